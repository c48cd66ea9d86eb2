"""Bytes to articles: every format, every encoding, and what strangers put into files."""

from __future__ import annotations

import json
import os
import random
import time
from pathlib import Path

import pytest
from growth import grows_evenly
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.errors import ReadError
from communique.model import Article
from communique.readers import (
    FORMATS,
    Fault,
    NothingToRead,
    format_of,
    open_regular,
    read,
    read_bytes,
    sniffed,
)
from communique.readers.days import day_of
from communique.readers.heading import names_of, split_heading
from communique.readers.language import language_of
from communique.readers.tidy import tidied

BODY = (
    "Officials from Norland and Sudmark met in Portville on March 11, 2025, the foreign ministry said. "
    "“We will not yield,” Foreign Minister Ada Holm told reporters."
)
RUSSIAN = (
    "Переговоры продолжатся во вторник, и это не было новостью для тех, кто их вёл. «Мы не уступим», — сказал он. "
    * 4
)
JAPANESE = "会談は火曜日に続けられると述べた。「我々は譲らない」と記者団に語った。" * 6
FRENCH = (
    "Les négociations se poursuivront mardi dans la capitale. « Nous ne céderons pas », a déclaré la ministre. "
    * 4
)


def articles(data: bytes | str, name: str = "a.txt", published: str | None = None) -> list[Article | Fault]:
    known = format_of(name.encode())
    assert known is not None
    return list(read(data.encode() if isinstance(data, str) else data, known, path=name, published=published))


def article(data: bytes | str, name: str = "a.txt", published: str | None = None) -> Article:
    (found,) = articles(data, name, published)
    assert isinstance(found, Article), found
    return found


PLAIN = [
    ("nothing but text", BODY, ("", (), "", None)),
    ("title above the text", f"Talks go on\n\n{BODY}", ("Talks go on", (), "", None)),
    ("title, byline, outlet and day", f"Talks go on\nBy Jane Roe\nExample Daily, 26 February 2025\n\n{BODY}",
     ("Talks go on", ("Jane Roe",), "Example Daily", "2025-02-26")),
    ("byline with outlet and day in bars", f"Talks go on\n\nBy Jane Roe | Example Daily | 13 March 2025\n\n{BODY}",
     ("Talks go on", ("Jane Roe",), "Example Daily", "2025-03-13")),
    ("outlet and an American day", f"Talks go on\nExample Daily, June 4, 2025\n\n{BODY}", ("Talks go on", (), "Example Daily", "2025-06-04")),
    ("outlet, weekday and day", f"Talks go on\nExample Daily, Wednesday, June 4, 2025\n\n{BODY}", ("Talks go on", (), "Example Daily", "2025-06-04")),
    ("byline with outlet and day after commas", f"Talks go on\nBy Jane Roe, Example Daily, March 13, 2025\n\n{BODY}",
     ("Talks go on", ("Jane Roe",), "Example Daily", "2025-03-13")),
    ("byline with a comma too many", f"Talks go on\nBy Jane Roe, , Example Daily, March 13, 2025\n\n{BODY}",
     ("Talks go on", ("Jane Roe",), "Example Daily", "2025-03-13")),
    ("writers without a by, with their place", f"Talks go on\nJane Roe and John Doe in Portville\n13 March 2025\n\n{BODY}",
     ("Talks go on", ("Jane Roe", "John Doe"), "", "2025-03-13")),
    ("place and day", f"Talks go on\nPORTVILLE, March 13, 2025\n\n{BODY}", ("Talks go on", (), "", "2025-03-13")),
    ("outlet over the day", f"Talks go on\nEXAMPLE DAILY\nMarch 13, 2025\n\n{BODY}", ("Talks go on", (), "EXAMPLE DAILY", "2025-03-13")),
    ("a day that was updated", f"Talks go on\n20 March 2025, 14:20. Updated 19:55\n\n{BODY}", ("Talks go on", (), "", "2025-03-20")),
    ("weekday before the day", f"Talks go on\nThursday, March 13, 2025\n\n{BODY}", ("Talks go on", (), "", "2025-03-13")),
    ("published line with an hour", f"Talks go on\nPublished: 13 March 2025 10:40 GMT\n\n{BODY}",
     ("Talks go on", (), "", "2025-03-13")),
    ("labels", f"Title: Talks go on\nAuthor: Jane Roe and John Doe\nSource: Example Daily\nDate: 2025-03-13\n\n{BODY}",
     ("Talks go on", ("Jane Roe", "John Doe"), "Example Daily", "2025-03-13")),
    ("underlined title", f"Talks go on\n===========\n\n{BODY}", ("Talks go on", (), "", None)),
    ("a first sentence is no title", f"The talks go on.\n\n{BODY}", ("", (), "", None)),
    ("a sentence that begins with by is no byline", f"By noon the talks were over, he said.\n\n{BODY}", ("", (), "", None)),
    ("a dateline stays in the text", f"Talks go on\n\nPORTVILLE, March 13 (Wire) — {BODY}", ("Talks go on", (), "", None)),
    ("an impossible day is none", f"Talks go on\nDate: 31 February 2025\n\n{BODY}", ("Talks go on", (), "", None)),
]  # fmt: skip


@pytest.mark.parametrize(("case", "text", "expected"), PLAIN, ids=[case[0] for case in PLAIN])
def test_the_first_lines_of_a_text_say_who_wrote_it_when(
    case: str, text: str, expected: tuple[str, tuple[str, ...], str, str | None]
) -> None:
    found = article(text)
    assert (found.title, found.authors, found.publisher, found.published) == expected
    assert BODY in found.text
    assert expected[0] == "" or expected[0] not in found.text


MATTERS = [
    ("plain scalars", "title: Talks go on\nauthor: Jane Roe\ndate: 13 March 2025\npublisher: Example Daily"),
    (
        "quoted",
        'title: "Talks go on"\nauthor: \'Jane Roe\'\ndate: "2025-03-13"\npublisher: Example Daily # ours',
    ),
    (
        "a list",
        "title: Talks go on\nauthor:\n  - Jane Roe\ndate: 2025-03-13T10:00:00Z\npublisher: Example Daily",
    ),
    ("an inline list", "title: Talks go on\nauthors: [Jane Roe]\ndate: 2025-03-13\npublisher: Example Daily"),
]


@pytest.mark.parametrize(("case", "matter"), MATTERS, ids=[case[0] for case in MATTERS])
def test_a_front_matter_wins_over_the_first_lines(case: str, matter: str) -> None:
    found = article(
        f"---\n{matter}\nurl: https://example.invalid/a\n---\n\n# Another title\n\n{BODY}\n", "a.md"
    )
    assert found.title == "Talks go on"
    assert (found.authors, found.publisher, found.published) == (("Jane Roe",), "Example Daily", "2025-03-13")
    assert found.url == "https://example.invalid/a"
    assert found.text.endswith(BODY)


def test_markdown_marks_are_taken_from_the_words() -> None:
    found = article(
        f"# Talks\n\nThe **talks** go [on](https://example.invalid), he _said_.\n\n> {BODY}\n", "a.md"
    )
    assert found.text == f"The talks go on, he said.\n\n{BODY}"


ENCODINGS = [
    ("UTF-8 with its mark", b"\xef\xbb\xbf" + BODY.encode(), "We will not yield", "utf-8", None),
    ("UTF-16, small end first", b"\xff\xfe" + BODY.encode("utf-16-le"), "We will not yield", "utf-16-le", None),
    ("UTF-16, big end first", b"\xfe\xff" + BODY.encode("utf-16-be"), "We will not yield", "utf-16-be", None),
    ("UTF-16 without a mark", BODY.encode("utf-16-le"), "We will not yield", "utf-16-le", None),
    ("Windows-1251", RUSSIAN.encode("cp1251"), "Мы не уступим", "cp1251", None),
    ("KOI8-R", RUSSIAN.replace("«", '"').replace("»", '"').replace("—", "-").encode("koi8-r"), "Мы не уступим", "koi8-r", None),
    ("Shift-JIS", JAPANESE.encode("shift_jis"), "我々は譲らない", "cp932", None),
    ("ISO-2022-JP, seven bits", JAPANESE.encode("iso2022_jp"), "我々は譲らない", "iso2022_jp_2", None),
    ("seven bits that only begin so", b"\x1b$B" + BODY.replace("“", "").encode("ascii", "ignore"), "We will not yield", "utf-8", None),
    ("a few bad bytes in UTF-8", BODY.encode() + b" \xc3\x28 \xa0 tail", "We will not yield", "utf-8", "2 unreadable characters"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("case", "data", "needle", "encoding", "doubt"), ENCODINGS, ids=[case[0] for case in ENCODINGS]
)
def test_an_encoding_is_recognised_and_recorded(
    case: str, data: bytes, needle: str, encoding: str, doubt: str | None
) -> None:
    found = article(data)
    assert needle in found.text
    assert (found.encoding, found.doubt) == (encoding, doubt)


def test_windows_1252_is_recognised() -> None:
    assert "Nous ne céderons pas" in article(FRENCH.encode("cp1252")).text


LEFT_OUT = [
    ("empty", "a.txt", b"", "empty"),
    ("a mark alone", "a.txt", b"\xef\xbb\xbf", "empty"),
    ("blanks", "a.md", b" \n\t\n", "empty"),
    ("a picture", "a.html", b"\x89PNG\r\n\x1a\n" + bytes(200), "kind"),
    ("random bytes", "a.txt", random.Random(1).randbytes(50_000), "kind"),
    ("no page", "a.html", b"<html><body></body></html>", "empty"),
    ("not JSON", "a.json", b"{not json", "broken"),
    ("JSON nested without end", "a.json", b"[" * 100_000 + b"]" * 100_000, "limit"),
    ("an array of nothing", "a.json", b"[]", "empty"),
    ("a feed in no encoding", "a.xml", b'<?xml version="1.0" encoding="undefined"?><rss><channel><item/></channel></rss>', "broken"),
    ("a feed in an encoding with a NUL", "a.xml", b'<?xml version="1.0" encoding="utf-8\0"?><rss><channel><item/></channel></rss>', "broken"),
    ("XML that is no feed", "a.xml", b"<?xml version='1.0'?><a><b>c</b></a>", "kind"),
    ("mail nested without end", "a.eml", b"From: a@example.invalid\n" + b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n) for n in range(3000)), "limit"),
    ("no mail", "a.eml", b"\n\nnothing", "broken"),
    ("a text beyond all news", "a.txt", b"word " * 1_100_000, "limit"),
    ("half a PDF", "a.pdf", b"%PDF-1.4\n1 0 obj\n<</Type/Catalog", "broken"),
    ("not a PDF", "a.pdf", BODY.encode(), "broken"),
]  # fmt: skip


@pytest.mark.parametrize(("case", "name", "data", "kind"), LEFT_OUT, ids=[case[0] for case in LEFT_OUT])
def test_what_cannot_be_read_is_left_out_with_its_kind_of_reason(
    case: str, name: str, data: bytes, kind: str
) -> None:
    with pytest.raises(ReadError) as raised:
        articles(data, name)
    assert str(raised.value).startswith(f"{kind}: ")


PAGE = """<!doctype html><html><head><title>Talks go on | Example Daily</title>
<meta property="og:site_name" content="Example Daily"><meta name="author" content="Jane Roe">
<meta property="article:published_time" content="2025-03-11T23:30:00-05:00">
<link rel="canonical" href="https://example.invalid/talks"><style>p {}</style></head><body>
<div class="cookie-banner"><p>We use cookies to improve your visit.</p></div>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<article><h1>Talks go on</h1><p class="byline">By Jane Roe</p><p>%s</p>
<figure><img src="x.jpg"><figcaption>Ministers at the lake. Photo: Example</figcaption></figure>
<p>“Not at all,” she said. <b>Nobody</b> <a href="/x">contradicted</a> her that day.</p>
<p>The talks will go on for a week, the ministry said in a statement on Wednesday evening.</p>
<script>while (1) {}</script></article>
<aside class="related"><h3>Related</h3><ul><li><a href="/cheese">A story about cheese that nobody asked for</a></li></ul></aside>
<section id="comments"><p>Great article, wrote a reader.</p></section><footer>Copyright</footer></body></html>""".replace(
    "%s", BODY
)


def test_a_page_gives_its_article_and_none_of_its_furniture() -> None:
    found = article(PAGE, "a.html")
    assert (found.title, found.publisher, found.authors) == ("Talks go on", "Example Daily", ("Jane Roe",))
    assert (found.published, found.url) == ("2025-03-11", "https://example.invalid/talks")
    assert found.text.split("\n\n") == [
        BODY,
        "“Not at all,” she said. Nobody contradicted her that day.",
        "The talks will go on for a week, the ministry said in a statement on Wednesday evening.",
    ]


def page(body: str, head: str = "") -> str:
    return f"<!doctype html><html><head><title>T</title>{head}</head><body><article><h1>T</h1>{body}</article></body></html>"


def test_a_page_of_one_paragraph_is_read() -> None:
    assert article(page(f"<p>{BODY}</p>"), "a.html").text == BODY


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="9999-99-99T99:99:99Z">',
        '<meta property="article:published_time" content="0001-01-01T00:00:00+14:00">',
        '<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="--remote">',
    ],
)
def test_impossible_days_and_hostile_addresses_of_a_page_are_none(head: str) -> None:
    found = article(page(f"<p>{BODY}</p>", head), "a.html")
    assert (found.published, found.url, found.text) == (None, None, BODY)


def test_the_encoding_a_page_declares_is_used() -> None:
    data = page(f"<p>{FRENCH}</p>", '<meta charset="iso-8859-1">').encode("cp1252")
    found = article(data, "a.html")
    assert found.encoding == "cp1252"
    assert "Nous ne céderons pas" in found.text


MAIL = (
    "From: Jane Roe, Example Daily <desk@example.invalid>\nSubject: =?utf-8?Q?Talks_go_on?=\n"
    "Date: Tue, 11 Mar 2025 23:59:00 -0500\nMessage-ID: <1@example.invalid>\n"
)


def test_a_mail_is_an_article() -> None:
    found = article(f"{MAIL}Content-Type: text/plain; charset=utf-8\n\n{BODY}\n\n-- \nJane\n", "a.eml")
    assert (found.title, found.publisher, found.authors) == ("Talks go on", "Example Daily", ("Jane Roe",))
    assert (found.published, found.id, found.text) == ("2025-03-11", "1@example.invalid", BODY)


def test_a_mail_without_plain_text_gives_its_page() -> None:
    found = article(f"{MAIL}Content-Type: text/html; charset=utf-8\n\n<p>{BODY}</p><p>Second.</p>", "a.eml")
    assert found.text.startswith(BODY)


def test_an_attachment_is_not_the_text() -> None:
    found = article(
        f'{MAIL}MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n--b\n'
        'Content-Type: text/plain\nContent-Disposition: attachment; filename="../../x"\n\nAttached.\n--b\n'
        f"Content-Type: text/plain; charset=utf-8\n\n{BODY}\n--b--\n",
        "a.eml",
    )
    assert found.text == BODY


def test_a_mailbox_gives_a_message_each_and_survives_a_bad_one() -> None:
    message = f"From a@example.invalid Tue Mar 11 2025\n{MAIL}Content-Type: text/plain; charset=utf-8\n\n{BODY}\n\n>From here on.\n\n"
    first, bad, last = articles(message + "From b@example.invalid x\n\nno headers\n\n" + message, "a.mbox")
    assert isinstance(first, Article) and isinstance(bad, Fault) and isinstance(last, Article)
    assert first.text == f"{BODY}\n\nFrom here on."
    assert bad.record == 2


def test_a_paragraph_that_begins_with_from_is_no_message() -> None:
    message = (
        f"From a@example.invalid Tue Mar 11 2025\n{MAIL}\n{BODY}\n\nFrom here on we wait.\n\nIn short.\n\n"
    )
    first, last = articles(message + message, "a.mbox")
    assert isinstance(first, Article) and isinstance(last, Article)
    assert first.text.endswith("From here on we wait.\n\nIn short.")


def test_a_message_that_says_it_has_parts_and_has_none_is_its_text() -> None:
    assert article(f"{MAIL}Content-Type: multipart/mixed\n\n{BODY}", "a.eml").text == BODY


RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Example Daily</title>%s</channel></rss>"""
ENTRY = "<item><title>Talks &amp;amp; terms</title><author>Jane Roe</author><link>%s</link><pubDate>Tue, 11 Mar 2025 23:00:00 -0500</pubDate><description>%s</description></item>"


def test_an_address_without_end_in_a_feed_costs_no_more_than_it_holds() -> None:
    entry = (
        f"<item><title>x</title><author>a@{'a.' * 40_000}!</author><description>{BODY}</description></item>"
    )
    began = time.process_time()
    (found,) = articles(RSS % entry, "a.rss")
    assert isinstance(found, Article) and found.text == BODY
    # Left to the parser it takes most of a minute.
    assert time.process_time() - began < 8


def test_a_feed_gives_an_article_an_entry() -> None:
    first, second = articles(
        RSS % (ENTRY % ("https://example.invalid/1", f"&lt;p&gt;{BODY}&lt;/p&gt;&lt;p&gt;Second.&lt;/p&gt;") + ENTRY % ("javascript:x", BODY)),
        "a.rss",
    )  # fmt: skip
    assert isinstance(first, Article) and isinstance(second, Article)
    assert (first.title, first.publisher, first.published) == ("Talks & terms", "Example Daily", "2025-03-11")
    assert (first.text, first.url) == (f"{BODY}\n\nSecond.", "https://example.invalid/1")
    assert second.url is None


def test_external_entities_of_a_feed_are_not_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("CANARY")
    feed = f'<!DOCTYPE rss [<!ENTITY a SYSTEM "{secret.as_uri()}">]>' + RSS.partition("?>")[2]
    found = articles(
        feed % f"<item><title>X &a;</title><description>{BODY} &a;</description></item>", "a.xml"
    )
    assert "CANARY" not in repr(found)


def test_a_bad_line_costs_that_line_alone() -> None:
    good = [json.dumps({"id": number, "text": BODY, "published": "2025-03-11"}) for number in range(3)]
    found = articles("\n".join([good[0], "{not json", "", good[1], '{"text": 7}', good[2]]), "a.jsonl")
    assert [found.record if isinstance(found, Fault) else found.id for found in found] == [
        "0",
        2,
        "1",
        5,
        "2",
    ]


def test_the_text_of_a_record_is_kept_exactly_as_given() -> None:
    text = "  Two  blanks,\r\na\ttab,\u00a0a NUL \0 and an escape \x1b[31m.  \n\n\n"
    assert article(json.dumps({"text": text, "title": "T"}), "a.jsonl").text == text


def test_lone_surrogates_are_replaced_one_for_one_and_make_the_article_doubtful() -> None:
    found = article('{"text": "a \\udfff b", "title": "\\ud800"}', "a.jsonl")
    assert (found.text, found.title, found.doubt) == ("a \ufffd b", "\ufffd", "1 unreadable character")


def test_wrong_types_in_a_record_are_no_more_than_missing() -> None:
    found = article(
        json.dumps({"text": BODY, "title": ["a"], "authors": {"a": 1}, "published": 7, "url": 3}), "a.json"
    )
    assert (found.title, found.authors, found.published, found.url) == ("", (), None, None)


def test_a_day_given_from_outside_is_for_texts_without_one() -> None:
    assert article(BODY, published="2025-01-02").published == "2025-01-02"
    assert article(f"T\n2025-03-13\n\n{BODY}", published="2025-01-02").published == "2025-03-13"


DAYS = [
    ("2025-03-13", "2025-03-13"), ("2025-03-13T23:59:00+14:00", "2025-03-13"), ("20250313", "2025-03-13"),
    ("13 March 2025", "2025-03-13"), ("March 13th, 2025", "2025-03-13"), ("Thu, 13 Mar 2025 10:00:00 GMT", "2025-03-13"),
    ("13.03.2025", "2025-03-13"), ("2025/3/13", "2025-03-13"), ("03/13/2025", "2025-03-13"), ("03/04/2025", None),
    ("2025-02-30", None), ("9999-99-99", None), ("0001-01-01", None), ("", None), (None, None), (7, None),
    ("yesterday", None),
]  # fmt: skip


@pytest.mark.parametrize(("given_text", "day"), DAYS)
def test_a_day_is_what_the_calendar_has(given_text: object, day: str | None) -> None:
    assert day_of(given_text) == day


NAMES = [
    ("Jane Roe", ("Jane Roe",)),
    ("By Jane Roe and John Doe", ("Jane Roe", "John Doe")),
    ("Jane Roe, John Doe & Ada Holm", ("Jane Roe", "John Doe", "Ada Holm")),
    ("Jane Roe, diplomatic correspondent", ("Jane Roe",)),
    ("Jane Roe, in Portville", ("Jane Roe",)),
    ("Jane Roe, Example Daily", ("Jane Roe",)),
    ("Jane Roe, , John Doe", ("Jane Roe", "John Doe")),
]


@pytest.mark.parametrize(("byline", "names"), NAMES)
def test_a_byline_gives_its_names(byline: str, names: tuple[str, ...]) -> None:
    assert names_of(byline) == names


@pytest.mark.parametrize("piece", [" ", "\t", " \t", "\n ", "\u00a0", "\r"])
def test_blank_space_without_end_is_tidied_in_time_that_grows_with_it(piece: str) -> None:
    def seconds(size: int) -> float:
        text = f"x{piece * size}x"
        began = time.process_time()
        tidied(text)
        return time.process_time() - began

    assert grows_evenly(seconds, 40_000)


LANGUAGES = [(BODY, "en"), ("Talks.", "en"), ("", "en"), (FRENCH, "fr"), (RUSSIAN, "ru"), (JAPANESE, "ja")]


@pytest.mark.parametrize(("text", "language"), LANGUAGES)
def test_a_language_other_than_english_is_told_by_its_words(text: str, language: str) -> None:
    assert language_of(text) == language


def test_wrapped_lines_become_paragraphs_and_lists_stay() -> None:
    wrapped = "The ministers met on Tuesday in the old town hall of\nPortville and spoke of the terms of it until\ndark.\n\n- one\n- two"
    assert tidied(wrapped).split("\n\n") == [
        "The ministers met on Tuesday in the old town hall of Portville and spoke of the terms of it until dark.",
        "- one\n- two",
    ]


def test_a_text_of_nothing_but_heading_is_kept() -> None:
    assert split_heading("By Jane Roe").text == "By Jane Roe"


SNIFFED = [
    (b"%PDF-1.7", "pdf"), (b'{"text": "a"}', "lines"), (b'[{"text": "a"}]', "json"), (b"<!DOCTYPE html><p>", "page"),
    (b'<?xml version="1.0"?><rss version="2.0">', "feed"), (b"From: a@example.invalid\n", "mail"),
    (b"From a@example.invalid Tue\n", "mailbox"), (BODY.encode(), "text"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "name"), SNIFFED)
def test_bytes_without_a_name_tell_their_format(head: bytes, name: str) -> None:
    assert sniffed(head).name == name


def test_only_regular_files_are_opened_and_nothing_is_waited_for(tmp_path: Path) -> None:
    pipe, link, plain = tmp_path / "pipe.txt", tmp_path / "link.txt", tmp_path / "a.txt"
    os.mkfifo(pipe)
    plain.write_text(BODY)
    link.symlink_to(plain)
    for path in (pipe, tmp_path, Path("/dev/zero"), link):
        with pytest.raises(NothingToRead):
            open_regular(os.fsencode(path), follow=False)
    descriptor, seen = open_regular(os.fsencode(link), follow=True)
    assert seen.size == len(BODY.encode())
    with pytest.raises(ReadError, match="limit"):
        read_bytes(descriptor, 10)
    os.close(descriptor)


@pytest.mark.parametrize("name", sorted(FORMATS))
@settings(max_examples=60, deadline=None)
@given(
    data=st.one_of(
        st.binary(max_size=400), st.text(max_size=400).map(lambda text: text.encode("utf-8", "ignore"))
    )
)
def test_any_bytes_are_read_or_left_out_with_a_reason(name: str, data: bytes) -> None:
    try:
        found = list(read(data, FORMATS[name]))
    except ReadError as error:
        assert ": " in str(error)
        return
    for one in found:
        if isinstance(one, Article):
            one.text.encode()
            assert one.text.strip()


SEEDS = {"page": PAGE, "feed": RSS % (ENTRY % ("https://example.invalid", BODY)), "mail": MAIL + "\n" + BODY}


@pytest.mark.parametrize("name", sorted(SEEDS))
def test_a_damaged_file_is_read_or_left_out_with_a_reason(name: str) -> None:
    whole, chance = SEEDS[name].encode(), random.Random(7)
    for _ in range(60):
        data = bytearray(whole[: chance.randrange(1, len(whole))])
        for _ in range(chance.randrange(5)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            list(read(bytes(data), FORMATS[name]))
        except ReadError as error:
            assert ": " in str(error)
