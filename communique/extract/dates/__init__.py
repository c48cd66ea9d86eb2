"""Finding dates, and the days they name."""

from .calendar import calendar_span
from .finder import find_dates

__all__ = ["calendar_span", "find_dates"]
