"""The terminal app over the store."""

from .start import run

__all__ = ["run"]
