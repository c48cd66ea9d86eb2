"""Groups and bodies by name: `29 countries`, `the Nordic states`, `the European Commission`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...lexicon import words
from ...model import Span

_NUMBER = (
    r"(?:\d{1,3}|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve"
    r"|[Tt]hirteen|[Ff]ourteen|[Ff]ifteen|[Ss]ixteen|[Ss]eventeen|[Ee]ighteen|[Nn]ineteen"
    r"|(?:[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty)(?:-[a-z]{3,5})?|[Dd]ozens of|(?:[Aa]|[Tt]wo|[Tt]hree"
    r"|[Ff]our) dozen|[Ss]everal|[Mm]any|[Mm]ost"
    r"|[Ss]ome|[Oo]ther)"
)
_HEDGE = r"(?:(?:[Aa]bout|[Nn]early|[Aa]lmost|[Aa]round|[Oo]ver|[Mm]ore than|[Aa]t least|[Uu]p to|[Ss]ome) )?"
_REGION = (
    r"(?:(?:[Nn]on-)?(?:European Union|European|NATO|EU)|Western|Nordic|Baltic|Nordic-Baltic|NATO|EU|Arab"
    r"|Muslim|Gulf"
    r"|Caribbean|Latin American|Balkan|(?:South|West|East|Central|North)(?:ern)? (?:African|Asian|European"
    r"|American)"
    r"|African|Asian|G7|Allied|allied"
    r"|Commonwealth)"
)
_MEMBERS = (
    r"(?:countries|nations|states|leaders|governments|allies|partners|capitals|members|powers"
    r"|ministers|officials)"
)
# `29 countries and bodies` are one group.
_AND_BODIES = r"(?: and (?:international )?(?:bodies|organi[sz]ations|institutions))?"
# `leaders of Ruritania` are hers, `14 members of the coalition` are a group.
_OF_NO_OTHERS = r"(?! (?:of|from)\b(?! the (?:coalition|alliance|bloc|group)\b))"
_GROUP = re.compile(
    rf"\b(?:(?:[Oo]nly )?(?:\d+|[a-z]+) of (?:the|these|those) )?(?:{_HEDGE}{_NUMBER} (?:other "
    rf"|more )?(?:(?:main|key|major|leading|smaller"
    rf"|military) ){{0,2}}(?:{_REGION} )?"
    rf"|{_REGION} ){_MEMBERS}\b{_AND_BODIES}{_OF_NO_OTHERS}"
)
_MEMBER = re.compile(rf"\b{_MEMBERS}\b{_AND_BODIES}{_OF_NO_OTHERS}")
# `NATO's secretary general, Jane Roe`, `NATO chief Jane Roe` is the body.
_HEAD_OF_BODY = (
    r"(?:(?:['’]s| [Cc]ommission)? (?:[Cc]ommission|[Ss]ecretary[ -][Gg]eneral|[Cc]hief|[Pp]resident"
    r"|foreign policy "
    r"chief|top diplomat)"
    r"(?:,? [A-Z][\w-]+ (?:von der )?[A-Z][\w-]+)?)?"
)
_THE_FEW = re.compile(r"[Tt]he (?:two|three|four|five|other|some)\b")
_BEING = re.compile(r"\b(?:is|are|was|were|be|been|as) \Z")
_REACH = 60


def may_name_a_group(found: frozenset[str]) -> bool:
    """Whether a group or a body could be named among the words."""
    return not found.isdisjoint(_group_words())


@cache
def _group_words() -> frozenset[str]:
    nouns = _MEMBERS.removeprefix("(?:").removesuffix(")").split("|")
    return frozenset({*nouns, *(re.findall(r"[a-z]+", body.lower())[0] for body in words("bodies"))})


def named_groups(text: str, span: Span) -> Iterator[re.Match[str]]:
    """Groups, looked for only before the nouns they end in, then bodies."""
    reached = span.start
    for noun in _MEMBER.finditer(text, span.start, span.end):
        group = _GROUP.search(text, max(reached, noun.start() - _REACH), noun.end())
        if group is not None and not (_anaphoric(text, group.start()) or _is_one_of(text, group)):
            reached = group.end()
            yield group
    yield from _bodies().finditer(text, span.start, span.end)


def _is_one_of(text: str, group: re.Match[str]) -> bool:
    """`A is one of 30 countries that met`: of whom the rest is said is A."""
    return (
        group[0].startswith("one of ")
        and _BEING.search(text, max(0, group.start() - 8), group.start()) is not None
    )


def _anaphoric(text: str, start: int) -> bool:
    """`the two countries` are some named before, no group of their own."""
    return _THE_FEW.match(text, max(0, start - 4)) is not None


@cache
def _bodies() -> re.Pattern[str]:
    named = "|".join(sorted(map(re.escape, words("bodies") | {"Nato"}), key=len, reverse=True))
    return re.compile(
        rf"\b({named})\b{_HEAD_OF_BODY}(?!['’-]|\s[a-z]*(?:soldiers|troops|peacekeepers|membership|treaty"
        rf"|countries"
        rf"|nations|states))"
    )
