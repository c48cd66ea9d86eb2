"""The list of bars, and running them a line each."""

from __future__ import annotations

import argparse
import os
import shlex
import shutil
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path

from . import bars_crash, bars_input, bars_load, bars_store, bars_terminal, bars_user
from .ground import Failed, Ground, Impossible

BARS: dict[str, Callable[[Ground], str]] = {
    "A1": bars_crash.killed,
    "A2": bars_crash.stopped,
    "A3": bars_crash.twice,
    "A4": bars_crash.disk_full,
    "A5": bars_store.read_only,
    "A6": bars_store.two_writers,
    "A7": bars_store.viewer_open,
    "A8": bars_input.every_file,
    "A9": bars_input.bombs,
    "A10": bars_terminal.commands_clean,
    "A11": bars_terminal.panes_clean,
    "A12": bars_terminal.markup_literal,
    "A13": bars_user.questions,
    "A14": bars_user.formulas,
    "A15": bars_user.export_paths,
    "A16": bars_input.no_network,
    "A17": bars_input.files_not_asked_for,
    "A18": bars_terminal.addresses,
    "A19": bars_terminal.given_back,
    "A20": bars_terminal.resized,
    "A21": bars_input.encodings,
    "A22": bars_input.names,
    "A23": bars_store.versions,
    "A24": bars_store.strangers,
    "T17": bars_user.surroundings,
    "L1": bars_load.load_held,
}


def main(arguments: list[str] | None = None) -> int:
    """The bars named, or all; 1 if one failed."""
    given = _parsed(arguments)
    folder = Path(tempfile.mkdtemp(prefix="hardening-")) if given.folder is None else given.folder
    folder = folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    # From here, Python would import what lies in the current folder.
    os.chdir(folder)
    command = tuple(shlex.split(given.command)) if given.command else Ground.command
    ground = Ground(folder, command, given.kills, given.articles, given.seed)
    verdicts = [_told(name, ground, debug=given.debug) for name in given.bars or BARS]
    if given.folder is None:
        shutil.rmtree(folder, ignore_errors=True)
    print(
        f"{verdicts.count('ok')} ok, {verdicts.count('FAIL')} failed, {verdicts.count('--')} not possible here"
    )
    return 1 if "FAIL" in verdicts else 0


def _told(name: str, ground: Ground, *, debug: bool) -> str:
    """Run a bar and print its line; ok, FAIL or --."""
    began = time.monotonic()
    try:
        verdict, words = "ok", BARS[name](ground)
    except Impossible as reason:
        verdict, words = "--", f"not possible here: {reason}"
    except Exception as error:
        # A fault of the check itself must not hide the bars behind it.
        verdict, words = (
            "FAIL",
            str(error) if isinstance(error, Failed) else f"{type(error).__name__}: {error}",
        )
        if debug:
            traceback.print_exc()
    print(f"{name:<4} {verdict:<5} {words}   {time.monotonic() - began:.0f} s", flush=True)
    return verdict


def _parsed(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tests/hardening/run", description=__doc__)
    parser.add_argument("bars", nargs="*", metavar="BAR", help=f"of {' '.join(BARS)}; default all")
    parser.add_argument("--kills", type=int, default=50, help="A1's kills; others in proportion")
    parser.add_argument("--articles", type=int, default=1500, help="articles of an ordinary folder")
    parser.add_argument("--seed", type=int, default=1, help="of kills, texts and sizes")
    parser.add_argument("--command", help="the command under test, default python -m communique")
    parser.add_argument("--folder", type=Path, help="work here and leave everything there")
    parser.add_argument("--debug", action="store_true", help="tracebacks of the checks themselves")
    given = parser.parse_args(arguments if arguments is not None else sys.argv[1:])
    unknown = [name for name in given.bars if name not in BARS]
    if unknown:
        parser.error(f"no bar {unknown[0]}")
    return given
