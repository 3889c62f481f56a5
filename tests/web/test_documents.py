"""The routes of the documents and their administration."""

import pytest
from fastapi.testclient import TestClient

from app import texts_documents, texts_feedback
from app.administration.administration import Administration
from app.administration.documents import DocumentFolder
from app.administration.reindexing import Reindexing
from app.settings import Settings
from app.web.desk import Desk
from app.web.server import create_app

from .conftest import book

PASSWORD = "een lang wachtwoord"
PDF = b"%PDF-1.7\nx"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "documenten").mkdir()
    return tmp_path / "documenten"


@pytest.fixture
def client(folder, tmp_path):
    return make_client(folder, tmp_path, PASSWORD)


def make_client(folder, tmp_path, password):
    settings = Settings(documents=folder, data=tmp_path / "data")
    administration = Administration(password, DocumentFolder(folder, 1), Reindexing(settings), settings.data)
    return TestClient(create_app(book(), tmp_path / "gradio", Desk(administration=administration)))


def sign_in(client, password=PASSWORD):
    return client.post("/beheer/aanmelden", json={"password": password})


def test_everyone_sees_what_is_indexed_and_what_was_skipped_and_why(client):
    html = client.get("/api/documenten").json()["html"]
    assert "een.pdf" in html
    assert "scan.pdf bevat geen tekst" in html
    assert "<b>twee" not in html
    assert "2 documenten in de index." in html


def test_without_a_password_nobody_can_change_anything_and_the_page_says_how_to_set_one(folder, tmp_path):
    client = make_client(folder, tmp_path, "")
    assert "PW_ADMIN_PASSWORD_FILE" in client.get("/beheer/paneel").json()["html"]
    assert sign_in(client, "").status_code in (404, 405)
    assert client.put("/beheer/documenten/plan.pdf", content=PDF).status_code in (404, 405)
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    ("method", "address"),
    [
        ("PUT", "/beheer/documenten/plan.pdf"),
        ("DELETE", "/beheer/documenten/plan.pdf"),
        ("POST", "/beheer/index"),
        ("GET", "/beheer/index"),
    ],
)
def test_who_is_not_signed_in_can_change_nothing(client, folder, method, address):
    (folder / "oud.pdf").write_bytes(PDF)
    answer = client.request(method, address)
    assert (answer.status_code, answer.json()["bericht"]) == (401, texts_documents.NOT_SIGNED_IN)
    assert "oud.pdf" not in client.get("/beheer/paneel").json()["html"]
    assert [path.name for path in folder.iterdir()] == ["oud.pdf"]


def test_the_administrator_signs_in_adds_removes_and_signs_out(client, folder):
    answer = sign_in(client)
    assert answer.status_code == 200
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    added = client.put("/beheer/documenten/..%2Fnieuw%20plan.pdf", content=PDF)
    assert "nieuw plan.pdf staat in de map" in added.json()["bericht"]
    assert [path.name for path in folder.iterdir()] == ["nieuw plan.pdf"]
    panel = client.get("/beheer/paneel").json()["html"]
    assert "nieuw plan.pdf" in panel
    assert texts_documents.FILE_STATES["new"] in panel
    assert client.delete("/beheer/documenten/nieuw%20plan.pdf").status_code == 200
    assert list(folder.iterdir()) == []
    client.post("/beheer/afmelden")
    assert client.put("/beheer/documenten/plan.pdf", content=PDF).status_code == 401


@pytest.mark.parametrize(
    ("name", "content", "status", "said"),
    [
        ("plan.exe", PDF, 409, "gewone naam"),
        ("plan.pdf", b"MZ", 409, "geen PDF"),
        ("plan.pdf", PDF + b"x" * 1_000_000, 413, "groter dan 1 MB"),
        ("oud.pdf", PDF, 409, "al een document"),
    ],
)
def test_files_that_cannot_be_documents_are_refused_in_dutch(client, folder, name, content, status, said):
    (folder / "oud.pdf").write_bytes(b"%PDF-oud")
    sign_in(client)
    answer = client.put(f"/beheer/documenten/{name}", content=content)
    assert answer.status_code == status
    assert said in answer.json()["bericht"]
    assert [(path.name, path.read_bytes()) for path in folder.iterdir()] == [("oud.pdf", b"%PDF-oud")]


def test_a_document_is_replaced_only_when_asked(client, folder):
    (folder / "oud.pdf").write_bytes(b"%PDF-oud")
    sign_in(client)
    assert client.put("/beheer/documenten/oud.pdf?vervang=ja", content=PDF).status_code == 200
    assert (folder / "oud.pdf").read_bytes() == PDF


def test_after_five_attempts_even_the_right_password_has_to_wait(client):
    answers = [sign_in(client, "fout") for _ in range(5)]
    assert {answer.json()["bericht"] for answer in answers} == {texts_documents.WRONG_PASSWORD}
    answer = sign_in(client)
    assert (answer.status_code, answer.json()["bericht"]) == (429, texts_feedback.TOO_OFTEN)


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_another_website_cannot_use_the_administrators_browser(client, folder, site):
    sign_in(client)
    answer = client.put("/beheer/documenten/plan.pdf", content=PDF, headers={"sec-fetch-site": site})
    assert (answer.status_code, answer.json()["bericht"]) == (403, texts_documents.OTHER_SITE)
    assert list(folder.iterdir()) == []


def test_a_cookie_that_was_tampered_with_is_worth_nothing(client):
    sign_in(client)
    value = client.cookies.get("pw_beheer")
    client.cookies.clear()
    client.cookies.set("pw_beheer", value[:-2] + ("AA" if value[-2:] != "AA" else "BB"))
    assert client.get("/beheer/index").status_code == 401


def test_the_upload_route_of_gradio_stays_closed_also_for_the_administrator(client):
    sign_in(client)
    assert client.post("/gradio_api/upload", files={"files": ("plan.pdf", PDF)}).status_code == 403
