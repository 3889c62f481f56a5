"""What one answer is worth: is it right, does it point at the evidence, does it quote word for word."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

from app.evaluation.types import AnswerRow, Miss, Place, Score, SetQuestion

PageTexts = Mapping[Place, tuple[str, str]]  # squeezed, without and with the printed number


def squeeze(text: str) -> str:
    """Letters and digits only, lower case, no accents: line breaks and hyphens do not matter."""
    return "".join(character for character in unicodedata.normalize("NFKD", text.lower()) if character.isalnum())


def page_texts(documents: Mapping[str, Iterable[str]]) -> dict[Place, tuple[str, str]]:
    """The pages of documents as quotations are compared with them; given is the plain text of each page in order."""
    texts = {}
    for document, pages in documents.items():
        for number, page in enumerate(pages, 1):
            lines = page.split("\n")
            without = (line for line in lines if line.strip() != str(number))
            texts[document, number] = squeeze(" ".join(without)), squeeze(" ".join(lines))
    return texts


def stands(citation: Mapping[str, Any], texts: PageTexts) -> bool:
    """Whether a passage runs word for word over its pages, read with or without their printed numbers."""
    pages, passage = sorted(citation["pages"]), squeeze(citation["passage"])
    if not pages or not passage:
        return False
    run = [texts.get((citation["document"], page), ("", "")) for page in range(pages[0], pages[-1] + 1)]
    return any(passage in "".join(page[variant] for page in run) for variant in (0, 1))


def score(question: SetQuestion, answer: AnswerRow, texts: PageTexts) -> Score:
    """The score of one answer, in the form of interface.to_json."""
    hits = [bool(places & question.gold) for places in _places(answer["hits"])]
    cited = tuple(bool(places & question.gold) for places in _places(answer["citations"]))
    complete = _holds(answer["text"], question.keys)
    miss = _miss(question, answer["answered"], any(hits), any(cited), complete)
    return Score(
        question=question,
        answer=answer,
        right=miss is None,
        hit_1=any(hits[:1]),
        hit_5=any(hits[:5]),
        citations=cited,
        quotations=tuple(stands(citation, texts) for citation in answer["citations"]),
        words=len(answer["text"].split()),
        seconds=float(answer.get("seconds", {}).get("answer", 0.0)),
        miss=miss,
    )


def _miss(question: SetQuestion, answered: bool, found: bool, cited: bool, complete: bool) -> Miss | None:
    if not question.answerable:
        return Miss.WRONGLY_ANSWERED if answered else None
    if not answered:
        return Miss.WRONGLY_REFUSED if found else Miss.NOT_RETRIEVED
    if not cited:
        return Miss.NOT_CHOSEN if found else Miss.NOT_RETRIEVED
    return None if complete else Miss.INCOMPLETE


def _places(rows: Iterable[Mapping[str, Any]]) -> list[set[Place]]:
    return [{(row["document"], page) for page in row["pages"]} for row in rows]


def _holds(text: str, keys: Iterable[Iterable[str]]) -> bool:
    """Whether a text has a word of every group."""
    flat = " ".join(text.split()).lower()
    return all(any(" ".join(key.split()).lower() in flat or key.lower() in flat for key in group) for group in keys)
