//! A sender that is asked to stop.

use std::io::{BufRead, BufReader};
use std::process::Child;

use rustix::process::{Pid, Signal, kill_process};

use crate::house::{House, config};
use crate::support::place::engines;
use crate::support::smtp::{Manner, Server};
use crate::together::written;

/// A sender with a mail on its way that the server has not confirmed, and another mail that waits.
fn sending(house: &mut House, server: &Server) -> Child {
    written(&house.place, server.port(), "");
    house.mails_to(&config(server.port(), |_| {}), 0, &["held-1@a.example", "ok-2@a.example"]);
    let file = house.place.dir().join("config.toml").display().to_string();
    let environment = [("LILIUM_CONFIG", file.as_str()), ("LILIUM_LOG", "lilium=info")];
    let child = house.place.spawn_with(&["email", "send"], &environment);
    server.until_received(1);
    child
}

/// Asks, and waits until it was heard.
fn ask(child: &mut Child, signal: Signal) {
    kill_process(Pid::from_child(child), signal).expect("a signal");
    let mut lines = BufReader::new(child.stderr.as_mut().expect("what it says")).lines();
    assert!(lines.any(|line| line.expect("a line").contains("asked to stop")));
}

#[test]
fn asked_to_stop_it_ends_what_is_on_its_way_and_begins_nothing() {
    for engine in engines() {
        for (signal, code) in [(Signal::INT, 130), (Signal::TERM, 143)] {
            let (server, mut house) = (Server::start(Manner::Polite), House::new(engine));
            let mut child = sending(&mut house, &server);
            ask(&mut child, signal);
            server.mend();
            assert_eq!(child.wait().expect("it ends").code(), Some(code), "{engine:?}");
            assert_eq!(server.received().len(), 1);
            let states = ["held-1@a.example", "ok-2@a.example"].map(|address| house.mail(address).state.as_str());
            assert_eq!(states, ["sent", "queued"]);
        }
    }
}

#[test]
fn asked_once_more_it_ends_at_once() {
    for engine in engines() {
        let (server, mut house) = (Server::start(Manner::Polite), House::new(engine));
        let mut child = sending(&mut house, &server);
        ask(&mut child, Signal::TERM);
        kill_process(Pid::from_child(&child), Signal::INT).expect("a signal");
        assert_eq!(child.wait().expect("it ends").code(), Some(130), "{engine:?}");
        let states = ["held-1@a.example", "ok-2@a.example"].map(|address| house.mail(address).state.as_str());
        assert_eq!(states, ["sending", "queued"], "its lease says when it is found");
        server.mend();
    }
}
