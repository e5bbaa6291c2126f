//! The module as a command sees it: rows in, two streams out.

mod formats;
mod outcomes;
mod widths;

use super::*;

pub(super) const COLUMNS: &[Column] = &[
    Column::new("ref", "Ref", Kind::Ref, Show::Always),
    Column::new("customer", "Customer", Kind::Text, Show::Table(1)),
    Column::new("status", "Status", Kind::Status, Show::Always),
    Column::new("total", "Total", Kind::Money, Show::Always),
    Column::new("city", "City", Kind::Text, Show::Table(3)),
    Column::new("cod", "Cash", Kind::Flag, Show::Table(4)),
    Column::new("placed", "Placed", Kind::Instant, Show::Table(2)),
    Column::new("tries", "Tries", Kind::Int, Show::Wide),
    Column::new("fee_bp", "Fee", Kind::Rate, Show::Machine),
];

pub(super) fn orders() -> Vec<Row> {
    vec![
        order(1, "أحمد الأمل", "delivered", 120_450, Some("الإسكندرية")),
        order(2, "=Ziad, \"Z\"\nSalem\u{202e}", "pending", -5, None),
        order(3, "لَانا مُحَمَّد عبد السلام آل لآلئ", "cancelled", 0, Some("Beirut")),
    ]
}

fn order(number: i64, customer: &str, status: &str, minor: i64, city: Option<&str>) -> Row {
    vec![
        format!("ORD-{number:06}").into(),
        customer.into(),
        status.into(),
        Cell::Money { minor, code: *b"BRL", exponent: 2 },
        city.into(),
        true.into(),
        Cell::Time { stored: "2016-10-11T14:46:00+03:00".to_owned(), local: "2016-10-11 14:46".to_owned() },
        number.into(),
        250.into(),
    ]
}

pub(super) fn options(format: Option<Format>) -> Options {
    Options { format, color: ColorChoice::Never, ..Options::default() }
}

/// Shows the first orders and gives back both streams.
pub(super) fn show(options: Options, width: usize, tty: bool, rows: usize) -> (String, String) {
    let mut screen = Screen::capture(options, width, tty);
    let mut list = screen.list("orders", COLUMNS).unwrap();
    for row in orders().into_iter().take(rows) {
        list.row(row).unwrap();
    }
    list.end(Footer::default()).unwrap();
    screen.captured()
}
