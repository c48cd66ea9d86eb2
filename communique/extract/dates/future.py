"""Whether a date near a verb of the future lies ahead of the publication day."""

from __future__ import annotations

import re
from typing import Final

from ...lexicon import words
from .reading import Reading

# Words that may put a month or a day without its year ahead.
_AHEAD = re.compile(
    r"\b(?:will|won['’]t|shall|would|going to|(?:is|are|was|were|be) (?:to|due|set)"
    r"|due|scheduled|expect(?:s|ed)|slated|plan(?:s|ned|ning)?|set for|(?:hope|aim|intend)s? to|to be"
    r"|(?:up)?coming|ahead of|until|deadline|expires?|should)\b|['’]ll\b"
    r"|\b(?:by|until|through) (?:early |late |mid-?|the end of )?\Z",
    re.IGNORECASE,
)
# Fewer of them turn a weekday, which mostly lies behind.
_STRONG = re.compile(
    r"\b(?:will|won['’]t|shall|going to|would(?! have)|(?:is|are) (?:to|due|set)"
    r"|scheduled|expect(?:s|ed)|slated|plan(?:s|ned|ning)? (?:to|an?|for)|(?:hope|aim|intend)s? to|set to"
    r"|as early as|as soon as|upcoming|deadline|expires?|starting"
    r"|to be (?:held|hosted|chaired|convened|attended|discussed|signed|presented|opened|launched|unveiled)"
    r"|meets|receives|visits|follows(?! (?:an?|the|his|her|its|their|[\w’']+['’]s)\b)|begins|opens|starts"
    r"|hosts|arrives|convenes"
    r"|resumes|takes? place|votes|(?<!not )(?<!n['’]t )(?<!failed to )(?:meet|gather|convene|resume))\b"
    r"|['’]ll\b|\b(?:until|due)(?: \S{1,8}){0,2} \Z",
    re.IGNORECASE,
)
# Right before a date: `ahead of Friday's talks`, `talks set for Monday`, `helped shape Friday's talks`.
_PREPARED = re.compile(
    r"\b(?:ahead of|set for|prepar(?:e|es|ing)(?: for)?|shap(?:e|es|ing)|(?:run-up|lead-up) to) (?:the )?\Z",
    re.IGNORECASE,
)
# `invited them to talks on Monday`, `called a meeting for Monday`: nobody is bidden to what was.
_BIDDEN = re.compile(
    r"\b(?:(invit(?:e|es|ed|ing))\b[^,;:“”\"]* (?:to|for)\b[^,;:“”\"]*"
    r"|(calls|called|convene[ds]|schedule[ds]|plans|planned|set|announce[ds]|arrange[ds]|booked)\b"
    r"[^,;:“”\"]* for )\Z"
)
# These reach farther: `will chair a meeting of the contact group for … in Port Mercy on Friday`.
_FAR = re.compile(r"\b(?:will|won['’]t|shall|(?:is|are) (?:to|due|set))\b(?!,)", re.IGNORECASE)
# A verb of the past between the two takes the date to itself: `will, he said Friday`.
_HAD = re.compile(r"\b(?:had|was|were|(?<!has )(?<!have )been)\b")
_IRREGULAR = "|".join(sorted(words("past_forms")))
_PAST = re.compile(
    rf"\b(?<!be )(?:said|told|met|was|were|had|did|{_IRREGULAR}"
    r"|(?!un|(?:schedul|expect|slat|plann|extend|postpon|need)ed)[a-z]{3,}ed)\b(?! doors)",
)
_FARTHEST: Final = 150
_BORDER = re.compile(
    r"[;:“”\"()]|\b(?:that|which|who|whose|where|when|after|before|because|while|as|says?)\b"
)
_TO_A_MEETING = re.compile(
    r"\b(?:attend|chair|host|join|miss|skip"
    r"|(?:arrive|come|fly|go|head|travel|be|return)\b[^,;:]{0,40}? (?:to|for|at)) (?:the )?\Z"
)
# `with Friday's talks in Port Mercy approaching`
_NEARING = re.compile(r"['’]s (?:[\w-]+ ){1,4}?(?:approaching|looming|nearing|drawing near)\b")
_POSSESSIVE = ("'s", "’s")
# `expected to come, but on Monday`
_BUT = re.compile(r", but\b")
# What may stand before the day that opens a sentence: `On `, `At the talks on `.
_OPENING = re.compile(r".{0,4}\Z|(?:At|In|During|Before|After)\b[^,;:]*\Z", re.DOTALL)
# `Until Thursday, they had not called.`
_HAPPENED = re.compile(r",? (?!(?:and|but|or|that|which|who)\b)[\w’'-]+ (?:had|was|were|did)\b")
_BEFORE_PAST = re.compile(r"\b(?:had been|(?:was|were) to have|previously|originally|initially) \w+")
_WILL_FOLLOW = re.compile(
    r",? (?:[\w’'-]+ ){1,4}?(?:flies|travels|heads|hosts|chairs|convenes|receives|visits) |"
    r",? (?:[\w’'-]+ ){0,7}?(?:will|shall|(?:is|are) (?:to|due|expected|set|scheduled)"
    r"|(?:hope|intend|expect)s? to)\b"
)


def cue_before(reading: Reading, start: int) -> bool:
    """A word of the future leads up to the date, and no verb of the past stands between them."""
    before = reading.before(start)
    last = _last(_AHEAD, before)
    return last is not None and not _PAST.search(before, last.end())


def past_before(reading: Reading, start: int) -> bool:
    """A verb of the past leads up to the date."""
    return _PAST.search(reading.before(start)) is not None


def is_term(reading: Reading, start: int) -> bool:
    """`by August`: a term lies ahead, unless something had happened by then."""
    before = reading.before(start)
    return before.endswith((" by ", " by early ", " by late ", " by mid-")) and not _HAD.search(before)


def lies_ahead(reading: Reading, start: int, end: int) -> bool:
    """A verb of the future close by, before the date or after one that opens its sentence."""
    before = reading.before(start)
    if _PREPARED.search(before):
        return not _HAD.search(before)
    if reading.text.startswith(_POSSESSIVE, end) and not before.endswith("before "):
        return _is_gone_to(reading, start) or _NEARING.match(reading.text, end, end + 60) is not None
    bidden = _BIDDEN.search(before)
    if bidden is not None and not _BEFORE_PAST.search(before):
        over = reading.text.startswith((" was ", " were ", ", was ", ", were "), end)
        return not (over or _PAST.search(before, bidden.end(bidden.lastindex or 0)) or _HAD.search(before))
    last = _last(_STRONG, before)
    if last is not None and not _BUT.search(before, last.end()):
        if _HAPPENED.match(reading.text, end, end + 40):
            return False
        return not (_PAST.search(before, last.end()) or _BEFORE_PAST.search(before))
    if _is_promised(reading, start):
        return True
    return _OPENING.match(before) is not None and _WILL_FOLLOW.match(reading.text, end, end + 60) is not None


def _is_gone_to(reading: Reading, start: int) -> bool:
    """`will not travel to Port Mercy for Friday's talks`; what is discussed may be over."""
    before = reading.before(start, _FARTHEST)
    last = _last(_FAR, before)
    if last is None or _TO_A_MEETING.search(before, last.end()) is None:
        return False
    return not (_PAST.search(before, last.end()) or _BORDER.search(before, last.end()))


def _is_promised(reading: Reading, start: int) -> bool:
    """A sure verb of the future farther off, with no other verb or clause on the way to the date."""
    before = reading.before(start, _FARTHEST)
    last = _last(_FAR, before)
    return last is not None and not (_PAST.search(before, last.end()) or _BORDER.search(before, last.end()))


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    return next(reversed(tuple(pattern.finditer(text))), None)
