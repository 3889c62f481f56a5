"""What people do on the page, in a real Chromium."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

QUESTION = "Wat doet Veiligheid aan grensligging?"


def ask(page: Page, question: str) -> None:
    page.get_by_label("Uw vraag").fill(question)
    page.get_by_role("button", name="Vraag stellen").click()
    expect(page.get_by_label("Uw vraag")).to_have_value("")


def marks_on_picture(page: Page) -> list[dict[str, float]]:
    """The marks in fractions of the picture."""
    return page.evaluate(
        """() => {
            const sheet = document.querySelector('#pw-viewer img').getBoundingClientRect();
            return [...document.querySelectorAll('.pw-marks > div')].map(mark => {
                const box = mark.getBoundingClientRect();
                return {left: (box.left - sheet.left) / sheet.width, right: (box.right - sheet.left) / sheet.width,
                        top: (box.top - sheet.top) / sheet.height, bottom: (box.bottom - sheet.top) / sheet.height};
            });
        }"""
    )


def test_citation_opens_the_page_with_the_cited_lines_marked(address, visit):
    page = visit(address)
    ask(page, QUESTION)
    page.get_by_role("button", name=re.compile("^B1 Uitvoeringsprogramma 2024-2027, bladzijde 59")).click()
    expect(page.locator("#pw-viewer img")).to_have_attribute("data-page", "59")
    assert page.locator("#pw-viewer img").evaluate("image => image.naturalWidth") >= 400
    marks = marks_on_picture(page)
    assert len(marks) == 2
    assert all(
        0.05 < mark["left"] < mark["right"] < 0.95 and 0.4 < mark["top"] < mark["bottom"] < 0.7 for mark in marks
    )
    expect(page.locator("#pw-viewer")).to_contain_text("Bladzijde 59")
    expect(page.locator("#pw-viewer")).to_contain_text("Programma Veiligheid › Ondermijning")
    expect(page.locator("#pw-viewer img")).to_have_attribute("alt", re.compile("bladzijde 59 .*gemarkeerd"))


def test_first_mark_is_scrolled_into_view(address, visit):
    page = visit(address, height=700)
    ask(page, QUESTION)
    page.locator(".pw-source").click()
    expect(page.locator("#pw-viewer img")).to_have_attribute("data-page", "59")
    expect(page.locator(".pw-marks > div").first).to_be_in_viewport()


def test_marker_in_the_text_opens_the_same_source(address, visit):
    page = visit(address)
    ask(page, "Welke twee grenzen zijn er?")
    expect(page.locator("#pw-chat ol > li")).to_have_text(["landsgrens [B1]", "provinciegrens [B1]"])
    page.get_by_role("button", name="Bron B1: Uitvoeringsprogramma 2024-2027, bladzijde 59").last.click()
    expect(page.locator("#pw-viewer img")).to_have_attribute("data-page", "59")
    expect(page.locator(".pw-source")).to_have_attribute("aria-current", "true")


def test_markers_of_a_second_answer_open_their_own_source(address, visit):
    page = visit(address)
    ask(page, QUESTION)
    ask(page, "Welke twee grenzen zijn er?")
    page.locator(".pw-marker").last.click()
    expect(page.locator(".pw-source").last).to_have_attribute("aria-current", "true")
    expect(page.locator(".pw-source[aria-current]")).to_have_count(1)


def test_pdf_link_and_neighbouring_pages(address, visit):
    page = visit(address)
    ask(page, QUESTION)
    page.locator(".pw-source").click()
    link = page.get_by_role("link", name="Open de PDF op deze pagina")
    expect(link).to_have_attribute("href", "pdf/Uitvoeringsprogramma-2024-2027.pdf#page=59")
    page.get_by_role("button", name="Volgende pagina").click()
    expect(page.locator("#pw-viewer img")).to_have_attribute("data-page", "60")
    expect(page.locator("#pw-viewer")).to_contain_text("Pagina 60 van 88")
    expect(link).to_have_attribute("href", re.compile("#page=60$"))
    expect(page.locator(".pw-marks > div")).to_have_count(0)
    page.get_by_role("button", name="Vorige pagina").click()
    expect(page.locator(".pw-marks > div")).to_have_count(2)


def test_citation_over_several_pages_offers_each_of_them(address, visit):
    page = visit(address)
    ask(page, "Wat loopt door?")
    page.locator(".pw-source").click()
    expect(page.locator("#pw-viewer img")).to_have_attribute("data-page", "51")
    expect(page.locator(".pw-marks > div")).to_have_count(1)
    page.locator("#pw-viewer").get_by_role("button", name="53").click()
    expect(page.locator("#pw-viewer img")).to_have_attribute("data-page", "53")
    expect(page.locator(".pw-marks > div")).to_have_count(1)


def test_refusal_shows_the_closest_passages_as_no_answer(address, visit):
    page = visit(address)
    ask(page, "Hoe laat is het in Tokio?")
    expect(page.locator("#pw-chat")).to_contain_text("Dat staat niet in de stukken.")
    closest = page.locator(".pw-closest")
    expect(closest).to_contain_text("Dichtstbijzijnde passages (geen antwoord)")
    closest.get_by_role("button").click()
    expect(page.locator("#pw-viewer img")).to_have_attribute("data-page", "59")


@pytest.mark.parametrize(
    "attack", ["<img src=x onerror=\"document.title='gehackt'\">", "**vet** <script>alert(1)</script>"]
)
def test_html_in_question_and_passage_is_only_text(address, visit, attack):
    page = visit(address)
    ask(page, attack)
    expect(page.locator("#pw-chat .user").last).to_contain_text(attack)
    page.locator(".pw-closest button").click()
    expect(page.locator("#pw-viewer blockquote")).to_contain_text("<img src=x onerror=")
    expect(page.locator("#pw-chat img, #pw-chat script, #pw-chat a, #pw-chat strong, blockquote img")).to_have_count(0)
    assert page.title() == "Programmawijzer"


def test_two_browsers_never_see_each_others_conversation(address, visit):
    one, other = visit(address), visit(address)
    ask(one, QUESTION)
    ask(other, "Hoe laat is het in Tokio?")
    expect(other.locator(".pw-closest")).to_be_visible()
    expect(one.locator(".pw-source")).to_be_visible()
    expect(one.locator("#pw-chat")).not_to_contain_text("Tokio")
    expect(other.locator("#pw-chat")).not_to_contain_text("grensligging?")
    assert visit(address).locator("#pw-chat").inner_text().count("Tokio") == 0


def test_earlier_questions_of_the_same_browser_are_the_history(address, visit, services):
    page = visit(address)
    ask(page, QUESTION)
    expect(page.locator(".pw-source")).to_have_count(1)
    ask(page, "En de provincie?")
    expect(page.locator(".pw-closest")).to_be_visible()
    history = {question: turns for question, turns in services.asked}["En de provincie?"]
    assert [turn.question for turn in history] == [QUESTION]


def test_messages_are_named_by_what_they_show(address, visit):
    page = visit(address)
    ask(page, QUESTION)
    expect(page.locator(".pw-source")).to_be_visible()
    expect(page.locator("#pw-chat [data-testid][aria-label]")).to_have_count(0)
    expect(page.get_by_role("log", name="Gesprek")).to_contain_text(
        "Antwoord: Men wil onderzoeken", use_inner_text=False
    )


def test_new_conversation_forgets_everything(address, visit, services):
    page = visit(address)
    ask(page, QUESTION)
    page.locator(".pw-source").click()
    page.get_by_role("button", name="Nieuw gesprek").click()
    expect(page.locator(".pw-source")).to_have_count(0)
    expect(page.get_by_role("heading", name="Bron")).to_be_visible()
    expect(page.locator("#pw-viewer img")).to_be_hidden()
    expect(page.get_by_role("heading", name="Voorbeelden om mee te beginnen")).to_be_visible()
    ask(page, "Weet u nog iets?")
    expect(page.locator(".pw-closest")).to_be_visible()
    assert services.asked[-1] == ("Weet u nog iets?", ())


def test_example_is_asked_with_one_click(address, visit):
    page = visit(address)
    page.get_by_role("button", name=QUESTION).click()
    expect(page.locator("#pw-chat .user")).to_contain_text(QUESTION)
    expect(page.locator(".pw-source")).to_be_visible()


def test_keyboard_alone_reaches_the_marked_page_and_returns(address, visit):
    page = visit(address)
    page.get_by_label("Uw vraag").focus()
    page.keyboard.type(QUESTION)
    page.keyboard.press("Enter")
    expect(page.locator(".pw-marker")).to_be_visible()
    for _ in range(10):
        page.keyboard.press("Shift+Tab")
        if page.evaluate("document.activeElement.matches('.pw-source')"):
            break
    page.keyboard.press("Enter")
    expect(page.locator("#pw-viewer img")).to_have_attribute("data-page", "59")
    expect(page.locator("#pw-viewer-title")).to_be_focused()
    page.get_by_role("button", name="Terug naar het antwoord").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".pw-source")).to_be_focused()


def test_too_long_question_is_told_in_dutch_and_not_asked(address, visit, services):
    page = visit(address)
    before = len(services.asked)
    ask(page, "a" * 4001)
    expect(page.locator(".pw-problem")).to_contain_text("Uw vraag is te lang: 4001 tekens. Het maximum is 4000 tekens.")
    assert len(services.asked) == before


def test_question_is_shown_at_once_and_holds_nobody_up(address, visit, services):
    page, other = visit(address), visit(address)
    ask(page, "Duurt dit lang?")
    expect(page.locator("#pw-chat .user")).to_contain_text("Duurt dit lang?")
    expect(page.locator(".pw-pending")).to_be_visible()
    ask(other, QUESTION)
    expect(other.locator(".pw-source")).to_be_visible()
    expect(page.locator(".pw-pending")).to_be_visible()
    services.gate.set()
    expect(page.locator(".pw-closest")).to_be_visible()


def test_answer_that_comes_too_late_stays_out_of_the_new_conversation(address, visit, services):
    services.gate.clear()
    page = visit(address)
    ask(page, "Duurt dit lang?")
    expect(page.locator(".pw-pending")).to_be_visible()
    page.get_by_role("button", name="Nieuw gesprek").click()
    expect(page.locator(".pw-pending")).to_have_count(0)
    services.gate.set()
    ask(page, QUESTION)
    expect(page.locator(".pw-source")).to_be_visible()
    expect(page.locator("#pw-chat .user")).to_have_count(1)


def test_error_is_shown_as_what_happened_and_what_to_do(address, visit):
    page = visit(address)
    ask(page, "Gaat dit stuk?")
    problem = page.get_by_role("alert").filter(has_text=re.compile(r"\w+\..+\w+\.", re.DOTALL))
    expect(problem).to_be_visible()
    expect(page.locator("#pw-chat")).not_to_contain_text("no such table")


def test_page_says_what_it_is_and_what_it_rests_on(address, visit):
    page = visit(address)
    header = page.locator(".pw-header")
    expect(header).to_contain_text("geautomatiseerd systeem")
    expect(header).to_contain_text("Gebaseerd op 4 documenten (1.234 passages), bijgewerkt op 3 november 2026.")


def test_page_is_dutch_whatever_the_browser_speaks(address, visit):
    page = visit(address, locale="en-US")
    assert page.evaluate("document.documentElement.lang") == "nl"


def test_no_request_goes_to_another_host(address, visit, chromium):
    context = chromium.new_context()
    requests: list[str] = []
    context.on("request", lambda request: requests.append(request.url))
    page = context.new_page()
    page.goto(address)
    ask(page, QUESTION)
    page.locator(".pw-source").click()
    expect(page.locator("#pw-viewer img")).to_have_attribute("data-page", "59")
    context.close()
    assert requests
    assert [url for url in requests if not url.startswith((address, "data:", "blob:"))] == []


def test_browser_reports_no_error_and_no_breach_of_the_policy(address, visit, chromium):
    context = chromium.new_context()
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(address)
    ask(page, QUESTION)
    page.locator(".pw-source").click()
    expect(page.locator("#pw-viewer img")).to_have_attribute("data-page", "59")
    context.close()
    assert complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_phone_width_has_no_horizontal_scroll(address, visit, scheme):
    page = visit(address, width=360, height=740, color_scheme=scheme)
    ask(page, QUESTION)
    page.locator(".pw-source").click()
    expect(page.locator("#pw-viewer img")).to_have_attribute("data-page", "59")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    expect(page.locator("#pw-viewer-title")).to_be_in_viewport()
    assert len(marks_on_picture(page)) == 2


def test_targets_are_large_enough(address, visit):
    page = visit(address, width=360, height=740)
    ask(page, QUESTION)
    page.locator(".pw-source").click()
    expect(page.locator("#pw-viewer img")).to_have_attribute("data-page", "59")
    for button in page.get_by_role("button").all():
        box = button.bounding_box()
        assert box is not None, button
        assert min(box["width"], box["height"]) >= 24, button.inner_text()
