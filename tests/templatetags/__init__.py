"""Tests of the template filters and tags."""
