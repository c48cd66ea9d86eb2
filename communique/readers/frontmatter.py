"""The front matter of a Markdown file: `key: value` between lines of dashes, simple YAML and no more."""

from __future__ import annotations

import json
import re

_BLOCK = re.compile(r"\A\s*---[ \t]*\n(?P<head>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S | re.M)
_PAIR = re.compile(r"(?P<key>[A-Za-z_][\w-]*)[ \t]*:(?:[ \t]+(?P<value>.*))?\Z")
_ENTRY = re.compile(r"\s*-\s+(?P<value>.+)\Z")
_LONGEST = 20_000

Matter = dict[str, tuple[str, ...]]


def split_matter(text: str) -> tuple[Matter, str]:
    """The values by key in small letters, and the text after the block."""
    found = _BLOCK.match(text[:_LONGEST])
    if found is None:
        return {}, text
    return _pairs(found["head"]), text[found.end() :]


def _pairs(head: str) -> Matter:
    matter: Matter = {}
    key = ""
    for line in head.split("\n"):
        if pair := _PAIR.match(line):
            key = pair["key"].lower()
            matter[key] = _values(pair["value"] or "")
        elif key and (entry := _ENTRY.match(line)):
            matter[key] += (_scalar(entry["value"]),)
        elif key and line.startswith((" ", "\t")) and line.strip():
            matter[key] = (*matter[key][:-1], " ".join((*matter[key][-1:], line.strip())))
    return matter


def _values(value: str) -> tuple[str, ...]:
    value = value.strip()
    if value in ("", "|", ">", "|-", ">-", "null", "~"):
        return ()
    if value.startswith("[") and value.endswith("]"):
        return tuple(_scalar(part) for part in value[1:-1].split(",") if part.strip())
    return (_scalar(value),)


def _scalar(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] == '"':
        try:
            return str(json.loads(value, strict=False))
        except ValueError:
            return value[1:-1]
    if len(value) > 1 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    return value.partition(" #")[0].rstrip()
