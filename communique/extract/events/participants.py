"""Who acts and who is acted upon: countries and bodies by where they stand to the trigger."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable
from typing import NamedTuple

from .clauses import absolute, opening_end
from .parties import Party
from .readings import Reading
from .rows import first_of, joined, last_row
from .words import Tokens

# Behind a trigger, in tokens, nobody named farther off is taken for a recipient.
_FARTHEST = 23
_BETWEEN = 26
# A phrase on a meeting that opens a sentence begins so near: "After two days of talks".
_OPENS = 8
# "Norland's peacekeepers, who": so many words may stand between a name and its relative clause.
_ANTECEDENT = 3
_NOUN_AGENT = 7
# A party this near before a noun describes it: "the Danish-led talks".
_BESIDE = 3
_FINITE = frozenset({"be", "have", "future", "conditional", "possible", "reporting", "transparent"})
_OPENING = frozenset({"preposition", "nominative"})
_PRONOUNS = frozenset({"i", "we", "he", "she", "it", "they"})
_VISITING = frozenset({"visit", "travel", "fly", "arrive"})
_RECEIVING = frozenset({"receive", "welcome", "host"})
_HELD = frozenset({"COERCE", "SANCTION", "RETREAT"})
_AUTHORITIES = frozenset(
    {"army", "police", "soldiers", "troops", "forces", "government", "authorities", "jets"}
)
_OF_THE_NOUN = frozenset(
    {"on", "against", "to", "for", "of", "in", "into", "with", "from", "at", "over", "near"}
)
_TOWARDS = frozenset({"to", "on", "against", "upon", "for"})
_REMARKS = frozenset({"which", "who", "where", "whose"})
_OWNERS = frozenset({"his", "her", "its", "their"})
# ", and its foreign minister is": so many words on.
_OWNED = 6
_MUTUAL = frozenset({"AGREE", "SUPPORT", "COOPERATE", "REJECT"})
_SUBORDINATE = frozenset(
    [
        "after",
        "as",
        "because",
        "while",
        "when",
        "if",
        "until",
        "unless",
        "since",
        "before",
        "although",
        "though",
        "amid",
        "following",
        "despite",
        "whereas",
        "once",
    ]
)


class Sides(NamedTuple):
    """Country codes of those who act and are acted upon, and the bodies among both.

    Bodies stand among the actors and recipients too where no country takes part.
    """

    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    bodies: tuple[str, ...]
    doubt: str | None


def sides(reading: Reading, tokens: Tokens, parties: list[Party], closing: int) -> Sides:
    """The actors and recipients of one reading, whose clause ends at `closing`."""
    if not parties:
        return Sides((), (), (), None)
    start, end = tokens.starts[reading.at], tokens.ends[reading.last]
    before = [party for party in parties if party.end <= start]
    after = [party for party in parties if end <= party.start < closing]
    if reading.nominal and reading.type == "CONSULT":
        if met := _between(reading, tokens, parties):
            return _sides(met, [], None)
        if host := _who_speaks_after(reading, tokens, parties):
            partners = _partners(tokens, reading, after)
            return _sides(host, [p for p in partners if p.start < host[0].start and not p.place], None)
        before = _describing(reading, tokens, before)
        if met := _met_by_name(reading, tokens, after):
            return _sides([*first_of(tokens, [p for p in before if not p.place]), *met], [], None)
    subject, doubt = _subject(reading, tokens, before)
    if reading.passive:
        return _passive_sides(reading, tokens, subject, after, doubt)
    if tokens.words[reading.at] == "must" and (asking := _who_says(reading, tokens, before)):
        return _sides(asking, [party for party in subject if party not in asking], doubt)
    named = _names(subject)
    mutual = reading.sense in _MUTUAL and tokens.has_base(reading.at, "mutual")
    if len(named) == 2 and mutual and not _behind_one_of(tokens, reading, after, ("with",)):
        # Of two who agree, sign or break off, the first named is given as the actor.
        return _sides(
            [p for p in subject if p.name == named[0]], [p for p in subject if p.name == named[1]], doubt
        )
    if reading.sense == "CONSULT" or reading.type == "CONSULT":
        subject = [party for party in subject if not party.place]
        after = _partners(tokens, reading, after)
    if reading.nominal and reading.type != "CONSULT":
        if agents := _named_agents(tokens, reading, after):
            acted_upon = subject or _behind_one_of(tokens, reading, after, _OF_THE_NOUN)
            return _sides(agents, [party for party in acted_upon if party.name != agents[0].name], doubt)
        # "The pledge came at the end of a visit by Norland": only what the noun's own words name.
        after = _behind_one_of(tokens, reading, after, _OF_THE_NOUN)
    if reading.sense == "ASSAULT" and len(subject) == 1 and _is_where(tokens, subject[0], reading):
        subject = []
    acting = {party.name for party in subject}
    objects = first_of(tokens, [party for party in after if party.name not in acting])
    if reading.sense == "CONSULT" or reading.type == "CONSULT":
        hosted = tokens.tags[reading.at].verb in _VISITING
        at_once = len(named) < 2 or _is_met_at_once(tokens, reading, objects)
        objects = [party for party in objects if hosted or (at_once and not party.place)]
    subject = _with_opening(tokens, before) + subject
    if beside := _with_them(tokens, objects):
        return _sides(subject + beside, [party for party in objects if party not in beside], doubt)
    return _sides(subject, objects, doubt)


def _passive_sides(
    reading: Reading, tokens: Tokens, subject: list[Party], after: list[Party], doubt: str | None
) -> Sides:
    """Who is done by whom: after "by" the actor, after "to", "on" or "against" one acted upon."""
    agents = _agents(tokens, reading, after)
    if not agents and reading.sense == "CONSULT" and tokens.tags[reading.at].verb in _RECEIVING:
        # Whoever is received in a capital visits its country.
        return _sides(subject, first_of(tokens, [party for party in after if party.place]), doubt)
    if not agents and reading.object is not None and tokens.tags[reading.object].noun == "CONSULT":
        # "Talks between Norland and Westmark were held".
        return _sides(subject, [], doubt)
    if not reading.chain.passive:
        # "The truce agreed by two states": what a bare participle describes takes no part; talks are others'.
        others = subject if reading.sense == "CONSULT" else []
        return _sides(agents, [party for party in others if party not in agents], doubt)
    if not agents and reading.sense in _HELD:
        # Whoever is expelled from a country, or arrested in it, is so by its authorities.
        agents = _behind_one_of(
            tokens, reading, after, ("from",) if reading.sense == "SANCTION" else ("in", "from")
        )
    acted_upon = subject or _behind_one_of(tokens, reading, after, _TOWARDS)
    names = {party.name for party in agents}
    return _sides(agents, [party for party in acted_upon if party.name not in names], doubt)


def _named_agents(tokens: Tokens, reading: Reading, after: list[Party]) -> list[Party]:
    """Who does what a noun tells: "the bombing of its sites by Norland"."""
    for place in range(reading.last + 1, min(reading.last + _NOUN_AGENT, len(tokens))):
        if tokens.words[place] == "by":
            return first_of(tokens, [party for party in after if party.start >= tokens.ends[place]])
        if _is_finite(tokens, place) or tokens.words[place] == ",":
            return []
    return []


def _behind_one_of(
    tokens: Tokens, reading: Reading, after: list[Party], prepositions: Collection[str]
) -> list[Party]:
    """The parties that stand right behind one of these prepositions."""
    for party in after:
        first = bisect_left(tokens.starts, party.start)
        before = tokens.words[max(reading.at + 1, first - 3) : first]
        if any(word in prepositions for word in before) and not any(word in ("by", ",") for word in before):
            return first_of(tokens, [each for each in after if each.start >= party.start])
    return []


def _is_where(tokens: Tokens, party: Party, reading: Reading) -> bool:
    """Whether a country only says where others strike: "In Norland, gunmen killed"."""
    first, last = bisect_left(tokens.starts, party.start), bisect_left(tokens.starts, party.end)
    between = tokens.words[last : reading.at]
    return (
        "in" in tokens.words[max(0, first - 3) : first]
        and between[:1] == [","]
        and _AUTHORITIES.isdisjoint(between)
    )


def _with_them(tokens: Tokens, objects: list[Party]) -> list[Party]:
    """Those named behind "together with", and those joined to them."""
    found: list[Party] = []
    for party in objects:
        if _is_beside(tokens, party) or (found and joined(tokens, found[-1], party)):
            found.append(party)
    return found


def _with_opening(tokens: Tokens, before: list[Party]) -> list[Party]:
    """Those who act too, of a phrase that opens the sentence: "Together with Norland, Chad agreed"."""
    end = opening_end(tokens)
    if not end or tokens.words[tokens.opening] not in ("together", "along", "alongside"):
        return []
    return [party for party in before if party.start < tokens.starts[end]]


def _is_beside(tokens: Tokens, party: Party) -> bool:
    """ "Together with Norland": with the actors, not acted upon."""
    first = bisect_left(tokens.starts, party.start)
    return "together" in tokens.words[max(0, first - 4) : first] and tokens.words[first - 1] in (
        "with",
        "the",
    )


def _who_says(reading: Reading, tokens: Tokens, before: list[Party]) -> list[Party]:
    """Whoever says that another must: "Denmark said that Chad must leave"."""
    for place in range(reading.at - 1, max(-1, reading.at - _FARTHEST), -1):
        if tokens.has(place, "reporting"):
            return first_of(tokens, [party for party in before if party.end <= tokens.starts[place]])
    return []


def _between(reading: Reading, tokens: Tokens, parties: list[Party]) -> list[Party]:
    """Those named behind "between": "talks between Denmark and Chad"."""
    for place in range(reading.last + 1, min(reading.last + _BETWEEN, len(tokens))):
        if tokens.words[place] == "between":
            end = next(
                (tokens.starts[k] for k in range(place + 1, len(tokens)) if _is_finite(tokens, k)),
                tokens.span[1],
            )
            return [party for party in parties if tokens.ends[place] < party.start < end and not party.place]
    return []


def _met_by_name(reading: Reading, tokens: Tokens, after: list[Party]) -> list[Party]:
    """The bodies that meet: "a meeting of the coalition"."""
    if not after or reading.last + 1 >= len(tokens) or tokens.words[reading.last + 1] != "of":
        return []
    return (
        after[:1] if after[0].body and bisect_left(tokens.starts, after[0].start) <= reading.last + 4 else []
    )


def _who_speaks_after(reading: Reading, tokens: Tokens, parties: list[Party]) -> list[Party]:
    """Who speaks behind a phrase that opens the sentence: "After talks with Chad, envoys of Fiji said"."""
    opening = tokens.opening
    if not (tokens.has(opening, "preposition") or tokens.has(opening, "subordinate")):
        return []
    if reading.at - opening > _OPENS or any(_is_finite(tokens, k) for k in range(opening + 1, reading.at)):
        return []
    for place in range(reading.last + 1, min(reading.last + _FARTHEST, len(tokens))):
        if _is_finite(tokens, place):
            return []
        if tokens.words[place] == ",":
            end = next((k for k in range(place, len(tokens)) if _is_finite(tokens, k)), place)
            behind = [
                p for p in parties if tokens.starts[place] < p.start < tokens.starts[end] and not p.place
            ]
            return first_of(tokens, behind)
    return []


def _describing(reading: Reading, tokens: Tokens, before: list[Party]) -> list[Party]:
    """The parties before a noun, those left out that a verb between them and it acts upon."""
    beside = tokens.starts[max(0, reading.at - _BESIDE)]
    kept = []
    for party in before:
        first = bisect_left(tokens.starts, party.start)
        if party.start >= beside or not any(_is_finite(tokens, k) for k in range(first)):
            kept.append(party)
    return kept


def _is_met_at_once(tokens: Tokens, reading: Reading, objects: list[Party]) -> bool:
    """Whether those met stand right behind the verb, or behind "with": "met the chancellor in Oslo"."""
    if not objects:
        return False
    between = range(reading.last + 1, bisect_left(tokens.starts, objects[0].start))
    if any(tokens.words[place] == "with" for place in between):
        return True
    return not any(
        tokens.words[place] in (",", "and")
        or (tokens.has(place, "preposition") and tokens.words[place] != "of")
        for place in between
    )


def pronoun_before(reading: Reading, tokens: Tokens) -> str:
    """The pronoun that is a verb's subject, or ""."""
    for place in range(reading.chain.start - 1, max(-1, reading.chain.start - 3), -1):
        pronoun = tokens.words[place].partition("'")[0]
        if pronoun in _PRONOUNS:
            return pronoun
    return ""


def _sides(actors: list[Party], recipients: list[Party], doubt: str | None) -> Sides:
    both = actors + recipients
    bodies = _names(party for party in both if party.body)
    if all(party.body for party in both):
        return Sides(_names(actors), _names(recipients), bodies, doubt)
    return Sides(
        _names(party for party in actors if not party.body),
        _names(party for party in recipients if not party.body),
        bodies,
        doubt,
    )


def _names(parties: Iterable[Party]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(party.name for party in parties))


def _agents(tokens: Tokens, reading: Reading, after: list[Party]) -> list[Party]:
    """The parties after the "by" of a passive."""
    for place in range(reading.last + 1, min(reading.last + 12, len(tokens))):
        if tokens.words[place] in ("by", "between"):
            return first_of(tokens, [p for p in after if p.start >= tokens.ends[place]])
    return []


def _subject(reading: Reading, tokens: Tokens, before: list[Party]) -> tuple[list[Party], str | None]:
    """The parties of the subject: of the trigger's own clause, else of the one before it."""
    if tokens.tags[reading.at].form == "ing" and (row := absolute(tokens, reading.at)) is not None:
        return [party for party in before if party.start > tokens.starts[row]], None
    before = _behind_opening(tokens, reading, _outside_aside(tokens, reading, before))
    opening = _clause_start(reading, tokens, [party for party in before if not party.place])
    before = [party for party in before if not party.backer]
    if nearest := _nearest(reading, tokens, before):
        return nearest, None
    border = _own_subject(reading, tokens)
    if border is not None and all(party.start < tokens.starts[border] for party in before):
        return [], None
    own = [party for party in before if party.start >= opening]
    if own and _goes_on(reading, tokens):
        # "The envoys called Chad and condemned Fiji": Chad condemned nobody.
        end = _first_verb(tokens, opening)
        acting = [party for party in own if party.start < end]
        opened = _first_verb(tokens, tokens.span[0])
        return first_of(tokens, acting or [party for party in before if party.start < opened]), None
    if own:
        return first_of(tokens, own), None
    if before and border is None:
        return first_of(tokens, before), "subject taken from the clause before"
    return [], None


def _outside_aside(tokens: Tokens, reading: Reading, before: list[Party]) -> list[Party]:
    """Those named outside a remark that ends before the verb: "The group, which Norland led, met"."""
    verb = reading.chain.start
    if verb < 1 or tokens.words[verb - 1] != ",":
        return before
    opener = next((k for k in range(verb - 2, 0, -1) if tokens.words[k] in _REMARKS), 0)
    if not opener or tokens.words[opener - 1] != ",":
        return before
    return [party for party in before if not tokens.starts[opener] < party.start < tokens.starts[verb]]


def _behind_opening(tokens: Tokens, reading: Reading, before: list[Party]) -> list[Party]:
    """Those named behind a phrase that opens the sentence: "After talks in Norland, Chad and Togo agreed"."""
    end = opening_end(tokens)
    if not end or end >= reading.chain.start or reading.nominal:
        return before
    behind = [party for party in before if party.start > tokens.starts[end]]
    if not behind and pronoun_before(reading, tokens):
        # "After talks with Norland, he agreed": he is somebody named before.
        return []
    # Behind "in Norland," a list may seem to go on with its places.
    joints = [tokens.words[bisect_left(tokens.starts, party.start) - 1] for party in behind]
    return [
        party._replace(place=party.place and (joint not in (",", "and") or party.backer))
        for party, joint in zip(behind, joints, strict=True)
    ] or before


def _nearest(reading: Reading, tokens: Tokens, before: list[Party]) -> list[Party]:
    """Who stands right before the verb, or before the "who" that does: "boats that Norland seized"."""
    verb = reading.chain.start
    if reading.nominal or reading.passive or not before or before[-1].place:
        return []
    last = bisect_left(tokens.starts, before[-1].end)
    relative = tokens.words[verb - 1] in ("who", "which") and verb > 1
    if relative:
        behind = [word for word in tokens.words[last : verb - 1] if word != ","]
        near = len(behind) <= _ANTECEDENT and not any(_is_finite(tokens, k) for k in range(last, verb - 1))
        return last_row(tokens, before) if near else []
    first = bisect_left(tokens.starts, before[-1].start)
    opened = any(tokens.words[k] in ("that", "which", "the") for k in range(max(0, first - 2), first))
    return before[-1:] if last == verb and opened and _is_relative(tokens, first) else []


def _is_relative(tokens: Tokens, first: int) -> bool:
    """Whether a name opens a relative clause: "trawlers that Norland", "a charge the EU"."""
    before = first - 1 if tokens.words[first - 1] != "the" else first - 2
    if before < 0:
        return False
    if tokens.words[before] in ("that", "which"):
        return not tokens.has(before - 1, "reporting")
    tag = tokens.tags[before]
    noun = not tag.verb or tokens.has(before - 1, "determiner")
    noun = noun and tag.roles <= {"nounish", "actor"} and tokens.words[before].isalpha()
    return tokens.words[first - 1] == "the" and noun


def _goes_on(reading: Reading, tokens: Tokens) -> bool:
    """Whether a verb shares the subject of one before it: "called and condemned"."""
    return reading.chain.start > 1 and tokens.words[reading.chain.start - 1] in ("and", "but")


def _first_verb(tokens: Tokens, opening: int) -> int:
    """The offset of the first verb of a clause."""
    first = bisect_left(tokens.starts, opening)
    return next(
        (tokens.starts[k] for k in range(first, len(tokens)) if _is_finite(tokens, k)), tokens.span[1]
    )


def _clause_start(reading: Reading, tokens: Tokens, before: list[Party]) -> int:
    """Where the trigger's own clause begins: at the nearest border behind which a party stands."""
    latest = max((party.start for party in before), default=-1)
    closed = False
    for place in range(reading.chain.start - 1, max(-1, reading.at - 40), -1):
        word = tokens.words[place]
        if tokens.ends[place] > latest:
            closed = closed or word == ","
        elif (
            _parts_clauses(tokens, place)
            and not (closed and word != ";" and not tokens.has(place, "reporting"))
        ) or (word == "," and any(tokens.words[k] in _SUBORDINATE for k in range(max(0, place - 20), place))):
            return tokens.ends[place]
        elif word == ",":
            closed = True
    return 0


def _parts_clauses(tokens: Tokens, place: int) -> bool:
    word = tokens.words[place]
    if word == ";" or word in _SUBORDINATE or word in ("which", "who", "whom", "whose"):
        return True
    if word == "that":
        return tokens.has(place - 1, "reporting")
    if word in ("and", "but"):
        # Between clauses, not within a list of names.
        return tokens.words[place - 1] == "," and any(
            _is_finite(tokens, k) for k in range(max(0, place - 15), place)
        )
    return tokens.has(place, "reporting") and tokens.tags[place].form != "base"


def _is_finite(tokens: Tokens, place: int) -> bool:
    tag = tokens.tags[place]
    return tag.form in ("past", "s") or not _FINITE.isdisjoint(tag.roles)


def _own_subject(reading: Reading, tokens: Tokens) -> int | None:
    """Where a subordinate clause with a subject of its own begins: "after the committee met"."""
    for place in range(reading.chain.start - 1, max(-1, reading.at - 9), -1):
        if tokens.words[place] in _SUBORDINATE:
            named = place < reading.chain.start - 1
            return place if named and not tokens.has(reading.chain.start - 1, "nominative") else None
        if tokens.words[place] == ",":
            return None
    return None


def _starts_clause(tokens: Tokens, place: int) -> bool:
    """Whether "and" goes on with a clause of its own: "and for the first time", "and it"."""
    if place + 1 >= len(tokens) or tokens.words[place] not in ("and", "but"):
        return False
    owned = tokens.words[place + 1] in _OWNERS
    near = range(place + 2, min(place + (_OWNED if owned else 4), len(tokens)))
    if any(tokens.tags[k].form in ("past", "s") or tokens.has(k, "be") for k in near):
        # ", and Norland offered to".
        return True
    return not _OPENING.isdisjoint(tokens.tags[place + 1].roles) and tokens.words[place + 1] not in (
        "the",
        "with",
    )


def clause_end(reading: Reading, tokens: Tokens) -> int:
    """Where the clause of a trigger ends: a subordinate clause, a relative one, or who said it."""
    start = reading.last + 1
    opening = opening_end(tokens)
    if reading.at < opening:
        return tokens.starts[opening]
    behind = zip(tokens.words[start:], tokens.tags[start:], strict=True)
    for place, (word, tag) in enumerate(behind, start):
        if word == "that" and tokens.tags[reading.at].verb == "tell":
            return tokens.starts[place]
        if word == "as" and "well" in tokens.words[place - 1 : place + 2]:
            continue
        if word == ";" or word in _SUBORDINATE or ("relative" in tag.roles and word != "that"):
            return tokens.starts[place]
        if word == "," and (
            tokens.words[place + 1 : place + 2] == ["but"]
            or _starts_clause(tokens, place + 1)
            or any("reporting" in next_.roles for next_ in tokens.tags[place + 1 : place + 9])
        ):
            return tokens.starts[place]
    return tokens.ends[min(len(tokens) - 1, reading.last + _FARTHEST)]


def _partners(tokens: Tokens, reading: Reading, after: list[Party]) -> list[Party]:
    """Those met: named after "with" where there is one; what is discussed takes no part."""
    if not after:
        return after
    for place in range(reading.last + 1, min(reading.last + 25, len(tokens))):
        if tokens.starts[place] > after[-1].start:
            break
        if tokens.words[place] == "with":
            return [party for party in after if party.start > tokens.starts[place]]
    if tokens.tags[reading.at].verb == "discuss":
        return []
    if tokens.tags[reading.at].verb == "meet":
        between = range(reading.last + 1, bisect_left(tokens.starts, after[0].start))
        apart = (tokens.has(place, "preposition") and tokens.words[place] != "of" for place in between)
        return [] if any(apart) else after
    return after
