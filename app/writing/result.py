"""A draft -> the answer that is shown: the model's where enough of it holds, else the extractive one and why."""

from __future__ import annotations

import time
from dataclasses import dataclass, field, replace

from app.texts_writing import INSTEAD_OF_ANSWER, STOPPED_HALFWAY, notice
from app.types import Answer
from app.writing.draft import Draft
from app.writing.types import Problem

ENOUGH = 0.5  # share of the written sentences that must be supported for the answer to be the model's


@dataclass(frozen=True, slots=True)
class Result:
    """What one draft comes to; the clock starts when this is made.

    extractive is the answer without a model, instead the sentence that says so.
    """

    extractive: Answer
    draft: Draft
    model: str
    prompt: str
    instead: str = INSTEAD_OF_ANSWER
    started: float = field(default_factory=time.perf_counter)

    def growing(self) -> Answer:
        """The model's answer so far, while it writes on."""
        return replace(self.written(), growing=True)

    def written(self) -> Answer:
        """The model's answer as far as it is checked."""
        citations = tuple(self.draft.citer.citations)
        return replace(self._described(), mode="generative", text=self.draft.text, citations=citations)

    def finished(self) -> Answer:
        """The answer when the model is done."""
        return self.written() if self._enough else self._instead(Problem.UNSUPPORTED)

    def ended_early(self, problem: Problem) -> Answer:
        """The answer when the model is not done: what stood there when someone stopped it, else the extractive one.

        Of a model that goes on too long, what it wrote so far counts, without the sentence that it was in.
        """
        if problem is Problem.ENDLESS and self._enough:
            return self.written()
        if problem is Problem.STOPPED and self.draft.shown:
            return replace(self.written(), notice=STOPPED_HALFWAY)
        return self._instead(problem)

    @property
    def _enough(self) -> bool:
        written = self.draft.shown + len(self.draft.rejected)
        return self.draft.shown > 0 and self.draft.shown >= ENOUGH * written

    def _instead(self, problem: Problem) -> Answer:
        return replace(self._described(), notice=notice(problem, self.instead))

    def _described(self) -> Answer:
        writing = time.perf_counter() - self.started
        whole = self.extractive.seconds.get("answer", 0.0) + writing
        return replace(
            self.extractive,
            model=self.model,
            prompt=self.prompt,
            rejected=tuple(self.draft.rejected),
            seconds=self.extractive.seconds | {"write": writing, "answer": whole},
        )
