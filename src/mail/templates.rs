//! The press: templates and words, compiled once, that turn content into a subject, a page and a plain text.
//!
//! Templates know no language: each has the words of one as `w`. The operator's folder replaces any of them; where one of
//! its templates fails, the program's own is used, for a message that looks plain is better than none, and the log says so.

use std::path::Path;

use minijinja::value::Value;
use minijinja::{Environment, UndefinedBehavior, context};
use serde::Serialize;

use crate::base::{Language, Problem};
use crate::error::{Error, Result, codes};
use crate::files::Input;

use crate::mail::words::{Setting, Values, Words, fill};

/// The program's own templates.
pub const OWN: [(&str, &str); 28] = [
    ("layout.html", include_str!("templates/layout.html")),
    ("layout.txt", include_str!("templates/layout.txt")),
    ("parts.html", include_str!("templates/parts.html")),
    ("parts.txt", include_str!("templates/parts.txt")),
    ("order_confirmation.html", include_str!("templates/order_confirmation.html")),
    ("order_confirmation.txt", include_str!("templates/order_confirmation.txt")),
    ("order_status.html", include_str!("templates/order_status.html")),
    ("order_status.txt", include_str!("templates/order_status.txt")),
    ("store_order.html", include_str!("templates/store_order.html")),
    ("store_order.txt", include_str!("templates/store_order.txt")),
    ("settlement_statement.html", include_str!("templates/settlement_statement.html")),
    ("settlement_statement.txt", include_str!("templates/settlement_statement.txt")),
    ("payout_sent.html", include_str!("templates/payout_sent.html")),
    ("payout_sent.txt", include_str!("templates/payout_sent.txt")),
    ("dues_reminder.html", include_str!("templates/dues_reminder.html")),
    ("dues_reminder.txt", include_str!("templates/dues_reminder.txt")),
    ("low_stock.html", include_str!("templates/low_stock.html")),
    ("low_stock.txt", include_str!("templates/low_stock.txt")),
    ("back_in_stock.html", include_str!("templates/back_in_stock.html")),
    ("back_in_stock.txt", include_str!("templates/back_in_stock.txt")),
    ("store_approved.html", include_str!("templates/store_approved.html")),
    ("store_approved.txt", include_str!("templates/store_approved.txt")),
    ("store_rejected.html", include_str!("templates/store_rejected.html")),
    ("store_rejected.txt", include_str!("templates/store_rejected.txt")),
    ("report.html", include_str!("templates/report.html")),
    ("report.txt", include_str!("templates/report.txt")),
    ("operator_alert.html", include_str!("templates/operator_alert.html")),
    ("operator_alert.txt", include_str!("templates/operator_alert.txt")),
];

/// What a message is made of, in the language of its reader. Amounts and days are written out.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Content {
    /// What its words are varied by: the state of an order, the stage of a reminder.
    pub variant: Option<String>,
    /// What the places of its words mean.
    #[serde(skip)]
    pub values: Values,
    /// What it says line by line; the label is the key of a word.
    pub facts: Vec<Fact>,
    pub orders: Vec<OrderPart>,
    #[serde(skip)]
    pub attachments: Vec<Attachment>,
}

/// One labelled value.
#[derive(Clone, Debug, Serialize)]
pub struct Fact {
    pub key: &'static str,
    pub value: String,
    /// What the reader looks for first.
    pub strong: bool,
}

impl Fact {
    pub fn new(key: &'static str, value: impl Into<String>) -> Fact {
        Fact { key, value: value.into(), strong: false }
    }

    pub fn strong(key: &'static str, value: impl Into<String>) -> Fact {
        Fact { strong: true, ..Fact::new(key, value) }
    }
}

/// One store's part of a checkout.
#[derive(Clone, Debug, Serialize)]
pub struct OrderPart {
    pub reference: String,
    pub store: String,
    pub lines: Vec<LinePart>,
    pub sums: Vec<Fact>,
}

#[derive(Clone, Debug, Serialize)]
pub struct LinePart {
    pub sku: String,
    pub name: String,
    pub quantity: i64,
    pub amount: String,
}

/// A file that goes with a message.
#[derive(Clone, Debug)]
pub struct Attachment {
    pub name: String,
    pub content_type: &'static str,
    pub text: String,
}

/// A message as it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RenderedMessage {
    pub subject: String,
    /// Its first sentence, alone.
    pub lead: String,
    pub html: String,
    pub text: String,
}

/// One language's words and templates.
struct LanguageTemplates {
    language: Language,
    words: Words,
    own: Environment<'static>,
    /// With the operator's templates, where there is a folder.
    theirs: Option<Environment<'static>>,
}

/// All of them.
pub struct Renderer {
    plates: Vec<LanguageTemplates>,
}

impl Renderer {
    /// Reads the operator's folder, if there is one.
    ///
    /// # Errors
    /// Kind `Config` when a template or a table of words in it cannot be read at all.
    pub fn new(folder: Option<&Path>) -> Result<Renderer> {
        let plates = Language::ALL.map(|language| plate(language, folder));
        Ok(Renderer { plates: plates.into_iter().collect::<Result<_>>()? })
    }

    fn plate(&self, language: Language) -> &LanguageTemplates {
        self.plates.iter().find(|plate| plate.language == language).expect("a plate per language")
    }

    /// The words of a language.
    pub fn words(&self, language: Language) -> &Words {
        &self.plate(language).words
    }

    /// Prints a message, with the program's own templates where the operator's fail.
    pub fn print(&self, kind: &str, language: Language, content: &Content) -> RenderedMessage {
        let plate = self.plate(language);
        if let Some(theirs) = &plate.theirs {
            match plate.print(theirs, kind, content) {
                Ok(printed) => return printed,
                Err(error) => tracing::warn!(kind, %language, %error, "the operator's template fails; using our own"),
            }
        }
        let done = plate.print(&plate.own, kind, content);
        done.unwrap_or_else(|error| panic!("the template of {kind} in the program: {error:#}"))
    }

    /// What is wrong with the operator's template of a kind, printed with this content.
    pub fn fault(&self, kind: &str, language: Language, content: &Content) -> Option<Problem> {
        let plate = self.plate(language);
        let error = plate.print(plate.theirs.as_ref()?, kind, content).err()?;
        let (Some(name), Some(line)) = (error.name(), error.line()) else {
            return Some(Problem::new(format!("{kind}, {language}: {error}")));
        };
        let source = plate.theirs.as_ref().and_then(|env| env.get_template(name).ok());
        let written =
            |template: minijinja::Template<'_, '_>| Some(template.source().lines().nth(line - 1)?.trim().to_owned());
        let text = source.and_then(written).unwrap_or_default();
        let why = error.detail().map_or_else(|| error.kind().to_string(), str::to_owned);
        Some(Problem::new(format!("{name} line {line}, {language}: {why}: {text}")))
    }
}

impl LanguageTemplates {
    fn print(&self, env: &Environment<'_>, kind: &str, content: &Content) -> Result<RenderedMessage, minijinja::Error> {
        let variant = content.variant.as_deref();
        let said = |word: &str, setting| fill(self.words.of_kind(kind, word, variant), &content.values, setting);
        let plain = Setting::Text { right_to_left: self.language == Language::Arabic };
        let subject = said("subject", Setting::Header);
        let common = |key: &str, setting| fill(self.words.get(key), &content.values, setting);
        let page = |setting, html: bool| {
            let lead = said("lead", setting);
            let (hello, footer) = (common("hello", setting), common("footer", setting));
            let safe = |text: String| if html { Value::from_safe_string(text) } else { Value::from(text) };
            let context = context! {
                subject => subject,
                heading => safe(said("subject", setting)),
                lead => safe(lead),
                hello => safe(hello),
                footer => safe(footer),
                marketplace => content.values.get("marketplace"),
                ..Value::from_serialize(content)
            };
            let name = format!("{kind}.{}", if html { "html" } else { "txt" });
            env.get_template(&name)?.render(context)
        };
        let (html, text) = (page(Setting::Html, true)?, page(plain, false)?);
        Ok(RenderedMessage { lead: said("lead", Setting::Text { right_to_left: false }), html, text, subject })
    }
}

fn plate(language: Language, folder: Option<&Path>) -> Result<LanguageTemplates> {
    let unreadable = |problem: Problem| {
        Error::config(codes::MAIL_TEMPLATE, format!("a template cannot be used: {problem}")).hint("lilium email lint")
    };
    let words = folder.map_or_else(|| Ok(Words::own(language)), |folder| Words::of(language, folder));
    let words = words.map_err(unreadable)?;
    let own = environment(language, &words, None).map_err(unreadable)?;
    let theirs = folder.map(|folder| environment(language, &words, Some(folder))).transpose().map_err(unreadable)?;
    Ok(LanguageTemplates { language, words, own, theirs })
}

fn environment(language: Language, words: &Words, folder: Option<&Path>) -> Result<Environment<'static>, Problem> {
    let mut env = Environment::new();
    env.set_undefined_behavior(UndefinedBehavior::Strict);
    env.set_trim_blocks(true);
    env.set_lstrip_blocks(true);
    // A template of the operator's must end, too.
    env.set_recursion_limit(50);
    let (start, end) = if language == Language::Arabic { ("right", "left") } else { ("left", "right") };
    env.add_global("w", Value::from_serialize(&words.0));
    env.add_global("language", language.code());
    env.add_global("direction", language.direction());
    env.add_global("start", start);
    env.add_global("end", end);
    // In plain text these keep a value from mixing with the text around it; in markup <bdi> does.
    let (open, close) = if language == Language::Arabic { ("\u{2068}", "\u{2069}") } else { ("", "") };
    env.add_global("open", open);
    env.add_global("close", close);
    for (name, own) in OWN {
        let theirs = folder.and_then(|folder| Input::TEMPLATE.read_text(&folder.join(name)).ok());
        let text = theirs.unwrap_or_else(|| own.to_owned());
        env.add_template_owned(name, text)
            .map_err(|error| Problem::new(format!("{name} line {}: {error}", error.line().unwrap_or_default())))?;
    }
    Ok(env)
}
