//! How many mails a minute leave, over all and to one domain, however many send: the buckets lie in the database, and what a
//! claim takes from them it takes in its own transaction.

mod rules;
mod sql;

use std::collections::BTreeMap;

use crate::base::Instant;
use crate::db::Tx;
use crate::error::Result;

use rules::Bucket;

/// The limits of a configuration.
#[derive(Clone, Copy, Debug, Default)]
pub struct Limits {
    pub rate: Option<u32>,
    pub domain_rate: Option<u32>,
}

/// Under what name the bucket for all mails lies.
const ALL: &str = "all";

fn scope(domain: &str) -> String {
    format!("domain:{domain}")
}

impl Limits {
    /// Opens the buckets for a claim.
    pub fn open(self, tx: &mut Tx<'_>, now: Instant) -> Result<RateBudget> {
        let all = self.rate.map(|rate| bucket(tx, ALL, rate, now)).transpose()?;
        Ok(RateBudget { limits: self, now, all, domains: BTreeMap::new() })
    }

    /// Forgets buckets that are full again.
    pub fn prune(self, tx: &mut Tx<'_>, now: Instant) -> Result<()> {
        let limited = self.rate.is_some() || self.domain_rate.is_some();
        if limited { sql::prune(tx, now.plus_seconds(-rules::FULL_AFTER_S)).map(drop) } else { Ok(()) }
    }
}

fn bucket(tx: &mut Tx<'_>, scope: &str, rate: u32, now: Instant) -> Result<Bucket> {
    Ok(sql::of(tx, scope)?.map_or_else(|| Bucket::full(rate, now), |bucket| bucket.at(rate, now)))
}

/// What one claim may take.
pub struct RateBudget {
    limits: Limits,
    now: Instant,
    all: Option<Bucket>,
    domains: BTreeMap<String, Bucket>,
}

impl RateBudget {
    /// How many may go now, of those wanted; and if none, from when on one may.
    pub fn allowance(&self, wanted: i64) -> Result<i64, Instant> {
        let (Some(rate), Some(bucket)) = (self.limits.rate, self.all) else { return Ok(wanted) };
        if bucket.mails() == 0 { Err(bucket.opens_at(rate)) } else { Ok(wanted.min(bucket.mails())) }
    }

    /// Takes a mail for this domain; or says from when on one may go there.
    pub fn take(&mut self, tx: &mut Tx<'_>, domain: &str) -> Result<Result<(), Instant>> {
        if let Some(rate) = self.limits.domain_rate {
            let known = self.domains.get(domain).copied();
            let bucket = known.map_or_else(|| bucket(tx, &scope(domain), rate, self.now), Ok)?;
            if bucket.mails() == 0 {
                return Ok(Err(bucket.opens_at(rate)));
            }
            self.domains.insert(domain.to_owned(), bucket.less(1));
        }
        self.all = self.all.map(|bucket| bucket.less(1));
        Ok(Ok(()))
    }

    /// Writes down what was taken; a domain of which nothing is left is not claimed for before there is.
    pub fn close(self, tx: &mut Tx<'_>) -> Result<()> {
        if let (Some(rate), Some(bucket)) = (self.limits.rate, self.all) {
            sql::put(tx, ALL, bucket, bucket.opens_at(rate))?;
        }
        let Some(rate) = self.limits.domain_rate else { return Ok(()) };
        self.domains
            .iter()
            .try_for_each(|(domain, bucket)| sql::put(tx, &scope(domain), *bucket, bucket.opens_at(rate)))
    }
}
