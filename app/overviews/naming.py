"""Which parts of the documents a question names, and what else it says."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import JaroWinkler

from app.overviews.parts import telling_words
from app.overviews.types import Part
from index.words import Analyzer, words

SPELLED_ALIKE = 0.94  # Jaro-Winkler similarity of a word and the same with a slip
LONG_WORD = 5  # letters from which a slip is forgiven

Name = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A part that is named, and the places of the words that name it among those of the question."""

    part: Part
    places: frozenset[int]


def named_documents(question: str, parts: Iterable[Part], kinds: Mapping[str, str]) -> list[Named]:
    """The documents that a question names by kind, title or file name; kinds are by file name."""
    content = Analyzer().content_words
    named = []
    for part in parts:
        stem = part.document.removesuffix(".pdf").replace("-", " ").replace("_", " ")
        texts = (kinds.get(part.document, ""), part.title, stem)
        named.append((part, [tuple(content(text)) for text in texts]))
    return _named(question, named)


def named_sections(question: str, parts: Iterable[Part], labels: Collection[str]) -> list[Named]:
    """The sections that a question names by the telling words of their titles."""
    return _named(question, [(part, [telling_words(part, labels)]) for part in parts])


def left_over(question: str, named: Iterable[Named], frame: Collection[str]) -> list[str]:
    """The content words of a question that name no part and are not in the frame."""
    content = Analyzer().content_words
    taken = {place for one in named for place in one.places}
    said = enumerate(words(question))
    return [word for place, word in said if place not in taken and word not in frame and content(word)]


def _named(question: str, named: Iterable[tuple[Part, Sequence[Name]]]) -> list[Named]:
    """In the order of the question; of parts named by the same words the one with most of them, then the outermost.

    Where that leaves several, none of them is meant.
    """
    said = words(question)
    found = [Named(part, max((_places(name, said) for name in names), key=len)) for part, names in named]
    groups: dict[tuple[int, int], list[Named]] = {}
    for one in found:
        if one.places:
            groups.setdefault((-len(one.places), len(one.part.path)), []).append(one)
    chosen: list[Named] = []
    taken: set[int] = set()
    for _, group in sorted(groups.items()):
        free = [one for one in group if not one.places & taken]
        chosen += [one for one in free if not any(one.places & other.places for other in free if other is not one)]
        taken |= {place for one in free for place in one.places}
    return sorted(chosen, key=lambda one: min(one.places))


def _places(name: Name, said: Sequence[str]) -> frozenset[int]:
    """Where the words of a name stand in a question; empty if one of them does not."""
    places = [next((place for place, other in enumerate(said) if _same(word, other)), -1) for word in name]
    return frozenset() if -1 in places else frozenset(places)


def _same(word: str, other: str) -> bool:
    if word == other:
        return True
    return min(len(word), len(other)) >= LONG_WORD and JaroWinkler.similarity(word, other) >= SPELLED_ALIKE
