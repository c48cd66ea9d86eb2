"""Words that look like words of saying: `three states`, `a boat called Roe`, `alleged members`.

Positions are numbers of tokens.
"""

from __future__ import annotations

from ...lexicon import words
from .citing import CITING
from .cues import FORMS, CueForm
from .mentions import subject_before
from .sentence import SentenceView

# Verbs that call somebody something, or by a name.
NAMING = frozenset({"call", "dub", "label", "brand"})
_PLURAL = frozenset({"some", "many", "most", "all", "both", "few", "several", "these", "those"})
_NOUNS = words("nouns_like_cues")
_ADJECTIVES = frozenset(
    ["other", "many", "several", "few", "own", "recent", "new", "same", "various", "public", "unmet"]
)


class LookalikeReader(SentenceView):
    """Tells verbs of saying from their likes."""

    def _is_noun(self, at: int, form: CueForm) -> bool:
        """Whether the form is rather a noun, a name or a naming: `three states`, `a boat called`."""
        word, following = self._word(at), self._kind(at + 1)
        if at == 0:
            bare = form.shape == "base" and not form.participle
            noun = form.shape == "third" and word.lower() in _NOUNS
            return (bare or noun) and not self.follows_region
        if word[0].isupper() and self._kind(at - 1) != "R" and not self.headline:
            return True
        before = self._kind(at - 1)
        if before == "D" and (
            not self._subject_word(at - 1)
            or (form.shape == "third" and self._word(at - 1).lower() in _PLURAL and word.lower() in _NOUNS)
            or (form.shape == "base" and self._word(at - 1).lower() in ("this", "that"))
        ):
            return True
        if before == "I" and (
            form.shape != "ing" or self._word(at - 1).lower() in ("about", "of", "from", "like", "without")
        ):
            return True
        if before in "BwP" and self._word(at - 1).endswith(("'s", "’s")) and before != "P":
            return True
        if form.lemma in NAMING and form.participle and following in "BR" and before in "wB":
            phrase = subject_before(self.tokens, at)
            if phrase is not None and phrase[0] and self._kind(phrase[0] - 1) in "STW":
                return False
            if (
                phrase is None
                or self._word(phrase[0]).lower() in ("a", "an", "this", "one", "another", "new")
                or self._kind(phrase[0]) == "w"
            ):
                return True
        if form.shape == "ing" and following == "w" and before == "w" and self._kind(at - 2) == "D":
            return True
        if form.shape == "past" and before == "G":
            # `referring to proposed talks`
            return True
        if form.participle and following == "I" and form.lemma in ("blame", "credit"):
            # `those blamed for it`
            return True
        if form.participle and before == "#" and following == "w":
            # `26 alleged members`
            return True
        if form.participle and before == "A" and self._kind(at - 2) == "D" and following == "w":
            # `a hastily called meeting`
            return True
        if form.shape == "ing" and before == "B" and self._kind(at - 2) == "I" and following in "IG":
            # `depends on Doe agreeing to it`
            return True
        if form.shape == "base" and form.lemma not in ("put",) and not form.participle:
            if following == "X":
                return True
            if following in "PT" and "c" in form.habits and before != "D":
                return False
            if word.lower() + "s" in _NOUNS and before in ",-C:;^":
                return True
            return before in "wB#" and not self._plural(at - 1) and not self._plural_before(at)
        if form.shape == "third" and word.lower() in _NOUNS:
            if self._word(at + 1) in CITING:
                return False
            if (following == "X" and before != "P") or (following == "T" and self._kind(at + 2) == "X"):
                # `the states have agreed`, `states that have agreed`
                return True
            if at + 1 in self.cue_set and FORMS[self._word(at + 1).lower()].shape in ("base", "past"):
                # `media reports say`
                return True
            if following == "I" and before in "BP)" and self._word(at + 1) in form.prepositions:
                return False
            if (following in "IC)" and before != "P") or (following in ".," and before not in "PB"):
                return True
            if before == "w":
                if self._word(at - 1).endswith("ed"):
                    # `challenged reports that`
                    return True
                phrase = subject_before(self.tokens, at)
                return phrase is None or self._kind(phrase[0]) != "D" or self._word(at - 1) in _ADJECTIVES
        return False

    def _subject_word(self, at: int) -> bool:
        token = self.tokens[at]
        return token.kind == "D" and token.word.lower() in (
            "this",
            "that",
            "these",
            "those",
            "some",
            "many",
            "most",
            "all",
            "both",
            "few",
            "another",
            "several",
        )

    def _plural_before(self, at: int) -> bool:
        """Whether a phrase that ends before `at` has a plural head: `officials in Lima`, `aides to Roe`."""
        phrase = subject_before(self.tokens, at)
        if phrase is None:
            return False
        tie = next((k for k in range(phrase[0] + 1, phrase[1]) if self._kind(k) in "IG"), phrase[0])
        opens = phrase[0] == 0 or self._kind(phrase[0] - 1) not in "IG"
        return tie > phrase[0] and opens and self._plural(tie - 1)

    def _plural(self, at: int) -> bool:
        if self._word(at).endswith("ed") and self._word(at - 1).lower() == "those":
            return True
        return self._word(at).endswith("s") or self._word(at) in ("people", "men", "women", "police")
