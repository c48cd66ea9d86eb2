"""An article as `show` prints it: heading, text with numbered marks, the findings below."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ..clean import visible
from .colour import bold

if TYPE_CHECKING:
    from db.rows import ArticleText, Finding, Printing

_NARROWEST, _WIDEST = 20, 100
# Mentions of dates and countries are on every line; marked, they would hide the rest.
_MARKED = ("quote", "event", "position")


_Others = Mapping[tuple[str, int], Sequence["Printing"]]


def article_lines(article: ArticleText, others: _Others, width: int | None) -> Iterator[str]:
    """The lines to print; paragraphs are wrapped to a terminal's width. `others` printed findings too."""
    row = article.row
    yield bold(visible(row.title or "(no title)"))
    under = (row.publisher, ", ".join(row.authors), row.published or "no date", f"article {row.id}")
    yield visible(" | ".join(part for part in under if part))
    yield from (visible(words) for words in (row.url, _others(article), row.doubt) if words)
    yield ""
    marked = [finding for finding in article.findings if finding.what in _MARKED and finding.spans]
    text = _with_numbers(article.text, marked)
    for paragraph in text.split("\n"):
        yield from _wrapped(visible(paragraph), width)
    if marked:
        yield ""
    for number, finding in enumerate(marked, 1):
        yield from _wrapped(_line(number, finding), width, "    ")
        for printing in others.get((finding.what, finding.id), ()):
            yield from _wrapped(_also(printing), width, "      ")


def _with_numbers(text: str, findings: list[Finding]) -> str:
    """The text with `[n]` behind what each finding was read from."""
    ends = sorted(
        (max(end for _, end in finding.spans), number) for number, finding in enumerate(findings, 1)
    )
    parts, at = [], 0
    for end, number in ends:
        parts += [text[at:end], f"[{number}]"]
        at = end
    return "".join([*parts, text[at:]])


def _line(number: int, finding: Finding) -> str:
    why = [
        finding.rule and f"rule {finding.rule}",
        _through(finding),
        finding.doubt and f"doubt: {finding.doubt}",
    ]
    return visible(f"[{number}] {finding.what}: {finding.label} ({'; '.join(word for word in why if word)})")


def _also(printing: Printing) -> str:
    """Another outlet's wording of a finding."""
    where = f"{printing.publisher}, article {printing.article}, {printing.published or 'no date'}"
    through = " > ".join(str(link["who"]) for link in printing.chain[1:])
    return visible(f"    also {where}{f' ({through})' if through else ''}: {' '.join(printing.text.split())}")


def _through(finding: Finding) -> str:
    return " > ".join(str(link["who"]) for link in finding.chain)


def _others(article: ArticleText) -> str:
    row = article.row
    parts = [
        row.copies and f"copies: {', '.join(map(str, row.copies))}",
        row.revision_of and f"revises {row.revision_of}",
        row.revisions and f"revised by {', '.join(map(str, row.revisions))}",
    ]
    return "; ".join(part for part in parts if part)


def _wrapped(line: str, width: int | None, indent: str = "") -> list[str]:
    if width is None or not line:
        return [line]
    columns = max(_NARROWEST, min(width, _WIDEST))
    return textwrap.wrap(line, columns, subsequent_indent=indent, break_on_hyphens=False) or [""]
