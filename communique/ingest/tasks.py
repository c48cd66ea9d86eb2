"""What a worker is asked for, and what it answers."""

from __future__ import annotations

from typing import Literal, NamedTuple

Want = Literal["draft", "json"]


class Task(NamedTuple):
    """A file, or a part of one, to be read and extracted.

    `begin` and `end` are byte offsets, `end` None for the whole file; `size` is how many bytes that is.
    `shown` is the path as people may read it, `file` the number of the file among those given.
    The first `skip` records were answered by a worker that broke down; `singly` sends each answer at once.
    """

    file: int
    path: bytes
    shown: str
    format: str
    follow: bool = False
    begin: int = 0
    end: int | None = None
    size: int = 0
    published: str | None = None
    want: Want = "draft"
    skip: int = 0
    singly: bool = False


class Ready(NamedTuple):
    """A worker's first words."""


class Found(NamedTuple):
    """An article's answer: a Draft of what the store will hold of it, or its JSON line."""

    answer: object


class Missed(NamedTuple):
    """A record of the task that gave no article."""

    record: int
    reason: str


class Left(NamedTuple):
    """A whole task that gave nothing more: left out, or (`failed`) not readable at all."""

    reason: str
    failed: bool = False


class Done(NamedTuple):
    """The task's last answer. `lines` stood in the part read; the hash is of a whole file only."""

    sha256: str = ""
    size: int = 0
    mtime_ns: int = 0
    lines: int = 0


Answer = Found | Missed | Left | Done
