use super::*;

fn cron(text: &str, zone: Tz) -> Cron {
    Cron::parse(text, zone).unwrap_or_else(|problem| panic!("{problem}"))
}

fn at(text: &str) -> Instant {
    Instant::parse(text).expect("a moment")
}

fn year(text: &str, zone: Tz, year: i32) -> Vec<Slot> {
    let start = |year: i32| {
        let midnight = chrono::NaiveDate::from_ymd_opt(year, 1, 1).expect("a day").and_time(chrono::NaiveTime::MIN);
        Instant::from_utc(zone.from_local_datetime(&midnight).earliest().expect("a midnight").to_utc())
    };
    cron(text, zone).between(start(year).plus_seconds(-1), start(year + 1).plus_seconds(-1), 40_000)
}

/// Slots of all of 2027: fixed times come every day once, steps follow real time.
#[test]
fn a_year_has_its_slots() {
    use chrono_tz::{Africa, America, Asia, Europe};
    for (text, zone, count) in [
        ("30 2 * * *", Europe::Paris, 365),
        ("*/15 * * * *", Europe::Paris, 35_040),
        ("0 * * * *", America::New_York, 8_760),
        ("0 0 * * *", Africa::Cairo, 365),
        ("0 0 * * *", Asia::Beirut, 365),
        ("0,30 2 * * *", Europe::Paris, 729),
        ("30 2 * * *", Asia::Baghdad, 365),
        ("30 2 * * *", Tz::Australia__Lord_Howe, 365),
        ("15 1 * * 1-5", Asia::Baghdad, 261),
        ("0 9 1 * *", Asia::Baghdad, 12),
        ("0 9 L * *", Asia::Baghdad, 12),
        ("0 9 31 * *", Asia::Baghdad, 7),
    ] {
        let slots = year(text, zone, 2027);
        assert_eq!(slots.len(), count, "{text} {zone}");
        assert!(
            slots.windows(2).all(|pair| pair[0].due < pair[1].due && pair[0].local != pair[1].local),
            "{text} {zone}"
        );
    }
}

#[test]
fn a_time_that_comes_twice_counts_once() {
    let slots = year("30 2 * * *", chrono_tz::Asia::Baghdad, 2007);
    assert_eq!(slots.len(), 365);
    let spring = cron("30 2 * * *", chrono_tz::Europe::Paris).next(at("2027-03-28T00:00:00Z")).expect("a slot");
    assert_eq!((spring.due, spring.local.as_str()), (at("2027-03-28T01:00:00Z"), "2027-03-28T03:00/0"));
    let autumn = cron("30 2 * * *", chrono_tz::Europe::Paris).next(at("2027-10-30T22:00:00Z")).expect("a slot");
    assert_eq!((autumn.due, autumn.local.as_str()), (at("2027-10-31T00:30:00Z"), "2027-10-31T02:30/0"));
    let steps =
        cron("30 * * * *", chrono_tz::Europe::Paris).between(at("2027-10-31T00:00:00Z"), at("2027-10-31T02:00:00Z"), 9);
    let shown: Vec<&str> = steps.iter().map(|slot| slot.local.as_str()).collect();
    assert_eq!(shown, ["2027-10-31T02:30/0", "2027-10-31T02:30/1"]);
}

#[test]
fn what_is_no_schedule_is_refused() {
    for text in ["", "* * * *", "0 0 30 2 *", "61 * * * *", "0 0 * * * *", "a b c d e", "1/10 * * * *", "@reboot"] {
        assert!(Cron::parse(text, chrono_tz::UTC).is_err(), "{text}");
    }
    for text in ["@daily", "0 9 * * 5#2", "15 1 * * *"] {
        assert!(Cron::parse(text, chrono_tz::UTC).is_ok(), "{text}");
    }
}

#[test]
fn odd_days_are_told() {
    let paris = cron("30 2 * * *", chrono_tz::Europe::Paris);
    let told = explain(&paris, at("2027-03-27T00:00:00Z"), 3);
    let notes: Vec<(&str, &str, bool)> =
        told.iter().map(|slot| (slot.local.as_str(), slot.offset.as_str(), slot.note.is_some())).collect();
    assert_eq!(
        notes,
        [
            ("2027-03-27 02:30", "+01:00", false),
            ("2027-03-28 03:00", "+02:00", true),
            ("2027-03-29 02:30", "+02:00", false)
        ]
    );
}

#[test]
fn a_slot_is_found_by_its_name() {
    let cron = Cron::parse("*/30 * * * *", chrono_tz::Europe::Paris).expect("a schedule");
    for (name, due) in [
        ("2026-10-25 02:30", Some("2026-10-25T00:30:00Z")),
        ("2026-10-25T02:30/0", Some("2026-10-25T00:30:00Z")),
        ("2026-10-25T02:30/1", Some("2026-10-25T01:30:00Z")),
        ("2026-10-25T02:30:00+01:00", Some("2026-10-25T01:30:00Z")),
        ("2026-03-29 02:30", None),
        ("2026-03-28T02:30/1", None),
        ("2026-10-25 02:31", None),
        ("yesterday", None),
    ] {
        assert_eq!(cron.named(name).map(|slot| slot.due.stored()).as_deref(), due, "{name}");
    }
}

/// Day of month and weekday as crontab takes them, day by day over all of 2027.
#[test]
fn days_and_weekdays_are_those_of_crontab() {
    for text in [
        "0 0 * * MON",
        "0 0 13 * *",
        "0 0 13 * FRI",
        "0 0 */2 * MON",
        "0 0 */2 * 1",
        "0 0 1 * */2",
        "0 0 1-7 * MON",
        "0 0 */1 * MON",
        "0 0 * * *",
        "0 0 1,15 * MON",
    ] {
        let slots = year(text, chrono_tz::UTC, 2027);
        let found: Vec<chrono::NaiveDate> = slots.iter().map(|slot| slot.due.utc().date_naive()).collect();
        let days = (1..=365).map(|day| chrono::NaiveDate::from_yo_opt(2027, day).expect("a day"));
        let wanted: Vec<chrono::NaiveDate> = days.filter(|day| fits(text, *day)).collect();
        assert_eq!(found, wanted, "{text}");
    }
    assert_eq!(year("0 0 13 * FRI", chrono_tz::UTC, 2027).len(), 64);
    assert_eq!(year("0 0 */2 * MON", chrono_tz::UTC, 2027).len(), 27);
}

/// The rule of crontab(5), written down apart.
fn fits(text: &str, day: chrono::NaiveDate) -> bool {
    use chrono::Datelike;
    let fields: Vec<&str> = text.split(' ').collect();
    let of = |field: &str, value: u32, least: u32| {
        field.split(',').any(|part| match (part.split_once('/'), part.split_once('-')) {
            (Some((_, step)), _) => (value - least).is_multiple_of(step.parse().expect("a step")),
            (_, Some((from, to))) => (from.parse().expect("a number")..=to.parse().expect("a number")).contains(&value),
            _ if part == "*" => true,
            _ => {
                part.parse().ok().or(match part {
                    "MON" => Some(1),
                    "FRI" => Some(5),
                    _ => None,
                }) == Some(value)
            }
        })
    };
    let (month_day, week_day) = (of(fields[2], day.day(), 1), of(fields[4], day.weekday().num_days_from_sunday(), 0));
    match fields[2].starts_with('*') || fields[4].starts_with('*') {
        true => month_day && week_day,
        false => month_day || week_day,
    }
}
