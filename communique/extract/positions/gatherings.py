"""Words about gatherings: those who come, that they came, and which meetings are of countries."""

from __future__ import annotations

import re

from .objects import GATHERING

# Those who come for a country, and countries themselves.
PERSONS = (
    r"(?:representatives|leaders|officials|ministers|envoys|diplomats|delegations|delegates|chiefs|heads"
    r"|commanders|officers|planners|negotiators|counterparts|participants|partners|members|teams|presidents"
    r"|premiers|states|countries|nations|allies|governments|capitals|powers|guests|attendees|ambassadors)"
)
WERE_THERE = (
    r"\b(?:present|attended|attend|attending|took part|taken part|joined|there|represented|gathered"
    r"|dialled in"
    r"|participated|at the table|in the room)\b"
)
# What is wished, thought of or denied; `will`, `is due to` say that it comes.
UNSURE = re.compile(
    r"\b(?:would|could|may|might|not|never|should|must|if|whether|unless|hop(?:es|ed|ing)|wants?|wanted|invited"
    r"|no longer|expected that|unclear|propos(?:es|ed)|no)\b"
)
# `the summit`, `an online meeting of leaders`.
AT_ONE = rf"(?:the|an?|this|that|\w+day['’]s) (?:[\w’'“”\"-]+ ){{0,4}}?(?i:{GATHERING.pattern})(?! with\b)"
_NOT_OF_COUNTRIES = re.compile(
    r"\b(?:press|news|party|cabinet|committee|government|parliament\w*|council|commission|board|staff|campaign"
    r"|town|rally|phone|telephone|joint|bilateral|private|fringe|earnings|shareholders?|company|White House"
    r"|(?<!peace )(?<!video )conference(?! call)|Oval Office|trade|business|economic|climate|investor)\b",
    re.IGNORECASE,
)


THEN_CAME = re.compile(
    r"(?:,? and (?:others|several others|other [a-z]+))?(?:,? among (?:them|others))?(?:,|\)| --?| –| "
    r"—)?(?: (?:dubbed|called|known as) [^–—,]{3,50}"
    r"(?: –| —|,))? ?(?:also |all |then |both |later |have |had |will )*(?:took part|take part|taken "
    r"part|taking part"
    r"|(?:are|were|is|was|have been|has been) (?:also |all )?(?:taking (?:an active )?part"
    r"|participating|involved"
    r"|working on|drawing up)"
    r"|joined(?= (?:by|via|remotely|virtually|online|in|the (?:call|meeting|talks|summit)|on)\b|[,.])"
    r"|attended|attend"
    r"|listened in|looked on|dial+ed in|met|gathered|convened|assembled|came together|participated"
    r"|held (?:their |an? |the )?(?:[a-z]+ ){0,2}(?:talks|meeting|summit|call|session|video ?conference"
    r"|discussions)"
    r"|(?:are|were) (?:meeting|gathering|convening|assembling|holding talks)"
    r"|were (?:also )?(?:present|represented|there|on the (?:call|line)|in attendance))\b(?! (?:troops"
    r"|soldiers))"
)
WAS_AT = re.compile(
    r",? (?:was|were|is|are|had been) (?:also |both |all |again ){0,2}(?:(?:the only|one of|part of)(?: "
    r"the| some| about| nearly)?"
    r" (?:(?!not |never |absent |missing )[\w’'-]+ ){0,8}?)?"
    r"(?:at|in|on|around|among) (?:those |the |a )?(?:(?!not )[A-Z]?[\w-]+ ){0,3}?(?:summit|meeting|talks"
    r"|table"
    r"|conference|call|room|line|link|screen|gathering|participants|attendees|guests|attendance)\b"
)
WAS_HELD_BEFORE = re.compile(
    r"\b(?:(?:was|were|being|been) (?:held|hosted)|took place|taking place|went ahead|going ahead|began"
    r"|opened"
    r"|attended|attend|met|gathered|took part|take part|participat\w+|all (?:members|allies|countries)"
    r"|continued|convened)\b"
)
NONE_OF = re.compile(r"\b(?:[Nn]o|[Nn]either|[Nn]or|[Nn]ot) (?:the )?\Z")


def is_of_countries(words: str) -> bool:
    """Whether a gathering is one of countries, not of the press, a party, a cabinet or two people."""
    return _NOT_OF_COUNTRIES.search(words) is None
