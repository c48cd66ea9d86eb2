"""What can go wrong in a way the user can act on. Bugs are not among these and stay loud."""

from __future__ import annotations


class CommuniqueError(Exception):
    """An error told in one line: what it concerns, why, and what to do."""


class ReadError(CommuniqueError):
    """A file that cannot be read as articles; `str()` is the reason, without the file's name."""


class FilterError(CommuniqueError):
    """A filter that cannot be understood.

    `position` is the code-point offset of the offending term in the text;
    `suggestion` is a wording that would be understood, or None.
    """

    def __init__(self, reason: str, position: int, suggestion: str | None = None) -> None:
        super().__init__(reason)
        self.position = position
        self.suggestion = suggestion


class StoreError(CommuniqueError):
    """A store that cannot be used: not a store, newer schema, damaged, read-only, locked too long."""


class MissingError(StoreError):
    """The store is sound and does not have what was asked for by its number."""
