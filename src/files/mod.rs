//! Files that people name: one way to read them, one way to write them.
//!
//! What is read is a regular file with a bound: a pipe never hangs a command, a device never fills the memory. What is
//! written is written beside its place, synced, and renamed: nobody sees half a file, and a file that was reported is on
//! the disk. What exists is not written over unless somebody agrees to it; a database never is.

mod ending;
mod input;
mod leftover;
mod output;
mod place;

pub use ending::{Written, choose};
pub use input::{Input, look_at_secret, read_secret, spooled_input};
pub use leftover::{new_part, remove_part};
pub use output::{NewFile, keep_mode_and_owner, sync_folder};
pub use place::{Existing, Place, folder_of, is_database, require_no_database};
