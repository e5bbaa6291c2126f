//! Which fields of a result are shown, in which order: the `--fields` grammar.
//!
//! `a,b` selects, `*` means all, `+x,-y` changes the format's default. A money
//! column `total` also answers to `total_minor` and `total_currency`.

use super::{Column, Format, Kind, RenderError, suggest};

/// The request to list the fields instead of the records.
pub(super) const DESCRIBE: &str = "?";

/// Which part of a cell a field shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// All of it.
    Whole,
    /// The minor units of an amount.
    Minor,
    /// The currency codes found in these columns.
    Currency(Vec<usize>),
}

/// One selected field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Field {
    pub name: String,
    /// Its column's place in the row.
    pub at: usize,
    pub part: Part,
    /// Asked for, so never dropped for lack of room.
    pub stays: bool,
}

impl Field {
    fn whole(at: usize, columns: &[Column], stays: bool) -> Field {
        Field { name: columns[at].name.to_owned(), at, part: Part::Whole, stays }
    }
}

/// The fields a command shows for this request.
pub(super) fn select(request: Option<&str>, columns: &[Column], format: Format) -> Result<Vec<Field>, RenderError> {
    let items: Vec<&str> =
        request.unwrap_or_default().split(',').map(str::trim).filter(|item| !item.is_empty()).collect();
    let relative = items.first().is_none_or(|item| item.starts_with(['+', '-']));
    let mut chosen = Vec::new();
    if relative {
        chosen = defaults(columns, format);
    }
    for item in items {
        apply(item, columns, &mut chosen)?;
    }
    Ok(chosen)
}

/// Where the amounts are: together they tell the currency of a row.
pub(super) fn money_columns(columns: &[Column]) -> Vec<usize> {
    let places = 0..columns.len();
    places.filter(|at| columns[*at].kind == Kind::Money).collect()
}

fn defaults(columns: &[Column], format: Format) -> Vec<Field> {
    (0..columns.len())
        .filter(|at| columns[*at].shown_by_default(format))
        .map(|at| Field::whole(at, columns, format == Format::Wide))
        .collect()
}

fn apply(item: &str, columns: &[Column], chosen: &mut Vec<Field>) -> Result<(), RenderError> {
    if item == "*" {
        for at in 0..columns.len() {
            add(Field::whole(at, columns, true), chosen);
        }
        return Ok(());
    }
    let name = item.trim_start_matches(['+', '-']).trim();
    let field = find(name, columns).ok_or_else(|| unknown(name, columns))?;
    if item.starts_with('-') {
        chosen.retain(|other| other.name != field.name);
    } else {
        add(field, chosen);
    }
    Ok(())
}

fn add(field: Field, chosen: &mut Vec<Field>) {
    if chosen.iter().all(|other| other.name != field.name) {
        chosen.push(field);
    }
}

fn find(name: &str, columns: &[Column]) -> Option<Field> {
    if let Some(at) = columns.iter().position(|column| column.name == name) {
        return Some(Field::whole(at, columns, true));
    }
    let (at, part) = find_part(name, columns)?;
    Some(Field { name: name.to_owned(), at, part, stays: true })
}

fn find_part(name: &str, columns: &[Column]) -> Option<(usize, Part)> {
    let money = money_columns(columns);
    if name == "currency" {
        return Some((*money.first()?, Part::Currency(money)));
    }
    let at = |base: &str| money.iter().copied().find(|at| columns[*at].name == base);
    if let Some(at) = name.strip_suffix("_minor").and_then(at) {
        return Some((at, Part::Minor));
    }
    let at = name.strip_suffix("_currency").and_then(at)?;
    Some((at, Part::Currency(vec![at])))
}

fn unknown(name: &str, columns: &[Column]) -> RenderError {
    let known: Vec<String> = columns.iter().map(|column| column.name.to_owned()).collect();
    let parts = money_columns(columns).into_iter().flat_map(|at| {
        let name = columns[at].name;
        [format!("{name}_minor"), format!("{name}_currency")]
    });
    let candidates: Vec<String> = known.iter().cloned().chain(parts).collect();
    let near = suggest::nearest(name, candidates.iter().map(String::as_str));
    RenderError::UnknownField { field: name.to_owned(), suggestion: near.map(str::to_owned), known }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::Show;

    const COLUMNS: &[Column] = &[
        Column::new("ref", "Ref", Kind::Ref, Show::Always),
        Column::new("city", "City", Kind::Text, Show::Wide),
        Column::new("total", "Total", Kind::Money, Show::Always),
        Column::new("note", "Note", Kind::Text, Show::Machine),
    ];

    #[test]
    fn the_grammar_selects_and_orders() {
        let table = [
            (None, Format::Table, "ref total"),
            (None, Format::Wide, "ref city total"),
            (None, Format::Csv, "ref city total note"),
            (Some(""), Format::Table, "ref total"),
            (Some("note, ref"), Format::Table, "note ref"),
            (Some("ref,ref"), Format::Table, "ref"),
            (Some("*"), Format::Table, "ref city total note"),
            (Some("*,-city"), Format::Table, "ref total note"),
            (Some("+city,-total"), Format::Table, "ref city"),
            (Some("-note"), Format::Json, "ref city total"),
            (Some("total_minor"), Format::Json, "total_minor"),
            (Some("total_currency,currency"), Format::Json, "total_currency currency"),
        ];
        for (request, format, want) in table {
            let fields = select(request, COLUMNS, format).unwrap();
            let names: Vec<_> = fields.into_iter().map(|field| field.name).collect();
            assert_eq!(names.join(" "), want, "{request:?}");
        }
    }

    #[test]
    fn a_mistyped_field_gets_a_suggestion() {
        let error = select(Some("ref,totl"), COLUMNS, Format::Table).unwrap_err();
        let RenderError::UnknownField { field, known, suggestion } = error else {
            panic!("not an unknown field");
        };
        assert_eq!(field, "totl");
        assert_eq!(suggestion.as_deref(), Some("total"));
        assert_eq!(known, ["ref", "city", "total", "note"]);
    }
}
