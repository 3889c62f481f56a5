"""What tests do on the page again and again."""

from __future__ import annotations

from playwright.sync_api import Page, expect

QUESTION = "Wat doet Veiligheid aan grensligging?"


def ask(page: Page, question: str) -> None:
    """Asks, and waits until the question is taken; the answer may still have to come."""
    page.get_by_label("Uw vraag").fill(question)
    page.get_by_role("button", name="Vraag stellen").click()
    expect(page.get_by_label("Uw vraag")).to_have_value("")


def wait_for_follow_ups(page: Page) -> None:
    """Waits for the last thing that comes of an answer; after it nothing moves any more."""
    expect(page.locator("#pw-follow-ups .pw-example:visible")).not_to_have_count(0)


def open_first_source(page: Page, number: int = 59) -> None:
    """Opens the first source under an answer, and waits until its page is there."""
    page.locator(".pw-source").first.click()
    expect(page.locator("#pw-viewer img")).to_have_attribute("data-page", str(number))


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
