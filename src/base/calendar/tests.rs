//! The laws of day boundaries, over every zone, and the local times that once broke reports.

use super::super::{Calendar, Instant};
use super::{Day, parse_day};
use chrono::{Days, Weekday};
use chrono_tz::{TZ_VARIANTS, Tz};
use proptest::prelude::*;
use proptest::sample::select;

fn calendar(zone: Tz, cutoff_hour: u32) -> Calendar {
    Calendar { zone, cutoff_hour, week_start: Weekday::Sat }
}

fn day(text: &str) -> Day {
    parse_day(text).expect(text)
}

fn instant(text: &str) -> Instant {
    Instant::parse(text).expect(text)
}

#[test]
fn settings_are_checked() {
    let baghdad = Calendar::new("Asia/Baghdad", 3, "Saturday");
    assert_eq!(baghdad, Ok(calendar(Tz::Asia__Baghdad, 3)));
    for (zone, hour, week_start) in [
        ("Asia/Nowhere", 3, "monday"),
        ("Asia/Baghdad", 13, "monday"),
        ("Asia/Baghdad", -1, "monday"),
        ("Asia/Baghdad", i64::MAX, "monday"),
        ("Asia/Baghdad", 3, "someday"),
    ] {
        assert!(Calendar::new(zone, hour, week_start).is_err());
    }
}

/// sharetribe#932: a moment has the day of the marketplace, east and west of UTC, before and after a clock is changed.
#[test]
fn one_moment_has_the_day_of_its_zone() {
    for (zone, last, first, date) in [
        (Tz::Asia__Baghdad, "2026-03-01T20:59:59Z", "2026-03-01T21:00:00Z", "2026-03-01"),
        (Tz::Asia__Kabul, "2026-03-01T19:29:59Z", "2026-03-01T19:30:00Z", "2026-03-01"),
        (Tz::America__Los_Angeles, "2026-03-08T07:59:59Z", "2026-03-08T08:00:00Z", "2026-03-07"),
        (Tz::America__Los_Angeles, "2026-03-09T06:59:59Z", "2026-03-09T07:00:00Z", "2026-03-08"),
    ] {
        let calendar = calendar(zone, 0);
        assert_eq!(calendar.business_day(instant(last)), day(date), "{zone}");
        assert_eq!(calendar.business_day(instant(first)), day(date).succ_opt().expect("a day"), "{zone}");
    }
}

#[test]
fn a_day_starts_at_its_first_valid_moment() {
    for (zone, cutoff, date, start) in [
        (Tz::Asia__Baghdad, 0, "2026-04-01", "2026-03-31T21:00:00Z"),
        (Tz::Asia__Baghdad, 3, "2026-04-01", "2026-04-01T00:00:00Z"),
        // Midnight is skipped: the day starts at 01:00.
        (Tz::Africa__Cairo, 0, "2026-04-24", "2026-04-23T22:00:00Z"),
        (Tz::Asia__Beirut, 0, "2026-03-29", "2026-03-28T22:00:00Z"),
        (Tz::America__Sao_Paulo, 0, "2018-11-04", "2018-11-04T03:00:00Z"),
        // Midnight happens twice: the first one counts.
        (Tz::America__Havana, 0, "2025-11-02", "2025-11-02T04:00:00Z"),
        // The whole of 30 December was skipped.
        (Tz::Pacific__Apia, 0, "2011-12-30", "2011-12-30T10:00:00Z"),
        (Tz::Pacific__Apia, 0, "2011-12-31", "2011-12-30T10:00:00Z"),
    ] {
        let start_found = calendar(zone, cutoff).day_start(day(date));
        assert_eq!(start_found.stored(), start, "{zone} {date}");
    }
}

#[test]
fn the_small_hours_belong_to_the_day_before() {
    let baghdad = calendar(Tz::Asia__Baghdad, 3);
    for (moment, date) in [
        ("2026-04-01T23:59:59Z", "2026-04-01"),
        ("2026-04-02T00:00:00Z", "2026-04-02"),
        ("2026-04-01T00:00:00Z", "2026-04-01"),
    ] {
        assert_eq!(baghdad.business_day(instant(moment)), day(date), "{moment}");
    }
}

#[test]
fn a_clock_set_back_does_not_reopen_a_day() {
    // At the Troll station 03:00 becomes 01:00, so a cut-off at 2 happens twice.
    let troll = calendar(Tz::Antarctica__Troll, 2);
    for moment in ["2025-10-26T00:00:00Z", "2025-10-26T01:30:00Z", "2025-10-26T02:00:00Z"] {
        assert_eq!(troll.business_day(instant(moment)), day("2025-10-26"), "{moment}");
    }
}

#[test]
fn the_ends_of_time_do_not_panic() {
    for zone in TZ_VARIANTS {
        let calendar = calendar(zone, 12);
        for date in [Day::MIN, Day::MAX, day("1900-01-01"), day("9999-12-31")] {
            let start = calendar.day_start(date);
            assert!(calendar.business_day(start) <= day("9999-12-31"));
            calendar.display(start);
        }
    }
}

#[test]
fn local_times_are_read() {
    let cairo = calendar(Tz::Africa__Cairo, 0);
    for (text, stored) in [
        ("2026-04-01 14:05", "2026-04-01T12:05:00Z"),
        ("2026-04-01T14:05:09", "2026-04-01T12:05:09Z"),
        // Skipped, then repeated.
        ("2026-04-24 00:30", "2026-04-23T22:00:00Z"),
        ("2026-10-29 23:30", "2026-10-29T20:30:00Z"),
        ("2016-10-11T14:46:49-03:00", "2016-10-11T17:46:49Z"),
        ("2016-10-11T14:46:49.9Z", "2016-10-11T14:46:49Z"),
        ("1970-01-01 03:00", "1970-01-01T01:00:00Z"),
        ("9999-12-31 23:59", "9999-12-31T21:59:00Z"),
    ] {
        let read = cairo.local_instant(text).expect(text);
        assert_eq!(read.stored(), stored, "{text}");
    }
    let refused = [
        "",
        "2026-04-01",
        "14:05",
        "2026-04-01 4:05",
        "2026-04-01 24:00",
        "2026-04-31 10:00",
        "2026-04-01  14:05",
        "2026-04-01 14:05:60",
        "2026-04-01 14",
        "١٤:٠٥",
        "2026-04-01 +4:05",
        "1969-12-31 23:59",
        "1970-01-01 00:30",
        "0001-01-01T00:00:00Z",
        "-0001-01-01T00:00:00Z",
        "10000-01-01T00:00:00Z",
        "+10000-01-01T00:00:00Z",
        "9999-12-31T23:00:00Z",
        "9999-12-31T23:59:59-12:00",
        "1970-01-01T00:00:00+14:00",
    ];
    for text in refused {
        assert!(cairo.local_instant(text).is_err(), "{text}");
    }
}

#[test]
fn local_times_are_shown() {
    let sao_paulo = calendar(Tz::America__Sao_Paulo, 0);
    let moment = instant("2016-10-11T17:46:49Z");
    assert_eq!(sao_paulo.display(moment), "2016-10-11 14:46:49");
    assert_eq!(sao_paulo.rfc3339(moment), "2016-10-11T14:46:49-03:00");
    // Monrovia was 44 minutes and 30 seconds behind.
    let monrovia = calendar(Tz::Africa__Monrovia, 0);
    let moment = instant("1970-01-01T12:00:00Z");
    assert_eq!(monrovia.rfc3339(moment), "1970-01-01T11:16:00-00:44");
}

/// Any day of 2015 to 2035, often one where the clocks of many zones change.
fn any_day() -> impl Strategy<Value = Day> {
    let first = Day::from_ymd_opt(2015, 1, 1).expect("a day");
    (0..7_670_u64).prop_map(move |days| first + Days::new(days))
}

fn check_boundaries(calendar: &Calendar, day: Day) {
    let next = day + Days::new(1);
    let (start, end) = (calendar.day_start(day), calendar.day_start(next));
    let place = format!("{} {} {day}", calendar.zone, calendar.cutoff_hour);
    assert!(start < end, "{place}");
    assert_eq!(calendar.business_day(start), day, "{place}");
    assert_eq!(calendar.business_day(end.plus_seconds(-1)), day, "{place}");
}

#[test]
fn days_touch_around_every_change_of_the_clock() {
    let zones = [
        Tz::Africa__Cairo,
        Tz::Africa__Casablanca,
        Tz::Asia__Beirut,
        Tz::America__Havana,
        Tz::America__Sao_Paulo,
        Tz::Antarctica__Troll,
        Tz::Australia__Lord_Howe,
    ];
    for zone in zones {
        for cutoff_hour in 0..=3 {
            let calendar = calendar(zone, cutoff_hour);
            let days = day("2018-01-01").iter_days().take(730);
            days.for_each(|day| check_boundaries(&calendar, day));
        }
    }
}

/// What adds days to a moment stops at the last second in UTC, which is a day of the next year in the east.
#[test]
fn no_year_has_five_digits() {
    let last = instant("9999-12-31T23:59:59Z");
    for (zone, shown, written) in [
        ("UTC", "9999-12-31 23:59:59", "9999-12-31T23:59:59+00:00"),
        ("Asia/Baghdad", "9999-12-31 23:59:59", "9999-12-31T23:59:59+03:00"),
        ("America/New_York", "9999-12-31 18:59:59", "9999-12-31T18:59:59-05:00"),
    ] {
        let calendar = Calendar::new(zone, 0, "monday").expect("a calendar");
        assert_eq!((calendar.display(last).as_str(), calendar.rfc3339(last).as_str()), (shown, written));
        assert_eq!(calendar.business_day(last).to_string(), "9999-12-31");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, ..crate::base::seeds::config() })]

    #[test]
    fn days_touch_in_every_zone(
        zone in select(TZ_VARIANTS.to_vec()),
        cutoff_hour in 0..=12_u32,
        day in any_day(),
    ) {
        check_boundaries(&calendar(zone, cutoff_hour), day);
    }

    #[test]
    fn rfc_3339_is_read_back(
        zone in select(TZ_VARIANTS.to_vec()),
        unix_s in 100_000..4_000_000_000_i64,
    ) {
        let calendar = calendar(zone, 0);
        let moment = instant("1970-01-01T00:00:00Z").plus_seconds(unix_s);
        prop_assert_eq!(calendar.local_instant(&calendar.rfc3339(moment)), Ok(moment));
    }

    #[test]
    fn business_days_never_go_back(
        zone in select(TZ_VARIANTS.to_vec()),
        cutoff_hour in 0..=12_u32,
        unix_s in -2_000_000_000..2_100_000_000_i64,
        later_s in 0..200_000_i64,
    ) {
        let calendar = calendar(zone, cutoff_hour);
        let moment = instant("1970-01-01T00:00:00Z").plus_seconds(unix_s);
        let later = moment.plus_seconds(later_s);
        prop_assert!(calendar.business_day(moment) <= calendar.business_day(later));
    }
}
