"""Whom a gathering or a coalition is said to include: `the call, which included the leaders of A and B`."""

from __future__ import annotations

import re

from ...model import Role
from .gatherings import PERSONS
from .objects import GATHERING

_SCHEME = r"(?:coalition|group of nations)(?: of the [a-z]+[”\"’']?)?"
_VERB = (
    r"(?:include[sd]?|including|to include|involve[sd]?|involving|to involve|feature[sd]?|to feature"
    r"|gather(?:s|ed)?|to gather"
    r"|br(?:ought|ings?|inging) (?:together|in)|to bring together|unite[sd]?|assembled|compris(?:es|ed)"
    r"|consist(?:s|ed) of|held (?:by|between|among)|(?:is|was) (?:made up|composed) of|saw|attended by"
    r"|drew(?: in)?|counts|counted|takes? in|took in|numbers|encompasses|embraces|spans)"
)
# Between the noun and its verb: `in Oslo`, `, being arranged by A,`, `, which`, `is also set`.
_SPECIFIED = (
    r"(?: (?:of|in|at|between|among|hosted|held|chaired|organi[sz]ed|convened|called|led|via|by|last"
    r"|this|earlier"
    r"|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|on \d+ [A-Z]\w+|on [A-Z]\w+ \d+) ?[^.;,:]{0,50}?)?"
)
_AUXILIARY = (
    r"(?: (?:also|now|will|is|are|was|were|has|have|had|be|been|being|set|due|expected|scheduled|slated"
    r"|already"
    r"|currently|all))*"
)
_QUALIFIED = (
    r"(?:(?: (?:senior|top|military|high-level|high-ranking|defen[cs]e|foreign|army|navy|government"
    r"|prime|other|several"
    r"|some|many|more than|over|about|around|nearly|almost|\d+|most|numerous|dozens of|European|Western"
    r"|Nordic"
    r"|Baltic|Arab|Asian|G7|NATO|the|an?|all|both|also|political|key|fellow|allied|wider|whole|broader"
    r"|special))*"
    rf" (?:{PERSONS}|coalition|alliance)(?: of the willing)?(?: (?:of|from|in)(?: (?:the "
    rf")?(?:[a-z0-9-]+ ){{0,3}}{PERSONS})?)?"
    r"(?: across)?(?: (?:Europe|Asia|Africa|the (?:continent|region|globe|world)),?(?: and| as well as"
    r"| plus))?"
    r"(?:,? (?:including|such as|among them|notably|like))?)?"
)
_INCLUDES = re.compile(
    rf"(?:\b(?P<gathering>{GATHERING.pattern})|\b(?P<scheme>{_SCHEME}(?:['’]s (?:[a-z]+ )?(?:members"
    rf"|ranks))?)|\A(?P<it>It|This|They|These|Those|Others?(?: (?:nations|countries|leaders"
    rf"|participants))?(?: present)?))\b{_SPECIFIED}(?:,[^.;,:]{{0,70}},)?"
    rf"(?:,? (?:which|that))?(?P<auxiliary>{_AUXILIARY}) {_VERB}{_QUALIFIED}"
    r"(?: (?:[A-Z]\w+|[a-z]+) [a-z]+,? (?:as well as|along with|and))?(?: (?:also|both|all|the|those of"
    r"|from|leaders from))*,? \Z"
)
# What `It is due to include` and `They included` may mean.
_AFORESAID = re.compile(rf"{GATHERING.pattern}[^.!?]*[.!?]\s*\Z", re.IGNORECASE)
_PARTICIPANTS = re.compile(
    r"\b(?:participants|members|attendees|leaders|took part|attended|joined|gathered|met|dialled in"
    r"|guests|representatives)\b"
    r"[^.!?]*[.!?]\s*\Z"
)
# One of these is in every sentence that includes somebody.
_TELLING = (
    "includ", "involv", "featur", "gather", "together", "brought in", "brings in", "bringing in", "unite",
    "assembled", "compris", "consist", "held by", "held between", "held among", "conducted by", "made up",
    "composed", "saw", "attended by", "drew", "count", "take in", "takes in", "took in", "numbers",
    "encompass", "embrace", "spans",
)  # fmt: skip
_CAUTIOUS = re.compile(r"\b(?:will|set|due|expected|scheduled|slated)\b")
_SUPPOSED = re.compile(
    r"\b(?:if|whether|unless|could|would|should|may|might|must|not|no|never)\b[^.;,]*\Z", re.IGNORECASE
)


def included_role(before: str, context: str) -> Role | None:
    """The role of whoever is named right after `before`, if a gathering or a coalition includes it.

    `context` is the text before the sentence, which `it` may refer to. A gathering that will include a
    country has it among those who come; a coalition that will has not yet.
    """
    found = _INCLUDES.search(before) if any(word in before for word in _TELLING) else None
    if found is None or _SUPPOSED.search(before[: found.start()]) is not None:
        return None
    if found["it"] is not None:
        calls = _AFORESAID.search(context) if found["it"] in ("It", "This") else None
        return "attends" if calls is not None or _PARTICIPANTS.search(context) is not None else None
    if found["gathering"] is not None:
        return "attends"
    return None if _CAUTIOUS.search(found["auxiliary"]) is not None else "joins"
