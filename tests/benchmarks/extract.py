"""Words a second of the whole of `analyse`, beside a regex floor, in one run.

    python tests/benchmarks/extract.py FILE.jsonl [--floor FILE.py] [--rounds 5] [--profile]

FILE.jsonl holds an object with `text` (and `published`) a line. The floor is any Python file with a
function `extract(text)`; without one, it is a plain scan for quotation marks and reporting verbs.
Rounds alternate between the two; the median of each is printed, and the ratio.
"""

from __future__ import annotations

import argparse
import cProfile
import importlib.util
import json
import pstats
import re
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import process_time

from communique.extract import analyse
from communique.extract.countries import find_countries
from communique.extract.dates import find_dates
from communique.extract.events import find_events
from communique.extract.layout import Layout
from communique.extract.positions import find_positions
from communique.extract.quotes import find_quotes
from communique.ingest.worker import spare_collector
from communique.model import Article

_MARKS = re.compile(r"[“\"][^”\"\n]{3,2000}[”\"]|\b[A-Z][a-z]+ (?:said|says|told|added)\b")


def articles(path: Path) -> list[Article]:
    given = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return [Article(one["text"], published=one.get("published") or one.get("date")) for one in given]


def floor(path: Path | None) -> Callable[[str], object]:
    if path is None:
        return _MARKS.findall
    sys.path.insert(0, str(path.parent))
    spec = importlib.util.spec_from_file_location("floor", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.extract  # type: ignore[no-any-return]


def seconds(call: Callable[[], object]) -> float:
    start = process_time()
    call()
    return process_time() - start


def stages(given: list[Article]) -> dict[str, float]:
    """CPU seconds of each stage over all articles."""
    spent = dict.fromkeys(("layout", "dates", "countries", "quotes", "events", "positions"), 0.0)
    for article in given:
        marks = [process_time()]
        layout = Layout.of(article.text)
        marks.append(process_time())
        dates = find_dates(article, layout)
        marks.append(process_time())
        countries = find_countries(article, layout)
        marks.append(process_time())
        quotes = find_quotes(article, layout, countries, dates)
        marks.append(process_time())
        events = find_events(article, layout, countries, dates, quotes)
        marks.append(process_time())
        find_positions(article, layout, countries, dates, quotes, events)
        marks.append(process_time())
        for name, start, end in zip(spent, marks, marks[1:], strict=False):
            spent[name] += end - start
    return spent


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", type=Path)
    parser.add_argument("--floor", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--profile", action="store_true")
    options = parser.parse_args()
    given = articles(options.file)
    words = sum(len(article.text.split()) for article in given)
    bare = floor(options.floor)
    analyse(given[0])  # word lists are read on first use
    spare_collector()
    ours, theirs = [], []
    for _ in range(options.rounds):
        theirs.append(seconds(lambda: [bare(article.text) for article in given]))
        ours.append(seconds(lambda: [analyse(article) for article in given]))
    rate, reference = words / median(ours), words / median(theirs)
    print(
        f"{len(given)} articles, {words:,} words, median of {options.rounds} rounds, CPU seconds of one core"
    )
    print(f"floor    {reference:>12,.0f} words/s")
    print(f"analyse  {rate:>12,.0f} words/s   {rate / reference:.2f} of the floor")
    for name, spent in stages(given).items():
        print(f"  {name:<10} {spent / words * 1e6:6.2f} ms per 1,000 words")
    if options.profile:
        profile = cProfile.Profile()
        profile.runcall(lambda: [analyse(article) for article in given])
        pstats.Stats(profile).sort_stats("tottime").print_stats(25)


if __name__ == "__main__":
    main()
