"""Putting one article in, inside a transaction that is already open."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from .counting import Counts
from .days import day_number, first_id, last_id
from .drafts import Draft, Row, speaker_names, together
from .folding import facets_text
from .grouping import DAY, TABLES, Gathered, Groups, Member
from .joining import Joining
from .places import country_name, unpacked
from .search import ARTICLE_COLUMNS, FINDING_COLUMNS, SearchIndex
from .speakers import Speakers

Status = Literal["added", "unchanged", "revised", "copy"]
# An article that shares this much with another was taken from it, or both from one agency.
_MOST = 0.6
_LEAST_SHARED = 3
# So many sentences of an article are looked for, each in so many articles: a source is among the first
# that have a sentence, and a sentence that many have is boilerplate.
_SENTENCES = 400
_ARTICLES = 24
WITHIN = 20  # bits of the running number of an article's sentences and mentions

_FINDING = ("outlets", "origins", "names", "publishers", "via", "facets")
_COLUMNS = {
    "article": (
        "id", "place", "ident", "path", "title", "publisher", "authors", "published", "url", "language",
        "encoding", "doubt", "sha256", "digest", "identity", "address", "family", "shared", "revision_of",
        "current",
        "quotes", "events", "positions", "names", "publishers", "via", "facets", "countries",
        "complete", "text", "dates",
    ),
    "sentence": ("id", "article", "start", "end", "paragraph", "fingerprint"),
    "mention": ("id", "article", "start", "end", "code", "kind", "stands_for"),
    "quote": (
        "id", "article", "n", "lead", "kind", "text", "spans", "cue", "cue_span", "speaker", "speaker_span",
        "speaker_role", "speaker_country", "speaker_type", "said_on", "chain", "rule", "doubt",
        "speaker_id", "fingerprint", "wording", "opening", "countries", *_FINDING,
    ),
    "event": (
        "id", "article", "n", "lead", "type", "modality", "date", "date_end", "granularity", "date_rule",
        "place",
        "place_country", "actors", "recipients", "bodies", "text", "start", "end", "trigger_start",
        "trigger_end",
        "chain", "rule", "doubt", "fingerprint", "at_place", "by_parties", "countries", *_FINDING,
    ),
    "position": (
        "id", "article", "n", "lead", "country", "role", "contribution", "rung", "initiative", "condition",
        "amount",
        "unit", "as_of", "text", "start", "end", "chain", "rule", "doubt", "fingerprint", "countries",
        *_FINDING,
    ),
}  # fmt: skip
_INSERT = {
    table: f"insert into {table}({', '.join(columns)}) values ({', '.join('?' * len(columns))})"
    for table, columns in _COLUMNS.items()
}
_SAME_TEXT = "select family from article where digest = ? order by id limit 1"
_SAME_ARTICLE = """
select id from article where identity = ?1
union all select id from article where address = ?2 and digest = ?3
order by id limit 1"""
_SAME_ADDRESS = """
select id, published from article where address = ? and current = 1 order by id desc limit 1"""
# The sentence's id tells its article; ids are read from the index alone.
_SHARING = f"""
select (select group_concat(distinct id >> {WITHIN}) from (
    select id from sentence where fingerprint = value order by id limit {_ARTICLES}))
from json_each(?)"""
_SEARCHED = "select place, text, title, names, publishers, via, facets from article where id = ?"


_QUOTED = "select id, speaker_id from quote where article = ?"
_STANDS = """
select id, country, coalesce(contribution, ''), role, coalesce(rung, '') from position where article = ?"""
_MENTIONED = "select code, count(*) from mention where id between ? and ? group by code"
_SPOKEN_OF = """
insert into country(code, name, first, last) values (?, ?, ?, ?)
on conflict do update set first = coalesce(min(first, excluded.first), first, excluded.first),
    last = coalesce(max(last, excluded.last), last, excluded.last)"""


class Added(NamedTuple):
    """What became of an article given to the store, and its id there."""

    status: Status
    article_id: int


class _Relation(NamedTuple):
    """How a new article stands to those in the store."""

    status: Status
    family: int | None = None
    shared: float | None = None
    replaces: int | None = None
    current: bool = True


@dataclass(slots=True)
class Adding:
    """An open transaction: adds articles, keeping in memory what is written at its end."""

    connection: sqlite3.Connection
    speakers: Speakers
    counts: Counts = field(default_factory=Counts)
    next_ids: dict[tuple[str, int], int] = field(default_factory=dict)
    groups: dict[str, Groups] = field(default_factory=dict)
    index: SearchIndex = field(default_factory=lambda: SearchIndex("article", ARTICLE_COLUMNS))
    spoken_of: dict[str, tuple[int | None, int | None]] = field(default_factory=dict)

    @classmethod
    def on(cls, connection: sqlite3.Connection) -> Adding:
        adding = cls(connection, Speakers(connection))
        for table in TABLES:
            index = SearchIndex(table, FINDING_COLUMNS)
            adding.groups[table] = Groups(connection, adding.counts, index, table)
        return adding

    def finish(self) -> None:
        """Write the speakers and counts of the transaction."""
        self.speakers.write()
        self._settle()
        self.connection.executemany(
            _SPOKEN_OF,
            [(country, country_name(country), *days) for country, days in sorted(self.spoken_of.items())],
        )
        self.counts.write(self.connection)
        for index in (self.index, *(groups.index for groups in self.groups.values())):
            index.write(self.connection)

    def _settle(self) -> None:
        for groups in self.groups.values():
            groups.settle()

    def add(self, draft: Draft, sha256: str) -> Added:
        relation = self._relation(draft)
        if relation.status == "unchanged":
            assert relation.replaces is not None
            return Added("unchanged", relation.replaces)
        article = self._next("article", -1)
        place = self._next("place", draft.day)
        if relation.replaces is not None and relation.current:
            self._supersede(relation.replaces)
        speakers = [
            self.speakers.speaker_of(quote, row.day)
            for quote, row in zip(draft.analysis.quotes, draft.quotes, strict=True)
        ]
        self._names(draft, speakers, relation.current)
        self._insert_article(draft, sha256, article, place, relation)
        self._insert_findings(draft, article, speakers, relation)
        if relation.replaces is not None and not relation.current:
            self.connection.execute(
                "update article set revision_of = ? where id = ? and revision_of is null",
                (article, relation.replaces),
            )
        return Added(relation.status, article)

    def _relation(self, draft: Draft) -> _Relation:
        """Whether the store has the text, an earlier state of it, or its source."""
        article = draft.analysis.article
        asked = (draft.identity, draft.address, draft.digest)
        known = self.connection.execute(_SAME_ARTICLE, asked).fetchone()
        if known is not None:
            return _Relation("unchanged", replaces=known[0])
        same = self.connection.execute(_SAME_TEXT, (draft.digest,)).fetchone()
        status: Status = "copy" if same else "added"
        family, shared = (same[0], 1.0) if same else self._family(draft)
        replaces = None
        current = True
        if draft.address is not None:
            earlier = self.connection.execute(_SAME_ADDRESS, (draft.address,)).fetchone()
            if earlier is not None:
                status, replaces = "revised", earlier[0]
                current = day_number(article.published) >= day_number(earlier[1]) or not article.published
        return _Relation(status, family, shared, replaces, current)

    def _family(self, draft: Draft) -> tuple[int | None, float | None]:
        """The family of articles that most of its sentences are shared with."""
        prints = draft.fingerprints[:_SENTENCES]
        if len(prints) < _LEAST_SHARED:
            return None, None
        found = Counter[str]()
        for (articles,) in self.connection.execute(_SHARING, (json.dumps(prints),)):
            found.update(articles.split(",") if articles else ())
        shared = max(found.values(), default=0)
        if shared < _LEAST_SHARED:
            return None, None
        best = min(int(article) for article, n in found.items() if n == shared)
        family, theirs = self.connection.execute(
            "select family, (select count(distinct fingerprint) from sentence where id between ?2 and ?3)"
            " from article where id = ?1",
            (best, *_range(best)),
        ).fetchone()
        share = shared / min(len(prints), max(theirs, 1))
        return (family, min(share, 1.0)) if share >= _MOST else (None, None)

    def _insert_article(
        self, draft: Draft, sha256: str, article_id: int, place: int, relation: _Relation
    ) -> None:
        article = draft.analysis.article
        names = together(name for row in draft.quotes for name in row.names)
        facets = facets_text(draft.facets.union(*(row.facets for row in draft.quotes)))
        self.connection.execute(
            _INSERT["article"],
            (
                article_id, place, article.id, article.path, article.title, article.publisher,
                draft.authors, article.published, article.url,
                article.language,
                article.encoding, article.doubt, sha256, draft.digest, draft.identity, draft.address,
                relation.family or article_id, relation.shared,
                relation.replaces if relation.current else None, int(relation.current),
                len(draft.quotes), len(draft.events), len(draft.positions),
                names, article.publisher, draft.via, facets, draft.packed, 1, article.text,
                draft.dates,
            ),
        )  # fmt: skip
        first = article_id << WITHIN
        self.connection.executemany(
            _INSERT["sentence"],
            [(first + n, article_id, *sentence) for n, sentence in enumerate(draft.sentences)],
        )
        self.connection.executemany(
            _INSERT["mention"],
            [(first + n, article_id, *mention) for n, mention in enumerate(draft.mentioned)],
        )
        if relation.current:
            searched = (article.text, article.title, names, article.publisher, draft.via, facets)
            self.index.add(place, searched)
            self._count_article(place, draft.countries, draft.mentions, 1)
            self._speak_of(draft)

    def _count_article(self, place: int, countries: Iterable[str], mentions: dict[str, int], n: int) -> None:
        self.counts.count("article", place, countries, n)
        for code, times in mentions.items():
            self.counts.count("mention", place, (code,), n * times)

    def _speak_of(self, draft: Draft) -> None:
        """Note between which days the countries are spoken of."""
        for country in draft.countries:
            first, last = self.spoken_of.get(country, (None, None))
            if draft.day:
                first, last = min(first or draft.day, draft.day), max(last or draft.day, draft.day)
            self.spoken_of[country] = first, last

    def _names(self, draft: Draft, speakers: Sequence[int | None], current: bool) -> None:
        """The names each row is found by: as written, and the fullest known."""
        quoted = []
        for quote, speaker in zip(draft.analysis.quotes, speakers, strict=True):
            fullest = self.speakers.name(speaker) if speaker is not None else None
            quoted.append((speaker, [name for name in dict.fromkeys((quote.speaker, fullest)) if name]))
        speaker_names(draft, quoted)
        for speaker in dict.fromkeys(speakers):
            self.speakers.count(speaker, articles=int(current))

    def _insert_findings(
        self, draft: Draft, article: int, speakers: Sequence[int | None], relation: _Relation
    ) -> None:
        """Quotes, events and positions, each grouped with its other printings."""
        joining = Joining(self.connection)
        known = article, relation.family or article
        ids = self._ids("quote", draft.quotes)
        leads: Sequence[int | None] = (
            joining.quotes(draft, ids, speakers) if relation.current else [None] * len(ids)
        )
        self._insert("quote", draft, known, draft.quotes, ids, leads, [(speaker,) for speaker in speakers])
        for speaker, row_id, lead in zip(speakers, ids, leads, strict=True):
            self.speakers.count(speaker, quotes=int(lead == row_id))
        ids = self._ids("event", draft.events)
        leads = joining.events(draft, ids, relation.family) if relation.current else [None] * len(ids)
        self._insert("event", draft, known, draft.events, ids, leads)
        ids = self._ids("position", draft.positions)
        leads = joining.positions(draft, ids, relation.family) if relation.current else [None] * len(ids)
        self._insert("position", draft, known, draft.positions, ids, leads)
        for position, row_id, lead in zip(draft.analysis.positions, ids, leads, strict=True):
            if lead == row_id:
                stand = (position.country, position.contribution or "", position.role, position.rung or "")
                self.counts.stands[stand] += 1

    def _insert(
        self,
        table: str,
        draft: Draft,
        article: tuple[int, int],
        rows: Sequence[Row],
        ids: Sequence[int],
        leads: Sequence[int | None],
        before: Sequence[tuple[int | None, ...]] = (),
    ) -> None:
        """The rows of a table; those that stand alone are listed, the others join their lead's group.

        `article` is the new one's id and its family.
        """
        groups = self.groups[table]
        printed, publisher = draft.analysis.article.published or "", draft.analysis.article.publisher
        day, chain = (_COLUMNS[table].index(name) - 4 for name in (DAY[table], "chain"))
        values = []
        for at, (row, row_id, lead) in enumerate(zip(rows, ids, leads, strict=True)):
            own = Gathered(row.packed, together(row.names), publisher, row.via, facets_text(row.facets))
            known = (*row.own, *(before[at] if before else ()), row.fingerprint, *row.keys)
            values.append((row_id, article[0], at, lead, *known, own.countries, 1, 1, *own[1:]))
            if lead == row_id:
                groups.enlist(row_id, row.text, own)
            elif lead is not None:
                groups.join(
                    lead,
                    Member(
                        row_id, row.own[day] is not None, printed, publisher, article[1], row.fingerprint,
                        row.own[chain], row.text, *own,
                    ),
                )  # fmt: skip
        self.connection.executemany(_INSERT[table], values)
        groups.settle_leads()

    def _supersede(self, article: int) -> None:
        """Take an earlier state of an article out of the lists; its rows stay."""
        self._settle()
        connection = self.connection
        place, *searched = connection.execute(_SEARCHED, (article,)).fetchone()
        self.index.remove(place, tuple(searched))
        connection.execute("update article set current = 0 where id = ?", (article,))
        self._uncount(article, place)
        self._retire(article)

    def _retire(self, article: int) -> None:
        """Take an article's findings out of the lists, and out of what is counted of speakers and stands."""
        quotes = self.connection.execute(_QUOTED, (article,)).fetchall()
        for speaker in {speaker for _, speaker in quotes}:
            self.speakers.count(speaker, articles=-1)
        for row_id, speaker in quotes:
            self.speakers.count(speaker, quotes=-int(self.groups["quote"].retire(row_id)))
        for (row_id,) in self.connection.execute(
            "select id from event where article = ?", (article,)
        ).fetchall():
            self.groups["event"].retire(row_id)
        for row_id, *stand in self.connection.execute(_STANDS, (article,)).fetchall():
            if self.groups["position"].retire(row_id):
                self.counts.stands[tuple(stand)] -= 1

    def _uncount(self, article: int, place: int) -> None:
        """Take an article and its mentions out of the kept counts."""
        execute = self.connection.execute
        mentions = dict(execute(_MENTIONED, _range(article)).fetchall())
        (countries,) = execute("select countries from article where id = ?", (article,)).fetchone()
        self._count_article(place, unpacked(countries), mentions, -1)

    def _ids(self, table: str, rows: Sequence[Row]) -> list[int]:
        return [self._next(table, row.day) for row in rows]

    def _next(self, table: str, day: int) -> int:
        """The next free id of a table on a day; of articles, which are numbered through, the next at all."""
        key = (table, day)
        if key not in self.next_ids:
            self.next_ids[key] = self._free(table, day)
        free = self.next_ids[key]
        self.next_ids[key] = free + 1
        return free

    def _free(self, table: str, day: int) -> int:
        if table == "article":
            return int(self.connection.execute("select coalesce(max(id), 0) + 1 from article").fetchone()[0])
        column, of = ("place", "article") if table == "place" else ("id", table)
        last = self.connection.execute(
            f"select max({column}) from {of} where {column} between ? and ?", (first_id(day), last_id(day))
        ).fetchone()[0]
        return first_id(day) + 1 if last is None else int(last) + 1


def _range(article: int) -> tuple[int, int]:
    """The ids of an article's sentences and mentions."""
    return article << WITHIN, (article + 1 << WITHIN) - 1
