"""Messages between the parent and a worker: a length, then a pickle that holds our own records alone."""

from __future__ import annotations

import io
import pickle
import struct
from collections.abc import Iterator
from typing import Any

# The exit code of a worker that should be replaced, nobody being to blame.
RECYCLE = 75
_LENGTH = struct.Struct("<Q")
# A worker reads what strangers wrote. One that is taken over can answer nonsense, but start nothing here.
_OURS = ("communique.model", "communique.ingest.tasks", "db.drafts")


class _Records(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        ours = module in _OURS and name[:1].isupper() and "." not in name
        if ours or (module, name) == ("builtins", "range"):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} is no record")


def packed(message: Any) -> bytes:
    body = pickle.dumps(message, protocol=5)
    return _LENGTH.pack(len(body)) + body


class Unpacker:
    """Bytes as they come, messages as they are complete."""

    def __init__(self) -> None:
        self._bytes = bytearray()

    def feed(self, arrived: bytes) -> Iterator[Any]:
        self._bytes += arrived
        at = 0
        while len(self._bytes) - at >= _LENGTH.size:
            (length,) = _LENGTH.unpack_from(self._bytes, at)
            end = at + _LENGTH.size + length
            if len(self._bytes) < end:
                break
            yield _Records(io.BytesIO(self._bytes[at + _LENGTH.size : end])).load()
            at = end
        del self._bytes[:at]
