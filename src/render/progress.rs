//! A sign of life from long jobs, on stderr and never in quiet runs.

use std::cell::Cell;
use std::time::{Duration, Instant};

use indicatif::{MultiProgress, ProgressBar, ProgressStyle};

use super::ProgressChoice;
use super::amount::grouped;

/// Jobs shorter than this show no bar.
const BAR_AFTER: Duration = Duration::from_millis(300);
/// How often a stream that is not a terminal hears of the job.
const PLAIN_EVERY: Duration = Duration::from_secs(10);

const COUNTED: &str = "{msg} {wide_bar} {human_pos}/{human_len} {per_sec} {eta}";
const UNCOUNTED: &str = "{spinner} {human_pos} {msg} {per_sec}";

/// The progress of one job.
pub struct Progress {
    look: Look,
    noun: &'static str,
    total: Option<u64>,
    done: Cell<u64>,
    started: Instant,
    spoken: Cell<Instant>,
}

enum Look {
    Hidden,
    Plain(MultiProgress),
    Bar { bars: MultiProgress, bar: ProgressBar, shown: Cell<bool> },
}

impl Progress {
    pub(super) fn start(
        choice: Option<ProgressChoice>,
        tty: bool,
        bars: &MultiProgress,
        noun: &'static str,
        total: Option<u64>,
    ) -> Progress {
        let bars = bars.clone();
        let look = match choice {
            None | Some(ProgressChoice::None) => Look::Hidden,
            Some(ProgressChoice::Bar) => bar(bars, noun, total),
            Some(ProgressChoice::Auto) if tty => bar(bars, noun, total),
            Some(ProgressChoice::Auto | ProgressChoice::Plain) => Look::Plain(bars),
        };
        let now = Instant::now();
        Progress { look, noun, total, done: Cell::new(0), started: now, spoken: Cell::new(now) }
    }

    /// The job is at `done`.
    pub fn set(&self, done: u64) {
        self.done.set(done);
        match &self.look {
            Look::Hidden => {}
            Look::Plain(bars) => self.speak_if_due(bars),
            Look::Bar { bars, bar, shown } => {
                if !shown.get() && self.started.elapsed() >= BAR_AFTER {
                    shown.set(true);
                    bars.add(bar.clone());
                }
                bar.set_position(done);
            }
        }
    }

    /// The job did `more`.
    pub fn inc(&self, more: u64) {
        self.set(self.done.get().saturating_add(more));
    }

    /// The job is over; the bar goes, the outcome speaks for itself.
    pub fn finish(&self) {
        if let Look::Bar { bar, .. } = &self.look {
            bar.finish_and_clear();
        }
    }

    fn speak_if_due(&self, bars: &MultiProgress) {
        if self.spoken.get().elapsed() < PLAIN_EVERY {
            return;
        }
        self.spoken.set(Instant::now());
        let line = plain_line(self.noun, self.done.get(), self.total, self.started.elapsed());
        // Progress is a courtesy: a stderr that refuses it stops nothing.
        bars.suspend(|| {
            let _ = std::io::Write::write_all(&mut std::io::stderr(), line.as_bytes());
        });
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.finish();
    }
}

fn bar(bars: MultiProgress, noun: &'static str, total: Option<u64>) -> Look {
    let bar = ProgressBar::hidden();
    bar.set_message(noun);
    if let Some(total) = total {
        bar.set_length(total);
    }
    let template = if total.is_some() { COUNTED } else { UNCOUNTED };
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style);
    }
    let shown = Cell::new(false);
    Look::Bar { bars, bar, shown }
}

fn plain_line(noun: &str, done: u64, total: Option<u64>, elapsed: Duration) -> String {
    let of = total.map(|total| format!(" of {}", grouped(total))).unwrap_or_default();
    let seconds = elapsed.as_secs();
    let rate = grouped(done / seconds.max(1));
    format!("{}{of} {noun} after {seconds} s, {rate} a second\n", grouped(done))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_lines_state_count_time_and_rate() {
        let elapsed = Duration::from_secs(20);
        let counted = plain_line("rows", 40_000, Some(1_000_000), elapsed);
        assert_eq!(counted, "40,000 of 1,000,000 rows after 20 s, 2,000 a second\n");
        let open = plain_line("rows", 5, None, elapsed);
        assert_eq!(open, "5 rows after 20 s, 0 a second\n");
    }

    #[test]
    fn a_hidden_job_still_counts() {
        let bars = MultiProgress::new();
        let progress = Progress::start(None, true, &bars, "rows", None);
        progress.inc(2);
        progress.inc(3);
        assert_eq!(progress.done.get(), 5);
    }
}
