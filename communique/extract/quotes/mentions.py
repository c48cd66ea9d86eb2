"""Noun phrases beside a word of saying, found without a parser.

All positions here are numbers of tokens in one sentence.
"""

from __future__ import annotations

from ...lexicon import rows, words
from .cues import FORMS
from .tokens import Token, is_verb

# A phrase with its appositions is seldom longer; the walk stops there.
_REACH = 40
_NOMINAL = frozenset("Bw#")
_SUBJECT_PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we", "you"})
_JOINING_PREPOSITIONS = frozenset(
    {"of", "for", "at", "from", "with", "in", "on", "to", "against", "behind", "under", "within"}
)
# Nouns, and a word for nearness, that `to` ties to whom they serve: `an adviser to`, `a source close to`.
_TIED_BY_TO = frozenset(
    [
        "adviser", "advisers", "advisor", "advisors", "aide", "aides", "ambassador", "ambassadors",
        "assistant", "close", "counsel", "delegate", "delegates", "deputy", "emissary", "envoy", "envoys",
        "representative", "representatives", "secretary",
    ]
)  # fmt: skip
# A name of a list has seldom more words.
_LONGEST_NAME = 3
_ROLES = words("role_nouns")
# `Mr`, `Gen`: what follows a comma with one is a name, no state.
TITLES = words("title_abbreviations") | {row["word"] for row in rows("courtesies")}
# `a statement by the ministry`, `a study by the bank`
_PAPERS = words("statement_nouns") | words("document_words")
_ORGANISATIONS = words("organisation_words")
_TIMES = words("time_words")

# Small words inside names: `Ursula van der Roe`.
_PARTICLES = frozenset(
    [
        "von",
        "van",
        "der",
        "den",
        "de",
        "del",
        "della",
        "di",
        "da",
        "du",
        "dos",
        "al",
        "el",
        "la",
        "le",
        "bin",
        "ibn",
        "ter",
        "ten",
    ]
)
_PRONOMINAL = frozenset(
    ["some", "many", "most", "both", "this", "another", "others", "several", "few", "all"]
)
_BEFORE_DAYS = frozenset({"on", "late", "early", "this", "earlier"})
# `New York`, `Port Mercy`
_PLACE_OPENERS = frozenset(
    [
        "El",
        "Fort",
        "Hong",
        "Kuala",
        "La",
        "Las",
        "Los",
        "New",
        "Port",
        "Rio",
        "Saint",
        "San",
        "Sao",
        "St",
        "The",
    ]
)
_OF_THEM = frozenset({"another", "one", "several", "some", "three", "two"})
_OWNERS = frozenset({"the", "his", "her", "its", "their"})
_STOPS = frozenset(",.?!…-—–")

# Past forms that take a clause: what stands before one is another's sentence (`said Roe had agreed`).
_SAYING = frozenset(
    word for word, form in FORMS.items() if "c" in form.habits and (form.shape == "past" or word == "says")
)
Phrase = tuple[int, int]


def subject_before(tokens: list[Token], end: int) -> Phrase | None:
    """The noun phrase that ends just before `end`, appositions and relative clauses included."""
    end = _before_day(tokens, end)
    last = end - 1
    if last < 0:
        return None
    kind = tokens[last].kind
    if kind in "PWT":
        return last, end
    if kind == "O":
        # `Roe himself said`, `those who know him said`, `one of them said`
        if last > 1 and tokens[last - 1].word == "of" and tokens[last - 2].word.lower() in _OF_THEM:
            return last - 2, end
        back = subject_before(tokens, last)
        return (
            back if tokens[last].word.endswith(("self", "selves")) else _relative_head(tokens, last) or back
        )
    if kind == "D":
        return (
            (last, end)
            if tokens[last].word.lower() not in ("the", "a", "an", "my", "your", "our", "its")
            else None
        )
    if kind == ",":
        return _with_apposition(tokens, last)
    if kind == "-":
        return _with_aside(tokens, last)
    if kind == ")" or kind in _NOMINAL or kind == ".":
        return _relative_or(tokens, _phrase_before(tokens, end))
    return None


def _relative_or(tokens: list[Token], found: Phrase | None) -> Phrase | None:
    """`who` of `who in a speech in Lima said`, whose last noun phrase was found; else that phrase."""
    if found is None or found[0] < 2 or tokens[found[0] - 1].kind != "I" or tokens[found[0] - 2].kind != "W":
        return found
    return found[0] - 2, found[0] - 1


def _before_day(tokens: list[Token], end: int) -> int:
    """Before the day of `Roe on Monday said`, `the envoy this week said`."""
    at = end
    while at > 1 and _is_day(tokens, at - 1, end):
        at -= 1
    if at == end:
        return end
    at -= tokens[at - 1].word in _BEFORE_DAYS
    before = tokens[at - 1]
    return at if at > 0 and before.kind in "PBWw)," and not before.word.endswith("ed") else end


def _is_day(tokens: list[Token], at: int, end: int) -> bool:
    """Whether a word tells a time before the verb at `end`; `May` may be somebody's name."""
    token = tokens[at]
    if token.kind == "#":
        return tokens[at - 1].word in _TIMES
    return token.word in _TIMES and (token.word != "May" or at + 1 < end)


def _relative_head(tokens: list[Token], end: int) -> Phrase | None:
    """`groups` of `groups that have backed him said`."""
    for at in range(end - 1, max(0, end - _REACH), -1):
        kind = tokens[at].kind
        if kind in ",:;RSC-":
            return None
        if kind in "TW" and tokens[at - 1].kind in _NOMINAL:
            head = _phrase_before(tokens, at)
            return None if head is None else (head[0], end + 1)
    return None


def _phrase_before(tokens: list[Token], end: int) -> Phrase | None:
    start = end
    limit = max(0, end - _REACH)
    while start > limit:
        token = tokens[start - 1]
        kind = token.kind
        if start < end and token.word in _SAYING:
            break
        if kind == "D":
            start -= 1
            if start and tokens[start - 1].kind not in "ICD" and not _is_tied(tokens, start - 1):
                break
        elif kind in _NOMINAL:
            if kind == "w" and _is_told(tokens, start - 1, end):
                break
            start -= 1
        elif kind == ")":
            opened = _opening(tokens, start - 1, limit)
            if opened is None:
                break
            start = opened
        elif kind == "." and start >= 2 and tokens[start - 2].kind == "B" and token.word == ".":
            start -= 1
        elif (
            kind == "I" and start < end and (start - 1 == 0 or tokens[start - 2].kind not in "XPCTSGW,:;-R.")
        ):
            if (
                start - 1 == 0
                or _is_doing(tokens, start - 2)
                or not (
                    token.word.lower() in _JOINING_PREPOSITIONS
                    or (token.word == "by" and _is_made(tokens[start - 2].word))
                )
            ):
                break
            start -= 1
        elif (
            (start < end and _is_tied(tokens, start - 1))
            or (kind == "A" and start < end and start >= 2 and tokens[start - 2].kind == "D")
            or (kind == "C" and start < end and start >= 2 and _joins(tokens, start - 1))
            or (kind == "C" and start < end and _opens_pair(tokens, start - 1))
            or (
                kind == "R"
                and start >= 2
                and start < end
                and tokens[start - 2].kind in "DBw"
                and token.word not in _STOPS
            )
            or (kind == "," and start < end and start >= 2 and _lists(tokens, start - 1))
            or (kind == "," and start < end and start >= 2 and in_series(tokens, start - 1))
            or (
                kind == ","
                and start < end
                and start >= 3
                and tokens[start - 2].kind == "w"
                and tokens[start - 3].word.lower() in ("a", "an")
                and tokens[start].kind in "w#"
                and (start == 3 or tokens[start - 4].kind != "I")
            )
            or kind == "&"
            or (kind in "'’" and start < end and start >= 2 and tokens[start - 2].word.endswith("s"))
        ):
            start -= 1
        else:
            break
    found = _trimmed(tokens, start, end)
    return found if found is None else _before_relative(tokens, found, limit)


def _is_made(word: str) -> bool:
    """Whether `by` behind a word names who made it: `released`, `statement`."""
    return word in _PAPERS or word.endswith(("ed", "en", "wn"))


def _is_doing(tokens: list[Token], at: int) -> bool:
    """`after siding with prosecutors who said`: the phrase begins behind what was done."""
    return at > 0 and tokens[at].word.endswith("ing") and tokens[at - 1].kind == "I"


def _is_told(tokens: list[Token], at: int, end: int) -> bool:
    """Whether a word between a name and a noun is a verb: `Roe presented plans`."""
    return (
        0 < at < end - 1
        and tokens[at].word.endswith("ed")
        and tokens[at - 1].kind == "B"
        and tokens[at + 1].kind == "w"
    )


def _before_relative(tokens: list[Token], found: Phrase, limit: int) -> Phrase:
    """`The envoy who drafted the text said`: the words before `said` belong to the clause of `who`."""
    for at in range(found[0] - 1, limit, -1):
        kind = tokens[at].kind
        if kind in ",:;RTSC-":
            break
        if kind == "W":
            if at + 1 < found[0] or is_verb(tokens[found[0]].word):
                head = _phrase_before(tokens, at)
                return found if head is None else (head[0], found[1])
            break
    return found


def _joins(tokens: list[Token], at: int) -> bool:
    """Whether `and` at `at` joins two of a kind: `Roe and Doe`, `voters and officials`."""
    before, after = tokens[at - 1], tokens[at + 1] if at + 1 < len(tokens) else tokens[at]
    if before.kind == "B" and after.kind == "B":
        return tokens[at].word == "and"
    plain = after.kind == "w" or (after.kind == "B" and (before.word.endswith("s") or before.word in _ROLES))
    return before.kind == "w" and plain and not before.word.endswith("ed")


def _opens_pair(tokens: list[Token], at: int) -> bool:
    """Whether a name that opens the sentence is joined to an office: `Roe and the envoy said`."""
    named = all(token.kind in "BD" for token in tokens[:at])
    return at > 0 and named and tokens[at].word == "and" and tokens[at + 1].word in _OWNERS


def _lists(tokens: list[Token], at: int) -> bool:
    """Whether a comma at `at` stands in a place or degree (`Springfield, Ill.`) or in a run of adjectives."""
    return (
        tokens[at - 1].kind == "B"
        and at + 2 < len(tokens)
        and tokens[at + 1].kind == "B"
        and tokens[at + 1].word not in TITLES
        and (tokens[at + 2].word in (".", "'s", "’s") or tokens[at + 1].word in ("Jr", "Sr", "DC"))
    )


def _is_tied(tokens: list[Token], at: int) -> bool:
    """Whether `to` at `at` ties a noun to whom it serves."""
    return at > 0 and tokens[at].kind == "G" and tokens[at - 1].word.lower() in _TIED_BY_TO


def in_series(tokens: list[Token], comma: int) -> bool:
    """Whether a comma parts names of a list: `Norway, Peru and Chile`; not `In Lima, Roe and Doe`."""
    first = comma
    while first and tokens[first - 1].kind == "B" and comma - first < _LONGEST_NAME:
        first -= 1
    if first == comma or tokens[first].word in _TIMES:
        return False
    before = first - 1 - (first > 0 and tokens[first - 1].kind == "D")
    if before >= 0 and tokens[before].kind == "I" and tokens[before].word != "of":
        return False
    last = comma + 1
    while last < len(tokens) and tokens[last].kind == "B" and last - comma <= _LONGEST_NAME:
        last += 1
    if last == comma + 1 or last + 1 >= len(tokens) or tokens[last + 1].kind != "B":
        return False
    return tokens[last].word == "and" or (tokens[last].kind == "," and in_series(tokens, last))


def _opening(tokens: list[Token], close: int, limit: int) -> int | None:
    for at in range(close - 1, max(limit, close - 12) - 1, -1):
        if tokens[at].kind == "(":
            return at
    return None


def _trimmed(tokens: list[Token], start: int, end: int) -> Phrase | None:
    """Without what cannot open a noun phrase, and without a time (`Monday`) or an opener before a name."""
    while start < end and (tokens[start].kind in ".)IA&,C" or tokens[start].word == "s"):
        # A lone `s` is what copying left of a possessor.
        start += 1
    if start < end - 1 and tokens[start].kind == "#" and ":" in tokens[start].word:
        # The minutes of a live report: `17:05 Roe said`.
        start += 1
    if end - start > 2:
        start = _past_day(tokens, _past_day_and_place(tokens, start, end), end)
    if start < end - 2 and tokens[start].kind == "#" and tokens[start + 1].word in _TIMES:
        # `On 21 June the envoys said`, `On 21 June 2020 the envoys said`
        start += 1
        dated = start < end - 2 and tokens[start + 1].kind == "#"
        start += 2 if dated else 0
    while start < end - 1 and tokens[start].word in _TIMES and tokens[start + 1].kind in "BDw":
        start += 1
        while start < end and tokens[start].kind == ",":
            start += 1
    if start >= end or all(token.word.lower() in _TIMES for token in tokens[start:end]):
        return None
    return start, end


def _past_day(tokens: list[Token], start: int, end: int) -> int:
    """Past the day that ends an adverbial before a name: `Lima on Monday President Roe`."""
    for at in range(end - 2, start, -1):
        if tokens[at].word in _TIMES and tokens[at - 1].word in _BEFORE_DAYS:
            behind = at + 1
            while behind < end - 1 and (tokens[behind].kind == "#" or tokens[behind].word in _TIMES):
                behind += 1
            return behind if tokens[behind].kind in "BD" and tokens[at - 1].kind == "I" else start
    return start


def _past_day_and_place(tokens: list[Token], start: int, end: int) -> int:
    """Past `Monday in Lima` before a name."""
    if start + 3 >= end or tokens[start].word not in _TIMES or tokens[start + 1].kind != "I":
        return start
    place = start + 2 + (tokens[start + 2].kind == "D")
    behind = place + 1 + (tokens[place].word in _PLACE_OPENERS)
    named = tokens[place].kind == "B" and behind < end and tokens[behind].kind in "BD"
    return behind if named else start


def _with_apposition(tokens: list[Token], comma: int) -> Phrase | None:
    """`Jane Roe, a spokeswoman for the ministry,` whose last comma is at `comma`."""
    limit = max(0, comma - _REACH)
    nearest: Phrase | None = None
    for at in range(comma - 1, limit, -1):
        kind = tokens[at].kind
        if kind in ":;R" or (nearest is not None and tokens[at].word in _SAYING):
            break
        if kind != ",":
            continue
        if nearest is not None and tokens[at + 1].kind == "C":
            # `They left, and their envoy, Roe,`
            break
        if tokens[at - 1].kind in "PW":
            return nearest or (at - 1, comma + 1)
        head = _phrase_before(tokens, at)
        if head is None or tokens[at + 1].kind not in "DWwBI#ASR" or head[1] != at:
            continue
        if (
            head[0] == 0
            or tokens[head[0] - 1].kind in "R;:CST-"
            or (nearest is None and tokens[head[0] - 1].kind == ",")
            or nearest is None
        ):
            nearest = (head[0], comma + 1)
    return nearest


def _with_aside(tokens: list[Token], dash: int) -> Phrase | None:
    for at in range(dash - 2, max(0, dash - _REACH), -1):
        if tokens[at].kind == "-":
            head = _phrase_before(tokens, at)
            return None if head is None else (head[0], dash + 1)
        if tokens[at].kind in "R:;":
            return None
    return None


def phrase_after(tokens: list[Token], start: int, *, apposition: bool = True) -> Phrase | None:
    """The noun phrase that begins at `start`, with its apposition where asked."""
    count = len(tokens)
    if start >= count:
        return None
    first = tokens[start]
    if first.kind in "PO":
        return start, start + 1
    if first.kind == "D" and first.word.lower() in ("some", "many", "most", "both", "this", "another"):
        pass
    elif first.kind not in "BDw#A":
        return None
    at = start
    limit = min(count, start + _REACH)
    named = False
    while at < limit:
        token = tokens[at]
        kind = token.kind
        if kind == "B" or kind == "#":
            if token.word in _TIMES and at > start:
                break
            named = named or kind == "B"
            at += 1
        elif kind == "w":
            if token.word in _PARTICLES and at + 1 < count and tokens[at + 1].kind in "Bw":
                at += 1
                continue
            before = tokens[at - 1]
            if (
                named
                and before.kind == "B"
                and not _role_ahead(tokens, at)
                and not before.word.endswith(("'s", "’s"))
            ):
                break
            if at > start and before.kind == "w" and before.word in _ROLES and _is_past(token.word):
                break
            if at > start and is_verb(token.word) and at + 1 < count and tokens[at + 1].kind in "DPO":
                # `the parliament passed a law`
                break
            at += 1
        elif kind == "D":
            if at > start and tokens[at - 1].kind not in "ICD":
                break
            at += 1
        elif kind == "A":
            if at > start and tokens[at - 1].kind != "D":
                break
            at += 1
        elif (
            (kind == "." and tokens[at - 1].kind == "B" and at + 1 < count and token.word == ".")
            or (kind == "C" and at > start and at + 1 < count and _joins(tokens, at))
            or (kind == "," and at > start and in_series(tokens, at))
            or (kind == "I" and at > start and _goes_on(tokens, start, at))
        ):
            at += 1
        elif kind == "(":
            closed = next((k for k in range(at, min(limit, at + 10)) if tokens[k].kind == ")"), None)
            if closed is None:
                break
            at = closed + 1
        elif (
            kind == "&"
            or (kind in "'’" and at > start and tokens[at - 1].word.endswith("s"))
            or (
                kind == "R"
                and at > start
                and tokens[at - 1].kind in "DB"
                and at + 1 < count
                and tokens[at + 1].kind in "Bw"
            )
        ):
            at += 1
        else:
            break
    while at > start + (first.word.lower() in _PRONOMINAL) and tokens[at - 1].kind in "IDCA&":
        at -= 1
    if at <= start:
        return None
    if apposition and at + 1 < count and tokens[at].kind == ",":
        at = _apposition_end(tokens, at)
    return start, at


def _role_ahead(tokens: list[Token], at: int) -> bool:
    """Whether an office ends the words in small letters at `at`: `the Freedonian | defence minister`."""
    for token in tokens[at : at + 3]:
        if token.kind != "w":
            return False
        if token.word in _ROLES or token.word in _ORGANISATIONS:
            return True
    return False


def _is_past(word: str) -> bool:
    """Whether a word is rather a verb of the past than a noun after an office: `the minister rejected`."""
    form = FORMS.get(word)
    return word.endswith("ed") or (form is not None and form.shape == "past")


def _goes_on(tokens: list[Token], start: int, at: int) -> bool:
    """Whether a preposition belongs to the phrase: `a spokesman for the ministry`, not `Roe in a letter`."""
    word = tokens[at].word
    if word == "of":
        return True
    if at + 1 >= len(tokens) or tokens[at + 1].kind not in "BDw":
        return False
    if tokens[at + 1].word in _TIMES:
        return False
    lower = tokens[at - 1].kind == "w"
    return (
        lower
        and word in ("for", "at", "with", "from", "in")
        and tokens[at + 1].word not in ("a", "an", "his", "her", "their")
    )


def _apposition_end(tokens: list[Token], comma: int) -> int:
    """The end of `, a spokesman for the ministry` after a name, or `comma` when none stands there."""
    opener = tokens[comma + 1]
    if opener.kind not in "DWwB#" or opener.word.endswith("ing"):
        return comma
    for at in range(comma + 1, min(len(tokens), comma + _REACH)):
        kind = tokens[at].kind
        if kind in "R:;-":
            return at
        if kind == "," and not (
            tokens[at - 1].kind == "B" and at + 1 < len(tokens) and tokens[at + 1].kind == "B"
        ):
            return at
        if kind == "." and at + 1 == len(tokens):
            return at
    return min(len(tokens), comma + _REACH)


def main_subject(tokens: list[Token]) -> Phrase | None:
    """The likely subject of a sentence: its first noun phrase after opening adverbials."""
    at = 0
    for _ in range(3):
        while at < len(tokens) and tokens[at].kind in "AC,":
            at += 1
        if at < len(tokens) and (tokens[at].kind in "ISG" or tokens[at].word.lower().endswith(("ing", "ed"))):
            comma = next((k for k in range(at, min(len(tokens), at + _REACH)) if tokens[k].kind == ","), None)
            if comma is None:
                return None
            at = comma + 1
        else:
            break
    found = phrase_after(tokens, at)
    if (
        found is not None
        and found[1] + 1 < len(tokens)
        and tokens[found[1]].kind == ","
        and any(token.word in _TIMES for token in tokens[slice(*found)])
        and not any(token.kind == "B" and token.word not in _TIMES for token in tokens[slice(*found)])
    ):
        found = phrase_after(tokens, found[1] + 1)
    return found if found is None else _trimmed(tokens, *found)
