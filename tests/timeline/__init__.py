"""Tests of the questions about history."""
