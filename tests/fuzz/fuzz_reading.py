"""Coverage-guided fuzzing of what strangers' bytes and a user's words go through.

    python -m venv --system-site-packages fuzzing && fuzzing/bin/pip install atheris
    PYTHONPATH=. fuzzing/bin/python tests/fuzz/fuzz_reading.py -max_total_time=600 -rss_limit_mb=2048 -timeout=20 CORPUS

atheris is no dependency of ours. The first byte chooses the target: a reader, extraction, the filter
language, the cleaner. What it finds becomes a line in tests/test_fuzz_finds.py.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

import atheris

with atheris.instrument_imports(include=["communique", "db", "feedparser"]):
    from communique.clean import visible
    from communique.errors import FilterError, ReadError
    from communique.extract import analyse
    from communique.model import Article
    from communique.printing import csv_line
    from communique.readers import FORMATS, read
    from db.filters import Filter

_PUBLISHED = ("2025-03-12", "2024-02-29", None)


def one_input(data: bytes) -> None:
    """Send one input to the target its first byte names."""
    if data:
        _TARGETS[data[0] % len(_TARGETS)](data[1:])


def _reader(name: str) -> Callable[[bytes], None]:
    def target(data: bytes) -> None:
        try:
            found = list(read(data, FORMATS[name]))
        except ReadError as error:
            assert ": " in str(error)
            return
        for article in found:
            if isinstance(article, Article):
                assert article.text.strip()
                article.text.encode()

    return target


def _extraction(data: bytes) -> None:
    text = data[1:].decode("utf-8", "replace")
    if not text.strip():
        return
    found = analyse(Article(text, published=_PUBLISHED[data[0] % len(_PUBLISHED)]))
    spans = [span for quote in found.quotes for span in quote.spans]
    spans += [finding.span for finding in (*found.dates, *found.countries, *found.events, *found.positions)]
    for span in spans:
        assert 0 <= span.start < span.end <= len(text)


def _filter(data: bytes) -> None:
    text = data.decode("utf-8", "surrogateescape")
    for typing in (False, True):
        try:
            filter = Filter.parse(text, typing=typing)
        except FilterError as error:
            assert 0 <= error.position <= len(text)
            continue
        assert Filter.parse(str(filter)) == filter
        filter.where("quote")


def _cleaner(data: bytes) -> None:
    text = data.decode("utf-8", "surrogateescape")
    for newlines in (False, True):
        shown = visible(text, newlines=newlines)
        assert len(shown) == len(text) and visible(shown, newlines=newlines) == shown
        assert all(
            character.isprintable() or character in "\n " or ord(character) > 0x9F for character in shown
        )
    line = csv_line([text])
    assert line.count("\n") == 1 and line[0] not in "=+-@\t\r"


_TARGETS = [*(_reader(name) for name in sorted(FORMATS)), _extraction, _extraction, _filter, _cleaner]


if __name__ == "__main__":
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
