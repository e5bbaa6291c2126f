//! Categories, products and their stock.

super::codes! {
    /// A category cannot be moved below itself, nor handed down within itself.
    CATEGORY_CYCLE = "category.cycle", [5], "lilium category tree";
    /// Another category beside it has this name.
    CATEGORY_EXISTS = "category.exists", [5], "lilium category tree";
    /// The name cannot be that of a category: > separates the names of a path.
    CATEGORY_NAME = "category.name", [6], "lilium category add NAME --parent CATEGORY";
    /// The category still has products or other categories.
    CATEGORY_NOT_EMPTY = "category.not_empty", [5], "lilium category remove CATEGORY --reassign-to CATEGORY";
    /// The store has a product of this SKU.
    PRODUCT_EXISTS = "product.exists", [5], "lilium product list --store STORE";
    /// A product needs a name in at least one language.
    PRODUCT_NAME = "product.name", [6], "Add --name-en, --name-ar or --name-fr.";
    /// The store has no product of this SKU.
    PRODUCT_NOT_FOUND = "product.not_found", [3], "lilium product list --store STORE";
    /// More would go than the stock that no order has reserved.
    STOCK_SHORT = "stock.short", [5], "lilium product history PRODUCT";
    /// The product is in stock: there is nothing to wait for.
    WATCH_IN_STOCK = "watch.in_stock", [5], "lilium product show PRODUCT";
}
