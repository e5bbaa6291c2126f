//! The things that rows of a file may name, held in memory: a file names thousands of times what there are tens of.

use std::collections::HashMap;

use crate::base::{Prefix, Problem};

/// Things of one noun by their key, and by their full ref.
pub struct Known<T> {
    noun: &'static str,
    prefix: Prefix,
    fold: fn(&str) -> String,
    things: HashMap<String, (i64, T)>,
    keys: HashMap<i64, String>,
}

impl<T> Known<T> {
    pub fn new(noun: &'static str, prefix: Prefix, fold: fn(&str) -> String) -> Known<T> {
        Known { noun, prefix, fold, things: HashMap::new(), keys: HashMap::new() }
    }

    /// Adds a thing under its natural key.
    pub fn add(&mut self, key: &str, id: i64, thing: T) {
        let key = (self.fold)(key);
        self.keys.insert(id, key.clone());
        self.things.insert(key, (id, thing));
    }

    /// The thing of this name, if there is one.
    ///
    /// # Errors
    /// When the name is the key of one and the ref of another.
    pub fn find(&self, typed: &str) -> Result<Option<&T>, Problem> {
        let full = self.prefix.read_full(typed);
        // Most rows spell a key as it is stored.
        if let (None, Some((_, thing))) = (full, self.things.get(typed)) {
            return Ok(Some(thing));
        }
        let keyed = self.things.get(&(self.fold)(typed));
        let numbered = full.and_then(|id| self.keys.get(&id)).and_then(|key| self.things.get(key));
        match (keyed, numbered) {
            (Some((one, _)), Some((other, _))) if one != other => Err(Problem::new(format!(
                "{typed:?} is the name of {} and the ref of {}",
                self.prefix.show(*one),
                self.prefix.show(*other)
            ))),
            (keyed, numbered) => Ok(keyed.or(numbered).map(|(_, thing)| thing)),
        }
    }

    /// The thing with this key and no other name: for what is stored, where a key is a key.
    pub fn keyed(&self, key: &str) -> Option<&T> {
        self.things.get(&(self.fold)(key)).map(|(_, thing)| thing)
    }

    /// [`Known::find`] of a thing that must be there.
    ///
    /// # Errors
    /// When nothing has the name, or two things do.
    pub fn get(&self, typed: &str) -> Result<&T, Problem> {
        self.find(typed)?.ok_or_else(|| Problem::new(format!("there is no {} {typed:?}", self.noun)))
    }

    /// The key of the thing with this id.
    pub fn key_of(&self, id: i64) -> &str {
        self.keys.get(&id).map_or("", String::as_str)
    }

    /// All of them, in no order.
    pub fn all(&self) -> impl Iterator<Item = &T> {
        self.things.values().map(|(_, thing)| thing)
    }

    pub fn len(&self) -> usize {
        self.things.len()
    }

    pub fn is_empty(&self) -> bool {
        self.things.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::text;

    #[test]
    fn a_file_names_things_by_key_and_full_ref() {
        let mut zones = Known::new("zone", Prefix::ZONE, text::key);
        zones.add("KRK", 1, 'a');
        zones.add("2", 3, 'b');
        zones.add("ZON-000001", 4, 'c');
        for (typed, found) in [("KRK", Some('a')), ("krk", Some('a')), ("2", Some('b')), ("٢", Some('b')), ("1", None)]
        {
            assert_eq!(zones.find(typed), Ok(found.as_ref()), "{typed}");
        }
        assert_eq!(zones.find("ZON-3"), Ok(Some(&'b')));
        assert_eq!(zones.find("zon-000004"), Ok(Some(&'c')));
        assert!(zones.find("ZON-000001").is_err());
        assert_eq!(zones.get("MNS").unwrap_err().0, "there is no zone \"MNS\"");
    }
}
