//! Orders, discounts, returns, and reports of them.

super::codes! {
    /// The order was delivered with other cash, other quantities, or the cash taken by another.
    ORDER_DELIVERED = "order.delivered", [5], "lilium order show ORDER";
    /// The order cannot take this step from its status.
    ORDER_ILLEGAL_TRANSITION = "order.illegal_transition", [5], "lilium order history ORDER";
    /// The order has no line of this SKU.
    ORDER_NO_LINE = "order.no_line", [3], "lilium order line list ORDER";
    /// Nothing would be delivered; that is a failed attempt.
    ORDER_NOTHING_DELIVERED = "order.nothing_delivered", [5], "lilium order fail ORDER --reason TEXT";
    /// More would be delivered than was ordered, or less than nothing.
    ORDER_QUANTITY = "order.quantity", [6], "lilium order line list ORDER";
    /// A store cannot take this order as it is.
    ORDER_REFUSED = "order.refused", [5], "The message names the store or the product, and why.";
    /// The stores of the cart trade in different currencies.
    DISCOUNT_CURRENCY = "discount.currency", [6], "lilium order place CUSTOMER --discount STORE=AMOUNT";
    /// The discount does not fit the lines that it is given on.
    DISCOUNT_INVALID = "discount.invalid", [6], "lilium order place --help";
    /// The lines of the order are not what the book has for it.
    RETURN_BOOKED = "return.booked", [5], "lilium doctor";
    /// The return would move other amounts than those that were proposed.
    RETURN_CHANGED = "return.changed", [5], "lilium return proposal reject PROPOSAL --reason TEXT";
    /// The delivery fee was given back already.
    RETURN_FEE = "return.fee", [5], "lilium return list --order ORDER";
    /// Only delivered goods come back.
    RETURN_NOT_DELIVERED = "return.not_delivered", [5], "lilium order history ORDER";
    /// All of the order came back already.
    RETURN_NOTHING_LEFT = "return.nothing_left", [5], "lilium return list --order ORDER";
    /// A stored proposal of a return cannot be read.
    RETURN_PROPOSAL = "return.proposal", [1], "lilium doctor";
    /// More would come back than was delivered, or nothing.
    RETURN_QUANTITY = "return.quantity", [6], "lilium order line list ORDER";
    /// The commission that was booked is not what the terms of the line come to.
    RETURN_TERMS = "return.terms", [5], "lilium commission explain ORDER";
    /// A return of the same order waits for a second person.
    RETURN_WAITS = "return.waits", [5], "lilium return proposal list";
    /// The category of a product at an earlier moment is not kept.
    REPORT_CATEGORY = "report.category", [5], "Leave --known-at out, or use --by day, store or zone.";
    /// Orders of the period are in no entry of the book: nobody can say when they were known.
    REPORT_UNBOOKED = "report.unbooked", [5], "Leave --known-at out, or choose another --period.";
}
