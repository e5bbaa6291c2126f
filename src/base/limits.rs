//! Limits that the system sets to a process.

/// A file that grows beyond what is allowed (`ulimit -f`) is an error of that write, as a full disk is, and not the end
/// of the process: nothing is half done, and the reason is said.
pub fn survive() {
    #[allow(unsafe_code)]
    // SAFETY: it is called before any thread is started, and to ignore a signal runs no code of ours.
    unsafe {
        libc::signal(libc::SIGXFSZ, libc::SIG_IGN);
    }
}
