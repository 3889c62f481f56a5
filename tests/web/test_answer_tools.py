"""The routes behind the buttons under an answer: judging it, and making a draft of it."""

import io
import re

import docx
import pytest
from fastapi.testclient import TestClient

from app import texts_drafts, texts_feedback
from app.feedback.store import FeedbackStore
from app.types import Turn
from app.web.answer_tools import AnswerTools
from app.web.desk import Desk
from app.web.server import create_app
from app.web.tokens import AnswerTokens

from .conftest import book

QUESTION = "Wat doet Veiligheid aan grensligging?"


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    return FeedbackStore(tmp_path_factory.mktemp("feedback"))


@pytest.fixture(scope="module")
def tokens():
    return AnswerTokens()


@pytest.fixture(scope="module")
def client(store, tokens, tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("app.web.server.AnswerTokens", lambda: tokens)
        return TestClient(create_app(book(), tmp_path_factory.mktemp("gradio"), Desk(feedback=store)))


@pytest.fixture(scope="module")
def token(tokens):
    services = book()
    shown = AnswerTools(services, tokens, judging=True).html(services.answer(QUESTION, ()), (Turn("Eerder?"),))
    return re.search('data-token="([^"]+)"', shown)[1]


def test_a_judgement_is_kept_with_question_history_answer_and_citations(client, store, token):
    body = {"token": token, "good": False, "reason": "wrong_source", "remark": " Andere bladzijde. "}
    answer = client.post("/api/feedback", json=body)
    assert (answer.status_code, answer.json()["bericht"]) == (200, texts_feedback.FEEDBACK_THANKS)
    (kept,) = store.all()
    assert (kept.record.question, kept.record.history) == (QUESTION, ("Eerder?",))
    assert (kept.reason, kept.remark) == ("wrong_source", "Andere bladzijde.")
    assert kept.record.citations[0].pages == (59,)


@pytest.mark.parametrize(
    "changes",
    [{"good": False}, {"reason": "incorrect"}, {"good": False, "reason": "nee"}, {"remark": "x" * 1001}, {"ip": "1"}],
)
def test_a_judgement_that_is_not_well_formed_is_refused_in_dutch(client, token, changes):
    answer = client.post("/api/feedback", json={"token": token, "good": True, **changes})
    assert answer.status_code == 400
    assert answer.json()["actie"].startswith("Kies een reden")


@pytest.mark.parametrize("forge", [lambda token: token[:-3] + "AAA", lambda _: "x", lambda token: f"x{token}"])
def test_an_answer_that_was_never_given_cannot_be_judged(client, store, token, forge):
    before = store.all()
    answer = client.post("/api/feedback", json={"token": forge(token), "good": True})
    assert (answer.status_code, answer.json()["bericht"]) == (409, texts_feedback.ANSWER_STALE)
    assert store.all() == before


def test_feedback_can_be_off(tmp_path, tokens, token):
    client = TestClient(create_app(book(), tmp_path))
    answer = client.post("/api/feedback", json={"token": token, "good": True})
    assert (answer.status_code, answer.json()["bericht"]) == (403, texts_feedback.FEEDBACK_OFF)
    services = book()
    shown = AnswerTools(services, tokens, judging=False).html(services.answer(QUESTION, ()), ())
    assert "pw-judge" not in shown
    assert "pw-draft-open" in shown


def test_a_draft_is_made_measured_and_saved_as_edited(client, token):
    made = client.post("/api/concept", json={"token": token}).json()
    assert made["text"].startswith(texts_drafts.SALUTATION)
    assert "Flesch-Douma" in made["report"]
    edited = {"text": f"{made['text']}\n\nGroet van <b>mij</b>", "subject": made["subject"]}
    measured = client.post("/api/concept/leesbaarheid", json=edited)
    assert measured.status_code == 200
    saved = client.post("/api/concept/docx", json=edited)
    assert re.search(r'attachment; filename="concept-antwoord-[\d-]+\.docx"', saved.headers["content-disposition"])
    words = [paragraph.text for paragraph in docx.Document(io.BytesIO(saved.content)).paragraphs]
    assert words[1] == texts_drafts.MARK
    assert words[-1] == "Groet van <b>mij</b>"


def test_what_was_typed_is_no_html_in_the_report(client):
    long = "<img src=x onerror=alert(1)> " + "woord " * 30
    report = client.post("/api/concept/leesbaarheid", json={"text": long}).json()["report"]
    assert "<img" not in report
    assert "&lt;img" in report


@pytest.mark.parametrize(
    ("address", "body", "status"),
    [
        ("/api/concept/pdf", {"text": "x"}, 400),
        ("/api/concept/md", {"text": "x" * 50_001}, 400),
        ("/api/concept/md", {"tekst": "x"}, 400),
        ("/api/concept", {"token": "x"}, 409),
        ("/api/concept/md", {"text": "x", "subject": "y" * 300_000}, 413),
    ],
)
def test_requests_for_drafts_that_cannot_be_are_refused_in_dutch(client, address, body, status):
    answer = client.post(address, json=body)
    assert answer.status_code == status
    assert set(answer.json()) == {"bericht", "actie"}


def test_too_many_judgements_a_minute_are_refused(tmp_path, token):
    client = TestClient(create_app(book(), tmp_path, Desk(feedback=FeedbackStore(tmp_path))))
    statuses = [client.post("/api/feedback", json={"token": token, "good": True}).status_code for _ in range(31)]
    assert statuses[:30] == [409] * 30
    assert statuses[30] == 429
