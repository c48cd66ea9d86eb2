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
from .objects import Condition, Given, amount_in, given, is_gathering, is_scheme_to_join
from .passives import is_hoped, told_of
from .predicates import Predicate, predicate_at
from .reading import Reading
from .roles import readings
from .stated import Stated, Subject, Topic, is_code, only_code
from .surroundings import Surroundings
from .words import Token, phrase_at, tokens_of

_FIRST_PERSONS = frozenset({
    "we", "i", "we're", "we’re", "i'm", "i’m", "we've", "we’ve", "i've", "i’ve", "we'll", "we’ll",
    "i'll", "i’ll",
})  # fmt: skip
# `Neither A nor B will`, `No envoy of A was`.
_NONE_OF = frozenset({"neither", "nor", "no", "not"})
# Every word but an actor that may be a subject.
_SUBJECTS = _FIRST_PERSONS | PRONOUNS | STAND_INS | {"both", "neither"}
_DETERMINERS = frozenset({"its", "their", "his", "her", "the"})
_INVERTED = frozenset({
    "would", "will", "could", "did", "does", "do", "has", "have", "had", "can", "may", "might", "is",
    "are", "were", "should",
})  # fmt: skip
_AS = frozenset({"as", "so", "nor", "neither"})
_THE_SAME = re.compile(
    r" (?:has |have |had |also |later |soon |quickly |swiftly |promptly |then |both )*(?:followed suit"
    r"|follows suit|did (?:the same|likewise|so too)|done (?:the same|likewise)|said (?:much "
    r"|exactly )?the same"
    r"|took (?:much )?the same (?:view|line|position|stance)"
    r"|made (?:a|the) (?:similar|same) (?:offer|pledge|promise|commitment)s?)(?=[,.;]|$| (?:on|in|at|about"
    r"|as|last|this)\b)"
)
_REPORTS = frozenset({
    "report", "reports", "claim", "claims", "rumours", "rumors", "suggestion", "suggestions",
    "speculation",
})  # fmt: skip
# What follows is somebody's fear or thought, not what a country said.
_IMAGINED = _REPORTS | {
    "fear", "fears", "feared", "doubt", "doubts", "doubted", "prospect", "possibility", "scenario",
    "imagine", "believe", "believes", "think", "thinks", "assume", "assumes", "predict", "predicts",
    "predicted", "speculated",
}  # fmt: skip
_HYPOTHETICAL = frozenset({
    "if", "whether", "unless", "should", "until", "before", "were", "when", "once", "provided",
    "providing", "assuming", "supposing", "condition", "what", "how",
})  # fmt: skip
# Roles of a group that those named of it have too.
_SHARED = frozenset({"attends", "joins", "absent"})
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
    r"(?:another|a further|an additional|some|up to) \d[\d,]*(?= (?:by|in|this|next|more|later|to|on)\b"
    r"|[.,;]|$)"
)
_NOT_IN = re.compile(r" not (?:in|of|with) (?:any|an?|the)\b")
_LONGEST_OPENING = 20
# `A was at the table. B was not.`
_WAS_NOT = re.compile(r" (?:was|were|did|has|had|is) not(?=[.;,]|$)")
# Those who guess at what others may do.
_GUESSING = frozenset({
    "suggested", "suggests", "predicted", "predicts", "argued", "argues", "speculated", "estimated",
    "reckoned",
})  # fmt: skip
_GUESSED = re.compile(rf", (?:an?|one|some|the) [^,.]{{3,50}} (?:{'|'.join(sorted(_GUESSING))})\b")
# `a report that A would send ships was false`.
_FALSE = re.compile(
    r"\b(?:false|untrue|baseless|groundless|unfounded|fabricated|incorrect|inaccurate|fake|not true|wrong)\b"
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
        self.subject: Subject | None = None
        self.first_subject: Subject | None = None
        self.gifts: tuple[Given, ...] = ()
        self.said = False
        self.latest: tuple[Stated, ...] = ()
        self.noted: list[tuple[int, Subject]] = []

    @property
    def topic(self) -> Topic:
        """Whom and what the next sentence may refer to."""
        return Topic(
            self.first_subject or self.before.subject,
            self.gifts or self.before.gifts,
            self.latest or self.before.latest,
            self.before.named,
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
                if subject is None:
                    yield from self._of_relative(at)
            if subject is None:
                continue
            denied = self._is_denied(at)
            none_of = token.word == "neither" or (at > 0 and self.tokens[at - 1].word in _NONE_OF)
            included, named_whole = self._included(at)
            antecedent = self.around.antecedent(at)
            for predicate in predicates_of(self.tokens, at + (2 if self._is_cleft(at) else 1)):
                full = self._in_full(predicate, subject, denied=denied)
                full = replace(full, negated=not full.negated) if none_of else full
                said = list(self._said(subject, full, antecedent))
                self.latest = tuple(said) or self.latest
                for stated in said:
                    yield stated
                    if included is not None and (named_whole or stated.reading.role in _SHARED):
                        yield replace(stated, subject=included)
                self._note(subject, token.start)
                reached = max(reached, predicate.after)
            if token.actor is not None or token.word in STAND_INS:
                self._note(subject, token.start)
                self.said = self.said or says(self.tokens, at + 1)
        for told in told_of(self.tokens, self.text, self.span):
            reading = Reading(told.role, told.rule, told.contribution, told.rung)
            yield Stated(Subject((told.country,)), reading, told.at)

    def _is_cleft(self, at: int) -> bool:
        """`It was A that first proposed it`."""
        return (
            at > 1
            and self.tokens[at - 2].word == "it"
            and self.tokens[at - 1].word in ("was", "is")
            and at + 1 < len(self.tokens)
            and self.tokens[at + 1].word in ("that", "who", "which")
        )

    def _opening(self) -> Iterator[Stated]:
        """`Ruling out soldiers, A called for …`: of whom a sentence's opening participle is said."""
        if not self.tokens or not self.tokens[0].word.endswith("ing"):
            return
        predicate = predicate_at(self.tokens, 0)
        if predicate is None:
            return
        for comma in range(predicate.after, min(len(self.tokens) - 1, predicate.after + _LONGEST_OPENING)):
            if self.tokens[comma].word in _INVERTED:
                return
            actor = self.tokens[comma + 1].actor
            if self.tokens[comma].word == "," and actor is not None and not actor.preposition:
                yield from self._said(Subject(actor.names), predicate, "")
                return

    def _of_relative(self, at: int) -> Iterator[Stated]:
        """`led by A, which will send ships`: what the relative clause says of an actor that is no subject."""
        actor = self.tokens[at].actor
        if actor is None or at + 1 >= len(self.tokens) or self._is_hypothetical(at):
            return
        if self.tokens[at + 1].word == "that" and (actor.is_place or any(map(is_code, actor.names))):
            return
        subject = Subject(actor.names)
        for predicate in of_relative(self.tokens, at + 1):
            yield from self._said(subject, self._in_full(predicate, subject, denied=False), "")

    def _likewise(self, at: int) -> Iterator[Stated]:
        """`as did A`, `nor will A`, `A followed suit`: the same of another subject."""
        actor = self.tokens[at].actor
        if actor is None or not (self.latest or self.before.latest) or self._is_hypothetical(at):
            return
        inverted = at > 1 and self.tokens[at - 1].word in _INVERTED and self.tokens[at - 2].word in _AS
        if inverted or (not actor.preposition and _THE_SAME.match(self.text, actor.end, self.span.end)):
            for stated in self.latest or self.before.latest:
                yield replace(stated, subject=Subject(actor.names), at=actor.start)
        elif not actor.preposition and _WAS_NOT.match(self.text, actor.end, self.span.end):
            for stated in self.latest or self.before.latest:
                if stated.reading.role == "attends":
                    reading = Reading("absent", "was not there either")
                    yield replace(stated, subject=Subject(actor.names), reading=reading, at=actor.start)

    def _included(self, at: int) -> tuple[Subject | None, bool]:
        """`34 states, including A,`, `two states, A and B,`: who is named of a group; whether all are.

        `A, like B,` is said of both.
        """
        following = self.tokens[at + 1 : at + 4]
        if len(following) < 3 or following[0].word != ",":
            return None, False
        if following[1].word == "including" and following[2].actor is not None:
            return Subject(following[2].actor.names), False
        if following[1].word == "like" and following[2].actor is not None:
            return Subject(following[2].actor.names), True
        group, named = self.tokens[at].actor, following[1].actor
        if group is None or named is None or following[2].word != "," or any(map(is_code, group.names)):
            return None, False
        return (Subject(named.names), True) if all(map(is_code, named.names)) else (None, False)

    def _note(self, subject: Subject, start: int) -> None:
        self.subject = subject
        self.noted.append((start, subject))
        self.first_subject = self.first_subject or subject

    def _subject(self, at: int, token: Token) -> Subject | None:
        """Whom a predicate after this token would be said of."""
        if token.actor is not None:
            imagined = self._is_hypothetical(at) and not self._is_called_false(at)
            unsaid = token.actor.preposition or imagined or self._is_asked(at)
            return None if unsaid else self._joined_by_pronoun(at, Subject(token.actor.names))
        if token.word in _FIRST_PERSONS:
            return self._speaker(token)
        if token.word in ("both", "neither"):
            meant = self.subject or self.before.subject
            return (
                meant if meant is not None and len(meant.names) == 2 and acts(self.tokens, at + 1) else None
            )
        if token.word in PRONOUNS and not self._is_hypothetical(at):
            return self._meant(token)
        if token.word in STAND_INS and at > 0 and self.tokens[at - 1].word in _DETERMINERS:
            return self._meant(token) or self.before.named
        return None

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
        for meant in (self.subject, self.first_subject, self.before.subject):
            if meant is not None and (token.word == "they") != (only_code(meant) is not None):
                own = meant is not self.before.subject or bool(meant.doubt)
                return meant if own else meant._replace(doubt="pronoun")
        return None

    def _is_asked(self, at: int) -> bool:
        """`urged A to send`, `would A send`: what A does is not said. A headline's `A to send` is."""
        if self._is_cleft(at):
            return False
        inverted = at > 0 and self.tokens[at - 1].word in _INVERTED
        if self.latest and self.latest[-1].planned and self.tokens[at - 1].word in (",", "and", ";"):
            return False
        return inverted or (at > 1 and at + 1 < len(self.tokens) and self.tokens[at + 1].word == "to")

    def _is_hypothetical(self, at: int) -> bool:
        if at == 0:
            return False
        back = at - 1
        if self.tokens[back].word == "that" and back > 0:
            back -= 1
            if self.tokens[back].word in ("is", "was", "are", "were") and back > 0:
                back -= 1
        before = self.tokens[back].word
        if before in _HYPOTHETICAL or self.tokens[at].actor is None:
            return before in _HYPOTHETICAL
        return before in _IMAGINED or is_hoped(self.tokens, at)

    def _is_called_false(self, at: int) -> bool:
        """`a report that A would send ships was false`, said by A."""
        actor = self.tokens[at].actor
        reported = at > 1 and self.tokens[at - 1].word == "that" and self.tokens[at - 2].word in _REPORTS
        if actor is None or not reported or _FALSE.search(self.text, actor.end, self.span.end) is None:
            return False
        return self.subject is not None and set(actor.names) == set(self.subject.names)

    def _is_denied(self, at: int) -> bool:
        """`denied that it would`, `denied on Monday that it was`."""
        if at == 0 or (self.tokens[at].actor is not None and self.tokens[at - 1].word != "that"):
            return False
        if self._is_called_false(at):
            return True
        reach = 9 if any(token.word in _IMAGINED for token in self.tokens[max(0, at - 4) : at]) else 5
        return any(
            (phrase := phrase_at(self.tokens, back)) is not None and phrase.sense == "deny"
            for back in range(max(0, at - reach), at)
        )

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
        quote = self.quote_at(self.around.offset(predicate))
        return quote is not None and quote.kind == "indirect" and (quote.speaker_country,) == subject.names

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
        if (
            not gifts
            and self.gifts
            and predicate.sense in ("give", "deliver", "pledge")
            and _MORE.match(words)
        ):
            gifts = (self.gifts[0]._replace(start=about.start),)
        condition = self.around.condition(about) if predicate.sense in _CONDITIONAL else None
        if condition is not None and self.around.is_only(predicate):
            condition = condition._replace(firm=True)
        for reading in readings(predicate, gifts, words, about.start, condition):
            settled = _on_condition(self._settled(reading, gifts), condition)
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
        guessed = guessed or (quote is None and _GUESSED.search(self.text, about, self.span.end) is not None)
        if guessed and predicate.modal == "might" and not predicate.attitudes:
            return True
        if predicate.sense == "respond" and not self.around.is_of_a_scheme(about):
            return True
        groups = not any(map(is_code, subject.names))
        if groups and predicate.modal == "might" and not predicate.attitudes:
            return True
        return alone and predicate.sense == "meet" and not is_gathering(words)

    def _but_not(self, subject: Subject, predicate: Predicate) -> Iterator[Stated]:
        """`… will provide fuel but no soldiers`, `… will join, but not with soldiers`."""
        if predicate.negated or predicate.sense not in ("give", "pledge", "deliver", "partake", "join"):
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


def _on_condition(reading: Reading, condition: Condition | None) -> Reading:
    """`will not send troops unless there is a truce`: it would, on that condition."""
    if reading.role != "refuses" or reading.contribution is None or condition is None:
        return reading
    if not condition.words.lower().startswith(("unless", "without", "until")):
        return reading
    return reading._replace(role="conditional", rule="would give on a condition", rung="considered")


def next_topic(actors: Sequence[Actor], before: Topic) -> Topic:
    """The topic after a sentence that was not read: its first subject, if it has one."""
    for actor in actors:
        if not actor.preposition:
            return replace(before, subject=Subject(actor.names))
    return before


def refers_back(words: frozenset[str]) -> bool:
    """Whether the words hold a pronoun or a stand-in for a country named before."""
    return not words.isdisjoint(PRONOUNS) or not words.isdisjoint(STAND_INS)
