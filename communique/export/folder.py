"""A folder to write into: only inside it, nothing replaced unasked, each file whole or not there."""

from __future__ import annotations

import hashlib
import os
import secrets
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType

from ..errors import CommuniqueError


class Folder:
    """In a `with`: a new or empty folder, or with `force` one whose files of the same names are replaced."""

    def __init__(self, path: Path, names: Iterable[str], *, force: bool) -> None:
        self._path = path
        self._names = frozenset(names)
        self._force = force
        self._descriptor = -1
        self.hashes: dict[str, str] = {}

    def __enter__(self) -> Folder:
        if self._path.is_symlink():
            raise CommuniqueError(f"export: {self._path} is a link; name the folder itself")
        self._path.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._descriptor = os.open(self._path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
        if any(self._path.iterdir()) and not self._force:
            os.close(self._descriptor)
            raise CommuniqueError(f"export: {self._path} is not empty; name a new folder, or add --force")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.close(self._descriptor)

    def write(self, name: str, parts: Iterable[str]) -> None:
        """Write a file beside its place, then put it there. A link there is replaced, not followed."""
        assert name in self._names
        beside = f".{name}.{secrets.token_hex(4)}"
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW
        descriptor = os.open(beside, flags, 0o600, dir_fd=self._descriptor)
        try:
            digest = hashlib.sha256()
            with os.fdopen(descriptor, "wb") as file:
                for part in parts:
                    encoded = part.encode()
                    digest.update(encoded)
                    file.write(encoded)
            os.rename(beside, name, src_dir_fd=self._descriptor, dst_dir_fd=self._descriptor)
        except BaseException:
            os.unlink(beside, dir_fd=self._descriptor)
            raise
        self.hashes[name] = digest.hexdigest()
