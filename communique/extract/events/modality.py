"""Whether an event is told as done, planned, supposed, negated or denied, and what that makes of its type."""

from __future__ import annotations

from ...model import EventType, Modality
from .clauses import Chain, is_condition
from .words import Tokens

GIVING = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "RETREAT", "COOPERATE", "AID"})
HARM = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "PROTEST"})
_STOPS = frozenset({";", ":", "(", ")", "--", "—", "–", "?"})
_DENIED = frozenset(
    ["that", "having", "accusations", "allegations", "claims", "reports", "responsibility", "involvement"]
)
_DENYING = frozenset({"deny", "denies", "denied", "denying"})
_SUPPOSING = frozenset({"if", "unless", "whether", "until", "provided", "providing"})
# "Once a deal is reached": to come, if the verb behind is of the present; "in the event of".
_TO_COME = frozenset({"once", "after", "when"})
_PRESENT = frozenset({"is", "are", "has", "have"})
_IN_CASE = ["in", "the", "event"]
_MAYBE = _SUPPOSING | _TO_COME | {"event"}
_NEGATIVES = frozenset({"not", "n't", "no", "never"})
# "Not among those who sent troops", "not one of the states that did".
_GROUPS = ("among", "one")


def as_told(sense: str, chain: Chain, tokens: Tokens, at: int) -> tuple[EventType, Modality]:
    """Type and modality once refusal, promise and doubt are counted in."""
    type_: EventType = sense  # type: ignore[assignment]
    if _is_denied(tokens, at):
        return type_, "denied"
    if is_supposed(tokens, at):
        return type_, "hypothetical"
    if chain.negative:
        if type_ in GIVING:
            return "REJECT", "asserted" if chain.helper in (
                "future",
                "conditional",
                "possible",
            ) else "negated"
        if chain.helper in ("future", "conditional"):
            return "REJECT", "asserted"
        return type_, "negated"
    if chain.helper in ("future", "conditional"):
        ahead: Modality = "planned" if chain.helper == "future" or is_reported(tokens) else "hypothetical"
        if type_ in GIVING:
            return "AGREE", ahead
        if type_ == "MOBILIZE" and tokens.has_base(at, "sending") and not _is_hostile(tokens):
            return "AGREE", ahead
        if type_ in HARM:
            return "THREATEN", ahead
        return type_, ahead
    if chain.helper == "possible":
        return type_, "hypothetical"
    if chain.helper == "ought":
        return "REQUEST", "asserted"
    return type_, "asserted"


def is_reported(tokens: Tokens) -> bool:
    return "reporting" in tokens.roles


def _is_denied(tokens: Tokens, at: int) -> bool:
    """ "Denied shelling", "denied that its army shelled", "denied reports of shelling"."""
    if _DENYING.isdisjoint(tokens.vocabulary):
        return False
    for place in range(at - 1, max(-1, at - 12), -1):
        if tokens.words[place] in _DENYING:
            following = range(place + 1, at + 1)
            return any(
                tokens.tags[k].form == "ing"
                or tokens.words[k] in _DENIED
                or "nominative" in tokens.tags[k].roles
                for k in following
            )
        if tokens.words[place] in _STOPS or tokens.words[place] == ",":
            return False
    return False


def is_supposed(tokens: Tokens, at: int) -> bool:
    """Whether an event stands in an if-clause, or is only considered ("is considering sending")."""
    if tokens.tags[at].form == "ing" and tokens.has(at - 1, "wish"):
        return True
    if at > 1 and tokens.words[at - 1] == "who" and tokens.words[at - 2] in ("those", "anyone", "anybody"):
        return True
    if _MAYBE.isdisjoint(tokens.vocabulary):
        return False
    for place in range(at - 1, max(-1, at - 14), -1):
        if tokens.words[place] in _TO_COME and _is_present(tokens, place + 1, at):
            return True
        if tokens.words[place] == "event" and tokens.words[max(0, place - 2) : place + 1] == _IN_CASE:
            return True
        if tokens.words[place] in _SUPPOSING and (
            not tokens.words[place].startswith("provid") or is_condition(tokens, place)
        ):
            return True
        if tokens.words[place] in (",", ";"):
            return False
    return False


def _is_present(tokens: Tokens, first: int, at: int) -> bool:
    """Whether a clause is told in the present: not "after rebels who have held the town attacked"."""
    return not _PRESENT.isdisjoint(tokens.words[first:at]) and not any(
        tokens.has(place, "relative") for place in range(first, at)
    )


def _is_hostile(tokens: Tokens) -> bool:
    """Whether forces are sent against somebody rather than to somebody's side."""
    return "hostile" in tokens.roles


def is_negated_otherwise(tokens: Tokens, at: int, chain: Chain) -> bool:
    """ "Will send no soldiers", "there will not be soldiers sent"."""
    if at + 1 < len(tokens) and tokens.words[at + 1] in ("no", "neither"):
        return True
    if tokens.tags[at].form == "ing" or (chain.helped and tokens.tags[at].form != "base"):
        return False
    first = max(0, at - 8)
    # "No one was hurt when Norland attacked": the clause before is another's.
    first = next(
        (k + 1 for k in range(at - 1, first, -1) if tokens.words[k] == "," or tokens.has(k, "opener")), first
    )
    before = tokens.words[first:at]
    for group in _GROUPS:
        if group in before and not _NEGATIVES.isdisjoint(before[: before.index(group)]):
            return True
    return "there" in before and not _NEGATIVES.isdisjoint(before[before.index("there") :])


def is_refused(tokens: Tokens, at: int, chain: Chain) -> bool:
    """ "Will not accept any more": a refusal whatever the verb, if it has an object."""
    if not chain.negative or chain.helper not in ("future", "conditional") or tokens.tags[at].form != "base":
        return False
    if at + 1 == len(tokens):
        return False
    following = tokens.tags[at + 1]
    return bool(following.kinds or following.roles & {"determiner", "preposition"})
