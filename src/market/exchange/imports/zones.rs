//! Zones from a file.

use std::collections::HashMap;

use crate::base::text;
use crate::csv::{Fields, Keep, Known};
use crate::db::Tx;
use crate::error::Result;
use crate::market::core::Act;
use crate::market::parties::zones::{self, Names, Zone};

use super::plain::Noun;
use super::{problem, rev};

const CODE: usize = 0;
const NAME_EN: usize = 1;
const NAME_AR: usize = 2;
const NAME_FR: usize = 3;

/// Zones, as rows.
#[derive(Default)]
pub struct Zones {
    known: Option<HashMap<String, Zone>>,
}

impl Noun for Zones {
    type Item = Zone;

    const NOUN: &'static str = "zone";
    const COLUMNS: &'static [Known<'static>] = &[
        Known::required("code").filled(),
        Known::optional("name_en").filled(),
        Known::optional("name_ar"),
        Known::optional("name_fr"),
        Known::optional(rev::REV),
    ];
    const KEYS: &'static [usize] = &[CODE];
    const KEEPS: &'static [(usize, Keep<Zone>)] = &[
        (CODE, |w, s| w.code.clone_from(&s.code)),
        (NAME_EN, |w, s| w.name_en.clone_from(&s.name_en)),
        (NAME_AR, |w, s| w.name_ar.clone_from(&s.name_ar)),
        (NAME_FR, |w, s| w.name_fr.clone_from(&s.name_fr)),
    ];

    fn parse(&self, fields: &mut Fields<'_>) -> Option<Zone> {
        let code = fields.read(CODE, |t| zones::check_code(t).map(|()| t).map_err(|e| problem(e.to_string())));
        let [en, ar, fr] = [NAME_EN, NAME_AR, NAME_FR]
            .map(|column| fields.optional(column, |t| text::name(t, 120).map(str::to_owned)));
        let code = code?.to_owned();
        Some(Zone { id: 0, name_en: en?.unwrap_or_else(|| code.clone()), code, name_ar: ar?, name_fr: fr? })
    }

    fn key(zone: &Zone) -> String {
        text::key(&zone.code)
    }

    fn cells(&self, zone: &Zone) -> Vec<String> {
        let Zone { code, name_en, name_ar, name_fr, .. } = zone.clone();
        vec![code, name_en, name_ar.unwrap_or_default(), name_fr.unwrap_or_default()]
    }

    fn stored(&mut self, tx: &mut Tx<'_>, zone: &Zone) -> Result<Option<Zone>> {
        if self.known.is_none() {
            self.known = Some(zones::all(tx)?.into_iter().map(|zone| (Self::key(&zone), zone)).collect());
        }
        Ok(self.known.as_ref().and_then(|known| known.get(&Self::key(zone)).cloned()))
    }

    fn create(&mut self, tx: &mut Tx<'_>, act: &Act<'_>, zone: &Zone, _: u32) -> Result<()> {
        let Zone { code, name_en, name_ar, name_fr, .. } = zone.clone();
        zones::add(tx, act, &code, &Names { en: Some(name_en), ar: name_ar, fr: name_fr }).map(drop)
    }

    fn update(&mut self, tx: &mut Tx<'_>, act: &Act<'_>, stored: &Zone, wanted: &Zone) -> Result<bool> {
        zones::replace(tx, act, stored, &Zone { id: stored.id, code: stored.code.clone(), ..wanted.clone() })
    }
}
