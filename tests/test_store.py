"""The store's writer: what becomes of an article, who may open it, and what must always hold."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from benchmarks.make_store import Newsroom
from growth import grows_evenly
from store_articles import TEXT, analysis, meeting, quoting, recurring, retold, sentences_of

from communique.errors import StoreError
from communique.jsonform import analysis_json
from communique.model import Analysis, Article, Link
from db import speakers
from db.days import LAST_DAY, day_number
from db.door import SCHEMA, door
from db.filters import Filter
from db.invariants import broken
from db.queries import Queries
from db.store import Store

COUNTED = (
    "article", "sentence", "mention", "quote", "event", "position", "speaker", "speaker_name", "office",
    "tally", "stand", "country", "file", "alone",
)  # fmt: skip


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with Store.open(path) as store:
        yield store


def row_counts(path: Path) -> dict[str, int]:
    with sqlite3.connect(path) as connection:
        return {table: connection.execute(f"select count(*) from {table}").fetchone()[0] for table in COUNTED}


def as_lists(value: object) -> object:
    """Tuples as lists, as JSON has them."""
    if isinstance(value, list | tuple):
        return [as_lists(part) for part in value]
    if isinstance(value, dict):
        return {name: as_lists(part) for name, part in value.items()}
    return value


def test_adding_an_article_twice_changes_nothing(path: Path) -> None:
    with Store.open(path) as store:
        first = store.add(analysis())
    before = row_counts(path)
    with Store.open(path) as store:
        second = store.add(analysis())
        assert (first.status, second.status) == ("added", "unchanged")
        assert first.article_id == second.article_id
    assert row_counts(path) == before
    assert broken(path) == []


def test_an_article_comes_back_as_it_was_extracted(path: Path, store: Store) -> None:
    given = analysis(ident="x-1", url="https://example.org/a")
    added = store.add(given)
    assert as_lists(Queries(path).article_json(added.article_id)) == as_lists(analysis_json(given))


def test_blank_space_makes_no_other_text(store: Store) -> None:
    store.add(analysis())
    assert store.add(analysis(text=TEXT.replace(". ", ".  "))).status == "unchanged"


def test_the_same_text_of_another_publisher_is_a_copy_and_linked(path: Path, store: Store) -> None:
    first = store.add(analysis())
    copy = store.add(retold(analysis(), "Second Post"))
    assert copy.status == "copy"
    rows = {row.id: row for row in Queries(path).articles()}
    assert rows[first.article_id].copies == (copy.article_id,)
    assert rows[copy.article_id].copies == (first.article_id,)


def test_an_agency_report_printed_by_three_is_three_printings_one_outlet_one_origin(path: Path) -> None:
    words = "The harbour will be guarded by whoever lives there"
    source = (Link("Agency One", "agency", "reported"), Link("officials", "anonymous", "citing"))
    also = "Nobody else lives at the harbour these days. The neighbours have left for the hills in the north."
    original = quoting(words, chain=source, also=also)
    with Store.open(path) as store:
        store.add(original)
        store.add(retold(original, "Second Post"))
        store.add(retold(original, "Third Herald"))
    (row,) = Queries(path).quotes()
    assert (len(row.ids), row.outlets, row.origins) == (3, 1, 1)
    assert broken(path) == []


def test_changed_text_at_the_same_address_is_a_revision_and_both_are_kept(path: Path, store: Store) -> None:
    first = store.add(analysis(url="https://example.org/a"))
    changed = analysis(url="https://example.org/a", text=TEXT + " Nothing else happened there.")
    second = store.add(changed)
    assert second.status == "revised"
    queries = Queries(path)
    (row,) = queries.articles()
    assert (row.id, row.revision_of, row.revisions) == (
        second.article_id,
        first.article_id,
        (first.article_id,),
    )
    assert queries.article(first.article_id).text == TEXT
    assert {quote.article for quote in queries.quotes()} == {second.article_id}
    assert {event.article for event in queries.events()} == {second.article_id}
    assert queries.count("quotes") == 2
    assert broken(path) == []


def test_a_revision_published_earlier_does_not_replace_the_later_one(path: Path, store: Store) -> None:
    later = store.add(analysis(url="https://example.org/a", published="2025-03-14"))
    earlier = store.add(
        analysis(url="https://example.org/a", published="2025-03-13", text=TEXT + " So it was at first.")
    )
    assert earlier.status == "revised"
    assert [row.id for row in Queries(path).articles()] == [later.article_id]
    assert broken(path) == []


def test_a_revision_leaves_other_outlets_printings_listed(path: Path, store: Store) -> None:
    words = "We shall guard the harbour with ships"
    first = quoting(words, said_on="2025-03-11")
    store.add(first)
    other = store.add(quoting(words, publisher="Second Post", said_on="2025-03-11", published="2025-03-14"))
    without = Article(
        "Nothing was said.", path=first.article.path, title=first.article.title, publisher="Example Daily"
    )
    assert store.add(Analysis(without, ())).status == "revised"
    (row,) = Queries(path).quotes(Filter.parse("harbour"))
    assert (row.article, row.outlets, row.ids) == (other.article_id, 1, (row.id,))
    assert [rule for rule in broken(path) if rule.name != "articles are whole"] == []


URL = "https://example.org/a"
SAME_WORDS = [
    # an article, another of the same words, and what becomes of that
    ({}, {}, "unchanged"),
    ({}, {"path": "moved/b.txt"}, "unchanged"),
    ({}, {"title": "Another headline"}, "copy"),
    ({}, {"publisher": "EXAMPLE daily"}, "unchanged"),
    ({}, {"publisher": "Second Post"}, "copy"),
    ({"ident": "1"}, {"ident": "1", "title": "Another headline"}, "unchanged"),
    ({"ident": "1"}, {"ident": "2"}, "copy"),
    ({"ident": "1"}, {"ident": "2", "url": URL}, "copy"),
    ({"ident": "1"}, {}, "copy"),
    ({"url": URL}, {"url": URL, "title": "Another headline"}, "unchanged"),
    ({"url": URL}, {"url": URL + "#comments"}, "unchanged"),
    ({"url": URL}, {"url": "https://example.org/b"}, "copy"),
    ({"url": URL, "ident": "1"}, {"url": URL, "ident": "2"}, "unchanged"),
    ({"url": URL, "ident": "1"}, {"url": "https://example.org/b", "ident": "1"}, "unchanged"),
    ({"publisher": ""}, {"publisher": ""}, "unchanged"),
    ({"publisher": ""}, {"publisher": "", "path": "moved/b.txt"}, "unchanged"),
    ({"publisher": ""}, {"publisher": "", "title": "Another headline"}, "copy"),
    ({"publisher": "", "ident": "1"}, {"publisher": "", "ident": "1"}, "unchanged"),
    ({"publisher": "", "ident": "1"}, {"publisher": "", "ident": "2"}, "copy"),
    ({"publisher": "", "ident": "1"}, {"publisher": "", "ident": "1", "title": "Another"}, "unchanged"),
    (
        {"publisher": "", "ident": "1"},
        {"publisher": "", "ident": "1", "title": "Another", "path": "b.txt"},
        "copy",
    ),
    ({"publisher": "", "url": URL}, {"publisher": "", "url": URL}, "unchanged"),
    ({"publisher": ""}, {}, "copy"),
]


@pytest.mark.parametrize(("first", "second", "status"), SAME_WORDS)
def test_the_same_words_are_one_article_only_if_publisher_and_id_address_or_title_agree(
    path: Path, store: Store, first: dict[str, str], second: dict[str, str], status: str
) -> None:
    one = store.add(analysis(**first))
    other = store.add(analysis(**second))
    assert other.status == status
    again = [store.add(analysis(**given)) for given in (first, second)]
    assert [added.status for added in again] == ["unchanged", "unchanged"]
    assert [added.article_id for added in again] == [one.article_id, other.article_id]
    assert broken(path) == []


CHANGED_WORDS = [
    ({"url": URL}, {"url": URL}, "revised"),
    ({"url": URL}, {"url": URL, "title": "Another headline", "path": "moved/b.txt"}, "revised"),
    ({"url": URL}, {"url": URL, "publisher": "Second Post"}, "added"),
    ({"url": URL}, {"url": "https://example.org/b"}, "added"),
    ({"ident": "1"}, {"ident": "1", "title": "Another headline"}, "revised"),
    ({"ident": "1"}, {"ident": "2"}, "added"),
    ({}, {}, "revised"),
    ({}, {"title": "Another headline"}, "added"),
    ({}, {"path": "b.txt"}, "added"),
    ({"path": "a.jsonl"}, {"path": "a.jsonl"}, "added"),
    ({"path": "a.jsonl", "ident": "1"}, {"path": "a.jsonl", "ident": "1"}, "revised"),
    ({"publisher": ""}, {"publisher": ""}, "revised"),
    ({"publisher": ""}, {"publisher": "", "path": "b.txt"}, "added"),
]


@pytest.mark.parametrize(("first", "second", "status"), CHANGED_WORDS)
def test_changed_words_are_a_revision_only_at_the_same_place(
    path: Path, store: Store, first: dict[str, str], second: dict[str, str], status: str
) -> None:
    store.add(analysis(**first))
    assert store.add(analysis(text=TEXT + " It rained.", **second)).status == status
    assert broken(path) == []


def test_a_group_forgets_what_a_superseded_printing_alone_said(path: Path, store: Store) -> None:
    words = "We shall guard the harbour with ships"
    store.add(quoting(words, said_on="2025-03-11"))
    agency = (Link("Agency One", "agency", "reported"),)
    second = quoting(
        words,
        publisher="Second Post",
        said_on="2025-03-11",
        published="2025-03-14",
        country="GB",
        chain=agency,
    )
    store.add(second)
    queries = Queries(path)
    asked = ("speaker:roe", "country:gb", 'via:"agency one"', 'publisher:"second post"', "harbour")
    assert [queries.count("quotes", Filter.parse(text)) for text in asked] == [1, 1, 1, 1, 1]
    article = replace(second.article, text="Nothing was said about harbours then.")
    store.add(Analysis(article, sentences_of(article.text)))
    assert [queries.count("quotes", Filter.parse(text)) for text in asked] == [1, 0, 0, 0, 1]
    (row,) = queries.quotes()
    assert (row.publisher, row.outlets, row.ids) == ("Example Daily", 1, (row.id,))
    assert broken(path) == []


def test_a_lead_that_follows_another_keeps_what_is_its_own(path: Path, store: Store) -> None:
    words = "We shall guard the harbour with ships"
    agency = (Link("Agency One", "agency", "reported"),)
    days = {"First Post": "2025-03-12", "Second Post": "2025-03-14", "Third Post": "2025-03-16"}
    given = {
        name: quoting(
            words, publisher=name, published=day, said_on="2025-03-11", chain=agency * (name != "Third Post")
        )
        for name, day in days.items()
    }
    for name in ("Third Post", "Second Post", "First Post"):
        store.add(given[name])
    queries = Queries(path)
    (row,) = queries.quotes(Filter.parse('publisher:"third post" via:"agency one"'))
    assert (row.publisher, row.outlets) == ("First Post", 3)
    for name in ("First Post", "Second Post"):
        article = replace(given[name].article, text=f"Nothing was said to {name} about harbours then.")
        store.add(Analysis(article, sentences_of(article.text)))
    (row,) = queries.quotes()
    assert (row.publisher, row.outlets, row.ids) == ("Third Post", 1, (row.id,))
    assert queries.count("quotes", Filter.parse("via:agency")) == 0
    assert broken(path) == []


def test_a_report_is_found_again_among_sentences_that_everybody_prints(path: Path, store: Store) -> None:
    common = "All rights to this text belong to the harbour press as ever. "
    with store.batch():
        for number in range(40):
            store.add(
                quoting(
                    f"Gate {number} of the harbour stays shut today", also=common, publisher=f"O {number}"
                )
            )
        told = (
            "The envoys walked to the old bridge at noon. They stayed there until the lamps were lit again. "
            "None of them had seen the river so low before. Nobody asked them what they thought of it. "
        )
        original = quoting("The bridge will be mended by nobody at all", also=common + told)
        first = store.add(original)
        cut = replace(
            original, article=replace(original.article, publisher="P", text=original.article.text[:-40])
        )
        copy = store.add(replace(cut, sentences=sentences_of(cut.article.text)))
    with sqlite3.connect(path) as connection:
        families = dict(connection.execute("select id, family from article"))
    assert families[copy.article_id] == first.article_id
    assert sum(family != article for article, family in families.items()) == 1


def test_articles_of_the_same_sentences_cost_no_more_each_as_they_gather(tmp_path: Path) -> None:
    def seconds(number: int) -> float:
        made = list(recurring(number))
        with Store.open(tmp_path / f"{number}-{len(list(tmp_path.iterdir()))}.db") as store:
            started = time.process_time()
            for at in range(0, number, 20):
                with store.batch():
                    for one in made[at : at + 20]:
                        store.add(one)
            return time.process_time() - started

    assert grows_evenly(seconds, 120)


def test_articles_without_title_url_or_id_are_never_taken_for_revisions(store: Store) -> None:
    assert store.add(analysis(title="")).status == "added"
    assert store.add(analysis(title="", text=TEXT + " It rained.")).status == "added"


UTTERANCES = [
    # the second printing, and whether it is the first's utterance
    ({"publisher": "Second Post", "said_on": "2025-03-11"}, True),
    ({"publisher": "Second Post", "said_on": None}, True),
    ({"publisher": "Second Post", "said_on": "2025-03-12"}, False),
    ({"publisher": "Second Post", "said_on": None, "published": "2025-06-01"}, False),
    ({"publisher": "Second Post", "speaker": "Ann Poe", "said_on": "2025-03-11"}, False),
    (
        {
            "publisher": "Second Post",
            "words": "We shall guard the (old) harbour with ships",
            "said_on": "2025-03-11",
        },
        True,
    ),
    ({"publisher": "Second Post", "words": "We shall guard the harbour", "said_on": "2025-03-11"}, False),
    (
        {
            "publisher": "Second Post",
            "words": "We shall guard nothing at all with ships",
            "said_on": "2025-03-11",
        },
        False,
    ),
]


@pytest.mark.parametrize(("other", "one"), UTTERANCES)
def test_an_utterance_in_several_outlets_is_one_row(
    path: Path, store: Store, other: dict[str, str], one: bool
) -> None:
    words = "We shall guard the harbour with ships"
    store.add(quoting(words, said_on="2025-03-11"))
    store.add(quoting(**{"words": words, **other}))  # type: ignore[arg-type]
    rows = Queries(path).quotes()
    assert len(rows) == (1 if one else 2)
    if one:
        assert (rows[0].outlets, rows[0].publisher, len(rows[0].ids)) == (2, "Example Daily", 2)


MEETINGS = [
    ({}, True),
    ({"words": "The leaders of both countries met"}, True),
    ({"actors": ("PL", "DE", "FR")}, True),
    ({"actors": ("PL", "FR")}, False),
    ({"actors": ("GB", "FR")}, False),
    ({"place": "Rome"}, False),
    ({"place": None}, True),
    ({"day": "2025-03-12"}, False),
    ({"day": None}, False),
    ({"type": "AGREE"}, False),
    ({"words": "Defence ministers met"}, False),
]


@pytest.mark.parametrize(("other", "one"), MEETINGS)
def test_an_occurrence_is_one_row_and_two_meetings_in_a_town_stay_two(
    path: Path, store: Store, other: dict[str, str], one: bool
) -> None:
    store.add(meeting())
    store.add(meeting(publisher="Second Post", **other))  # type: ignore[arg-type]
    rows = Queries(path).events()
    assert len(rows) == (1 if one else 2)
    assert rows[0].outlets == (2 if one else 1)
    assert broken(path) == []


def test_unnamed_sources_of_one_outlet_are_one_origin(path: Path, store: Store) -> None:
    source = (Link("Agency One", "agency", "reported"), Link("two officials", "anonymous", "citing"))
    store.add(meeting(chain=source))
    store.add(meeting(publisher="Second Post", words="Both sides met", chain=source))
    (row,) = Queries(path).events()
    assert (row.outlets, row.origins) == (2, 1)


SPEAKERS = [
    # two speakers as written, and whether they are one
    (("Jane Roe", "GB"), ("Sir Jane Roe", "GB"), True),
    (("Jane Roe", "GB"), ("Roe", "GB"), True),
    (("Jane Roe", "GB"), ("Roe", None), True),
    (("Jane Roe", "GB"), ("Roe", "US"), False),
    (("Jane Roe", "GB"), ("Jane M. Roe", "GB"), True),
    (("Jane Roe", "GB"), ("John Roe", "GB"), False),
    (("Jane Roe", None), ("JANE ROE", "GB"), True),
]


@pytest.mark.parametrize(("first", "second", "one"), SPEAKERS)
def test_one_person_is_one_speaker(
    path: Path, store: Store, first: tuple[str, str | None], second: tuple[str, str | None], one: bool
) -> None:
    store.add(quoting("The harbour is closed for now", first[0], country=first[1]))
    store.add(quoting("Nobody will be let in here", second[0], country=second[1], publisher="Second Post"))
    assert len(Queries(path).speakers()) == (1 if one else 2)
    if one:
        assert Queries(path).count("quotes", Filter.parse(f'speaker:"{first[0]}"')) == 2


def test_a_surname_two_people_have_is_nobodys(path: Path, store: Store) -> None:
    for number, name in enumerate(("Jane Roe", "John Roe", "Roe")):
        store.add(quoting(f"The harbour has {number} gates today", name, publisher=f"Outlet {number}"))
    assert {row.speaker for row in Queries(path).speakers()} == {"Jane Roe", "John Roe", "Roe"}


@pytest.mark.parametrize(("speaker", "kind"), [("They", "group"), ("officials", "anonymous")])
def test_the_unnamed_are_nobody_across_the_store(path: Path, store: Store, speaker: str, kind: str) -> None:
    store.add(quoting("The harbour is closed for now", speaker, kind=kind))
    assert Queries(path).speakers() == []
    assert Queries(path).count("quotes", Filter.parse(f"speaker:{speaker}")) == 1


HELD = [
    # the day of an office's words, and whether they are the listed holder's, known to the store by name alone
    ("2025-03-11", True),
    ("2024-07-01", False),
]


@pytest.mark.parametrize(("day", "his"), HELD)
def test_an_office_is_its_listed_holders_on_the_days_of_the_list(
    path: Path, store: Store, monkeypatch: pytest.MonkeyPatch, day: str, his: bool
) -> None:
    held = {("prime minister", "GB"): [("roe", day_number("2024-07-05"), LAST_DAY)]}
    monkeypatch.setattr(speakers, "_listed", lambda: held)
    store.add(quoting("The harbour is closed", "Jane Roe", country="GB"))
    office = {"speaker": "the British prime minister", "country": "GB", "kind": "office"}
    store.add(quoting("It stays so", published=day, publisher="Second Post", **office))  # type: ignore[arg-type]
    assert len(Queries(path).speakers()) == (1 if his else 2)


def test_an_office_is_its_holders_while_they_were_seen_in_it(path: Path, store: Store) -> None:
    store.add(quoting("The harbour is closed", "Jane Roe", role="British prime minister", country="GB"))
    office = {
        "speaker": "the British prime minister",
        "country": "GB",
        "kind": "office",
        "publisher": "Second Post",
    }
    store.add(quoting("It will stay closed for long", **office))  # type: ignore[arg-type]
    store.add(quoting("It was open then as ever", published="2019-05-01", **office))  # type: ignore[arg-type]
    assert {row.speaker: row.quotes for row in Queries(path).speakers()} == {
        "Jane Roe": 2,
        "the British prime minister": 1,
    }


def test_a_batch_that_fails_stores_nothing_of_it(path: Path, store: Store) -> None:
    store.add(analysis())
    before = row_counts(path)
    with pytest.raises(RuntimeError), store.batch():
        store.add(quoting("The harbour is closed for good"))
        raise RuntimeError
    assert row_counts(path) == before
    assert store.add(quoting("The harbour is closed for good")).status == "added"
    assert broken(path) == []


def test_text_that_no_file_can_hold_is_stored_with_marks_in_its_place(path: Path, store: Store) -> None:
    article = Article("half \ud83d pair and a\0nul", title="odd \udc00", publisher="Example Daily")
    added = store.add(
        replace(
            analysis(),
            article=article,
            quotes=(),
            events=(),
            positions=(),
            countries=(),
            dates=(),
            sentences=(),
        )
    )
    assert Queries(path).article(added.article_id).text == "half � pair and a\0nul"


def test_files_are_known_by_name_and_time_and_by_their_bytes(path: Path, store: Store) -> None:
    name = b"odd \xff name.txt"
    store.record_file(name, "added", sha256="ab", size=3, mtime_ns=9, articles=[1])
    store.record_file(b"b.txt", "failed", "no text \udcff", size=1)
    known = store.known_file(name, 3, 9)
    assert known is not None and (known.status, known.articles) == ("added", (1,))
    assert store.known_file(name, 3, 10) is None
    assert store.known_bytes("ab") == known
    rows = Queries(path).files()
    assert [(os.fsencode(row.path), row.status, row.path_b64 is not None) for row in rows] == [
        (b"b.txt", "failed", False),
        (name, "added", True),
    ]


def test_a_store_is_its_owners_alone(path: Path, store: Store) -> None:
    store.add(analysis())
    for name in (path, path.with_name("a.db-wal"), path.with_name("a.db-shm")):
        assert stat.S_IMODE(name.stat().st_mode) == 0o600


def test_a_store_says_whose_it_is(path: Path, store: Store) -> None:
    with sqlite3.connect(path) as connection:
        assert connection.execute("pragma application_id").fetchone()[0] == 0x636D7165
        assert connection.execute("pragma user_version").fetchone()[0] == SCHEMA
        assert connection.execute("pragma journal_mode").fetchone()[0] == "wal"


def closed_store(path: Path) -> Path:
    with Store.open(path) as store:
        store.add(analysis())
    return path


def foreign(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("create table theirs(a)")


def foreign_with_id(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("create table theirs(a)")
        connection.execute("pragma application_id = 77")


def newer(path: Path) -> None:
    closed_store(path)
    with sqlite3.connect(path) as connection:
        connection.execute("pragma user_version = 99")
        connection.execute("pragma wal_checkpoint(truncate)")


def noise(path: Path) -> None:
    path.write_bytes(random.Random(1).randbytes(9000))


def cut_short(path: Path) -> None:
    closed_store(path)
    os.truncate(path, path.stat().st_size * 2 // 3)


def scrambled(path: Path) -> None:
    closed_store(path)
    content = bytearray(path.read_bytes())
    content[4096:20000] = random.Random(1).randbytes(20000 - 4096)
    path.write_bytes(content)


@pytest.mark.parametrize(
    ("made", "cause"),
    [
        (foreign, "another program"), (foreign_with_id, "another program"), (newer, "newer communique"),
        (noise, "not a communique store"), (cut_short, "damaged"), (scrambled, "damaged"),
    ],
)  # fmt: skip
def test_what_is_no_sound_store_is_refused_and_left_alone(path: Path, made: object, cause: str) -> None:
    made(path)  # type: ignore[operator]
    before = path.read_bytes()
    with pytest.raises(StoreError, match=cause):
        Store.open(path)
    if made is not scrambled:
        with pytest.raises(StoreError, match=cause):
            Queries(path).summary()
    assert path.read_bytes() == before


def test_a_store_cut_anywhere_is_refused_or_read_without_a_traceback(path: Path) -> None:
    closed_store(path)
    whole = path.read_bytes()
    cut = path.with_name("cut.db")
    for size in range(1, len(whole), len(whole) // 50):
        cut.write_bytes(whole[:size])
        with pytest.raises(StoreError):
            Store.open(cut)
        assert cut.read_bytes() == whole[:size]


def test_flipped_bytes_raise_store_errors_alone(path: Path, tmp_path: Path) -> None:
    closed_store(path)
    whole = path.read_bytes()
    chance = random.Random(4)
    flipped = tmp_path / "flipped.db"
    for _ in range(50):
        content = bytearray(whole)
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        flipped.write_bytes(content)
        queries = Queries(flipped)
        try:
            (
                queries.quotes(),
                queries.countries(),
                queries.article(1),
                queries.count("events", Filter.parse("met")),
            )
        except (StoreError, ValueError):
            pass
        finally:
            queries.close()
        assert flipped.read_bytes() == content


def test_text_that_is_no_text_any_more_is_damage(path: Path) -> None:
    closed_store(path)
    with sqlite3.connect(path) as connection:
        connection.execute("update quote set chain = cast(x'5b5bff' as text)")
    with Queries(path) as queries, pytest.raises(StoreError, match="damaged"):
        queries.quotes()


def test_an_index_that_cannot_be_made_any_more_is_damage(path: Path) -> None:
    closed_store(path)
    with sqlite3.connect(path) as connection:
        connection.execute("pragma writable_schema = on")
        connection.execute(
            "update sqlite_schema set sql = replace(sql, 'content_rowid', 'content_rgwid')"
            " where name = 'quote_fts'"
        )
    with Queries(path) as queries, pytest.raises(StoreError, match="damaged"):
        queries.quotes(Filter.parse("met"))


def test_bytes_where_text_was_written_are_damage_and_other_slips_are_ours(path: Path) -> None:
    with pytest.raises(StoreError, match="damaged"), door(path):
        "".join(["met", b"met"])  # type: ignore[list-item]
    with pytest.raises(TypeError), door(path):
        len(7)  # type: ignore[arg-type]


def test_a_pipe_or_a_folder_is_no_store_and_not_waited_for(path: Path) -> None:
    os.mkfifo(path)
    for given, cause in (
        (path, "not a file"),
        (path.parent, "not a file"),
        (Path("/dev/null"), "not a file"),
    ):
        for ask in (Store.open, lambda given: Queries(given).summary()):
            with pytest.raises(StoreError, match=cause):
                ask(given)


def test_no_store_is_no_store(path: Path) -> None:
    with pytest.raises(StoreError, match="no store here"):
        Store.open(path, create=False)
    with pytest.raises(StoreError, match="no store here"):
        Queries(path).summary()
    assert not path.exists()


def test_two_first_runs_at_once_make_one_store(path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; sys.path[:0] = ['tests']; from db.store import Store;"
        "from store_articles import analysis\n"
        f"with Store.open(Path({str(path)!r})) as store: store.add(analysis(publisher=sys.argv[1]))"
    )
    runs = [
        subprocess.Popen([sys.executable, "-c", code, name])
        for name in ("One Post", "Two Post", "Third Post")
    ]
    assert [run.wait(timeout=60) for run in runs] == [0, 0, 0]
    assert row_counts(path)["article"] == 3
    assert broken(path) == []


def test_killed_at_any_moment_it_holds_whole_articles_only(path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; sys.path[:0] = ['tests']; from db.store import Store;"
        "from benchmarks.make_store import Newsroom\n"
        f"store = Store.open(Path({str(path)!r}))\n"
        "for number, made in enumerate(Newsroom(3).articles(4000)):\n"
        "    store.add(made)\n"
        "    if number == 5: print('going', flush=True)\n"
    )
    chance = random.Random(5)
    held = 0
    for _ in range(4):
        run = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE)
        assert run.stdout is not None and run.stdout.readline() == b"going\n"
        time.sleep(chance.uniform(0.0, 0.4))
        run.send_signal(signal.SIGKILL)
        run.communicate(timeout=20)
        assert broken(path) == []
        assert row_counts(path)["article"] >= held
        held = row_counts(path)["article"]
    assert held > 5


def test_killed_while_the_log_is_copied_into_the_file_it_is_still_a_store(path: Path) -> None:
    with Store.open(path) as store:
        store.add(analysis())
    torn = path.with_name("torn.db")
    with Store.open(path) as store:
        for made in Newsroom(3).articles(12):
            store.add(made)
        file, log = path.read_bytes(), path.with_name("a.db-wal").read_bytes()
        expected = row_counts(path)
    page = int.from_bytes(log[8:12], "big")
    frames = [log[at : at + 24 + page] for at in range(32, len(log), 24 + page)]
    first = [frame[24:] for frame in frames if int.from_bytes(frame[:4], "big") == 1][-1]
    assert int.from_bytes(first[28:32], "big") * page > len(file)
    torn.write_bytes(first + file[page:])
    torn.with_name("torn.db-wal").write_bytes(log)
    assert broken(torn) == []
    assert row_counts(torn) == expected


def test_any_order_of_articles_gives_the_same_lists(tmp_path: Path) -> None:
    made = list(Newsroom(11).articles(60))
    lists = []
    for seed in range(3):
        path = tmp_path / f"{seed}.db"
        random.Random(seed).shuffle(made)
        with Store.open(path) as store, store.batch():
            for one in made:
                store.add(one)
        queries = Queries(path)
        lists.append(
            (
                sorted(
                    (row.text, row.day or "", row.outlets, row.origins) for row in queries.quotes(limit=9999)
                ),
                sorted(
                    (row.text, row.date or "", row.outlets, row.origins) for row in queries.events(limit=9999)
                ),
                {
                    (row.code, row.quotes, row.events, row.articles, row.mentions)
                    for row in queries.countries()
                },
            )
        )
    assert lists[0] == lists[1] == lists[2]


def test_batches_and_single_articles_make_the_same_store(tmp_path: Path) -> None:
    made = list(Newsroom(2).articles(40))
    with Store.open(tmp_path / "one.db") as store:
        for one in made:
            store.add(one)
    with Store.open(tmp_path / "many.db") as store, store.batch():
        for one in made:
            store.add(one)
    assert row_counts(tmp_path / "one.db") == row_counts(tmp_path / "many.db")
    one, many = Queries(tmp_path / "one.db"), Queries(tmp_path / "many.db")
    assert one.quotes(limit=9999) == many.quotes(limit=9999)
    assert one.countries() == many.countries()
    assert broken(tmp_path / "many.db") == []


def test_however_many_articles_are_committed_at_once_each_meets_the_groups_before_it(tmp_path: Path) -> None:
    """The second printing is the earlier one and leads; from it the third is too far away in time."""
    words, days = "The harbour stays open to every honest ship", ("2025-03-10", "2025-03-04", "2025-03-12")
    made = [quoting(words, publisher=f"Outlet {number}", published=day) for number, day in enumerate(days, 1)]
    with Store.open(tmp_path / "one.db") as store:
        for one in made:
            store.add(one)
    with Store.open(tmp_path / "many.db") as store, store.batch():
        for one in made:
            store.add(one)
    one, many = Queries(tmp_path / "one.db"), Queries(tmp_path / "many.db")
    assert [row.outlets for row in one.quotes()] == [1, 2]
    assert one.quotes() == many.quotes()
    assert row_counts(tmp_path / "one.db") == row_counts(tmp_path / "many.db")


def test_merging_a_store_takes_in_what_is_new_and_twice_is_once(tmp_path: Path) -> None:
    made = list(Newsroom(2).articles(60))
    for name, part in (("whole.db", made), ("one.db", made[:40]), ("other.db", made[20:])):
        with Store.open(tmp_path / name) as store, store.batch():
            for given in part:
                added = store.add(given, sha256="ab")
                store.record_file(given.article.path.encode(), added.status, articles=[added.article_id])
    with Store.open(tmp_path / "one.db") as store:
        assert store.merge(tmp_path / "other.db") == {"added": 19, "copy": 1, "unchanged": 20}
        before = row_counts(tmp_path / "one.db")
        assert store.merge(tmp_path / "other.db") == {"unchanged": 40}
    assert row_counts(tmp_path / "one.db") == before == row_counts(tmp_path / "whole.db")
    whole, one = Queries(tmp_path / "whole.db"), Queries(tmp_path / "one.db")
    assert one.quotes(limit=9999) == whole.quotes(limit=9999)
    assert one.article_json(50) == whole.article_json(50)
    assert [row.path for row in one.files()] == [row.path for row in whole.files()]
    assert broken(tmp_path / "one.db") == []


def test_a_store_of_the_first_schema_is_brought_up_to_date_by_whoever_opens_it(path: Path) -> None:
    shutil.copy(Path(__file__).parent / "stores/v1.db", path)
    with Queries(path) as queries:
        rows = queries.countries(Filter.parse("country:fr"))
        assert queries.count("quotes") == len(queries.quotes(limit=1000)) > 0
    assert [row.code for row in rows] == ["FR"]
    assert broken(path) == []


def test_a_store_on_read_only_media_can_be_read(path: Path) -> None:
    closed_store(path)
    folder = path.with_name("media")
    folder.mkdir()
    shutil.copy(path, folder / "a.db")
    (folder / "a.db").chmod(0o400)
    folder.chmod(0o500)
    try:
        assert Queries(folder / "a.db").count("quotes") == 2
        if os.geteuid():
            with pytest.raises(StoreError, match="cannot be written"):
                Store.open(folder / "a.db")
    finally:
        folder.chmod(0o700)


def test_every_invariant_notices_what_breaks_it(path: Path) -> None:
    closed_store(path)
    breaking = {
        "update event set start = start + 1": "events are their sentences",
        "update quote set text = 'never said'": "quotes are their spans",
        "update position set text = 'never told'": "positions are their sentences",
        "update sentence set end = 99999": "spans lie in their text",
        'update quote set chain = \'[["Jane Roe", "person", null]]\'': "chains begin with the publisher",
        "update event set date_end = '2020-01-01'": "days are in order",
        "update event set granularity = 'none'": "granularity fits the days",
        "update quote set origins = 2": "no more origins than outlets",
        "delete from sentence": "articles are whole",
        "delete from quote where n = 1": "articles have all their findings",
        "update position set chain = '[]'": "rungs have chains",
        "update quote set lead = 5 where n = 1": "leads lead",
        "update article set current = 0": "superseded articles list nothing",
        "update tally set n = n + 1": "kept counts are right",
        "update event_sum set countries = ''": "sums are of what is listed",
        "update speaker set quotes = 9": "speakers' counts are right",
        "delete from article": "foreign keys",
        "update quote set names = 'other' where n = 0": "quote_fts",
    }
    for number, (sql, name) in enumerate(breaking.items()):
        copy = path.with_name(f"{number}.db")
        shutil.copy(path, copy)
        with sqlite3.connect(copy) as connection:
            connection.execute(sql)
        assert name in {rule.name for rule in broken(copy)}, sql
