"""Words about gatherings: those who come, that they came, and which meetings are of countries."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property

from ...model import Span
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
# Where those sit, stand or are seen who take part: `at the round table`, `on the other end of the line`.
AT_THE_PLACE = (
    r"(?:(?:at|a?round) (?:the|that|this|one) (?:(?!not )[\w-]+ ){0,2}?(?:tables?|horseshoe)\b"
    r"|in (?:the|that|this|one) (?:(?!not )[\w-]+ ){0,2}?(?:rooms?|halls?|chamber|circle|ballroom|tent)\b"
    r"|on screens?\b|on (?:the|that|a|one|their) (?:(?:other|big|giant|large|same|video|secure|open|split"
    r"|telephone|phone"
    r"|end"
    r"|of|the|wall|conference|group) ){0,4}(?:screens?|line|call|link|video ?link|videoconference)\b"
    r"|by video(?: ?link)?\b(?! that\b))"
)
# Those of whom a list or a count is made: `who sat in Paris`.
WHO_MET = (
    r"who (?:sat|met|gathered|attended|took part|came|joined|dialled in|spoke|travelled|(?:were|was) "
    r"(?:there|present|represented|in the [a-z]+|at the [a-z]+|on the [a-z]+))"
)
# What is wished, thought of or denied; `will`, `is due to` say that it comes.
UNSURE = re.compile(
    r"\b(?:would|could|may|might|not|never|should|must|[Ii]f|[Ww]hether|[Uu]nless|hop(?:es|ed|ing)|wants?|wanted"
    r"|invited"
    r"|no longer|expected that|unclear|propos(?:es|ed)|no)\b"
)
# `the summit`, `an online meeting of leaders`.
AT_ONE = (
    r"(?:the|an?|this|that|(?:his|her|its|their) (?:own )?first|\w+day['’]s) "
    rf"(?:[\w’'“”\"-]+ ){{0,4}}?(?i:{GATHERING.pattern})(?! with\b)"
)
_NOT_OF_COUNTRIES = re.compile(
    r"\b(?:press|news|party|cabinet|committee|government|parliament\w*|council|commission|board|staff"
    r"|campaign"
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
    r"|(?:were|was|are|is) (?:also |all )?(?:at|around|in|on) (?:the|that|this|\w+day['’]s) (?:[\w-]+ ){0,3}?"
    r"(?:meeting|summit|talks|table|conference|call|room|line|session|gathering)"
    r"|were (?:also )?(?:present|represented|there|on the (?:call|line)|in attendance))\b(?! (?:troops"
    r"|soldiers))"
)
WAS_AT = re.compile(
    r",? (?:was|were|is|are|had been) (?:also |both |all |again ){0,2}(?:(?:the only|one of|part of)(?: "
    r"the| some| about| nearly)?"
    r" (?:(?!not |never |absent |missing )[\w’'-]+ ){0,8}?)?"
    r"(?:at|in|on|around|among) (?:those |the |a )?(?:(?!(?:not|in|of|with|for|on"
    r"|to) )[A-Z]?[\w-]+ ){0,3}?(?:summit|meeting|talks"
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


# `press`, `cabinet`, before a meeting.
_QUALIFIER = 24
# How far back a gathering was told of at which somebody sits.
_FAR = 3000
# How soon after it.
_SOON = 300
_MET = re.compile(
    r"\b(?:leaders|ministers|chiefs|delegations|delegates|governments|countries|envoys|officials|heads"
    r"|nations"
    r"|presidents|generals|diplomats|guests)\b[^.]{0,80}?\b(?:met|meet|meeting|gather\w*|sat down|sit down"
    r"|convened?|assembled?|came together|spoke by (?:video|phone|telephone))\b",
    re.IGNORECASE,
)


@dataclass
class Gatherings:
    """Those that a text tells of; `venues` are their places, as named up to the sentence that is read."""

    text: str
    venues: set[str] = field(default_factory=set)

    @cached_property
    def ends(self) -> list[int]:
        """Where the words for gatherings of countries end, in order."""
        found = (*GATHERING.finditer(self.text), *_MET.finditer(self.text))
        reach = _QUALIFIER
        return sorted(
            met.end() for met in found if is_of_countries(self.text[max(0, met.start() - reach) : met.end()])
        )

    def is_near(self, sentence: Span) -> bool:
        """Whether one is told of in the sentence, not far before it or right after."""
        last = bisect_right(self.ends, sentence.end + _SOON) - 1
        return last >= 0 and self.ends[last] > sentence.start - _FAR
