//! `lilium demo` (placeholder while the story is written)
use clap::Args;
use crate::app::App;
use crate::error::Result;
#[derive(Args, Debug)]
pub struct DemoArgs {}
pub fn run(_: &mut App, _: &DemoArgs) -> Result<()> { Ok(()) }
