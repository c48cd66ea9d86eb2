"""The sample articles, what a careful reader finds in them, and how far the extraction agrees."""
