"""Rows on their way out: as JSON, as CSV, as a table. Nothing a terminal would obey leaves through here."""

from .jsontext import json_text
from .records import record_lines, record_of
from .separated import csv_line
from .table import Column, fitted, table_lines

__all__ = ["Column", "csv_line", "fitted", "json_text", "record_lines", "record_of", "table_lines"]
