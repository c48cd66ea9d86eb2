"""Which reading belongs to which shape of the grammar."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from . import days, lengths, periods, quarters, seasons, units
from .reading import Found, Reading
from .words import Word

Read = Callable[[Reading, Sequence[Word]], tuple[Found, ...] | None]

# None: not such an expression after all, look on from the next word; empty: one that names nothing.
READINGS: Final[Mapping[str, Read]] = {
    "full_numeric": days.full_numeric,
    "day_range": days.day_range,
    "day_pair": days.day_pair,
    "date_range": days.date_range,
    "timed_day": days.timed_day,
    "hour_of_part": days.hour_of_part,
    "dated": days.dated,
    "week_of": days.week_of,
    "week_of_month": periods.week_of_month,
    "month_range": periods.month_range,
    "month_span_year": periods.month_span_year,
    "month_year": periods.month_year,
    "shifted_month": periods.shifted_month,
    "every": lengths.every,
    "quarter": quarters.quarter,
    "quarter_year_ago": quarters.quarter_year_ago,
    "year_period": quarters.year_period,
    "same_part": quarters.same_part,
    "latest_period": quarters.latest_period,
    "year_quarter": quarters.year_quarter,
    "length_beside": lengths.length_beside,
    "ago": lengths.ago,
    "from_weekday": days.from_weekday,
    "later": lengths.later,
    "day_beside": days.day_beside,
    "timed_shift": days.timed_shift,
    "shifted_weekday": days.weekday,
    "shifted_season": seasons.shifted_season,
    "shifted_unit": units.shifted_unit,
    "fiscal": periods.fiscal,
    "season": seasons.season,
    "holiday": seasons.holiday,
    "recent": lengths.recent,
    "coming": lengths.coming,
    "century": lengths.century_or_length,
    "spelled_year": periods.spelled_year,
    "half_length": lengths.half_length,
    "length": lengths.length,
    "year_range": periods.year_range,
    "decade": periods.decade,
    "year": periods.year,
    "month": periods.month,
    "weekday_part": days.weekday_part,
    "weekday_of_week": days.weekday_of_week,
    "weekday_range": days.weekday_range,
    "weekday": days.weekday,
    "weekdays": days.weekdays,
    "today": days.today,
    "clock": days.clock,
    "part": days.part,
    "year_end": units.year_end,
    "bare_unit": units.bare_unit,
    "bare_units": lengths.bare_units,
    "rate": lengths.rate,
    "reference": lengths.reference,
    "past": lengths.the_past,
}
