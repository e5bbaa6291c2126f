//! lilium: an operator's command suite for a multi-vendor, cash-on-delivery marketplace.
//!
//! # The map
//!
//! ```text
//! argv → cli::<room>::<noun> (args) → app.change | app.read → market::<room>::<noun> verb → typed reply → render → stdout
//!                                        load (sql) → decide (rules) → write (sql)
//! ```
//!
//! | module | holds | may use |
//! |---|---|---|
//! | [`base`] | money, rates, days, instants, periods, text | nothing of ours |
//! | [`error`] | what went wrong, and what to try next | base |
//! | [`files`] | files that people name: read with a bound, written whole | base, error |
//! | [`db`] | two engines behind one transaction | base, error, files |
//! | [`csv`] | a CSV file as records, cells as values, rows sorted in bounded memory | base, db, error, files |
//! | [`market`] | the domain, room by room: verbs, pure rules, the only SQL | base, csv, db, error, files, rooms above its own |
//! | [`jobs`] | schedules, the queue, the daemon | base, db, error, files, market, mail |
//! | [`mail`] | events become mails, inbox messages and webhooks; sending | base, db, error, files, market |
//! | [`render`] | tables, CSV, JSON, errors, progress | nothing of ours |
//! | [`present`] | what the domain answers, as rows of a screen | base, error, db, market, render |
//! | [`config`], [`app`] | what a command may touch | all above |
//! | [`cli`] | one file or folder per noun, in the same rooms: arguments in, reply out | all above, no SQL |
//!
//! Imports go one way, between layers, rooms and modules; `tests/tidy.rs` checks it. The rooms, each using only those
//! before it: [`core`](market::core), [`parties`](market::parties), [`catalogue`](market::catalogue),
//! [`books`](market::books), [`cash`](market::cash), [`closing`](market::closing), [`sales`](market::sales), and on top
//! [`insight`](market::insight) and [`exchange`](market::exchange). Decisions are in the module docs where they matter.
//!
//! # Glossary
//!
//! One word for one thing: on the command line, as a module, as a table.
//!
//! | word | means | command | module | table |
//! |---|---|---|---|---|
//! | zone | area of delivery | `zone` | [`parties::zones`](market::parties::zones) | `zone` |
//! | store | who sells: profile, terms, bank account | `store` | [`parties::stores`](market::parties::stores) | `store` |
//! | customer | who buys, with addresses | `customer` | [`parties::customers`](market::parties::customers) | `customer`, `address` |
//! | driver | who carries goods and cash | `driver` | [`parties::drivers`](market::parties::drivers) | `driver` |
//! | preference | who is notified of what, how, in which language | `preference` | [`parties::preferences`](market::parties::preferences) | `preference`, `recipient` |
//! | notification | a message in an inbox | `notification` | [`parties::notifications`](market::parties::notifications) | `notification` |
//! | category, product | the catalogue | `category`, `product` | [`catalogue`](market::catalogue) | `category`, `product` |
//! | stock move | a change of a product's stock | `product history` | [`catalogue::stock`](market::catalogue::stock) | `stock_move` |
//! | watch | a customer who waits for a product | `customer watch` | [`catalogue::watches`](market::catalogue::watches) | `stock_watch` |
//! | commission | what the platform keeps of a sale, by rule | `commission` | [`books::commission`](market::books::commission) | `commission_rule`, `commission_ruleset` |
//! | entry, posting | one balanced booking, one line of it | `ledger` | [`books::ledger`](market::books::ledger) | `entry`, `posting` |
//! | store line | one line of a store's account | `settlement line`, `statement` | [`books::store_account`](market::books::store_account) | `store_line` |
//! | adjustment | a line on a store's account by hand | `store adjustment` | [`books::adjustments`](market::books::adjustments) | `adjustment` |
//! | collection, handover, deposit | cash at the door, to the depot, to the bank | `cash` | [`cash`](market::cash) | `collection`, `handover`, `deposit` |
//! | difference | what a count was short or over | `cash difference` | [`cash::discrepancies`](market::cash::discrepancies) | `cash_decision` |
//! | customer balance | what a customer owes or is owed | `customer balance` | [`cash::customer_balances`](market::cash::customer_balances) | `customer_settlement` |
//! | settlement | a store's period, closed | `settlement` | [`closing::settlement`](market::closing::settlement) | `settlement` |
//! | statement | the document of a settlement | `statement` | [`closing::statements`](market::closing::statements) | `settlement`, `store_line` |
//! | invoice | the commission of a settlement | `invoice` | [`closing::invoices`](market::closing::invoices) | `invoice` |
//! | payout | platform pays store | `payout` | [`closing::payouts`](market::closing::payouts) | `payout` |
//! | dues | store owes platform | `dues` | [`closing::dues`](market::closing::dues) | `due`, `due_payment` |
//! | dispute | a contested line; its money is held | `dispute` | [`closing::disputes`](market::closing::disputes) | `dispute` |
//! | reserve | what a close withholds for a time | `store balance` | [`closing::reserves`](market::closing::reserves) | `reserve` |
//! | order, order group | one store's part of a cart, the cart | `order` | [`sales::orders`](market::sales::orders) | `orders`, `order_group` |
//! | return | goods that come back | `return` | [`sales::returns`](market::sales::returns) | `order_return` |
//! | report | figures of a period | `report` | [`insight::reports`](market::insight::reports) | none |
//! | check | what must always be true | `doctor` | [`insight::doctor`](market::insight::doctor) | none |
//! | import, export | files in and out | `… import`, `… export` | [`exchange::imports`](market::exchange::imports) | none |
//! | reconciliation | a courier's or bank's file against the books | `cash reconcile` | [`exchange::reconciliation`](market::exchange::reconciliation) | `reconciliation` |
//! | schedule, slot | what runs by itself, one time it is due | `schedule` | [`jobs::schedules`] | `schedule`, `occurrence` |
//! | job, attempt | a piece of work, one try at it | `job` | [`jobs::queue`] | `job`, `attempt` |
//! | runner | a process that works on jobs | `daemon`, `job tick` | [`jobs::runners`] | `runner` |
//! | event | what happened, kept for messages | none | [`core::events`](market::core::events) | `event` |
//! | mail | a message on its way | `email` | [`mail::outbox`] | `outbox` |
//! | channel, delivery | a gateway, one call of it | `channel` | [`mail::webhooks`] | `channel`, `delivery` |
//! | operation | a finished command, by its key | `op` | [`core::idempotency`](market::core::idempotency) | `operation` |
//! | audit | who changed what, and why | `audit` | [`core::audit`](market::core::audit) | `audit` |
//!
//! # Three journeys
//!
//! **An amount, from the command line into the book:** `lilium order deliver ORD-12 --taken 41500`
//! 1. `src/cli/sales/order/mod.rs`: the flag, a text still: its currency is the order's
//! 2. `src/cli/sales/order/deliver.rs`: parses it inside the transaction, calls the verb, words the reply
//! 3. `src/app.rs`: `change` opens the transaction, replays a repeated key, commits
//! 4. `src/base/money/currency.rs`: `parse`: exact minor units, or refused
//! 5. `src/market/sales/orders/deliver.rs`: the verb: order, charges and totals become one `Sale`
//! 6. `src/market/books/ledger/rules.rs`: `delivered`: the sale becomes balanced entries
//! 7. `src/market/books/ledger/mod.rs`: `post`: refuses what is unbalanced, links the chain
//! 8. `src/market/books/ledger/sql.rs`: writes entries and postings
//!
//! **A cell of a CSV file, into its row:** `lilium product import catalogue.csv`
//! 1. `src/cli/catalogue/product/mod.rs`: the command
//! 2. `src/cli/import.rs`: opens the file, shows progress and what came of it
//! 3. `src/csv/source.rs`: the file: its encoding, separator, and records
//! 4. `src/csv/records.rs` and `fields.rs`: one record, cell by cell; a bad one is refused with line and column
//! 5. `src/market/exchange/imports/products/mod.rs`: the columns, and how each cell is read
//! 6. `src/market/exchange/imports/products/packed.rs`: a row as bytes, so that memory does not grow
//! 7. `src/csv/sorter.rs` and `spool.rs`: rows in the order of their keys
//! 8. `src/market/exchange/imports/products/write.rs`: what is new, changed, unchanged
//! 9. `src/market/catalogue/products/sql.rs`: the columns of the table
//! 10. `src/db/tx.rs`: `bulk`
//! 11. `src/db/bulk_table.rs` on SQLite, `src/db/copy.rs` on PostgreSQL
//!
//! **A slot of a schedule, into a settlement:** the daemon, or `lilium job tick`
//! 1. `src/jobs/tick.rs`, or `src/jobs/daemon/engine.rs`: one pass
//! 2. `src/jobs/schedules/decide.rs`: which slots are due, and what becomes of each; times come from `src/jobs/cron/mod.rs`
//! 3. `src/jobs/schedules/enqueue.rs`: the slot becomes a job, under a key of its own
//! 4. `src/jobs/kinds/settlement.rs`: the key and the arguments; later the work itself
//! 5. `src/jobs/queue/mod.rs` and `sql.rs`: the job waits, is claimed, is done
//! 6. `src/jobs/work.rs`: runs a claimed job; its effect and its end commit together
//! 7. `src/market/closing/settlement/mod.rs` and `run.rs`: closes every store whose period ends
//! 8. `src/market/closing/settlement/sql/due.rs`: the open lines
//! 9. `src/market/closing/settlement/rules.rs`: what is paid, carried, billed, withheld
//! 10. `src/market/closing/settlement/sql/close.rs`: the settlement, and its stamp on each line

pub mod app;
pub mod base;
pub mod cli;
pub mod config;
pub mod csv;
pub mod db;
pub mod error;
pub mod files;
pub mod jobs;
pub mod mail;
pub mod market;
pub mod present;
pub mod render;
