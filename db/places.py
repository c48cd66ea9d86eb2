"""Countries by code and by name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
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


# One character a code, from here on: AA is the first, ZZ the 676th.
_FIRST_CODE = 0x100
# While characters are counted no other thread runs: so few take a quarter of a millisecond.
_COUNTED_AT_ONCE = 1 << 12
_GROUP = re.compile(r"\|([^|]*)\|")


def packed(countries: Iterable[str]) -> str:
    """Countries as a column holds them: a character each, then groups by name (`|NATO|`).

    So the texts of many rows, one after the other, are counted character by character.
    """
    codes = []
    groups = []
    for country in dict.fromkeys(countries):
        if country in country_names():
            codes.append(chr(_FIRST_CODE + (ord(country[0]) - 65) * 26 + ord(country[1]) - 65))
        else:
            groups.append(f"|{country.replace('|', '/')}|")
    return "".join(codes + groups)


def unpacked(text: str) -> list[str]:
    """The countries of a column."""
    codes, bar, groups = text.partition("|")
    return [*map(_code, codes), *_GROUP.findall(bar + groups)]


def counted(texts: str) -> Counter[str]:
    """How often each country occurs in columns written one after the other."""
    groups = _GROUP.findall(texts) if "|" in texts else []
    if groups:
        texts = _GROUP.sub("", texts)
    chars = Counter[str]()
    for at in range(0, len(texts), _COUNTED_AT_ONCE):
        chars.update(texts[at : at + _COUNTED_AT_ONCE])
    counts = Counter({_code(char): n for char, n in chars.items()})
    counts.update(groups)
    return counts


def _code(char: str) -> str:
    first, second = divmod(ord(char) - _FIRST_CODE, 26)
    return chr(65 + first) + chr(65 + second)
