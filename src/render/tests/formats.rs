//! Every format with no, one and three rows.

use serde_json::Value;

use super::*;

fn piped(format: Format, rows: usize) -> String {
    let (out, err) = show(options(Some(format)), 200, false, rows);
    assert_eq!(err.is_empty(), format.is_machine(), "{format:?}: {err}");
    out
}

fn with_fields(format: Format, fields: &str) -> String {
    let options = Options { fields: Some(fields.to_owned()), ..options(Some(format)) };
    show(options, 200, false, 1).0
}

#[test]
fn json_is_always_an_array() {
    for rows in [0, 1, 3] {
        let value: Value = serde_json::from_str(&piped(Format::Json, rows)).unwrap();
        assert_eq!(value.as_array().unwrap().len(), rows);
    }
    let value: Value = serde_json::from_str(&piped(Format::Json, 3)).unwrap();
    let want = serde_json::json!({
        "ref": "ORD-000002", "customer": "=Ziad, \"Z\"\nSalem\u{202e}", "status": "pending",
        "total": {"minor": -5, "amount": "-0.05", "currency": "BRL"},
        "city": null, "cod": true, "placed": "2016-10-11T14:46:00+03:00",
        "tries": 2, "fee_bp": 250,
    });
    assert_eq!(value[1], want);
}

#[test]
fn ndjson_is_one_object_per_line() {
    for rows in [0, 1, 3] {
        let out = piped(Format::Ndjson, rows);
        assert_eq!(out.lines().count(), rows);
        for line in out.lines() {
            assert!(serde_json::from_str::<Value>(line).unwrap().is_object());
        }
    }
}

#[test]
fn csv_reads_back_with_split_amounts() {
    for rows in [0, 1, 3] {
        let out = piped(Format::Csv, rows);
        let mut reader = csv::Reader::from_reader(out.as_bytes());
        let head: Vec<_> = reader.headers().unwrap().iter().map(str::to_owned).collect();
        assert_eq!(head.join(" "), "ref customer status total_minor total currency city cod placed tries fee_bp");
        assert_eq!(reader.records().count(), rows);
    }
    let out = piped(Format::Csv, 3);
    let mut reader = csv::Reader::from_reader(out.as_bytes());
    let second = reader.records().nth(1).unwrap().unwrap();
    let cells: Vec<_> = second.iter().skip(1).take(6).collect();
    let customer = "'=Ziad, \"Z\"\nSalem\u{202e}";
    assert_eq!(cells, [customer, "pending", "-5", "-0.05", "BRL", ""]);
}

#[test]
fn tsv_is_the_pipe_default_and_unguarded() {
    for rows in [0, 1, 3] {
        let (out, err) = show(options(None), 80, false, rows);
        assert_eq!(out, piped(Format::Tsv, rows));
        assert_eq!(out.lines().count(), rows + 1);
        assert!(err.is_empty());
    }
    let out = piped(Format::Tsv, 3);
    assert!(out.contains("\t=Ziad, \"Z\"\\nSalem"), "{out}");
    let bare = Options { header: false, ..options(None) };
    assert_eq!(show(bare, 80, false, 3).0.lines().count(), 3);
}

#[test]
fn ids_and_count_are_bare() {
    assert_eq!(piped(Format::Ids, 0), "");
    assert_eq!(piped(Format::Ids, 1), "ORD-000001\n");
    assert_eq!(piped(Format::Ids, 3), "ORD-000001\nORD-000002\nORD-000003\n");
    for rows in [0, 1, 3] {
        assert_eq!(piped(Format::Count, rows), format!("{rows}\n"));
    }
}

#[test]
fn people_see_a_table_or_records() {
    assert_eq!(piped(Format::Table, 0), "");
    assert_eq!(
        piped(Format::Table, 1),
        "Ref         Customer    Status     Total BRL  City        Cash  Placed\n\
         ORD-000001  أحمد الأمل  delivered   1,204.50  الإسكندرية  yes   2016-10-11 14:46\n"
    );
    assert!(piped(Format::Wide, 3).lines().next().unwrap().ends_with("Tries"));
    let detail = piped(Format::Detail, 3);
    assert!(detail.starts_with("Ref       ORD-000001\nCustomer  أحمد الأمل\n"), "{detail}");
    assert_eq!(detail.matches("\n\n").count(), 2);
    assert!(detail.contains("Customer  =Ziad, \"Z\"␊Salem\\u{202e}\n"), "{detail}");
    assert!(detail.contains("City      —\n"), "{detail}");
}

#[test]
fn fields_select_in_every_format() {
    let table = [
        (Format::Csv, "total,ref", "total_minor,total,currency,ref\n120450,1204.50,BRL,ORD-000001\n"),
        (Format::Csv, "ref,total_minor", "ref,total_minor\nORD-000001,120450\n"),
        (Format::Csv, "total,total_minor", "total_minor,total,currency\n120450,1204.50,BRL\n"),
        (Format::Csv, "total_currency", "total_currency\nBRL\n"),
        (Format::Ndjson, "total_minor,currency", "{\"total_minor\":120450,\"currency\":\"BRL\"}\n"),
        (Format::Table, "fee_bp,ref", "  Fee  Ref\n2.50%  ORD-000001\n"),
        (Format::Ids, "status", "ORD-000001\n"),
    ];
    for (format, fields, want) in table {
        assert_eq!(with_fields(format, fields), want, "{format:?} {fields}");
    }
}

#[test]
fn a_question_mark_lists_the_fields() {
    let out = with_fields(Format::Table, "?");
    assert!(out.starts_with("Name      Kind     Meaning\nref       ref      Ref\n"), "{out}");
    assert_eq!(out.lines().count(), COLUMNS.len() + 1);
}

#[test]
fn one_record_takes_the_shape_of_its_format() {
    let table = [
        (None, "Ref     ORD-000001\nStatus  delivered\n"),
        (Some(Format::Json), "{\"ref\":\"ORD-000001\",\"status\":\"delivered\"}\n"),
        (Some(Format::Csv), "ref,status\nORD-000001,delivered\n"),
        (Some(Format::Ids), "ORD-000001\n"),
        (Some(Format::Count), "1\n"),
        (Some(Format::Table), "Ref         Status\nORD-000001  delivered\n"),
    ];
    for (format, want) in table {
        let fields = Some("ref,status".to_owned());
        let options = Options { fields, ..options(format) };
        let mut screen = Screen::capture(options, 80, false);
        screen.record(COLUMNS, orders().remove(0)).unwrap();
        assert_eq!(screen.captured(), (want.to_owned(), String::new()), "{format:?}");
    }
}

#[test]
fn only_a_terminal_gets_symbols_in_delimited_text() {
    let (out, _) = show(options(Some(Format::Tsv)), 80, true, 3);
    assert!(out.contains("␊Salem\\\\u{202e}"), "{out}");
}
