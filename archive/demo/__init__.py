"""Builds the demo archive from the facts, and adds made-up articles for measuring."""
