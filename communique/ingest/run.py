"""Reading many files: tasks out, answers back in the order of the input, every file brought to an end."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from communique.errors import ReadError
from communique.readers import EMPTY, FORMATS, Format

from .parts import Division
from .pool import Pool
from .tasks import Answer, Done, Found, Left, Missed, Task, Want
from .walk import Entry, status, told

if TYPE_CHECKING:
    from .spread import Elsewhere, Spread

# So little is read sooner than a worker has started.
_FEW_TASKS = 8
_FEW_BYTES = 300_000
_PAUSE_AFTER = 50
_RECORD_NAMES = {"lines": "line", "mailbox": "message", "feed": "entry"}


@dataclass(frozen=True, slots=True)
class Settings:
    """How a run reads. `shown` overrides a path's name; `published` is for texts without a day.

    The work is done by processes of this machine, unless it is given `elsewhere`.
    """

    want: Want = "draft"
    published: str | None = None
    workers: int = 1
    debug: bool = False
    shown: dict[bytes, str] = field(default_factory=dict)
    elsewhere: Elsewhere | None = None


class ArticleRead(NamedTuple):
    """An article of a file, answered as wanted."""

    entry: Entry
    answer: object


class FileRead(NamedTuple):
    """A file's end: why it, or a record of it, gave nothing; and its state when it was read.

    `known` holds what the caller knew of it before, and nothing was read then.
    """

    entry: Entry
    reason: str | None = None
    failed: bool = False
    missed: int = 0
    sha256: str = ""
    size: int = 0
    mtime_ns: int = 0
    known: object = None


@dataclass(slots=True)
class _File:
    """A file under way."""

    entry: Entry
    division: Division | None = None
    parts: int = 0
    parts_done: int = 0
    given_out: bool = False
    records: int = 0
    lines: int = 0
    missed: int = 0
    first_missed: str = ""
    left: Left | None = None
    blank: Left | None = None
    done: Done = field(default_factory=Done)
    known: object = None

    @property
    def ended(self) -> bool:
        return self.given_out and self.parts_done == self.parts

    def miss(self, reason: str) -> None:
        self.missed += 1
        self.first_missed = self.first_missed or reason


Known = Callable[[Entry], object]


def run(
    entries: Iterable[Entry],
    settings: Settings,
    *,
    stop: Callable[[], bool] = lambda: False,
    known: Known = lambda entry: None,
) -> Generator[ArticleRead | FileRead, None, None]:
    """Each file's articles and then its end, in the order of the input, until `stop`."""
    return _Run(entries, settings, known).results(stop)


class _Run:
    def __init__(self, entries: Iterable[Entry], settings: Settings, known: Known) -> None:
        self._entries = entries
        self._settings = settings
        self._known = known
        self._files: deque[_File] = deque()

    def results(self, stop: Callable[[], bool]) -> Generator[ArticleRead | FileRead, None, None]:
        for answered in self._answered(self._tasks(), stop):
            yield from self._ends()
            if answered is None:
                continue
            file, (_, answer) = self._files[0], answered
            if isinstance(answer, Found):
                file.records += 1
                yield ArticleRead(file.entry, answer.answer)
            else:
                self._note(file, answer)
        if not stop():
            yield from self._ends()

    def _ends(self) -> Iterator[FileRead]:
        """The files at the head that are through."""
        while self._files and self._files[0].ended:
            yield _end(self._files.popleft())

    def _answered(
        self, tasks: Iterator[Task | None], stop: Callable[[], bool]
    ) -> Iterator[tuple[Task, Answer] | None]:
        """Each answer with its task. None between them is a chance to end files and to stop."""
        first: list[Task] = []
        for task in tasks:
            if stop():
                return
            if task is None:
                yield None
            else:
                first.append(task)
            if not _small(first):
                break
        if not first:
            return
        if _small(first):
            from .work import answers

            for task in first:
                for answer in answers(task):
                    if stop():
                        return
                    yield task, answer
            return
        yield from self._workers().run(chain(first, tasks), stop)

    def _workers(self) -> Pool | Spread:
        settings = self._settings
        if settings.elsewhere is not None:
            from .spread import Spread

            return Spread(settings.elsewhere, debug=settings.debug)
        return Pool(settings.workers, debug=settings.debug)

    def _tasks(self) -> Iterator[Task | None]:
        """What there is to do, and None after every stretch of files where there is nothing."""
        idle = 0
        for number, entry in enumerate(self._entries):
            file = _File(entry)
            self._files.append(file)
            if entry.format is None:
                file.left = Left(entry.reason, entry.failed)
            elif (already := self._known(entry)) is not None:
                file.known = already
            else:
                yield from self._tasks_of(file, number, entry.format)
                idle = -1
            file.given_out = True
            idle += 1
            if idle >= _PAUSE_AFTER:
                yield None
                idle = 0

    def _tasks_of(self, file: _File, number: int, known: Format) -> Iterator[Task]:
        entry = file.entry
        task = Task(
            number,
            entry.path,
            self._settings.shown.get(entry.path, readable(entry.path)),
            known.name,
            follow=entry.named,
            published=self._settings.published,
            want=self._settings.want,
        )
        try:
            if known.separator is not None:
                yield from self._parts_of(file, known, task)
                return
            size = status(entry.path, follow=entry.named).st_size
        except ReadError as error:
            file.left = Left(str(error))
        except OSError as error:
            file.left = Left(told(error), failed=True)
        else:
            file.parts = 1
            yield task._replace(size=size)

    def _parts_of(self, file: _File, known: Format, task: Task) -> Iterator[Task]:
        file.division = division = Division(task.path, known, follow=task.follow)
        try:
            for begin, end, too_long in division.parts():
                if too_long:
                    file.miss(f"limit: a record over {known.most_bytes / 1e6:,.0f} MB")
                    continue
                file.parts += 1
                yield task._replace(begin=begin, end=end, size=end - begin)
        finally:
            division.close()
        if not file.parts and not file.missed:
            file.left = Left("empty: nothing in it")

    def _note(self, file: _File, answer: Answer) -> None:
        if isinstance(answer, Missed):
            file.records += 1
            file.miss(_numbered(file, answer))
        elif isinstance(answer, Left):
            if file.parts > 1 and answer.reason.startswith(EMPTY):
                file.blank = answer
            elif file.parts > 1 or file.records:
                file.miss(answer.reason)
            else:
                file.left = answer
        elif isinstance(answer, Done):
            file.parts_done += 1
            file.lines += answer.lines
            file.done = answer


def readable(path: bytes) -> str:
    """A path as text that can be stored and printed, whatever its bytes."""
    return path.decode("utf-8", "backslashreplace")


def _small(tasks: list[Task]) -> bool:
    """Whether the tasks are few and harmless enough to be done here and now."""
    if len(tasks) > _FEW_TASKS or sum(task.size for task in tasks) > _FEW_BYTES:
        return False
    return not any(FORMATS[task.format].foreign for task in tasks)


def _numbered(file: _File, missed: Missed) -> str:
    assert file.entry.format is not None
    name = file.entry.format.name
    if name in ("page", "text", "markdown", "mail", "pdf"):
        return missed.reason
    number = missed.record + file.lines if name == "lines" else file.records
    return f"{_RECORD_NAMES.get(name, 'record')} {number}: {missed.reason}"


def _end(file: _File) -> FileRead:
    seen = file.division.seen if file.division else file.done
    return FileRead(
        file.entry,
        _reason(file),
        file.left is not None and file.left.failed,
        file.missed,
        file.division.sha256 if file.division else file.done.sha256,
        seen.size,
        seen.mtime_ns,
        file.known,
    )


def _reason(file: _File) -> str | None:
    if file.left:
        return file.left.reason
    if not file.missed:
        return file.blank.reason if file.blank and not file.records else None
    return file.first_missed + (f" (and {file.missed - 1} more)" if file.missed > 1 else "")
