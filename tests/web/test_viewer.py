"""The source viewer, in a real Chromium."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from .conftest import FOLDER, PROGRAMME
from .steps import QUESTION, ask, marks_on_picture, open_first_source, wait_for_follow_ups

WITHIN = 500  # milliseconds
TRIES = 12  # what it takes is the shortest: the machine may be busy with something else for a while
CLICK = """() => new Promise(done => {
    const started = performance.now(), picture = document.querySelector('#pw-viewer img');
    const seen = () => picture.dataset.page === '59' && requestAnimationFrame(() => done(performance.now() - started));
    new MutationObserver(seen).observe(picture, {attributeFilter: ['data-page']});
    document.querySelector('.pw-source').click();
})"""


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


def test_an_answer_with_one_source_has_no_buttons_to_others(address, visit):
    page = visit(address)
    ask(page, QUESTION)
    open_first_source(page)
    expect(page.get_by_role("button", name="Volgende pagina")).to_be_visible()
    expect(page.get_by_role("button", name="Volgende bron")).to_be_hidden()


def test_first_mark_is_scrolled_into_view(address, visit):
    page = visit(address, height=700)
    ask(page, QUESTION)
    open_first_source(page)
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
    expect(page.locator(".pw-source")).to_have_count(1)
    ask(page, "Welke twee grenzen zijn er?")
    expect(page.locator(".pw-source")).to_have_count(2)
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
    open_first_source(page, 51)
    expect(page.locator(".pw-marks > div")).to_have_count(1)
    page.locator("#pw-viewer").get_by_role("button", name="53").click()
    expect(page.locator("#pw-viewer img")).to_have_attribute("data-page", "53")
    expect(page.locator(".pw-marks > div")).to_have_count(1)


def test_keyboard_alone_reaches_the_marked_page_and_returns(address, visit):
    page = visit(address)
    page.get_by_label("Uw vraag").focus()
    page.keyboard.type(QUESTION)
    page.keyboard.press("Enter")
    wait_for_follow_ups(page)
    for _ in range(20):
        page.keyboard.press("Shift+Tab")
        if page.evaluate("document.activeElement.matches('.pw-source')"):
            break
    page.keyboard.press("Enter")
    expect(page.locator("#pw-viewer img")).to_have_attribute("data-page", "59")
    expect(page.locator("#pw-viewer-title")).to_be_focused()
    page.get_by_role("button", name="Terug naar het antwoord").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".pw-source")).to_be_focused()


def test_other_sources_of_the_answer_are_a_click_away(address, visit):
    page = visit(address)
    ask(page, "Welke bronnen zijn er?")
    page.locator(".pw-source").first.click()
    sources = page.get_by_role("group", name="Bronnen van dit antwoord")
    expect(sources).to_contain_text("Bron 1 van 2")
    expect(sources.get_by_role("button", name="Vorige bron")).to_be_disabled()
    sources.get_by_role("button", name="Volgende bron").click()
    expect(page.locator("#pw-viewer img")).to_have_attribute("data-page", "51")
    expect(sources).to_contain_text("Bron 2 van 2")
    expect(page.locator(".pw-source").last).to_have_attribute("aria-current", "true")
    sources.get_by_role("button", name="Vorige bron").click()
    expect(page.locator("#pw-viewer img")).to_have_attribute("data-page", "59")


def test_pdf_is_downloaded_under_its_own_name(address, visit):
    page = visit(address)
    ask(page, QUESTION)
    page.locator(".pw-source").click()
    with page.expect_download() as download:
        page.get_by_role("link", name="Download de PDF").click()
    assert download.value.suggested_filename == PROGRAMME
    assert download.value.path().read_bytes() == (FOLDER / PROGRAMME).read_bytes()


def test_picture_has_a_pixel_for_each_of_the_screens(address, visit):
    page = visit(address, device_scale_factor=2)
    ask(page, QUESTION)
    open_first_source(page)
    wide = page.locator("#pw-viewer img").evaluate("image => [image.naturalWidth, 2 * image.clientWidth]")
    assert wide[0] >= wide[1]


def test_larger_window_gets_a_larger_picture(address, visit):
    page = visit(address, width=1000)
    ask(page, QUESTION)
    open_first_source(page)
    small = page.locator("#pw-viewer img").evaluate("image => image.naturalWidth")
    page.set_viewport_size({"width": 1640, "height": 900})
    page.wait_for_function(
        "([image, small]) => image.naturalWidth > small && image.naturalWidth >= image.clientWidth",
        arg=[page.query_selector("#pw-viewer img"), small],
    )
    assert page.locator("#pw-viewer img").evaluate("image => image.naturalWidth") > small


def test_click_shows_the_marked_page_within_half_a_second(address, visit):
    page = visit(address)
    ask(page, QUESTION)
    wait_for_follow_ups(page)
    open_first_source(page)
    taken: list[float] = []
    while len(taken) < TRIES and min(taken, default=WITHIN) >= WITHIN:
        page.get_by_role("button", name="Volgende pagina").click()
        expect(page.locator("#pw-viewer img")).to_have_attribute("data-page", "60")
        taken.append(page.evaluate(CLICK))
    assert min(taken) < WITHIN, taken
