//! A statement as a page to print: left to right in English and French, right to left in Arabic. Every text is escaped.

use std::fmt::Write;

use crate::base::{Language, Prefix};

use super::{Statement, StatementLine};
use crate::market::books::store_account::Amounts;
use crate::market::closing::settlement::Issued;

/// What a page says, in one language.
struct Words {
    code: &'static str,
    direction: &'static str,
    title: &'static str,
    period: &'static str,
    opening: &'static str,
    net: &'static str,
    payable: &'static str,
    billed: &'static str,
    carried: &'static str,
    reserved: [&'static str; 2],
    /// The invoice of the commission, taken from what was collected, owed by the store, and the tax in it.
    invoice: [&'static str; 4],
    prior: &'static str,
    digest: &'static str,
    columns: [&'static str; 10],
    /// Kinds of lines, and what the others are called.
    kinds: &'static [(&'static str, &'static str)],
}

const ENGLISH: Words = Words {
    code: "en",
    direction: "ltr",
    title: "Statement",
    period: "Period",
    opening: "Opening balance",
    net: "Sum of this period",
    payable: "Payable to the store",
    billed: "Billed to the store",
    carried: "Carried to the next statement",
    reserved: ["Withheld for returns", "Taken from what was withheld before"],
    invoice: ["Commission invoice", "netted", "owed by the store", "of which tax"],
    prior: "earlier",
    digest: "Digest",
    columns: ["For", "Day", "About", "Goods", "Delivery", "Commission", "Tax", "Collected", "Other", "Net"],
    kinds: &[
        ("sale", "Orders"),
        ("return", "Goods that came back"),
        ("direct_cash", "Cash received from drivers"),
        ("payout_rest", "Rests of payouts"),
        ("dues_excess", "Paid beyond what was due"),
        ("offset", "Settled before and kept for what is owed"),
        ("offset_dues", "Bills paid by it"),
        ("reserve_back", "Withheld before, given back"),
        ("write_off", "Written off"),
        ("dispute", "Contested, held until it is decided"),
        ("dispute_back", "Disputes decided for the store"),
        ("dispute_lost", "Disputes decided for the platform"),
        ("", "Adjustments"),
    ],
};

const ARABIC: Words = Words {
    code: "ar",
    direction: "rtl",
    title: "كشف حساب",
    period: "الفترة",
    opening: "الرصيد الافتتاحي",
    net: "صافي هذه الفترة",
    payable: "المستحق للمتجر",
    billed: "المطلوب من المتجر",
    carried: "مرحّل إلى الكشف التالي",
    reserved: ["محتجز لمقابلة المرتجعات", "مسحوب من المحتجز سابقًا"],
    invoice: ["فاتورة العمولة", "مخصومة", "مستحقة على المتجر", "منها ضريبة"],
    prior: "سابق",
    digest: "البصمة",
    columns: ["المرجع", "اليوم", "الطرف", "البضاعة", "التوصيل", "العمولة", "الضريبة", "المحصّل", "أخرى", "الصافي"],
    kinds: &[
        ("sale", "الطلبات"),
        ("return", "بضاعة مرتجعة"),
        ("direct_cash", "نقد مستلم من السائقين"),
        ("payout_rest", "بقايا الدفعات"),
        ("dues_excess", "مدفوع زيادة على المستحق"),
        ("offset", "مسوّى سابقًا ومحتفظ به مقابل المطلوب"),
        ("offset_dues", "فواتير سُددت منه"),
        ("reserve_back", "محتجز سابقًا ومُعاد"),
        ("write_off", "ديون مشطوبة"),
        ("dispute", "متنازع عليه ومحتجز حتى البت فيه"),
        ("dispute_back", "نزاعات حُسمت لصالح المتجر"),
        ("dispute_lost", "نزاعات حُسمت لصالح المنصة"),
        ("", "تسويات"),
    ],
};

const FRENCH: Words = Words {
    code: "fr",
    direction: "ltr",
    title: "Relevé de compte",
    period: "Période",
    opening: "Solde d’ouverture",
    net: "Total de la période",
    payable: "À verser au magasin",
    billed: "Facturé au magasin",
    carried: "Reporté au relevé suivant",
    reserved: ["Retenu pour les retours", "Repris sur les retenues antérieures"],
    invoice: ["Facture de commission", "compensé", "dû par le magasin", "dont taxe"],
    prior: "antérieur",
    digest: "Empreinte",
    columns: ["Pour", "Jour", "Tiers", "Marchandises", "Livraison", "Commission", "Taxe", "Encaissé", "Autre", "Net"],
    kinds: &[
        ("sale", "Commandes"),
        ("return", "Marchandises retournées"),
        ("direct_cash", "Espèces reçues des livreurs"),
        ("payout_rest", "Restes de versements"),
        ("dues_excess", "Payé au-delà du dû"),
        ("offset", "Déjà arrêté et compensé avec le dû"),
        ("offset_dues", "Factures payées ainsi"),
        ("reserve_back", "Retenues rendues"),
        ("write_off", "Passé en perte"),
        ("dispute", "Contesté, retenu jusqu’à la décision"),
        ("dispute_back", "Litiges tranchés pour le magasin"),
        ("dispute_lost", "Litiges tranchés pour la plateforme"),
        ("", "Ajustements"),
    ],
};

fn words(language: Language) -> &'static Words {
    match language {
        Language::English => &ENGLISH,
        Language::Arabic => &ARABIC,
        Language::French => &FRENCH,
    }
}

const STYLE: &str = "body{font:14px/1.4 'Noto Sans','Noto Naskh Arabic',sans-serif;color:#111;max-width:60em;margin:2em auto;padding:0 1em}\
h1{font-size:1.5em;margin:0}h2{font-size:1.1em;margin:1.5em 0 .3em}dl{display:grid;grid-template-columns:auto 1fr;gap:.2em 1em;margin:1em 0}\
dt{color:#555}dd{margin:0}table{border-collapse:collapse;width:100%}th,td{padding:.25em .5em;border-bottom:1px solid #ddd;text-align:start}\
th{border-bottom:2px solid #111}.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}.sum td{font-weight:600;border-top:2px solid #111}\
.prior{color:#a40}footer{margin-top:2em;color:#555;font-size:.8em;overflow-wrap:anywhere}bdi{white-space:nowrap}\
@media print{body{margin:0;max-width:none;font-size:10pt}thead{display:table-header-group}tr{break-inside:avoid}}";

/// The whole page.
pub fn page(statement: &Statement, language: Language) -> String {
    let words = words(language);
    let settlement = &statement.settlement;
    let shown = Prefix::SETTLEMENT.show(settlement.id);
    let mut out = String::new();
    let _ = write!(
        out,
        "<!doctype html>\n<html lang=\"{}\" dir=\"{}\">\n<head><meta charset=\"utf-8\"><title>{} {shown}</title><style>{STYLE}</style></head>\n<body>\n",
        words.code, words.direction, words.title
    );
    let _ = write!(
        out,
        "<h1>{} <bdi>{shown}</bdi></h1>\n<dl><dt>{}</dt><dd><bdi>{}</bdi></dd><dt>{}</dt><dd><bdi>{} – {}</bdi></dd><dt>{}</dt><dd>{}</dd></dl>\n",
        words.title,
        escaped(&statement.marketplace),
        escaped(&settlement.store),
        words.period,
        settlement.first_day,
        settlement.last_day,
        words.opening,
        amount(statement, settlement.opening_minor)
    );
    for (kind, lines) in statement.by_kind() {
        table(&mut out, statement, words, kind.as_str(), &lines);
    }
    closing(&mut out, statement, words);
    let _ = write!(out, "<footer>{}: <bdi>{}</bdi></footer>\n</body>\n</html>\n", words.digest, settlement.digest);
    out
}

fn table(out: &mut String, statement: &Statement, words: &Words, kind: &str, lines: &[&StatementLine]) {
    let other = words.kinds.last().expect("what the others are called");
    let heading = words.kinds.iter().find(|(known, _)| *known == kind).unwrap_or(other).1;
    let _ = write!(out, "<h2>{heading}</h2>\n<table><thead><tr>");
    for (at, column) in words.columns.iter().enumerate().filter(|(at, _)| *at != TAX || taxed(statement)) {
        let _ = write!(out, "<th{}>{column}</th>", if at > 2 { " class=\"n\"" } else { "" });
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for line in lines {
        row(out, statement, words, line);
    }
    let sum = |of: fn(&StatementLine) -> i64| lines.iter().map(|line| of(line)).sum::<i64>();
    let sums = [
        sum(|l| l.amounts.goods),
        sum(|l| l.amounts.delivery),
        sum(|l| l.amounts.commission),
        sum(|l| l.amounts.tax),
        sum(|l| l.amounts.collected),
        sum(|l| l.amounts.other + l.amounts.rounding),
        sum(|l| l.amounts.net),
    ];
    out.push_str("<tr class=\"sum\"><td colspan=\"3\"></td>");
    cells(out, statement, sums);
    out.push_str("</tr>\n</tbody></table>\n");
}

fn row(out: &mut String, statement: &Statement, words: &Words, line: &StatementLine) {
    let prior = match line.happened_on.filter(|_| statement.is_prior(line)) {
        Some(day) => format!(" <span class=\"prior\">({}: <bdi>{day}</bdi>)</span>", words.prior),
        None => String::new(),
    };
    let _ = write!(
        out,
        "<tr><td><bdi>{}</bdi></td><td><bdi>{}</bdi>{prior}</td><td><bdi>{}</bdi></td>",
        escaped(&line.subject_ref()),
        line.due_on,
        escaped(&line.about)
    );
    let Amounts { goods, delivery, rounding, commission, tax, collected, other, net } = line.amounts;
    cells(out, statement, [goods, delivery, commission, tax, collected, other + rounding, net]);
    out.push_str("</tr>\n");
}

/// The column of the tax on commissions, which is only where there is one.
const TAX: usize = 6;

fn taxed(statement: &Statement) -> bool {
    statement.settlement.sums.amounts.tax != 0
}

/// The amounts of a row, which begin at the fourth column.
fn cells(out: &mut String, statement: &Statement, minors: [i64; 7]) {
    for (_, minor) in (3..).zip(minors).filter(|(at, _)| *at != TAX || taxed(statement)) {
        let _ = write!(out, "<td class=\"n\"><bdi>{}</bdi></td>", statement.currency.grouped(minor));
    }
}

fn closing(out: &mut String, statement: &Statement, words: &Words) {
    let settlement = &statement.settlement;
    out.push_str("<dl>");
    let mut amounts = vec![
        (words.net, settlement.sums.amounts.net),
        (words.payable, settlement.payable_minor),
        (words.billed, settlement.invoiced_minor),
        (words.carried, settlement.carried_minor),
    ];
    let reserved = settlement.reserved_minor;
    amounts.extend((reserved != 0).then(|| (words.reserved[usize::from(reserved < 0)], reserved.abs())));
    for (what, minor) in amounts {
        let _ = write!(out, "<dt>{what}</dt><dd>{}</dd>", amount(statement, minor));
    }
    if let Some(issued) = &settlement.invoice {
        invoice(out, statement, words, issued);
    }
    out.push_str("</dl>\n");
}

fn invoice(out: &mut String, statement: &Statement, words: &Words, issued: &Issued) {
    let [title, netted, owed, tax] = words.invoice;
    let _ = write!(out, "<dt>{title}</dt><dd><bdi>{}</bdi>", Prefix::INVOICE.show(issued.id));
    for (what, minor) in [(netted, issued.netted_minor), (owed, issued.payable_minor), (tax, issued.tax_minor)] {
        if minor != 0 {
            let _ = write!(out, " · {what} {}", amount(statement, minor));
        }
    }
    out.push_str("</dd>");
}

fn amount(statement: &Statement, minor: i64) -> String {
    format!("<bdi>{} {}</bdi>", statement.currency.grouped(minor), statement.currency.code())
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c if c.is_control() => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}
