"""Stands that no rule reads, weighed by their words: what they are, where none is, and what is never said."""

from __future__ import annotations

from typing import get_args

import pytest

from communique.extract import analyse
from communique.extract.positions.traits import stem
from communique.extract.positions.weighing import DOUBT
from communique.kinds import WEIGHED
from communique.lexicon import rows
from communique.model import Article, Position, Role

DEBATED = "The coalition's force for Ukraine was debated again on Monday.\n\n"


def weighed(text: str) -> list[Position]:
    article = Article(text, publisher="Example Daily", published="2025-03-13")
    return [position for position in analyse(article).positions if position.rule == WEIGHED]


def told(text: str) -> list[str]:
    return [f"{one.country} {one.role} {one.contribution}" for one in weighed(text)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("What the planners miss most are American satellites.", ["US asked-for intelligence"]),
        ("In the Irish view it is far too soon to talk of soldiers.", ["IE noncommittal troops"]),
        (
            "Portugal, said a government spokeswoman, had nothing to add on troops before a truce.",
            ["PT noncommittal troops"],
        ),
        ("The Portuguese put their minehunters at the disposal of the force.", ["PT offers ships"]),
        ("From Lisbon came the news that two minehunters had been set aside.", ["PT offers ships"]),
        (
            "The Danish contribution will be jets and the crews to keep them flying.",
            ["DK offers aircraft"],
        ),
        ("Peru was not among them, and nobody had asked it.", ["PE absent None"]),
        ("Nobody from Lima sat in the room.", ["PE absent None"]),
        ("Lisbon set one condition, a mandate of the United Nations.", ["PT conditional None"]),
    ],
)
def test_what_no_rule_reads_is_weighed(sentence: str, expected: list[str]) -> None:
    assert told(DEBATED + sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        # imagined, wished or guessed by those who do not decide
        "What would the force be without American satellites, an analyst at a Lima institute asked.",
        "If the Portuguese put their minehunters at the disposal of the force, the task would be easier.",
        "Had Lisbon set aside two minehunters for the mission, nobody would complain.",
        "An opposition lawmaker in Lisbon said the Portuguese should put minehunters at its disposal.",
        # of another time
        "In 1999 the Portuguese put their minehunters at the disposal of the force.",
        # of another thing
        "The Portuguese put their trust in the doctors of the town.",
        # by those whom the force is for
        "Ukrainians put their minehunters at the disposal of the force.",
    ],
)
def test_where_nobody_takes_a_stand_none_is_weighed(sentence: str) -> None:
    assert told(DEBATED + sentence) == []


def test_only_articles_of_the_story_are_weighed() -> None:
    assert told("The Portuguese put their minehunters at the disposal of the force.") == []


def test_a_weighed_stand_says_so() -> None:
    (position,) = weighed(DEBATED + "The Portuguese put their minehunters at the disposal of the force.")
    assert (position.rule, position.doubt, position.rung) == (WEIGHED, DOUBT, "pledged")
    assert position.chain[0].who == "Example Daily"


@pytest.mark.parametrize(
    "sentence", ["Portugal will send no soldiers.", "Portugal, who chaired the meeting, attended it in Lima."]
)
def test_what_a_rule_reads_is_not_weighed_again(sentence: str) -> None:
    article = Article(DEBATED + sentence, publisher="Example Daily", published="2025-03-13")
    rules = [one.rule for one in analyse(article).positions if one.country == "PT"]
    assert rules and WEIGHED not in rules


@pytest.mark.parametrize(
    ("one", "other"),
    [("ready", "readiness"), ("refuses", "refusing"), ("pledged", "pledges"), ("planned", "planning")],
)
def test_words_of_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_the_weights_are_of_roles() -> None:
    listed = {part.rsplit(":", 1)[0] for row in rows("stand_weights") for part in row["weights"].split()}
    assert listed - {"none"} <= set(get_args(Role))
