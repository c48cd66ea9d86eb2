"""One sentence: what its predicates state of whom they are said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...model import Span
from .actors import Actor
from .clauses import (
    COUNTED,
    OFFICES,
    PRONOUNS,
    STAND_INS,
    heading_end,
    is_gapped,
    object_end,
    object_start,
    of_heading,
    of_relative,
    praised_for,
    predicates_of,
    says,
)
from .fronting import antecedents, before_cleft, cleft
from .likewise import is_said_too, opening
from .members import (
    Named,
    is_group,
    named_beside,
    named_last,
    named_of_former,
    named_of_those,
)
from .needed import first_named
from .noes import FIRM_NO
from .objects import Condition, Given, amount_in, given, is_gathering, is_scheme_to_join
from .offers import AGREES_IF, COMMITS, CONSIDERS_IT, HELPS, PLEDGES_A_SHARE, PLEDGES_THAT, READY
from .participation import JOINS_IT, READY_TO_JOIN
from .passives import told_of
from .predicates import Predicate, predicate_at
from .reading import GIVING, Reading
from .refusals import DECLINED
from .roles import AWAITS, readings
from .rosters import shares
from .stances import ASKED, DOES_SOMETHING
from .stated import Stated, Subject, Topic, is_code, is_named, only_code, subject_of
from .subjects import FIRST_PERSONS, NUMBERS, SUBJECTS, SubjectReader
from .told import Told
from .turned import is_set_first, turned_round
from .unreal import INVERTED
from .wholes import GIVES_IT_UP, HOMEWARD
from .wished import asked_of, is_hoped
from .words import Token, phrase_at

# `Neither A nor B will`, `No envoy of A was`.
_NONE_OF = frozenset({"neither", "nor", "no", "not"})
_DONE_TO_IT = frozenset({"represented", "invited", "asked", "excluded", "uninvited"})
_ITS_OFFICE = frozenset({"its", "his", "her"})
_STANDING_ALONE = (STAND_INS - COUNTED) | {"neither"}
# Roles that others give a country: no stance of its own that another may share.
_DONE_TO = frozenset({"asked-for", "beneficiary", "excluded"})
# Roles that a longer list does not share with the one before: `A, in the chair, is here. So are B, C and D.`
_OF_ONE_OR_TWO = frozenset({"leads", "hosts", "convenes"})
_MOST_AT_THE_HEAD = 2
_OF_GIVING = frozenset(
    {"give", "deliver", "allocate", "pledge", "give-training", "give-weapons", "give-funding"}
)
_PASSING = frozenset({"adverb", "auxiliary", "negation", "say", "make", "relative"})
# What is understood must have been named: `is ready to do so`, `has no such plans`.
_ONLY_OF_BEFORE = (GIVES_IT_UP, READY, PLEDGES_THAT, "has no such plans", DECLINED, ASKED)
# What names nothing is of a scheme named shortly before: `will help`, `is studying the matter`.
_OF_A_SCHEME = frozenset(
    {AGREES_IF, AWAITS, COMMITS, CONSIDERS_IT, DOES_SOMETHING, HELPS, JOINS_IT, PLEDGES_A_SHARE}
)
# `Ruritania: `, `Ruritania (yes, in principle): `.
_LABEL = re.compile(r"(?: \([^)]{2,40}\))?: ")
_FEW = 5
# `are open to it`.
_IT = re.compile(r"(?:it|that|this)\s*[.,;”\"]")
_APART = frozenset({"other", "apart", "except", "besides", "aside"})
# Base forms that are past forms or no verbs at all.
_UNCHANGED = frozenset({"put", "quit", "set", "let", "cut", "against", "behind", "in"})
# Senses of which some words make a condition.
_CONDITIONAL = frozenset({
    "give", "deliver", "allocate", "pledge", "plan", "ready", "consider", "intend", "want", "join",
    "partake", "active", "attend", "part", "give-training", "give-weapons", "give-funding",
    "give-demining", "give-troops", "give-logistics", "help", "do-part", "absent", "no-part", "refuse",
    "no-plan", "support", "host", "withdraw",
})  # fmt: skip
# `will hand over another 20`, `is to send between 5,000 and 10,000`: of what was named before.
_MORE = re.compile(
    r"(?:a similar number|as many|the same number|(?:a second|another|a further) one|one more"
    r"|(?:(?:as many as|up to|about|around|some|roughly|nearly|almost|at least|more than|over|another"
    r"|a further|an additional|between|from) ){0,2}\d[\d,]*(?:(?: and | to |[-–])\d[\d,]*)?(?: more)?)"
    r"(?= (?:by|in|this|next|later|to|on|of (?:its|them|their))\b|\s*(?:[.,;)”\"]|\Z))"
)
_SAID_BUT = re.compile(
    r"[^,;.]*, [^,;.”\"]{3,60} (?:said|says|added|told [^,;.]{3,30})(?: (?:on )?\w+day)?,"
    r" (?=but (?:no|not)\b)"
)
_NOT_IN = re.compile(r" not (?:in|of|with) (?:any|an?|the)\b")
_LONGEST_OPENING = 20
# `A was at the table. B was not.`
_WAS = re.compile(r" (?:was|were|did)(?=[.;]|$)")
_WAS_NOT = re.compile(r" (?:was|were|did|has|had|is) not(?=[.;,]|$)")
# `Sweden is not.`
_LEFT_OUT = re.compile(
    r" (?P<verb>is|are|will|would|does|do|has|have|had|did|was|were)(?P<not> not|n['’]t)?"
    r"(?=\s*[.;,”\"](?! (?:however|though|instead|in turn|too|meanwhile|for (?:its|his|her) part),)|\s*\Z)"
)
# What makes `would` more than the tense of reported words.
_SUPPOSING = re.compile(
    r"\b(?:if|unless|could|under (?:the|this|that|such an?) (?:[a-z]+ )?(?:plan|proposal|idea))\b"
)
# Those who guess at what others may do.
_GUESSING = frozenset({
    "suggested", "suggests", "predicted", "predicts", "argued", "argues", "speculated", "estimated",
    "reckoned",
})  # fmt: skip
_GUESSED = re.compile(
    rf", (?:an?|one|some|the(?! (?:prime )?(?:minister|president|chancellor"
    rf"|premier)\b)) [^,.]{{3,50}} (?:{'|'.join(sorted(_GUESSING))})\b"
)
# `…, a military blogger wrote`: those who can only guess, whatever they say.
_GUESSER = re.compile(
    r", (?:an?|one|the|some) [^,.;]{0,40}?\b(?:bloggers?|analysts?|columnists?|commentators?|experts?"
    r"|academics?|historians?|researchers?|professors?|pundits?|observers?)\b[^,.;]{0,30}"
    r" (?:said|says|wrote|writes|thinks|believes?)\b"
)
# `the president suggested` is the country's own, where no other is named.
_BY_OFFICE = re.compile(
    rf", the (?:prime )?(?:minister|president|chancellor|premier) (?:{'|'.join(sorted(_GUESSING))})\b"
)


class SentenceReader(SubjectReader):
    """Reads one sentence; after `stated` its `topic` is what it leaves for the next."""

    gifts: tuple[Given, ...] = ()

    @property
    def topic(self) -> Topic:
        """Whom and what the next sentence may refer to."""
        return Topic(
            self.first_subject or self.before.subject,
            self.gifts or self.before.gifts,
            self.latest or self.before.latest,
            self.before.named,
            self.before.last,
            self.span.end,
        )

    def stated(self) -> Iterator[Stated]:
        """What is said of each subject, then what the acts of others say of a country."""
        reached = 0
        opened = opening(self.tokens)
        yield from self._opening()
        yield from self._below_heading()
        yield from self._of_former()
        for at in self.subjects:
            token = self.tokens[at]
            subject = self._subject(at, token) if at >= reached or self._is_aside(at) else None
            if token.actor is not None:
                yield from self._likewise(at)
                yield from self._labelled(at)
                if subject is None:
                    yield from self._of_relative(at)
                if at > 0 and self.tokens[at - 1].word == "what":
                    yield from self._clefts(at)
            turned = turned_round(self.tokens, at)
            if turned is not None and (whose := self._whom(at)) is not None:
                yield from self._said(whose, turned, "")
                self._note(whose, token.start)
                reached = max(reached, turned.after)
                continue
            if subject is None and token.actor is not None and is_set_first(self.tokens, at):
                self._note(subject_of(token.actor), token.start)
            if subject is None:
                continue
            denied = self.unreal.is_denied(at, self.subject)
            none_of = token.word == "neither" or (at > 0 and self.tokens[at - 1].word in _NONE_OF)
            # `Not A, which will send soldiers.`
            none_of = none_of and [word.word for word in self.tokens[at - 1 : at + 2 : 2]] != ["not", ","]
            none_of = none_of or self._is_none_of(at)
            beside = self._named_beside(at)
            antecedent = self.around.antecedent(at)
            for predicate in self._predicates(at, beside):
                full = self._in_full(predicate, subject, denied=denied)
                full = replace(full, negated=not full.negated) if none_of else full
                said = list(self._said(subject, full, antecedent, self._fronted(at, full)))
                self.latest = tuple(said) or self.latest
                named = beside or named_of_those(self.tokens, at, full)
                if named is None and not is_named(subject):
                    named = named_last(self.tokens, at, full)
                others = [named.subject] if named is not None else []
                if opened is not None and set(subject.names) == set(opened.subject.names):
                    others.append(subject_of(opened.beside))
                for stated in said:
                    yield stated
                    yield from (replace(stated, subject=other, amount=None) for other in others)
                if none_of and (excepted := self._excepted(at)) is not None:
                    yield from self._said(excepted, replace(full, negated=not full.negated), antecedent)
                self._note(subject, token.start)
                reached = max(reached, predicate.after)
            if beside is not None:
                subject = subject._replace(names=(*subject.names, *beside.subject.names))
                reached = max(reached, beside.after)
            speaking = token.word in PRONOUNS and says(self.tokens, at + 1)
            if token.actor is not None or token.word in STAND_INS or speaking:
                self._note(subject, token.start)
                self.said = self.said or says(self.tokens, at + 1)
        for told in (*told_of(self.tokens, self.text, self.span), *self._hoped_of_it()):
            reading = Reading(told.role, told.rule, told.contribution, told.rung)
            yield Stated(Subject((told.country,)), reading, told.at)

    def _hoped_of_it(self) -> Iterator[Told]:
        """`hopes that it can be talked into sending ships`: what is asked of whom a pronoun means."""
        for at in self.subjects:
            token = self.tokens[at]
            if token.word in PRONOUNS and is_hoped(self.tokens, at):
                # Who hopes is another.
                meant = self.before.subject if self.noted else self._meant(token)
                if meant is not None and only_code(meant) is not None:
                    yield from asked_of(self.tokens, self.text, at, meant.names)

    def _is_aside(self, at: int) -> bool:
        """`, whose minister`: within what was said of another subject."""
        return any(token.word in ("whose", "where") for token in self.tokens[max(0, at - 4) : at])

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
                meant = subject_of(actor)
            if meant is not None:
                yield from self._said(meant, predicate, "")
                return

    def _of_former(self) -> Iterator[Stated]:
        """`These include A and B`: what was last said of a group holds for those named of it."""
        named = named_of_former(self.tokens) if self.before.latest else None
        if named is None or is_named(self.before.latest[0].subject):
            return
        for stated in self.before.latest:
            yield replace(stated, subject=named.subject, at=self.tokens[0].start, amount=None)

    def _of_relative(self, at: int) -> Iterator[Stated]:
        """`led by A, which will send ships`: what the relative clause says of an actor that is no subject."""
        actor = self.tokens[at].actor
        if actor is None or at + 1 >= len(self.tokens):
            return
        if self.tokens[at + 1].word != "," and self.unreal.is_hypothetical(at):
            return
        if self.tokens[at + 1].word == "that" and (actor.is_place or any(map(is_code, actor.names))):
            return
        subject = subject_of(actor)
        for predicate in of_relative(self.tokens, at + 1):
            yield from self._said(subject, self._in_full(predicate, subject, denied=False), "")

    def _fronted(self, at: int, predicate: Predicate) -> Sequence[Given]:
        """What stands before a relative clause of this subject: `the ships that A has promised`."""
        about = self.around.about(predicate)
        return antecedents(self.tokens, at, predicate, self.text[about.start : about.end])

    def _clefts(self, at: int) -> Iterator[Stated]:
        """`What A has offered is ships`, `ships are what A has offered`."""
        actor = self.tokens[at].actor
        if actor is None or actor.is_place:
            return
        subject = subject_of(actor)
        named = before_cleft(self.tokens, at, self.text)
        if named is not None:
            yield from self._said(subject, named[0], "", fronted=named[1])
            return
        predicate = cleft(self.tokens, at)
        if predicate is not None:
            yield from self._said(subject, predicate, "")

    def _labelled(self, at: int) -> Iterator[Stated]:
        """`Ruritania: no soldiers`, `Ruritania (maybe): up to 150 soldiers`: a line of a roster."""
        actor = self.tokens[at].actor
        label = _LABEL.match(self.text, actor.end, self.span.end) if actor is not None and at == 0 else None
        if actor is None or label is None or not all(map(is_code, actor.names)):
            return
        first = next(
            (n for n, token in enumerate(self.tokens) if token.start >= label.end()), len(self.tokens)
        )
        if first < len(self.tokens) and predicate_at(self.tokens, first) is None:
            yield from self._listed(Subject(actor.names), first, actor.start)

    def _below_heading(self) -> Iterator[Stated]:
        """`Ruritania. Will send ships.`: what is said without a subject of its paragraph's country."""
        if self.heading is None or not self.tokens:
            return
        first = self.tokens[0]
        if first.actor is not None or first.word in SUBJECTS:
            return
        said = False
        for predicate in () if first.word.endswith("ing") else predicates_of(self.tokens, 0):
            if predicate.at < _FEW and first.word in _DONE_TO_IT:
                predicate = replace(predicate, said=predicate.said._replace(copula=True))
            said = True
            yield from self._said(self.heading, predicate, "")
        self._note(self.heading, self.span.start)
        if said:
            return
        no = FIRM_NO.search(self.text, *self.span)
        if no is not None:
            named = first_named(self.text, Span(*no.span("to"))) if no["to"] else None
            yield Stated(self.heading, Reading("refuses", "a firm no", named, "refused"), no.start())
        else:
            yield from self._listed(self.heading, 0, self.span.start)

    def _listed(self, subject: Subject, first: int, at: int) -> Iterator[Stated]:
        """`up to a company, if asked`, `no soldiers`: what stands behind a country's name in a roster."""
        for reading, condition in shares(self.text, self.span.end, self.tokens, first):
            yield Stated(subject, reading, at, condition)

    def _likewise(self, at: int) -> Iterator[Stated]:
        """`as did A`, `nor will A`, `A followed suit`: the same of another subject."""
        actor = self.tokens[at].actor
        if actor is None or not (self.latest or self.before.latest) or self.unreal.is_hypothetical(at):
            return
        if is_said_too(self.text, self.span, self.tokens, at, here=bool(self.latest)):
            for stated in self._latest_before(at):
                of_one = stated.reading.role in _OF_ONE_OR_TWO and len(actor.names) > _MOST_AT_THE_HEAD
                if stated.reading.role not in _DONE_TO and not of_one:
                    yield replace(stated, subject=subject_of(actor), at=actor.start, amount=None)
        elif not actor.preposition and (left := _LEFT_OUT.match(self.text, actor.end, self.span.end)):
            yield from self._contrary(subject_of(actor), left, at)
        if not actor.preposition and _WAS_NOT.match(self.text, actor.end, self.span.end):
            for stated in self.latest or self.before.latest:
                if stated.reading.role == "attends":
                    reading = Reading("absent", "was not there either")
                    yield replace(stated, subject=subject_of(actor), reading=reading, at=actor.start)

        elif not actor.preposition and _WAS.match(self.text, actor.end, self.span.end):
            for stated in self.latest or self.before.latest:
                if stated.reading.role == "absent":
                    reading = Reading("attends", "was there")
                    yield replace(stated, subject=subject_of(actor), reading=reading, at=actor.start)

    def _contrary(self, subject: Subject, left: re.Match[str], at: int) -> Iterator[Stated]:
        """`A is ready to send soldiers. B is not.`, `A will send none; B will.`"""
        for stated in self._latest_before(at):
            reading, negated = stated.reading, left["not"] is not None
            if negated and reading.role in GIVING and reading.contribution is not None:
                kept = reading._replace(role="refuses", rule="is said not to", rung="refused")
                if left["verb"] in ("has", "have", "had", "did"):
                    kept = reading._replace(role="noncommittal", rule="is said not to have", rung="mentioned")
                yield replace(
                    stated,
                    subject=subject,
                    reading=kept,
                    at=self.tokens[at].start,
                    condition=None,
                    amount=None,
                )
            elif not negated and reading.role == "refuses" and left["verb"] in ("will", "would"):
                gives = reading._replace(role="offers", rule="is said to", rung="pledged")
                if reading.contribution is None:
                    gives = gives._replace(role="joins", rung=None)
                yield replace(stated, subject=subject, reading=gives, at=self.tokens[at].start)

    def _latest_before(self, at: int) -> tuple[Stated, ...]:
        """What was stated last; that of the sentence before only where this one has no other predicate."""
        alone = not any(
            phrase is not None and phrase.sense not in _PASSING
            for phrase in self.tokens.phrases[: max(0, at - 1)]
        )
        return self.latest or (self.before.latest if alone else ())

    def _excepted(self, at: int) -> Subject | None:
        """`Apart from A and B, no other members have pledged soldiers`: of whom the contrary is said."""
        if self.tokens[0].word not in _APART:
            return None
        return next((subject_of(token.actor) for token in self.tokens[1:at] if token.actor is not None), None)

    def _named_beside(self, at: int) -> Named | None:
        """Who is named of a group right after it; `A, like B,` is said of both."""
        following = self.tokens[at + 1 : at + 4]
        alike = [token.word for token in following[:2]] == [",", "like"] and len(following) > 2
        if alike and following[2].actor is not None:
            return Named(subject_of(following[2].actor), at + 4)
        return named_beside(self.tokens, at)

    def _predicates(self, at: int, beside: Named | None) -> Iterator[Predicate]:
        """The predicates of a subject, looked for behind those named of it."""
        follows = [token.word for token in self.tokens[at + 1 : at + 2]]
        if beside is None and follows == ["that"] and is_group(self.tokens[at].actor):
            yield from of_relative(self.tokens, at + 1)
        below = heading_end(self.tokens, at) if self.tokens[at].actor is not None else None
        if below is not None:
            self.said = True
            yield from of_heading(self.tokens, below)
            return
        start = at + (2 if self.unreal.is_cleft(at) or self._is_of_two(at) else 1)
        if beside is not None:
            closing = [token.word for token in self.tokens[beside.after : beside.after + 2]]
            start = beside.after + (closing[:1] == [","] and closing[1:] not in (["which"], ["who"]))
        praised = praised_for(self.tokens, at)
        if praised is not None:
            yield praised
        yield from predicates_of(self.tokens, start)

    def _in_full(self, predicate: Predicate, subject: Subject, *, denied: bool) -> Predicate:
        """A denied predicate says so; what a country said it would do, it said it will do."""
        backshifted = self.around.says_would(predicate) and self._speaks_of_itself(subject, predicate)
        if not denied and not backshifted:
            return predicate
        said = predicate.said._replace(modal="will") if backshifted else predicate.said
        return replace(predicate, denied=denied, said=said)

    def _speaks_of_itself(self, subject: Subject, predicate: Predicate) -> bool:
        """`Ruritania said that it would`: the words of somebody about his own country."""
        if self.subject is not None and self.said and set(subject.names) == set(self.subject.names):
            return True
        if self._says_so(predicate) and self.subject is not None and subject.names == self.subject.names:
            return True
        quote = self.quote_at(self.around.offset(predicate))
        if quote is None:
            return self._goes_on_saying(subject) or self._has_said(subject, predicate)
        return quote.kind != "direct" and (quote.speaker_country,) == subject.names

    def _has_said(self, subject: Subject, predicate: Predicate) -> bool:
        """`A's premier said no soldiers would go, though A would send ships`: his words to the end."""
        if _SUPPOSING.search(self.text, *self.span) is not None:
            return False
        for token in self.tokens[max(0, predicate.at - _LONGEST_OPENING) : predicate.at]:
            quote = self.quote_at(token.start)
            if quote is not None:
                return quote.kind == "indirect" and (quote.speaker_country,) == subject.names
        return False

    def _goes_on_saying(self, subject: Subject) -> bool:
        """`A's premier said that he was ready. A would supply tanks.`: his words, as those before."""
        former = self.around.start_before
        if not former < self.span.start or "\n" in self.text[former : self.span.start]:
            return False
        if _SUPPOSING.search(self.text, *self.span) is not None:
            return False
        for at in (self.span.start - 3, former + 1):
            quote = self.quote_at(at)
            if quote is not None:
                return quote.kind == "indirect" and (quote.speaker_country,) == subject.names
        return False

    def _says_so(self, predicate: Predicate) -> bool:
        """`… have said that they would`: a word of saying right before the pronoun of a predicate."""
        for back in range(predicate.at - 1, max(1, predicate.at - _FEW), -1):
            if self.tokens[back].word in PRONOUNS:
                before = back - 1 - (self.tokens[back - 1].word == "that")
                phrase = phrase_at(self.tokens, before) if before >= 0 else None
                return phrase is not None and phrase.sense == "say"
        return False

    def _said(
        self, subject: Subject, predicate: Predicate, antecedent: str, fronted: Sequence[Given] = ()
    ) -> Iterator[Stated]:
        """What a predicate states of its subject; `fronted` is given before it."""
        about = self.around.about(predicate)
        words = self.around.object_of(predicate, about, antecedent)
        if self._is_no_statement(subject, predicate, words, about.start):
            return
        first = object_start(self.tokens, predicate)
        if predicate.sense == "support":
            first = self.around.after_with(first)
        gifts = tuple(
            self.around.as_own(subject.names, gift)
            for gift in given(self.tokens, first, self.text)
            if gift.start < about.end and not self.around.is_of_another(subject.names, gift)
        )
        gifts = gifts or tuple(fronted)
        if predicate.sense in ("oppose", "refuse") and not (predicate.negated or predicate.attitudes):
            kind = self.around.own_share(subject.names, about)
            if kind is not None:
                reading = Reading("refuses", "rejects a share of its own", kind, "refused")
                yield Stated(subject, reading, self.around.offset(predicate), about=about)
                return
        before = self.gifts or self.before.gifts
        if not gifts and predicate.sense == "consider" and _IT.match(words) is not None:
            gifts = tuple(gift._replace(start=about.start) for gift in before[:1])
        giving = predicate.sense in ("give", "deliver", "pledge")
        if not gifts and before and giving and _MORE.match(words):
            gifts = (before[0]._replace(start=about.start),)
        condition = self.around.condition(about) if predicate.sense in _CONDITIONAL else None
        if predicate.sense in _CONDITIONAL and self.around.is_only(predicate):
            condition = condition or self.around.tied_to(about)
            condition = condition._replace(firm=True) if condition is not None else None
        for reading in readings(predicate, gifts, words, about.start, condition):
            if reading.rule == HOMEWARD and not self.around.is_of_a_mission(about.start):
                continue
            settled = _on_condition(self._settled(reading, gifts), condition)
            if settled.rule.startswith(_ONLY_OF_BEFORE):
                if settled.contribution is None and self._stands_ready(settled, about.start):
                    yield Stated(subject, settled, self.around.offset(predicate), about=about)
                if settled.contribution is None:
                    continue
                settled = settled._replace(role="offers") if settled.role == "considers" else settled
            if settled.rule in _OF_A_SCHEME and not self.around.is_of_a_scheme(about.start):
                continue
            if settled.rule == READY_TO_JOIN and self._speaks_of_itself(subject, predicate):
                settled = settled._replace(role="offers")
            refused = settled.rung == "refused"
            yield Stated(
                subject,
                settled,
                self.around.offset(predicate),
                condition.words if condition is not None and settled.role in GIVING else None,
                amount_in(words) if settled.contribution and not refused else None,
                planned=predicate.modal == "will" and not self.around.says_would(predicate),
                about=about,
            )
            gifts = tuple(gift._replace(refused=refused) for gift in gifts)
        self.gifts = gifts + self.gifts
        yield from self._but_not(subject, predicate)
        yield from self._gapped(predicate)

    def _stands_ready(self, reading: Reading, at: int) -> bool:
        """`A stands ready`: for the scheme named shortly before, where nothing was named to give."""
        return reading.rule == READY and reading.role == "considers" and self.around.is_of_a_scheme(at)

    def _gapped(self, predicate: Predicate) -> Iterator[Stated]:
        """`A offered ships, B tanks`: the verb of the one is the other's too."""
        end = object_end(self.tokens, predicate) if predicate.after < len(self.tokens) else len(self.tokens)
        # `; B, up to 150 soldiers`
        end += [token.word for token in self.tokens[end : end + 3 : 2]] == [";", ","]
        if (
            end < len(self.tokens)
            and (actor := self.tokens[end].actor) is not None
            and is_gapped(self.tokens, end)
        ):
            subject = subject_of(actor)
            self._note(subject, actor.start)
            comma = end + 1 < len(self.tokens) and self.tokens[end + 1].word == ","
            yield from self._said(subject, replace(predicate, after=end + 1 + comma), "")

    def _is_no_statement(self, subject: Subject, predicate: Predicate, words: str, about: int) -> bool:
        """`helping A meet its aims` says nothing of A; one country's `met somebody` is no gathering.

        What a group could or would do is said of no country, nor of the group as a pledge.
        """
        alone = len(subject.names) == 1 and is_code(subject.names[0])
        first_person = predicate.at > 0 and self._takes_a_base_form(self.tokens[predicate.at - 1])
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
        if predicate.modal and _GUESSER.search(self.text, about, self.span.end) is not None:
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

    def _takes_a_base_form(self, token: Token) -> bool:
        """`we call`, `they call`, `Norwegian diplomats call`."""
        if token.word in FIRST_PERSONS or token.word == "they":
            return True
        return token.actor is not None and token.actor.is_many

    def _but_not(self, subject: Subject, predicate: Predicate) -> Iterator[Stated]:
        """`… will provide fuel but no soldiers`, `… will join, but not with soldiers`."""
        if predicate.negated or predicate.sense not in (
            "give",
            "pledge",
            "allocate",
            "deliver",
            "partake",
            "join",
            "support",
        ):
            return
        but = self._behind_aside(predicate) or self._instead(predicate)
        following = [token.word for token in self.tokens[but : but + 3]]
        if following[:2] not in (["but", "no"], ["but", "not"], [",", "not"]):
            return
        rest = self.text[self.tokens[but].end : self.span.end]
        joining = predicate.sense in ("partake", "join")
        if joining and _NOT_IN.match(rest) and is_scheme_to_join(rest[:70]):
            reading = Reading("refuses", "joins something else", rung="refused")
            yield Stated(subject, reading, self.tokens[but].start)
        for gift in given(self.tokens, but + (3 if following[2:] == ["with"] else 1), self.text):
            reading = Reading("refuses", "gives something else", gift.contribution, "refused")
            yield Stated(subject, reading, gift.start)

    def _behind_aside(self, predicate: Predicate) -> int | None:
        """Where `but no soldiers` stands in `will send ships, its minister said, but no soldiers`."""
        if predicate.after >= len(self.tokens):
            return None
        aside = _SAID_BUT.match(self.text, self.tokens[predicate.after].start, self.span.end)
        if aside is None:
            return None
        return next(n for n, token in enumerate(self.tokens) if token.start >= aside.end())

    def _instead(self, predicate: Predicate) -> int:
        """Where it is said what is not given: `ships, not soldiers`, else where the object ends."""
        end = object_end(self.tokens, predicate)
        pairs = range(predicate.after, min(end, len(self.tokens) - 2))
        words = ((n, self.tokens[n].word, self.tokens[n + 1].word) for n in pairs)
        return next((n for n, first, second in words if (first, second) == (",", "not")), end)

    def _settled(self, reading: Reading, gifts: Sequence[Given]) -> Reading:
        """`…will send no soldiers, and B does not plan to`: what is understood was named before."""
        if gifts or not reading.rule.endswith("understood"):
            return reading
        before = self.gifts or self.before.gifts
        of_before = reading.rule.startswith(("refuses that", "gives none", DECLINED))
        if of_before and not any(gift.start >= self.around.start_before for gift in before):
            named_before = self.around.named_before()
            if named_before is not None:
                return reading._replace(contribution=named_before)
        refused = [gift for gift in before if gift.none or gift.refused]
        named = refused or (list(before) if reading.rule.endswith("as understood") else [])
        return reading._replace(contribution=named[0].contribution) if named else reading


_UNLESS = re.compile(r"unless\b|without\b|until\b|if\b[^.;]{2,40}? not\b", re.IGNORECASE)


def _on_condition(reading: Reading, condition: Condition | None) -> Reading:
    """`will not send troops unless there is a truce`: it would, on that condition."""
    if reading.role == "withdraws" and condition is not None and condition.firm:
        return reading._replace(role="conditional", rule="would leave on a condition", rung="considered")
    own = reading.contribution is not None or "part" in reading.rule
    if reading.role != "refuses" or not own or condition is None:
        return reading
    if _UNLESS.match(condition.words) is None:
        return reading
    return reading._replace(role="conditional", rule="would give on a condition", rung="considered")


def next_topic(actors: Sequence[Actor], before: Topic, until: int) -> Topic:
    """The topic after a sentence that was not read: its first subject, if it has one."""
    for actor in actors:
        if not actor.preposition:
            return before._replace(subject=subject_of(actor), until=until)
    return before


def refers_back(words: frozenset[str]) -> bool:
    """Whether the words hold a pronoun or a stand-in for a country named before."""
    if not (words.isdisjoint(PRONOUNS) and words.isdisjoint(_STANDING_ALONE)) or "both" in words:
        return True
    counted = not words.isdisjoint(COUNTED) and not words.isdisjoint(NUMBERS)
    return counted or not (words.isdisjoint(_ITS_OFFICE) or words.isdisjoint(OFFICES))
