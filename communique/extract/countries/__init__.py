"""Finding countries: a gazetteer of forms, tests for those that are also other things, as what each stands."""

from .find import find_countries

__all__ = ["find_countries"]
