//! Commands of the marketplace as a whole: its settings, its database, its audit, its copies.

pub mod init;
pub mod demo;
pub mod setting;
pub mod currency;
pub mod db;
pub mod audit;
pub mod op;
pub mod explain;
pub mod backup;
pub mod restore;
pub mod completions;
pub mod man;
