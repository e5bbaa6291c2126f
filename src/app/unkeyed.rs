//! What is carried out past [`App::change`]: no answer of it is kept, so no key can ask for it again.

use crate::error::{Error, Result};

use super::App;

/// Something was begun that has no key. Only [`App::begin_unkeyed`] makes one.
#[derive(Clone, Copy, Debug)]
pub struct Unkeyed(());

impl App {
    /// Before anything is carried out past [`App::change`].
    ///
    /// # Errors
    /// Kind `Usage` when the request has a key: it would be carried out again, and not answered; and as
    /// [`App::require_near`] says.
    pub fn begin_unkeyed(&mut self) -> Result<Unkeyed> {
        match self.key {
            None => self.require_near().map(|()| Unkeyed(())),
            Some(_) => Err(Error::usage("--idempotency-key cannot be used with this command")
                .because("no answer of it is kept: it would be carried out again")
                .hint("leave --idempotency-key out")),
        }
    }

    /// A key that named nothing: the command only read, or found nothing to do.
    pub fn warn_of_unused_key(&mut self) {
        if self.key.is_some() && !self.key_used {
            self.screen.warn("--idempotency-key named nothing: no change was asked for");
        }
    }
}
