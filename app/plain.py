"""Answers as plain text, for the shell."""

from __future__ import annotations

import re
from typing import Any

from app import texts, texts_chat
from app.texts_writing import rejected_counted

CLOSEST = 3
_HEADING = re.compile(r"^#+ ", re.MULTILINE)


def answer_text(answer: dict[str, Any]) -> str:
    """Give an answer (interface.to_json) as plain text: the answer, then its sources or else the closest passages."""
    answer = answer | {"text": without_headings(answer["text"])} if answer.get("overview") else answer
    notes = [note for note in (answer.get("notice", ""), rejected_counted(answer.get("rejected", 0))) if note]
    return "\n\n".join([_with_sources(answer), *notes])


def without_headings(text: str) -> str:
    """Give a text with its headings as plain lines."""
    return _HEADING.sub("", text)


def _with_sources(answer: dict[str, Any]) -> str:
    sources = [_source(citation) for citation in answer["citations"]]
    if sources:
        terms = [f"- {term['short']}: {term['full']}" for term in answer.get("terms", ())]
        explained = ["", f"{texts_chat.TERMS_HEADING}:", *terms] if terms else []
        return "\n".join([answer["text"], *explained, "", f"{texts.SOURCES_HEADING}:", *sources])
    closest = [texts.CLOSEST.format(document=hit["document"], pages=_pages(hit)) for hit in answer["hits"][:CLOSEST]]
    return "\n".join([answer["text"], *(["", f"{texts.CLOSEST_HEADING}:", *closest] if closest else [])])


def _source(citation: dict[str, Any]) -> str:
    place = ", ".join([texts.place(citation["label"], tuple(citation["pages"])), " > ".join(citation["section"])])
    return texts.SOURCE.format(marker=citation["marker"], title=citation["title"], place=place.rstrip(", "))


def _pages(hit: dict[str, Any]) -> str:
    return ", ".join(map(str, hit["pages"]))
