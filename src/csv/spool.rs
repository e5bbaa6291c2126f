//! The rows between reading and writing, as plain bytes: integers and optional texts, one after the other.

/// Writes the fields of one row.
#[derive(Default)]
pub struct Packer(Vec<u8>);

impl Packer {
    pub fn clear(&mut self) {
        self.0.clear();
    }

    pub fn int(&mut self, int: i64) {
        self.0.extend_from_slice(&int.to_be_bytes());
    }

    pub fn opt_int(&mut self, int: Option<i64>) {
        self.0.push(u8::from(int.is_some()));
        self.int(int.unwrap_or(0));
    }

    pub fn text(&mut self, text: &str) {
        self.int(text.len() as i64);
        self.0.extend_from_slice(text.as_bytes());
    }

    pub fn opt_text(&mut self, text: Option<&str>) {
        self.0.push(u8::from(text.is_some()));
        self.text(text.unwrap_or(""));
    }

    pub fn bytes(&self) -> &[u8] {
        &self.0
    }
}

/// Reads the fields of one row in the order they were written.
pub struct Unpacker<'a>(pub &'a [u8]);

impl<'a> Unpacker<'a> {
    fn take(&mut self, length: usize) -> &'a [u8] {
        let (taken, rest) = self.0.split_at(length);
        self.0 = rest;
        taken
    }

    pub fn int(&mut self) -> i64 {
        let mut bytes = [0; 8];
        bytes.copy_from_slice(self.take(8));
        i64::from_be_bytes(bytes)
    }

    fn flag(&mut self) -> bool {
        self.take(1) == [1]
    }

    pub fn opt_int(&mut self) -> Option<i64> {
        let there = self.flag();
        let int = self.int();
        there.then_some(int)
    }

    pub fn text(&mut self) -> &'a str {
        let length = usize::try_from(self.int()).expect("a length that was written");
        std::str::from_utf8(self.take(length)).expect("a text that was written")
    }

    pub fn opt_text(&mut self) -> Option<&'a str> {
        let there = self.flag();
        let text = self.text();
        there.then_some(text)
    }

    pub fn string(&mut self) -> String {
        self.text().to_owned()
    }

    pub fn opt_string(&mut self) -> Option<String> {
        self.opt_text().map(str::to_owned)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_comes_back_as_it_went() {
        let mut packer = Packer::default();
        packer.int(-7);
        packer.opt_text(None);
        packer.opt_text(Some("شاي"));
        packer.opt_int(Some(3));
        packer.text("");
        let mut row = Unpacker(packer.bytes());
        assert_eq!((row.int(), row.opt_text(), row.opt_text()), (-7, None, Some("شاي")));
        assert_eq!((row.opt_int(), row.text()), (Some(3), ""));
    }
}
