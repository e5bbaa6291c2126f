//! Lists: pages fetched by key inside one view, shown as they come, in memory that does not grow with them. What is short
//! by nature is read whole.

use clap::Args;

use crate::app::App;
use crate::base::{Prefix, text};
use crate::db::{Cursor, ListQuery, Tx};
use crate::error::{Error, Result, codes};
use crate::market::core::settings::Marketplace;
use crate::render::{Cell, Column, Footer, Format, Kind, Row, Screen};

/// How much of a list to show.
#[derive(Args, Debug, Clone, Default)]
pub struct ListArgs {
    /// Show at most this many [default: 50 on a terminal, all in a pipe]
    #[arg(long, value_name = "N")]
    pub limit: Option<usize>,
    /// Show all
    #[arg(long, conflicts_with = "limit")]
    pub all: bool,
    /// Start after this ref, as the list shows it
    #[arg(long, value_name = "REF")]
    pub after: Option<String>,
    /// Reverse the order
    #[arg(long)]
    pub reverse: bool,
}

/// Rows fetched at a time.
const PAGE: usize = 500;

/// A total over everything that matches, for the footer.
pub type Totals = (i64, Vec<(&'static str, Cell)>);

/// How its things are called, after `--after` and in the footer.
pub enum Called<T> {
    Ref(Prefix),
    Number,
    /// By the name that the list shows, and how its number is found.
    Name(fn(&T) -> String, fn(&mut Tx<'_>, &str) -> Result<i64>),
}

impl<T> Called<T> {
    fn show(&self, item: &T, id: i64) -> String {
        match self {
            Called::Ref(prefix) => prefix.show(id),
            Called::Number => id.to_string(),
            Called::Name(name, _) => name(item),
        }
    }

    fn read(&self, app: &mut App, text: &str) -> Result<i64> {
        let unknown =
            || Error::usage(format!("--after: {text:?} is not a ref of this list")).hint("use the ref of the last row");
        match self {
            Called::Ref(prefix) => prefix.read(text).ok_or_else(unknown),
            Called::Number => text.parse().ok().filter(|number| *number >= 0).ok_or_else(unknown),
            Called::Name(_, find) => app.read(|tx, _| find(tx, text)),
        }
    }
}

/// Which end of a list comes first, when nobody turns it round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum First {
    /// Where time is the point.
    Newest,
    /// Where people look for a name or a number.
    Oldest,
}

/// How one kind of thing is listed.
pub struct Listing<'a, T> {
    pub noun: &'static str,
    pub columns: &'static [Column],
    pub args: &'a ListArgs,
    pub called: Called<T>,
    pub first: First,
    pub id: fn(&T) -> i64,
    pub row: &'a dyn Fn(&T, &Marketplace) -> Row,
}

impl<T> Listing<'_, T> {
    /// Shows what a declared list has for this filter.
    pub fn query<F>(&self, app: &mut App, list: &ListQuery<F, T>, filter: &F) -> Result<()> {
        self.show(
            app,
            |tx, after, limit| list.page(tx, filter, after, limit),
            |tx, _| Ok((list.count(tx, filter)?, Vec::new())),
        )
    }

    /// Shows the list. `page` answers rows behind a place; `totals` is asked only when somebody will read it.
    pub fn show(
        &self,
        app: &mut App,
        mut page: impl FnMut(&mut Tx<'_>, Cursor, i64) -> Result<Vec<T>>,
        totals: impl FnOnce(&mut Tx<'_>, &Marketplace) -> Result<Totals>,
    ) -> Result<()> {
        let start = self.start(app)?;
        app.screen.limit_lists(self.args.limit, self.args.all);
        app.show(|tx, marketplace, screen| {
            let (format, cap) = (screen.format_of_list(), screen.page_cap());
            let mut list = screen.list(self.noun, self.columns)?;
            let mut footer = Footer::default();
            let (mut at, mut shown) = (start, 0);
            // A count needs no rows.
            while format != Format::Count && !list.closed() && cap.is_none_or(|cap| shown < cap) {
                let want = cap.map_or(PAGE, |cap| (cap - shown).min(PAGE));
                let rows = page(tx, at, want as i64 + 1)?;
                for item in rows.iter().take(want) {
                    list.row((self.row)(item, marketplace))?;
                    at = at.behind((self.id)(item));
                    shown += 1;
                }
                if rows.len() <= want {
                    break;
                }
                if cap.is_some_and(|cap| shown >= cap) {
                    footer.next = rows.get(want - 1).map(|last| self.called.show(last, (self.id)(last)));
                }
            }
            if format == Format::Count || !format.is_machine() {
                let (total, sums) = totals(tx, marketplace)?;
                footer.total = u64::try_from(total).ok();
                footer.sums = sums;
            }
            Ok(list.end(footer)?)
        })
    }

    fn start(&self, app: &mut App) -> Result<Cursor> {
        let newest = (self.first == First::Newest) != self.args.reverse;
        let start = if newest { Cursor::NEWEST } else { Cursor::OLDEST };
        let after = self.args.after.as_deref().map(|text| self.called.read(app, text)).transpose()?;
        Ok(after.map_or(start, |id| start.behind(id)))
    }
}

/// A list that is short by nature: its rows are gathered, and what was asked for is shown at the end.
pub struct Whole<'a> {
    screen: &'a mut Screen,
    noun: &'static str,
    columns: &'static [Column],
    args: &'a ListArgs,
    rows: Vec<Row>,
}

impl<'a> Whole<'a> {
    /// Begins a list; rows come in the order in which they are shown when nobody turns it round.
    pub fn new(
        screen: &'a mut Screen,
        noun: &'static str,
        columns: &'static [Column],
        args: &'a ListArgs,
    ) -> Whole<'a> {
        Whole { screen, noun, columns, args, rows: Vec::new() }
    }

    pub fn row(&mut self, row: Row) {
        self.rows.push(row);
    }

    /// Shows what was asked for. Rows are called by what their first column says, any column of refs, or the number of a
    /// ref.
    ///
    /// # Errors
    /// Kind `Usage` when no row is called as `--after` says, kind `NotFound` when two are.
    pub fn end(mut self, footer: Footer) -> Result<()> {
        let total = u64::try_from(self.rows.len()).ok();
        if self.args.reverse {
            self.rows.reverse();
        }
        let from = self.args.after.as_deref().map_or(Ok(0), |text| self.place(text))?;
        self.screen.limit_lists(self.args.limit, self.args.all);
        let rest = self.rows.len() - from;
        let cap = self.screen.page_cap().unwrap_or(usize::MAX).min(rest);
        let last = (cap > 0 && cap < rest).then(|| name(&self.rows[from + cap - 1]));
        let mut list = self.screen.list(self.noun, self.columns)?;
        for row in self.rows.into_iter().skip(from).take(cap) {
            list.row(row)?;
        }
        Ok(list.end(Footer { total: footer.total.or(total), next: last, ..footer })?)
    }

    fn place(&self, typed: &str) -> Result<usize> {
        let refs: Vec<usize> =
            (0..self.columns.len()).filter(|at| *at == 0 || self.columns[*at].kind == Kind::Ref).collect();
        let has = |is: &dyn Fn(&str) -> bool| {
            let named = |row: &Row| refs.iter().any(|at| row.get(*at).is_some_and(|cell| is(&plain(cell))));
            self.rows.iter().rposition(named)
        };
        let (keyed, numbered) = (has(&|name| text::same(name, typed)), has(&|name| is_number_of(typed, name)));
        match (has(&|name| name == typed).or(keyed), numbered) {
            (Some(one), Some(other)) if one != other => {
                let message = format!("--after: {typed:?} is the name of one row and the number of another");
                Err(Error::not_found(codes::REF_AMBIGUOUS, message).hint("use the ref of the last row"))
            }
            (Some(at), _) | (None, Some(at)) => Ok(at + 1),
            (None, None) => Err(Error::usage(format!("--after: {typed:?} is not a ref of this list"))
                .hint("use the ref of the last row")),
        }
    }
}

/// Is `typed` another way to write this ref, such as `12` or `drv-12` for `DRV-000012`?
fn is_number_of(typed: &str, shown: &str) -> bool {
    let Some((letters, digits)) = shown.split_once('-') else { return false };
    let number = typed
        .rsplit_once('-')
        .map_or(Some(typed), |(named, number)| named.trim().eq_ignore_ascii_case(letters).then_some(number));
    let is_ref = digits.len() >= 6 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let number = number.map(|number| text::ascii_digits(number.trim()));
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let bare = |text: &str| text.trim_start_matches('0').to_owned();
    is_ref && number.is_some_and(|number| is_digits(&number) && bare(&number) == bare(digits))
}

/// How a row is called: what its first column says.
fn name(row: &Row) -> String {
    let name = row.first().map(plain).unwrap_or_default();
    if name.contains([' ', '\'']) { format!("{name:?}") } else { name }
}

fn plain(cell: &Cell) -> String {
    match cell {
        Cell::Int(number) => number.to_string(),
        Cell::Text(text) => text.clone(),
        Cell::Time { stored, .. } => stored.clone(),
        Cell::Null | Cell::Money { .. } | Cell::Flag(_) => String::new(),
    }
}
