"""Asking the store without waiting for it.

A question is a function of `Queries`. `Asker.now` asks on the screen's own thread and gives up
after a few milliseconds, so that most answers are painted in the frame of the key that asked;
`Asker.later` and `Asker.figure` ask on a desk, a thread that answers one question after the other.
A new filter is a new generation: it stops the questions of the former one, and answers that still
come are dropped.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, sleep
from typing import Any, Generic, TypeVar

from communique.errors import StoreError
from db.queries import Interrupted, Queries

Answer = TypeVar("Answer")
Ask = Callable[[Queries], Answer]
# Told on the screen's thread; what is awaitable is awaited there.
Tell = Callable[[Answer], Awaitable[None] | None]
# A frame at 60 a second is 16 ms; half of it is left for painting.
PATIENCE = 0.008
# Sums wait so long for the rows to be painted, and for the next key that makes them needless.
_BREATH = 0.015
# However long rows take, sums wait no longer than this for them.
_LONGEST_WAIT = 0.5
# With less time than this no page can be expected.
_SHORTEST = 0.002
# What sums of a million quotes go through, and what those of their events and articles do: read once, it is
# at hand for the next letter.
_QUOTES_KB, _OTHERS_KB = 36_000, 12_000


@dataclass(frozen=True, slots=True)
class Question(Generic[Answer]):
    """What is asked, who is told, and for which filter; without a generation it is always told."""

    ask: Ask[Answer]
    tell: Tell[Answer]
    generation: int | None


class Line:
    """Questions that wait. Of two desks that share it one takes them from its end: so each keeps the pages
    of its own lists at hand, and neither stands idle.
    """

    def __init__(self) -> None:
        self._waiting: deque[Question[Any]] = deque()
        self._changed = threading.Condition()
        self._closed = False

    def put(self, *questions: Question[Any]) -> None:
        with self._changed:
            self._waiting.extend(questions)
            self._changed.notify_all()

    def get(self, *, last: bool = False) -> Question[Any] | None:
        """The first question, or the last, waiting for one; None once it is closed."""
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._closed)
            if self._closed:
                return None
            return self._waiting.pop() if last else self._waiting.popleft()

    def close(self) -> None:
        """Send everybody home who waits."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    @property
    def is_empty(self) -> bool:
        return not self._waiting


@dataclass(frozen=True, slots=True)
class Reply:
    """A question's answer, or the error a user can act on."""

    question: Question[Any]
    answer: Any = None
    error: StoreError | None = None


Deliver = Callable[[Reply], object]


class Asker:
    """The screen's door to the store: a connection of its own, a desk for rows, two for figures.

    So no list waits for a count, and what goes through many rows has two processors.
    """

    def __init__(self, path: Path, deliver: Deliver, here: Queries | None = None) -> None:
        self.generation = 0
        self._here = here or Queries(path)
        self._rows = Desk("rows", Queries(path), deliver)
        figures = Line()
        self._figures = [
            Desk("figures", Queries(path, pages_kb=_QUOTES_KB), deliver, line=figures, behind=self._rows),
            Desk(
                "more figures", Queries(path, pages_kb=_OTHERS_KB), deliver, line=figures, from_end=True,
                behind=self._rows,
            ),
        ]  # fmt: skip

    def renew(self) -> None:
        """Begin a new generation: whatever was asked before is no longer wanted."""
        self.generation += 1
        for desk in (self._rows, *self._figures):
            desk.renew(self.generation)

    def now(self, ask: Ask[Answer], *, until: float | None = None) -> Answer | None:
        """The answer if the store has it at once, or by the time `until`; else None."""
        patience = until - perf_counter() if until else PATIENCE
        if patience < _SHORTEST:
            return None
        try:
            with self._here.within(patience):
                return ask(self._here)
        except (Interrupted, StoreError):
            # Asked again at a desk: what is wrong with the store is told from there.
            return None

    def later(self, ask: Ask[Answer], tell: Tell[Answer], *, always: bool = False) -> None:
        """Ask for rows; `tell` is called on the screen's thread, unless a newer filter came meanwhile."""
        self._rows.put(Question(ask, tell, None if always else self.generation))

    def figure(self, ask: Ask[Answer], tell: Tell[Answer]) -> None:
        """Ask for a count or another sum over many rows."""
        self.figures([(ask, tell)])

    def figures(self, asked: Iterable[tuple[Ask[Any], Tell[Any]]]) -> None:
        """Ask for several at once: the first and the last are begun with."""
        for desk in self._figures:
            desk.open()
        self._figures[0].put(*(Question(ask, tell, self.generation) for ask, tell in asked))

    def is_wanted(self, reply: Reply) -> bool:
        """Whether the question is still the newest of its kind."""
        return reply.question.generation in (None, self.generation)

    def close(self) -> None:
        """Let the desks go home; a question that still runs is stopped."""
        for desk in (self._rows, *self._figures):
            desk.close()
        self._here.close()


class Desk:
    """A thread with a connection of its own, started at the first question.

    Desks may share a line. One that stands `behind` another lets it finish first: to it goes the processor
    while there are rows to be read.
    """

    def __init__(
        self,
        name: str,
        queries: Queries,
        deliver: Deliver,
        *,
        line: Line | None = None,
        from_end: bool = False,
        behind: Desk | None = None,
    ) -> None:
        self._behind = behind
        self.idle = threading.Event()
        self.idle.set()
        self._line = line or Line()
        self._from_end = from_end
        self._queries = queries
        self._deliver = deliver
        self._generation = 0
        self._closed = False
        self._asked: Question[Any] | None = None
        self._breathed: int | None = None
        self._thread = threading.Thread(target=self._work, name=f"desk of {name}", daemon=True)

    def open(self) -> None:
        if not self._thread.is_alive() and not self._closed:
            self._thread.start()

    def put(self, *questions: Question[Any]) -> None:
        self.open()
        self.idle.clear()
        self._line.put(*questions)

    def renew(self, generation: int) -> None:
        """Drop what waits of older generations and stop what runs of them."""
        self._generation = generation
        asked = self._asked
        if asked is not None and asked.generation is not None:
            self._queries.interrupt()

    def close(self) -> None:
        self._closed = True
        self.idle.set()
        self._line.close()
        self._queries.interrupt()
        if self._thread.is_alive():
            self._thread.join(1.0)

    def _work(self) -> None:
        while (question := self._line.get(last=self._from_end)) is not None:
            self._breathe(question)
            self._asked = question
            reply = self._answer(question)
            self._asked = None
            if self._line.is_empty:
                self.idle.set()
            if reply is not None and not self._closed:
                self._deliver(reply)
        self._queries.close()

    def _breathe(self, question: Question[Any]) -> None:
        """Let the screen have the processor before the first sum of a filter, and its rows be read."""
        if self._behind is None:
            return
        if question.generation != self._breathed:
            self._breathed = question.generation
            sleep(_BREATH)
        self._behind.idle.wait(_LONGEST_WAIT)

    def _answer(self, question: Question[Any]) -> Reply | None:
        """The reply, or None for what is no longer wanted; what was stopped for another is asked again."""
        while not self._closed and question.generation in (None, self._generation):
            try:
                return Reply(question, question.ask(self._queries))
            except Interrupted:
                continue
            except StoreError as error:
                return Reply(question, error=error)
        return None
