"""An answer while it is written: every sentence is checked before it joins the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from app.answering.citing import Citer, Shelf
from app.answering.support import CitedSentence, Evidence
from app.types import Rejected
from app.writing.citing import cite_support
from app.writing.types import Check
from index.types import Hit
from index.words import Analyzer

MARKUP = "markup"
MOST_MARKERS = 2  # passages named behind one sentence
FEW_WORDS = 2  # telling words below which a sentence ("Dat is veel.") says nothing that could be checked
_ITEM = re.compile(r"(?:[-*•·–]|\(?\d{1,2}[.)])\s*")
_MARKUP = re.compile(r"\w+://|www\.|<\s*[/!a-z]|!\[|\]\s*\(|&#|&\w+;|\b(?:javascript|data|mailto):|\]:", re.IGNORECASE)


@dataclass(slots=True)
class Draft:
    """What was shown and left out so far; one writing thread owns it."""

    hits: Sequence[Hit]
    evidence: Sequence[Evidence]
    check: Check
    citer: Citer
    rejected: list[Rejected] = field(default_factory=list)
    _lines: list[tuple[int, str]] = field(default_factory=list)
    _seen: set[str] = field(default_factory=set)

    @classmethod
    def empty(cls, hits: Sequence[Hit], evidence: Sequence[Evidence], check: Check, shelf: Shelf) -> Draft:
        """A draft without a word; evidence is that of hits, in the same order."""
        return cls(hits, evidence, check, Citer(shelf))

    def add(self, sentence: CitedSentence) -> bool:
        """Whether the sentence is supported and was added; otherwise it is among the rejected, or says nothing."""
        if sentence.text.endswith("?"):  # asks, and claims nothing
            return False
        if not _opening(sentence) and len(set(Analyzer().content_words(sentence.text))) < FEW_WORDS:
            return False
        if _MARKUP.search(sentence.text):
            return self._reject(sentence, (MARKUP,))
        if self._said_before(sentence.text):
            return False
        cited = [one for one in self.evidence if one.marker in sentence.markers]
        others = [one for one in self.evidence if one not in cited]
        verdict = self.check.check(sentence.text, cited, others)
        if not verdict.supported:
            return self._reject(sentence, tuple(str(reason) for reason in verdict.reasons))
        self._show(sentence, verdict.markers)
        return True

    @property
    def text(self) -> str:
        """What is shown: Markdown with markers."""
        shown: dict[int, str] = {}
        for line, words in self._lines:
            shown[line] = f"{shown[line]} {words}" if line in shown else words
        return "\n".join(shown.values())

    @property
    def shown(self) -> int:
        """How many sentences are shown."""
        return len(self._lines)

    def _said_before(self, text: str) -> bool:
        key = " ".join(text.casefold().split())
        before = key in self._seen
        self._seen.add(key)
        return before

    def _reject(self, sentence: CitedSentence, reasons: tuple[str, ...]) -> bool:
        self.rejected.append(Rejected(sentence.text, reasons))
        return False

    def _show(self, sentence: CitedSentence, supporting: Sequence[str]) -> None:
        marks = []
        for hit, one in zip(self.hits, self.evidence, strict=True):
            if one.marker in supporting[:MOST_MARKERS]:
                marks.append(cite_support(sentence.text, hit, one, self.check, self.citer))
        together = dict.fromkeys(" ".join(marks).split())
        self._lines.append((sentence.line, f"{_opening(sentence)}{sentence.text} {' '.join(together)}"))


def _opening(sentence: CitedSentence) -> str:
    """The sign of a list item as Markdown knows it; other signs (headings, quotations) are left out."""
    sign = sentence.opening.strip()
    if not _ITEM.fullmatch(sentence.opening):
        return ""
    return f"{sign} " if sign[-1] == "." else "- "
