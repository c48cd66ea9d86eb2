"""The commands, in the order in which a newcomer needs them."""

from __future__ import annotations

import click

from .. import __version__
from .asking import articles, conflicts, countries, files, positions, quotes, show, speakers, timeline
from .door import Door
from .keeping import doctor, export
from .reading import extract, ingest
from .viewing import browse, demo

_EXAMPLES = """\b
communique demo                            the app on sample articles
communique browse ~/articles               the app on your own
communique quotes speaker:rubio --limit 9  an answer on the command line
"""
_ORDER = (
    demo, browse, ingest, extract,
    quotes, timeline, countries, positions, speakers, articles, show, conflicts, files,
    export, doctor,
)  # fmt: skip


class _InOrder(Door):
    def list_commands(self, context: click.Context) -> list[str]:
        return [command.name or "" for command in _ORDER]


@click.group(
    cls=_InOrder,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help="Reads diplomatic news and keeps who said what, when, and through whom we know it.\n\n" + _EXAMPLES,
    epilog="Exit codes: 0 done, 1 nothing found, 2 wrong use, 3 some inputs failed, 4 store not usable.",
)
@click.option("--db", metavar="FILE", help="The store; default $COMMUNIQUE_DB, else one in your data folder.")
@click.option("--debug", is_flag=True, expose_value=False, help="Show where an error came from.")
@click.version_option(__version__, message="communique %(version)s")
@click.pass_context
def main(context: click.Context, db: str | None) -> object:
    """The way in. Commands look for `db` here themselves."""
    return context.invoke(browse, paths=()) if context.invoked_subcommand is None else None


for _command in _ORDER:
    main.add_command(_command)
