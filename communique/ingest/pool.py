"""Worker processes that answer tasks, their answers given back in the order of the tasks."""

from __future__ import annotations

import contextlib
import os
import selectors
import signal
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from communique.errors import CommuniqueError
from communique.readers import FORMATS

from .limits import CPU_SECONDS
from .tasks import Answer, Done, Found, Left, Missed, Ready, Task
from .wire import RECYCLE, Unpacker, packed

_AHEAD = 4
_WINDOW = 32
# Answers that wait for their turn; beyond, only the task whose turn it is is listened to.
_MOST_WAITING = 32 << 20
_PIPE_BYTES = 1 << 20
_POLL_SECONDS = 0.1
_CROWDED_SECONDS = 0.005
# A worker that is silent so long is stuck on a file that gives nothing, on a network drive for instance.
_SILENT_SECONDS = 120
_MOST_BREAKDOWNS = 20


@dataclass(slots=True, eq=False)
class _Slot:
    """A task under way, and its answers that have not been given back (`bytes` of them arrived)."""

    task: Task
    waiting: deque[Answer] = field(default_factory=deque)
    bytes: int = 0
    done: bool = False
    answered: int = 0
    breakdowns: int = 0


class _Worker:
    """A process, the slots it was given in their order, and what of its answers has arrived."""

    def __init__(self, *, debug: bool) -> None:
        # -P: a folder of the user's that holds a `communique` must not be imported from.
        command = [sys.executable, "-P", "-m", "communique.ingest.worker"]
        with _signals_held_back():
            self.process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=None if debug else subprocess.DEVNULL,
                bufsize=0,
            )
        assert self.process.stdin and self.process.stdout
        self.ask, self.answers = self.process.stdin.fileno(), self.process.stdout.fileno()
        self.slots: deque[_Slot] = deque()
        self.unpacker = Unpacker()
        self.heard = time.monotonic()
        self.ready = self.gone = False
        _widen(self.answers)

    def give(self, slot: _Slot) -> None:
        if not self.slots:
            self.heard = time.monotonic()
        self.slots.append(slot)
        try:
            os.write(self.ask, packed(slot.task))
        except BrokenPipeError:
            # It ended before it had this: no fault of the task.
            self.gone = True

    def end(self) -> int:
        """Close its pipes and end it; its exit code."""
        self.process.kill()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe:
                pipe.close()
        return self.process.wait()


class Pool:
    """As many workers as `size`, started when there is work for them."""

    def __init__(self, size: int, *, debug: bool = False) -> None:
        self._size = size
        self._debug = debug
        self._workers: list[_Worker] = []
        self._again: deque[_Slot] = deque()
        self._under_way: deque[_Slot] = deque()
        self._selector = selectors.DefaultSelector()
        self._paused = False

    def run(
        self, tasks: Iterator[Task | None], stop: Callable[[], bool]
    ) -> Iterator[tuple[Task, Answer] | None]:
        """Every answer with its task, in the order of the tasks, until `stop`. None is handed through."""
        try:
            while not stop():
                self._hand_out(tasks)
                if self._paused:
                    yield None
                if not self._under_way:
                    if self._paused:
                        continue
                    return
                first = self._under_way[0]
                while first.waiting:
                    yield first.task, first.waiting.popleft()
                    if stop():
                        return
                if first.done:
                    self._under_way.popleft()
                else:
                    self._listen(first)
        finally:
            self.close()

    def close(self) -> None:
        """End every worker."""
        for worker in self._workers:
            worker.end()
        self._workers.clear()
        self._selector.close()

    def _hand_out(self, tasks: Iterator[Task | None]) -> None:
        """Give each worker work for now and for next, until there is a pause in the tasks."""
        self._paused = False
        while self._has_room() and (slot := self._next_slot(tasks)):
            self._free_worker().give(slot)

    def _has_room(self) -> bool:
        return len(self._workers) < self._size or min(len(worker.slots) for worker in self._workers) < _AHEAD

    def _next_slot(self, tasks: Iterator[Task | None]) -> _Slot | None:
        if self._again:
            return self._again.popleft()
        if len(self._under_way) >= _WINDOW * self._size:
            return None
        for task in tasks:
            if task is None:
                self._paused = True
                return None
            slot = _Slot(task)
            self._under_way.append(slot)
            return slot
        return None

    def _free_worker(self) -> _Worker:
        """The worker with the least to do; a new one rather than a busy one."""
        least = min(self._workers, key=lambda worker: len(worker.slots), default=None)
        if least is not None and (not least.slots or len(self._workers) == self._size):
            return least
        worker = _Worker(debug=self._debug)
        self._workers.append(worker)
        self._selector.register(worker.answers, selectors.EVENT_READ, worker)
        return worker

    def _listen(self, first: _Slot) -> None:
        """Take in what has arrived."""
        crowded = sum(slot.bytes for slot in self._under_way if slot is not first) > _MOST_WAITING
        heard = False
        for key, _ in self._selector.select(0 if self._paused else _POLL_SECONDS):
            worker: _Worker = key.data
            if not crowded or first in worker.slots:
                self._hear(worker)
                heard = True
        if crowded and not heard:
            time.sleep(_CROWDED_SECONDS)
        now = time.monotonic()
        for worker in list(self._workers):
            if worker.slots and now - worker.heard > _SILENT_SECONDS:
                self._broke_down(worker, f"limit: no answer within {_SILENT_SECONDS} s")

    def _hear(self, worker: _Worker) -> None:
        arrived = os.read(worker.answers, _PIPE_BYTES)
        worker.heard = time.monotonic()
        if not arrived:
            self._broke_down(worker, None)
            return
        if worker.slots:
            worker.slots[0].bytes += len(arrived)
        for answer in worker.unpacker.feed(arrived):
            if isinstance(answer, Ready):
                worker.ready = True
                continue
            slot = worker.slots[0]
            slot.waiting.append(answer)
            if isinstance(answer, Done):
                slot.done = True
                worker.slots.popleft()
            elif isinstance(answer, Found | Missed):
                slot.answered += 1

    def _broke_down(self, worker: _Worker, reason: str | None) -> None:
        """A worker is gone: its task is to blame unless it asked for a fresh one; the rest goes out again."""
        self._selector.unregister(worker.answers)
        self._workers.remove(worker)
        code = worker.process.wait() if reason is None else worker.end()
        worker.end()
        if not worker.ready:
            raise CommuniqueError(f"ingest: a reader ended with code {code} as it began; --debug shows why")
        if worker.slots and code != RECYCLE and not worker.gone:
            self._blame(worker.slots.popleft(), Left(reason) if reason else _told(code))
        self._again.extend(worker.slots)

    def _blame(self, slot: _Slot, left: Left) -> None:
        """Leave out the record at fault, and go on behind it; a file of one record is left out whole."""
        slot.breakdowns += 1
        apart = slot.answered > 0 or FORMATS[slot.task.format].separator is not None
        if not apart or slot.breakdowns > _MOST_BREAKDOWNS:
            slot.waiting.extend((left, Done()))
            slot.done = True
            return
        if slot.task.singly:
            slot.waiting.append(Missed(slot.answered + 1, left.reason))
            slot.answered += 1
        slot.task = slot.task._replace(skip=slot.answered, singly=True)
        self._again.append(slot)


def _told(code: int) -> Left:
    """What an exit code says. Only going over the time is sure to happen again."""
    if code == -signal.SIGXCPU:
        return Left(f"limit: more than {CPU_SECONDS} s of computing")
    if code == -signal.SIGKILL:
        return Left("limit: ended by the system, most likely for its memory", failed=True)
    return Left(f"broken: the reader ended with code {code}", failed=True)


@contextlib.contextmanager
def _signals_held_back() -> Iterator[None]:
    """A process started here never sees these signals, which go to the whole group: its parent ends it."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM, signal.SIGHUP})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _widen(descriptor: int) -> None:
    """A larger pipe, where the system has them: the worker goes on while the parent writes."""
    with contextlib.suppress(ImportError, AttributeError, OSError):
        import fcntl

        fcntl.fcntl(descriptor, fcntl.F_SETPIPE_SZ, _PIPE_BYTES)
