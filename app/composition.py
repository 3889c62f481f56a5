"""Where objects are built: the index from the settings, and the services that command line and page use."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from app.administration.administration import Administration
from app.administration.documents import DocumentFolder
from app.administration.password import administrator_password
from app.administration.reindexing import Reindexing
from app.answer_log import AnswerLog
from app.answering.assistant import Assistant
from app.answering.explaining import Explanation, explain_answer
from app.answering.ranking import load_model
from app.answering.suggestions import follow_ups, starters
from app.answering.support import SupportCheck
from app.feedback.store import FeedbackStore
from app.guidance import preferred_answer, selected_knowledge
from app.settings import Settings
from app.texts import EXAMPLES
from app.tracing import NO_TRACES, load_traces
from app.types import NO_PREFERENCES, Answer, Preferences, Role, Turn
from app.views.build import Views
from app.views.cache import ViewCache
from app.web.desk import Desk
from app.web.services import Catalogue, DocumentSummary, IndexStatus, Parts
from app.writing.rewriting import Rewriter
from app.writing.scribe import Scribe
from app.writing.writer import Writer
from index.build import build_index, is_current
from index.encoder import load_encoder
from index.encoder_model import EncoderModel
from index.errors import UnknownDocumentError
from index.generations import Generations
from index.live import LiveIndex
from index.manifest import Manifest, read_manifest
from index.search import SearchIndex
from index.selection import programmes
from index.types import Encoder
from ingest.folder import read_folder
from ingest.types import Reading
from prompts import PURPOSE, REFUSAL, load_prompt

MODELS = "models"
REWRITE_SECONDS = 15.0  # a follow-up that takes longer to rewrite is resolved by the rules
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class IndexReport:
    """The index in use after a run, and what was read for it; reading is None where nothing had changed."""

    manifest: Manifest
    reading: Reading | None


def run_index(settings: Settings, progress: Progress) -> IndexReport:
    """Bring the index up to date; without a change neither the PDFs are read nor the model loaded."""
    model = EncoderModel(settings.model)
    if is_current(settings.documents, settings.data, model.fingerprint):
        return IndexReport(read_manifest(Generations(settings.data).current()), None)
    with Generations(settings.data).building():
        pass  # who cannot build is told now, not after reading for half a minute
    reading = read_folder(settings.documents, lambda done, total: progress("read", done, total))
    encoder = load_encoder(model, settings.data / MODELS)
    manifest = build_index(reading, settings.documents, settings.data, encoder, progress)
    return IndexReport(manifest, reading)


def build_services(settings: Settings) -> IndexServices:
    """The services over the current index; raises NoIndexError when there is none."""
    Generations(settings.data).current()
    encoder = load_encoder(EncoderModel(settings.model), settings.data / MODELS)
    live = LiveIndex(settings.data, encoder)
    live.current()
    return IndexServices(live, build_assistant(), build_scribe(settings, encoder), AnswerLog(settings.log_text))


def build_desk(settings: Settings) -> Desk:
    """What the page offers beside answers; raises PasswordFileError."""
    folder = DocumentFolder(settings.documents, settings.max_upload_mb)
    return Desk(
        feedback=FeedbackStore(settings.data) if settings.feedback else None,
        administration=Administration(administrator_password(settings), folder, Reindexing(settings), settings.data),
    )


def build_assistant() -> Assistant:
    """The assistant with its fitted models and fixed texts."""
    return Assistant(
        ranker=load_model("ranker"),
        judge=load_model("judge"),
        refusal=load_prompt(REFUSAL).render(),
        purpose=load_prompt(PURPOSE).render(),
    )


def build_scribe(settings: Settings, encoder: Encoder) -> Scribe:
    """What writes and watches answers: nothing without PW_LLM; raises ModelSettingsError and TracingError."""
    traces = load_traces() if settings.traces else NO_TRACES
    if not settings.llm:
        return Scribe(traces=traces)
    from app.writing.models import ModelChoice, load_chat_model  # a second to import, for those who have a model

    model = load_chat_model(
        ModelChoice(
            settings.llm,
            settings.llm_base_url,
            settings.llm_key_file,
            settings.llm_seconds,
            settings.llm_temperature,
        )
    )
    writer = Writer(model, settings.llm, build_support_check(encoder), settings.llm_seconds)
    return Scribe(writer, Rewriter(model, min(settings.llm_seconds, REWRITE_SECONDS)), traces)


def build_support_check(encoder: Encoder) -> SupportCheck:
    """The check of written sentences against passages, with its fitted model."""
    return SupportCheck(encoder, load_model("support"))


@dataclass(frozen=True, slots=True)
class IndexShelf:
    """What citations need of the documents of one index."""

    index: SearchIndex

    def title(self, document: str) -> str:
        """The title of a document by file name."""
        return self.index.document(document).title

    def label(self, document: str, page: int) -> str:
        """The printed number of a physical page."""
        return self.index.label(document, page)


class IndexServices:
    """Everything that page, interface and command line ask, from the index that is current at that moment."""

    def __init__(
        self,
        live: LiveIndex,
        assistant: Assistant,
        scribe: Scribe | None = None,
        answer_log: AnswerLog | None = None,
    ) -> None:
        self.live = live
        self.assistant = assistant
        self._views = ViewCache()
        self.scribe = scribe or Scribe()
        self.answer_log = answer_log or AnswerLog()

    def answer(self, question: str, history: tuple[Turn, ...], preferences: Preferences = NO_PREFERENCES) -> Answer:
        """The answer to a question within a conversation, oldest turn first."""
        *_, last = self.stream(question, history, threading.Event(), preferences)
        return last

    def stream(
        self,
        question: str,
        history: tuple[Turn, ...],
        stop: threading.Event,
        preferences: Preferences = NO_PREFERENCES,
    ) -> Iterator[Answer]:
        """The answer as it grows; the last one is the answer. It ends soon once stop is set."""
        index = self.live.current()
        extract = partial(self._extract, index, preferences=preferences)
        answers = self.scribe.answers(question, history, extract, IndexShelf(index), stop, preferences.role)
        yield from self._noted(answers, len(history))

    def _extract(
        self,
        index: SearchIndex,
        question: str,
        history: tuple[Turn, ...] = (),
        preferences: Preferences = NO_PREFERENCES,
    ) -> Answer:
        """The answer without a chat model."""
        return preferred_answer(self.assistant, question, history, index, IndexShelf(index), preferences)

    def writes(self) -> bool:
        """Whether a chat model writes the answers."""
        return self.scribe.writer is not None

    def _noted(self, answers: Iterator[Answer], turns: int) -> Iterator[Answer]:
        """The same answers, of which the last is logged."""
        last = None
        for last in answers:
            yield last
        if last is not None:
            self.answer_log.note(last, turns)

    def explain(
        self, question: str, history: tuple[Turn, ...], preferences: Preferences = NO_PREFERENCES
    ) -> Explanation:
        """Why a question is answered or refused, from the index that is current now."""
        index = self.live.current()
        knowledge = selected_knowledge(index, IndexShelf(index), preferences)
        return explain_answer(self.assistant, question, history, knowledge)

    def status(self) -> IndexStatus:
        """The index that answers now."""
        manifest = self.live.current().manifest
        built = datetime.fromisoformat(manifest.built)
        return IndexStatus(manifest.documents, manifest.passages, built, manifest.fingerprint)

    def catalogue(self) -> Catalogue:
        """What is in the index that answers now, by name of file."""
        index = self.live.current()
        passages = Counter(passage.document for passage in index.passages)
        documents = (
            DocumentSummary(one.name, one.title, one.kind, one.date, len(one.labels), passages[one.name])
            for one in index.documents
        )
        return Catalogue(tuple(documents), index.manifest.skipped)

    def examples(self, role: Role = Role.RAADSLID) -> tuple[str, ...]:
        """Questions to click, of which this index can answer each."""
        index = self.live.current()
        known = EXAMPLES if role is Role.RAADSLID else ()
        answered = tuple(question for question in known if self._extract(index, question).answered)
        return answered or starters(index, partial(self._extract, index), role)

    def follow_ups(self, answer: Answer, preferences: Preferences) -> tuple[str, ...]:
        """Questions to ask next, of which this index can answer each within the same selection."""
        role = preferences.role or Role.RAADSLID
        index = self.live.current()
        return follow_ups(answer, index, partial(self._extract, index, preferences=preferences), role)

    def parts(self) -> Parts:
        """The parts of this index that can be searched by themselves."""
        documents = self.live.current().documents
        return Parts(tuple((document.name, document.title) for document in documents), programmes(documents))

    def views(self) -> Views:
        """Outline, actions and terms of this index; made once for each."""
        return self._views.views(self.live.current())

    def tour(self) -> tuple[Answer, ...]:
        """A tour of answered questions through this index; made once for each, which takes some seconds."""
        index = self.live.current()
        return self._views.tour(index, partial(self._extract, index))

    def pdf(self, document: str) -> Path:
        """The indexed copy of a PDF; raises KeyError for a document that is not in the index."""
        index = self.live.current()
        _known(index, document)
        return index.pdf_path(document)

    def page_count(self, document: str) -> int:
        """Number of physical pages; raises KeyError for a document that is not in the index."""
        return len(_known(self.live.current(), document))

    def title(self, document: str) -> str:
        """The title of a document by file name; raises KeyError for a document that is not in the index."""
        index = self.live.current()
        _known(index, document)
        return index.document(document).title

    def label(self, document: str, page: int) -> str:
        """The printed label of a physical page, from 1; raises KeyError or IndexError when there is none."""
        labels = _known(self.live.current(), document)
        if not 1 <= page <= len(labels):
            raise IndexError(page)
        return labels[page - 1]


def _known(index: SearchIndex, document: str) -> tuple[str, ...]:
    """The page labels of a document."""
    try:
        return index.document(document).labels
    except UnknownDocumentError as error:
        raise KeyError(document) from error
