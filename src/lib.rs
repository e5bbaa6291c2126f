pub mod base;
pub mod db;
pub mod error;
pub mod market;
pub mod render;
