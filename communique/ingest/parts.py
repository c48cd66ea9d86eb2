"""Dividing a file of many records into parts that are read apart: memory stays bounded, cores busy."""

from __future__ import annotations

import codecs
import hashlib
import os
from collections.abc import Iterator
from typing import NamedTuple

from communique.readers import Format, open_regular

PART_BYTES = 1 << 18
_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)


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
        begin, at = 0, 0
        divided = not self._is_wide()
        while block := os.read(self._descriptor, PART_BYTES):
            self._hash.update(block)
            within = self._last_end(block) if divided else 0
            end = at + within
            at += len(block)
            if within and end > begin:
                yield Part(begin, end, end - begin > self._most_bytes)
                begin = end
        if at > begin:
            yield Part(begin, at, at - begin > self._most_bytes)

    def _last_end(self, block: bytes) -> int:
        """Where the last record that ends in the block ends. The separator's first line end belongs to it."""
        at = block.rfind(b"\n")
        while at >= 0 and not self._separator.match(block, at):
            at = block.rfind(b"\n", 0, at)
        return at + 1

    def _is_wide(self) -> bool:
        """Whether the file's mark says that a character has several bytes: a line end is not one then."""
        return os.pread(self._descriptor, 4, 0).startswith(_WIDE_MARKS)


def sha256_of(path: bytes, *, follow: bool) -> str:
    """The hash of a file of any size."""
    descriptor, _ = open_regular(path, follow=follow)
    with os.fdopen(descriptor, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
