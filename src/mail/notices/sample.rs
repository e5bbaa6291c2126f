//! Content with made-up values, for previews without data and for checking templates.

use crate::base::{Currency, Language};

use crate::mail::templates::{Attachment, Content, Fact, LinePart, OrderPart, Renderer};

/// The variants that a kind of message has.
pub fn variants(kind: &str) -> &'static [&'static str] {
    match kind {
        "order_status" => &[
            "accepted",
            "rejected",
            "expired",
            "on_the_way",
            "delivered",
            "partially_delivered",
            "failed_attempt",
            "returned",
            "cancelled",
        ],
        "payout_sent" => &["sent", "confirmed"],
        "dues_reminder" => &["due_soon", "overdue"],
        "report" => &["attached", "filed"],
        _ => &[],
    }
}

/// A message of this kind, as it could be; names are as awkward as names are.
pub fn content(renderer: &Renderer, kind: &str, language: Language, variant: Option<&str>) -> Content {
    let names = Names::of(language);
    let variant = variant.or_else(|| variants(kind).first().copied());
    let mut content = Content { variant: variant.map(str::to_owned), ..Content::default() };
    let status = renderer.words(language).get(&format!("order_status.{}", variant.unwrap_or("accepted"))).to_owned();
    let day = language.day("2026-03-09".parse().expect("a day"));
    for (place, value) in [
        ("marketplace", names.marketplace.to_owned()),
        ("recipient", names.person.to_owned()),
        ("customer", names.person.to_owned()),
        ("store", names.store.to_owned()),
        ("product", names.product.to_owned()),
        ("group", "GRP-000007".to_owned()),
        ("order", "ORD-000012".to_owned()),
        ("settlement", "SET-000003".to_owned()),
        ("payout", "PAY-000002".to_owned()),
        ("amount", money(language, 1_250_000)),
        ("period", day.clone()),
        ("due_on", day.clone()),
        ("units", "4".to_owned()),
        ("status", status.clone()),
        ("report", renderer.words(language).get("report_sales").to_owned()),
        ("path", "/srv/reports/sales.csv".to_owned()),
        ("alert", "A settlement is late".to_owned()),
        ("text", "noor IQD: the period that ended on 2026-03-08 is not settled.\nlilium settlement run".to_owned()),
    ] {
        content.values.insert(place, value);
    }
    content.facts = facts(kind, language, &day, &status);
    if matches!(kind, "order_confirmation" | "store_order") {
        content.orders = vec![part(language, &names)];
    }
    if kind == "settlement_statement" {
        let text = "record,ref\nstatement,SET-000003\n".to_owned();
        content.attachments.push(Attachment { name: "SET-000003.csv".into(), content_type: "text/csv", text });
    }
    content
}

struct Names {
    marketplace: &'static str,
    person: &'static str,
    store: &'static str,
    product: &'static str,
}

impl Names {
    fn of(language: Language) -> Names {
        match language {
            Language::English => Names {
                marketplace: "Noor Market",
                person: "Nour & Sons",
                store: "Al-Rafidain",
                product: "Tea <48 bags>",
            },
            Language::Arabic => Names {
                marketplace: "سوق النور",
                person: "بقالة نور وأبنائه",
                store: "الرافدين",
                product: "شاي أسود Ahmad 48 كيس",
            },
            Language::French => Names {
                marketplace: "Marché Noor",
                person: "Épicerie « Chez Nour »",
                store: "L’Oasis",
                product: "Thé noir 48 sachets",
            },
        }
    }
}

fn money(language: Language, minor: i64) -> String {
    language.amount(Currency::iso("IQD").expect("a currency"), minor)
}

fn facts(kind: &str, language: Language, day: &str, status: &str) -> Vec<Fact> {
    let total = money(language, 1_250_000);
    match kind {
        "order_confirmation" => vec![Fact::new("placed", day), Fact::strong("grand_total", total)],
        "order_status" => vec![Fact::new("status", status), Fact::strong("total", total)],
        "store_order" => vec![Fact::new("placed", day), Fact::new("zone", "KRK")],
        "settlement_statement" => vec![
            Fact::new("period", day),
            Fact::new("opening", money(language, -2_500)),
            Fact::new("net", money(language, 1_252_500)),
            Fact::strong("payable", total),
        ],
        "payout_sent" => vec![Fact::new("reference", "TRX 7781"), Fact::strong("amount", total)],
        "dues_reminder" => vec![Fact::new("due", "DUE-000001"), Fact::new("due_on", day), Fact::strong("left", total)],
        "low_stock" => vec![Fact::new("sku", "TEA-48"), Fact::strong("units", "4")],
        "back_in_stock" => vec![Fact::new("sku", "TEA-48")],
        "report" => vec![Fact::new("period", day), Fact::new("file", "/srv/reports/sales.csv")],
        "store_rejected" => vec![Fact::new("reason", "…")],
        _ => Vec::new(),
    }
}

fn part(language: Language, names: &Names) -> OrderPart {
    let line = |sku: &str, quantity, minor| LinePart {
        sku: sku.to_owned(),
        name: names.product.to_owned(),
        quantity,
        amount: money(language, minor),
    };
    OrderPart {
        reference: "ORD-000012".into(),
        store: names.store.to_owned(),
        lines: vec![line("TEA-48", 12, 1_200_000), line("TEA-96", 1, 48_000)],
        sums: vec![Fact::new("delivery", money(language, 2_000)), Fact::strong("total", money(language, 1_250_000))],
    }
}
