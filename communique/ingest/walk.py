"""From the paths given to the files meant: folders in depth and in order, links not followed."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from communique.errors import ReadError
from communique.readers import Format, format_of, open_regular, sniffed

_HEAD_BYTES = 1000


class Entry(NamedTuple):
    """A file to be read, or (without a format) left out for a reason; `failed` if the system refused it."""

    path: bytes
    format: Format | None = None
    named: bool = False
    reason: str = ""
    failed: bool = False


def entries(paths: Iterable[bytes]) -> Iterator[Entry]:
    """Every file under the paths, each path's in order of name. A path `named` itself may be a link."""
    for path in paths:
        try:
            mode = status(path, follow=True).st_mode
        except OSError as error:
            yield Entry(path, reason=told(error), failed=True)
            continue
        if stat.S_ISDIR(mode):
            yield from _under(path)
        else:
            yield _named(path)


def told(error: OSError) -> str:
    """An error of the system as a reason."""
    return (error.strerror or str(error)).lower()


def status(path: bytes, *, follow: bool) -> os.stat_result:
    """What the system says of the path. (A `Path` takes no bytes.)"""
    return os.stat(path, follow_symlinks=follow)  # noqa: PTH116


def _named(path: bytes) -> Entry:
    """A file that was named itself: without a known suffix its first bytes tell the format."""
    try:
        known = format_of(path) or _by_first_bytes(path)
    except ReadError as error:
        return Entry(path, reason=str(error))
    except OSError as error:
        return Entry(path, reason=told(error), failed=True)
    return Entry(path, known, named=True)


def _by_first_bytes(path: bytes) -> Format:
    descriptor, _ = open_regular(path, follow=True)
    try:
        return sniffed(os.read(descriptor, _HEAD_BYTES))
    finally:
        os.close(descriptor)


def _under(folder: bytes) -> Iterator[Entry]:
    """The files of a folder and of the folders in it."""
    folders = [folder]
    while folders:
        here = folders.pop()
        try:
            with os.scandir(here) as found:
                inside = sorted(found, key=lambda entry: entry.name)
        except OSError as error:
            yield Entry(here, reason=told(error), failed=True)
            continue
        deeper = []
        for entry in inside:
            if entry.is_dir(follow_symlinks=False):
                yield from _folder(entry)
                if not entry.name.startswith(b"."):
                    deeper.append(entry.path)
            else:
                yield _inside(entry)
        folders += reversed(deeper)


def _folder(entry: os.DirEntry[bytes]) -> Iterator[Entry]:
    """What is to be told of a folder itself."""
    if entry.name.startswith(b"."):
        yield Entry(entry.path, reason="kind: a hidden folder, not looked into")
    elif format_of(entry.name):
        yield Entry(entry.path, reason="kind: a folder, though named like a file")


def _inside(entry: os.DirEntry[bytes]) -> Entry:
    if entry.is_symlink():
        return Entry(entry.path, reason="link: not followed")
    if entry.name.startswith(b"."):
        return Entry(entry.path, reason="kind: a hidden file")
    known = format_of(entry.name)
    if known is None:
        return Entry(entry.path, reason="kind: no suffix that is read")
    if not entry.is_file(follow_symlinks=False):
        return Entry(entry.path, reason="kind: not a regular file")
    return Entry(entry.path, known)
