//! `lilium man`: manual pages, from the same text as `--help` and `lilium help TOPIC`.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::{Arg, Args, Command};
use clap_mangen::Man;

use crate::app::App;
use crate::cli::examples::OPTIONS_PAGE;
use crate::cli::help;
use crate::cli::marketplace::explain;
use crate::cli::output::ForceArg;
use crate::cli::topic::{TOPICS, Topic};
use crate::error::{Error, Result, codes};
use crate::files::{Existing, Place, sync_folder};

#[derive(Args, Debug)]
#[command(after_help = "Examples:
  lilium man | man -l -
  mkdir -p pages; lilium man --dir pages
  man -l pages/lilium-order-list.1    # .1: commands
  man -l pages/lilium-money.7         # .7: topics")]
pub struct ManArgs {
    /// Write all pages, of commands and of topics, into this folder [default: the main page to standard output]
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,
    #[command(flatten)]
    force: ForceArg,
}

pub fn run(app: &mut App, args: &ManArgs) -> Result<()> {
    let command = crate::cli::command();
    let Some(dir) = &args.dir else {
        return Ok(app.screen.text(&page(&command, "lilium")?)?);
    };
    if !dir.is_dir() {
        return Err(
            Error::usage(format!("{} is not a folder", dir.display())).hint(format!("mkdir -p {}", dir.display()))
        );
    }
    let mut pages = Vec::new();
    collect(&command, "lilium", &mut pages)?;
    pages.extend(TOPICS.iter().map(|topic| (format!("lilium-{}.7", topic.name), topic_page(topic))));
    write(dir, args.force.existing(), &pages)?;
    app.screen.talk(&format!("wrote {} pages to {}", pages.len(), dir.display()));
    Ok(())
}

/// Writes all pages, or none where one of them must not be written over.
fn write(dir: &Path, existing: Existing, pages: &[(String, String)]) -> Result<()> {
    let look = |(name, _): &(String, _)| Place::look(&dir.join(name), existing);
    let places = pages.iter().map(look).collect::<Result<Vec<_>>>()?;
    for (place, (_, text)) in places.into_iter().zip(pages) {
        let mut file = place.open_to_all().begin()?;
        file.write_all(text.as_bytes())?;
        file.finish_unsynced()?;
    }
    sync_folder(dir).map_err(|e| Error::failed(codes::OUTPUT, format!("cannot write {}", dir.display())).because(e))?;
    Ok(())
}

/// The page of a command first, so that it is the first that is looked at, and then those below it.
fn collect(command: &Command, name: &str, pages: &mut Vec<(String, String)>) -> Result<()> {
    pages.push((format!("{name}.1"), page(command, name)?));
    for sub in command.get_subcommands().filter(|sub| is_shown(sub)) {
        collect(sub, &format!("{name}-{}", sub.get_name()), pages)?;
    }
    Ok(())
}

/// The `help` that clap adds to each noun repeats the tree.
fn is_shown(command: &Command) -> bool {
    !command.is_hide_set() && command.get_name() != "help"
}

/// The page of a command.
pub fn page(command: &Command, name: &str) -> Result<String> {
    let words = name.replace('-', " ");
    let own = command.clone().display_name(name).bin_name(words).after_help("").after_long_help("");
    // The options that every command takes have a page of their own.
    let own = own.mut_args(|arg| match is_everywhere(&arg) {
        // What the help of a command leaves out has its text here.
        true if name == "lilium" => arg.hide_short_help(false).hide_long_help(false),
        hidden => arg.hide_short_help(false).hide(hidden),
    });
    let man = Man::new(own);
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    if command.get_arguments().any(|arg| name == "lilium" || !is_everywhere(arg)) {
        man.render_options_section(&mut page)?;
    }
    let mut page = String::from_utf8_lossy(&page).into_owned();
    page.push_str(&commands(command, name));
    page.push_str(&extra(command));
    page.push_str(&common(command, name));
    Ok(page)
}

fn is_everywhere(arg: &Arg) -> bool {
    arg.is_global_set() || matches!(arg.get_id().as_str(), "help" | "version")
}

fn commands(command: &Command, name: &str) -> String {
    let line = |sub: &Command| {
        let about = sub.get_about().map(ToString::to_string).unwrap_or_default();
        format!(".TP\n\\fB{}\\fR(1)\n{}\n", escaped(&format!("{name}-{}", sub.get_name())), escaped(&about))
    };
    let lines: String = command.get_subcommands().filter(|sub| is_shown(sub)).map(line).collect();
    if lines.is_empty() { lines } else { format!(".SH COMMANDS\n{lines}") }
}

/// What is below the help: examples under their heading, everything else before them.
fn extra(command: &Command) -> String {
    let long = command.get_after_long_help().or(command.get_after_help());
    let Some(text) = long.map(|text| text.to_string().replace(OPTIONS_PAGE, "")) else { return String::new() };
    let text = text.trim_end();
    let paragraphs = text.split("\n\n").partition::<Vec<_>, _>(|part| !part.starts_with("Example"));
    let (notes, examples) = paragraphs;
    let mut page = String::new();
    if !notes.is_empty() {
        page.push_str(&format!(".SH NOTES\n{}", body(&notes.join("\n\n"))));
    }
    if !examples.is_empty() {
        let lines = examples.iter().flat_map(|part| part.lines().skip(1));
        page.push_str(&format!(".SH EXAMPLES\n{}", body(&lines.collect::<Vec<_>>().join("\n"))));
    }
    page
}

fn common(command: &Command, name: &str) -> String {
    let exits: String = help::EXITS.iter().map(|(code, text)| format!(".TP\n{code}\n{}\n", escaped(text))).collect();
    // The main page has them all, under the same heading.
    let options = match name {
        "lilium" => "",
        _ => ".SH \"GLOBAL OPTIONS\"\nEvery command takes the options of \\fBlilium\\-options\\fR(7).\n",
    };
    let parent = name.rsplit_once('-').map_or("lilium", |(parent, _)| parent);
    let parent =
        if command.get_name() == "lilium" { String::new() } else { format!("\\fB{}\\fR(1), ", escaped(parent)) };
    format!(
        "{options}.SH \"EXIT STATUS\"\n{exits}.SH ENVIRONMENT\n\
         .TP\nLILIUM_DB\nthe marketplace to work on, as \\-\\-db\n.TP\nLILIUM_CONFIG\nthe configuration file\n.PP\n\
         All of them: \\fBlilium\\-environment\\fR(7).\n.SH FILES\n\
         .TP\n~/.config/lilium/config.toml\nconfiguration\n\
         .TP\n~/.local/share/lilium/lilium.db\nthe marketplace when nobody names one\n\
         .SH \"SEE ALSO\"\n{parent}\\fBlilium\\-options\\fR(7), \\fBlilium\\-formats\\fR(7), \
         \\fBlilium\\-exit\\-codes\\fR(7), \\fBlilium\\-environment\\fR(7)\n"
    )
}

/// The page of a topic, in section 7.
pub fn topic_page(topic: &Topic) -> String {
    let (name, about) = (escaped(topic.name), escaped(topic.about()));
    let others: Vec<String> = TOPICS
        .iter()
        .filter(|other| other.name != topic.name)
        .map(|other| format!("\\fBlilium\\-{}\\fR(7)", escaped(other.name)))
        .collect();
    let version = env!("CARGO_PKG_VERSION");
    format!(
        ".TH lilium\\-{name} 7 \"\" \"lilium {version}\"\n.SH NAME\nlilium\\-{name} \\- {about}\n.SH DESCRIPTION\n{}\
         .SH \"SEE ALSO\"\n\\fBlilium\\fR(1), {}\n",
        body(&topic_text(topic)),
        others.join(", ")
    )
}

/// What a topic says; the page on errors lists their codes, too.
fn topic_text(topic: &Topic) -> String {
    match topic.name {
        "errors" => format!("{}\nALL CODES\n{}", topic.body(), explain::as_text()),
        _ => topic.body().to_owned(),
    }
}

/// Text as roff: headings in capitals, indented lines as they are, paragraphs filled.
fn body(text: &str) -> String {
    let (mut page, mut literal) = (String::new(), false);
    for line in text.lines() {
        let indented = line.starts_with(' ');
        if indented != literal && !line.is_empty() {
            page.push_str(if indented { ".PP\n.nf\n" } else { ".fi\n" });
            literal = indented;
        }
        match line {
            "" if literal => {}
            "" => page.push_str(".PP\n"),
            heading if is_heading(heading) => page.push_str(&format!(".SH \"{}\"\n", escaped(heading))),
            _ => page.push_str(&format!("{}\n", escaped(line))),
        }
    }
    page.push_str(if literal { ".fi\n" } else { "" });
    // A heading begins a paragraph by itself, and an empty one is an error to a checker.
    page.replace(".PP\n.SH", ".SH").replace(".PP\n.PP\n", ".PP\n")
}

fn is_heading(line: &str) -> bool {
    line.len() > 2 && line.chars().all(|c| c.is_ascii_uppercase() || matches!(c, ' ' | '\'' | ','))
}

/// A line that roff shows as it is.
fn escaped(line: &str) -> String {
    let line = line.replace('\\', "\\e").replace('-', "\\-");
    if line.starts_with(['.', '\'']) { format!("\\&{line}") } else { line }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> Vec<(String, String)> {
        let mut pages = Vec::new();
        collect(&crate::cli::command(), "lilium", &mut pages).expect("pages");
        pages
    }

    #[test]
    fn every_page_of_a_command_has_its_sections() {
        for (name, text) in all() {
            for section in
                ["NAME", "SYNOPSIS", "DESCRIPTION", "\"EXIT STATUS\"", "ENVIRONMENT", "FILES", "\"SEE ALSO\""]
            {
                assert!(text.contains(&format!(".SH {section}\n")), "{name} has no {section}");
            }
        }
    }

    #[test]
    fn every_option_of_a_page_has_its_text_under_one_heading() {
        for (name, text) in all() {
            assert_eq!(text.matches(".SH \"GLOBAL OPTIONS\"\n").count(), 1, "{name}");
            let mut lines = text.lines().skip_while(|line| !line.contains("OPTIONS"));
            while let Some(line) = lines.next() {
                if line == ".TP" {
                    let (option, said) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
                    assert!(!said.trim().is_empty() && said != ".TP", "{name}: {option} has no text");
                }
            }
        }
        let main = &all()[0].1;
        for option in ["db", "idempotency\\-key", "trust\\-clock", "no\\-input"] {
            assert!(main.contains(&format!("\\fB\\-\\-{option}\\fR")), "{option}");
        }
    }

    #[test]
    fn every_argument_is_explained() {
        fn walk(command: &Command, path: &str, silent: &mut Vec<String>) {
            for arg in command.get_arguments().filter(|arg| arg.get_help().is_none() && !arg.is_hide_set()) {
                silent.push(format!("{path} {}", arg.get_id()));
            }
            for sub in command.get_subcommands() {
                walk(sub, &format!("{path} {}", sub.get_name()), silent);
            }
        }
        let mut silent = Vec::new();
        walk(&crate::cli::command(), "lilium", &mut silent);
        assert!(silent.is_empty(), "without text: {silent:#?}");
    }

    #[test]
    fn examples_are_shown_as_they_are() {
        let roff = body("First.\n\n  lilium demo\n  .hidden\n\nTHEN THIS\nLast.");
        assert_eq!(roff, "First.\n.PP\n.nf\n  lilium demo\n  .hidden\n.fi\n.SH \"THEN THIS\"\nLast.\n");
    }
}
