//! Customers and their addresses as stored.

use std::collections::HashMap;

use serde::Serialize;

use crate::args;
use crate::base::{Instant, Prefix, text};
use crate::db::{Condition, ListQuery, Row, Tx, Value};
use crate::error::Result;
use crate::market::core::lookup;

/// A customer. Its code is its name in files and on the command line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Customer {
    #[serde(skip)]
    pub id: i64,
    pub code: String,
    pub name: String,
    pub email: Option<String>,
    pub phone: Option<String>,
    #[serde(skip)]
    pub created_at: Instant,
}

/// Where a customer receives goods.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Address {
    #[serde(skip)]
    pub id: i64,
    #[serde(skip)]
    pub customer_id: i64,
    pub label: String,
    #[serde(skip)]
    pub zone_id: i64,
    pub zone: String,
    pub line: String,
    pub phone: Option<String>,
    pub is_default: bool,
}

impl From<Row> for Customer {
    fn from(row: Row) -> Self {
        Customer {
            id: row.int("id"),
            code: row.string("code"),
            name: row.string("name"),
            email: row.opt_string("email"),
            phone: row.opt_string("phone"),
            created_at: row.instant("created_at"),
        }
    }
}

impl From<Row> for Address {
    fn from(row: Row) -> Self {
        Address {
            id: row.int("id"),
            customer_id: row.int("customer_id"),
            label: row.string("label"),
            zone_id: row.int("zone_id"),
            zone: row.string("zone"),
            line: row.string("line"),
            phone: row.opt_string("phone"),
            is_default: row.flag("is_default"),
        }
    }
}

const CUSTOMERS: &str = "SELECT id, code, name, email, phone, created_at FROM customer";

pub fn by_id(tx: &mut Tx<'_>, id: i64) -> Result<Customer> {
    let row = tx.one(&format!("{CUSTOMERS} WHERE id = $1"), args![id])?;
    row.map(Customer::from).ok_or_else(|| lookup::lost("customer", Prefix::CUSTOMER, id))
}

pub fn id_of_code(tx: &mut Tx<'_>, code: &str) -> Result<Option<i64>> {
    Ok(tx.one("SELECT id FROM customer WHERE code_key = $1", args![text::key(code)])?.map(|row| row.int("id")))
}

/// Ids of those among many folded codes that are known.
pub fn codes_among(tx: &mut Tx<'_>, codes: Vec<String>) -> Result<HashMap<String, i64>> {
    tx.stage("stage_customer_code", "code TEXT")?;
    let rows: Vec<Vec<Value>> = codes.into_iter().map(|code| vec![Value::Text(code)]).collect();
    tx.bulk("stage_customer_code", &["code"], rows)?;
    tx.analyse("stage_customer_code")?;
    let mut known = HashMap::new();
    tx.each(
        "SELECT c.id, c.code_key FROM stage_customer_code k CROSS JOIN customer c WHERE c.code_key = k.code",
        &[],
        |row| {
            known.insert(row.string("code_key"), row.int("id"));
            Ok(())
        },
    )?;
    Ok(known)
}

pub fn insert_many(tx: &mut Tx<'_>, customers: &[Customer]) -> Result<()> {
    let rows: Vec<Vec<Value>> = customers
        .iter()
        .map(|c| {
            let (email, phone) = (c.email.as_deref(), c.phone.as_deref());
            args![c.id, &c.code, text::key(&c.code), &c.name, email, phone, c.created_at].to_vec()
        })
        .collect();
    tx.bulk("customer", &["id", "code", "code_key", "name", "email", "phone", "created_at"], rows)
}

pub fn update(tx: &mut Tx<'_>, customer: &Customer) -> Result<()> {
    tx.execute(
        "UPDATE customer SET name = $2, email = $3, phone = $4 WHERE id = $1",
        args![customer.id, &customer.name, customer.email.as_deref(), customer.phone.as_deref()],
    )?;
    Ok(())
}

const ADDRESSES: &str = "SELECT a.id, a.customer_id, a.label, a.zone_id, z.code AS zone, a.line, a.phone, a.is_default
    FROM address a JOIN zone z ON z.id = a.zone_id WHERE a.customer_id = $1";

/// A customer's addresses, the default one first.
pub fn addresses(tx: &mut Tx<'_>, customer: i64) -> Result<Vec<Address>> {
    let rows = tx.all(&format!("{ADDRESSES} ORDER BY a.is_default DESC, a.label"), args![customer])?;
    Ok(rows.into_iter().map(Address::from).collect())
}

pub fn default_address(tx: &mut Tx<'_>, customer: i64) -> Result<Option<Address>> {
    Ok(tx.one(&format!("{ADDRESSES} AND a.is_default = 1"), args![customer])?.map(Address::from))
}

pub fn insert_address(tx: &mut Tx<'_>, address: &Address) -> Result<()> {
    tx.execute(
        "INSERT INTO address (id, customer_id, label, label_key, zone_id, line, phone, is_default)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            address.id,
            address.customer_id,
            &address.label,
            text::key(&address.label),
            address.zone_id,
            &address.line,
            address.phone.as_deref(),
            address.is_default
        ],
    )?;
    Ok(())
}

pub fn clear_default(tx: &mut Tx<'_>, customer: i64) -> Result<()> {
    tx.execute("UPDATE address SET is_default = 0 WHERE customer_id = $1 AND is_default = 1", args![customer])?;
    Ok(())
}

pub fn set_default(tx: &mut Tx<'_>, address: i64) -> Result<()> {
    tx.execute("UPDATE address SET is_default = 1 WHERE id = $1", args![address])?;
    Ok(())
}

pub fn update_address(tx: &mut Tx<'_>, address: &Address) -> Result<()> {
    tx.execute(
        "UPDATE address SET zone_id = $2, line = $3, phone = $4, is_default = $5 WHERE id = $1",
        args![address.id, address.zone_id, &address.line, address.phone.as_deref(), address.is_default],
    )?;
    Ok(())
}

/// Feeds every customer to `take`, in order of code, once for each address, the default one first.
pub fn each(tx: &mut Tx<'_>, mut take: impl FnMut(Customer, Option<Address>) -> Result<()>) -> Result<()> {
    tx.each(
        "SELECT c.id, c.code, c.name, c.email, c.phone, c.created_at, a.id AS address_id, a.customer_id, a.label,
                a.zone_id, z.code AS zone, a.line, a.phone AS address_phone, a.is_default
           FROM customer c LEFT JOIN address a ON a.customer_id = c.id LEFT JOIN zone z ON z.id = a.zone_id
          ORDER BY c.code, a.is_default DESC, a.label",
        &[],
        |row| {
            let address = row.opt_int("address_id").map(|id| Address {
                id,
                customer_id: row.int("customer_id"),
                label: row.string("label"),
                zone_id: row.int("zone_id"),
                zone: row.string("zone"),
                line: row.string("line"),
                phone: row.opt_string("address_phone"),
                is_default: row.flag("is_default"),
            });
            take(Customer::from(row), address)
        },
    )
}

pub fn delete_address(tx: &mut Tx<'_>, address: i64) -> Result<()> {
    tx.execute("DELETE FROM address WHERE id = $1", args![address])?;
    Ok(())
}

/// What to show of the customers.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Part of a code or name, in any case.
    pub search: Option<String>,
}

/// Customers, in order of id.
pub static LIST: ListQuery<Filter, Customer> = ListQuery {
    columns: "id, code, name, email, phone, created_at",
    from: "customer",
    key: "id",
    conditions: &[Condition::value("lower(code || ' ' || name) LIKE {} ESCAPE '\\'", |f| {
        f.search.as_deref().map(|typed| lookup::containing(&text::fold(typed))).into()
    })],
    ..ListQuery::of(Customer::from)
};
