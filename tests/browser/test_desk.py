"""What communications and an administrator do, in a real Chromium, with PDFs that the tests make."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path

import docx
import pytest
from playwright.sync_api import Locator, Page, expect

from app import texts, texts_documents, texts_drafts, texts_feedback
from app.composition import MODELS, build_assistant, build_desk
from app.feedback.store import FeedbackStore
from app.feedback.types import Reason
from app.index_services import IndexServices
from app.settings import Settings
from app.web.desk import Desk
from app.web.server import create_app
from index.build import build_index
from index.live import LiveIndex
from ingest.folder import read_folder

from ..ingest.makers import Printed, make_pdf

PASSWORD = "een lang wachtwoord"
HOMES = "Hoeveel woningen bouwt de gemeente Zonnedal?"
POOL = "Hoeveel kleedhokjes krijgt het zwembad De Waterlelie?"
SLOW = 240_000  # milliseconds: renewing the index loads the encoder in a process of its own


@dataclass(frozen=True)
class Town:
    """A service of its own over a folder with one small document."""

    address: str
    documents: Path
    data: Path
    desk: Desk


def pdf(title: str, *sentences: str) -> bytes:
    lines = [Printed(sentence) for sentence in sentences]
    return make_pdf([Printed(title, size=18, bold=True), *lines])


@pytest.fixture(scope="module")
def town(encoder, models_folder, serve, tmp_path_factory):
    folder = tmp_path_factory.mktemp("gemeente")
    documents, data = folder / "documenten", folder / "data"
    for made in (documents, data):
        made.mkdir()
    (data / MODELS).symlink_to(models_folder)
    sentences = (
        "De gemeente Zonnedal bouwt in 2026 precies 412 woningen.",
        "De helft van de woningen is betaalbaar voor starters.",
        "De wethouder wonen bespreekt het plan met de bewoners.",
    )
    (documents / "wonen.pdf").write_bytes(pdf("Woonplan van de gemeente Zonnedal", *sentences))
    build_index(read_folder(documents), documents, data, encoder, lambda stage, done, total: None)
    desk = build_desk(Settings(documents=documents, data=data, admin_password=PASSWORD))
    services = IndexServices(LiveIndex(data, encoder), build_assistant())
    return Town(serve(create_app(services, folder / "gradio", desk)), documents, data, desk)


def ask(page: Page, question: str) -> Locator:
    """Asks on the tab with questions, waits for the answer, and gives the buttons under it."""
    page.get_by_role("tab", name=texts.TAB_QUESTIONS).click()
    expect(page.locator("#pw-chat")).to_be_visible()
    before = page.locator(".pw-tools").count()
    page.get_by_label(texts.QUESTION_LABEL).fill(question)
    page.get_by_role("button", name=texts.ASK_BUTTON).click()
    expect(page.locator(".pw-tools")).to_have_count(before + 1)
    return page.locator(".pw-tools").last


def documents_of(page: Page) -> set[str]:
    """The documents named under the last answer, as its sources or as the closest passages."""
    sources = page.locator("#pw-chat .pw-sources").last.locator(".pw-source")
    return set(sources.evaluate_all("all => all.map(one => one.dataset.document)"))


def test_communications_makes_a_draft_edits_it_and_saves_it_for_word(town, visit):
    page = visit(town.address)
    ask(page, HOMES).get_by_role("button", name=texts_drafts.DRAFT_BUTTON).click()
    text = page.get_by_label(texts_drafts.DRAFT_LABEL)
    expect(text).to_be_visible()
    assert "412 woningen" in text.input_value()
    expect(page.locator("#pw-draft-title")).to_be_focused()
    expect(page.locator("#pw-draft")).to_contain_text(texts_drafts.MARK)
    expect(page.locator(".pw-draft-report")).to_contain_text("Flesch-Douma")

    long = "Wij vinden dat dit plan " + "heel goed en ook mooi en " * 5 + "verder klaar is."
    text.fill(f"Beste mevrouw Jansen,\n\n{long}")
    expect(page.locator(".pw-draft-report")).to_contain_text(long)
    with page.expect_download() as download:
        page.locator("#pw-draft").get_by_role("button", name=texts_drafts.DRAFT_WORD).click()
    words = [line.text for line in docx.Document(io.BytesIO(Path(download.value.path()).read_bytes())).paragraphs]
    assert words[1:] == [texts_drafts.MARK, "Beste mevrouw Jansen,", long]
    assert download.value.suggested_filename.endswith(".docx")


def test_a_reader_says_why_an_answer_is_not_good(town, visit):
    page = visit(town.address)
    tools = ask(page, HOMES)
    tools.get_by_role("button", name=texts_feedback.BAD).press("Enter")
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name=texts_feedback.FEEDBACK_SEND).click()
    expect(dialog).to_be_visible()  # a reason is needed
    dialog.get_by_label(texts_feedback.REASONS[Reason.INCOMPLETE]).check()
    dialog.get_by_label(texts_feedback.FEEDBACK_REMARK).fill("En in 2027?")
    dialog.get_by_role("button", name=texts_feedback.FEEDBACK_SEND).click()
    expect(tools).to_contain_text(texts_feedback.FEEDBACK_THANKS)
    expect(tools.get_by_role("button", name=texts_feedback.BAD)).to_have_attribute("aria-pressed", "true")
    (kept,) = FeedbackStore(town.data).all()
    assert (kept.record.question, kept.reason, kept.remark) == (HOMES, Reason.INCOMPLETE, "En in 2027?")
    assert kept.record.index


def test_the_administrator_adds_a_document_while_the_chat_answers_from_the_old_index(town, visit, tmp_path):
    reader, admin = visit(town.address), visit(town.address)
    admin.get_by_role("tab", name=texts_documents.TAB_DOCUMENTS).click()
    expect(admin.locator("#pw-documents")).to_contain_text("wonen.pdf")
    admin.get_by_label(texts_documents.ADMIN_PASSWORD).fill("fout")
    admin.get_by_role("button", name=texts_documents.ADMIN_SIGN_IN_BUTTON).click()
    expect(admin.locator(".pw-said:visible")).to_contain_text(texts_documents.WRONG_PASSWORD)
    admin.get_by_label(texts_documents.ADMIN_PASSWORD).fill(PASSWORD)
    admin.get_by_role("button", name=texts_documents.ADMIN_SIGN_IN_BUTTON).click()

    wrong = tmp_path / "nota.pdf"
    wrong.write_bytes(b"PK\x03\x04 no PDF")
    admin.set_viewport_size({"width": 1100, "height": 620})
    admin.locator("#pw-documents input[type=file]").set_input_files(wrong)
    admin.get_by_role("button", name=texts_documents.UPLOAD_BUTTON, exact=True).click()
    expect(admin.locator(".pw-said:visible")).to_contain_text("nota.pdf")
    expect(admin.locator(".pw-said:visible")).to_be_in_viewport(ratio=1)

    new = tmp_path / "zwembad.pdf"
    sentences = ("Het zwembad De Waterlelie krijgt 37 nieuwe kleedhokjes.", "De bouw begint in het voorjaar van 2026.")
    new.write_bytes(pdf("Plan voor zwembad De Waterlelie", *sentences))
    admin.locator("#pw-documents input[type=file]").set_input_files(new)
    admin.get_by_role("button", name=texts_documents.UPLOAD_BUTTON, exact=True).click()
    row = admin.locator("#pw-documents tr", has_text="zwembad.pdf")
    expect(row).to_contain_text(texts_documents.FILE_STATES["new"])
    assert (town.documents / "zwembad.pdf").read_bytes() == new.read_bytes()

    admin.get_by_role("button", name=texts_documents.INDEX_BUTTON).click()
    expect(admin.locator(".pw-renewal progress")).to_be_visible()
    ask(reader, POOL)
    assert town.desk.administration.reindexing.renewal.running
    assert documents_of(reader) == {"wonen.pdf"}
    expect(admin.locator(".pw-renewal")).to_contain_text("De index is bijgewerkt: 2 documenten", timeout=SLOW)
    expect(admin.locator(".pw-documents-list")).to_contain_text("zwembad.pdf")
    ask(reader, POOL)
    assert "zwembad.pdf" in documents_of(reader)
