"""Folders of invented articles to read: ordinary ones by the thousand, and hostile and awkward ones."""

from __future__ import annotations

import gzip
import json
import os
import random
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

_PEOPLE = ("Ada Holm", "Tomas Vell", "Jane Roe", "Ines Brandt", "Otto Lund", "Mina Sorel")
_PLACES = ("Portville", "Port Amity", "Lowhaven", "Eastmere", "Saltgate")
_STATES = ("France", "Japan", "Spain", "Norway", "Poland", "Chile", "Kenya")
_VERBS = ("hold", "wait", "listen", "return", "answer")
_OUTLETS = ("Harbour Post", "Northern Courier", "Meridian Daily")

NEEDLE = "We shall keep the lanterns lit"
BODY = (
    "Envoys of Norland and Sudmark sat down in Saltgate on 11 March 2025, the harbour office said. "
    f"“{NEEDLE},” the envoy Ada Holm told reporters. "
) * 4

# What a terminal would obey, each with a mark of its own to look for.
_ESC = "\x1b"
CLIPBOARD = f"{_ESC}]52;c;Q0FOQVJZ{_ESC}\\"
TITLE = f"{_ESC}]0;CANARY\x07"
COLOURS = f"{_ESC}[31;5mCANARY{_ESC}[2J"
ONE_BYTE = "\x9b31mCANARY\x9d0;CANARY\x9c\x90q\x9c"
TURNED = "\u202eCANARY\u2066\u200f\u061c"
OTHERS = f"{_ESC}Pq#0{_ESC}\\{_ESC}_x{_ESC}\\{_ESC}[?1049l{_ESC}c\x0e\x00\x08\r\x7f\x85\u2028"
CANARIES = CLIPBOARD + TITLE + COLOURS + ONE_BYTE + TURNED + OTHERS

MARKUP = (
    "[b red on blue]loud[/] [/] [/b] [",
    "[@click=app.quit]leave[/] [@click='app.bell']ring[/]",
    "[link=file:///etc/hosts]here[/link] [1;2] [#fff] [on] [$primary]",
    "[[twice]] [] \\[once] {text} {0!r} %d %(name)s ${name} {{text}}",
    "$(id) `id` ;id <b>bold</b> &lt; **strong** _em_ :wave:",
)


class Given(NamedTuple):
    """A file of the hostile folder and what a sound ingest may do with it.

    `fate` is stored, left (left out with a reason) or either. `holds` must be in the store then,
    `never` never; `articles` is how many it gives at least.
    """

    path: bytes
    fate: str
    holds: str = ""
    never: str = ""
    articles: int = 1


def ordinary(folder: Path, number: int, seed: int = 1) -> None:
    """So many short articles, no two alike."""
    folder.mkdir(parents=True, exist_ok=True)
    chance = random.Random(seed)
    for n in range(number):
        (folder / f"{n:05}.txt").write_text(article(n, chance))


def article(number: int, chance: random.Random) -> str:
    """A short article with a quote of each kind, a meeting and an offer."""
    one, two = chance.sample(_PEOPLE, 2)
    here, there = chance.sample(_STATES, 2)
    place = chance.choice(_PLACES)
    day = f"{1 + number % 28} March 2025"
    return (
        f"Round {number} of the talks in {place}\nBy Pat Quill, {chance.choice(_OUTLETS)}\n{day}\n\n"
        f"Ministers of {here} and {there} met in {place} on {day}.\n\n"
        f"“We will {chance.choice(_VERBS)} for point {number},” said {one}, the envoy of {here}. "
        f"{two} told reporters that {there} would send ships in case {number}.\n\n"
        f"{there} offered aircraft for mission {number}, the ministry said.\n"
    )


def hostile(folder: Path) -> list[Given]:
    """Write the hostile folder and say what each file is."""
    return _Hostile(folder).written()


class _Hostile:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._given: list[Given] = []

    def written(self) -> list[Given]:
        for write in (
            self._encodings, self._controls, self._markup, self._feeds, self._pages, self._records,
            self._mails, self._pdfs, self._names, self._kinds, self._twins,
        ):  # fmt: skip
            write()
        return self._given

    def _put(
        self,
        name: str | bytes,
        content: str | bytes,
        fate: str,
        holds: str | None = None,
        *,
        never: str = "",
        articles: int = 1,
    ) -> None:
        place = os.path.join(os.fsencode(self._folder), name.encode() if isinstance(name, str) else name)  # noqa: PTH118
        os.makedirs(os.path.dirname(place), exist_ok=True)  # noqa: PTH103, PTH120
        with open(place, "wb") as file:  # noqa: PTH123
            file.write(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
        wanted = holds if holds is not None else NEEDLE if fate == "stored" else ""
        self._given.append(Given(place, fate, wanted, never, articles))

    def _encodings(self) -> None:
        russian = (
            "Посланник заявил, что встреча продолжится во вторник. «Мы зажжём фонари», — сказал он. " * 8
        )
        japanese = "使節は火曜日に会談を続けると述べた。「我々は灯を守る」と記者団に語った。" * 8
        french = (
            "L’envoyée a confirmé mardi que la rencontre se poursuivrait. « Nous gardons la lumière », a-t-elle dit. "
            * 8
        )
        self._put("enc/bom8.txt", b"\xef\xbb\xbf" + BODY.encode(), "stored")
        self._put("enc/bom16le.txt", b"\xff\xfe" + BODY.encode("utf-16-le"), "stored")
        self._put("enc/bom16be.txt", b"\xfe\xff" + BODY.encode("utf-16-be"), "stored")
        self._put("enc/bare16le.txt", BODY.encode("utf-16-le"), "either")
        self._put("enc/cp1252.txt", french.encode("cp1252"), "stored", "Nous gardons la lumière")
        self._put("enc/cp1251.txt", russian.encode("cp1251"), "stored", "Мы зажжём фонари")
        plain = russian.replace("«", '"').replace("»", '"').replace("—", "-")
        self._put("enc/koi8r.txt", plain.encode("koi8-r"), "stored", "Мы зажжём фонари")
        self._put("enc/shiftjis.txt", japanese.encode("shift_jis"), "stored", "我々は灯を守る")
        self._put("enc/eucjp.txt", japanese.encode("euc_jp"), "stored", "我々は灯を守る")
        page = _page(f"<p>{french}</p>", head='<meta charset="utf-8">')
        self._put("enc/declared_wrong.html", page.encode("cp1252"), "either")
        self._put("enc/some_invalid.txt", BODY.encode() + b"\xc3\x28\xa0\xa1\xf0\x28\x8c\x28 end", "stored")
        self._put("enc/crlf.txt", BODY.replace(". ", ".\r\n\r\n"), "stored")
        self._put("enc/cr.txt", BODY.replace(". ", ".\r"), "stored")
        self._put("enc/noise.txt", random.Random(1).randbytes(1_000_000), "left")
        self._put("enc/picture.html", b"\x89PNG\r\n\x1a\n" + random.Random(2).randbytes(20_000), "left")
        self._put("enc/program.txt", b"\x7fELF\x02\x01\x01" + random.Random(3).randbytes(20_000), "left")
        self._put("enc/nul.txt", BODY.replace(" sat", "\0 sat"), "either")
        self._put("enc/empty.txt", b"", "left")
        self._put("enc/mark_alone.txt", b"\xef\xbb\xbf", "left")
        self._put("enc/blanks.md", b" \n\t\n", "left")

    def _controls(self) -> None:
        self._put("term/body.txt", f"Talks {CANARIES}\n\n{BODY}{CANARIES}", "stored")
        self._put("term/page.html", _page(f"<p>{BODY}{CANARIES}</p>", title=f"Talks {CANARIES}"), "stored")
        matter = f'title: "Talks {CLIPBOARD}"\nauthor: "{COLOURS}"\npublisher: "P {TITLE}"'
        self._put("term/matter.md", f"---\n{matter}\n---\n# Talks {CANARIES}\n\n{BODY}", "stored")
        record = {
            "id": f"i{CANARIES}", "title": f"Talks {CANARIES}", "text": BODY + CANARIES, "published": "2025-03-11",
            "authors": [CANARIES], "publisher": f"P {CANARIES}", "url": f"https://example.invalid/{CANARIES}",
        }  # fmt: skip
        self._put("term/array.json", json.dumps([record]), "stored")
        self._put("term/line.jsonl", json.dumps({**record, "text": f"{BODY}{CANARIES} again"}), "stored")
        quoted = f"“We {CANARIES} wait,” said Jane {CANARIES} Roe of France in {CANARIES} on March 11, 2025."
        self._put(
            "term/quote.jsonl", json.dumps({"text": quoted, "published": "2025-03-12"}), "stored", "wait"
        )
        feed = "<title>T &#x9d;0;CANARY&#x9c; &#x202e;CANARY</title><link>https://example.invalid/b</link>"
        self._put(
            "term/feed.xml", _feed(f"<item>{feed}<description>{BODY} feed</description></item>"), "stored"
        )
        mail = (
            "From: =?utf-8?q?Desk_=1b=5d52=3bc=3bQ0FOQVJZ=1b=5c?= <a@example.invalid>\n"
            "Subject: =?utf-8?q?Talks_=1b=5d0=3bCANARY=07_=c2=9b31mCANARY?=\n"
            "Date: Tue, 11 Mar 2025 10:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n"
        )
        self._put("term/mail.eml", f"{mail}{BODY}{CANARIES} mail", "stored")
        self._put(b"term/name\x1b]0;CANARY\x07\x1b]52;c;Q0FOQVJZ\x07.txt", f"{BODY} name", "stored")
        self._put(b"term/left\x1b[2J\xc2\x9b31m.txt", b"", "left")

    def _markup(self) -> None:
        for number, words in enumerate(MARKUP):
            record = {"title": f"M{number} {words}", "text": f"{BODY} {words}"}
            self._put(f"markup/{number}.jsonl", json.dumps(record), "stored")
        self._put("markup/page.html", _page(f"<p>{BODY} {MARKUP[1]}</p>", title=f"T {MARKUP[0]}"), "stored")

    def _feeds(self) -> None:
        growing = '<!ENTITY a "ha">' + "".join(
            f'<!ENTITY {chr(98 + n)} "' + f"&{chr(97 + n)};" * 10 + '">' for n in range(9)
        )
        self._put(
            "xml/growing.xml", f"<!DOCTYPE rss [{growing}]>{_feed('<item><title>&j;</title></item>')}", "left"
        )
        square = f'<!DOCTYPE rss [<!ENTITY a "{"A" * 100_000}">]>'
        self._put("xml/square.xml", square + _feed(f"<item><title>{'&a;' * 5000}</title></item>"), "left")
        entry = f"<item><title>X &a;</title><description>&a; {BODY} entity</description></item>"
        outside = '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
        self._put("xml/outside.xml", outside + _feed(entry), "either", never="root:x:0")
        good = f"<item><title>Good</title><description>{BODY} dtd</description></item>"
        self._put("xml/dtd.xml", '<!DOCTYPE rss SYSTEM "file:///etc/hostname">' + _feed(good), "either")
        self._put("xml/cut.xml", _feed(good).replace("</channel></rss>", ""), "either")
        slow = f"<item><title>x</title><author>a@{'a.' * 16_000}!</author><description>{BODY}</description></item>"
        self._put("xml/author.xml", _feed(slow), "either")
        entries = "".join(
            f'<entry><title>e{n}</title><id>urn:{n}</id><content type="html">&lt;p&gt;{BODY} {n}&lt;/p&gt;</content></entry>'
            for n in range(30)
        )
        atom = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>f</title>{entries}</feed>'
        self._put("xml/undated.xml", atom, "stored", articles=30)

    def _pages(self) -> None:
        deep = "<html><body>" + "<div>" * 200_000 + BODY + "</div>" * 200_000
        self._put("html/deep.html", deep, "either")
        attributes = 'a="b" ' * 300_000
        self._put("html/attributes.html", f"<article {attributes}><p>{BODY}</p></article>", "either")
        self._put("html/open.html", "<article>" + "<p><b><i>" * 5000 + BODY, "either")
        script = f"<script>while(1){{}}</script><p>{BODY}</p><style>p{{}}</style><p onclick=alert(1)>x</p>"
        self._put("html/script.html", _page(script), "stored", never="while(1)")
        links = (
            '<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="--port=9222">'
        )
        self._put("html/links.html", _page(f"<p>{BODY} links</p>", head=links), "stored")
        for name, stamp in (("never", "9999-99-99T99:99:99Z"), ("first", "0001-01-01T00:00:00+14:00")):
            head = f'<meta property="article:published_time" content="{stamp}">'
            self._put(f"html/{name}.html", _page(f"<p>{BODY} {name}</p>", head=head), "stored")
        formula = '=HYPERLINK("http://example.invalid/?"&amp;A1,"x")'
        self._put("html/formula.html", _page(f"<p>{BODY} formula</p>", title=formula), "stored")

    def _records(self) -> None:
        self._put("json/deep.json", "[" * 100_000 + "]" * 100_000, "left")
        self._put("json/number.json", f'[{{"title":"x","text":{"1" * 5000}}}]', "either")
        self._put("json/nan.json", f'[{{"text":{json.dumps(BODY)},"score":NaN}}]', "either")
        self._put("json/half.json", '[{"title":"\\ud800 alone","text":"\\udfff ' + BODY + '"}]', "either")
        kinds = '[{"title":["a"],"text":{"b":1}},null,7,"x",{"title":null,"text":null}]'
        self._put("json/kinds.json", kinds, "left")
        lines = [json.dumps({"title": f"Good {n}", "text": f"{BODY} {n}"}) for n in range(40)]
        lines.insert(20, "{not json")
        self._put("json/one_bad.jsonl", "\n".join(lines), "stored", articles=40)
        self._put("json/twice.json", f'[{{"title":"a","title":"b","text":{json.dumps(BODY)}}}]', "either")

    def _mails(self) -> None:
        head = "From: a@example.invalid\nSubject: {}\n"
        nested = head.format("n") + "".join(
            f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(3000)
        )
        self._put("mail/nested.eml", nested, "left")
        self._put("mail/words.eml", head.format("=?utf-8?q?=41?= " * 4000) + f"\n{BODY} words", "either")
        self._put("mail/comments.eml", f"From: {'(' * 5000}\nSubject: c\n\n{BODY} comments", "either")
        attached = (
            head.format("att")
            + 'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain\n\n'
            + f"{BODY} attached"
            + '\n--b\nContent-Type: text/html; name="../../../../tmp/CANARY.html"\n'
            + 'Content-Disposition: attachment; filename="../../../../tmp/CANARY.html"\n\nx\n--b--\n'
        )
        self._put("mail/attached.eml", attached, "stored")

    def _pdfs(self) -> None:
        shown = (
            b"BT /F 12 Tf 50 700 Td (Envoys of Norland sat down in Saltgate, the harbour office said.) Tj ET"
        )
        good = _pdf(shown)
        self._put("pdf/good.pdf", good, "stored", "sat down in Saltgate")
        self._put("pdf/loop.pdf", good.replace(b"/Kids[3 0 R]", b"/Kids[2 0 R]"), "left")
        self._put("pdf/before.pdf", good.replace(b"/Root 1 0 R", b"/Root 1 0 R/Prev 9"), "either")
        self._put("pdf/cut.pdf", good[:300], "left")
        self._put("pdf/noise.pdf", b"%PDF-1.7\n" + random.Random(4).randbytes(50_000), "left")

    def _names(self) -> None:
        for name in (
            b"\xff\xfe.txt", b"a\nb.txt", b"-rf.txt", b"a'b\"c$(x)`x`;x.txt", b"n" * 250 + b".txt",
            "caf\u00e9.txt".encode(), "cafe\u0301.txt".encode(), "\U0001f600 .txt".encode(),
        ):  # fmt: skip
            self._put(b"names/" + name, BODY + name.hex(), "stored")

    def _kinds(self) -> None:
        folder = self._folder / "kinds"
        folder.mkdir(parents=True)
        made: tuple[tuple[str, Callable[[Path], object]], ...] = (
            ("pipe.txt", os.mkfifo),
            ("device.txt", lambda path: path.symlink_to("/dev/zero")),
            ("loop.txt", lambda path: path.symlink_to("loop.txt")),
            ("outside.txt", lambda path: path.symlink_to("/etc/passwd")),
            ("gone.txt", lambda path: path.symlink_to("nowhere.txt")),
            ("folder.txt", lambda path: path.mkdir()),
            ("up", lambda path: path.symlink_to("..")),
        )
        for name, make in made:
            make(folder / name)
            self._given.append(Given(os.fsencode(folder / name), "left", never="root:x:0"))

    def _twins(self) -> None:
        self._put("twins/a.txt", f"{BODY} twin", "stored")
        self._put("twins/b.txt", f"{BODY} twin", "either")
        self._put("twins/c.txt", f"{BODY} twin\n\n", "either")


def bombs(folder: Path) -> list[tuple[str, Path]]:
    """Files that are small or plain and grow when read, each alone in a folder with an ordinary one behind."""
    made = []
    many = b"BT (A) Tj ET\n" * 40_000_000
    contents: tuple[tuple[str, str, Callable[[], bytes]], ...] = (
        ("pdf that unpacks to 520 MB", "a.pdf", lambda: _pdf(many)),
        ("gzip of 1 GB", "a.warc.gz", lambda: gzip.compress(b"\0" * (1 << 30), 9)),
        (
            "page of 128,000 paragraphs",
            "a.html",
            lambda: _page("<p>The envoy said on Tuesday that the talks would go on.</p>" * 128_000).encode(),
        ),
        ("20 MB in a line", "a.txt", lambda: (BODY * (20_000_000 // len(BODY.encode()))).encode()),
        (
            "20,000 encoded words",
            "a.eml",
            lambda: (f"From: a@example.invalid\nSubject: {'=?utf-8?q?=41?= ' * 20_000}\n\n{BODY}").encode(),
        ),
        ("3 MB of open brackets", "a.json", lambda: b"[" * 3_000_000),
    )
    for number, (what, name, content) in enumerate(contents):
        place = folder / str(number)
        place.mkdir(parents=True)
        (place / name).write_bytes(content())
        (place / "next.txt").write_text(f"{BODY} Next.")
        made.append((what, place))
    return made


def _page(body: str, *, head: str = "", title: str = "Talks") -> str:
    return (
        f"<!doctype html><html><head><title>{title}</title>{head}</head>"
        f"<body><article><h1>{title}</h1>{body}</article></body></html>"
    )


def _feed(items: str) -> str:
    return f'<rss version="2.0"><channel><title>F &#x9b;31mCANARY</title>{items}</channel></rss>'


def _pdf(shown: bytes) -> bytes:
    """A PDF of one page that shows what the stream says."""
    packed = zlib.compress(shown, 9)
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )
    written, places = b"%PDF-1.4\n", []
    for number, words in enumerate(objects, 1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, words)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return written + b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1, table, len(objects) + 1, len(written),
    )  # fmt: skip
