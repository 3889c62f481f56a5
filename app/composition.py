"""Where objects are built: the index from the settings, and the services that command line and page use."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.administration.administration import Administration
from app.administration.documents import DocumentFolder
from app.administration.password import administrator_password
from app.administration.reindexing import Reindexing
from app.answer_log import AnswerLog
from app.answering.assistant import Assistant
from app.answering.ranking import load_model
from app.answering.support import SupportCheck
from app.feedback.store import FeedbackStore
from app.index_services import IndexServices
from app.settings import Settings
from app.tracing import NO_TRACES, load_traces
from app.web.desk import Desk
from app.writing.rewriting import Rewriter
from app.writing.scribe import Scribe
from app.writing.writer import Writer
from index.build import build_index, is_current
from index.encoder import load_encoder
from index.encoder_model import EncoderModel
from index.generations import Generations
from index.live import LiveIndex
from index.manifest import Manifest, read_manifest
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
            settings.llm_tokens,
        )
    )
    writer = Writer(model, settings.llm, build_support_check(encoder), settings.llm_seconds)
    return Scribe(writer, Rewriter(model, min(settings.llm_seconds, REWRITE_SECONDS)), traces)


def build_support_check(encoder: Encoder) -> SupportCheck:
    """The check of written sentences against passages, with its fitted model."""
    return SupportCheck(encoder, load_model("support"))
