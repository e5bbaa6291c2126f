//! Reads reports of delivery, and the mailboxes they lie in. Pure.

use mailparse::{MailHeaderMap, ParsedMail, parse_headers, parse_mail};

/// What a server did with a mail to one recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    Failed,
    Delayed,
    /// Delivered, relayed, expanded.
    Other,
}

/// What a report says of one recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub address: String,
    pub action: Action,
    /// `5.1.1`
    pub status: Option<String>,
    pub diagnostic: String,
}

impl Told {
    /// Will the address never take a mail? A full mailbox empties, and a refusal for policy is about us.
    pub fn is_for_good(&self) -> bool {
        self.status.as_deref().is_some_and(|status| status.starts_with("5.1.") || status == "5.2.1")
    }
}

/// A report of delivery.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Of the mail it is about.
    pub message_id: Option<String>,
    /// The address it was sent to, which says whose way back it took.
    pub way_back: Option<String>,
    pub recipients: Vec<Told>,
}

/// The messages of a file: of a mailbox (each behind a line that begins with `From `), or the one that it is.
pub fn messages(bytes: &[u8]) -> Vec<Vec<u8>> {
    if !bytes.starts_with(b"From ") {
        return vec![bytes.to_vec()];
    }
    let mut messages: Vec<Vec<u8>> = Vec::new();
    let mut after_blank = true;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        if after_blank && line.starts_with(b"From ") {
            messages.push(Vec::new());
        } else if let Some(message) = messages.last_mut() {
            let quoted = line.iter().take_while(|byte| **byte == b'>').count();
            let unquoted = quoted > 0 && line[quoted..].starts_with(b"From ");
            message.extend_from_slice(if unquoted { &line[1..] } else { line });
        }
        after_blank = line.trim_ascii().is_empty();
    }
    messages
}

/// The report that a message is; nothing when it is none.
pub fn report(message: &[u8]) -> Option<Report> {
    let mail = parse_mail(message).ok()?;
    let status = part(&mail, "message/delivery-status")?;
    let recipients = recipients(&status.get_body().ok()?);
    let original = ["message/rfc822", "text/rfc822-headers", "message/rfc822-headers", "message/global-headers"]
        .iter()
        .find_map(|kind| part(&mail, kind))
        .and_then(|part| part.get_body().ok());
    let message_id = original.and_then(|text| field(&text, "Message-ID"));
    let to = mail.headers.get_first_value("To").map(|to| to.trim().trim_matches(['<', '>']).to_owned());
    Some(Report { message_id, way_back: to.filter(|to| to.contains('+')), recipients })
}

/// The first part of this type, however deep.
fn part<'a, 'b>(mail: &'b ParsedMail<'a>, kind: &str) -> Option<&'b ParsedMail<'a>> {
    if mail.ctype.mimetype.eq_ignore_ascii_case(kind) {
        return Some(mail);
    }
    mail.subparts.iter().find_map(|inner| part(inner, kind))
}

/// Groups of fields separated by blank lines: the first is about the report, the others about a recipient each.
fn recipients(body: &str) -> Vec<Told> {
    let body = body.replace("\r\n", "\n");
    let groups = body.split("\n\n").filter(|group| !group.trim().is_empty()).skip(1);
    groups.filter_map(parse_group).collect()
}

fn parse_group(group: &str) -> Option<Told> {
    let address = field(group, "Original-Recipient").or_else(|| field(group, "Final-Recipient"))?;
    let action = match field(group, "Action")?.to_ascii_lowercase().as_str() {
        "failed" => Action::Failed,
        "delayed" => Action::Delayed,
        _ => Action::Other,
    };
    let diagnostic = field(group, "Diagnostic-Code").unwrap_or_default();
    Some(Told {
        address: behind_type(&address),
        action,
        status: field(group, "Status").and_then(|status| status.split_whitespace().next().map(str::to_owned)),
        diagnostic: behind_type(&diagnostic).chars().take(300).collect(),
    })
}

/// `rfc822; nour@example.com` without its type.
fn behind_type(text: &str) -> String {
    text.split_once(';').map_or(text, |(_, value)| value).trim().to_owned()
}

fn field(text: &str, name: &str) -> Option<String> {
    let (headers, _) = parse_headers(text.trim_start().as_bytes()).ok()?;
    headers.get_first_value(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const REPORT: &str = "From: MAILER-DAEMON@mx.example.net\r
To: bounces+order_status.0123456789abcdef01234567@noor.example\r
Subject: Undelivered Mail Returned to Sender\r
MIME-Version: 1.0\r
Content-Type: multipart/report; report-type=delivery-status; boundary=\"x\"\r
\r
--x\r
Content-Type: text/plain\r
\r
It did not work.\r
--x\r
Content-Type: message/delivery-status\r
\r
Reporting-MTA: dns; mx.example.net\r
\r
Final-Recipient: rfc822; nour@example.com\r
Action: failed\r
Status: 5.1.1\r
Diagnostic-Code: smtp; 550 5.1.1\r
  <nour@example.com> unknown\r
\r
--x\r
Content-Type: message/rfc822\r
\r
Message-ID: <order_status.0123456789abcdef01234567@noor.example>\r
Subject: x\r
\r
text\r
--x--\r
";

    #[test]
    fn a_report_says_which_mail_and_why() {
        let report = report(REPORT.as_bytes()).expect("a report");
        assert_eq!(report.message_id.as_deref(), Some("<order_status.0123456789abcdef01234567@noor.example>"));
        let way_back = "bounces+order_status.0123456789abcdef01234567@noor.example";
        assert_eq!(report.way_back.as_deref(), Some(way_back));
        let told = &report.recipients[0];
        assert_eq!((told.address.as_str(), told.action), ("nour@example.com", Action::Failed));
        assert_eq!(
            (told.status.as_deref(), told.diagnostic.as_str()),
            (Some("5.1.1"), "550 5.1.1 <nour@example.com> unknown")
        );
        assert!(told.is_for_good());
    }

    #[test]
    fn what_ends_an_address_is_its_own_state() {
        for (status, for_good) in
            [("5.1.1", true), ("5.1.10", true), ("5.2.1", true), ("5.2.2", false), ("5.7.1", false), ("4.1.1", false)]
        {
            let text = REPORT.replace("Status: 5.1.1", &format!("Status: {status}"));
            assert_eq!(report(text.as_bytes()).expect("a report").recipients[0].is_for_good(), for_good, "{status}");
        }
        let delayed = REPORT.replace("Action: failed", "Action: delayed");
        assert_eq!(report(delayed.as_bytes()).expect("a report").recipients[0].action, Action::Delayed);
    }

    #[test]
    fn a_mailbox_holds_several() {
        let one = "From MAILER-DAEMON Sun Mar  1 09:00:00 2026\nSubject: a\n\n>From here\nb\n\n";
        let all = messages(format!("{one}{one}From x\nSubject: c\n").as_bytes());
        assert_eq!(all.len(), 3);
        assert_eq!(String::from_utf8_lossy(&all[0]), "Subject: a\n\nFrom here\nb\n\n");
        assert_eq!(messages(b"Subject: x\n\nFrom you\n").len(), 1);
        assert_eq!(report(b"Subject: holiday\n\nI am away.\n"), None);
    }

    proptest! {
        #![proptest_config(crate::base::seeds::config())]
        #[test]
        fn nothing_it_is_given_breaks_it(bytes in prop::collection::vec(any::<u8>(), 0..400), cut in 0usize..900) {
            messages(&bytes).iter().for_each(|message| drop(report(message)));
            let _ = report(&REPORT.as_bytes()[..cut.min(REPORT.len())]);
        }
    }
}
