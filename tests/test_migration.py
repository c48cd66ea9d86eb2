"""A store that an older communique made: brought up to date after a backup, or left as it was."""

from __future__ import annotations

import shutil
import sqlite3
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from communique.errors import StoreError
from db import door, queries, schema
from db import store as writer
from db.filters import Filter
from db.invariants import broken
from db.queries import Queries
from db.store import Store

RELEASED = sorted((Path(__file__).parent / "stores").glob("v*.db"))
NEXT = door.SCHEMA + 1


def of_tomorrow(monkeypatch: pytest.MonkeyPatch, change: str) -> None:
    """Let the program be one whose schema has a migration more."""
    later = Migrations("communique")
    for known in schema.migrations.pending(Database(memory=True)):
        later(name=known.name)(known.fn)

    @later()
    def m999_of_tomorrow(db: Database) -> None:
        db.execute("alter table article add column mood text not null default 'calm'")
        db.execute(change)

    monkeypatch.setattr(writer, "migrations", later)
    for module in (door, queries, writer):
        monkeypatch.setattr(module, "SCHEMA", NEXT)


@pytest.fixture(params=RELEASED, ids=[path.stem for path in RELEASED])
def older(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return Path(shutil.copy(request.param, tmp_path / "a.db"))


def version(path: Path) -> int:
    with sqlite3.connect(path) as connection:
        return int(connection.execute("pragma user_version").fetchone()[0])


def answers(path: Path) -> tuple[object, ...]:
    with Queries(path) as asked:
        return asked.quotes(limit=99), asked.events(limit=99), asked.countries(), asked.files()


def backups(path: Path) -> list[str]:
    """What lies beside the store, and it."""
    return sorted(name.name for name in path.parent.iterdir() if not name.name.endswith(("-wal", "-shm")))


@pytest.mark.parametrize("opens", ["a reader", "a writer"])
def test_an_older_store_is_brought_up_to_date_after_a_backup(
    older: Path, monkeypatch: pytest.MonkeyPatch, opens: str
) -> None:
    was = version(older)
    Store.open(Path(shutil.copy(older, older.with_name("b.db")))).close()
    before = answers(older.with_name("b.db"))
    for beside in older.parent.glob("b.db*"):
        beside.unlink()
    of_tomorrow(monkeypatch, "update article set mood = 'merry'")
    if opens == "a writer":
        Store.open(older).close()
    assert answers(older) == before
    assert version(older) == NEXT
    kept = older.with_name(f"a.db.schema{was}.bak")
    assert backups(older) == ["a.db", kept.name]
    assert version(kept) == was
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    with sqlite3.connect(older) as connection:
        assert {mood for (mood,) in connection.execute("select mood from article")} == {"merry"}
    assert broken(older) == []
    Store.open(older).close()
    assert backups(older) == ["a.db", kept.name]


def test_an_older_store_finds_what_a_new_one_finds(older: Path) -> None:
    fresh = older.with_name("fresh.db")
    Store.open(older).close()
    with Store.open(fresh) as store:
        store.merge(older)
    with Queries(older) as migrated, Queries(fresh) as made:
        for text in (
            "",
            "kind:direct",
            "-kind:direct",
            "country:us",
            "type:consult",
            "speaker:a*",
            "t*",
            "title:t*",
        ):
            filter = Filter.parse(text)
            for what in ("quotes", "events", "positions", "articles"):
                assert migrated.count(what, filter) == made.count(what, filter), (text, what)  # type: ignore[arg-type]
    assert broken(older) == []


def test_a_migration_that_fails_changes_nothing_and_the_next_keeps_a_backup_of_its_own(
    older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    was = version(older)
    with monkeypatch.context() as broken_program:
        of_tomorrow(broken_program, "update no_such_table set mood = 1")
        with pytest.raises(StoreError):
            Store.open(older)
        with pytest.raises(StoreError):
            answers(older)
    assert version(older) == was
    with sqlite3.connect(older) as connection:
        assert "mood" not in {row[1] for row in connection.execute("pragma table_info(article)")}
    of_tomorrow(monkeypatch, "update article set mood = 'merry'")
    Store.open(older).close()
    names = [f"a.db.schema{was}{number}.bak" for number in ("", ".2", ".3")]
    assert backups(older) == sorted(["a.db", *names])


def test_several_that_open_an_older_store_at_once_bring_it_up_to_date_once(
    older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    was = version(older)
    of_tomorrow(monkeypatch, "update article set mood = 'merry'")
    with ThreadPoolExecutor(4) as several:
        found = list(several.map(answers, [older] * 4))
    assert found == [found[0]] * 4
    assert backups(older) == ["a.db", f"a.db.schema{was}.bak"]


def test_where_no_backup_can_be_kept_an_older_store_is_left_alone(
    older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = older.read_bytes()
    of_tomorrow(monkeypatch, "update article set mood = 'merry'")
    monkeypatch.setattr(writer.os, "link", _no_room)
    with pytest.raises(StoreError, match="no backup can be kept"):
        answers(older)
    assert (older.read_bytes(), backups(older)) == (before, ["a.db"])


def test_an_older_store_on_read_only_media_is_told_of(older: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = older.read_bytes()
    of_tomorrow(monkeypatch, "update article set mood = 'merry'")
    monkeypatch.setattr(writer.os, "access", lambda path, mode: False)
    with pytest.raises(StoreError, match="made by an older communique, and cannot be written to"):
        answers(older)
    assert (older.read_bytes(), backups(older)) == (before, ["a.db"])


def _no_room(*_: object) -> None:
    raise OSError(28, "No space left on device")
