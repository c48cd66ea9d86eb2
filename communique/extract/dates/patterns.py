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

# Name of the shape, as in `resolution.READINGS`, the letters it may begin with, and its pattern.
SHAPES: Final = (
    ("full_numeric", "8", "8"),
    # from 2 to 5 May 2025 · March 11-13, 2025
    ("day_range", "DM", f"(?:D[>-]D[ o]M(?:{_YEAR})?|M D[>-]D(?![ m-][UVQG])(?:{_YEAR})?)"),
    # April 24 and 25 · 24 and 25 April 2025
    ("day_pair", "DM", f"(?:M D&D(?![ m-][UVQG])(?:{_YEAR})?|D&D M(?:{_YEAR})?)"),
    # March 30 to April 2, 2025: the first takes the year of the second
    ("date_range", "DM", f"(?:{_MONTH_DAY}[>-]{_MONTH_DAY}{_YEAR}|{_DAY_MONTH}[>-]{_DAY_MONTH}{_YEAR})"),
    # 9 a.m. on Thursday, 13 March · Friday night · yesterday at noon
    (
        "timed_day",
        "27DLMPRSTWX",
        f"(?:{_TIME}(?:[(]7)?[ ,no)]{_DAYISH}|(?:[2S] )?{_DAYISH}[ ,asi]{_TIME}(?! S))",
    ),
    ("hour_of_part", "D", "Di[P]"),
    ("dated", "DLMWX", f"(?:W[ ,t]|[LX] )?{_DATE}(?:[ ,o]{_RELATIVE_UNIT})?"),
    # the week of March 6
    ("week_of", "U", f"Uo{_DATE}"),
    # the first week of April · the last week of February 2024
    ("week_of_month", "LO", f"[LO] UoM(?:{_YEAR})?"),
    ("month_range", "M", f"M-M(?:{_YEAR})?"),
    ("month_span_year", "M", f"M>M{_YEAR}"),
    ("month_year", "2M", f"(?:2[ oi-])?M(?:{_YEAR}|[ oi,]{_RELATIVE_UNIT})"),
    ("shifted_month", "LTX", "(?:T )?[LXT] (?:2 )?M"),
    ("every", "1", f"1 (?:{_COUNT} )?[UVWMQPGN]"),
    # the third quarter of 1984 · this year's third quarter · the fiscal first quarter
    ("quarter", "3LOTXYZ", f"(?:{_OF_YEAR}[ s])?(?:3[ -])?[OLTZ][ -](?:3 )?[QH](?:o(?:{_OF_YEAR}|U))?"),
    ("quarter_year_ago", "QU", "U-[AS] (?:O )?[Q=]|QuU A"),
    # the 1989 period · last year's quarter · the same period last year
    ("year_period", "LTXY", "(?:Y |[LXT] Us)[Q=]"),
    # the same month a year ago · the corresponding period last year
    ("same_part", "=QU", "[=QU](?: [LXT] U|uU [AS])"),
    ("latest_period", "Z", "Z ="),
    ("year_quarter", "9Y", "Y Q|9(?:[ o]Y)?"),
    # the first nine months · the last two weeks · the next few days
    ("length_beside", "LOX", f"(?:O|[LX]) {_COUNT}(?:[>|-]{_COUNT})?[ m-][UVG]|L [VG]"),
    ("ago", "6CDHKQUVY", f"(?:H[u ]|(?:{_COUNT}(?:[|>-]{_COUNT})?[ m-]))?[UVQ][ w-]A"),
    # a week from Monday · two weeks from Friday
    ("from_weekday", "6CDUV", "(?:[6CD] )?[UV]xW"),
    ("later", "6CDKQUVY", f"(?:{_COUNT}(?:[|>-]{_COUNT})?[ m-])?[UVQ][ -]S"),
    ("day_beside", "U", "U[bf](?:R|[LX] [WU])|U b L"),
    ("timed_shift", "2LTX", "(?:2 )?[LXT] P"),
    ("shifted_weekday", "LTX", "(?:T )?[LXT] W"),
    ("shifted_season", "LTX", "(?:T )?[LXT] (?:2 )?[N5]"),
    ("shifted_unit", "2FLSTX", "(?:[2S][ o-])?(?:T )?[LXTF] (?:3 )?[UQ]"),
    ("fiscal", "3", "3 (?:Y|U)"),
    ("season", "2N", "(?:2[ o-])?N(?:[ o]Y|[oi ][LXT] U)?"),
    ("holiday", "5", "5(?:[ ,o]Y)?"),
    ("recent", "E", "E [VG]"),
    ("coming", "X", "X [VG]"),
    ("century", "2DO", "(?:2[ o-])?[DO][ -]U(?!-)"),
    ("spelled_year", "U", "U C"),
    ("half_length", "H", "H[u -]U"),
    ("length", "6CDKY", f"{_COUNT}(?:[>|-]{_COUNT})?[ m-][UVQG]"),
    ("year_range", "Y", "Y-[Y6D]"),
    ("decade", "24", "(?:2[ oi-])?4"),
    ("year", "2Y", "(?:2[ oi-])?Y"),
    ("month", "2M", "(?:2[ oi-])?M"),
    ("weekday_part", "W", "W I"),
    # Tuesday of last week · Monday and Tuesday next week
    ("weekday_of_week", "W", "W(?:[&|]W)?[ ,o][LXT] U"),
    ("weekday_range", "W", "W[>-]W"),
    ("weekday", "2SW", "(?:[2S] )?W"),
    ("weekdays", "J", "J"),
    ("today", "2RS", "(?:[2S] )?R"),
    ("clock", "7", "7"),
    ("part", "2P", "(?:2[ -])?P"),
    ("year_end", "U", "U[ s-]2"),
    ("bare_unit", "2QSU", "(?:[2S][ oi])?[UQ]"),
    ("bare_units", "V", "V(?:[|]V)?"),
    ("rate", "0", "0"),
    ("reference", "BF", "[BF]"),
    ("past", "L", "L"),
)  # fmt: skip


def _opened_by(letter: str) -> re.Pattern[str]:
    """The shapes that may begin with a letter: trying only these makes the grammar eight times as fast."""
    return re.compile("|".join(f"(?P<{name}>{shape})" for name, opens, shape in SHAPES if letter in opens))


OPENED_BY: Final = {letter: _opened_by(letter) for letter in sorted({*"".join(row[1] for row in SHAPES)})}
