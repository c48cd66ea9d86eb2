"""From an article to its findings. Pure: no file, clock, locale or network; find, then resolve, then link."""

from .analyse import analyse

__all__ = ["analyse"]
