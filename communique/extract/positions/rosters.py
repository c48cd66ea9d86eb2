"""A roster's lines: whose a line is, and what it lists: `Ruritania: no soldiers`, `- Peru: jets, perhaps`.

A line is read by its parts between commas, semicolons and stops. A part names what is given, with at most a
word for how surely (`on offer`, `possible`, `perhaps`); one that names nothing is about those before it
(`jets and fuel, yes`; `a company, if asked`). A part with a verb of its own tells a story and lists nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...model import Contribution, CountryMention, Span
from .objects import condition_in, contribution_of
from .reading import Reading
from .words import contribution_at, tokens_of

# What may stand before the name that labels a line, and what parts it from the rest.
_BULLET = re.compile(r"(?:[-–—*•·>]|\d{1,2}[.)])\s+\Z")
_LABEL = re.compile(r"(?: \([^)]{2,40}\))?(?:: | [–—-] (?!.* [–—-] ))")
_LONGEST_LINE = 300
# `, `, `; `, ` but `: between the parts; the first sign of what parts them tells a new thought.
_JOINT = re.compile(
    r"(?P<sign>[;,](?= |\Z)|(?: [–—-](?= ))|\.(?=\s|\Z)) ?"
    r"|(?<!only)(?= (?:but|though|if|once|provided|only) )"
)
_NO = re.compile(
    r"\W*(?:(?:but|and|though) )?(?:no(?! (?:decisions?|word|answers?|comment|objections?|problem|more"
    r"|fewer|less)\b)"
    r"|not|none|neither|without)\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\W*(?:(?:is|are|were|was) )?(?:ruled out|excluded|off the table|out of the question|refused|no)\W*\Z",
    re.IGNORECASE,
)
_AUX = (
    r"(?:(?:is|are|was|were|has been|have been|will be|would be|are to be|is to be|remains?) )?"
    r"(?:also |already |now |still )?"
)
_SURE = re.compile(
    rf"\W*{_AUX}(?:yes|certainly|on offer|offered|pledged|promised|available|confirmed|committed|earmarked"
    r"|allocated|announced|delivered|ready|set aside|planned|on the way)\b(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_MAYBE = (
    r"(?:maybe|perhaps|possibly|probably|potentially|possible|a possibility|conceivable|thinkable|likely"
    r"|an option"
    r"|on the table|(?:not|never) (?:yet )?(?:been )?(?:ruled out|excluded)|(?:under|in) (?:consideration"
    r"|discussion"
    r"|review|study|question)|(?:being )?(?:considered|discussed|examined|studied|weighed))"
)
_UNSURE = re.compile(rf"\W*{_AUX}{_MAYBE}\b(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
# `perhaps a battalion`, `considering ships`, `emphasis on training`.
_ONLY_MAYBE = re.compile(
    rf"\W*(?:(?:and|or|but|then) )?(?:{_MAYBE}|considering|weighing|mulling|thinking of|open to"
    r"|(?:the )?(?:emphasis|focus|stress|accent)(?: is| lies)? on)(?: [\w’'-]+){0,4} ?\Z",
    re.IGNORECASE,
)
_SAYS_YES = re.compile(
    r"\W*(?:(?:and|or|but|then) )?(?:yes to|offers?(?: of)?|pledges?(?: of)?"
    r"|promises?(?: of)?)(?: [\w’'.,-]+){0,5} ?\Z",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\W*(?:(?:and|or|plus|only|just|also|mainly|with|then) )*(?:up to|about|around|some|at least|more than"
    r"|a few|an?"
    r"|several|two|three|four|five|six|eight|ten|dozens of|hundreds of|thousands of|\d[\d,.]*)"
    r"(?: [\w’'.,-]+){0,5} ?\Z",
    re.IGNORECASE,
)
_FEW_WORDS = re.compile(r"\W*(?:[\w’'-]+ ){0,2}\Z")
# What only describes what is given: where it stands, what it is for.
_DESCRIBES = re.compile(
    r"\W*(?:(?:for|in|to|from|at|on|of|with|as|near|worth|only|once|after|if|when|provided|under|should|subject)\b"
    r".*)?\Z",
    re.IGNORECASE | re.DOTALL,
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|could|can|may|might|must|should|did|does|said|says|undecided"
    r"|decisions?|unlikely)\b"
)
# Parts that say something of the line, not of what it lists.
_BESIDE = re.compile(
    r"\W*(?:which|who|the|officials|according|as|though|while|numbers?|details|but|and|says?|said|its|his|her"
    r"|no|not)\b",
    re.IGNORECASE,
)
_OFFERED = Reading("offers", "a roster's share", rung="pledged")
_MIGHT = Reading("considers", "a roster's share", rung="considered")
_TIED = Reading("conditional", "a roster's share", rung="considered")
_NONE = Reading("refuses", "a roster's no", rung="refused")
# `possible, with a mandate`, `open`: of a share that is not named.
SHARE_UNNAMED = "a roster's share, a scheme being named"
_POSSIBLE = re.compile(
    r"(?:possible|conceivable|thinkable|maybe|perhaps|open(?: to it| to (?:the idea|a part|a role"
    r"|taking part))?"
    r"|yes|ready|willing)\b(?=\W*(?:$|[,;.]|(?:if|with|once|provided|under|after|but only|only) ))",
    re.IGNORECASE,
)


class _Part(NamedTuple):
    """A part of a line: what stands before and behind what it names to give, and that; else all its words."""

    before: str
    gifts: tuple[Contribution, ...]
    behind: str
    opens: bool


def label_end(text: str, span: Span, name: Span) -> int | None:
    """Where the label ends with which a sentence opens, a country's name: `Ruritania: `, `- Peru (yes): `."""
    start, end = name
    before = text[span.start : start].removesuffix("The ").removesuffix("the ")
    label = _LABEL.match(text, end, span.end) if not before or _BULLET.match(before) else None
    return label.end() if label is not None else None


def is_line(text: str, span: Span, mentions: Sequence[CountryMention]) -> bool:
    """Whether a sentence opens with a country's name that labels the rest."""
    return bool(mentions) and label_end(text, span, mentions[0].span) is not None


def shares(text: str, start: int, end: int) -> Iterator[tuple[Reading, str | None]]:
    """What the words of a line give or refuse, each with its condition."""
    parts = list(_parts(text, start, min(end, start + _LONGEST_LINE)))
    told: dict[int, tuple[Reading, str | None]] = {}
    waiting: list[int] = []
    for number, part in enumerate(parts):
        if part.opens:
            told |= dict.fromkeys(waiting, (_OFFERED, None))
            waiting = []
        how, tied = _how(part)
        if how is not None and (_is_of_all(part) or not part.gifts):
            told |= dict.fromkeys(waiting, (how, tied))
            waiting = []
        if how is not None:
            told[number] = (how, tied)
        elif _is_bare(part):
            waiting.append(number)
        elif part.gifts or not _BESIDE.match(part.before):
            waiting = []
    told |= dict.fromkeys(waiting, (_OFFERED, None))
    for number in sorted(told):
        for kind in parts[number].gifts:
            yield told[number][0]._replace(contribution=kind), told[number][1]
    if not any(part.gifts for part in parts):
        yield from _unnamed(text, start, end)


def _unnamed(text: str, start: int, end: int) -> Iterator[tuple[Reading, str | None]]:
    """`Possible, with a mandate`: of a share that is not named."""
    possible = _POSSIBLE.match(text, start, end)
    if possible is not None:
        condition = condition_in(text[possible.end() : end])
        unnamed = (_TIED if condition is not None else _MIGHT)._replace(rule=SHARE_UNNAMED)
        yield unnamed, condition.words if condition is not None else None


def _parts(text: str, start: int, end: int) -> Iterator[_Part]:
    """The parts of a line; each tells whether a semicolon or a stop stands before it."""
    opens = True
    for joint in (*_JOINT.finditer(text, start, end), None):
        stop = joint.start() if joint is not None else end
        if text[start:stop].strip():
            yield _part(text, start, stop, opens=opens)
        if joint is not None:
            start, opens = joint.end(), joint["sign"] in (";", ".")


def _part(text: str, start: int, end: int, *, opens: bool) -> _Part:
    tokens = tokens_of(text, start, end, ())
    kinds: list[Contribution] = []
    first, last, at = end, end, 0
    while at < len(tokens):
        phrase = contribution_at(tokens, at)
        if phrase is None:
            at += 1
            continue
        if not kinds:
            first = tokens[at].start
        kinds.append(contribution_of(phrase))
        last = tokens[phrase.after - 1].end
        at = phrase.after
    return _Part(text[start:first], tuple(dict.fromkeys(kinds)), text[last:end], opens)


def _is_of_all(part: _Part) -> bool:
    """`soldiers, ships and planes on offer`: the words behind are of the whole list."""
    return any(words.match(part.behind) for words in (_SURE, _UNSURE, _NOT))


def _how(part: _Part) -> tuple[Reading | None, str | None]:
    """How surely a part gives, and on what condition; None where it does not say."""
    if part.gifts and _NO.match(part.before):
        return _NONE, None
    if part.gifts and _FINITE.search(part.before):
        return None, None
    words = part.behind if part.gifts else part.before
    if _NOT.match(words):
        return _NONE, None
    condition = condition_in(words)
    tied = condition.words if condition is not None else None
    sure, unsure = _SURE.match(words), _UNSURE.match(words)
    behind = unsure or sure
    if behind is not None:
        if _DESCRIBES.match(behind["rest"]) is None:
            return None, None
        return (_TIED if tied is not None else _MIGHT if unsure is not None else _OFFERED), tied
    if _DESCRIBES.match(words) is None:
        return None, None
    if not part.gifts:
        return (_TIED if tied is not None else None), tied
    if _ONLY_MAYBE.match(part.before):
        return (_TIED if tied is not None else _MIGHT), tied
    if _SAYS_YES.match(part.before):
        return (_TIED if tied is not None else _OFFERED), tied
    counted = _COUNTED.match(part.before) or _FEW_WORDS.match(part.before)
    return (_TIED if tied is not None and counted else None), tied


def _is_bare(part: _Part) -> bool:
    """`up to a company for the force`, `bases and transport`: only what is given."""
    if _FINITE.search(part.before) or not part.gifts:
        return False
    if _COUNTED.match(part.before):
        return _DESCRIBES.match(part.behind) is not None
    return _FEW_WORDS.match(part.before) is not None and part.behind.strip(' ).”"') in ("", "only")
