//! Values every noun needs: money, rates, days, instants, periods, searchable text and refs.
//!
//! Text is read into these types once, at the door; below the door nobody checks it again.
//! Nothing here may touch a database, a file, the network or the host's time zone, and
//! nothing here may import another module of the project.

mod bounds;
pub mod calendar;
pub mod child;
pub mod clock;
mod count;
pub mod crash;
pub mod ids;
mod language;
pub mod limits;
pub mod money;
pub mod period;
mod problem;
pub mod rate;
#[cfg(test)]
pub mod seeds;
pub mod text;

pub use bounds::{AMOUNT_MAX, COUNT_MAX};
pub use calendar::{Calendar, Day, days_after, last_day, parse_day};
pub use clock::{Clock, Instant, Trust};
pub use count::{count, count_in, count_within};
pub use ids::{Id, Numbered, OrderId, Prefix, StoreId};
pub use language::Language;
pub use money::{Currency, Goods, Money, Notation};
pub use period::{Cycle, Period};
pub use problem::Problem;
pub use rate::Rate;
