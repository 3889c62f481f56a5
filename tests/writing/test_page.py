"""What a reader sees of a chat model, in a real Chromium: it streams, can be stopped, and may fail."""

from __future__ import annotations

import queue
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from app import texts, texts_drafts
from app.texts_writing import LETTER_BUSY, LETTER_WRITTEN, STOP_BUTTON, STOPPED_HALFWAY, WAITING, WRITING, WRITTEN
from app.texts_writing import notice as notice_of
from app.web.server import create_app

from .scripted import Scripted

QUESTION = "Hoeveel woningen wil de provincie Limburg minimaal bouwen?"
FIRST = "De provincie Limburg wil minimaal 26.550 woningen bouwen."
SECOND = "Het Rijksprogramma Woningbouw richt zich op 900.000 woningen voor 2030."
NONSENSE = "De maan is van groene kaas. De zon ook. Dat weet iedereen in het dorp."
LIES = 2  # sentences of it that say something


class Pen:
    """A chat model's hand, which writes when the test says so."""

    def __init__(self) -> None:
        self._pieces: queue.Queue[str | None] = queue.Queue()

    def __call__(self, _: object) -> Iterator[str]:
        return iter(self._pieces.get, None)

    def write(self, text: str) -> None:
        self._pieces.put(text)

    def lay_down(self) -> None:
        self._pieces.put(None)


@pytest.fixture(scope="module")
def model():
    return Scripted()


@pytest.fixture(scope="module")
def address(written, model, serve, tmp_path_factory):
    return serve(create_app(written(model, seconds=120), tmp_path_factory.mktemp("gradio")))


@pytest.fixture(scope="module")
def hasty(written, model, serve, tmp_path_factory):
    """The same page where the model gets one second."""
    return serve(create_app(written(model, seconds=1), tmp_path_factory.mktemp("gradio")))


@pytest.fixture
def pen(model):
    pen = Pen()
    model.queue[:] = [pen]
    yield pen
    pen.lay_down()


def ask(page: Page, question: str = QUESTION) -> None:
    page.get_by_label(texts.QUESTION_LABEL).fill(question)
    page.get_by_role("button", name=texts.ASK_BUTTON).click()


def stop_button(page: Page):
    return page.get_by_role("button", name=STOP_BUTTON)


def test_sentences_and_sources_appear_while_the_model_writes(address, visit, pen):
    page = visit(address)
    chat, sources = page.locator("#pw-chat"), page.locator("#pw-chat .pw-source")
    expect(stop_button(page)).to_be_hidden()
    ask(page)
    expect(chat).to_contain_text(WAITING)
    pen.write(f"{FIRST[:-1]} [B1].")
    expect(chat).to_contain_text(FIRST)
    expect(chat).to_contain_text(WRITING)
    expect(sources).to_have_count(1)
    sources.click()
    expect(page.locator("#pw-viewer img")).to_have_attribute("data-page", "51")
    pen.write(f" {SECOND[:-1]} [B1].")
    expect(chat).to_contain_text(SECOND)
    expect(page.locator(".pw-tools")).to_have_count(0)  # to copy half an answer is to copy half the truth
    pen.lay_down()
    expect(chat).to_contain_text(WRITTEN)
    expect(chat).not_to_contain_text(WRITING)
    expect(page.locator(".pw-tools")).to_have_count(1)
    expect(stop_button(page)).to_be_hidden()


def test_a_stop_keeps_what_was_shown_with_its_sources_and_the_next_question_works(address, visit, pen, model):
    page = visit(address)
    chat = page.locator("#pw-chat")
    ask(page)
    pen.write(f"{FIRST[:-1]} [B1]. De provincie")
    expect(chat).to_contain_text(FIRST)
    stop_button(page).click()
    expect(page.get_by_label(texts.QUESTION_LABEL)).to_be_focused()
    expect(chat).to_contain_text(STOPPED_HALFWAY)
    expect(chat).to_contain_text(FIRST)
    expect(stop_button(page)).to_be_hidden()
    page.locator("#pw-chat .pw-marker").click()
    expect(page.locator("#pw-viewer img")).to_have_attribute("data-page", "51")

    pen.write(" wil nog veel meer [B1].")  # too late
    model.queue.append(f"{SECOND[:-1]} [B1].")
    ask(page, "Hoeveel woningen bouwt het Rijksprogramma?")
    expect(chat).to_contain_text(WRITTEN)
    expect(chat).to_contain_text(SECOND)
    expect(chat).not_to_contain_text("nog veel meer")


def test_a_stop_before_the_first_sentence_gives_the_extractive_answer(address, visit, pen, real_services):
    page = visit(address)
    ask(page)
    stop_button(page).press("Enter")
    expect(page.locator("#pw-chat")).to_contain_text(notice_of("stopped"))
    expect(page.locator("#pw-chat .pw-marker")).to_have_count(real_services.answer(QUESTION, ()).text.count("[B"))


def test_a_reader_is_told_why_a_model_did_not_write_and_gets_the_extractive_answer(hasty, visit, pen, model):
    page = visit(hasty)
    chat, answers = page.locator("#pw-chat"), page.locator("#pw-chat .pw-tools")
    for number, (said, notice) in enumerate(
        [([ConnectionError("weg")], "down"), (NONSENSE, "unsupported"), (pen, "slow")], 1
    ):
        model.queue[:] = [said]
        ask(page)
        expect(answers).to_have_count(number)
        expect(chat.locator(".pw-written").last).to_contain_text(notice_of(notice))
        expect(chat.locator(".pw-sources")).to_have_count(number)
    shown = chat.locator(".pw-written").nth(1)
    expect(shown.locator("li")).to_have_count(LIES)
    expect(shown.locator("li").first).to_be_hidden()
    shown.locator("summary").click()
    expect(shown.locator("li").first).to_contain_text("groene kaas")


def test_a_draft_is_written_by_the_model_and_says_so_while_it_takes_its_time(address, visit, pen, model):
    page = visit(address)
    model.queue[:] = [f"{FIRST[:-1]} [B1].", pen]
    ask(page)
    button = page.get_by_role("button", name=texts_drafts.DRAFT_BUTTON)
    button.click()
    expect(page.locator(".pw-tools-said")).to_have_text(LETTER_BUSY)
    button.click()  # which does not ask a second time
    pen.write(f"{SECOND[:-1]} [B1].")
    pen.lay_down()
    expect(page.locator("#pw-draft")).to_contain_text(LETTER_WRITTEN)
    text = page.get_by_label(texts_drafts.DRAFT_LABEL).input_value()
    assert SECOND in text
    assert FIRST not in text
    expect(page.locator(".pw-draft-report")).to_contain_text("Flesch-Douma")
    assert len(model.queue) == 0
