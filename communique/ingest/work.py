"""Doing a task: read, extract, answer. The same in a worker and in the one process of a small run."""

from __future__ import annotations

import hashlib
import os
import traceback
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple

from communique.errors import ReadError
from communique.extract import analyse
from communique.extract.layout import Layout
from communique.jsonform import analysis_json
from communique.model import Analysis, Article
from communique.out import tell
from communique.printing import json_text
from communique.readers import FORMATS, Fault, FileSeen, Unavailable, open_regular, read, read_bytes
from db.drafts import draft

from .tasks import Answer, Done, Found, Left, Missed, Task
from .walk import told

_ENGLISH = "en"


class Given(NamedTuple):
    """A task and the bytes it is about, so that it can be done where the file is not."""

    task: Task
    data: bytes
    seen: FileSeen


def answers(task: Task, renew: Callable[[], None] = lambda: None) -> Iterator[Answer]:
    """The task's articles in order, then `Done`. `renew` grants each article its own time."""
    given = fetched(task)
    if isinstance(given, Left):
        yield from (given, Done())
    else:
        yield from answers_to(given, renew)


def fetched(task: Task) -> Given | Left:
    """The task with its bytes, or why there are none."""
    try:
        return Given(task, *_bytes_of(task))
    except ReadError as error:
        return Left(str(error))
    except OSError as error:
        return Left(told(error), failed=True)


def answers_to(given: Given, renew: Callable[[], None] = lambda: None) -> Iterator[Answer]:
    """As `answers`, from bytes at hand: touches no file."""
    task, data, seen = given
    sha256 = hashlib.sha256(data).hexdigest() if task.end is None else ""
    yield from _read(task, data, renew)
    yield Done(sha256, seen.size, seen.mtime_ns, lines=data.count(b"\n"))


def failed(error: Exception) -> Left:
    """What is told of a task that ended in an error nobody expected."""
    if isinstance(error, MemoryError):
        return Left("limit: needs too much memory")
    return Left(f"reader failed: {type(error).__name__}: {error}"[:300], failed=True)


def _read(task: Task, data: bytes, renew: Callable[[], None]) -> Iterator[Answer]:
    try:
        for number, found in enumerate(
            read(data, FORMATS[task.format], path=task.shown, published=task.published)
        ):
            if number >= task.skip:
                yield from (
                    [Missed(*found)] if isinstance(found, Fault) else _extracted(task, found, number + 1)
                )
            renew()
    except ReadError as error:
        yield Left(str(error), failed=isinstance(error, Unavailable))


def _extracted(task: Task, article: Article, record: int) -> Iterator[Answer]:
    """The article with its findings; where finding them fails it is kept without, and that is told."""
    try:
        # What is found are English constructions; other languages are stored and searched only.
        analysis = analyse(article) if article.language == _ENGLISH else _without_findings(article)
        failure = None
    except Exception as error:
        tell(traceback.format_exc())
        failure = f"extraction failed: {type(error).__name__}: {error}"
        analysis = _without_findings(replace(article, doubt=failure))
    yield Found(json_line(analysis) if task.want == "json" else draft(analysis))
    if failure:
        yield Missed(record, failure)


def _without_findings(article: Article) -> Analysis:
    return Analysis(article, Layout.of(article.text).sentences)


def json_line(analysis: Analysis) -> str:
    """The analysis as `extract` prints it."""
    return json_text(analysis_json(analysis))


def _bytes_of(task: Task) -> tuple[bytes, FileSeen]:
    descriptor, seen = open_regular(task.path, follow=task.follow)
    try:
        if task.end is None:
            return read_bytes(descriptor, FORMATS[task.format].most_bytes), seen
        return os.pread(descriptor, task.end - task.begin, task.begin), seen
    finally:
        os.close(descriptor)
