"""Settings: base, and one module for each way of running the site."""
