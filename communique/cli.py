"""The command line: a command parses, calls and prints."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from . import __version__


@click.group()
@click.version_option(__version__)
def main() -> None:
    """Reads diplomatic news and keeps who said what, when, and through whom we know it."""


@main.command()
@click.argument("paths", nargs=-1, required=True)
def extract(paths: tuple[str, ...]) -> None:
    """Read and extract, store nothing: one JSON object an article."""
    from .extract import analyse
    from .jsonform import analysis_json
    from .model import Article

    for path in paths:
        for line in Path(path).read_text("utf-8").splitlines():
            given = json.loads(line)
            article = Article(given["text"], id=str(given.get("id", "")), published=given.get("published"))
            json.dump(analysis_json(analyse(article)), sys.stdout, ensure_ascii=False)
            sys.stdout.write("\n")
