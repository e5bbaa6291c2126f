//! What can be held, and for how long. Pure.

/// What is held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The way to the server.
    Transport,
    /// One recipient domain.
    Domain(String),
    /// One kind of message.
    Kind(String),
    /// One channel.
    Channel(i64),
}

/// From so many failures in a row on, a way is held.
pub const FAILURES_OPEN: i64 = 5;

const MINUTE_S: i64 = 60;
const HOUR_S: i64 = 3600;

impl Scope {
    pub fn name(&self) -> String {
        match self {
            Scope::Transport => "transport".to_owned(),
            Scope::Domain(domain) => format!("domain:{domain}"),
            Scope::Kind(kind) => format!("kind:{kind}"),
            Scope::Channel(id) => format!("channel:{id}"),
        }
    }
}

/// Is this the name of a scope?
pub fn is_scope(name: &str) -> bool {
    name == "transport" || ["domain:", "kind:", "channel:"].iter().any(|start| name.starts_with(start))
}

/// For how long a hold lasts after so many failures in a row.
pub fn pause_s(scope: &Scope, failures: i64) -> i64 {
    let doubled = |first: i64, times: i64, most: i64| (first << times.clamp(0, 20)).min(most);
    match scope {
        // One broken connection is not a reason to stop; five are.
        Scope::Transport | Scope::Channel(_) if failures < FAILURES_OPEN => 0,
        Scope::Transport | Scope::Channel(_) => doubled(30, failures - FAILURES_OPEN, 15 * MINUTE_S),
        Scope::Domain(_) => doubled(MINUTE_S, failures - 1, HOUR_S),
        Scope::Kind(_) if failures < FAILURES_OPEN => 0,
        Scope::Kind(_) => HOUR_S,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patience_grows_and_has_a_bound() {
        let domain = Scope::Domain("example.com".into());
        for (scope, failures, pause) in [
            (Scope::Transport, 1, 0),
            (Scope::Transport, 4, 0),
            (Scope::Transport, 5, 30),
            (Scope::Transport, 6, 60),
            (Scope::Transport, 99, 900),
            (domain.clone(), 1, 60),
            (domain.clone(), 3, 240),
            (domain, 50, 3600),
            (Scope::Kind("low_stock".into()), 4, 0),
            (Scope::Kind("low_stock".into()), 5, 3600),
        ] {
            assert_eq!(pause_s(&scope, failures), pause, "{scope:?} {failures}");
            assert!(is_scope(&scope.name()));
        }
        assert!(!is_scope("everything"));
    }
}
