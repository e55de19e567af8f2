"""Searches as readers type them, and what the demo archive has to answer.

They were judged from the pages, before the ranking was tuned.
"""

from tests.demo.searches.by_name import BY_NAME
from tests.demo.searches.by_words import BY_WORDS

SEARCHES = (*BY_NAME, *BY_WORDS)
