"""What a subject is said to do: negation, modal, attitudes and verb, read from its auxiliaries onwards."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from .vocabulary import past_forms
from .words import Phrase, Tokens, contribution_at, is_negation, phrase_at

_MODALS = {
    **dict.fromkeys(("will", "shall", "won't", "won’t", "we'll", "we’ll"), "will"),
    **dict.fromkeys(
        ("would", "could", "may", "might", "can", "wouldn't", "couldn't", "cannot", "can't"), "might"
    ),
    **dict.fromkeys(("should", "must", "ought"), "ought"),
}
_HAVE = frozenset({"has", "have", "had", "having", "hasn't", "haven't", "hadn't"})
_BE = frozenset({
    "am", "is", "are", "was", "were", "be", "been", "being", "isn't", "aren't", "wasn't", "weren't",
})  # fmt: skip
_DO = frozenset({"does", "do", "did", "doesn't", "don't", "didn't"})
_CLITICS = frozenset({"whether", "to", "a", "an", "the", "that", "any", "its", "their", "his", "her"})
# What may come before the verb that the position hangs on.
_ATTITUDES = frozenset({
    "ready", "consider", "intend", "want", "no-plan", "refuse", "pledge", "deny", "reluctant", "ask",
    "invite", "avoid",
})  # fmt: skip
_PASSED_OVER = frozenset({"adverb", "auxiliary", "negation", "make"})
# First words of phrases that hold no verb: `in support of`, `on the call`.
_NO_VERBS = frozenset({
    "ready", "first", "willing", "prepared", "open", "in", "on", "at", "no", "not", "an", "any", "too",
    "by", "against", "behind", "among", "one", "the", "hostile", "yet", "supportive", "categorically", "dead",
    "absent", "missing", "undecided", "vague", "evasive", "reluctant", "silent", "tight-lipped", "coy",
    "more", "guarded", "noncommittal", "cold", "anything", "less",
})  # fmt: skip
_PARTICIPLES = frozenset({
    "given", "led", "lent", "sent", "put forward", "set out", "brought together", "withdrawn",
    "turned down",
})  # fmt: skip
# `was promised jets`: of words that may also be said of who is ready (`is committed`), these are not.
_DONE_TO_IT = frozenset({"promised", "offered", "guaranteed"})
_ACTIVE = frozenset({
    "give", "deliver", "allocate", "lead", "chair", "host", "convene", "found", "propose", "support",
    "mediate", "refuse",
    "join", "withdraw", "consider", "accept", "give-training", "give-weapons", "give-funding", "avoid",
})  # fmt: skip
# Marks around a few words of somebody: `has “no plans” to`.
_MARKS = frozenset({'"', "“", "”"})
# `voiced full support`, `made firm promises`: between the verb and its noun.
_DEGREES = frozenset({
    "full", "strong", "firm", "clear", "broad", "unconditional", "cautious", "qualified", "wholehearted",
    "unwavering", "public", "tentative",
})  # fmt: skip
_LONGEST = 16
_NEAR = 7
_MAKING = frozenset({"make", "makes", "made", "making"})
_TALKING = frozenset({"talking", "negotiating", "talks", "negotiations", "discussions"})
_HELPED = frozenset({"those", "them", "others", "it", "partners", "allies", "anyone", "whoever", "countries"})
_TRAINEES = frozenset({
    "soldiers", "troops", "recruits", "crews", "pilots", "forces", "medics", "police", "local", "thousands",
    "hundreds", "units", "brigades", "marines", "its", "their", "new",
})  # fmt: skip
_NO_TRAINEES = frozenset({
    "grounds", "camps", "missions", "courses", "exercises", "programs", "programmes", "as", "is", "was",
    "centers", "centres", "facilities", "bases", "areas", "teams", "sessions", "efforts", "schemes",
})  # fmt: skip
_HELPING = frozenset({"help", "helps", "helped", "helping", "assist", "assists", "assisted", "assisting"})


_WISHES = frozenset({"want", "intend", "ready"})
_NO_INFINITIVES = frozenset({
    "a", "an", "the", "its", "their", "his", "her", "our", "any", "some", "such", "this", "that", "up", "do",
})  # fmt: skip


class Attitude(NamedTuple):
    """What a subject is said to think of doing something, and whether that is negated."""

    sense: str
    negated: bool


class Said(NamedTuple):
    """What the auxiliaries say: `modal` is `will`, `might`, `ought` or empty; `earlier` is `had`."""

    modal: str = ""
    perfect: bool = False
    earlier: bool = False
    copula: bool = False
    does: bool = False

    def with_word(self, word: str) -> Said:
        """What is said with one word more; itself if the word is no auxiliary."""
        if word in _BE:
            return self._replace(copula=True)
        if word in _HAVE:
            return self._replace(perfect=True, earlier=word.startswith("had"))
        if word in _DO:
            return self._replace(does=True)
        modal = _MODALS.get(word)
        return self._replace(modal=modal) if modal is not None else self

    def before_to(self, word: str) -> Said:
        """`is to send` is a plan, `has to send` a duty; `had to send` is done."""
        if word in _BE:
            return self._replace(modal="will", copula=False)
        return self._replace(modal="ought") if word in ("has", "have") else self._replace(does=True)


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb by its sense, with all that was said before it; `after` is the first token of its object."""

    sense: str
    word: str
    attitudes: tuple[Attitude, ...]
    negated: bool
    said: Said
    after: int
    at: int
    denied: bool = False

    @property
    def modal(self) -> str:
        return self.said.modal

    @property
    def perfect(self) -> bool:
        return self.said.perfect

    @property
    def copula(self) -> bool:
        return self.said.copula

    @property
    def is_asked(self) -> bool:
        """`was asked for`: it is the subject that is asked."""
        return self.copula and not self.word.endswith("ing")

    @property
    def is_base_form(self) -> bool:
        """Whether the verb is bare, as after an auxiliary said before: `would equip and train`."""
        verb = self.word.split(" ")[0]
        bare = self.said == Said() and not self.attitudes and verb not in _NO_VERBS
        return bool(verb) and bare and not verb.endswith(("s", "ed", "ing")) and verb not in past_forms()

    @property
    def is_unreal(self) -> bool:
        """`would have sent`: it did not come to it."""
        return self.said.modal == "might" and self.said.perfect

    @property
    def is_passive(self) -> bool:
        """`was given tanks`, `were led by`: the subject does not act."""
        done = self.word.endswith("ed") or self.word in _PARTICIPLES
        acting = self.sense in _ACTIVE or self.word in _DONE_TO_IT
        return self.copula and not self.attitudes and done and acting

    def carried_on(self, former: Predicate) -> Predicate:
        """The predicate with what an earlier one of the same clause said of will and doing."""
        return replace(
            self,
            said=self.said._replace(modal=former.modal),
            attitudes=former.attitudes if former.word else (*former.attitudes, former.attitude),
            negated=(former.negated and bool(former.word)) != self.negated,
            denied=former.denied,
        )

    @property
    def attitude(self) -> Attitude:
        """The predicate as what its subject thinks of doing something else."""
        return Attitude(self.sense, self.negated)

    def has(self, sense: str) -> bool:
        """Whether one of the attitudes has the sense."""
        return any(attitude.sense == sense for attitude in self.attitudes)

    def denies(self, sense: str) -> bool:
        """Whether one of the attitudes has the sense and is negated."""
        return any(attitude == Attitude(sense, True) for attitude in self.attitudes)


def predicate_at(tokens: Tokens, at: int, *, headline: bool = False) -> Predicate | None:
    """The predicate that begins at a token, None where its verb tells no position."""
    if headline and at < len(tokens) and tokens[at].word == "to":
        # A headline's infinitive is a plan: `Ruritania to send ships`.
        return _read(tokens, at, Said("will"))
    if at not in tokens.predicates:
        tokens.predicates[at] = _read(tokens, at, Said())
    return tokens.predicates[at]


def _read(tokens: Tokens, at: int, said: Said) -> Predicate | None:
    attitudes: list[Attitude] = []
    negated = False
    last = min(len(tokens), at + _LONGEST)
    while at < last and tokens[at].actor is None:
        word = tokens[at].word
        phrase = phrase_at(tokens, at)
        sense = phrase.sense if phrase is not None else ""
        said = said.with_word(word) if word != "to" else said.before_to(tokens[at - 1].word)
        if word == "likely":
            # `is likely to`, `will likely`: a guess, unless the country makes it of itself.
            said, at = said._replace(modal="might", copula=False, does=True), at + 1
            attitudes.append(Attitude("guess", negated))
            continue
        if word == "unlikely" or (word == "expected" and said.copula):
            return None
        if is_negation(word) or sense == "negation":
            negated = not negated
        if attitudes and word.endswith("ing") and tokens[at - 1].word in ("a", "an"):
            # `was invited to a planning meeting`: a noun.
            return _bare(tokens, attitudes, said, at)
        if attitudes and phrase is not None and word.endswith("ing") and _names_what(tokens, at, phrase):
            # `offered demining experts`
            return _bare(tokens, attitudes, said, at)
        if word in _MAKING and (available := _available(tokens, at)) is not None:
            return Predicate("give", "make available", tuple(attitudes), negated, said, available, at)
        if phrase is not None and sense == "relative":
            # `were among those who joined`: what follows is said anew.
            said, at = Said(does=phrase.words.endswith(" to")), phrase.after
        elif _is_passed_over(word, sense):
            # `voiced support`, `threatened to block`: what follows is no bare verb of the subject.
            done = word.endswith(("ed", "s")) and phrase is not None and phrase.words.endswith(" to")
            said = said._replace(does=True) if sense == "make" or done else said
            at = phrase.after if phrase is not None else at + 1
        elif (after := _past_inserted(tokens, at, said)) is not None:
            at = after
        elif word in _HELPING and (helped := _helps_with(tokens, at)) is not None:
            return Predicate("give", f"{word} with", tuple(attitudes), negated, said, helped, at)
        elif word == "training" and _trains(tokens, at + 1):
            return Predicate("give-training", word, tuple(attitudes), negated, said, at + 1, at)
        elif (agreed := _past_talks(tokens, at)) is not None:
            # `is talking to A about buying`: what the talks are to lead to.
            said, at = said._replace(copula=False), agreed
            attitudes.append(Attitude("consider", negated))
            negated = False
        elif phrase is None and said.does and word in _DEGREES:
            at += 1
        elif phrase is None or sense == "say":
            return _bare(tokens, attitudes, said, at)
        elif sense in _ATTITUDES and _leads_on(tokens, phrase):
            if sense in ("ask", "invite") and phrase.words.endswith("ing"):
                said = said._replace(copula=False)
            attitudes.append(Attitude(sense, negated))
            negated = False
            at = phrase.after
        elif sense in _WISHES and phrase.words.endswith(" to") and _is_infinitive(tokens, phrase.after):
            return None
        else:
            return Predicate(sense, phrase.words, tuple(attitudes), negated, said, phrase.after, at)
    met = at < len(tokens) and tokens[at].actor is not None and not said.copula
    return None if met else _bare(tokens, attitudes, said, at)


def _names_what(tokens: Tokens, at: int, phrase: Phrase) -> bool:
    """Whether a longer noun begins with what looks like a verb."""
    noun = contribution_at(tokens, at)
    return noun is not None and noun.after > phrase.after


def _available(tokens: Tokens, at: int) -> int | None:
    """`make its bases available`: what is made available stands before that word."""
    near = [token.word for token in tokens[at + 1 : at + _NEAR]]
    return at + 1 if "available" in near[1:] else None


def _helps_with(tokens: Tokens, at: int) -> int | None:
    """`help Ruritania with demining`, `help those who go with logistics`: the token behind `with`."""
    near = range(at + 2, min(len(tokens) - 1, at + _NEAR + 2))
    by = next((n for n in near if tokens[n].word == "with"), None)
    if by is None or (tokens[at + 1].actor is None and tokens[at + 1].word not in _HELPED):
        return None
    if by > at + 2 and tokens[at + 1].actor is not None:
        return None
    named = any(contribution_at(tokens, n) is not None for n in range(by + 1, min(len(tokens), by + 4)))
    return by + 1 if named else None


def _trains(tokens: Tokens, at: int) -> bool:
    """`training Ruritanians`, `training 200 recruits`, but not `training grounds`."""
    if at >= len(tokens):
        return False
    token = tokens[at]
    if token.word == "and":
        return at + 1 < len(tokens) and tokens[at + 1].word in ("equipping", "arming")
    people = token.word.endswith("s") and token.word not in _NO_TRAINEES
    return token.actor is not None or people or token.word in _TRAINEES


def _past_talks(tokens: Tokens, at: int) -> int | None:
    """Past `talking to A about`, `in talks with A to`; None where no talks with somebody begin."""
    at += tokens[at].word == "in"
    words = [token.word for token in tokens[at : at + 4]]
    talking = len(words) == 4 and words[0] in _TALKING and words[1] in ("with", "to")
    if not talking or tokens[at + 2].actor is None or words[3] not in ("to", "about", "over", "on"):
        return None
    return at + 4


def _past_inserted(tokens: Tokens, at: int, said: Said) -> int | None:
    """Past an aside between commas, or `what its premier calls`; None where neither begins."""
    if tokens[at].word == ",":
        return _past_an_aside(tokens, at)
    return _past_naming(tokens, at) if tokens[at].word == "what" and said.perfect else None


def _past_an_aside(tokens: Tokens, comma: int) -> int | None:
    """The token behind `, for now,`; None where no adverb stands between two commas."""
    aside = phrase_at(tokens, comma + 1) if comma + 1 < len(tokens) else None
    if aside is None or aside.sense != "adverb" or aside.after >= len(tokens):
        return None
    return aside.after + 1 if tokens[aside.after].word == "," else None


def _past_naming(tokens: Tokens, at: int) -> int | None:
    """`has what its premier calls “an open mind”`: the token behind the verb of naming."""
    near = range(at + 1, min(len(tokens), at + _NEAR + 3))
    return next((n + 1 for n in near if tokens[n].word in ("calls", "called", "describes")), None)


def _is_passed_over(word: str, sense: str) -> bool:
    """Auxiliaries, adverbs and small words, which only lead to the verb."""
    if sense:
        return sense in _PASSED_OVER
    return word in _MARKS or word in _DO or word in _CLITICS or is_negation(word) or word.endswith("ly")


def _bare(tokens: Tokens, attitudes: list[Attitude], said: Said, at: int) -> Predicate | None:
    """An attitude to something named: `is open to a role`, `ruled out troops`, `does not plan to.`"""
    if not attitudes:
        return None
    *before, last = attitudes
    clause = any(token.word == "that" for token in tokens[max(0, at - 2) : at])
    if last.sense == "pledge" and clause:
        # `announced that the fleet had sailed` pledges nothing.
        return None
    if last.sense in _WISHES and _is_infinitive(tokens, at):
        return None
    return Predicate(last.sense, "", tuple(before), last.negated, said, at, at)


def _is_infinitive(tokens: Tokens, at: int) -> bool:
    """`wants to protect its soldiers`: what it wants is no share, whatever follows."""
    if not 0 < at < len(tokens) or tokens[at].actor is not None or tokens[at - 1].word != "to":
        return False
    word = tokens[at].word
    return word.isalpha() and word not in _NO_INFINITIVES


def _leads_on(tokens: Tokens, attitude: Phrase) -> bool:
    """Whether another verb follows, an infinitive, a gerund or a clause; `pledged arms` has none."""
    infinitive = attitude.words.endswith((" to", " of", " for", " about")) or attitude.sense in (
        "ask",
        "invite",
    )
    at = attitude.after
    last = min(len(tokens), at + 4)
    while at < last and tokens[at].actor is None:
        word = tokens[at].word
        if word in ("that", "to", "whether"):
            return True
        phrase = phrase_at(tokens, at)
        if phrase is None:
            return False
        if phrase.sense not in _PASSED_OVER:
            # `open to requests` is no infinitive.
            plural = word.endswith("s") and not word.endswith(("ss", "us"))
            noun = plural and attitude.words.endswith(" to")
            leads = phrase.sense not in ("say", "plan") and not noun
            return leads and (infinitive or "ing" in phrase.words)
        at = phrase.after
    return False
