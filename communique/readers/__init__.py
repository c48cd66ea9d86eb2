"""Bytes to articles. One function opens files; a format is a module taking bytes and a line in the table."""

from .faults import EMPTY, Fault, NothingToRead, Unavailable, at_fault
from .files import FileSeen, open_regular, read_bytes
from .formats import FORMATS, Format, format_of, sniffed
from .reading import read

__all__ = [
    "EMPTY",
    "FORMATS",
    "Fault",
    "FileSeen",
    "Format",
    "NothingToRead",
    "Unavailable",
    "at_fault",
    "format_of",
    "open_regular",
    "read",
    "read_bytes",
    "sniffed",
]
