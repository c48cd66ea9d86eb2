"""Positions: where each country stands, as a sentence says it, read by who, predicate and object."""

from .find import find_positions

__all__ = ["find_positions"]
