"""Make the store kept of a released schema, from invented articles, and the record of what it answers.

python tests/stores/make.py v1        # once, at the release of schema 1; never again afterwards
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from hardening.folders import ordinary

_LISTS = {
    "quotes": ("text", "speaker", "kind", "said_on", "title"),
    "timeline": ("type", "date", "place", "actors", "title"),
    "countries": ("code", "name"),
    "articles": ("title", "publisher", "published", "text"),
    "files": ("status",),
}


def main(name: str) -> None:
    """Write `name`.db and `name`.json here."""
    here = Path(__file__).parent
    store = here / f"{name}.db"
    if store.exists():
        sys.exit(f"{store} is there; a store of a released schema is never made again")
    with tempfile.TemporaryDirectory() as folder:
        ordinary(Path(folder), 6, seed=23)
        _communique("ingest", "--db", str(store), folder)
    recorded = {}
    for what, fields in _LISTS.items():
        rows = json.loads(_communique(what, "--db", str(store), "--json"))
        recorded[what] = [{field: row[field] for field in fields if field in row} for row in rows]
    store.with_suffix(".json").write_text(json.dumps(recorded, ensure_ascii=False, indent=1) + "\n")
    for beside in here.glob(f"{name}.db-*"):
        beside.unlink()


def _communique(*arguments: str) -> str:
    command = [sys.executable, "-m", "communique", *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


if __name__ == "__main__":
    main(sys.argv[1])
