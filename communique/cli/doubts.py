"""How doubtful a quote is, as a number to sort by."""

from __future__ import annotations

from ..lexicon import rows

# A doubt that the list does not know.
_UNLISTED = 2


def degree_of_doubt(rule: str, doubt: str | None) -> int:
    """From 0, nothing speaks against it, to 4, nobody is known to have said it."""
    if doubt is None:
        return _listed("rule", rule) or 0
    return _listed("doubt", doubt) or _UNLISTED


def _listed(of: str, text: str) -> int | None:
    return max(
        (int(row["degree"]) for row in rows("doubts") if row["of"] == of and row["holds"] in text),
        default=None,
    )
