"""`export` and `doctor`: out of the store, and whether it is well."""

from __future__ import annotations

from pathlib import Path

import click

from ..clean import visible
from ..out import put, tell
from .exits import Exit
from .options import FILTERED, filter_argument, store_option


@click.command(context_settings=FILTERED)
@click.argument("folder", type=click.Path(path_type=Path))
@filter_argument
@click.option("--force", is_flag=True, help="Replace an earlier export in the folder.")
@click.option("--raw", is_flag=True, help="CSV without the guard against spreadsheet formulas.")
@store_option
def export(folder: Path, terms: str, force: bool, raw: bool, db: Path) -> Exit:
    """Write what the filter finds into an empty or new folder: CSV, JSON, a readable dossier, BibTeX.

    \b
    communique export dossier country:ua
    communique export coalition '"coalition of the willing"' since:2025-03
    communique export everything --force
    """
    from ..export import export_to

    written = export_to(folder, db, terms, force=force, raw=raw)
    tell(f"{written.files} files, {written.rows:,} rows in {visible(str(folder))}")
    return Exit.DONE if written.rows else Exit.NOTHING_FOUND


@click.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
@store_option
def doctor(as_json: bool, db: Path) -> Exit:
    """Versions, where the packages were loaded from, the store's schema, invariants and integrity.

    \b
    communique doctor
    communique doctor --json
    """
    from ..doctor import examined
    from ..printing import json_text

    findings = examined(db)
    if as_json:
        put(json_text([finding._asdict() for finding in findings], indent=1) + "\n")
    else:
        for finding in findings:
            put(f"{finding.line()}\n")
    return Exit.STORE_UNUSABLE if any(finding.wrong for finding in findings) else Exit.DONE
