"""What a worker may use. What goes over is ended by the kernel, and its task is left out."""

from __future__ import annotations

import os
import resource

CPU_SECONDS = 10
_MEMORY = 512 << 20
# So much a worker gives way: the app that somebody uses meanwhile answers its keys first.
_GIVES_WAY = 5


def confine() -> None:
    """Bound this process's memory, and let others go first; no core file when it is ended."""
    os.nice(_GIVES_WAY)
    for kind in (resource.RLIMIT_AS, resource.RLIMIT_DATA):
        _, most = resource.getrlimit(kind)
        bound = _MEMORY if most == resource.RLIM_INFINITY else min(_MEMORY, most)
        resource.setrlimit(kind, (bound, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def grant(seconds: int = CPU_SECONDS) -> None:
    """Allow so many more seconds of processor time; after them the kernel ends the process."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + seconds, most))
