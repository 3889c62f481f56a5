"""Abbreviations and terms with the sentence of the documents that says what they mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wordfreq import zipf_frequency

from app.types import Citation
from app.views.definitions import defined_term, footnote_term
from app.views.quoting import Stretch, quote, quote_block, stretches
from app.views.types import Term
from index.abbreviations import Abbreviation
from index.store import IndexedDocument
from index.words import fold
from ingest.types import BlockKind, Passage, Sentence

_CAPITALS = re.compile(r"(?<![\w&-])[A-Z][A-Z0-9&]{1,6}(?![\w&])")
COMMON = 4.0  # Zipf frequency in Dutch from which capitals are an ordinary word that is shouted, or need no explanation
MOST_USES = 12  # sentences that are kept for one term


@dataclass(frozen=True, slots=True)
class _Place:
    """A sentence, where it stands, and its words as they are compared."""

    text: Stretch
    sentence: Sentence
    folded: str


def find_terms(
    documents: Sequence[IndexedDocument], passages: Sequence[Passage], abbreviations: Sequence[Abbreviation]
) -> tuple[Term, ...]:
    """All terms, by name: abbreviations that are explained and that are not, and words that are defined."""
    texts = list(stretches(documents, passages))
    places = [
        _Place(text, sentence, fold(sentence.text))
        for text in texts
        for block in text.blocks
        for sentence in block.sentences
    ]
    found: dict[str, Term] = {}
    for term in (*_explained(abbreviations, places), *_footnotes(texts, places), *_defined(places)):
        found.setdefault(fold(term.name), term)
    for term in _unexplained(places, {piece for one in abbreviations for piece in one.short.split()}):
        found.setdefault(fold(term.name), term)
    return tuple(sorted(found.values(), key=lambda term: fold(term.name).strip("’‘'\"“”")))


def _explained(abbreviations: Sequence[Abbreviation], places: Sequence[_Place]) -> Iterator[Term]:
    for one in abbreviations:
        defining = [place for place in places if one.short in place.sentence.text and one.full in place.sentence.text]
        if defining:
            yield Term(one.short, one.full, _source(defining[0]), _uses(one.short, places))


def _footnotes(texts: Sequence[Stretch], places: Sequence[_Place]) -> Iterator[Term]:
    for text in texts:
        for block in text.blocks:
            if block.kind is BlockKind.FOOTNOTE and (name := footnote_term(block.text)):
                yield Term(name, "", quote_block(text.document, text.path, block), _uses(name, places))


def _defined(places: Sequence[_Place]) -> Iterator[Term]:
    names = {name for place in places for name in _names(place.sentence.text)}
    for place in places:
        if name := defined_term(place.sentence.text, names):
            yield Term(name, "", _source(place), _uses(name, places))


def _unexplained(places: Sequence[_Place], explained: set[str]) -> Iterator[Term]:
    names = dict.fromkeys(found for place in places for found in _CAPITALS.findall(place.sentence.text))
    for name in names:
        if name not in explained and zipf_frequency(name.lower(), "nl") < COMMON:
            yield Term(name, "", None, _uses(name, places))


def _names(text: str) -> list[str]:
    """Runs of two or three capitalised words inside a sentence, folded: the Quattro Helix."""
    return [fold(found) for found in re.findall(r"(?<=\w )[A-Z][\w-]+(?: [A-Z][\w-]+){1,2}", text)]


def _uses(name: str, places: Sequence[_Place]) -> tuple[Citation, ...]:
    word = re.compile(rf"(?<![\w-]){re.escape(fold(name).strip(_QUOTES))}(?!\w)")
    return tuple(_source(place) for place in places if word.search(place.folded))[:MOST_USES]


def _source(place: _Place) -> Citation:
    return quote(place.text.document, place.text.path, [place.sentence])


_QUOTES = "‘’'\"“”"
