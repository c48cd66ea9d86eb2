"""The word lists: each says where it comes from, is sorted, and holds nothing twice."""

from __future__ import annotations

from collections import Counter
from importlib.resources import files

import pytest

from communique.lexicon import rows

LISTS = sorted(
    path.name.removesuffix(".tsv")
    for path in files("communique.lexicon").iterdir()
    if path.name.endswith(".tsv")
)
# What `iso 3166-1` lists as of 2024: 249 codes.
ISO_CODES = 249


def lines(name: str) -> list[str]:
    return files("communique.lexicon").joinpath(f"{name}.tsv").read_text("utf-8").splitlines()


@pytest.mark.parametrize("name", LISTS)
def test_a_list_says_its_source_and_licence(name: str) -> None:
    comments = " ".join(line for line in lines(name) if line.startswith("#"))
    assert "Source:" in comments
    assert "Licence:" in comments


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_sorted_and_holds_no_row_twice(name: str) -> None:
    entries = [line for line in lines(name) if not line.startswith("#")][1:]
    assert len(set(entries)) == len(entries), [line for line, n in Counter(entries).items() if n > 1]
    keys = [line.split("\t")[0] for line in entries]
    assert keys == sorted(keys)


@pytest.mark.parametrize("name", LISTS)
def test_a_row_has_a_key_and_no_cell_too_many(name: str) -> None:
    header, *entries = (line.split("\t") for line in lines(name) if not line.startswith("#"))
    for cells in entries:
        assert cells[0].strip(), cells
        assert len(cells) <= len(header), cells
        assert [cell.strip() for cell in cells] == cells


def test_every_country_has_its_code_once_and_a_form_that_names_it() -> None:
    codes = [row["code"] for row in rows("countries")]
    assert len(codes) == len(set(codes)) == ISO_CODES + 1
    assert "XK" in codes
    assert set(codes) == {row["code"] for row in rows("country_forms") if row["kind"] == "name"}
    assert set(codes) == {row["code"] for row in rows("country_forms")}


def test_a_form_has_one_country() -> None:
    forms = Counter(row["form"] for row in rows("country_forms"))
    assert [form for form, number in forms.items() if number > 1] == []
    assert not {row["form"] for row in rows("country_traps")} & set(forms)


def test_a_form_with_two_countries_or_a_namesake_has_a_rule() -> None:
    ruled = {row["form"] for row in rows("country_forms") if row["rule"]}
    assert {
        "Georgia",
        "Jordan",
        "Chad",
        "Congo",
        "Korea",
        "Korean",
        "Dominican",
        "Kingston",
        "Hamilton",
    } <= ruled
