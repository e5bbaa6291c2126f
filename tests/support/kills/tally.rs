//! How often it died where, and what was found there.

use std::collections::BTreeMap;
use std::time::Duration;

/// Of one place to die.
#[derive(Default)]
struct Count {
    kills: u32,
    /// The command was there, whole.
    whole: u32,
    /// It was there before, from a try that died later.
    already: u32,
    /// The commands that were over before.
    survived: u32,
    time: Duration,
}

#[derive(Default)]
pub struct Tally(BTreeMap<&'static str, Count>);

impl Tally {
    pub fn killed(&mut self, place: &'static str, already: bool, whole: bool, time: Duration) {
        let count = self.0.entry(place).or_default();
        count.kills += 1;
        count.already += u32::from(already);
        count.whole += u32::from(whole && !already);
        count.time += time;
    }

    pub fn survived(&mut self, place: &'static str) {
        self.0.entry(place).or_default().survived += 1;
    }

    pub fn kills(&self) -> u32 {
        self.0.values().map(|count| count.kills).sum()
    }

    pub fn kills_at(&self, place: &str) -> u32 {
        self.0.get(place).map_or(0, |count| count.kills)
    }

    /// A table, in the order of `places`.
    pub fn table(&self, title: &str, places: &[&'static str]) -> String {
        let mut text = format!("{title}: {} kills\n", self.kills());
        let mut line = |place: &str, columns: [String; 6]| {
            let columns: Vec<String> = columns.iter().map(|column| format!("{column:>10}")).collect();
            text.push_str(&format!("{place:22}{}\n", columns.concat()));
        };
        line("killed at", ["kills", "absent", "whole", "replayed", "survived", "ms a kill"].map(str::to_owned));
        for place in places.iter().chain(&["any moment"]) {
            let Some(count) = self.0.get(place) else { continue };
            let Count { kills, whole, already, survived, time } = *count;
            let each = time.as_millis() / u128::from(kills.max(1));
            let numbers = [kills, kills - whole - already, whole, already, survived].map(|number| number.to_string());
            let [kills, absent, whole, already, survived] = numbers;
            line(place, [kills, absent, whole, already, survived, each.to_string()]);
        }
        text
    }
}
