//! Changes, failures, talk: who hears what on which stream.

use super::*;

fn approved() -> Done {
    Done {
        op: "store.approve",
        message: "approved 2 stores".to_owned(),
        changed: vec!["STO-0001".to_owned(), "STO-0002".to_owned()],
        unchanged: vec!["STO-0003".to_owned()],
        counts: vec![("read", 3)],
        warnings: vec!["STO-0002 has no phone".to_owned()],
        dry_run: true,
        replayed: true,
        next: Some("lilium store show STO-0001".to_owned()),
        ..Done::default()
    }
}

#[test]
fn a_change_is_told_to_people_and_listed_for_programs() {
    let talk = "dry run: approved 2 stores (replayed)\nwarning: STO-0002 has no phone\n\
        next: lilium store show STO-0001\n";
    let warning = "warning: STO-0002 has no phone\n";
    let refs = "STO-0001\nSTO-0002\n";
    let json = "{\"op\":\"store.approve\",\"changed\":[\"STO-0001\",\"STO-0002\"],\
        \"unchanged\":[\"STO-0003\"],\"counts\":{\"read\":3},\
        \"warnings\":[\"STO-0002 has no phone\"],\"dry_run\":true,\"replayed\":true}\n";
    let csv = "op,ref,result\nstore.approve,STO-0001,changed\nstore.approve,STO-0002,changed\n\
        store.approve,STO-0003,unchanged\n";
    let table = [
        (None, true, false, "", talk),
        (None, false, false, refs, talk),
        (None, true, true, refs, warning),
        (Some(Format::Table), false, false, "", talk),
        (Some(Format::Json), true, false, json, ""),
        (Some(Format::Ndjson), false, false, json, ""),
        (Some(Format::Csv), false, false, csv, warning),
        (Some(Format::Ids), false, false, refs, warning),
        (Some(Format::Count), false, false, "2\n", warning),
    ];
    for (format, tty, quiet, out, err) in table {
        let options = Options { quiet, ..options(format) };
        let mut screen = Screen::capture(options, 80, tty);
        screen.done(&approved()).unwrap();
        let got = screen.captured();
        assert_eq!(got, (out.to_owned(), err.to_owned()), "{format:?} {tty} {quiet}");
    }
}

#[test]
fn a_failure_is_lines_or_one_object() {
    let failure = Failure {
        exit: 5,
        code: "order.illegal_transition".to_owned(),
        message: "ORD-000001 is closed".to_owned(),
        ..Failure::default()
    };
    let json = "{\"error\":{\"code\":\"order.illegal_transition\",\"exit\":5,\
        \"message\":\"ORD-000001 is closed\",\"hint\":null,\"causes\":[],\"rows\":[]}}\n";
    let lines = "error: ORD-000001 is closed\n";
    let table = [(None, lines), (Some(Format::Table), lines), (Some(Format::Csv), json)];
    for (format, want) in table {
        let mut screen = Screen::capture(options(format), 80, false);
        screen.failure(&failure);
        assert_eq!(screen.captured(), (String::new(), want.to_owned()));
    }
}

#[test]
fn quiet_silences_talk_but_not_warnings() {
    let quiet = Options { quiet: true, ..options(None) };
    let mut screen = Screen::capture(quiet, 80, true);
    screen.talk("approved");
    screen.warn("no phone \x1b");
    assert_eq!(screen.captured().1, "warning: no phone ␛\n");
}

#[test]
fn text_loses_its_styles_without_colour() {
    let mut screen = Screen::capture(options(None), 80, true);
    screen.styled("\x1b[1mStory\x1b[0m of الأمل\n").unwrap();
    assert_eq!(screen.captured().0, "Story of الأمل\n");
}

#[test]
fn a_cut_list_says_so_in_every_format() {
    let table = [
        (None, "1 of 12,480 orders · next: --after ORD-000001 · all: --all\n"),
        (Some(Format::Csv), "1 of 12,480 orders · next: --after ORD-000001 · all: --all\n"),
        (Some(Format::Count), ""),
    ];
    for (format, want) in table {
        let mut screen = Screen::capture(options(format), 200, true);
        let mut list = screen.list("orders", COLUMNS).unwrap();
        list.row(orders().remove(0)).unwrap();
        list.end(Footer { total: Some(12_480), next: Some("ORD-000001".to_owned()), ..Footer::default() }).unwrap();
        let (out, err) = screen.captured();
        assert_eq!(err, want);
        assert!(format != Some(Format::Count) || out == "12480\n");
    }
}

#[test]
fn an_unknown_field_fails_before_any_output() {
    let fields = Some("stauts".to_owned());
    let mut screen = Screen::capture(Options { fields, ..options(Some(Format::Csv)) }, 80, false);
    let error = screen.list("orders", COLUMNS).err().unwrap();
    assert!(error.to_string().starts_with("unknown field \"stauts\"; did you mean \"status\"?"));
    assert_eq!(screen.captured(), (String::new(), String::new()));
}

/// A file that goes to standard output is the file: a program gets its bytes, a terminal does not obey them.
#[test]
fn data_is_itself_in_a_pipe_and_harmless_on_a_terminal() {
    for (tty, want) in [(false, "a\u{1b}[31m,b\u{202e}\n"), (true, "a␛[31m,b\\u{202e}\n")] {
        for color in [ColorChoice::Always, ColorChoice::Never] {
            let mut screen = Screen::capture(Options { color, ..Options::default() }, 80, tty);
            screen.text("a\u{1b}[31m,b\u{202e}\n").expect("kept");
            assert_eq!(screen.captured().0, want, "{tty} {color:?}");
        }
    }
}
