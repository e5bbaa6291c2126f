//! Files that are imported, and files that are compared.

super::codes! {
    /// The file and the marketplace both changed the same value since the export.
    IMPORT_CONFLICT = "import.conflict", [5], "Export again, change that file and import it.";
    /// An order names a customer that is not known by this ref and cannot be added.
    IMPORT_CUSTOMER = "import.customer", [6], "lilium customer list";
    /// The file is empty: it has not even a header.
    IMPORT_EMPTY = "import.empty", [6], "Check that it is the right file.";
    /// The file is not in UTF-8.
    IMPORT_ENCODING = "import.encoding", [6], "iconv -f ENCODING -t UTF-8 FILE > utf8.csv";
    /// The header has an unknown column, one twice, or lacks one that is needed.
    IMPORT_HEADER = "import.header", [6], "lilium help import";
    /// Rows of the file are not valid; nothing was written.
    IMPORT_INVALID = "import.invalid", [6], "Correct the file, or add --keep-going --rejects FILE.";
    /// A value in the file is not valid.
    IMPORT_INVALID_VALUE = "import.invalid_value", [6], "Correct the value at the place that is named.";
    /// A field has a byte of zero, so the file is not text.
    IMPORT_NUL = "import.nul", [6], "Save it again as CSV in UTF-8.";
    /// A quote is never closed, so everything behind it would be lost.
    IMPORT_OPEN_QUOTE = "import.open_quote", [6], "Close the quote at the place that is named.";
    /// A quote stands where none may be.
    IMPORT_QUOTE = "import.quote", [6], "Double a quote that belongs to the text.";
    /// A row has more or fewer fields than the header.
    IMPORT_RAGGED = "import.ragged", [6], "Correct the row that is named.";
    /// A field is longer than any that is taken.
    IMPORT_TOO_LONG = "import.too_long", [6], "Shorten it; look for a quote that is never closed.";
    /// The file cannot be read.
    IMPORT_UNREADABLE = "import.unreadable", [1, 2, 3, 6], "Check the path and the rights.";
    /// Lines of the file are not valid; nothing was compared.
    RECONCILE_INVALID = "reconcile.invalid", [6], "lilium cash reconcile --help";
    /// A mapping of this name exists with other columns.
    MAPPING_EXISTS = "mapping.exists", [5], "lilium cash mapping show NAME";
    /// There is no mapping of this name.
    MAPPING_NOT_FOUND = "mapping.not_found", [3], "lilium cash mapping list";
}
