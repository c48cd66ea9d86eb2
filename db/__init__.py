"""The SQLite store: keeps what was found and answers the panes' questions."""
