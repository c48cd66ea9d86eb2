"""Words of saying: where they stand in a text and how they take what is said."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...lexicon import rows, words

_WEAK = frozenset({"n", "N", "e", "nq", "Nq", "eq"})


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

    @property
    def is_clausal(self) -> bool:
        """Whether it reports clauses and words in marks: `pointed out`."""
        return {"q", "t"} <= set(self.habits)

    @property
    def is_weak(self) -> bool:
        """Whether it takes no clause: a noun phrase, or words in marks."""
        return self.habits in _WEAK


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
_CLAUSAL = frozenset("ctwiNeor")


# A word of saying has two letters at least; a word is matched whole.
_WORD = re.compile(r"\w{2,}")
_LOWER = frozenset({*FORMS, "according"})
# As a text writes them: `said`, `Said`, `SAID`.
CUES = _LOWER | {word.capitalize() for word in _LOWER} | {word.upper() for word in _LOWER}

# Words of saying that can report without any marks beside them.
_SPEAKING = frozenset(
    word for word in CUES if (form := FORMS.get(word.lower())) is None or not _CLAUSAL.isdisjoint(form.habits)
)

# Of `wanted to know`.
_WANTING = frozenset({"want", "wants", "wanted", "wanting"})
NOUNS = words("cue_nouns")
# Of sayings of several words: `made it clear`, `let it be known`, `was adamant that`, `her position is that`.
MADE = frozenset({"clear", "known"})
ADJECTIVES = words("saying_adjectives")
STANCES = words("stances")
_THAT = (" that ", " by ", " from ")
_IS_THAT = (" is that ", " was that ", " remains that ")
_MAKING = (
    "make ", "makes ", "made ", "making ", "make it ", "makes it ", "made it ", "making it ",
    "let it be ", "lets it be ", "letting it be ",
)  # fmt: skip
# Words that say something beside other words than verbs of saying.
BESIDES = NOUNS | ADJECTIVES | STANCES | MADE
_BEFORE_THAT = NOUNS | ADJECTIVES
_TELLTALES = CUES | BESIDES


def cues_in(text: str) -> tuple[list[int], list[int]]:
    """Where words of saying stand in a text: all of them, and those that need no marks beside them."""
    found = [match for match in _WORD.finditer(text) if match[0] in _TELLTALES]
    return (
        [match.start() for match in found if match[0] in CUES],
        [
            match.start()
            for match in found
            if match[0] in _SPEAKING
            or (match[0] in BESIDES and _is_saying(text, match))
            or (match[0] in _WANTING and text.startswith(" to know", match.end()))
        ],
    )


def _is_saying(text: str, found: re.Match[str]) -> bool:
    """Whether a noun or adjective stands as one of saying does."""
    word, end = found[0], found.end()
    if word in _BEFORE_THAT and text.startswith(_THAT, end):
        return True
    if word in STANCES and text.startswith(_IS_THAT, end):
        return True
    return word in MADE and text.endswith(_MAKING, 0, found.start())
