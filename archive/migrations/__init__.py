"""Migrations of the archive app."""
