"""The styleguide: each part of the public pages in each of its states, with sample data."""
