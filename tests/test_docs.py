"""Every command, key and filter key that the README names is real."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest
from textual.binding import Binding
from textual.widget import Widget

from communique.cli import main
from communique.errors import FilterError
from db.filters import KEYS, Filter
from tui.article import Reader
from tui.browse import BrowseScreen
from tui.store_list import StoreList

README = (Path(__file__).parent.parent / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"^```sh\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
COMMANDS = [line for block in BLOCKS for line in block.splitlines() if "bin/communique" in line]
NAMED_KEYS = {"/": "slash", "?": "question_mark"}


def section(title: str) -> list[str]:
    """The first cells of the table under a heading."""
    body = README.partition(f"\n## {title}\n")[2].partition("\n## ")[0]
    return [row.split("|")[1] for row in body.splitlines() if row.startswith("| `")]


def in_backticks(cells: list[str]) -> list[str]:
    return [words for cell in cells for words in re.findall(r"`([^`]+)`", cell)]


def bound_keys() -> set[str]:
    owners: list[type[Widget]] = [BrowseScreen, StoreList, Reader]
    bindings = [binding for owner in owners for binding in owner.BINDINGS if isinstance(binding, Binding)]
    return {key for binding in bindings for key in binding.key.split(",")}


def test_the_first_two_blocks_open_the_app_and_run_the_tests() -> None:
    assert BLOCKS[0].rstrip().endswith("communique demo")
    assert "pytest" in BLOCKS[1]


@pytest.mark.parametrize("line", COMMANDS)
def test_a_command_of_the_readme_parses(line: str) -> None:
    assert isinstance(main, click.Group)
    _, name, *arguments = shlex.split(line)
    command = main.commands[name]
    command.make_context(name, arguments)


@pytest.mark.parametrize("key", in_backticks(section("Keys")))
def test_a_key_of_the_readme_is_bound(key: str) -> None:
    assert NAMED_KEYS.get(key, key) in bound_keys()


@pytest.mark.parametrize("term", in_backticks(section("The filter language")))
def test_a_filter_of_the_readme_is_understood(term: str) -> None:
    assert Filter.parse(term).terms
    assert Filter.parse(str(Filter.parse(term))) == Filter.parse(term)


def test_every_filter_key_stands_in_the_readme() -> None:
    named = {
        term.lstrip("-").partition(":")[0]
        for term in in_backticks(section("The filter language"))
        if ":" in term
    }
    assert named == set(KEYS)


def test_a_wrong_key_is_told_with_the_nearest_right_one() -> None:
    with pytest.raises(FilterError) as wrong:
        Filter.parse("speker:roe")
    assert wrong.value.suggestion and "speaker:" in wrong.value.suggestion
