"""How rows look as lines: columns, days, signs, and nothing a terminal could obey."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich import cells

from communique.clean import visible
from communique.kinds import WEIGHED
from db.rows import Bucket, CountryRow, EventRow, PositionRow, QuoteRow, SpeakerRow
from tui import paint
from tui.cells import SINGLE, cell_len
from tui.citation import event_words, quote_words
from tui.days import day_words, when_words
from tui.reading import Mark, Page, wrapped

QUOTE = QuoteRow(
    id=1, article=1, day="2025-03-11", kind="direct", text='"We wait," she said', spans=((0, 9),),
    cue="said", cue_span=None, speaker="Jane Roe", speaker_span=None, speaker_role="foreign minister",
    speaker_country="FR", speaker_type="person", said_on="2025-03-11", chain=(), rule="r", doubt=None,
    title="T", publisher="Harbour Post", published="2025-03-12", outlets=3, origins=1, ids=(1,),
)  # fmt: skip
EVENT = EventRow(
    id=1, article=1, date="2025-03-15", date_end="2025-03-16", granularity="weekend", date_rule=None,
    type="AGREE", modality="planned", place="London", place_country="GB", actors=("GB", "FR"),
    recipients=("UA",), text="They meet.", span=(0, 10), trigger_span=(5, 9), chain=(), rule="r", doubt=None,
    title="T", publisher="Harbour Post", published=None, outlets=2, origins=1, ids=(1,),
)  # fmt: skip
COUNTRY = CountryRow(
    code="FR", name="France", role="offers", contribution="aircraft", rung="pledged", as_of="2025-03-13",
    turns=1, mentions=9, articles=2, quotes=1200, events=4, roles=(), contributions=(),
    first="2025-03-01", last="2025-03-13", trend=(1, 0, 4),
)  # fmt: skip
POSITION = PositionRow(
    id=1, article=1, country="FR", role="offers", contribution="aircraft", rung="pledged", initiative=None,
    condition=None, amount=None, unit=None, as_of="2025-03-13", text="France offered aircraft.", span=(0, 5),
    chain=(), rule="r", doubt=None, title="T", publisher="P", published=None, outlets=1, origins=1, ids=(1,),
)  # fmt: skip
SPEAKER = SpeakerRow(1, "Jane Roe", "foreign minister", "FR", "person", 12, 3, None, None)


def shown(line: paint.Line) -> str:
    return "".join(piece.text for piece in line)


@pytest.mark.parametrize(
    ("date", "date_end", "granularity", "width", "words"),
    [
        ("2025-03-13", None, "day", 14, "13 Mar 2025"),
        ("2025-03-13", "2025-03-13", "day", 14, "13 Mar 2025"),
        ("2025-03-15", "2025-03-16", "weekend", 14, "15–16 Mar 2025"),
        ("2025-03-31", "2025-04-06", "week", 20, "31 Mar–6 Apr 2025"),
        ("2025-03-31", "2025-04-06", "week", 14, "31 Mar–6 Apr"),
        ("2025-03-01", "2025-03-31", "month", 14, "Mar 2025"),
        ("2025-03-01", "2025-05-31", "season", 14, "Mar–May 2025"),
        ("2025-01-01", "2025-12-31", "year", 14, "2025"),
        (None, "2025-03-13", "before", 14, "before 13 Mar"),
        (None, "2025-03-13", "before", 20, "before 13 Mar 2025"),
        ("2025-03-13", None, "after", 14, "after 13 Mar"),
        (None, None, "none", 14, "undated"),
    ],
)
def test_a_day_is_no_finer_than_it_is_known(
    date: str | None, date_end: str | None, granularity: str, width: int, words: str
) -> None:
    assert when_words(date, date_end, granularity, width) == words


@given(st.text(max_size=12))
def test_any_day_is_shown_somehow(day: str) -> None:
    assert isinstance(day_words(day), str)


def test_the_three_kinds_of_quote_are_told_apart_by_a_letter() -> None:
    letters = [
        shown(paint.quote_line(QUOTE._replace(kind=kind), 80))[12] for kind in ("direct", "mixed", "indirect")
    ]
    assert letters == ["D", "M", "I"]


def test_a_quote_shows_day_speaker_office_country_words_and_outlets() -> None:
    line = shown(paint.quote_line(QUOTE, 118))
    for words in ("11 Mar 2025", "Jane Roe", "foreign minister", "FR", '"We wait,"', "Harbour Post +2"):
        assert words in line


def test_what_is_planned_or_denied_is_said_in_words() -> None:
    assert "planned" in shown(paint.event_line(EVENT, 58))
    assert "denied" in shown(paint.event_line(EVENT._replace(modality="denied"), 58))
    assert "GB FR → UA" in shown(paint.event_line(EVENT, 78))


@pytest.mark.parametrize(("width", "words"), [(58, 12), (78, 32), (118, 20), (198, 60)])
def test_an_event_has_room_for_its_sentence_in_a_pane_of_any_width(width: int, words: int) -> None:
    statement = EVENT._replace(actors=("GB",), recipients=(), place=None, modality="asserted", text="x" * 200)
    assert "x" * words in shown(paint.event_line(statement, width))


def test_a_country_that_turned_is_marked() -> None:
    assert "↻" in shown(paint.country_line(COUNTRY, 58))
    assert "↻" not in shown(paint.country_line(COUNTRY._replace(turns=0), 58))
    assert "1.2k" in shown(paint.country_line(COUNTRY, 58))


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "0"),
        (999, "999"),
        (1000, "1.0k"),
        (9949, "9.9k"),
        (34_000, "34k"),
        (999_999, "999k"),
        (1_200_000, "1.2M"),
    ],
)
def test_a_large_number_takes_four_cells(number: int, words: str) -> None:
    assert paint.short_number(number) == words


@example("0000000⺀\U000e0080", 58)
@given(st.text(max_size=60), st.integers(min_value=40, max_value=220))
def test_every_line_is_as_wide_as_asked_and_clean(foreign: str, width: int) -> None:
    lines = [
        paint.quote_line(QUOTE._replace(text=foreign, speaker=foreign, publisher=foreign), width),
        paint.quote_line(QUOTE._replace(speaker="J", speaker_role=foreign, speaker_country=foreign), width),
        paint.event_line(EVENT._replace(text=foreign, place=foreign, actors=(foreign,)), width),
        paint.country_line(COUNTRY._replace(name=foreign, role=foreign, contribution=foreign), width),
        paint.position_line(POSITION._replace(text=foreign, amount=foreign), width),
        paint.speaker_line(SPEAKER._replace(speaker=foreign, role=foreign), width),
    ]
    for line in lines:
        assert width < paint.LEAST_WIDTH or cell_len(shown(line)) == width
        assert cell_len(shown(paint.cropped(line, width))) == width
        assert visible(shown(line)) == shown(line)


@given(st.text(max_size=60))
def test_what_is_copied_is_one_clean_line(foreign: str) -> None:
    for words in (
        quote_words(QUOTE._replace(text=foreign, speaker=foreign)),
        event_words(EVENT._replace(text=foreign)),
    ):
        assert visible(words) == words
        assert "\n" not in words


def test_a_histogram_shows_where_the_hits_lie_in_the_whole_period() -> None:
    period = [Bucket("2025-02", 3), Bucket("2025-03", 8), Bucket("2025-05", 1), Bucket(None, 2)]
    bars, axis = map(shown, paint.histogram_lines(period, [Bucket("2025-03", 4)], 40, 1))
    assert bars.split() == ["·····", "█████", "·····"]
    assert axis.startswith(" Feb 25") and axis.rstrip().endswith("May 25")


@given(st.lists(st.integers(0, 10**6), max_size=300), st.integers(1, 40))
def test_a_sparkline_fits_and_loses_no_count(counts: list[int], width: int) -> None:
    assert len(paint.sparkline(counts, width)) <= width
    assert sum(paint.merged(counts, width)) == sum(counts)


@given(st.text(alphabet=st.sampled_from("ab 東é\n\t"), max_size=300), st.integers(8, 40))
def test_wrapping_keeps_all_words_in_order_and_within_the_width(text: str, width: int) -> None:
    lines = [text[start:end] for start, end in wrapped(text, width)]
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(cell_len(visible(line)) <= width for line in lines)


def test_paragraphs_stand_apart_and_blank_lines_never_in_a_row() -> None:
    assert _lines("one\ntwo") == ["one", "", "two"]
    assert _lines("one\n\n\n\ntwo\nthree") == ["one", "", "two", "three"]


def _lines(text: str) -> list[str]:
    return [text[start:end] for start, end in wrapped(text, 20)]


def test_marks_lie_where_they_were_found_and_hostile_text_stays_in_its_place() -> None:
    text = "He said \x1b[31mno\x07 to it."
    page = Page(text, 40, [Mark(8, 15, "quote")])
    pieces = page.painted(0, ((19, 21),))
    assert [(piece.text, piece.style) for piece in pieces] == [
        ("He said ", ""), ("␛[31mno", "quote"), ("␇ to", ""), (" i", "asked"), ("t.", ""),
    ]  # fmt: skip


def test_a_million_characters_are_wrapped_in_a_moment() -> None:
    from time import perf_counter

    text = "\n\n".join("word " * 80 for _ in range(2500))
    start = perf_counter()
    Page(text, 90, [Mark(n, n + 4, "country") for n in range(0, len(text), 50)])
    assert perf_counter() - start < 1.0


def test_what_is_taken_for_single_cells_is_so() -> None:
    single = [chr(code) for code in range(0x2600) if re.fullmatch(SINGLE, chr(code))]
    assert len(single) > 1000
    assert all(cells.cell_len(character) == 1 for character in single)
    assert cell_len("日本 e\u0301") == cells.cell_len("日本 e\u0301") == 6


def test_a_weighed_stand_is_marked() -> None:
    shown = [
        "".join(piece.text for piece in paint.position_line(row, 100))
        for row in (POSITION, POSITION._replace(rule=WEIGHED))
    ]
    assert [f"~{POSITION.role}" in line for line in shown] == [False, True]
