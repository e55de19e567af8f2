"""Questions about the facts as of a day."""
