"""What the doctor says of program and store."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner

from communique import doctor
from communique.cli import main
from communique.doctor import Checked, examined
from communique.ingest.keep import ingest_into
from communique.ingest.run import Settings
from communique.ingest.walk import entries


@pytest.fixture
def store(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(
        "“We will not yield,” Jane Roe said in Portville on Tuesday, 11 March 2025."
    )
    ingest_into(tmp_path / "s.db", entries([bytes(tmp_path / "a.txt")]), Settings())
    return tmp_path / "s.db"


def wrong(found: list[Checked]) -> list[str]:
    return [check.name for check in found if check.wrong]


def test_a_sound_store_is_well(store: Path) -> None:
    assert wrong(examined(store)) == []


def test_a_store_that_is_not_there_is_no_fault(tmp_path: Path) -> None:
    found = examined(tmp_path / "none.db")
    assert wrong(found) == []
    assert not (tmp_path / "none.db").exists()


def test_a_broken_invariant_is_named_and_the_command_fails(store: Path) -> None:
    connection = sqlite3.connect(store)
    connection.execute("update article set quotes = quotes + 7")
    connection.commit()
    connection.close()
    assert wrong(examined(store)) == ["articles have all their findings"]
    ended = CliRunner().invoke(main, ["doctor", "--db", str(store)], prog_name="communique")
    assert ended.exit_code == 4
    assert "WRONG articles have all their findings" in ended.stdout


@pytest.mark.parametrize("content", [b"", b"x" * 5000, b"SQLite format 3\0" + bytes(5000)])
def test_what_is_no_store_is_wrong_and_left_as_it_was(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.db"
    path.write_bytes(content)
    found = examined(path)
    assert "store" in wrong(found) or content == b""
    assert path.read_bytes() == content


def test_packages_from_elsewhere_are_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    other = tmp_path / "db"
    other.mkdir()
    (other / "__init__.py").touch()
    real = doctor.find_spec

    def found(name: str) -> object:
        from importlib.machinery import PathFinder

        return PathFinder.find_spec(name, [str(tmp_path)]) if name == "db" else real(name)

    monkeypatch.setattr(doctor, "find_spec", found)
    (check,) = [check for check in examined(tmp_path / "none.db") if check.name == "packages"]
    assert check.wrong and str(tmp_path) in check.state


VERSIONS = [("3.40.1", 3), ("3.50.2", 2), ("3.51.3", 1), ("3.53.2", 0), ("3.54.0", 0)]


@pytest.mark.parametrize(("version", "faults"), VERSIONS)
def test_the_faults_of_an_sqlite_are_told(monkeypatch: pytest.MonkeyPatch, version: str, faults: int) -> None:
    monkeypatch.setattr(doctor.sqlite3, "sqlite_version", version)
    assert sum(check.warning for check in doctor._sqlite()) == faults


@pytest.mark.parametrize(
    ("version", "is_wrong"), [("5.9", True), ("6.0.1", False), ("10.1", False), ("6.1rc1", False)]
)
def test_a_library_below_its_floor_is_wrong(
    monkeypatch: pytest.MonkeyPatch, version: str, is_wrong: bool
) -> None:
    monkeypatch.setattr(doctor, "version", lambda name: version)
    assert doctor._library("lxml", (6,)).wrong == is_wrong
