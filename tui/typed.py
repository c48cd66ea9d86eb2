"""A line one types in."""

from __future__ import annotations

from textual.events import Key
from textual.geometry import Size
from textual.reactive import var
from textual.widgets import Input


class TypedInput(Input):
    """A line the app writes in, key by key, so that what is typed behind its enter is not in it."""

    # It is as wide as it is shown, whatever stands in it: a letter needs no layout.
    virtual_size: var[Size] = var(Size(0, 0))

    def take(self, key: Key) -> bool:
        """Write a letter; False for a key that is no letter."""
        if not key.is_printable or key.character is None:
            return False
        self.replace(key.character, *sorted(self.selection))
        return True
