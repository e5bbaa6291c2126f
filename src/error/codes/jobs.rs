//! Jobs, schedules, the daemon and mail.

super::codes! {
    /// The copy that the job made is not whole.
    JOB_BACKUP = "job.backup", [1], "lilium doctor";
    /// The job waits for another runner.
    JOB_BUSY = "job.busy", [9], "lilium job show JOB";
    /// There is no day before the first that could be closed.
    JOB_DAY = "job.day", [1], "lilium schedule list";
    /// The slot or the day of the job has not come yet.
    JOB_EARLY = "job.early", [5], "Run the job when its time has come.";
    /// The job has ended: it cannot be cancelled or done twice.
    JOB_ENDED = "job.ended", [5], "lilium job show JOB";
    /// The job failed.
    JOB_FAILED = "job.failed", [1], "lilium job show JOB";
    /// Another runner took the job over; nothing was changed.
    JOB_FENCED = "job.fenced", [5], "Nothing needs to be done.";
    /// There is no kind of job of this name.
    JOB_KIND = "job.kind", [3], "lilium job kind list";
    /// No slot of the schedule has come yet.
    JOB_NO_SLOT = "job.no_slot", [5], "lilium schedule show NAME";
    /// The job met a fault of the program.
    JOB_PANIC = "job.panic", [1], "Report it with the text of the error.";
    /// A program that the job needs cannot be run.
    JOB_PROGRAM = "job.program", [11], "Install the client programs of PostgreSQL.";
    /// Nobody gets the report, or it is too large for a mail.
    JOB_REPORT = "job.report", [6], "lilium setting set operator.email ADDRESS";
    /// The job was asked to stop before its end.
    JOB_STOPPED = "job.stopped", [1], "lilium job retry JOB";
    /// A program that the job ran failed.
    JOB_TOOL = "job.tool", [11], "Read the cause: the first line that the program said.";
    /// Too many slots of the schedule have come and are not decided yet.
    SCHEDULE_BEHIND = "schedule.behind", [5], "lilium job tick";
    /// A schedule of this name exists.
    SCHEDULE_EXISTS = "schedule.exists", [5], "lilium schedule show NAME";
    /// There is no schedule of this name.
    SCHEDULE_NOT_FOUND = "schedule.not_found", [3], "lilium schedule list";
    /// The thread of the daemon that waits for signals ended.
    DAEMON_FRONT = "daemon.front", [1], "Start the daemon again.";
    /// The daemon cannot listen on the address of the health page.
    DAEMON_HEALTH = "daemon.health", [10], "lilium daemon --health 9188";
    /// The text is not a valid mail address.
    MAIL_ADDRESS = "mail.address", [6], "Correct the address.";
    /// No mail leaves: the way to the server is closed after failures.
    MAIL_CLOSED = "mail.closed", [11], "lilium email hold release transport";
    /// The section [mail] of the configuration lacks a key, or has a value that is not valid.
    MAIL_CONFIG = "mail.config", [10], "lilium email --help";
    /// The key that signs mails cannot be used.
    MAIL_DKIM = "mail.dkim", [10], "Check dkim_key_file in the configuration.";
    /// Nothing of this name can be held.
    MAIL_HOLD = "mail.hold", [3], "lilium email hold list";
    /// The mail cannot be written.
    MAIL_MESSAGE = "mail.message", [6], "Read the cause.";
    /// The configuration has no section [mail], so this machine sends no mail.
    MAIL_NONE = "mail.none", [10], "lilium email --help";
    /// The mail has ended, or is being sent; it cannot be tried again.
    MAIL_NOT_RETRYABLE = "mail.not_retryable", [5], "lilium email show MAIL";
    /// The server did not accept the mail.
    MAIL_REFUSED = "mail.refused", [11], "lilium email test ADDRESS -v";
    /// The secret of the return path cannot be used.
    MAIL_SECRET = "mail.secret", [10], "Check the file that the configuration names.";
    /// No mail goes to this address any more: mails came back, or somebody asked for none.
    MAIL_SUPPRESSED = "mail.suppressed", [5], "lilium email suppression list";
    /// A template of mails cannot be used.
    MAIL_TEMPLATE = "mail.template", [10], "lilium email lint";
    /// The message, mailbox or maildir of bounces cannot be read.
    BOUNCES_UNREADABLE = "bounces.unreadable", [1, 2, 3, 6], "Check the path and the rights.";
}
