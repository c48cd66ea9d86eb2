"""The closed lists of words that records and filters use; without the records they load sooner."""

from __future__ import annotations

from typing import Literal

QuoteKind = Literal["direct", "mixed", "indirect"]
SpeakerType = Literal["person", "office", "organisation", "outlet", "country", "group", "anonymous"]
LinkKind = Literal[
    "publisher", "outlet", "agency", "person", "office", "organisation",
    "spokesperson", "document", "anonymous", "country", "group",
]  # fmt: skip
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
MentionKind = Literal["name", "demonym", "capital", "seat", "leader"]
MentionAs = Literal["government", "place", "people", "adjective"]
EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE",
    "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "STATEMENT",
]  # fmt: skip
Modality = Literal["asserted", "planned", "hypothetical", "negated", "denied"]
Granularity = Literal[
    "day", "weekend", "week", "month", "season", "quarter", "year", "before", "after", "none",
]  # fmt: skip
Role = Literal[
    "leads", "proposes", "convenes", "hosts", "joins", "attends", "offers", "considers", "conditional",
    "reluctant", "noncommittal", "refuses", "opposes", "excluded", "absent", "asked-for", "withdraws",
    "mediates", "supports", "beneficiary",
]  # fmt: skip
Contribution = Literal[
    "troops", "aircraft", "ships", "air-defence", "intelligence", "logistics", "training", "weapons",
    "demining", "funding", "basing", "command", "political",
]  # fmt: skip
Rung = Literal["mentioned", "considered", "pledged", "allocated", "delivered", "refused", "withdrawn"]

# The rule of a position that no rule reads: all its words together speak for it.
WEIGHED = "weighed by its words"
