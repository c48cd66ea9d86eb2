"""Who holds a gathering or is its host: `will hold the next summit`, `was the host`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...model import Role, Span
from .actors import Actor
from .gatherings import PERSONS, UNSURE, WHO_MET
from .objects import GATHERING
from .told import Told

# One of each is in every sentence that says so, or one of `_ALONE`.
_VERBS = frozenset({
    "hold", "holds", "holding", "held", "open", "opens", "opened", "opening", "stage", "stages", "staged",
    "staging", "arranged", "arranges", "received", "receives", "receiving", "welcomed", "welcomes",
    "welcoming",
})  # fmt: skip
_HELD = frozenset({
    "summit", "conference", "meeting", "gathering", "session", "videoconference", "call", "talks", "guests",
    "leaders", "ministers", "colleagues", "counterparts", "chiefs", "delegations", "negotiators", "round",
})  # fmt: skip
_ALONE = frozenset({"host", "hosts", "co-host", "co-hosts", "invited"})
_ADVERBS = (
    r"(?:(?:also|again|now|jointly|shortly|soon|then|later|himself|herself|itself|once more|[a-z]+ly|today"
    r"|tomorrow|on \w+day|this \w+|next \w+) )*"
)
# What stands between an actor and its verb: `, who `, `, the prime minister, `.
_ASIDE = r"(?:,? (?:who|which)|,[^,.;]{3,50},)? "
_HOLDING = (
    rf"(?:(?:will|is to|are to|is due to|is set to|is going to|is about to|plans to|was to) {_ADVERBS}"
    r"(?:hold|open|stage)"
    rf"|(?:is|are|was|were) {_ADVERBS}(?:holding|opening|staging)"
    rf"|(?:has|have|had) {_ADVERBS}(?:held|opened|staged)|{_ADVERBS}(?:holds|held|opens|opened|stages"
    r"|staged|hold))"
)
_DETERMINER = r"(?:the|an?|another|its|his|her|their|this|that|\w+day['’]s)"
_GATHERING = (
    r"(?P<kind>summit|(?:video |peace |donors? |recovery |reconstruction )?conference|videoconference|meeting"
    r"|gathering"
    r"|session|(?:video|conference|online) call|round of talks)"
)
_HOLDS = re.compile(
    rf"{_ASIDE}{_HOLDING} (?P<what>{_DETERMINER} (?:(?!(?:before|after|at|in|on|of|to|for|with|and|from"
    rf"|about|against|by)\b)"
    rf"[\w’“”\"-]+ ){{0,4}}?[“\"]?{_GATHERING})\b(?P<rest>[^.;]{{0,90}})"
)
# Meetings that are no countries': of a body at home, of a firm, with the press.
_AT_HOME = re.compile(
    r"\b(?:press|news|party|cabinet|committee|government|parliament\w*|council|commission|board|staff"
    r"|campaign"
    r"|town|rally|private|joint news|shareholders?|company|business|climate|investor|trade|bilateral|security"
    r"|crisis|election|regional|coordination|plenary|question|training|investment|economic|religious)\b",
    re.IGNORECASE,
)
_WITH = re.compile(
    r"[^,]{0,40}?\bwith\b(?! (?:[\w-]+ ){0,4}?(?:leaders|ministers|chiefs|allies|countries|heads)\b)"
)
_OF_ITS_OWN = re.compile(r" (?:of|for) (?:its|his|her|their) |[^,]{0,30}\b(?:cabinet|lawmakers|lawyers)\b")
_OF_PEOPLE = re.compile(
    rf"[^.;]{{0,50}}?\b(?:of|for|with|at which|attended by) [^.;]{{0,40}}?\b(?:{PERSONS}|coalition)\b"
)
# `another meeting`, `the next session`: one of a row, which is spoken of before.
_OF_A_ROW = re.compile(
    r"\b(?:another|next|new|second|third|fourth|further|virtual|online|emergency|annual|international"
    r"|donors?|peace|recovery|reconstruction|video)\b"
)
_BY_VIDEO = re.compile(r"\b(?:virtual|online|video\w*|call|remote)\b")
# `was the host`, `is proud to be the host`, `acted as host`.
_IS_HOST = re.compile(
    rf"{_ASIDE}(?:(?:will|would also|is to|are to|had|has|have) )?(?:be|is|are|was|were|been|acts?|acted"
    rf"|serves?"
    r"|served) "
    r"(?:(?:also|again|once more|jointly|this time|the) )*"
    r"(?:(?:glad|happy|proud|pleased|delighted|honou?red) to be (?:the )?|as (?:the )?)?"
    r"(?:co-)?hosts?(?: (?:nation|country|city))?"
    r"(?=\s*[.,;]|\s*\Z| (?:this|on|again|and|for (?:the|this)|of (?:the|this|that|its)"
    rf" (?:[\w-]+ ){{0,3}}?(?:{GATHERING.pattern}))\b)"
)
_NUMBER = (
    r"(?:(?:about|around|some|nearly|almost|over|more than) )?(?:\d+|two|three|four|five|six|seven|eight"
    r"|nine|ten"
    r"|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty"
    r"|(?:two |three )?dozens?|several|many)(?:-\w+)?(?: of)?"
)
_RECEIVED = re.compile(
    r"(?:,? (?:who|which))?(?: on \w+day)? (?:(?:has|have|had|then|also|later|will) )*(?:receiv(?:ed?|es|ing)"
    r"|welcom(?:ed?|es|ing)) "
    rf"(?:(?:his|her|its|their|the|other|all|{_NUMBER}|fellow) )+(?:[\w-]+ ){{0,3}}?"
    r"(?:guests|leaders|ministers|counterparts|colleagues|chiefs|heads of (?:state|government)|presidents"
    r"|delegations"
    r"|negotiators)\b(?! (?:of|from) (?:its|his|her) )[^.;]{0,40}? (?:at|in|on|for|to) "
)
# `said after receiving 18 leaders at the palace`.
_AFTER_RECEIVING = re.compile(rf"[^.;“”\"]{{0,60}}? (?:after|before|on|while|when){_RECEIVED.pattern}")
# `ministers came, invited by A and B`.
_INVITED_BY = re.compile(
    r"(?P<not>\b(?:not|never|hardly|without being) )?\b(?:been |were |was |are |is "
    r"|being )?invited (?:jointly |there "
    r"|to (?:[A-Z]\w+|the (?:[a-z]+ )?\w+) )?by (?:the |his |her |its |their |both )?\Z"
)
_TO_TAKE_PART = re.compile(
    r"[^.;,]{0,20}? to (?:join|become|take part|take over|contribute|send|lead|speak)\b"
)
# How far before a gathering was told of that somebody hosts or invites to.
_SOME_WAY = 1000
_REACH = 60


def may_tell(words: frozenset[str]) -> bool:
    """Whether a sentence of these words may name the host of a gathering, or who calls it."""
    if not words.isdisjoint(_ALONE):
        return True
    return not (words.isdisjoint(_VERBS) or words.isdisjoint(_HELD))


def told_by_holders(text: str, span: Span, actors: Sequence[Actor]) -> Iterator[Told]:
    """Each country of a sentence that holds, opens or hosts a gathering, or invites to it."""
    for actor in actors:
        told = _of_actor(text, span, actor)
        if told is not None:
            role, rule = told
            for name in actor.names:
                yield Told(name, role, rule, actor.start)


def _of_actor(text: str, span: Span, actor: Actor) -> tuple[Role, str] | None:
    before = text[max(span.start, actor.start - _REACH) : actor.start]
    if actor.preposition == "by":
        return ("convenes", "invited by") if _invites(text, span, actor, before) else None
    if actor.preposition and not actor.is_place:
        return None
    if UNSURE.search(before) is not None or actor.is_place:
        return None
    holds = _HOLDS.match(text, actor.end, span.end)
    if holds is not None:
        return _holding(holds, several=len(actor.names) > 1)
    if _IS_HOST.match(text, actor.end, span.end) is not None and _is_near_one(text, span):
        return "hosts", "is the host"
    for received in (_RECEIVED, _AFTER_RECEIVING):
        if received.match(text, actor.end, span.end) is not None:
            return "hosts", "receives its guests"
    return None


def _holding(holds: re.Match[str], *, several: bool) -> tuple[Role, str] | None:
    what, rest = holds["what"], holds["rest"]
    if (
        _AT_HOME.search(what) is not None
        or _OF_ITS_OWN.match(rest) is not None
        or _WITH.match(rest) is not None
    ):
        return None
    peopled = _OF_PEOPLE.match(rest) is not None
    if not peopled and (several or (holds["kind"] != "summit" and _OF_A_ROW.search(what) is None)):
        return None
    calls = " open" in holds[0][: holds.start("what") - holds.start()] or _BY_VIDEO.search(what) is not None
    return ("convenes", "calls a gathering together") if calls else ("hosts", "holds a gathering")


def _invites(text: str, span: Span, actor: Actor, before: str) -> bool:
    invited = _INVITED_BY.search(before)
    if invited is None or invited["not"] is not None:
        return False
    return _TO_TAKE_PART.match(text, actor.end, span.end) is None and _is_near_one(text, span)


def _is_near_one(text: str, span: Span) -> bool:
    """Whether a gathering is told of in a sentence or shortly before."""
    start = max(0, span.start - _SOME_WAY)
    return (
        GATHERING.search(text, start, span.end) is not None
        or WHO_CAME.search(text, start, span.end) is not None
    )


WHO_CAME = re.compile(
    rf"{PERSONS}[^.]{{0,40}}? (?:{WHO_MET}|came|met|gathered|arrived|travelled|had gone|went)\b"
)
