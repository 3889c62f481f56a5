"""Overarching themes against parts: titles that a document takes up again as items of a list, and who names them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.views.outline import part_titles
from app.views.quoting import Stretch, quote, quote_block, stretches
from app.views.types import Matrix, Mention, Theme
from index.store import IndexedDocument
from index.words import Analyzer, fold
from ingest.types import BlockKind, Passage

_AFTER_COLON = re.compile(r":.*")
_BETWEEN = re.compile(r",|\ben\b|\bof\b|&|/|;")
FEWEST_WORDS = 2  # a title of one word that is also an item is most often a name, not a theme


def find_matrices(documents: Sequence[IndexedDocument], passages: Sequence[Passage]) -> tuple[Matrix, ...]:
    """A matrix for each document that has parts and takes titles up again."""
    texts = list(stretches(documents, passages))
    found = []
    for document in documents:
        own = [text for text in texts if text.document is document]
        themes = _themes(document, own)
        if themes:
            found.append(Matrix(document.name, part_titles(document), themes))
    return tuple(found)


def theme_words(title: str) -> tuple[str, ...]:
    """What a title names: "Arbeidsmarkt, personeelskrapte en talent" names three things; what follows a colon none."""
    pieces = [piece.strip(" .()‘’'\"") for piece in _BETWEEN.split(_AFTER_COLON.sub("", title))]
    return tuple(dict.fromkeys(piece for piece in pieces if len(piece) > 2))


def _themes(document: IndexedDocument, texts: Sequence[Stretch]) -> tuple[Theme, ...]:
    parts = part_titles(document)
    items = {
        fold(block.text).rstrip(" .;:"): (text, block)
        for text in texts
        for block in text.blocks
        if block.kind is BlockKind.ITEM
    }
    themes = []
    for section in document.sections:
        taken_up = items.get(fold(section.title).rstrip(" .;:"))
        if not parts or section.level == 1 or len(section.title.split()) < FEWEST_WORDS or taken_up is None:
            continue
        words = theme_words(section.title)
        mentions = tuple(_mentions(part, words, texts) for part in parts)
        source = quote_block(document, taken_up[0].path, taken_up[1])
        themes.append(Theme(section.title, words, source, mentions))
    return tuple(themes)


def _mentions(part: str, words: Sequence[str], texts: Sequence[Stretch]) -> tuple[Mention, ...]:
    """The sentences of a part in which all words of one of the phrases occur."""
    analyzer = Analyzer()
    wanted = [content for word in words if (content := analyzer.content_words(word))]
    return tuple(
        Mention(sentence.text, quote(text.document, text.path, [sentence]))
        for text in texts
        if text.path[:1] == (part,)
        for block in text.blocks
        for sentence in block.sentences
        if any(_named(phrase, analyzer.content_words(sentence.text), analyzer) for phrase in wanted)
    )


def _named(phrase: Sequence[str], words: Sequence[str], analyzer: Analyzer) -> bool:
    """Whether each word of a phrase occurs or begins a longer one: klimaatadaptatie for klimaat, not leefklimaat."""
    return all(any(_same(one, word, analyzer) for word in words) for one in phrase)


def _same(one: str, other: str, analyzer: Analyzer) -> bool:
    if other[:2] != one[:2]:
        return False
    return other.startswith(one) or analyzer.word_terms(other)[0] == analyzer.word_terms(one)[0]
