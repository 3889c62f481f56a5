"""Why a question was answered or refused: the same steps again, kept instead of thrown away. Made on request only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.answering.assistant import ANSWERABLE, Assistant, Knowledge
from app.answering.composing import Ranked
from app.answering.features import Features
from app.answering.ranking import LinearModel
from app.answering.scope import is_out_of_scope
from app.types import Turn
from index.lexicon import QuestionWord
from index.types import Hit

CANDIDATES = 3  # best candidates that are explained
FACTORS = 5  # features that weighed most


@dataclass(frozen=True, slots=True)
class Factor:
    """A feature that weighed: its value, and what that value added to (or took from) the score."""

    feature: str
    value: float
    effect: float


@dataclass(frozen=True, slots=True)
class ExplainedCandidate:
    """A piece of a hit that could answer: its text, its score, and what set it apart from the average candidate."""

    hit: Hit
    kind: str
    text: str
    score: float
    factors: tuple[Factor, ...]


@dataclass(frozen=True, slots=True)
class Judgement:
    """How probable (0..1) it was that the best candidate answers, from what threshold it is shown, and what weighed."""

    probability: float
    threshold: float
    factors: tuple[Factor, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why there was an answer or none.

    words are the content words that counted, those of earlier questions too; in_scope is False for a command or an
    opinion, for which nothing is searched; judgement is None where there was nothing to judge.
    """

    question: str
    words: tuple[QuestionWord, ...]
    in_scope: bool
    answered: bool
    hits: tuple[Hit, ...]
    candidates: tuple[ExplainedCandidate, ...]
    judgement: Judgement | None


def explain_answer(assistant: Assistant, question: str, history: Sequence[Turn], knowledge: Knowledge) -> Explanation:
    """The explanation of what the assistant answers to a question within a conversation, oldest turn first."""
    if is_out_of_scope(question):
        return Explanation(question, (), False, False, (), (), None)
    asked, hits = assistant.search(question, history, knowledge)
    ranked = assistant.rank(asked, hits, knowledge)
    judgement = _judge(assistant, assistant.evidence(ranked, asked, knowledge)) if ranked else None
    answered = judgement is not None and judgement.probability >= judgement.threshold
    return Explanation(
        question, asked.words, True, answered, tuple(hits), _candidates(ranked, assistant.ranker), judgement
    )


def _judge(assistant: Assistant, evidence: Features) -> Judgement:
    probability = assistant.judge.probability(evidence)
    return Judgement(probability, ANSWERABLE, factors(assistant.judge, evidence))


def _candidates(ranked: Sequence[Ranked], ranker: LinearModel) -> tuple[ExplainedCandidate, ...]:
    average = _average([one.features for one in ranked], ranker.weights)
    return tuple(
        ExplainedCandidate(
            one.candidate.hit,
            str(one.candidate.kind),
            one.candidate.text,
            one.score,
            factors(ranker, one.features, average),
        )
        for one in ranked[:CANDIDATES]
    )


def factors(model: LinearModel, features: Features, average: Mapping[str, float] | None = None) -> tuple[Factor, ...]:
    """The features that weighed most in a model's score, the strongest first; measured from the average where given."""
    base = average or {}
    weighed = [
        Factor(name, features[name], weight * (features[name] - base.get(name, 0.0)))
        for name, weight in model.weights.items()
    ]
    strongest = sorted(weighed, key=lambda factor: -abs(factor.effect))[:FACTORS]
    return tuple(factor for factor in strongest if abs(factor.effect) >= 0.01)


def _average(all_features: Sequence[Features], names: Mapping[str, float]) -> dict[str, float]:
    count = len(all_features) or 1
    return {name: sum(features[name] for features in all_features) / count for name in names}
