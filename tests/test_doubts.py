"""How doubtful a quote is: the degrees, and the command that lists by them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from communique.cli import main
from communique.cli.doubts import degree_of_doubt

DEGREES: list[tuple[str, str | None, int]] = [
    ("subject before", None, 0),
    ("turned round", None, 0),
    ("subject shared", None, 1),
    ("other verb", None, 1),
    ("subject before", "pronoun, the last of 2 who spoke", 2),
    ("subject before", "pronoun, nearest of 2 people", 3),
    ("subject before", "2 people named Lee: Ann Lee, Bob Lee", 3),
    ("subject before", "pronoun, nobody named before it", 4),
    ("no cue", "nobody it is attributed to", 4),
    ("subject before", "a doubt of another kind", 2),
]


@pytest.mark.parametrize(("rule", "doubt", "degree"), DEGREES)
def test_a_doubt_has_a_degree(rule: str, doubt: str | None, degree: int) -> None:
    assert degree_of_doubt(rule, doubt) == degree


def test_the_most_doubtful_quotes_are_listed_first(tmp_path: Path) -> None:
    text = (
        '"It is what we came here to do this winter."\n\nIt rained. "We will stay," Jane Roe said.\n\n'
        'Ann Lee met Bob Lee. "Never again," Lee said.'
    )
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": text, "published": "2025-03-13"}))
    store = str(tmp_path / "a.db")
    CliRunner().invoke(main, ["ingest", str(tmp_path / "a.jsonl"), "--db", store], catch_exceptions=False)
    listed = CliRunner().invoke(main, ["quotes", "--doubtful", "--json", "--db", store])
    doubts = [row["doubt"] for row in json.loads(listed.stdout)]
    assert doubts == ["nobody it is attributed to", "2 people named Lee: Ann Lee, Bob Lee", None]
