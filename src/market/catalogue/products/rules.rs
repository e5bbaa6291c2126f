//! What a product can be. Pure.

crate::stored! {
    /// Whether a product is offered.
    #[derive(Default)]
    pub enum ProductStatus {
        #[default]
        Active = "active",
        /// Not offered yet.
        Draft = "draft",
        /// Not offered any more.
        Archived = "archived",
    }
}
