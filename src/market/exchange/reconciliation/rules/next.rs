//! The command that settles a difference, as things stand now.

use crate::base::{Currency, Prefix};

use super::{Against, Outcome};

/// A line that was judged, and how its subject stands now.
#[derive(Clone, Debug)]
pub struct Standing<'a> {
    pub against: Against,
    pub outcome: Outcome,
    pub subject: Option<i64>,
    pub told: i64,
    pub fee: i64,
    pub currency: Currency,
    /// The state of the order or of the deposit.
    pub status: Option<&'a str>,
    /// The driver who took the cash.
    pub driver: Option<&'a str>,
    /// The handover that brought it.
    pub handover: Option<i64>,
    /// What that handover was short, or over, and nobody has decided.
    pub open_short: i64,
    pub open_over: i64,
}

/// What to do about it; nothing where all is well.
pub fn command(standing: &Standing<'_>) -> Option<String> {
    match standing.against {
        Against::Collections => of_collection(standing),
        Against::Deposits => of_deposit(standing),
    }
}

fn of_collection(standing: &Standing<'_>) -> Option<String> {
    let order = standing.subject.map(|order| Prefix::ORDER.show(order));
    let Some(order) = order else { return Some("lilium order list".to_owned()) };
    let handover = standing.handover.map(|handover| Prefix::HANDOVER.show(handover));
    let trace = format!("lilium cash trace {order}");
    Some(match (standing.outcome, handover, standing.driver) {
        (Outcome::Matched, ..) => return None,
        (Outcome::Short, None, Some(driver)) if standing.told > 0 => {
            format!("lilium cash handover add {driver} {} --order {order}", standing.currency.format(standing.told))
        }
        (Outcome::Short, Some(handover), _) if standing.open_short > 0 => {
            format!("lilium cash difference decide {handover} charge --reason TEXT")
        }
        (Outcome::Over, Some(handover), _) if standing.open_over > 0 => {
            format!("lilium cash difference decide {handover} gain --reason TEXT")
        }
        (Outcome::Missing, None, Some(driver)) => format!("lilium cash held {driver}"),
        (Outcome::Unknown, _, None) if standing.status == Some("on_the_way") => {
            let taken = standing.currency.format(standing.told + standing.fee);
            format!("lilium order deliver {order} --taken {taken}")
        }
        (Outcome::Unknown, _, None) => format!("lilium order show {order}"),
        _ => trace,
    })
}

fn of_deposit(standing: &Standing<'_>) -> Option<String> {
    let (Some(deposit), Some("prepared")) = (standing.subject, standing.status) else {
        return (standing.outcome != Outcome::Matched).then(|| "lilium cash deposit list".to_owned());
    };
    let confirm = format!("lilium cash deposit confirm {}", Prefix::DEPOSIT.show(deposit));
    let arrived = standing.currency.format(standing.told);
    Some(match standing.outcome {
        Outcome::Matched if standing.fee == 0 => confirm,
        Outcome::Matched | Outcome::Short | Outcome::Over => format!("{confirm} --amount {arrived} --reason TEXT"),
        Outcome::Missing => "lilium cash deposit list --status prepared".to_owned(),
        Outcome::Unknown | Outcome::Duplicate => "lilium cash deposit list".to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn standing(against: Against, outcome: Outcome) -> Standing<'static> {
        Standing {
            against,
            outcome,
            subject: Some(5),
            told: 9_500,
            fee: 250,
            currency: Currency::iso("IQD").expect("IQD exists"),
            status: None,
            driver: Some("ali"),
            handover: None,
            open_short: 0,
            open_over: 0,
        }
    }

    #[test]
    fn each_difference_of_a_collection_has_its_command() {
        use Outcome::{Duplicate, Matched, Missing, Over, Short, Unknown};
        let of = |outcome| standing(Against::Collections, outcome);
        for (standing, want) in [
            (of(Matched), None),
            (of(Short), Some("cash handover add ali 9500 --order ORD-000005")),
            (Standing { told: 0, ..of(Short) }, Some("cash trace ORD-000005")),
            (
                Standing { handover: Some(2), open_short: 500, ..of(Short) },
                Some("cash difference decide HND-000002 charge --reason TEXT"),
            ),
            (Standing { handover: Some(2), ..of(Short) }, Some("cash trace ORD-000005")),
            (
                Standing { handover: Some(2), open_over: 500, ..of(Over) },
                Some("cash difference decide HND-000002 gain --reason TEXT"),
            ),
            (of(Over), Some("cash trace ORD-000005")),
            (of(Missing), Some("cash held ali")),
            (Standing { handover: Some(2), ..of(Missing) }, Some("cash trace ORD-000005")),
            (
                Standing { driver: None, status: Some("on_the_way"), ..of(Unknown) },
                Some("order deliver ORD-000005 --taken 9750"),
            ),
            (Standing { driver: None, status: Some("cancelled"), ..of(Unknown) }, Some("order show ORD-000005")),
            (of(Unknown), Some("cash trace ORD-000005")),
            (Standing { subject: None, driver: None, ..of(Unknown) }, Some("order list")),
            (of(Duplicate), Some("cash trace ORD-000005")),
        ] {
            let want = want.map(|want| format!("lilium {want}"));
            assert_eq!(command(&standing), want, "{standing:?}");
        }
    }

    #[test]
    fn a_deposit_that_came_is_confirmed_with_what_came() {
        let of = |outcome, status| Standing { status: Some(status), ..standing(Against::Deposits, outcome) };
        for (standing, want) in [
            (Standing { fee: 0, ..of(Outcome::Matched, "prepared") }, Some("cash deposit confirm DEP-000005")),
            (of(Outcome::Matched, "prepared"), Some("cash deposit confirm DEP-000005 --amount 9500 --reason TEXT")),
            (of(Outcome::Matched, "confirmed"), None),
            (of(Outcome::Short, "prepared"), Some("cash deposit confirm DEP-000005 --amount 9500 --reason TEXT")),
            (of(Outcome::Short, "confirmed"), Some("cash deposit list")),
            (of(Outcome::Missing, "prepared"), Some("cash deposit list --status prepared")),
            (of(Outcome::Duplicate, "prepared"), Some("cash deposit list")),
        ] {
            let want = want.map(|want| format!("lilium {want}"));
            assert_eq!(command(&standing), want, "{standing:?}");
        }
    }
}
