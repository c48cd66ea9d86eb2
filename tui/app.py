"""The app: theme, signals, palette, the second layer against foreign controls, and an ingest beside."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from io import StringIO
from pathlib import Path
from threading import Thread
from time import monotonic
from typing import Any, ClassVar, Protocol

from rich.console import Console
from rich.segment import Segment
from textual.app import App, SystemCommand
from textual.binding import BindingType
from textual.color import Color
from textual.events import Event, Key
from textual.filter import LineFilter
from textual.message import Message
from textual.screen import Screen
from textual.theme import Theme

from communique.clean import visible
from communique.errors import CommuniqueError
from db.queries import Queries

from .article import Reader
from .browse import BrowseScreen
from .keys import quiet
from .palette import Palette
from .speakers import SpeakerPicker
from .store_list import StoreList
from .typed import TypedInput

STOPPED_BY = {signal.SIGTERM: 143, signal.SIGHUP: 129, signal.SIGQUIT: 131, signal.SIGINT: 130}
_LOOK_AGAIN = 2.0
_REPORT_AGAIN = 0.2
_NO_FOCUS = 1.0

DARK = Theme(
    name="communique-dark",
    primary="#7aa2c8",
    secondary="#86b4bb",
    accent="#e0b36a",
    foreground="#d4d2cb",
    background="#15181c",
    surface="#1b1f24",
    panel="#1f242a",
    success="#a9c08a",
    warning="#d9a05b",
    error="#e07a6c",
    dark=True,
    variables={
        "rule": "#39414a",
        "muted": "#9a9a94",
        "faint": "#6d7278",
        "cursor-background": "#2d4358",
        "cursor-foreground": "#f4f1e8",
    },
)
LIGHT = Theme(
    name="communique-light",
    primary="#2f5d86",
    secondary="#2b6b74",
    accent="#96581a",
    foreground="#2a2a28",
    background="#faf8f3",
    surface="#f3f0e8",
    panel="#ece8de",
    success="#49682a",
    warning="#97540f",
    error="#a83226",
    dark=False,
    variables={
        "rule": "#cfc9bb",
        "muted": "#66645c",
        "faint": "#918d82",
        "cursor-background": "#cfe0ee",
        "cursor-foreground": "#14202b",
    },
)


class Progress(Protocol):
    """How far an ingest is; `str()` of it is one line."""

    def __str__(self) -> str: ...


Report = Callable[[Progress], None]
Ingest = Callable[[Report], None]


class Left(Exception):
    """The app was left while articles were being read: raised out of the ingest's next report."""


class Cleaner(LineFilter):
    """Marks what a terminal would obey in every line, whoever wrote it there."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        return [
            segment if segment.control else Segment(visible(segment.text), segment.style)
            for segment in segments
        ]


class CommuniqueApp(App[None]):
    """Walks through a store of articles from the keyboard."""

    CSS_PATH = "communique.tcss"
    TITLE = "communique"
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar[list[BindingType]] = [
        quiet("suspend", "ctrl+z", "suspend_process", "Suspend", "Suspend to the shell"),
    ]

    @dataclass
    class Progressed(Message):
        """An ingest is so far."""

        words: str
        look_again: bool

    @dataclass
    class Ingested(Message):
        """An ingest has ended, if it failed with the error."""

        error: Exception | None

    def __init__(
        self,
        db_path: Path,
        *,
        filter_text: str = "",
        ingest: Ingest | None = None,
        queries: Queries | None = None,
    ) -> None:
        # Only with the terminal's own colours does Textual leave all of them out.
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        self.animation_level = "none"
        self._browse = BrowseScreen(db_path, filter_text, queries)
        self._ingest = ingest
        self._leaving = False
        self._early: list[Key] | None = []
        self.fault: Exception | None = None
        # Textual would print a traceback with the texts it was at.
        self.error_console = Console(file=StringIO())
        self._cleaner = Cleaner()
        for theme in (DARK, LIGHT):
            self.register_theme(theme)
        self.theme = first_theme(self.no_color)

    def get_default_screen(self) -> Screen[None]:
        return self._browse

    def get_line_filters(self) -> Sequence[LineFilter]:
        return [*super().get_line_filters(), self._cleaner]

    def refresh_css(self, animate: bool = True) -> None:
        """With the first theme nothing is styled yet, so nothing need be parsed anew."""
        if self.screen_stack:
            super().refresh_css(animate)
        else:
            self.stylesheet.set_variables(self.get_css_variables())

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Colours of ours that a theme of Textual's own does not name."""
        return _OURS

    def on_mount(self) -> None:
        loop = asyncio.get_running_loop()
        for number, code in STOPPED_BY.items():
            loop.add_signal_handler(number, partial(self.exit, return_code=code))
        self.app_resume_signal.subscribe(self, self._paint_again)
        self.watch(self._browse, "focused", self._hand_on_early, init=False)
        # If nothing can have the focus, the keys are the screen's.
        self.set_timer(_NO_FOCUS, self._hand_on_early)
        if self._ingest is not None:
            self._browse.filling.is_reading_articles = True
            self._browse.progress.show("Reading articles …")
            Thread(target=self._read_articles, args=(self._ingest,), name="ingest", daemon=True).start()

    def on_unmount(self) -> None:
        self._leaving = True

    async def on_event(self, event: Event) -> None:
        """Do what a key is bound to before the next key is sent anywhere: it may move the focus."""
        if isinstance(event, Key) and not self.screen_stack:
            # Typed behind the key that quits.
            return
        if isinstance(event, Key) and not event.is_forwarded and self._early is not None:
            self._early.append(event)
            return
        if isinstance(event, Key) and not event.is_forwarded and self.app_focus:
            if isinstance(self.focused, TypedInput) and self.focused.take(event):
                return
            if isinstance(self.focused, StoreList | Reader | TypedInput):
                # Sent to the widget, it would come back here only behind all that was typed meanwhile.
                for is_priority in (True, False):
                    if await self._check_bindings(event.key, is_priority):
                        return
            elif self.focused is None and isinstance(self.screen, SpeakerPicker):
                self.screen.take(event)
                return
        await super().on_event(event)

    def _hand_on_early(self) -> None:
        # By way of the screen: it may have the focus before it has been mounted.
        self._browse.call_later(self._take_early)

    def _take_early(self) -> None:
        """Take the keys that were typed before anything could have them."""
        early, self._early = self._early or (), None
        for key in early:
            self.post_message(key)

    def action_command_palette(self) -> None:
        if not isinstance(self.screen, Palette):
            self.push_screen(Palette())

    def _paint_again(self, app: App[None]) -> None:
        """Back from the shell: the terminal has cleared the screen that Textual believes is there."""
        self.screen.refresh()

    def _handle_exception(self, error: Exception) -> None:
        """Keep the error for whoever opened the app. Textual offers no public place to learn of it."""
        self.fault = self.fault or error
        super()._handle_exception(error)

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Every action that has a key, and the themes."""
        done = set()
        for node, binding, enabled, tooltip in screen.active_bindings.values():
            if not enabled or not binding.description or binding.action in done or binding.id == "palette":
                continue
            done.add(binding.action)
            run = partial(self.call_later, self.run_action, binding.action, node)
            yield SystemCommand(binding.description, tooltip or binding.description, run)
        for theme in ("communique-dark", "communique-light", "ansi-dark", "ansi-light"):
            yield SystemCommand(
                f"Theme {theme}", "Change the colours", partial(setattr, self, "theme", theme)
            )

    def _read_articles(self, ingest: Ingest) -> None:
        """Run the ingest in its own thread, telling the screen how far it is."""
        ended: Exception | None = None
        try:
            ingest(Reporter(self))
        except Left:
            return
        except Exception as error:
            # Whatever it is, it is told on the app's own thread: a thread that dies is not seen.
            ended = error
        self.post_message(self.Ingested(ended))

    def on_communique_app_progressed(self, message: Progressed) -> None:
        self._browse.progress.show(f"Reading articles: {message.words}")
        if message.look_again:
            self._browse.action_read_again()

    def on_communique_app_ingested(self, message: Ingested) -> None:
        self._browse.progress.show(None if message.error is None else _stopped_by(message.error))
        self._browse.filling.is_reading_articles = False
        self._browse.action_read_again()

    @property
    def is_left(self) -> bool:
        """Whether the app is being left."""
        return self._leaving


class Reporter:
    """Takes an ingest's reports, as often as a person reads, and ends it when the app is left."""

    def __init__(self, app: CommuniqueApp) -> None:
        self._app = app
        self._reported = self._looked = 0.0

    def __call__(self, progress: Progress) -> None:
        if self._app.is_left:
            raise Left
        now = monotonic()
        if now - self._reported < _REPORT_AGAIN:
            return
        look_again = now - self._looked > _LOOK_AGAIN
        self._reported, self._looked = now, now if look_again else self._looked
        self._app.post_message(CommuniqueApp.Progressed(str(progress), look_again))


_OURS = {
    "rule": "ansi_bright_black",
    "muted": "ansi_bright_black",
    "faint": "ansi_bright_black",
    "cursor-background": "ansi_blue",
    "cursor-foreground": "ansi_bright_white",
}


def _stopped_by(error: Exception) -> str:
    """Why an ingest ended early, in a line that stays: what is at the foot for seconds is missed."""
    kind = "" if isinstance(error, CommuniqueError) else f"{type(error).__name__}: "
    return " ".join(f"reading stopped: {kind}{error}".split())


def first_theme(no_color: bool) -> str:
    """The theme asked for, the terminal's own colours if colours are not wanted, else ours."""
    if no_color:
        return "ansi-dark"
    asked = os.environ.get("TEXTUAL_THEME")
    return asked or DARK.name
