"""The routes of the tabs beside the chat, over the real index."""

from __future__ import annotations

import csv
import io
import re

import pytest
from fastapi.testclient import TestClient

from app import texts_views as texts
from app.types import Answer, Citation
from app.views.types import Action, Kind, Term
from app.web.actions_tab import PAGE_SIZE, actions_view
from app.web.rendering import answer_message
from app.web.server import create_app
from app.web.terms_tab import terms_view
from ingest.types import Box, Fragment

ATTACK = "<img src=x onerror=alert(1)>"
SOURCE = Citation(
    "", "a.pdf", ATTACK, (3,), "3", (ATTACK,), f"woorden {ATTACK}", (Fragment(3, 0, 4, Box(0.1, 0.2, 0.3, 0.4)),)
)


@pytest.fixture(scope="module")
def client(real_services, tmp_path_factory):
    with TestClient(create_app(real_services, tmp_path_factory.mktemp("gradio"))) as client:
        yield client


def shown(client, address):
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.text


def test_actions_are_filtered_by_words_programme_and_kind(client):
    part = "Programma+Mobiliteit+%26+Logistiek"
    html = shown(client, f"/weergave/acties/lijst?zoek=fietsroutes&programma={part}&soort=actie")
    items = re.findall(r'class="pw-row-text">([^<]+)', html)
    assert items
    assert all("fietsroutes" in item for item in items)
    assert texts.ACTIONS_NONE in shown(client, "/weergave/acties/lijst?zoek=zwembadwater")


def test_actions_are_shown_a_page_at_a_time_and_none_is_lost(client, real_services):
    actions = real_services.views().actions
    seen = []
    for start in range(0, len(actions), PAGE_SIZE):
        seen += re.findall(r'id="pw-action-(\d+)"', shown(client, f"/weergave/acties/lijst?vanaf={start}"))
    assert seen == [str(number) for number in range(len(actions))]
    last = shown(client, "/weergave/acties/lijst?vanaf=99999")
    assert f"tot en met {len(actions)} van {len(actions)}" in last


def test_export_holds_what_was_filtered_and_links_back_to_this_service(client):
    answer = client.get("/export/actielijst.csv?soort=project")
    assert answer.headers["content-disposition"] == 'attachment; filename="actielijst.csv"'
    _, *rows = csv.reader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";")
    assert {row[1] for row in rows} == {"Project"}
    assert client.get(rows[0][-1]).headers["content-type"] == "application/pdf"
    assert client.get("/export/actielijst.xlsx").content.startswith(b"PK")


def test_every_heading_in_the_outline_opens_with_its_pages(client):
    html = shown(client, "/weergave/beeld")
    keys = re.findall(r'data-load="weergave/kop/([\d.]+)"', html)
    assert len(keys) > 40
    section = shown(client, f"/weergave/kop/{keys[-1]}")
    assert "Centrale opgaven" in section
    assert 'data-pages="86"' in section


def test_section_shows_the_goals_below_it(client):
    html = shown(client, "/weergave/beeld")
    key = re.search(r'weergave/kop/([\d.]+)" data-target="pw-node">5\. Programma Veiligheid', html)[1]
    section = shown(client, f"/weergave/kop/{key}")
    assert "Verbetering van de preventieve aanpak" in section
    assert "Projecten (8)" in section


def test_cell_of_the_matrix_gives_as_many_sentences_as_it_counts(client):
    html = shown(client, "/weergave/beeld")
    cells = re.findall(r'data-load="(weergave/thema/[\d/]+)"[^>]*>(\d+)</button>', html)
    assert cells
    address, count = cells[0]
    assert shown(client, f"/{address}").count("<li>") == int(count)


@pytest.mark.parametrize(
    "address",
    ["kop/9.9", "kop/x", "beeld/99.json", "thema/0/99/0", "thema/9/0/0", "thema/0/-9/0"],
)
def test_what_is_not_in_the_index_is_said_in_dutch(client, address):
    answer = client.get(f"/weergave/{address}")
    assert answer.status_code == 404
    assert answer.json() == {"bericht": texts.PART_UNKNOWN, "actie": texts.PART_UNKNOWN_ACTION}


def test_figure_and_its_script_come_from_this_service(client):
    assert client.get("/weergave/beeld/1.json").json()["data"][0]["type"] == "treemap"
    assert "javascript" in client.get("/weergave/plotly.js").headers["content-type"]


def test_term_is_found_with_its_definition(client):
    html = shown(client, "/weergave/begrippen/lijst?zoek=gala")
    assert "<dt>GALA</dt>" in html
    assert "Gezond en Actief Leefstijl Akkoord" in html


def test_nothing_of_a_document_becomes_html():
    action = Action(Kind.GOAL, ATTACK, ATTACK, ATTACK, ATTACK, True, SOURCE)
    term = Term(ATTACK, ATTACK, SOURCE, (SOURCE,))
    for html in (actions_view([action]), terms_view([term])):
        assert "<img" not in html
        assert "&lt;img" in html


def test_term_in_an_answer_gets_one_tip_that_explains_it():
    term = Term("GALA", f"Akkoord {ATTACK}", SOURCE, ())
    everyday = Term("We", "", SOURCE, ())
    text = "We doen mee aan GALA en GALA-dagen. GALA is er. [B1]"
    html = answer_message(answer_with(text), 4, Papers(), terms=(term, everyday))
    assert html.count('popovertarget="pw-tip-4-1"') == 1
    assert html.count("popovertarget") == 1
    assert "<img" not in html
    assert html.index("popovertarget") < html.index("GALA-dagen")


class Papers:
    def title(self, document):
        return document

    def label(self, document, page):
        return str(page)


def answer_with(text):
    return Answer("vraag", True, "extractive", text, (SOURCE,), ())
