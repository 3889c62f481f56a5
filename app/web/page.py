"""The page: header, tabs on the left of which the chat is the first, source viewer on the right for all of them."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from typing import Any

import gradio as gr

from app import texts
from app.errors import explain
from app.texts_writing import STOP_BUTTON
from app.web import templates
from app.web.chat import Chat, Conversation
from app.web.services import Services

CONCURRENT = 40  # Gradio answers one question at a time by default; the machine can do many
WAITING = 200  # questions in the queue; after that people are told to try later
CLEAN_UP = (3600, 3600)  # seconds: how often, and from which age, Gradio's temporary files go

log = logging.getLogger(__name__)


def build_page(services: Services) -> gr.Blocks:
    """The whole page; what one user asked lives in gr.State only."""
    page = gr.Blocks(title=texts.PAGE_TITLE, analytics_enabled=False, delete_cache=CLEAN_UP, fill_width=True)
    with page:
        header = gr.HTML(_header(services), elem_id="pw-header", apply_default_css=False)
        page.load(lambda: _header(services), outputs=header, queue=False, show_progress="hidden")
        with gr.Row(elem_id="pw-main", equal_height=False):
            with gr.Column(elem_id="pw-chat-column", scale=5, min_width=300):
                with gr.Tabs(elem_id="pw-tabs"), gr.Tab(texts.TAB_QUESTIONS, id="vragen", elem_id="pw-tab-vragen"):
                    _ChatColumn(Chat(services), services.examples()).connect()
            with gr.Column(elem_id="pw-viewer-column", scale=6, min_width=300):
                gr.HTML(templates.viewer(), elem_id="pw-viewer-host", apply_default_css=False)
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

    def __init__(self, chat: Chat, examples: tuple[str, ...]) -> None:
        self._chat = chat
        self._conversation = gr.State(Conversation())
        self._log = gr.Chatbot(
            label=texts.CHAT_LABEL, show_label=False, elem_id="pw-chat", placeholder=texts.CHAT_EMPTY, height=None,
            autoscroll=False, buttons=[], latex_delimiters=[], allow_tags=False, feedback_options=None,
            sanitize_html=False,  # rendering.py makes everything harmless; Gradio's sanitizer removes data attributes
        )  # fmt: skip
        with gr.Group(elem_id="pw-examples", visible=bool(examples)) as self._examples:
            gr.HTML(f'<h2 class="pw-label">{texts.EXAMPLES_HEADING}</h2>', apply_default_css=False)
            self._example_buttons = [gr.Button(example, size="sm", elem_classes="pw-example") for example in examples]
        with gr.Row(elem_id="pw-ask"):
            self._question = gr.Textbox(
                label=texts.QUESTION_LABEL, placeholder=texts.QUESTION_PLACEHOLDER, lines=1, max_lines=6, scale=4,
                elem_id="pw-question", min_width=200,
            )  # fmt: skip
            self._send = gr.Button(texts.ASK_BUTTON, variant="primary", scale=0, min_width=130, elem_id="pw-send")
        self._stop = gr.Button(STOP_BUTTON, size="sm", elem_id="pw-stop", visible=chat.can_stop)
        self._clear = gr.Button(texts.NEW_CONVERSATION, size="sm", elem_id="pw-new")

    def connect(self) -> None:
        """Lets the components act."""
        asked = self._asks([self._question.submit, self._send.click], self._question)
        clicked = [self._asks([button.click], button) for button in self._example_buttons]
        self._stop.click(
            self._stopped,
            self._conversation,
            [self._conversation, self._log],
            queue=False,
            show_progress="hidden",
            cancels=[asked, *clicked],
        )
        self._clear.click(
            self._start_again,
            self._conversation,
            self._outputs,
            queue=False,
            show_progress="hidden",
            cancels=[asked, *clicked],
        )

    def _asks(self, triggers: list[Any], question: gr.Textbox | gr.Button) -> Any:  # noqa: ANN401, Gradio has no name for it
        return gr.on(
            triggers,
            self._ask,
            [question, self._conversation],
            self._outputs,
            concurrency_limit=CONCURRENT,
            concurrency_id="ask",
            show_progress="hidden",
            trigger_mode="once",
        )

    @property
    def _outputs(self) -> list[Any]:
        return [self._conversation, self._log, self._question, self._examples]

    async def _ask(self, question: str, conversation: Conversation) -> AsyncIterator[tuple[Any, ...]]:
        if not (question := question.strip()):
            yield gr.skip(), gr.skip(), gr.skip(), gr.skip()
            return
        async for state in self._chat.ask(question, conversation):
            yield state, list(state.messages), "", gr.update(visible=False)

    def _stopped(self, conversation: Conversation) -> tuple[Any, ...]:
        stopped = conversation.stopped()
        return stopped, list(stopped.messages)

    def _start_again(self, conversation: Conversation) -> tuple[Any, ...]:
        return conversation.end(), [], "", gr.update(visible=bool(self._example_buttons))
