"""The filter language: one line of text, the same in the app and on the command line.

    word          the row's text has the word; `word*` a word that begins so
    "two words"   it has the phrase
    key:value     key:"two words"  key:this,that (or)      speaker country publisher via kind type
                  role gives rung since until on title article
    -term         the term does not hold
All terms must hold. Case, accents and the shape of quotation marks are put aside.

Every list asks the same of a row: that the row has what the term says, or that something found in the
same sentence has it. So `kind:direct` of an event means that its sentence quotes somebody directly,
and `type:consult` of a quote that its sentence tells of a meeting. What `country:` means:
    quotes      the country is named in the words said, or is the speaker's
    events      it takes part, is where it happened, or is named in the sentence
    positions   it is the one whose position it is
    articles    it is named, or any finding of the article has it
    countries   it is that country
`speaker:` of an event means that its sentence quotes them or its chain names them. The roster of a filter
counts the quotes and events that hold it; with `role:`, `gives:`, `rung:`, it lists whose positions hold it.
Days are the day said or of the event, and of publication where there is none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple, get_args

from communique.errors import FilterError
from communique.kinds import Contribution, EventType, QuoteKind, Role, Rung

from .days import LAST_DAY, Range, period
from .folding import cleaned, facet, fold, searchable, token
from .places import country_codes, country_names, country_token

What = Literal["quotes", "events", "articles", "positions", "countries", "speakers"]
DAY_KEYS = ("since", "until", "on")
ARTICLE_KEYS = ("title", "article")
KEYS = (
    "speaker", "country", "publisher", "via", "kind", "type", "role", "gives", "rung",
    *DAY_KEYS, *ARTICLE_KEYS,
)  # fmt: skip
# Keys whose values are a closed list, with the letter their search tokens begin with.
CHOICES: dict[str, tuple[str, tuple[str, ...]]] = {
    "kind": ("k", get_args(QuoteKind)),
    "type": ("t", tuple(name.lower() for name in get_args(EventType))),
    "role": ("r", get_args(Role)),
    "gives": ("b", get_args(Contribution)),
    "rung": ("u", get_args(Rung)),
}
# Gives the ids of speakers for the words of a name.
KnownAs = Callable[[str], Sequence[int]]
EVERY = f'facets : "{facet("all")}"'
_COLUMNS = {"publisher": "publishers", "via": "via", "title": "title"}
_QUOTES = str.maketrans("“”„‟«»＂", '"' * 7)
_KEY = re.compile(r"([A-Za-z_]+):")
_VALUE = re.compile(r'"([^"]*)("?)|([^\s",]+)')
_BARE = re.compile(r'[^\s"]+')
_SAFE = re.compile(r'[^\s",*:-][^\s",*:]*\Z')


class Term(NamedTuple):
    """One condition: `key` is "" for a word or phrase; `values` hold with "or"; `prefix`: words may go on."""

    key: str
    values: tuple[str, ...]
    negative: bool = False
    prefix: bool = False

    def __str__(self) -> str:
        words = ",".join(_written(value) for value in self.values)
        return f"{'-' * self.negative}{self.key}{':' * bool(self.key)}{words}{'*' * self.prefix}"


class Where(NamedTuple):
    """A filter as the store asks it: an FTS5 expression, ranges of days, and terms about the article."""

    match: str
    days: tuple[Range, ...]
    articles: tuple[Term, ...]


class Filter(NamedTuple):
    """All terms must hold. Equal filters are equal values, so a filter may be a dictionary's key."""

    terms: tuple[Term, ...] = ()

    @classmethod
    def parse(cls, text: str, *, typing: bool = False) -> Filter:
        """Read a line; `typing` makes its last word a prefix and forgives what is not finished.

        Raises FilterError and nothing else.
        """
        try:
            return cls(tuple(_terms(text, typing)))
        except FilterError as refused:
            if refused.suggestion is None or _understood(refused.suggestion):
                raise
            raise FilterError(str(refused), refused.position) from None

    def with_term(self, key: str, value: str, *, negative: bool = False) -> Filter:
        """This filter and one more term (`with_term("country", "UA")`); the same filter if it has it."""
        value = _plain(value)
        # A group's name may be close to a country's: what is chosen from a list is no slip.
        term = Term(
            key, ((_known_country(value) or value) if key == "country" else _value(key, value, 0),), negative
        )
        return self if term in self.terms else Filter((*self.terms, term))

    def without_term(self, key: str, value: str | None = None) -> Filter:
        """This filter without the terms of `key` (that name `value`); unchanged if there are none."""
        return Filter(tuple(term for term in self.terms if not _is(term, key, value)))

    def has(self, key: str, value: str | None = None) -> bool:
        """Whether a term of `key` (that names `value`) must hold."""
        return any(_is(term, key, value) and not term.negative for term in self.terms)

    @property
    def only_country(self) -> str | None:
        """The country that every row concerns, if the filter names one by its code, and no other."""
        named = {value for term in self.terms if term.key == "country" for value in term.values}
        code = named.pop() if len(named) == 1 else None
        return code if code in country_names() and self.has("country", code) else None

    def where(self, what: What, known_as: KnownAs = lambda _: ()) -> Where:
        """The filter as a question about the rows of a list.

        `known_as` gives the speakers known by more than one name, one of which has the words given.
        """
        wanted = [
            _expression(term, what, known_as)
            for term in self.terms
            if _searched(term, what) and not term.negative
        ]
        unwanted = [
            _expression(term, what, known_as)
            for term in self.terms
            if _searched(term, what) and term.negative
        ]
        match = " AND ".join(f"({part})" for part in wanted) or EVERY
        if unwanted:
            match = f"({match}) NOT ({' OR '.join(unwanted)})"
        about = (term for term in self.terms if term.key in ARTICLE_KEYS and not _searched(term, what))
        return Where(match, self.days, tuple(about))

    @property
    def days(self) -> tuple[Range, ...]:
        """The ranges of day numbers its period allows, in order; one wide range without `since:` and such."""
        ranges: tuple[Range, ...] = ((0, LAST_DAY),)
        for term in self.terms:
            if term.key in DAY_KEYS:
                ranges = _shared(ranges, _term_days(term))
        return ranges

    def __bool__(self) -> bool:
        return bool(self.terms)

    def __str__(self) -> str:
        return " ".join(map(str, self.terms))


def _understood(text: str) -> bool:
    try:
        _terms(text, False)
    except FilterError:
        return False
    return True


def _terms(text: str, typing: bool) -> list[Term]:
    text = cleaned(text).translate(_QUOTES)
    found = []
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        term, at = _term(text, at, typing)
        if term is not None:
            found.append(term)
    return found


def _term(text: str, start: int, typing: bool) -> tuple[Term | None, int]:
    """The term that begins at `start`, None if it is one still being typed, and where it ends."""
    at = start
    negative = text[at] == "-"
    at += negative
    key = _KEY.match(text, at)
    if key is None:
        return _word(text, start, at, negative, typing)
    name = key[1].lower()
    if name not in KEYS:
        raise _unknown_key(text, start, key)
    values, at, starred = _values(text, key.end(), start, typing)
    last = typing and at == len(text)
    if not values:
        if last:
            return None, at
        raise FilterError(f"{name}: wants a value", start, _example(name))
    return _keyed(name, values, negative, starred, last, start), at


def _keyed(
    name: str, values: list[str], negative: bool, starred: bool, last: bool, start: int
) -> Term | None:
    """A term of a key; None where a value of a closed list is still being typed."""
    if last and name in CHOICES:
        values = [_completed(name, value) or value for value in values]
    try:
        known = tuple(dict.fromkeys(_value(name, value, start) for value in values))
    except FilterError:
        if last:
            return None
        raise
    prefix = (starred or last) and name in ("speaker", "publisher", "via", "title")
    return Term(name, known, negative, prefix)


def _word(text: str, start: int, at: int, negative: bool, typing: bool) -> tuple[Term | None, int]:
    """A word or a phrase."""
    phrase = None
    closed = True
    if text[at : at + 1] == '"':
        phrase = _VALUE.match(text, at)
        assert phrase is not None
        value, closed, at = phrase[1], bool(phrase[2]), phrase.end()
        starred = closed and text[at : at + 1] == "*"
        at += starred
    else:
        bare = _BARE.match(text, at)
        value = bare[0] if bare else ""
        at += len(value)
        starred = value.endswith("*")
        value = value.rstrip("*")
    last = typing and at == len(text)
    if not closed and not last:
        raise FilterError("the quotation mark is not closed", start, f'{text[:at].strip()}"')
    if not searchable(value):
        if last:
            return None, at
        raise FilterError("a term needs a letter or a digit", start)
    going_on = last and (phrase is None or not closed)
    return Term("", (_plain(value),), negative, starred or going_on), at


def _values(text: str, at: int, start: int, typing: bool) -> tuple[list[str], int, bool]:
    """The values after a key, where they end, and whether a star follows them."""
    values = []
    starred = False
    while (match := _VALUE.match(text, at)) is not None:
        at = match.end()
        if match[1] is not None and not match[2] and not (typing and at == len(text)):
            raise FilterError("the quotation mark is not closed", start, f'{text[:at].strip()}"')
        value = match[3] if match[1] is None else match[1]
        starred = value.endswith("*")
        values.append(_plain(value))
        if text[at : at + 1] != ",":
            break
        at += 1
    starred = starred or text[at : at + 1] == "*"
    at += text[at : at + 1] == "*"
    return [value for value in values if value], at, starred


def _value(key: str, value: str, start: int) -> str:
    """A value in its one spelling, checked; FilterError if no row could have it."""
    if key in CHOICES:
        return _choice(key, value, start)
    if key == "country":
        return _country(value, start)
    if key in DAY_KEYS:
        if period(value) is None:
            raise FilterError(f"{value} is no day, month or year", start, f"{key}:2025-03-11")
    elif key == "article":
        if not (value.isascii() and value.isdigit() and len(value) < 19):
            raise FilterError(f"{value} is no article's number", start, "article:12")
        return str(int(value))
    elif not searchable(value):
        raise FilterError(f"{key}: needs a letter or a digit", start, _example(key))
    return value


def _choice(key: str, value: str, start: int) -> str:
    choices = CHOICES[key][1]
    wanted = fold(value).replace(" ", "-")
    if wanted in choices:
        return wanted
    near = _close(wanted, choices, 1, 0.6) or [choice for choice in choices if choice.startswith(wanted)]
    known = near[0] if near else choices[0]
    raise FilterError(f"{value} is no {key}; one of {' '.join(choices)}", start, f"{key}:{known}")


def _completed(key: str, value: str) -> str | None:
    wanted = fold(value)
    return next((choice for choice in CHOICES[key][1] if choice.startswith(wanted)), None)


def _country(value: str, start: int) -> str:
    """A code, or a group's name as typed."""
    known = _known_country(value)
    if known:
        return known
    name = fold(value)
    near = _close(name, country_codes(), 1, 0.85) if len(name) > 3 else []
    if near:
        code = country_codes()[near[0]]
        raise FilterError(
            f"no country is called {value}", start, f"country:{_written(country_names()[code])}"
        )
    if not token(value):
        raise FilterError("country: needs a name or a code", start, _example("country"))
    return value


def _known_country(value: str) -> str | None:
    return value.upper() if value.upper() in country_names() else country_codes().get(fold(value))


def _unknown_key(text: str, start: int, key: re.Match[str]) -> FilterError:
    near = _close(key[1].lower(), KEYS, 1, 0.6)
    if near:
        suggestion = f"{text[: key.start(1)]}{near[0]}{text[key.end(1) :]}"
    else:
        word = _BARE.match(text, key.start())
        suggestion = (
            f'{text[: key.start()]}"{word[0] if word else key[0]}"{text[word.end() if word else key.end() :]}'
        )
    return FilterError(f"{key[1]}: is no key; keys are {' '.join(KEYS)}", start, suggestion)


def _example(key: str) -> str:
    if key in CHOICES:
        return f"{key}:{CHOICES[key][1][0]}"
    if key in DAY_KEYS:
        return f"{key}:2025-03-11"
    return {"article": "article:12", "country": "country:ua"}.get(key, f"{key}:name")


def _close(word: str, possibilities: Sequence[str] | dict[str, str], n: int, cutoff: float) -> list[str]:
    """The likest of the possibilities. Only a mistake needs the module."""
    from difflib import get_close_matches

    return get_close_matches(word, possibilities, n, cutoff)


def _plain(value: str) -> str:
    """A value on one line and without quotation marks, so that it can be written between them."""
    return " ".join(cleaned(value).translate(_QUOTES).replace('"', " ").split()).rstrip("* ")


def _written(value: str) -> str:
    return value if _SAFE.match(value) else f'"{value}"'


def _is(term: Term, key: str, value: str | None) -> bool:
    if term.key != key:
        return False
    return value is None or fold(_plain(value)) in map(fold, term.values)


def _searched(term: Term, what: What) -> bool:
    """Whether the list's own search index tells if the term holds."""
    return term.key not in DAY_KEYS and (
        term.key not in ARTICLE_KEYS or (term.key, what) == ("title", "articles")
    )


def _expression(term: Term, what: What, known_as: KnownAs) -> str:
    """One term as FTS5 reads it; every word stands in quotation marks."""
    return " OR ".join(_value_expression(term, value, what, known_as) for value in term.values)


def _value_expression(term: Term, value: str, what: What, known_as: KnownAs) -> str:
    star = " *" if term.prefix else ""
    if term.key == "":
        return f'{"{text title}" if what == "articles" else "text"} : "{value}"{star}'
    if term.key == "speaker":
        others = (
            [f'facets : "{facet(f"s{speaker}")}"' for speaker in known_as(value)] if not term.prefix else []
        )
        return " OR ".join((f"names : ({_all_words(value, term.prefix)})", *others))
    if term.key in _COLUMNS:
        return f'{_COLUMNS[term.key]} : "{value}"{star}'
    name = country_token(value) if term.key == "country" else f"{CHOICES[term.key][0]}{token(value)}"
    return has_facet(name)


def has_facet(name: str) -> str:
    """That a row has the facet, as FTS5 reads it."""
    return f'facets : "{facet(name)}"'


def _all_words(value: str, prefix: bool) -> str:
    """All words of a name, in whatever order; the last may go on."""
    words = [word for word in value.split() if searchable(word)]
    return " AND ".join(f'"{word}"' for word in words) + (" *" if prefix else "")


def _term_days(term: Term) -> tuple[Range, ...]:
    """The days a date term allows, in order and apart."""
    periods = sorted(covered for value in term.values if (covered := period(value)) is not None)
    if term.key == "since":
        ranges = [(periods[0][0], LAST_DAY)]
    elif term.key == "until":
        ranges = [(1, max(end for _, end in periods))]
    else:
        ranges = _apart(periods)
    return _rest(ranges) if term.negative else tuple(ranges)


def _apart(ranges: list[Range]) -> list[Range]:
    merged: list[Range] = []
    for first, last in ranges:
        if merged and first <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return merged


def _rest(ranges: list[Range]) -> tuple[Range, ...]:
    """The days outside of the ranges."""
    rest = []
    first = 0
    for start, end in ranges:
        if first < start:
            rest.append((first, start - 1))
        first = end + 1
    if first <= LAST_DAY:
        rest.append((first, LAST_DAY))
    return tuple(rest)


def _shared(left: tuple[Range, ...], right: tuple[Range, ...]) -> tuple[Range, ...]:
    """The days in both."""
    both = ((max(a, c), min(b, d)) for a, b in left for c, d in right)
    return tuple(sorted((first, last) for first, last in both if first <= last))
