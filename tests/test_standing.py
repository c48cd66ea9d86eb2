"""Where a country stands: statements in, its role now, its turns and quarrels out."""

from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path

import pytest
from conftest import Fill, analysis, position, quote

from communique.chains import corroboration_words
from communique.kinds import WEIGHED
from communique.model import Analysis, Link
from db.claims import count_in
from db.days import SHIFT
from db.queries import Queries
from db.reckoned import kept
from db.standing import Statement, are_opposed, claimed, main_initiative, standings, stands_of, turns

SCHEME = "harbour guard"
_Said = tuple[int, str, str | None, str | None, str | None]


def said(*told: _Said, country: str = "FR") -> list[Statement]:
    """Statements of days of March 2025 (0: undated): day, role, contribution, rung, initiative."""
    statements = []
    for number, (day, role, contribution, rung, initiative) in enumerate(told):
        known = date(2025, 3, day).toordinal() if day else 0
        statements.append(Statement((known << SHIFT) + number, country, contribution, role, rung, initiative))
    return sorted(statements)


NOW: list[tuple[str, list[_Said], tuple[str, str | None]]] = [
    (
        "a later attendance does not hide a refusal",
        [(2, "refuses", "troops", "refused", SCHEME), (5, "attends", None, None, SCHEME)],
        ("refuses", "troops"),
    ),
    (
        "who leads the whole leads on while it offers a part",
        [(2, "leads", None, None, SCHEME), (5, "offers", "ships", "pledged", SCHEME)],
        ("leads", None),
    ),
    (
        "who withdraws no longer leads",
        [(2, "leads", None, None, SCHEME), (5, "withdraws", None, "withdrawn", SCHEME)],
        ("withdraws", None),
    ),
    (
        "to avoid an answer does not end an opposition",
        [(2, "opposes", None, None, SCHEME), (5, "noncommittal", None, None, SCHEME)],
        ("opposes", None),
    ),
    (
        "who opposed and joins has joined",
        [(2, "opposes", None, None, SCHEME), (5, "joins", None, None, SCHEME)],
        ("joins", None),
    ),
    (
        "of one day the stronger word counts",
        [(2, "considers", "ships", "considered", SCHEME), (2, "refuses", "troops", "refused", SCHEME)],
        ("refuses", "troops"),
    ),
    (
        "the later word counts",
        [(2, "refuses", "troops", "refused", SCHEME), (5, "considers", "troops", "considered", SCHEME)],
        ("considers", "troops"),
    ),
    (
        "for whose good it is remains so at a meeting",
        [(2, "beneficiary", None, None, SCHEME), (5, "attends", None, None, SCHEME)],
        ("beneficiary", None),
    ),
    (
        "for whose good it is remains so with a word on what is not named",
        [(2, "beneficiary", None, None, SCHEME), (5, "conditional", None, "considered", None)],
        ("beneficiary", None),
    ),
    (
        "a word on the initiative goes before a later one on another",
        [
            (2, "offers", "ships", "pledged", SCHEME),
            (3, "attends", None, None, SCHEME),
            (5, "refuses", None, None, "ceasefire"),
        ],
        ("offers", "ships"),
    ),
    ("chairing what is not named is no lead", [(2, "leads", None, None, None), *[(1, "hosts", None, None, SCHEME)]], ("leads", None)),
    ("who only came attends", [(2, "attends", None, None, SCHEME)], ("attends", None)),
]  # fmt: skip


@pytest.mark.parametrize(("statements", "now"), [case[1:] for case in NOW], ids=[case[0] for case in NOW])
def test_the_role_now_is_what_a_reader_expects(statements: list[_Said], now: tuple[str, str | None]) -> None:
    stand = stands_of(said(*statements))["FR"]
    assert stand.now is not None
    assert (stand.now.role, stand.now.contribution) == now


TURNS: list[tuple[str, list[_Said], int]] = [
    ("saying it twice", [(2, "offers", "ships", "pledged", None), (5, "offers", "ships", "pledged", None)], 0),
    ("another rung", [(2, "offers", "ships", "considered", None), (5, "offers", "ships", "pledged", None)], 1),
    (
        "there and back",
        [
            (2, "offers", "ships", "pledged", None), (5, "refuses", "ships", "refused", None),
            (9, "offers", "ships", "pledged", None),
        ],
        2,
    ),
    ("going to meetings", [(2, "joins", None, None, None), (3, "attends", None, None, None), (4, "hosts", None, None, None)], 0),
    ("two words of one day", [(2, "offers", "ships", "pledged", None), (2, "considers", "ships", "considered", None)], 0),
    ("a word of no day", [(0, "refuses", "ships", "refused", None), (2, "offers", "ships", "pledged", None)], 0),
]  # fmt: skip


@pytest.mark.parametrize(
    ("statements", "count"), [case[1:] for case in TURNS], ids=[case[0] for case in TURNS]
)
def test_a_turn_is_another_word_on_a_later_day(statements: list[_Said], count: int) -> None:
    told = said(*statements)
    assert turns(told, main_initiative(told)) == count


@pytest.mark.parametrize(
    ("roles", "opposed"),
    [
        (("offers", "refuses"), True),
        (("joins", "opposes"), True),
        (("supports", "absent"), False),
        (("attends", "refuses"), False),
        (("offers", "considers"), False),
    ],
)
def test_for_and_against_one_thing_are_opposed(roles: tuple[str, str], opposed: bool) -> None:
    assert (
        are_opposed(said(*((day, role, "ships", None, SCHEME) for day, role in enumerate(roles, 2))))
        is opposed
    )


def test_for_one_initiative_and_against_another_is_no_quarrel() -> None:
    assert not are_opposed(said((2, "joins", None, None, SCHEME), (3, "opposes", None, None, "ceasefire")))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("talks among 37 countries", 37),
        ("nearly 40 countries", 40),
        ("Thirty-five states belong to it", 35),
        ("twenty six nations signed", 26),
        ("the two countries", None),
        ("the United States and 5,012 states of mind", None),
        ("in 2025 countries met", None),
    ],
)
def test_countries_are_counted_in_words_and_figures(text: str, count: int | None) -> None:
    assert count_in(text) == count


def test_what_is_claimed_is_the_latest_number_beside_those_named() -> None:
    leads = said((2, "leads", None, None, SCHEME))
    later = [
        statement._replace(id=statement.id + number)
        for number, code in enumerate(("GB", "30 countries"))
        for statement in said(
            (4, "attends", None, None, SCHEME), (4, "attends", None, None, None), country=code
        )
    ]
    told = sorted([*leads, *later])
    counts = {leads[0].id: 37, **{statement.id: 30 for statement in later if statement.country != "GB"}}
    claim = claimed(told, counts)
    assert claim is not None
    assert (claim.initiative, claim.claimed, claim.named, claim.day) == (SCHEME, 30, 2, "2025-03-04")
    assert claimed(told, {}) is None


PUBLISHER = {"who": "Example Daily", "kind": "publisher"}
TOLD_AGENCY = [PUBLISHER, {"who": "Wire", "kind": "agency"}, {"who": "officials", "kind": "anonymous"}]


@pytest.mark.parametrize(
    ("numbers", "chains", "words"),
    [
        ((4, 1), [TOLD_AGENCY, TOLD_AGENCY], "4 outlets, 1 origin (Wire, unnamed officials)"),
        ((1, 1), [[PUBLISHER]], "1 outlet, 1 origin (Example Daily)"),
        (
            (2, 2),
            [[PUBLISHER], [PUBLISHER, {"who": "Jane Roe", "kind": "person"}]],
            "2 outlets, 2 origins (Example Daily; Jane Roe)",
        ),
        ((2, 1), [], "2 outlets, 1 origin"),
    ],
)
def test_corroboration_is_said_in_words(
    numbers: tuple[int, int], chains: list[list[dict[str, str]]], words: str
) -> None:
    assert corroboration_words(numbers[0], numbers[1], chains) == words


def roster_articles() -> list[Analysis]:
    """France offers ships, then refuses them months later; Japan was heard in March alone."""
    first = "Forty countries joined the harbour guard. France offers ships to it. Japan considers training."
    last = "France refuses to send ships. Britain leads the harbour guard of 35 countries."
    wire = (
        Link("Harbour Post", "publisher"),
        Link("Wire", "agency"),
        Link("officials", "anonymous", "citing"),
    )
    return [
        analysis(
            first, title="Offers", publisher="Harbour Post", published="2025-03-10",
            found=[
                position(first, "Forty", "Forty countries", "joins", initiative=SCHEME, as_of="2025-03-10"),
                position(first, "France", "FR", "offers", contribution="ships", rung="pledged",
                         initiative=SCHEME, as_of="2025-03-09", chain=wire),
                position(first, "Japan", "JP", "considers", contribution="training", rung="considered",
                         initiative=SCHEME, as_of="2025-03-10"),
                quote(first, "France offers ships", kind="indirect", speaker="Jane Roe", speaker_country="FR",
                      said_on="2025-03-09"),
            ],
        ),
        analysis(
            last, title="Second thoughts", publisher="Northern Courier", published="2025-09-10",
            found=[
                position(last, "France", "FR", "refuses", contribution="ships", rung="refused",
                         initiative=SCHEME, as_of="2025-09-10"),
                position(last, "Britain", "GB", "leads", initiative=SCHEME, as_of="2025-09-10"),
            ],
        ),
    ]  # fmt: skip


@pytest.fixture
def roster_store(fill: Fill) -> Path:
    return fill(roster_articles())


def test_a_roster_tells_turns_quarrels_and_who_fell_silent(roster_store: Path) -> None:
    with Queries(roster_store) as queries:
        rows = {row.code: row for row in queries.countries()}
        claim = queries.claim()
    assert (rows["FR"].role, rows["FR"].turns, rows["FR"].opposed) == ("refuses", 1, ("ships",))
    assert (rows["JP"].silent_since, rows["FR"].silent_since) == ("2025-03-10", None)
    assert rows["GB"].role == "leads"
    assert claim == (SCHEME, 35, 2, "2025-09-10")


def test_the_roster_of_a_day_is_what_was_published_by_then(roster_store: Path) -> None:
    with Queries(roster_store) as queries:
        rows = {row.code: row for row in queries.countries(as_of="2025-03-10")}
        matrix = queries.matrix(as_of="2025-03-10")
        claim = queries.claim(as_of="2025-03-10")
        assert queries.countries(as_of="2025-03-09") == []
    assert (rows["FR"].role, rows["FR"].turns, rows["JP"].silent_since) == ("offers", 0, None)
    assert "GB" not in rows
    assert matrix.contributions == ("ships", "training")
    assert claim is not None
    assert claim.claimed == 40


def test_the_matrix_has_the_last_rung_of_each_contribution(roster_store: Path) -> None:
    with Queries(roster_store) as queries:
        gifts = {row.code: row.gifts for row in queries.matrix().rows}
    assert (gifts["FR"]["ships"].rung, gifts["JP"]["training"].rung) == ("refused", "considered")


def test_numbers_of_countries_that_differ_stand_side_by_side(roster_store: Path) -> None:
    with Queries(roster_store) as queries:
        found = {conflict.kind: conflict for conflict in queries.conflicts()}
    assert [count_in(side.text) for side in found["count"].sides] == [40, 35]
    assert [side.published for side in found["position"].sides] == ["2025-03-10", "2025-09-10"]


@pytest.mark.parametrize(("rule", "quarrels"), [("refuses its own share", ["position"]), (WEIGHED, [])])
def test_only_what_rules_read_makes_a_quarrel(fill: Fill, rule: str, quarrels: list[str]) -> None:
    text = "France offers ships. France keeps its ships at home."
    given = {"contribution": "ships", "initiative": SCHEME, "as_of": "2025-03-09"}
    found = [
        position(text, "France offers", "FR", "offers", rung="pledged", **given),
        position(text, "France keeps", "FR", "refuses", rung="refused", rule=rule, **given),
    ]
    store = fill([analysis(text, title="Ships", publisher="Post", published="2025-03-10", found=found)])
    with Queries(store) as queries:
        assert [conflict.kind for conflict in queries.conflicts()] == quarrels


def test_what_is_kept_of_where_all_stand_is_what_their_statements_give(roster_store: Path) -> None:
    with Queries(roster_store) as queries, queries._asked() as connection:
        known = kept(connection)
        assert known is not None
        assert known.standings(connection) == standings(connection)
    with sqlite3.connect(roster_store) as connection:
        connection.execute("update reckoned set article = article - 1")
    with Queries(roster_store) as queries, queries._asked() as connection:
        assert kept(connection) is None
        assert queries.countries() == known.roster
        assert {row.code: row.role for row in known.roster}["FR"] == "refuses"
        assert queries.claim() == known.claim


def test_a_position_of_a_day_has_the_outlets_that_had_printed_it_by_then(fill: Fill) -> None:
    """The second outlet prints it a week later."""
    told = "France offers ships to the harbour guard."
    again = "Ships are what the harbour guard gets: France offers four."
    store = fill(
        [
            analysis(
                text, title="Offers", publisher=publisher, published=published,
                found=[position(text, "France", "FR", "offers", contribution="ships", rung="pledged",
                                initiative=SCHEME, as_of="2025-03-09", chain=(Link(publisher, "publisher"),))],
            )
            for text, publisher, published in (
                (told, "Harbour Post", "2025-03-10"), (again, "Northern Courier", "2025-03-17"),
            )
        ]
    )  # fmt: skip
    with Queries(store) as queries:
        now, then = queries.positions(), queries.positions(as_of="2025-03-12")
    assert [(row.outlets, row.origins) for row in now] == [(2, 2)]
    assert [(row.outlets, row.origins) for row in then] == [(1, 1)]


def test_what_is_only_weighed_overturns_nothing() -> None:
    refused, offered = said(
        (2, "refuses", "troops", "refused", SCHEME), (5, "offers", "troops", "pledged", SCHEME)
    )
    weighed = offered._replace(sure=False)
    stand = stands_of([refused, weighed])["FR"]
    assert (stand.now, stand.by_contribution["troops"]) == (refused, refused)
    assert (stand.turns, stand.opposed) == (0, ())
    assert stands_of([weighed])["FR"].now == weighed


def test_what_others_ask_does_not_hide_what_a_country_said() -> None:
    refused, asked = said(
        (2, "refuses", "troops", "refused", SCHEME), (5, "asked-for", "troops", "mentioned", SCHEME)
    )
    assert stands_of([refused, asked])["FR"].by_contribution["troops"] == refused
    assert stands_of([asked])["FR"].by_contribution["troops"] == asked
