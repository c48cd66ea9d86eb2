"""Bindings in one line each: what they are called, which keys, what they do."""

from __future__ import annotations

from textual.binding import Binding

_DISPLAYS = {"j,down": "j ↓", "k,up": "k ↑", "g,home": "g home", "G,end": "G end"}


def quiet(id: str, keys: str, action: str, name: str, does: str = "") -> Binding:
    """A binding that only the help and the palette name."""
    shown = _DISPLAYS.get(keys)
    return Binding(keys, action, name, id=id, key_display=shown, show=False, tooltip=does or name)


def hint(id: str, keys: str, action: str, name: str, does: str = "") -> Binding:
    """A binding that also stands at the foot of the screen."""
    return Binding(keys, action, name, id=id, tooltip=does or name)
