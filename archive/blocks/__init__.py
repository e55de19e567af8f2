"""The blocks of which texts are made."""
