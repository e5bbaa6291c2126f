//! A job that goes wrong on purpose, in debug builds alone: what tests ask the queue to bear.

use std::time::Duration;

use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::jobs::policy::{Missed, Overlap, Policy};
use crate::market::core::Act;

use super::{Call, Kind, Outside, When, Work, no_finds, no_key, text};

pub const INSIDE: Kind = Kind {
    name: "fault",
    about: "go wrong inside the transaction",
    arguments: "what=panic|fail|refuse|nothing",
    when: When::Never,
    policy: Policy { missed: Missed::All, window_s: 400 * 86_400, grace_s: 60, overlap: Overlap::Allow },
    priority: 50,
    timeout_s: 600,
    check: |_| Ok(()),
    finds: no_finds,
    key_of: no_key,
    keeps_key: false,
    work: Work::Inside(inside),
};

pub const OUTSIDE: Kind = Kind {
    name: "fault-outside",
    arguments: "what=abort|hang|deaf|nothing",
    about: "go wrong outside of it",
    timeout_s: 3,
    work: Work::Outside(outside),
    ..INSIDE
};

fn inside(_: &mut Tx<'_>, _: &Act<'_>, call: &Call<'_>) -> Result<String> {
    match text(call.args, "what") {
        Some("panic") => panic!("on purpose"),
        Some("fail") => Err(Error::failed(codes::FAULT, "on purpose")),
        Some("refuse") => Err(Error::usage("on purpose")),
        _ => Ok("nothing".to_owned()),
    }
}

fn outside(place: &mut Outside<'_>, call: &Call<'_>) -> Result<String> {
    match text(call.args, "what") {
        Some("abort") => std::process::abort(),
        Some("hang") => {
            while !(place.stop)() {
                std::thread::sleep(Duration::from_millis(5));
            }
            Err(Error::failed(codes::FAULT, "stopped"))
        }
        Some("deaf") => {
            std::thread::sleep(Duration::from_secs(3_600));
            Ok("awake".to_owned())
        }
        _ => Ok("nothing".to_owned()),
    }
}
