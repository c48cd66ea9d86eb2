"""Words of saying: where they stand in a text and how they take what is said."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ...lexicon import rows


@dataclass(frozen=True, slots=True)
class CueForm:
    """One form of a verb of saying. `shape`: base, third, past, ing; a past form may also be a participle."""

    lemma: str
    shape: str
    participle: bool
    habits: str
    prepositions: frozenset[str] = frozenset()

    @property
    def finite(self) -> bool:
        return self.shape in ("past", "third")


def _forms() -> dict[str, CueForm]:
    forms: dict[str, CueForm] = {}
    for row in rows("cue_verbs"):
        lemma = row["lemma"]
        habits = row["habits"], frozenset(row["prepositions"].split())
        forms[row["participle"]] = CueForm(lemma, "participle", True, *habits)
        forms[row["ing"]] = CueForm(lemma, "ing", False, *habits)
        forms[lemma] = CueForm(lemma, "base", lemma == row["participle"], *habits)
        forms[row["third"]] = CueForm(lemma, "third", False, *habits)
        forms[row["past"]] = CueForm(lemma, "past", row["past"] == row["participle"], *habits)
    return forms


FORMS = _forms()
_CLAUSAL = frozenset("ctwiNo")


def _branches(words: Iterable[str]) -> str:
    """The words as one pattern that reads each letter once: `sa(?:id|y)`."""
    by_letter: dict[str, list[str]] = {}
    ends = False
    for word in words:
        if word:
            by_letter.setdefault(word[0], []).append(word[1:])
        else:
            ends = True
    if not by_letter:
        return ""
    branches = [re.escape(letter) + _branches(rest) for letter, rest in sorted(by_letter.items())]
    pattern = branches[0] if len(branches) == 1 and not ends else f"(?:{'|'.join(branches)})"
    return pattern + "?" if ends else pattern


CUE_SCAN = re.compile(
    r"\b(?:"
    + _branches(sorted({*FORMS, *(form.capitalize() for form in FORMS), "according", "According"}))
    + r")\b"
)


def is_cue(word: str) -> bool:
    """Whether a whole word is a word of saying (`claims`, not `claims-handler`)."""
    lower = word.lower()
    return lower in FORMS or lower == "according"


def takes_clause(word: str) -> bool:
    """Whether a word of saying can report without any marks beside it."""
    form = FORMS.get(word.lower())
    return form is None or not _CLAUSAL.isdisjoint(form.habits)
