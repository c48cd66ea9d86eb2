"""When: the days of an article bound to the verbs they belong to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import NamedTuple

from ...model import DateMention, Granularity, Span
from ..dates import EXPLICIT, calendar_span
from .clauses import is_adverb, opening_end
from .readings import Reading, is_indefinite
from .words import Tokens

_BEFORE = frozenset({"before", "until", "by"})
# "A truce from Monday", "starting Monday": the day what is agreed begins, not of the agreeing.
_COUNTING = frozenset({"time", "times", "th", "st", "nd", "rd", "first", "second", "third", "far"})
_FIRST_PLANNED = frozenset({"originally", "initially", "previously"})
_FROM = frozenset({"from", "starting", "beginning", "effective"})
# "The call of March 15" has its own day; "on the evening of March 15" is a day like another.
_PARTS_OF_TIME = frozenset(
    ["morning", "afternoon", "evening", "night", "week", "weekend", "day", "days", "hours", "start", "end"]
)
# What is done by saying it is done on the day it is said.
_SAID = frozenset({"AGREE", "REJECT", "REQUEST", "ACCUSE", "THREATEN", "SUPPORT"})
_OWNERS = frozenset({"their", "his", "her", "its", "our", "my"})
_TOPIC = 9
_OWNED = 12
_BACKGROUND = 12
# "On Monday in Port Mercy, where": so many words on.
_SHARED = 6
# "Doe, who took office a month ago, met": so many words back the clause begins.
_REMARK = 10
_ADDING = frozenset({"and", "but", "as", "while", "though"})
_MEANWHILE = frozenset({"during", "at"})
_HELD_IN = _MEANWHILE | {"in"}
# So many words may stand between "at" and "summit", "Friday's" and "talks".
_OCCASION = 4
_HAPPENING = frozenset(
    {"took", "takes", "held", "happened", "occurred", "began", "begins", "opened", "opens", "started"}
    | {"starts", "concluded", "ended", "ends", "scheduled", "planned", "due", "set", "slated"}
)
_WHILE = frozenset({"when", "where", "as", "while", "during"})
_AFTER = frozenset({"after", "since"})
_BESIDE_COUNT = frozenset({"after", "before"})
_LENGTHS = frozenset(["hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years"])
_OPENINGS = {" and ": "between ", " to ": "from ", " until ": "from "}
# How far a date may stand from its verb, in tokens; a mark or a clause between counts as more.
_REACH = 26
_COMMA = 3
_CLAUSE = 9
# "The meeting in Paris on Tuesday", but "announced the meeting in a speech on Tuesday".
_NOUN = 4
# How much rather a date within a clause belongs to a verb before it than to one after.
_PULL = 8
_NOUN_REACH = 15
# A date this near the start of its sentence is for all of it: "On 10 May Roe, Doe and others met".
_OPENING = 2
# "In Port Mercy the next day, Roe met them".
_PLACED = 4
# So far on a second verb may share the day of the first.
_SHARED_ON = 14
# "In a joint statement on Monday, Roe agreed".
_LED_BY = 7


class When(NamedTuple):
    """An event's days, how coarse they are, and by which rule; `ahead` where they were set beforehand.

    `also` is the day of another one told in the same breath: "talks on 16 May and 2 June".
    """

    first: str | None = None
    last: str | None = None
    granularity: Granularity = "none"
    rule: str | None = None
    ahead: bool = False
    also: str | None = None


OPEN = When()


class Days:
    """The dates of an article that name days of the calendar, to be asked for by span."""

    def __init__(self, text: str, dates: Sequence[DateMention]) -> None:
        self.found: list[tuple[DateMention, When]] = []
        for mention in dates:
            if mention.type not in ("DATE", "TIME"):
                continue
            span = calendar_span(mention.value)
            if span is not None:
                self.found.append((mention, _when(*span, mention.rule)))
        self.found = _joined(text, self.found)
        self.starts = [mention.span.start for mention, _ in self.found]

    def within(self, span: Span) -> list[tuple[DateMention, When]]:
        return self.found[bisect_left(self.starts, span.start) : bisect_right(self.starts, span.end - 1)]


def _joined(text: str, found: list[tuple[DateMention, When]]) -> list[tuple[DateMention, When]]:
    """The days with "between 2011 and 2018", "from Monday to Wednesday" as one stretch."""
    kept: list[tuple[DateMention, When]] = []
    for mention, when in found:
        gap = text[kept[-1][0].span.end : mention.span.start] if kept else ""
        opening = _OPENINGS.get(gap)
        if opening and _is_opened(text, kept[-1][0].span.start, opening) and _follow(kept[-1][1], when):
            kept[-1] = (
                kept[-1][0],
                kept[-1][1]._replace(last=when.last or when.first, granularity=_coarser(when.granularity)),
            )
        else:
            kept.append((mention, when))
    return kept


def _is_opened(text: str, start: int, opening: str) -> bool:
    return text[max(0, start - len(opening)) : start].lower() == opening


def _follow(one: When, other: When) -> bool:
    return one.granularity == other.granularity and (one.first or "") < (other.first or "")


def _coarser(granularity: Granularity) -> Granularity:
    return "week" if granularity == "day" else granularity


def _when(first: str, last: str, granularity: Granularity, rule: str) -> When:
    if first == last:
        return When(first, None, granularity, rule)
    # `March 23-25` is named by its days, yet is no single one.
    return When(first, last, "week" if granularity == "day" else granularity, rule)


def bound(
    readings: Sequence[Reading],
    tokens: Tokens,
    days: Sequence[tuple[DateMention, When]],
    quoted: Callable[[int], int | None],
) -> dict[int, When]:
    """For each trigger (by its place) the day that belongs to it; a verb of saying takes its own day away.

    `quoted` numbers the direct quote an offset lies in: a day beside a quote is no day of what is told in it.
    """
    if not days:
        return {}
    binder = _Binder(readings, tokens, quoted)
    for number, (mention, when) in enumerate(days):
        binder.bind(mention, when, _also(tokens, days[number : number + 2]))
    return {at: when for at, (_, when) in binder.found.items()}


class _Binder:
    """The verbs and nouns of a sentence, and the days given to those that tell events."""

    def __init__(
        self, readings: Sequence[Reading], tokens: Tokens, quoted: Callable[[int], int | None]
    ) -> None:
        self.tokens = tokens
        self.quoted = quoted
        self.main = readings[0].at
        self.told = {reading.at: reading for reading in readings}
        whole = [reading for reading in readings if not reading.part]
        self.triggers = {reading.object: reading.at for reading in whole if reading.object is not None}
        self.triggers |= _happenings(tokens, self.told) | {reading.at: reading.at for reading in whole}
        self.verbs = sorted(self.triggers.keys() | _sayings(tokens))
        self.found: dict[int, tuple[int, When]] = {}

    def bind(self, mention: DateMention, when: When, also: str | None) -> None:
        """Give a day to whatever it costs least to reach."""
        tokens = self.tokens
        first = bisect_left(tokens.starts, mention.span.start)
        last = bisect_left(tokens.starts, mention.span.end) - 1
        if first < tokens.opening or _is_apart(tokens, first, when):
            return
        _share(tokens, last, when, self.triggers, self.found)
        near = self._near(first, last, when)
        costs = [
            (cost + _rather_not(self.told.get(at), tokens, at), at)
            for at in near
            if not (first <= at <= last or self._is_elsewhere(at, mention))
            and (cost := self._cost(at, first, last, when)) is not None
        ]
        if not costs:
            return
        weighed, at = min(costs)
        day = _bounded(tokens, first, last, when)
        if at > last and tokens.possessive(last):
            self._share_occasion(at, day)
        for other in near:
            if other in self.triggers and self._is_meanwhile(at, other, first):
                self.found.setdefault(self.triggers[other], (_REACH, day))
        if at < first and at in self.triggers:
            self._share_onwards(at, last, day)
            self._share_relative(at, last, day)
        trigger = self.triggers.get(at)
        if trigger is not None and (trigger not in self.found or weighed < self.found[trigger][0]):
            self.found[trigger] = weighed, day._replace(also=also)

    def _share_onwards(self, at: int, last: int, day: When) -> None:
        """ "Met in Port Mercy on Friday, with Roe presiding, and agreed": both on that day."""
        tokens = self.tokens
        for other in sorted(self.triggers):
            if other <= last or tokens.words[other - 1] != "and" or tokens.tags[other].form != "past":
                continue
            between = range(last + 1, other - 1)
            if other - last > _SHARED_ON or any(_starts_anew(tokens, k) for k in between):
                return
            if tokens.tags[at].form == "past":
                self.found.setdefault(self.triggers[other], (_REACH, day))
            return

    def _share_relative(self, noun: int, last: int, day: When) -> None:
        """ "The summit in Port Mercy on 2 March, which gathered ten leaders": they came that day."""
        reading = self.told.get(self.triggers[noun])
        relative = self.tokens.words[last + 1 : last + 3]
        if reading is None or not reading.nominal or relative not in ([",", "which"], [",", "where"]):
            return
        behind = next((at for at in sorted(self.triggers) if last + 2 < at <= last + _SHARED_ON), None)
        if behind is not None and self.tokens.tags[behind].form == "past":
            self.found.setdefault(self.triggers[behind], (_REACH, day))

    def _share_occasion(self, noun: int, day: When) -> None:
        """ "At Friday's talks in Port Mercy, Norland refused": what was done there has their day."""
        opening = opening_end(self.tokens)
        if noun > opening or self.tokens.words[self.tokens.opening] not in _MEANWHILE:
            return
        behind = min((at for at in self.triggers if at > opening), default=noun)
        if self.tokens.tags[behind].form == "past":
            self.found.setdefault(self.triggers[behind], (_REACH, day))

    def _near(self, first: int, last: int, when: When) -> list[int]:
        """The verbs and nouns that a day may belong to."""
        tokens = self.tokens
        if _is_stamp(tokens, first, last, when):
            return [self.main]
        if (owner := _owner(tokens, first)) is not None:
            return [owner] if owner in self.triggers else []
        if (possessed := _possessed(tokens, last)) is not None:
            return [possessed] if self._is_of(possessed) else []
        if tokens.possessive(last) and not any(
            at in self.triggers for at in range(last + 1, last + _OCCASION)
        ):
            # "Whoever wins Wednesday's election": the day of a thing that is no event here.
            return []
        place = bisect_left(self.verbs, first)
        near = self.verbs[max(0, place - 4) : place + 4]
        if when.granularity == "year" and _describes(tokens, first, last):
            return [at for at in near if last < at <= last + _NOUN and self._is_nominal(at)]
        return [at for at in near if not _is_parted(tokens, at, first, last)]

    def _is_of(self, noun: int) -> bool:
        """Whether the day of a noun is its verb's: of "attended Friday's talks", not of "hailed" them."""
        reading = self.told.get(self.triggers.get(noun, -1))
        return reading is not None and self.tokens.tags[noun].noun in (reading.sense, reading.type)

    def _is_nominal(self, at: int) -> bool:
        return at in self.told and self.told[at].nominal

    def _is_elsewhere(self, at: int, mention: DateMention) -> bool:
        """Whether a direct quote parts date and trigger, unless what it says is done by saying it."""
        reading = self.told.get(self.triggers.get(at, at))
        if reading is None or self.quoted(self.tokens.starts[at]) == self.quoted(mention.span.start):
            return False
        return not (reading.type in _SAID and self.tokens.tags[reading.at].form in ("base", "s"))

    def _cost(self, at: int, first: int, last: int, when: When) -> int | None:
        """How far a day stands from a trigger; None where it is too far."""
        if _is_stamp(self.tokens, first, last, when):
            return 0
        cost = _cost(self.tokens, at, first, last)
        if self._is_nominal(at):
            return cost + _NOUN if cost + _NOUN <= _NOUN_REACH else None
        return cost if cost <= _REACH else None

    def _is_meanwhile(self, at: int, other: int, first: int) -> bool:
        """Whether one is the occasion of the other: "signed it at a summit on Monday"."""
        before, noun = sorted((at, other))
        if self._is_nominal(other) and other < first < at:
            # "In a call on Monday told Roe".
            held = self.tokens.words[max(0, other - _OCCASION) : other]
            return "," not in self.tokens.words[other:first] and not _HELD_IN.isdisjoint(held)
        if noun >= first or before == noun or not self._is_nominal(noun) or self._is_nominal(before):
            return False
        return not _MEANWHILE.isdisjoint(self.tokens.words[max(before + 1, noun - _OCCASION) : noun])


def _happenings(tokens: Tokens, told: dict[int, Reading]) -> dict[int, int]:
    """Where it is said of a noun that it happens, by the noun's place: "the talks, which took place on"."""
    found = {}
    for at, reading in told.items():
        subject = reading.nominal and not any(tokens.has(k, "preposition") for k in (at - 1, at - 2))
        for place in range(reading.last + 1, len(tokens) if subject else 0):
            if place in told or tokens.words[place] == ";":
                break
            if tokens.words[place] in _HAPPENING:
                found[place] = at
    return found


def _possessed(tokens: Tokens, last: int) -> int | None:
    """The event whose own day this is: "Friday's talks"; None where the day has none."""
    if not tokens.possessive(last):
        return None
    near = range(last + 1, min(last + 1 + _OCCASION, len(tokens)))
    return next((at for at in near if tokens.tags[at].noun), None)


def _also(tokens: Tokens, days: Sequence[tuple[DateMention, When]]) -> str | None:
    """The second of two days that only an "and" parts, and no verb follows that it may belong to."""
    if len(days) < 2 or any(when.granularity != "day" for _, when in days):
        return None
    (one, _), (other, when) = days
    end = bisect_left(tokens.starts, one.span.end)
    behind = bisect_left(tokens.starts, other.span.end)
    if tokens.words[end : end + 1] != ["and"] or bisect_left(tokens.starts, other.span.start) > end + 2:
        return None
    if tokens.possessive(behind - 1):
        return None
    # "On 3 March and on 5 March the envoys left": the second day is that of another clause.
    another = tokens.has(behind, "determiner") or tokens.has(behind, "nominative")
    return None if another or (behind < len(tokens) and tokens.capital(behind)) else when.first


def _is_apart(tokens: Tokens, first: int, when: When) -> bool:
    """Whether a date is no event's day: where a thing agreed begins, or since when nothing like it was."""
    before = tokens.words[first - 1] if first else ""
    if before in _FROM:
        # "From 12 to 14 March" says when it was.
        return when.last is None or when.granularity != "week"
    if before == "for" and not _FIRST_PLANNED.isdisjoint(tokens.words[max(0, first - _OCCASION) : first]):
        # "Originally planned for Tuesday".
        return True
    if before == "for" and when.granularity == "year":
        # "Aid for 2025".
        return True
    if when.granularity != "day" and not _COUNTING.isdisjoint(tokens.words[max(0, first - 2) : first]):
        # "Its 14th this year", "for the third time this month".
        return True
    return before == "since" and "first" in tokens.words[max(0, first - _BACKGROUND) : first]


def _describes(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a year only tells which one: "a 1960 treaty", "the 2014 invasion"."""
    after = last + 1
    if not tokens.has(first - 1, "determiner") or after >= len(tokens):
        return False
    return tokens.words[after].isalpha() and not tokens.tags[after].roles & {
        "preposition",
        "coordinate",
        "be",
    }


def _is_stamp(tokens: Tokens, first: int, last: int, when: When) -> bool:
    """Whether a full date ends the sentence without a preposition, as under a photograph."""
    return (
        when.rule == EXPLICIT
        and when.granularity == "day"
        and last == len(tokens) - 1
        and not tokens.has(first - 1, "preposition")
        and "reporting" not in tokens.roles
    )


def _is_parted(tokens: Tokens, at: int, first: int, last: int) -> bool:
    """Whether a remark parts verb and date: "As Roe noted, on Monday", "Doe, elected a month ago, met"."""
    remark = _remark_end(tokens)
    if at < remark < first:
        return True
    if at < first:
        return _is_in_another_clause(tokens, at, first)
    if "," not in tokens.words[last + 1 : at]:
        return False
    if any(_is_counted_from(tokens, place) for place in range(last + 2, at)):
        return True
    opening = next((k for k in range(first - 1, max(0, first - _REMARK), -1) if tokens.has(k, "relative")), 0)
    return opening > 0 and tokens.words[opening - 1] == ","


def _starts_anew(tokens: Tokens, at: int) -> bool:
    """Whether a clause with a verb of its own stands here."""
    tag = tokens.tags[at]
    return (
        tokens.words[at] in (";", ":", "and", "but")
        or tag.form in ("past", "s")
        or not tag.roles.isdisjoint({"relative", "be", "have", "future", "conditional", "nominative"})
    )


def _is_counted_from(tokens: Tokens, at: int) -> bool:
    """ "On Friday, three days after they met": the day is not that of the meeting."""
    return tokens.words[at] in _BESIDE_COUNT and tokens.words[at - 1] in _LENGTHS


def _is_in_another_clause(tokens: Tokens, at: int, first: int) -> bool:
    """Whether a clause with a verb of its own begins before a day: "met Roe, who had left on Monday"."""
    verb = False
    for place in range(first - 1, at + 1, -1):
        if tokens.words[place] == ",":
            return False
        tag = tokens.tags[place]
        joint = place - 1 - tokens.has(place - 1, "preposition")
        if tokens.words[joint] == "," and (tokens.words[place] in _ADDING or "relative" in tag.roles):
            return verb
        verb = verb or tag.form == "past" or bool(tag.roles & {"be", "have"})
    return False


def _remark_end(tokens: Tokens) -> int:
    """Where a remark that opens the sentence ends ("As reported,", "According to the paper,"), or 0."""
    start = tokens.opening
    if tokens.words[start : start + 1] not in (["as"], ["according"]):
        return 0
    return next((at for at in range(start, len(tokens)) if tokens.words[at] == ","), 0)


def _owner(tokens: Tokens, first: int) -> int | None:
    """The place of the noun whose own day this is ("the call of March 15"), or None."""
    if first < 2 or tokens.words[first - 1] != "of":
        return None
    noun = first - 2
    return None if tokens.words[noun] in _PARTS_OF_TIME else noun


def _rather_not(reading: Reading | None, tokens: Tokens, at: int) -> int:
    """How much less a noun asks for a day: "talk of a deployment", "reported on their visit on Monday"."""
    if reading is None or not reading.nominal:
        return 0
    owned = not _OWNERS.isdisjoint(tokens.words[max(0, at - 2) : at])
    return _TOPIC * is_indefinite(tokens, at) + _OWNED * owned


def _share(
    tokens: Tokens, last: int, when: When, triggers: dict[int, int], found: dict[int, tuple[int, When]]
) -> None:
    """ "On 17 April, when she received them", "met on Monday and agreed": the day is that of both verbs."""
    if tokens.words[last + 1 : last + 2] == [","] and tokens.words[last + 2 : last + 3] in (
        ["at"],
        ["during"],
    ):
        # "On Monday, at talks with Norway, she said".
        noun = next(
            (at for at in range(last + 3, min(last + 3 + _OCCASION, len(tokens))) if at in triggers), last
        )
        if noun != last:
            found.setdefault(triggers[noun], (_REACH, when))
    if tokens.words[last + 1 : last + 2] == ["and"]:
        other = next((at for at in range(last + 2, len(tokens)) if not is_adverb(tokens, at)), last)
        if other in triggers and tokens.tags[other].form == "past":
            found.setdefault(triggers[other], (_REACH, when))
        return
    for clause in range(last + 1, min(last + _SHARED, len(tokens))):
        # Not "as always,".
        if tokens.words[clause] in _WHILE and "," not in tokens.words[clause + 1 : clause + 3]:
            behind = [at for at in triggers if clause < at <= clause + _NOUN_REACH]
            if behind and triggers[min(behind)] not in found:
                found[triggers[min(behind)]] = _REACH, when
            return
        if not (tokens.words[clause] == "," or tokens.capital(clause) or tokens.has(clause, "preposition")):
            return


def _sayings(tokens: Tokens) -> set[int]:
    """Where the words stand that say something."""
    return {
        at
        for at, tag in enumerate(tokens.tags)
        if "reporting" in tag.roles and tokens.words[at] not in ("noted", "stressed")
    }


def _cost(tokens: Tokens, at: int, first: int, last: int) -> int:
    """How far a date stands from a verb; commas and clauses between make it farther."""
    follows = at > last
    start, end = (last + 1, at) if follows else (at + 1, first)
    leads = follows and _is_first(tokens, first, last)
    # A row of names is no distance: "On Monday the leaders of Norland, Westmark and Tonga met".
    named = sum(tokens.capital(k) or tokens.words[k] == "," for k in range(start, end)) if leads else 0
    cost = end - start - named
    if cost > _REACH:
        return cost
    for place in range(start, end):
        word = tokens.words[place]
        if word == "," and tokens.capital(place - 1) and tokens.capital(place + 1):
            continue
        if word == ",":
            cost += _CLAUSE if follows and not leads else _COMMA
        elif (
            word in (";", ":")
            or tokens.has(place, "relative")
            or _opens_clause(tokens, place, follows, first)
        ):
            cost += _CLAUSE
    if follows and cost and not _opens(tokens, first, last):
        cost += _PULL
    return cost + follows


def _is_first(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a date opens its sentence, be it behind a place, a remark or "in a letter"."""
    return (
        first <= _OPENING
        or _is_placed(tokens, first)
        or 0 < first - _remark_end(tokens) <= _OPENING + 1
        or (first <= _LED_BY and opening_end(tokens) == last + 1)
    )


def _is_placed(tokens: Tokens, first: int) -> bool:
    """Whether only a place stands before a date: "In southern Norland on Wednesday, Roe …"."""
    if not tokens.has(0, "preposition"):
        return False
    return first <= _PLACED or (first <= _LED_BY and all(_is_of_place(tokens, k) for k in range(1, first)))


def _is_of_place(tokens: Tokens, at: int) -> bool:
    """ "The", "Senate", "in" and "Port Mercy" of "In the Senate in Port Mercy on Thursday"."""
    return tokens.capital(at) or tokens.has(at, "determiner") or tokens.has(at, "preposition")


def _opens(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a date opens its clause ("On Monday, …"); else it belongs rather to the verb before it."""
    before = first - 1
    while before >= 0 and (tokens.has(before, "preposition") or tokens.has(before, "determiner")):
        before -= 1
    return (
        before < 0
        or _is_first(tokens, first, last)
        or tokens.words[before] in ("and", "that", "but", ";", ":")
        or tokens.has(before, "relative")
    )


def _opens_clause(tokens: Tokens, place: int, follows: bool, date: int) -> bool:
    """Whether a word parts verb and date: "left on Monday after talks"; but "left after 13 March" is one."""
    if not tokens.has(place, "subordinate"):
        return False
    if follows or not tokens.has(place, "preposition"):
        return follows or place + 1 < date
    return any(tokens.tags[k].form == "past" and tokens.tags[k].telling for k in range(place + 2, date))


def _bounded(tokens: Tokens, first: int, last: int, when: When) -> When:
    """ "Before 13 March" and "since March" leave one side open."""
    word = tokens.words[first - 1] if first else ""
    if word == "the" and first > 1:
        word = tokens.words[first - 2]
    if word == "for" and not tokens.possessive(last):
        # "Announced an exchange for Wednesday".
        return when._replace(ahead=True)
    if word in _BEFORE:
        return When(when.first, None, "before", when.rule)
    if word in _AFTER:
        return When(when.first, None, "after", when.rule)
    return when
