//! Sorts any number of rows by key in bounded memory: sorted runs go to unnamed temporary files and are merged.
//!
//! Rows in order of their unique key are what makes a bulk write fast: every index page is touched once.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Seek, Write};

/// Bytes of rows held in memory before a run is written.
const RUN_BYTES: usize = 24 * 1024 * 1024;
/// Read buffer of one run while merging.
const MERGE_BUFFER: usize = 128 * 1024;

/// Collects rows; equal keys keep the order they came in.
pub struct Sorter {
    arena: Vec<u8>,
    /// Offset, key length, row length.
    index: Vec<(u32, u32, u32)>,
    runs: Vec<File>,
    run_bytes: usize,
}

impl Default for Sorter {
    fn default() -> Sorter {
        Sorter::with_run_bytes(RUN_BYTES)
    }
}

impl Sorter {
    fn with_run_bytes(run_bytes: usize) -> Sorter {
        Sorter { arena: Vec::new(), index: Vec::new(), runs: Vec::new(), run_bytes }
    }

    pub fn push(&mut self, key: &[u8], row: &[u8]) -> io::Result<()> {
        if self.arena.len() + key.len() + row.len() > self.run_bytes && !self.index.is_empty() {
            self.spill()?;
        }
        let offset = length(self.arena.len())?;
        self.arena.extend_from_slice(key);
        self.arena.extend_from_slice(row);
        self.index.push((offset, length(key.len())?, length(row.len())?));
        Ok(())
    }

    fn sort(&mut self) {
        let arena = &self.arena;
        let key = |&(offset, length, _): &(u32, u32, u32)| &arena[offset as usize..(offset + length) as usize];
        self.index.sort_by(|a, b| key(a).cmp(key(b)));
    }

    fn spill(&mut self) -> io::Result<()> {
        self.sort();
        let mut out = BufWriter::with_capacity(1024 * 1024, tempfile::tempfile()?);
        for (offset, key, row) in &self.index {
            out.write_all(&key.to_be_bytes())?;
            out.write_all(&row.to_be_bytes())?;
            out.write_all(&self.arena[*offset as usize..(offset + key + row) as usize])?;
        }
        self.runs.push(out.into_inner().map_err(io::IntoInnerError::into_error)?);
        self.arena.clear();
        self.index.clear();
        Ok(())
    }

    /// Ends the collection. What fits in memory stays there; otherwise all of it is in files.
    pub fn finish(mut self) -> io::Result<Sorted> {
        if self.runs.is_empty() {
            self.sort();
        } else if !self.index.is_empty() {
            self.spill()?;
            self.arena = Vec::new();
            self.index = Vec::new();
        }
        Ok(Sorted { arena: self.arena, index: self.index, runs: self.runs })
    }
}

fn length(length: usize) -> io::Result<u32> {
    u32::try_from(length).map_err(io::Error::other)
}

/// Sorted rows; can be gone through as often as needed, which a retried transaction does.
pub struct Sorted {
    arena: Vec<u8>,
    index: Vec<(u32, u32, u32)>,
    runs: Vec<File>,
}

impl Sorted {
    /// Feeds every row to `take`, in order of key.
    pub fn each<E: From<io::Error>>(&self, mut take: impl FnMut(&[u8]) -> Result<(), E>) -> Result<(), E> {
        for (offset, key, row) in &self.index {
            let start = (offset + key) as usize;
            take(&self.arena[start..start + *row as usize])?;
        }
        self.merge(take)
    }

    fn merge<E: From<io::Error>>(&self, mut take: impl FnMut(&[u8]) -> Result<(), E>) -> Result<(), E> {
        let mut runs = Vec::with_capacity(self.runs.len());
        let mut heap = BinaryHeap::with_capacity(self.runs.len());
        for (number, file) in self.runs.iter().enumerate() {
            let mut run = Run::open(file)?;
            if let Some(key) = run.next()? {
                heap.push(Reverse((key, number)));
            }
            runs.push(run);
        }
        while let Some(Reverse((mut key, number))) = heap.pop() {
            take(&runs[number].row)?;
            if runs[number].next_into(&mut key)? {
                heap.push(Reverse((key, number)));
            }
        }
        Ok(())
    }
}

/// One run being read back.
struct Run {
    file: BufReader<File>,
    row: Vec<u8>,
}

impl Run {
    fn open(file: &File) -> io::Result<Run> {
        let mut file = file.try_clone()?;
        file.rewind()?;
        Ok(Run { file: BufReader::with_capacity(MERGE_BUFFER, file), row: Vec::new() })
    }

    fn next(&mut self) -> io::Result<Option<Vec<u8>>> {
        let mut key = Vec::new();
        Ok(self.next_into(&mut key)?.then_some(key))
    }

    /// Reads the next row; its key goes into `key`. False at the end.
    fn next_into(&mut self, key: &mut Vec<u8>) -> io::Result<bool> {
        let mut lengths = [0; 8];
        match self.file.read_exact(&mut lengths) {
            Err(end) if end.kind() == io::ErrorKind::UnexpectedEof => return Ok(false),
            read => read?,
        }
        let [a, b, c, d, e, f, g, h] = lengths;
        key.resize(u32::from_be_bytes([a, b, c, d]) as usize, 0);
        self.row.resize(u32::from_be_bytes([e, f, g, h]) as usize, 0);
        self.file.read_exact(key)?;
        self.file.read_exact(&mut self.row)?;
        Ok(true)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(crate::base::seeds::config())]
        /// However small the memory, the rows come back sorted, equal keys in the order they came.
        #[test]
        fn runs_merge_to_one_order(keys in prop::collection::vec(0u8..20, 0..200), run_bytes in 1usize..400) {
            let mut sorter = Sorter::with_run_bytes(run_bytes);
            for (at, key) in keys.iter().enumerate() {
                sorter.push(&[*key], &[*key, u8::try_from(at).unwrap_or(0)]).expect("a temporary file");
            }
            let sorted = sorter.finish().expect("a temporary file");
            let mut expected: Vec<Vec<u8>> = keys.iter().enumerate().map(|(at, key)| vec![*key, u8::try_from(at).unwrap_or(0)]).collect();
            expected.sort_by_key(|row| row[0]);
            for _ in 0..2 {
                let mut seen = Vec::new();
                sorted.each(|row| { seen.push(row.to_vec()); Ok::<_, io::Error>(()) }).expect("a temporary file");
                prop_assert_eq!(&seen, &expected);
            }
        }
    }
}
