"""The radar: its rules one by one, and the whole archive at once."""
