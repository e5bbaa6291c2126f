//! Before keys become unique over their fold: the folds of what is stored, and the twins among them.
//!
//! Nothing is chosen here. Where two things have one key, the step is refused with all of them, and the user says
//! which is called what.

use std::rc::Rc;

use crate::args;
use crate::base::{Prefix, text};
use crate::db::{Tx, Value};
use crate::error::{Error, Result};

use super::Said;

/// Rows read at a time.
const PAGE: i64 = 20_000;
/// How many twins a refusal lists.
const LISTED: usize = 50;

/// One thing that is to be called otherwise: `zone 3`, a new name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rename {
    pub noun: &'static str,
    pub id: i64,
    pub name: String,
}

impl Rename {
    /// Reads `ZON-000003=KRK-2`, or `address:12=Home 2` of what has no ref.
    ///
    /// # Errors
    /// Kind `Usage` for anything else.
    pub fn parse(typed: &str) -> Result<Rename> {
        let wrong = || {
            Error::usage(format!("{typed:?} is not a valid new name"))
                .hint("--rename ZON-000003=KRK-2, as `lilium db migrate` lists it")
        };
        let (which, name) = typed.split_once('=').ok_or_else(wrong)?;
        let named = |noun: &&Noun| match noun.prefix {
            Some(prefix) if which.contains('-') => prefix.read(which),
            Some(_) => None,
            None => {
                which.strip_prefix(noun.noun).and_then(|rest| rest.strip_prefix(':')).and_then(|id| id.parse().ok())
            }
        };
        let (noun, id) = NOUNS.iter().find_map(|noun| Some((noun, named(&noun)?))).ok_or_else(wrong)?;
        (noun.check)(name)?;
        Ok(Rename { noun: noun.noun, id, name: name.trim().to_owned() })
    }
}

/// A noun with a natural key: where it stands in the schema of the step before.
struct Noun {
    noun: &'static str,
    prefix: Option<Prefix>,
    table: &'static str,
    column: &'static str,
    /// Within what a key is unique; 0 for the whole marketplace.
    scope: &'static str,
    fold: fn(&str) -> String,
    check: fn(&str) -> Result<()>,
}

const fn noun(noun: &'static str, prefix: Option<Prefix>, table: &'static str, column: &'static str) -> Noun {
    Noun { noun, prefix, table, column, scope: "0", fold: text::key, check: checked }
}

fn checked(name: &str) -> Result<()> {
    Ok(text::code(name, 120).map(drop)?)
}

const NOUNS: &[Noun] = &[
    noun("zone", Some(Prefix::ZONE), "zone", "code"),
    noun("customer", Some(Prefix::CUSTOMER), "customer", "code"),
    noun("driver", Some(Prefix::DRIVER), "driver", "code"),
    Noun {
        scope: "store_id",
        check: |name| Ok(text::sku(name).map(drop)?),
        ..noun("product", Some(Prefix::PRODUCT), "product", "sku")
    },
    Noun { fold: text::code_key, ..noun("order_group", Some(Prefix::GROUP), "order_group", "code") },
    Noun { scope: "customer_id", ..noun("address", None, "address", "label") },
    noun("mapping", None, "cash_mapping", "name"),
    noun("category", Some(Prefix::CATEGORY), "category", "name_en"),
];

/// Things that have one key.
#[derive(Clone, Debug)]
struct Twin {
    noun: String,
    /// How each is called and named: `ZON-000001 "KRK"`.
    things: Vec<String>,
    ids: Vec<i64>,
    key: String,
}

/// Puts the folds of all that is stored into `stage_identity`, the user's new names among them.
///
/// # Errors
/// Kind `Conflict` with every twin that is left.
pub fn prepare(tx: &mut Tx<'_>, said: &Said) -> Result<()> {
    said.renames.iter().try_for_each(|rename| rename_one(tx, rename, said))?;
    fill(tx)?;
    match twins(tx)? {
        none if none.is_empty() => Ok(()),
        twins => Err(refused(tx, &twins)?),
    }
}

fn fill(tx: &mut Tx<'_>) -> Result<()> {
    tx.stage("stage_identity", "noun TEXT, scope BIGINT, id BIGINT, key TEXT, typed TEXT")?;
    for noun in NOUNS.iter().filter(|noun| noun.noun != "category") {
        let Noun { table, column, scope, .. } = noun;
        let sql = format!(
            "SELECT id, CAST({scope} AS BIGINT) AS scope, {column} AS typed FROM {table} WHERE id > $1 ORDER BY id LIMIT $2"
        );
        pages(tx, noun.noun, &sql, noun.fold)?;
    }
    for language in ["name_en", "name_ar", "name_fr"] {
        let sql = format!(
            "SELECT id, COALESCE(parent_id, 0) AS scope, {language} AS typed FROM category
              WHERE {language} IS NOT NULL AND id > $1 ORDER BY id LIMIT $2"
        );
        pages(tx, "category", &sql, text::key)?;
    }
    rules(tx)?;
    tx.batch("CREATE INDEX stage_identity_thing ON stage_identity (noun, id)")?;
    tx.analyse("stage_identity")?;
    Ok(())
}

fn pages(tx: &mut Tx<'_>, noun: &str, sql: &str, fold: fn(&str) -> String) -> Result<()> {
    let mut after = 0;
    loop {
        let rows = tx.all(sql, args![after, PAGE])?;
        let Some(last) = rows.last() else { return Ok(()) };
        after = last.int("id");
        let staged = rows.iter().map(|row| {
            args![noun, row.int("scope"), row.int("id"), fold(row.text("typed")), row.text("typed")].to_vec()
        });
        put(tx, staged.collect())?;
    }
}

fn put(tx: &mut Tx<'_>, rows: Vec<Vec<Value>>) -> Result<()> {
    tx.bulk("stage_identity", &["noun", "scope", "id", "key", "typed"], Rc::new(rows))
}

/// Rules that share a name in a version that can no longer change stay as they are: the later one has a key with a
/// character that nobody can type.
fn rules(tx: &mut Tx<'_>) -> Result<()> {
    let rows = tx.all("SELECT ruleset_id, position, name FROM commission_rule ORDER BY ruleset_id, position", &[])?;
    let mut seen = std::collections::HashSet::new();
    let mut staged = Vec::with_capacity(rows.len());
    for row in rows {
        let (ruleset, position) = (row.int("ruleset_id"), row.int("position"));
        let mut key = text::key(row.text("name"));
        if !seen.insert((ruleset, key.clone())) {
            key = format!("{key}\u{1}{position}");
        }
        staged.push(args!["rule", ruleset, position, key, row.text("name")].to_vec());
    }
    put(tx, staged)
}

/// The things in `stage_identity` that have one key.
fn twins(tx: &mut Tx<'_>) -> Result<Vec<Twin>> {
    let rows = tx.all(
        "SELECT s.noun, s.scope, s.id, s.key, s.typed FROM (
           SELECT noun, scope, key FROM stage_identity WHERE noun <> 'rule' GROUP BY noun, scope, key
           HAVING COUNT(DISTINCT id) > 1) t
         JOIN stage_identity s ON s.noun = t.noun AND s.scope = t.scope AND s.key = t.key
         ORDER BY s.noun, s.scope, s.key, s.id",
        &[],
    )?;
    let mut twins: Vec<Twin> = Vec::new();
    let mut place = 0;
    for row in rows {
        let (noun, key, id) = (row.string("noun"), row.string("key"), row.int("id"));
        let thing = format!("{} {:?}", called(&noun, id), row.text("typed"));
        match twins.last_mut() {
            Some(twin) if twin.noun == noun && twin.key == key && place == row.int("scope") => {
                twin.things.push(thing);
                twin.ids.push(id);
            }
            _ => twins.push(Twin { noun, key, things: vec![thing], ids: vec![id] }),
        }
        place = row.int("scope");
    }
    Ok(twins)
}

fn called(noun: &str, id: i64) -> String {
    let prefix = NOUNS.iter().find(|known| known.noun == noun).and_then(|known| known.prefix);
    prefix.map_or_else(|| format!("{noun}:{id}"), |prefix| prefix.show(id))
}

fn refused(tx: &mut Tx<'_>, twins: &[Twin]) -> Result<Error> {
    let message = format!(
        "{} names are shared by things that would become one; nothing was changed. Each needs a name of its own",
        twins.len()
    );
    let mut error = Error::conflict("db.twins", message);
    for twin in twins.iter().take(LISTED) {
        error = error.because(format!("{}: {}", twin.noun, twin.things.join(", ")));
    }
    if twins.len() > LISTED {
        error = error.because(format!("and {} more", twins.len() - LISTED));
    }
    let mut command = "lilium db migrate".to_owned();
    for twin in twins.iter().take(LISTED) {
        for id in &twin.ids[1..] {
            command.push_str(&format!(
                " --rename {}",
                quoted(&format!("{}={}", called(&twin.noun, *id), free(tx, twin, *id)?))
            ));
        }
    }
    Ok(error.hint(command))
}

/// A name that nothing of the kind has.
fn free(tx: &mut Tx<'_>, twin: &Twin, id: i64) -> Result<String> {
    let sql = "SELECT 1 AS taken FROM stage_identity WHERE noun = $1 AND key = $2";
    let short: String = twin.key.chars().take(24).collect();
    for number in 2.. {
        let name = format!("{short}-{id}-{number}");
        if tx.one(sql, args![twin.noun.as_str(), text::key(&name)])?.is_none() {
            return Ok(name);
        }
    }
    unreachable!("the loop above ends by returning")
}

fn quoted(text: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_=.:".contains(c);
    if text.chars().all(plain) { text.to_owned() } else { format!("'{}'", text.replace('\'', r"'\''")) }
}

fn rename_one(tx: &mut Tx<'_>, rename: &Rename, said: &Said) -> Result<()> {
    let Some(noun) = NOUNS.iter().find(|noun| noun.noun == rename.noun) else { return Ok(()) };
    let Noun { table, column, .. } = noun;
    let before =
        tx.one(&format!("SELECT COALESCE({column}, '') AS name FROM {table} WHERE id = $1"), args![rename.id])?;
    let shown = called(rename.noun, rename.id);
    let Some(before) = before else {
        return Err(Error::not_found("ref.not_found", format!("there is no {shown} to rename")));
    };
    if rename.noun == "category" {
        rename_category(tx, rename)?;
    } else {
        tx.execute(&format!("UPDATE {table} SET {column} = $2 WHERE id = $1"), args![rename.id, rename.name.as_str()])?;
    }
    if rename.noun == "zone" {
        in_products(tx, before.opt_text("name").unwrap_or_default(), &rename.name)?;
    }
    let state = |name: &str| serde_json::json!({ *column: name }).to_string();
    let audit = tx.next_id("audit")?;
    tx.execute(
        "INSERT INTO audit (id, at, actor, action, noun, subject_id, before_state, after_state, reason)
         VALUES ($1, $2, $3, 'db.rename', $4, $5, $6, $7, 'two things had one name')",
        args![
            audit,
            said.at.as_str(),
            said.actor.as_str(),
            rename.noun,
            rename.id,
            state(before.opt_text("name").unwrap_or_default()),
            state(&rename.name)
        ],
    )?;
    Ok(())
}

/// Products name their zones by code.
fn in_products(tx: &mut Tx<'_>, before: &str, after: &str) -> Result<()> {
    let (before, after) = (format!(";{before};"), format!(";{after};"));
    tx.execute(
        "UPDATE product SET zones = substr(replace(';' || zones || ';', $1, $2), 2,
            length(replace(';' || zones || ';', $1, $2)) - 2) WHERE replace(';' || zones || ';', $1, '') <> ';' || zones || ';'",
        args![before, after],
    )
    .map(drop)
}

/// A category is called otherwise in whatever language its name is another's.
fn rename_category(tx: &mut Tx<'_>, rename: &Rename) -> Result<()> {
    fill(tx)?;
    let shared: Vec<String> = twins(tx)?
        .into_iter()
        .filter(|twin| twin.noun == "category" && twin.ids.contains(&rename.id))
        .map(|twin| twin.key)
        .collect();
    let row = tx.one("SELECT name_en, name_ar, name_fr FROM category WHERE id = $1", args![rename.id])?;
    let is_shared = |name: Option<&str>| name.is_some_and(|name| shared.contains(&text::key(name)));
    for language in ["name_en", "name_ar", "name_fr"] {
        if row.as_ref().is_some_and(|row| is_shared(row.opt_text(language))) {
            let sql = format!("UPDATE category SET {language} = $2 WHERE id = $1");
            tx.execute(&sql, args![rename.id, rename.name.as_str()])?;
        }
    }
    Ok(())
}
