//! The database, its file or server, its seals, copies of it.

super::codes! {
    /// The address of the PostgreSQL server is not valid, or would go on without encryption.
    DB_ADDRESS = "db.address", [10], "Write postgres://USER@HOST:5432/DATABASE?sslmode=require";
    /// The database was made by a program from before the first release.
    DB_BEFORE_RELEASE = "db.before_release", [10], "Export with that program, and import into a new marketplace.";
    /// Another command is writing; nothing was changed.
    DB_BUSY = "db.busy", [9], "Run the same command again in a moment.";
    /// The file of the database was changed while it was read.
    DB_CHANGED = "db.changed", [9], "Run the same command again in a moment.";
    /// The system has no thread to commit with; nothing was written.
    DB_COMMIT = "db.commit", [1], "Run the command again when the system has room.";
    /// The disk or the connection failed during the commit: the change may be stored or not.
    DB_COMMIT_UNKNOWN = "db.commit_unknown", [12], "lilium op status KEY";
    /// The connection to the server broke, or the server ended it; nothing was changed.
    DB_CONNECTION = "db.connection", [11], "Run the same command again.";
    /// The change would break a rule of the database; nothing was written.
    DB_CONSTRAINT = "db.constraint", [5], "Read the cause; report it if it does not help.";
    /// A PostgreSQL database is not copied in this way, but by pg_dump.
    DB_COPY = "db.copy", [1], "lilium backup FILE";
    /// Something stored cannot be read: the file is damaged, or was changed by another program.
    DB_DAMAGED = "db.damaged", [1], "lilium doctor --check storage";
    /// The server does not let this user in, or not do this.
    DB_DENIED = "db.denied", [4], "Check the user and its rights on the server.";
    /// The disk is full; nothing was changed.
    DB_DISK_FULL = "db.disk_full", [1], "Make room and run the command again.";
    /// The file is empty and not a marketplace.
    DB_EMPTY = "db.empty", [10], "lilium init --name NAME --currency CODE --timezone ZONE";
    /// The database on the server does not keep its texts in UTF-8.
    DB_ENCODING = "db.encoding", [10], "createdb --encoding UTF8 --template template0 NAME";
    /// There is a marketplace in this database already; nothing is overwritten.
    DB_EXISTS = "db.exists", [5], "lilium db status";
    /// Everybody can change the file of the database: its figures prove nothing.
    DB_EXPOSED = "db.exposed", [10], "chmod o= FILE";
    /// The database answered with an error; nothing was written.
    DB_FAILED = "db.failed", [1], "Read the cause.";
    /// The file of the database belongs to another user.
    DB_FOREIGN_OWNER = "db.foreign_owner", [4], "Run the command as the owner of the file.";
    /// Another process does this already, and only one may.
    DB_HELD = "db.held", [5], "lilium job status";
    /// The disk could not be read or written; nothing was changed.
    DB_IO = "db.io", [1], "Check the disk, then lilium doctor --check storage";
    /// The path of the database is a symbolic link, which could be swapped under a command.
    DB_LINK = "db.link", [10], "Name the file itself with --db.";
    /// Changes of a command that did not end wait in the file's log, which cannot be read here.
    DB_LOG_WAITS = "db.log_waits", [1], "lilium db status";
    /// Another command changed the same things first; nothing was written.
    DB_LOST_RACE = "db.lost_race", [9], "Run the same command again.";
    /// A step of the schema failed, or is not the one that this program knows.
    DB_MIGRATION = "db.migration", [10], "Use the program that made the database.";
    /// There is no marketplace in this database.
    DB_MISSING = "db.missing", [10], "lilium init --name NAME --currency CODE --timezone ZONE";
    /// The file of the database was moved, removed or replaced; nothing was written.
    DB_MOVED = "db.moved", [1], "Run the same command again.";
    /// The database on the server holds tables of somebody else by names that are needed.
    DB_NAME_TAKEN = "db.name_taken", [10], "createdb NAME, then lilium init with --db postgres://HOST/NAME";
    /// The file is on the disk of another machine, where SQLite's locks do not hold.
    DB_NETWORK = "db.network", [10], "Use a disk of this machine, or PostgreSQL.";
    /// The database has a newer schema than this program.
    DB_NEWER = "db.newer", [10], "Install the newer program.";
    /// The folder of the database does not exist.
    DB_NO_FOLDER = "db.no_folder", [10], "mkdir -p FOLDER";
    /// No schema of the server's search path exists, or may be used.
    DB_NO_SCHEMA = "db.no_schema", [10], "Create one, or change the search path of the user.";
    /// The file is not a database.
    DB_NOT_A_DATABASE = "db.not_a_database", [10], "Name another file with --db.";
    /// The path of the database is not a file.
    DB_NOT_A_FILE = "db.not_a_file", [10], "Name a file with --db.";
    /// The database belongs to another program.
    DB_NOT_OURS = "db.not_ours", [10], "Name another file with --db.";
    /// The schema of the database is older than the program.
    DB_OLD = "db.old", [10], "lilium db migrate";
    /// A pooler in front of the server gave the session away between two transactions.
    DB_POOLER = "db.pooler", [10], "lilium help databases";
    /// The database can only be read here.
    DB_READ_ONLY = "db.read_only", [1], "Check the rights of the file and its folder, or of the server.";
    /// The schema could not be made again beside the stored one, to compare them.
    DB_SCHEMA = "db.schema", [1], "Report it with the text of the error.";
    /// A statement would change sealed rows in a way that is not followed; nothing was written.
    DB_SEALS = "db.seals", [1], "Report it with the text of the error.";
    /// The file of the database has several names on the disk, each with a log of its own.
    DB_SEVERAL_NAMES = "db.several_names", [10], "Remove the other names.";
    /// The certificate file that the address names cannot be used.
    DB_SSLROOTCERT = "db.sslrootcert", [10], "Check sslrootcert in the address.";
    /// Encryption is not available for the connection.
    DB_TLS = "db.tls", [1], "Read the cause.";
    /// The file or the server of the database cannot be reached.
    DB_UNREACHABLE = "db.unreachable", [1, 11], "Check the address, the password and that the server runs.";
    /// A migration was cut off before all rows were sealed.
    DB_UNSEALED = "db.unsealed", [10], "lilium db migrate";
    /// Sealed rows are not what was written; nothing is written over them.
    SEALS_DIFFER = "seals.differ", [7], "lilium ledger verify";
    /// The salt under which a row was sealed is gone, so the row cannot be changed.
    SEALS_SALT = "seals.salt", [7], "Restore the newest backup that is whole.";
    /// The system gives no random numbers.
    SALT_RANDOM = "salt.random", [1], "Run the command again.";
    /// The copy was interrupted; none was written.
    BACKUP_STOPPED = "backup.stopped", [1], "lilium backup FILE";
    /// The copy is of another marketplace.
    RESTORE_ANOTHER = "restore.another", [5], "Put it back into another database with --db.";
    /// Somebody wrote after it was shown what would be lost; nothing was changed.
    RESTORE_CHANGED = "restore.changed", [5], "Stop the daemon and other commands, then restore again.";
    /// The copy cannot be read.
    RESTORE_FILE = "restore.file", [3], "Check the path and the rights.";
    /// A copy was put back; nothing leaves before a person has compared.
    RESTORE_HELD = "restore.held", [5], "lilium restore --release";
    /// Somebody has the marketplace open; nothing was changed.
    RESTORE_IN_USE = "restore.in_use", [9], "Stop the daemon and other commands, then restore again.";
    /// Another database of the server has this name already; nothing was changed.
    RESTORE_NAME_TAKEN = "restore.name_taken", [5], "Run the command again.";
    /// The file is not a copy of a marketplace.
    RESTORE_NOT_A_COPY = "restore.not_a_copy", [6], "lilium backup FILE";
    /// The copy was released by somebody else meanwhile.
    RESTORE_RELEASED = "restore.released", [5], "Nothing needs to be done.";
    /// The restore was interrupted; nothing was changed.
    RESTORE_STOPPED = "restore.stopped", [1], "Run the command again.";
    /// No copy can be written beside the database.
    RESTORE_WRITE = "restore.write", [1], "Check the disk and the rights.";
}
