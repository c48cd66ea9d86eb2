"""Where a subject's predicates begin and where their objects end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from .predicates import Predicate, predicate_at
from .words import ENVOYS, Tokens, contribution_at, phrase_at

_ENDS_OBJECT = frozenset({";", "but", "while", "although", "which", "who", "said", "says", "because"})
_ENDS_CLAUSE = frozenset({";", ":", "which", "who", "that"})
PRONOUNS = frozenset({"it", "they", "he", "she"})
# `the country`, `our nation` stand for one named before, `both nations` for several.
# Those of `both leaders`, `all three` only where as many were named.
COUNTED = frozenset({"leaders", "governments", "capitals", "states", "three", "four"})
STAND_INS = COUNTED | {
    "country", "nation", "government", "cabinet", "ministry", "latter", "countries", "nations",
}  # fmt: skip
# `its president`, `whose minister`.
OFFICES = frozenset({
    "president", "minister", "premier", "chancellor", "pm", "parliament", "ministry", "officials",
    "diplomats", "spokesman", "spokeswoman", "spokesperson", "lawmakers", "ambassador", "envoy", "generals",
    "military", "army", "ministers",
})  # fmt: skip
_SUBJECTS = PRONOUNS | STAND_INS | OFFICES
_JOINTS = frozenset({"but", "and", "or", "yet"})
# `a joint statement welcoming the plan`.
_STATEMENTS = frozenset({
    "statement", "statements", "letter", "declaration", "resolution", "message", "communique",
    "communiqué", "note", "motion", "post", "decree", "bill", "order", "law",
})  # fmt: skip
_ABOUT_A_NUMBER = frozenset(
    {"another", "about", "around", "some", "nearly", "only", "just", "further", "a", "up", "to"}
)
# `, instead focusing on`: between the comma and the participle.
_BUT_THEN = frozenset({"instead", "thus", "thereby", "rather", "also"})
# What is said of these is told of their country elsewhere.
_WHOSE_OWN = frozenset(
    {"troops", "soldiers", "forces", "army", "ships", "jets", "contingent", "peacekeepers", "bases"}
)
_REQUESTS = frozenset({
    "request", "requests", "appeal", "appeals", "call", "calls", "demand", "demands", "plea", "pleas",
})  # fmt: skip
# How far a second predicate or a closing comma is looked for.
_REACH = 40
_LONGEST_HEADING = 9
# What is said of somebody for something done: `praised A for bringing them together`.
_JUDGING = frozenset({
    "praise", "praises", "praised", "praising", "thank", "thanks", "thanked", "thanking", "commended",
    "commends", "lauded", "lauds", "hailed", "hails", "applauded", "congratulated", "credited", "credits",
    "criticised", "criticized", "blamed", "saluted",
})  # fmt: skip
# How many words may name those who ask: `asked by the leaders of A for`.
_LONGEST_DOER = 8
# `, once sceptical, now supports`.
_ONCE = frozenset({"once", "long", "initially", "previously", "first", "originally"})
# `and around 20 others`.
_FEW = 6
# `and A a second one`.
_ONES = (["second", "one"], ["third", "one"], ["further", "one"], ["similar", "one"])
# Senses whose object begins after a preposition: `no decision on troops`, `wary of sending troops`.
_OF_SOMETHING = frozenset({"undecided", "decide", "avoid", "commit-itself", "reluctant", "open-door"})


def predicates_of(tokens: Tokens, at: int) -> Iterator[Predicate]:
    """The predicates of a subject that ends before `at`: of its relative clause, its own, those joined on."""
    at, relative = past_apposition(tokens, at)
    if at < len(tokens) and tokens[at].word == ":":
        # `Ruritania: ready to send ships`, `Ruritania (yes): …`.
        at += 1
    if relative is not None:
        predicate = predicate_at(tokens, relative)
        if predicate is None:
            predicate = _said_of_itself(tokens, relative)
        elif tokens[relative - 1].word == "," and tokens[relative].word.endswith("ed"):
            predicate = replace(predicate, said=predicate.said._replace(copula=True))
        if predicate is not None:
            yield predicate
        yield from _joined_in_relative(tokens, relative, at, predicate)
    former: Predicate | None = None
    joined: int | None = at
    while joined is not None and joined < len(tokens):
        predicate = predicate_at(tokens, joined, headline=joined == at)
        if predicate is None and joined == at:
            predicate = _said_of_those(tokens, at)
        carried = joined != at and predicate is not None
        if predicate is not None and carried and _goes_with(predicate, former, tokens[joined].word):
            predicate = predicate.carried_on(former) if former is not None else None
        if predicate is not None:
            former = predicate
            yield predicate
        joined = _joined(tokens, predicate.after if predicate is not None else joined + 1, former)


def _joined_in_relative(
    tokens: Tokens, first: int, end: int, former: Predicate | None
) -> Iterator[Predicate]:
    """`, which holds a veto and has rejected soldiers,`: the second of a relative clause's predicates."""
    if tokens[first - 1].word not in ("which", "who"):
        return
    at = former.after if former is not None else first + 1
    for after in range(at, min(len(tokens), end) - 1):
        if tokens[after].actor is not None and acts(tokens, after + 1):
            return
        if tokens[after].word in ("and", "but") and _goes_on(tokens, after + 1):
            predicate = predicate_at(tokens, after + 1)
            if predicate is not None:
                yield predicate
            return


def heading_end(tokens: Tokens, at: int) -> int | None:
    """The token after `A:`, `A (perhaps):` at the head of a line; None where no heading stands there.

    After a dateline another subject follows.
    """
    words = [token.word for token in tokens[at + 1 : at + _LONGEST_HEADING]]
    if at > 1 or not words:
        return None
    closed = words.index(")") + 1 if words[0] == "(" and ")" in words else 0
    after = at + closed + 2
    headed = words[closed : closed + 1] == [":"] and after < len(tokens)
    return after if headed and tokens[after].actor is None else None


def of_heading(tokens: Tokens, at: int) -> Iterator[Predicate]:
    """The predicates below a heading, parted by semicolons: `A: undecided on troops; offers ships`."""
    parts = [at, *(n + 1 for n in range(at, len(tokens) - 1) if tokens[n].word == ";")]
    for part in parts:
        yield from predicates_of(tokens, part)


def of_relative(tokens: Tokens, at: int) -> Iterator[Predicate]:
    """The predicate of the relative clause alone: `led by A, which will send`, `of 31 countries that met`."""
    if tokens[at].word == "that":
        relative: int | None = at + 1
    else:
        _, relative = past_apposition(tokens, at)
    if relative is not None and relative < len(tokens):
        predicate = predicate_at(tokens, relative) or _said_of_itself(tokens, relative)
        if predicate is not None:
            yield predicate


def _said_of_itself(tokens: Tokens, at: int) -> Predicate | None:
    """`, which says it will not send`: the predicate after the word of saying."""
    said = range(at, min(len(tokens), at + 4))
    saying = next((n for n in said if (phrase := phrase_at(tokens, n)) and phrase.sense == "say"), None)
    if saying is None:
        return None
    for after in range(saying, min(len(tokens), saying + 5)):
        if tokens[after].word in PRONOUNS:
            predicate = predicate_at(tokens, after + 1)
            # What a country said it would do, it said it will do.
            if predicate is not None and tokens[after + 1].word == "would":
                return replace(predicate, said=predicate.said._replace(modal="will"))
            return predicate
    return None


def _said_of_those(tokens: Tokens, at: int) -> Predicate | None:
    """`is among the countries that have said they are ready`."""
    for near in range(at, min(len(tokens), at + _FEW)):
        phrase = phrase_at(tokens, near)
        if phrase is not None and phrase.sense == "relative":
            return _said_of_itself(tokens, phrase.after) if phrase.after < len(tokens) else None
    return None


def past_apposition(tokens: Tokens, at: int) -> tuple[int, int | None]:
    """Past `, its neighbour,`, `(…)` and `, which …,`; the second is where the relative clause's verb is."""
    words = [token.word for token in tokens[at : at + _REACH]]
    if not words:
        return at, None
    if words[0] in ("which", "who"):
        return len(tokens), at + 1
    if words[0] == ":":
        # `A and B: lead the coalition`
        return at + 1, None
    if words[0] == "(" and ")" in words:
        return at + words.index(")") + 1, None
    if words[0] == "and" and "others" in words[1:_FEW]:
        return at + words.index("others") + 1, None
    if words[0] != ",":
        return at, None
    relative = at + 2 if words[1:2] in (["which"], ["who"]) else None
    if words[1:2] == ["whose"] and not _WHOSE_OWN.intersection(words[2:5]):
        # `, whose officers sat in,`
        near = range(at + 3, min(len(tokens), at + 7))
        relative = next((n for n in near if predicate_at(tokens, n) is not None), None)
    if words[1:2] == ["having"] and "," in words[1:]:
        relative = at + 1
    if relative is None and _is_passive_aside(tokens, at + 1, words):
        phrase = phrase_at(tokens, at + 1)
        asked = phrase is not None and phrase.sense in ("ask", "invite")
        return at + words.index(",", 1) + 1, at + 1 if asked else None
    aside = at + words.index(",", 1) + 1 if "," in words[1:] else len(tokens)
    if words[1:2] and words[1] in _ONCE and aside < len(tokens) and predicate_at(tokens, aside) is not None:
        return aside, None
    participle = words[1:2] != [] and words[1].endswith(("ing", "ed")) and aside < len(tokens)
    if relative is None and participle and predicate_at(tokens, aside) is not None:
        return aside, at + 1
    if relative is None and predicate_at(tokens, at + 1) is not None:
        closing = at + words.index(",", 1) if "," in words[1:] else at
        if not words[1].endswith("ing") or closing == at or predicate_at(tokens, closing + 1) is None:
            return at + 1, None
        relative = at + 1
    return _past_commas(tokens, at, words), relative


def _past_commas(tokens: Tokens, at: int, words: Sequence[str]) -> int:
    """Behind the comma that closes what stands between: of several, the one before a verb."""
    commas = [at + number + 1 for number, word in enumerate(words) if word == "," and number > 0]
    if commas and commas[0] < len(tokens) and tokens[commas[0]].actor is None:
        return commas[0]
    acting = (after for after in commas if after < len(tokens) and predicate_at(tokens, after) is not None)
    return next(acting, commas[0] if commas else at + 1)


def _is_passive_aside(tokens: Tokens, at: int, words: Sequence[str]) -> bool:
    """`, led by Jane Roe, has`, `, invited to join, is`: a participle between commas."""
    if "," not in words[1:] or at + 1 >= len(tokens) or not tokens[at].word.endswith(("ed", "led")):
        return False
    following = [token.word for token in tokens[at + 1 : at + 3]]
    phrase = phrase_at(tokens, at)
    asked = phrase is not None and phrase.sense in ("ask", "invite") and "to" in following
    return "by" in following or asked


def praised_for(tokens: Tokens, at: int) -> Predicate | None:
    """`praised A for bringing leaders together`, `thanked A for sending ships`: what the one at `at` did."""
    if at == 0 or at + 2 >= len(tokens) or tokens[at + 1].word != "for":
        return None
    if not tokens[at + 2].word.endswith("ing"):
        return None
    # `thanked A for hosting the talks and B for leading them`.
    others = tokens[at - 1].word in ("and", ",") and any(token.word in _JUDGING for token in tokens[:at])
    return predicate_at(tokens, at + 2) if others or tokens[at - 1].word in _JUDGING else None


def acts(tokens: Tokens, at: int) -> bool:
    """Whether a predicate, or a word of saying, begins at a token: what stands before is a subject."""
    if at >= len(tokens):
        return False
    phrase = phrase_at(tokens, at)
    return predicate_at(tokens, at) is not None or (phrase is not None and phrase.sense == "say")


def says(tokens: Tokens, at: int) -> bool:
    """Whether the words after a subject are of saying: ` has said`, `, its neighbour, announced`."""
    after, _ = past_apposition(tokens, at)
    return any(
        (phrase := phrase_at(tokens, n)) is not None and phrase.sense in ("say", "pledge")
        for n in range(after, min(len(tokens), after + 3))
    )


def object_start(tokens: Tokens, predicate: Predicate) -> int:
    """The first token of what a predicate is about, a preposition passed over."""
    if (
        predicate.sense in ("ask", "invite")
        and predicate.after < len(tokens)
        and tokens[predicate.after].word == "by"
    ):
        near = range(predicate.after, min(len(tokens), predicate.after + _LONGEST_DOER))
        return next((at + 1 for at in near if tokens[at].word in ("for", "to", "about")), predicate.after)
    about = predicate.after < len(tokens) and tokens[predicate.after].word in ("about", "over")
    if about and predicate.sense == "ask" and predicate.word.startswith(("sound", "approach")):
        return predicate.after + 1
    if predicate.sense == "refuse" and (asked := _asked_for(tokens, predicate.after)) is not None:
        return asked
    if predicate.sense not in _OF_SOMETHING or predicate.word.endswith((" of", " on", " about")):
        return predicate.after
    reach = 1 if predicate.sense == "open-door" else 4
    for at in range(predicate.after, min(len(tokens), predicate.after + reach)):
        phrase = phrase_at(tokens, at)
        day = phrase is not None and phrase.sense == "adverb"
        if tokens[at].word in ("on", "about", "to", "over", "whether") and not day:
            return at + 1
    return predicate.after


def _asked_for(tokens: Tokens, at: int) -> int | None:
    """`turned down a request from A for ships`: what is refused is what was asked for."""
    near = range(at, min(len(tokens), at + _FEW))
    request = next((n for n in near if tokens[n].word in _REQUESTS), None)
    if request is None:
        return None
    what = range(request + 1, min(len(tokens), request + _LONGEST_DOER))
    return next((n + 1 for n in what if tokens[n].word in ("for", "to")), None)


def object_end(tokens: Tokens, predicate: Predicate) -> int:
    """The token at which a predicate's object ends: where the next clause begins."""
    for at in range(predicate.after, len(tokens)):
        token = tokens[at]
        if (token.word in _ENDS_OBJECT and not _is_way(tokens, at)) or (
            token.word in ("and", "or") and _goes_on(tokens, at + 1)
        ):
            return at
        subject = token.actor is not None and at > predicate.after and not token.actor.preposition
        if subject and (acts(tokens, at + 1) or is_gapped(tokens, at)):
            return at
    return len(tokens)


def _is_way(tokens: Tokens, at: int) -> bool:
    """`ways in which it can help`: the clause is what is meant."""
    return (
        tokens[at].word == "which" and tokens[at - 1].word == "in" and tokens[at - 2].word.startswith("way")
    )


def is_gapped(tokens: Tokens, at: int) -> bool:
    """`…, A ships`, `… and A 30 tanks`: an actor whose verb is the one before."""
    if tokens[at - 1].word not in (",", "and", ";") or at + 1 >= len(tokens):
        return False
    if tokens[at + 1].word == "," and tokens[at - 1].word == ";":
        # `B has promised a company; A, up to 150 soldiers`
        at += 1
    if _is_number(tokens, at + 1) or [t.word for t in tokens[at + 2 : at + 4]] in _ONES:
        return True
    for after in range(at + 1, min(len(tokens), at + 5)):
        somebody = tokens[at + 1].word in ("its", "a", "an") and tokens[after].word in ENVOYS
        if somebody or contribution_at(tokens, after) is not None:
            return True
        if phrase_at(tokens, after) is not None or not tokens[after].word.isalnum():
            return False
    return False


def _is_number(tokens: Tokens, at: int) -> bool:
    """`another 500`, `200`, and no more: how many of what was named."""
    while at < len(tokens) and tokens[at].word in _ABOUT_A_NUMBER:
        at += 1
    if at >= len(tokens) or not tokens[at].word.replace(",", "").isdigit():
        return False
    last = at + 1 == len(tokens) or not tokens[at + 1].word[:1].isalnum()
    return last or tokens[at + 1].word in ("and", "more")


_DECLARED = frozenset({
    "ruled", "rejected", "refused", "declined", "dismissed", "excluded", "pledged", "promised", "offered",
    "announced", "repeated", "reiterated", "reaffirmed", "opposed", "backed", "urged", "vowed",
})  # fmt: skip


# After any other word a clause just goes on, unless `both` or `neither` follows.
_TURNS = _ENDS_CLAUSE | _SUBJECTS | _STATEMENTS | _JOINTS | {"that", "if", ","}


def _joined(tokens: Tokens, at: int, former: Predicate | None) -> int | None:
    """Where a further predicate of the same subject begins: `…, but offers`, `… and would send`.

    Behind an `if` it is one that begins with `but`: `would send some if asked but will not lead`.
    """
    supposed = told = False
    for after in range(at, min(len(tokens) - 1, at + _REACH)):
        token = tokens[after]
        if token.word not in _TURNS and token.actor is None:
            if tokens[after + 1].word in ("both", "neither"):
                return None
            continue
        if token.word == "that" and former is None and not supposed:
            # `said that peace was far but ruled out soldiers`: what is said has a subject of its own.
            told = True
            continue
        # `A is silent; any decision must wait`: another subject.
        another = tokens[after + 1].word in ("any", "a", "the", "such")
        if token.word == ";" and not another and predicate_at(tokens, after + 1) is not None:
            return after + 1
        if token.word == "if":
            supposed = True
        elif token.word in _ENDS_CLAUSE or (token.word in _SUBJECTS and acts(tokens, after + 1)):
            return None
        if token.actor is not None and not token.actor.preposition and acts(tokens, after + 1):
            return None
        led_by = token.word == "," or token.word in _STATEMENTS
        skipped = led_by and tokens[after + 1].word in _BUT_THEN and after + 2 < len(tokens)
        participle = led_by and tokens[after + 1 + skipped].word.endswith("ing")
        if tokens[after + 1].word in ("both", "neither"):
            return None
        goes_on = token.word in _JOINTS and (
            not tokens[after + 1].word.endswith("ing") or _is_progressive(former)
        )
        if told:
            if token.word in ("and", "but") and _is_declared(tokens, after + 1):
                return after + 1
        elif supposed:
            if token.word == "but" and _goes_on(tokens, after + 1):
                return after + 1
        elif (participle or goes_on) and predicate_at(tokens, after + 1) is not None:
            return after + 1
    return None


def _is_declared(tokens: Tokens, at: int) -> bool:
    """`and ruled out`, `but again pledged`: what only somebody who speaks does."""
    declared = any(token.word in _DECLARED for token in tokens[at : at + 2])
    return declared and predicate_at(tokens, at) is not None


def _goes_with(predicate: Predicate, former: Predicate | None, word: str) -> bool:
    """`will train and equip`, `offered to send and to pay`, `is open to monitoring and training`."""
    gerunds = former is not None and former.attitudes and former.word.split(" ")[0].endswith("ing")
    return predicate.is_base_form or word == "to" or (bool(gerunds) and predicate.word.endswith("ing"))


def _is_progressive(former: Predicate | None) -> bool:
    """`is sending tanks and training soldiers`, but `met to discuss aid and deploying soldiers`."""
    return former is not None and (former.copula or former.word.split(" ")[0].endswith("ing"))


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Whether a further finite predicate begins: `… and has been evasive`."""
    predicate = predicate_at(tokens, at)
    return predicate is not None and (predicate.perfect or predicate.copula or predicate.modal != "")
