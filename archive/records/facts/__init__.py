"""The kinds of dated fact, one file a kind."""
