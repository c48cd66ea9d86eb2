"""The filter language: what each text says, and what no text can do."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.errors import FilterError
from db.days import LAST_DAY, day_number
from db.filters import CHOICES, KEYS, Filter, Term

MEANS = [
    ("harbour", [Term("", ("harbour",))]),
    ('"two words" word', [Term("", ("two words",)), Term("", ("word",))]),
    ("“two words”", [Term("", ("two words",))]),
    ("harb*", [Term("", ("harb",), prefix=True)]),
    ("-word", [Term("", ("word",), negative=True)]),
    ('-"two words"', [Term("", ("two words",), negative=True)]),
    ("speaker:roe", [Term("speaker", ("roe",))]),
    ('speaker:"jane roe",poe', [Term("speaker", ("jane roe", "poe"))]),
    ("SPEAKER:roe", [Term("speaker", ("roe",))]),
    ("country:ua", [Term("country", ("UA",))]),
    ("country:ukraine,FR", [Term("country", ("UA", "FR"))]),
    ("country:nato", [Term("country", ("nato",))]),
    ("kind:DIRECT", [Term("kind", ("direct",))]),
    ('gives:"air defence"', [Term("gives", ("air-defence",))]),
    ("since:2025-03 until:2025-03-15", [Term("since", ("2025-03",)), Term("until", ("2025-03-15",))]),
    ("article:007", [Term("article", ("7",))]),
    ("-country:ua,ua", [Term("country", ("UA",), negative=True)]),
    ("30-day U.S. don't Russia's", [Term("", (word,)) for word in ("30-day", "U.S.", "don't", "Russia's")]),
    ("AND OR NOT NEAR", [Term("", (word,)) for word in ("AND", "OR", "NOT", "NEAR")]),
    ("12:30", [Term("", ("12:30",))]),
    ("", []),
]


@pytest.mark.parametrize(("text", "terms"), MEANS)
def test_a_text_means_its_terms(text: str, terms: list[Term]) -> None:
    assert Filter.parse(text) == Filter(tuple(terms))
    assert Filter.parse(str(Filter.parse(text))) == Filter.parse(text)


REFUSED = [
    # text, where, and what would do
    ("speker:roe", 0, "speaker:roe"),
    ("word speker:roe more", 5, "word speaker:roe more"),
    ("nosuch:x", 0, '"nosuch:x"'),
    ("kind:indirekt", 0, "kind:indirect"),
    ("role:offer", 0, "role:offers"),
    ("on:2025-13", 0, "on:2025-03-11"),
    ("article:x", 0, "article:12"),
    ("a country:ukrane", 2, "country:Ukraine"),
    ('a "open', 2, 'a "open"'),
    ("speaker:", 0, "speaker:name"),
    ("word -", 5, None),
    ("+", 0, None),
]


@pytest.mark.parametrize(("text", "position", "suggestion"), REFUSED)
def test_what_cannot_be_understood_is_told_with_its_place_and_a_wording_that_would(
    text: str, position: int, suggestion: str | None
) -> None:
    with pytest.raises(FilterError) as refused:
        Filter.parse(text)
    assert (refused.value.position, refused.value.suggestion) == (position, suggestion)
    if suggestion:
        Filter.parse(suggestion)


def test_a_prefix_is_written_as_one() -> None:
    typed = Filter.parse("speaker:ro", typing=True)
    assert str(typed) == "speaker:ro*" and Filter.parse("speaker:ro*") == typed


TYPED = [
    ("harb", [Term("", ("harb",), prefix=True)]),
    ("the harb", [Term("", ("the",)), Term("", ("harb",), prefix=True)]),
    ("harb ", [Term("", ("harb",))]),
    ("harb -", [Term("", ("harb",))]),
    ('harb "', [Term("", ("harb",))]),
    ('"two wor', [Term("", ("two wor",), prefix=True)]),
    ('"two words"', [Term("", ("two words",))]),
    ("speaker:", []),
    ("speaker:ro", [Term("speaker", ("ro",), prefix=True)]),
    ("speaker:ro*", [Term("speaker", ("ro",), prefix=True)]),
    ("kind:ind", [Term("kind", ("indirect",))]),
    ("kind:zz", []),
    ("since:2025-", []),
    ("since:2025-03", [Term("since", ("2025-03",))]),
    ("country:ukrane", []),
]


@pytest.mark.parametrize(("text", "terms"), TYPED)
def test_while_typing_the_last_word_may_go_on_and_what_is_unfinished_waits(
    text: str, terms: list[Term]
) -> None:
    assert Filter.parse(text, typing=True) == Filter(tuple(terms))


def test_choosing_a_row_makes_the_term_that_typing_makes() -> None:
    chosen = Filter.parse("harbour").with_term("country", "UA").with_term("speaker", "Jane Roe")
    assert chosen == Filter.parse('harbour country:ukraine speaker:"Jane Roe"')
    assert chosen.with_term("country", "ua") == chosen
    assert chosen.has("country") and chosen.has("country", "ua") and not chosen.has("country", "fr")
    assert chosen.without_term("country") == Filter.parse('harbour speaker:"Jane Roe"')
    assert chosen.without_term("speaker", "JANE ROE") == Filter.parse("harbour country:ua")
    assert chosen.without_term("kind") == chosen
    assert Filter() == Filter.parse("") and not Filter()


def test_a_name_with_quotation_marks_or_an_escape_makes_a_term_all_the_same() -> None:
    chosen = Filter().with_term("speaker", 'Jane "the Gate" Roe\x1b[31m\n')
    assert Filter.parse(str(chosen)) == chosen


def test_periods_are_days_and_ranges_meet() -> None:
    def days(text: str) -> tuple[tuple[int, int], ...]:
        return Filter.parse(text).days

    march = day_number("2025-03-01"), day_number("2025-03-31")
    assert days("") == ((0, LAST_DAY),)
    assert days("on:2025-03") == (march,)
    assert days("since:2025-03 until:2025-03") == (march,)
    assert days("on:2025-03 on:2025-04") == ()
    assert days("on:2025-03,2025-04") == ((march[0], day_number("2025-04-30")),)
    assert days("-on:2025-03") == ((0, march[0] - 1), (march[1] + 1, LAST_DAY))
    assert days("until:2025-03") == ((1, march[1]),)
    assert days("on:9999") == ((LAST_DAY, LAST_DAY),)
    assert day_number("9999-12-31") == LAST_DAY


PIECES = st.one_of(
    st.sampled_from([*KEYS, *(choice for _, choices in CHOICES.values() for choice in choices)]),
    st.sampled_from(
        [":", '"', "-", ",", "*", " ", "ua", "2025-03", "NEAR(", ")", "“", "’", "\0", "\ud800", "é"]
    ),
    st.text(max_size=4),
)
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=12).map("".join))


@given(TEXTS, st.booleans())
@settings(max_examples=400, deadline=None)
def test_any_text_gives_a_filter_that_round_trips_or_a_filter_error(text: str, typing: bool) -> None:
    try:
        filter = Filter.parse(text, typing=typing)
    except FilterError as refused:
        assert 0 <= refused.position <= len(text)
        if refused.suggestion is not None:
            Filter.parse(refused.suggestion)
        return
    assert Filter.parse(str(filter)) == filter
    filter.where("quotes"), filter.where("articles")


@given(st.sampled_from(["speaker", "publisher", "via", "title", ""]), st.text())
@settings(max_examples=200, deadline=None)
def test_any_chosen_value_round_trips_or_is_refused(key: str, value: str) -> None:
    try:
        filter = Filter().with_term(key, value)
    except FilterError:
        return
    assert Filter.parse(str(filter)) == filter
    assert filter.has(key, value)
    assert filter.without_term(key, value) == Filter()
