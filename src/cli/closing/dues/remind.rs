//! `lilium dues remind`: stores are reminded of what is due soon, and what is overdue.

use clap::Args;

use crate::app::App;
use crate::error::Result;
use crate::market::closing::dues;
use crate::render::Done;

#[derive(Args, Debug)]
pub struct RemindArgs {
    /// Days before a due that its store is reminded
    #[arg(long, value_name = "DAYS", default_value_t = 3, value_parser = clap::value_parser!(u64).range(0..=365))]
    soon: u64,
}

pub fn run(app: &mut App, args: &RemindArgs) -> Result<()> {
    let done = app.change("dues.remind", args, |tx, act| {
        let told = dues::remind(tx, act, args.soon)?;
        let message = format!("reminded stores of {} due soon and {} overdue", told.due_soon, told.overdue);
        let counts = vec![("due_soon", told.due_soon), ("overdue", told.overdue)];
        Ok(Done { message, counts, ..Done::default() })
    })?;
    Ok(app.screen.done(&done)?)
}
