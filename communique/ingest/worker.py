"""A worker process: tasks from standard input, answers on standard output, until the parent lets go."""

from __future__ import annotations

import gc
import os
import sys
import time

from .limits import confine, grant
from .tasks import Answer, Done, Ready, Task
from .wire import RECYCLE, Unpacker, packed
from .work import answers, failed

_FLUSH_BYTES = 1 << 17
_FLUSH_SECONDS = 0.2


class _Mouth:
    """Answers gathered to a few writes."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._waiting: list[bytes] = []
        self._length = 0
        self._since = time.monotonic()

    def say(self, answer: Answer | Ready, *, now: bool) -> None:
        message = packed(answer)
        self._waiting.append(message)
        self._length += len(message)
        if now or self._length > _FLUSH_BYTES or time.monotonic() - self._since > _FLUSH_SECONDS:
            self._flush()

    def _flush(self) -> None:
        left = memoryview(b"".join(self._waiting))
        while left:
            left = left[os.write(self._descriptor, left) :]
        self._waiting.clear()
        self._length = 0
        self._since = time.monotonic()


def main() -> None:
    """Answer until the input ends. The exit code RECYCLE asks for a fresh process, nobody being to blame."""
    answering = os.dup(1)
    # A parser that prints must not speak into the answers.
    os.dup2(2, 1)
    confine()
    spare_collector()
    mouth, unpacker = _Mouth(answering), Unpacker()
    try:
        mouth.say(Ready(), now=True)
        while arrived := os.read(0, 1 << 16):
            for task in unpacker.feed(arrived):
                if not _answered(task, mouth):
                    os._exit(RECYCLE)
    except BrokenPipeError:
        os._exit(0)


def spare_collector() -> None:
    """Let the collector look seldom: word lists stay, and findings hold no cycles. This saves a twelfth."""
    gc.freeze()
    gc.set_threshold(50_000)


def _answered(task: Task, mouth: _Mouth) -> bool:
    """Do one task; False when the process should not be used for another."""
    grant()
    try:
        for answer in answers(task, grant):
            mouth.say(answer, now=task.singly or isinstance(answer, Done))
    except BrokenPipeError:
        raise
    except Exception as error:
        if not isinstance(error, MemoryError):
            sys.excepthook(type(error), error, error.__traceback__)
        mouth.say(failed(error), now=False)
    else:
        return True
    mouth.say(Done(), now=True)
    return False


if __name__ == "__main__":
    main()
