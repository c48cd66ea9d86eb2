"""Word lists, kept as data.

A list is a tsv file in this package: comment lines (`#`) giving its source and licence, a header
row, then one entry a row. Every list is read once, on first use, and checked by `tests/test_lexicon.py`.
"""

from .lists import rows, words
from .names import country_name, country_names

__all__ = ["country_name", "country_names", "rows", "words"]
