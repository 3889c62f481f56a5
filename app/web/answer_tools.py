"""What a reader can do with an answer, as buttons under it: copy it, judge it, or make a draft of a reply."""

from __future__ import annotations

import secrets

from app import texts_drafts, texts_feedback, texts_writing
from app.records import record_of
from app.types import Answer, Turn
from app.web import templates
from app.web.rendering import literal, take_along, tools_row
from app.web.services import Services
from app.web.tokens import AnswerTokens


class AnswerTools:
    """Draws the buttons; judging is False where feedback is off."""

    def __init__(self, services: Services, tokens: AnswerTokens, judging: bool) -> None:
        self._services = services
        self._tokens = tokens
        self._judging = judging

    def html(self, answer: Answer, history: tuple[Turn, ...]) -> str:
        """The buttons under an answer within a conversation, oldest turn first."""
        record = record_of(answer, history, secrets.token_hex(8), self._services.status().fingerprint)
        buttons = _judge(True) + _judge(False) if self._judging else ""
        return tools_row(
            take_along(answer) + buttons + _draft(self._services.writes()), f' data-token="{self._tokens.give(record)}"'
        )


def feedback_dialog() -> str:
    """The questions about an answer that is not good; assets/feedback.js opens it."""
    reasons = "".join(
        f'<label><input type="radio" name="reason" value="{reason}" required> {literal(text)}</label>'
        for reason, text in texts_feedback.REASONS.items()
    )
    return templates.fill_texts("feedback.html", texts_feedback).replace("<!--reasons-->", reasons)


def _judge(good: bool) -> str:
    text = texts_feedback.GOOD if good else texts_feedback.BAD
    name = texts_feedback.GOOD_NAME if good else texts_feedback.BAD_NAME
    return (
        f'<button type="button" class="pw-judge" data-good="{str(good).lower()}" aria-pressed="false" '
        f'title="{literal(name)}">{literal(text)}</button>'
    )


def _draft(writes: bool) -> str:
    """The button that makes a draft; with a chat model that takes a while, and it says so."""
    busy = f' data-busy="{literal(texts_writing.LETTER_BUSY)}"' if writes else ""
    return (
        f'<button type="button" class="pw-draft-open" title="{literal(texts_drafts.DRAFT_BUTTON_NAME)}" '
        f'data-failed="{literal(texts_drafts.DRAFT_FAILED)}"{busy}>'
        f"{literal(texts_drafts.DRAFT_BUTTON)}</button>"
    )
