"""How time grows with size, measured on a machine that may be busy with something else."""

from __future__ import annotations

from collections.abc import Callable

_TRIES = 5


def grows_evenly(seconds: Callable[[int], float], size: int, *, noise: float = 0.1) -> bool:
    """Whether twice the size takes at most two and a half times the time, and `noise` seconds, at one try of five.

    What the machine does besides can only add to a measurement; a square fails every time.
    """
    return any(seconds(2 * size) <= 2.5 * seconds(size) + noise for _ in range(_TRIES))
