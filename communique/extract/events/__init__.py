"""Events: what happened, is planned, denied or threatened, as the article tells it."""

from .assemble import find_events

__all__ = ["find_events"]
