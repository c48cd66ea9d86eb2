"""Stores made apart become one: nothing twice, nothing lost, everything found as if made together."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from conftest import Fill, many_articles, three_articles

from communique.cli import main
from communique.model import Analysis
from db.invariants import broken
from db.merging import kept_articles
from db.queries import Queries
from db.store import Store

TABLES = ("article", "sentence", "mention", "quote", "event", "position", "speaker", "file")


def rows(path: Path) -> dict[str, int]:
    with sqlite3.connect(path) as connection:
        return {table: connection.execute(f"select count(*) from {table}").fetchone()[0] for table in TABLES}


def merged(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def printed_by(outlet: str, articles: list[Analysis]) -> list[Analysis]:
    return [replace(one, article=replace(one.article, publisher=outlet)) for one in articles]


def test_two_stores_become_the_store_of_both(fill: Fill) -> None:
    made = [*three_articles(), *many_articles(30)]
    whole, one, other = fill(made, "whole.db"), fill(made[:20], "one.db"), fill(made[20:], "other.db")
    told = merged("--db", one, "merge", other)
    assert (told.exit_code, told.output) == (0, "13 added, 0 unchanged, 0 revised, 0 copies\n")
    assert rows(one) == rows(whole)
    with Queries(one) as ours, Queries(whole) as theirs:
        assert ours.quotes(limit=999) == theirs.quotes(limit=999)
        assert ours.events(limit=999) == theirs.events(limit=999)
        assert ours.countries() == theirs.countries()
    assert broken(one) == []


def test_merging_twice_is_merging_once_and_leaves_the_other_alone(fill: Fill) -> None:
    one, other = fill(many_articles(5), "one.db"), fill(many_articles(12), "other.db")
    asked = hashlib.sha256(other.read_bytes()).digest()
    assert merged("--db", one, "merge", other).output.startswith("7 added, 5 unchanged")
    before = rows(one)
    assert merged("--db", one, "merge", other, other).output.startswith("0 added, 24 unchanged")
    assert rows(one) == before
    assert hashlib.sha256(other.read_bytes()).digest() == asked


def test_a_copy_in_the_other_store_is_folded(fill: Fill) -> None:
    made = many_articles(6)
    one, other = fill(made, "one.db"), fill(printed_by("Northern Courier", made[:2]), "other.db")
    told = merged("--db", one, "merge", other)
    assert told.output == "0 added, 0 unchanged, 0 revised, 2 copies\n"
    with Queries(one) as queries:
        listed = queries.quotes(limit=99)
    assert len(listed) == 6
    assert sorted(row.outlets for row in listed) == [1] * 6
    assert broken(one) == []


def test_a_later_state_in_the_other_store_is_a_revision(fill: Fill) -> None:
    first = three_articles()[0]
    later = replace(first, article=replace(first.article, text=first.article.text + "\n\nMore is to follow."))
    one, other = fill([first], "one.db"), fill([later], "other.db")
    assert merged("--db", one, "merge", other).output == "0 added, 0 unchanged, 1 revised, 0 copies\n"
    with Queries(one) as queries:
        assert [row.id for row in queries.articles(limit=9)] == [2]
    assert broken(one) == []


def test_an_article_is_merged_as_it_was_extracted(fill: Fill) -> None:
    made = three_articles()
    assert [kept.analysis for kept in kept_articles(fill(made))] == made


def test_several_stores_make_a_new_one(fill: Fill, tmp_path: Path) -> None:
    made = many_articles(9)
    parts = [fill(made[at : at + 3], f"part{at}.db") for at in (0, 3, 6)]
    assert merged("--db", tmp_path / "all.db", "merge", *parts).exit_code == 0
    assert rows(tmp_path / "all.db") == rows(fill(made, "whole.db"))


def test_a_store_known_file_need_not_be_read_again_after_merging(fill: Fill) -> None:
    one, other = fill([], "one.db"), fill([], "other.db")
    with Store.open(other) as store:
        added = [store.add(made).article_id for made in many_articles(3)]
        store.record_file(b"/in/a.jsonl", "added", size=7, mtime_ns=9, articles=added)
    with Store.open(one) as store:
        store.add(three_articles()[0])
        store.merge(other)
        known = store.known_file(b"/in/a.jsonl", 7, 9)
    assert known is not None and known.articles == (2, 3, 4)


def test_a_stop_leaves_whole_articles_and_the_next_run_goes_on(fill: Fill, tmp_path: Path) -> None:
    other = fill(many_articles(250), "other.db")
    asked = iter([False, True])
    with Store.open(tmp_path / "one.db") as store:
        assert store.merge(other, stop=lambda: next(asked)) == {"added": 200}
        assert broken(tmp_path / "one.db") == []
        assert store.merge(other) == {"added": 50, "unchanged": 200}
    assert rows(tmp_path / "one.db") == rows(other)


def absent(path: Path) -> None:
    pass


def text(path: Path) -> None:
    path.write_text("not a store, though long enough to have had a header of its own. " * 4)


def foreign(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("create table article(id)")


@pytest.mark.parametrize(
    ("made", "told"),
    [(absent, "there is no store here"), (text, "not a communique store"), (foreign, "another program's")],
)
def test_what_is_no_store_is_refused_before_anything_is_made(
    made: Callable[[Path], None], told: str, fill: Fill, tmp_path: Path
) -> None:
    made(tmp_path / "other.db")
    sound = fill(many_articles(2), "sound.db")
    end = merged("--db", tmp_path / "new.db", "merge", sound, tmp_path / "other.db")
    assert end.exit_code == 4
    assert told in end.output and end.output.count("\n") == 1
    assert not (tmp_path / "new.db").exists()


def test_a_store_is_not_merged_into_itself(fill: Fill) -> None:
    store = fill(many_articles(2))
    end = merged("--db", store, "merge", store)
    assert end.exit_code == 2
    assert "is the store itself" in end.output
