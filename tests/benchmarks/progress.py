"""Tells on the error stream what is being measured."""

import sys


def tell(text: str) -> None:
    """One line of progress, which no table mixes with."""
    print(f"… {text}", file=sys.stderr, flush=True)
