//! lilium: an operator's command suite for a multi-vendor, cash-on-delivery marketplace.
//!
//! # The map
//!
//! ```text
//! argv → cli::<noun> (args) → db.write | db.read → market::<noun> verb → typed reply → render → stdout
//!                                load (sql) → decide (rules) → write (sql)
//! ```
//!
//! | module | holds | may use |
//! |---|---|---|
//! | [`base`] | money, rates, days, instants, periods, text | nothing of ours |
//! | [`error`] | what went wrong, and what to try next | base |
//! | [`files`] | files that people name: read with a bound, written whole | base, error |
//! | [`db`] | two engines behind one transaction | base, error, files |
//! | [`market`] | the domain: verbs, pure rules, the only SQL | base, db, error, files, market above it |
//! | [`jobs`] | schedules, the queue, the daemon | base, db, error, files, market |
//! | [`mail`] | events become mails, inbox messages and webhooks; sending | base, db, error, files, market |
//! | [`render`] | tables, CSV, JSON, errors, progress | nothing of ours |
//! | [`present`] | what the domain answers, as rows of a screen | base, error, db, market, render |
//! | [`config`], [`app`] | what a command may touch | all above |
//! | [`cli`] | one file or folder per noun: arguments in, reply out | all above, no SQL |
//!
//! Imports go one way, and a test checks it. Decisions stand in the module docs where they bite.

pub mod app;
pub mod base;
pub mod cli;
pub mod config;
pub mod db;
pub mod error;
pub mod files;
pub mod jobs;
pub mod mail;
pub mod market;
pub mod present;
pub mod render;
