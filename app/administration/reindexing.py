"""Renews the index in a child process, so that answers go on meanwhile; two administrators see the same renewal."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from app import texts_documents
from app.errors import Message
from app.settings import PREFIX, Settings

SHARED = ("documents", "data", "model", "log_level")  # the password is no business of the child


@dataclass(frozen=True, slots=True)
class Renewal:
    """How far the last renewal is: its step and how much of it is done, and once it ended what came of it.

    documents and passages are None until it ended well; problem is None unless it ended badly.
    """

    running: bool = False
    step: str = ""
    done: int = 0
    total: int = 0
    documents: int | None = None
    passages: int | None = None
    problem: Message | None = None


class Reindexing:
    """Runs one renewal at a time, for any number of threads that ask for it."""

    def __init__(self, settings: Settings) -> None:
        self._environment = _environment(settings)
        self._lock = threading.Lock()
        self._renewal = Renewal()

    @property
    def renewal(self) -> Renewal:
        """The renewal that runs, else the last one, else one that never began."""
        return self._renewal

    def start(self) -> bool:
        """Begin a renewal and come back at once; False where one runs already. Raises OSError."""
        with self._lock:
            if self._renewal.running:
                return False
            command = [sys.executable, "-m", "app.administration.job"]
            child = subprocess.Popen(command, stdout=subprocess.PIPE, env=self._environment, text=True)
            self._renewal = Renewal(running=True)
        threading.Thread(target=self._follow, args=(child,), daemon=True).start()
        return True

    def _follow(self, child: subprocess.Popen[str]) -> None:
        with child:
            for facts in _facts(child.stdout or ()):
                self._renewal = _after(self._renewal, facts)
        ended = replace(self._renewal, running=False)
        if ended.documents is None and ended.problem is None:
            ended = replace(ended, problem=Message(*texts_documents.INDEX_ENDED))
        self._renewal = ended


def _facts(lines: Iterable[str]) -> Iterable[dict[str, Any]]:
    """The JSON objects among the lines; a library may print others."""
    for line in lines:
        try:
            facts = json.loads(line)
        except ValueError:
            continue
        if isinstance(facts, dict):
            yield facts


def _after(renewal: Renewal, facts: dict[str, Any]) -> Renewal:
    if "bericht" in facts:
        return replace(renewal, problem=Message(facts["bericht"], facts["actie"]))
    return replace(renewal, **facts)


def _environment(settings: Settings) -> dict[str, str]:
    inherited = {name: value for name, value in os.environ.items() if not name.upper().startswith(PREFIX)}
    return inherited | {f"{PREFIX}{name.upper()}": str(getattr(settings, name)) for name in SHARED}
