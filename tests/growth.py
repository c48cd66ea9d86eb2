"""How time grows with size, measured on a machine that may be busy with something else."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_TRIES = 5


def grows_evenly(seconds: Callable[[int], float], size: int, *, noise: float = 0.1) -> bool:
    """Whether twice the size takes at most two and a half times the time, and `noise` seconds, at one try of five.

    What the machine does besides can only add to a measurement; a square fails every time. No garbage is
    looked for meanwhile: that goes through all that the tests before have left in memory.
    """
    small: list[float] = []
    large: list[float] = []
    for _ in range(_TRIES):
        with _no_garbage_looked_for():
            small.append(seconds(size))
            large.append(seconds(2 * size))
        if large[-1] <= 2.5 * small[-1] + noise or min(large) <= 2.5 * min(small) + noise:
            return True
    return False


@contextmanager
def _no_garbage_looked_for() -> Iterator[None]:
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
