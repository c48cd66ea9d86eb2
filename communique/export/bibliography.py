"""The articles as a BibTeX bibliography."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from db.rows import ArticleRow

from .escaping import tex, tex_address


def bibliography(articles: Iterable[ArticleRow]) -> Iterator[str]:
    """An entry an article; the key holds its id in the store."""
    for article in articles:
        fields = [(name, value) for name, value in _fields(article) if value]
        lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields)
        yield f"@article{{communique{article.id},\n{lines}}}\n\n"


def _fields(article: ArticleRow) -> Iterator[tuple[str, str]]:
    yield "title", f"{{{tex(article.title)}}}" if article.title else ""
    # Braces around each name: a byline is no surname and first name to be turned round.
    yield "author", " and ".join(f"{{{tex(author)}}}" for author in article.authors)
    yield "journal", tex(article.publisher)
    yield "date", article.published or ""
    yield "year", (article.published or "")[:4]
    yield "url", tex_address(article.url or "")
