"""What is written into a folder: the same bytes every time, nothing outside, nothing that does harm elsewhere."""

from __future__ import annotations

import csv
import hashlib
import json
import re
from pathlib import Path

import pytest

from communique.errors import CommuniqueError, FilterError
from communique.export import export_to
from communique.export.escaping import link, markdown, tex
from communique.ingest.keep import ingest_into
from communique.ingest.run import Settings
from communique.ingest.walk import entries

FILES = {
    "quotes.csv", "timeline.csv", "countries.csv", "positions.csv", "articles.csv", "quotes.json", "timeline.json",
    "countries.json", "positions.json", "articles.json", "dossier.md", "articles.bib", "manifest.json",
}  # fmt: skip
TITLES = [
    "=1+1",
    "+1+1",
    "-1+1",
    "@1+1",
    "\t=1+1",
    "../../x",
    "/etc/x",
    "CON",
    "x" * 300,
    "a\0b",
    "<script>alert(1)</script> [x](javascript:y)",
    "A {\\bf b} & 100% $x$ _y_",
]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("export")
    lines = [
        json.dumps({
            "text": f"“We will not yield on point {number},” Jane Roe, the foreign minister of France, said on Tuesday. "
            f"France offered {number + 2} aircraft. Envoys of Japan met in London on 11 March 2025 for round {number}.",
            "title": title, "publisher": f"Daily {number}", "published": "2025-03-13", "authors": ["Ada Holm", "John Doe"],
            "url": "javascript:alert(1)" if number == 3 else f"https://example.invalid/{number}",
        })
        for number, title in enumerate(TITLES)
    ]  # fmt: skip
    (folder / "in.jsonl").write_text("\n".join(lines))
    ingest_into(folder / "s.db", entries([bytes(folder / "in.jsonl")]), Settings())
    return folder / "s.db"


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_two_exports_are_the_same_bytes(store: Path, tmp_path: Path) -> None:
    for name in ("a", "b"):
        export_to(tmp_path / name, store, "country:fr")
    assert contents(tmp_path / "a") == contents(tmp_path / "b")
    assert contents(tmp_path / "a").keys() == FILES


def test_the_manifest_says_what_was_asked_and_holds_the_hashes(store: Path, tmp_path: Path) -> None:
    export_to(tmp_path / "out", store, "country:fr since:2025")
    files = contents(tmp_path / "out")
    manifest = json.loads(files.pop("manifest.json"))
    assert manifest["sha256"] == {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    assert "FR" in manifest["filter"].upper() and manifest["versions"]["communique"]
    assert manifest["rows"]["articles"] == len(json.loads(files["articles.json"]))


def test_no_cell_is_a_formula_and_json_holds_the_title_unchanged(store: Path, tmp_path: Path) -> None:
    export_to(tmp_path / "out", store, "")
    for path in (tmp_path / "out").glob("*.csv"):
        for row in csv.reader(path.open(encoding="utf-8", newline="")):
            assert not any(
                re.match(r"[\s\"']*[=+@\t\r-]", cell) and not cell.startswith("'") for cell in row
            ), path
    titles = {row["title"] for row in json.loads((tmp_path / "out" / "articles.json").read_text())}
    assert {"=1+1", "-1+1", "../../x", "x" * 300} <= titles


def test_raw_leaves_formulas_and_the_manifest_says_so(store: Path, tmp_path: Path) -> None:
    export_to(tmp_path / "out", store, "", raw=True)
    assert "\n1,=1+1," in (tmp_path / "out" / "articles.csv").read_text()
    assert json.loads((tmp_path / "out" / "manifest.json").read_text())["csv_formulas"] == "as they are"


def test_nothing_is_written_outside_and_nothing_replaced_unasked(store: Path, tmp_path: Path) -> None:
    out, secret = tmp_path / "out", tmp_path / "secret"
    secret.write_text("untouched")
    out.mkdir()
    (out / "quotes.csv").symlink_to(secret)
    (out / "mine.txt").write_text("mine")
    with pytest.raises(CommuniqueError, match="not empty"):
        export_to(out, store, "")
    assert {path.name for path in out.iterdir()} == {"quotes.csv", "mine.txt"}
    export_to(out, store, "", force=True)
    assert {path.name for path in out.iterdir()} == FILES | {"mine.txt"}
    assert (secret.read_text(), (out / "mine.txt").read_text()) == ("untouched", "mine")
    assert not (out / "quotes.csv").is_symlink()
    assert {path.name for path in tmp_path.iterdir()} == {"out", "secret"}


def test_a_link_is_no_folder_to_write_into(store: Path, tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "there")
    with pytest.raises(CommuniqueError, match="is a link"):
        export_to(tmp_path / "link", store, "")
    assert not list((tmp_path / "there").iterdir())


def test_files_are_for_their_owner_alone(store: Path, tmp_path: Path) -> None:
    export_to(tmp_path / "out", store, "")
    assert {path.stat().st_mode & 0o777 for path in (tmp_path / "out").iterdir()} == {0o600}


def test_a_bad_filter_writes_nothing(store: Path, tmp_path: Path) -> None:
    with pytest.raises(FilterError):
        export_to(tmp_path / "out", store, "kind:nonsense")
    assert not (tmp_path / "out").exists()


def test_the_dossier_cites_every_line_and_is_only_text_in_a_web_page(store: Path, tmp_path: Path) -> None:
    export_to(tmp_path / "out", store, "")
    dossier = (tmp_path / "out" / "dossier.md").read_text()
    body, _, sources = dossier.partition("## Articles")
    assert all(re.search(r"\\\[\d+: .*\\\]$", line) for line in body.splitlines() if line.startswith("- "))
    assert "<script" not in dossier and "](javascript" not in dossier.replace("\\]\\(", "")
    assert "(https://example.invalid/2)" in sources


def test_the_bibliography_has_an_entry_an_article(store: Path, tmp_path: Path) -> None:
    export_to(tmp_path / "out", store, "")
    entries_ = (tmp_path / "out" / "articles.bib").read_text()
    assert entries_.count("@article{communique") == len(TITLES)
    assert "url = {javascript" not in entries_
    assert r"A \{\textbackslash{}bf b\} \& 100\% \$x\$ \_y\_" in entries_
    assert "author = {{Ada Holm} and {John Doe}}" in entries_


ESCAPED = [
    ("plain", "plain"), ("<b>&", "&lt;b&gt;&amp;"), ("*a* [b](c)", r"\*a\* \[b\]\(c\)"), ("\x1b[2J", "␛\\[2J"),
    ("a\n# b", r"a \# b"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "shown"), ESCAPED)
def test_foreign_text_in_markdown_is_only_text(text: str, shown: str) -> None:
    assert markdown(text) == shown


LINKS = [
    ("https://example.invalid/a_b", "[x](https://example.invalid/a%5Fb)"), ("http://a.invalid/(b)", "[x](http://a.invalid/%28b%29)"),
    ("javascript:alert(1)", "x"), ("file:///etc/passwd", "x"), ("--flag", "x"), (None, "x"), ("https://a.invalid/ b", "x"),
    ("https://a.invalid/\x1b]0", "x"), ("https://a.invalid/\"onclick=", "x"),
]  # fmt: skip


@pytest.mark.parametrize(("address", "shown"), LINKS)
def test_only_addresses_of_the_web_become_links(address: str | None, shown: str) -> None:
    assert link("x", address) == shown


def test_tex_is_escaped() -> None:
    assert tex("a\\b{c}") == r"a\textbackslash{}b\{c\}"
