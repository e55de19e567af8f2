"""Tests of partial dates and periods: reading, bounds and display."""
