//! The one place that writes to stdout and stderr.
//!
//! A reader that goes away is not a failure: what follows is swallowed. Any
//! other failed write is reported by the next call that can report.

use std::io::{self, BufWriter, Write};

use indicatif::MultiProgress;

const BUFFER_BYTES: usize = 64 * 1024;

/// Where bytes end up: a real stream, or memory in tests.
enum Sink {
    Stream(Box<dyn Write + Send>),
    Kept(Vec<u8>),
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Sink::Stream(stream) => stream.write(bytes),
            Sink::Kept(kept) => kept.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Sink::Stream(stream) => stream.flush(),
            Sink::Kept(_) => Ok(()),
        }
    }
}

/// Stdout, buffered, and stderr, immediate.
pub(super) struct Output {
    out: BufWriter<Sink>,
    err: Sink,
    bars: MultiProgress,
    closed: bool,
    late: Option<io::Error>,
}

impl Output {
    pub fn process() -> Output {
        let err = Sink::Stream(Box::new(io::stderr()));
        Output::new(Sink::Stream(Box::new(io::stdout())), err)
    }

    /// Data into this, and talk into nothing.
    pub fn into(out: impl Write + Send + 'static) -> Output {
        Output::new(Sink::Stream(Box::new(out)), Sink::Stream(Box::new(io::sink())))
    }

    pub fn kept() -> Output {
        Output::new(Sink::Kept(Vec::new()), Sink::Kept(Vec::new()))
    }

    fn new(out: Sink, err: Sink) -> Output {
        Output {
            out: BufWriter::with_capacity(BUFFER_BYTES, out),
            err,
            bars: MultiProgress::new(),
            closed: false,
            late: None,
        }
    }

    /// The bars that talk has to step around.
    pub fn bars(&self) -> &MultiProgress {
        &self.bars
    }

    /// Whether the reader of stdout went away.
    pub fn closed(&self) -> bool {
        self.closed
    }

    /// Writes data to stdout.
    pub fn data(&mut self, text: &str) -> io::Result<()> {
        self.settle()?;
        if self.closed {
            return Ok(());
        }
        let written = self.out.write_all(text.as_bytes());
        self.forgive_closed(written)
    }

    /// Pushes everything written so far to the reader.
    pub fn flush(&mut self) -> io::Result<()> {
        self.settle()?;
        if self.closed {
            return Ok(());
        }
        let flushed = self.out.flush();
        self.forgive_closed(flushed)
    }

    /// Writes a line to stderr, after the data that came before it.
    pub fn talk(&mut self, line: &str) {
        if let Err(error) = self.flush() {
            self.late = Some(error);
        }
        let err = &mut self.err;
        // When stderr itself fails there is nobody left to tell.
        self.bars.suspend(|| {
            let _ = err.write_all(format!("{line}\n").as_bytes());
        });
    }

    /// Everything written so far, as kept by a test.
    pub fn captured(&self) -> (String, String) {
        let mut out = kept_text(self.out.get_ref());
        out.push_str(&String::from_utf8_lossy(self.out.buffer()));
        (out, kept_text(&self.err))
    }

    fn settle(&mut self) -> io::Result<()> {
        self.late.take().map_or(Ok(()), Err)
    }

    fn forgive_closed(&mut self, result: io::Result<()>) -> io::Result<()> {
        match result {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                self.closed = true;
                Ok(())
            }
            other => other,
        }
    }
}

fn kept_text(sink: &Sink) -> String {
    match sink {
        Sink::Kept(kept) => String::from_utf8_lossy(kept).into_owned(),
        Sink::Stream(_) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Failing(io::ErrorKind);

    impl Write for Failing {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(self.0.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn failing(kind: io::ErrorKind) -> Output {
        let out = Sink::Stream(Box::new(Failing(kind)));
        Output::new(out, Sink::Kept(Vec::new()))
    }

    #[test]
    fn a_closed_reader_is_quiet() {
        let mut output = failing(io::ErrorKind::BrokenPipe);
        output.data("x").unwrap();
        assert!(!output.closed());
        output.flush().unwrap();
        assert!(output.closed());
        output.data("y").unwrap();
        output.flush().unwrap();
    }

    #[test]
    fn a_full_disk_is_reported_even_if_talk_noticed_it() {
        let mut output = failing(io::ErrorKind::StorageFull);
        output.data("x").unwrap();
        output.talk("sentence");
        let error = output.flush().unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::StorageFull);
    }
}
