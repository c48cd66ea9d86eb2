"""Who is named under a heading or after a question: `Who is here? The leaders of A and B.`, `ABSENT: A.`"""

from __future__ import annotations

import re

from ...model import Role
from .naming import Naming

_HERE = (
    r"(?:here|there|present|in (?:the )?(?:room|building|attendance|town)|at the (?:table|summit|meeting"
    r"|talks)|on the (?:call|line|screen|list)|attend(?:ed|ing)?|t(?:ook|aking|aken) part|com(?:e|ing)|came"
    r"|turned up|dialled in|represented|around the table)"
)
_AND_WHEN = r"(?:,? (?:today|then|actually|in person|by video|on \w+day|so far|anyway|exactly))?"
_ASKED = re.compile(
    r"\bWho(?:['’]s| else| is| was| are| were| has| had| did| will be| all| actually| exactly)*"
    rf"(?: ?(?P<not>n['’]t|not))? (?:come|attend|show up|(?P<away>stay(?:ed|ing) (?:away|at home|out)|absent"
    rf"|missing|skipped it)|{_HERE}){_AND_WHEN}\?\s*\Z",
    re.IGNORECASE,
)
# `PRESENT: `, `Who was there: `, `On the screen: `.
_HEADING = re.compile(
    r"(?:[^.?!\n]{0,12}\s)?(?:(?:also |and |those |who(?:['’]s| is| was| were)? )?"
    rf"{_HERE}{_AND_WHEN}|participants|attendees|(?:the )?guest list|guests) ?(?::|[–—]) (?:the )?\Z",
    re.IGNORECASE,
)
_EMPTY = re.compile(
    r"(?:(?:also |and |those )?(?:absent|missing|no-shows?|(?:the )?absentees?|(?:the )?empty chairs?"
    r"|stay(?:ed|ing) away"
    rf"|(?:who )?(?:(?:was|is|were|are)n['’]t|(?:was|is|were|are) not|not|nowhere) {_HERE}{_AND_WHEN})) "
    r"?(?::|[–—]) (?:the )?\Z",
    re.IGNORECASE,
)
# What may follow the names in a sentence without a verb: `, plus the heads of two institutions`.
_NO_MORE = re.compile(
    r"(?:,? (?:plus|and|as well as|along with|together with) [^.;:]{1,120})?[.]?[”\"’]?\s*\Z"
)
# `In the hall with the host today: A, B's president and C.`
_WHERE = re.compile(r"(?:Now |Also |Already )?(?:In|At|On|Around|Inside|By|Via) [^:.;]{3,80}")
_WHO_IS_WHERE = re.compile(r"\bWho(?:['’]s| is| was)(?: sitting)? where\?\s*\Z", re.IGNORECASE)
# What closes a heading, and what may stand before the names.
_MARKS = (":", "–", "—")
_BEFORE_NAMES = " the"
_A_VERB = re.compile(r" (?:is|are|was|were|has|have|had|will|would|said|says|[a-z]+(?:ed|es))\b")


def may_answer(text: str, start: int) -> bool:
    """Whether the sentence at an offset follows a question."""
    return text[max(0, start - 4) : start].rstrip().endswith("?")


def role_in_answer(naming: Naming) -> Role | None:
    """Of those named without a verb: whether they came or stayed away."""
    before = naming.sentence_before
    headed = before.partition(":")[0]
    if ":" in before and may_answer(naming.text, naming.span.start) and _WHERE.fullmatch(headed) is not None:
        asked = _ASKED.search(naming.context) or _WHO_IS_WHERE.search(naming.context)
        return "attends" if asked is not None and _A_VERB.search(before) is None else None
    if before.rstrip(_BEFORE_NAMES).endswith(_MARKS):
        return _under_heading(before)
    if not may_answer(naming.text, naming.span.start) or not _is_bare(naming):
        return None
    asked = _ASKED.search(naming.context)
    if asked is None:
        return None
    return "absent" if asked["not"] or asked["away"] else "attends"


def _under_heading(before: str) -> Role | None:
    if _EMPTY.fullmatch(before) is not None:
        return "absent"
    return "attends" if _HEADING.fullmatch(before) is not None else None


def _is_bare(naming: Naming) -> bool:
    """Whether the sentence is no more than names."""
    if len(naming.sentence_before) > 4 and _A_VERB.search(naming.sentence_before) is not None:
        return False
    rest = naming.text[naming.actor.end : naming.span.end]
    return _NO_MORE.fullmatch(rest) is not None and _A_VERB.search(rest) is None
