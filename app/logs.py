"""Logging: to stderr, and only what the user asked for."""

from __future__ import annotations

import logging

NOISY = ("httpx", "httpcore", "chromadb", "sentence_transformers", "transformers", "huggingface_hub", "urllib3")


def configure_logging(level: str) -> None:
    """Log from level up ("DEBUG" to "ERROR"); libraries stay quiet below WARNING unless level is DEBUG."""
    logging.basicConfig(level=level, format="%(asctime)s %(levelname)s %(name)s: %(message)s", force=True)
    for name in NOISY:
        logging.getLogger(name).setLevel(level if level in ("DEBUG", "ERROR") else "WARNING")
