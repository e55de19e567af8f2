"""Journeys through the site in a real browser, and the files that a browser gets."""
