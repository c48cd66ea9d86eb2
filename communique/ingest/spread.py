"""Tasks done by any executor, another machine's too: bytes out, answers back in the order of the tasks."""

from __future__ import annotations

import pickle
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError, Executor, Future, wait
from dataclasses import dataclass, field

from communique.errors import CommuniqueError

from .pool import Pool
from .tasks import Answer, Done, Left, Task
from .wire import Unpacker, packed
from .work import Given, answers_to, failed, fetched

# A call elsewhere costs about a millisecond; so much text is some tenths of a second of work.
_BUNDLE_BYTES = 1 << 17
_BUNDLE_TASKS = 64
# What is under way is held here until it is answered, and its answers until their turn.
_MOST_BYTES = 32 << 20
_POLL_SECONDS = 0.1
# After so long without a word from anywhere the work whose turn it is is done here.
_SILENT_SECONDS = 120


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Who does the work: an executor, how many calls it is given at once, and by which errors it tells
    that a call took its workers down."""

    executor: Executor
    at_once: int
    lost: tuple[type[Exception], ...] = ()


@dataclass(slots=True)
class _Bundle:
    """Tasks that go out in one call, each as it is given, or why its bytes cannot be had."""

    tasks: list[Task] = field(default_factory=list)
    given: list[Given | Left] = field(default_factory=list)
    length: int = 0
    future: Future[bytes] = field(default_factory=Future)


class Spread:
    """Gives tasks to an executor, never more than a bounded window of them."""

    def __init__(self, elsewhere: Elsewhere, *, debug: bool = False) -> None:
        self._elsewhere = elsewhere
        self._debug = debug
        self._under_way: deque[_Bundle] = deque()
        self._heard = time.monotonic()

    def run(
        self, tasks: Iterator[Task | None], stop: Callable[[], bool]
    ) -> Iterator[tuple[Task, Answer] | None]:
        """Every answer with its task, in the order of the tasks, until `stop`. None is handed through."""
        try:
            while not stop():
                paused = self._hand_out(tasks)
                if paused:
                    yield None
                if not self._under_way and not paused:
                    return
                for answered in self._first_answers(stop, 0 if paused else _POLL_SECONDS):
                    yield answered
                    if stop():
                        return
        finally:
            self.close()

    def close(self) -> None:
        """Take back what is not done."""
        for bundle in self._under_way:
            bundle.future.cancel()
        self._under_way.clear()

    def _hand_out(self, tasks: Iterator[Task | None]) -> bool:
        """Send bundles while there is room; whether a pause in the tasks was met."""
        while self._has_room():
            bundle, paused = _bundled(tasks)
            if bundle.tasks:
                self._send(bundle)
            if paused or not bundle.tasks:
                return paused
        return False

    def _has_room(self) -> bool:
        return (
            len(self._under_way) < self._elsewhere.at_once
            and sum(bundle.length for bundle in self._under_way) < _MOST_BYTES
        )

    def _send(self, bundle: _Bundle) -> None:
        if not self._under_way:
            self._heard = time.monotonic()
        try:
            bundle.future = self._elsewhere.executor.submit(packed_answers, bundle.given)
        except RuntimeError as error:
            raise CommuniqueError(
                f"ingest: no more work is taken elsewhere: {error}; run it again"
            ) from error
        bundle.given = []
        bundle.future.add_done_callback(self._hear)
        self._under_way.append(bundle)

    def _hear(self, _: Future[bytes]) -> None:
        self._heard = time.monotonic()

    def _first_answers(self, stop: Callable[[], bool], seconds: float) -> Iterator[tuple[Task, Answer]]:
        """The answers to the bundle whose turn it is, or none yet."""
        if not self._under_way:
            return
        bundle = self._under_way[0]
        if not wait([bundle.future], seconds).done:
            if time.monotonic() - self._heard < _SILENT_SECONDS:
                return
            bundle.future.cancel()
            self._under_way.popleft()
            yield from self._done_here(bundle, stop)
            return
        self._under_way.popleft()
        try:
            answers = bundle.future.result()
        except self._elsewhere.lost:
            yield from self._done_here(bundle, stop)
        except CancelledError as error:
            raise CommuniqueError("ingest: the cluster let go of the work; run it again to go on") from error
        except Exception as error:
            raise CommuniqueError(
                f"ingest: work given elsewhere failed: {type(error).__name__}: {error}; look at the workers"
            ) from error
        else:
            yield from _each(bundle.tasks, answers)

    def _done_here(self, bundle: _Bundle, stop: Callable[[], bool]) -> Iterator[tuple[Task, Answer]]:
        """What takes workers down, or never comes back, is done behind the limits of the local pool."""
        for answered in Pool(1, debug=self._debug).run(iter(bundle.tasks), stop):
            if answered is not None:
                yield answered


def packed_answers(several: Sequence[Given | Left]) -> bytes:
    """The answers to some tasks, each ended by Done: what an executor is asked for."""
    return b"".join(packed(answer) for given in several for answer in _answers(given))


def _answers(given: Given | Left) -> Iterator[Answer]:
    if isinstance(given, Left):
        yield from (given, Done())
        return
    try:
        yield from answers_to(given)
    except Exception as error:
        yield from (failed(error), Done())


def _bundled(tasks: Iterator[Task | None]) -> tuple[_Bundle, bool]:
    """The next tasks, as many as are worth a call, and whether a pause came behind them."""
    bundle = _Bundle()
    for task in tasks:
        if task is None:
            return bundle, True
        given = fetched(task)
        bundle.tasks.append(task)
        bundle.given.append(given)
        bundle.length += len(given.data) if isinstance(given, Given) else 0
        if bundle.length >= _BUNDLE_BYTES or len(bundle.tasks) >= _BUNDLE_TASKS:
            break
    return bundle, False


def _each(tasks: Sequence[Task], answers: bytes) -> Iterator[tuple[Task, Answer]]:
    """The answers beside their tasks."""
    left = iter(tasks)
    task = next(left, None)
    try:
        for answer in Unpacker().feed(answers):
            if task is None:
                break
            yield task, answer
            if isinstance(answer, Done):
                task = next(left, None)
    except pickle.UnpicklingError as error:
        raise CommuniqueError(f"ingest: an answer from elsewhere is none: {error}") from error
    if task is not None:
        raise CommuniqueError("ingest: an answer from elsewhere is cut short; run it again")
