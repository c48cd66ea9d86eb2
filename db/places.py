"""Countries by code and by name."""

from __future__ import annotations

from functools import cache

from communique.lexicon import rows

from .folding import fold, token


@cache
def country_names() -> dict[str, str]:
    """The name shown for each code."""
    return {row["code"]: row["name"] for row in rows("countries")}


def country_name(code: str) -> str:
    """The name shown for a code, or the code."""
    return country_names().get(code, code)


@cache
def country_codes() -> dict[str, str]:
    """Codes by folded name, every name a country is called by."""
    names = {fold(name): code for code, name in country_names().items()}
    names.update((fold(row["form"]), row["code"]) for row in rows("country_forms") if row["kind"] == "name")
    return names


def country_token(country: str) -> str:
    """The search token of a code, or of a group's name."""
    return f"c{country.lower()}" if country in country_names() else f"g{token(country)}"
