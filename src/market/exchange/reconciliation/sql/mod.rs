//! A file beside the books, and what came out of it, as stored.

mod kept;
mod stage;

pub use kept::{
    Kept, Line, NewRow, Reconciliation, Sum, Which, asked_before, before, by_id, count, insert, insert_rows,
    line_count, lines, page, sums,
};
pub use stage::{Expected, begin, judged, missing, put, resolve};
