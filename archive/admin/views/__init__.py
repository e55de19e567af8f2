"""Views of the admin beyond Wagtail's own."""
