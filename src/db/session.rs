//! Whether a connection still leads to the session of the server that it began with.
//!
//! A pooler in transaction mode gives the server's session to somebody else after each transaction. Locks that mean that
//! their holder lives would outlive him there, calls would reach nobody, and a statement prepared under a name would be
//! whatever another program prepared under it. So the session is marked once, and every transaction looks for the mark.

use postgres::{Client, SimpleQueryMessage};

use crate::error::{Error, Result, codes};

use super::dialect;

/// A session by its mark.
pub struct Session {
    mark: String,
}

impl Session {
    /// Marks the session.
    pub fn begin(client: &mut Client) -> Result<Session> {
        let mark = format!("{:016x}", fastrand::u64(..));
        client.batch_execute(&dialect::postgres_mark(&mark))?;
        Ok(Session { mark })
    }

    /// Must hold of what [`dialect::POSTGRES_MARK`] has answered.
    ///
    /// # Errors
    /// Kind `Config` when it is not the same session.
    pub fn require(&self, answered: &[SimpleQueryMessage]) -> Result<()> {
        let mark = answered.iter().find_map(|message| match message {
            SimpleQueryMessage::Row(row) => row.get(0),
            _ => None,
        });
        if mark == Some(self.mark.as_str()) { Ok(()) } else { Err(given_away()) }
    }
}

/// The connection does not keep its session.
pub fn given_away() -> Error {
    let text = "the server's session was given to somebody else between two transactions; nothing was changed";
    Error::config(codes::DB_POOLER, text)
        .because("a pooler in transaction or statement mode is in front of the database")
        .hint("set pool_mode = session for this database there, or give the server's own address")
}
