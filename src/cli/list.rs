//! Lists: pages fetched by key inside one view, shown as they come, in memory that does not grow with them.

use clap::Args;

use crate::app::App;
use crate::base::Prefix;
use crate::db::Tx;
use crate::error::Result;
use crate::market::settings::Shop;
use crate::render::{Cell, Column, Footer, Format, Row};

/// How much of a list to show.
#[derive(Args, Debug, Clone, Default)]
pub struct ListArgs {
    /// Show at most this many [default: 50 on a terminal, all in a pipe]
    #[arg(long, value_name = "N")]
    pub limit: Option<usize>,
    /// Show all
    #[arg(long, conflicts_with = "limit")]
    pub all: bool,
    /// Go on behind this ref
    #[arg(long, value_name = "REF")]
    pub after: Option<String>,
}

/// Rows fetched at a time.
const PAGE: usize = 500;

/// A total over everything that matches, for the footer.
pub type Totals = (i64, Vec<(&'static str, Cell)>);

/// How its things are called, after `--after` and in the footer.
#[derive(Clone, Copy)]
pub enum Called {
    Ref(Prefix),
    Number,
}

impl Called {
    fn read(self, text: &str) -> Option<i64> {
        match self {
            Called::Ref(prefix) => prefix.read(text),
            Called::Number => text.parse().ok().filter(|number| *number >= 0),
        }
    }

    fn show(self, id: i64) -> String {
        match self {
            Called::Ref(prefix) => prefix.show(id),
            Called::Number => id.to_string(),
        }
    }
}

/// How one kind of thing is listed.
pub struct Listing<'a, T> {
    pub noun: &'static str,
    pub columns: &'static [Column],
    pub args: &'a ListArgs,
    pub called: Called,
    pub id: fn(&T) -> i64,
    pub row: &'a dyn Fn(&T, &Shop) -> Row,
}

impl<T> Listing<'_, T> {
    /// Shows the list. `page` answers rows behind an id; `totals` is asked only when somebody will read it.
    pub fn show(
        &self,
        app: &mut App,
        mut page: impl FnMut(&mut Tx<'_>, i64, i64) -> Result<Vec<T>>,
        totals: impl FnOnce(&mut Tx<'_>, &Shop) -> Result<Totals>,
    ) -> Result<()> {
        let start = self.start()?;
        app.screen.limit_lists(self.args.limit, self.args.all);
        app.show(|tx, shop, screen| {
            let (format, cap) = (screen.format_of_list(), screen.page_cap());
            let mut list = screen.list(self.noun, self.columns)?;
            let mut footer = Footer::default();
            let (mut after, mut shown) = (start, 0);
            // A count needs no rows.
            while format != Format::Count && !list.closed() {
                let want = cap.map_or(PAGE, |cap| (cap - shown).min(PAGE));
                let rows = page(tx, after, want as i64 + 1)?;
                for item in rows.iter().take(want) {
                    list.row((self.row)(item, shop))?;
                    after = (self.id)(item);
                    shown += 1;
                }
                if rows.len() <= want {
                    break;
                }
                if cap.is_some_and(|cap| shown >= cap) {
                    footer.next = rows.get(want - 1).map(|last| self.called.show((self.id)(last)));
                    break;
                }
            }
            if format == Format::Count || !format.is_machine() {
                let (total, sums) = totals(tx, shop)?;
                footer.total = u64::try_from(total).ok();
                footer.sums = sums;
            }
            Ok(list.end(footer)?)
        })
    }

    fn start(&self) -> Result<i64> {
        match &self.args.after {
            None => Ok(0),
            Some(text) => self.called.read(text).ok_or_else(|| {
                crate::error::Error::usage(format!("{text:?} is no ref to go on behind"))
                    .hint("use the ref of the last row")
            }),
        }
    }
}
