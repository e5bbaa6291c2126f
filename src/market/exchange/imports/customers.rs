//! Customers from a file, each with its addresses: a row is an address, and the profile is the same on every row of a
//! customer. A customer without addresses has one row.

use std::collections::HashMap;

use crate::base::{Instant, Prefix, text};
use crate::csv::{Fields, Keep, Known, Source, flag, keep_unset};
use crate::db::Tx;
use crate::error::Result;
use crate::market::core::Act;
use crate::market::core::lookup;
use crate::market::parties::customers::{self, Address, Customer};
use crate::market::parties::zones::{self, Zone};

use super::plain::{Noun, differences};
use super::{problem, rev};

const CODE: usize = 0;
const NAME: usize = 1;
const EMAIL: usize = 2;
const PHONE: usize = 3;
const LABEL: usize = 4;
const ZONE: usize = 5;
const LINE: usize = 6;
const ADDRESS_PHONE: usize = 7;
const IS_DEFAULT: usize = 8;

/// One row: a customer and one of its addresses.
#[derive(Clone, Debug)]
pub struct Shopper {
    pub customer: Customer,
    pub address: Option<Address>,
}

/// Customers, as rows.
pub struct Customers {
    at: Instant,
    /// The first row of each customer: where it is, and its profile.
    first: HashMap<String, (u64, Vec<String>)>,
    zones: Option<lookup::Known<Zone>>,
}

impl Customers {
    pub fn new(at: Instant) -> Customers {
        Customers { at, first: HashMap::new(), zones: None }
    }

    /// The address with the zone that its row names.
    fn placed(&mut self, tx: &mut Tx<'_>, address: &Address) -> Result<Address> {
        if address.zone.is_empty() || address.line.is_empty() {
            return Err(problem("an address needs a zone and a line").into());
        }
        if self.zones.is_none() {
            self.zones = Some(zones::known(tx)?);
        }
        let known = self.zones.as_ref().map(|zones| zones.get(&address.zone)).transpose()?;
        let Some(Zone { id, code, .. }) = known else { return Ok(address.clone()) };
        Ok(Address { zone_id: *id, zone: code.clone(), ..address.clone() })
    }
}

impl Noun for Customers {
    type Item = Shopper;

    const NOUN: &'static str = "customer";
    const COLUMNS: &'static [Known<'static>] = &[
        Known::required("code").filled(),
        Known::optional("name").filled(),
        Known::optional("email"),
        Known::optional("phone").code(),
        Known::optional("address"),
        Known::optional("zone"),
        Known::optional("line"),
        Known::optional("address_phone").code(),
        Known::optional("default"),
        Known::optional(rev::REV),
    ];
    const KEYS: &'static [usize] = &[CODE, LABEL];
    const KEEPS: &'static [(usize, Keep<Shopper>)] = &[
        (CODE, |w, s| w.customer.code.clone_from(&s.customer.code)),
        (LABEL, |w, s| keep(w, s, |w, s| w.label.clone_from(&s.label))),
        (NAME, |w, s| w.customer.name.clone_from(&s.customer.name)),
        (EMAIL, |w, s| w.customer.email.clone_from(&s.customer.email)),
        (PHONE, |w, s| w.customer.phone.clone_from(&s.customer.phone)),
        (ZONE, |w, s| keep(w, s, |w, s| w.zone.clone_from(&s.zone))),
        (LINE, |w, s| keep(w, s, |w, s| w.line.clone_from(&s.line))),
        (ADDRESS_PHONE, |w, s| keep(w, s, |w, s| w.phone.clone_from(&s.phone))),
        (IS_DEFAULT, |w, s| keep(w, s, |w, s| w.is_default = s.is_default)),
    ];

    fn parse(&self, fields: &mut Fields<'_>) -> Option<Shopper> {
        let code = fields.read(CODE, |t| text::code(t, 64).and_then(|code| Prefix::CUSTOMER.new_key(code)));
        let name = fields.optional(NAME, |t| text::name(t, 200).map(str::to_owned));
        let email = fields.optional(EMAIL, text::email);
        let phone = fields.optional(PHONE, text::phone);
        let address = address(fields);
        let code = code?.to_owned();
        let customer = Customer {
            id: 0,
            name: name?.unwrap_or_else(|| code.clone()),
            code,
            email: email?,
            phone: phone?,
            created_at: self.at,
        };
        Some(Shopper { customer, address: address? })
    }

    fn key(row: &Shopper) -> String {
        {
            let label = row.address.as_ref().map_or("", |address| &address.label);
            format!("{}\0{}", text::key(&row.customer.code), text::key(label))
        }
    }

    fn agrees(&mut self, row: &Shopper, source: &Source, offset: u64) -> Result<(), (usize, String)> {
        let profile: Vec<String> = self.cells(row).into_iter().take(LABEL).skip(NAME).collect();
        let (first, known) =
            self.first.entry(text::key(&row.customer.code)).or_insert_with(|| (offset, profile.clone()));
        let Some((column, _, _)) = differences(&Self::COLUMNS[NAME..], known, &profile).into_iter().next() else {
            return Ok(());
        };
        let at = Self::COLUMNS.iter().position(|known| known.name == column).unwrap_or(CODE);
        Err((at, format!("differs from line {}, which is about the same customer", source.line_of(*first))))
    }

    fn cells(&self, row: &Shopper) -> Vec<String> {
        let Customer { code, name, email, phone, .. } = row.customer.clone();
        let mut cells = vec![code, name, email.unwrap_or_default(), phone.unwrap_or_default()];
        match row.address.clone() {
            None => cells.resize(IS_DEFAULT + 1, String::new()),
            Some(Address { label, zone, line, phone, is_default, .. }) => {
                cells.extend([label, zone, line, phone.unwrap_or_default(), is_default.to_string()]);
            }
        }
        cells
    }

    fn stored(&mut self, tx: &mut Tx<'_>, row: &Shopper) -> Result<Option<Shopper>> {
        let Some(id) = customers::id_of_code(tx, &row.customer.code)? else { return Ok(None) };
        let customer = customers::by_id(tx, id)?;
        let Some(wanted) = &row.address else { return Ok(Some(Shopper { customer, address: None })) };
        let address =
            customers::addresses(tx, id)?.into_iter().find(|address| text::same(&address.label, &wanted.label));
        Ok(address.map(|address| Shopper { customer, address: Some(address) }))
    }

    /// The customer may be there; then the row brings it another address.
    fn create(&mut self, tx: &mut Tx<'_>, act: &Act<'_>, row: &Shopper, set: u32) -> Result<()> {
        let address = row.address.as_ref().map(|address| self.placed(tx, address)).transpose()?;
        let customer_id = match customers::id_of_code(tx, &row.customer.code)? {
            None => customers::add(tx, act, &row.customer)?,
            Some(id) => {
                let stored = Shopper { customer: customers::by_id(tx, id)?, address: None };
                let mut wanted = row.clone();
                keep_unset(&mut wanted, &stored, set, Self::KEEPS);
                let Customer { id, code, created_at, .. } = stored.customer;
                customers::update(tx, act, &Customer { id, code, created_at, ..wanted.customer })?;
                id
            }
        };
        match address {
            Some(address) => customers::add_address(tx, act, &Address { customer_id, ..address }),
            None => Ok(()),
        }
    }

    fn update(&mut self, tx: &mut Tx<'_>, act: &Act<'_>, stored: &Shopper, wanted: &Shopper) -> Result<bool> {
        let Customer { id, code, created_at, .. } = stored.customer.clone();
        let addresses = match (&stored.address, &wanted.address) {
            (Some(before), Some(after)) => {
                let after = self.placed(tx, after)?;
                let (id, customer_id, label) = (before.id, before.customer_id, before.label.clone());
                Some((before, Address { id, customer_id, label, ..after }))
            }
            _ => None,
        };
        let profile = customers::update(tx, act, &Customer { id, code, created_at, ..wanted.customer.clone() })?;
        let place = match addresses {
            Some((before, after)) => customers::update_address(tx, act, before, &after)?,
            None => false,
        };
        Ok(profile || place)
    }
}

fn keep(wanted: &mut Shopper, stored: &Shopper, keep: fn(&mut Address, &Address)) {
    if let (Some(wanted), Some(stored)) = (&mut wanted.address, &stored.address) {
        keep(wanted, stored);
    }
}

/// The address of a row; none when nothing of it is there.
fn address(fields: &mut Fields<'_>) -> Option<Option<Address>> {
    let label = fields.optional(LABEL, |t| text::code(t, 60).map(str::to_owned));
    let zone =
        fields.optional(ZONE, |t| zones::check_code(t).map(|()| t.to_owned()).map_err(|e| problem(e.to_string())));
    let line = fields.optional(LINE, |t| text::name(t, 300).map(str::to_owned));
    let phone = fields.optional(ADDRESS_PHONE, text::phone);
    let is_default = flag(fields, IS_DEFAULT);
    let (label, zone, line, phone, is_default) = (label?, zone?, line?, phone?, is_default?);
    let Some(label) = label else {
        if zone.is_some() || line.is_some() || phone.is_some() {
            fields.refuse(LABEL, "an address needs a name, like shop");
            return None;
        }
        return Some(None);
    };
    Some(Some(Address {
        id: 0,
        customer_id: 0,
        label,
        zone_id: 0,
        zone: zone.unwrap_or_default(),
        line: line.unwrap_or_default(),
        phone,
        is_default: is_default.unwrap_or(false),
    }))
}
