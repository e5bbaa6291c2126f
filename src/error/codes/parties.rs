//! Zones, stores, customers, drivers, and the channels that reach them.

super::codes! {
    /// The code is not valid for a zone: letters, digits, - and _, at most 32.
    ZONE_CODE = "zone.code", [6], "Give another code.";
    /// A zone of this code exists.
    ZONE_EXISTS = "zone.exists", [5], "lilium zone list";
    /// Stores or addresses still use the zone.
    ZONE_USED = "zone.used", [5], "Take the zone from those that the message names.";
    /// The store has products or orders in its currency, so the currency stays.
    STORE_CURRENCY = "store.currency", [5], "Add another store for the other currency.";
    /// A store of this slug exists.
    STORE_EXISTS = "store.exists", [5], "lilium store list";
    /// The store cannot take this step from its status.
    STORE_ILLEGAL_TRANSITION = "store.illegal_transition", [5], "lilium store show STORE";
    /// A store needs a name in at least one language.
    STORE_NAME = "store.name", [6], "Fill name_en, name_ar or name_fr.";
    /// The store has no bank account.
    STORE_NO_BANK = "store.no_bank", [3], "lilium store bank update STORE --holder NAME --iban IBAN";
    /// The store still has open orders.
    STORE_OPEN_ORDERS = "store.open_orders", [5], "lilium order list --store STORE --open";
    /// The store is suspended for its dues, until they are paid or its stages are others.
    STORE_SUSPENDED_FOR_DUES = "store.suspended_for_dues", [5], "lilium dues list --open --store STORE";
    /// A customer of this code exists.
    CUSTOMER_EXISTS = "customer.exists", [5], "lilium customer list";
    /// The default address cannot be removed while the customer has others.
    ADDRESS_DEFAULT = "address.default", [5], "lilium customer address default CUSTOMER LABEL";
    /// The customer has an address with this label already.
    ADDRESS_EXISTS = "address.exists", [5], "lilium customer address list CUSTOMER";
    /// The customer has no address with this label.
    ADDRESS_NOT_FOUND = "address.not_found", [3], "lilium customer address list CUSTOMER";
    /// A driver of this code exists.
    DRIVER_EXISTS = "driver.exists", [5], "lilium driver list";
    /// The driver is inactive and takes no orders.
    DRIVER_INACTIVE = "driver.inactive", [5], "lilium driver update DRIVER --status active";
    /// A channel of this name exists.
    CHANNEL_EXISTS = "channel.exists", [5], "lilium channel list";
    /// The gateway did not take the message.
    CHANNEL_REFUSED = "channel.refused", [11], "lilium channel list";
    /// The secret of the channel is missing or empty on this machine.
    CHANNEL_SECRET = "channel.secret", [10], "Set the variable that the message names.";
    /// The delivery has ended, or its channel was removed.
    DELIVERY_NOT_RETRYABLE = "delivery.not_retryable", [5], "lilium channel delivery list";
}
