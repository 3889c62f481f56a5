"""The fixed pieces of HTML around the chat: header and source viewer, filled from assets/*.html."""

from __future__ import annotations

import hashlib
import html
from pathlib import Path
from string import Template
from types import ModuleType

from app import texts, texts_chat
from prompts import NOTICE, load_prompt

ASSETS = Path(__file__).parent / "assets"


def head() -> str:
    """What the page's head needs: our script and style, under addresses that change with their content."""
    content = b"".join(path.read_bytes() for path in sorted(ASSETS.iterdir()))
    version = hashlib.sha256(content).hexdigest()[:8]
    return _fill("head.html", version=version)


def header(based_on: str) -> str:
    """Name, introduction, and the notice that this is an automated system, with what it is based on."""
    return _fill(
        "header.html",
        title=texts.PAGE_TITLE,
        introduction=texts.PAGE_INTRODUCTION,
        notice=load_prompt(NOTICE).render(),
        based_on=based_on,
    )


def viewer() -> str:
    """The source viewer, still without a source; assets/viewer.js fills it."""
    every = {**vars(texts), **vars(texts_chat)}
    names = {name.lower(): text for name, text in every.items() if name.startswith("VIEWER_")}
    names |= {"chat_label": texts.CHAT_LABEL, "copied": texts_chat.COPIED, "copy_failed": texts_chat.COPY_FAILED}
    return _fill("viewer.html", **names)


def fill_texts(name: str, module: ModuleType) -> str:
    """A piece of HTML filled with the texts of a module by their names in lower case."""
    return _fill(name, **{key.lower(): text for key, text in vars(module).items() if isinstance(text, str)})


def _fill(name: str, **values: str) -> str:
    template = Template((ASSETS / name).read_text(encoding="utf-8"))
    return template.substitute({key: html.escape(value) for key, value in values.items()})
