//! What an operator sees: terminal sessions kept as text, played on both engines.
//!
//! `LILIUM_UPDATE_SESSIONS=1 cargo test --test sessions` writes down what SQLite answers; read it before keeping it.

mod support;

use std::path::Path;

#[test]
fn sessions_on_both_engines() {
    support::session::check_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sessions"));
}
