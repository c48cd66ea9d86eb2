"""What a predicate is about: what is given and how much, on what condition, which gathering or scheme."""

from __future__ import annotations

import re
from typing import NamedTuple, get_args

from ...model import Contribution
from .words import Phrase, Tokens, contribution_at, contribution_words, phrase_at

# A contribution is the head of the object; a word that opens another phrase ends the search for it.
_STOPS = frozenset({
    "about", "on", "over", "against", "from", "by", "that", "if", "whether", "when", "because", "who",
    "which", "at", "into", "after", "once", "until", "unless", "while", "but", "said", "says", "before",
    "under", "without", "beside", "rather", "instead", "than", ",", ";", ":", "(", ")", "what", "how",
    "why", "where",
})  # fmt: skip
_JOINTS = frozenset({",", "and", "or", "with", "including", "plus", "along", "well", "as", "together"})
# `soldiers' pay`, `intelligence officials`: what is given is not the first of the two.
_QUALIFIED = frozenset({
    "numbers", "pay", "ground", "minister", "chief", "chiefs", "talks", "officials", "official",
    "officers", "agency", "agencies", "community", "service", "services", "committee", "report",
    "reports", "company", "companies", "industry", "sales", "control", "leaders", "withdrawal",
    "losses", "deaths", "levels",
})  # fmt: skip
# `mine clearance specialists and trainers`: those who bring it.
_CARRIERS = frozenset({
    "specialists", "experts", "teams", "team", "units", "unit", "capabilities", "assets", "equipment",
    "personnel", "staff", "crews",
})  # fmt: skip
# `1.6 billion pounds of export finance`: on to what follows.
# `satellites and help with training`.
_HELP = frozenset({"help", "support", "assistance", "aid"})
_ONWARD = frozenset({"of", "for"})
# `at least a company`, `over a thousand`: no preposition of another phrase.
_MEASURES = {"at": frozenset({"least", "most"}), "over": frozenset({"a", "the"})}
_AFTER_NOUNS = frozenset({
    "to", "in", "on", "into", "as", "for", "there", "if", "but", "with", "under", ".", ";", ")", "”",
    '"',
})  # fmt: skip
_SPENT_ON = frozenset({"on", "towards", "toward", "in"})
_NAMING = frozenset(
    {"such", "including", "notably", "meaning", "namely", "above", "especially", "mainly", "chiefly"}
)
_SUM = re.compile(r"[£€$]\d")
_NUMBER = re.compile(r"[£€$]?\d")
_LONGEST_LIGHT = 9
_NONE = frozenset({"no", "none", "neither", "not"})
# `help with the treatment of wounded soldiers`: not they are given.
_NOT_OF = frozenset({
    "treatment", "release", "return", "withdrawal", "protection", "evacuation", "rehabilitation", "exchange",
    "burial", "care", "training",
})  # fmt: skip
# `support to protect the force`: what it is for is not given.
_PURPOSES = frozenset({
    "protect", "defend", "shield", "deter", "secure", "ensure", "guard", "cover", "reassure", "back",
    "support",
})  # fmt: skip
# `no support to foreign fighters`: not they are given.
_TO_SOMEBODY = frozenset({"support", "help", "threat", "access", "comfort", "shelter", "safety"})
_AFTER_ALL = frozenset({"to", "for", "in"})
_CONTRIBUTIONS: dict[str, Contribution] = {kind: kind for kind in get_args(Contribution)}
_OTHERS = re.compile(
    r"\b(?:any|foreign|western|european|nato|allied|international|the presence|a presence|presence"
    r"|other countries"
    r"|other states)\b",
    re.IGNORECASE,
)
_OWN = re.compile(r"\b(?:own|its|his|her|their|our|sending|deploying|to send|to deploy)\b", re.IGNORECASE)
GATHERING = re.compile(
    r"\b(?:meetings?|summits?|talks|discussions?|conference(?! room)|calls?|gatherings?|sessions?"
    r"|negotiations|forum"
    r"|consultations?|round table|(?:first|second|third|fourth|new|next|further|another|last) round"
    r"|(?:video|tele)[ -]?conferences?|dinner|(?:video )?(?:hook|link)-?ups?|get-?togethers?|conclave"
    r"|deliberations)\b"
)
_PRESS = re.compile(
    r"\b(?:reporters|journalists|broadcasters?|newspapers?)\b|\b(?:press|news) (?:conference|briefing)"
    r"|\btelephone call|phone call\b"
)
SCHEME = re.compile(
    r"\b(?:forces?|missions?|coalition|alliance|operation|contingent|peacekeeping|initiative|planning|plans?"
    r"|proposals?|idea|scheme"
    r"|sequence|deployments?|presence|ceasefire|cease-fire|truce|effort|peacekeepers|framework|project"
    r"|pact|guarantees?|scenarios?|arrangement|enterprise|venture|undertaking|endeavou?r|intervention|concept"
    r"|notion|blueprint|roadmap|stationing)\b",
    re.IGNORECASE,
)
# A coalition or a mission of several countries.
OF_SEVERAL = re.compile(
    r"\b(?:coalition|peacekeep\w+|multinational|stabili[sz]ation|(?:NATO|EU|UN|U\.N\.)-led|[Mm]ission"
    r"|contingents?"
    r"|(?:monitoring|international|reassurance|allied|joint|training) (?:force|mission|operation|effort))\b"
)
# `denied that`, `dismissed reports that`, before what is denied.
DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?|refut(?:es?|ed|ing)|ruled out)"
    r"(?: (?:(?:any|all|media|press|the|a|an|as false|[A-Z][a-z]+|newspaper) )*(?:reports?|claims?"
    r"|suggestions?|speculation|rumou?rs?))?"
    r"(?: on \w+day)? that (?:any |its |the )?\Z"
)
TROOPS = re.compile(r"(?:peacekeepers|troops|soldiers?)\b")
# What stands where there is no object.
HEADLESS = re.compile(
    r"\s*(?:$|[.,;:”\"]|by\b|in (?:one|some) (?:way|form)\b|in any (?:form|shape)\b|but\b|too\b|as well\b"
    r"|in (?:person|writing)\b|through\b|via\b|remotely\b|from\b"
    r"|in (?:this|it|that|such a)\b|with\b|after\b|when\b|if\b|provided\b|only\b|under\b|once\b|unless\b"
    r"|in principle\b|as long\b|this time\b|for (?:now|the (?:moment|time being))\b"
    r"|at (?:this|the) (?:stage|moment|time)\b|at present\b|on (?:its|their|his|her|our) own\b|alone\b"
    r"|at all\b|altogether\b|any (?:longer|more)\b|anymore\b"
    r"|in (?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"|on \w+day\b|last (?:week|month|year|\w+day)\b)"
)
ON_THE_GROUND = re.compile(
    r"\b(?:on the ground|ground force|military force|peacekeeping (?:force|mission)|reassurance force)"
)
# A share in a scheme, or all that is asked.
SHARE = re.compile(
    r"\b(?:part|role|share|contribution|requests?|participat|any(?:thing| option)|all options|every option"
    r"|(?:ways?|how) (?:to|of|in which|it|they|best)\b[^.;,]{0,30}?\b(?:help|assist|support|contribut))"
)
# What aid is called: `its biggest military aid`.
AID = r"(?:aid|assistance|support|help|backing)"
OF_AID = (
    r"(?:(?:an?|its|their|his|her|the|own|more|further|continued|additional|another|new|extra|latest|full"
    r"|total|major|big|biggest|large|largest|huge|wide|broad|unwavering|steadfast|long-term|annual"
    r"|humanitarian|necessary|military|financial|economic|political|diplomatic|technical|emergency|energy"
    r"|winter"
    r"|[A-Z]\w+['’]s) ){0,5}"
)
# A part of a scheme that one country may lead.
STRAND = re.compile(
    r"\b(?:[Ss]ea|skies|waters|components?|planning|training|groups?|strands?|pillars?|parts?|elements?)\b"
)
MONEY = re.compile(
    r"(?:\b[A-Z]{1,2})?[£€$]\s?\d|\b(?:EUR|USD|GBP|NOK|SEK|DKK) ?\d|\d[\d.,]* ?(?:(?:million|billion|bn"
    r"|mln|mn) )?"
    r"(?:[A-Z][a-z]+ )?(?:euros|pounds|dollars|kroner|kronor|crowns"
    r"|zloty|lei|francs|yen|won)\b"
)
# `set aside a further 30 million euros for Ruritania`.
_RECIPIENT = r"(?:(?:the )?[A-Z][a-z]+ |it |them )?"
_ABOUT_A_SUM = (
    r"(?:an? |another |some |the |first |about |nearly |further |additional |extra |new |more than |over "
    r"|up to "
    r"|around |almost |at least )*"
)
_REST_OF_SUM = r"[\d.,]*(?: ?(?:million|billion|bn|m))?"
MONEY_FOR = re.compile(
    rf"{_RECIPIENT}(?:details of )?{_ABOUT_A_SUM}(?:{MONEY.pattern})"
    r"(?:[^.;]{0,60}?\b(?:(?:for|to) (?:the )?[A-Z]|initiative|package|aid|support|help|weapons|arms"
    r"|ammunition|drones|air defen[cs]e|total|fund)"
    rf"|{_REST_OF_SUM}[^.;,]{{0,20}}? (?:for|to|towards) (?:the|a|this) (?:[\w.-]+ ){{0,2}}"
    r"(?:mission|force|operation|coalition)\b"
    rf"|{_REST_OF_SUM}(?: so far| more| each| in cash)?"
    r"(?=\s*(?:$|[.,;”\"])| (?:but|and|over|by|up to|a year|until|this|next)\b))"
)
_LONGEST_HEAD = 9
_PREPOSITIONS = frozenset({
    "to", "on", "by", "for", "in", "with", "against", "from", "at", "over", "that", "about",
})  # fmt: skip
# `the deployment of`, `the idea of`: the thing itself follows.
_OF_THE_THING = frozenset({
    "acceptance", "up", "formation", "outline", "outlines", "draft", "details", "contours", "text", "version",
    "principles", "deployment", "presence", "idea", "sending", "creation", "establishment",
    "stationing", "kind", "form", "sort", "type", "prospect", "possibility", "notion", "dispatch",
})  # fmt: skip
_JOINED = re.compile(
    r"\b(?:forces?|missions?|coalition|alliance|operation|contingent|peacekeeping|initiative|effort"
    r"|group of nations|pact|undertaking|venture)\b",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    r"((?:(?:up to|about|around|nearly|more than|some|at least|over|almost|fewer than|less than|another"
    r"|as many as) )?"
    r"(?:[£€$]|US\$|C\$|A\$)?\d[\d,.]{0,12}(?:\s?(?:million|billion|bn|m|thousand|hundred))?)"
    r"(?: (?:new|more|extra|additional|military|of its|British|combat|main|battle|armoured|armored"
    r"|patrol)){0,2}"
    r" ([A-Za-z][a-zA-Z-]{2,20}(?: (?:pounds|euros|dollars|kroner|systems|batteries|jets|boats|vehicles"
    r"|euros|missiles))?)"
)
_WORDED = re.compile(
    r"\b((?:up to|about|around|at least) (?:a|one|two|three|four|five|six|ten|a dozen)) (\w{3,20})"
)
_SIGNED = re.compile(
    r"((?:up to |about |around |nearly |more than |some )?[£€$]\d[\d,.]{0,12}(?:\s?(?:million|billion|bn"
    r"|m))?)"
)
_SIGNS = {"£": "pounds", "€": "euros", "$": "dollars"}
_PEACE = (
    r"(?:there (?:is|was|were) )?(?:the |a |an |any |peace or at least )*"
    r"(?:lasting |full |stable |possible |future )?"
    r"(?:ceasefire|cease-fire|truce|peace|settlement|war|fighting|hostilities|armistice|deal|agreement)"
)
# What belongs to a clause: the stops of `U.S.` do too.
IN_CLAUSE = r"(?:[^.,;\n]|\.(?=[A-Z]\.)|(?<=\.[A-Z])\.(?!\s*\Z|[”\"]))"
_CONDITION = re.compile(
    r"\b(?:(?:but |and )?only (?:if|once|when|after|under|with|as part of|on (?:the )?condition)"
    r"|if(?! (?:necessary|needed|required|possible)\b)"
    r"|provided(?: that)?|unless"
    r"|as long as|so long as|on (?:the )?condition(?: that)?|depending on|depends on|subject to"
    rf"|should)\b{IN_CLAUSE}{{3,140}}"
    rf"|\b(?:after|once|following|in the circumstances of|in the event of|in case of|in the context of"
    rf"|until|while) {_PEACE}\b(?: (?:stops|ends|ended|holds|has (?:stopped|ended|ceased)"
    rf"|have ceased))?(?: (?:if|and|or|in|with) [^.,;\n]{{0,60}})?"
    rf"|\bwhen {_PEACE} (?:stops?|ends?|holds?|is|has|comes|takes hold|begins)\b[^.,;\n]{{0,40}}"
    r"|\b(?:once|when|after|until) (?:the )?(?:guns|weapons|arms) (?:fall|fell|have fallen|go|went|are|were)"
    r" (?:silent|quiet)\b"
    r"|\bunder (?:a|an|the|any) (?:[\w.-]+ ){0,3}(?:mandate|flag|command|umbrella)\b"
    r"|\b(?:with|without|given) (?:a |an |the |any )?(?:[\w.'’-]+ ){0,3}(?:backstop|backing|(?:air )?cover"
    r"|consent|guarantees?"
    r"|mandate|approval|support)\b"
    r"|\b(?:its|the|their) parliament must agree\b",
    re.IGNORECASE,
)
_FIRM = re.compile(
    r"\b(?i:only|if|provided|unless|as long as|so long as|on (?:the )?condition|depend\w*|subject to"
    r"|must agree)\b"
)


class Condition(NamedTuple):
    """Words on which a statement depends; `firm`: nothing is given without it (`only if`, `depends on`)."""

    words: str
    firm: bool


class Given(NamedTuple):
    """Something to give; `none` where the words say that there will be none of it."""

    contribution: Contribution
    none: bool
    others: bool
    start: int
    refused: bool = False


def contribution_of(phrase: Phrase) -> Contribution:
    """The contribution that a phrase names."""
    return _CONTRIBUTIONS[phrase.sense]


def given(tokens: Tokens, at: int, text: str) -> list[Given]:
    """What the object names as contribution, each kind once: `no troops`, `soldiers and aircraft`."""
    found: list[Given] = []
    first = at
    light = 0
    none = False
    while at < len(tokens) and light <= _LONGEST_LIGHT:
        contribution = contribution_at(tokens, at) or _whole_military(tokens, at)
        if contribution is None and found and _SUM.match(tokens[at].word):
            contribution = Phrase("funding", "money", _past_sum(tokens, at))
        if contribution is None or _is_modifier(tokens, contribution.after):
            none = none or tokens[at].word in _NONE
            beyond = _past_purpose(tokens, at) if found else None
            if beyond is not None:
                at, light = beyond, 0
                continue
            if _ends_list(tokens, at, begun=bool(found)):
                break
            at, light = at + 1, light + 1
            continue
        kind = contribution_of(contribution)
        if all(one.contribution != kind for one in found):
            between = text[tokens[first].start : tokens[at].start]
            others = _OTHERS.search(between) is not None and _OWN.search(between) is None
            found.append(Given(kind, none, others, tokens[at].start))
        at, light = contribution.after, 0
        if at < len(tokens) and tokens[at].word in _CARRIERS:
            at += 1
        if kind == "funding":
            at = _past_brackets(tokens, at)
        spent = kind == "funding" and at < len(tokens) and tokens[at].word in _SPENT_ON
        if at < len(tokens) and tokens[at].word not in _JOINTS | _ONWARD and not spent:
            if not _opens_details(tokens, at):
                break
            at += 1
        at += spent
    return found


def _opens_details(tokens: Tokens, at: int) -> bool:
    """`equipment: tanks and guns`."""
    if tokens[at].word != ":":
        return False
    near = range(at + 1, min(len(tokens), at + 4))
    return any(contribution_at(tokens, n) is not None for n in near)


def _past_sum(tokens: Tokens, at: int) -> int:
    """Past `€150 million`."""
    return at + 1 + (at + 1 < len(tokens) and tokens[at + 1].word in ("million", "billion"))


def _past_brackets(tokens: Tokens, at: int) -> int:
    """Past `(690 million dollars)`."""
    words = [token.word for token in tokens[at : at + _LONGEST_LIGHT]]
    return at + words.index(")") + 1 if words[:1] == ["("] and ")" in words else at


def _whole_military(tokens: Tokens, at: int) -> Phrase | None:
    """`deploy its military in Ruritania`: the noun, not the adjective of another."""
    if tokens[at].word != "military" or at + 1 >= len(tokens):
        return None
    following = tokens[at + 1]
    alone = following.word in _AFTER_NOUNS
    return Phrase("troops", "military", at + 1) if alone else None


def _past_purpose(tokens: Tokens, at: int) -> int | None:
    """`jets for air patrols and ships for …`: on to the next of the list."""
    if tokens[at].word != "for":
        return None
    for joint in range(at + 2, min(len(tokens) - 1, at + 7)):
        if tokens[joint].word in ("and", ","):
            return joint + 1 if contribution_at(tokens, joint + 1) is not None else None
    return None


def _ends_list(tokens: Tokens, at: int, *, begun: bool) -> bool:
    """Whether a word cannot stand before a contribution, or between two of them."""
    word = tokens[at].word
    if word in _MEASURES and at + 1 < len(tokens) and tokens[at + 1].word in _MEASURES[word]:
        return False
    if word == "of" and at > 0 and tokens[at - 1].word in _NOT_OF:
        return True
    if word == "to" and at > 0 and tokens[at - 1].word in _TO_SOMEBODY:
        return True
    if word == "how" and at + 1 < len(tokens) and tokens[at + 1].word in ("many", "much"):
        return False
    if begun:
        return word in _AFTER_ALL or (word in _STOPS and word != ",") or _is_verb(tokens, at)
    if word == "to" and at + 1 < len(tokens) and tokens[at + 1].word in _PURPOSES:
        return True
    # `about 7 billion`, `over 30 tanks`: the preposition belongs to the number.
    following = tokens[at + 1].word if at + 1 < len(tokens) else ""
    # `in other ways, such as training`: the list begins after the comma.
    lists = word == "," and following in _NAMING
    return word in _STOPS and not _NUMBER.match(following) and not lists


def _is_verb(tokens: Tokens, at: int) -> bool:
    phrase = phrase_at(tokens, at)
    if tokens[at].word in _HELP and at + 1 < len(tokens) and tokens[at + 1].word in ("with", "in", "for"):
        return False
    return phrase is not None and phrase.sense != "adverb" and tokens[at].word not in _JOINTS


def amount_in(text: str) -> tuple[str, str] | None:
    """The first number and what it counts, if that can be given: `up to 10,000`, `troops`."""
    signed = _SIGNED.search(text)
    if signed is not None:
        return signed[1], next(_SIGNS[sign] for sign in signed[1] if sign in _SIGNS)
    for counted in (*_AMOUNT.finditer(text), *_WORDED.finditer(text)):
        if not contribution_words().isdisjoint(counted[2].lower().split()):
            return counted[1].strip(), counted[2]
    return None


def condition_in(text: str) -> Condition | None:
    """The words that make a statement depend on something."""
    match = _CONDITION.search(text)
    if match is None:
        return None
    words = match[0].strip().rstrip('"”’,')
    return Condition(words, _FIRM.search(words) is not None)


def heads(words: str, nouns: re.Pattern[str]) -> bool:
    """Whether one of the nouns is the object itself: `the plan`, not `a bill on the plan`."""
    before = ""
    for word in re.split(r"[\s—–]+", words)[:_LONGEST_HEAD]:
        if nouns.match(word.lstrip("“\"'‘(")) is not None:
            return True
        if (
            word in _PREPOSITIONS
            or (word == "of" and before not in _OF_THE_THING)
            or word.endswith((",", ";"))
        ):
            return False
        before = word
    return False


def is_gathering(words: str) -> bool:
    """Whether the object is a meeting rather than a scheme to join."""
    return GATHERING.search(words.lower()) is not None and _PRESS.search(words) is None


def is_press(words: str) -> bool:
    """Whether the object is a meeting with the press, or a call by telephone."""
    return _PRESS.search(words) is not None


def is_scheme_to_join(words: str) -> bool:
    """Whether the object is a coalition, force or mission."""
    return _JOINED.search(words) is not None


def _is_modifier(tokens: Tokens, after: int) -> bool:
    """`soldiers' pay`, `troop numbers`, `training ground`: the word only qualifies another."""
    return after < len(tokens) and tokens[after].word in _QUALIFIED
