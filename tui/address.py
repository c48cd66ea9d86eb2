"""An article's address: http and https only, shown before it is opened."""

from __future__ import annotations

from typing import ClassVar
from urllib.parse import urlsplit

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from communique.clean import visible

from .keys import hint


def web_address(url: str | None) -> str | None:
    """The address if a browser may be given it, else None."""
    if not url or visible(url) != url or any(blank in url for blank in " \t\n"):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme.lower() in ("http", "https") and parts.netloc else None


class AddressScreen(ModalScreen[bool]):
    """Shows an address in full and asks whether to open it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        hint("open-address", "enter,o", "answer(True)", "Open", "Open the address in the browser"),
        hint("leave-address", "escape,backspace", "answer(False)", "Back", "Leave it"),
    ]

    def __init__(self, url: str) -> None:
        super().__init__()
        self._url = url

    def compose(self) -> ComposeResult:
        with Vertical(id="address"):
            yield Static("Open in the browser?", markup=False, classes="modal-title")
            yield Static(visible(self._url), markup=False)
            yield Static("enter opens it · escape goes back", markup=False, classes="modal-foot")

    def action_answer(self, answer: bool) -> None:
        if self.is_active:
            self.dismiss(answer)
