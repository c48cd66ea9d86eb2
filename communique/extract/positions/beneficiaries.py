"""For whom it is all done: the country that an initiative protects, arms or aids."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...model import CountryMention, Span
from .reading import Reading
from .stated import Stated, Subject

# Words of which one is in every sentence that tells it.
CUES = frozenset({
    "protect", "protecting", "shield", "shielding", "defend", "defending", "guard", "guarding", "defence",
    "defense", "protection", "arm", "arming", "rearm", "rearming", "guarantee", "guarantees", "aid",
    "support",
    "force", "mission", "weapons", "arms", "loan", "help", "assistance", "received", "receive", "receives",
    "recipient", "beneficiary", "trained", "training", "train",
})  # fmt: skip
_AID = r"(?:guarantees?|aid|support|force|mission|weapons|arms|loan|help|assistance)"
_FOR = re.compile(
    r"\b(?:protect(?:ing)?|shield(?:ing)?|defend(?:ing)?|guard(?:ing)?|(?:defen[cs]e|protection) of"
    r"|(?:re-?)?arm(?:ing)?|(?:in|with the) (?:support|aid|defen[cs]e) of|to the (?:aid|defen[cs]e|help) of"
    rf"|{_AID} (?:for|to))"
    r" (?:post-war |postwar )?(?:the )?\Z"
)
# A capital is its government only where no sympathy may be meant.
_FOR_A_GOVERNMENT = re.compile(
    r"\b(?:guarantees?|weapons|arms|loan|military (?:aid|support|assistance)) (?:for|to) \Z"
)
_GIVING = re.compile(
    r"\b(?:giv(?:es?|ing|en)|gave|grant(?:s|ed|ing)?|offer(?:s|ed|ing)?|provid(?:es?|ed|ing)|suppl(?:y|ies"
    r"|ied|ying)"
    r"|promis(?:es?|ed|ing)|pledg(?:es?|ed|ing)|lend(?:s|ing)?|lent) (?:the )?\Z"
)
_GIFT = (
    r"(?:[\w’'-]+ ){0,3}?(?:guarantees?|weapons|arms|aid|missiles?|ammunition|air[- ]defen[cs]es?|tanks"
    r"|jets|loans?"
    r"|assistance|protection|drones|shells|systems|artillery|help|support)\b"
)
_WITH_GIFT = re.compile(rf" (?:with )?{_GIFT}")
_RECEIVES = re.compile(
    rf" (?:has |have |had |will |would |is to |also |already )*(?:receives?|received) {_GIFT}"
    r"|, the (?:main )?(?:recipient|beneficiary) of\b"
)
_HELPING = re.compile(r"\bhelp(?:s|ed|ing)? (?:the )?\Z")
_TO_DO = re.compile(r" (?:to )?(?:buy|defend|rebuild|repel|fight|arm|protect|pay|train|hold|secure)\b")
# `Ruritanian soldiers are being trained`, `the training of Ruritanian soldiers`.
_SOLDIERS = r" (?:soldiers|troops|forces|brigades?|recruits|pilots|crews|units|marines)\b"
_TRAINED = re.compile(
    rf"{_SOLDIERS} (?:are|is|were|will be|have been) (?:also |already )?(?:being )?(?:trained|equipped)\b"
)
_ITS_SOLDIERS = re.compile(_SOLDIERS)
_TRAINING = re.compile(
    r"\b(?:train(?:s|ed|ing)?|training (?:of|for)|equip(?:s|ped|ping)?) (?:some |about "
    r"|up to )?(?:[\d,]+ )?\Z"
)
_REACH = 40


def beneficiaries(text: str, sentence: Span, mentions: Sequence[CountryMention]) -> Iterator[Stated]:
    """`talks on shielding Ruritania`, `aid for Ruritania`."""
    for mention in mentions:
        if _benefits(text, sentence, mention):
            reading = Reading("beneficiary", "for whom it is done")
            yield Stated(Subject((mention.code,)), reading, mention.span.start)


def _benefits(text: str, sentence: Span, mention: CountryMention) -> bool:
    start, end = mention.span
    before = text[max(sentence.start, start - _REACH) : start]
    if mention.kind == "demonym":
        trained = _TRAINED.match(text, end, sentence.end) is not None
        return trained or (
            _TRAINING.search(before) is not None and _ITS_SOLDIERS.match(text, end) is not None
        )
    if mention.kind == "capital" and _FOR_A_GOVERNMENT.search(before) is not None:
        return True
    if mention.kind not in ("name", "capital") or text.startswith(("'s", "’s"), end):
        return False
    if _GIVING.search(before) is not None and _WITH_GIFT.match(text, end, sentence.end) is not None:
        return True
    if _RECEIVES.match(text, end, sentence.end) is not None:
        return True
    if mention.kind != "name" or mention.stands_for == "adjective":
        return False
    if _HELPING.search(before) is not None and _TO_DO.match(text, end, sentence.end) is not None:
        return True
    return _FOR.search(before) is not None
