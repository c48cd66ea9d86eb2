"""Countries: which are named, where, and as what they stand there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.extract.countries import find_countries
from communique.extract.layout import Layout
from communique.lexicon import country_name, rows
from communique.model import Article, CountryMention


def found(text: str) -> tuple[CountryMention, ...]:
    return find_countries(Article(text), Layout.of(text))


def codes(text: str) -> list[str]:
    return [mention.code for mention in found(text) if mention.kind != "leader"]


def people(text: str) -> list[tuple[str, str]]:
    return [(text[slice(*mention.span)], mention.code) for mention in found(text) if mention.kind == "leader"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Envoys of France, the United Kingdom and Côte d’Ivoire met.", ["FR", "GB", "CI"]),
        ("The U.S. and the UK signed; the US did not, U.S.-led talks went on.", ["US", "GB", "US", "US"]),
        ("Tell us if the chad fell off, or the turkey burnt.", []),
        ("Spaniards, Turks, Saudis, Filipinos and the Dutch came.", ["ES", "TR", "SA", "PH", "NL"]),
        ("The Turkish-Russian plan, pro-Beijing papers and Moscow-backed groups", ["TR", "RU", "CN", "RU"]),
        ("The Republic of Korea and the DPRK spoke.", ["KR", "KP"]),
        ("Pyongyang was silent. Korean envoys left.", ["KP", "KP"]),
        ("Korean envoys left.", ["KR"]),
        ("Brazzaville agreed. Congo voted.", ["CG", "CG"]),
        ("Congo voted. Kinshasa agreed, Brazzaville did not.", ["CD", "CD", "CG"]),
        ("Burma and Swaziland have other names now.", ["MM", "SZ"]),
        ("The Kremlin called, Downing Street and the Élysée answered.", ["RU", "GB", "FR"]),
        ("WASHINGTON (Wire) — Talks ended. NEW DELHI waited.", ["US", "IN"]),
        ("Papua New Guinea, Guinea-Bissau, Equatorial Guinea and Guinea", ["PG", "GW", "GQ", "GN"]),
        ("South Sudan and Sudan, Niger and Nigeria", ["SS", "SD", "NE", "NG"]),
        ("Kosovo’s and Serbia's ministers", ["XK", "RS"]),
    ],
)
def test_a_country_is_found_by_any_of_its_forms(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "New Mexico, New Jersey and New England had rain.",
        "South America, Latin American songs and the Indian Ocean",
        "A ferry on the Sea of Japan, a boat in the Gulf of Mexico",
        "It cost US$5, or $US6.",
        "The Washington Post and Agence France-Presse wrote it.",
        "She flew British Airways and Kenya Airways.",
        "Police in London, Ontario, and in Paris, Texas, and in Moscow, Idaho",
        "Ann Jordan and Michael Holland met Ms. Ireland.",
        "Chad Roe scored twice. Chad was pleased.",
        "Guinea pigs and Brussels sprouts",
        "The Paris Agreement is a treaty; so is the Vienna Convention.",
        "Kingston, Hamilton and Victoria are towns here.",
        "Flooding in Atlanta spread across Georgia.",
        "He moved to Washington state.",
    ],
)
def test_what_only_holds_a_country_s_name_is_no_country(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Georgia and Armenia agreed; Tbilisi hosts.", ["GE", "AM", "GE"]),
        ("Kingston is the capital of Jamaica.", ["JM", "JM"]),
        ("Jordan Prime Minister Jane Roe spoke; Jordan agreed.", ["JO", "JO"]),
        ("Chad signed. A man called Chad Roe watched. The Chadian side left.", ["TD", "TD"]),
        ("London, Paris and Berlin", ["GB", "FR", "DE"]),
    ],
)
def test_a_doubtful_form_counts_with_the_article_s_support(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("London said it agreed.", ["government"]),
        ("They met in London.", ["place"]),
        ("The London summit ended.", ["place"]),
        ("The British said no.", ["people"]),
        ("French troops left.", ["adjective"]),
        ("Russians voted.", ["people"]),
        ("France sent help.", ["government"]),
        ("He lives in northern France.", ["place"]),
        ("France's offer to Ukraine stands.", ["government", "government"]),
        ("She travelled to Ukraine.", ["place"]),
        ("Officials from Australia, Japan and New Zealand came.", ["government"] * 3),
        ("They spoke in Paris and London.", ["place", "place"]),
        ("LONDON, March 3 (Wire) — Talks ended.", ["place"]),
        ("A home in Lviv, Ukraine, burnt.", ["place"]),
        ("On Monday, Ukraine spoke.", ["government"]),
        ("U.S. officials left; U.S.-led talks went on.", ["adjective", "adjective"]),
        ("The Kremlin denied it.", ["government"]),
        ("Guests at the Kremlin ate.", ["place"]),
    ],
)
def test_a_mention_says_as_what_the_country_stands(text: str, expected: list[str]) -> None:
    assert [mention.stands_for for mention in found(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway's new prime minister, Jane Roe, spoke. Roe left.", [("Jane Roe", "NO"), ("Roe", "NO")]),
        ("Jane Roe, the Norwegian foreign minister, spoke.", [("Jane Roe", "NO")]),
        ("Norwegian Defence Minister Jane Roe spoke.", [("Jane Roe", "NO")]),
        ("Jane Roe of Norway spoke, then Roe left.", [("Jane Roe", "NO"), ("Roe", "NO")]),
        ("The former Norwegian president Jane Roe spoke.", []),
        ("In Aldmoor, Norway's president spoke. Aldmoor slept.", []),
        ("On Monday, Norway's president spoke; by Monday night she slept.", []),
        ("The Republic of Korea and the Bank of England", []),
        (
            "Norwegian president Jane Roe met Danish president Ann Roe; Roe left.",
            [("Jane Roe", "NO"), ("Ann Roe", "DK")],
        ),
    ],
)
def test_whoever_holds_a_country_s_office_speaks_for_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert people(text) == expected


def test_every_form_of_the_list_is_found_with_its_country_when_the_country_is_named() -> None:
    names = {
        row["code"]: row["form"] for row in rows("country_forms") if row["kind"] == "name" and not row["rule"]
    }
    for row in rows("country_forms"):
        if row["rule"] in ("congo", "korea", "dominican"):
            continue
        text = f"It was so: {row['form']} came. Also {names.get(row['code'], row['form'])} did."
        assert row["code"] in codes(text), row


@given(st.text(alphabet=st.sampled_from("USGeorgia Jordan’'.,-\n $()Paris\xa0éÉ"), max_size=200))
def test_spans_hold_what_was_found_and_never_overlap(text: str) -> None:
    end = 0
    for mention in found(text):
        assert end <= mention.span.start < mention.span.end <= len(text)
        end = mention.span.end


def test_a_country_s_name_is_known_by_its_code_and_a_group_s_is_its_own() -> None:
    assert country_name("GB") == "United Kingdom"
    assert country_name("XK") == "Kosovo"
    assert country_name("37 countries") == "37 countries"
