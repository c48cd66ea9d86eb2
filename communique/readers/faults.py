"""Why an input was left out. A reason begins with its kind: `empty: …`, `broken: …`, `limit: …`."""

from __future__ import annotations

from typing import NamedTuple

from ..errors import ReadError

EMPTY = "empty"
KIND = "kind"
LINK = "link"
FOLDER = "folder"
BROKEN = "broken"
LIMIT = "limit"

_AT_FAULT = (BROKEN, LIMIT)


class Fault(NamedTuple):
    """One record (a line, an entry, a message) of a file that gave no article; `record` counts from 1."""

    record: int
    reason: str


class NothingToRead(ReadError):
    """An input that is left out though nothing is wrong with it."""


class Unavailable(ReadError):
    """A file that could be read if something more were installed."""


def empty(why: str) -> NothingToRead:
    return NothingToRead(f"{EMPTY}: {why}")


def unfit(why: str) -> NothingToRead:
    return NothingToRead(f"{KIND}: {why}")


def broken(why: str) -> ReadError:
    return ReadError(f"{BROKEN}: {why}")


def over(why: str) -> ReadError:
    return ReadError(f"{LIMIT}: {why}")


def at_fault(reason: str | None) -> bool:
    """Whether the reason tells of an input that should have been readable."""
    return reason is not None and reason.startswith(_AT_FAULT)
