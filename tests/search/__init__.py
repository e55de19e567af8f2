"""Tests of archive.search."""
