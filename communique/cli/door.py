"""The way in and out: every error one line on stderr, every end an exit code."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Sequence
from typing import Any, NoReturn

import click

from ..clean import visible
from ..errors import CommuniqueError, FilterError, StoreError
from .exits import Exit

_DEBUG = "--debug"


class Door(click.Group):
    """The group of all commands. Without a command's name it is `browse`."""

    debug = False

    def main(self, args: Sequence[str] | None = None, *rest: Any, **extra: Any) -> NoReturn:
        given = list(sys.argv[1:] if args is None else args)
        debug = _DEBUG in _before_dashes(given)
        self.debug = debug
        if debug:
            given.remove(_DEBUG)
        extra.update(standalone_mode=False, prog_name="communique")
        _speak_utf8()
        _end_in_order()
        try:
            code = super().main(given, *rest, **extra)
            sys.stdout.flush()
        except BrokenPipeError:
            # The reader of our output has enough. Nothing is left to be flushed when Python ends.
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            code = Exit.DONE
        except Exception as error:
            if debug:
                raise
            code = told(error)
        except KeyboardInterrupt:
            code = Exit.INTERRUPTED
        sys.exit(int(code or Exit.DONE))

    def resolve_command(
        self, context: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if self.get_command(context, name) is None and not name.startswith("-"):
            raise click.UsageError(
                f"no command {name!r}{_nearest(name, self.list_commands(context))}", context
            )
        return super().resolve_command(context, args)


def told(error: Exception) -> Exit:
    """Say in one line what went wrong; the exit code that fits."""
    what, why, code = _read(error)
    say(f"{what}: {why}" if what else why)
    return code


def say(words: str) -> None:
    """One line of talk on stderr, after the program's name."""
    click.echo(f"communique: {visible(words)}", err=True, color=False)


def _read(error: Exception) -> tuple[str, str, Exit]:
    """What is concerned, why, and the code."""
    if isinstance(error, FilterError):
        hint = f"; try {error.suggestion}" if error.suggestion else ""
        return "filter", f"{error} (at position {error.position + 1}){hint}", Exit.WRONG_USE
    if isinstance(error, StoreError):
        return "store", str(error), Exit.STORE_UNUSABLE
    if isinstance(error, CommuniqueError):
        return "", str(error), Exit.WRONG_USE
    if isinstance(error, click.UsageError):
        return _command_of(error), _usage(error), Exit.WRONG_USE
    if isinstance(error, click.ClickException):
        return "", error.format_message(), Exit.WRONG_USE
    if isinstance(error, click.Abort):
        return "", "stopped", Exit.INTERRUPTED
    if isinstance(error, OSError):
        return os.fsdecode(error.filename or "system"), (error.strerror or str(error)).lower(), Exit.WRONG_USE
    return "internal error", f"{type(error).__name__}: {error}; --debug shows where", Exit.OUR_FAULT


def _usage(error: click.UsageError) -> str:
    help_command = f"{error.ctx.command_path} --help" if error.ctx else "communique --help"
    message = error.format_message().strip().rstrip(".")
    return f"{message[:1].lower()}{message[1:]}; see {help_command}"


def _command_of(error: click.UsageError) -> str:
    return error.ctx.info_name or "" if error.ctx and error.ctx.parent else ""


def _before_dashes(args: list[str]) -> list[str]:
    return args[: args.index("--")] if "--" in args else args


def _nearest(name: str, known: Any) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, list(known), 1)
    return f", did you mean {near[0]}?" if near else ""


def _end_in_order() -> None:
    """Asked to terminate, end with our own code and whatever there is to clear away."""
    ours = threading.current_thread() is threading.main_thread()
    if ours and signal.getsignal(signal.SIGTERM) == signal.SIG_DFL:
        signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(Exit.TERMINATED))


def _speak_utf8() -> None:
    """Output is UTF-8 whatever the locale; what cannot be encoded is shown escaped."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
