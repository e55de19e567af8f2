"""Builds the demo archive from the facts."""
