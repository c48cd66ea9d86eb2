"""Who takes part in a gathering or a scheme, means to, or stays away."""

from __future__ import annotations

import re

from ...model import Role
from .gatherings import is_of_countries
from .objects import (
    GATHERING,
    HEADLESS,
    ON_THE_GROUND,
    SCHEME,
    Condition,
    is_gathering,
    is_press,
    is_scheme_to_join,
)
from .predicates import Attitude, Predicate
from .reading import Reading
from .words import AT_A_GATHERING

# `addressed the summit`, `spoke at an online meeting of leaders`, not `a meeting with somebody`.
_ADDRESSED = re.compile(
    rf"(?:(?:the|an?|this|its|\w+day['’]s) (?:[\w-]+ ){{0,3}}?(?:{GATHERING.pattern})(?! with\b))"
)
_OF_BEING = frozenset({
    "represented", "present", "in the room", "at the table", "in the hall", "on a screen",
    "on the screen", "on screens",
    "on the big screen", "on a video link", "on the video link", AT_A_GATHERING,
})  # fmt: skip
_REMOTELY = re.compile(r"(?:from [A-Z]|remotely|online|virtually|by (?:video|phone|telephone)|via|in person)")
# `a coalition of the willing call`.
_CALL_OF = re.compile(
    rf"(?:an? |the |this |[\w-]+ ){{0,3}}[“\"‘']?(?i:coalition of the [a-z]+)[”\"’']? (?:[a-z]+ "
    rf"){{0,2}}(?i:{GATHERING.pattern})"
)
# What is attended without being a gathering of countries that decide.
_CEREMONY = re.compile(
    r"\b(?:celebrations?|ceremon(?:y|ies)|funeral|parade|match|games?|festival|concert|mass|wedding|memorial"
    r"|anniversary|inauguration|fair|exhibition|rally|school|university|hearing|trial)\b"
)
# `attended the peace conference of 1919`.
# Where one is missed who may be at every meeting.
_ELSEWHERE = re.compile(
    r"(?:from |in |at )?(?:the |a |its |his |her )?(?:[a-z]+ )?(?:parliament|votes?|debate|work|school"
    r"|court|public|ceremon"
    r"|funeral|office|duty|cabinet|parade|election|wedding)"
)
# `joined NATO`, which is no coalition of this kind.
_A_BODY = re.compile(
    r"(?:the )?(?:NATO|Nato|EU|European Union|euro(?:zone)?|United Nations|UN|G7|Commonwealth|Schengen)\b"
    r"(?![- ](?:led|mission|force|operation|summit|meeting|call|talks|training))"
)
# `played no role in shaping the budget`.
_IN_DOING = re.compile(r"in [a-z]+ing\b")
_LONG_AGO = re.compile(r"\b(?:of|in) 1[5-9]\d\d\b")
# `took part in exercises`, `in the war in Ruritania`.
_AT_WAR = re.compile(
    r"in (?:the |an? |its |their |joint |naval |military |NATO )*(?:exercises?|drills?|manoeuvres"
    r"|maneuvers|wars?|invasion|raids?|strikes?|attacks?|games|elections?|race)\b"
)
# `joined Ruritania in condemning the attack`.
_SOMEBODY_IN_DOING = re.compile(
    r"(?:the )?[A-Z][^.;,]{0,40}? in (?:[a-z]+ly )?[a-z]{3,}ing\b(?! (?:room|hall|session)\b)"
)
_PREPARATION = re.compile(r"(?:in )?(?:the )?(?:military |further |joint )?(?:planning|preparations?)\b")
# `joined them`, whatever was spoken of before.
_SOMEBODY_THERE = re.compile(r"(?:\w+ )?(?:them|him|her|us)\b")
# `joined NATO`: what was there long before any coalition.
_BODY = re.compile(
    r"(?:the )?(?:NATO|Nato|EU|European Union|United Nations|U\.?N\.?|alliance|euro)\b(?!-led)"
)
# `absent from parliament`.
_AT_HOME = re.compile(
    r"(?:from )?(?:the |a |his |her )?(?:parliament|office|chamber|house|cabinet|court|work|debate)\b"
)
# What is attended must be a gathering.
_WITH_OBJECT = ("attend", "speak", "spoke", "spoken")
_CIRCLE = re.compile(r"\b(?:group|circle|format|delegation)\b")
# `joined the Ruritanian president in Lima`.
_SOMEBODY_AT = re.compile(
    r"[^.;,]{0,40}?\b(?:president|prime minister|chancellor|premier|leaders?|ministers?"
    r"|counterparts?)\b[^.;,]{0,30}? in [A-Z]"
)
# `is involved in preparing the plan`.
_WORKING = re.compile(r"(?:support|prepar|plann|draft|draw|develop|work)\w*ing\b")
# `a role in monitoring a ceasefire`.
_WATCHING = re.compile(r"in (?:monitor|safeguard|secur|keep|polic|guarantee|protect|uphold)\w*ing\b")


# `active on Chilean soil`.
_ON_THE_SPOT = re.compile(r"(?:on )?(?:the ground|[A-Z]\w+ (?:soil|territory))\b")
JOINS_IT = "joins it, a scheme being named"
READY_TO_JOIN = "ready to join"


def taking_part(predicate: Predicate, words: str, condition: Condition | None) -> Reading | None:
    sense = predicate.sense
    if sense == "partake" and words.startswith((",", ".", ";")):
        # `took part, then spoke of a force`.
        words = ""
    coalition_call = _CALL_OF.match(words) is not None
    gathering = coalition_call or is_gathering(words)
    scheme = is_scheme_to_join(words) and not coalition_call
    if sense == "join" and _A_BODY.match(words) is not None:
        return None
    if sense in ("attend", "partake", "join") and _LONG_AGO.search(words) is not None:
        return None
    if sense == "join" and not gathering and (_BODY.match(words) or _SOMEBODY_THERE.match(words)):
        return None
    if sense == "attend" and (
        _CEREMONY.search(words) is not None or (predicate.word == "attended" and words.startswith("by "))
    ):
        return None
    if predicate.word == AT_A_GATHERING and not is_of_countries(words[:50]):
        return None
    if predicate.word.startswith("following") and not predicate.copula:
        return None
    if words.startswith("no "):
        # `belongs to no coalition`
        return None
    if sense == "speak-at":
        there = _ADDRESSED.match(words) is not None and not (predicate.negated or predicate.attitudes)
        return Reading("attends", "speaks at a gathering") if there else None
    if (
        predicate.has("refuse")
        and gathering
        and not predicate.modal
        and sense in ("attend", "partake", "join")
    ):
        return Reading("absent", "declined to come")
    gathering = gathering or (sense == "join" and _OF_A_SCHEME.search(words) is not None)
    due = predicate.attitudes and all(
        attitude == Attitude("intend", False) for attitude in predicate.attitudes
    )
    if sense == "attend" and due and not predicate.negated and (gathering or HEADLESS.match(words)):
        return Reading("attends", "is due to attend")
    if predicate.has("ask") or predicate.has("invite"):
        asked = predicate.copula and not any(attitude.negated for attitude in predicate.attitudes)
        if predicate.copula and not asked and gathering and not predicate.modal:
            return Reading("excluded", "was not asked")
        return Reading("asked-for", "is asked to take part", rung="mentioned") if asked else None
    if sense == "miss":
        return (
            Reading("absent", "missed it")
            if gathering and not (predicate.negated or predicate.modal)
            else None
        )
    if sense in ("absent", "no-part") and predicate.negated and predicate.modal and not gathering:
        tied = condition is not None and condition.firm
        return Reading("conditional" if tied else "considers", "would not stay away", rung="considered")
    if sense == "absent" and (predicate.modal == "might" or _ELSEWHERE.match(words) is not None):
        return None
    if sense == "absent":
        unsure = predicate.negated or predicate.modal == "might" or _AT_HOME.match(words.lower())
        return None if unsure else Reading("absent", "was absent")
    if sense == "any-part":
        return Reading("refuses", "wants no part in it", rung="refused") if predicate.negated else None
    if sense == "no-part" and not gathering and predicate.word.startswith(("want", "ask", "beg")):
        return Reading("refuses", "wants no part in it", rung="refused")
    if sense == "no-part":
        if ON_THE_GROUND.search(words):
            return Reading("refuses", "takes no part", "troops", "refused")
        elsewhere = _IN_DOING.match(words) is not None
        if gathering or (not scheme and predicate.modal == "" and not elsewhere):
            return Reading("absent", "took no part")
        return Reading("refuses", "stays out", rung="refused")
    if sense == "part" and not predicate.copula:
        return None
    if words.startswith("no ") and not predicate.negated:
        return None
    if sense == "part" and _WORKING.match(words) and SCHEME.search(words) and not predicate.negated:
        return Reading("supports", "works on the scheme")
    if predicate.negated and predicate.modal == "will" and sense in ("attend", "partake") and gathering:
        return Reading("absent", "will not come")
    if predicate.negated and predicate.modal:
        return Reading("refuses", "will not be part", rung="refused") if sense == "part" and scheme else None
    if predicate.negated and sense == "join" and words.startswith(("them", "him", "her")) and not gathering:
        return None
    if predicate.negated:
        named = (
            sense not in ("part", "join")
            or gathering
            or scheme
            or HEADLESS.match(words)
            or _CIRCLE.search(words) is not None
        )
        return Reading("absent", "was not part") if named else None
    tied = condition is not None and (condition.firm or condition.words.startswith("under "))
    tied = tied and predicate.modal == "will"
    if predicate.has("pledge") and sense == "partake" and _PREPARATION.match(words) is not None:
        return Reading("attends", "takes part in the preparation")
    if predicate.attitudes or predicate.modal == "might" or tied:
        headless = sense in ("join", "partake") and HEADLESS.match(words) is not None
        there = sense == "active" and _ON_THE_SPOT.match(words) is not None
        if not (scheme or headless or there or _WATCHING.match(words)):
            return None
        role: Role = "conditional" if condition is not None and (condition.firm or tied) else "considers"
        if predicate.has("pledge"):
            return Reading("joins", "agrees to join")
        if predicate.has("ready") and role == "considers":
            return Reading(role, READY_TO_JOIN, rung="considered")
        return Reading(role, "thinks of joining", rung="considered")
    if sense == "part":
        return (
            Reading("joins", "is part of the scheme")
            if scheme and not _gathering_first(words)
            else Reading("attends", "is part")
            if gathering
            else None
        )
    if sense == "partake" and _PREPARATION.match(words) is not None and not predicate.negated:
        return Reading("attends", "takes part in the preparation")
    if sense in ("join", "partake", "active") and scheme and not _gathering_first(words):
        return Reading("joins", "joins the scheme")
    if sense == "join" and HEADLESS.match(words) and (predicate.perfect or predicate.said.does):
        return Reading("joins", JOINS_IT)
    if sense == "join" and _SOMEBODY_IN_DOING.match(words) is not None:
        return None
    if sense == "join":
        met = not predicate.modal and _SOMEBODY_AT.match(words) is not None
        there = gathering or met or _REMOTELY.match(words) is not None
        return Reading("attends", "joins a gathering") if there else None
    if sense == "partake" and predicate.modal == "will" and _WATCHING.match(words):
        return Reading("joins", "will take part in it")
    elsewhere = predicate.word.startswith(_WITH_OBJECT) and not gathering and not HEADLESS.match(words)
    if sense == "attend" and elsewhere:
        return None
    if sense == "attend" and predicate.word in _OF_BEING and not predicate.copula:
        return None
    if (
        is_press(words)
        or (predicate.word.startswith("play") and not gathering)
        or (sense == "meet" and predicate.modal)
    ):
        return None
    by_link = (
        predicate.word.startswith(("dial", "tune", "attend", "pull")) and HEADLESS.match(words) is not None
    )
    if sense in ("partake", "attend") and predicate.modal and not (gathering or by_link):
        return None
    if sense == "partake" and _AT_WAR.match(words) is not None:
        return None
    if sense in ("meet", "partake", "attend"):
        return Reading("attends", "takes part in a gathering")
    return None


# `a coalition phone call`: of the two nouns the last is meant.
_OF_A_SCHEME = re.compile(
    rf"\b(?:coalition|force|mission|alliance)(?: of the [a-z]+)?[’”\"']? (?:[a-z]+ )?(?:{GATHERING.pattern})",
    re.IGNORECASE,
)


def _gathering_first(words: str) -> bool:
    """`a meeting of the coalition` is a meeting."""
    gathering, scheme = GATHERING.search(words), SCHEME.search(words)
    if _OF_A_SCHEME.search(words) is not None:
        return True
    return gathering is not None and (scheme is None or gathering.start() < scheme.start())
