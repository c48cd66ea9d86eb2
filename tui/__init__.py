"""The terminal app over the store."""
