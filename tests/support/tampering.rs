//! What is done to cash behind the program's back, and the check that finds it. The fixture is that of the custody
//! tests; the test that every check has a tampering counts these in.

pub const CASH_TAMPERINGS: &[(&str, &str)] = &[
    ("UPDATE collection SET taken_minor = taken_minor + 250 WHERE order_id = 2", "driver_custody"),
    ("UPDATE handover SET short_minor = short_minor + 90000 WHERE id = 1", "driver_missing"),
    ("UPDATE cash_decision SET amount_minor = 5000 WHERE id = 1", "cash_decided"),
    ("UPDATE handover SET over_minor = over_minor + 250 WHERE id = 2", "suspense_cash"),
    ("UPDATE float_move SET amount_minor = 4000", "driver_float"),
    ("UPDATE deposit SET amount_minor = 11000 WHERE id = 2", "transit"),
    (
        "UPDATE deposit SET status = 'confirmed', confirmed_minor = 10000, confirmed_at = at, confirmed_on = business_date
          WHERE id = 2; UPDATE handover SET deposit_id = 2",
        "deposit_confirmed",
    ),
    ("DELETE FROM cash_decision WHERE kind = 'gain'", "suspense_cash"),
];
