"""What foreign text looks like when it reaches a terminal."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique import clean
from communique.clean import visible
from communique.out import put, put_all, tell

TURNING = ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")
CASES = [
    ("plain words stay", "The talks in Port Amity ended.", "The talks in Port Amity ended."),
    ("accents and other scripts stay", "Élodie 東京 Львів", "Élodie 東京 Львів"),
    ("an escape is shown", "a\x1b]0;title\x07b", "a␛]0;title␇b"),
    ("a one-byte control sequence is shown", "a\x9b31mred", "a␛31mred"),
    ("a carriage return cannot overwrite the line", "safe\rfake", "safe␍fake"),
    ("backspace and delete are shown", "a\x08\x7f", "a␈␡"),
    ("a direction override is shown", "abc\u202egnp.exe", "abc⇄gnp.exe"),
    ("an isolate is shown", "a\u2066b\u2069", "a⇄b⇄"),
    ("a space without width is shown", "zero\u200bwidth", "zero·width"),
    ("half of a surrogate pair is shown", "a\udcffb", "a\ufffdb"),
    ("tabs and line ends are blanks in a row", "one\ttwo\nthree\u2028four", "one two three four"),
    ("markup is just text", "[bold]no[/bold] [link=x]", "[bold]no[/bold] [link=x]"),
]


@pytest.mark.parametrize(("shown", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_foreign_text_becomes_terminal_text(shown: str, expected: str) -> None:
    assert visible(shown) == expected


def test_line_ends_can_stay() -> None:
    assert visible("one\r\ntwo\nthree\rfour", newlines=True) == "one \ntwo\nthree␍four"


@given(st.text(), st.booleans())
def test_cleaning_twice_is_cleaning_once_and_keeps_the_length(text: str, newlines: bool) -> None:
    once = visible(text, newlines=newlines)
    assert visible(once, newlines=newlines) == once
    assert len(once) == len(text)


def test_no_control_passes_whatever_its_code() -> None:
    for code in range(0x110000):
        control = unicodedata.category(chr(code)) in ("Cc", "Cs")
        if control or unicodedata.bidirectional(chr(code)) in TURNING:
            assert visible(chr(code)) != chr(code), hex(code)


def test_what_is_looked_for_is_what_is_marked() -> None:
    for code in range(0x110000):
        assert (clean._MARKED.match(chr(code)) is not None) == (code in clean._MARKS), hex(code)


OUT = [
    ("words and line ends pass", "one\ntwo\n", "one\ntwo\n"),
    ("our own bold and underline pass", "\x1b[1mTitle\x1b[0m \x1b[4mlink\x1b[0m", None),
    ("a colour is not ours", "\x1b[31mred", "␛[31mred"),
    ("a title is not ours", "\x1b]0;title\x07", "␛]0;title␇"),
    ("a direction override is held back", "abc\u202egnp.exe", "abc⇄gnp.exe"),
    ("half of a surrogate pair is held back", "a\udcffb", "a\ufffdb"),
    ("what only has no width passes, for JSON must read back", '"a\u200bb"', None),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in OUT], ids=[case[0] for case in OUT])
def test_nothing_a_terminal_obeys_leaves(
    text: str, expected: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    put(text)
    put_all([text, text])
    tell(text)
    shown = expected or text
    assert capsys.readouterr() == (shown * 3, shown + "\n")
