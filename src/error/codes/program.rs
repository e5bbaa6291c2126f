//! The command line, files, settings, refs, and what belongs to every command.

super::codes! {
    /// The command line is not complete or not valid.
    USAGE = "usage", [2], "Add --help to the command.";
    /// A value that was given is not valid.
    INPUT_INVALID = "input.invalid", [6], "The message names the value and what it may be.";
    /// A file or a device could not be read or written.
    IO = "io", [1], "Read the cause; check the disk and the rights.";
    /// The result, or the file of it, could not be written.
    OUTPUT = "output", [1], "Check the disk and the rights where the output goes.";
    /// A signal stopped the command before anything was written.
    INTERRUPTED = "interrupted", [130, 143], "Run the command again.";
    /// The program cannot listen to signals.
    SIGNALS = "signals", [1], "Run the command again; report it if it happens again.";
    /// The amounts changed after they were agreed to; nothing was booked.
    AGREED_CHANGED = "agreed.changed", [5], "Run the command again: it asks about the amounts of now.";
    /// The change is stored, but its answer could not be shown whole.
    REPLY_LOST = "reply.lost", [12], "lilium op status KEY";
    /// The idempotency key belongs to another command, or to other input.
    OPERATION_KEY_REUSED = "operation.key_reused", [5], "Use a new key for a new command.";
    /// No command was carried out under this key; it changed nothing.
    OPERATION_NOT_FOUND = "operation.not_found", [3], "Run the command again.";
    /// The text could be several things.
    REF_AMBIGUOUS = "ref.ambiguous", [3], "Name one of them in full, by its ref.";
    /// A commission rule or a product still names this.
    REF_IN_USE = "ref.in_use", [5], "lilium commission rule list";
    /// Something that is stored names a record that does not exist.
    REF_LOST = "ref.lost", [1], "lilium doctor";
    /// Nothing has this ref, name or number.
    REF_NOT_FOUND = "ref.not_found", [3], "The hint names the list to look at.";
    /// There is no setting of this name.
    SETTING_NOT_FOUND = "setting.not_found", [3], "lilium setting list";
    /// The currency is in use with other decimals or another cash increment.
    CURRENCY_EXISTS = "currency.exists", [5], "lilium currency list";
    /// The marketplace does not use this currency.
    CURRENCY_NOT_FOUND = "currency.not_found", [3], "lilium currency add CODE";
    /// The clock is before, or long after, the newest operation, or not that of the server.
    CLOCK_DOUBTED = "clock.doubted", [10, 11], "Set the clock; if it is right, add --trust-clock.";
    /// The configuration file is not valid TOML, or has a key or value that is not known.
    CONFIG_INVALID = "config.invalid", [10], "lilium help environment";
    /// Everybody can change the configuration file, or read the password in it.
    CONFIG_OPEN = "config.open", [10], "chmod o= FILE";
    /// The configuration file cannot be read.
    CONFIG_UNREADABLE = "config.unreadable", [10], "Check the path and the rights.";
    /// The file of a secret is empty.
    SECRET_EMPTY = "secret.empty", [10], "openssl rand -hex 32 > FILE";
    /// Everybody can read or change the file of a secret.
    SECRET_OPEN = "secret.open", [10], "chmod o= FILE";
    /// The file of a secret cannot be read.
    SECRET_UNREADABLE = "secret.unreadable", [2, 6, 10], "Check the path and the rights.";
    /// The file exists and is not written over by itself.
    FILE_EXISTS = "file.exists", [2], "Name another file, or add --force.";
    /// The folder of the file does not exist.
    FILE_NO_FOLDER = "file.no_folder", [2], "mkdir -p FOLDER";
    /// The path is a database, a link, a device or a folder and is never written over.
    FILE_REFUSED = "file.refused", [2], "Name another file.";
    /// The demonstration's own data cannot be read.
    DEMO = "demo", [1], "Report it with the text of the error.";
    /// A job failed on purpose, in a build for tests.
    FAULT = "fault", [1], "Nothing needs to be done.";
    /// The file of audit anchors cannot be read or written.
    ANCHORS = "anchors", [1, 2, 3, 6], "lilium audit anchor --to FILE";
    /// There is no check of this name.
    DOCTOR_CHECK = "doctor.check", [3], "lilium doctor --list";
}
