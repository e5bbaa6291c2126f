//! Which line a byte of a file is on. Errors of sorted rows come in no order, so the count is kept at marks.

/// Bytes between two marks.
const STRIDE: u64 = 256 * 1024;

/// What was counted so far.
pub(super) struct Lines {
    /// Where a line was known, and its number: at least every so many bytes, in order.
    marks: Vec<(u64, u64)>,
    /// The last answer; most questions come in order.
    last: (u64, u64),
}

impl Default for Lines {
    fn default() -> Lines {
        Lines::from(1)
    }
}

impl Lines {
    /// Counts from this line on.
    pub(super) fn from(first: u64) -> Lines {
        Lines { marks: vec![(0, first)], last: (0, first) }
    }

    /// The line of the first byte at or behind `offset` that ends no line. `read` fills a buffer from a byte on.
    pub(super) fn of(&mut self, offset: u64, mut read: impl FnMut(u64, &mut [u8]) -> usize) -> u64 {
        let (mut at, mut line) = self.nearest(offset);
        let mut buffer = [0; 16 * 1024];
        let mut after_return = false;
        loop {
            let filled = read(at, &mut buffer);
            for byte in &buffer[..filled] {
                let ends = matches!(byte, b'\n' | b'\r');
                if at >= offset && !ends {
                    self.last = (at, line);
                    return line;
                }
                if ends && !(after_return && *byte == b'\n') {
                    line += 1;
                }
                after_return = *byte == b'\r';
                at += 1;
                if !after_return && at >= self.marks.last().map_or(0, |mark| mark.0) + STRIDE {
                    self.marks.push((at, line));
                }
            }
            if filled == 0 {
                return line;
            }
        }
    }

    /// The nearest known place that is not behind `offset`.
    fn nearest(&self, offset: u64) -> (u64, u64) {
        let mark = self.marks[self.marks.partition_point(|mark| mark.0 <= offset).saturating_sub(1)];
        if self.last.0 <= offset { mark.max(self.last) } else { mark }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_found_in_any_order() {
        let text: Vec<u8> = (0..200_000).flat_map(|n| format!("{n}\r\n").into_bytes()).collect();
        let read = |at: u64, buffer: &mut [u8]| {
            let left = &text[usize::try_from(at).expect("a small text").min(text.len())..];
            let filled = left.len().min(buffer.len());
            buffer[..filled].copy_from_slice(&left[..filled]);
            filled
        };
        let place =
            |number: u64| text.windows(9).position(|w| w == format!("\n{number}\r\n").as_bytes()).expect("it") as u64;
        let mut lines = Lines::default();
        for number in [150_000, 100_001, 199_999, 123_456, 100_000] {
            assert_eq!(lines.of(place(number) + 1, read), number + 1);
            assert_eq!(lines.of(place(number), read), number + 1, "a line end belongs to the line that follows");
        }
        assert_eq!(lines.of(0, read), 1);
    }
}
