"""The site: settings, addresses and the WSGI entry point around the archive app."""
