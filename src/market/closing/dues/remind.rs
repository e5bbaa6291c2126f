//! Reminders of dues: once before they are due, and once when they are overdue.

use crate::base::days_after;
use crate::db::{Cursor, Tx};
use crate::error::Result;
use crate::market::core::Act;
use crate::market::core::events::{self, Event, Reminder};

use super::sql::{self, Filter};

/// How many stores were reminded, each of one due.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reminded {
    pub due_soon: i64,
    pub overdue: i64,
}

/// Records a reminder of every unpaid due that is due within so many days, or was due; of each due and stage once.
pub fn remind(tx: &mut Tx<'_>, act: &Act<'_>, soon_days: u64) -> Result<Reminded> {
    let today = act.today();
    let horizon = days_after(today, soon_days.saturating_add(1));
    let filter = Filter { store: None, open: true, due_before: Some(horizon), ..Filter::default() };
    let mut done = Reminded::default();
    for due in sql::LIST.page(tx, &filter, Cursor::OLDEST, i64::MAX)? {
        let stage = if due.due_on < today { Reminder::Overdue } else { Reminder::DueSoon };
        let once = format!("due:{}:{}", due.id, stage.as_str());
        if events::record_once(tx, act, &Event::DueReminder { due: due.id, stage }, &once)? {
            match stage {
                Reminder::DueSoon => done.due_soon += 1,
                Reminder::Overdue => done.overdue += 1,
            }
        }
    }
    Ok(done)
}
