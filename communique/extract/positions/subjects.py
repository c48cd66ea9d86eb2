"""Of whom a sentence speaks: by name, pronoun, office, adjective, heading or voice."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ...model import Quote, Span
from .actors import Actor, is_several
from .clauses import (
    COUNTED,
    OFFICES,
    PRONOUNS,
    STAND_INS,
    acts,
)
from .officials import Officials
from .stated import Stated, Subject, Topic, is_named, only_code, subject_of
from .surroundings import Surroundings
from .unreal import Unreal
from .words import Token, tokens_of

FIRST_PERSONS = frozenset({
    "we", "i", "we're", "we’re", "i'm", "i’m", "we've", "we’ve", "i've", "i’ve", "we'll", "we’ll",
    "i'll", "i’ll",
})  # fmt: skip
# Every word but an actor that may be a subject.
SUBJECTS = FIRST_PERSONS | PRONOUNS | STAND_INS | OFFICES | {"both", "neither"}
_DETERMINERS = frozenset({"its", "their", "his", "her", "the", "both"})
_SEVERAL = frozenset({"they", "countries", "nations"})
# `both leaders`, `the three countries`, `all three`: as many as were named before.
NUMBERS = {"both": 2, "neither": 2, "two": 2, "three": 3, "four": 4}
# `its prime minister`, `the country's defence minister`, `whose president`.
_WHOSE = frozenset({
    "its", "whose", "country's", "country’s", "nation's", "nation’s",
})  # fmt: skip
_TELLING = frozenset({
    "told", "tell", "tells", "telling", "assured", "assures", "assuring", "informed", "informs", "notified",
    "promised", "reassured", "warned", "reminded", "advised",
})  # fmt: skip
_PORTFOLIOS = frozenset({"defence", "defense", "foreign"})
_HIS = {"his": "he", "her": "she"}
_OURS = frozenset({"our", "my"})
_OWNING = _OURS | {"its", "their", "his", "her"}
_LONGEST_QUALIFIED = 6
_LONGEST_OFFICE = 5
_OF_ANOTHER = frozenset({"of", "for", "that", "which", "who", "whose"})
_SOMEBODY = re.compile(r"\b[A-ZÀ-Ý][\w’'-]+(?<!['’]s) (?:[A-Z]\. |[a-z]{2,3} )?[A-ZÀ-Ý][a-zß-ÿ]")
# `John Doe told a paper that he`
_SPEAKING = re.compile(
    rf"{_SOMEBODY.pattern}[\w’'-]+(?: [A-Z][\w’'-]+)?(?:, [^,.;]{{3,60}},)?,? (?:told|said|says|tells"
    rf"|argued|wrote|added"
    r"|warned|insisted|claimed|believes|thinks)\b"
)
# What is said of somebody right behind the name: `, a lawmaker of the opposition`.
_BESIDE_NAME = re.compile(r",? (?:of|from|an?|the|who|leader|head)\b[^.;,”\"]{0,70}")
_HIS_OFFICE = re.compile(
    r"([Hh]is|[Hh]er|[Ii]ts) (?:own |new )?(?:(?:defen[cs]e|foreign|prime|vice|deputy) )?(?:office"
    r"|government|cabinet|ministry"
    r"|minister|president|chancellor|premier|spokes(?:man|woman|person)|officials|diplomats|ambassador)\b"
)
_OUT_OF_OFFICE = re.compile(
    r"\b(?:opposition|former|ex-(?:minister|president|premier|chancellor|general)|shadow|retired|analysts?"
    r"|professor"
    r"|historian|researcher|economist|activist|think tank|(?:Labour|Green|Conservative|Liberal"
    r"|Social Democratic|Socialist"
    r"|Democratic|Republican|People['’]s|far-right|far-left|nationalist|populist) [Pp]arty)\b"
)


class SubjectReader:
    """One sentence, asked whom its words mean; what it notes of subjects is for the words behind."""

    def __init__(
        self,
        text: str,
        span: Span,
        actors: Sequence[Actor],
        before: Topic,
        quote_at: Callable[[int], Quote | None],
        officials: Officials,
        heading: Subject | None = None,
    ) -> None:
        self.text = text
        self.span = span
        self.before = before
        self.quote_at = quote_at
        self.officials = officials
        self.heading = heading
        self.tokens = tokens_of(text, *span, actors)
        self.subjects = [
            at for at, token in enumerate(self.tokens) if token.actor is not None or token.word in SUBJECTS
        ]
        self.around = Surroundings(text, span, self.tokens)
        self.unreal = Unreal(text, span, self.tokens)
        self.subject: Subject | None = None
        self.first_subject: Subject | None = None
        self.said = False
        self.latest: tuple[Stated, ...] = ()
        self.noted: list[tuple[int, Subject]] = []

    def _is_of_two(self, at: int) -> bool:
        """`Neither country is`, `both nations are`."""
        following = self.tokens[at + 1].word if at + 1 < len(self.tokens) else ""
        return self.tokens[at].word in ("both", "neither") and following in STAND_INS

    def _note(self, subject: Subject, start: int) -> None:
        if not subject.names:
            return
        self.subject = subject
        self.noted.append((start, subject))
        self.first_subject = self.first_subject or subject

    def _whom(self, at: int) -> Subject | None:
        """Who a token is, whatever stands around it."""
        token = self.tokens[at]
        if token.actor is not None:
            return None if token.actor.is_place else subject_of(token.actor)
        if token.word in FIRST_PERSONS:
            return self._speaker(token)
        return self._meant(token) if token.word in PRONOUNS else None

    def stands_for(self, at: int) -> Subject | None:
        """Whom `we`, `the country` or `the minister` is."""
        token = self.tokens[at]
        if token.word in FIRST_PERSONS:
            return self._speaker(token)
        return self._of_office(at) if token.word in OFFICES else self._stood_for(at, token)

    def _subject(self, at: int, token: Token) -> Subject | None:
        """Whom a predicate after this token would be said of."""
        if token.actor is not None:
            imagined = self.unreal.is_hypothetical(at) and not self.unreal.is_called_false(at, self.subject)
            behind = token.actor.preposition and not self._is_none_of(at)
            unsaid = behind or imagined or self.unreal.is_asked(at, self.latest)
            unsaid = unsaid or self._is_told(at)
            return None if unsaid else self._joined_by_pronoun(at, subject_of(token.actor))
        if token.word in FIRST_PERSONS:
            return self._speaker(token)
        if token.word in ("both", "neither"):
            meant = self.subject or self.before.subject
            two = meant is not None and len(meant.names) == 2
            return meant if two and acts(self.tokens, at + 1 + self._is_of_two(at)) else None
        if token.word in PRONOUNS and not self.unreal.is_hypothetical(at):
            told_to = at > 0 and at + 1 < len(self.tokens) and self.tokens[at + 1].word == "to"
            return None if told_to else self._meant(token) or self._of_forces(token)
        asked = at + 1 < len(self.tokens) and self.tokens[at + 1].word == "to"
        if token.word in STAND_INS and not asked and not self.unreal.is_hypothetical(at):
            return self._as_many(at) or self._stood_for(at, token)
        if token.word in OFFICES or token.word == "government":
            return self._of_office(at)
        return None

    def _is_none_of(self, at: int) -> bool:
        """`None of the Baltic states will`, `not one of the allies has`."""
        before = [token.word for token in self.tokens[max(0, at - 3) : at]]
        return before[-2:] == ["none", "of"] or before == ["not", "one", "of"]

    def _is_told(self, at: int) -> bool:
        """`A told B that it would`: B only hears what A says of itself."""
        heard = at > 0 and self.tokens[at - 1].word in _TELLING and self.subject is not None
        return heard and not acts(self.tokens, at + 1)

    def _as_many(self, at: int) -> Subject | None:
        """`both leaders`, `the three countries`, `all three`: those named before, if they are as many."""
        word = self.tokens[at].word
        counted = word if word in NUMBERS else self.tokens[at - 1].word if at > 0 else ""
        first = at - (counted != word) - 1
        before = self.tokens[first].word if first >= 0 else ""
        if counted not in NUMBERS or (counted not in ("both", "neither") and before not in ("the", "all")):
            return None
        for meant in (self.subject, self.first_subject, self.before.subject):
            if meant is not None and is_named(meant) and len(meant.names) == NUMBERS[counted]:
                return meant
        return None

    def _of_office(self, at: int) -> Subject | None:
        """`its prime minister`, `the country's minister`, `A, whose president`: whose the office is."""
        for back in range(at - 1, max(-1, at - _LONGEST_OFFICE), -1):
            word = self.tokens[back].word
            if word == "whose":
                last = back - 1 - (self.tokens[back - 1].word == ",")
                actor = self.tokens[last].actor if last >= 0 else None
                return subject_of(actor) if actor is not None else None
            if word in _WHOSE or word in _HIS:
                meant = self._meant(self.tokens[back]._replace(word=_HIS.get(word, "it")))
                many = self.tokens[at].word.endswith("s")
                return meant._replace(is_many=many) if meant is not None and many else meant
            if not word.isalpha() or self.tokens[back].actor is not None:
                return None
        return None

    def _stood_for(self, at: int, token: Token) -> Subject | None:
        """Whom `the country`, `both nations`, `my country` is."""
        whose = self._determiner(at)
        if whose in _OURS:
            return self._sayer(token)
        if token.word in COUNTED:
            return None
        if token.word == "latter":
            return self.before.last if whose == "the" else None
        start = self.tokens[at - 1].start
        opener = self.officials.opener(start, capitals=True) if whose == "the" else None
        if token.word in ("government", "cabinet", "ministry") and opener is not None:
            return Subject((opener,))
        where = [word.word for word in self.tokens[max(0, at - 3) : at]] == [",", "where", "the"]
        if where and at > 3 and (actor := self.tokens[at - 4].actor) is not None:
            return subject_of(actor)
        of_another = at + 1 < len(self.tokens) and self.tokens[at + 1].word in _OF_ANOTHER
        if whose not in _DETERMINERS or of_another:
            return None
        meant = self._meant(token)
        if meant is not None or token.word in _SEVERAL:
            return meant
        return self.before.named or self._of_forces(token)

    def _determiner(self, at: int) -> str:
        """`his` of `his Nordic country`; `the` only beside the noun or a name: `the Baltic nation`."""
        for back in range(at - 1, max(-1, at - _LONGEST_QUALIFIED), -1):
            word = self.tokens[back].word
            if word in _OWNING:
                return word
            if word in _DETERMINERS:
                named = back == at - 2 and (
                    self.text[self.tokens[back + 1].start].isupper()
                    or self.tokens[back + 1].word in _PORTFOLIOS
                )
                return word if back == at - 1 or named else ""
            if not word[:1].isalnum() or (self.tokens[back].actor is not None and word.endswith("s")):
                return ""
        return ""

    def _joined_by_pronoun(self, at: int, subject: Subject) -> Subject:
        """`He and A will lead`: the one meant before is a subject too."""
        if at < 2 or self.tokens[at - 1].word != "and" or self.tokens[at - 2].word not in PRONOUNS:
            return subject
        other = self._meant(self.tokens[at - 2])
        if other is None:
            return subject
        return Subject(tuple(dict.fromkeys((*other.names, *subject.names))), other.doubt)

    def sayer(self, at: int) -> str | None:
        """The country that speaks at an offset: of the quote, else of the subject that says something."""
        quote = self.quote_at(at)
        if quote is not None:
            return None if self.is_out_of_office(quote) else self._country_of(quote)
        return only_code(self.first_subject) if self.said else only_code(self.heading)

    def meant_by(self, whose: str, at: int) -> str | None:
        """The country that `its` or `our` means at an offset."""
        if whose == "our":
            quote = self.quote_at(at)
            return quote.speaker_country if quote is not None else None
        nearest = next((subject for start, subject in reversed(self.noted) if start < at), None)
        return only_code(nearest or self.before.subject)

    def _speaker(self, token: Token) -> Subject | None:
        quote = self.quote_at(token.start)
        return self._of_quote(quote) if quote is not None else None

    def _sayer(self, token: Token) -> Subject | None:
        quote = self.quote_at(token.start)
        if quote is not None:
            return self._of_quote(quote)
        return self.first_subject if self.said and only_code(self.first_subject) is not None else None

    def _of_quote(self, quote: Quote) -> Subject | None:
        """The country for which somebody says `we`: of no passer-by."""
        official = quote.speaker_type is not None or is_several(quote.speaker or "")
        code = self._country_of(quote) if official and not self.is_out_of_office(quote) else None
        return Subject((code,)) if code is not None else None

    def _country_of(self, quote: Quote) -> str | None:
        """The country of who speaks; `its prime minister` is of the country meant there."""
        if quote.speaker_span is None:
            return quote.speaker_country
        whose = _HIS_OFFICE.match(self.text, quote.speaker_span.start)
        meant = self.meant_by(whose[1].lower(), whose.start()) if whose is not None else None
        return meant or quote.speaker_country

    def is_out_of_office(self, quote: Quote) -> bool:
        """Whether who speaks is called a member of the opposition, an analyst or a former minister."""
        if quote.speaker_span is None:
            return False
        start, end = quote.speaker_span
        beside = _BESIDE_NAME.match(self.text, end)
        return (
            _OUT_OF_OFFICE.search(self.text, start, beside.end() if beside is not None else end) is not None
        )

    def _meant(self, token: Token) -> Subject | None:
        """Whom a pronoun means: who is heard there, else the subject before it.

        One country for `it`, several for `they`.
        """
        heard = self.officials.speaker(token.start)
        if heard is not None:
            return heard
        if token.word == "they" and self._is_said_by_some(token):
            return None
        for meant in (self.subject, self.first_subject, self.before.subject):
            if meant is not None and (
                (token.word in _SEVERAL) != (only_code(meant) is not None)
                or (token.word == "they" and meant.is_many)
            ):
                own = meant is not self.before.subject or bool(meant.doubt)
                if meant is self.before.subject and self._may_mean_another(token):
                    return None
                return meant if own else meant._replace(doubt="pronoun")
        return None

    def _is_said_by_some(self, token: Token) -> bool:
        """`Several have said that they will`: of some who are not named."""
        quote = self.quote_at(token.start)
        if quote is None or quote.speaker_type != "group" or quote.speaker_span is None:
            return False
        start, end = quote.speaker_span
        named = any(word.actor is not None and start <= word.start < end for word in self.tokens)
        return quote.speaker_country is None and not named and self.text[start:end].lower() != "they"

    def _of_forces(self, token: Token) -> Subject | None:
        """`Her government ruled out sending Ruritanian soldiers`: who may send them is of their country."""
        quote = self.quote_at(token.start)
        unknown = quote is not None and quote.speaker is not None and quote.speaker_country is None
        if token.word == "they" or (token.word == "it" and unknown):
            return None
        return self.officials.of_forces(token.end, self.span.end)

    def _may_mean_another(self, token: Token) -> bool:
        """Whether somebody else was named since: `A's minister came. Jane Roe chairs the party. She …`."""
        if token.word not in ("he", "she"):
            return False
        between = self.text[self.before.until : self.span.start]
        here = _SPEAKING.search(self.text, self.span.start, token.start)
        return _SOMEBODY.search(between) is not None or here is not None
