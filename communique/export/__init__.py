"""Out of the store into a folder: tables, a readable dossier, a bibliography, a manifest."""

from .writing import Written, export_to

__all__ = ["Written", "export_to"]
