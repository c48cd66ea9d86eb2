"""Who stands at the head, told by nouns: `under British and French leadership`, `the Franco-British plan`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...model import CountryMention, Role, Span
from .actors import Actor
from .gatherings import UNSURE
from .objects import GATHERING, SCHEME
from .told import Told, code_of

# Words of which one is in every sentence that tells it.
CUES = frozenset({
    "leadership", "command", "chairmanship", "auspices", "stewardship", "invitation", "initiative", "plan",
    "proposal", "blueprint", "idea", "mediation", "brainchild", "lead", "helm", "leaders", "promoter",
    "promoters",
    "initiators", "initiator", "architects", "founders", "co-chairs", "co-leaders", "co-hosts", "co-lead",
    "co-leads",
    "co-leading", "co-led", "co-chair", "co-chairing", "co-chaired", "co-pilot", "co-host", "co-hosted",
    "forces",
    "co-hosting", "coalition", "taken", "took", "without", "chair", "head", "leading", "along", "front",
    "together", "jointly", "alongside", "forward", "mediate", "broker", "membership", "accession",
    "hosts", "host", "presiding", "chairing", "participation",
    "outline", "concept", "framework", "nations", "empty", "vacant", "show", "run", "table", "chairs",
    "addition",
    "exclusion", "sponsors", "middleman", "go-between",
    "intermediary", "mediator", "missing",
})  # fmt: skip
_COMPOUNDS = ("-led", "-proposed", "-hosted", "-initiated", "-chaired", "-headed", "-brokered", "-mediated")
_LINK = re.compile(r"(?:,|,? and|/|-|- and|-,)(?: the)? ?")
_SCHEME = r"(?:coalition|initiative|alliance|force|mission|efforts?|plan|proposal|idea|talks|project|scheme)"
_HOW: dict[str, Role] = {
    "led": "leads", "headed": "leads", "chaired": "leads", "brokered": "mediates", "mediated": "mediates",
    "proposed": "proposes", "initiated": "proposes", "hosted": "hosts", "convened": "convenes",
    "organised": "convenes", "organized": "convenes",
}  # fmt: skip
_LED = re.compile(
    rf"['’]?s?-(?P<how>{'|'.join(_HOW)}) (?:[a-z“\"-]+ ){{0,2}}[“\"]?(?:{_SCHEME}|{GATHERING.pattern})\b"
)
_UNDER = re.compile(r"\b[Uu]nder (?:joint |the |the joint )?\Z")
_LEADERSHIP = re.compile(
    r"(?:['’]s?)? (?:joint |shared )?(?:leadership|command|chairmanship|auspices|stewardship|presidency)\b"
)
_SCHEME_OF = re.compile(
    r" (?:joint |peace |new )?(?:plan|proposal|initiative|blueprint|idea|draft|outline|concept|framework)\b"
)
_PROPOSAL_FOR = re.compile(
    r"(?:['’]s?)? (?:own |new |joint |draft |peace ){0,2}(?:proposals?|plan|initiative|idea) (?:for|of"
    r"|to) [^.;,]{0,40}?"
    rf"(?:\b(?:force|coalition|truce|cease-?fire|mission|peacekeep\w+|guarantees?)\b|{GATHERING.pattern})"
)
_THROUGH = re.compile(r"\b(?i:with|through|thanks to|under|after|by|via) (?:the )?\Z")
_MEDIATION = re.compile(r"(?:['’]s?)? (?:joint )?mediation\b")
_MEDIATION_EFFORTS = re.compile(
    r"(?:['’]s?)? (?:[a-z]+ )?mediation (?:efforts?|attempts?|bid|mission|drive|role|offer)\b"
)
_AT = re.compile(r"\b(?:at|on|upon) (?:the )?\Z")
_INVITATION = re.compile(r"['’]s? (?:invitation|initiative)\b")
_HYBRIDS = {"Franco": "FR", "Anglo": "GB", "Sino": "CN", "Russo": "RU", "Italo": "IT"}
_HYBRID = re.compile(
    rf"\b({'|'.join(_HYBRIDS)}|[A-Z][a-z]+)-([A-Z][a-z]+)(?= (?:joint |peace |new )?(?:plan|proposal"
    rf"|initiative"
    rf"|blueprint|idea|draft|outline|concept|framework)\b)"
)
_OF: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("leads", re.compile(
        r"\b[Uu]nder the (?:joint )?(?:leadership|command|chairmanship|auspices|guidance|stewardship) of "
        r"(?:the )?\Z")),
    ("proposes", re.compile(
        r"\b(?:idea|proposal|plan|suggestion),? (?:was |had been |has been |were )?(?:first |initially "
        r")?(?:raised|made|tabled"
        r"|mooted|brought up|advanced|suggested|voiced|floated) by (?:the )?\Z")),
    ("convenes", re.compile(
        r"\b(?:accept(?:ed|ing|s)?|received|declin(?:ed|ing)"
        r"|turned down) an? (?:[a-z]+ )?invitation (?:from|of|by) "
        r"(?:the |his |her |its |their )?\Z")),
    ("convenes", re.compile(r"\b(?:[Aa]t|[Oo]n) the (?:invitation|initiative) of (?:the )?\Z")),
    ("proposes", re.compile(
        r"\b(?:the brainchild of|an? (?:joint )?(?:initiative|idea|proposal) (?:of|by)"
        r"|(?:an?|the|the joint|a joint) (?:proposal|plan|idea|initiative) (?:by|from)"
        r"|(?:proposal|plan|idea|initiative) (?:came|comes|originated|stems|stemmed) (?:jointly )?from"
        r"|(?:proposal|plan|idea|initiative)[^.;,]{0,30} (?:goes|dates|went) back to) (?:the )?\Z")),
)  # fmt: skip
_AT_THE_HEAD = re.compile(
    r" (?:jointly )?(?:(?:out )?in (?:the lead|the chair|front)|(?:at|to) (?:the|its) (?:helm|head|fore"
    r"|forefront|top)"
    r"|leading|in charge|co-chairing|chairing|presiding|co-leading)\b"
)
_THERE_STAND = re.compile(
    rf"\b[Aa]t the (?:head|helm|forefront|top) of (?:the |this )?[^.;,]{{0,20}}?{_SCHEME}[^.;,]{{0,20}} "
    rf"(?:are|is|were|was|stands?"
    rf"|stood|have been) (?:the )?\Z"
)
_HAS = re.compile(rf"{_SCHEME} (?:has|had) (?:the )?\Z")
# `A and B, the coalition's two leaders`.
_ITS_HEADS = re.compile(
    r", the (?:coalition|alliance|force|group|initiative|mission)['’]s (?:(?:two|joint|main|de facto"
    r"|chief) ){0,2}(?P<who>leaders"
    r"|leading (?:nations|countries|powers)|co-leaders|co-chairs|chairs|heads|initiators?|founders?"
    r"|architects?"
    r"|promoters?|sponsors|driving forces?)\b"
)
_APPOSED = re.compile(
    rf",? (?:the|its|as the|two of the) (?:(?:other|main|two|joint|de facto|chief|principal) "
    rf"){{0,2}}(?P<who>co-leaders"
    rf"|co-chairs|leaders|leading (?:nations|countries)|promoters?|initiators?|architects|founders"
    rf"|driving forces?)"
    rf" (?:of|behind) (?:the |this )?(?:[a-z“\"-]+ ){{0,2}}{_SCHEME}"
)
_HEADED_BY = re.compile(
    rf"(?:\b{_SCHEME}['’]s (?:joint |two |main )?(?:leaders|co-chairs|co-leaders|chairs|initiators|founders)"
    rf"|\blead(?:ing)? (?:nations|countries|states)"
    rf"|\bco-(?:chairs|leaders)),? (?:of the [a-z ]{{5,30}},? )?(?:the )?\Z"
)
# `the coalition is run by A and B`.
_RUN_BY = re.compile(
    r"\b(?i:coalition|force|initiative|mission|effort|group|headquarters|alliance)\b[^.;,]{0,25}? (?:is"
    r"|are|was|has been"
    r"|being|will be) (?:[a-z]+ly )?run (?:jointly )?by (?:the )?\Z"
)
_COALITION_LEADERS = re.compile(r"\b[Cc]oalition (?:co-)?(?:leaders?|chairs?) (?:the )?\Z")
_HOST = re.compile(
    r"\b(?i:the|its|their|his|her|meeting['’]s|summit['’]s|co-|French) ?hosts?(?: country| nation)?,? "
    r"(?:the )?\Z"
)
_PUT_FORWARD = re.compile(
    r"(?:,[^,.;]{3,40},)? (?:has |had |have |first |also |jointly )*(?:put|laid|set|brought) (?:this|that|the"
    r"|his|her|their|its|an?)"
    r" (?:[a-z-]+ ){0,3}?(?:idea|plan|proposal|initiative|scheme|concept)(?: [a-z ]{1,30})? (?:forward"
    r"|on the table)\b"
)
_MEDIATING = re.compile(
    r"(?:['’]s?)?(?: [a-z]+){0,4} (?:efforts?|attempts?|bid|push|drive|seeking|trying|working|sought"
    r"|tried|offered) to"
    r" (?:mediate|broker)\b"
)
_MEMBERSHIP = re.compile(
    r" (?:is|are|was|were|became|remains?|has become|have become) (?:also |now |already )?(?:an? "
    r"|the )?(?i:coalition)"
    r"(?:['’]s)? (?:[\w-]+ ){0,2}(?:members?|partners?)\b|"
    r" (?:is|are|was|were|became|remains?) (?:also )?(?:an? (?:[a-z-]+ )?member|one of the (?:[\w-]+ "
    r")?members) of the [“\"‘']?"
    r"(?i:coalition)\b|(?:(?: [A-Z]\w+){0,3} (?:has |had |also )?(?:confirmed|announced|declared"
    r"|reaffirmed|formali[sz]ed)"
    r" (?:his|her|its|their)(?: country['’]s| nation['’]s)?|['’]s?) (?:membership (?:in|of)|accession "
    r"to|participation in)"
    r" [^.;,]{0,30}?(?i:coalition)\b"
)
# `With the addition of A, 31 states belong to the coalition`.
_ADDED = re.compile(
    r"\b(?:[Ww]ith|[Aa]fter|[Ss]ince|[Tt]hrough|[Ff]ollowing) the (?:addition|entry|accession|arrival"
    r"|admission) of (?:the )?\Z"
)
_ITS_PART = re.compile(r"(?:['’]s?)? (?:participation|involvement|presence|attendance)\b")
_ACCESSION = re.compile(
    r"(?:['’]s?)? (?:(?:accession to|membership (?:in|of)|entry into)|(?:accession|entry"
    r"|arrival) (?:brings|takes|brought"
    r"|raises|raised|took)) [^.;,]{0,40}?(?i:coalition)\b"
)
_NO_MEMBER = re.compile(
    r"(?:,? (?:which|who))? (?:is|are|was|were) not (?:formally |itself )?(?:in|part of|an? members? of"
    r"|among the members of)"
    r" (?:the|this) [“\"‘']?(?i:coalition)\b"
)
_INITIATIVE = re.compile(r" (?:has |have |had )?(?:taken|took) the (?:initiative|lead) (?:to|in|for|on)\b")
_RUNS = re.compile(
    r" (?:will |would |are to |is to |have |has |had |jointly |now |together )*(?:run|runs|ran|running"
    r"|steers?|steered)"
    r" (?:the (?:whole )?(?:thing|show|enterprise|operation|effort)|it|things)(?: together| jointly)?\b"
    r"(?! (?:down|out|by|through)\b)"
)
# How far from its sentence a scheme is named.
_NEAR = 300
_AFTER: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("proposes", _PUT_FORWARD), ("mediates", _MEDIATING), ("joins", _MEMBERSHIP), ("absent", _NO_MEMBER),
    ("leads", _INITIATIVE), ("leads", _RUNS),
)  # fmt: skip
_PROPOSERS = ("sponsor", "promoter", "initiator", "architect", "founder")
_SHARED_VERB = re.compile(
    r"\bco-(?:lead|leads|leading|led|chair|chairs|chairing|chaired|pilot|pilots|host|hosts|hosting|hosted)\b"
)
_JOINTLY = re.compile(
    r"\b(?P<what>lead|leads|leading|led|chair|chairs|chaired|chairing|host|hosts|hosted|hosting)\b "
    r"(?!by)[^.;]{3,60}?,?"
    r" (?:along with|together with|jointly with|alongside) (?:the )?\Z"
)
_TO = re.compile(r"\bto [“\"]?\Z")


_EXCLUSION = re.compile(rf"['’]s exclusion from [^.;,]{{0,40}}?(?:{GATHERING.pattern})")
# `Ruritania's chair stayed empty`.
_EMPTY_SEAT = re.compile(
    r"['’]s name (?:was|is) (?:missing|absent) (?:from|on)\b|['’]s (?:seat|chair|place)s?(?: (?:at|in"
    r"|on) [^.;,]{3,25}?)? (?:stayed|remained|was|were|stood|stays"
    r"|remains"
    r"|is)(?: left)?(?: [a-z]+ly)? (?:empty|vacant|unfilled)\b"
)


# `the Norwegian hosts`, `Norway as host`.
_AS_HOST = re.compile(r"(?:['’]s (?:co-)?hosts?|,? as (?:the )?(?:co-)?hosts?)\b")
_AND_ITS_HOSTS = re.compile(r" (?:co-)?hosts?\b(?! famil)")
# `Host Norway`, `As host, Norway's premier`.
_HOST_BEFORE = re.compile(
    r"(?:\A|\b(?:by|of|with|for) |[,;:] )(?:Co-h|co-h|H|h)ost(?:s|ing)? (?:nation |country )?(?:the )?\Z"
    r"|\bAs (?:the )?(?:co-)?hosts?, (?:the )?\Z"
)
_ITS_SHARE = re.compile(r"(?:['’]s?)? (?:participation|involvement|attendance)\b")


def may_tell(words: frozenset[str]) -> bool:
    """Whether a sentence of these words may name somebody at the head of something."""
    return not words.isdisjoint(CUES) or any(word.endswith(_COMPOUNDS) for word in words if "-" in word)


def told_by_heads(
    text: str, span: Span, mentions: Sequence[CountryMention], actors: Sequence[Actor]
) -> Iterator[Told]:
    """Each country that nouns name as the leader, convener, proposer or mediator of something."""
    yield from _of_adjectives(text, span, mentions)
    for actor in actors:
        role = _of_actor(text, span, actor)
        if role is not None:
            for name in actor.names:
                yield Told(name, role, "at the head of it", actor.start)
    yield from _together(text, span, actors)
    yield from _with_another(text, span, actors)


def _of_adjectives(text: str, span: Span, mentions: Sequence[CountryMention]) -> Iterator[Told]:
    """`Ruritanian- and Lutenblagian-led`, `under Ruritanian leadership`, `the Franco-Ruritanian plan`."""
    first = 0
    for at, mention in enumerate(mentions):
        if at > first and _LINK.fullmatch(text, mentions[at - 1].span.end, mention.span.start) is None:
            first = at
        run = mentions[first : at + 1]
        role = _of_run(text, span, run)
        if role is not None:
            for one in run:
                yield Told(one.code, role, "its adjective heads it", run[0].span.start)
    for match in _HYBRID.finditer(text, span.start, span.end):
        pair = _HYBRIDS.get(match[1]) or code_of(match[1]), code_of(match[2])
        if None not in pair and UNSURE.search(text, span.start, match.start()) is None:
            for code in pair:
                yield Told(code or "", "proposes", "its adjective heads it", match.start())


def _of_run(text: str, span: Span, run: Sequence[CountryMention]) -> Role | None:
    before = text[max(span.start, run[0].span.start - 30) : run[0].span.start]
    end = run[-1].span.end
    led = _LED.match(text, end, span.end)
    if led is not None:
        return _HOW[led["how"]]
    if _UNDER.search(before) is not None and _LEADERSHIP.match(text, end, span.end) is not None:
        return "leads"
    if _THROUGH.search(before) is not None and _MEDIATION.match(text, end, span.end) is not None:
        return "mediates"
    if len(run) == 1 and UNSURE.search(before) is None:
        if _EMPTY_SEAT.match(text, end, span.end) is not None:
            return "absent"
        if _MEDIATING.match(text, end, span.end) is not None and text[end : end + 1] in ("'", "’"):
            return "mediates"
        if _MEDIATION_EFFORTS.match(text, end, span.end) is not None:
            return "mediates"
        if _EXCLUSION.match(text, end, span.end) is not None:
            return "excluded"
        if _ACCESSION.match(text, end, span.end) is not None:
            return "joins"
    if len(run) == 1 and before.endswith("with ") and _ITS_SHARE.match(text, end, span.end) is not None:
        held = GATHERING.search(text, span.start, run[0].span.start)
        return (
            "attends"
            if held is not None and UNSURE.search(text, span.start, run[0].span.start) is None
            else None
        )
    hosts = _AS_HOST.match(text, end, span.end) is not None or _HOST_BEFORE.search(before) is not None
    hosts = hosts or (run[0].kind == "demonym" and _AND_ITS_HOSTS.match(text, end, span.end) is not None)
    if len(run) == 1 and hosts and UNSURE.search(before) is None:
        return "hosts" if GATHERING.search(text, max(0, span.start - _NEAR), span.end) is not None else None
    if len(run) == 1 and before.endswith("without ") and _ITS_PART.match(text, end, span.end) is not None:
        held = GATHERING.search(text, span.start, run[0].span.start)
        return (
            "absent"
            if held is not None and UNSURE.search(text, span.start, run[0].span.start) is None
            else None
        )
    if _AT.search(before) is not None and _INVITATION.match(text, end, span.end) is not None:
        return "convenes"
    adjectives = len(run) > 1 and all(one.kind == "demonym" for one in run)
    if (
        len(run) == 1
        and _PROPOSAL_FOR.match(text, end, span.end) is not None
        and UNSURE.search(before) is None
    ):
        return "proposes"
    if adjectives and _SCHEME_OF.match(text, end, span.end) is not None and UNSURE.search(before) is None:
        return "proposes"
    return None


# `with A as the middleman`, `with A as host`.
_ACTING_AS = re.compile(
    r" (?:acting |serving )?as (?:the |an? )?(?:(?P<mediator>mediators?|middlem[ae]n|go-betweens?"
    r"|intermediar(?:y|ies)"
    r"|(?:honest )?brokers?)|hosts?|(?:co-)?chairs?)\b"
)


_A_COALITION = re.compile(r"\b(?i:coalition|alliance)\b")
_THANKED_FOR = re.compile(
    r" for (?:its|their|his|her) (?:[a-z]+ )?(?:mediation|good offices|role as (?:an? )?(?:mediator"
    r"|go-between"
    r"|intermediary))\b"
)


# `A, the host, was pleased`.
_THE_HOST = re.compile(r", (?:the|its) (?:summit['’]s |meeting['’]s )?hosts?(?=[,.;])")
_ITS_TABLE = re.compile(
    r" (?:had|has|received|gathered|seated|brought) (?:around|at|round|to) (?:his|her"
    r"|its) table (?:also )?(?:the )?[^.;,]{0,30}?"
    r"(?:leaders|heads|ministers|presidents|chiefs|premiers)\b"
)


def _has_its_table(text: str, span: Span, actor: Actor) -> bool:
    """`A had around his table the heads of state of B and C`."""
    return not actor.preposition and _ITS_TABLE.match(text, actor.end, span.end) is not None


def _of_actor(text: str, span: Span, actor: Actor) -> Role | None:
    acting = _ACTING_AS.match(text, actor.end, span.end) if actor.preposition == "with" else None
    if acting is not None:
        chairs = "chair" in acting[0]
        return "mediates" if acting["mediator"] else "leads" if chairs else "hosts"
    before = text[max(span.start, actor.start - 70) : actor.start]
    for role, words in _OF:
        if words.search(before) is not None:
            return role
    if _ADDED.search(before) is not None:
        return "joins" if _A_COALITION.search(text, span.start, span.end) is not None else None
    if _THANKED_FOR.match(text, actor.end, span.end) is not None:
        return "mediates"
    if _THERE_STAND.search(before) is not None:
        return "leads"
    if (actor.preposition == "with" or _HAS.search(before)) and _AT_THE_HEAD.match(
        text, actor.end, span.end
    ) is not None:
        return "leads"
    heads = (_HEADED_BY, _RUN_BY, _COALITION_LEADERS)
    if any(words.search(before) is not None for words in heads):
        return "leads"
    if _HOST.search(before) is not None and GATHERING.search(text, span.start, span.end) is not None:
        return "hosts"
    if UNSURE.search(before) is None:
        for role, words in _AFTER:
            if words.match(text, actor.end, span.end) is not None:
                after = _NEAR if words is _RUNS else 0
                scheme = SCHEME.search(text, max(0, span.start - _NEAR), span.end + after)
                of_a_scheme = role != "leads" or scheme is not None
                return role if of_a_scheme else None
    if _THE_HOST.match(text, actor.end, span.end) is not None:
        near = GATHERING.search(text, max(0, span.start - 3 * _NEAR), span.end)
        return "hosts" if near is not None and UNSURE.search(before) is None else None
    if _has_its_table(text, span, actor):
        return "hosts"
    apposed = _APPOSED.match(text, actor.end, span.end) or _ITS_HEADS.match(text, actor.end, span.end)
    if apposed is None or UNSURE.search(before) is not None:
        return None
    return "proposes" if apposed["who"].startswith(_PROPOSERS) else "leads"


# `A, which together with B led the talks`.
_WHICH_WITH = re.compile(r",? (?:which|who),? (?:together|jointly|along) with (?:the )?")
_LED_IT = re.compile(
    r",? (?:jointly |also |has |have )*(?P<how>leads?|led|co-leads?|co-led|chairs?|chaired|co-chairs?"
    r"|co-chaired|heads?"
    rf"|headed|hosts?|hosted) [^.;]{{0,60}}?(?:{GATHERING.pattern}|{_SCHEME})\b"
)


def _with_another(text: str, span: Span, actors: Sequence[Actor]) -> Iterator[Told]:
    for former, other in pairwise(actors):
        if _WHICH_WITH.fullmatch(text, former.end, other.start) is None:
            continue
        led = _LED_IT.match(text, other.end, span.end)
        if led is not None:
            role: Role = "hosts" if "host" in led["how"] else "leads"
            for name in (*former.names, *other.names):
                yield Told(name, role, "shares it", former.start)


def _together(text: str, span: Span, actors: Sequence[Actor]) -> Iterator[Told]:
    """`A co-leads it with B`, `A agreed with B to co-lead it`: whose part in a shared verb no "
    "predicate tells."""
    for actor in actors:
        if actor.preposition not in ("with", "alongside"):
            continue
        jointly = _JOINTLY.search(text[span.start : actor.start])
        of_people = jointly is not None and "host" in jointly["what"] and GATHERING.search(jointly[0]) is None
        if jointly is not None and not of_people and UNSURE.search(text, span.start, actor.start) is None:
            for name in actor.names:
                yield Told(name, "hosts" if "host" in jointly["what"] else "leads", "shares it", actor.start)
    verb = _SHARED_VERB.search(text, span.start, span.end)
    if verb is None or UNSURE.search(text, span.start, verb.start()) is not None:
        return
    role: Role = "hosts" if "host" in verb[0] else "leads"
    beside = [actor for actor in actors if actor.preposition in ("with", "alongside")]
    for actor in beside:
        if text[verb.end() : actor.start].rstrip().endswith((", with", ", with the")):
            continue
        if actor.start > verb.end() or _TO.search(text[span.start : verb.start()]):
            for name in actor.names:
                yield Told(name, role, "shares it", verb.start())
    if beside and _TO.search(text[span.start : verb.start()]) is not None:
        for actor in [one for one in actors if not one.preposition and one.start < verb.start()][:1]:
            for name in actor.names:
                yield Told(name, role, "shares it", verb.start())
