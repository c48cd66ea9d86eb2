"""From files to the store: every file accounted for, in order, behind limits, once only."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from communique.errors import CommuniqueError, StoreError
from communique.ingest import pool as pool_module
from communique.ingest.keep import Outcome, Tally, ingest_into
from communique.ingest.parts import Division
from communique.ingest.pool import Pool
from communique.ingest.run import ArticleRead, FileRead, Settings, run
from communique.ingest.tasks import Done, Found, Left, Missed, Task
from communique.ingest.walk import Entry, entries
from communique.ingest.wire import Unpacker, packed
from communique.readers import FORMATS
from db.queries import Queries

BODY = (
    "Officials from Norland met in Portville on March 11, 2025. “We will not yield,” Minister Ada Holm said."
)


def written(folder: Path, **files: str | bytes) -> Path:
    """A folder with files; `__` in a name stands for the dot."""
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        (folder / name.replace("__", ".")).write_bytes(
            content.encode() if isinstance(content, str) else content
        )
    return folder


def ingested(store: Path, *paths: Path, **settings: object) -> tuple[Tally, list[Outcome]]:
    outcomes: list[Outcome] = []
    tally = ingest_into(
        store,
        entries([os.fsencode(path) for path in paths]),
        Settings(**settings),  # type: ignore[arg-type]
        ended=outcomes.append,
    )
    return tally, outcomes


def statuses(outcomes: list[Outcome]) -> dict[str, str]:
    return {os.fsdecode(outcome.path).rpartition("/")[2]: outcome.status for outcome in outcomes}


def counts(store: Path) -> tuple[int, int, int]:
    with Queries(store) as queries:
        summary = queries.summary()
        return summary.articles, summary.quotes, len(queries.files())


def test_every_file_of_a_folder_ends_with_a_status(tmp_path: Path) -> None:
    folder = written(
        tmp_path / "in", a__txt=BODY, b__txt=BODY, c__md=" \n", d__png=b"\x89PNG", e__json="{not json", f__txt=BODY + " More."
    )  # fmt: skip
    (folder / "g.txt").mkdir()
    (folder / "h.txt").symlink_to("/etc/hostname")
    (folder / "up").symlink_to("..")
    os.mkfifo(folder / "i.txt")
    (folder / ".hidden.txt").write_text(BODY)
    tally, outcomes = ingested(tmp_path / "s.db", folder)
    assert statuses(outcomes) == {
        "a.txt": "added", "b.txt": "unchanged", "c.md": "skipped", "d.png": "skipped", "e.json": "skipped",
        "f.txt": "added", "g.txt": "skipped", "h.txt": "skipped", "up": "skipped", "i.txt": "skipped",
        ".hidden.txt": "skipped",
    }  # fmt: skip
    assert all(outcome.reason for outcome in outcomes if outcome.status == "skipped")
    assert str(tally) == "2 added, 1 unchanged, 0 revised, 0 copies, 8 left out, 0 failed"
    assert tally.at_fault == 1


def test_a_path_that_is_not_there_fails_and_the_others_are_read(tmp_path: Path) -> None:
    folder = written(tmp_path / "in", a__txt=BODY)
    tally, outcomes = ingested(tmp_path / "s.db", tmp_path / "nowhere.txt", folder)
    assert statuses(outcomes) == {"nowhere.txt": "failed", "a.txt": "added"}
    assert tally.at_fault == 1


def test_reading_a_folder_again_changes_nothing(tmp_path: Path) -> None:
    folder = written(
        tmp_path / "in", a__txt=BODY, b__json="{not json", c__jsonl=json.dumps({"text": BODY + " Twice."})
    )
    ingested(tmp_path / "s.db", folder)
    before = counts(tmp_path / "s.db")
    tally, outcomes = ingested(tmp_path / "s.db", folder)
    assert statuses(outcomes) == {"a.txt": "unchanged", "b.json": "skipped", "c.jsonl": "unchanged"}
    assert counts(tmp_path / "s.db") == before
    assert tally.at_fault == 1


def test_a_file_whose_time_changed_and_one_renamed_are_known_by_their_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = written(tmp_path / "in", a__txt=BODY, b__txt=BODY + " More.")
    ingested(tmp_path / "s.db", folder)
    os.utime(folder / "a.txt", (1, 1))
    (folder / "b.txt").rename(folder / "c.txt")
    monkeypatch.setattr("communique.ingest.run._Run._tasks_of", lambda *_: pytest.fail("read again"))
    _, outcomes = ingested(tmp_path / "s.db", folder)
    assert statuses(outcomes) == {"a.txt": "unchanged", "c.txt": "unchanged"}


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    folder = written(tmp_path / "in", a__txt=BODY)
    ingested(tmp_path / "s.db", folder)
    (folder / "a.txt").write_text(BODY + " And more was said.")
    _, outcomes = ingested(tmp_path / "s.db", folder)
    assert statuses(outcomes)["a.txt"] in ("added", "revised")


def test_names_are_kept_byte_for_byte(tmp_path: Path) -> None:
    folder = os.fsencode(written(tmp_path / "in"))
    names = [b"\xff\xfe.txt", b"a\nb.txt", b"-rf.txt", b"$(x)`x`;'x.txt", "caf\u00e9.txt".encode()]
    for number, name in enumerate(names):
        Path(os.fsdecode(folder + b"/" + name)).write_text(f"{BODY} {number}")
    _, outcomes = ingested(tmp_path / "s.db", tmp_path / "in")
    assert sorted(outcome.path for outcome in outcomes) == sorted(folder + b"/" + name for name in names)
    assert {outcome.status for outcome in outcomes} == {"added"}
    with Queries(tmp_path / "s.db") as queries:
        assert sum(row.path_b64 is not None for row in queries.files()) == 1


def test_a_store_is_made_with_its_folder_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    folder = written(tmp_path / "in", a__txt=BODY)
    ingested(tmp_path / "data" / "deep" / "s.db", folder)
    assert [path.name for path in (tmp_path / "data" / "deep").iterdir()] == ["s.db"]


def test_a_store_that_cannot_be_made_is_named_as_it_was_given(tmp_path: Path) -> None:
    folder = written(tmp_path / "in", a__txt=BODY)
    with pytest.raises(StoreError, match=r"a\.txt/s\.db"):
        ingested(folder / "a.txt" / "s.db", folder)


def test_articles_in_another_language_are_stored_without_findings(tmp_path: Path) -> None:
    french = (
        "Les négociations se poursuivront dans la capitale. « Nous ne céderons pas », a dit la ministre. " * 4
    )
    folder = written(tmp_path / "in", a__txt=french)
    ingested(tmp_path / "s.db", folder)
    assert counts(tmp_path / "s.db") == (1, 0, 1)


def test_a_long_stretch_of_known_files_can_be_stopped_and_is_told_as_it_goes(tmp_path: Path) -> None:
    folder = many(tmp_path / "in", 300)
    ingested(tmp_path / "s.db", folder)
    seen: list[int] = []
    tally = ingest_into(
        tmp_path / "s.db",
        entries([os.fsencode(folder)]),
        Settings(),
        stop=lambda: bool(seen),
        report=lambda tally: seen.append(tally.files),
    )
    assert tally.stopped and 0 < tally.files < 300


def records(number: int) -> str:
    return "".join(json.dumps({"id": str(n), "text": f"{BODY} Number {n}."}) + "\n" for n in range(number))


@pytest.mark.parametrize("workers", [1, 3])
def test_answers_come_in_the_order_of_the_input(tmp_path: Path, workers: int) -> None:
    folder = written(
        tmp_path / "in",
        a__jsonl=records(40),
        b__html=f"<p>{BODY}</p>",
        c__jsonl=records(3) + "bad\n",
        d__txt=BODY,
    )
    found = list(run(entries([os.fsencode(folder)]), Settings("json", workers=workers)))
    order = [
        json.loads(str(read.answer))["id"] if isinstance(read, ArticleRead) else read.entry.path[-7:].decode()
        for read in found
    ]
    assert order == [
        *map(str, range(40)), "a.jsonl", "", "/b.html", "0", "1", "2", "c.jsonl", "", "n/d.txt",
    ]  # fmt: skip
    ends = [read for read in found if isinstance(read, FileRead)]
    assert ends[2].reason is not None and ends[2].reason.startswith("line 4: broken: not JSON")


def test_line_numbers_count_over_the_parts_of_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("communique.ingest.parts.PART_BYTES", 500)
    folder = written(tmp_path / "in", a__jsonl=records(30) + "bad\n" + records(5))
    *found, end = run(entries([os.fsencode(folder)]), Settings("json"))
    assert isinstance(end, FileRead) and end.reason is not None
    assert (len(found), end.reason[:8], end.missed) == (35, "line 31:", 1)


@pytest.mark.parametrize("part_bytes", [64, 300, 10_000])
def test_the_parts_of_a_file_are_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, part_bytes: int
) -> None:
    monkeypatch.setattr("communique.ingest.parts.PART_BYTES", part_bytes)
    path = written(tmp_path / "in", a__jsonl=records(9).rstrip("\n")) / "a.jsonl"
    division = Division(os.fsencode(path), FORMATS["lines"], follow=False)
    parts = [path.read_bytes()[part.begin : part.end] for part in division.parts()]
    assert b"".join(parts) == path.read_bytes()
    assert all(part.endswith(b"\n") for part in parts[:-1])
    division.close()


def test_a_mailbox_is_divided_between_messages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("communique.ingest.parts.PART_BYTES", 400)
    message = "From a@example.invalid Tue\nFrom: Jane Roe <a@example.invalid>\nSubject: S%d\n\n{BODY} %d\n\n"
    folder = written(tmp_path / "in", a__mbox="".join(message.replace("%d", str(n)) for n in range(9)))
    *found, _ = run(entries([os.fsencode(folder)]), Settings("json"))
    titles = [json.loads(str(read.answer))["title"] for read in found if isinstance(read, ArticleRead)]
    assert titles == [f"S{n}" for n in range(9)]


def test_a_named_file_that_the_system_cannot_read_is_told_of_and_the_rest_read(tmp_path: Path) -> None:
    folder = written(tmp_path / "in", a__txt=BODY)
    (folder / "memory").symlink_to("/proc/self/mem")
    found = list(entries([os.fsencode(folder / "memory"), os.fsencode(folder)]))
    assert [(entry.failed, bool(entry.reason)) for entry in found] == [
        (True, True),
        (False, False),
        (False, True),
    ]


def test_no_paragraph_or_wide_character_divides_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("communique.ingest.parts.PART_BYTES", 100)
    message = (
        f"From a@example.invalid Tue\nSubject: S\n\n{BODY}\n\nFrom here we wait.\n\nFrom then on too.\n\n"
    )
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.mbox").write_text(message * 2)
    (folder / "b.jsonl").write_bytes(records(5).encode("utf-16"))
    (folder / "c.jsonl").write_text("\n" * 300 + records(2) + "\n" * 300)
    (folder / "d.jsonl").write_text("\n" * 300)
    results = list(run(entries([os.fsencode(folder)]), Settings("json")))
    found = Counter(os.path.basename(read.entry.path) for read in results if isinstance(read, ArticleRead))  # noqa: PTH119
    assert found == {b"a.mbox": 2, b"b.jsonl": 5, b"c.jsonl": 2}
    reasons = [read.reason for read in results if isinstance(read, FileRead)]
    assert reasons == [None, None, None, "empty: nothing in it"]


FAKE_WORKER = """
import os, signal, sys, time
from communique.ingest.tasks import Done, Found, Ready
from communique.ingest.wire import Unpacker, packed, RECYCLE
say = lambda answer: os.write(1, packed(answer))
say(Ready())
unpacker = Unpacker()
while arrived := os.read(0, 65536):
    for task in unpacker.feed(arrived):
        name = task.path.decode()
        for number in range(task.skip, 3):
            if name.startswith("record") and number == 1:
                os.kill(os.getpid(), signal.SIGSEGV)
            say(Found(f"{name} {number}"))
        if name == "cpu":
            os.kill(os.getpid(), signal.SIGXCPU)
        say(Done())
        if name == "recycle":
            os._exit(RECYCLE)
"""


@pytest.fixture
def fake_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Workers that answer each task three times, unless its name tells them to break down."""
    started = subprocess.Popen

    def start(command: list[str], **options: object) -> object:
        return started([sys.executable, "-c", FAKE_WORKER], **options)  # type: ignore[call-overload]

    monkeypatch.setattr(pool_module.subprocess, "Popen", start)


def answered(*names: str, form: str = "lines", size: int = 2) -> list[object]:
    tasks: Iterator[Task] = iter([Task(n, name.encode(), name, form) for n, name in enumerate(names)])
    return [answer for _, answer in Pool(size).run(tasks, lambda: False) if not isinstance(answer, Done)]


@pytest.mark.usefixtures("fake_workers")
def test_a_record_that_breaks_a_worker_is_left_out_alone() -> None:
    first, missed, third, *rest = answered("record", "a", "b")
    assert (first, third) == (Found("record 0"), Found("record 2"))
    assert isinstance(missed, Missed) and missed.record == 2
    assert rest == [Found(f"{name} {number}") for name in "ab" for number in range(3)]


@pytest.mark.usefixtures("fake_workers")
def test_a_file_that_takes_too_long_is_left_out_and_the_others_are_read() -> None:
    found = answered("a", "b", form="page")
    assert found == [Found(f"{name} {number}") for name in "ab" for number in range(3)]
    *given, missed = answered("recycle", "recycle", "cpu")[:10]
    assert given == [Found(f"{name} {n}") for name in ("recycle", "recycle", "cpu") for n in range(3)]
    assert isinstance(missed, Missed | Left) and missed.reason.startswith("limit: more than")


def test_a_worker_that_cannot_start_is_an_error_not_a_fault_of_the_files(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pool_module.sys, "executable", "/bin/false")
    with pytest.raises(CommuniqueError, match="ended with code 1"):
        answered("a")


def test_a_reader_over_its_time_or_memory_is_ended_and_told(tmp_path: Path) -> None:
    code = (
        "import sys, resource\n"
        "from communique.ingest.limits import confine, grant\n"
        "confine()\n"
        "grant(1)\n"
        "if sys.argv[1] == 'cpu':\n    while True: pass\n"
        "try:\n    bytearray(900_000_000)\n"
        "except MemoryError:\n    print('no memory')\n"
    )
    spent = subprocess.run([sys.executable, "-c", code, "cpu"], capture_output=True, timeout=60)
    assert spent.returncode == -signal.SIGXCPU
    assert (
        b"no memory"
        in subprocess.run([sys.executable, "-c", code, "memory"], capture_output=True, timeout=60).stdout
    )


def test_only_our_own_records_are_taken_from_a_worker() -> None:
    assert list(Unpacker().feed(packed(Found("a")) + packed(Done()))) == [Found("a"), Done()]
    with pytest.raises(Exception, match="no record"):
        list(Unpacker().feed(packed(os.system)))


def test_messages_are_found_in_whatever_pieces_they_come() -> None:
    sent = b"".join(packed(Found("x" * length)) for length in (0, 1, 500))
    unpacker = Unpacker()
    found = [message for at in range(0, len(sent), 7) for message in unpacker.feed(sent[at : at + 7])]
    assert [len(message.answer) for message in found] == [0, 1, 500]


def test_folders_are_walked_in_order_and_loops_end(tmp_path: Path) -> None:
    folder = written(tmp_path / "in", b__txt="", a__txt="")
    written(folder / "c", d__md="")
    (folder / "c" / "loop").symlink_to(folder)
    found = [
        (os.fsdecode(entry.path)[len(str(folder)) + 1 :], entry.reason)
        for entry in entries([os.fsencode(folder)])
    ]
    assert found == [("a.txt", ""), ("b.txt", ""), ("c/d.md", ""), ("c/loop", "link: not followed")]


def test_a_link_that_was_named_is_followed(tmp_path: Path) -> None:
    folder = written(tmp_path / "in", a__txt=BODY)
    (tmp_path / "link.txt").symlink_to(folder / "a.txt")
    (entry,) = entries([os.fsencode(tmp_path / "link.txt")])
    assert entry == Entry(os.fsencode(tmp_path / "link.txt"), FORMATS["text"], named=True)


def many(folder: Path, number: int) -> Path:
    lines = "Envoy {0} of round {0} spoke of case {0}. “Point {0} stands,” Ada Holm said in Portville."
    return written(folder, **{f"a{n}__txt": f"{lines.format(n)} " * 3 for n in range(number)})


@pytest.mark.parametrize(("asked", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_ends_an_ingest_soon_and_what_is_stored_is_whole(
    tmp_path: Path, asked: signal.Signals, code: int
) -> None:
    folder, store = many(tmp_path / "in", 600), tmp_path / "s.db"
    command = [sys.executable, "-m", "communique", "ingest", "--db", str(store), str(folder)]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True)
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline and not (store.exists() and store.stat().st_size > 0):
        time.sleep(0.02)
    time.sleep(0.3)
    os.killpg(process.pid, asked)
    sent = time.monotonic()
    _, told = process.communicate(timeout=20)
    if process.returncode == 0:
        pytest.skip("it had ended before")
    assert (process.returncode, time.monotonic() - sent < 5) == (code, True)
    assert "stopped" in told.splitlines()[-1] and "Traceback" not in told
    again, _ = ingested(store, folder)
    assert again.by_status["added"] + again.by_status["unchanged"] == 600
    assert counts(store)[0] == 600
