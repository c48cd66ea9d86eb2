"""Who acts in a sentence: countries by name, government, office or person, and groups, lists taken as one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ...lexicon import words
from ...model import CountryMention, Span
from .groups import may_name_a_group, named_groups


@dataclass(frozen=True, slots=True)
class Actor:
    """One or more countries or groups that a sentence speaks of as one.

    `preposition` is the word before (`by`, `of`, `in`), empty for what may be a subject.
    `is_many`: several people, whom `they` may mean though their country is one.
    """

    start: int
    end: int
    names: tuple[str, ...]
    preposition: str = ""
    is_person: bool = False
    is_place: bool = False
    doubt: str | None = None
    is_many: bool = False


# `a large group of `, before some states.
_A_NUMBER = re.compile(
    r"\b[Aa] (?:[a-z]+ )?(?:group|host|number|handful|majority|string|series|range|dozen) of (?:the )?\Z"
)
# `'s special envoy for Ruritania`: those who speak for whom they serve.
_STAFF_OF = (
    r"['’]s (?:special |top |chief )?(?:envoy|emissary|adviser|advisor|aide|representative|office"
    r"|spokes(?:man|woman|person))(?: (?:for|to|on) [A-Z]\w+)?"
)
_STAFF = re.compile(_STAFF_OF)
_MANY = re.compile(
    r"\b(?i:officials|ministers|diplomats|leaders|negotiators|delegates|commanders|officers|chiefs|generals"
    r"|envoys"
    r"|representatives|ambassadors|authorities|lawmakers|sources|planners|advis[eo]rs|spokespeople)\b"
)
# Who speaks for a country after its adjective or possessive: `'s defence ministry`, ` prime minister`.
_OFFICIAL = re.compile(
    r"(?:['’]s|(?<=s)['’])?(?: (?i:(?:centre|center|left|right|far|hard)-[a-z]+|conservative|liberal"
    r"|socialist|coalition"
    r"|minority|populist|nationalist|incoming|elected|newly|new|junior|special|chief|state|acting|interim"
    r"|caretaker|outgoing|top|senior"
    r"|defen[cs]e"
    r"|foreign"
    r"|military"
    r"|armed forces"
    r"|government|interior|finance|deputy|prime|vice|own)){0,4}"
    r" (?i:governments?|prime ministers?|(?:vice[- ])?presidents?|chancellors?|premiers?|leaders?"
    r"|ministers?|ministry|counterparts?|colleagues?|negotiators?|delegates|commanders?|officers?"
    r"|minister-president|chiefs? of (?:the )?(?:defen[cs]e(?: staff)?|staff|general staff|[a-z]+ "
    r"operations|operations)"
    r"|(?:military |army |defen[cs]e |navy |air force |foreign policy )?chiefs?"
    r"|secretary of state|state secretary|secretary of defen[cs]e|secretary|officials?|presidency|cabinet"
    r"|delegations?"
    r"|army|navy|air force|general staff|military(?= (?:said|says|will|would|is|has|was|could|plans)\b)"
    rf"|{'|'.join(sorted(words('parliaments')))}"
    r"|position|stance|answer|reply|diplomats?|ambassadors?|attach[ée]s?|PM|envoys?|side|administration"
    r"|king|taoiseach"
    r"|spokes(?:man|woman|person)|embass(?:y|ies)|authorities|representatives?|generals?|head of "
    r"(?:state|government))\b"
    rf"(?:{_STAFF_OF}| spokes(?:man|woman|person)| sources?)?"
)
# `Ruritania's Jane Roe`, who is no body of it.
_NAMED = re.compile(
    r"['’]s(?: [A-ZÀ-ÖØ-Þ][\w’-]+){1,2} (?:van |von |de |der |den )?[A-ZÀ-ÖØ-Þ][\w’-]+"
    r"(?=[,;:]| (?:also|both|too|then|ha[sd]|is|was|will|would|could|did|does|[a-z-]+ed|[a-z]+s|told|gave"
    r"|left|said|sought|sent|rang|thought"
    r"|met|went|flew|spoke|took|and|or|as well as|along with|among|came|sat|are|were|in|at"
    r"|may|might|should|must|can|cannot|put|made|cut|sent|kept|held|began|chose|drew|got|saw|ran|set|let"
    r"|brought|felt|found|heard|knew|led|read|rose|stood|wrote|won|lost|on|from|by|with"
    r"|[a-z-]+ing)\b|\.\Z|\.\s)"
)
_INSTITUTIONS = words("organisation_words") | {
    "bank", "conservatives", "court", "democrats", "fleet", "forces", "front", "greens", "justice",
    "liberals", "monde", "news", "party", "post", "sea", "socialists", "times", "union",
}  # fmt: skip
_NOT_IN_OFFICE = re.compile(
    r", [^,]{0,40}?\b(?:opposition|former|retired|ex-\w+|analysts?|professor|lawmaker|expert|historian|author"
    r"|researcher|economist|activist|singer|journalist|editor|think tank|university)\b",
    re.IGNORECASE,
)
# `the leaders of `, `officials from `, `President Jane Roe of `.
_HEADED = re.compile(
    r"\b(?:[Tt]he |[Aa]n? |[Tt]heir |[Hh]is |[Hh]er )?(?:(?i:senior|top|new|defen[cs]e|foreign|military|army"
    r"|navy|finance"
    r"|unnamed|national|security|government|high-ranking|high-level) ){0,2}(?i:leaders"
    r"|officials|ministers|representatives?|envoys?|diplomats|delegations?|chiefs of defen[cs]e"
    r"|chiefs|generals|governments?|head|(?:vice[- ]|deputy )?presidents?|(?:deputy )?prime ministers?"
    r"|chancellors?|premiers?|king|parliament"
    r"|leader|minister|countries|nations|capitals|counterparts|colleagues|officers|planners|advis[eo]rs"
    r"|ambassadors"
    r"|(?<=my )heads|heads of "
    r"(?:state|government"
    r"|state and government|state or government)"
    r"|government|foreign minister|defence minister|delegates|negotiators|commanders)"
    r" (?:of|from) (?:the )?\Z"
)
# `sources in the `, `the office of the `, before a body of the country.
_WITHIN = re.compile(
    r"\b(?:[Tt]he |[Aa]n? )?(?:(?i:sources?|officials?|people) (?:in|at|inside|within|close to)"
    r"|(?i:office|head|spokes(?:man|woman|person)) of)"
    r" (?:the )?\Z"
)
# `a government spokeswoman in `; of several, only those that then say something are surely of that capital.
_SEATED = re.compile(
    r"\b(?:(?:[Tt]he|[Aa]n?|[Oo]ne) )?(?:(?:[Ss]enior|[Tt]op|[Gg]overnment|[Ff]oreign|[Dd]efen[cs]e"
    r"|[Mm]ilitary"
    r"|[Uu]nnamed|[Ss]everal|[Tt]wo) ){0,3}(?:(?i:government|ministry|cabinet|authorities|parliament"
    r"|spokes(?:man|woman|person)|official|minister)|(?P<many>(?i:officials|ministers|lawmakers"
    r"|spokespeople)))"
    r" in \Z"
)
# Those of a country: `lawmakers in Ruritania`; its officials and ministers may be visitors there.
_OF_STATE = re.compile(r"\b(?i:lawmakers|government|parliament|cabinet|authorities)\b")
SAYING = re.compile(
    r" (?:have |has |had |also |are |were |is |was |privately |now |still |not |on \w+day )*(?:s(?:ay|aid|ays"
    r"|aying)|told|tell"
    r"|insist\w*|stress\w*|argu\w+|den(?:y|ied)|declin\w+|refus\w+|confirm\w*|warn\w*|hop(?:e|ed|ing)"
    r"|want\w*|believ\w+|maintain\w*|signal\w*|indicat\w*|suggest\w*|rul\w+ out|exclud\w+|approv\w+|voted"
    r"|backed|given|agreed|cleared)\b"
)
# `a spokeswoman for the Ruritanian government` is the government.
_SPEAKS_FOR = re.compile(r"\b[Ss]pokes(?:man|woman|person|people) for (?:the )?\Z")
# `Meanwhile, Ruritania has said`: what acts is no place, whatever stands before it.
_ACTS = re.compile(
    rf" (?:also |now |itself |too )?(?:has|have|had|will|would|can|could|may|might|must|should|is|are|was"
    rf"|were"
    rf"|does|did|do|said|(?!(?:{'|'.join(sorted(words('gatherings')))})\b)[a-z]{{2,}}(?:ed|s))\b"
)
# `demand that Ruritania support the mission`: a verb, no noun.
_DOES = re.compile(
    r" (?:support|back|help|aid|join|plan|control|order|force)s? (?:the|this|that|a|an|its|any|to)\b"
)
# `, European and Chilean envoys`, behind an adjective.
_SHARED_OFFICE = re.compile(
    rf"(?:,? (?:and )?[A-Z][\w.]+){{0,5}},? and (?:the )?[A-Z][\w.]+{_OFFICIAL.pattern}"
)
# `Norwegian` `, European and ` `Chilean envoys`.
_BY_ADJECTIVES = re.compile(r"(?:, [A-Z][a-z]+)+,? and ")
# `Jane Roe of `.
_NAME_OF = re.compile(
    r"(?:\A|[,;] |\band |\b[Ww]ith |\b[Bb]y )(?P<name>[A-ZÀ-Þ][\w’-]+ [A-ZÀ-Þ][\w’-]+) of (?:the )?\Z"
)
# Seats of bodies: who speaks there is not the country.
OF_BODIES = frozenset({"Brussels"})
_PREPOSITIONS = frozenset({
    "following", "except", "besides", "bordering", "facing", "backing", "supporting", "visiting",
    "representing",
    "of", "to", "with", "against", "for", "on", "between", "by", "from", "in", "at", "near", "without",
    "about", "over", "into", "under", "beside", "inside", "than", "behind", "through", "across",
    "toward", "towards", "neighbouring", "like", "including", "excluding", "among",
    "via", "outside", "around", "as",
})  # fmt: skip
# `A and around 20 others joined`
_AND_OTHERS = re.compile(
    r",? and (?:(?:about|around|nearly|some|more than|over) )?(?:\d+|several|many|two|three|four|five"
    r"|six) others?\b(?: [a-z]+s\b)?"
)
_WOULD_LIKE = re.compile(r"\bwould (?:\w+ ){0,2}like (?:the )?\Z")
_ALL_BUT = re.compile(r"\b(?i:all|everyone|everybody|every member|none|nobody|no one) but (?:the )?\Z")
_CABINET = re.compile(r"(?:['’]s)? (?:administration|government|cabinet)\b")
# What may stand before an actor that has a role: none, or that of a passive or a gathering.
_BEFORE_ROLES = frozenset({"", "by", "among", "between", "of", "with", "without", "on"})
_TITLES = frozenset({
    "minister", "president", "chancellor", "secretary", "state", "king", "queen", "general", "admiral",
    "sir", "premier", "mr", "mr.", "ms", "ms.", "mrs", "mrs.", "defense", "defence",
})  # fmt: skip
_TITLE = re.compile(
    r"(?:(?:the|The) )?(?:[A-Z][\w-]{1,15} ){0,2}(?:Prime Minister|President|Chancellor|Secretary"
    r"|Minister|King|Queen"
    r"|General|Admiral|Sir|Premier|prime minister|president|chancellor|Mr\.?|Ms\.?|Mrs\.?)(?: of (?:State"
    r"|Defen[cs]e))?,? \Z"
)
_LINK = re.compile(
    r"(?:,| and| or| nor|,? and| both|,? as well as| &|,? along with|,? together with"
    r"|,? alongside|,? plus)(?: the| an?| his| her| its| their)?(?: (?:caretaker|interim|acting"
    r"|outgoing|new))? ?"
)
# What a sentence sets beside its subject.
_OPENING = re.compile(
    r"(?:(?:Just |Much )?(?:[Uu]nl|[Ll])ike|Following|After|Before|Since|In addition to|In contrast to"
    r"|Contrary to|Compared (?:to|with)|Alongside|Along with|Together with|As well as|Besides|Apart from"
    r"|Except for) "
)
# `According to Oslo, the presidents of A and B`, `At the invitation of Oslo, ministers of A and B`.
_AT_WHOSE_WORD = re.compile(
    r"\b(?:[Aa]ccording to|[Aa]t the (?:invitation|request|urging|initiative) of) (?:the )?\Z"
)
_DATELINE = re.compile(r"[A-ZÀ-Ý][\w .,]{2,30} [–—] ")
# `the Ruritanian, European and Norwegian ` share the office after the last.
_ADJECTIVE_LINK = re.compile(
    r"(?:['’]s)?(?:,|,? and|,? or|/|,? as well as) ?(?:the )?(?:(?:European|EU|Western|Nato|NATO)(?:,"
    r"|,? and) )?"
)
# Between two names of one country: `the U.S.` `President Jane Roe`, `Jane Roe` ` of ` `Norway`.
_APPOSED = ("", " ", " of ", " of the ", ", ")
_CITED = re.compile(r"\b[Aa]ccording to (?:the )?\Z")
_SAID_ASIDE = re.compile(
    r" (?:said|says|told [^,.;]{2,30}|insisted|added|stressed|confirmed)(?: on \w+day)?,"
)
# `proposed by A and B, C said.`
_BARE_COMMA = re.compile(r"(?: [a-z]+)?, (?:the )?")
_SPEAKER_LAST = re.compile(
    r" (?:said|says|told|insisted|added|stressed|confirmed|complained|announced|reported|wrote"
    r"|argued)\b(?! to\b)"
)
_ARTICLE = re.compile(r"\b[Tt]he \Z")
_REACH = 60


def actors_of(
    text: str, span: Span, mentions: Sequence[CountryMention], found: frozenset[str]
) -> list[Actor]:
    """The actors of one sentence in its order; neighbours in a list or an apposition are one actor.

    `found` are the sentence's words in lower case.
    """
    singles = _countries(text, span, mentions)
    if may_name_a_group(found):
        singles += _groups(text, span)
    singles.sort(key=lambda actor: actor.start)
    subject = _after_opening(text, span, singles)
    joined: list[Actor] = []
    for at, actor in enumerate(singles):
        if joined and actor.start < joined[-1].end:
            continue
        following = singles[at + 1] if at + 1 < len(singles) else None
        if (
            joined
            and actor is not subject
            and _are_listed(text, joined[-1], actor)
            and not _begins_a_clause(text, joined[-1], actor, following)
            and _SAID_ASIDE.match(text, actor.end, span.end) is None
            and not _speaks_last(text, joined[-1], actor, span.end)
        ):
            joined[-1] = _together(joined[-1], actor)
        else:
            joined.append(actor)
    return [_with_others(text, actor) for actor in joined]


def _speaks_last(text: str, former: Actor, actor: Actor, end: int) -> bool:
    """`…, C said`: behind a bare comma, somebody who speaks is no member of the list before."""
    if _BARE_COMMA.fullmatch(text, former.end, actor.start) is None:
        return False
    return _SPEAKER_LAST.match(text, actor.end, end) is not None


def _with_others(text: str, actor: Actor) -> Actor:
    """`A and around 20 others` goes on to its predicate."""
    others = _AND_OTHERS.match(text, actor.end)
    return actor if others is None else replace(actor, end=others.end())


def _after_opening(text: str, span: Span, singles: Sequence[Actor]) -> Actor | None:
    """`Unlike A, B will`, `Like A and B, C will`: the actor that begins the subject, behind its comma."""
    while singles and singles[0].is_place:
        # A dateline.
        singles = singles[1:]
    if len(singles) < 2 or _OPENING.fullmatch(text, _past_dateline(text, span), singles[0].start) is None:
        return None
    first: Actor | None = None
    joined = False
    for before, actor in pairwise(singles):
        link = _LINK.fullmatch(text, before.end, actor.start)
        if link is None:
            break
        bare = link[0].replace("the", "").strip() == ","
        if bare and (first is None or joined):
            first, joined = actor, False
        joined = joined or (not bare and (first is None or first is before))
    return first


def _past_dateline(text: str, span: Span) -> int:
    dateline = _DATELINE.match(text, *span)
    return dateline.end() if dateline is not None else span.start


def is_several(words: str) -> bool:
    """Whether words are of several people: `senior officials`."""
    return _MANY.search(words) is not None


def may_have_a_role(actor: Actor) -> bool:
    """Whether something may be said of an actor: a place, or whose something is, only stands by."""
    return not actor.is_place and actor.preposition in _BEFORE_ROLES


def _are_listed(text: str, first: Actor, second: Actor) -> bool:
    """Whether two neighbours are one list; a group and a country need more than a comma: `officials, A`."""
    if text[first.end : second.start] == " " and not any(map(_is_country, first.names)):
        # `envoys of the members Ruritania and Peru`.
        return True
    if _BY_ADJECTIVES.fullmatch(text, first.end, second.start) is not None:
        return True
    if _LINK.fullmatch(text, first.end, second.start) is None:
        return False
    if text[first.end : second.start].strip() in (", a", ", an"):
        # `Ruritania, a NATO member,`
        return False
    if first.is_place and first.preposition and not second.is_place:
        # `In Ruritania, the Norwegian minister`.
        return False
    if first.preposition in ("including", "like"):
        return True
    bare = text[first.end : second.start].strip() in (",", ", the")
    if bare and _CITED.search(text, max(0, first.start - _REACH), first.start) is not None:
        # `According to Ruritania, the presidents of Norway and Chile`.
        return False
    names = (first.names[-1], *second.names)
    return not bare or all(len(name) == 2 or name in words("bodies") for name in names)


def _is_country(name: str) -> bool:
    """Whether a name is a country's code: `EU` is none."""
    return len(name) == 2 and name not in words("bodies")


def _begins_a_clause(text: str, first: Actor, second: Actor, following: Actor | None) -> bool:
    """`attended by A, B said`: behind a preposition two names with a comma between are no list."""
    if (
        not first.preposition
        or len(first.names) > 1
        or text[first.end : second.start].strip() not in (",", ", the")
    ):
        return False
    if _AT_WHOSE_WORD.search(text, max(0, first.start - _REACH), first.start) is not None:
        return True
    return following is None or _LINK.fullmatch(text, second.end, following.start) is None


def _together(first: Actor, second: Actor) -> Actor:
    names = first.names + tuple(name for name in second.names if name not in first.names)
    place = first.is_place and second.is_place
    return replace(
        first, end=second.end, names=names, is_place=place, is_person=first.is_person and second.is_person
    )


def _countries(text: str, span: Span, mentions: Sequence[CountryMention]) -> list[Actor]:
    found: list[Actor] = []
    for at, mention in enumerate(mentions):
        if found and mention.span.start < found[-1].end:
            continue
        if _may_share(text, mention) and (several := _share_an_office(text, span, mentions, at)) is not None:
            found.append(several)
            continue
        actor = _person(text, span, mention) if mention.kind == "leader" else _country(text, span, mention)
        if actor is None:
            continue
        last = found[-1] if found else None
        link = text[last.end : actor.start] if last is not None else ""
        # `According to Jane Roe, Ruritania will`.
        told = last is not None and last.preposition == "to" and link == ", "
        # `From Oslo, Norway's Jane Roe listened in.`
        told = told or (last is not None and last.is_place and not actor.is_place and link == ", ")
        # `Oslo, a Norwegian diplomat said, will`
        told = told or (link == ", " and _SAID_ASIDE.match(text, actor.end, span.end) is not None)
        if last is not None and last.names == actor.names and link in _APPOSED and not told:
            found[-1] = replace(last, end=actor.end, is_person=last.is_person or actor.is_person)
        else:
            found.append(actor)
    return found


def _may_share(text: str, mention: CountryMention) -> bool:
    """An adjective, or a name with its possessive: `Ruritania's and `."""
    return mention.kind == "demonym" or text[mention.span.end : mention.span.end + 2] in ("'s", "’s")


def _share_an_office(text: str, span: Span, mentions: Sequence[CountryMention], first: int) -> Actor | None:
    """`the British, Polish and Italian prime ministers` are of three countries."""
    last = first
    while last + 1 < len(mentions) and _ADJECTIVE_LINK.fullmatch(
        text, mentions[last].span.end, mentions[last + 1].span.start
    ):
        last += 1
        end = mentions[last].span.end
        official = _OFFICIAL.match(text, end, min(span.end, end + _REACH))
        if official is not None and text[end : end + 1] in (" ", "'", "’"):
            start = mentions[first].span.start
            the = _ARTICLE.search(text, max(span.start, start - 5), start)
            start = the.start() if the is not None else start
            names = tuple(dict.fromkeys(mention.code for mention in mentions[first : last + 1]))
            return Actor(start, official.end(), names, _before(text, span.start, start))
    return None


def _person(text: str, span: Span, mention: CountryMention) -> Actor:
    title = None
    if _word_before(text, span.start, mention.span.start) in _TITLES:
        title = _TITLE.search(text, max(span.start, mention.span.start - _REACH), mention.span.start)
    start = title.start() if title is not None else mention.span.start
    staff = _STAFF.match(text, mention.span.end, span.end)
    possessive = (
        staff is None
        and not _CABINET.match(text, mention.span.end, span.end)
        and text[mention.span.end : mention.span.end + 2] in ("'s", "’s")
    )
    preposition = "'s" if possessive else _before(text, span.start, start)
    cabinet = _CABINET.match(text, mention.span.end, span.end) or staff
    end = cabinet.end() if cabinet is not None else mention.span.end
    return Actor(start, end, (mention.code,), preposition, is_person=True)


def _country(text: str, span: Span, mention: CountryMention) -> Actor | None:
    start, end = mention.span
    the = _ARTICLE.search(text, max(span.start, start - 5), start)
    start = the.start() if the is not None else start
    official = _OFFICIAL.match(text, end, min(span.end, end + _REACH))
    if official is not None and "former" not in text[max(span.start, start - 8) : start]:
        if _word_before(text, span.start, start) == "of":
            headed = _HEADED.search(text, max(span.start, start - _REACH), start)
            start = headed.start() if headed is not None else start
        within = _WITHIN.search(text, max(span.start, start - _REACH), mention.span.start)
        start = within.start() if within is not None else start
        many = _MANY.search(text, start, official.end()) is not None
        before = _before(text, span.start, start)
        return Actor(start, official.end(), (mention.code,), before, is_many=many)
    named = _NAMED.match(text, end, min(span.end, end + _REACH))
    if (
        named is not None
        and _INSTITUTIONS.isdisjoint(named[0].lower().split())
        and _NOT_IN_OFFICE.match(text, named.end(), span.end) is None
    ):
        return Actor(start, named.end(), (mention.code,), _before(text, span.start, start), is_person=True)
    listed = mention.kind == "name" and text[max(0, start - 2) : start] in (", ", "; ")
    adjective = mention.stands_for == "adjective" and not (
        mention.kind == "name" and _DOES.match(text, end, span.end)
    )
    if text[end : end + 2] in ("'s", "’s") or (adjective and not listed):
        return _of_several(text, span, mention)
    if mention.kind == "capital" and text[start:end] in OF_BODIES:
        return None
    if mention.kind == "demonym":
        before = _before(text, span.start, start)
        people = Actor(start, end, (mention.code,), before, is_many=True) if the is not None else None
        return _of_several(text, span, mention) or people
    headed = name = None
    word = _word_before(text, span.start, start)
    if word in ("of", "from"):
        headed = _HEADED.search(text, max(span.start, start - _REACH), mention.span.start)
    if word == "of" and headed is None:
        name = _NAME_OF.search(text, max(span.start, start - _REACH), mention.span.start)
    if name is not None and _INSTITUTIONS.isdisjoint(name["name"].lower().split()):
        start = name.start("name")
        return Actor(start, end, (mention.code,), _before(text, span.start, start), is_person=True)
    if headed is None and mention.kind in ("capital", "name"):
        seated = _seated(text, span, mention.span)
        if seated is not None and mention.kind == "name" and _OF_STATE.search(text, seated, start) is None:
            seated = None
    else:
        seated = headed.start() if headed is not None else None
    if seated is not None:
        many = _MANY.search(text, seated, start) is not None
        return Actor(seated, end, (mention.code,), _before(text, span.start, seated), is_many=many)
    preposition = _before(text, span.start, start)
    place = mention.stands_for == "place" and (bool(preposition) or not _ACTS.match(text, end, span.end))
    preposition = preposition or ("in" if place else "")
    return Actor(start, end, (mention.code,), preposition, is_place=place)


def _of_several(text: str, span: Span, mention: CountryMention) -> Actor | None:
    """`Norwegian` in `the Norwegian, European and Chilean envoys`: the office stands behind the last."""
    if mention.kind != "demonym" or _SHARED_OFFICE.match(text, mention.span.end, span.end) is None:
        return None
    start, end = mention.span
    the = _ARTICLE.search(text, max(span.start, start - 5), start)
    start = the.start() if the is not None else start
    return Actor(start, end, (mention.code,), _before(text, span.start, start))


def _seated(text: str, span: Span, capital: Span) -> int | None:
    """Where `the government in Lima`, `officials in Lima` begins, if those of Lima are meant."""
    if (
        text[max(span.start, capital.start - 4) : capital.start] != " in "
        or text[capital.start : capital.end] in OF_BODIES
    ):
        return None
    office = _SEATED.search(text, max(span.start, capital.start - _REACH), capital.start)
    if office is None or (office["many"] and SAYING.match(text, capital.end, span.end) is None):
        return None
    return office.start()


def _before(text: str, bound: int, start: int) -> str:
    word = _word_before(text, bound, start)
    if word == "for" and _SPEAKS_FOR.search(text, max(bound, start - _REACH), start) is not None:
        return ""
    if word == "like" and _WOULD_LIKE.search(text, max(bound, start - _REACH), start) is not None:
        return ""
    if word == "but" and _ALL_BUT.search(text, max(bound, start - _REACH), start) is not None:
        return "except"
    return word if word in _PREPOSITIONS else ""


def _word_before(text: str, bound: int, start: int) -> str:
    """The word before, in lower case, `the` and `both` passed over."""
    for word in reversed(text[max(bound, start - 24) : start].lower().split()):
        if word not in ("the", "both", "a", "an", "his", "her", "its", "their"):
            return word
    return ""


def _groups(text: str, span: Span) -> list[Actor]:
    found = []
    for match in named_groups(text, span):
        the = _ARTICLE.search(text, max(span.start, match.start() - 5), match.start())
        start = the.start() if the is not None else match.start()
        headed = _HEADED.search(text, max(span.start, start - _REACH), match.start())
        headed = headed or _A_NUMBER.search(text, max(span.start, start - _REACH), match.start())
        start = headed.start() if headed is not None else start
        name = (match[1] if match.re.groups else match[0]).replace("Nato", "NATO")
        found.append(Actor(start, match.end(), (name,), _before(text, span.start, start)))
    return found
