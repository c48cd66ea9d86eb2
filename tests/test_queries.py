"""The store's questions: SQL agrees with a plain reading of the findings."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import threading
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from benchmarks.make_store import Newsroom
from hypothesis import given, settings
from hypothesis import strategies as st
from store_articles import analysis, meeting, quoting

from communique.errors import FilterError, StoreError
from communique.model import Analysis, Event, Quote, Span
from db import sums
from db.filters import Filter, Term
from db.listing import Listing
from db.places import counted
from db.queries import Interrupted, Queries
from db.rows import Bucket, EventRow, Place, PositionRow, QuoteRow
from db.store import Store

HOSTILE = [
    '"', '""', "(", "a AND", "NEAR(", 'NEAR("a" "b", 10)', "title:", "nosuch:x", "-", "a*", "^a",
    "{title}:a", "\0",
    "a\0b", "; drop table article", "'", "--", "C++", "50%", "\ud800", "😀", "\u202e", "１", "a NOT",
    '"a" "b"*', ":",
    "\\", "_", "[x]", "`x`", "$1", "?1", "@x", "a NEAR/3 b", "date:..", 'country:XX speaker:"',
    "re:/(a+)+$/", "%s {}",
]  # fmt: skip


def words(text: str) -> list[str]:
    """The words of a text as a search sees them, told apart from the product's own way."""
    plain = "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))
    return "".join(c if c.isalnum() else " " for c in plain).split()


def holds_phrase(wanted: str, text: str, prefix: bool = False) -> bool:
    want, have = words(wanted), words(text)
    return any(
        have[at : at + len(want) - 1] == want[:-1]
        and (
            have[at + len(want) - 1].startswith(want[-1]) if prefix else have[at + len(want) - 1] == want[-1]
        )
        for at in range(len(have) - len(want) + 1)
    )


@dataclass(frozen=True)
class Told:
    """A row with the article it is from, for a plain predicate."""

    row: QuoteRow | EventRow
    analysis: Analysis
    finding: Quote | Event

    @property
    def sentences(self) -> list[Span]:
        spans = self.finding.spans if isinstance(self.finding, Quote) else (self.finding.span,)
        first, last = spans[0].start, spans[-1].end
        return [s.span for s in self.analysis.sentences if s.span.start < last and s.span.end > first]

    def near(self, span: Span) -> bool:
        return any(s.start < span.end and s.end > span.start for s in self.sentences)

    @property
    def quotes(self) -> list[Quote]:
        if isinstance(self.finding, Quote):
            return [self.finding]
        return [quote for quote in self.analysis.quotes if any(map(self.near, quote.spans))]

    @property
    def events(self) -> list[Event]:
        if isinstance(self.finding, Event):
            return [self.finding]
        return [event for event in self.analysis.events if self.near(event.span)]

    @property
    def countries(self) -> set[str | None]:
        finding = self.finding
        spans = finding.spans if isinstance(finding, Quote) else (finding.span,)
        named: set[str | None] = {
            mention.code
            for mention in self.analysis.countries
            if any(span.start <= mention.span.start < span.end for span in spans)
        }
        if isinstance(finding, Quote):
            return named | {finding.speaker_country}
        return named | {*finding.actors, *finding.recipients, finding.place_country}

    @property
    def day(self) -> str:
        own = self.finding.said_on if isinstance(self.finding, Quote) else self.finding.date
        return own or self.analysis.article.published or ""


def holds(term: Term, told: Told) -> bool:
    return any(_holds(term, value, told) for value in term.values) != term.negative


def _holds(term: Term, value: str, told: Told) -> bool:
    article = told.analysis.article
    positions = [position for position in told.analysis.positions if told.near(position.span)]
    match term.key:
        case "":
            return holds_phrase(value, told.row.text, term.prefix)
        case "speaker":
            return any(set(words(value)) <= set(words(quote.speaker or "")) for quote in told.quotes)
        case "country":
            return value in told.countries
        case "publisher":
            return holds_phrase(value, article.publisher)
        case "via":
            named = [link.who for link in told.finding.chain if link.kind in ("outlet", "agency")]
            return any(holds_phrase(value, who) for who in named)
        case "kind":
            return value in {quote.kind for quote in told.quotes}
        case "type":
            return value in {event.type.lower() for event in told.events}
        case "role":
            return value in {position.role for position in positions}
        case "gives":
            return value in {position.contribution for position in positions}
        case "rung":
            return value in {position.rung for position in positions}
        case "since":
            return told.day >= value
        case "until":
            return told.day[: len(value)] <= value
        case "on":
            return told.day.startswith(value)
        case "title":
            return holds_phrase(value, article.title)
        case "article":
            return told.row.article == int(value)
    raise AssertionError(term.key)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[int, Analysis]]:
    """A store of invented articles, none of them a copy, and what is in them."""
    path = tmp_path_factory.mktemp("queries") / "a.db"
    articles = {}
    with Store.open(path) as store, store.batch():
        for given in [*Newsroom(21).articles(90), analysis(), meeting(day=None, words="Nobody met")]:
            added = store.add(given)
            if added.status == "added":
                articles[added.article_id] = given
    return path, articles


@pytest.fixture(scope="module")
def queries(made: tuple[Path, dict[int, Analysis]]) -> Iterator[Queries]:
    with Queries(made[0]) as queries:
        yield queries


@pytest.fixture(scope="module")
def told(made: tuple[Path, dict[int, Analysis]], queries: Queries) -> list[Told]:
    articles = made[1]
    found = []
    for row in queries.quotes(limit=99999):
        given = articles.get(row.article)
        if given is not None and row.ids == (row.id,):
            (quote,) = [q for q in given.quotes if tuple(map(tuple, q.spans)) == row.spans]
            found.append(Told(row, given, quote))
    for event_row in queries.events(limit=99999):
        given = articles.get(event_row.article)
        if given is not None and event_row.ids == (event_row.id,):
            (event,) = [e for e in given.events if tuple(e.trigger_span) == event_row.trigger_span]
            found.append(Told(event_row, given, event))
    return found


FILTERS = [
    "the", "the of", "peace -the", "t*", "harb*", '"of the"', "-the", "harbour", "HARBOUR",
    '"guard the harbour"',
    "harbour’s", "speaker:roe", "speaker:roe,doe", "-speaker:roe", "country:fr", "country:france,us",
    "-country:fr",
    "publisher:daily", 'publisher:"example daily"', "publisher:post -the", "via:harbour",
    'via:"harbour post"',
    "kind:direct", "kind:direct,mixed the", "-kind:indirect", "type:consult", "-type:consult",
    "role:offers", "gives:troops",
    "rung:pledged,refused", "since:2024", "until:2023-02", "on:2025-03", "on:2025-03-11", "-on:2023",
    "since:2023-06 until:2024-01",
    "on:2023-05,2024-05", "title:the", "title:neighbours", "-title:the", "article:3", "article:3,4 the",
    "-article:3",
    "country:gb kind:direct", "speaker:roe on:2025-03-11", "type:agree role:joins", "30-day", "U.S.",
    "doesn't", "Ruritania's",
    "article:99999", "title:neighbours harbour",
]  # fmt: skip


@pytest.mark.parametrize("text", FILTERS)
def test_sql_agrees_with_a_plain_predicate(queries: Queries, told: list[Told], text: str) -> None:
    filter = Filter.parse(text)
    expected = {(type(one.row), one.row.id) for one in told if all(holds(term, one) for term in filter.terms)}
    plain = {(type(one.row), one.row.id) for one in told}
    quotes, events = queries.quotes(filter, limit=99999), queries.events(filter, limit=99999)
    found = {(type(row), row.id) for row in (*quotes, *events)}
    assert found & plain == expected
    assert queries.count("quotes", filter) == len(quotes)
    assert queries.count("events", filter) == len(events)
    assert sum(bucket.rows for bucket in queries.histogram(filter)) == len(events)


@pytest.mark.parametrize("way", ["what is hit is gone through", "what is not hit is gone through"])
@pytest.mark.parametrize("text", ["", "country:fr", "country:fr the", *FILTERS])
def test_sums_are_those_of_a_plain_count(
    queries: Queries, monkeypatch: pytest.MonkeyPatch, text: str, way: str
) -> None:
    monkeypatch.setattr(sums, "_are_most", lambda listing: way == "what is not hit is gone through")
    filter = Filter.parse(text)
    with sqlite3.connect(queries.path) as connection:
        for what, ask, select in (
            ("quotes", queries.quotes, "select countries from quote where id = ?"),
            ("events", queries.events, "select countries from event where id = ?"),
            ("articles", queries.articles, "select countries from article where id = ?"),
        ):
            rows = ask(filter, limit=99999)
            packed = "".join(connection.execute(select, (row.id,)).fetchone()[0] for row in rows)
            countries = counted(packed)
            only = filter.only_country
            expected = Counter({only: countries[only]}) if only else countries
            found = queries.sums(what, filter)  # type: ignore[arg-type]
            assert (found.rows, found.countries) == (len(rows), +expected)
    months = Counter((row.date or "")[:7] for row in queries.events(filter, limit=99999))
    assert {bucket.month or "": bucket.rows for bucket in queries.histogram(filter)} == months


def test_no_word_begins_as_a_facet_does(queries: Queries) -> None:
    vocabulary = "create virtual table temp.{0}_words using fts5vocab('main', '{0}_fts', 'col')"
    with sqlite3.connect(queries.path) as connection:
        for table in ("quote", "event", "position", "article"):
            connection.execute(vocabulary.format(table))
            terms = connection.execute(f"select col = 'facets', term from {table}_words").fetchall()
            assert {term[0] for is_facet, term in terms if is_facet} == {"\u01aa"}
            assert "\u01aa" not in {term[0] for is_facet, term in terms if not is_facet}


def test_whether_most_rows_are_hit_is_told_by_a_month(
    queries: Queries, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sums, "_LEAST_SAMPLE", 1)
    with sqlite3.connect(queries.path) as connection:
        for text, most in (("t*", True), ("kind:direct", False), ("-speaker:roe", True), ("peace", False)):
            assert sums._are_most(Listing.of(connection, "quotes", Filter.parse(text))) == most, text


def test_the_words_of_these_articles_are_found(queries: Queries) -> None:
    for text in ("30-day", "don't", "doesn't", "doesn’t", "U.S.", "Ruritania's", "ruritania’s"):
        counts = [
            queries.count(what, Filter.parse(text)) for what in ("quotes", "events", "articles", "positions")
        ]
        assert any(counts) or text == "don't", text


@pytest.mark.parametrize("text", ["", "the", "country:fr", "kind:direct the", "since:2024-02", "-the"])
@pytest.mark.parametrize("newest_first", [True, False])
def test_pages_lead_through_the_whole_list_and_jumps_land_in_it(
    queries: Queries, text: str, newest_first: bool
) -> None:
    filter = Filter.parse(text)
    for what, ask in (("quotes", queries.quotes), ("events", queries.events), ("articles", queries.articles)):
        whole = [row.id for row in ask(filter, limit=99999, newest_first=newest_first)]
        paged: list[int] = []
        place = None
        while rows := ask(filter, place=place, limit=37, newest_first=newest_first):
            paged += [row.id for row in rows]
            place = Place(rows[-1].id, newest_first)
        assert paged == whole
        assert queries.count(what, filter) == len(whole)  # type: ignore[arg-type]
        for position in (0, 1, len(whole) // 2, len(whole) - 1):
            for total in (None, len(whole)):
                there = queries.seek(what, filter, position, newest_first=newest_first, total=total)  # type: ignore[arg-type]
                rows = ask(filter, place=there, limit=1, newest_first=newest_first)
                assert [row.id for row in rows] == whole[position : position + 1]
            if whole[position : position + 1]:
                at = queries.position_of(what, filter, whole[position], newest_first=newest_first)  # type: ignore[arg-type]
                assert at == position
        offset = ask(filter, offset=len(whole) // 2, limit=3, newest_first=newest_first)
        assert [row.id for row in offset] == whole[len(whole) // 2 :][:3]


def test_lists_run_by_day_and_undated_events_end_the_timeline(queries: Queries) -> None:
    days = [row.day or "" for row in queries.quotes(limit=99999)]
    assert days == sorted(days, reverse=True)
    dates = [row.date for row in queries.events(limit=99999)]
    dated = [day for day in dates if day]
    assert dates == [*sorted(dated), *[None] * (len(dates) - len(dated))]
    assert None in dates
    published = [row.published or "" for row in queries.articles(limit=99999)]
    assert published == sorted(published, reverse=True)


def test_summary_counts_what_the_lists_hold(queries: Queries) -> None:
    summary = queries.summary()
    assert summary.quotes == len(queries.quotes(limit=99999))
    assert summary.events == len(queries.events(limit=99999))
    assert summary.articles == len(queries.articles(limit=99999))
    assert summary.positions == len(queries.positions())
    assert summary.countries == len(queries.countries()) == queries.count("countries")
    assert summary.speakers == len(queries.speakers(limit=99999)) == queries.count("speakers")
    assert sum(bucket.rows for bucket in queries.histogram()) == summary.events


@pytest.mark.parametrize(
    "text", ["the", "kind:direct", "since:2024", "-the", "country:fr", "country:fr,us", "publisher:daily"]
)
def test_the_roster_of_a_filter_counts_its_rows(queries: Queries, text: str) -> None:
    filter = Filter.parse(text)
    roster = {row.code: row for row in queries.countries(filter) if row.code}
    for code, row in list(roster.items())[:12]:
        asked = filter.with_term("country", code)
        assert row.quotes == queries.count("quotes", asked)
        assert row.events == queries.count("events", asked)
        assert row.articles == queries.count("articles", asked)
    if filter.has("country"):
        assert roster.keys() <= {"FR", "US"}


def test_the_unfiltered_roster_counts_mentions(
    queries: Queries, made: tuple[Path, dict[int, Analysis]]
) -> None:
    fr = next(row for row in queries.countries() if row.code == "FR")
    own = sum(mention.code == "FR" for given in made[1].values() for mention in given.countries)
    assert fr.mentions >= own > 0
    assert sum(fr.trend) == fr.mentions
    assert fr.name == "France" and "offers" in fr.roles and "ships" in fr.contributions


def test_the_roster_as_of_a_day_knows_what_was_published_by_then(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with Store.open(path) as store:
        store.add(analysis())
    queries = Queries(path)
    now, known = queries.countries()[0], queries.countries(as_of="2025-03-13")[0]
    assert (now.code, now.role, now.as_of) == ("FR", "offers", "2025-03-12")
    assert (known.code, known.role, known.as_of) == ("FR", "offers", "2025-03-12")
    # It was said on the day before, and known when it was printed.
    assert queries.countries(as_of="2025-03-12") == []
    assert queries.positions(as_of="2025-03-12") == []
    assert queries.matrix(as_of="2025-03-12").rows == ()
    (position,) = queries.positions(country="FR")
    assert (position.amount, position.unit, position.rung) == ("4", "ships", "pledged")
    assert [row.code for row in queries.countries(Filter.parse("role:offers"))] == ["FR"]


def test_groups_are_rows_of_their_own(tmp_path: Path) -> None:
    given = analysis()
    (position,) = given.positions
    values = {name: getattr(position, name) for name in position.__slots__} | {"country": "European nations"}
    with Store.open(tmp_path / "a.db") as store:
        store.add(Analysis(given.article, given.sentences, positions=(type(position)(**values),)))
    queries = Queries(tmp_path / "a.db")
    (row,) = queries.countries()
    assert (row.code, row.name, row.role) == (None, "European nations", "offers")
    assert len(queries.positions(Filter.parse('country:"european nations"'))) == 1
    assert [row.name for row in queries.countries(Filter.parse("ships"))] == ["European nations"]


LIKE = [
    # needle, best match
    ("mar", "Marla Rubin"),
    ("rub", "Marla Rubin"),
    ("RUBÍN", "Marla Rubin"),
    ("rubin marla", "Marla Rubin"),
    ("marla rubni", "Marla Rubin"),
    ("rubun", "Marla Rubin"),
    ("prime minister", "Ann Poe"),
    ("poe", "Ann Poe"),
    ("zzzz", None),
]


@pytest.mark.parametrize(("needle", "best"), LIKE)
def test_speakers_are_found_by_pieces_offices_and_slips(
    tmp_path: Path, needle: str, best: str | None
) -> None:
    with Store.open(tmp_path / "a.db") as store:
        store.add(quoting("The harbour is closed for good", "Marla Rubin", role="secretary"))
        store.add(
            quoting("The harbour opens again soon", "Ann Poe", role="prime minister", publisher="Second Post")
        )
        store.add(
            quoting("The harbour is gone at last", "officials", kind="anonymous", publisher="Third Post")
        )
    rows = Queries(tmp_path / "a.db").speakers(needle)
    assert [row.speaker for row in rows[:1]] == ([best] if best else [])


def test_speakers_of_a_filter_are_those_it_quotes(queries: Queries) -> None:
    filter = Filter.parse("the")
    counts = Counter(row.speaker for row in queries.quotes(filter, limit=99999))
    assert {row.speaker: row.quotes for row in queries.speakers(filter=filter, limit=99999)} == counts
    assert queries.count("speakers", filter) == len(counts)


def test_one_person_of_three_names_is_one_speaker_and_says_why(tmp_path: Path) -> None:
    said = (
        quoting("The harbour stays open", "Jane Roe", role="prime minister", country="FR"),
        quoting("Nobody has asked us for ships", "Roe", publisher="Sample Post", country="FR"),
        quoting("We are ready for the winter", "the French prime minister", kind="office", country="FR"),
    )
    with Store.open(tmp_path / "a.db") as store:
        for article in said:
            store.add(article)
    with Queries(tmp_path / "a.db") as queries:
        (speaker,) = queries.speakers()
        assert queries.speakers("french") == [speaker]
    assert (speaker.speaker, speaker.quotes) == ("Jane Roe", 3)
    assert speaker.known_as == (
        "Roe (surname alone, one person known of it)",
        "the French prime minister (seen in that office about then)",
    )


def test_an_article_shows_its_findings_in_the_order_of_the_text(queries: Queries) -> None:
    (row,) = queries.articles(Filter.parse("title:neighbours"))
    article = queries.article(row.id)
    assert article.row == row
    starts = [finding.spans[0] for finding in article.findings]
    assert starts == sorted(starts)
    assert Counter(finding.what for finding in article.findings) == {
        "quote": 2, "event": 1, "position": 1, "date": 1, "country": 3,
    }  # fmt: skip
    for finding in article.findings:
        assert finding.label and all(0 <= start < end <= len(article.text) for start, end in finding.spans)
    with pytest.raises(StoreError, match="none of that number"):
        queries.article(424242)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_queries_end_in_rows_or_a_filter_error(queries: Queries, text: str) -> None:
    for typing in (False, True):
        try:
            filter = Filter.parse(text, typing=typing)
        except FilterError:
            continue
        for what in ("quotes", "events", "articles", "positions", "countries", "speakers"):
            queries.count(what, filter)  # type: ignore[arg-type]
        queries.histogram(filter), queries.quotes(filter)


@given(st.text(max_size=20))
@settings(max_examples=150, deadline=None)
def test_any_text_asked_of_any_list_is_answered(queries: Queries, text: str) -> None:
    try:
        filter = Filter.parse(text, typing=True)
    except FilterError:
        return
    assert queries.count("quotes", filter) == len(queries.quotes(filter, limit=99999))
    queries.countries(filter), queries.speakers(text)


def test_conflicting_positions_and_figures_stand_side_by_side(tmp_path: Path) -> None:
    given = analysis()
    (offer,) = given.positions
    values = {name: getattr(offer, name) for name in offer.__slots__}
    refusal = type(offer)(
        **values | {"role": "refuses", "rung": "refused", "as_of": "2025-03-13", "amount": "6"}
    )
    with Store.open(tmp_path / "a.db") as store:
        store.add(Analysis(given.article, given.sentences, positions=(refusal, offer)))
    found = {conflict.kind: conflict for conflict in Queries(tmp_path / "a.db").conflicts()}
    sides = {kind: [side for side in found[kind].sides if isinstance(side, PositionRow)] for kind in found}
    assert [side.role for side in sides["position"]] == ["offers", "refuses"]
    assert [side.amount for side in sides["figure"]] == ["4", "6"]


def test_an_interrupted_question_says_so(queries: Queries, made: tuple[Path, dict[int, Analysis]]) -> None:
    asked = Queries(made[0])
    asked.summary()
    connection = asked._connection
    assert connection is not None
    connection.set_progress_handler(lambda: asked.interrupt(), 1)
    with pytest.raises(Interrupted):
        asked.histogram(Filter.parse("the"))
    connection.set_progress_handler(None, 0)
    assert asked.count("quotes") > 0


def test_a_viewer_sees_what_is_added_and_holds_no_transaction(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with Store.open(path) as store:
        store.add(analysis())
        viewer = Queries(path)
        version, people = viewer.version(), viewer.speakers("roe")
        assert people and viewer.version() == version
        store.add(quoting("The harbour is closed for good", "Jim Roe", publisher="Second Post"))
        assert viewer.version() != version
        assert len(viewer.speakers("roe")) == 2
        with viewer.snapshot():
            before = viewer.count("quotes")
            thread = threading.Thread(target=lambda: None)
            thread.start()
            thread.join()
            store.add(quoting("Nothing at all is open now", "Ann Poe", publisher="Third Post"))
            assert viewer.count("quotes") == before
        assert viewer.count("quotes") == before + 1


def test_views_can_be_shown_by_any_tool(made: tuple[Path, dict[int, Analysis]]) -> None:
    for view in ("v_quotes", "v_timeline", "v_roster", "country_now"):
        command = [sys.executable, "-m", "sqlite_utils", "rows", str(made[0]), view, "--limit", "2"]
        shown = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
        assert len(json.loads(shown.stdout)) == 2, view


def test_asking_loads_neither_the_writer_nor_sqlite_utils(made: tuple[Path, dict[int, Analysis]]) -> None:
    code = (
        "import sys; from pathlib import Path; from db.queries import Queries; from db.filters import Filter;"
        f"Queries(Path({str(made[0])!r})).quotes(Filter.parse('the'));"
        "names = 'sqlite_utils', 'textual', 'trafilatura', 'db.store';"
        "print([name for name in names if name in sys.modules])"
    )
    shown = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True
    )
    assert shown.stdout.strip() == "[]"


def test_buckets_name_months(queries: Queries) -> None:
    buckets = queries.histogram(Filter.parse("title:neighbours"))
    assert buckets == [Bucket("2025-03", 1)]
