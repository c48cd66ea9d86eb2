"""Who is named of several: behind their predicate, in brackets, as an example, as the exception."""

from __future__ import annotations

from dataclasses import dataclass

from .actors import Actor
from .stated import Subject, is_code
from .words import Tokens

# How far behind `A, ` an `also` may stand.
_NEAR = 20
_NAMING = frozenset({"including", "notably", "namely"})
_LISTING = frozenset({"include", "includes", "included", "are", "were"})
_OTHERS = frozenset({"others", "those", "allies", "partners", "members", "countries", "nations", "states"})
_DASHES = frozenset({"–", "—", ":"})
_APART = frozenset({"other", "apart", "except", "besides", "aside"})
_FOLLOWING = frozenset({"following", "after", "like"})
_TOO = frozenset({"also", "too", "now"})


@dataclass(frozen=True, slots=True)
class Naming:
    """A sentence's tokens, asked for those it names of several."""

    tokens: Tokens

    def included(self, at: int) -> Subject | None:
        """`34 states, including A,`, `two states, A and B,`: who is named of a group.

        `A, like B,` is said of both.
        """
        following = self.tokens[at + 1 : at + 8]
        if len(following) < 3 or following[0].word != ",":
            return None
        group, words = self.tokens[at].actor, [token.word for token in following]
        named = next((token.actor for token in following[2:] if token.actor is not None), None)
        naming = words[1] in ("including", "like") or words[1:3] in (["among", "them"], ["such", "as"])
        if naming and named is not None:
            return Subject(tuple(filter(is_code, named.names)))
        named = following[1].actor
        if group is None or named is None or words[2] != "," or any(map(is_code, group.names)):
            return None
        return Subject(named.names) if all(map(is_code, named.names)) else None

    def named_after(self, at: int) -> Subject | None:
        """`Several states offered ships, including A and B`: who is named of a group behind its predicate."""
        group = self.tokens[at].actor
        if group is None or any(map(is_code, group.names)):
            return None
        for after in range(at + 2, len(self.tokens) - 1):
            token, named = self.tokens[after], self._first_actor(after + 1)
            codes = tuple(filter(is_code, named.names)) if named is not None else ()
            if codes and (token.word in _DASHES or self._is_naming(after)):
                return Subject(codes + self._in_brackets(after + 2))
            if token.word in _OTHERS or (
                token.actor is not None and not all(map(is_code, token.actor.names))
            ):
                return None
        return None

    def followed(self, at: int) -> Subject | None:
        """`Following B, A has also offered ships`: who did it before."""
        if at < 3 or self.tokens[at - 1].word != "," or self.tokens[at - 3].word not in _FOLLOWING:
            return None
        former = self.tokens[at - 2].actor
        too = any(token.word in _TOO for token in self.tokens[at + 1 : at + _NEAR])
        return Subject(former.names) if former is not None and too else None

    def excepted(self, at: int) -> Subject | None:
        """`Apart from A and B, no other members have pledged soldiers`: of whom the contrary is said."""
        if self.tokens[0].word not in _APART:
            return None
        for token in self.tokens[1:at]:
            if token.actor is not None:
                return Subject(token.actor.names)
        return None

    def _is_naming(self, at: int) -> bool:
        """`, including`, `, among them`."""
        word, before = self.tokens[at].word, self.tokens[at - 1].word
        return (word in _NAMING and before == ",") or (word == "them" and before == "among")

    def _in_brackets(self, at: int) -> tuple[str, ...]:
        """`the Baltic states (A, B and C)`."""
        within = (
            self.tokens[at + 1].actor if at + 1 < len(self.tokens) and self.tokens[at].word == "(" else None
        )
        return tuple(filter(is_code, within.names)) if within is not None else ()

    def _first_actor(self, at: int) -> Actor | None:
        """The actor at a token, `those of` passed over."""
        near = self.tokens[at : at + 3]
        skipped = near[:2] and [token.word for token in near[:2]] in (["those", "of"], ["that", "of"])
        token = near[-1] if skipped else (near[0] if near else None)
        return token.actor if token is not None else None

    def is_listed(self, at: int) -> bool:
        """`include A`, `are currently A`."""
        before = at - 1
        while before > 0 and self.tokens[before].word in ("also", "currently", "now", "both"):
            before -= 1
        return before > 0 and self.tokens[before].word in _LISTING
