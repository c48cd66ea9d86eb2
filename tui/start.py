"""The app's door: what has to be settled before Textual is imported."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

_GIVE_WAY = 0.0005


def run(db_path: Path, *, filter_text: str = "", ingest: Callable[[Any], None] | None = None) -> int:
    """Open the app on a store and give its exit code back when it is left; its faults are raised."""
    # After a pause the second frame waits for one or two ticks of this clock: the rows behind a letter.
    os.environ.setdefault("TEXTUAL_FPS", "240")
    os.environ.setdefault("TEXTUAL_ANIMATIONS", "none")

    # What is made while starting stays: to look through it again and again costs a tenth of the start.
    gc.disable()
    # A sum in another thread gives way to a key this soon.
    sys.setswitchinterval(_GIVE_WAY)
    from .first_frame import first_frame

    with first_frame(db_path if not filter_text else None) as queries:
        from .app import CommuniqueApp

        app = CommuniqueApp(db_path, filter_text=filter_text, ingest=ingest, queries=queries)
        app.run()
    if app.fault is not None:
        raise app.fault
    return app.return_code or 0
