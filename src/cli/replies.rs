//! Replies that many commands share: what was changed, and what was so already.

use crate::render::Done;

/// The reply of a verb on one thing that either changed it or found it so.
pub fn one(changed: bool, shown: String, did: &str, was: &str) -> Done {
    if changed {
        Done { message: format!("{did} {shown}"), changed: vec![shown], ..Done::default() }
    } else {
        Done { message: format!("{shown} {was}"), unchanged: vec![shown], ..Done::default() }
    }
}

/// "STO-1, STO-2: active" and what was so before.
pub fn moved(done: &Done, target: &str) -> String {
    let told = |refs: &[String]| match refs {
        [first, _, _, _, ..] => format!("{first} and {} more", refs.len() - 1),
        few => few.join(", "),
    };
    match (done.changed.as_slice(), done.unchanged.as_slice()) {
        (changed, []) => format!("{}: {target} now", told(changed)),
        ([], unchanged) => format!("{}: {target} already", told(unchanged)),
        (changed, unchanged) => format!("{}: {target} now; {}: {target} already", told(changed), told(unchanged)),
    }
}
