"""What a country keeps back though it helps: `will go on helping, but not with soldiers`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from ...model import Span
from .actors import Actor
from .objects import given
from .told import Told
from .words import tokens_of

_OWN = r"(?:(?:any|its|their|his|her|our|own|ground|combat|more|of) ){0,3}"
_ARMED = r"(?:troops|soldiers|peacekeepers|forces|boots|contingents?|battalions?|brigades?|units|men)\b"
_KEPT = re.compile(
    r"(?P<but>,? (?:but|though|although|albeit|yet|only|just) not (?:with|by (?:sending|way of)|through"
    rf"|in the form of) (?P<what>{_OWN}[^.;,”\"]{{3,40}}))"
    r"|,? without (?:themselves |itself )?(?:sending|providing|contributing|deploying|putting up|committing"
    rf"|offering|supplying|dispatching|giving|putting in) (?P<none>{_OWN}{_ARMED})"
)
_HELPING = re.compile(
    r"\b(?:help|support|assist|aid|back|contribut|tak(?:e|es|ing) part|participat|join|do (?:its|their|his)"
    r" (?:part|bit|share)|do more|stand (?:by|with)|involved|sit|sits|works?|plans?|train|g[io]ve|provid"
    r"|pa(?:y|id)"
    r"|be (?:part|there|in)|come|came|at the table|member|signed)\w*"
)
# What others want, or what cannot be done.
_UNSURE = re.compile(
    r"\A to\b|\b(?:if|whether|cannot|can|could|might|may|not|never|nobody|nothing|impossible|hardly|why"
    r"|how)\b"
    r"|n['’]t\b"
)
_FAR = 150


def kept_back(
    text: str, span: Span, actors: Sequence[Actor], meant: Callable[[str, int], str | None]
) -> Iterator[Told]:
    """Each country of which a sentence says that it helps, but not with what it names."""
    kept = _KEPT.search(text, *span)
    if kept is None:
        return
    names = _helper(text, kept.start(), actors)
    if not names and not any(actor.end <= kept.start() for actor in actors):
        code = meant("its", kept.start()) if _is_help(text[span.start : kept.start()]) else None
        names = (code,) if code is not None else ()
    what = "what" if kept["but"] else "none"
    for gift in given(tokens_of(text, *kept.span(what), ()), 0, text):
        for name in names:
            rule = "keeps back what it would help with"
            yield Told(name, "refuses", rule, kept.start(what), gift.contribution, "refused")


def _helper(text: str, end: int, actors: Sequence[Actor]) -> tuple[str, ...]:
    """The nearest actor before an offset that is said to help; none where that is unsure."""
    for actor in reversed([one for one in actors if one.end <= end and not one.is_place]):
        gap = text[actor.end : end]
        if not actor.preposition and _HELPING.search(gap) is not None:
            return actor.names if _is_help(gap) else ()
    return ()


def _is_help(words: str) -> bool:
    sure = len(words) <= _FAR and _UNSURE.search(words) is None
    return sure and _HELPING.search(words) is not None
