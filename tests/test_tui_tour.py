"""The app under quick fingers: keys faster than it paints, in any order, at any size."""

from __future__ import annotations

import asyncio
import os
import random
import sys
from pathlib import Path
from time import monotonic

import pytest
from conftest import press_at_once
from hardening.terminal import Terminal, ready
from textual.pilot import Pilot

from tui.app import CommuniqueApp, Report
from tui.filter_bar import FilterInput
from tui.palette import Palette
from tui.speakers import SpeakerInput

_KEYS = (
    "slash", "s", "x", "X", "1", "2", "3", "4", "tab", "shift+tab",
    "escape", "escape", "backspace", "m", "y", "ctrl+r", "question_mark", "ctrl+p", "ctrl+p", "j",
    "k", "down", "up", "ctrl+d", "ctrl+u", "pagedown", "pageup", "g", "G", "home",
    "end", "enter", "enter", "enter", "space", "c", "e", "n", "N", "colon",
    "left", "right",
)  # fmt: skip
_SIZES = ((120, 40), (80, 24), (1, 1), (20, 5), (200, 60), (3, 40), (170, 30))
_SECONDS = 2.0


async def _until(pilot: Pilot[None], value: str | None, kind: type) -> None:
    for _ in range(200):
        if isinstance(pilot.app.focused, kind) and getattr(pilot.app.focused, "value", None) == value:
            return
        await pilot.pause(0.02)
    raise AssertionError(f"{pilot.app.focused} has {getattr(pilot.app.focused, 'value', None)!r}")


async def test_keys_right_behind_the_slash_are_typed_into_the_filter(small_store: Path) -> None:
    app = CommuniqueApp(small_store)
    async with app.run_test() as pilot:
        await pilot.press("slash", "c", "e")
        await _until(pilot, "ce", FilterInput)
        await pilot.press("escape")
        await pilot.pause(0.1)
        press_at_once(app, "slash", *"ships")
        await _until(pilot, "ships", FilterInput)


async def test_keys_right_behind_s_are_typed_into_the_search_for_speakers(small_store: Path) -> None:
    app = CommuniqueApp(small_store)
    async with app.run_test() as pilot:
        await pilot.press("1")
        press_at_once(app, "s", *"roe")
        await _until(pilot, "roe", SpeakerInput)


async def test_a_fault_while_articles_are_read_is_a_line_and_the_app_goes_on(small_store: Path) -> None:
    def ingest(report: Report) -> None:
        raise ZeroDivisionError("as\nplanned")

    app = CommuniqueApp(small_store, ingest=ingest)
    async with app.run_test(size=(120, 40)) as pilot:
        progress = app._browse.progress
        for _ in range(200):
            if "stopped" in str(progress.render()):
                break
            await pilot.pause(0.02)
        assert str(progress.render()).strip() == "reading stopped: ZeroDivisionError: as planned"
        await pilot.press("3", "j")
        assert app.is_running and app.fault is None and not app._browse.filling.is_reading_articles


async def test_the_palette_left_or_used_twice_is_left_once(small_store: Path) -> None:
    app = CommuniqueApp(small_store)
    async with app.run_test() as pilot:
        for keys in (
            ("escape", "escape"),
            ("pagedown", "enter", "enter", "enter"),
            ("x", "pagedown", "pageup"),
        ):
            press_at_once(app, "ctrl+p", *keys)
            await pilot.pause(0.2)
            press_at_once(app, *keys)
            await pilot.pause(0.2)
            press_at_once(app, "escape", "escape", "escape")
            await pilot.pause(0.2)
        assert app.is_running and app.fault is None


async def test_the_palette_is_opened_while_the_former_one_leaves(small_store: Path) -> None:
    app = CommuniqueApp(small_store)
    async with app.run_test() as pilot:
        await pilot.press("ctrl+p")
        app.screen.dismiss()
        app.action_command_palette()
        await pilot.pause()
        assert app.is_running and app.fault is None and isinstance(app.screen, Palette)


_STOPPED_AMID_A_CLASS = """
import os, signal
from tui.first_frame import first_frame
class Part:
    def __set_name__(self, owner, name):
        os.kill(os.getpid(), signal.{})
with first_frame(None):
    class Whole:
        part = Part()
"""


@pytest.mark.parametrize(
    ("name", "code"), [("SIGTERM", 143), ("SIGHUP", 129), ("SIGINT", 130), ("SIGQUIT", 131)]
)
def test_a_signal_amid_an_import_ends_the_start_with_its_code(name: str, code: int) -> None:
    command = [sys.executable, "-c", _STOPPED_AMID_A_CLASS.format(name)]
    with Terminal(command, environment=dict(os.environ)) as terminal:
        assert terminal.wait() == code and not terminal.left_on() and not terminal.faults()


async def test_keys_typed_before_the_app_is_there_are_kept(small_store: Path) -> None:
    app = CommuniqueApp(small_store)
    press_at_once(app, "slash", *"ships")
    async with app.run_test() as pilot:
        await _until(pilot, "ships", FilterInput)


def test_a_filter_written_in_one_go_is_kept_in_a_terminal(small_store: Path) -> None:
    command = [sys.executable, "-m", "communique", "browse", "--db", str(small_store)]
    for is_early in (True, False):
        with Terminal(command, size=(120, 40), environment=dict(os.environ)) as terminal:
            if not is_early:
                ready(terminal)
            terminal.type(b"/france\r")
            terminal.see(r"/ france(?s:.*)enter Open")
            terminal.type(b"q")
            assert terminal.wait() == 0 and not terminal.faults()


async def test_keys_behind_the_enter_of_a_filter_are_the_lists(small_store: Path) -> None:
    app = CommuniqueApp(small_store)
    async with app.run_test() as pilot:
        press_at_once(app, "slash", *"harbour", "enter", *"jk", "slash", *"ships")
        await _until(pilot, "harbour* ships", FilterInput)


async def test_keys_behind_the_one_that_quits_are_nobodys(small_store: Path) -> None:
    app = CommuniqueApp(small_store)
    async with app.run_test() as pilot:
        await pilot.press("1")
        press_at_once(app, "q", *"jjs/enc" * 20)
        for _ in range(100):
            if not app.is_running:
                break
            await asyncio.sleep(0.02)
    assert app.fault is None and app.return_code == 0


async def _stay(app: CommuniqueApp) -> None:
    """What the palette's Quit does instead, which the keys may hit upon."""


@pytest.mark.parametrize("seed", [1, 8, 9])
async def test_no_keys_in_any_order_at_any_size_end_the_app(
    seed: int, small_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(CommuniqueApp, "action_quit", _stay)
    chance = random.Random(seed)
    app = CommuniqueApp(small_store)
    pressed: list[str] = []
    async with app.run_test(size=(120, 40)) as pilot:
        end = monotonic() + _SECONDS
        while monotonic() < end:
            if chance.random() < 0.03:
                await pilot.resize_terminal(*chance.choice(_SIZES))
            keys = chance.choices(_KEYS, k=chance.choice((1, 2, 4, 8)))
            pressed += keys
            press_at_once(app, *keys)
            await asyncio.sleep(chance.choice((0, 0, 0.01, 0.05)))
            assert app.is_running and app.fault is None, (pressed[-20:], app.fault)
        # What is still to be done is done before the app is taken away.
        await asyncio.sleep(1.0)
        assert app.is_running and app.fault is None, (pressed[-20:], app.fault)
