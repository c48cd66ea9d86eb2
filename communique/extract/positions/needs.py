"""What is said of a country's share by others or without a verb of its own: needed, hoped for, tied to."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ...lexicon import words as lexicon_words
from ...model import CountryMention, Span
from . import replies, ties
from .actors import Actor
from .judgements import judging_words
from .needed import Needed
from .pairs import Pairs
from .sayings import backed, consisting, said_of_itself
from .wanted import wanted_of

# Every such sentence has a word of the first set and one of the second.
_CUES = (
    frozenset(
        {
            "need", "needs", "needed", "necessary", "essential", "crucial", "vital", "indispensable",
            "required", "requires", "hope", "asked", "asks", "calls", "called", "seeks", "sought", "demanded",
            "demands", "insisted", "insists", "hopes", "hoped", "wants", "wanted", "appealed", "depends",
            "hinged", "conditions",
            "depend", "depended", "hinges", "hinge", "conditional", "dependent", "contingent", "first",
            "before", "whether", "without", "possible", "option", "conceivable", "continue", "decided",
            "taken", "tied", "linked", "ties", "links", "key", "must", "hold", "place", "require",
            "made", "mandate",
        }
    ),
    frozenset(
        {
            "support", "backing", "backstop", "element", "help", "involvement", "guarantee", "guarantees",
            "role", "participation", "contribution", "engagement", "presence", "commitment", "air",
            "airpower", "intelligence", "logistics", "satellite", "satellites", "part", "share", "readiness",
            "consent", "offer", "decision", "position", "troops", "soldiers", "willingness", "ceasefire",
            "cease-fire", "truce", "armistice", "peace", "settlement", "mandate", "open", "unclear", "left",
            "undecided", "uncertain", "nothing", "decisions", "promising", "committing", "pledging",
            "offering", "promise", "aid", "assistance", "training", "peacekeepers",
            "condition", "precondition", "cover", "protection", "approval",
            "sending", "joining", "answers", "answer", "clarity", "vote",
            "resolution", "assurances", "details",
            "message", "signal", "commitments",
        }
    ),
)  # fmt: skip
EARLY = frozenset({"premature", "early", "soon"})
PAIRS = Pairs(
    (
        lexicon_words("parliaments"),
        frozenset({"approve", "agree", "consent", "decide", "vote", "back", "word", "say"}),
    ),
    _CUES,
    (
        frozenset({"deployment", "force", "mission", "plan", "idea", "proposal", "coalition", "presence"})
        | {"intervention", "troops", "soldiers", "peacekeepers"},
        judging_words(),
    ),
    (frozenset({"said", "say", "says"}), frozenset({"no", "what", "how"})),
    (
        frozenset({"no"}),
        frozenset({"foreseen", "planned", "envisaged", "envisioned", "intended", "considered"}),
    ),
    (
        frozenset({"warned", "warns", "warning", "threatened", "threatens", "cautioned"}),
        frozenset({"coalition", "force", "mission", "troops", "peacekeepers", "deployment"}),
    ),
    (
        frozenset({"want", "wants", "wanted", "like", "need", "needs", "hope", "hoping", "seek", "seeks"}),
        frozenset({"jets", "aircraft", "planes", "satellites", "satellite", "ships", "warships", "frigates"})
        | {"patriots", "money", "missiles", "troops", "soldiers", "bases", "radars", "battalion", "brigade"},
    ),
    (
        frozenset(
            {"decision", "decisions", "question", "questions", "debate", "discussion", "matter", "talk"}
        ),
        frozenset(
            {"later", "come", "taken", "made", "wait", "successor", "successors", "next", "new", "future"}
        ),
    ),
    (frozenset({"bind", "commit", "tie", "anticipate", "pre-empt"}), frozenset({"successor", "next", "new"})),
    (
        frozenset({"attending", "attendance", "being", "taking", "listening", "sitting", "seat", "chair"})
        | {"place", "presence", "joining", "going", "coming", "officer"},
        frozenset({"commitment", "same", "mean", "amount", "imply", "commit", "pledge", "promise", "bind"}),
    ),
    (frozenset({"without"}), frozenset({"word", "saying", "mention", "mentioning"})),
    (
        frozenset(
            {"sail", "sent", "delivered", "supplied", "provided", "shipped", "transferred", "available"}
        ),
        frozenset({"will", "would", "could", "might"}),
    ),
    (
        frozenset({"units", "unit", "contingents", "forces", "bases", "instructors", "battalions"}),
        frozenset({"unacceptable", "inadmissible", "intolerable", "impossible"}),
    ),
    (frozenset({"answers", "clarity", "details", "assurances", "questions"}), frozenset({"first", "before"})),
    (
        frozenset(
            {"war", "escalation", "conflict", "confrontation", "catastrophe", "provocation", "disaster"}
        ),
        frozenset(
            {"lead", "mean", "risk", "provoke", "prolong", "widen", "trigger", "drag", "amount", "tantamount"}
        )
        | {"spell", "cause"},
    ),
    (frozenset({"options", "everything"}), frozenset({"table", "open"})),
    (frozenset({"nothing"}), frozenset({"table", "excluded"})),
    (
        frozenset(
            {"complained", "complains", "protested", "angry", "furious", "annoyed", "upset", "offended"}
        ),
        frozenset({"invited", "shut", "left", "excluded", "asked"}),
    ),
    (
        frozenset({"requests", "request", "appeals", "appeal", "calls"}),
        frozenset({"gone", "sent", "made", "went", "addressed", "going"}),
    ),
    (
        frozenset({"nothing", "silent", "quiet", "mum"}),
        frozenset({"kept", "remained", "stayed", "said"}),
    ),
    (
        frozenset({"asked", "approached", "sounded"}),
        frozenset(
            {"declined", "refused", "no", "begged", "turned", "replied", "reply", "answered", "responded"}
        ),
    ),
    (
        frozenset({"requested", "requests", "request", "sought", "seeks", "seek", "asked", "wants"}),
        frozenset({"jets", "systems", "batteries", "aircraft", "ships", "frigates", "troops", "soldiers"})
        | {"units", "engineers", "missiles", "satellites", "intelligence", "trainers"},
    ),
    (
        frozenset({"pressure", "expected", "urged", "pressed"}),
        frozenset({"send", "contribute", "provide", "commit", "deploy", "join", "supply", "run", "lend"})
        | {"train", "host", "offer", "give", "take"},
    ),
    (frozenset({"invitation", "moment"}), frozenset({"no", "not", "hardly"})),
    (frozenset({"without"}), frozenset({"ambition", "intention", "intending", "wish", "wanting", "plans"})),
    (frozenset({"want", "wants", "wanted"}), frozenset({"coalition", "force", "mission"})),
    (frozenset({"spare", "lend"}), frozenset({"no", "few", "hardly", "enough"})),
    (frozenset({"last", "falter", "waver"}), frozenset({"support", "aid", "assistance", "backing"})),
    (
        frozenset({"before"}),
        frozenset(
            {
                "deciding",
                "committing",
                "joining",
                "sending",
                "decides",
                "decide",
                "commits",
                "commit",
                "says",
                "sends",
                "agrees",
                "accepts",
            }
        ),
    ),
    (frozenset({"before", "until"}), frozenset({"decision", "commitment"})),
    (frozenset({"any"}), frozenset({"mission", "force", "deployment", "operation", "contingent", "share"})),
    (
        frozenset({"question", "ruled", "excluded", "unthinkable", "inconceivable"}),
        frozenset({"troops", "soldiers", "peacekeepers"}),
    ),
    # `there is backing to send`, `its contribution would be limited to`.
    (
        frozenset({"there", "had", "has", "have"}),
        frozenset(
            {"backing", "support", "majority", "consensus", "appetite", "willingness", "readiness"}
            | {"problem", "problems", "obstacle", "obstacles", "objection", "objections", "barrier"}
        ),
    ),
    (
        frozenset({"contribution", "part", "share", "role", "participation", "commitment", "offer"}),
        frozenset(
            {
                "consist",
                "consists",
                "center",
                "centre",
                "focus",
                "limited",
                "confined",
                "restricted",
                "form",
                "comprise",
                "amount",
            }
        )
        | {"include", "includes", "involve", "involves"},
    ),
)


def may_tell(words: frozenset[str]) -> bool:
    """Whether a sentence of these words could hold what is found here."""
    return not words.isdisjoint(EARLY) or PAIRS.are_in(words)


def needed_of(
    text: str,
    span: Span,
    mentions: Sequence[CountryMention],
    actors: Sequence[Actor],
    sayer: Callable[[int], str | None],
    meant: Callable[[str, int], str | None],
) -> Iterator[Needed]:
    """Each such role of a sentence; `sayer` is who speaks at an offset, `meant` whom `its` means there."""
    for mention in mentions:
        yield from wanted_of(text, span, mention, sayer)
    yield from ties.of_shares(text, span, mentions, sayer, meant)
    for actor in actors:
        if not actor.is_place:
            yield from ties.of_actor(text, span, actor, sayer)
            yield from replies.of_actor(text, span, actor)
    yield from said_of_itself(text, span, mentions, sayer, meant)
    yield from consisting(text, span, mentions, meant)
    yield from backed(text, span, sayer)
