"""Tests of the settings, each way of running the site in a process of its own."""
