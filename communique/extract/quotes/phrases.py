"""How a phrase that names who speaks is built: its head noun, its complement, a list of names."""

from __future__ import annotations

import re

from ...lexicon import words
from .people import ROLE_NOUNS, without_place

_DOCUMENTS = words("document_words")
_ANONYMOUS = words("anonymous_words")
_LISTED = r"(?:the )?[A-ZÀ-ÖØ-Þ][\w.’'-]*(?: [A-ZÀ-ÖØ-Þ][\w.’'-]*){0,3}"
# `Norway, Peru and Chile`, `the leaders of Norway, Peru and Chile`.
_SERIES = re.compile(rf"(?:(?:[Tt]he )?[\w -]{{1,40}} of )?{_LISTED}(?:, {_LISTED})+,? and {_LISTED}")
# `Roe and the Freedonian envoy`.
_PAIR = re.compile(rf"{_LISTED} and (?:the|his|her|its|their) [^,]+")
# `ambassador` ` to ` `Norway`.
_OF_WHOM = re.compile(r" (?:of|to|for|at|in) ")
_COMPLEMENT = re.compile(r"(?<=\w) (of|for|from|at|in|with|on|to|close|familiar|(?:[a-z]+(?:ed|en) )?by)\b")
# `Secretary of State Jane Roe`: here the complement is part of the title.
OF_OFFICE = re.compile(
    r"(?: of|(?<=Minister) for|(?<=Secretary) for) (?:the )?[A-Z][\w.]*(?: [A-Z&a][\w.]*)+"
)

# Words that end a phrase's head: a preposition, or the verb of a clause.
_ENDS_HEAD = frozenset(
    [
        "of", "for", "at", "in", "from", "with", "on", "who", "that", "to", "by", "close", "familiar",
        "briefed", "speaking", "named", "called", "released", "published", "obtained", "issued", "cited",
    ]
)  # fmt: skip


def is_series(phrase: str) -> bool:
    """Whether a phrase is a list of three names or more."""
    return _SERIES.fullmatch(phrase) is not None


def is_pair(phrase: str) -> bool:
    """Whether a phrase joins a name and an office: `Roe and the envoy`."""
    return _PAIR.fullmatch(phrase) is not None


def office_of(head: str) -> str:
    """`ambassador to Norway` is an ambassador."""
    return _OF_WHOM.split(head.strip())[0]


def has_plain_head(head: str) -> bool:
    """Whether the phrase is about a noun with a complement: `a spokesman for the Foreign Ministry`."""
    found = _COMPLEMENT.search(head)
    if found is None:
        return False
    noun = head[: found.start()].split()[-1]
    return noun[0].islower() or (
        noun.lower() in ROLE_NOUNS | _ANONYMOUS | _DOCUMENTS and not OF_OFFICE.match(head, found.start())
    )


def without_complement(head: str) -> str:
    """`Roe of the Harbour Party` is Roe."""
    found = _COMPLEMENT.search(head)
    if found is None or not head[: found.start()].split()[-1][0].isupper():
        return head
    if found[1] == "of":
        return without_place(head)
    whole = has_plain_head(head) or OF_OFFICE.match(head, found.start())
    return head if whole else head[: found.start()]


def core_of(parts: list[str]) -> str:
    """The head noun of a phrase: the word before the first preposition or verb of a clause."""
    for number, part in enumerate(parts):
        if number and part in _ENDS_HEAD:
            if number > 1 and parts[number - 1].endswith("ed"):
                # `sources acquainted with the talks`
                number -= 1
            return parts[number - 1].rsplit("-", 1)[-1]
    return parts[-1].rsplit("-", 1)[-1] if parts else ""
