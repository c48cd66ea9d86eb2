"""The tokens of a sentence and the phrases that tell a position."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

from ...lexicon import rows, words
from .actors import Actor
from .judgements import judging_words
from .vocabulary import entries

if TYPE_CHECKING:
    from .predicates import Predicate

# A word with its inner stops, hyphens and apostrophes (`U.S.`, `30-day`, `won't`), or one sign.
_TOKEN = re.compile(r"[A-Za-zÀ-ÿĀ-ž0-9$£€](?:[\w'’&-]|[.,](?=\w)){0,40}|[^\s\w]|\S")
_NEGATED = ("n't", "n’t")
# `Ruritanian-led`: a role in one word.
COMPOUNDS = ("-led", "-brokered", "-mediated", "-proposed", "-backed")
# Senses that make no position, or none without another verb.
_IDLE = frozenset({
    "adverb", "auxiliary", "negation", "say", "make", "relative", "call", "intend", "want", "no-plan",
    "deny",
})  # fmt: skip
_SELF_SUFFICIENT = frozenset({
    "attend", "partake", "no-part", "absent", "undecided", "commit-itself", "mediate", "exclude",
    "host", "convene", "part", "chair", "do-part", "reluctant", "invite", "meet", "open-door", "refuse-that",
    "give-logistics",
})  # fmt: skip
_BLANKS = bytes(code if chr(code).isalpha() or chr(code) == "-" else 32 for code in range(256))
# Last words of contributions that alone say nothing: `air power`, `command post`.
_VAGUE = frozenset({
    "ground", "power", "center", "centre", "post", "cell", "program", "programme", "defense", "defence",
})  # fmt: skip
# `sent its foreign minister`: only with these verbs is a person an object.
_SENDING = frozenset({
    "sent", "send", "sends", "sending", "dispatched", "dispatches", "represented", "hosted", "hosts",
    "convened", "received", "deploy", "deployed", "deploying", "dispatch",
})  # fmt: skip
ENVOYS = frozenset({
    "ambassador", "attache", "attaché", "chief", "commander", "delegation", "deputy", "envoy", "minister",
    "vice-marshal", "vice-admiral",
    "official", "president", "representative", "secretary",
})  # fmt: skip
RANKS = frozenset({"admiral", "brigadier", "colonel", "commodore", "general", "major", "marshal"})
_SOMEBODY = frozenset(form for word in ENVOYS | RANKS | {"observer"} for form in (word, f"{word}s")) | {
    "planners", "anyone", "anybody", "nobody",
}  # fmt: skip
# Senses whose object may be named before: in a relative clause, or as `it`.
OF_THINGS = frozenset({
    "lead", "chair", "host", "convene", "found", "propose", "oppose", "support", "join", "accept", "attend",
})  # fmt: skip
_MONTHS = frozenset({
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
})  # fmt: skip
_WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
_JOINING = frozenset({"join", "joins", "joined", "joining"})
# What may stand inside a phrase: `open also to`.
_INSERTED = frozenset({
    "also", "already", "still", "again", "even", "now", "itself", "instead", "whatsoever", '"', "“", "”",
    "final", "firm", "formal", "definitive", "official", "political", "active", "full", "leading", "public",
    "concrete", "clear",
})  # fmt: skip
_INSERTED_PAIRS = frozenset({("in", "principle"), ("at", "all"), ("so", "far")})
_OPENS_INSERTED = _INSERTED | {first for first, _ in _INSERTED_PAIRS} | {"on"}
_MOST_INSERTED = 3
_WIDEST_INSERTED = 24
_NO_ADVERBS = frozenset({"only", "supply", "rely", "reply", "early", "apply", "italy", "family"})
_OPENS_TIME = frozenset({"this", "last", "earlier", "later", "late", "early", "in", "at", "over"})
_ADDS = frozenset({"add", "adds", "added", "adding"})
_MONEY = frozenset({"million", "billion", "euros", "pounds", "dollars", "kroner", "kronor"})
_OPENS_COMPUTED = _OPENS_TIME | _ADDS | {"on", "one", "among", "the"}
_TIMES = frozenset({
    "week", "month", "year", "morning", "afternoon", "evening", "night", "weekend", "days", "weeks",
    "months", "time", "summer", "autumn", "spring", "winter", "monday", "tuesday", "wednesday",
    "thursday", "friday", "saturday", "sunday",
})  # fmt: skip
_FIRST_OF_SEVERAL = {
    "one": frozenset({"of"}),
    "among": frozenset({"the", "those", "several", "a", "many", "at", "only"}),
    "the": frozenset({"only", "first", "latest", "last", "newest", "sole", "one"}),
}
# `are the latest to join`.
_LATEST = frozenset({"latest", "newest", "first", "last", "second", "third", "next", "only"})
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)\Z|second\Z|third\Z|[a-z]+th\Z")
_ENDS_ORDINAL = ("st", "nd", "rd", "th")
_OPENS_RELATIVE = frozenset(_FIRST_OF_SEVERAL)
GROUP_NOUNS = frozenset({
    "countries", "nations", "states", "members", "governments", "leaders", "allies", "partners",
    "those", "capitals", "participants", "ministers", "country", "nation", "state", "member",
    "government", "leader", "ally", "partner", "capital", "participant", "few", "first",
})  # fmt: skip
# `the countries ready to send`, `the states opposed to it`.
WILLING = frozenset({
    "ready", "willing", "prepared", "open", "opposed", "committed", "unwilling", "reluctant",
})  # fmt: skip
_GATHERINGS = frozenset({"meeting", "gathering", "planning"})
_FINITE = frozenset({"was", "were", "is", "are", "has", "have", "had", "will", "would", "could", "did"})
_LONGEST_RELATIVE = 12
_REFUSING = frozenset({
    "refuse", "plan", "no-plan", "give", "respond", "decide", "join", "partake", "part",
})  # fmt: skip
AT_A_GATHERING = "at a gathering"
_BEFORE_A_PLACE = frozenset({
    "was", "were", "is", "are", "be", "been", "not", "also", "both", "all", "wasn't", "weren't", "wasn’t",
    "weren’t", "again", "there", "himself", "herself",
})  # fmt: skip
_LONGEST_PLACE = 6
_ONES_BEFORE = frozenset({"it", "they", "he", "she", "both", "neither"})


# Words of nearly every article: of a phrase another is looked for first.
_COMMON = frozenset({
    "a", "about", "also", "an", "and", "are", "as", "at", "back", "be", "been", "by", "called", "came",
    "come", "could", "country", "do", "does", "done", "down", "for", "from", "give", "had", "has",
    "have", "her", "his", "in", "into", "is", "it", "its", "made", "make", "more", "no", "not", "of",
    "on", "or", "our", "out", "over", "s", "said", "say", "says", "take", "that", "the", "their",
    "them", "there", "they", "this", "to", "took", "up", "want", "wants", "was", "were", "what", "will",
    "with", "would",
})  # fmt: skip


class Cues(NamedTuple):
    """Phrases to look for: those of one word, and by its longest word the words of each other."""

    alone: frozenset[str]
    words: frozenset[str]
    longer: dict[str, tuple[tuple[str, ...], ...]]


# The words of a phrase and its sense.
Meant = tuple[tuple[str, ...], str]


class Beginning(NamedTuple):
    """The phrases that begin with a word, the longest first; those with each second word; the word alone."""

    phrases: tuple[Meant, ...]
    by_second: dict[str, tuple[Meant, ...]]
    alone: tuple[Meant, ...]


class Token(NamedTuple):
    """A word in lower case, a sign, or a whole actor, at its place."""

    word: str
    start: int
    end: int
    actor: Actor | None = None


class Phrase(NamedTuple):
    """A phrase with a meaning, and the token after it."""

    sense: str
    words: str
    after: int


class Tokens(list[Token]):
    """A sentence's tokens, with the phrase that begins at each.

    `predicates` are those that begin at a token, as far as they were asked for.
    """

    def __init__(self) -> None:
        super().__init__()
        self.predicates: dict[int, Predicate | None] = {}

    @cached_property
    def phrases(self) -> list[Phrase | None]:
        """By token, the longest phrase with a meaning that begins there."""
        known = _phrases()
        found: list[Phrase | None] = [None] * len(self)
        for at, token in enumerate(self):
            if token.word in _OPENS_COMPUTED:
                found[at] = _computed(self, at)
            if token.word in known and found[at] is None:
                found[at] = _longest(self, at, known[token.word])
        return found

    @cached_property
    def senses(self) -> frozenset[str]:
        """The senses of all phrases of the sentence."""
        return frozenset(phrase.sense for phrase in self.phrases if phrase is not None)


def _is_day(tokens: Sequence[Token], at: int) -> bool:
    """`on Tuesday`, `on 5 March`."""
    following = tokens[at + 1].word if at + 1 < len(tokens) else ""
    return following in _WEEKDAYS or _day_at(tokens, at) is not None


def _computed(tokens: Sequence[Token], at: int) -> Phrase | None:
    """The phrases that no list can hold: `on 5 March`, `one of only three countries that`."""
    word = tokens[at].word
    if word == "on":
        return _day_at(tokens, at)
    if word == "at" and at > 0 and tokens[at - 1].word in _BEFORE_A_PLACE:
        return _presence_at(tokens, at)
    if word in _OPENS_TIME:
        return _time_at(tokens, at)
    if word in _ADDS:
        # `will add 30 million euros`, but `added that`
        amount = at + 1 < len(tokens) and tokens[at + 1].word[:1] in "0123456789€$£"
        return Phrase("allocate", word, at + 1) if amount else None
    return _relative_at(tokens, at) if word in _OPENS_RELATIVE else None


def _time_at(tokens: Sequence[Token], at: int) -> Phrase | None:
    """`this week`, `earlier this month`, `in recent days`: it only stands between a subject and its verb."""
    after = at + (tokens[at].word in ("earlier", "later", "late", "early"))
    words = [token.word for token in tokens[after : after + 3]]
    if words[:1] in (["this"], ["last"]) and words[1:2] and words[1] in _TIMES:
        return Phrase("adverb", "at a time", after + 2)
    if words[:2] in (["in", "recent"], ["at", "the"], ["over", "the"]) and words[2:] and words[2] in _TIMES:
        return Phrase("adverb", "at a time", after + 3)
    return None


def _presence_at(tokens: Sequence[Token], at: int) -> Phrase | None:
    """`was at the London summit`: up to the noun only what describes it."""
    for after in range(at + 1, min(len(tokens), at + _LONGEST_PLACE)):
        word = tokens[after].word
        if word in words("gatherings"):
            return Phrase("attend", AT_A_GATHERING, at + 1)
        if not word[:1].isalnum() or word in _FINITE:
            return None
    return None


def _relative_at(tokens: Sequence[Token], at: int) -> Phrase | None:
    """`among the smaller states that`, `the only member to`: what follows is said of the subject."""
    first = tokens[at + 1].word if at + 1 < len(tokens) else ""
    numbered = tokens[at].word == "the" and first.endswith(_ENDS_ORDINAL)
    numbered = numbered and _ORDINAL.match(first) is not None
    if tokens[at].word == "the" and first in _LATEST and [t.word for t in tokens[at + 2 : at + 3]] == ["to"]:
        return Phrase("relative", "one to", at + 3)
    member = tokens[at].word == "among" and first in GROUP_NOUNS
    if not (numbered or member or first in _FIRST_OF_SEVERAL[tokens[at].word]):
        return None
    if tokens[at].word == "the" and [token.word for token in tokens[at + 2 : at + 3]] == ["to"]:
        # `the latest to join`.
        return Phrase("relative", "one to", at + 3)
    for after in range(at + 2, min(len(tokens), at + _LONGEST_RELATIVE)):
        word = tokens[after].word
        if member and word in ("that", "which", "who", "to"):
            return Phrase("relative", f"one {word}", after + 1)
        if member and word == "whose":
            return _past_whose(tokens, after)
        if member and (word in WILLING or (word.endswith("ing") and word not in _GATHERINGS)):
            return Phrase("relative", "one of them", after)
        actor = tokens[after].actor
        member = (
            member
            or word in GROUP_NOUNS
            or (actor is not None and all(len(name) > 2 for name in actor.names[:1]))
        )
    return None


def _past_whose(tokens: Sequence[Token], at: int) -> Phrase | None:
    """`whose defence chiefs were`: on to the verb."""
    for after in range(at + 2, min(len(tokens), at + 7)):
        if tokens[after].word in _FINITE:
            return Phrase("relative", "one whose", after)
    return None


def tokens_of(text: str, start: int, end: int, actors: Sequence[Actor]) -> Tokens:
    """The tokens of a sentence; an actor is one token, however many words it has."""
    tokens = Tokens()
    for actor in actors:
        tokens += _words_of(text, start, actor.start)
        tokens.append(Token(text[actor.start : actor.end].lower(), actor.start, actor.end, actor))
        start = actor.end
    tokens += _words_of(text, start, end)
    return tokens


def phrase_at(tokens: Tokens, at: int) -> Phrase | None:
    """The longest phrase with a meaning that begins at a token."""
    return tokens.phrases[at]


def contribution_at(tokens: Sequence[Token], at: int) -> Phrase | None:
    """The longest phrase for a contribution that begins at a token; its sense is the contribution."""
    begun = _contributions().get(tokens[at].word)
    return _longest(tokens, at, begun) if begun is not None else None


def is_negation(word: str) -> bool:
    """`not`, `never`, `won't`, `cannot`."""
    return word.endswith(_NEGATED) or word == "cannot"


def plain_words(text: str) -> str:
    """The text in lower case with blanks for all but letters and hyphens; every offset stays."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return lowered.encode("latin-1", "replace").translate(_BLANKS).decode("latin-1")


def may_tell(lowered: str, found: frozenset[str]) -> bool:
    """Whether a sentence could make a position: by a verb that does alone, or one with its object."""
    if _holds_cue(lowered, found, _cues(needy=False)):
        return True
    if "-" in lowered and any(compound in lowered for compound in COMPOUNDS):
        return True
    if not (found.isdisjoint(_ADDS) or found.isdisjoint(_MONEY)):
        return True
    objects = found & _objects()
    if not objects:
        return not found.isdisjoint(_SENDING) and not found.isdisjoint(_SOMEBODY)
    verbs = found if len(objects) > 1 else found - objects
    return _holds_cue(lowered, verbs, _cues(needy=True))


_CALLING = frozenset({"call", "calls", "called"})
_CALLED = frozenset({"meeting", "summit", "talks", "conference", "session", "gathering"})


def may_judge(found: frozenset[str]) -> bool:
    """Whether the words could call something unacceptable, possible or premature, or call a meeting."""
    if not (found.isdisjoint(_CALLING) or found.isdisjoint(_CALLED)):
        return True
    return not found.isdisjoint(judging_words()) and not found.isdisjoint(_objects())


def may_take_up(lowered: str, found: frozenset[str]) -> bool:
    """Whether the words hold a verb whose object may be `it`, a scheme named before; `join` may have none."""
    if "it" in found and _holds_cue(lowered, found, _cues_of_things()):
        return True
    return not found.isdisjoint(_JOINING)


# Verbs that need no object where a scheme was named before: `is examining whether to join`.
_OF_A_SCHEME = frozenset({
    "join", "joining", "help", "assist", "participate", "contribute", "studying", "thinking", "hand", "wait",
    "waiting", "clarity", "act", "committed", "ready", "agree",
})  # fmt: skip


def may_serve_a_scheme(found: frozenset[str]) -> bool:
    """Whether the words hold a verb whose object may be a scheme that the article names."""
    return not found.isdisjoint(_OF_A_SCHEME)


def may_be_there(found: frozenset[str]) -> bool:
    """Whether the words could say that one named before was at a gathering."""
    return not (
        found.isdisjoint(_ONES_BEFORE) or found.isdisjoint(_FINITE) or found.isdisjoint(words("gatherings"))
    )


def may_be_ready(found: frozenset[str]) -> bool:
    """Whether the words could say that a country is ready for what was named before."""
    return not found.isdisjoint(WILLING) or "such" in found


def may_refuse(lowered: str, found: frozenset[str]) -> bool:
    """Whether the words hold a refusal, which may be of what was named before."""
    return _holds_cue(lowered, found, _refusals())


def _holds_cue(lowered: str, found: frozenset[str], cues: Cues) -> bool:
    if not found.isdisjoint(cues.alone):
        return True
    for word in found & cues.words:
        for parts in cues.longer[word]:
            if _holds(lowered, parts):
                return True
    return False


def _holds(lowered: str, parts: tuple[str, ...]) -> bool:
    """Whether the words hold the parts of a phrase in their order and near each other."""
    at = lowered.find(parts[0])
    while at >= 0:
        after = at + len(parts[0])
        for part in parts[1:]:
            after = lowered.find(part, after, after + len(part) + _WIDEST_INSERTED)
            if after < 0:
                break
            after += len(part)
        else:
            return True
        at = lowered.find(parts[0], at + 1)
    return False


@cache
def _cues(*, needy: bool) -> Cues:
    return _by_longest_word(
        phrase
        for phrase, sense in entries()
        if sense not in _IDLE and (sense not in _SELF_SUFFICIENT) == needy
    )


@cache
def _cues_of_things() -> Cues:
    return _by_longest_word(
        phrase for phrase, sense in entries() if sense in OF_THINGS or sense == "consider"
    )


@cache
def _refusals() -> Cues:
    return _by_longest_word(phrase for phrase, sense in entries() if sense in _REFUSING)


@cache
def _objects() -> frozenset[str]:
    """Words of which one is in every object that makes a position."""
    heads = {row["phrase"].split()[-1].split("-")[-1] for row in rows("contributions")}
    return frozenset(
        heads - _VAGUE | {"boots", "f-", "c-", "mig-", "air", "coordination"} | words("position_objects")
    )


def _by_longest_word(phrases: Iterable[str]) -> Cues:
    alone: set[str] = set()
    longer: dict[str, dict[tuple[str, ...], None]] = {}
    for phrase in phrases:
        parts = tuple(re.findall(r"[a-z-]+", phrase))
        if len(parts) == 1:
            alone.update(parts)
        elif parts:
            longer.setdefault(max(parts, key=_telling), {})[parts] = None
    return Cues(frozenset(alone), frozenset(longer), {word: tuple(wanted) for word, wanted in longer.items()})


def _telling(word: str) -> tuple[bool, int]:
    """The less common of two words is the greater."""
    return word not in _COMMON, len(word)


@cache
def contribution_words() -> frozenset[str]:
    """Every word of the phrases for contributions."""
    return frozenset(word for row in rows("contributions") for word in row["phrase"].split())


def _words_of(text: str, start: int, end: int) -> list[Token]:
    found = []
    for word in _TOKEN.findall(text, start, end):
        start = text.index(word, start)
        found.append(Token(word.lower(), start, start + len(word)))
        start += len(word)
    return found


def _longest(tokens: Sequence[Token], at: int, begun: Beginning) -> Phrase | None:
    if tokens[at].actor is not None:
        return None
    second = tokens[at + 1].word if at + 1 < len(tokens) else ""
    # Most phrases fail at their second word: only where it may be an adverb is more looked at.
    loose = _may_be_inserted(second) and (second == "on" or _past_adverb(tokens, at + 1) > at + 1)
    for parts, sense in begun.phrases if loose else begun.by_second.get(second, begun.alone):
        if len(parts) == 1:
            return Phrase(sense, parts[0], at + 1)
        after = _after(tokens, at + 1, parts)
        if after is not None:
            return Phrase(sense, " ".join(parts), after)
    return None


def _after(tokens: Sequence[Token], at: int, parts: tuple[str, ...]) -> int | None:
    """The token after the parts of a phrase; adverbs may stand inside: `open in principle to`."""
    for part in parts[1:]:
        if at < len(tokens) and not _is_part(word := tokens[at].word, part):
            if not _may_be_inserted(word):
                return None
            at = _past_adverbs(tokens, at)
        if at >= len(tokens) or not _is_part(tokens[at].word, part) or (part == "on" and _is_day(tokens, at)):
            return None
        at += 1
    return at


def _is_part(word: str, part: str) -> bool:
    """Whether a word is that of a phrase: `play an active part` has its article by the adjective."""
    return word == part or (part == "a" and word == "an")


def _may_be_inserted(word: str) -> bool:
    """Whether what begins with a word may stand inside a phrase."""
    return word in _OPENS_INSERTED or word.endswith("ly")


def _past_adverbs(tokens: Sequence[Token], at: int) -> int:
    for _ in range(_MOST_INSERTED):
        after = _past_adverb(tokens, at) if at < len(tokens) else at
        if after == at:
            break
        at = after
    return at


def _past_adverb(tokens: Sequence[Token], at: int) -> int:
    """Past what may stand inside a phrase: `in principle`, `publicly`, `on Friday`."""
    word = tokens[at].word
    if not _may_be_inserted(word):
        return at
    following = tokens[at + 1].word if at + 1 < len(tokens) else ""
    if (word, following) in _INSERTED_PAIRS:
        return at + 2
    if word == "on" and _is_day(tokens, at):
        day = _day_at(tokens, at)
        return day.after if day is not None else at + 2
    return at + 1 if word in _INSERTED or (word.endswith("ly") and word not in _NO_ADVERBS) else at


@cache
def _phrases() -> dict[str, Beginning]:
    return _by_first_word(entries())


@cache
def _contributions() -> dict[str, Beginning]:
    return _by_first_word([(row["phrase"], row["contribution"]) for row in rows("contributions")])


def _day_at(tokens: Sequence[Token], at: int) -> Phrase | None:
    """`on March 5`, `on 5 March 2025`: it only stands between a verb and the rest."""
    after, months = at + 1, 0
    while after < len(tokens) and after < at + 4:
        word = tokens[after].word
        months += word in _MONTHS
        if word not in _MONTHS and not (word.isdigit() and len(word) in (1, 2, 4)):
            break
        after += 1
    return Phrase("adverb", "on a day", after) if months == 1 and after > at + 2 else None


def _by_first_word(pairs: Iterable[tuple[str, str]]) -> dict[str, Beginning]:
    grouped: dict[str, list[Meant]] = {}
    for phrase, sense in pairs:
        parts = tuple(phrase.split())
        grouped.setdefault(parts[0], []).append((parts, sense))
    return {first: _beginning(found) for first, found in grouped.items()}


def _beginning(found: list[Meant]) -> Beginning:
    phrases = tuple(sorted(found, key=lambda meant: -len(meant[0])))
    seconds = {parts[1] for parts, _ in phrases if len(parts) > 1}
    by_second = {
        word: tuple(meant for meant in phrases if len(meant[0]) == 1 or _is_part(word, meant[0][1]))
        for word in (seconds | {"an"} if "a" in seconds else seconds)
    }
    return Beginning(phrases, by_second, tuple(meant for meant in phrases if len(meant[0]) == 1))
