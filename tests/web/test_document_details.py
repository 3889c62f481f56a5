"""The administrator says what a document is: title, kind and date, over HTTP and in a real Chromium."""

from __future__ import annotations

from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from playwright.sync_api import expect

from app import texts_details as texts
from app import texts_documents, texts_notices
from app.administration.administration import Administration
from app.administration.documents import DocumentFolder
from app.administration.reindexing import Reindexing
from app.settings import Settings
from app.web.desk import Desk
from app.web.server import create_app
from ingest.sources import SOURCES_FILE, Source, read_sources

from ..axe import grave_findings
from .conftest import book

PASSWORD = "een lang wachtwoord"
PDF = b"%PDF-1.7\nx"


@pytest.fixture
def folder(tmp_path) -> Path:
    (tmp_path / "documenten").mkdir()
    return tmp_path / "documenten"


@pytest.fixture
def application(folder, tmp_path):
    settings = Settings(documents=folder, data=tmp_path / "data")
    administration = Administration(PASSWORD, DocumentFolder(folder, 1), Reindexing(settings), settings.data)
    return create_app(book(), tmp_path / "gradio", Desk(administration=administration))


@pytest.fixture
def client(application):
    client = TestClient(application)
    client.post("/beheer/aanmelden", json={"password": PASSWORD})
    return client


def test_an_upload_brings_what_people_know_of_it(client, folder):
    known = {"titel": " Plan\n voor “morgen” ", "soort": "nota", "datum": "mei 2024"}
    assert client.put("/beheer/documenten/plan.pdf", content=PDF, params=known).status_code == 200
    assert read_sources(folder) == {"plan.pdf": Source("Plan voor “morgen”", "nota", "mei 2024")}
    assert "Plan voor “morgen”" in client.get("/beheer/paneel").json()["html"]


def test_an_upload_that_says_nothing_leaves_what_was_known(client, folder):
    (folder / SOURCES_FILE).write_text('["plan.pdf"]\ntitel = "Plan"\n', encoding="utf-8")
    assert client.put("/beheer/documenten/plan.pdf", content=PDF).status_code == 200
    assert read_sources(folder) == {"plan.pdf": Source("Plan")}


def test_what_is_known_can_be_changed_and_taken_back(client, folder):
    (folder / "plan.pdf").write_bytes(PDF)
    answer = client.put("/beheer/gegevens/plan.pdf", params={"titel": "Plan", "soort": "nota"})
    assert answer.json()["bericht"] == texts.SAVED.format(name="plan.pdf")
    client.put("/beheer/gegevens/plan.pdf", params={"titel": "Ander plan"})
    assert read_sources(folder) == {"plan.pdf": Source("Ander plan")}


@pytest.mark.parametrize("name", ["weg.pdf", "bronnen.toml", "..%2Fgeheim.pdf"])
def test_only_a_document_in_the_folder_can_be_described(client, folder, name):
    (folder.parent / "geheim.pdf").write_bytes(PDF)
    answer = client.put(f"/beheer/gegevens/{name}", params={"titel": "Plan"})
    assert answer.status_code == 404
    assert "staat niet (meer) in de map" in answer.json()["bericht"]
    assert not (folder / SOURCES_FILE).exists()


def test_who_is_not_signed_in_can_describe_nothing(application, folder):
    (folder / "plan.pdf").write_bytes(PDF)
    assert TestClient(application).put("/beheer/gegevens/plan.pdf", params={"titel": "Plan"}).status_code == 401
    assert not (folder / SOURCES_FILE).exists()


def test_a_title_without_end_is_refused(client, folder):
    answer = client.put("/beheer/documenten/plan.pdf", content=PDF, params={"titel": "a" * 201})
    assert answer.status_code == 400
    assert list(folder.iterdir()) == []


def test_where_the_file_of_titles_is_wrong_nothing_is_added_and_the_reason_is_told(client, folder):
    (folder / SOURCES_FILE).write_text('["plan.pdf"\n', encoding="utf-8")
    answer = client.put("/beheer/documenten/nieuw.pdf", content=PDF, params={"titel": "Nieuw"})
    assert SOURCES_FILE in answer.json()["bericht"]
    assert not (folder / "nieuw.pdf").exists()


def test_html_in_a_title_is_only_text(client, folder):
    attack = "\"><img src=x onerror=alert(1)>'"
    client.put("/beheer/documenten/plan.pdf", content=PDF, params={"titel": attack, "soort": attack})
    assert read_sources(folder)["plan.pdf"] == Source(attack, attack)
    assert "<img" not in client.get("/beheer/paneel").json()["html"]


def missing(field, words):
    """Sends a form without a field that it needs; the browser says so in these words."""
    field.evaluate("field => field.form.requestSubmit()")
    assert field.evaluate("field => field.validationMessage") == words


def test_the_administrator_adds_a_document_with_its_title_mends_it_and_takes_it_away(
    application, serve, visit, folder, tmp_path
):
    page = visit(serve(application))
    page.get_by_role("tab", name=texts_documents.TAB_DOCUMENTS).click()
    missing(page.get_by_label(texts_documents.ADMIN_PASSWORD), texts_notices.FIELD_MISSING)
    page.get_by_label(texts_documents.ADMIN_PASSWORD).fill(PASSWORD)
    page.get_by_role("button", name=texts_documents.ADMIN_SIGN_IN_BUTTON).click()
    (tmp_path / "plan.pdf").write_bytes(PDF)
    form = page.locator("#pw-documents form[data-action=upload]")
    missing(form.locator("input[type=file]"), texts_notices.FIELD_MISSING_FILE)
    form.locator("input[type=file]").set_input_files(tmp_path / "plan.pdf")
    expect(form.locator(".pw-chosen")).to_have_text("plan.pdf")
    form.get_by_label(texts.TITLE, exact=True).fill("Plan voor morgen")
    form.get_by_label(texts.KIND, exact=True).fill("nota")
    form.get_by_role("button", name=texts_documents.UPLOAD_BUTTON, exact=True).click()
    row = page.locator("#pw-documents tr", has_text="plan.pdf")
    expect(row).to_contain_text("Plan voor morgen")

    edit = page.locator(".pw-edit summary")
    edit.press("Enter")
    expect(row.get_by_label(texts.KIND, exact=True)).to_have_value("nota")
    assert grave_findings(page, "beheer") == []
    row.get_by_label(texts.DATE, exact=True).fill("12 maart 2024")
    row.get_by_label(texts.DATE, exact=True).press("Enter")
    expect(page.locator("#pw-documents .pw-said")).to_have_text(texts.SAVED.format(name="plan.pdf"))
    expect(edit).to_be_focused()
    assert read_sources(folder) == {"plan.pdf": Source("Plan voor morgen", "nota", "12 maart 2024")}

    page.once("dialog", lambda dialog: dialog.accept())
    row.get_by_role("button", name=texts_documents.REMOVE_NAME.format(name="plan.pdf")).click()
    expect(page.locator("#pw-documents .pw-said")).to_contain_text("plan.pdf is weggehaald")
    expect(row).to_have_count(0)
    assert not (folder / "plan.pdf").exists()
