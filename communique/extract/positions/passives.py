"""What others do to a country: shut it out, ask it for something, name it as the one who leads or hosts."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Span
from .compounds import by_adjective
from .doers import SENSES, doer, invited_by
from .gathered import first_of, gathered, nobody_of
from .shut_out import KEEPING, kept_off, left_aside, shut_out
from .told import Told
from .wished import WISHING, asked
from .words import Tokens

_ACTING_ON_OTHERS = WISHING | KEEPING
# Senses of which one is in every sentence that tells what others do to a country.
_OF_OTHERS = SENSES | {"attend", "refuse", "call", "exclude", "invite", "ask", "want", "meet", "pledge"}


def told_of(tokens: Tokens, text: str, span: Span) -> Iterator[Told]:
    """Each role that someone else's act gives a country."""
    words = {token.word for token in tokens}
    actors = [at for at, token in enumerate(tokens) if token.actor is not None]
    others = bool(actors) and (
        not words.isdisjoint(_ACTING_ON_OTHERS) or not tokens.senses.isdisjoint(_OF_OTHERS)
    )
    for at in actors:
        if others:
            yield from doer(tokens, text, at)
            yield from shut_out(tokens, at)
            yield from kept_off(tokens, at)
            yield from asked(tokens, text, at)
            yield from left_aside(tokens, at)
        yield from gathered(tokens, text, at)
        yield from invited_by(tokens, text, at)
    yield from nobody_of(text, span)
    if "first" in words or "only" in words or "sole" in words:
        yield from first_of(text, span)
    yield from by_adjective(text, span)
