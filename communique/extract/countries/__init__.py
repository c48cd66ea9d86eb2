"""Finding countries: forms from a gazetteer, what else a form may mean, and as what a country stands."""

from .find import find_countries

__all__ = ["find_countries"]
