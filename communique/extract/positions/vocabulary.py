"""The phrases that tell a position: those listed as they are, and verbs listed once for all their forms."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ...lexicon import rows

_VOWELS = "aeiou"
# Verbs of more syllables whose last letter is doubled as if they had one.
_DOUBLED = frozenset({"commit", "submit", "permit", "confer", "enrol", "refer"})
# What `~` stands for in a verb's phrase: `keep ~ options open`.
_WHOSE = ("its", "their", "his", "her", "our", "the country's", "his country's", "her country's")


class Entry(NamedTuple):
    """A phrase in lower case and its sense."""

    phrase: str
    sense: str


@cache
def entries() -> tuple[Entry, ...]:
    """Every phrase once, those listed as they are first."""
    listed = [Entry(row["phrase"], row["sense"]) for row in rows("position_words")]
    known = {entry.phrase for entry in listed}
    return (*listed, *(entry for entry in _conjugated() if entry.phrase not in known))


def _conjugated() -> Iterator[Entry]:
    for row in rows("position_verbs"):
        for form in dict.fromkeys(forms_of(row["verb"])):
            for whose in _WHOSE if "~" in row["after"] else ("",):
                yield Entry(f"{form} {row['after'].replace('~', whose)}".strip(), row["sense"])


def forms_of(verb: str) -> tuple[str, ...]:
    """The base, third person, gerund, past and participle of a verb; of `co-lead` by `lead`."""
    if "-" in verb:
        first, last = verb.rsplit("-", 1)
        return tuple(f"{first}-{form}" for form in forms_of(last))
    return verb, _third(verb), f"{_stem(verb)}ing", *_pasts(verb)


def _third(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return f"{verb[:-1]}ies"
    return verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _stem(verb: str) -> str:
    """The verb before `ing`: `mak`, `plann`, `send`."""
    if verb.endswith("e") and not verb.endswith("ee"):
        return verb[:-1]
    short = sum(letter in _VOWELS for letter in verb) == 1 or verb in _DOUBLED
    closed = len(verb) > 2 and verb[-1] not in "wxy" and verb[-2] in _VOWELS and verb[-3] not in _VOWELS
    return verb + verb[-1] if short and closed and verb[-1] not in _VOWELS else verb


def _pasts(verb: str) -> tuple[str, ...]:
    irregular = _irregular().get(verb)
    if irregular is not None:
        return irregular
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return (f"{verb[:-1]}ied",)
    return (f"{verb}d" if verb.endswith("e") else f"{_stem(verb)}ed",)


@cache
def past_forms() -> frozenset[str]:
    """The irregular past forms and participles that are not bare verbs too."""
    return frozenset(past for pasts in _irregular().values() for past in pasts) - _irregular().keys()


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    return {
        row["verb"]: tuple(dict.fromkeys(f"{row['past']}/{row['participle']}".split("/")))
        for row in rows("irregular_verbs")
    }
