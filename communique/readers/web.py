"""A web page: its main text without the furniture, title, byline, date, publisher and canonical address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from lxml import etree, html

from ..model import Article
from .days import day_of
from .decode import Decoded, decode
from .faults import broken, empty
from .formats import Format
from .heading import names_of, split_heading
from .tidy import one_line

_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.I)
_DECLARED_XML = re.compile(rb"\A\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{2,40})", re.I)
_DECLARED_WITHIN = 8_000
# An XML declaration in a str is an error to lxml.
_XML_HEAD = re.compile(r"\A\s*<\?xml[^>]*\?>")

_DROPPED = (
    "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math", "canvas", "form",
    "button", "select", "textarea", "nav", "aside", "footer", "figcaption", "figure", "dialog", "menu",
    "audio", "video",
)  # fmt: skip
_FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|gdpr|comments?|disqus|related|recommended|newsletter|subscribe|subscription|"
    r"paywall|promo|advert(?:isement)?s?|ads?|sponsored|share|sharing|social|breadcrumbs?|navigation|navbar|nav|menu|"
    r"sidebar|footer|caption|credits?|most-?read|read-?more|more-?stories|trending|outbrain|taboola|popup|modal|banner|"
    r"skip-?link|tags?|copyright)(?:$|[\s_-])",
    re.I,
)
# An element of the page's frame may carry such a class itself ("has-sidebar", "no-comments").
_NEVER_FURNITURE = ("html", "body", "main", "article")
_BLOCKS = ("p", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "pre", "dd", "dt")
_BODY_BLOCKS = ("p", "head", "item", "quote", "code", "row")
_LEAST_SHARE = 0.6
_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"]{1,2000}\Z", re.I)
_META = {
    "publisher": ("og:site_name", "application-name", "publisher", "dc.publisher", "citation_publisher"),
    "published": (
        "article:published_time", "og:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
        "dcterms.created", "pubdate", "publishdate", "publish-date", "parsely-pub-date", "sailthru.date",
        "citation_publication_date",
    ),
    "author": ("author", "article:author", "dc.creator", "parsely-author", "byl", "citation_author"),
    "title": ("og:title", "twitter:title", "dc.title", "citation_title"),
    "url": ("og:url",),
}  # fmt: skip


def articles(data: bytes, known: Format) -> Iterator[Article]:
    """The one article of the page."""
    read = decode(data, declared_in(data))
    yield page_article(read)


def declared_in(data: bytes) -> str | None:
    """The encoding a page or an XML file says it has."""
    head = data[:_DECLARED_WITHIN]
    found = _DECLARED_XML.search(head) or _DECLARED.search(head)
    return found[1].decode() if found else None


def page_article(read: Decoded) -> Article:
    """The article in a page's source."""
    tree = parsed(read.text)
    meta = _meta(tree)
    ours = Article(
        "",
        title=_title(tree, meta),
        publisher=meta.get("publisher", ""),
        authors=_authors(tree, meta),
        published=day_of(meta.get("published", "")) or _marked_day(tree),
        url=_canonical(tree, meta),
        encoding=read.encoding,
        doubt=read.doubt,
    )
    paragraphs = _main_text(tree)
    if not paragraphs:
        raise empty("no text found in the page")
    return _headed(ours, paragraphs)


def is_web_address(value: object) -> bool:
    """Whether the value is an http or https address."""
    return isinstance(value, str) and _WEB_ADDRESS.match(value) is not None


def paragraphs_of(source: str) -> str:
    """The text of a scrap of HTML, a paragraph a line: what feeds and mails carry."""
    if "<" not in source and "&" not in source:
        return source
    tree = parsed(source)
    _drop(tree)
    return "\n\n".join(_blocks(tree))


def parsed(source: str) -> Any:
    """The tree of a page. Nesting without end is cut by the parser, nothing is fetched."""
    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        tree = html.document_fromstring(_XML_HEAD.sub("", source).encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise broken(f"not a page: {error}") from None
    return tree


def _main_text(tree: Any) -> list[str]:
    """What trafilatura takes for the article, or, where it finds little, the page's own paragraphs."""
    _drop(tree)
    own = _blocks(_article_element(tree))
    found = _found_by_trafilatura(tree)
    enough = sum(map(len, found)) >= _LEAST_SHARE * sum(map(len, own))
    broken_up = len(found) > 1 or len(own) <= 1
    return found if found and enough and broken_up else own


def _found_by_trafilatura(tree: Any) -> list[str]:
    from trafilatura import bare_extraction

    try:
        document = bare_extraction(tree, include_comments=False, include_tables=False, favor_precision=True)
    except (etree.LxmlError, ValueError, TypeError, AttributeError, KeyError, IndexError):
        # Its heuristics fail on some trees; our own paragraphs stand in.
        return []
    body = getattr(document, "body", None)
    if body is None:
        return []
    return _texts(
        element for element in body.iter(*_BODY_BLOCKS) if next(element.iter(*_BODY_BLOCKS)) is element
    )


def _article_element(tree: Any) -> Any:
    """The one element that says it is the article, else the body."""
    for name in ("article", "main"):
        marked = list(tree.iter(name))
        if len(marked) == 1:
            return marked[0]
    body = tree.find("body")
    return tree if body is None else body


def _drop(tree: Any) -> None:
    """Take out what is not text of the article; what follows an element stays."""
    for element in list(tree.iter(*_DROPPED)):
        _remove(element)
    for element in tree.xpath("//*[@class or @id or @role or @hidden or @aria-hidden]"):
        if element.tag not in _NEVER_FURNITURE and _is_furniture(element):
            _remove(element)


def _is_furniture(element: Any) -> bool:
    marks = f"{element.get('class', '')} {element.get('id', '')}"[:500]
    if "hidden" in element.attrib or element.get("aria-hidden") == "true":
        return True
    return element.get("role") in ("navigation", "banner", "complementary", "contentinfo", "dialog") or bool(
        _FURNITURE.search(marks)
    )


def _remove(element: Any) -> None:
    if element.getparent() is not None:
        element.drop_tree()


def _blocks(tree: Any) -> list[str]:
    """The text of each block, in order; text outside blocks too, if there are none."""
    for line_break in tree.iter("br"):
        line_break.tail = "\n" + (line_break.tail or "")
    found = _texts(element for element in tree.iter(*_BLOCKS) if not _holds_block(element))
    return found or [line for text in tree.itertext() if (line := one_line(text))]


def _holds_block(element: Any) -> bool:
    return any(inner is not element for inner in element.iter(*_BLOCKS))


def _texts(elements: Iterator[Any]) -> list[str]:
    lines = []
    for element in elements:
        for line in "".join(element.itertext()).split("\n\n"):
            if text := one_line(line):
                lines.append(text)
    return lines


def _meta(tree: Any) -> dict[str, str]:
    """The first value of each thing the page's head may say, the surest name first."""
    said: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
        if name and (content := one_line(element.get("content") or "")):
            said.setdefault(name, content)
    return {
        what: next(said[name] for name in names if name in said)
        for what, names in _META.items()
        if any(name in said for name in names)
    }


def _title(tree: Any, meta: dict[str, str]) -> str:
    headline = next((one_line(element.text_content()) for element in tree.iter("h1")), "")
    named = next((one_line(element.text_content()) for element in tree.iter("title")), "")
    return headline or meta.get("title", "") or _without_site(named, meta.get("publisher", ""))


def _without_site(title: str, site: str) -> str:
    """`Talks go on | Example Daily` is `Talks go on`."""
    if not site:
        return title
    return re.sub(rf"\s+[|·–—-]\s+{re.escape(site)}\Z", "", title, flags=re.I)


def _authors(tree: Any, meta: dict[str, str]) -> tuple[str, ...]:
    said = meta.get("author", "")
    if said and not is_web_address(said):
        return names_of(said)
    marked = tree.xpath(
        "//*[@rel='author' or @itemprop='author' or contains(concat(' ', @class, ' '), ' author ')"
        " or contains(concat(' ', @class, ' '), ' byline ')]"
    )
    for element in marked[:3]:
        line = one_line(element.text_content())
        if 3 < len(line) < 120:
            return split_heading(f"By {line.removeprefix('By ')}\n\nText.").authors
    return ()


def _marked_day(tree: Any) -> str | None:
    """The day of the first `time` element that has one, then of the page's linked data."""
    for element in list(tree.iter("time"))[:5]:
        if day := day_of(element.get("datetime")) or day_of(element.text_content()):
            return day
    for script in tree.xpath("//script[@type='application/ld+json']")[:5]:
        found = re.search(r'"datePublished"\s*:\s*"([^"]{8,40})"', script.text or "")
        if found and (day := day_of(found[1])):
            return day
    return None


def _canonical(tree: Any, meta: dict[str, str]) -> str | None:
    said = [element.get("href") or "" for element in tree.xpath("//link[@rel='canonical']")]
    return next((url for url in (*said, meta.get("url", "")) if is_web_address(url)), None)


def _headed(article: Article, paragraphs: list[str]) -> Article:
    """The article with its text; a title, byline or day repeated above the text is taken from there."""
    if article.title and paragraphs[0] == article.title and len(paragraphs) > 1:
        paragraphs = paragraphs[1:]
    found = split_heading("\n\n".join(paragraphs), titled=True)
    return replace(
        article,
        text=found.text,
        authors=article.authors or found.authors,
        publisher=article.publisher or found.publisher,
        published=article.published or found.published,
    )
