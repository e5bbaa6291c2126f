//! Drivers from a file.

use std::collections::HashMap;

use crate::base::{Prefix, text};
use crate::csv::{Fields, Keep, Known, word};
use crate::db::Tx;
use crate::error::Result;
use crate::market::core::Act;
use crate::market::core::settings::Marketplace;
use crate::market::parties::drivers::DriverStatus;
use crate::market::parties::drivers::{self, Driver};

use super::plain::Noun;
use super::rev;

const CODE: usize = 0;
const NAME: usize = 1;
const PHONE: usize = 2;
const STATUS: usize = 3;
const CEILING: usize = 4;
const CEILING_ACTION: usize = 5;

/// Drivers, as rows. A ceiling is in the marketplace's currency; an empty one means the marketplace's own.
pub struct Drivers {
    marketplace: Marketplace,
    known: Option<HashMap<String, Driver>>,
}

impl Drivers {
    pub fn new(marketplace: &Marketplace) -> Drivers {
        Drivers { marketplace: marketplace.clone(), known: None }
    }
}

impl Noun for Drivers {
    type Item = Driver;

    const NOUN: &'static str = "driver";
    const COLUMNS: &'static [Known<'static>] = &[
        Known::required("code").filled(),
        Known::optional("name").filled(),
        Known::optional("phone").code(),
        Known::optional("status").filled(),
        Known::optional("ceiling").number(),
        Known::optional("ceiling_action"),
        Known::optional(rev::REV),
    ];
    const KEYS: &'static [usize] = &[CODE];
    const KEEPS: &'static [(usize, Keep<Driver>)] = &[
        (CODE, |w, s| w.code.clone_from(&s.code)),
        (NAME, |w, s| w.name.clone_from(&s.name)),
        (PHONE, |w, s| w.phone.clone_from(&s.phone)),
        (STATUS, |w, s| w.status = s.status),
        (CEILING, |w, s| w.ceiling_minor = s.ceiling_minor),
        (CEILING_ACTION, |w, s| w.ceiling_action = s.ceiling_action),
    ];

    fn parse(&self, fields: &mut Fields<'_>) -> Option<Driver> {
        let code = fields.read(CODE, |t| text::code(t, 64).and_then(|code| Prefix::DRIVER.new_key(code)));
        let name = fields.optional(NAME, |t| text::name(t, 120).map(str::to_owned));
        let phone = fields.optional(PHONE, text::phone);
        let status = word(fields, STATUS);
        let numbers = fields.numbers();
        let ceiling = fields.optional(CEILING, |t| numbers.amount(t, self.marketplace.currency));
        let action = word(fields, CEILING_ACTION);
        let code = code?.to_owned();
        Some(Driver {
            id: 0,
            name: name?.unwrap_or_else(|| code.clone()),
            code,
            phone: phone?,
            status: status?.unwrap_or(DriverStatus::Active),
            ceiling_minor: ceiling?,
            ceiling_action: action?,
        })
    }

    fn key(driver: &Driver) -> String {
        text::key(&driver.code)
    }

    fn cells(&self, driver: &Driver) -> Vec<String> {
        let Driver { code, name, phone, status, ceiling_minor, ceiling_action, .. } = driver.clone();
        let ceiling = ceiling_minor.map(|minor| self.marketplace.currency.format(minor));
        vec![
            code,
            name,
            phone.unwrap_or_default(),
            status.to_string(),
            ceiling.unwrap_or_default(),
            ceiling_action.map(|action| action.to_string()).unwrap_or_default(),
        ]
    }

    fn stored(&mut self, tx: &mut Tx<'_>, driver: &Driver) -> Result<Option<Driver>> {
        if self.known.is_none() {
            self.known = Some(drivers::all(tx)?.into_iter().map(|driver| (Self::key(&driver), driver)).collect());
        }
        Ok(self.known.as_ref().and_then(|known| known.get(&Self::key(driver)).cloned()))
    }

    fn create(&mut self, tx: &mut Tx<'_>, act: &Act<'_>, driver: &Driver, _: u32) -> Result<()> {
        drivers::add(tx, act, driver).map(drop)
    }

    fn update(&mut self, tx: &mut Tx<'_>, act: &Act<'_>, stored: &Driver, wanted: &Driver) -> Result<bool> {
        drivers::update(tx, act, &Driver { id: stored.id, code: stored.code.clone(), ..wanted.clone() })
    }
}
