"""One structured line per answer: ids, timings and counts; the words of people only where the settings say so."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from app.types import Answer

LOGGER = "app.answers"


@dataclass(frozen=True, slots=True)
class AnswerLog:
    """Writes the line at level INFO; texts adds question and answer to it."""

    texts: bool = False

    def note(self, answer: Answer, turns: int) -> None:
        """Log an answer that was given after so many earlier turns."""
        logging.getLogger(LOGGER).info("answer", extra=self._fields(answer, turns))

    def _fields(self, answer: Answer, turns: int) -> dict[str, Any]:
        fields: dict[str, Any] = {
            "id": uuid4().hex,
            "answered": answer.answered,
            "mode": answer.mode,
            "model": answer.model,
            "prompt": answer.prompt,
            "problem": bool(answer.notice),
            "turns": turns,
            "rewritten": answer.rewritten is not None,
            "hits": len(answer.hits),
            "citations": len(answer.citations),
            "passages": [hit.passage.id for hit in answer.hits],
            "rejected": len(answer.rejected),
            "characters": len(answer.text),
            "seconds": {name: round(value, 3) for name, value in answer.seconds.items()},
        }
        return fields | ({"question": answer.question, "text": answer.text} if self.texts else {})
