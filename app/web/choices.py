"""What a reader chooses before asking: the role, remembered by the browser, and the part of the documents."""

from __future__ import annotations

import logging
from typing import Any

import gradio as gr

from app import texts_chat as texts
from app.types import Preferences, Role
from app.web.services import Parts, Services
from index.types import Selection

log = logging.getLogger(__name__)


class Choices:
    """The components of the choices; built inside the page."""

    def __init__(self, services: Services) -> None:
        self._services = services
        parts = services.parts()
        with gr.Row(elem_id="pw-choices"):
            self.role = gr.Radio(
                [(texts.ROLE_NAMES[role], role.value) for role in Role], value=Role.RAADSLID.value,
                label=texts.ROLE_LABEL, elem_id="pw-role", min_width=260, scale=3,
            )  # fmt: skip
            with gr.Accordion(_heading(""), open=False, elem_id="pw-filter") as self._filter:
                self.document = gr.Dropdown(
                    _documents(parts), value="", label=texts.FILTER_DOCUMENT, filterable=False, elem_id="pw-document"
                )
                self.programme = gr.Dropdown(
                    _programmes(parts), value="", label=texts.FILTER_PROGRAMME, filterable=False, elem_id="pw-programme"
                )

    @property
    def inputs(self) -> list[Any]:
        """The components that preferences() takes, in its order."""
        return [self.role, self.document, self.programme]

    def connect(self, page: gr.Blocks) -> None:
        """Lets the choices act; the parts are asked anew at each visit, for the index may have been renewed."""
        quiet: dict[str, Any] = {"queue": False, "show_progress": "hidden"}
        remembered = page.load(fn=None, js="() => pwChoices.role()", outputs=self.role, **quiet)
        renewed = remembered.then(self._renewed, outputs=[self.document, self.programme], **quiet)
        renewed.then(fn=None, js="() => pwChoices.ready()", **quiet)
        self.role.change(fn=None, js="(role) => pwChoices.remember(role)", inputs=self.role, **quiet)
        gr.on(
            [self.document.change, self.programme.change], self._shown, [self.document, self.programme],
            self._filter, **quiet,
        )  # fmt: skip

    def _renewed(self) -> tuple[Any, Any]:
        try:
            parts = self._services.parts()
        except Exception:
            log.exception("the parts of the index are not known")
            return gr.skip(), gr.skip()
        return gr.update(choices=_documents(parts)), gr.update(choices=_programmes(parts))

    def _shown(self, document: str, programme: str) -> Any:  # noqa: ANN401, Gradio has no name for an update
        titles = dict(self._services.parts().documents)
        where = texts.where(Selection(document, programme), titles.get(document, document))
        classes = ["pw-filter-active"] if where else []
        return gr.update(label=_heading(where), elem_classes=classes)


def preferences(role: str, document: str, programme: str) -> Preferences:
    """What the components hold, as preferences; an unknown role, which no reader can choose, counts as none."""
    known = role in set(Role)
    return Preferences(Role(role) if known else None, Selection(document or "", programme or ""))


def _heading(where: str) -> str:
    return f"{texts.FILTER_HEADING}: {where or texts.FILTER_EVERYTHING}"


def _documents(parts: Parts) -> list[tuple[str, str]]:
    return [(texts.FILTER_ALL_DOCUMENTS, ""), *((title, name) for name, title in parts.documents)]


def _programmes(parts: Parts) -> list[tuple[str, str]]:
    return [(texts.FILTER_ALL_PROGRAMMES, ""), *((title, title) for title in parts.programmes)]
