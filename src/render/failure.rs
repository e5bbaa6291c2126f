//! A failure, for people and for programs.

use serde_json::{Value, json};

use super::safe::{safe, safe_lines};

/// How many bad rows people are shown before the rest is only counted.
const ROWS_SHOWN: usize = 20;

/// Why a command could not do its work.
#[derive(Clone, Debug, Default)]
pub struct Failure {
    /// The exit code of the process.
    pub exit: i32,
    /// The stable name of the failure.
    pub code: String,
    /// What went wrong, and with which record.
    pub message: String,
    /// Why, the nearest reason first.
    pub causes: Vec<String>,
    /// A command to try next.
    pub hint: Option<String>,
    /// The rows of an input that were refused.
    pub rows: Vec<RowFailure>,
    /// How many more there are that are not listed.
    pub more: u64,
}

/// One refused cell of an input file.
#[derive(Clone, Debug, Default)]
pub struct RowFailure {
    /// The file as named by the person.
    pub file: String,
    /// Its line, from 1.
    pub line: u64,
    /// Its column, from 1.
    pub column: u64,
    /// The column's heading.
    pub header: String,
    /// The value found there.
    pub value: String,
    /// The stable name of the broken rule.
    pub code: String,
    /// The rule in words.
    pub message: String,
}

/// The lines people read; `label` comes coloured or not.
pub(super) fn to_text(failure: &Failure, label: &str) -> String {
    let mut lines = vec![format!("{label} {}", safe_lines(&failure.message))];
    let causes = failure.causes.iter();
    lines.extend(causes.map(|cause| format!("  cause: {}", safe_lines(cause))));
    lines.extend(failure.rows.iter().take(ROWS_SHOWN).map(row_line));
    let more = failure.rows.len().saturating_sub(ROWS_SHOWN) as u64 + failure.more;
    if more > 0 {
        lines.push(format!("… and {more} more"));
    }
    let hint = failure.hint.iter();
    lines.extend(hint.map(|hint| format!("hint: {}", safe_lines(hint))));
    lines.join("\n")
}

fn row_line(row: &RowFailure) -> String {
    let place = match row.column {
        0 => row.line.to_string(),
        column => format!("{}:{column}", row.line),
    };
    let [file, header, value, message] = [&row.file, &row.header, &row.value, &row.message].map(|text| safe(text));
    match (header.is_empty(), value.is_empty()) {
        (true, true) => format!("{file}:{place}: {message}"),
        (false, true) => format!("{file}:{place}: {header}: {message}"),
        _ => format!("{file}:{place}: {header} \"{value}\": {message}"),
    }
}

/// Exactly one line for programs.
pub(super) fn to_json(failure: &Failure) -> String {
    let rows: Vec<Value> = failure.rows.iter().map(row_json).collect();
    let mut object = json!({"error": {
        "code": failure.code,
        "exit": failure.exit,
        "message": failure.message,
        "hint": failure.hint,
        "causes": failure.causes,
        "rows": rows,
    }});
    if failure.more > 0 {
        object["error"]["more_rows"] = json!(failure.more);
    }
    object.to_string()
}

fn row_json(row: &RowFailure) -> Value {
    json!({
        "file": row.file,
        "line": row.line,
        "column": row.column,
        "header": row.header,
        "value": row.value,
        "code": row.code,
        "message": row.message,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(rows: u64) -> Failure {
        let row = |line| RowFailure {
            file: "orders.csv".to_owned(),
            line,
            column: 4,
            header: "phone".to_owned(),
            value: "01\x1b".to_owned(),
            code: "phone.short".to_owned(),
            message: "too short".to_owned(),
        };
        Failure {
            exit: 6,
            code: "import.invalid".to_owned(),
            message: "nothing was imported".to_owned(),
            causes: vec!["the input is invalid".to_owned()],
            hint: Some("lilium order import --keep-going orders.csv".to_owned()),
            rows: (1..=rows).map(row).collect(),
            more: 0,
        }
    }

    #[test]
    fn people_read_lines() {
        let want = "error: nothing was imported\n  cause: the input is invalid\n\
            orders.csv:1:4: phone \"01␛\": too short\n\
            hint: lilium order import --keep-going orders.csv";
        assert_eq!(to_text(&refused(1), "error:"), want);
    }

    #[test]
    fn many_rows_are_counted() {
        for (rows, lines, more) in [(20, 23, None), (21, 24, Some("… and 1 more")), (45, 24, Some("… and 25 more"))]
        {
            let text = to_text(&refused(rows), "error:");
            assert_eq!(text.lines().count(), lines);
            assert_eq!(text.lines().find(|line| line.starts_with('…')), more);
        }
    }

    #[test]
    fn programs_read_one_line() {
        let line = to_json(&refused(30));
        assert_eq!(line.lines().count(), 1);
        let value: Value = serde_json::from_str(&line).unwrap();
        let unlisted = Failure { more: 980, ..refused(30) };
        assert!(to_text(&unlisted, "error:").contains("… and 990 more"), "those that are not listed count");
        let error = &value["error"];
        assert_eq!(error["exit"], 6);
        assert_eq!(error["rows"].as_array().unwrap().len(), 30);
        assert_eq!(error["rows"][0]["value"], "01\x1b");
        assert_eq!(error["code"], "import.invalid");
    }
}
