"""The commands as a shell sees them: what goes to which stream, and how they end."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from communique import __version__
from communique.cli import main, start
from communique.printing import Column, csv_line, json_text, table_lines

Captured = pytest.CaptureFixture[str]
QUOTE = "“We will not yield,” Jane Roe, the foreign minister of France, said on Tuesday."
OTHER = "Britain would send ships, Tomas Vell told reporters. “No soldiers will go,” he said."
HOSTILE = "\x1b]52;c;Q0FOQVJZ\x1b\\\x1b[31mCANARY\x9b31m\u202eCANARY\x7f\x00\u2028"


def run(*arguments: str, stdin: str | None = None, **environment: str) -> Result:
    return CliRunner().invoke(main, list(arguments), input=stdin, env=environment, prog_name="communique")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A store of three articles, one of them hostile."""
    folder = tmp_path_factory.mktemp("cli")
    records = [
        {"text": QUOTE, "title": "Talks go on", "publisher": "Example Daily", "published": "2025-03-13", "url": "https://example.invalid/1"},
        {"text": OTHER, "title": "=1+1", "publisher": "Sample Post", "published": "2025-03-15", "authors": ["Ada Holm"]},
        {"text": f"{QUOTE} {HOSTILE} “{HOSTILE},” Jane Roe said.", "title": f"[bold]T[/] {HOSTILE}", "publisher": HOSTILE},
    ]  # fmt: skip
    (folder / "in.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records))
    db = str(folder / "s.db")
    assert run("ingest", "--db", db, str(folder / "in.jsonl")).exit_code == 0
    return db


LISTS = ["quotes", "timeline", "countries", "positions", "speakers", "articles", "files", "conflicts"]
FIELDS = {
    "quotes": {"kind", "spans", "text", "cue", "cue_span", "speaker", "speaker_span", "speaker_role", "speaker_country", "speaker_type", "said_on", "chain", "rule", "doubt", "article", "title", "publisher", "published", "outlets", "origins", "ids"},
    "timeline": {"span", "trigger_span", "type", "modality", "date", "date_end", "granularity", "date_rule", "place", "place_country", "actors", "recipients", "chain", "rule", "doubt", "article", "title", "publisher", "published", "outlets", "origins", "ids"},
    "countries": {"code", "name", "mentions", "articles", "quotes", "events", "roles", "contributions", "first", "last"},
    "positions": {"country", "role", "contribution", "rung", "initiative", "condition", "as_of", "span", "chain", "rule", "doubt", "article", "title", "publisher", "published"},
    "speakers": {"speaker", "role", "country", "type", "quotes", "articles", "first", "last"},
    "articles": {"id", "title", "publisher", "authors", "published", "url"},
    "files": {"path", "status", "reason", "article"},
}  # fmt: skip


@pytest.mark.parametrize("command", sorted(FIELDS))
def test_the_json_of_a_list_has_the_fields_promised(store: str, command: str) -> None:
    rows = json.loads(run(command, "--db", store, "--json").stdout)
    assert isinstance(rows, list)
    assert all(FIELDS[command] <= row.keys() for row in rows)
    lines = run(command, "--db", store, "--jsonl").stdout.splitlines()
    assert [json.loads(line) for line in lines] == rows
    table = list(csv.DictReader(io.StringIO(run(command, "--db", store, "--csv").stdout)))
    assert len(table) == len(rows)
    assert all(row.keys() == given.keys() for row, given in zip(table, rows, strict=True))


PLAIN = [
    ("quotes", "country:fr", "--json"), ("quotes", "xylophone", "--jsonl"), ("quotes", "kind:nothing", "--json"),
    ("timeline", "-spring", "--csv"), ("articles", "title:talks", "--json"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "filter", "form"), PLAIN)
def test_a_plain_list_ends_as_the_parser_would_have_it(
    store: str, capsys: Captured, monkeypatch: pytest.MonkeyPatch, what: str, filter: str, form: str
) -> None:
    ends = []
    for limit in (["--limit", "2"], ["--limit=2"]):
        monkeypatch.setattr(sys, "argv", ["communique", what, filter, *limit, form, "--db", store])
        with pytest.raises(SystemExit) as ended:
            start()
        ends.append((ended.value.code, *capsys.readouterr()))
    assert ends[0] == ends[1]


@pytest.mark.parametrize("form", ["", "--json", "--jsonl", "--csv"])
@pytest.mark.parametrize("command", LISTS)
def test_nothing_a_terminal_obeys_is_printed(store: str, command: str, form: str) -> None:
    assert clean(run(command, "--db", store, *filter(None, [form])).stdout)


@pytest.mark.parametrize("arguments", [["show", "3"], ["show", "3", "--json"]])
def test_nothing_a_terminal_obeys_is_in_an_article_shown(store: str, arguments: list[str]) -> None:
    printed = run(*arguments, "--db", store).stdout
    assert clean(printed) and "CANARY" in printed


def clean(text: str) -> bool:
    return not any(
        (ord(c) < 0x20 and c not in "\n\t")
        or 0x7F <= ord(c) < 0xA0
        or c in "\u2028\u202a\u202b\u202e\u2066\u2069"
        for c in text
    )


def test_json_of_hostile_text_reads_back_as_it_was(store: str) -> None:
    shown = json.loads(run("show", "3", "--json", "--db", store).stdout)
    assert shown["text"].count(HOSTILE) == 2
    assert json.loads(json_text({"a": HOSTILE + "\ud800"})) == {"a": HOSTILE + "\ud800"}


def test_show_as_json_is_what_extract_prints(store: str, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(
        json.dumps(
            {
                "text": QUOTE,
                "title": "Talks go on",
                "publisher": "Example Daily",
                "published": "2025-03-13",
                "url": "https://example.invalid/1",
            }
        )
    )
    extracted = json.loads(run("extract", str(tmp_path / "a.jsonl")).stdout)
    shown = json.loads(run("show", "1", "--json", "--db", store).stdout)
    for one in (extracted, shown):
        one.pop("path"), one.pop("id")
    assert shown == extracted


def test_show_marks_what_was_found_and_lists_it(store: str) -> None:
    printed = run("show", "1", "--db", store).stdout
    assert printed.startswith("Talks go on\nExample Daily | 2025-03-13 | article 1\n")
    assert "[1]" in printed.split("\n\n")[1] and "\n[1] " in printed


@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_limit_is_kept(store: str, number: int) -> None:
    assert len(json.loads(run("articles", "--db", store, "--limit", str(number), "--json").stdout)) == number


def test_rows_are_sorted_by_any_field(store: str) -> None:
    def titles(sort: str) -> list[str]:
        return [
            row["publisher"]
            for row in json.loads(run("articles", "--db", store, "--json", "--sort", sort).stdout)
        ]

    assert titles("publisher") == sorted(titles("-publisher"))
    assert run("articles", "--db", store, "--sort", "nonsense").exit_code == 2


ENDS = [
    (["--version"], 0, f"communique {__version__}", ""),
    (["--help"], 0, "Reads diplomatic news", ""),
    (["quotes", "xylophone"], 1, "", "No quotes found."),
    (["quotes", "xylophone", "--json"], 1, "[]", ""),
    (["quotes", "kind:nonsense"], 2, "", "communique: filter: "),
    (["quotes", "--nonsense"], 2, "", "communique: quotes: no such option"),
    (["quotes", "--limit", "many"], 2, "", "communique: quotes: "),
    ([], 2, "", "communique: browse: this is no terminal"),
    (["browse"], 2, "", "communique: browse: this is no terminal"),
    (["demo"], 2, "", "communique: demo: this is no terminal"),
    (["qoutes"], 2, "", "did you mean quotes?"),
    (["show", "999"], 1, "", "communique: article 999: this store has none of that number"),
    (["show", "99999999999999999999"], 1, "", "communique: article 99999999999999999999: this store has none of that number"),
    (["show", "one"], 2, "", "communique: show: "),
    (["ingest"], 2, "", "communique: ingest: missing argument"),
    (["ingest", "/nonexistent/a.txt"], 3, "", "1 failed"),
    (["ingest", "--published", "soon", "a.txt"], 2, "", "is not a day"),
    (["extract", "/nonexistent/a.txt"], 3, "", "communique: /nonexistent/a.txt: no such file"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "code", "out", "err"), ENDS, ids=[" ".join(case[0]) for case in ENDS])
def test_a_command_ends_with_its_code_and_one_line(
    store: str, arguments: list[str], code: int, out: str, err: str
) -> None:
    ended = run(*arguments, COMMUNIQUE_DB=store)
    assert (ended.exit_code, out in ended.stdout, err in ended.stderr) == (code, True, True), ended.stderr
    assert len(ended.stderr.splitlines()) <= 1 and "Traceback" not in ended.output


@pytest.mark.parametrize(("content", "code"), [(b"no store at all " * 100, 4), (None, 4)])
def test_what_is_no_store_is_not_used_and_not_touched(
    tmp_path: Path, content: bytes | None, code: int
) -> None:
    path = tmp_path / "x.db"
    if content is not None:
        path.write_bytes(content)
    ended = run("quotes", "--db", str(path))
    assert ended.exit_code == code and ended.stderr.startswith("communique: store: ")
    assert (path.read_bytes() if path.exists() else None) == content


def test_a_term_may_begin_with_a_dash(store: str) -> None:
    everything = len(json.loads(run("quotes", "--db", store, "--json").stdout))
    without = len(json.loads(run("quotes", "-yield", "--db", store, "--json").stdout))
    assert 0 < without < everything


def test_ingest_tells_of_every_file_in_json(tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path / "in")
    (tmp_path / "in").mkdir()
    for name, text in ((b"a.txt", QUOTE), (b"\xff.txt", OTHER), (b"b.jsonl", "{bad\n")):
        Path(os.fsdecode(folder + b"/" + name)).write_text(text)
    ended = run("ingest", "--json", "--db", str(tmp_path / "s.db"), os.fsdecode(folder))
    told = [json.loads(line) for line in ended.stdout.splitlines()]
    assert [(line["path"].rpartition("/")[2], line["status"]) for line in told] == [
        ("a.txt", "added"), ("b.jsonl", "skipped"), ("\\xff.txt", "added"),
    ]  # fmt: skip
    assert ["path_b64" in line for line in told] == [False, False, True]
    assert told[1]["article"] is None and told[1]["reason"].startswith("line 1: broken")
    assert ended.exit_code == 3
    assert ended.stderr.splitlines()[-1] == "2 added, 0 unchanged, 0 revised, 0 copies, 1 left out, 0 failed"


def test_extract_reads_standard_input_and_gives_the_id_back() -> None:
    ended = run("extract", "-", stdin=json.dumps({"id": "q7", "text": " " + QUOTE}) + "\n")
    found = json.loads(ended.stdout)
    assert (found["id"], found["text"], found["path"]) == ("q7", " " + QUOTE, "-")


def test_a_day_from_outside_is_used(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(QUOTE)
    ended = run("extract", "--published", "13 March 2025", str(tmp_path / "a.txt"))
    assert json.loads(ended.stdout)["published"] == "2025-03-13"


def test_the_store_is_taken_from_option_group_option_and_environment(store: str, tmp_path: Path) -> None:
    nowhere = str(tmp_path / "none.db")
    assert run("articles", "--db", store, COMMUNIQUE_DB=nowhere).exit_code == 0
    assert run("--db", store, "articles", COMMUNIQUE_DB=nowhere).exit_code == 0
    assert run("articles", COMMUNIQUE_DB=store).exit_code == 0
    assert run("articles", COMMUNIQUE_DB=nowhere).exit_code == 4


def test_without_an_option_the_store_is_in_the_data_folder(tmp_path: Path) -> None:
    ended = run("articles", COMMUNIQUE_DB="", XDG_DATA_HOME=str(tmp_path / "data"), HOME=str(tmp_path))
    assert str(tmp_path) in ended.stderr and "communique.db" in ended.stderr


def test_a_reader_that_has_enough_ends_a_command_quietly(store: str) -> None:
    command = f"'{sys.executable}' -m communique articles --json --db '{store}' | head -c 1"
    ended = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True)
    assert (ended.stderr, ended.returncode) == ("", 0)


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize("command", ["articles", "extract -", "--version"])
def test_a_stream_that_is_closed_is_done_without(store: str, command: str, closed: str) -> None:
    words = f"'{sys.executable}' -m communique {command} {closed}"
    before = Path(store).read_bytes()
    ended = subprocess.run(
        ["bash", "-c", words], stdin=subprocess.DEVNULL, capture_output=True, text=True,
        env={**os.environ, "COMMUNIQUE_DB": store},
    )  # fmt: skip
    assert ended.returncode == (1 if command == "extract -" else 0)
    assert "Traceback" not in ended.stderr and "internal" not in ended.stderr
    assert Path(store).read_bytes() == before


def test_a_folder_is_told_of_without_what_a_terminal_would_obey(store: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "communique", "export", str(tmp_path / "\x1b]0;x\x07"), "--db", store]
    ended = subprocess.run(command, capture_output=True, check=True)
    assert "\u241b]0;x\u2407".encode() in ended.stderr and b"\x1b" not in ended.stderr


@pytest.mark.parametrize(
    ("setting", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
def test_headings_are_bold_on_a_terminal_that_wants_it(
    store: str, setting: dict[str, str], coloured: bool
) -> None:
    printed = on_terminal(["articles", "--db", store], {"TERM": "xterm", "COLUMNS": "70", **setting})
    assert (b"\x1b[1m" in printed) == coloured
    assert all(
        len(line.decode().replace("\x1b[1m", "").replace("\x1b[0m", "")) <= 70
        for line in printed.splitlines()
    )


def on_terminal(arguments: list[str], setting: dict[str, str]) -> bytes:
    ours, theirs = pty.openpty()
    environment = {
        name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR")
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "communique", *arguments], stdout=theirs, env={**environment, **setting}
    )
    os.close(theirs)
    printed = b""
    try:
        while part := os.read(ours, 65536):
            printed += part
    except OSError:
        pass
    process.wait()
    os.close(ours)
    return printed


def test_demo_prints_the_three_panes_and_touches_its_cache_alone(tmp_path: Path) -> None:
    places = {name: str(tmp_path / name) for name in ("HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME")}
    ended = run("demo", "--print", COMMUNIQUE_DB="", **places)
    assert ended.exit_code == 0, ended.stderr
    assert [
        word for word in ("Timeline ", "Countries ", "Quotes ") if f"\n{word}" in "\n" + ended.stdout
    ] == ["Timeline ", "Countries ", "Quotes "]
    written = {
        str(path.relative_to(tmp_path)).split("/")[0] for path in tmp_path.rglob("*") if path.is_file()
    }
    assert written == {"XDG_CACHE_HOME"}


@pytest.mark.parametrize("command", main.list_commands(click.Context(main)))
def test_the_help_of_every_command_fits_a_screen_and_shows_examples(command: str) -> None:
    printed = run(command, "--help").stdout
    assert len(printed.splitlines()) <= 40
    assert f"  communique {command}" in printed


GUARDED = [
    ("=1+1", "'=1+1"), ("＝1+1", "'＝1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM", "'@SUM"), ("\t=1", "' =1"), (' "=1', "' \"=1"),
    ("\r=1", "'␍=1"), ("plain", "plain"), ("a=b", "a=b"), ("", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "cell"), GUARDED)
def test_a_cell_of_csv_is_no_formula(text: str, cell: str) -> None:
    assert next(csv.reader([csv_line([text, 7])])) == [cell, "7"]
    assert next(csv.reader([csv_line([-7])])) == ["-7"]


def test_a_table_is_fitted_to_its_width_by_cells() -> None:
    columns = (
        Column("name", lambda row: row[0], 8),
        Column("n", lambda row: row[1], right=True),
        Column("text", lambda row: row[2]),
    )
    rows = [("外務大臣は火曜日", 1234, "word " * 40), ("Jane", None, "\x1b[31mred"), ("e\u0301" * 20, 7, "")]
    lines = list(table_lines(columns, rows, 40))
    assert [line[:6] for line in lines] == ["name  ", "外務大…  ", "Jane  ", "e\u0301e\u0301e\u0301"]
    assert "1,234  word word" in lines[1] and "␛[31mred" in lines[2]
