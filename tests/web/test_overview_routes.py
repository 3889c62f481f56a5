"""The routes of the tab Overzichten over the real index."""

from __future__ import annotations

import re

import pytest
from fastapi.testclient import TestClient

from app import texts_overviews as texts
from app.overviews.types import (
    Aspect,
    Change,
    ChangedSection,
    Changes,
    Difference,
    Fate,
    Group,
    Length,
    Part,
    Side,
    Span,
    Statement,
    Summary,
)
from app.types import Citation
from app.web.overviews_html import Shown
from app.web.server import create_app
from ingest.types import Box, Fragment

FORMS = "/weergave/overzichten"
ATTACK = "<img src=x onerror=alert(1)>"
SOURCE = Citation("B1", "a.pdf", ATTACK, (3,), "3", (ATTACK,), ATTACK, (Fragment(3, 0, 4, Box(0.1, 0.2, 0.3, 0.4)),))
PART = Part("1.1", "a.pdf", (ATTACK,), ATTACK, "1", 1, 2)


@pytest.fixture(scope="module")
def client(real_services, tmp_path_factory):
    return TestClient(create_app(real_services, tmp_path_factory.mktemp("gradio")))


@pytest.fixture(scope="module")
def keys(real_services):
    """The keys of parts by title."""
    return {part.title: part.key for part in real_services.overviews().parts}


def test_the_forms_offer_every_document_and_section_and_the_programmes_to_compare(client, real_services):
    page = client.get(FORMS).text
    parts = real_services.overviews().parts
    summaries, comparison, changes = re.findall(r"<form.*?</form>", page)
    assert summaries.count("<optgroup") == 4
    assert set(re.findall(r'value="([\d.]+)"', summaries)) == {part.key for part in parts}
    assert comparison.count("<option") == 14
    assert changes.count("<option") == 8


def test_a_summary_has_a_button_to_its_page_behind_every_statement(client, keys):
    page = client.get(f"{FORMS}/samenvatting", params={"onderdeel": keys["Programma Veiligheid"]}).text
    assert "drie hoofddoelen" in page
    items = page.count('class="pw-row-text"')
    assert items > 10
    assert page.count('class="pw-source"') >= items
    assert len(re.findall(r'data-key="S-B\d+"', page)) == len(set(re.findall(r'data-key="S-B\d+"', page)))


def test_a_long_summary_says_more_than_a_short_one(client, keys):
    asked = {"onderdeel": keys["Programma Veiligheid"]}
    short, long = (client.get(f"{FORMS}/samenvatting", params={**asked, "lengte": length}).text for length in Length)
    assert long.count("<li>") > short.count("<li>")


def test_a_comparison_has_both_programmes_in_every_row(client, keys):
    pair = {"eerste": keys["Programma Ruimte"], "tweede": keys["Programma Energie"]}
    page = client.get(f"{FORMS}/vergelijking", params=pair).text
    rows = re.findall(r'<div class="pw-beside">', page)
    assert page.count('<p class="pw-label">Programma Ruimte</p>') == len(rows)
    assert page.count('<p class="pw-label">Programma Energie</p>') == len(rows)
    assert texts.NOTHING in page


def test_differences_are_marked_and_equal_sentences_are_folded(client, keys):
    names = [name for name in keys if name.startswith(("Raadsinformatiebrief U", "B&W"))]
    pair = {"eerste": keys[names[1]], "tweede": keys[names[0]]}
    page = client.get(f"{FORMS}/verschillen", params=pair).text
    assert "<mark>lang niet verwezenlijkt.</mark>" in page
    assert "23 gelijk" in page
    assert "gelijke zinnen</summary>" in page


def test_the_same_twice_is_told_as_such(client, keys):
    pair = {"eerste": keys["Programma Ruimte"], "tweede": keys["Programma Ruimte"]}
    assert texts.COMPARE_SAME in client.get(f"{FORMS}/vergelijking", params=pair).text


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("samenvatting?onderdeel=99", 404),
        ("samenvatting", 400),
        ("samenvatting?onderdeel=1&lengte=eindeloos", 400),
        (f"samenvatting?onderdeel={'1' * 41}", 400),
        ("vergelijking?eerste=1.1&tweede=9.9", 404),
        ("verschillen?eerste=1", 400),
    ],
)
def test_what_does_not_exist_is_refused_in_dutch(client, address, status):
    answer = client.get(f"{FORMS}/{address}")
    assert answer.status_code == status
    assert set(answer.json()) == {"bericht", "actie"}


def test_nothing_of_a_document_becomes_html():
    statement = Statement(ATTACK, ("B1",), (Statement(ATTACK, ("B1",)),))
    summary = Summary(PART, Length.SHORT, (Group(Aspect.GOALS, (statement,), 2),), (SOURCE,), 1, 1)
    side = Side((Span(ATTACK, False), Span(ATTACK, True)), ("B1",))
    change = Change(Fate.CHANGED, side, side, (Difference.NUMBER,))
    section = ChangedSection((ATTACK,), (change, Change(Fate.SAME, side, side), Change(Fate.REMOVED, side, None)))
    added = ChangedSection((ATTACK,), (Change(Fate.ADDED, None, side),))
    changes = Changes(PART, PART, (section,), (added,), (SOURCE,), {Fate.CHANGED: 1, Fate.ADDED: 1})
    shown = Shown((SOURCE,), "S")
    html = shown.summary(summary) + shown.changes(changes)
    assert "<img" not in html
    assert html.count("&lt;img") > 10
