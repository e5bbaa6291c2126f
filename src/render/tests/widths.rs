//! Tables that fit the screen and keep their columns, Arabic included.

use unicode_width::UnicodeWidthStr;

use super::*;
use crate::render::arabic::hold;

/// Columns as a terminal counts them.
fn columns_of(text: &str) -> usize {
    hold(text).width()
}

#[test]
fn no_line_is_wider_than_the_screen() {
    for format in [Format::Table, Format::Wide, Format::Detail] {
        for width in [20, 40, 60, 80, 120, 200] {
            for tty in [true, false] {
                let (out, _) = show(options(Some(format)), width, tty, 3);
                for line in out.lines() {
                    assert!(columns_of(line) <= width, "{format:?} at {width}: {line}");
                    assert_eq!(line, line.trim_end());
                }
            }
        }
    }
}

#[test]
fn columns_start_at_equal_offsets() {
    for width in [60, 80, 200] {
        let (out, _) = show(options(None), width, true, 3);
        let words = ["Status", "delivered", "pending", "cancelled"];
        for (line, word) in out.lines().zip(words) {
            let status = line.find(word).unwrap();
            let heading = out.find("Status").unwrap();
            assert_eq!(columns_of(&line[..status]), columns_of(&out[..heading]), "{out}");
        }
    }
}

#[test]
fn columns_are_dropped_in_order_and_it_is_said() {
    let table = [(200, ""), (80, " · no room for: city, cod"), (60, " · no room for: city, cod, placed"), (40, "")];
    for (width, want) in table {
        let (out, err) = show(options(None), width, true, 3);
        assert_eq!(err, format!("3 orders{want}\n"), "{width}\n{out}");
        assert_eq!(out.starts_with("Ref       ORD"), width == 40, "{out}");
        assert!(out.contains("ORD-000003") && out.contains("cancelled"), "{out}");
    }
}

#[test]
fn what_was_asked_for_is_not_dropped() {
    let (wide, err) = show(options(Some(Format::Wide)), 80, true, 1);
    assert!(wide.starts_with("Ref       ORD-000001\n"), "{wide}");
    assert!(wide.contains("Tries     1\n") && !err.contains("no room"), "{wide}");
    let fields = Some("ref,cod,placed,customer,city".to_owned());
    let (named, err) = show(Options { fields, ..options(None) }, 62, true, 3);
    assert!(named.lines().all(|line| columns_of(line) <= 62), "{named}");
    assert!(named.contains("Cash") && named.contains('…') && !err.contains("no room"), "{named}");
}

#[test]
fn right_to_left_text_is_isolated_on_terminals_only() {
    let (tty, _) = show(options(Some(Format::Table)), 200, true, 1);
    assert!(tty.contains("\u{2068}أحمد الأمل\u{2069}"));
    let (pipe, _) = show(options(Some(Format::Table)), 200, false, 1);
    assert!(!pipe.contains('\u{2068}'));
}

#[test]
fn mixed_currencies_stay_beside_their_amounts() {
    const MONEY: &[Column] = &[Column::new("total", "Total", Kind::Money, Show::Always)];
    let money = |minor, code: &[u8; 3], exponent| Cell::Money { minor, code: *code, exponent };
    let mut screen = Screen::capture(options(None), 80, true);
    let mut list = screen.list("orders", MONEY).unwrap();
    list.row(vec![money(1_204_500, b"KWD", 3)]).unwrap();
    list.row(vec![money(100, b"BRL", 2)]).unwrap();
    list.end(Footer::default()).unwrap();
    assert_eq!(screen.captured().0, "        Total\n1,204.500 KWD\n     1.00 BRL\n");
}

#[test]
fn colour_marks_headings_and_states() {
    let colored = Options { color: ColorChoice::Always, ..Options::default() };
    let (out, _) = show(colored.clone(), 120, true, 3);
    assert!(out.starts_with("\x1b[1mRef"), "{out:?}");
    assert!(out.contains("\x1b[32mdelivered\x1b[0m"), "{out:?}");
    let plain = anstream::adapter::strip_str(&out).to_string();
    assert_eq!(plain, show(options(None), 120, true, 3).0);
    let machine = Options { format: Some(Format::Csv), ..colored };
    assert!(!show(machine, 120, true, 3).0.contains('\x1b'));
}

#[test]
fn the_page_is_capped_only_for_people_on_a_terminal() {
    let table = [
        (options(None), true, Some(50)),
        (options(None), false, None),
        (options(Some(Format::Wide)), true, Some(50)),
        (options(Some(Format::Table)), false, None),
        (options(Some(Format::Json)), true, None),
        (Options { all: true, ..options(None) }, true, None),
        (Options { limit: Some(7), ..options(None) }, false, Some(7)),
    ];
    for (options, tty, want) in table {
        let described = format!("{options:?}");
        assert_eq!(Screen::capture(options, 80, tty).page_cap(), want, "{described}");
    }
}

/// What adds up stays together at every width: as a table, with the currency below its heading, or as lines.
#[test]
fn amounts_that_add_up_are_never_dropped() {
    const LINES: &[Column] = &[
        Column::new("subject", "For", Kind::Ref, Show::Always),
        Column::new("about", "About", Kind::Text, Show::Table(1)),
        Column::new("goods", "Goods", Kind::Money, Show::Part),
        Column::new("delivery", "Delivery", Kind::Money, Show::Part),
        Column::new("commission", "Commission", Kind::Money, Show::Part),
        Column::new("rounding", "Rounding", Kind::Money, Show::Part),
        Column::new("net", "Net", Kind::Money, Show::Always),
    ];
    let amounts = [12_000_000_000, 3_000_000_000, -960_000_000, 0, 14_040_000_000];
    for width in [40, 60, 70, 80, 100, 200] {
        let mut screen = Screen::capture(options(None), width, true);
        let mut list = screen.list("lines", LINES).unwrap();
        let money = amounts.map(|minor| Cell::Money { minor, code: *b"IQD", exponent: 0 });
        list.row(["ORD-000001", "ali"].map(Cell::from).into_iter().chain(money).collect()).unwrap();
        list.end(Footer::default()).unwrap();
        let (out, _) = screen.captured();
        for shown in ["12,000,000,000", "3,000,000,000", "-960,000,000", "14,040,000,000"] {
            assert!(out.contains(shown), "{width}: {shown}\n{out}");
        }
        assert!(out.lines().all(|line| columns_of(line) <= width), "{width}\n{out}");
    }
}
