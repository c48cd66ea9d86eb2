"""Files to articles to findings, behind limits and on several cores; the store's writer stays alone here."""
