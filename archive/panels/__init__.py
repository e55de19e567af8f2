"""Panels, widgets and forms of the admin."""
