"""Dates: what a text says, and the days it means. Unless a table says otherwise the text appeared
on Thursday, 13 March 2025."""

from __future__ import annotations

import re
import time

import pytest
from growth import grows_evenly
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.extract.dates import calendar_span, find_dates
from communique.extract.dates.patterns import OPENED_BY, SHAPES
from communique.extract.dates.resolution import READINGS
from communique.extract.layout import Layout
from communique.model import Article, DateMention

PUBLISHED = "2025-03-13"


def dates(text: str, published: str | None = PUBLISHED) -> tuple[DateMention, ...]:
    return find_dates(Article(text=text, published=published), Layout.of(text))


def found(text: str, published: str | None = PUBLISHED) -> list[tuple[str, str]]:
    return [(text[d.span.start : d.span.end], d.value) for d in dates(text, published)]


WRITTEN_OUT = [
    ("The envoys met on March 11, 2025, in Aldmoor.", [("March 11, 2025", "2025-03-11")]),
    ("The envoys met on 11 March 2025.", [("11 March 2025", "2025-03-11")]),
    ("It was signed on the 11th of March, 2024.", [("11th of March, 2024", "2024-03-11")]),
    ("On Thursday, 13 March 2025 the port reopened.", [("Thursday, 13 March 2025", "2025-03-13")]),
    ("On Monday, March 10, the port closed.", [("Monday, March 10", "2025-03-10")]),
    ("The treaty of Sept. 30, 1998 is void.", [("Sept. 30, 1998", "1998-09-30")]),
    ("Born 2024-02-29, the ferry line is young.", [("2024-02-29", "2024-02-29")]),
    ("The log says 2025-03-11T09:30 sharp.", [("2025-03-11T09:30", "2025-03-11T09:30")]),
    ("They met in March 2024.", [("March 2024", "2024-03")]),
    ("The school closed in late November 1991.", [("late November 1991", "1991-11")]),
    ("It was the winter of 1994.", [("the winter of 1994", "1994-WI")]),
    ("In 1987 the mill burned.", [("1987", "1987")]),
    ("It ran from 1985-86.", [("1985-86", "1985/1986")]),
    ("In the 1990s the mines shut.", [("the 1990s", "199")]),
    ("Songs of the '80s played.", [("the '80s", "198")]),
    ("A chapel of the 17th century stands there.", [("the 17th century", "16")]),
    ("It happened in nineteen ninety-six.", [("nineteen ninety-six", "1996")]),
    ("In the third quarter of 2024 trade rose.", [("the third quarter of 2024", "2024-Q3")]),
    ("In Q2 2024 trade rose.", [("Q2 2024", "2024-Q2")]),
    ("It fell in the first half of 2023.", [("the first half of 2023", "2023-H1")]),
]

# From a Thursday: what news writes beside plain days.
BESIDE_PLAIN_DAYS = [
    ("A summit is planned for December.", [("December", "2025-12")]),
    ("The bank expects to report in mid-November.", [("mid-November", "2025-11")]),
    ("Ministers meet in Aldmoor on Monday.", [("Monday", "2025-03-17")]),
    ("Ministers did not meet in Aldmoor on Monday.", [("Monday", "2025-03-10")]),
    ("A call shaping Saturday's meeting went well.", [("Saturday", "2025-03-15")]),
    ("The envoy has invited them to a dinner on Sunday.", [("Sunday", "2025-03-16")]),
    ("The envoy called a meeting for Monday.", [("Monday", "2025-03-17")]),
    ("The dinner planned in Aldmoor for Monday was put off.", [("Monday", "2025-03-10")]),
    ("The talks, originally planned for Monday, went well.", [("Monday", "2025-03-10")]),
    ("She was expected to come, but on Monday the envoy left.", [("Monday", "2025-03-10")]),
    ("At the talks in Aldmoor on Tuesday the envoy will speak.", [("Tuesday", "2025-03-18")]),
    ("The envoy left Aldmoor ahead of Monday's talks.", [("Monday", "2025-03-17")]),
    ("The call had been made ahead of Monday's talks.", [("Monday", "2025-03-10")]),
    ("The visit precedes talks set for Tuesday in Aldmoor.", [("Tuesday", "2025-03-18")]),
    (
        "At the meeting to be held in Aldmoor on Monday the envoys have much to settle.",
        [("Monday", "2025-03-17")],
    ),
    ("On Tuesday, the envoy and her aides hope to leave.", [("Tuesday", "2025-03-18")]),
    ("Dockers planned a rally on Saturday and were hopeful.", [("Saturday", "2025-03-15")]),
    ("The offices open Monday through Friday.", [("Monday", "2025-03-10"), ("Friday", "2025-03-14")]),
    ("They left on Tuesday of last week.", [("Tuesday of last week", "2025-03-04")]),
    (
        "They rest on Monday and Tuesday next week.",
        [("Monday", "2025-03-17"), ("Tuesday next week", "2025-03-18")],
    ),
    ("They meet again a week from Monday.", [("a week from Monday", "2025-03-24")]),
    (
        "It met on 4 March and the following Monday.",
        [("4 March", "2025-03-04"), ("following Monday", "2025-03-10")],
    ),
    ("It was filed on 2025/03/04.", [("2025/03/04", "2025-03-04")]),
    ("It was filed on 14-03-2025.", [("14-03-2025", "2025-03-14")]),
    ("The treaty of Sept. 3, '98 stands.", [("Sept. 3, '98", "1998-09-03")]),
    ("The suite '11 is out.", []),
    ("In the first week of April they sail.", [("the first week of April", "2025-W14")]),
    ("In the last week of February 2024 they sailed.", [("the last week of February 2024", "2024-W09")]),
    ("Exports fell in the last quarter of 2024.", [("the last quarter of 2024", "2024-Q4")]),
    (
        "They met on 4 March. That evening they left.",
        [("4 March", "2025-03-04"), ("evening", "2025-03-04TEV")],
    ),
    ("That evening they left.", []),
    ("It closed half a year ago.", [("half a year ago", "2024-09")]),
    ("It opens by late summer.", [("late summer", "2025-SU")]),
    ("He fell in the early hours of Thursday.", [("Thursday", "2025-03-13")]),
    ("On 11 Mar Jan said so.", [("11 Mar", "2025-03-11")]),
    ("Today's youth is as strong today as ever.", [("Today", "PRESENT_REF"), ("today", "PRESENT_REF")]),
    ("Today's talks failed.", [("Today", "2025-03-13")]),
    ("The future of the force is open every now and then.", []),
    ("In the weeks ahead it may shrink.", [("the weeks ahead", "FUTURE_REF")]),
    ("It shrank for two consecutive quarters.", [("two consecutive quarters", "P2Q")]),
]

TURNED_AHEAD = [
    (
        "Norland will chair a meeting of the contact group on harbours and ferries in the north on Monday.",
        [("Monday", "2025-03-17")],
    ),
    (
        "Norland will send Jane Roe, its envoy to the north and the islands, to a meeting there on Monday.",
        [("Monday", "2025-03-17")],
    ),
    ("The ministers of Aldmoor discussed the plan in the harbour on Monday.", [("Monday", "2025-03-10")]),
    ("They planned a march through Aldmoor on Saturday.", [("Saturday", "2025-03-15")]),
    ("It was worse than Black Monday for the ferries.", [("Monday", "XXXX-WXX-1")]),
    ("The vote follows a call on Monday.", [("Monday", "2025-03-10")]),
    ("A second vote follows on Monday.", [("Monday", "2025-03-17")]),
    ("Roe will not travel to Aldmoor for Monday's talks.", [("Monday", "2025-03-17")]),
    ("They will discuss Monday's fire.", [("Monday", "2025-03-10")]),
    ("With Monday's vote in Aldmoor approaching, they were calm.", [("Monday", "2025-03-17")]),
    ("Planners have been invited to Aldmoor for talks on Monday.", [("Monday", "2025-03-17")]),
    ("Planners had been invited to Aldmoor for talks on Monday.", [("Monday", "2025-03-10")]),
    ("On Monday the queen flies to Aldmoor.", [("Monday", "2025-03-17")]),
]

BEFORE_IT = [
    (
        "They met on Tuesday. The day before, the port had closed.",
        [("Tuesday", "2025-03-11"), ("The day before", "2025-03-10")],
    ),
    ("They spoke on Tuesday. It was the day before the vote.", [("Tuesday", "2025-03-11")]),
    ("Sales in the week were poor.", [("the week", "2025-W11")]),
    ("It was the best of the lot for the week.", [("the week", "XXXX-WXX")]),
]


@pytest.mark.parametrize(("text", "expected"), [*TURNED_AHEAD, *BEFORE_IT, *BESIDE_PLAIN_DAYS])
def test_the_words_around_a_day_turn_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


NEAREST = [
    ("The vote is on March 20.", [("March 20", "2025-03-20")]),
    ("The vote was on 20 December.", [("20 December", "2024-12-20")]),
    ("The council travelled to Aldmoor on 11 July.", [("11 July", "2024-07-11")]),
    ("The council has moved the fair to 11 May.", [("11 May", "2025-05-11")]),
    ("The talks opened on Jan. 8.", [("Jan. 8", "2025-01-08")]),
    ("HALVERTON, March 12 (Aldmoor Wire) - Rain fell.", [("March 12", "2025-03-12")]),
    ("The firm lost money in the year ended March 31.", [("the year", "P1Y"), ("March 31", "2024-03-31")]),
    ("The mill closed in October.", [("October", "2024-10")]),
    ("The mill is due to reopen in June.", [("June", "2025-06")]),
    ("The bridge will be ready by August.", [("August", "2025-08")]),
    ("He left in June last year.", [("June last year", "2024-06")]),
    ("The ferry sank last May.", [("last May", "2024-05")]),
    ("The old port burned on Christmas Day.", [("Christmas Day", "2024-12-25")]),
    ("They will meet on Good Friday.", [("Good Friday", "2025-04-18")]),
    ("They met last Thanksgiving.", [("last Thanksgiving", "2024-11-28")]),
    ("The flood came last summer.", [("last summer", "2024-SU")]),
    ("They plan to march this summer.", [("this summer", "2025-SU")]),
]

WEEKDAYS = [
    ("Roe said Thursday that rain would fall.", [("Thursday", "2025-03-13")]),
    ("The council met on Friday.", [("Friday", "2025-03-07")]),
    ("The council met on Wednesday.", [("Wednesday", "2025-03-12")]),
    ("The council will meet on Saturday.", [("Saturday", "2025-03-15")]),
    ("On Saturday, leaders will gather in Aldmoor.", [("Saturday", "2025-03-15")]),
    ("The queen receives the envoy on Monday.", [("Monday", "2025-03-17")]),
    ("The tram is expected to run again by Monday.", [("Monday", "2025-03-17")]),
    ("The tram will run again, Roe said Monday.", [("Monday", "2025-03-10")]),
    ("The deal could come as early as Tuesday.", [("Tuesday", "2025-03-18")]),
    ("He left last Thursday.", [("last Thursday", "2025-03-06")]),
    ("She returns next Tuesday.", [("next Tuesday", "2025-03-18")]),
    ("It rained on Friday night.", [("Friday night", "2025-03-07TNI")]),
    ("It shut at 9 a.m. on Tuesday.", [("9 a.m. on Tuesday", "2025-03-11T09:00")]),
    ("Boats sail every Monday.", [("every Monday", "XXXX-WXX-1")]),
    ("Boats sail on Mondays.", [("Mondays", "XXXX-WXX-1")]),
]

RELATIVE = [
    ("Rain fell today.", [("today", "2025-03-13")]),
    ("Rain fell yesterday.", [("yesterday", "2025-03-12")]),
    ("The vote comes tomorrow morning.", [("tomorrow morning", "2025-03-14TMO")]),
    ("Snow fell last night.", [("last night", "2025-03-12TNI")]),
    ("Snow fell this evening.", [("this evening", "2025-03-13TEV")]),
    ("He came the day before yesterday.", [("the day before yesterday", "2025-03-11")]),
    ("They met last week.", [("last week", "2025-W10")]),
    ("They meet again next week.", [("next week", "2025-W12")]),
    ("Late last week it snowed.", [("Late last week", "2025-W10")]),
    ("Over the weekend it snowed.", [("the weekend", "2025-W10-WE")]),
    ("They will march this weekend.", [("this weekend", "2025-W11-WE")]),
    ("They met last month.", [("last month", "2025-02")]),
    ("Earlier this year the dam broke.", [("Earlier this year", "2025")]),
    ("The fleet shrank last year.", [("last year", "2024")]),
    ("The fleet shrank last quarter.", [("last quarter", "2024-Q4")]),
    ("Ten days ago the dam broke.", [("Ten days ago", "2025-03-03")]),
    ("He came two months ago.", [("two months ago", "2025-01")]),
    ("He came nearly four years ago.", [("nearly four years ago", "2021")]),
    ("He came a few years ago.", [("a few years ago", "PAST_REF")]),
    (
        "The dam broke on March 3. Two days later it rained.",
        [("March 3", "2025-03-03"), ("Two days later", "2025-03-05")],
    ),
    ("The dam broke in 1999. That year it rained.", [("1999", "1999"), ("That year", "1999")]),
    ("The week of March 3 was wet.", [("The week of March 3", "2025-W10")]),
    (
        "It rained in January, as in the same month a year ago.",
        [("January", "2025-01"), ("the same month a year ago", "2024-01")],
    ),
    ("It rained in the third quarter.", [("the third quarter", "2024-Q3")]),
]

RANGES = [
    ("The fair runs March 11-13.", [("March 11-13", "2025-03-11/2025-03-13")]),
    ("The fair runs from 2 to 5 May.", [("2 to 5 May", "2025-05-02/2025-05-05")]),
    ("The fair ran from 2 to 5 May 2023.", [("2 to 5 May 2023", "2023-05-02/2023-05-05")]),
    ("It ran between March and May 2023.", [("March", "2025-03"), ("May 2023", "2023-05")]),
    ("It ran from March to May 2023.", [("March", "2023-03"), ("May 2023", "2023-05")]),
    (
        "It lasted from December 30 to January 2, 2024.",
        [("December 30", "2023-12-30"), ("January 2, 2024", "2024-01-02")],
    ),
    ("They met on April 24 and 25.", [("April 24", "2025-04-24"), ("25", "2025-04-25")]),
]

KEPT_OFF_THE_TIMELINE = [
    ("They talked for two days.", [("two days", "P2D")]),
    ("A 10-year plan was made.", [("10-year", "P10Y")]),
    ("It took at least three weeks.", [("at least three weeks", "P3W")]),
    ("He waited 2 1/2 years.", [("2 1/2 years", "P2Y6M")]),
    ("He waited half an hour.", [("half an hour", "PT30M")]),
    ("In the past two months it rained.", [("the past two months", "P2M")]),
    ("In the first nine months it rained.", [("the first nine months", "P9M")]),
    ("They fought for decades.", [("decades", "PXE")]),
    ("It must end within a year.", [("a year", "P1Y")]),
    ("It costs $3 million a year.", [("a year", "P1Y")]),
    ("Trains run daily.", [("daily", "P1D")]),
    ("They meet every two weeks.", [("every two weeks", "P2W")]),
    ("They march each July.", [("each July", "XXXX-07")]),
    ("The port is now open.", [("now", "PRESENT_REF")]),
    ("The port recently opened.", [("recently", "PAST_REF")]),
    ("It may open in the future.", [("the future", "FUTURE_REF")]),
    ("They are the leaders of tomorrow.", [("tomorrow", "FUTURE_REF")]),
    ("It may open in coming weeks.", [("coming weeks", "FUTURE_REF")]),
]

NO_DATES = [
    "Some 2,000 people came.",
    "The fire took 1945 houses.",
    "It cost $2020 a head.",
    "They may march on the town.",
    "April Roe and Jan Doe agreed.",
    "The score was 11-13.",
    "She is 52 years old and he is in his 30s.",
    "The fall of the house was long.",
    "A second man waited.",
    "She writes for USA Today and the form says ١٢ March١.",
    "He wrote for the Aldmoor Daily and it was too soon.",
    "On February 31 nothing happened.",
    "The form says 31/02/2025.",
    "The form says 11/03/2025.",
    "The number is 1234567890123 and 3.1415.",
    "Three-quarters of them left.",
]


def labelled(*tables: list[tuple[str, list[tuple[str, str]]]]) -> list[tuple[str, list[tuple[str, str]]]]:
    return [case for table in tables for case in table]


@pytest.mark.parametrize(
    ("text", "expected"), labelled(WRITTEN_OUT, NEAREST, WEEKDAYS, RELATIVE, RANGES, KEPT_OFF_THE_TIMELINE)
)
def test_each_shape_is_found_and_resolved(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize("text", NO_DATES)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on Friday.", [("Friday", "XXXX-WXX-5")]),
        ("They met on March 11.", [("March 11", "XXXX-03-11")]),
        ("They met in March.", [("March", "XXXX-03")]),
        ("They met yesterday.", [("yesterday", "XXXX-XX-XX")]),
        ("They met last week.", [("last week", "XXXX-WXX")]),
        ("They met last year.", [("last year", "XXXX")]),
        ("They met ten days ago.", [("ten days ago", "XXXX-XX-XX")]),
        ("They met this morning.", [("this morning", "XXXX-XX-XXTMO")]),
        ("They met last summer.", [("last summer", "XXXX-SU")]),
        ("They met on March 11, 2025.", [("March 11, 2025", "2025-03-11")]),
    ],
)
@pytest.mark.parametrize("published", [None, "", "soon", "2025-02-31", "2025-03-13T10:00", "٢٠٢٥-٠٣-١٣"])
def test_without_a_publication_day_relative_dates_stay_open(
    text: str, expected: list[tuple[str, str]], published: str | None
) -> None:
    assert found(text, published) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It says 13/03/2025.", "2025-03-13"),
        ("It says 03/13/2025.", "2025-03-13"),
        ("It says 11.03.2025.", "2025-03-11"),
        ("It says 05/05/2025.", "2025-05-05"),
        ("It says 25/12/2024 and 11/03/2025.", "2025-03-11"),
        ("It says 12/25/2024 and 11/03/2025.", "2025-11-03"),
    ],
)
def test_numeric_dates_are_read_where_the_order_is_plain_or_settled_by_the_article(
    text: str, value: str
) -> None:
    assert dates(text)[-1].value == value


def test_a_day_named_with_its_year_settles_the_year_further_on() -> None:
    text = "The dam broke on Oct. 23, 2019. The Oct. 23 flood took the mill."
    assert [value for _, value in found(text)] == ["2019-10-23", "2019-10-23"]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("They met on March 11, 2025.", "explicit"),
        ("They met on March 11.", "year from publication"),
        ("They met on Friday.", "weekday on or before publication"),
        ("They will meet on Friday.", "weekday after publication"),
        ("They met last week.", "relative to publication"),
        ("They met for two days.", "length"),
    ],
)
def test_every_value_says_by_which_rule(text: str, rule: str) -> None:
    assert [d.rule for d in dates(text)] == [rule]


@pytest.mark.parametrize(
    ("value", "span"),
    [
        ("2025-03-11", ("2025-03-11", "2025-03-11", "day")),
        ("2025-03-11TNI", ("2025-03-11", "2025-03-11", "day")),
        ("2025-W11", ("2025-03-10", "2025-03-16", "week")),
        ("2025-W11-WE", ("2025-03-15", "2025-03-16", "weekend")),
        ("2024-02", ("2024-02-01", "2024-02-29", "month")),
        ("2024-Q4", ("2024-10-01", "2024-12-31", "quarter")),
        ("2024-WI", ("2024-12-01", "2025-02-28", "season")),
        ("2024", ("2024-01-01", "2024-12-31", "year")),
        ("199", ("1990-01-01", "1999-12-31", "year")),
        ("19", ("1900-01-01", "1999-12-31", "year")),
        ("2025-03-11/2025-03-13", ("2025-03-11", "2025-03-13", "day")),
        ("2025-02-31", None),
        ("XXXX-03-11", None),
        ("2025-WXX", None),
        ("PAST_REF", None),
        ("P2D", None),
        ("", None),
        ("9999-W53", None),
        ("0000", None),
    ],
)
def test_an_anchored_value_spans_days(value: str, span: tuple[str, str, str] | None) -> None:
    assert calendar_span(value) == span


PIECES = st.sampled_from(
    [
        "March",
        "May",
        "11",
        "13",
        "2025",
        "1/2",
        "Friday",
        "last",
        "next",
        "the",
        "a",
        "year",
        "week",
        "ago",
        "later",
        "two",
        "to",
        "-",
        "/",
        ",",
        ".",
        ":",
        "'s",
        "of",
        "in",
        "and\n",
        "night",
        "9",
        "a.m.",
        "31",
        "February",
        "quarter",
        "third",
        "first",
        "every",
        "now",
        "0000",
        "9999",
        "Easter",
        "Christmas",
        "(",
        ")",
        "will",
        "%",
        "$",
        "é",
        "１２",
        "²",
    ]
)


@given(st.text(st.sampled_from("".join(OPENED_BY) + " ,-o>&i"), max_size=12))
def test_no_shape_is_kept_from_a_letter_it_begins_with(letters: str) -> None:
    for name, opens, shape in SHAPES:
        assert (re.match(shape, letters) is None) or letters[0] in opens, name


def test_every_shape_has_a_reading_and_every_reading_a_shape() -> None:
    assert {name for name, *_ in SHAPES} == set(READINGS)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.tuples(PIECES, st.sampled_from(["", " ", ", "])), max_size=24),
    st.sampled_from([None, PUBLISHED, "0001-01-01", "9999-12-31"]),
)
def test_any_text_gives_exact_ordered_spans_and_no_error(
    pieces: list[tuple[str, str]], published: str | None
) -> None:
    text = "".join(word + gap for word, gap in pieces)
    end = 0
    for mention in dates(text, published):
        assert end <= mention.span.start < mention.span.end <= len(text)
        assert mention.value and mention.rule
        calendar_span(mention.value)
        end = mention.span.end


@pytest.mark.parametrize(
    "piece", ["1", "1-", "2025-", "March ", "March 11, ", "May and ", "a year ", "two ", "the "]
)
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        article, layout = Article(text=text, published=PUBLISHED), Layout.of(text)
        start = time.process_time()
        find_dates(article, layout)
        return time.process_time() - start

    assert grows_evenly(seconds, 40_000)
