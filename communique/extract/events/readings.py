"""From a sentence's words to its events: types by verb and object, refusal and promise first."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import NamedTuple

from ...lexicon import words
from ...model import EventType, Modality
from .clauses import Chain, absolute, chain_before, depths, is_adverb, is_reduced, is_verb
from .modality import (
    GIVING,
    HARM,
    as_told,
    is_negated_otherwise,
    is_refused,
    is_reported,
    is_supposed,
)
from .verbs import NO_EVENT, sense_of, with_particle
from .words import (
    AWAITED,
    Tokens,
    named_events,
    needed,
    senses,
)

_OF_WAR = frozenset(
    {"missile", "missiles", "air", "bombing", "bombs", "drone", "drones", "nuclear", "rocket"}
)
# As an object, a place gone to; and how far back from the verb somebody of rank may be named.
_THERE = "there"
_JOURNEY = "travel"
_NAME = 3
# Nouns that are a meeting only where they say of whom.
_COMPANIES = frozenset({"gathering", "session"})
_RANK = 12
_BEHIND_RANK = frozenset({",", "and", "who"})
_STANCES = frozenset({"commit", "oppose"})
_DEFINITE = frozenset({"the", "this", "these"})
_POSTURES = frozenset({"sit"})
_NAMING = frozenset({"a", "an", "the", "one", "“", '"'})
_PROMISES = frozenset({"vow", "pledge", "promise", "offer"})
_INDEFINITE = frozenset({"a", "an", "any", "no", "such", "possible", "future", "potential", "every"})
_OCCASIONS = frozenset({"during", "at", "after", "following", "ahead", "before"})
_OCCASION = 5
_NEAR = 6
_STOPS = frozenset({";", ":", "(", ")", "--", "—", "–", "?"})
_MODALS = frozenset({"future", "conditional", "possible", "ought"})


class Reading(NamedTuple):
    """One event as the words tell it; `step` is how much deeper than its clause it stands.

    `nominal` is told by a noun; `part` only says what another event is about ("agreed to lift");
    `object` is the place of the word that decided the type ("talks" of "held talks");
    `sense` is the type before refusal and promise were counted in;
    `topic` is an event only spoken of ("a truce would not last").
    """

    at: int
    last: int
    type: EventType
    modality: Modality
    rule: str
    step: int
    chain: Chain
    passive: bool
    nominal: bool = False
    part: bool = False
    object: int | None = None
    topic: bool = False
    sense: str = ""
    doubt: str | None = None


def readings(tokens: Tokens, parties: Callable[[], Sequence[int]]) -> list[Reading]:
    """The events of a sentence, the main one first; `parties` gives the offsets where somebody is named."""
    found: list[Reading] = []
    absorbed: set[int] = set()
    for at, tag in enumerate(tokens.tags):
        if not tag.telling:
            continue
        if tag.verb and _may_tell(tokens, tag.verb) and is_verb(tokens, at):
            reading = _verbal(tokens, at, absorbed, parties)
            if reading is not None:
                found.append(reading)
                continue
        if tokens.words[at] in AWAITED and (due := _due(tokens, at, parties)) is not None:
            found.append(due)
        elif tag.naming or tokens.words[at] == "must":
            reading = _must(tokens, at) or _nominal(tokens, at)
            if reading is not None:
                found.append(reading)
    if not found:
        return found
    objects = {reading.object for reading in found}
    told = [reading for reading in found if not (reading.nominal and reading.at in objects)]
    if len(told) < 2:
        return told
    levels = depths(tokens)
    return sorted(told, key=lambda reading: (levels[reading.at] + reading.step, reading.nominal, reading.at))


def _may_tell(tokens: Tokens, verb: str) -> bool:
    """Whether anything in the sentence gives a verb a sense, or it may be refused ("will not")."""
    words = needed()[verb]
    return words is None or not words.isdisjoint(tokens.vocabulary)


def _verbal(
    tokens: Tokens, at: int, absorbed: set[int], parties: Callable[[], Sequence[int]]
) -> Reading | None:
    chain = chain_before(tokens, at)
    if not chain.negative and is_negated_otherwise(tokens, at, chain):
        chain = chain._replace(negative=True)
    verb, last = with_particle(tokens, at)
    passive = _is_passive(tokens, at, last, chain)
    sense, rule, place = sense_of(tokens, at, last, verb, passive)
    if sense is None and _is_met(tokens, at, last, verb, passive, parties):
        sense, rule = senses()[verb]["party"], f"{verb} somebody"
    if verb == "tell" and sense == "CONSULT" and not _guests(tokens, at, last, passive, parties):
        sense = None
    if sense is None and _is_journey(tokens, last, verb, chain):
        sense, rule = senses()[verb][_THERE], f"{verb} {_THERE}"
    if sense is None and is_refused(tokens, at, chain):
        sense, rule = "REJECT", f"will not {verb}"
    if sense is None or sense == NO_EVENT or _is_helper(tokens, at) or _is_answered(tokens, at, chain):
        return None
    if verb in _POSTURES and tokens.tags[at].form in ("base", "s"):
        # "Insists that Norland sits at the table": as a rule, on no day.
        return None
    step = _step(tokens, at, chain)
    complement = _complement(tokens, last)
    if complement is not None and sense in ("REJECT", "AGREE", "THREATEN", "REQUEST"):
        absorbed.add(complement)
        if verb in _PROMISES and not tokens.has(complement - 2, "negative"):
            inner = _inner_type(tokens, complement)
            if inner in HARM and not (verb == "offer" or inner == "MOBILIZE"):
                sense = "THREATEN"
            elif verb == "vow" and inner in GIVING:
                sense = "AGREE"
    part = at in absorbed or _is_part(tokens, at, chain)
    if at in absorbed:
        step += 2
    if sense == "MOBILIZE":
        sense = _by_purpose(tokens, last)
    if sense in ("ASSAULT", "CONCEDE", "COERCE") and tokens.has_base(at, "nature") and _is_disaster(tokens):
        return None
    type_, modality = as_told(sense, chain, tokens, at)
    doubt = None
    told = sense
    if part and modality == "asserted":
        modality, doubt = "hypothetical", "told only as what something else is about"
    return Reading(
        at,
        last,
        type_,
        modality,
        rule,
        step,
        chain,
        passive,
        part=part,
        object=place,
        doubt=doubt,
        sense=told,
    )


def _is_met(
    tokens: Tokens, at: int, last: int, verb: str, passive: bool, parties: Callable[[], Sequence[int]]
) -> bool:
    """ "Receives the chancellor", "was received in Oslo", where the guest is a party."""
    if "party" not in senses().get(verb, {}):
        return False
    guests = _guests(tokens, at, last, passive, parties)
    return bool(guests) and not (verb == "call" and _is_given_a_name(tokens, guests[-1]))


def _guests(
    tokens: Tokens, at: int, last: int, passive: bool, parties: Callable[[], Sequence[int]]
) -> list[int]:
    """Where somebody public is named right behind a verb, or right before it in the passive."""
    start, end = (max(0, at - 6), at) if passive else (last + 1, min(last + 4, len(tokens)))
    if not passive:
        # "Called a decision by Norland a mistake" to nobody.
        end = next((k for k in range(start, end) if tokens.words[k] == "by"), end)
    return _guests_in(tokens, range(start, end), parties)


def _guests_in(tokens: Tokens, near: range, parties: Callable[[], Sequence[int]]) -> list[int]:
    if not near:
        return []
    return [party for party in parties() if tokens.starts[near[0]] <= party < tokens.ends[near[-1]]]


def _is_journey(tokens: Tokens, last: int, verb: str, chain: Chain) -> bool:
    """ "Flew back to Oslo": somebody of rank, or by name, goes where a name stands."""
    if _THERE not in senses().get(verb, {}):
        return False
    way = next((k for k in range(last + 1, len(tokens)) if not is_adverb(tokens, k)), last)
    place = way + 1 + tokens.has(way + 1, "determiner")
    if tokens.words[way] not in ("to", "in", "for") or place >= len(tokens) or not tokens.capital(place):
        return False
    who = chain.start - 1
    if who < 0:
        return False
    if tokens.has(who, "nominative"):
        return True
    if tokens.words[who] == "who":
        who -= 1 + (tokens.words[who - 1] == ",")
    named = tokens.capital(who) and not tokens.has(who - 1, "preposition") and tokens.words[who - 1] != "and"
    return named or any(_is_of_rank(tokens, k, who) for k in range(max(0, who - _RANK), who + 1))


def _is_of_rank(tokens: Tokens, at: int, last: int) -> bool:
    """Whether a subject ending at `last` has this head of rank; not "premier league players"."""
    before = at - 1 - tokens.has(at - 1, "determiner")
    is_head = at == last or tokens.words[at + 1] in _BEHIND_RANK or tokens.has(at + 1, "preposition")
    return tokens.has(at, "rank") and is_head and not tokens.has(before, "preposition")


def _is_given_a_name(tokens: Tokens, party: int) -> bool:
    """ "Called Norland a good neighbour": nobody is telephoned."""
    after = bisect_right(tokens.starts, party)
    return not _NAMING.isdisjoint(tokens.words[after : after + 2])


def _is_helper(tokens: Tokens, at: int) -> bool:
    """Whether a form of "have" only helps the verb behind it."""
    return tokens.has(at, "have") and any(
        tokens.tags[place].form in ("past", "participle") for place in range(at + 1, min(at + 4, len(tokens)))
    )


def _is_answered(tokens: Tokens, at: int, chain: Chain) -> bool:
    """ "The offer was met with silence": nobody met."""
    return chain.passive and tokens.tags[at].verb == "meet" and tokens.words[at + 1 : at + 2] == ["with"]


def _due(tokens: Tokens, at: int, parties: Callable[[], Sequence[int]]) -> Reading | None:
    """ "Its foreign minister is due in Port Mercy on Friday": a journey to come."""
    if not tokens.has(at - 1, "be") or tokens.words[at + 1 : at + 2] != ["in"]:
        return None
    chain = chain_before(tokens, at)
    if chain.negative or _complement(tokens, at) is not None or not _is_journey(tokens, at, _JOURNEY, chain):
        return None
    who = range(max(0, chain.start - _NAME), chain.start)
    named = _guests_in(tokens, who, parties) or tokens.has(chain.start - 1, "nominative")
    if not named and not any(_is_of_rank(tokens, k, chain.start - 1) for k in who):
        return None
    rule = f"{tokens.words[at]} {_THERE}"
    return Reading(at, at, "AGREE", "planned", rule, 0, chain, False, sense="CONSULT")


def _must(tokens: Tokens, at: int) -> Reading | None:
    """ "The president said the army must leave": a demand, where somebody is said to say so."""
    if tokens.words[at] != "must" or not is_reported(tokens):
        return None
    if not any(tokens.has(k, "actor") or (k and tokens.capital(k)) for k in range(max(0, at - 6), at)):
        return None
    return Reading(at, at, "REQUEST", "asserted", "must", 0, Chain(at), False)


def _is_part(tokens: Tokens, at: int, chain: Chain) -> bool:
    """Infinitives and gerunds that say what another verb is about: "to lift", "ruled out sending"."""
    if chain.matrix is not None and not tokens.has(chain.matrix, "transparent"):
        return True
    if tokens.tags[at].form != "ing" or chain.helped or not at or absolute(tokens, at) is not None:
        return False
    if tokens.words[at - 1] == "and":
        # "Discussed bolstering aid and deploying troops" is all talk.
        first = next(
            (k for k in range(at - 2, max(0, at - _NEAR - 2), -1) if tokens.tags[k].form == "ing"), at
        )
        return first != at and _is_part(tokens, first, Chain(first))
    if _is_joined_in(tokens, at) or _is_issued(tokens, at):
        return False
    return tokens.words[at - 1] not in (",", "by") and not tokens.has(at - 1, "be")


def _is_issued(tokens: Tokens, at: int) -> bool:
    """ "A statement condemning the attack" condemns it, unless it is only to be issued."""
    return (
        tokens.words[at - 1] in words("statement_nouns") and "to" not in tokens.words[max(0, at - _NEAR) : at]
    )


def _is_joined_in(tokens: Tokens, at: int) -> bool:
    """ "Joined Norland in condemning the attack"."""
    joining = any(tokens.tags[k].verb == "join" for k in range(max(0, at - _RANK), at))
    return joining and tokens.words[at - 1] == "in"


def _is_disaster(tokens: Tokens) -> bool:
    return "disaster" in tokens.roles


def _by_purpose(tokens: Tokens, last: int) -> str:
    """Forces moved to keep a peace are AID, moved together with others COOPERATE, else MOBILIZE."""
    near = range(max(0, last - 8), min(len(tokens), last + 25))
    if any(tokens.words[place].startswith("peacekeep") for place in near):
        return "AID"
    return "COOPERATE" if any("joint" in tokens.tags[place].kinds for place in near[:20]) else "MOBILIZE"


def _inner_type(tokens: Tokens, at: int) -> str | None:
    verb, last = with_particle(tokens, at)
    return sense_of(tokens, at, last, verb, False)[0]


def _is_passive(tokens: Tokens, at: int, last: int, chain: Chain) -> bool:
    form = tokens.tags[at].form
    if form not in ("past", "participle"):
        return False
    if tokens.tags[at].verb in _STANCES and tokens.words[at + 1 : at + 2] == ["to"]:
        # "Is opposed to sending troops".
        return False
    if chain.passive:
        return True
    return (
        at == last
        and at + 1 < len(tokens)
        and tokens.words[at + 1] == "by"
        and tokens.tags[at].verb not in ("meet", "speak")
    )


def _complement(tokens: Tokens, last: int) -> int | None:
    """The verb of the infinitive after a matrix verb."""
    for place in range(last + 1, min(last + 12, len(tokens) - 1)):
        if tokens.words[place] == "to" and (tokens.tags[place + 1].verb or tokens.has(place + 1, "be")):
            for verb in range(place + 1, min(place + 4, len(tokens))):
                if tokens.tags[verb].verb:
                    return verb
            return None
        if tokens.words[place] in _STOPS or tokens.words[place] == ",":
            return None
    return None


def _step(tokens: Tokens, at: int, chain: Chain) -> int:
    """How much deeper than its clause a verb stands: infinitives, asides, gerunds, participles."""
    if tokens.tags[at].form == "ing" and not chain.helped:
        return 1
    if is_reduced(tokens, at, chain):
        return 1
    if chain.matrix is not None and not tokens.has(chain.matrix, "transparent"):
        return 1
    return 0


def _nominal(tokens: Tokens, at: int) -> Reading | None:
    named = named_events()
    pair = f"{tokens.words[at]} {tokens.words[at + 1]}" if at + 1 < len(tokens) else ""
    last = at + 1 if pair in named else at
    type_ = named.get(pair) or tokens.tags[at].noun
    if type_ is None and tokens.words[at] == "call" and is_occasion(tokens, at):
        # "After the call", but "a call for calm".
        type_ = "CONSULT" if tokens.words[last + 1 : last + 2] not in (["for"], ["to"], ["on"]) else None
    if type_ == "CONSULT" and tokens.words[at] in _COMPANIES and not _is_of_them(tokens, at):
        return None
    if type_ is None or (type_ == "PROTEST" and tokens.words[at] == "strike" and _is_disaster(tokens)):
        return None
    if type_ == "PROTEST" and tokens.words[at] == "strike" and not _OF_WAR.isdisjoint(tokens.vocabulary):
        type_ = "ASSAULT"
    if "anniversary" in tokens.words[max(0, at - 5) : at]:
        return None
    if is_indefinite(tokens, at) and is_supposed(tokens, at):
        # "If there were a ceasefire tomorrow".
        return None
    return Reading(
        at, last, type_, "asserted", f"the noun {' '.join(tokens.words[at : last + 1])}",  # type: ignore[arg-type]
        1, Chain(at), False, nominal=True, topic=_is_topic(tokens, at),
    )  # fmt: skip


def _is_of_them(tokens: Tokens, at: int) -> bool:
    """ "A session of defence officials", "a gathering of the Contact Group": of people of rank, or a body."""
    if tokens.words[at + 1 : at + 2] != ["of"]:
        return False
    near = range(at + 2, min(at + 2 + _NAME, len(tokens)))
    return any(tokens.has(k, "rank") or tokens.capital(k) for k in near)


def is_indefinite(tokens: Tokens, at: int) -> bool:
    """Whether a noun is any one of its kind: "talk of a deployment"."""
    return not _INDEFINITE.isdisjoint(tokens.words[max(0, at - 3) : at]) and not is_occasion(tokens, at)


def is_occasion(tokens: Tokens, at: int) -> bool:
    """ "During a call with Norland", "at a summit": one that was."""
    before = tokens.words[max(0, at - _OCCASION) : at]
    return not _OCCASIONS.isdisjoint(before) or before[-3:-1] == ["out", "of"]


def is_subject(tokens: Tokens, at: int) -> bool:
    """Whether a noun with its article opens a sentence and does something: "the talks focussed on"."""
    start = tokens.opening
    if tokens.words[start] not in _DEFINITE or any(tokens.tags[k].roles for k in range(start + 1, at)):
        return False
    verb = next((k for k in range(at + 1, len(tokens)) if not is_adverb(tokens, k)), at)
    return tokens.tags[verb].form in ("past", "s") or tokens.words[verb].endswith("ed")


def _is_topic(tokens: Tokens, at: int) -> bool:
    """Whether a named event is only spoken of: any one, one that would be, or mere support and demands."""
    if tokens.has(at, "attitude"):
        return True
    if tokens.tags[at].noun not in HARM and is_indefinite(tokens, at):
        return True
    return not _MODALS.isdisjoint(tokens.roles)
