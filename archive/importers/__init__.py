"""Reads material from outside into the archive."""
