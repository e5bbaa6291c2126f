//! `lilium email preview`: what a message looks like.

use clap::Args;

use crate::app::App;
use crate::base::Language;
use crate::cli::language::LanguageArg;
use crate::error::{Error, Result};
use crate::mail::notices::{self, sample};
use crate::mail::templates::{RenderedMessage, Renderer};
use crate::market::core::Act;
use crate::market::parties::preferences;

#[derive(Args, Debug)]
pub struct PreviewArgs {
    /// Kind of message
    #[arg(value_name = "KIND")]
    pub kind: String,
    /// What it is about: GRP-7, ORD-12, SET-3, PAY-2, DUE-1, PRD-9, a store [default: made-up values]
    #[arg(value_name = "REF")]
    pub about: Option<String>,
    /// Language [default: the recipient's]
    #[arg(long, value_enum)]
    pub language: Option<LanguageArg>,
    /// State of the order, payout or reminder in it [default: the present one]
    #[arg(long)]
    pub variant: Option<String>,
    /// The page
    #[arg(long)]
    pub html: bool,
    /// The plain text, which is the default
    #[arg(long, conflicts_with = "html")]
    pub text: bool,
}

pub fn preview(app: &mut App, args: &PreviewArgs) -> Result<()> {
    let printed = print(app, args)?;
    let shown =
        if args.html { printed.html } else { format!("Subject: {}\n\n{}\n", printed.subject, printed.text.trim_end()) };
    Ok(app.screen.text(&shown)?)
}

/// A message as a recipient would read it.
///
/// # Errors
/// Kind `Usage` for a kind or a variant that there is none of.
pub fn print(app: &mut App, args: &PreviewArgs) -> Result<RenderedMessage> {
    known(args)?;
    let folder = app.mail.as_ref().and_then(|mail| mail.templates.clone());
    let press = Renderer::new(folder.as_deref())?;
    let asked: Option<Language> = args.language.map(Into::into);
    let Some(about) = &args.about else {
        // Made-up values need no marketplace.
        let language = asked.unwrap_or_default();
        let content = sample::content(&press, &args.kind, language, args.variant.as_deref());
        return Ok(press.print(&args.kind, language, &content));
    };
    let (actor, at) = (app.actor.clone(), app.clock.now());
    app.read(|tx, marketplace| {
        let act = Act { actor: &actor, at, reason: None, marketplace };
        let mut planned = notices::about(tx, &args.kind, about)?;
        planned.variant = args.variant.clone().or(planned.variant);
        let language = asked.map_or_else(|| preferences::language(tx, marketplace, planned.to), Ok)?;
        Ok(notices::print(tx, &act, &press, language, &planned)?.0)
    })
}

fn known(args: &PreviewArgs) -> Result<()> {
    if args.kind == "*" || preferences::rules::kind(&args.kind).is_err() {
        let kinds: Vec<&str> = preferences::KINDS.iter().map(|(kind, ..)| *kind).collect();
        return Err(Error::usage(format!("{:?} is not a kind of message; there are {}", args.kind, kinds.join(", ")))
            .hint("lilium email preview order_confirmation"));
    }
    let variants = sample::variants(&args.kind);
    match args.variant.as_deref() {
        Some(variant) if !variants.contains(&variant) => {
            let there = if variants.is_empty() { "none".to_owned() } else { variants.join(", ") };
            Err(Error::usage(format!("{} has no variant {variant:?}; there are: {there}", args.kind))
                .hint(format!("lilium email preview {}", args.kind)))
        }
        _ => Ok(()),
    }
}
