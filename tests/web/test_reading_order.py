"""Where the eye lands when an answer arrives, in a real Chromium."""

from __future__ import annotations

from playwright.sync_api import expect

from .steps import QUESTION, ask

PLACE_IN_LOG = """() => {
    const log = document.querySelector('#pw-chat .bubble-wrap').getBoundingClientRect();
    const question = [...document.querySelectorAll('#pw-chat .user-row')].pop().getBoundingClientRect();
    return question.top - log.top;
}"""


def test_every_answer_is_read_from_its_question_on(address, visit):
    page = visit(address, height=620)
    for number in range(1, 5):
        ask(page, QUESTION)
        expect(page.locator(".pw-source")).to_have_count(number)
        expect(page.locator(".pw-pending")).to_have_count(0)
        expect(page.locator("#pw-chat .user-row").last).to_be_in_viewport(ratio=1)
    page.wait_for_function(f"() => Math.abs(({PLACE_IN_LOG})()) < 200")
    expect(page.get_by_role("button", name="Vraag stellen")).to_be_in_viewport(ratio=1)
