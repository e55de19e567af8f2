"""The consistency radar: what in the archive contradicts itself, or waits to be looked at."""
