"""Making the weights: labelled articles read, their units with roles, and a list that the model reads again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from weights.fitting import fit, write
from weights.labelled import Example, Labelled, examples, read

SENTENCES = [
    ["¶The coalition's force for Ukraine met in Oslo.", None],
    [
        "Peru offered ships and no soldiers.",
        [["PE", "offers|conditional", "ships"], ["PE", "refuses", "troops"]],
    ],
    ["¶Chile and Fiji came.", [["CL", "attends", "-"], ["FJ", "attends", "-"]]],
]


@pytest.fixture
def labelled(tmp_path: Path) -> Labelled:
    path = tmp_path / "labelled.jsonl"
    path.write_text(json.dumps({"published": "2025-03-13", "s": SENTENCES}), "utf-8")
    (article,) = read(path)
    return article


def test_an_article_is_put_together_from_its_sentences(labelled: Labelled) -> None:
    assert labelled.article.text == (
        "The coalition's force for Ukraine met in Oslo. Peru offered ships and no soldiers.\n\nChile and Fiji came."
    )
    spans = [labelled.article.text[slice(*span)] for span, _ in labelled.rows]
    assert spans == [str(sentence).removeprefix("¶") for sentence, _ in SENTENCES]


def test_each_unit_has_the_roles_of_its_country_and_gift(labelled: Labelled) -> None:
    found = list(examples(labelled))
    assert [one.role for one in found] == ["none", "offers", "refuses", "attends"]
    assert {"T gift:ships ahead", "T r1:offer"} <= set(found[1].traits)
    assert {one.weight for one in found} == {1.0}


def test_the_list_of_weights_speaks_for_what_was_seen(tmp_path: Path) -> None:
    told = {"N r1:came": "attends", "N r1:sang": "none", "N r1:led": "leads"}
    seen = [Example((trait,), role, 1.0) for trait, role in told.items()] * 8
    path = tmp_path / "weights.tsv"
    write(path, *fit(seen))
    listed = dict(line.split("\t") for line in path.read_text("utf-8").splitlines() if "\t" in line)
    assert list(listed) == ["trait", *sorted(told), "bias"]
    assert "attends:-" not in listed["N r1:came"] and "attends:" in listed["N r1:came"]
