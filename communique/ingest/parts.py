"""Dividing a file of many records into parts that are read apart: memory stays bounded, cores busy."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from typing import NamedTuple

from communique.readers import Format, open_regular

PART_BYTES = 1 << 18


class Part(NamedTuple):
    """A stretch of the file; `too_long` when one record alone is over what is read."""

    begin: int
    end: int
    too_long: bool = False


class Division:
    """The parts of one file in order, and, once they were all taken, the hash of the whole."""

    def __init__(self, path: bytes, known: Format, *, follow: bool) -> None:
        assert known.separator is not None
        self._separator = known.separator
        self._most_bytes = known.most_bytes
        self._descriptor, self.seen = open_regular(path, follow=follow)
        self._hash = hashlib.sha256()

    @property
    def sha256(self) -> str:
        return self._hash.hexdigest()

    def close(self) -> None:
        os.close(self._descriptor)

    def parts(self) -> Iterator[Part]:
        """Parts that end where a record ends, none far over PART_BYTES unless a record is."""
        begin, at, tail = 0, 0, b""
        while block := os.read(self._descriptor, PART_BYTES):
            self._hash.update(block)
            found = (tail + block).rfind(self._separator)
            at += len(block)
            if found >= 0:
                # The first line end of the separator belongs to the record before it.
                end = at - len(block) - len(tail) + found + 1
                if end > begin:
                    yield Part(begin, end, end - begin > self._most_bytes)
                    begin = end
            tail = block[-(len(self._separator) - 1) :] if len(self._separator) > 1 else b""
        if at > begin:
            yield Part(begin, at, at - begin > self._most_bytes)


def sha256_of(path: bytes, *, follow: bool) -> str:
    """The hash of a file of any size."""
    descriptor, _ = open_regular(path, follow=follow)
    with os.fdopen(descriptor, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
