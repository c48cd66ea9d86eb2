"""Where those are found who were at a gathering: a seat, a screen, a list of guests, one's side."""

from __future__ import annotations

from .gatherings import AT_THE_PLACE
from .objects import GATHERING

# `the summit`, `Friday's second meeting of leaders`, not `the centre of the talks`.
ONE = (
    r"(?:the|an?|this|that|(?:his|her|its|their) (?:own )?first|\w+day['’]s|[a-z]+ (?:night|evening)['’]s) "
    r"(?:(?!(?:of|to|for|and|on|in|at|after|before|from|with) )[\w’'“”\"-]+ ){0,4}?"
    rf"(?i:{GATHERING.pattern})(?! with\b)"
)
AT_IT = rf"(?:(?:at|in|on|inside|around|during) {ONE})"
TO_IT = (
    rf"(?:(?:to|into|for|at|in time for) (?:attend )?{ONE}|(?:in)?to the (?:[\w-]+ ){{0,2}}(?:room|hall"
    rf"|chamber)\b)"
)
_BESIDE = (
    r"(?:(?:beside|next to|behind|alongside|opposite|around) (?:him|her|them|(?:the |their |his |her )?hosts?"
    r"|the (?:president|premier|chancellor|prime minister)|[A-ZÀ-Þ][\w’-]+(?: [A-ZÀ-Þ][\w’-]+){0,2}?)"
    r"|(?:at|by) (?:his|her|their|the host['’]s) sides?\b"
    r"|to (?:his|her|the host['’]s|the president['’]s) (?:left|right)\b)"
)
SEAT = (
    rf"(?:{AT_THE_PLACE}"
    r"|(?:at|a?round) (?:his|her|its|their|whose|one|an?|(?:[A-ZÀ-Þ]\w+ )?[A-ZÀ-Þ]\w+['’]s) (?:[\w-]+ ){0,2}?"
    r"table\b(?! of\b)"
    r"|in (?:his|her|their|an?) (?:[\w-]+ )?(?:room|hall|chamber)\b"
    r"|on screens?\b|in (?:the|that|this|its) (?:\w+ )?(?:back |front )?row\b"
    rf"|{_BESIDE})"
)
_GUESTS = r"(?:guests|participants|attendees|delegations|delegates|those (?:present|invited|there))"
ON_THE_LIST = (
    r"(?:on (?:the|that|its|his|her) (?:guest|attendance|seating|participants['’]) (?:list|sheet|roll|plan)\b"
    rf"|on the (?:list|roll|sheet) of (?:the )?{_GUESTS}\b)"
)
AMONG_THOSE = (
    r"(?:among (?:the )?(?:guests|participants|attendees|delegates|delegations|visitors|arrivals"
    r"|those (?:present|there|attending|in (?:the )?(?:room|attendance)|at the [a-z]+|on the [a-z]+"
    r"|who (?:were (?:there|present)|came|met|attended|gathered|dialled in)))\b)"
)
PLACE = rf"(?:{SEAT}|{AT_IT}|{ON_THE_LIST}|{AMONG_THOSE})"
TIME = (
    r"(?:[,]? (?:today|yesterday|tonight|now|already|so far|again|this (?:morning|afternoon|evening|time)"
    r"|(?:on|last) \w+day(?: (?:morning|afternoon|evening|night))?|\w+day"
    r"|at (?:noon|\d[\d:.]*(?: ?[ap]\.?m\.?)?)|in [A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+)?))*"
)
EVEN = r"(?:[,]? (?:also|all|both|each|too|again|still|then|already|duly|there|later|now|[a-z]+ly))*"
