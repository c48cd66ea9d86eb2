"""Through whom a statement is known: from the publisher over outlets and agencies to the speaker."""

from __future__ import annotations

import re
from functools import cache

from ...lexicon import rows
from ...model import Link, LinkKind
from .antecedents import Speaker
from .people import ORGANISATIONS, OUTLETS, ROLE_NOUNS

_OUTLET_TAILS = {row["word"]: row["kind"] for row in rows("outlet_words") if row["use"] == "name"}
_COUNTRIES = frozenset(row["form"] for row in rows("country_forms"))
_NEXT_NAME = re.compile(r" ([A-ZÀ-ÖØ-Þ][\w’'-]*)")
_NAME = r"[A-ZÀ-ÖØ-Þ][\w&’'-]*"


@cache
def _outlet_pattern() -> re.Pattern[str]:
    """A known outlet, or a capitalised name that ends as outlets' names do: `the Lattice Newswire`."""
    known = "|".join(re.escape(name) for name in sorted(OUTLETS, key=len, reverse=True))
    tails = "|".join(sorted(_OUTLET_TAILS, key=len, reverse=True))
    return re.compile(rf"\b(?:(?P<known>{known})|(?P<name>(?:{_NAME} ){{1,3}}(?:{tails})))\b")


def outlet_in(text: str, start: int, end: int) -> tuple[str, LinkKind] | None:
    """The first outlet or agency named in a stretch of text."""
    reach = min(end, start + 400)
    found = next((one for one in _outlet_pattern().finditer(text, start, reach) if not _is_part(one)), None)
    if found is None:
        return None
    name = re.sub(r"^(?:The|the) ", "", found[0]) if found["known"] is None else found[0]
    kind = OUTLETS.get(found[0]) or _OUTLET_TAILS[found[0].split()[-1]]
    return name, "agency" if kind == "agency" else "outlet"


def _is_part(found: re.Match[str]) -> bool:
    """Whether an outlet's name is only part of a longer one: `Foreign Policy Committee`, `DR Congo`."""
    after = _NEXT_NAME.match(found.string, found.end())
    return after is not None and (
        after[1] in ORGANISATIONS or after[1].lower() in ROLE_NOUNS or f"{found[0]}{after[0]}" in _COUNTRIES
    )


def chain_of(
    publisher: str,
    speaker: Speaker | None,
    cue: str | None,
    *,
    through: tuple[Link, ...] = (),
    beyond: tuple[Link, ...] = (),
) -> tuple[Link, ...]:
    """Publisher, those who passed it on, the speaker, and those the speaker cites in turn."""
    links = [Link(publisher, "publisher")]
    for link in (
        *through,
        *((Link(speaker.name, speaker.link, cue),) if speaker is not None else ()),
        *beyond,
    ):
        if link.who and link.who != links[-1].who:
            links.append(link)
    return tuple(links)
