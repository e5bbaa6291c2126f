//! The WHERE of a list: only the conditions that were asked for, so that each can use its index.

use super::Value;

/// Conditions joined by AND, with their parameters numbered in order.
#[derive(Clone, Debug, Default)]
pub struct Where {
    sql: String,
    args: Vec<Value>,
}

impl Where {
    /// Parameters that the statement names before any condition.
    pub fn given(args: Vec<Value>) -> Where {
        Where { sql: String::new(), args }
    }

    /// Adds a condition when there is a value for it. `{}` in `condition` means the parameter, each time.
    pub fn and(mut self, condition: &str, value: Option<impl Into<Value>>) -> Where {
        if let Some(value) = value {
            self.args.push(value.into());
            let condition = condition.replace("{}", &format!("${}", self.args.len()));
            self.push(&condition);
        }
        self
    }

    /// Adds a condition of two values: `{1}` and `{2}`, each time.
    pub fn and_both(mut self, condition: &str, first: impl Into<Value>, second: impl Into<Value>) -> Where {
        let at = self.args.len();
        self.args.extend([first.into(), second.into()]);
        let numbered = |text: &str, which: usize| text.replace(&format!("{{{which}}}"), &format!("${}", at + which));
        self.push(&numbered(&numbered(condition, 1), 2));
        self
    }

    /// Adds a condition without a parameter when it is wanted.
    pub fn and_if(mut self, wanted: bool, condition: &str) -> Where {
        if wanted {
            self.push(condition);
        }
        self
    }

    fn push(&mut self, condition: &str) {
        self.sql.push_str(if self.sql.is_empty() { " WHERE " } else { " AND " });
        self.sql.push_str(condition);
    }

    /// The clause, empty when nothing was asked for.
    pub fn sql(&self) -> &str {
        &self.sql
    }

    pub fn args(&self) -> &[Value] {
        &self.args
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_asked_for_becomes_sql() {
        let filter = Where::default()
            .and("a = {}", Some(1i64))
            .and("b = {}", None::<i64>)
            .and("(c = {} OR d = {})", Some("x"))
            .and_if(true, "e = 0")
            .and_if(false, "f = 0")
            .and_both("(g >= {1} AND (g > {1} OR h > {2}))", 7, 8);
        let both = "(g >= $3 AND (g > $3 OR h > $4))";
        assert_eq!(filter.sql(), format!(" WHERE a = $1 AND (c = $2 OR d = $2) AND e = 0 AND {both}"));
        assert_eq!(filter.args(), [Value::Int(1), Value::Text("x".into()), Value::Int(7), Value::Int(8)]);
        assert_eq!(Where::default().sql(), "");
    }
}
