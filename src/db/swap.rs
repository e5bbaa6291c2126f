//! Putting another whole database in the place of the current one, which is kept under another name.

use std::fs::{self, File};
use std::path::Path;
use std::time::Duration;

use postgres::Client;
use postgres::error::SqlState;
use rusqlite::OpenFlags;

use crate::error::{Error, Kind, Result, codes};
use crate::files::{folder_of, keep_mode_and_owner, sync_folder};

use super::postgres::{connect, database_of};
use super::sqlite::Sqlite;
use super::{Db, direct, with_database};

/// Readers that are about to end are waited for.
const PATIENCE: Duration = Duration::from_secs(2);

/// The last look at what is about to be replaced, when nobody can write to it any more.
pub type LastLook<'a> = &'a mut dyn FnMut(&mut Db) -> Result<()>;

/// Puts the file `new` at `path`, with its mode and owner; what is there is kept as `saved`. Others that have it open
/// would write where nobody ever looks, so there must be none.
///
/// # Errors
/// Kind `Busy` when somebody has it open, and what the last look finds; nothing is changed then.
pub fn swap_files(path: &str, new: &str, saved: &str, look: LastLook<'_>) -> Result<()> {
    let Ok(before) = fs::metadata(path) else {
        return replace(path, new);
    };
    keep_mode_and_owner(&File::open(new)?, &before)?;
    match Sqlite::connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE).and_then(alone) {
        Ok(alone) => {
            let mut current = Db::Sqlite(Box::new(alone));
            look(&mut current)?;
            fs::hard_link(path, saved)?;
            replace(path, new).inspect_err(|_| drop(fs::remove_file(saved)))
        }
        Err(error) if error.kind() == Kind::Busy => Err(error),
        // Too damaged to be opened: it is kept as it is, with its journal.
        Err(_) => {
            for beside in ["", "-wal", "-shm", "-journal"] {
                let (from, to) = (format!("{path}{beside}"), format!("{saved}{beside}"));
                if Path::new(&from).exists() {
                    fs::rename(from, to)?;
                }
            }
            replace(path, new)
        }
    }
}

fn replace(path: &str, new: &str) -> Result<()> {
    fs::rename(new, path)?;
    // It has its place: what fails from here on does not take it away again.
    if let Err(error) = sync_folder(folder_of(path)) {
        tracing::warn!(%error, path, "the folder could not be synced");
    }
    Ok(())
}

/// Ends the write-ahead log, which only the last connection can, and keeps everybody out for as long as it is open.
fn alone(mut sqlite: Sqlite) -> Result<Sqlite> {
    sqlite.wait_at_most(PATIENCE)?;
    if !direct::set_aside(&sqlite.connection) {
        return Err(in_use());
    }
    sqlite.batch("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT")?;
    Ok(sqlite)
}

fn in_use() -> Error {
    Error::new(Kind::Busy, codes::RESTORE_IN_USE, "somebody has the marketplace open; nothing was changed")
        .hint("stop the daemon and other commands (lilium job status names the runners), then run it again")
}

/// The comment of a database that a restore has not finished.
const UNFINISHED: &str = "lilium restore: not finished";

/// A database that is being made. While this lives it is nobody else's to clear away.
pub struct Making {
    _locked: Client,
}

/// Drops what restores have left unfinished that are dead: their locks ended with them. What cannot be dropped stays.
fn sweep(client: &mut Client) -> Result<()> {
    let sql = "SELECT datname::text FROM pg_database WHERE shobj_description(oid, 'pg_database') = $1";
    for row in client.query(sql, &[&UNFINISHED])? {
        let name: String = row.get(0);
        if client.query_one("SELECT pg_try_advisory_lock(hashtextextended($1, 0))", &[&name])?.get(0) {
            let dropped = client.batch_execute(&format!("DROP DATABASE IF EXISTS {}", quoted(&name)));
            tracing::info!(name, dropped = dropped.is_ok(), "left behind by a restore");
            client.execute("SELECT pg_advisory_unlock(hashtextextended($1, 0))", &[&name])?;
        }
    }
    Ok(())
}

/// An empty database beside that of the address, which sorts as that one does.
pub fn create_database(address: &str, name: &str) -> Result<Making> {
    let mut client = connect(&maintenance(address)?)?;
    sweep(&mut client)?;
    client.execute("SELECT pg_advisory_lock(hashtextextended($1, 0))", &[&name])?;
    let like = "SELECT format(' LC_COLLATE %L LC_CTYPE %L', datcollate, datctype) FROM pg_database WHERE datname = $1";
    let row = client.query_opt(like, &[&database_of(address)?])?;
    let like: String = row.map_or_else(String::new, |row| row.get(0));
    client.batch_execute(&format!("CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8'{like}", quoted(name)))?;
    client.batch_execute(&format!("COMMENT ON DATABASE {} IS '{UNFINISHED}'", quoted(name)))?;
    Ok(Making { _locked: client })
}

/// A name that no database of the server has: this one, or with a number behind it.
pub fn free_database(address: &str, name: &str) -> Result<String> {
    let mut client = connect(&maintenance(address)?)?;
    for number in 1..10_000 {
        let name = if number == 1 { name.to_owned() } else { format!("{name}_{number}") };
        if client.query_opt("SELECT 1 FROM pg_database WHERE datname = $1", &[&name])?.is_none() {
            return Ok(name);
        }
    }
    Err(taken(name))
}

fn taken(name: &str) -> Error {
    Error::conflict(codes::RESTORE_NAME_TAKEN, format!("a database has the name {name} already; nothing was changed"))
        .hint("run it again")
}

pub fn drop_database(address: &str, name: &str) -> Result<()> {
    Ok(connect(&maintenance(address)?)?.batch_execute(&format!("DROP DATABASE IF EXISTS {}", quoted(name)))?)
}

/// Gives the database of the address the name `saved`, and `new` its name, both or none.
///
/// # Errors
/// Kind `Busy` when somebody is connected to one of them.
pub fn swap_databases(address: &str, new: &str, saved: &str, look: LastLook<'_>) -> Result<()> {
    let current = database_of(address)?;
    let mut client = connect(&maintenance(address)?)?;
    let exists = client.query_opt("SELECT 1 FROM pg_database WHERE datname = $1", &[&current])?.is_some();
    let away = format!("ALTER DATABASE {} RENAME TO {};", quoted(&current), quoted(saved));
    let here = format!("ALTER DATABASE {} RENAME TO {};", quoted(new), quoted(&current));
    if !exists {
        let finished = format!("COMMENT ON DATABASE {} IS NULL;", quoted(new));
        return rename(&mut client, &format!("{finished}{here}"), saved);
    }
    look(&mut Db::open_any(address)?)?;
    let kept: Vec<String> =
        client.query(OF_THE_DATABASE, &[&current, &new])?.into_iter().map(|row| row.get(0)).collect();
    rename(&mut client, &format!("{}{away}{here}", kept.concat()), saved)?;
    // Nobody can come in while names change, but somebody may have written between the look and that.
    let looked = Db::open_any(&with_database(address, saved)?).and_then(|mut kept| look(&mut kept));
    looked.or_else(|error| {
        let away = format!("ALTER DATABASE {} RENAME TO {};", quoted(&current), quoted(new));
        let back = format!("ALTER DATABASE {} RENAME TO {};", quoted(saved), quoted(&current));
        rename(&mut client, &format!("{away}{back}"), saved)
            .map_err(|error| error.because(format!("what was there before is the database {saved}")))?;
        Err(error)
    })
}

/// Runs statements that change names, all or none.
fn rename(client: &mut Client, sql: &str, saved: &str) -> Result<()> {
    client.batch_execute(sql).map_err(|error| match error.code() {
        Some(&SqlState::OBJECT_IN_USE) => in_use(),
        Some(&SqlState::DUPLICATE_DATABASE) => taken(saved),
        _ => error.into(),
    })
}

/// What belongs to a database and not to its content, as statements for another one ($1, $2): its owner, who may do
/// what with it, its settings, its comment. A setting that is a list is stored as it is written.
const OF_THE_DATABASE: &str = "
WITH old AS (SELECT * FROM pg_database WHERE datname = $1), new AS (SELECT * FROM pg_database WHERE datname = $2),
     given AS (SELECT (aclexplode(datacl)).* FROM old),
     setting AS (SELECT setrole, split_part(one, '=', 1) AS name, substr(one, strpos(one, '=') + 1) AS value
                   FROM pg_db_role_setting s JOIN old ON old.oid = s.setdatabase, unnest(s.setconfig) one),
     written AS (SELECT setrole, name, CASE WHEN name IN ('search_path', 'temp_tablespaces', 'local_preload_libraries',
                        'session_preload_libraries') THEN value ELSE quote_literal(value) END AS value FROM setting)
SELECT sql FROM (
  SELECT 1 AS turn, format('ALTER DATABASE %I OWNER TO %I;', $2::text, pg_get_userbyid(old.datdba)) AS sql
    FROM old, new WHERE old.datdba <> new.datdba
  UNION ALL SELECT 2, format('REVOKE ALL ON DATABASE %I FROM PUBLIC, %I;', $2::text, pg_get_userbyid(datdba))
    FROM old WHERE datacl IS NOT NULL
  UNION ALL SELECT 3, format('GRANT %s ON DATABASE %I TO %s%s;', privilege_type, $2::text,
         CASE grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END,
         CASE WHEN is_grantable THEN ' WITH GRANT OPTION' ELSE '' END) FROM given
  UNION ALL SELECT 4, CASE setrole WHEN 0 THEN format('ALTER DATABASE %I SET %I TO %s;', $2::text, name, value)
         ELSE format('ALTER ROLE %I IN DATABASE %I SET %I TO %s;', pg_get_userbyid(setrole), $2::text, name, value) END
    FROM written
  UNION ALL SELECT 5, format('ALTER DATABASE %I CONNECTION LIMIT %s;', $2::text, datconnlimit)
    FROM old WHERE datconnlimit <> -1
  UNION ALL SELECT 6, format('COMMENT ON DATABASE %I IS %L;', $2::text, shobj_description(oid, 'pg_database'))
    FROM old
) AS all_of_it ORDER BY turn";

/// Where databases are made and renamed: none can be renamed by a session of its own.
fn maintenance(address: &str) -> Result<String> {
    with_database(address, "postgres")
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
