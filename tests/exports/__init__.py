"""Tests of what the archive gives away as files."""
