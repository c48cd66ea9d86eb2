"""Whose help is wanted: `American backing is needed`, `hopes for air cover from Ruritania`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ...model import CountryMention, Span
from .needed import Needed, kind_of_help
from .objects import given
from .told import Told
from .words import tokens_of

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
    r"\b(?<!not )(?<!longer )(?<!never )(?<!ever )(?<!n't )(?<!n’t )(?:request(?:s|ed|ing)?|need(?:s|ed|ing)?"
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
_REACH = 90


def wanted_of(
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
