"""Finds what a text names and which figures it states, for an editor to accept one by one."""
