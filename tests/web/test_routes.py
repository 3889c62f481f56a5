"""The routes behind the page, over HTTP."""

from __future__ import annotations

import io
from collections.abc import Iterator

import httpx
import pytest
from PIL import Image

PROGRAMME = "Uitvoeringsprogramma-2024-2027.pdf"
QUESTION = "Wat doet Veiligheid aan grensligging?"


@pytest.fixture
def web(address: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=address) as client:
        yield client


@pytest.mark.parametrize(("asked", "drawn"), [(1000, 1000), (901, 1000), (1, 200), (-5, 200), (99999, 2400)])
def test_picture_has_a_bounded_width_in_whole_steps(web, asked, drawn):
    answer = web.get(f"/pagina/{PROGRAMME}/59.png?breedte={asked}")
    assert answer.headers["content-type"] == "image/png"
    assert abs(Image.open(io.BytesIO(answer.content)).width - drawn) <= 1


def test_known_picture_is_not_sent_again(web):
    tag = web.get(f"/pagina/{PROGRAMME}/59.png").headers["etag"]
    assert web.get(f"/pagina/{PROGRAMME}/59.png", headers={"if-none-match": tag}).status_code == 304
    assert web.get(f"/pagina/{PROGRAMME}/60.png", headers={"if-none-match": tag}).status_code == 200


def test_place_of_a_page(web):
    assert web.get(f"/pagina/{PROGRAMME}/59.json").json() == {"page": 59, "label": "59", "pages": 88}


@pytest.mark.parametrize(
    "path",
    [
        "/pagina/onbekend.pdf/1.png",
        "/pagina/onbekend.pdf/1.json",
        "/pdf/onbekend.pdf",
        "/pdf/..%2F..%2Fpyproject.toml",
        f"/pagina/{PROGRAMME}/0.png",
        f"/pagina/{PROGRAMME}/89.png",
        f"/pagina/{PROGRAMME}/89.json",
    ],
)
def test_what_is_not_in_the_index_is_not_found(web, path):
    assert web.get(path).status_code == 404
    assert "Programmawijzer" not in web.get(path).text


def test_unknown_document_is_said_in_dutch(web):
    assert web.get("/pdf/onbekend.pdf").json()["bericht"] == "Dit document staat niet in de index."
    assert web.get(f"/pagina/{PROGRAMME}/negen.png").status_code == 400


def test_pdf_is_shown_in_the_browser_and_not_saved(web):
    answer = web.get(f"/pdf/{PROGRAMME}", headers={"range": "bytes=0-3"})
    assert answer.content == b"%PDF"
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["content-disposition"].startswith("inline")


def test_health_tells_what_answers(web):
    assert web.get("/api/health").json() == {
        "status": "ok",
        "documents": 4,
        "passages": 1234,
        "built": "2026-11-03T09:30:00",
    }


def test_ask_gives_the_agreed_object(web):
    answer = web.post("/api/ask", json={"question": QUESTION, "history": ["Welke grenzen zijn er?"]}).json()
    assert answer["answered"] is True
    assert answer["citations"][0]["pages"] == [59]
    assert answer["hits"][0]["document"] == PROGRAMME


def test_ask_passes_the_history_on(web, services):
    web.post("/api/ask", json={"question": QUESTION, "history": ["een", "twee"]})
    assert [turn.question for turn in services.asked[-1][1]] == ["een", "twee"]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"geen json", 400),
        (b"{}", 400),
        (b'{"question": ""}', 400),
        (b'{"question": 5}', 400),
        (b'{"question": "x", "history": "geen lijst"}', 400),
        (b'{"question": "' + b"a" * 4001 + b'"}', 413),
        (b'{"question": "' + b"a" * 300_000 + b'"}', 413),
        (b'{"question": "Gaat dit stuk?"}', 503),
    ],
)
def test_bad_question_gets_a_dutch_answer(web, body, status):
    answer = web.post("/api/ask", content=body)
    assert answer.status_code == status
    assert set(answer.json()) == {"bericht", "actie"}
    assert all(answer.json().values())


@pytest.mark.parametrize("path", ["/", "/api/health", f"/pdf/{PROGRAMME}", "/eigen/page.css", "/bestaat-niet"])
def test_security_headers_are_on_every_response(web, path):
    headers = web.get(path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "frame-ancestors 'self'" in headers["content-security-policy"]


def test_policy_allows_no_other_host(web):
    policy = web.get("/").headers["content-security-policy"]
    assert "http" not in policy
    assert "default-src 'self'" in policy


def test_nobody_can_send_files(web):
    assert web.post("/gradio_api/upload", files={"files": b"x"}).status_code == 403


def test_files_of_the_machine_are_not_served(web):
    assert web.get("/gradio_api/file=/etc/passwd").status_code in {403, 404}


def test_other_sites_may_not_call_the_service(web):
    answer = web.get("/config", headers={"origin": "https://voorbeeld.test"})
    assert answer.headers.get("access-control-allow-origin") != "https://voorbeeld.test"


def test_page_is_sent_in_dutch(web):
    assert '<html\n\tlang="nl"' in web.get("/").text
