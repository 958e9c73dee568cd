"""A Document as a file: one room a format. A writer is `(Document, PageStyle) -> Written`; none calls another."""
