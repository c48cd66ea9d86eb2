"""What stands around a predicate in its sentence: its object, its condition, what it refers back to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ...model import Contribution, Span
from .clauses import is_gapped, object_end
from .objects import (
    GATHERING,
    HEADLESS,
    OF_SEVERAL,
    SCHEME,
    Condition,
    Given,
    condition_in,
    contribution_of,
    heads,
    is_gathering,
    is_scheme_to_join,
)
from .predicates import Predicate
from .told import code_of
from .words import OF_THINGS, Tokens, contribution_at, tokens_of

# `suspended aid and restored it`, `received a request and is considering it`.
_TAKES_UP = frozenset({"consider", "raise", "part"})
_TAKEN_UP = re.compile(r"\b(?:requests?|aid|support|assistance)\b")
_IT = re.compile(r"(?:it|them)\b")
# `joined by video`: a call, whatever scheme was named.
_SOMEHOW = re.compile(r"\s*(?:by|via|through|remotely|from|in person|with)\b")
_NEAR = 300
_REACH = 70
# `Without air cover, A will not send soldiers.`
_WITHOUT = re.compile(
    r"[“\"‘]?(Without (?!(?:any )?(?:doubt|naming|saying|giving|waiting|further))[^,.;]{2,70}), "
)
# `“We won't be part of it,” he said of the force.`
_SAID_OF = re.compile(
    rf"\bsaid (?:of|about) (?:the|a|any) (?:[\w-]+ ){{0,3}}?({SCHEME.pattern})", re.IGNORECASE
)
_ADJECTIVE_SHARE = re.compile(
    r"\b([A-Z][a-z]+) (?:military |troop |ground |peacekeeping )?(?:contingents?|deployments?|battalions?"
    r"|brigades?"
    r"|troops|soldiers|peacekeepers|boots)\b"
)
# `pledged tanks as about 30 leaders met`: what comes then is no condition of the pledge.
_MEANWHILE = re.compile(
    r"(?<!long )(?<!well )(?<!soon )(?<!far )\bas (?=(?:[a-z]+ )?(?:\d+|[A-Z]\w+|leaders|ministers"
    r"|officials|they|it|he|she)\b)"
)
_TIED = re.compile(
    r"\b(?:led by|run by|mandated by|as part of|within|under|with|alongside|together with) [^.,;\n]{3,90}"
)
# `stressed that if a force is needed, A is ready`.
_IF_BEFORE = re.compile(r"\bif [^,;]{3,120}(?=, [^;]{0,60}\Z)")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A sentence of a text and its tokens."""

    text: str
    span: Span
    tokens: Tokens

    def about(self, predicate: Predicate) -> Span:
        """The span of a predicate's object; empty at the end of the sentence where there is none."""
        if predicate.after >= len(self.tokens):
            return Span(self.span.end, self.span.end)
        end = object_end(self.tokens, predicate)
        start = self.tokens[predicate.after].start
        return Span(start, self.tokens[end].start if end < len(self.tokens) else self.span.end)

    def object_of(self, predicate: Predicate, about: Span, antecedent: str) -> str:
        """The words of the object; of a relative clause, or where it is `it`, what was named before."""
        words = self.text[about.start : about.end]
        if (
            antecedent
            and (predicate.sense in OF_THINGS or predicate.word.startswith(("agree", "sign")))
            and not heads(words, SCHEME)
            and not is_gathering(words[:40])
        ):
            return f"{antecedent} {words}"
        joins = predicate.sense == "join" and predicate.word.startswith("join")
        if joins and HEADLESS.match(words) and _SOMEHOW.match(words) is None:
            return f"{self._scheme_before(about.start)} {words}".lstrip()
        if (predicate.sense in OF_THINGS or predicate.sense in _TAKES_UP) and _IT.match(words) is not None:
            before = self.text[max(0, self.span.start - _NEAR) : about.start].lower()
            named = [*SCHEME.finditer(before), *GATHERING.finditer(before), *_TAKEN_UP.finditer(before)]
            said_of = _SAID_OF.search(self.text, about.end, self.span.end)
            if said_of is not None and predicate.sense == "part":
                return f"{said_of[1]} {words}"
            return f"{max(named, key=lambda match: match.start())[0]} {words}" if named else words
        return words

    def _scheme_before(self, at: int) -> str:
        """`the coalition grows; A has joined`: the scheme named last, empty if a gathering was since."""
        before = self.text[max(0, at - _NEAR) : at].lower()
        named = [*SCHEME.finditer(before), *GATHERING.finditer(before)]
        last = max(named, key=lambda match: match.start())[0] if named else ""
        return last if is_scheme_to_join(last) else ""

    def antecedent(self, at: int) -> str:
        """`the coalition that A leads`, `talks which A hosted`: the noun before, empty if there is none."""
        back = at - 1
        if back > 1 and self.tokens[back].word == "which" and self.tokens[back - 1].word in ("to", "on"):
            back -= 2
        elif back > 0 and self.tokens[back].word in ("that", "which"):
            back -= 1
            back -= self.tokens[back].word == ","
        if back < 0 or self.tokens[at].actor is None:
            return ""
        word = self.tokens[back].word
        if word == "willing" and back > 2 and self.tokens[back - 3].word == "coalition":
            return "coalition"
        return word if SCHEME.fullmatch(word) or GATHERING.fullmatch(word) else ""

    def after_with(self, first: int) -> int:
        """Past `with` near a token: `supporting, with its bases, the force`."""
        near = [token.word for token in self.tokens[first : first + 8]]
        return first + near.index("with") + 1 if "with" in near else first

    def is_only(self, predicate: Predicate) -> bool:
        """`would only send … with`: the condition is one without which nothing is given."""
        near = self.tokens[max(0, predicate.at - 4) : predicate.at]
        return "only" in predicate.word.split(" ") or any(token.word == "only" for token in near)

    def says_would(self, predicate: Predicate) -> bool:
        near = self.tokens[max(0, predicate.at - 6) : predicate.at]
        return predicate.modal == "might" and any(
            token.word in ("would", "wouldn't", "wouldn’t") for token in near
        )

    def offset(self, predicate: Predicate) -> int:
        return self.tokens[min(predicate.at, len(self.tokens) - 1)].start

    @property
    def start_before(self) -> int:
        """Where the sentence before begins, as far as its stop tells; else where this one does."""
        first, last = max(0, self.span.start - _NEAR), max(0, self.span.start - 2)
        stop, line = self.text.rfind(". ", first, last), self.text.rfind("\n", first, last)
        if max(stop, line) < 0:
            return self.span.start if first else 0
        return max(stop + 2, line + 1)

    def named_before(self) -> Contribution | None:
        """What the sentence before names last: `Not all will send soldiers. A has ruled that out.`"""
        start = self.start_before
        tokens = tokens_of(self.text, start, self.span.start, ())
        found = [phrase for at in range(len(tokens)) if (phrase := contribution_at(tokens, at)) is not None]
        return contribution_of(found[-1]) if found else None

    def condition(self, about: Span) -> Condition | None:
        """The condition after the verb, or the one that opens the sentence: `If …, A will send`."""
        at = about.start
        condition = condition_in(_MEANWHILE.split(self.text[at : self._clause_end(about)])[0])
        if condition is not None:
            return condition
        without = _WITHOUT.match(self.text, self.span.start, at)
        if without is not None:
            return Condition(without[1], True)
        opening = condition_in(self.text[self.span.start : at].split(",")[0])
        if opening is not None and opening.words[0].isupper():
            return opening
        before = _IF_BEFORE.search(self.text, max(self.span.start, at - _NEAR), at)
        return condition_in(before[0]) if before is not None else None

    def tied_to(self, about: Span) -> Condition | None:
        """What `would only send soldiers as part of …` depends on."""
        tied = _TIED.search(self.text[about.start : about.end])
        return Condition(tied[0].strip().rstrip('"”’,'), True) if tied is not None else None

    def _clause_end(self, about: Span) -> int:
        """Where the words about a predicate end at the latest: before another's verbless clause."""
        for at, token in enumerate(self.tokens):
            if token.start >= about.end and token.actor is not None and is_gapped(self.tokens, at):
                return token.start
        return self.span.end

    def as_own(self, names: Sequence[str], gift: Given) -> Given:
        """`any plans for Ruritanian soldiers` are, for Ruritania, plans for its own."""
        before = self.text[max(self.span.start, gift.start - 20) : gift.start].split()
        return gift._replace(others=False) if before and code_of(before[-1]) in names else gift

    def own_share(self, names: Sequence[str], about: Span) -> Contribution | None:
        """`the idea of a Ruritanian contingent`, said by Ruritania, is one of its own soldiers."""
        share = _ADJECTIVE_SHARE.search(self.text, about.start, min(about.end, about.start + _REACH))
        return "troops" if share is not None and code_of(share[1]) in names else None

    def is_of_another(self, names: Sequence[str], gift: Given) -> bool:
        """`gives Ruritanian forces a pause`: soldiers of another country are none of its own."""
        before = self.text[max(self.span.start, gift.start - 20) : gift.start].split()
        code = code_of(before[-1]) if gift.contribution == "troops" and before else None
        return code is not None and code not in names

    def is_of_a_mission(self, at: int) -> bool:
        """Whether a coalition or a mission of several is named in the sentence or some way before."""
        return OF_SEVERAL.search(self.text, max(0, at - 3 * _NEAR), self.span.end) is not None

    def is_of_a_scheme(self, at: int, reach: int = _NEAR) -> bool:
        """Whether a scheme is named shortly before."""
        return SCHEME.search(self.text, max(0, at - reach), at) is not None
