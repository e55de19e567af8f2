"""The archive's screens in the Wagtail admin."""
