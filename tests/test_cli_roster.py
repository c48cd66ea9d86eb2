"""The roster on the command line: as of a day, as a matrix, and what does not agree."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from conftest import Fill, analysis, position
from test_standing import roster_articles

from communique.cli import main
from communique.cli.roster import matrix_lines
from communique.model import Link
from db.queries import Queries
from db.rows import Gift, Matrix, MatrixRow


@pytest.fixture
def roster_store(fill: Fill) -> Path:
    return fill(roster_articles())


def run(path: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, [*arguments, "--db", str(path)], prog_name="communique")


def test_the_claim_is_talk_and_never_part_of_the_rows(roster_store: Path) -> None:
    table = run(roster_store, "countries")
    assert table.stderr == "harbour guard: 35 countries claimed (2025-09-10), 2 named here.\n"
    assert "claimed" not in table.stdout
    told = run(roster_store, "countries", "--json")
    assert told.stderr == ""
    rows = {row["code"]: row for row in json.loads(told.stdout)}
    assert (rows["FR"]["role"], rows["FR"]["turns"], rows["FR"]["opposed"]) == ("refuses", 1, ["ships"])
    assert rows["JP"]["silent_since"] == "2025-03-10"


@pytest.mark.parametrize(
    ("arguments", "countries"),
    [
        (("positions",), ["FR", "Forty countries", "JP", "FR", "GB"]),
        (("positions", "--as-of", "2025-03-10"), ["FR", "Forty countries", "JP"]),
        (("positions", "--as-of", "2025-03"), ["FR", "Forty countries", "JP"]),
        (("positions", "gives:ships", "rung:pledged"), ["FR"]),
        (("positions", "role:refuses"), ["FR"]),
        (("positions", "role:refuses", "--as-of", "2025-03-10"), []),
    ],
)
def test_positions_are_those_known_on_a_day(
    roster_store: Path, arguments: tuple[str, ...], countries: list[str]
) -> None:
    told = run(roster_store, *arguments, "--json")
    assert [row["country"] for row in json.loads(told.stdout)] == countries
    assert told.exit_code == (0 if countries else 1)


def test_the_matrix_of_a_day_is_the_roster_known_then(roster_store: Path) -> None:
    now = json.loads(run(roster_store, "countries", "--matrix", "--json").stdout)
    then = json.loads(run(roster_store, "countries", "--matrix", "--as-of", "2025-03-10", "--json").stdout)
    assert {"country": "FR", "role": "refuses", "ships": "refused", "training": None} in now
    assert {"country": "FR", "role": "offers", "ships": "pledged", "training": None} in then
    assert "GB" not in {row["country"] for row in then}
    printed = run(roster_store, "countries", "--matrix", "country:jp").stdout
    assert printed.splitlines()[1].split() == ["Japan", "considers", "considered"]


def test_a_wrong_day_is_told_in_one_line(roster_store: Path) -> None:
    told = run(roster_store, "countries", "--as-of", "last week")
    assert (told.exit_code, told.stdout) == (2, "")
    assert "such as 2025-03-13" in told.stderr


@pytest.mark.parametrize("width", [60, 80, 200])
def test_every_column_of_a_matrix_fits_the_terminal(width: int) -> None:
    kinds = tuple(f"{letter}-contribution" for letter in "abcdefghi")
    row = MatrixRow(
        "FR", "France", "noncommittal", {kind: Gift("offers", "considered", None) for kind in kinds}
    )
    heading, line = matrix_lines(Matrix(kinds, (row,)), width)
    assert max(len(heading), len(line)) <= max(width, 70)
    assert line.count("con") >= len(kinds)


def test_conflicts_stand_side_by_side_with_day_outlet_and_source(roster_store: Path) -> None:
    printed = run(roster_store, "conflicts").stdout
    quarrel, counts, _ = printed.split("\n\n")
    assert quarrel.splitlines()[0] == "France: ships"
    assert [line.split()[0] for line in quarrel.splitlines()[1:]] == ["2025-03-09", "2025-09-10"]
    assert "officials" in quarrel and "refuses refused" in quarrel
    assert counts.splitlines()[0] == "How many countries"
    assert "40 countries" in counts and "35 countries" in counts
    kinds = [conflict["kind"] for conflict in json.loads(run(roster_store, "conflicts", "--json").stdout)]
    assert kinds == ["position", "count"]
    assert run(roster_store, "conflicts", "--limit", "1").stdout == quarrel + "\n\n"
    assert len(json.loads(run(roster_store, "conflicts", "--limit", "1", "--json").stdout)) == 1


def test_show_tells_who_else_printed_a_finding_and_how(fill: Fill) -> None:
    text = "Officials said on Monday that France offers four ships to the harbour guard for a year."
    printed = [
        analysis(
            text, title=f"Ships {number}", publisher=publisher, published=f"2025-03-1{number}",
            found=[position(text, "France", "FR", "offers", contribution="ships", as_of="2025-03-10",
                            chain=(Link(publisher, "publisher"), Link("Wire", "agency", "reported")))],
        )
        for number, publisher in enumerate(("Harbour Post", "Northern Courier"))
    ]  # fmt: skip
    path = fill(printed)
    for article, other in (
        (1, "Northern Courier, article 2, 2025-03-11"),
        (2, "Harbour Post, article 1, 2025-03-10"),
    ):
        shown = run(path, "show", str(article)).stdout
        assert f"also {other} (Wire): Officials said on Monday" in shown
    with Queries(path) as queries:
        ((_, (printing,)),) = queries.other_printings(1).items()
    assert printing.text == text
