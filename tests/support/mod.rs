//! What the tests share: a database server, a place to run `lilium` in, terminal sessions, a scan of the sources.
// Each test binary includes all of this and uses its part.
#![allow(dead_code, unused_imports)]

pub mod books;
pub mod history;
pub mod http;
pub mod kills;
pub mod place;
pub mod pooler;
pub mod postgres;
pub mod run;
pub mod scratch;
#[path = "../../src/base/seeds.rs"]
pub mod seeds;
pub mod session;
pub mod smtp;
pub mod tampering;
pub mod tidy;
