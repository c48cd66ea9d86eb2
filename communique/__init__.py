"""Who said what, when, and through whom we know it: articles in, findings out."""

__version__ = "0.1.0"
