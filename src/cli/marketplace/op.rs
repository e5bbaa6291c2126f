//! `lilium op`: finished commands by idempotency key.

use clap::Subcommand;

use crate::app::App;
use crate::cli::cells;
use crate::error::{Error, Result, codes};
use crate::render::{Column, Kind, Show};

#[derive(Subcommand, Debug)]
pub enum OpCommand {
    /// Show whether a command was carried out; resolves an unknown outcome
    Status {
        /// Idempotency key of the command
        key: String,
    },
}

const COLUMNS: &[Column] = &[
    Column::new("key", "Key", Kind::Ref, Show::Always),
    Column::new("op", "Command", Kind::Ref, Show::Always),
    Column::new("at", "When", Kind::Instant, Show::Always),
    Column::new("actor", "Who", Kind::Text, Show::Always),
    Column::new("reply", "Answer", Kind::Text, Show::Always),
];

pub fn run(app: &mut App, command: OpCommand) -> Result<()> {
    let OpCommand::Status { key } = command;
    let Some(done) = app.operation(&key)? else {
        return Err(Error::not_found(
            codes::OPERATION_NOT_FOUND,
            format!("no command was carried out under the key {key:?}"),
        )
        .hint("it changed nothing: run it again"));
    };
    app.show(|_, marketplace, screen| {
        let row = vec![
            done.key.clone().into(),
            done.op.clone().into(),
            cells::time(done.at, marketplace),
            done.actor.clone().into(),
            done.reply.clone().into(),
        ];
        Ok(screen.record(COLUMNS, row)?)
    })
}
