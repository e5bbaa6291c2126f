//! Foreign and broken files: a clean import, or an error with its place and nothing written. Never a panic.

mod support;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use support::place::{Engine, TestMarketplace};
use support::run::Run;

const FOLDERS: [&str; 3] = ["csv-spectrum/csvs", "csvkit-examples", "shop-catalogs"];

const STORES: &str = "slug,name_en,name_ar,currency,zones,collection_model,commission_rate,status
ann,Al-Noor,النور,IQD,KRK:1000;RSF:2000,platform,8%,active
ben,Al-Amal,الأمل,IQD,*:500,store,,active
";

const PRODUCTS: &str = "store,sku,category,name_en,name_ar,description_en,price,currency,stock,min_order_quantity,zones,barcode,weight_g,status,featured
ann,TEA-48,Drinks,\"Ceylon tea, 48 bags\",شاي سيلاني,\"Black tea
in two lines\",12750,IQD,40,1,*,6281045002134,450,active,true
ann,RICE-40,Food,Basmati rice,رز بسمتي,,68000,IQD,90,2,KRK,,40150,active,false
ben,DET-04,Home,\"Detergent \"\"extra\"\"\",منظف,,9250,IQD,15,1,KRK;RSF,,4000,draft,false
ben,LBN-24,,Labneh,لبنة الألبان,,19800,IQD,8,1,*,6260800114022,,active,false
";

const ORDERS: &str =
    "group,placed_at,status,delivered_at,customer,zone,store,sku,quantity,unit_price,currency,delivery_fee,collector
g1,2026-02-23 09:00:00,delivered,2026-02-23 15:00:00,ali,KRK,ann,TEA-48,2,12750,IQD,1000,depot
g1,2026-02-23 09:00:00,delivered,2026-02-23 15:00:00,ali,KRK,ann,RICE-40,2,68000,IQD,,depot
g1,2026-02-23 09:00:00,pending,,ali,KRK,ben,LBN-24,1,19800,IQD,500,
g2,2026-02-24 10:30:00,cancelled,,baraa,RSF,ben,DET-04,3,9250,IQD,500,
";

fn marketplace() -> TestMarketplace {
    let place = TestMarketplace::new(Engine::Sqlite).at("2026-03-01T09:00:00Z");
    place.write("stores.csv", STORES);
    place.write("products.csv", PRODUCTS);
    for command in [
        "init --name Noor --currency IQD --cash-increment 250 --timezone Asia/Baghdad",
        "zone add KRK --name-en Karkh",
        "zone add RSF --name-en Rusafa",
        "store import stores.csv",
    ] {
        place.shell(&format!("lilium {command}")).ok();
    }
    place
}

/// How many rows stand where an import could leave some.
fn rows(place: &TestMarketplace) -> Vec<i64> {
    let connection = rusqlite::Connection::open(place.db()).expect("the database");
    let tables = [
        "store",
        "product",
        "category",
        "stock_move",
        "customer",
        "zone",
        "driver",
        "order_group",
        "orders",
        "order_line",
        "order_event",
        "entry",
        "posting",
        "audit",
        "operation",
    ];
    let count = |table| connection.query_row(&format!("SELECT COUNT(*) FROM {table}"), [], |row| row.get(0));
    tables.map(|table| count(table).expect("a count")).to_vec()
}

/// Imports a file; answers whether it was taken.
#[track_caller]
fn import(place: &TestMarketplace, noun: &str, file: &Path) -> bool {
    let before = rows(place);
    let name = file.to_string_lossy();
    let run = place.lilium(&[noun, "import", &name, "--json"]);
    let told = || format!("{}\nhow: {:?}", show(file), run);
    assert!(!run.stderr.contains("panicked"), "{}", told());
    match run.status {
        0 => true,
        6 => {
            assert_eq!(before, rows(place), "something was written\n{}", told());
            assert_eq!(run.stdout, "", "{}", told());
            has_a_place(&run, &name);
            false
        }
        _ => panic!("neither 0 nor 6\n{}", told()),
    }
}

#[track_caller]
fn has_a_place(run: &Run, file: &str) {
    let json: serde_json::Value = serde_json::from_str(run.stderr.lines().last().unwrap_or_default())
        .unwrap_or_else(|error| panic!("{error}: stderr does not end in one line of JSON: {run:#?}"));
    let rows = json["error"]["rows"].as_array().unwrap_or_else(|| panic!("no rows: {run:#?}"));
    assert!(!rows.is_empty(), "no place: {run:#?}");
    for row in rows {
        assert_eq!(row["file"], file, "{run:#?}");
        assert!(row["line"].as_u64().is_some_and(|line| line > 0), "{run:#?}");
        assert!(row["message"].as_str().is_some_and(|text| !text.is_empty()), "{run:#?}");
    }
}

fn show(file: &Path) -> String {
    let bytes = fs::read(file).unwrap_or_default();
    format!("{}:\n{}", file.display(), String::from_utf8_lossy(&bytes[..bytes.len().min(2000)]))
}

// ---- files of others

/// The folder of test data; `None` says so.
fn data() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    let folder = std::env::var_os("LILIUM_TEST_DATA").map_or(beside, PathBuf::from);
    if folder.is_dir() {
        return Some(folder);
    }
    let _ = writeln!(
        std::io::stderr(),
        "skipped: files of others ({} is not there; set LILIUM_TEST_DATA)",
        folder.display()
    );
    None
}

#[test]
fn files_of_others_are_taken_or_refused() {
    let Some(data) = data() else { return };
    let place = marketplace();
    let mut tried = 0;
    for folder in FOLDERS {
        for file in files(&data.join(folder), &place) {
            for noun in ["product", "store", "order"] {
                import(&place, noun, &file);
                tried += 1;
            }
        }
    }
    assert!(tried > 150, "only {tried} imports were tried");
    assert!(place.shell("lilium ledger verify").ok().stderr.contains("whole"));
}

/// The files of a folder; packed ones unpacked into the place.
fn files(folder: &Path, place: &TestMarketplace) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> =
        entries.map(|entry| entry.expect("an entry").path()).filter(|path| path.is_file()).collect();
    paths.sort();
    paths.into_iter().filter_map(|path| unpacked(path, place)).collect()
}

fn unpacked(path: PathBuf, place: &TestMarketplace) -> Option<PathBuf> {
    if path.extension().is_none_or(|end| end != "zst") {
        return Some(path);
    }
    let to = place.dir().join(path.file_stem()?);
    match Command::new("zstd").args(["-dqfo"]).arg(&to).arg(&path).status() {
        Ok(status) if status.success() => Some(to),
        _ => {
            let _ = writeln!(std::io::stderr(), "skipped: {} (install Debian's `zstd`)", path.display());
            None
        }
    }
}

// ---- our own files, broken

/// A file with one to four things done to it.
fn mutated(good: &[u8], random: &mut fastrand::Rng) -> Vec<u8> {
    let mut bytes = good.to_vec();
    for _ in 0..random.usize(1..=4) {
        let at = random.usize(0..=bytes.len());
        let end = (at + random.usize(0..40)).min(bytes.len());
        match random.usize(0..11) {
            0 => bytes.truncate(at),
            1 => drop(bytes.drain(at..end)),
            2 => {
                let part = bytes[at..end].to_vec();
                bytes.splice(at..at, part);
            }
            3 => bytes.insert(at, 0),
            4 => bytes.insert(at, b'"'),
            5 => bytes.insert(at, b'\n'),
            6 => drop(bytes.splice(at..at, [0xff, 0xc3])),
            7 => bytes.insert(at, b','),
            8 => bytes.insert(at, b'\r'),
            9 => drop(bytes.splice(at..at, "\u{202e}٣-9".bytes())),
            _ => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = random.u8(..);
                }
            }
        }
    }
    bytes
}

/// Each version goes into the shop as it then is: what one import took, the next one may find.
fn torture(noun: &str, good: &str, versions: usize, seed: u64, place: &TestMarketplace) {
    let mut random = fastrand::Rng::with_seed(seed);
    let (file, mut taken) = (place.dir().join("mutated.csv"), 0);
    for _ in 0..versions {
        fs::write(&file, mutated(good.as_bytes(), &mut random)).expect("a file");
        taken += usize::from(import(place, noun, &file));
    }
    assert!(taken < versions, "no version of {versions} was refused");
    assert!(place.shell("lilium ledger verify").ok().stderr.contains("whole"));
}

#[test]
fn broken_product_files() {
    torture("product", PRODUCTS, 300, 0x11_11, &marketplace());
}

#[test]
fn broken_store_files() {
    torture("store", STORES, 150, 0x22_22, &marketplace());
}

/// magento2#1471, woocommerce#46505.
#[test]
fn broken_order_files() {
    let place = marketplace();
    place.shell("lilium product import products.csv").ok();
    torture("order", ORDERS, 200, 0x33_33, &place);
}

#[test]
fn the_good_files_are_good() {
    let place = marketplace();
    place.write("orders.csv", ORDERS);
    for (noun, file) in [("product", "products.csv"), ("order", "orders.csv")] {
        place.shell(&format!("lilium {noun} import {file}")).ok();
    }
}
