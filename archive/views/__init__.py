"""Public pages that are not Wagtail pages, and the thin layer around those that are."""
