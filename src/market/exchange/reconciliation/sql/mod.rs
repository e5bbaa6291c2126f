//! A file beside the books, and what came out of it, as stored.

mod kept;
mod stage;

pub use kept::{
    Kept, LIST, Line, NewRow, Reconciliation, Sum, Which, asked_before, before, by_id, insert, insert_rows, line_count,
    lines, sums,
};
pub use stage::{Expected, begin, judged, missing, put, resolve};
