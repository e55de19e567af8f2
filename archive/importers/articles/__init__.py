"""Makes draft articles of the text of archived pages: read, matched with records, drafted."""
