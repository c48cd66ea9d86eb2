"""The way in, by click: the group of all commands, and its errors in our words."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any, NoReturn

import click

from .ending import EnoughRead, Told, ended, say
from .exits import Exit

__all__ = ["Door", "say"]

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
        ended(lambda: super(Door, self).main(given, *rest, **extra), debug=debug, parser_told=_told)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            # By itself click ends with 1, which is our word for nothing found.
            raise EnoughRead from error

    def resolve_command(
        self, context: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if self.get_command(context, name) is None and not name.startswith("-"):
            raise click.UsageError(
                f"no command {name!r}{_nearest(name, self.list_commands(context))}", context
            )
        return super().resolve_command(context, args)


def _told(error: Exception) -> Told | None:
    """The parser's errors in words."""
    if isinstance(error, click.UsageError):
        return _command_of(error), _usage(error), Exit.WRONG_USE
    if isinstance(error, click.ClickException):
        return "", error.format_message(), Exit.WRONG_USE
    if isinstance(error, click.Abort):
        return "", "stopped", Exit.INTERRUPTED
    return None


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
