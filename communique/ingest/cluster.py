"""The executor of a Dask cluster that somebody runs. The one place that opens a network connection."""

from __future__ import annotations

import contextlib
import logging
import warnings
from collections.abc import Iterator
from typing import Any

from communique import __version__
from communique.errors import CommuniqueError

from .spread import Elsewhere

_REACH_SECONDS = 5
_WORKER_SECONDS = 30
# Calls for each core: one under way, one on its way, and one for the unevenness of articles.
_CALLS_A_CORE = 3
_LEAST_CALLS = 16


@contextlib.contextmanager
def cluster(address: str, *, debug: bool = False) -> Iterator[Elsewhere]:
    """The cluster whose scheduler is at `address`, its workers of this very version."""
    try:
        from distributed import Client, KilledWorker
    except ImportError as error:
        raise CommuniqueError(
            "--scheduler: Dask is not installed; install it with pip install 'communique[cluster]'"
        ) from error
    with _quiet(not debug), _reached(Client, address) as client:
        _check(client, address)
        cores = sum(client.ncores().values())
        executor = client.get_executor(pure=False)
        try:
            yield Elsewhere(executor, max(_LEAST_CALLS, _CALLS_A_CORE * cores), (KilledWorker,))
        finally:
            # What is under way is let go of; a scheduler that is gone need not be told.
            with contextlib.suppress(Exception):
                executor.shutdown(wait=False)


def version() -> str:
    """What a worker is asked first."""
    return __version__


@contextlib.contextmanager
def _reached(client_class: Any, address: str) -> Iterator[Any]:
    try:
        # Everything goes through the address given: no worker is connected to.
        client = client_class(
            address, timeout=_REACH_SECONDS, set_as_default=False, direct_to_workers=False, name="communique"
        )
    except (OSError, ValueError, TypeError, RuntimeError) as error:
        raise CommuniqueError(
            f"--scheduler {address}: cannot be reached; look at the address, such as tcp://host:8786,"
            " and whether a Dask scheduler runs there"
        ) from error
    try:
        yield client
    finally:
        with contextlib.suppress(Exception):
            client.close(timeout=1)


def _check(client: Any, address: str) -> None:
    """Refuse a cluster that would fail on the first article, or find other things than this program."""
    try:
        client.wait_for_workers(1, timeout=_WORKER_SECONDS)
        theirs = set(client.run(version).values())
    except TimeoutError as error:
        raise CommuniqueError(f"--scheduler {address}: it has no workers; start some") from error
    except Exception as error:
        raise CommuniqueError(
            f"--scheduler {address}: its workers cannot run communique {__version__}: {error};"
            " install it where they run"
        ) from error
    if theirs != {__version__}:
        others = ", ".join(sorted(theirs - {__version__}))
        raise CommuniqueError(
            f"--scheduler {address}: its workers have communique {others}, this is {__version__};"
            " install one version everywhere"
        )


@contextlib.contextmanager
def _quiet(wanted: bool) -> Iterator[None]:
    """Keep Dask's own log off a terminal that shows ours."""
    if not wanted:
        yield
        return
    before = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logging.disable(before)
