"""The app, driven by keys and read from the screen."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from threading import Barrier
from threading import Event as Flag
from time import perf_counter

import pytest
from conftest import Fill, analysis, event, many_articles, position, press_at_once, quote, span
from rich.cells import cell_len
from textual.pilot import Pilot

from communique.clean import visible
from communique.model import CountryMention, Link, Quote
from db.filters import Filter
from db.queries import Queries
from tui.address import web_address
from tui.app import CommuniqueApp
from tui.article import Reader
from tui.asking import Asker, Reply
from tui.browse import BrowseScreen
from tui.first_frame import placed
from tui.store_list import StoreList

SIZES = [(80, 24), (120, 40), (200, 50)]


class Hands:
    """Presses keys and reads the screen, as a person does."""

    def __init__(self, app: CommuniqueApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def screen(self) -> str:
        """What stands on the screen, line by line."""
        # Textual gives the text of a screen only inside an SVG.
        strips = self.app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in strip) for strip in strips)

    @property
    def row(self) -> str:
        """The row one stands on, in the list that has the keys."""
        focused = self.app.focused
        assert focused is not None
        region = focused.region
        lines = self.screen.split("\n")[region.y : region.bottom]
        return next(line for line in lines if line[region.x] == "▌")[region.x : region.right].strip("▌ ")

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def type(self, text: str) -> None:
        await self.press(*("space" if key == " " else key for key in text))

    async def see(self, pattern: str) -> None:
        """Wait until the screen matches."""
        for _ in range(200):
            if re.search(pattern, self.screen):
                return
            await self.pilot.pause(0.02)
        raise AssertionError(f"{pattern!r} is not on the screen:\n{self.screen}")

    async def miss(self, pattern: str) -> None:
        """Wait until the screen no longer matches."""
        for _ in range(200):
            if not re.search(pattern, self.screen):
                return
            await self.pilot.pause(0.02)
        raise AssertionError(f"{pattern!r} is still on the screen:\n{self.screen}")


@asynccontextmanager
async def at(path: Path, size: tuple[int, int] = (120, 40), **given: object) -> AsyncIterator[Hands]:
    """Hands on the app, once its panes are filled."""
    app = CommuniqueApp(path, **given)  # type: ignore[arg-type]
    async with app.run_test(size=size) as pilot:
        hands = Hands(app, pilot)
        await hands.see(r"Quotes [\d,]+(?! *\+)")
        yield hands


async def test_counts_have_thousands_commas(fill: Fill) -> None:
    async with at(fill(many_articles(1001))) as hands:
        await hands.see("Quotes 1,001")
        await hands.see("Timeline 1,001")


@pytest.mark.parametrize("size", SIZES)
async def test_the_panes_say_their_counts_and_the_numbers_go_to_them(
    small_store: Path, size: tuple[int, int]
) -> None:
    async with at(small_store, size) as hands:
        for title in ("Timeline 4", "Countries 5", "Quotes 4"):
            await hands.see(title)
        await hands.press("3")
        await hands.see("ready to")
        assert hands.row.startswith("13 Mar 2025 M Jane Roe")
        await hands.press("2")
        await hands.see("France")
        assert hands.row.startswith("FR France")
        await hands.press("1")
        assert hands.row.startswith("Mar 2025")
        await hands.press("4")
        await hands.see("Ministers weigh a pause")


async def test_a_list_keeps_the_keys_when_its_rows_go_and_come(small_store: Path) -> None:
    async with at(small_store) as hands:
        press_at_once(hands.app, "slash", *"nowhere", "enter")
        await hands.see("No events under this filter(?s:.*)enter Open")
        await hands.press("x")
        await hands.see("Timeline 4")
        await hands.press("enter")
        await hands.see("Ministers")


async def test_tab_goes_round_the_panes(small_store: Path) -> None:
    async with at(small_store) as hands:
        await hands.press("tab")
        assert hands.row.startswith("FR")
        await hands.press("tab")
        assert hands.row.startswith("13 Mar 2025 M")
        await hands.press("shift+tab", "shift+tab")
        assert hands.row.startswith("Mar 2025")


async def test_keys_move_by_row_by_page_and_to_the_ends(long_store: Path) -> None:
    async with at(long_store) as hands:
        await hands.press("3")
        page = hands.app.screen.query_one("#quotes-list").size.height
        assert "number 399" in hands.row
        for keys, number in [
            (("j",), 398), (("down",), 397), (("k",), 398), (("up",), 399), (("k",), 399),
            (("pagedown",), 399 - page), (("pageup",), 399), (("ctrl+d",), 399 - page // 2),
            (("ctrl+u",), 399), (("G",), 0), (("g",), 399), (("end",), 0), (("home",), 399),
        ]:  # fmt: skip
            await hands.press(*keys)
            assert f"number {number} " in hands.row, keys


async def test_the_scrollbar_follows_the_length_of_the_list(long_store: Path) -> None:
    async with at(long_store) as hands:
        listed = hands.app.screen.query_one("#quotes-list", StoreList)
        await hands.press("3", "end")
        for keys, count in ((("slash", "1", "9", "enter"), 11), (("x",), 400)):
            await hands.press(*keys)
            await hands.see(f"Quotes {count} ")
            assert listed.vertical_scrollbar.window_virtual_size == listed.rows.total == count
            assert listed.scroll_offset.y <= max(0, count - listed.size.height)
        await hands.press("end")
        assert "number 0" in hands.row


async def test_what_is_planned_denied_or_coarse_is_said_in_words(small_store: Path) -> None:
    async with at(small_store) as hands:
        await hands.see(r"15–16 Mar 2025 +agree +planned")
        await hands.see(r"Mar 2025 +aid +might")
        await hands.see(r"undated +reject +denied")


async def test_the_filter_follows_the_typing_and_enter_keeps_it(small_store: Path) -> None:
    async with at(small_store) as hands:
        await hands.press("3", "slash")
        await hands.type("spr")
        await hands.see("Quotes 1 ")
        assert "We will not wait" in hands.screen
        await hands.press("enter")
        assert "We will not wait" in hands.row
        await hands.see("Quotes 1 ")


async def test_escape_gives_the_former_filter_back_and_the_row(small_store: Path) -> None:
    async with at(small_store) as hands:
        await hands.press("3", "j")
        before = hands.row
        await hands.press("slash")
        await hands.type("country:es")
        await hands.see("Quotes 0 |Quotes 1 ")
        await hands.press("escape")
        await hands.see("Quotes 4 ")
        assert hands.row == before
        assert "country:es" not in hands.screen


async def test_a_mistake_in_the_filter_is_shown_in_place_and_the_rows_stay(small_store: Path) -> None:
    async with at(small_store) as hands:
        await hands.press("slash")
        await hands.type("the contry:fr")
        await hands.see("↑ try the country:fr")
        await hands.see("Quotes 0 ")
        await hands.press("enter")
        await hands.see("↑ try")
        await hands.press("escape")
        await hands.miss("↑")
        await hands.see("Quotes 4 ")


async def test_space_adds_a_row_to_the_filter_and_takes_it_out(small_store: Path) -> None:
    async with at(small_store) as hands:
        await hands.press("2", "j", "space")
        await hands.see("/ country:GB")
        await hands.see("Quotes 1 ")
        assert hands.row.startswith("GB")
        await hands.press("space")
        await hands.miss("country:GB")
        await hands.see("Quotes 4 ")
        assert hands.row.startswith("GB")
        await hands.press("3", "g", "j", "space")
        await hands.see('speaker:"Tomas Vell"')
        assert "Tomas Vell" in hands.row
        await hands.press("x", "1", "j", "space")
        await hands.see("/ on:2025-03-11")
        await hands.press("x")
        await hands.miss("on:2025-03-11")


async def test_terms_are_taken_back_one_by_one(small_store: Path) -> None:
    async with at(small_store, filter_text="country:fr kind:direct") as hands:
        await hands.see("country:FR kind:direct")
        await hands.press("X")
        await hands.miss("kind:direct")
        await hands.see("country:FR")
        await hands.press("X")
        await hands.miss("country:FR")


async def test_s_finds_a_speaker_by_a_scrap_of_the_name(small_store: Path) -> None:
    async with at(small_store) as hands:
        await hands.press("s")
        await hands.see("Quotes by whom")
        await hands.type("vel")
        await hands.see("▌ Tomas Vell")
        await hands.press("enter")
        await hands.see('speaker:"Tomas Vell"')
        await hands.see("Quotes 1 ")
        assert "Tomas Vell" in hands.row


async def test_s_begins_with_the_speaker_of_the_row(small_store: Path) -> None:
    async with at(small_store) as hands:
        await hands.press("3", "s")
        await hands.see("▌ Jane Roe")
        await hands.press("enter")
        await hands.see("Quotes 2 ")
        await hands.press("s", "escape")
        await hands.see("Quotes 2 ")


@pytest.mark.parametrize("size", SIZES)
async def test_enter_opens_the_article_at_the_sentence_and_back_is_the_very_row(
    small_store: Path, size: tuple[int, int]
) -> None:
    async with at(small_store, size) as hands:
        await hands.press("3", "j")
        row = hands.row
        for back in ("escape", "backspace"):
            await hands.press("enter")
            await hands.see("Ada Penn · Harbour Post · 12 Mar 2025")
            await hands.see(r"▌ .*Britain")
            await hands.see("through: Harbour Post › Tomas Vell")
            await hands.see("rule: words, comma, cue, name")
            await hands.press(back)
            await hands.miss("Ada Penn")
            assert hands.row == row


async def test_a_sentence_far_down_is_in_view_at_once(fill: Fill) -> None:
    text = "\n\n".join(["Nothing was said that day."] * 200 + ['"We wait," said Jane Roe.'])
    told = [quote(text, '"We wait,"', speaker="Jane Roe", said_on="2025-03-11")]
    path = fill([analysis(text, publisher="Harbour Post", published="2025-03-11", found=told)])
    async with at(path) as hands:
        await hands.press("3", "enter")
        await hands.see("▌ .*We wait")
        await hands.press("g")
        await hands.miss("We wait")
        await hands.press("n")
        await hands.see("last finding")


async def test_a_very_long_article_opens_at_once_at_the_sentence_and_is_completed_there(fill: Fill) -> None:
    said = [f"“The lamps of pier {number} are lit,” Ms. Zadie Orr said." for number in range(1500)]
    text = "\n\n".join(f"{words} {'The night was still. ' * 5}" for words in said)
    quotes = [
        quote(text, f"The lamps of pier {number} are lit,", speaker="Zadie Orr") for number in range(1500)
    ]
    store = fill([analysis(text, title="Lamps", published="2025-03-01", found=quotes)])
    with Queries(store) as queries:
        row = queries.quotes(Filter.parse('"pier 700"'))[0]
        near, whole = queries.article(row.article, around=row.spans[0][0]), queries.article(row.article)
    assert near.within is not None
    assert near.findings == tuple(
        found for found in whole.findings if near.within[0] <= found.spans[0][0] <= near.within[1]
    )
    async with at(store) as hands:
        await hands.press("slash")
        await hands.type('"pier 700"')
        await hands.press("enter", "3")
        await hands.see("Quotes 1 ")
        await hands.press("enter")
        await hands.see("701 of 1,500")
        assert "The lamps of pier 700 are lit" in hands.screen
        reader = hands.app.query_one(Reader)
        assert reader.virtual_size.height > 4000
        await hands.press("n")
        await hands.see("702 of 1,500")
        assert "The lamps of pier 701 are lit" in hands.screen


async def test_n_goes_through_the_findings_of_the_article(small_store: Path) -> None:
    async with at(small_store) as hands:
        await hands.press("1", "j", "enter")
        await hands.see("1 of 6 · event: consult")
        await hands.press("n")
        await hands.see("2 of 6 · direct quote: Jane Roe")
        await hands.see(r"▌ .*We will not wait")
        await hands.press("N")
        await hands.see("1 of 6 · event: consult")
        await hands.press("N")
        await hands.see("first finding")


async def test_in_countries_enter_opens_the_record_and_again_the_article(small_store: Path) -> None:
    async with at(small_store) as hands:
        await hands.press("2", "j", "enter")
        await hands.see(r"Positions 1 · United Kingdom \(GB\)")
        await hands.see("if a ceasefire held")
        await hands.see("1 outlet, 1 origin")
        await hands.press("enter")
        await hands.see("Ada Penn")
        await hands.see(r"▌ .*Tomas Vell, the chief envoy")
        await hands.press("escape")
        await hands.see("Positions 1")
        await hands.press("escape")
        await hands.see("Countries 5")
        assert hands.row.startswith("GB")


@pytest.mark.parametrize("size", SIZES)
async def test_m_shows_the_roster_as_a_matrix_and_leads_to_the_record(
    small_store: Path, size: tuple[int, int]
) -> None:
    async with at(small_store, size) as hands:
        await hands.press("2", "j", "m")
        await hands.see("Matrix 3")
        assert re.search(r"airc.* ships", hands.screen)
        assert re.match(r"GB .*cond\S+ +· +con", hands.row)
        await hands.see(r"ships: conditional considered \(11 Mar 2025\)")
        await hands.press("enter")
        await hands.see(r"Positions 1 · United Kingdom \(GB\)")
        await hands.press("escape")
        await hands.see("Matrix 3")
        assert hands.row.startswith("GB")
        await hands.press("m")
        await hands.miss("Matrix 3")
        assert hands.row.startswith("GB")


async def test_the_matrix_keeps_to_the_filter(small_store: Path) -> None:
    async with at(small_store) as hands:
        await hands.press("m")
        await hands.see("Matrix 3")
        await hands.press("space")
        await hands.see("Matrix 1")
        await hands.press("x")
        await hands.see("Matrix 3")
        await hands.press("3")
        await hands.miss("Matrix 3")


async def test_the_record_tells_every_wording_and_how_far_it_is_attested(fill: Fill) -> None:
    text = "Officials said on Monday that France offers four ships to the harbour guard for a year."
    printed = [
        analysis(
            text if number else f"{text} More is to come.", title=f"Ships {number}", publisher=publisher,
            published=f"2025-03-1{number}",
            found=[position(text, "France", "FR", "offers", contribution="ships", as_of="2025-03-10",
                            chain=(Link(publisher, "publisher"), Link("Wire", "agency", "reported"),
                                   Link("officials", "anonymous", "citing")))],
        )
        for number, publisher in enumerate(("Harbour Post", "Northern Courier"))
    ]  # fmt: skip
    async with at(fill(printed)) as hands:
        await hands.press("2", "enter")
        await hands.see("Positions 1")
        await hands.see(r"1 origin \(Wire, unnamed officials\)")
        await hands.see("also Northern Courier, 11 Mar 2025: Officials said on Monday")
        await hands.press("enter")
        await hands.see(r"officials \(citing\) · also in Northern Courier")


async def test_o_shows_the_address_first_and_opens_only_the_web(
    small_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    async with at(small_store) as hands:
        monkeypatch.setattr(hands.app, "open_url", lambda url: opened.append(url))
        await hands.press("1", "j", "o")
        await hands.see("https://harbourpost.example/pause")
        await hands.press("escape")
        assert opened == []
        await hands.press("o")
        await hands.see("Open in the browser")
        await hands.press("enter")
        assert opened == ["https://harbourpost.example/pause"]
        await hands.press("G", "o")
        await hands.see("no web address")


@pytest.mark.parametrize(
    ("url", "is_opened"),
    [
        ("https://harbourpost.example/a?b=c#d", True),
        ("HTTP://harbourpost.example", True),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ("https:///nowhere", False),
        ("https://a.example/\x1b[31m", False),
        ("https://a.example/ --flag", False),
        ("https://[broken", False),
        ("", False),
        (None, False),
    ],
)
def test_only_a_web_address_goes_to_the_browser(url: str | None, is_opened: bool) -> None:
    assert (web_address(url) is not None) == is_opened


async def test_y_copies_the_row_with_its_citation(small_store: Path) -> None:
    async with at(small_store) as hands:
        await hands.press("3", "j", "y")
        await hands.see("terminal to copy")
        assert hands.app.clipboard == (
            "Tomas Vell, chief envoy (11 Mar 2025), indirect: Britain would send ships if a ceasefire held\n"
            "Ada Penn, “Ministers weigh a pause”, Harbour Post, 12 Mar 2025, https://harbourpost.example/pause"
        )
        await hands.press("2", "y")
        assert hands.app.clipboard.startswith("France (FR): offers, aircraft pledged; 2 quotes")


async def test_the_help_names_every_key_and_is_drawn_from_the_bindings(small_store: Path) -> None:
    async with at(small_store, (120, 90)) as hands:
        hands.app.screen.styles.max_height = None
        await hands.press("question_mark")
        await hands.see("Every key")
        for words in ("Type in the filter bar", "Go to the Countries", "Copy the row with its citation"):
            await hands.see(words)
        await hands.press("pagedown", "pagedown", "pagedown")
        await hands.see("Go to the next finding|Keep the filter")
        await hands.press("escape")
        await hands.miss("Every key")


async def test_the_palette_has_every_action(small_store: Path) -> None:
    async with at(small_store) as hands:
        await hands.press("ctrl+p")
        await hands.type("clear")
        await hands.see("Clear the filter")
        await hands.press("escape")


async def test_q_quits(small_store: Path) -> None:
    async with at(small_store) as hands:
        await hands.press("q")
        assert hands.app.return_code == 0


@pytest.mark.parametrize("narrow", [(80, 24), (60, 15)])
async def test_a_small_screen_shows_one_pane_and_names_the_others(
    small_store: Path, narrow: tuple[int, int]
) -> None:
    async with at(small_store, narrow) as hands:
        await hands.see("1 Timeline 4 .*2 Countries 5 .*3 Quotes 4 .*4 Article")
        assert "Jane Roe" not in hands.screen
        await hands.press("3")
        await hands.see("Jane Roe")
        assert "consult" not in hands.screen


async def test_a_resize_keeps_the_row(long_store: Path) -> None:
    async with at(long_store) as hands:
        await hands.press("3", *("j",) * 40)
        row = hands.row[:11]
        for size in [(80, 24), (200, 50), (120, 40), (60, 12)]:
            await hands.pilot.resize_terminal(*size)
            await hands.pilot.pause(0.05)
            assert hands.row[:11] == row
        await hands.pilot.resize_terminal(120, 40)
        await hands.press("enter")
        await hands.see("▌ .*number 359")
        await hands.pilot.resize_terminal(80, 24)
        await hands.see("▌ .*number 359")


async def test_an_empty_store_says_what_to_do(fill: Fill) -> None:
    async with at(fill([])) as hands:
        await hands.see("Nothing is stored here yet")
        await hands.see("communique browse FOLDER")
        await hands.press("j", "G", "enter", "space", "s", "escape", "y", "o", "4", "tab", "n")


async def test_no_hits_say_what_to_press(small_store: Path) -> None:
    async with at(small_store, filter_text="zebra") as hands:
        await hands.see("No events under this filter")
        await hands.press("x")
        await hands.see("Quotes 4 ")


async def test_a_bad_filter_at_the_start_is_shown_in_place(small_store: Path) -> None:
    async with at(small_store, filter_text="contry:fr") as hands:
        await hands.see("try country")
        await hands.see("Quotes 4 ")


HOSTILE = "\x1b]0;PWNED\x07\x1b[2J\x9b31m\u202egnp [bold]x[/bold] [link=http://a] \x08\x7f"


@pytest.mark.parametrize("layers", [2, 1])
async def test_hostile_text_is_shown_and_never_obeyed(
    fill: Fill, monkeypatch: pytest.MonkeyPatch, layers: int
) -> None:
    """By the widgets' own words too, without the filter that every line of the app passes."""
    if layers == 1:
        monkeypatch.setattr("tui.app.Cleaner.apply", lambda self, segments, background: segments)
    text = f'"We {HOSTILE} wait," said Jane {HOSTILE} Roe in {HOSTILE}.'
    words = f'"We {HOSTILE} wait,"'
    told = [
        quote(text, words, speaker=f"Jane {HOSTILE} Roe", speaker_role=HOSTILE, said_on="2025-03-11"),
        event(text, "said", "STATEMENT", place=HOSTILE, actors=(HOSTILE,)),
        CountryMention(span(text, "Roe"), "FR", "name", "government"),
    ]
    path = fill([
        analysis(text, title=HOSTILE, publisher=HOSTILE, authors=(HOSTILE,), published="2025-03-11",
                 url=f"https://a.example/{HOSTILE}", path=HOSTILE, found=told),
    ])  # fmt: skip
    async with at(path, (200, 50)) as hands:
        for keys in (("3",), ("enter",), ("n",), ("escape",), ("y",), ("s",), ("escape",), ("2", "enter"),
                     ("escape", "1", "enter"), ("escape", "space"), ("question_mark",)):  # fmt: skip
            await hands.press(*keys)
            await hands.pilot.pause(0.05)
            screen = hands.screen
            assert visible(screen, newlines=True) == screen, keys
            await hands.press(*(("escape",) if keys == ("question_mark",) else ()))
        await hands.press("x", "3")
        await hands.see(r"␛\]0;PWNED␇␛\[2J␛31m⇄gnp \[bold\]x\[/bold\]")


async def test_an_answer_to_an_old_question_is_dropped(small_store: Path) -> None:
    replies: list[Reply] = []
    asker = Asker(small_store, replies.append)
    told: list[str] = []
    asker.later(lambda queries: "old", told.append)
    for _ in range(200):
        await asyncio.sleep(0.01)
        if replies:
            break
    assert asker.is_wanted(replies[0])
    asker.renew()
    assert not asker.is_wanted(replies[0])
    asker.close()


def test_two_desks_begin_with_the_ends_of_a_line_and_are_sent_home_at_once(small_store: Path) -> None:
    for _ in range(20):
        replies: list[Reply] = []
        asker = Asker(small_store, replies.append)
        both = Barrier(3, timeout=5)
        done: list[str] = []

        def ask(name: str, both: Barrier = both, done: list[str] = done) -> Callable[[object], None]:
            def answer(queries: object) -> None:
                done.append(name)
                if len(done) <= 2:
                    both.wait()

            return answer

        asker.figures((ask(name), print) for name in ("quotes", "events", "claim", "articles"))
        both.wait()
        assert sorted(done[:2]) == ["articles", "quotes"]
        begun = perf_counter()
        asker.close()
        assert perf_counter() - begun < 0.9


async def test_a_new_filter_stops_the_questions_of_the_old(small_store: Path) -> None:
    replies: list[Reply] = []
    asker = Asker(small_store, replies.append)
    begun, held = Flag(), Flag()

    def slow(queries: object) -> str:
        begun.set()
        held.wait(5)
        return "slow"

    asker.later(slow, print)
    asker.later(lambda queries: "waits behind it", print)
    begun.wait(5)
    asker.renew()
    asker.later(lambda queries: "new", print)
    held.set()
    for _ in range(200):
        await asyncio.sleep(0.01)
        wanted = [reply.answer for reply in replies if asker.is_wanted(reply)]
        if wanted:
            break
    assert wanted == ["new"]
    assert "waits behind it" not in [reply.answer for reply in replies]
    asker.close()


async def test_the_screen_drops_a_stale_reply(small_store: Path) -> None:
    async with at(small_store) as hands:
        screen = hands.app.screen
        assert isinstance(screen, BrowseScreen)
        told: list[str] = []
        screen.asker.figure(lambda queries: "old", told.append)
        screen._set_filter(Filter.parse("spring"))
        await hands.see("Quotes 1 ")
        assert told == []


class Far:
    """How far a pretended ingest is."""

    def __init__(self, words: str) -> None:
        self.words = words

    def __str__(self) -> str:
        return self.words


async def test_an_ingest_shows_its_progress_and_its_articles(tmp_path: Path, fill: Fill) -> None:
    going = Flag()

    def ingest(report: Callable[[Far], None]) -> None:
        report(Far("1 of 40"))
        going.wait(10)
        fill(many_articles(40))

    async with at(tmp_path / "small.db", ingest=ingest) as hands:
        await hands.see("Reading articles: 1 of 40")
        await hands.see("Articles are being read|1 of 40")
        await hands.press("2", "j", "1")
        going.set()
        await hands.see("Quotes 40 ")
        await hands.miss("Reading articles")


async def test_the_mouse_chooses_and_opens(small_store: Path) -> None:
    async with at(small_store) as hands:
        quotes = hands.app.screen.query_one("#quotes-list")
        await hands.pilot.click(quotes, offset=(5, 2))
        assert "We will not wait" in hands.row
        await hands.pilot.click(quotes, offset=(5, 1), times=2)
        await hands.see("Ada Penn")


async def test_text_in_marks_of_two_spans_is_marked_in_both(fill: Fill) -> None:
    text = '"We wait," said Jane Roe, "for you." Nothing else happened.'
    broken = quote(text, '"We wait,"', speaker="Jane Roe", said_on="2025-03-11")
    whole = Quote(
        **{
            **{name: getattr(broken, name) for name in broken.__slots__},
            "spans": (span(text, '"We wait,"'), span(text, '"for you."')),
        }
    )
    async with at(
        fill([analysis(text, publisher="Harbour Post", published="2025-03-11", found=[whole])])
    ) as hands:
        await hands.press("3", "enter")
        await hands.see("▌ .*We wait.*for you")


@pytest.mark.parametrize("size", SIZES)
def test_the_first_frame_has_the_rows_before_textual_is_there(
    small_store: Path, size: tuple[int, int]
) -> None:
    with Queries(small_store) as queries:
        panes = list(placed(queries, *size))
    assert max(pane.top + len(pane.lines) for pane in panes) < size[1]
    assert max(pane.left + cell_len(line) for pane in panes for line in pane.lines) <= size[0]
    assert str(panes[0]).startswith("\x1b[1;1H /\x1b[2;1H 1 Timeline 4")
    shown = "\n".join(line for pane in panes for line in pane.lines)
    for words in ("Timeline 4", "Countries 5", "Quotes 4", "11 Mar 2025    consult"):
        assert " ".join(words.split()) in " ".join(shown.split())


@pytest.mark.parametrize("size", [*SIZES, (80, 40), (120, 25)])
async def test_the_first_frame_has_its_rows_where_the_app_has_them(
    small_store: Path, size: tuple[int, int]
) -> None:
    with Queries(small_store) as queries:
        tops = {
            pane.top + number
            for pane in placed(queries, *size)
            for number, line in enumerate(pane.lines)
            if line.startswith(" day ")
        }
    async with at(small_store, size) as hands:
        assert tops == {number for number, line in enumerate(hands.screen.split("\n")) if line[1:5] == "day "}


@pytest.mark.parametrize("size", SIZES)
async def test_what_the_columns_cut_stands_in_full_below(small_store: Path, size: tuple[int, int]) -> None:
    async with at(small_store, size) as hands:
        await hands.press("3")
        await hands.see(r"\n the partners were \"ready to work\" on a ceasefire")
        await hands.press("1", "j")
        await hands.see(r"\n Ministers met in Port Amity on 11 March 2025\.")
        await hands.press("2")
        await hands.see(r"\n France · has been: offers · spoken of: aircraft")


async def test_without_colours_none_is_sent(small_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with at(small_store) as hands:
        await hands.press("3", "j")
        assert hands.row.startswith("11 Mar 2025 I Tomas Vell")
        segments = [segment for strip in hands.app.screen._compositor.render_strips() for segment in strip]
        colours = {
            colour for s in segments if s.style for colour in (s.style.color, s.style.bgcolor) if colour
        }
        assert all(colour.is_default for colour in colours)
