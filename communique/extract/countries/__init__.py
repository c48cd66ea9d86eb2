"""Finding countries: a gazetteer of forms, tests for those that are also something else, and what each stands for."""

from .find import find_countries

__all__ = ["find_countries"]
