"""Tests of what a text names and which figures it states."""
