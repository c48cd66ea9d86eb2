"""Whether a form is its country where it stands: Georgia the state, Jordan the person, London in Ontario."""

from __future__ import annotations

import re
from functools import cache

from ...lexicon import rows, words
from .gazetteer import Form, Found

_WORD_BEFORE = re.compile(r"(?:\A|[\s(“\"'‘])([A-ZÀ-Þ][\w'-]*\.?) \Z")
_WORD_AFTER = re.compile(r" ([A-ZÀ-Þ][^\W\d_]*)")
_NO_PERSON_BEFORE = re.compile(r"(?:\bthe|,) \Z")
_WASHINGTON_STATE = re.compile(r",? [Ss]tate\b(?! Department)")
# Far enough back for a given name or a title.
_REACH = 24
_REQUIRES, _GIVEN, _STATE = "requires", "given", "state"


class Context:
    """What the rest of an article says for or against a form."""

    def __init__(self, text: str, found: list[Found]) -> None:
        self.text = text
        self._forms = {f.form.text: f.form for f in found}
        self._verdicts: dict[str, bool] = {}
        self._seen: dict[str, bool] = {}

    def holds(self, *phrases: str) -> bool:
        """Whether one of the phrases occurs in the article; each is looked for once."""
        for phrase in phrases:
            if phrase not in self._seen:
                self._seen[phrase] = phrase in self.text
        return any(self._seen[phrase] for phrase in phrases)

    def names(self, form: str) -> bool:
        """Whether the form itself is found in the article."""
        return form in self._forms

    def names_otherwise(self, form: Form) -> bool:
        """Whether the article names the country by another form, one that needs no support itself."""
        same = form.text.casefold()
        return any(
            other.code == form.code and other.rule != _REQUIRES and other.text.casefold() != same
            for other in self._forms.values()
        )

    def speaks_for_namesake(self, form: Form) -> bool:
        """Whether the article's other names point to the namesake and none to the country."""
        verdict = self._verdicts.get(form.text)
        if verdict is None:
            verdict = self._verdicts[form.text] = self._points_away(form)
        return verdict

    def _points_away(self, form: Form) -> bool:
        evidence = namesakes().get(form.text) or namesakes().get(form.text.title())
        if evidence is None or self.names_otherwise(form):
            return False
        country, namesake = evidence
        return not self.holds(*country) and self.holds(*namesake)


def countries_only(text: str, found: list[Found]) -> list[Found]:
    """The forms that are their country where they stand, each with the code it has there."""
    context = Context(text, found)
    kept = []
    elsewhere: set[str] = set()
    for here in found:
        if not here.form.code or _currency(text, here) or _part_of_a_name(text, here):
            continue
        if _is_person(text, here) or _is_in_a_state(text, here):
            elsewhere.add(here.form.text)
        elif not context.speaks_for_namesake(here.form):
            kept.append(here)
    return [
        here._replace(form=_settled(here.form, context)) for here in kept if _holds(here, context, elsewhere)
    ]


@cache
def namesakes() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """By form, the words that speak for the country, and those for the namesake."""
    evidence: dict[str, tuple[list[str], list[str]]] = {}
    for row in rows("namesakes"):
        evidence.setdefault(row["form"], ([], []))[row["verdict"] == "namesake"].append(row["evidence"])
    return {form: (tuple(country), tuple(namesake)) for form, (country, namesake) in evidence.items()}


@cache
def _state_after() -> re.Pattern[str]:
    names = sorted((re.escape(row["form"]) for row in rows("states")), key=len, reverse=True)
    return re.compile(rf",? \(?(?:{'|'.join(names)})(?!\w)")


@cache
def _tail() -> re.Pattern[str]:
    return re.compile(rf" (?:{'|'.join(sorted(words('name_tails')))})\b")


def _currency(text: str, here: Found) -> bool:
    """`US$5`, `$US5`."""
    return text.startswith("$", here.end) or (here.start > 0 and text[here.start - 1] == "$")


def _part_of_a_name(text: str, here: Found) -> bool:
    """`Kenya Airways`, `Tirana Times`."""
    return _tail().match(text, here.end) is not None


def _is_person(text: str, here: Found) -> bool:
    """`Michelle Jordan`, `Mr. French`; for forms that are given names too, `Chad Smith`."""
    if "." in here.form.text:
        return False
    before = _WORD_BEFORE.search(text, max(0, here.start - _REACH), here.start)
    if before is not None and (
        before[1] in words("given_names") or before[1] in words("titles_before_surnames")
    ):
        # `On 13 June Israel …`
        return before[1] not in words("time_words") or not text[before.start() - 1 : before.start()].isdigit()
    if here.form.rule not in (_GIVEN, _STATE):
        return False
    after = _WORD_AFTER.match(text, here.end)
    if after is None or after[1] in words("institution_words"):
        return False
    return _NO_PERSON_BEFORE.search(text, max(0, here.start - _REACH), here.start) is None


def _is_in_a_state(text: str, here: Found) -> bool:
    """`London, Ontario`, `Turkey, Texas`, `Washington state`."""
    form = here.form
    # `the United States, California among them`: a country next to its own states stays one.
    own_states = form.kind == "name" and form.code in ("US", "CA", "AU", "GU", "PR", "VI")
    if own_states or form.kind in ("demonym", "seat"):
        return False
    if form.text.startswith("Washington"):
        return _WASHINGTON_STATE.match(text, here.end) is not None
    return _state_after().match(text, here.end) is not None


def _holds(here: Found, context: Context, elsewhere: set[str]) -> bool:
    """Whether a form in doubt has the article's support: another name of the same country."""
    in_doubt = here.form.rule == _REQUIRES or here.form.text in elsewhere
    return not in_doubt or context.names_otherwise(here.form)


def _settled(form: Form, context: Context) -> Form:
    """The form with its code where one form has two countries: the Congos, the Koreas, the Dominicans."""
    if form.rule == "congo" and context.holds("Brazzaville", "Republic of Congo", "Republic of the Congo"):
        other = context.holds("Kinshasa", "Democratic Republic", "DRC", "DR Congo")
        return form if other else form._replace(code="CG")
    if form.rule == "korea" and context.holds("North Korea", "Pyongyang", "DPRK"):
        return form if context.holds("South Korea", "Seoul") else form._replace(code="KP")
    if form.rule == "dominican" and context.names("Dominica"):
        return form if context.holds("Dominican Republic", "Santo Domingo") else form._replace(code="DM")
    return form
