"""Numbers, versions and withdrawals: what keeps an archive citable."""
