"""Which parts of the documents there are, and which one is meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from app.overviews.types import Part
from app.views.outline import walk
from app.views.types import Node
from index.errors import UnknownPartError
from index.store import IndexedDocument
from index.words import Analyzer, fold, words

Outline = Sequence[tuple[IndexedDocument, Sequence[Node]]]


def all_parts(outline: Outline) -> Iterator[Part]:
    """Each document, followed by its sections from the outermost down, in reading order."""
    for place, (document, nodes) in enumerate(outline, 1):
        yield Part(str(place), document.name, (), document.title, "", 1, len(document.labels))
        for node in walk(nodes):
            yield _part(document, node)


def documents_of(outline: Outline) -> tuple[Part, ...]:
    """The documents as parts."""
    return tuple(part for part in all_parts(outline) if not part.path)


def comparable(outline: Outline) -> tuple[Part, ...]:
    """The parts that documents number, such as programmes; without any, all outermost sections."""
    found = [part for part in all_parts(outline) if len(part.path) == 1]
    return tuple([part for part in found if part.numbered] or found)


def part_of_key(outline: Outline, key: str) -> Part:
    """The part with that key; raises KeyError."""
    for part in all_parts(outline):
        if part.key == key:
            return part
    raise KeyError(key)


def named_part(parts: Sequence[Part], name: str) -> Part:
    """The part of which that is the name, title or file name, or the only outermost one in whose name it stands.

    Raises UnknownPartError, which lists what there is.
    """
    wanted = fold(name).strip()
    exact = [part for part in parts if wanted in (fold(part.name), fold(part.title))]
    exact += [part for part in parts if not part.path and wanted in (fold(part.document), part.key)]
    fitting = exact or [part for part in parts if wanted and wanted in fold(part.name)]
    if not fitting:
        known = [part.name for part in parts if not part.path or part.numbered]
        raise UnknownPartError(name, tuple(dict.fromkeys(known)))
    outermost = min(len(part.path) for part in fitting)
    nearest = [part for part in fitting if len(part.path) == outermost]
    if len(nearest) > 1 and not exact:
        raise UnknownPartError(name, tuple(part.name for part in nearest))
    return nearest[0]


def labels_of(parts: Sequence[Part]) -> frozenset[str]:
    """The folded words with which the titles of several parts begin, such as programma: they tell none from another."""
    firsts = Counter(words(part.title)[0] for part in parts if part.path and words(part.title))
    return frozenset(word for word, count in firsts.items() if count > 1)


def telling_words(part: Part, labels: Collection[str]) -> tuple[str, ...]:
    """The folded words of a part's title that tell it from others; all of them where none does."""
    content = [word for word in Analyzer().content_words(part.title) if not word.isdigit()]
    return tuple([word for word in content if word not in labels] or content)


def _part(document: IndexedDocument, node: Node) -> Part:
    path = node.source.section
    return Part(node.key, document.name, path, node.title, node.number, node.start, node.end, node.part)
