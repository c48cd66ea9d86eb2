"""Opening files that strangers named: regular files only, never waiting, never more than the limit."""

from __future__ import annotations

import errno
import os
import stat
from typing import NamedTuple

from .faults import LINK, NothingToRead, over, unfit


class FileSeen(NamedTuple):
    """What identifies a state of a file without reading it."""

    size: int
    mtime_ns: int


def open_regular(path: bytes, *, follow: bool) -> tuple[int, FileSeen]:
    """A descriptor of a regular file. Pipes are not waited for, links not followed unless `follow`."""
    flags = os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | (0 if follow else os.O_NOFOLLOW)
    try:
        descriptor = os.open(path, flags)
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise NothingToRead(f"{LINK}: a link, not followed") from None
        if error.errno == errno.ENXIO:
            raise unfit("not a regular file") from None
        raise
    seen = os.fstat(descriptor)
    if not stat.S_ISREG(seen.st_mode):
        os.close(descriptor)
        raise unfit("not a regular file")
    return descriptor, FileSeen(seen.st_size, seen.st_mtime_ns)


def read_bytes(descriptor: int, limit: int) -> bytes:
    """The rest of the file, at most `limit` bytes: a file that grows meanwhile is not followed for ever."""
    parts = []
    left = limit + 1
    while left > 0 and (part := os.read(descriptor, min(left, 1 << 20))):
        parts.append(part)
        left -= len(part)
    if left <= 0:
        raise over(f"larger than {limit / 1e6:,.0f} MB")
    return b"".join(parts)
