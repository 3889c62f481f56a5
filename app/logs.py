"""Logging: to stderr, and only what the user asked for."""

from __future__ import annotations

import logging

from pythonjsonlogger.json import JsonFormatter

from app.answer_log import LOGGER

NOISY = (
    "httpx", "httpcore", "openai", "chromadb", "sentence_transformers", "transformers", "huggingface_hub", "urllib3",
)  # fmt: skip


def configure_logging(level: str) -> None:
    """Log from level up ("DEBUG" to "ERROR"); libraries stay quiet below WARNING unless level is DEBUG."""
    logging.basicConfig(level=level, format="%(asctime)s %(levelname)s %(name)s: %(message)s", force=True)
    for name in NOISY:
        logging.getLogger(name).setLevel(level if level in ("DEBUG", "ERROR") else "WARNING")
    _answers_as_json()


def _answers_as_json() -> None:
    """The lines about answers are JSON objects, one a line, beside the others."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonFormatter("%(asctime)s %(name)s %(message)s", rename_fields={"asctime": "time"}))
    answers = logging.getLogger(LOGGER)
    answers.handlers, answers.propagate = [handler], False
