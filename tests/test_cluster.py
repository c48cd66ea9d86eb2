"""Work given to other executors, a Dask cluster's among them: the same store, whoever did the work."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from click.testing import CliRunner

from communique.cli import main
from communique.errors import CommuniqueError
from communique.ingest import cluster as cluster_module
from communique.ingest import spread as spread_module
from communique.ingest.keep import Outcome, Tally, ingest_into
from communique.ingest.run import Settings
from communique.ingest.spread import Elsewhere
from communique.ingest.walk import entries
from db.invariants import broken

TABLES = ("article", "sentence", "mention", "quote", "event", "position", "speaker", "file")
PEOPLE = ("Ada Holm", "Tomas Vell", "Mira Tesk", "Olan Brey", "Jane Roe")
RECORDS, ARTICLES = 100, 112
MATTERS = ("harbours", "grain", "prisoners", "the pause", "the border", "pilots", "fuel")


def report(number: int) -> str:
    who, what = PEOPLE[number % 5], MATTERS[number % 7]
    return (
        f"Officials from Norland met in Portville on March {number % 28 + 1}, 2025 for round {number}.\n\n"
        f"“Round {number} was about {what}, and little else,” Minister {who} said. France offered "
        f"{number + 2} aircraft if a ceasefire held.\n\n"
        f"{who} told reporters that talk number {number} on {what} would go on in Amity."
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of many records, some plain files, one that is none, and a record that is none."""
    folder = tmp_path_factory.mktemp("in")
    lines = [json.dumps({"id": str(n), "text": report(n), "published": "2025-04-01"}) for n in range(RECORDS)]
    lines.insert(50, "{not json")
    (folder / "many.jsonl").write_text("\n".join(lines) + "\n")
    for number in range(RECORDS, ARTICLES):
        (folder / f"{number}.txt").write_text(report(number))
    (folder / "empty.md").write_text(" \n")
    return folder


@pytest.fixture(autouse=True)
def small_bundles(monkeypatch: pytest.MonkeyPatch) -> None:
    """Many parts and many calls even for a few files."""
    monkeypatch.setattr("communique.ingest.parts.PART_BYTES", 1000)
    monkeypatch.setattr(spread_module, "_BUNDLE_BYTES", 2000)
    monkeypatch.setattr(cluster_module, "_LEAST_CALLS", 4)


def rows(path: Path) -> dict[str, int]:
    with closing(sqlite3.connect(path)) as connection:
        return {table: connection.execute(f"select count(*) from {table}").fetchone()[0] for table in TABLES}


def ingested(
    store: Path,
    folder: Path,
    elsewhere: Elsewhere | None,
    report: Callable[[Tally], None] = lambda tally: None,
) -> tuple[str, list[Outcome]]:
    outcomes: list[Outcome] = []
    settings = Settings(elsewhere=elsewhere)
    tally = ingest_into(store, entries([os.fsencode(folder)]), settings, report=report, ended=outcomes.append)
    return str(tally), outcomes


class Here(NamedTuple):
    """What an ingest by the local workers told and stored."""

    told: tuple[str, list[Outcome]]
    rows: dict[str, int]


@pytest.fixture(scope="module")
def here(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Here:
    store = tmp_path_factory.mktemp("here") / "s.db"
    told = ingested(store, folder, None)
    assert rows(store)["article"] == ARTICLES
    return Here(told, rows(store))


def test_any_executor_makes_the_store_that_the_local_workers_make(
    folder: Path, here: Here, tmp_path: Path
) -> None:
    with ThreadPoolExecutor(3) as executor:
        told = ingested(tmp_path / "s.db", folder, Elsewhere(executor, at_once=5))
    assert (told, rows(tmp_path / "s.db")) == here
    assert broken(tmp_path / "s.db") == []


class Lost(Exception):
    """What an executor raises whose workers died of a call too often."""


class Trying(Executor):
    """Does the work at once, but for some calls: those fail, or are never answered."""

    def __init__(self, fails: Callable[[int], Exception | None], silent: bool = False) -> None:
        self._fails = fails
        self._silent = silent
        self.calls = 0

    def submit(self, call: Callable[..., Any], /, *given: Any, **named: Any) -> Future[Any]:
        future: Future[Any] = Future()
        self.calls += 1
        error = self._fails(self.calls)
        if error is None:
            future.set_result(call(*given, **named))
        elif not self._silent:
            future.set_exception(error)
        return future


def test_what_takes_workers_down_is_done_here_behind_the_limits(
    folder: Path, here: Here, tmp_path: Path
) -> None:
    failing = Trying(lambda call: Lost() if call == 4 else None)
    told = ingested(tmp_path / "s.db", folder, Elsewhere(failing, at_once=4, lost=(Lost,)))
    assert (told, rows(tmp_path / "s.db")) == here


def test_what_never_comes_back_is_done_here(
    folder: Path, here: Here, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spread_module, "_SILENT_SECONDS", 0.2)
    deaf = Trying(lambda call: Lost() if call == 4 else None, silent=True)
    told = ingested(tmp_path / "s.db", folder, Elsewhere(deaf, at_once=4))
    assert (told, rows(tmp_path / "s.db")) == here


def test_any_other_error_ends_the_run_in_one_line_and_what_is_stored_is_whole(
    folder: Path, here: Here, tmp_path: Path
) -> None:
    failing = Trying(lambda call: ImportError("no such module") if call > 5 else None)
    with pytest.raises(CommuniqueError, match="no such module"):
        ingested(tmp_path / "s.db", folder, Elsewhere(failing, at_once=4))
    assert broken(tmp_path / "s.db") == []
    with ThreadPoolExecutor(2) as executor:
        ingested(tmp_path / "s.db", folder, Elsewhere(executor, at_once=4))
    assert rows(tmp_path / "s.db") == here.rows


def test_the_window_of_calls_is_bounded_and_a_stop_takes_them_back(folder: Path, tmp_path: Path) -> None:
    waiting: list[Future[Any]] = []

    class Never(Executor):
        def submit(self, call: Callable[..., Any], /, *given: Any, **named: Any) -> Future[Any]:
            waiting.append(Future())
            return waiting[-1]

    tally = ingest_into(
        tmp_path / "s.db",
        entries([os.fsencode(folder)]),
        Settings(elsewhere=Elsewhere(Never(), at_once=6)),
        stop=lambda: len(waiting) >= 6,
    )
    assert tally.stopped
    assert len(waiting) == 6
    assert all(future.cancelled() for future in waiting)


def test_without_dask_the_option_says_what_to_install(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    end = CliRunner().invoke(
        main, ["--db", f"{tmp_path}/s.db", "ingest", "--scheduler", "tcp://127.0.0.1:1", str(folder)]
    )
    assert end.exit_code == 2
    assert "pip install 'communique[cluster]'" in end.output


@pytest.fixture(scope="module")
def dask() -> Iterator[Any]:
    """A cluster of two workers on loopback."""
    distributed = pytest.importorskip("distributed", reason="needs the extra communique[cluster]")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None, silence_logs=50
    ) as local:
        yield local


def test_a_worker_killed_in_the_middle_costs_a_retry_and_nothing_else(
    folder: Path, here: Here, tmp_path: Path, dask: Any
) -> None:
    from distributed import Client

    with Client(dask.scheduler_address, set_as_default=False) as client:
        victim = min(client.run(os.getpid).values())
    killed: list[int] = []

    def kill(tally: Tally) -> None:
        if not killed and tally.by_status["added"] >= 20:
            os.kill(victim, signal.SIGKILL)
            killed.append(tally.by_status["added"])

    with cluster_module.cluster(dask.scheduler_address) as elsewhere:
        told = ingested(tmp_path / "s.db", folder, elsewhere, kill)
    assert killed and killed[0] < ARTICLES - 20
    assert (told, rows(tmp_path / "s.db")) == here
    assert broken(tmp_path / "s.db") == []


def test_the_command_reads_on_the_cluster(folder: Path, tmp_path: Path, dask: Any) -> None:
    store = tmp_path / "s.db"
    end = CliRunner().invoke(
        main, ["--db", str(store), "ingest", "--scheduler", dask.scheduler_address, str(folder)]
    )
    assert end.exit_code == 3
    assert end.output == f"{ARTICLES} added, 0 unchanged, 0 revised, 0 copies, 1 left out, 1 failed\n"
    assert rows(store)["article"] == ARTICLES


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "127.0.0.1:1", "nonsense", "foo://a:b", ""])
def test_an_address_that_cannot_be_reached_is_one_line(
    address: str, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("distributed", reason="needs the extra communique[cluster]")
    monkeypatch.setattr(cluster_module, "_REACH_SECONDS", 0.5)
    end = CliRunner().invoke(
        main, ["--db", f"{tmp_path}/s.db", "ingest", "--scheduler", address, str(folder)]
    )
    assert end.exit_code == 2
    assert end.output.startswith(f"communique: --scheduler {address}: cannot be reached")
    assert end.output.count("\n") == 1
    assert not (tmp_path / "s.db").exists()
