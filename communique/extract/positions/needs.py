"""What is said of a country's share by others or without a verb of its own: needed, hoped for, tied to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from ...lexicon import words as lexicon_words
from ...model import CountryMention, Role, Rung, Span
from .actors import Actor
from .judgements import judging_words
from .needed import TRUCE, Needed, conditional, first_named, kind_of_help
from .objects import OF_SEVERAL, given
from .pairs import Pairs
from .sayings import backed, consisting, said_of_itself
from .told import Told
from .words import tokens_of

# Every such sentence has a word of the first set and one of the second.
_CUES = (
    frozenset(
        {
            "need", "needs", "needed", "necessary", "essential", "crucial", "vital", "indispensable",
            "required", "requires", "hope", "asked", "asks", "calls", "called", "seeks", "sought", "demanded",
            "demands", "insisted", "insists", "hopes", "hoped", "wants", "wanted", "appealed", "depends",
            "hinged", "conditions",
            "depend", "depended", "hinges", "hinge", "conditional", "dependent", "contingent", "first",
            "before", "whether", "without", "possible", "option", "conceivable", "continue", "decided",
            "taken", "tied", "linked", "ties", "links", "key", "must", "hold", "place", "require",
            "made", "mandate",
        }
    ),
    frozenset(
        {
            "support", "backing", "backstop", "element", "help", "involvement", "guarantee", "guarantees",
            "role", "participation", "contribution", "engagement", "presence", "commitment", "air",
            "airpower", "intelligence", "logistics", "satellite", "satellites", "part", "share", "readiness",
            "consent", "offer", "decision", "position", "troops", "soldiers", "willingness", "ceasefire",
            "cease-fire", "truce", "armistice", "peace", "settlement", "mandate", "open", "unclear", "left",
            "undecided", "uncertain", "nothing", "decisions", "promising", "committing", "pledging",
            "offering", "promise", "aid", "assistance", "training", "peacekeepers",
            "condition", "precondition", "cover", "protection", "approval",
            "sending", "joining", "answers", "answer", "clarity", "vote",
            "resolution", "assurances", "details",
            "message", "signal", "commitments",
        }
    ),
)  # fmt: skip
EARLY = frozenset({"premature", "early", "soon"})
PAIRS = Pairs(
    (
        lexicon_words("parliaments"),
        frozenset({"approve", "agree", "consent", "decide", "vote", "back", "word", "say"}),
    ),
    _CUES,
    (
        frozenset({"deployment", "force", "mission", "plan", "idea", "proposal", "coalition", "presence"})
        | {"intervention", "troops", "soldiers", "peacekeepers"},
        judging_words(),
    ),
    (frozenset({"said", "say", "says"}), frozenset({"no", "what", "how"})),
    (
        frozenset({"no"}),
        frozenset({"foreseen", "planned", "envisaged", "envisioned", "intended", "considered"}),
    ),
    (
        frozenset({"warned", "warns", "warning", "threatened", "threatens", "cautioned"}),
        frozenset({"coalition", "force", "mission", "troops", "peacekeepers", "deployment"}),
    ),
    (
        frozenset({"want", "wants", "wanted", "like", "need", "needs", "hope", "hoping", "seek", "seeks"}),
        frozenset({"jets", "aircraft", "planes", "satellites", "satellite", "ships", "warships", "frigates"})
        | {"patriots", "money", "missiles", "troops", "soldiers", "bases", "radars", "battalion", "brigade"},
    ),
    (
        frozenset(
            {"decision", "decisions", "question", "questions", "debate", "discussion", "matter", "talk"}
        ),
        frozenset(
            {"later", "come", "taken", "made", "wait", "successor", "successors", "next", "new", "future"}
        ),
    ),
    (frozenset({"bind", "commit", "tie", "anticipate", "pre-empt"}), frozenset({"successor", "next", "new"})),
    (
        frozenset({"attending", "attendance", "being", "taking", "listening", "sitting", "seat", "chair"})
        | {"place", "presence", "joining", "going", "coming", "officer"},
        frozenset({"commitment", "same", "mean", "amount", "imply", "commit", "pledge", "promise", "bind"}),
    ),
    (frozenset({"without"}), frozenset({"word", "saying", "mention", "mentioning"})),
    (
        frozenset(
            {"sail", "sent", "delivered", "supplied", "provided", "shipped", "transferred", "available"}
        ),
        frozenset({"will", "would", "could", "might"}),
    ),
    (
        frozenset({"units", "unit", "contingents", "forces", "bases", "instructors", "battalions"}),
        frozenset({"unacceptable", "inadmissible", "intolerable", "impossible"}),
    ),
    (frozenset({"answers", "clarity", "details", "assurances", "questions"}), frozenset({"first", "before"})),
    (
        frozenset(
            {"war", "escalation", "conflict", "confrontation", "catastrophe", "provocation", "disaster"}
        ),
        frozenset(
            {"lead", "mean", "risk", "provoke", "prolong", "widen", "trigger", "drag", "amount", "tantamount"}
        )
        | {"spell", "cause"},
    ),
    (frozenset({"options", "everything"}), frozenset({"table", "open"})),
    (frozenset({"nothing"}), frozenset({"table", "excluded"})),
    (
        frozenset(
            {"complained", "complains", "protested", "angry", "furious", "annoyed", "upset", "offended"}
        ),
        frozenset({"invited", "shut", "left", "excluded", "asked"}),
    ),
    (
        frozenset({"requests", "request", "appeals", "appeal", "calls"}),
        frozenset({"gone", "sent", "made", "went", "addressed", "going"}),
    ),
    (
        frozenset({"nothing", "silent", "quiet", "mum"}),
        frozenset({"kept", "remained", "stayed", "said"}),
    ),
    (
        frozenset({"asked", "approached", "sounded"}),
        frozenset(
            {"declined", "refused", "no", "begged", "turned", "replied", "reply", "answered", "responded"}
        ),
    ),
    (
        frozenset({"requested", "requests", "request", "sought", "seeks", "seek", "asked", "wants"}),
        frozenset({"jets", "systems", "batteries", "aircraft", "ships", "frigates", "troops", "soldiers"})
        | {"units", "engineers", "missiles", "satellites", "intelligence", "trainers"},
    ),
    (
        frozenset({"pressure", "expected", "urged", "pressed"}),
        frozenset({"send", "contribute", "provide", "commit", "deploy", "join", "supply", "run", "lend"})
        | {"train", "host", "offer", "give", "take"},
    ),
    (frozenset({"invitation", "moment"}), frozenset({"no", "not", "hardly"})),
    (frozenset({"without"}), frozenset({"ambition", "intention", "intending", "wish", "wanting", "plans"})),
    (frozenset({"want", "wants", "wanted"}), frozenset({"coalition", "force", "mission"})),
    (frozenset({"spare", "lend"}), frozenset({"no", "few", "hardly", "enough"})),
    (frozenset({"last", "falter", "waver"}), frozenset({"support", "aid", "assistance", "backing"})),
    (
        frozenset({"before"}),
        frozenset(
            {
                "deciding",
                "committing",
                "joining",
                "sending",
                "decides",
                "decide",
                "commits",
                "commit",
                "says",
                "sends",
                "agrees",
                "accepts",
            }
        ),
    ),
    (frozenset({"before", "until"}), frozenset({"decision", "commitment"})),
    (frozenset({"any"}), frozenset({"mission", "force", "deployment", "operation", "contingent", "share"})),
    (
        frozenset({"question", "ruled", "excluded", "unthinkable", "inconceivable"}),
        frozenset({"troops", "soldiers", "peacekeepers"}),
    ),
    # `there is backing to send`, `its contribution would be limited to`.
    (
        frozenset({"there", "had", "has", "have"}),
        frozenset(
            {"backing", "support", "majority", "consensus", "appetite", "willingness", "readiness"}
            | {"problem", "problems", "obstacle", "obstacles", "objection", "objections", "barrier"}
        ),
    ),
    (
        frozenset({"contribution", "part", "share", "role", "participation", "commitment", "offer"}),
        frozenset(
            {
                "consist",
                "consists",
                "center",
                "centre",
                "focus",
                "limited",
                "confined",
                "restricted",
                "form",
                "comprise",
                "amount",
            }
        )
        | {"include", "includes", "involve", "involves"},
    ),
)
_HELP = (
    r"(?P<help>support|backing|backstop|element|help|involvement|guarantees?|role|participation|contribution"
    r"|engagement|presence|commitment|air ?power|air cover|air support|airpower|intelligence|logistics"
    r"|satellites?)\b"
)
_OF_COUNTRY = re.compile(rf"(?:['’]s?)? (?:(?!and |or )[a-z-]+ ){{0,2}}?{_HELP}")
_IS_NEEDED = re.compile(
    r"[^.;,:]{0,40}? (?:is|was|are|were|would be|will be|remains?|remained) (?:also |still "
    r"|absolutely )?[“\"]?"
    r"(?:needed|necessary|essential|crucial|vital|indispensable|required|key|critical|decisive"
    r"|a must|the key)\b"
)
# `if they want`
_SUPPOSED = re.compile(r"\b(?:[Ii]f|[Ww]hether|[Uu]nless) (?:the )?\w+ \Z")
# `wants American jets`: what of the country's own is wanted, not that it leave.
_WANTED_OF_IT = re.compile(
    r"(?:['’]s)?(?: (?!and |or |to )[A-Za-z-]+){0,2}? (?P<what>jets|aircraft|planes|satellites?"
    r"|intelligence|troops"
    r"|soldiers|peacekeepers|battalions?|brigades?|engineers|ships|warships|frigates|minehunters|money|cash"
    r"|funds|funding"
    r"|patriots?|missiles|air[- ]defen[cs]es?(?: systems)?|bases|radars|logistics|trainers|air ?power"
    r"|air cover)\b"
    r"(?! (?:out|off|gone|home|back|to (?:leave|go|withdraw|stop|halt)|withdrawn|removed|from|officials?"
    r"|minister|chief"
    r"|losses))",
    re.IGNORECASE,
)
_NEEDING = re.compile(
    r"\b(?<!not )(?<!longer )(?<!never )(?<!n't )(?<!n’t )(?:request(?:s|ed|ing)?|need(?:s|ed|ing)?"
    r"|requires?|required"
    r"|call(?:s|ed|ing)? for|ask(?:s|ed|ing)? for"
    r"|seeks?|seeking|sought|demand(?:s|ed|ing)?|hop(?:es?|ed|ing) (?:for|to (?:get|obtain|secure|win"
    r"|gain))|want(?:s|ed)?|would (?:also |dearly |very much |still )?like|long(?:s|ed)? for"
    r"|(?:is|are|was|were) (?:hoping|waiting|looking) for|insist(?:s|ed|ing)? on|(?:must|should|has to"
    r"|have to) have"
    r"|appeal(?:s|ed|ing)? for|press(?:es|ed|ing) for|push(?:es|ed|ing) for|lobb(?:ied|ying|ies) for)"
    r"(?: an?| the| some| any| continued| strong| more| clear| firm| further| full){0,3} \Z"
)
_FROM = re.compile(
    r"\b(?:(?:ask|call|appeal|hope|push|press)(?:s|es|ed|ing)?|hopes?|wish) for (?:the "
    r"|a )?[“\"]?(?:[a-z]+ ){0,2}(?:involvement"
    r"|support|backing|help|participation|engagement|presence|role|contribution)[”\"]? (?:of|from"
    r"|by) (?:the |an? )?\Z"
)
# `requests for soldiers have gone to A and B`.
_SENT_TO = re.compile(
    r"\b(?i:requests?|appeals?|calls?) for (?P<what>[^.;,]{3,60}?) (?:(?:has|have|had|were|was|is"
    r"|are) )?(?:also |already )?(?:been )?"
    r"(?:gone|sent|made|went|addressed|going|put)(?: out)? to (?:[A-Z]\w+(?:, | and |, and ))*(?:the )?\Z"
)
# `want A in the coalition`.
_WANTED = re.compile(r"\b(?<!not )(?:want|wants|wanted|would like) (?:the )?\Z")
_WITHIN = re.compile(
    r" (?:in|aboard|on board|to be part of|inside) (?:the |a )?[“\"‘]?(?:[a-z]+ ){0,2}(?:coalition|force"
    r"|mission)\b"
)
# `What A wants from B is soldiers`.
_WHAT_OF = re.compile(
    r"\b[Ww]hat [^.;]{2,40}? (?:wants?|wanted|needs?|seeks?|expects?|hopes? for|(?:has |have |had )?asked"
    r"|asks|is asking)"
    r" (?:from|of) (?:the )?\Z"
)
_IS_WHAT = re.compile(r" (?:is|was|are|were) ")
# `hopes for air cover from A`.
_WANTED_FROM = re.compile(
    r"\b(?:(?:hop(?:es?|ed|ing)|ask(?:s|ed|ing)?|call(?:s|ed|ing)?|wait(?:s|ed|ing)?|press(?:es|ed|ing)?"
    r"|look(?:s|ed|ing)?|push(?:es|ed|ing)?) for|wants?|needs?|seeks?|sought"
    r"|requested) (?P<what>[^.;,]{3,60}) from"
    r" (?:the )?(?:[A-Z]\w+(?:, | and |, and ))*(?:the )?\Z"
)
_SHARE = (
    r"(?:own |troop |military |possible |future )?(?:contribution|part|participation|role|share|readiness"
    r"|support|consent|offer|decision"
    r"|position"
    r"|involvement|troops|soldiers|help|willingness|deployment)"
)
_DEPENDS = (
    r"(?:depends?|depended|depending|hinges?|hinged|is (?:conditional|contingent|dependent)|would depend"
    r"|will depend|was (?:conditional|contingent|dependent)) (?:up)?on\b[^.;,\n]{2,100}"
    r"|(?:(?:would|will) )?(?:requires?|needs?|presupposes?) (?!to )[^.;,\n]{2,100}"
)
# `, officials there say,`.
_ASIDE = r"(?:, [^.;,]{0,30}(?:say|says|said|added|insist\w*|stress\w*)[^.;,]{0,20},)?"
_SHARE_DEPENDS = re.compile(rf"(?:['’]s?)? {_SHARE}\b[^.;,]{{0,50}}?{_ASIDE} (?P<on>{_DEPENDS})")
_ITS_SHARE_DEPENDS = re.compile(
    rf"\b(?P<whose>[Ii]ts|[Tt]heir|[Oo]ur|[Aa]ny|(?:[Hh]is|[Hh]er|[Ii]ts"
    rf"|[Tt]he) country['’]s) {_SHARE}\b[^.;,]{{0,50}}? (?P<on>{_DEPENDS})"
)
_TAKES_PART_DEPENDS = re.compile(
    r" (?:will |would )?(?:takes? part|joins?|contributes?|sends?|participates?|commits?|signs?)\b"
    rf"[^.;,]{{0,50}}? (?P<on>{_DEPENDS})"
)
_TO_BE_DECIDED = re.compile(
    rf"(?:['’]s?)? {_SHARE}\b[^.;]{{0,40}}? (?:will|would|is to|are to|has yet to|is yet to"
    rf"|remains to) (?:only )?be"
    r" (?:decided|determined|settled|agreed)\b"
)
_MADE_DEPEND = re.compile(
    rf"(?:, [a-z ]{{3,30}},)? (?:has |have |had )?(?:made|makes|make|tied|ties|tie|linked|links"
    rf"|link) (?:its|their|his|her"
    rf"|any) {_SHARE}"
    r"\b[^.;,]{0,20}? (?P<on>(?:depend\w*(?: on)?|conditional on|contingent on|to|hinge on) [^.;,\n]{2,100})"
)
_MADE_CONDITION = re.compile(
    r" (?:has |have |had )?(?:made|makes|make|called|calls) (?P<on>[^.;,\n]{3,70} (?:a|the"
    r"|its) (?:pre-?)?condition)\b"
)
# `set conditions for its participation`.
_SET_CONDITIONS = re.compile(
    r" (?:has |have |had )?(?:sets?|attached|attaches|named|names|laid down|imposed|imposes|listed"
    r"|spelled out)"
    r" (?P<on>(?:[a-z]+ ){0,2}conditions?) (?:for|to|on) (?:its|their|any|a|taking|sending|joining"
    r"|the) [^.;,]{0,40}"
)
# `insists on an American backstop for any force it sends`.
_INSISTS_FOR = re.compile(
    r" (?:insists?|insisted|is insisting) on (?P<on>(?:an? |the )?(?:[A-Za-z.-]+ ){0,3}(?:backstop"
    r"|guarantees?|backing"
    r"|mandate|cover|cease-?fire|truce|approval|consent|protection|support) for (?:any|its|an?|the"
    r"|such) (?:[a-z]+ )?"
    r"(?:force|troops|soldiers|deployment|contribution|mission|peacekeepers|contingent)\b[^.;,]{0,40})"
)
_WANTS_FIRST = re.compile(
    rf" (?:first )?(?:will |would )?(?:wants?|wanted|demands?|demanded|insist(?:s|ed)? on|needs?|needed"
    rf"|requires?"
    rf"|required|asks? for|asked for) (?P<on>(?:an? |the |more |some |clear "
    rf"|firm )*(?:[A-Za-z.]+ )?(?:{TRUCE}|mandate"
    r"|guarantees?|assurances?|backstop|vote|resolution|answers?|clarity|clarification|details?"
    r"|messages?|signals?|commitments?|pledges?)"
    r"\b[^.;,]{0,20}?\b(?:first|beforehand|before)\b[^.;,\n]{0,60})"
)
# `many questions to be answered before A could decide`.
_BEFORE_IT_DECIDES = re.compile(
    r" (?:could |can |would |will |is able to |was able to |is ready to )?(?:(?:make|take|reach"
    r"|come to)s? (?:a|any|its) "
    r"(?:final )?decision|decides?|say yes|commits?(?: itself)?|signs? up|contributes?|takes? part|joins?"
    r"|makes? up its mind)\b"
)
_BEFORE = re.compile(
    r"\b(?:questions?|clarity|answers|needs?|needed|must|have to|has to|had to|too early|wants?|wanted"
    r"|details"
    r"|clarified|unclear)\b[^.;]{0,80}? before (?:the )?\Z"
)
# `wants a clear message before it commits to anything`.
_BEFORE_IT = re.compile(
    r" (?:first )?(?:(?:has |have |had )?ask(?:s|ed) for|wants?|wanted|needs?|needed|demands?|demanded"
    r"|(?:has|have|had) to|must|seeks?|sought|insists? on|would (?:need"
    r"|want|like)"
    r"|is (?:looking|waiting) for) (?P<on>[^.;]{3,90}? before (?:(?:it|they|he|she) (?:can |could |would "
    r"|will )?"
    r"(?:commits?|accepts?|agrees?|backs?|decides?|says?|sends?|joins?|signs?|pledges?|promises|takes?"
    r"|makes?|considers?)|committing"
    r"|sending|deciding"
    r"|joining|any (?:decision|commitment|deployment))\b[^.;,]{0,50})"
)
_TIES = (_MADE_DEPEND, _INSISTS_FOR, _SET_CONDITIONS, _WANTS_FIRST, _MADE_CONDITION, _BEFORE_IT)
_OPEN = re.compile(
    r"\b(?:is|was|remains?|remained|has|had|will be) (?:still |as yet )?(?:left|open|unclear|undecided"
    r"|uncertain"
    r"|unresolved|unsettled|not (?:yet )?(?:clear|been decided|decided|certain|settled)"
    r"|to be (?:seen|decided|settled)|too (?:early|soon) to (?:say|tell|know|judge))\b"
)
# `whether A would win the cup` is no share left open.
_OF_A_SHARE = re.compile(
    r"\b(?:send|join|contribut|tak(?:e|es|ing) (?:a |any )?part|particip|provid|deploy|offer|suppl|support"
    r"|back|commit|sign|appro|agree|accept|propos|refus|let|allow|lend|give|pay|host|train|stay|remain"
    r"|follow|be (?:part|among)|coalition|force|mission|plan|cease|truce|talks|summit|troops"
    r"|soldiers|attend|come|go\b|help|role|play)"
)
# `Asked whether A would send soldiers, an official declined to answer`.
_ASKED = re.compile(r"\b[Aa]sked (?:whether|if|about) (?:the )?\Z")
_NO_ANSWER = re.compile(
    r"[^.;]{0,90}?, [^.;,]{3,60}? (?:declined to|refused to|would not|did not) (?:answer|comment|say"
    r"|be drawn)\b"
)
_ANSWERS_NO = re.compile(
    r"[^.;]{0,90}?, [^.;]{3,70}? (?:(?:said|answered|replied|responded|was"
    r"|told [^.;,:]{3,30})[:,]? (?:with (?:a|one word):? )?(?:simply )?"
    r"(?:an? )?(?:[a-z]+ )?[“\"‘]?[Nn](?:o|ever|ein)\b[^ ]|shook (?:his|her|their) heads?)"
)
_IF = re.compile(r"\b(?:[Ii]f|[Ww]hen|[Uu]nless|[Oo]nce) \Z")
_WHETHER = re.compile(r"\b(?:[Ww]hether (?:or not )?|(?:say|tell|judge) if )(?:the )?\Z")
_RUNGS: dict[Role, Rung] = {"refuses": "refused", "asked-for": "mentioned"}
_REACH = 90
_FAR = 700
_AHEAD = 220


# One of these is in every sentence in which `its share` depends on something.
_TIED = ("depend", "hing", "condition", "contingent", "requir", "need", "presuppos")


def may_tell(words: frozenset[str]) -> bool:
    """Whether a sentence of these words could hold what is found here."""
    return not words.isdisjoint(EARLY) or PAIRS.are_in(words)


def needed_of(
    text: str,
    span: Span,
    mentions: Sequence[CountryMention],
    actors: Sequence[Actor],
    sayer: Callable[[int], str | None],
    meant: Callable[[str, int], str | None],
) -> Iterator[Needed]:
    """Each such role of a sentence; `sayer` is who speaks at an offset, `meant` whom `its` means there."""
    for mention in mentions:
        yield from _asked(text, span, mention, sayer)
        if _TO_BE_DECIDED.match(text, mention.span.end, span.end) is not None:
            yield Needed(Told(mention.code, "noncommittal", "is to be decided", mention.span.start))
        depends = _SHARE_DEPENDS.match(text, mention.span.end, span.end)
        if depends is not None:
            named = first_named(text, Span(mention.span.end, depends.start("on")))
            yield conditional(mention.code, mention.span.start, depends["on"], named)
    for actor in actors:
        yield from _of_actor(text, span, actor, sayer)
    tied = any(word in text[span.start : span.end] for word in _TIED)
    own = _ITS_SHARE_DEPENDS.search(text, *span) if tied else None
    code = _own_code(own, sayer, meant) if own is not None else None
    if own is not None and code is not None:
        yield conditional(code, own.start(), own["on"])
    yield from said_of_itself(text, span, mentions, sayer, meant)
    yield from consisting(text, span, mentions, meant)
    yield from backed(text, span, sayer)


def _own_code(
    own: re.Match[str], sayer: Callable[[int], str | None], meant: Callable[[str, int], str | None]
) -> str | None:
    """Whose share depends on something: `any share` is that of the country that speaks."""
    whose = own["whose"].lower()
    return sayer(own.start()) if whose == "any" else meant(whose, own.start())


def _asked(
    text: str, span: Span, mention: CountryMention, sayer: Callable[[int], str | None]
) -> Iterator[Needed]:
    """`American backing is needed`, `asked for the continued involvement of the United States`."""
    start, end = mention.span
    if sayer(start) == mention.code:
        return
    before = text[max(span.start, start - _REACH) : start]
    wanting = _NEEDING.search(before)
    supposed = wanting is not None and _SUPPOSED.search(before, 0, wanting.start()) is not None
    own = _WANTED_OF_IT.match(text, end, span.end) if wanting is not None and not supposed else None
    helping = _OF_COUNTRY.match(text, end, span.end)
    if own is not None:
        for gift in given(tokens_of(text, own.start("what"), min(span.end, end + _REACH), ()), 0, text):
            yield Needed(Told(mention.code, "asked-for", "is wanted", start, gift.contribution, "mentioned"))
    elif _WHAT_OF.search(before) is not None and (is_ := _IS_WHAT.match(text, end, span.end)) is not None:
        for gift in given(tokens_of(text, is_.end(), min(span.end, end + _REACH), ()), 0, text):
            yield Needed(Told(mention.code, "asked-for", "is wanted", start, gift.contribution, "mentioned"))
    elif helping is not None:
        needed = _IS_NEEDED.match(text, helping.end(), min(span.end, helping.end() + _REACH))
        if needed is not None or _NEEDING.search(before) is not None:
            yield Needed(
                Told(
                    mention.code, "asked-for", "is needed", start, kind_of_help(helping["help"]), "mentioned"
                )
            )
    elif _WANTED.search(before) is not None and _WITHIN.match(text, end, span.end) is not None:
        yield Needed(Told(mention.code, "asked-for", "is wanted in it", start, None, "mentioned"))
    elif (sent := _SENT_TO.search(before)) is not None:
        for gift in given(tokens_of(sent["what"], 0, len(sent["what"]), ()), 0, sent["what"]):
            yield Needed(Told(mention.code, "asked-for", "is asked", start, gift.contribution, "mentioned"))
    elif (wanted := _WANTED_FROM.search(before)) is not None:
        for gift in given(tokens_of(wanted["what"], 0, len(wanted["what"]), ()), 0, wanted["what"]):
            yield Needed(
                Told(mention.code, "asked-for", "is hoped for", start, gift.contribution, "mentioned")
            )
    elif _FROM.search(before) is not None:
        yield Needed(Told(mention.code, "asked-for", "its help is asked for", start, None, "mentioned"))


def _of_actor(text: str, span: Span, actor: Actor, sayer: Callable[[int], str | None]) -> Iterator[Needed]:
    """`A made its part depend on …`, `Whether A takes part is open`."""
    if actor.is_place:
        return
    matches = (tie.match(text, actor.end, span.end) for tie in _TIES)
    tied = next(filter(None, matches), None) if not actor.preposition else None
    if tied is not None and _TO_KNOW.match(tied["on"]) is not None:
        for name in actor.names:
            yield Needed(Told(name, "noncommittal", "wants to know more first", actor.start))
        return
    deciding = _BEFORE_IT_DECIDES.match(text, actor.end, span.end)
    if deciding is not None and _BEFORE.search(text, span.start, actor.start) is not None:
        for name in actor.names:
            yield Needed(Told(name, "noncommittal", "wants to know more first", actor.start))
        return
    if tied is not None:
        joint = tied["on"].find("before ")
        start = tied.start("on") + joint
        named = first_named(text, Span(start, tied.end("on"))) if joint >= 0 else None
        for name in actor.names:
            yield conditional(name, actor.start, tied["on"], named)
    before = text[max(span.start, actor.start - _REACH) : actor.start]
    for pattern, role, rule in _OF_ACTOR:
        found = pattern.match(text, actor.end, span.end) if not actor.preposition else None
        if found is None:
            continue
        of_nothing = pattern is _SAYS_NOTHING and not OF_SEVERAL.search(
            text, max(0, actor.start - _FAR), span.end
        )
        if not of_nothing and not _IF.search(before):
            rung: Rung | None = _RUNGS.get(role)
            named = first_named(text, Span(*found.span())) if "what" in found.groupdict() else None
            if pattern is _UNDER_PRESSURE and named is None and found["what"].startswith("train"):
                named = "training"
            if rule == "says no" and _ASKED_BEFORE.search(before) is not None:
                named = first_named(text, Span(span.start, actor.start))
            for name in actor.names:
                yield Needed(Told(name, role, rule, actor.start, named, rung))
    if _ASKED.search(before) is not None and _ANSWERS_NO.match(text, actor.end, span.end) is not None:
        named = first_named(text, Span(actor.end, span.end))
        for name in actor.names:
            yield Needed(Told(name, "refuses", "answers with a no", actor.start, named, "refused"))
    if _ASKED.search(before) is not None and _NO_ANSWER.match(text, actor.end, span.end) is not None:
        named = first_named(text, Span(actor.end, span.end))
        for name in actor.names:
            yield Needed(Told(name, "noncommittal", "no answer was given", actor.start, named))
    if _BEFORE.search(before) is not None and _CAN_DECIDE.match(text, actor.end, span.end) is not None:
        if set(actor.names) == {sayer(actor.start)}:
            for name in actor.names:
                yield Needed(Told(name, "noncommittal", "cannot decide yet", actor.start))
        return
    depends = _TAKES_PART_DEPENDS.match(text, actor.end, span.end)
    if depends is not None and _WHETHER.search(before) is not None:
        named = first_named(text, Span(actor.end, depends.start("on")))
        for name in actor.names:
            yield conditional(name, actor.start, depends["on"], named)
        return
    if _WHETHER.search(before) is not None and (
        _OPEN.search(text, actor.end, min(span.end, actor.end + _AHEAD)) is not None
        or _OPEN.search(before) is not None
    ):
        if _OF_A_SHARE.search(text, actor.end, min(span.end, actor.end + _AHEAD)) is None:
            return
        for name in actor.names:
            yield Needed(Told(name, "noncommittal", "left open whether", actor.start))


_TO_KNOW = re.compile(
    r"(?:(?:to )?(?:know|see|hear|understand)\b|(?:(?:more|some|clear|an?|the) )*(?:answers?|clarity"
    r"|clarification"
    r"|details?|information))\b"
)
# `warned of consequences if A joined the coalition`.
_WARNS = re.compile(
    r"[^.;,]{0,30}? (?:warn(?:s|ed|ing)?|threaten(?:s|ed|ing)?|caution(?:s|ed|ing)?) [^.;]{0,40}?\b(?:that"
    r"|against) "
    r"(?!no\b|without\b|any (?:attack|strike))[^.;]{0,90}?\b(?:coalition|force|mission|troops|soldiers"
    r"|peacekeepers"
    r"|deployment|contingent|presence)\b[^.;]{0,70}? (?:would|will|could) (?:only |inevitably "
    r"|also )?(?:have|bring|mean"
    r"|lead|be|risk|draw|drag|provoke|trigger|cause)\b[^.;]{0,40}?(?:consequences|war|escalat|confrontation"
    r"|target"
    r"|conflict|retaliat|catastroph|red line|provocation)"
    r"|[^.;,]{0,30}? (?:warn(?:s|ed|ing)?|threaten(?:s|ed|ing)?) [^.;]{0,60}?(?:consequences|dangerous"
    r"|escalat"
    r"|confrontation|retaliat|targets?)[^.;]{0,40}? (?:if|over|should"
    r"|in case)\b[^.;]{0,60}?\b(?:coalition|force|mission"
    r"|troops|peacekeepers|deployment)\b"
)
# `found it too early to say`, `, who faces voters on Sunday, thought the whole debate premature`.
_FOUND_EARLY = re.compile(
    r"(?:, [^,;.]{3,70},)? (?:has |had |still |also )*(?:found|finds|thought|thinks|considered"
    r"|considers|deemed|deems|called|calls|judged|judges) (?:it|(?:the|this|that|any"
    r"|such) (?:[a-z]+ ){0,2}(?:debate"
    r"|discussions?|question|talk|idea|matter|plans?))(?: about [a-z ]{3,30})? (?:still |far |much |simply )?"
    r"[“\"‘]?(?:[a-z]+ly )?(?:premature|too early|too soon)\b"
)
# `before Ruritania could make a decision`.
_BEFORE = re.compile(r"\b(?:[Bb]efore|[Uu]ntil) (?:the )?\Z")
_CAN_DECIDE = re.compile(
    r" (?:(?:can|could|would|will|is able to|was able to) )?(?:(?:makes?|made|takes?|took|reach(?:es|ed)?)"
    r" (?:an?|any|its|the) (?:final )?(?:decision|commitment)|decides?|decided|commits itself"
    r"|commit itself)\b"
)
# `was asked and said no`, `was asked for ships and declined`.
_WAS_ASKED = r" (?:was|were|has been|have been|had been) (?:also )?(?:asked|approached|sounded out)"
_AND_DECLINED = (
    r" (?:and|but) (?:has |had |have )?(?:also )?(?:said no|declined|refused|turned it down|begged off)\b"
)
_ASKED_IN_VAIN = re.compile(rf"{_WAS_ASKED}(?P<what> [^.;,]{{1,40}})?{_AND_DECLINED}")
_ONLY_ASKED = re.compile(
    rf"{_WAS_ASKED}(?:{_AND_DECLINED}| (?:in|on|last|this) [^.;,]{{2,20}} (?:and|but) (?:has|have"
    rf"|had) (?:not|yet to)"
    r" (?:yet )?(?:repl(?:y|ied)|answer(?:ed)?|respond(?:ed)?)\b)"
)
_SAYS_NOTHING = re.compile(
    r" (?:has|have|had)(?: so far| yet| also)? (?:said nothing|not said a word|kept (?:quiet|silent|mum)"
    r"|(?:remained|stayed|been) (?:silent|quiet|mum))(?: (?:about|on) [^.;,]{3,40})?(?=\s*[.,;]|\s*\Z"
    r"| so far| yet)"
)
_NO_INVITATION = re.compile(
    r"(?:, (?:which|who))? (?:(?:(?:has|have|had) )?(?:received|got)|was (?:sent|given)|were (?:sent"
    r"|given)) no invitation\b"
    r"|(?:, (?:which|who))? (?:was|were|has been|had been) not (?:sent|given|extended) an invitation\b"
)
# `is under pressure to send soldiers`, `is expected by B to run supplies`.
_UNDER_PRESSURE = re.compile(
    r" (?:(?:is|are|was|were|came|comes|remains?|has been|have been) (?:also "
    r"|now )?(?:under (?:[a-z]+ )?pressure"
    r"(?: (?:from|by) [^.;]{3,50}?)?|(?:expected|wanted|urged|pressed|asked|begged) by [^.;]{2,40}?)) to"
    r" (?P<what>(?:send|contribute|provide|commit|deploy|join|supply|take part|run|lend|give|offer|train"
    r"|host)\b"
    r"[^.;,]{0,60})"
)
_ASKED_BEFORE = re.compile(r"\b(?:ask|request|call|appeal|press|invit|urg)\w*\b")
_COMPLAINS = re.compile(
    r" (?:has |have |had |also |again |had )*(?:complain(?:s|ed|ing)?|protest(?:s|ed|ing)?|fum(?:es|ed|ing)"
    r"|(?:is|was|were)"
    r" (?:angry|furious|annoyed|upset|irritated|offended|hurt)) (?:of|about|at|over) (?:not being"
    r"|not having been|being (?:un|dis)?)"
    r"(?: ?(?:invited|asked to (?:the|a)|shut out|left out|excluded))\b"
)
_OF_ACTOR: tuple[tuple[re.Pattern[str], Role, str], ...] = (
    (_COMPLAINS, "excluded", "complains of being left out"),
    (_NO_INVITATION, "excluded", "got no invitation"),
    (_UNDER_PRESSURE, "asked-for", "is under pressure to"),
    (_ASKED_IN_VAIN, "refuses", "was asked and declined"),
    (_ONLY_ASKED, "asked-for", "was asked and declined"),
    (_SAYS_NOTHING, "noncommittal", "has said nothing"),
    (_FOUND_EARLY, "noncommittal", "finds it too early"),
    (_WARNS, "opposes", "warns of consequences"),
    (
        re.compile(r" (?:have |has |had |also |again |too )*(?:said|says?) [“\"]?no[”\"]?(?=[.,;]|$| too\b)"),
        "refuses",
        "says no",
    ),
    (
        re.compile(
            r" (?:also |still |now |itself |simply )*(?:has|have|had) (?:no|few|hardly any"
            r"|not enough) (?:[a-z]+ ){0,2}?"
            r"(?P<what>troops|soldiers|battalions|ships|warships|jets|aircraft|air[- ]defen[cs]e systems"
            r"|batteries|missiles"
            r"|engineers|trainers) to (?:spare|send|offer|give|lend)\b"
        ),
        "refuses",
        "has none to spare",
    ),
    (
        re.compile(
            r" (?:has|have|had) (?:not|yet to)(?: yet)? (?:said|say|made clear|make clear|spelled out"
            r"|spell out|revealed|disclosed) (?:what|how|whether|if) (?:it|they|he|she)"
            r" (?:would|will|could|might)\b"
        ),
        "noncommittal",
        "has not said what it would do",
    ),
)
