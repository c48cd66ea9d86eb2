"""`python -m communique`."""

from .cli import start

start()
