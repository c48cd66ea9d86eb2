"""The commands, in the order a newcomer needs them. A command's module is loaded when it is called."""

from __future__ import annotations

from importlib import import_module

import click

from .. import __version__
from .door import Door

_COMMANDS = {
    "demo": ("viewing", "Open the app on the bundled sample articles."),
    "browse": ("viewing", "Open the app, on paths to read first if any are given."),
    "ingest": ("reading", "Read files and folders into the store."),
    "extract": ("reading", "Print what is found in files as JSON, store nothing."),
    "quotes": ("asking", "Who said what."),
    "timeline": ("asking", "What happened, day by day."),
    "countries": ("roster", "Which countries take part, and how."),
    "positions": ("roster", "Where a country stood, statement by statement."),
    "speakers": ("asking", "Who is quoted."),
    "articles": ("asking", "The articles themselves."),
    "show": ("asking", "An article with its findings marked."),
    "conflicts": ("roster", "Statements that do not agree."),
    "files": ("asking", "Every file ever read, and how it ended."),
    "export": ("keeping", "Write what a filter finds into a folder."),
    "merge": ("merging", "Bring stores made apart into one."),
    "doctor": ("keeping", "Whether program and store are well."),
}
_EXAMPLES = """\b
communique demo                            the app on sample articles
communique browse ~/articles               the app on your own
communique quotes speaker:rubio --limit 9  an answer on the command line
"""


class _Loaded(dict[str, click.Command]):
    """Commands by name, each loaded when it is asked for."""

    def __missing__(self, name: str) -> click.Command:
        module, _ = _COMMANDS[name]
        command = getattr(import_module(f".{module}", __package__), name)
        assert isinstance(command, click.Command)
        self[name] = command
        return command


class _Commands(Door):
    def list_commands(self, context: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, context: click.Context, cmd_name: str) -> click.Command | None:
        return self.commands[cmd_name] if cmd_name in _COMMANDS else None

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, told) for name, (_, told) in _COMMANDS.items()])


@click.group(
    cls=_Commands,
    commands=_Loaded(),
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Reads diplomatic news and keeps who said what, when, and through whom we know it.\n\n" + _EXAMPLES,
    epilog="Exit codes: 0 done, 1 nothing found, 2 wrong use, 3 some inputs failed, 4 store not usable.",
)
@click.option("--db", metavar="FILE", help="The store; default $COMMUNIQUE_DB, else one in your data folder.")
@click.option("--debug", is_flag=True, expose_value=False, help="Show where an error came from.")
@click.version_option(__version__, message="communique %(version)s")
@click.pass_context
def main(context: click.Context, db: str | None) -> object:
    """The way in. Commands look for `db` here themselves."""
    if context.invoked_subcommand is not None:
        return None
    browse = main.commands["browse"]
    with browse.make_context("browse", [], parent=context) as inner:
        return browse.invoke(inner)
