"""The words of writing: Problem, ModelProblem, Check."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Protocol

from app.answering.support import Evidence, Verdict


class Problem(StrEnum):
    """Why a chat model's text is not shown."""

    DOWN = "down"
    SLOW = "slow"
    ENDLESS = "endless"
    UNSUPPORTED = "unsupported"
    NOTHING = "nothing"
    STOPPED = "stopped"


class ModelProblem(Exception):
    """A chat model that did not come to an answer; problem says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


class Check(Protocol):
    """Tells whether passages support a sentence; threads may share it."""

    def check(self, sentence: str, cited: Sequence[Evidence], others: Sequence[Evidence] = ()) -> Verdict:
        """The verdict by the cited passages, else by the best of the others."""
        ...

    def prepare(self, evidence: Sequence[Evidence]) -> None:
        """Does ahead what checking by these passages needs; may be called from another thread."""
        ...
