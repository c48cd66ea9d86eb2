"""The words with which a country judges a plan or a share in it: unacceptable, possible, too early."""

from __future__ import annotations

import re
from functools import cache

from ...lexicon import rows


@cache
def judging(*senses: str) -> re.Pattern[str]:
    """What calls something by one of the senses."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, judging_phrases(*senses)))})\b")


@cache
def judging_phrases(*senses: str) -> tuple[str, ...]:
    """The phrases that judge by one of the senses."""
    phrases = (row["phrase"] for row in rows("judgements") if row["sense"] in senses)
    return tuple(sorted(phrases, reverse=True))


@cache
def judging_words() -> frozenset[str]:
    """Words of which one is in every sentence that judges."""
    return frozenset(row["phrase"].split()[-1] for row in rows("judgements"))
