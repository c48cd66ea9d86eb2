"""The grammar: shapes of date expressions over the letters of `words`, the most specific first.

Capitals and digits are words, the rest are gaps: `W[ ,]M D` is a weekday, a month and a day.
"""

from __future__ import annotations

import re
from typing import Final

_COUNT = "[CKDY6]"
_YEAR = "(?:[ ,o]|,o)Y"
_MONTH_DAY = "M[ t]D"
_DAY_MONTH = "D[ o-]M"
# A day with or without its year: `13 March 2025`, `March 13`, `13th of March`.
_DATE = f"(?:{_MONTH_DAY}(?:{_YEAR})?|{_DAY_MONTH}(?:[ ,o-]Y)?)"
_WEEKDAY_DATE = f"W[ ,t]{_DATE}"
_TIME = "(?:2[ -])?[7P]"
_DAYISH = f"(?:(?:W[ ,t])?{_DATE}|(?:T )?[LXT] W|W|R)"
_RELATIVE_UNIT = "[LXT] U"
_OF_YEAR = f"(?:Y|{_RELATIVE_UNIT})"

# Name of the shape, and its pattern. The names are those of the readings in `resolution`.
_SHAPES: Final = (
    ("full_numeric", "8"),
    # from 2 to 5 May 2025 · March 11-13, 2025
    ("day_range", f"(?:D[>-]D[ o]M(?:{_YEAR})?|M D[>-]D(?![ m-][UVQG])(?:{_YEAR})?)"),
    # April 24 and 25 · 24 and 25 April 2025
    ("day_pair", f"(?:M D&D(?![ m-][UVQG])(?:{_YEAR})?|D&D M(?:{_YEAR})?)"),
    # March 30 to April 2, 2025: the first takes the year of the second
    ("date_range", f"(?:{_MONTH_DAY}[>-]{_MONTH_DAY}{_YEAR}|{_DAY_MONTH}[>-]{_DAY_MONTH}{_YEAR})"),
    # 9 a.m. on Thursday, 13 March · Friday night · yesterday at noon
    ("timed_day", f"(?:{_TIME}(?:[(]7)?[ ,no)]{_DAYISH}|(?:[2S] )?{_DAYISH}[ ,asi]{_TIME}(?! S))"),
    ("hour_of_part", "Di[P]"),
    ("dated", f"(?:W[ ,t]|[LX] )?{_DATE}(?:[ ,o]{_RELATIVE_UNIT})?"),
    # the week of March 6
    ("week_of", f"Uo{_DATE}"),
    ("month_range", f"M-M(?:{_YEAR})?"),
    ("month_span_year", f"M>M{_YEAR}"),
    ("month_year", f"(?:2[ oi-])?M(?:{_YEAR}|[ oi,]{_RELATIVE_UNIT})"),
    ("shifted_month", "(?:T )?[LXT] (?:2 )?M"),
    ("every", f"1 (?:{_COUNT} )?[UVWMQPGN]"),
    # the third quarter of 1984 · this year's third quarter · the fiscal first quarter
    ("quarter", f"(?:{_OF_YEAR}[ s])?(?:3[ -])?[OLTZ][ -](?:3 )?[QH](?:o(?:{_OF_YEAR}|U))?"),
    ("quarter_year_ago", "U-[AS] (?:O )?[Q=]|QuU A"),
    # the 1989 period · last year's quarter · the same period last year
    ("year_period", "(?:Y |[LXT] Us)[Q=]|= [LXT] U"),
    ("latest_period", "Z ="),
    ("year_quarter", "Y Q|9(?:[ o]Y)?"),
    # the first nine months · the last two weeks · the next few days
    ("length_beside", f"(?:O|[LX]) {_COUNT}(?:[>|-]{_COUNT})?[ m-][UVG]|L [VG]"),
    ("ago", f"(?:{_COUNT}(?:[|>-]{_COUNT})?[ m-])?[UVQ][ w-]A"),
    ("later", f"(?:{_COUNT}(?:[|>-]{_COUNT})?[ m-])?[UVQ][ -]S"),
    ("day_beside", "U[bf](?:R|[LX] [WU])|U b L"),
    ("timed_shift", "(?:2 )?[LXT] P"),
    ("shifted_weekday", "(?:T )?[LXT] W"),
    ("shifted_season", "(?:T )?[LXT] (?:2 )?[N5]"),
    ("shifted_unit", "(?:[2S][ o-])?(?:T )?[LXTF] (?:3 )?[UQ]"),
    ("fiscal", "3 (?:Y|U)"),
    ("season", "(?:2[ o-])?N(?:[ o]Y|[oi ][LXT] U)?"),
    ("holiday", "5(?:[ ,o]Y)?"),
    ("recent", "E [VG]"),
    ("coming", "X [VG]"),
    ("century", "(?:2[ o-])?[DO][ -]U(?!-)"),
    ("spelled_year", "U C"),
    ("half_length", "H[u -]U"),
    ("length", f"{_COUNT}(?:[>|-]{_COUNT})?[ m-][UVQG]"),
    ("year_range", "Y-[Y6D]"),
    ("decade", "(?:2[ oi-])?4"),
    ("year", "(?:2[ oi-])?Y"),
    ("month", "(?:2[ oi-])?M"),
    ("weekday_part", "W I"),
    ("weekday", "(?:[2S] )?W"),
    ("weekdays", "J"),
    ("today", "(?:[2S] )?R"),
    ("clock", "7"),
    ("part", "(?:2[ -])?P"),
    ("year_end", "U[ s-]2"),
    ("bare_unit", "(?:[2S][ oi])?[UQ]"),
    ("bare_units", "V(?:[|]V)?"),
    ("rate", "0"),
    ("reference", "[BF]"),
    ("past", "L"),
)  # fmt: skip

SHAPES: Final = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _SHAPES))
