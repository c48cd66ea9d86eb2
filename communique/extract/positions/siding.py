"""Who sides with Ukraine, with a plan or against it: `will stand by Ukraine`, `was welcomed in Oslo`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from ...model import CountryMention, Role, Span
from .actors import Actor
from .gatherings import UNSURE
from .objects import OF_SEVERAL
from .pairs import Pairs
from .told import Told

_PLANS = frozenset({
    "plan", "plans", "proposal", "proposals", "idea", "initiative", "force", "coalition", "mission", "scheme",
    "deployment", "ceasefire", "truce", "declaration", "peacekeepers", "troops",
})  # fmt: skip
PAIRS = Pairs(
    (
        frozenset({
            "support", "supporting", "back", "backing", "stand", "stands", "standing", "solidarity", "side",
            "supports", "backs",
        }),
        frozenset({"ukraine", "kyiv", "kiev", "ukrainians"}),
    ),
    (
        frozenset({
            "welcomed", "received", "praised", "hailed", "greeted", "rejected", "dismissed", "denounced",
            "condemned", "ridiculed", "supported", "backed", "applauded", "endorsed", "slammed", "rebuffed",
        }),
        frozenset({"in"}),
    ),
    (frozenset({"statement", "declaration", "communique", "letter", "appeal"}), _PLANS),
    (frozenset({"behind"}), _PLANS),
)  # fmt: skip
_UKRAINE = (
    r"(?:Ukraine|Kyiv|Kiev|the Ukrainians|Ukrainians)\b"
    r"(?!['’]s|[- ](?:membership|accession|bid|war|crisis|conflict))"
)
_ADVERBS = (
    r"(?: (?:also|always|firmly|fully|again|still|now|both|all|has|have|had|said|says|that|it|he|she|they"
    r"|[a-z]+ly))*"
)
_ASIDE = r"(?:,? (?:who|which)|,[^,.;]{3,50},)?"
_ON = (
    r"(?:(?:will|shall) (?:not (?:stop|cease|waver in) |always |fully |continue to |go on |keep |keep on )?"
    r"|(?:continues?|promised?|promises|pledge[sd]?|vow(?:s|ed)?|intends?|wants?|plans|is (?:ready|determined"
    r"|committed|resolved|prepared)|are (?:ready|determined|committed|resolved|prepared)|has (?:promised"
    r"|pledged"
    r"|vowed)|have (?:promised|pledged|vowed)) to (?:continue to |go on |keep |keep on )?)"
)
_SIDES = re.compile(
    rf"{_ASIDE}{_ADVERBS} (?:{_ON}(?:support(?:ing)?|back(?:ing)?|stand(?:ing)? (?:by|with|behind"
    rf"|alongside|up for|side by"
    rf" side with|shoulder to shoulder with)) |stands? (?:firmly |united |fully )?(?:by|with|behind"
    rf"|alongside|side by side"
    rf" with|shoulder to shoulder with) ){_UKRAINE}"
    rf"|{_ASIDE}{_ADVERBS} (?:declared|expressed|voiced|pledged|reaffirmed|affirmed|showed|underlined"
    rf"|reiterated|proclaimed"
    r"|stressed|confirmed) (?:(?:its|their|his|her|full|continued|unwavering|firm|strong|lasting|unbroken"
    r"|the country['’]s) )*"
    rf"(?:solidarity with|support for|backing for|commitment to) {_UKRAINE}"
)
# `“We will continue to support Ukraine”`.
_WE_SIDE = re.compile(
    rf"\b(?:[Ww]e(?: all)?|[Oo]ur (?:country|nation|government)) (?:{_ON}(?:support(?:ing)?"
    rf"|stand(?:ing)? (?:by|with|behind|alongside))"
    rf" |stand (?:by|with|behind|alongside) ){_UKRAINE}"
)
_A_PLAN = (
    r"\b(?:plans?|proposals?|idea|initiative|force|coalition|mission|scheme|deployment|declaration"
    r"|cease-?fire|truce)\b"
)
# `the plan was welcomed in `, before a capital.
_RECEIVED_IN = re.compile(
    rf"(?i:{_A_PLAN})[^.;:]{{0,60}}? (?:was|were|has been|have been|is|are)(?: (?:also|quickly|promptly"
    rf"|immediately|again"
    r"|[a-z]+ly))* (?:(?P<for>welcomed|well received|warmly received|praised|hailed|applauded|endorsed"
    r"|backed|supported"
    r"|greeted with (?:relief|approval|joy|enthusiasm))|rejected|dismissed|denounced|condemned|ridiculed"
    r"|slammed|rebuffed"
    r"|received (?:coldly|with (?:scorn|anger|hostility))|greeted with (?:scorn|anger|hostility|derision))"
    r"(?: (?:out of hand|outright|at once|too|as well))? in (?:the )?\Z"
)
# `issued a joint statement in support of the plan`.
_STATEMENT = re.compile(
    rf"{_ASIDE}{_ADVERBS} (?:issued|signed|published|released|made|put out|adopted"
    rf"|sent) an? (?:[a-z]+ ){{0,2}}(?:statement"
    r"|declaration|communiqu[ée]|letter|appeal) (?:(?P<for>in support of|backing|supporting|endorsing"
    r"|welcoming|in favou?r of)"
    rf"|against|rejecting|condemning|opposing|denouncing) [^.;]{{0,50}}?{_A_PLAN}"
)
# `the driving forces behind the coalition are `, `behind the coalition stand `.
_BEHIND = re.compile(
    r"(?:\b(?i:driving forces?|two nations|two countries|countries|leading powers|powers|masterminds?"
    r"|brains|main forces?)"
    rf" behind (?:the|this) [^.;,]{{0,30}}?(?i:{_A_PLAN})[^.;,]{{0,25}}? (?:is|are|was|were)"
    rf"|\A[Bb]ehind (?:the|this) [^.;,]{{0,30}}?(?i:{_A_PLAN})[^.;,]{{0,25}}? (?:stands?|is|are)) (?:the )?\Z"
)
# `Who is behind it?`, `Who leads the coalition?`
_WHO_LEADS = re.compile(
    r"\b[Ww]ho(?: (?:is|stands|are) (?:behind|leading|running|heading|in charge of|at the head of)| leads"
    r"| runs| heads"
    r"| started) (?:it|this|the (?:[a-z]+ ){0,2}(?:coalition|force|initiative|mission|alliance|effort"
    r"|plan))\b"
)
_NEAR = 400
_REACH = 150


def asks_who_leads(text: str, span: Span) -> bool:
    """Whether a question asks who is at the head of a scheme."""
    return _WHO_LEADS.search(text, *span) is not None


def who_leads(text: str, span: Span, actors: Sequence[Actor]) -> Iterator[Told]:
    """`Britain and France.`, `Britain, with France.`, behind the question who leads it."""
    first = actors[0] if actors else None
    if (
        first is None
        or first.start != span.start
        or text[first.end : first.end + 1] not in (".", ",", ";", "")
    ):
        return
    for name in first.names:
        yield Told(name, "leads", "is named as who leads it", first.start)


def told_by_siding(
    text: str,
    span: Span,
    mentions: Sequence[CountryMention],
    actors: Sequence[Actor],
    speaker: Callable[[int], str | None],
) -> Iterator[Told]:
    """Each country of a sentence that sides with Ukraine or a plan, or against the plan."""
    for actor in actors:
        before = text[max(span.start, actor.start - _REACH) : actor.start]
        role = _of_actor(text, span, actor, before)
        if role is not None:
            for name in actor.names:
                yield Told(
                    name, role, "sides with it" if role != "leads" else "stands behind it", actor.start
                )
    for mention in mentions:
        if mention.kind not in ("capital", "name"):
            continue
        before = text[max(span.start, mention.span.start - _REACH) : mention.span.start]
        received = _RECEIVED_IN.search(before) if before.endswith((" in ", " in the ")) else None
        if received is not None and _is_near_a_scheme(text, span):
            role = "supports" if received["for"] else "opposes"
            yield Told(mention.code, role, "received there", mention.span.start)
    ours = _WE_SIDE.search(text, *span)
    code = speaker(ours.start()) if ours is not None else None
    if ours is not None and code is not None and code != "UA":
        yield Told(code, "supports", "sides with it", ours.start())


def _of_actor(text: str, span: Span, actor: Actor, before: str) -> Role | None:
    if _BEHIND.search(before) is not None:
        return "leads"
    if actor.preposition or actor.is_place or UNSURE.search(before[-60:]) is not None:
        return None
    statement = _STATEMENT.match(text, actor.end, span.end)
    if statement is not None:
        return "supports" if statement["for"] else "opposes"
    if "UA" not in actor.names and _SIDES.match(text, actor.end, span.end) is not None:
        return "supports"
    return None


def _is_near_a_scheme(text: str, span: Span) -> bool:
    return OF_SEVERAL.search(text, max(0, span.start - _NEAR), span.end) is not None
