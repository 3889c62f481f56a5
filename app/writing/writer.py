"""The chat model as writer of answers: what it writes is checked sentence by sentence, and shown as far as it holds."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

from langchain_core.language_models.chat_models import BaseChatModel

from app.answering.citing import Shelf
from app.texts_writing import INSTEAD_OF_ANSWER
from app.tracing import NO_TRACES, Traces
from app.types import Answer
from app.writing.draft import Draft
from app.writing.pieces import pieces, without_thoughts
from app.writing.preparing import preparing
from app.writing.prompting import MOST_PASSAGES, chosen_hits, evidence_of, writing_prompt
from app.writing.result import Result
from app.writing.sentences import sentences
from app.writing.types import Check, ModelProblem, Problem
from index.abbreviations import Abbreviation

ANSWER = "antwoord.v1"
LETTER = "concept.v1"
NOTHING_FOUND = "niets gevonden"
MOST_SENTENCES = 14  # shown; who writes more has lost the question
MOST_REJECTED = 12  # after so many unsupported sentences nothing good is to be expected

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be written: the question as it stands by itself, for which role ("raadslid", …), by which prompt.

    Once stop is set, writing ends soon.
    """

    question: str
    shelf: Shelf
    stop: threading.Event = field(default_factory=threading.Event)
    role: str = ""
    prompt: str = ANSWER
    traces: Traces = NO_TRACES
    abbreviations: tuple[Abbreviation, ...] = ()


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes answers with one chat model; holds no state.

    name is what the settings call the model; seconds is how long the model may let wait; passages how many it gets.
    """

    model: BaseChatModel
    name: str
    check: Check
    seconds: float = 60.0
    passages: int = MOST_PASSAGES

    def write(self, extractive: Answer, asked: Task, instead: str = INSTEAD_OF_ANSWER) -> Iterator[Answer]:
        """Answers that grow by a checked sentence; the last one stands, and is the extractive one if the model fails.

        extractive is the answer without a model, instead the sentence that says so; a refusal stays one and the model
        is not asked.
        """
        if not extractive.answered:
            yield extractive
            return
        hits = chosen_hits(extractive, self.passages)
        draft = Draft.empty(hits, evidence_of(hits, asked.shelf, asked.abbreviations), self.check, asked.shelf)
        result = Result(extractive, draft, self.name, asked.prompt, instead)
        try:
            for _ in self._drafted(draft, asked):
                yield result.growing()
        except ModelProblem as problem:
            log.info("the chat model's text is not used: %s", problem)
            yield result.ended_early(problem.problem)
            return
        yield result.finished()

    def _drafted(self, draft: Draft, asked: Task) -> Iterator[None]:
        """Yields each time that the draft has grown; raises ModelProblem."""
        filled = writing_prompt(asked.prompt, asked.question, draft.evidence, asked.role)
        with (
            preparing(self.check, draft.evidence),
            asked.traces.span("model", model=self.name, prompt=asked.prompt) as inside,
        ):
            for sentence in sentences(without_thoughts(pieces(self.model, filled, self.seconds, asked.stop))):
                if NOTHING_FOUND in sentence.text.casefold() and not draft.shown:
                    raise ModelProblem(Problem.NOTHING)
                with inside.span("check"):
                    grown = draft.add(sentence)
                if grown:
                    yield
                if draft.shown >= MOST_SENTENCES:
                    return
                if len(draft.rejected) >= MOST_REJECTED:
                    raise ModelProblem(Problem.UNSUPPORTED)
