//! `lilium email lint`: the operator's templates and words, before a customer sees them.

use std::path::Path;
use std::process::ExitCode;

use crate::app::App;
use crate::base::{Language, Problem};
use crate::error::{Error, Kind as Failure, Result, codes};
use crate::mail::notices::sample;
use crate::mail::templates::{OWN, Renderer};
use crate::mail::words::{Words, places};
use crate::market::parties::preferences::KINDS;
use crate::render::{Column, Footer, Kind, Show};

const COLUMNS: &[Column] = &[
    Column::new("file", "File", Kind::Ref, Show::Always),
    Column::new("state", "State", Kind::Status, Show::Always),
    Column::new("finding", "What", Kind::Text, Show::Always),
];

pub fn run(app: &mut App) -> Result<ExitCode> {
    let folder = app.mail.as_ref().and_then(|mail| mail.templates.clone());
    let findings = match &folder {
        None => Vec::new(),
        Some(folder) if !folder.is_dir() => {
            return Err(Error::config(codes::MAIL_TEMPLATE, format!("{} is not a folder", folder.display()))
                .hint("[mail] templates in the configuration file"));
        }
        Some(folder) => findings(folder),
    };
    let mut list = app.screen.list("findings", COLUMNS)?;
    for (file, problem) in &findings {
        list.row(vec![file.clone().into(), "wrong".into(), problem.to_string().into()])?;
    }
    list.end(Footer::default())?;
    if findings.is_empty() {
        let what = folder.map_or_else(|| "the program's own templates".to_owned(), |at| at.display().to_string());
        app.screen.talk(&format!("nothing is wrong with {what}"));
        return Ok(ExitCode::SUCCESS);
    }
    Ok(ExitCode::from(Failure::Finding as u8))
}

fn findings(folder: &Path) -> Vec<(String, Problem)> {
    let mut found = unknown_files(folder);
    for language in Language::ALL {
        match Words::of(language, folder) {
            Err(problem) => found.push((format!("words.{language}.toml"), problem)),
            Ok(words) => found.extend(strange_places(language, &words)),
        }
    }
    match Renderer::new(Some(folder)) {
        Err(error) => {
            let why = error.causes().first().cloned().unwrap_or_else(|| error.message().to_owned());
            found.push((folder.display().to_string(), Problem::new(why)));
        }
        Ok(press) => found.extend(KINDS.iter().flat_map(|(kind, ..)| faults(&press, kind))),
    }
    found
}

/// A file that nothing reads is a name that was mistyped.
fn unknown_files(folder: &Path) -> Vec<(String, Problem)> {
    let names = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let names = names.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let is_known = |name: &String| {
        OWN.iter().any(|(own, _)| own == name) || Language::ALL.iter().any(|l| *name == format!("words.{l}.toml"))
    };
    let mut unknown: Vec<String> = names.filter(|name| !name.starts_with('.') && !is_known(name)).collect();
    unknown.sort();
    unknown.into_iter().map(|name| (name, Problem::new("no message uses a file of this name"))).collect()
}

/// A place that our own words do not have at that key is never filled.
fn strange_places(language: Language, words: &Words) -> Vec<(String, Problem)> {
    let own = Words::own(language);
    let strange = words.0.iter().flat_map(|(key, word)| {
        let known: Vec<String> = places(own.get(key)).into_iter().map(str::to_owned).collect();
        let strange = places(word).into_iter().filter(move |place| !known.iter().any(|known| known == place));
        strange.map(move |place| (key.clone(), place.to_owned())).collect::<Vec<_>>()
    });
    strange
        .map(|(key, place)| {
            (format!("words.{language}.toml"), Problem::new(format!("{key}: there is nothing to put in {{{place}}}")))
        })
        .collect()
}

fn faults(press: &Renderer, kind: &'static str) -> Vec<(String, Problem)> {
    let variants: Vec<Option<&str>> = match sample::variants(kind) {
        [] => vec![None],
        variants => variants.iter().map(|variant| Some(*variant)).collect(),
    };
    for language in Language::ALL {
        for variant in &variants {
            let content = sample::content(press, kind, language, *variant);
            if let Some(problem) = press.fault(kind, language, &content) {
                return vec![(kind.to_owned(), problem)];
            }
        }
    }
    Vec::new()
}
