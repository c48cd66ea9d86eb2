"""Who may import whom, and what a command's start costs."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("communique", "db", "tui")

# A layer may import itself and the layers named; a module belongs to the longest matching prefix.
GROUND = {
    "communique", "communique.errors", "communique.kinds", "communique.model", "communique.clean",
    "communique.jsonform", "communique.chains", "communique.out",
}  # fmt: skip
MAY_IMPORT = {
    "communique": set(),
    "communique.errors": set(),
    "communique.kinds": set(),
    "communique.model": {"communique.kinds"},
    "communique.clean": set(),
    "communique.out": {"communique.clean"},
    "communique.chains": set(),
    "communique.jsonform": {"communique.model"},
    "communique.lexicon": GROUND,
    "communique.readers": GROUND | {"communique.lexicon"},
    "communique.extract": GROUND | {"communique.lexicon"},
    "communique.printing": GROUND,
    "communique.export": GROUND | {"communique.lexicon", "communique.printing", "db"},
    "db": GROUND | {"communique.lexicon"},
    "tui": GROUND | {"communique.lexicon", "db"},
}
ROOF = {"communique.cli", "communique.ingest", "communique.doctor", "communique.__main__"}
QUERY_COMMANDS = ["quotes", "timeline", "countries", "positions", "speakers", "articles", "files"]


def modules() -> Iterator[tuple[str, Path]]:
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            parts = path.relative_to(ROOT).with_suffix("").parts
            yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts), path


def layer(name: str) -> str | None:
    """The layer a module belongs to; None for the roof, which may use everything."""
    if any(name == roof or name.startswith(roof + ".") for roof in ROOF):
        return None
    known = [known for known in MAY_IMPORT if name == known or name.startswith(known + ".")]
    assert known, f"{name} stands in no layer: give it one in this table"
    found = max(known, key=len)
    assert found != "communique" or name == "communique", (
        f"{name} stands in no layer: give it one in this table"
    )
    return found


def imported(name: str, path: Path) -> Iterator[str]:
    """Our own modules that `name` imports, wherever in the file."""
    package = name if path.name == "__init__.py" else name.rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            origin = ".".join([*base, *(node.module or "").split(".")]).strip(".")
            found = [origin] if node.module else [f"{origin}.{alias.name}" for alias in node.names]
        else:
            continue
        yield from (module for module in found if module.partition(".")[0] in PACKAGES)


MODULES = list(modules())


@pytest.mark.parametrize(("name", "path"), MODULES, ids=[name for name, _ in MODULES])
def test_a_module_imports_only_from_the_layers_below(name: str, path: Path) -> None:
    own = layer(name)
    if own is None:
        return
    for other in imported(name, path):
        below = layer(other)
        assert below is not None, f"{name} imports the roof: {other}"
        assert below == own or below in MAY_IMPORT[own], f"{name} may not import {other}"


def loaded_by(*arguments: str, db: Path) -> set[str]:
    """The modules an interpreter has loaded once the command has run."""
    code = (
        "import sys\n"
        "from communique.cli import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print('\\n' + ' '.join(sys.modules), file=sys.stderr)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        env={"COMMUNIQUE_DB": str(db), "PATH": "", "HOME": str(db.parent)},
        cwd=ROOT,
        timeout=60,
        check=True,
    )
    return set(run.stderr.splitlines()[-1].split())


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], *([name, "word"] for name in QUERY_COMMANDS)]
)
def test_a_query_command_loads_neither_textual_nor_trafilatura(arguments: list[str], tmp_path: Path) -> None:
    loaded = loaded_by(*arguments, db=tmp_path / "none.db")
    assert loaded & {"textual", "trafilatura", "sqlite_utils"} == set()


# Widgets and ways of Textual's that read markup, or that hold a text of their own to be filled.
_READING_MARKUP = {
    "from_markup", "notify", "Label", "Markdown", "DataTable", "Log", "RichLog", "TextArea", "Tree", "Toast",
}  # fmt: skip


@pytest.mark.parametrize("path", sorted((ROOT / "tui").glob("*.py")), ids=lambda path: path.stem)
def test_no_widget_reads_words_as_markup(path: Path) -> None:
    calls = [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)]
    named = [(getattr(call.func, "id", getattr(call.func, "attr", "")), call) for call in calls]
    assert not _READING_MARKUP & {name for name, _ in named}
    for name, call in named:
        told = {word.arg: getattr(word.value, "value", None) for word in call.keywords}
        assert name != "Static" or told.get("markup") is False, f"{path.name}:{call.lineno}"


# Who may write to the terminal: the door itself, a line of counts, the first screen of cleaned lines.
_DOORS = {"communique.out", "communique.cli.progress", "tui.first_frame"}
_PRINTING = {"print", "echo", "secho", "pprint", "print_exc", "print_exception", "print_stack"}
# What is done with a stream without writing to it.
_ASKING_A_STREAM = {"getattr", "setattr"}
_STREAMS = {"stdout", "stderr", "__stdout__", "__stderr__"}


@pytest.mark.parametrize(("name", "path"), MODULES, ids=[name for name, _ in MODULES])
def test_stored_text_leaves_through_one_door(name: str, path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call) or name in _DOORS:
            continue
        called = getattr(node.func, "id", getattr(node.func, "attr", ""))
        written = [node.func.value] if isinstance(node.func, ast.Attribute) else []
        handed = [*node.args, *(word.value for word in node.keywords)]
        told = f"{path.name}:{node.lineno}: use communique.out"
        assert called not in _PRINTING, told
        assert called not in ("write", "writelines") or not any(map(_is_stream, written)), told
        assert called in _ASKING_A_STREAM or not any(map(_is_stream, handed)), told
        if called == "write" and written and getattr(written[0], "id", "") == "os":
            fixed = isinstance(node.args[1], ast.Constant)
            assert fixed or not isinstance(node.args[0], ast.Constant), told


def _is_stream(node: ast.expr) -> bool:
    return any(isinstance(part, ast.Attribute) and part.attr in _STREAMS for part in ast.walk(node))
