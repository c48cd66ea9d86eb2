"""One sentence: of whom each predicate is said, and what it states."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from ...model import Quote, Span
from .actors import Actor
from .clauses import (
    PRONOUNS,
    STAND_INS,
    acts,
    is_gapped,
    object_end,
    object_start,
    of_relative,
    predicates_of,
    says,
)
from .naming import Naming
from .objects import Condition, Given, amount_in, given, is_gathering, is_scheme_to_join
from .offers import READY
from .participation import READY_TO_JOIN
from .passives import told_of
from .predicates import Predicate, predicate_at
from .reading import Reading
from .roles import readings
from .stated import Stated, Subject, Topic, is_code, only_code
from .surroundings import Surroundings
from .unreal import INVERTED, Unreal
from .words import GROUP_NOUNS, WILLING, Token, phrase_at, tokens_of

_FIRST_PERSONS = frozenset({
    "we", "i", "we're", "we’re", "i'm", "i’m", "we've", "we’ve", "i've", "i’ve", "we'll", "we’ll",
    "i'll", "i’ll",
})  # fmt: skip
# `Neither A nor B will`, `No envoy of A was`.
_NONE_OF = frozenset({"neither", "nor", "no", "not"})
# Every word but an actor that may be a subject.
_SUBJECTS = _FIRST_PERSONS | PRONOUNS | STAND_INS | {"both", "neither"}
_DETERMINERS = frozenset({"its", "their", "his", "her", "the", "both", "our", "my"})
# `the prime minister`, `the defence minister`: between the determiner and the office.
_PORTFOLIOS = frozenset({"prime", "foreign", "defence", "defense", "interim"})
_OFFICES = frozenset({"president", "minister", "premier", "chancellor"})
_SEVERAL = frozenset({"they", "countries", "nations"})
_AS = frozenset({"as", "so", "nor", "neither"})
_JUST_AS = re.compile(r", (?:same as|just (?:like|as)|exactly like|as well as|much like) (?:the )?\Z")
_THE_SAME = re.compile(
    r" (?:has |have |had |also |later |soon |quickly |swiftly |promptly |then |both )*(?:followed suit"
    r"|follows suit|did (?:the same|likewise|so too)|done (?:the same|likewise)|said (?:much "
    r"|exactly )?the same"
    r"|took (?:much )?the same (?:view|line|position|stance)"
    r"|made (?:a|the) (?:similar|same) (?:offer|pledge|promise|commitment)s?)(?=[,.;]|$| (?:on|in|at|about"
    r"|as|last|this)\b)"
)
_THESE = frozenset({"these", "they", "among", "those", "them"})
_NEAR = 400
_OF_GIVING = frozenset(
    {"give", "deliver", "allocate", "pledge", "give-training", "give-weapons", "give-funding"}
)
_OF_ANOTHER = frozenset({"of", "for", "that", "which", "who", "whose"})
_PASSING = frozenset({"adverb", "auxiliary", "negation", "say", "make", "relative"})
# What is understood must have been named: `is ready to do so`, `has no such plans`.
_ONLY_OF_BEFORE = (READY, "has no such plans")
_FEW = 5
# `are open to it`.
_IT = re.compile(r"(?:it|that|this)\s*[.,;”\"]")
_GIVING = frozenset({"offers", "conditional", "considers", "joins"})
# Base forms that are past forms or no verbs at all.
_UNCHANGED = frozenset({"put", "quit", "set", "let", "cut", "against", "behind", "in"})
# Senses of which some words make a condition.
_CONDITIONAL = frozenset({
    "give", "deliver", "allocate", "pledge", "plan", "ready", "consider", "intend", "want", "join",
    "partake", "active", "attend", "part", "give-training", "give-weapons", "give-funding",
    "give-demining", "give-troops", "refuse", "no-plan", "support", "host",
})  # fmt: skip
# `will hand over another 20`: of what was named before.
_MORE = re.compile(
    r"(?:another |a further |an additional |some |up to |about |around |between |from )?\d[\d,]*"
    r"(?: (?:and|to|or) \d[\d,]*)?(?= (?:by|in|this|next|more|later|to|on)\b|[.,;]|$)"
)
_NOT_IN = re.compile(r" not (?:in|of|with) (?:any|an?|the)\b")
_LONGEST_OPENING = 20
# `A was at the table. B was not.`
_WAS = re.compile(r" (?:was|were|did)(?=[.;]|$)")
_WAS_NOT = re.compile(r" (?:was|were|did|has|had|is) not(?=[.;,]|$)")
# Those who guess at what others may do.
_GUESSING = frozenset({
    "suggested", "suggests", "predicted", "predicts", "argued", "argues", "speculated", "estimated",
    "reckoned",
})  # fmt: skip
_GUESSED = re.compile(
    rf", (?:an?|one|some|the(?! (?:prime )?(?:minister|president|chancellor"
    rf"|premier)\b)) [^,.]{{3,50}} (?:{'|'.join(sorted(_GUESSING))})\b"
)
# `the president suggested` is the country's own, where no other is named.
_BY_OFFICE = re.compile(
    rf", the (?:prime )?(?:minister|president|chancellor|premier) (?:{'|'.join(sorted(_GUESSING))})\b"
)


class SentenceReader:
    """Reads one sentence; after `stated` its `topic` is what it leaves for the next."""

    def __init__(
        self,
        text: str,
        span: Span,
        actors: Sequence[Actor],
        before: Topic,
        quote_at: Callable[[int], Quote | None],
    ) -> None:
        self.text = text
        self.span = span
        self.before = before
        self.quote_at = quote_at
        self.tokens = tokens_of(text, *span, actors)
        self.around = Surroundings(text, span, self.tokens)
        self.naming = Naming(self.tokens)
        self.unreal = Unreal(text, span, self.tokens)
        self.subject: Subject | None = None
        self.first_subject: Subject | None = None
        self.gifts: tuple[Given, ...] = ()
        self.said = False
        self.latest: tuple[Stated, ...] = ()
        self.noted: list[tuple[int, Subject]] = []
        self.official: Subject | None = None
        self.members: dict[tuple[str, ...], Subject] = {}

    @property
    def topic(self) -> Topic:
        """Whom and what the next sentence may refer to."""
        return Topic(
            self.first_subject or self.before.subject,
            self.gifts or self.before.gifts,
            self.latest or self.before.latest,
            self.before.named,
            self.before.last,
            self.official or self.before.official,
        )

    def stated(self) -> Iterator[Stated]:
        """What is said of each subject, then what the acts of others say of a country."""
        reached = 0
        yield from self._opening()
        for at, token in enumerate(self.tokens):
            if token.actor is None and token.word not in _SUBJECTS:
                continue
            subject = self._subject(at, token) if at >= reached else None
            if token.actor is not None:
                yield from self._likewise(at)
                yield from self._of_named(at)
                if subject is None:
                    yield from self._of_relative(at)
            if subject is None:
                continue
            denied = self.unreal.is_denied(at, self.subject)
            none_of = token.word == "neither" or (at > 0 and self.tokens[at - 1].word in _NONE_OF)
            included = self.naming.included(at) or self.naming.named_after(at) or self.naming.followed(at)
            if included is not None and token.actor is not None:
                self.members[subject.names] = included
            elif token.word in PRONOUNS:
                included = self.members.get(subject.names)
            antecedent = self.around.antecedent(at)
            first = at + (2 if self.unreal.is_cleft(at) or self._is_of_two(at) else 1)
            for predicate in predicates_of(self.tokens, first):
                full = self._in_full(predicate, subject, denied=denied)
                full = replace(full, negated=not full.negated) if none_of else full
                said = list(self._said(subject, full, antecedent))
                self.latest = tuple(said) or self.latest
                yield from said
                if included is not None:
                    yield from self._said(included, full, antecedent)
                if none_of and (excepted := self.naming.excepted(at)) is not None:
                    yield from self._said(excepted, replace(full, negated=not full.negated), antecedent)
                self._note(subject, token.start)
                reached = max(reached, predicate.after)
            if (
                token.actor is not None
                and only_code(subject)
                and (token.actor.is_person or _titled(token.word))
            ):
                self.official = subject
            if token.actor is not None or token.word in STAND_INS:
                self._note(subject, token.start)
                self.said = self.said or says(self.tokens, at + 1)
        for told in told_of(self.tokens, self.text, self.span):
            reading = Reading(told.role, told.rule, told.contribution, told.rung)
            yield Stated(Subject((told.country,)), reading, told.at)

    def _is_of_two(self, at: int) -> bool:
        """`Neither country is`, `both nations are`."""
        following = self.tokens[at + 1].word if at + 1 < len(self.tokens) else ""
        return self.tokens[at].word in ("both", "neither") and following in STAND_INS

    def _opening(self) -> Iterator[Stated]:
        """`Ruling out soldiers, A called for …`: of whom a sentence's opening participle is said."""
        if not self.tokens or not self.tokens[0].word.endswith("ing"):
            return
        predicate = predicate_at(self.tokens, 0)
        if predicate is None:
            return
        for comma in range(predicate.after, min(len(self.tokens) - 1, predicate.after + _LONGEST_OPENING)):
            if self.tokens[comma].word in INVERTED:
                return
            following = self.tokens[comma + 1]
            actor = following.actor
            if self.tokens[comma].word != ",":
                continue
            meant = self._meant(following) if following.word in PRONOUNS else None
            if actor is not None and not actor.preposition:
                meant = Subject(actor.names)
            if meant is not None:
                yield from self._said(meant, predicate, "")
                return

    def _of_relative(self, at: int) -> Iterator[Stated]:
        """`led by A, which will send ships`: what the relative clause says of an actor that is no subject."""
        actor = self.tokens[at].actor
        if actor is None or at + 1 >= len(self.tokens) or self.unreal.is_hypothetical(at):
            return
        if self.tokens[at + 1].word == "that" and (actor.is_place or any(map(is_code, actor.names))):
            return
        subject = Subject(actor.names)
        for predicate in of_relative(self.tokens, at + 1):
            yield from self._said(subject, self._in_full(predicate, subject, denied=False), "")

    def _likewise(self, at: int) -> Iterator[Stated]:
        """`as did A`, `nor will A`, `A followed suit`: the same of another subject."""
        actor = self.tokens[at].actor
        if actor is None or not (self.latest or self.before.latest) or self.unreal.is_hypothetical(at):
            return
        inverted = at > 1 and self.tokens[at - 1].word in INVERTED and self.tokens[at - 2].word in _AS
        inverted = inverted or _JUST_AS.search(self.text, self.span.start, actor.start) is not None
        if inverted or (not actor.preposition and _THE_SAME.match(self.text, actor.end, self.span.end)):
            for stated in self._latest_before(at):
                yield replace(stated, subject=Subject(actor.names), at=actor.start)
        elif not actor.preposition and _WAS_NOT.match(self.text, actor.end, self.span.end):
            for stated in self.latest or self.before.latest:
                if stated.reading.role == "attends":
                    reading = Reading("absent", "was not there either")
                    yield replace(stated, subject=Subject(actor.names), reading=reading, at=actor.start)

        elif not actor.preposition and _WAS.match(self.text, actor.end, self.span.end):
            for stated in self.latest or self.before.latest:
                if stated.reading.role == "absent":
                    reading = Reading("attends", "was there")
                    yield replace(stated, subject=Subject(actor.names), reading=reading, at=actor.start)

    def _latest_before(self, at: int) -> tuple[Stated, ...]:
        """What was stated last; that of the sentence before only where this one has no other predicate."""
        alone = not any(
            phrase is not None and phrase.sense not in _PASSING
            for phrase in self.tokens.phrases[: max(0, at - 1)]
        )
        return self.latest or (self.before.latest if alone else ())

    def _of_named(self, at: int) -> Iterator[Stated]:
        """`The states that would send soldiers are A and B`, `These include A`: what was said of the many."""
        actor = self.tokens[at].actor
        if actor is None or not all(map(is_code, actor.names)) or not self.naming.is_listed(at):
            return
        subject = Subject(actor.names)
        for which in range(1, at):
            if (
                self.tokens[which].word in ("that", "which", "who")
                and self.tokens[which - 1].word in GROUP_NOUNS
            ):
                for predicate in of_relative(self.tokens, which):
                    yield from self._said(subject, self._in_full(predicate, subject, denied=False), "")
                return
            if self.tokens[which].word in WILLING and self.tokens[which - 1].word in GROUP_NOUNS:
                willing = predicate_at(self.tokens, which)
                if willing is not None:
                    yield from self._said(subject, willing, "")
                return
        for stated in self.before.latest:
            near = self.span.start - stated.at < _NEAR
            if near and self.tokens[0].word in _THESE and not any(map(is_code, stated.subject.names)):
                yield replace(stated, subject=subject, at=actor.start)

    def _note(self, subject: Subject, start: int) -> None:
        self.subject = subject
        self.noted.append((start, subject))
        self.first_subject = self.first_subject or subject

    def _subject(self, at: int, token: Token) -> Subject | None:
        """Whom a predicate after this token would be said of."""
        if token.actor is not None:
            imagined = self.unreal.is_hypothetical(at) and not self.unreal.is_called_false(at, self.subject)
            unsaid = token.actor.preposition or imagined or self.unreal.is_asked(at, self.latest)
            return None if unsaid else self._joined_by_pronoun(at, Subject(token.actor.names))
        if token.word in _FIRST_PERSONS:
            return self._speaker(token)
        if token.word in ("both", "neither"):
            meant = self.subject or self.before.subject
            two = meant is not None and len(meant.names) == 2
            return meant if two and acts(self.tokens, at + 1 + self._is_of_two(at)) else None
        if token.word in PRONOUNS and not self.unreal.is_hypothetical(at):
            told_to = at > 0 and at + 1 < len(self.tokens) and self.tokens[at + 1].word == "to"
            return None if told_to else self._meant(token)
        asked = at + 1 < len(self.tokens) and self.tokens[at + 1].word == "to"
        if token.word in STAND_INS and not asked and not self.unreal.is_hypothetical(at):
            return self._stood_for(at, token)
        return None

    def _stood_for(self, at: int, token: Token) -> Subject | None:
        """Whom `the country`, `the prime minister`, `my country` is."""
        first = at - 1
        first -= first > 0 and self.tokens[first].word in _PORTFOLIOS
        whose = self.tokens[first].word if first >= 0 else ""
        if whose in ("our", "my"):
            return self._speaker(token)
        if whose == "neither":
            pair = self.subject or self.before.subject
            return pair if pair is not None and len(pair.names) == 2 else None
        if (there := self._opening_place(first)) is not None:
            return there
        of_another = at + 1 < len(self.tokens) and self.tokens[at + 1].word in _OF_ANOTHER
        if whose not in _DETERMINERS or of_another:
            return None
        if token.word == "latter":
            return self.before.last
        if token.word in _OFFICES and (self.official or self.before.official) is not None:
            return self.official or self.before.official
        return self._meant(token) or (None if token.word in _SEVERAL else self.before.named)

    def _opening_place(self, at: int) -> Subject | None:
        """`In neighbouring Ruritania, the government`: the place that opens the sentence."""
        comma = at if self.tokens[at].word == "," else at - 1
        return self._place() if comma > 1 and self.tokens[comma].word == "," else None

    def _place(self) -> Subject | None:
        """The country that a sentence opens with: `In Ruritania, …`."""
        if self.tokens[0].word != "in":
            return None
        place = next((token.actor for token in self.tokens[1:_FEW] if token.actor is not None), None)
        return Subject(place.names) if place is not None else None

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
            return quote.speaker_country
        return only_code(self.first_subject) if self.said else None

    def meant_by(self, whose: str, at: int) -> str | None:
        """The country that `its` or `our` means at an offset."""
        if whose == "our":
            quote = self.quote_at(at)
            return quote.speaker_country if quote is not None else None
        nearest = next((subject for start, subject in reversed(self.noted) if start < at), None)
        return only_code(nearest or self.before.subject)

    def _speaker(self, token: Token) -> Subject | None:
        quote = self.quote_at(token.start)
        if quote is None or quote.speaker_country is None:
            return None
        return Subject((quote.speaker_country,))

    def _meant(self, token: Token) -> Subject | None:
        """Whom a pronoun means: the subject before it, one country for `it`, several for `they`."""
        for meant in (self.subject, self.first_subject, self._place(), self.before.subject):
            if meant is not None and (token.word in _SEVERAL) != (only_code(meant) is not None):
                own = meant is not self.before.subject or bool(meant.doubt)
                return meant if own else meant._replace(doubt="pronoun")
        return None

    def _in_full(self, predicate: Predicate, subject: Subject, *, denied: bool) -> Predicate:
        """A denied predicate says so; what a country said it would do, it said it will do."""
        backshifted = self.around.says_would(predicate) and self._speaks_of_itself(subject, predicate)
        if not denied and not backshifted:
            return predicate
        said = replace(predicate.said, modal="will") if backshifted else predicate.said
        return replace(predicate, denied=denied, said=said)

    def _speaks_of_itself(self, subject: Subject, predicate: Predicate) -> bool:
        """`Ruritania said that it would`: the words of somebody about his own country."""
        if self.subject is not None and self.said and set(subject.names) == set(self.subject.names):
            return True
        if self._says_so(predicate) and self.subject is not None and subject.names == self.subject.names:
            return True
        quote = self.quote_at(self.around.offset(predicate))
        return quote is not None and quote.kind == "indirect" and (quote.speaker_country,) == subject.names

    def _says_so(self, predicate: Predicate) -> bool:
        """`… have said that they would`: a word of saying right before the pronoun of a predicate."""
        for back in range(predicate.at - 1, max(1, predicate.at - _FEW), -1):
            if self.tokens[back].word in PRONOUNS:
                before = back - 1 - (self.tokens[back - 1].word == "that")
                phrase = phrase_at(self.tokens, before) if before >= 0 else None
                return phrase is not None and phrase.sense == "say"
        return False

    def _said(self, subject: Subject, predicate: Predicate, antecedent: str) -> Iterator[Stated]:
        about = self.around.about(predicate)
        words = self.around.object_of(predicate, about, antecedent)
        if self._is_no_statement(subject, predicate, words, about.start):
            return
        first = object_start(self.tokens, predicate)
        if predicate.sense == "support":
            first = self.around.after_with(first)
        gifts = tuple(
            gift
            for gift in given(self.tokens, first, self.text)
            if gift.start < about.end and not self.around.is_of_another(subject.names, gift)
        )
        if not gifts and predicate.sense == "consider" and _IT.match(words) is not None:
            gifts = tuple(gift._replace(start=about.start) for gift in (self.gifts or self.before.gifts)[:1])
        if (
            not gifts
            and self.gifts
            and predicate.sense in ("give", "deliver", "pledge")
            and _MORE.match(words)
        ):
            gifts = (self.gifts[0]._replace(start=about.start),)
        condition = self.around.condition(about) if predicate.sense in _CONDITIONAL else None
        if predicate.sense in _CONDITIONAL and self.around.is_only(predicate):
            condition = condition or self.around.tied_to(about)
            condition = condition._replace(firm=True) if condition is not None else None
        for reading in readings(predicate, gifts, words, about.start, condition):
            settled = _on_condition(self._settled(reading, gifts), condition)
            if settled.rule.startswith(_ONLY_OF_BEFORE):
                if settled.contribution is None:
                    continue
                settled = settled._replace(role="offers") if settled.role == "considers" else settled
            if settled.rule == READY_TO_JOIN and self._speaks_of_itself(subject, predicate):
                settled = settled._replace(role="offers")
            refused = settled.rung == "refused"
            yield Stated(
                subject,
                settled,
                self.around.offset(predicate),
                condition.words if condition is not None and settled.role in _GIVING else None,
                amount_in(words) if settled.contribution and not refused else None,
                planned=predicate.modal == "will" and not self.around.says_would(predicate),
                about=about,
            )
            gifts = tuple(gift._replace(refused=refused) for gift in gifts)
        self.gifts = gifts + self.gifts
        yield from self._but_not(subject, predicate)
        yield from self._gapped(predicate)

    def _gapped(self, predicate: Predicate) -> Iterator[Stated]:
        """`A offered ships, B tanks`: the verb of the one is the other's too."""
        end = object_end(self.tokens, predicate) if predicate.after < len(self.tokens) else len(self.tokens)
        if (
            end < len(self.tokens)
            and (actor := self.tokens[end].actor) is not None
            and is_gapped(self.tokens, end)
        ):
            subject = Subject(actor.names)
            self._note(subject, actor.start)
            yield from self._said(subject, replace(predicate, after=end + 1), "")

    def _is_no_statement(self, subject: Subject, predicate: Predicate, words: str, about: int) -> bool:
        """`helping A meet its aims` says nothing of A; one country's `met somebody` is no gathering.

        What a group could or would do is said of no country, nor of the group as a pledge.
        """
        alone = len(subject.names) == 1 and is_code(subject.names[0])
        first_person = predicate.at > 0 and self.tokens[predicate.at - 1].word in _FIRST_PERSONS
        if (
            alone
            and predicate.is_base_form
            and not first_person
            and predicate.word.split(" ")[0] not in _UNCHANGED
        ):
            return True
        quote = self.quote_at(self.around.offset(predicate))
        guessed = quote is not None and quote.cue in _GUESSING and quote.speaker_country not in subject.names
        guessed = guessed and _BY_OFFICE.search(self.text, about, self.span.end) is None
        guessed = guessed or (quote is None and _GUESSED.search(self.text, about, self.span.end) is not None)
        if guessed and predicate.modal == "might" and not predicate.attitudes:
            return True
        of_itself = quote is not None and quote.speaker_country in subject.names
        if predicate.has("guess") and not of_itself:
            return True
        # `foresees A stationing soldiers`: a thought of somebody, not what A does.
        bare = predicate.at > 0 and self.tokens[predicate.at - 1].actor is not None
        if bare and predicate.word.split(" ")[0].endswith("ing") and predicate.sense in _OF_GIVING:
            return True
        if predicate.sense == "respond" and not self.around.is_of_a_scheme(about):
            return True
        groups = not any(map(is_code, subject.names))
        if groups and predicate.modal == "might" and not predicate.attitudes:
            return True
        return alone and predicate.sense == "meet" and not is_gathering(words)

    def _but_not(self, subject: Subject, predicate: Predicate) -> Iterator[Stated]:
        """`… will provide fuel but no soldiers`, `… will join, but not with soldiers`."""
        if predicate.negated or predicate.sense not in (
            "give",
            "pledge",
            "allocate",
            "deliver",
            "partake",
            "join",
        ):
            return
        but = object_end(self.tokens, predicate)
        following = [token.word for token in self.tokens[but : but + 3]]
        if following[:2] not in (["but", "no"], ["but", "not"]):
            return
        rest = self.text[self.tokens[but].end : self.span.end]
        joining = predicate.sense in ("partake", "join")
        if joining and _NOT_IN.match(rest) and is_scheme_to_join(rest[:70]):
            reading = Reading("refuses", "joins something else", rung="refused")
            yield Stated(subject, reading, self.tokens[but].start)
        for gift in given(self.tokens, but + (3 if following[2:] == ["with"] else 1), self.text):
            reading = Reading("refuses", "gives something else", gift.contribution, "refused")
            yield Stated(subject, reading, gift.start)

    def _settled(self, reading: Reading, gifts: Sequence[Given]) -> Reading:
        """`…will send no soldiers, and B does not plan to`: what is understood was named before."""
        before = self.gifts or self.before.gifts
        if gifts or not reading.rule.endswith("understood"):
            return reading
        if not before:
            named_before = (
                self.around.named_before()
                if reading.rule.startswith(("refuses that", "gives none"))
                else None
            )
            return reading if named_before is None else reading._replace(contribution=named_before)
        refused = [gift for gift in before if gift.none or gift.refused]
        named = refused or (list(before) if reading.rule.endswith("as understood") else [])
        return reading._replace(contribution=named[0].contribution) if named else reading


_UNLESS = re.compile(r"unless\b|without\b|until\b|if\b[^.;]{2,40}? not\b", re.IGNORECASE)


def _on_condition(reading: Reading, condition: Condition | None) -> Reading:
    """`will not send troops unless there is a truce`: it would, on that condition."""
    own = reading.contribution is not None or "part" in reading.rule
    if reading.role != "refuses" or not own or condition is None:
        return reading
    if _UNLESS.match(condition.words) is None:
        return reading
    return reading._replace(role="conditional", rule="would give on a condition", rung="considered")


def _titled(words: str) -> bool:
    """Whether the words of an actor name an office: `the Ruritanian president`."""
    return not _OFFICES.isdisjoint(words.split())


def next_topic(actors: Sequence[Actor], before: Topic) -> Topic:
    """The topic after a sentence that was not read: its first subject, if it has one."""
    for actor in actors:
        if not actor.preposition:
            return replace(before, subject=Subject(actor.names))
    return before


def refers_back(words: frozenset[str]) -> bool:
    """Whether the words hold a pronoun or a stand-in for a country named before."""
    return not words.isdisjoint(PRONOUNS) or not words.isdisjoint(STAND_INS)
