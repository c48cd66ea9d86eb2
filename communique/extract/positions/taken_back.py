"""What was only reported and is then called false: `a paper wrote that A would send ships; A denied it`."""

from __future__ import annotations

import re

from ...model import Span

# Where somebody hands on what he heard.
_HEARSAY = re.compile(
    r"\b(?:report(?:s|ed|edly)?|wrote|writes|claim(?:s|ed)?|rumou?rs?|ideas?|quoting|citing|quoted"
    r"|according to"
    r"|stor(?:y|ies)|articles?|posts?|broadcaster|newspapers?|outlets?|said to)\b",
    re.IGNORECASE,
)
_FALSE = (
    r"(?:wrong|false|untrue|not true|baseless|groundless|unfounded|speculat\w+|nonsense|fabricat\w+"
    r"|inaccurate"
    r"|incorrect|fake|invented|an invention|a hoax|fiction|misleading|rumou?rs?|premature)"
)
_IT = (
    r"(?:it|this|that|these|those|(?:the|that|this|these|those|such) (?:[a-z]+ )?(?:reports?|claims?"
    r"|stor(?:y|ies)"
    r"|accounts?|figures?|numbers?|suggestions?|rumou?rs?|articles?|ideas?|information|speculation))"
)
# `called the report wrong`, `dismissed this as speculation`, `denied it`, `the story was untrue`.
_CALLED_FALSE = re.compile(
    rf"\b(?:call(?:s|ed)?|describ(?:es|ed)|brand(?:s|ed)|label(?:s|led|ed)|term(?:s|ed)|reject(?:s|ed)"
    rf"|dismiss(?:es|ed)) {_IT} [^.;]{{0,30}}?\b{_FALSE}\b"
    rf"|\b(?:den(?:y|ies|ied)|refut(?:es|ed)|dismiss(?:es|ed)|contradict(?:s|ed)|reject(?:s|ed)"
    rf"|wav(?:es|ed) (?:away|aside)|brush(?:es|ed) (?:off|aside)) {_IT}(?=\s*[.,;”\"]|\s*\Z| (?:on|at|as|in"
    rf"|of)\b)"
    rf"|\b{_IT},? [^.;]{{0,40}}?\b(?:is|was|were|are|has been|have been) (?:[a-z]+ly )?(?:{_FALSE}|denied"
    rf"|dismissed"
    rf"|refuted|contradicted)\b"
    r"|, (?:which|something(?: that)?|a (?:claim|report|figure|story)(?: that)?) [^.;,]{0,40}? (?:den(?:y"
    r"|ies|ied)"
    r"|dismiss(?:es|ed)|reject(?:s|ed)|refut(?:es|ed)|contradict(?:s|ed)|called (?:false|wrong|untrue"
    r"|nonsense"
    r"|speculation))\b"
    rf"|\bsa(?:id|ys) (?:that )?(?:no such|nothing of the (?:kind|sort))\b|\bno such (?:decision|plan"
    rf"|promise|offer"
    rf"|pledge|talks?|discussions?)s?\b[^.;]{{0,20}}? (?:has|have|had|exists?|existed|was|were|is)\b",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.!?][”\"’]?(?:\s|\Z)")
_LONGEST_DENIAL = 220


def is_taken_back(text: str, span: Span, at: int) -> bool:
    """Whether what a sentence hands on at an offset is called false behind it or in the next sentence."""
    if _HEARSAY.search(text, *span) is None:
        return False
    end = min(len(text), span.end + _LONGEST_DENIAL)
    stop = _STOP.search(text, min(span.end + 1, end), end)
    if "\n" in text[span.end : end]:
        end = span.end + text[span.end : end].index("\n")
    elif stop is not None:
        end = stop.start()
    return _CALLED_FALSE.search(text, at, end) is not None
