"""What search costs at size, measured beside its budgets: `make bench`."""
