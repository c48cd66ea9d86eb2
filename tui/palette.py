"""The command palette, at rest when its keys are pressed faster than it opens and closes."""

from __future__ import annotations

from textual.await_complete import AwaitComplete
from textual.command import CommandPalette
from textual.message import Message
from textual.widgets import Input, OptionList
from textual.worker import Worker

_ASKING = (OptionList.OptionSelected, Input.Submitted, Input.Changed)


class Palette(CommandPalette):
    """Every action by its name; closed once, whatever is pressed while it closes."""

    def dismiss(self, result: None = None) -> AwaitComplete:
        if not self.is_active:
            return AwaitComplete()
        # A search that has not begun would begin when its list is gone.
        self.workers.cancel_node(self)
        return super().dismiss(result)

    async def _dispatch_message(self, message: Message) -> None:
        # The key may have been pressed twice: the command is on its way already, and nothing is
        # searched any more.
        if self.is_active or not isinstance(message, _ASKING):
            await super()._dispatch_message(message)

    def _gather_commands(self, search_value: str) -> Worker[None]:
        worker = super()._gather_commands(search_value)
        # It may find its list gone when it begins: the palette was closed, or the app is being left.
        worker.exit_on_error = False
        return worker

    def _action_command_list(self, action: str) -> None:
        # A list that is not laid out yet has commands, but no lines to turn over.
        if self.query_one(OptionList).scrollable_content_region:
            super()._action_command_list(action)
