"""The page: header, tabs on the left of which the chat is the first, source viewer on the right for all of them."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from functools import lru_cache
from typing import Any

import gradio as gr

from app import texts, texts_notices, texts_views
from app.answering.suggestions import STARTERS
from app.errors import explain
from app.texts_writing import STOP_BUTTON
from app.types import Role
from app.web import templates
from app.web.actions_tab import actions_tab
from app.web.answer_tools import AnswerTools, feedback_dialog
from app.web.chat import Chat, Conversation
from app.web.choices import Choices, preferences
from app.web.documents_tab import documents_tab
from app.web.draft_tab import draft_tab
from app.web.follow_ups import FollowUps
from app.web.outline_tab import outline_tab
from app.web.overviews_tab import overviews_tab
from app.web.services import Services
from app.web.terms_tab import terms_tab
from app.web.tour_tab import tour_tab

CONCURRENT = 40  # Gradio answers one question at a time by default; the machine can do many
SUGGESTING = 1  # answers go before suggestions
WAITING = 200  # questions in the queue; after that people are told to try later
CLEAN_UP = (3600, 3600)  # seconds: how often, and from which age, Gradio's temporary files go

log = logging.getLogger(__name__)


def build_page(services: Services, tools: AnswerTools) -> gr.Blocks:
    """The whole page; what one user asked lives in gr.State only."""
    page = gr.Blocks(title=texts.PAGE_TITLE, analytics_enabled=False, delete_cache=CLEAN_UP, fill_width=True)
    with page:
        header = gr.HTML(_header(services), elem_id="pw-header", apply_default_css=False)
        page.load(lambda: _header(services), outputs=header, queue=False, show_progress="hidden")
        with gr.Row(elem_id="pw-main", equal_height=False):
            with gr.Column(elem_id="pw-chat-column", scale=5, min_width=300):
                with gr.Tabs(elem_id="pw-tabs", overflow_behavior="wrap"):
                    with gr.Tab(texts.TAB_QUESTIONS, id="vragen", elem_id="pw-tab-vragen"):
                        _ChatColumn(services, tools).connect(page)
                    with gr.Tab(texts_views.TAB_OUTLINE, id="beeld", elem_id="pw-tab-beeld"):
                        outline_tab()
                    overviews_tab()
                    with gr.Tab(texts_views.TAB_ACTIONS, id="acties", elem_id="pw-tab-acties"):
                        actions_tab()
                    with gr.Tab(texts_views.TAB_TERMS, id="begrippen", elem_id="pw-tab-begrippen"):
                        terms_tab()
                    with gr.Tab(texts_views.TAB_TOUR, id="rondleiding", elem_id="pw-tab-rondleiding"):
                        tour_tab()
                    draft_tab()
                    documents_tab()
                gr.HTML(feedback_dialog(), elem_id="pw-feedback-host", apply_default_css=False)
            with gr.Column(elem_id="pw-viewer-column", scale=6, min_width=300):
                gr.HTML(templates.viewer(), elem_id="pw-viewer-host", apply_default_css=False)
        notices = templates.fill_texts("notices.html", texts_notices)
        gr.HTML(notices, elem_id="pw-notices-host", apply_default_css=False)
    page.queue(max_size=WAITING)
    return page


def _header(services: Services) -> str:
    """Asked anew at each visit: the index may have been renewed since the service started."""
    try:
        status = services.status()
    except Exception as error:
        log.exception("the status of the index is not known")
        message = explain(error)
        return templates.header(f"{texts.INDEX_UNKNOWN} {message.bericht} {message.actie}")
    return templates.header(texts.based_on(status.documents, status.passages, status.built))


class _ChatColumn:
    """The components of the chat and what they do."""

    def __init__(self, services: Services, tools: AnswerTools) -> None:
        self._chat = Chat(services, tools)
        self._examples_for = lru_cache(maxsize=8)(lambda role, built: services.examples(role))
        self._status = services.status
        self._conversation = gr.State(Conversation())
        self._choices = Choices(services)
        self._log = gr.Chatbot(
            label=texts.CHAT_LABEL, show_label=False, elem_id="pw-chat", placeholder=texts.CHAT_EMPTY, height=None,
            autoscroll=False, buttons=[], latex_delimiters=[], allow_tags=False, feedback_options=None,
            sanitize_html=False,  # rendering.py makes everything harmless; Gradio's sanitizer removes data attributes
        )  # fmt: skip
        examples = services.examples(Role.RAADSLID)
        with gr.Column(elem_id="pw-examples", elem_classes="pw-questions", visible=bool(examples)) as self._examples:
            gr.HTML(f'<h2 class="pw-label">{texts.EXAMPLES_HEADING}</h2>', apply_default_css=False)
            self._example_buttons = [
                gr.Button(example, size="sm", elem_classes="pw-example", visible=bool(example))
                for example in _padded(examples)
            ]
        self._follow_ups = FollowUps()
        with gr.Row(elem_id="pw-ask"):
            self._question = gr.Textbox(
                label=texts.QUESTION_LABEL, placeholder=texts.QUESTION_PLACEHOLDER, lines=1, max_lines=6, scale=4,
                elem_id="pw-question", min_width=200,
            )  # fmt: skip
            self._linked = gr.Textbox(
                visible="hidden", elem_id="pw-linked"
            )  # a link's question, apart from what is typed
            self._send = gr.Button(texts.ASK_BUTTON, variant="primary", scale=0, min_width=130, elem_id="pw-send")
            self._stop = gr.Button(STOP_BUTTON, scale=0, min_width=90, elem_id="pw-stop", visible=self._chat.can_stop)
        self._clear = gr.Button(texts.NEW_CONVERSATION, size="sm", elem_id="pw-new")

    def connect(self, page: gr.Blocks) -> None:
        """Lets the components act."""
        self._choices.connect(page)
        page.load(fn=None, js="() => pwChoices.question()", outputs=self._linked, queue=False)
        buttons = [*self._example_buttons, *self._follow_ups.buttons]
        asked = [
            self._linked.change(**self._asking(self._linked)),
            gr.on([self._question.submit, self._send.click], **self._asking(self._question, "always_last")),
            *(button.click(**self._asking(button)) for button in buttons),
        ]
        suggested = [
            one.then(
                self._suggest,
                [self._conversation, *self._choices.inputs],
                self._follow_ups.outputs,
                concurrency_limit=SUGGESTING,
                concurrency_id="suggest",
                show_progress="hidden",
            )
            for one in asked
        ]
        self._stop.click(Conversation.stop, self._conversation, queue=False, show_progress="hidden")
        self._clear.click(
            self._start_again,
            self._conversation,
            self._outputs,
            queue=False,
            show_progress="hidden",
            cancels=[*asked, *suggested],
        )
        self._choices.role.change(
            self._examples_of, self._choices.role, self._example_buttons, queue=False, show_progress="hidden"
        )

    def _asking(self, question: gr.Textbox | gr.Button, while_answering: str = "once") -> dict[str, Any]:
        """What an event needs to ask the question that a component holds.

        while_answering is "once" to drop what comes then, or "always_last" to ask what stands there afterwards.
        """
        return {
            "fn": self._ask,
            "inputs": [question, self._conversation, *self._choices.inputs],
            "outputs": self._outputs,
            "concurrency_limit": CONCURRENT,
            "concurrency_id": "ask",
            "show_progress": "hidden",
            "trigger_mode": while_answering,
        }

    @property
    def _outputs(self) -> list[Any]:
        return [self._conversation, self._log, self._question, self._examples, self._follow_ups.group]

    async def _ask(self, question: str, conversation: Conversation, *choices: str) -> AsyncIterator[tuple[Any, ...]]:
        hidden = gr.update(visible=False)
        if not (question := question.strip()):
            yield tuple(gr.skip() for _ in self._outputs)
            return
        field: Any = ""
        async for state in self._chat.ask(question, conversation, preferences(*choices)):
            yield state, list(state.messages), field, hidden, hidden
            field = gr.skip()  # what is typed meanwhile stays

    async def _suggest(self, conversation: Conversation, *choices: str) -> tuple[Any, ...]:
        return self._follow_ups.shown(await self._chat.follow_ups(conversation, preferences(*choices)))

    def _examples_of(self, role: str) -> list[Any]:
        examples = self._examples_for(Role(role), self._status().built)
        return [gr.update(value=example, visible=bool(example)) for example in _padded(examples)]

    def _start_again(self, conversation: Conversation) -> tuple[Any, ...]:
        return conversation.end(), [], "", gr.update(visible=True), gr.update(visible=False)


def _padded(examples: tuple[str, ...]) -> list[str]:
    """As many questions as there are buttons, empty at the end."""
    return [*examples, *[""] * STARTERS][:STARTERS]
