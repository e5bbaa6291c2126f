//! How the program behaves at a terminal, in a pipe, and when either is taken away.

mod support;

use std::io::Write;

use support::place::{Engine, TestMarketplace};
use support::run::Run;

/// A few stores with Arabic names: a lam-alef, its forms with hamza and madda, vowel marks, Latin between.
fn marketplace() -> TestMarketplace {
    let place = TestMarketplace::new(Engine::Sqlite).at("2026-03-01T09:00:00Z");
    place.write("stores.csv", STORES);
    place.write("products.csv", PRODUCTS);
    for command in [
        "init --name Noor --currency IQD --cash-increment 250 --timezone Asia/Baghdad",
        "zone add KRK --name-en Karkh --name-ar الكرخ",
        "store import stores.csv",
        "product import products.csv",
        "customer add ali --name 'بقالة الأصدقاء'",
        "customer add baraa --name 'Baraa Corner Shop'",
    ] {
        place.shell(&format!("lilium {command}")).ok();
    }
    for (customer, line) in
        [("ali", "ann/TEA=2"), ("baraa", "ben/LBN=1"), ("ali", "cid/RICE=3"), ("baraa", "ann/TEA=1")]
    {
        place.shell(&format!("lilium order place {customer} --zone KRK --line {line}")).ok();
    }
    place
}

const STORES: &str = "slug,name_en,name_ar,currency,zones,status
ann,Al-Noor,النور للأغذية والألبان,IQD,*:1000,active
ben,Al-Aamal,الآمال والإحسان لا غير,IQD,*:1000,active
cid,Mixed,سوق ABC الكَبِير,IQD,*:1000,active
dan,Plain,,IQD,*:1000,active
";

const PRODUCTS: &str = "store,sku,name_en,name_ar,price,stock
ann,TEA,Tea,شاي,12750,100
ben,LBN,Labneh,لبنة الألبان,9250,100
cid,RICE,Rice,رز,33000,100
";

/// Through bash, which reports how every part of a pipe ended.
fn bash(place: &TestMarketplace, line: &str) -> Run {
    place.write("line.sh", &format!("set -o pipefail\n{line}\n"));
    place.shell("bash line.sh")
}

#[track_caller]
fn no_panic(run: &Run) {
    assert!(run.status != 101 && !run.stderr.contains("panicked") && !run.stdout.contains("panicked"), "{run:#?}");
}

// ---- pipes

#[test]
fn a_reader_that_leaves_is_no_failure() {
    let place = marketplace();
    for command in [
        "lilium order list | head -1",
        "lilium order list --format table --all | head -1",
        "lilium product export | head -1",
        "lilium man | head -1",
        "lilium completions zsh | head -1",
        "lilium --help | head -1",
        "lilium order list --json | head -c 10",
        "lilium order list | true",
    ] {
        let run = bash(&place, command).ok();
        no_panic(&run);
        assert!(!run.stderr.contains("error"), "`{command}`: {}", run.stderr);
    }
    assert_eq!(bash(&place, "lilium order list | head -1").ok().stderr, "");
}

#[test]
fn a_reader_that_leaves_a_long_list_is_no_failure() {
    let place = marketplace();
    let rows: String =
        (0..20_000).map(|n| format!("ann,N{n},A product with a name that takes room {n},1000,1\n")).collect();
    place.write("many.csv", &format!("store,sku,name_en,price,stock\n{rows}"));
    place.shell("lilium product import many.csv").ok();
    for command in
        ["lilium product list | head -1", "lilium product export | head -1", "lilium product list --json | head -1"]
    {
        let run = bash(&place, command).ok();
        assert_eq!((run.stderr.as_str(), run.stdout.lines().count()), ("", 1), "`{command}`");
    }
}

#[test]
fn a_full_disk_is_a_failure() {
    let place = marketplace();
    for command in
        ["lilium order list", "lilium order list --json", "lilium product export", "lilium man", "lilium --help"]
    {
        let run = place.shell(&format!("{command} > /dev/full")).fails_with(1);
        no_panic(&run);
        let errors =
            run.stderr.lines().filter(|line| line.starts_with("error:") || line.starts_with("{\"error\"")).count();
        assert_eq!(errors, 1, "`{command}`\n{}", run.stderr);
    }
}

#[test]
fn a_change_is_kept_when_its_answer_is_lost() {
    let place = marketplace();
    let run = place.shell("lilium zone add RSF --name-en Rusafa --json > /dev/full");
    no_panic(&run);
    assert!(place.shell("lilium zone list").ok().stdout.contains("RSF"));
}

#[test]
fn closed_streams_do_no_harm() {
    let place = marketplace();
    no_panic(&place.shell("lilium order list <&-").ok());
    for command in
        ["lilium order list >&-", "lilium order list 2>&-", "lilium nonsense 2>&-", "lilium order list >&- 2>&- <&-"]
    {
        no_panic(&place.shell(command));
    }
    let run = place.shell("lilium product import - <&-");
    no_panic(&run);
    assert!([2, 6, 1].contains(&run.status), "{run:#?}");
    // A descriptor that is closed must not become the database's.
    for command in ["lilium zone add RSF --name-en Rusafa >&-", "lilium zone add ADH --name-en Adhamiya <&- >&- 2>&-"] {
        no_panic(&place.shell(command));
    }
    assert!(place.shell("lilium ledger verify").ok().stderr.contains("whole"));
}

#[test]
fn nobody_is_asked_where_nobody_is() {
    let place = marketplace();
    let run = place.shell("lilium order accept ORD-1 ORD-2").fails_with(2);
    assert!(run.stderr.contains("--yes"), "{}", run.stderr);
    place.shell("lilium order accept ORD-1 ORD-2 --yes").ok();
}

// ---- colour

#[test]
fn colour_follows_the_conventions() {
    let place = marketplace();
    let coloured = |line: &str| place.shell(line).ok().stdout.contains('\u{1b}');
    assert!(!coloured("lilium order list --format table"));
    assert!(coloured("CLICOLOR_FORCE=1 lilium order list --format table"));
    assert!(coloured("lilium order list --format table --color always"));
    assert!(!coloured("NO_COLOR=1 CLICOLOR_FORCE=1 lilium order list --format table"));
    assert!(!coloured("CLICOLOR_FORCE=1 lilium order list --format table --color never"));
    for machine in ["json", "ndjson", "csv", "tsv", "ids", "count"] {
        assert!(!coloured(&format!("CLICOLOR_FORCE=1 lilium order list --format {machine}")), "{machine}");
    }
}

/// Runs at a terminal of this width; `None` when the machine cannot.
fn at_terminal(place: &TestMarketplace, columns: u16, line: &str) -> Option<Run> {
    if place.shell("command -v script").status != 0 {
        let _ = writeln!(std::io::stderr(), "skipped: a real terminal (install Debian's `bsdutils` for `script`)");
        return None;
    }
    place.write("inside.sh", &format!("stty cols {columns} rows 40\nunset COLUMNS\n{line}\n"));
    Some(place.shell("script -qec 'sh inside.sh' /dev/null < /dev/null"))
}

#[test]
fn a_terminal_has_colour_unless_told_otherwise() {
    let place = marketplace();
    for (line, colour) in [
        ("TERM=xterm-256color lilium order list", true),
        ("TERM=dumb lilium order list", false),
        ("TERM=xterm-256color NO_COLOR=1 lilium order list", false),
    ] {
        let Some(run) = at_terminal(&place, 100, line) else { return };
        assert_eq!(run.ok().stdout.contains('\u{1b}'), colour, "`{line}`");
    }
}

// ---- width

/// Columns a text takes where every letter has its own, as terminals show Arabic.
fn width(text: &str) -> usize {
    text.chars().map(columns).sum()
}

fn columns(c: char) -> usize {
    match c {
        '\u{0300}'..='\u{036f}' | '\u{064b}'..='\u{065f}' | '\u{0670}' => 0,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' => 0,
        _ => 1,
    }
}

/// Where the columns of a table begin: every place that is blank in all lines and then is not.
fn plain(text: &str) -> Vec<String> {
    let mut plain = String::new();
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        if c == '\u{1b}' {
            let _ = rest.find(char::is_ascii_alphabetic);
        } else {
            plain.push(c);
        }
    }
    plain.lines().map(|line| line.trim_end_matches('\r').to_owned()).collect()
}

/// The display offset at which `word` begins in a line.
fn offset(line: &str, word: &str) -> Option<usize> {
    line.find(word).map(|at| width(&line[..at]))
}

#[test]
fn arabic_keeps_its_columns() {
    let place = marketplace();
    for (line, columns) in
        [("COLUMNS=160 lilium store list --format table", 160), ("COLUMNS=100 lilium store list --format table", 100)]
    {
        let run = place.shell(line).ok();
        let lines = plain(&run.stdout);
        let offsets: Vec<usize> = lines.iter().filter_map(|line| offset(line, "active")).collect();
        assert_eq!(offsets.len(), 4, "{}", run.stdout);
        assert!(offsets.iter().all(|at| *at == offsets[0]), "{offsets:?}\n{}", run.stdout);
        assert!(lines.iter().all(|line| width(line) <= columns), "{}", run.stdout);
        assert!(run.stdout.contains('ل'), "no Arabic was shown\n{}", run.stdout);
    }
}

#[test]
fn arabic_customers_keep_the_columns_of_orders() {
    let place = marketplace();
    let run = place.shell("COLUMNS=160 lilium order list --format table").ok();
    let offsets: Vec<usize> = plain(&run.stdout).iter().filter_map(|line| offset(line, "pending")).collect();
    assert_eq!(offsets.len(), 4, "{}", run.stdout);
    assert!(offsets.iter().all(|at| *at == offsets[0]), "{offsets:?}\n{}", run.stdout);
}

#[test]
fn forty_columns_are_enough() {
    let place = marketplace();
    let lists =
        ["order list", "store list", "product list", "customer list", "audit list", "settlement list", "setting list"];
    for list in lists {
        let run = place.shell(&format!("COLUMNS=40 lilium {list} --format table")).ok();
        for line in plain(&run.stdout) {
            assert!(width(&line) <= 40, "`{list}`: {} columns: {line:?}\n{}", width(&line), run.stdout);
        }
    }
    let Some(run) = at_terminal(&place, 40, "TERM=xterm lilium order list") else { return };
    let lines = plain(&run.ok().stdout);
    assert!(lines.iter().any(|line| line.contains("ORD-000001")), "{lines:#?}");
    assert!(lines.iter().all(|line| width(line) <= 40), "{lines:#?}");
}

// ---- stored text

#[test]
fn stored_text_does_not_drive_the_terminal() {
    let place = marketplace();
    let (escape, override_) = ("\u{1b}]0;owned\u{7}", "\u{202e}evil");
    let connection = rusqlite::Connection::open(place.db()).expect("the database");
    connection
        .execute("UPDATE store SET name_en = ?1, name_ar = ?2 WHERE slug = 'ann'", [escape, override_])
        .expect("a bad name past the program");
    drop(connection);
    for format in ["table", "wide", "detail"] {
        let run = place.shell(&format!("COLUMNS=200 lilium store list --format {format}")).ok();
        assert!(!run.stdout.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{format}: {:?}", run.stdout);
        assert!(run.stdout.contains('␛'), "{format}: no symbol for ESC in {:?}", run.stdout);
    }
    let run = place.shell("lilium store show ann --format detail").ok();
    assert!(!run.stdout.contains(['\u{1b}', '\u{202e}']), "{:?}", run.stdout);
    // A program gets what is stored, in JSON's own escapes.
    let run = place.shell("lilium store list --json").ok();
    let json: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
    assert!(json.to_string().contains("owned"), "{json}");
    assert!(!run.stdout.contains('\u{1b}'), "{:?}", run.stdout);
}

#[test]
fn names_that_drive_a_terminal_are_not_taken() {
    let place = marketplace();
    let run = place.shell("lilium store update ann --name-en \"$(printf 'a\\033[31mb')\"").fails_with(6);
    assert!(!run.stderr.contains('\u{1b}'), "{:?}", run.stderr);
    let run = place.shell("lilium store show \"$(printf 'a\\033[31mb')\"").fails_with(3);
    assert!(!run.stderr.contains('\u{1b}'), "{:?}", run.stderr);
}

// ---- the host's zone and language

#[test]
fn the_hosts_zone_and_language_change_nothing() {
    let place = marketplace();
    for command in [
        "order list --format wide",
        "order list --json",
        "audit list",
        "order history ORD-1",
        "report sales --period today",
    ] {
        let shown = |env: &str| {
            let run = place.shell(&format!("{env} lilium {command}")).ok();
            (run.stdout, run.stderr)
        };
        let here = shown("TZ=UTC LANG=C.UTF-8");
        for env in
            ["TZ=Pacific/Kiritimati", "TZ=America/Los_Angeles", "TZ=nonsense", "LANG=C LC_ALL=C", "LC_ALL=ar_IQ.UTF-8"]
        {
            assert_eq!(shown(env), here, "`{command}` under {env}");
        }
    }
}
