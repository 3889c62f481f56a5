"""The whole product in a real Chromium: real documents, real index, real answers."""

from __future__ import annotations

import re
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from playwright.sync_api import Locator, Page, expect

from app import texts
from app.composition import build_assistant
from app.index_services import IndexServices
from app.types import Turn
from app.web.server import create_app
from index.live import LiveIndex
from prompts import NOTICE, REFUSAL, load_prompt

DOCUMENTS = Path(__file__).parents[2] / "documenten"
PROGRAMME = "Uitvoeringsprogramma-2024-2027.pdf"
PRESS = "Persbericht.pdf"
QUESTION = "Wat doet Veiligheid aan grensligging?"
OTHER = "Welke doelen heeft Trendsportal?"
FOLLOW_UP = "En welke partners doen daaraan mee?"
MARGIN = 2  # points around a mark: its edge may cut through a letter


@pytest.fixture(scope="module")
def address(real_services, serve, tmp_path_factory):
    return serve(create_app(real_services, tmp_path_factory.mktemp("gradio")))


def ask(page: Page, question: str) -> Locator:
    """Asks, waits for the answer, and gives its message."""
    before = page.locator("#pw-chat .pw-sources").count()
    page.get_by_label("Uw vraag").fill(question)
    page.get_by_role("button", name="Vraag stellen").click()
    expect(page.locator("#pw-chat .pw-sources")).to_have_count(before + 1)
    return page.locator("#pw-chat .pw-sources").last


def places(sources: Locator) -> list[tuple[str, str]]:
    """Documents and pages of the sources under an answer, in order."""
    return sources.locator(".pw-source").evaluate_all(
        "all => all.map(one => [one.dataset.document, one.dataset.pages])"
    )


def squeeze(text: str) -> str:
    return "".join(sign for sign in text.lower() if sign.isalnum())


def words_under_marks(page: Page, number: int) -> list[str]:
    """What the PDF says where the page of that number shows a mark, from top to bottom."""
    marks = page.evaluate(
        """() => {
            const sheet = document.querySelector('#pw-viewer img').getBoundingClientRect();
            return [...document.querySelectorAll('.pw-marks > div')].map(mark => {
                const box = mark.getBoundingClientRect();
                return [(box.left - sheet.left) / sheet.width, (box.top - sheet.top) / sheet.height,
                        (box.right - sheet.left) / sheet.width, (box.bottom - sheet.top) / sheet.height];
            });
        }"""
    )
    with pdfium.PdfDocument(DOCUMENTS / PROGRAMME) as pdf:
        text, (width, height) = pdf[number - 1].get_textpage(), pdf[number - 1].get_size()
        return [
            text.get_text_bounded(
                left * width - MARGIN, height - bottom * height, right * width + MARGIN, height - top * height
            )
            for left, top, right, bottom in sorted(marks, key=lambda mark: mark[1])
        ]


def test_question_of_a_council_member_ends_at_the_marked_lines_of_page_59(address, visit):
    page = visit(address)
    expect(page.locator(".pw-header")).to_contain_text(load_prompt(NOTICE).render())
    sources = ask(page, QUESTION)
    expect(page.locator("#pw-chat .pw-marker").first).to_have_text("[B1]")
    source = sources.locator('.pw-source[data-pages="59"]').first
    expect(source).to_contain_text("bladzijde 59")
    source.click()
    expect(page.locator("#pw-viewer img")).to_have_attribute("data-page", "59")
    assert page.locator("#pw-viewer img").evaluate("image => image.naturalWidth") >= 400

    marked, cited = words_under_marks(page, 59), source.get_attribute("data-passage")
    assert marked
    assert all(squeeze(line) in squeeze(cited) for line in marked), (marked, cited)
    assert squeeze("".join(marked)) == squeeze(cited)
    expect(page.locator("#pw-viewer")).to_contain_text("Programma Veiligheid")
    link = page.get_by_role("link", name="Open de PDF op deze pagina")
    expect(link).to_have_attribute("href", f"pdf/{PROGRAMME}#page=59")


def test_cited_lines_speak_of_the_border(real_services):
    answer = real_services.answer(QUESTION, ())
    cited = " ".join(citation.passage for citation in answer.citations)
    assert re.search(r"landsgrens|provinciegrens|grensligging|geografische", cited)


def test_a_follow_up_sees_only_the_conversation_of_its_own_browser(address, visit, real_services):
    one, other = visit(address), visit(address)
    ask(one, QUESTION)
    ask(other, OTHER)
    for page, first in ((one, QUESTION), (other, OTHER)):
        answer = real_services.answer(FOLLOW_UP, (Turn(first),))
        sources = answer.citations if answer.answered else [hit.passage for hit in answer.hits[:3]]
        expected = [[source.document, " ".join(map(str, source.pages))] for source in sources]
        assert places(ask(page, FOLLOW_UP)) == expected
    expect(one.locator("#pw-chat")).not_to_contain_text("Trendsportal?")
    expect(other.locator("#pw-chat")).not_to_contain_text("grensligging?")


def test_a_refusal_shows_the_closest_passages_as_no_answer(address, visit):
    page = visit(address)
    closest = ask(page, "Wat is de hoofdstad van Frankrijk?")
    expect(page.locator("#pw-chat")).to_contain_text(load_prompt(REFUSAL).render())
    expect(closest).to_contain_text(texts.CLOSEST_HEADING)
    expect(closest.locator(".pw-source")).to_have_count(3)
    expect(page.locator("#pw-chat .pw-marker")).to_have_count(0)


def test_an_example_of_the_page_is_answered(address, visit):
    page = visit(address)
    page.locator("#pw-examples .pw-example:visible").last.click()
    expect(page.locator("#pw-chat .pw-marker").first).to_be_visible()


def test_no_request_leaves_this_computer(address, visit):
    requests: list[str] = []
    page = visit(address, watch=lambda page: page.on("request", lambda request: requests.append(request.url)))
    ask(page, QUESTION).locator(".pw-source").first.click()
    expect(page.locator("#pw-viewer img")).to_have_attribute("data-page", re.compile(r"\d"))
    page.context.close()
    assert requests
    assert [url for url in requests if not url.startswith((address, "data:", "blob:"))] == []


def test_a_new_index_is_used_without_a_restart(product, encoder, serve, visit, tmp_path):
    services = IndexServices(LiveIndex(product.data, encoder), build_assistant())
    address = serve(create_app(services, tmp_path / "gradio"))
    page = visit(address)
    assert page.request.get(f"{address}/pagina/{PRESS}/1.json").ok
    hit = next(hit for hit in services.live.retrieve("persbericht", 12) if hit.passage.document == PRESS)
    question = f"Wat zegt het persbericht: {hit.passage.sentences[0].text}"
    assert PRESS in {document for document, _ in places(ask(page, question))}

    (product.documents / PRESS).unlink()
    done = product.run("index")
    assert done.returncode == 0, done.stderr
    assert PRESS not in {document for document, _ in places(ask(page, question))}
    assert page.request.get(f"{address}/pagina/{PRESS}/1.json").status == 404
    page.reload()
    expect(page.locator(".pw-header")).to_contain_text("Gebaseerd op 3 documenten")
