"""Countries' names for people to read."""

from __future__ import annotations

from functools import cache

from .lists import rows


@cache
def country_names() -> dict[str, str]:
    """The name of every country by its code."""
    return {row["code"]: row["name"] for row in rows("countries")}


def country_name(code: str) -> str:
    """The name shown for a code; what is no code (a group's name) is shown as it is."""
    return country_names().get(code, code)
