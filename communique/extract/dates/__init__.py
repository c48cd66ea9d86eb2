"""Finding dates, and the days they name."""

from .calendar import calendar_span
from .finder import find_dates
from .reading import EXPLICIT, RELATIVE

__all__ = ["EXPLICIT", "RELATIVE", "calendar_span", "find_dates"]
