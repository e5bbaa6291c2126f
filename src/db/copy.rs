//! PostgreSQL's binary COPY stream, written straight from borrowed fields.

use std::io::{self, Write};

use super::value::{Field, Rows};

const SIGNATURE: &[u8] = b"PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0";
const BUFFER: usize = 64 * 1024;

/// Writes all rows in the format of `COPY … FROM STDIN (FORMAT binary)`: integers as BIGINT, texts as TEXT.
pub fn write(out: &mut impl Write, columns: usize, rows: &dyn Rows) -> io::Result<()> {
    let width = i16::try_from(columns).map_err(io::Error::other)?;
    let mut buffer = Vec::with_capacity(BUFFER + 4096);
    buffer.extend_from_slice(SIGNATURE);
    for row in 0..rows.len() {
        buffer.extend_from_slice(&width.to_be_bytes());
        for column in 0..columns {
            put(&mut buffer, rows.field(row, column))?;
        }
        if buffer.len() >= BUFFER {
            out.write_all(&buffer)?;
            buffer.clear();
        }
    }
    buffer.extend_from_slice(&(-1i16).to_be_bytes());
    out.write_all(&buffer)
}

fn put(buffer: &mut Vec<u8>, field: Field<'_>) -> io::Result<()> {
    match field {
        Field::Null => buffer.extend_from_slice(&(-1i32).to_be_bytes()),
        Field::Int(int) => {
            buffer.extend_from_slice(&8i32.to_be_bytes());
            buffer.extend_from_slice(&int.to_be_bytes());
        }
        Field::Text(text) => {
            let length = i32::try_from(text.len()).map_err(io::Error::other)?;
            buffer.extend_from_slice(&length.to_be_bytes());
            buffer.extend_from_slice(text.as_bytes());
        }
    }
    Ok(())
}
