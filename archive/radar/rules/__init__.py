"""The rules of the radar, one file a rule; a file that lies here is found by itself."""
