"""Terms inside an answer become buttons that show what they mean."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wordfreq import zipf_frequency

from app import texts
from app import texts_views as words
from app.views.types import Term

EVERYDAY = 3.0  # Zipf frequency in Dutch from which a word needs no tip
_MARKUP = re.compile(r"[!-/:-@\[-`{-~]")  # every ASCII punctuation mark: HTML and Markdown use no other signs


def with_tips(pieces: Sequence[str], terms: Sequence[Term], number: int) -> list[str]:
    """Pieces of an answer's Markdown, already harmless, with a tip at the first place of each term."""
    tips = {term.name: term for term in terms if _needs_tip(term)}
    if not tips:
        return list(pieces)
    names = "|".join(re.escape(name) for name in sorted(tips, key=len, reverse=True))
    found = re.compile(rf"(?<![\w&#-])(?:{names})(?![\w-])")
    shown: set[str] = set()

    def tip(match: re.Match[str]) -> str:
        name = match.group()
        if name in shown:
            return name
        shown.add(name)
        return _button(tips[name], f"pw-tip-{number}-{len(shown)}")

    return [found.sub(tip, piece) for piece in pieces]


def _needs_tip(term: Term) -> bool:
    """Abbreviations do, and names that are no everyday words: "We" is the term of a footnote, but needs none."""
    named = term.name[:1].isupper() or term.name[:1].isdigit()
    rare = float(zipf_frequency(term.name, "nl")) < EVERYDAY
    return term.source is not None and (bool(term.meaning) or (named and rare))


def _button(term: Term, key: str) -> str:
    """A button and the text that it shows; without a pointer the text is its description."""
    name = _plain(term.name)
    return (
        f'<button type="button" class="pw-term" popovertarget="{key}" aria-describedby="{key}">{name}</button>'
        f'<span class="pw-tip" id="{key}" popover>{_explanation(term)}</span>'
    )


def _explanation(term: Term) -> str:
    assert term.source is not None
    where = texts.place(term.source.label, term.source.pages)
    meaning = term.meaning or f"“{term.source.passage}”"
    return f"<b>{_plain(term.name)}</b>{_plain(words.TIP.format(meaning=meaning, where=where))}"


def _plain(text: str) -> str:
    return _MARKUP.sub(lambda sign: f"&#{ord(sign.group())};", " ".join(text.split()))
