"""The bars of reliability and security that take seconds, small; all of them: `tests/hardening/run`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Fill
from hardening import bars_crash, bars_input, bars_store, bars_terminal, bars_user, folders, sound
from hardening.ground import Ground, Impossible
from hardening.terminal import Screen, piped_amiss, sent_amiss
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.clean import visible
from communique.errors import FilterError
from communique.extract import analyse
from communique.model import Article
from communique.printing import csv_line
from communique.readers import FORMATS, read
from db.filters import Filter
from db.queries import Queries

Bar = Callable[[Ground], str]
QUICK: tuple[Bar, ...] = (
    bars_crash.killed,
    bars_crash.twice,
    bars_crash.disk_full,
    bars_store.two_writers,
    bars_store.versions,
    bars_user.formulas,
    bars_user.export_paths,
    bars_terminal.given_back,
)


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Ground:
    return Ground(tmp_path_factory.mktemp("ground"), kills=3, articles=60)


@pytest.mark.parametrize("bar", QUICK, ids=[bar.__name__ for bar in QUICK])
def test_a_bar_holds(bar: Bar, ground: Ground) -> None:
    try:
        bar(ground)
    except Impossible as reason:
        pytest.skip(str(reason))


@pytest.mark.parametrize("question", [*bars_user.QUESTIONS, "\0", "a\0b"])
def test_any_question_has_an_answer_or_a_word_of_help(question: str, small_store: Path) -> None:
    with Queries(small_store) as queries:
        for typing in (False, True):
            try:
                asked = Filter.parse(question, typing=typing)
            except FilterError as error:
                assert 0 <= error.position <= len(question)
                assert "\n" not in str(error)
                continue
            queries.quotes(asked, limit=3)
            queries.events(asked, limit=3)
            queries.articles(asked, limit=3)
            queries.countries(asked)


def test_what_a_terminal_would_obey_is_noticed_by_the_checks_themselves() -> None:
    assert sent_amiss(b"\x1b]22;default\x07 plain \x1b[2J") == []
    for canary in (folders.CLIPBOARD, folders.TITLE, folders.COLOURS, folders.ONE_BYTE, folders.TURNED):
        assert sent_amiss(f"a {canary} b".encode()), canary
    assert piped_amiss(b"one\ttwo\n") == []
    assert piped_amiss(b"\x1b[0m") and piped_amiss(b"a\rb") and piped_amiss("\x85".encode())


def test_the_checks_screen_shows_what_a_terminal_would() -> None:
    screen = Screen((10, 3))
    screen.feed(
        "\x1b[2J\x1b[2;3H\x1b[48;2;1;2;3mab\x1b[0m東\x1b[1;1Hx\x1b[?25l\x1b]22;text\x07y\x1b[".encode()
    )
    screen.feed(b"3;1Hz")
    assert screen.rows == ["xy", "  ab東", "z"]
    assert screen.rows_on("2;1;2;3") == [(1, "  ab東")]


def test_a_store_half_written_is_noticed_by_the_checks_themselves(fill: Fill) -> None:
    import sqlite3

    from conftest import three_articles

    path = fill(three_articles())
    assert sound.faults(path) == []
    connection = sqlite3.connect(path)
    connection.execute("delete from quote where id = (select max(id) from quote)")
    connection.commit()
    connection.close()
    assert sound.faults(path)


_HOSTILE_PIECES = st.sampled_from(
    (
        *folders.MARKUP,
        folders.CANARIES,
        "“",
        "”",
        '"',
        "said",
        "March 11",
        "France",
        "\r\n",
        "\0",
        "<p>",
        "From: ",
        "{",
    )
)
_TEXTS = st.lists(st.one_of(_HOSTILE_PIECES, st.text(max_size=30)), max_size=12).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(_TEXTS, st.sampled_from(sorted(FORMATS)))
def test_pieces_of_every_format_in_any_order_are_read_and_extracted(text: str, name: str) -> None:
    from communique.errors import ReadError

    try:
        found = list(read(text.encode("utf-8", "surrogatepass"), FORMATS[name]))
    except ReadError:
        return
    for article in found:
        if isinstance(article, Article):
            analysis = analyse(article)
            for finding in (*analysis.dates, *analysis.countries, *analysis.events, *analysis.positions):
                assert 0 <= finding.span.start < finding.span.end <= len(article.text)


@given(_TEXTS)
def test_no_text_is_a_formula_a_second_line_or_a_control_in_csv(text: str) -> None:
    line = csv_line([text, 1])
    assert line.count("\n") == 1
    assert not line.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert piped_amiss(line.encode("utf-8", "replace")) == []
    assert visible(line, newlines=True) == line


async def test_a_dialogue_left_by_two_quick_presses_is_left_once(small_store: Path) -> None:
    from tui.app import CommuniqueApp
    from tui.help import HelpScreen

    app = CommuniqueApp(small_store)
    async with app.run_test() as pilot:
        await pilot.press("question_mark")
        help_screen = app.screen
        assert isinstance(help_screen, HelpScreen)
        help_screen.action_leave()
        help_screen.action_leave()
        await pilot.pause()
        assert app.screen is not help_screen and app.is_running


def test_the_hostile_folder_is_accounted_for(ground: Ground) -> None:
    bars_input.every_file(ground)
    bars_input.encodings(ground)
    bars_input.names(ground)
