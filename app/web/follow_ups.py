"""Questions to ask next, as buttons between the conversation and the question; they come after the answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import gradio as gr

from app import texts_chat as texts
from app.answering.suggestions import SHOWN


class FollowUps:
    """A group of buttons; built inside the page."""

    def __init__(self) -> None:
        with gr.Column(elem_id="pw-follow-ups", elem_classes="pw-questions", visible=False) as self.group:
            gr.HTML(f'<h2 class="pw-label">{texts.FOLLOW_UPS_HEADING}</h2>', apply_default_css=False)
            self.buttons = [gr.Button("", size="sm", elem_classes="pw-example") for _ in range(SHOWN)]

    @property
    def outputs(self) -> list[Any]:
        """What shown() changes."""
        return [self.group, *self.buttons]

    def shown(self, questions: Sequence[str]) -> tuple[Any, ...]:
        """The group with these questions, or nothing where there are none."""
        padded = [*questions, *[""] * SHOWN][:SHOWN]
        buttons = [gr.update(value=question, visible=bool(question)) for question in padded]
        return gr.update(visible=bool(questions)), *buttons
