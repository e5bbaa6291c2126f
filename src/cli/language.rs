//! `--language`: one of the three that documents and mails are written in.

use clap::ValueEnum;

use crate::base::Language;

/// Language of a page.
#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum LanguageArg {
    En,
    Ar,
    Fr,
}

impl From<LanguageArg> for Language {
    fn from(lang: LanguageArg) -> Language {
        match lang {
            LanguageArg::En => Language::English,
            LanguageArg::Ar => Language::Arabic,
            LanguageArg::Fr => Language::French,
        }
    }
}
