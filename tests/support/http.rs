//! A gateway that answers what the test says, and remembers what it was notified of.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

/// One request.
#[derive(Clone, Debug)]
pub struct Told {
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Told {
    pub fn header(&self, name: &str) -> &str {
        let found = self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map_or("", |(_, value)| value.as_str())
    }
}

pub struct Gateway {
    address: SocketAddr,
    told: Arc<Mutex<Vec<Told>>>,
}

impl Gateway {
    /// Answers these in order, and then 200.
    pub fn start(answers: &[u16]) -> Gateway {
        let socket = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = socket.local_addr().expect("an address");
        let told = Arc::new(Mutex::new(Vec::new()));
        let answers = Arc::new(Mutex::new(answers.iter().copied().collect::<VecDeque<u16>>()));
        let mine = told.clone();
        thread::spawn(move || {
            for stream in socket.incoming().flatten() {
                let (told, answers) = (mine.clone(), answers.clone());
                thread::spawn(move || serve(stream, &told, &answers));
            }
        });
        Gateway { address, told }
    }

    pub fn url(&self) -> String {
        format!("http://{}/lilium", self.address)
    }

    pub fn told(&self) -> Vec<Told> {
        self.told.lock().expect("requests").clone()
    }
}

fn serve(stream: TcpStream, told: &Mutex<Vec<Told>>, answers: &Mutex<VecDeque<u16>>) {
    let mut writer = stream.try_clone().expect("the other direction");
    let mut reader = BufReader::new(stream);
    let mut headers = Vec::new();
    let mut line = String::new();
    while reader.read_line(&mut line).is_ok_and(|read| read > 0) && !line.trim().is_empty() {
        if let Some((name, value)) = line.trim().split_once(": ") {
            headers.push((name.to_owned(), value.to_owned()));
        }
        line.clear();
    }
    let length = headers.iter().find(|(name, _)| name.eq_ignore_ascii_case("content-length"));
    let length = length.and_then(|(_, value)| value.parse().ok()).unwrap_or(0);
    let mut body = vec![0; length];
    let _ = reader.read_exact(&mut body);
    told.lock().expect("requests").push(Told { headers, body: String::from_utf8_lossy(&body).into_owned() });
    let status = answers.lock().expect("answers").pop_front().unwrap_or(200);
    let _ = write!(writer, "HTTP/1.1 {status} X\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok");
}
