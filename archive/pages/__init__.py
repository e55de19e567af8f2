"""The page types that editors draft, preview and publish."""
