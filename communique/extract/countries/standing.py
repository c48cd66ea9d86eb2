"""As what a country stands where it is named: its government, the place, its people, or an adjective."""

from __future__ import annotations

import re

from ...model import MentionAs
from .gazetteer import Found

# What stands right before: `in `, `near the `, `a summit in central `.
_LOCATED = re.compile(
    r"\b(?:in|into|inside|at|near|around|across|outside|within|throughout|through|via|over|onto|toward|towards|to"
    r"|from|visit|visits|visited|visiting|left|leave|leaving|leaves|entered|entering|reached|northern|southern"
    r"|eastern|western|central|downtown|mainland|neighbouring|neighboring|nearby)(?: the)?(?: [a-z]+ern| central)? \Z",
    re.IGNORECASE,
)
_TOWN_BEFORE = re.compile(r"\b[A-ZÀ-Þ][\w'’-]+, \Z")
# `in Paris and London`, `Australia, Japan and New Zealand`: a list's members stand for what its first does.
_LIST_LINK = re.compile(r"(?:,| and| or|, and|, or|,? as well as|/|-)(?: the)? ?\Z")
_DATELINE = re.compile(r"(?:, [^\n—–-]{0,40})?(?: \([^)\n]{1,40}\))?,? ?(?:[—–]|--? )")
_NOUN_AFTER = re.compile(r"['’]?s? ?-? ?([a-z][\w-]*|[A-ZÀ-Þ][\w-]*)")
_THE_BEFORE = re.compile(r"\b[Tt]he \Z")
# After a people's name these go on with the sentence, any other word is the noun the adjective belongs to.
_NOT_A_NOUN = frozenset(
    "a an and are as at be been but by can could did do does for from had has have in is it may might must not of on"
    " or over said say says shall should that the their they to under until was were what when where which while who"
    " whom will with would".split()
)
_GATHERINGS = re.compile(
    r" (?:summit|meeting|talks|conference|gathering|negotiations|forum|declaration|hospital|airport|suburb|street)s?\b"
)
_ATTRIBUTIVE = re.compile(
    r"(?: |-)(?:-?(?:led|backed|based|brokered|mediated|funded|made|born|trained|supplied|sponsored|allied|style)\b"
    r"|(?:[a-z]+ )?(?:official|troop|force|soldier|senator|lawmaker|diplomat|envoy|president|leader|ally|allie|army"
    r"|military|navy|weapon|aid|sanction|tariff|government|administration|intelligence|support|citizen|company|dollar"
    r"|peacekeeper|warship|aircraft|jet|backstop|security|dele?gation|ambassador|embassy)s?\b"
    r"|(?:Secretary|President|Prime|Foreign|Defen[cs]e|Vice|State|Army|Navy|Air|Ambassador|Treasury|Senator|Senate"
    r"|House|Congress|Department|National|Special|Supreme|District|Chancellor|Marine|Embassy|Minister)\b)"
)
_REACH = 40


def stands_for(text: str, here: Found, before: Found | None, as_before: MentionAs | None) -> MentionAs:
    """As what `here` stands; `before` is the mention before it, which stands for `as_before`."""
    kind = here.form.kind
    if kind == "demonym":
        return _of_demonym(text, here)
    if before is not None and as_before in ("government", "place") and _linked(text, before, here):
        return as_before
    if _LOCATED.search(text, max(0, here.start - _REACH), here.start):
        return "place"
    if kind == "seat":
        return "government"
    if _opens_dateline(text, here) or (kind == "capital" and _GATHERINGS.match(text, here.end)):
        return "place"
    if kind == "name" and _TOWN_BEFORE.search(text, max(0, here.start - _REACH), here.start):
        return "place"
    return "adjective" if _ATTRIBUTIVE.match(text, here.end) else "government"


def _of_demonym(text: str, here: Found) -> MentionAs:
    if here.form.text.endswith("s") and not here.form.text.endswith("ss"):
        return "people"
    noun = _NOUN_AFTER.match(text, here.end)
    if noun is not None and noun[1] not in _NOT_A_NOUN:
        return "adjective"
    bare = _THE_BEFORE.search(text, max(0, here.start - 8), here.start) or noun is None or noun[1] in _NOT_A_NOUN
    return "people" if bare else "adjective"


def _linked(text: str, before: Found, here: Found) -> bool:
    return here.start - before.end <= 12 and _LIST_LINK.fullmatch(text, before.end, here.start) is not None


def _opens_dateline(text: str, here: Found) -> bool:
    opens = here.start == 0 or text[here.start - 1] == "\n"
    return opens and _DATELINE.match(text, here.end) is not None
