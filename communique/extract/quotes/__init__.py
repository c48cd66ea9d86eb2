"""Finding who said what: marks, words of saying, those who speak, and the chain they are known by."""

from .find import find_quotes

__all__ = ["find_quotes"]
