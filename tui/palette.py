"""The command palette, at rest when its keys are pressed faster than it opens and closes."""

from __future__ import annotations

from textual.await_complete import AwaitComplete
from textual.command import CommandPalette
from textual.message import Message
from textual.widgets import Input, OptionList


class Palette(CommandPalette):
    """Every action by its name; closed once, whatever is pressed while it closes."""

    def dismiss(self, result: None = None) -> AwaitComplete:
        return super().dismiss(result) if self.is_active else AwaitComplete()

    async def _dispatch_message(self, message: Message) -> None:
        # The key may have been pressed twice: the command is on its way already.
        if self.is_active or not isinstance(message, OptionList.OptionSelected | Input.Submitted):
            await super()._dispatch_message(message)

    def _action_command_list(self, action: str) -> None:
        # A list that is not laid out yet has commands, but no lines to turn over.
        if self.query_one(OptionList).scrollable_content_region:
            super()._action_command_list(action)
