"""Positions: the few letters by which a pattern is passed over are in everything that it matches."""

from __future__ import annotations

import importlib
import pkgutil

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from communique.extract import positions
from communique.extract.positions import sayings
from communique.extract.positions.naming import Lead

pytestmark = pytest.mark.usefixtures("rules_alone")

_SOME = settings(max_examples=60, suppress_health_check=list(HealthCheck), deadline=None)


def _leads() -> list[Lead]:
    modules = [
        importlib.import_module(f"{positions.__name__}.{module.name}")
        for module in pkgutil.iter_modules(positions.__path__)
    ]
    return [lead for module in modules for lead in vars(module).values() if isinstance(lead, Lead)]


@pytest.mark.parametrize("lead", _leads(), ids=lambda lead: " ".join(lead.ends)[:30])
@given(st.data())
@_SOME
def test_a_lead_ends_as_it_says(lead: Lead, data: st.DataObject) -> None:
    before = data.draw(st.from_regex(lead.words))
    if lead.words.search(before) is not None and before.endswith(" "):
        assert before.lower().removesuffix("the ").endswith(lead.ends)


_STEMS = [*sayings._DEPENDING, *((pattern, stems) for pattern, stems, _, _ in sayings._SAID)]


@pytest.mark.parametrize("number", range(len(_STEMS)))
@given(st.data())
@_SOME
def test_a_saying_has_one_of_its_stems(number: int, data: st.DataObject) -> None:
    pattern, stems = _STEMS[number]
    found = pattern.search(data.draw(st.from_regex(pattern)))
    if found is not None and found[0].isascii():
        assert any(stem in found[0].lower() for stem in stems)
