"""Explanations as JSON objects and as plain text; see app.answering.explaining for what they hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Protocol

from app import texts_explain as texts
from app.answering.citing import Shelf
from app.answering.explaining import ExplainedCandidate, Explanation, Factor
from app.interface import rejected_sentences, to_json
from app.texts_writing import reasons_told
from app.types import NO_PREFERENCES, Answer, Preferences, Turn
from index.types import Hit
from ingest.types import Passage

Explained = Mapping[str, Any]  # what explanation_json gives


class Explainer(Shelf, Protocol):
    """What answers and explains."""

    def answer(self, question: str, history: tuple[Turn, ...], preferences: Preferences = NO_PREFERENCES) -> Answer:
        """The answer to a question within a conversation, oldest turn first."""
        ...

    def explain(
        self, question: str, history: tuple[Turn, ...], preferences: Preferences = NO_PREFERENCES
    ) -> Explanation:
        """Why it is answered so."""
        ...


def answer_json(
    services: Explainer,
    question: str,
    history: tuple[Turn, ...],
    explained: bool,
    preferences: Preferences = NO_PREFERENCES,
) -> dict[str, Any]:
    """Give the answer as interface.to_json does, with an "explain" object where that is asked for."""
    answer = services.answer(question, history, preferences)
    result = to_json(answer)
    if explained:
        result["explain"] = explanation_json(services.explain(question, history, preferences), services)
        result["explain"]["rejected"] = rejected_sentences(answer)
    return result


def explanation_json(explanation: Explanation, shelf: Shelf) -> dict[str, Any]:
    """Give an explanation as a JSON object; conclusion and the names of features are Dutch."""
    judgement = explanation.judgement
    return {
        "answered": explanation.answered,
        "conclusion": _conclusion(explanation),
        "words": [word.word for word in explanation.words if word.forms],
        "unknown_words": [word.word for word in explanation.words if not word.forms],
        "probability": round(judgement.probability, 3) if judgement else None,
        "threshold": judgement.threshold if judgement else None,
        "factors": _factors(judgement.factors) if judgement else [],
        "hits": [_hit(hit, shelf) for hit in explanation.hits],
        "candidates": [_candidate(candidate, shelf) for candidate in explanation.candidates],
    }


def explanation_text(explained: Explained) -> str:
    """Give an explanation (explanation_json) as plain text, for the shell."""
    lines = [explained["conclusion"], *words_lines(explained)]
    for heading, wanted in ((texts.FOR, True), (texts.AGAINST, False)):
        chosen = [factor for factor in explained["factors"] if (factor["effect"] > 0) is wanted]
        lines += [f"\n{heading}:", *map(_factor_line, chosen)] if chosen else []
    if explained["hits"]:
        lines += [f"\n{texts.HITS} ({', '.join(texts.HIT_COLUMNS)}):", *map(_hit_line, explained["hits"])]
    for number, candidate in enumerate(explained["candidates"], 1):
        lines += [f"\n{texts.CANDIDATES}:"] if number == 1 else []
        lines += [f"{number}. {candidate_line(candidate)}", f"   {' '.join(candidate['text'].split())}"]
        lines += [f"   {_factor_line(factor)}" for factor in candidate["factors"]]
    rejected = [f"- {one['sentence']} ({reasons_told(tuple(one['reasons']))})" for one in explained.get("rejected", ())]
    lines += [f"\n{texts.REJECTED}:", *rejected] if rejected else []
    return "\n".join(lines)


def words_lines(explained: Explained) -> list[str]:
    """Which words were searched with, and which of the question are nowhere; empty where nothing was searched."""
    lines = [(texts.WORDS, explained["words"]), (texts.UNKNOWN_WORDS, explained["unknown_words"])]
    return [line.format(words=", ".join(words)) for line, words in lines if words]


def candidate_line(candidate: Mapping[str, Any]) -> str:
    """Where a candidate stands, with its score and kind."""
    kind = texts.KINDS.get(candidate["kind"], candidate["kind"])
    return f"{place(candidate)} ({texts.CANDIDATE.format(score=texts.decimal(candidate['score']), kind=kind)})"


def place(row: Mapping[str, Any]) -> str:
    """Where a hit or candidate stands: title of the document and page."""
    return texts.PLACE.format(title=row["title"], label=row["label"])


def ranks(hit: Mapping[str, Any]) -> list[str]:
    """The place of a hit in each search, a dash where that did not find it."""
    return [str(hit["ranks"].get(search, texts.NONE)) for search in texts.SEARCHES]


def _conclusion(explanation: Explanation) -> str:
    if not explanation.in_scope:
        return texts.OUT_OF_SCOPE
    judgement = explanation.judgement
    if judgement is None:
        return texts.NOTHING_FOUND
    text = texts.ANSWERED if explanation.answered else texts.REFUSED
    return text.format(probability=round(100 * judgement.probability), threshold=round(100 * judgement.threshold))


def _factors(factors: Iterable[Factor]) -> list[dict[str, Any]]:
    return [
        {
            "feature": one.feature,
            "name": texts.feature(one.feature),
            "value": round(one.value, 3),
            "effect": round(one.effect, 3),
        }
        for one in factors
    ]


def _hit(hit: Hit, shelf: Shelf) -> dict[str, Any]:
    row = _where(hit.passage, shelf)
    return row | {"ranks": dict(hit.ranks), "score": round(hit.score, 4), "similarity": round(hit.similarity, 3)}


def _candidate(candidate: ExplainedCandidate, shelf: Shelf) -> dict[str, Any]:
    row = _where(candidate.hit.passage, shelf)
    kept = {"kind": candidate.kind, "text": candidate.text, "score": round(candidate.score, 3)}
    return row | kept | {"factors": _factors(candidate.factors)}


def _where(passage: Passage, shelf: Shelf) -> dict[str, Any]:
    labels = [shelf.label(passage.document, page) for page in passage.pages]
    return {
        "document": passage.document,
        "title": shelf.title(passage.document),
        "pages": list(passage.pages),
        "label": ", ".join(labels),
        "section": list(passage.section),
    }


def _factor_line(factor: Mapping[str, Any]) -> str:
    return f"{texts.signed(factor['effect'])} {factor['name']}"


def _hit_line(hit: Mapping[str, Any]) -> str:
    path = " > ".join(hit["section"])
    numbers = " ".join(f"{rank:>2}" for rank in ranks(hit))
    return f"{numbers}  {hit['score']:.3f}  {place(hit)}{f', {path}' if path else ''}"
