//! Recipients: who gets notifications, in which language, and on which ways. What nobody has said is yes.

pub mod rules;
mod sql;

use serde_json::json;

use crate::base::{Language, Prefix, text};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::market::core::settings::Marketplace;
use crate::market::core::{Act, audit};
use crate::market::parties::{customers, stores};

pub use rules::{Choice, KINDS, Recipient, RecipientKind};
pub use sql::{Contact, LIST, Preference, choices, contact};

/// Whom `text` names: `customer:nour`, `store:noor`, `operator`, or a ref such as `STO-000001`.
pub fn find(tx: &mut Tx<'_>, text: &str) -> Result<Recipient> {
    let (kind, name) = text.split_once(':').unwrap_or(("", text));
    let letters = name.get(..4).unwrap_or_default().to_uppercase();
    let is = |prefix: Prefix| letters == format!("{}-", prefix.letters());
    match kind {
        "" if text == "operator" => Ok(Recipient::OPERATOR),
        "customer" => Ok(Recipient { kind: RecipientKind::Customer, id: customers::find(tx, name)? }),
        "store" => Ok(Recipient { kind: RecipientKind::Store, id: (stores::find(tx, name)?).get() }),
        "" if is(Prefix::CUSTOMER) => Ok(Recipient { kind: RecipientKind::Customer, id: customers::find(tx, name)? }),
        "" if is(Prefix::STORE) => Ok(Recipient { kind: RecipientKind::Store, id: (stores::find(tx, name)?).get() }),
        _ => {
            Err(Error::usage(format!("unknown recipient {text:?}")).hint("write customer:CODE, store:SLUG or operator"))
        }
    }
}

/// How somebody is called on the command line.
pub fn shown(kind: RecipientKind, name: &str) -> String {
    if kind == RecipientKind::Operator { "operator".into() } else { format!("{}:{name}", kind.as_str()) }
}

/// Whoever has an address that no mail can go to, by ref: stored before such were refused.
pub fn unusable(tx: &mut Tx<'_>, marketplace: &Marketplace, mut take: impl FnMut(String)) -> Result<()> {
    let broken = |address: &str| text::email(address).is_err();
    sql::each_address(tx, |kind, id, address| {
        if broken(address) {
            let prefix = if kind == "store" { Prefix::STORE } else { Prefix::CUSTOMER };
            take(prefix.show(id));
        }
    })?;
    marketplace.operators.iter().filter(|address| broken(address)).for_each(|_| take("operator".to_owned()));
    Ok(())
}

/// The language somebody gets notifications in.
pub fn language(tx: &mut Tx<'_>, marketplace: &Marketplace, who: Recipient) -> Result<Language> {
    Ok(sql::language(tx, who)?.unwrap_or(marketplace.language))
}

/// Chooses a language; answers false when it was chosen before.
pub fn set_language(tx: &mut Tx<'_>, act: &Act<'_>, who: Recipient, wanted: Language) -> Result<bool> {
    let before = sql::language(tx, who)?;
    if before == Some(wanted) {
        return Ok(false);
    }
    sql::put_language(tx, who, wanted)?;
    let json = |language: Language| json!({ "language": language.code() });
    changed(tx, act, "preference.language", who, (before.map(json), json(wanted)))?;
    Ok(true)
}

/// Says whether somebody wants a kind of message on a way; answers false when that was said before.
pub fn choose(tx: &mut Tx<'_>, act: &Act<'_>, who: Recipient, choice: &Choice) -> Result<bool> {
    let known = choices(tx, who)?;
    let before = known.iter().find(|known| known.kind == choice.kind && known.channel == choice.channel);
    if before == Some(choice) {
        return Ok(false);
    }
    sql::put_choice(tx, who, choice)?;
    let json = |choice: &Choice| json!({ "kind": choice.kind, "channel": choice.channel, "wanted": choice.wanted });
    changed(tx, act, "preference.set", who, (before.map(json), json(choice)))?;
    Ok(true)
}

fn changed(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    action: &str,
    who: Recipient,
    (before, after): (Option<serde_json::Value>, serde_json::Value),
) -> Result<()> {
    let (noun, subject) = (who.kind.as_str(), who.id);
    audit::record(tx, act, audit::Change { action, noun, subject, before, after: Some(after) })
}
