//! Recipients and what they have chosen, as stored.

use crate::args;
use crate::base::Language;
use crate::db::{ListQuery, Row, Tx};
use crate::error::Result;

use super::rules::{Choice, Recipient, RecipientKind};

/// How somebody is called and reached.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// The code of a customer, the slug of a store.
    pub code: String,
    pub name: String,
    pub email: Option<String>,
    pub phone: Option<String>,
}

const CUSTOMER: &str = "SELECT code, name AS en, NULL AS ar, NULL AS fr, email, phone FROM customer WHERE id = $1";
const STORE: &str =
    "SELECT slug AS code, name_en AS en, name_ar AS ar, name_fr AS fr, email, phone FROM store WHERE id = $1";

/// Somebody's name, in a language where there is one, and addresses. The operator's are in the settings.
pub fn contact(tx: &mut Tx<'_>, who: Recipient, language: Language) -> Result<Contact> {
    let sql = match who.kind {
        RecipientKind::Customer => CUSTOMER,
        RecipientKind::Store => STORE,
        RecipientKind::Operator => return Ok(Contact::default()),
    };
    let row = tx.one(sql, args![who.id])?.expect("a stored reference to a recipient");
    Ok(Contact {
        code: row.string("code"),
        name: language.choose(["en", "ar", "fr"].map(|code| row.opt_text(code))).to_owned(),
        email: row.opt_string("email"),
        phone: row.opt_string("phone"),
    })
}

pub fn language(tx: &mut Tx<'_>, who: Recipient) -> Result<Option<Language>> {
    let sql = "SELECT language FROM recipient WHERE kind = $1 AND id = $2";
    Ok(tx.one(sql, args![who.kind.as_str(), who.id])?.map(|row| row.get("language")))
}

pub fn put_language(tx: &mut Tx<'_>, who: Recipient, language: Language) -> Result<()> {
    tx.execute(
        "INSERT INTO recipient (kind, id, language) VALUES ($1, $2, $3)
         ON CONFLICT (kind, id) DO UPDATE SET language = excluded.language",
        args![who.kind.as_str(), who.id, language.code()],
    )?;
    Ok(())
}

/// Everything that somebody has said.
pub fn choices(tx: &mut Tx<'_>, who: Recipient) -> Result<Vec<Choice>> {
    let rows = tx.all(
        "SELECT kind, channel, wanted FROM preference WHERE recipient_kind = $1 AND recipient_id = $2 ORDER BY kind, channel",
        args![who.kind.as_str(), who.id],
    )?;
    let choice = |row: crate::db::Row| Choice {
        kind: row.string("kind"),
        channel: row.string("channel"),
        wanted: row.flag("wanted"),
    };
    Ok(rows.into_iter().map(choice).collect())
}

pub fn put_choice(tx: &mut Tx<'_>, who: Recipient, choice: &Choice) -> Result<()> {
    tx.execute(
        "INSERT INTO preference (recipient_kind, recipient_id, kind, channel, wanted) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (recipient_kind, recipient_id, kind, channel) DO UPDATE SET wanted = excluded.wanted",
        args![who.kind.as_str(), who.id, &choice.kind, &choice.channel, choice.wanted],
    )?;
    Ok(())
}

/// One thing that somebody has said; a language is of no kind and no channel.
#[derive(Clone, Debug)]
pub struct Preference {
    /// Its place in the list.
    pub number: i64,
    pub kind: RecipientKind,
    pub name: String,
    pub message: Option<String>,
    pub channel: Option<String>,
    pub wanted: Option<bool>,
    pub language: Option<Language>,
}

/// What was said, by recipient; of one of them or of all.
pub static LIST: ListQuery<Option<Recipient>, Preference> = ListQuery {
    columns: "y.number, y.recipient_kind, y.name, y.kind, y.channel, y.wanted, y.language",
    from: "(SELECT x.recipient_kind, x.recipient_id, x.kind, x.channel, x.wanted, x.language,
        COALESCE(c.code, s.slug, 'operator') AS name,
        CAST(ROW_NUMBER() OVER (ORDER BY x.recipient_kind, x.recipient_id, x.kind, x.channel) AS BIGINT) AS number
   FROM (SELECT recipient_kind, recipient_id, kind, channel, wanted, NULL AS language FROM preference
         UNION ALL SELECT kind, id, '', '', NULL, language FROM recipient) x
   LEFT JOIN customer c ON x.recipient_kind = 'customer' AND c.id = x.recipient_id
   LEFT JOIN store s ON x.recipient_kind = 'store' AND s.id = x.recipient_id
  WHERE CAST($1 AS TEXT) IS NULL OR (x.recipient_kind = $1 AND x.recipient_id = $2)) y",
    key: "y.number",
    given: |who| args![who.map(|who| who.kind.as_str()), who.map_or(0, |who| who.id)].to_vec(),
    ..ListQuery::of(Preference::from)
};

impl From<Row> for Preference {
    fn from(row: Row) -> Self {
        let said = |name| row.opt_text(name).filter(|text| !text.is_empty()).map(str::to_owned);
        Preference {
            number: row.int("number"),
            kind: row.get("recipient_kind"),
            name: row.string("name"),
            message: said("kind"),
            channel: said("channel"),
            wanted: row.opt_int("wanted").map(|wanted| wanted != 0),
            language: row.opt_get("language"),
        }
    }
}

/// Every address of a store or a customer.
pub fn each_address(tx: &mut Tx<'_>, mut take: impl FnMut(&str, i64, &str)) -> Result<()> {
    tx.each(
        "SELECT 'store' AS kind, id, email FROM store WHERE email IS NOT NULL
         UNION ALL SELECT 'customer', id, email FROM customer WHERE email IS NOT NULL ORDER BY 1 DESC, 2",
        &[],
        |row| {
            take(row.text("kind"), row.int("id"), row.text("email"));
            Ok(())
        },
    )
}
