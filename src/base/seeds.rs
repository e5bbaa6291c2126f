//! Seeds of random tests: each failure shows the seed to play it again with.
//!
//! `LILIUM_SEED=123 cargo test NAME` gives every random test that seed instead of one of its own.

use proptest::prelude::ProptestConfig;
use proptest::test_runner::RngSeed;

const SEED: &str = "LILIUM_SEED";

/// The seed of this test, which the report of a failure shows.
#[expect(clippy::print_stderr, reason = "the test harness shows it when the test fails, and only then")]
pub fn seed() -> u64 {
    let seed = match std::env::var(SEED) {
        Ok(text) => text.parse().unwrap_or_else(|_| panic!("{SEED}={text} is not a whole number")),
        Err(_) => fastrand::u64(..),
    };
    eprintln!("{SEED}={seed} plays this again");
    seed
}

/// Every later choice of `fastrand` on this thread follows from the seed.
pub fn sow() {
    fastrand::seed(seed());
}

/// What each `proptest!` runs with: the seed is the record of a failure, so no file is written.
pub fn config() -> ProptestConfig {
    ProptestConfig { rng_seed: RngSeed::Fixed(seed()), failure_persistence: None, ..ProptestConfig::default() }
}
