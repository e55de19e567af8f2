"""Tests of numbers, versions and withdrawals."""
