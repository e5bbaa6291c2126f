//! File systems of other machines, where SQLite's locks and its shared memory do not hold: two machines would both write.
//! PostgreSQL is for that.

use std::fs;
use std::path::{Path, PathBuf};

use crate::error::{Error, Result, codes};

/// The types that are refused, by the number that `statfs` says, with the name of each.
///
/// Locks of NFS and SMB are honoured by some servers and some versions only, and none of these shares memory between
/// machines, which the log of the database needs. Not on the list: 9p and virtiofs, which show this machine the disk of
/// its own host, and FUSE, which is judged by the program behind it.
const REFUSED: &[(u64, &str)] = &[
    (0x6969, "NFS"),
    (0x517b, "SMB"),
    (0xff53_4d42, "CIFS"),
    (0xfe53_4d42, "SMB 2"),
    (0x5346_414f, "AFS"),
    (0x6b41_4653, "AFS"),
    (0x7375_7245, "Coda"),
    (0x564c, "NCP"),
    (0x00c3_6400, "Ceph"),
    (0x0bd0_0bd0, "Lustre"),
    (0x0116_1970, "GFS2"),
    (0x7461_636f, "OCFS2"),
    (0x4750_4653, "GPFS"),
    (0x1983_0326, "BeeGFS"),
    (0x2003_0528, "OrangeFS"),
    (0x786f_4256, "VirtualBox's shared folders"),
    (0xbacb_acbc, "VMware's shared folders"),
];
const FUSE: u64 = 0x6573_5546;
/// Programs behind FUSE that keep the files on another machine.
const REMOTE_FUSE: &[&str] = &[
    "sshfs",
    "glusterfs",
    "ceph",
    "ceph-fuse",
    "s3fs",
    "goofys",
    "mount-s3",
    "gcsfuse",
    "blobfuse",
    "blobfuse2",
    "rclone",
    "davfs",
    "curlftpfs",
    "juicefs",
    "moosefs",
    "mfs",
    "lizardfs",
    "seaweedfs",
    "afp",
    "smbnetfs",
    "vmhgfs-fuse",
    "hdfs",
    "mfsmount",
    "sftp",
];

/// Refuses a place on another machine's disk.
pub fn require_local(path: &str) -> Result<()> {
    let Ok(found) = rustix::fs::statfs(path) else { return Ok(()) };
    #[allow(clippy::unnecessary_cast, clippy::cast_sign_loss)]
    let number = (found.f_type as u64) & 0xffff_ffff;
    let mounted = || mounted_as(&fs::canonicalize(path).ok()?);
    match refused(number, mounted) {
        Some(name) => {
            Err(Error::config(codes::DB_NETWORK, format!("{path} lies on {name}, on another machine's disk"))
                .because("SQLite's locks and its log do not hold there: two commands could both write")
                .hint("name a file on a disk of this machine, or --db postgres://… for several machines"))
        }
        None => Ok(()),
    }
}

/// The name of a file system that is refused; `mounted` says the type of its mount.
fn refused(number: u64, mounted: impl Fn() -> Option<String>) -> Option<String> {
    if let Some((_, name)) = REFUSED.iter().find(|(known, _)| *known == number) {
        return Some((*name).to_owned());
    }
    let program = mounted().filter(|_| number == FUSE)?;
    let program = program.strip_prefix("fuse.").unwrap_or(&program).to_lowercase();
    REMOTE_FUSE.contains(&program.as_str()).then_some(program)
}

/// The type of the mount that a path lies on, as the kernel lists it.
fn mounted_as(path: &Path) -> Option<String> {
    mount_of(&fs::read_to_string("/proc/self/mountinfo").ok()?, path)
}

fn mount_of(mounts: &str, path: &Path) -> Option<String> {
    let mut best: (usize, Option<String>) = (0, None);
    for line in mounts.lines() {
        let Some((before, after)) = line.split_once(" - ") else { continue };
        let (Some(place), Some(kind)) = (before.split(' ').nth(4), after.split(' ').next()) else { continue };
        let place = PathBuf::from(place.replace("\\040", " "));
        let depth = place.components().count();
        // A later mount on the same place covers the earlier one.
        if path.starts_with(&place) && depth >= best.0 {
            best = (depth, Some(kind.to_owned()));
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_disks_of_other_machines_are_refused() {
        for (number, mounted, name) in [
            (0x6969, None, Some("NFS")),
            (0xff53_4d42, None, Some("CIFS")),
            (0xef53, Some("ext4"), None),
            (0x0102_1994, Some("tmpfs"), None),
            (0x794c_7630, Some("overlay"), None),
            (0x0102_1997, Some("9p"), None),
            (FUSE, Some("fuse.sshfs"), Some("sshfs")),
            (FUSE, Some("fuse.glusterfs"), Some("glusterfs")),
            (FUSE, Some("fuse.gocryptfs"), None),
            (FUSE, Some("virtiofs"), None),
            (FUSE, Some("fuseblk"), None),
            (FUSE, None, None),
        ] {
            let found = refused(number, || mounted.map(str::to_owned));
            assert_eq!(found.as_deref(), name, "{number:x} {mounted:?}");
        }
    }

    #[test]
    fn the_nearest_mount_counts() {
        let mounts = "1 0 8:1 / / rw - ext4 /dev/a rw\n2 1 0:5 / /srv rw shared:1 - fuse.sshfs host: rw\n\
            3 2 0:6 / /srv/a\\040b rw - tmpfs none rw\n4 1 0:7 / /srv2 rw - nfs4 host:/ rw\n";
        for (path, kind) in [
            ("/home/x", "ext4"),
            ("/srv/shop.db", "fuse.sshfs"),
            ("/srv/a b/shop.db", "tmpfs"),
            ("/srv2/shop.db", "nfs4"),
            ("/srv22", "ext4"),
        ] {
            assert_eq!(mount_of(mounts, Path::new(path)).as_deref(), Some(kind), "{path}");
        }
    }
}
