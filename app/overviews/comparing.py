"""Two parts of the documents side by side: the same aspects of both, what they share, and what only one has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.answering.citing import Shelf
from app.overviews.parts import all_parts, labels_of, telling_words
from app.overviews.reading import Sources, Text, read_part
from app.overviews.summarising import Measure, Summarising
from app.overviews.types import Aspect, Comparison, Group, Own, Part, Row, Shared, Statement
from app.overviews.vocabulary import Use, Vocabulary, pair, telling
from app.views.build import Views
from app.views.types import Mention
from index.search import SearchIndex
from index.words import SPAN, fold, words

SIDE = Measure(subject=2, goals=5, actions=5, projects=4, tasks=5, partners=2, detailed=False)
MOST_SHARED, MOST_OWN, MOST_REFERRING = 8, 6, 4
WITHIN = 8  # words within which the title of the other part stands behind a word such as programma


def compare(index: SearchIndex, views: Views, shelf: Shelf, first: Part, second: Part) -> Comparison:
    """The comparison of two parts."""
    return _Comparing(index, views, Sources(shelf), first, second).comparison()


@dataclass(frozen=True, slots=True)
class _Comparing:
    index: SearchIndex
    views: Views
    sources: Sources
    first: Part
    second: Part

    def comparison(self) -> Comparison:
        labels = labels_of(tuple(all_parts(self.views.outline)))
        texts = read_part(self.index, self.first), read_part(self.index, self.second)
        first, second = (
            {
                group.aspect: group
                for group in Summarising(self.index, self.views, self.sources, part, labels).groups(SIDE)
            }
            for part in (self.first, self.second)
        )
        vocabulary = Vocabulary.of(self.index, [telling_words(part, labels) for part in (self.first, self.second)])
        uses = [vocabulary.uses(text) for text in texts]
        return Comparison(
            self.first,
            self.second,
            tuple(_rows(first, second)),
            tuple(self._themes(texts)),
            tuple(self._shared(*uses)),
            (self._referring(texts[0], self.second, labels), self._referring(texts[1], self.first, labels)),
            (self._own(*uses), self._own(uses[1], uses[0])),
            self.sources.citations,
        )

    def _themes(self, texts: tuple[Text, Text]) -> Iterator[Shared]:
        """The overarching themes of a document that both parts name."""
        for matrix in self.views.matrices:
            if not {self.first.title, self.second.title} <= set(matrix.parts):
                continue
            places = matrix.parts.index(self.first.title), matrix.parts.index(self.second.title)
            for theme in matrix.themes:
                mentions = theme.mentions[places[0]], theme.mentions[places[1]]
                stated = [self._mentioned(text, own) for text, own in zip(texts, mentions, strict=True)]
                if stated[0] and stated[1]:
                    yield Shared(theme.title, stated[0], stated[1], (len(mentions[0]), len(mentions[1])))

    def _mentioned(self, text: Text, mentions: Sequence[Mention]) -> Statement | None:
        said = [one for mention in mentions for one in text.at(mention.source.fragments[:1])]
        return self.sources.state([said[0]]) if said else None

    def _shared(self, first: dict[str, Use], second: dict[str, Use]) -> Iterator[Shared]:
        """The most telling words that both use."""
        pairs = [pair(first[term], second[term]) for term in sorted(first) if term in second]
        telling_pairs = [one for one in pairs if one.value > 0]
        for one in sorted(telling_pairs, key=lambda one: -one.value)[:MOST_SHARED]:
            stated = [self.sources.state([said]) for said in one.sentences]
            yield Shared(one.shown, stated[0], stated[1], (len(one.first.said), len(one.second.said)))

    def _own(self, uses: dict[str, Use], others: dict[str, Use]) -> tuple[Own, ...]:
        """The most telling words that only the first uses, more than once."""
        alone = [use for term, use in uses.items() if term not in others and len(use.said) > 1]
        best = sorted(alone, key=lambda use: -telling(use))[:MOST_OWN]
        return tuple(Own(use.shown, len(use.said), self.sources.state([use.said[0]])) for use in best)

    def _referring(self, text: Text, other: Part, labels: frozenset[str]) -> tuple[Statement, ...]:
        """The sentences of a text that name the other part."""
        named = [one for one in text.said if names_part(one.text, other, labels)]
        return tuple(self.sources.state([one]) for one in named[:MOST_REFERRING])


def names_part(text: str, part: Part, labels: frozenset[str]) -> bool:
    """Whether a sentence names a part: by all telling words of its title, if there are several.

    One telling word must stand behind a word such as programma, with a capital unless it follows at once.
    """
    wanted, spoken = telling_words(part, labels), words(text)
    if not set(wanted) <= set(spoken):
        return False
    if len(wanted) > 1:
        return True
    tokens = [match.group() for match in SPAN.finditer(text)]
    announced = [place for place, token in enumerate(tokens) if fold(token).startswith(tuple(labels))]
    behind = {place + step for place in announced for step in range(1, WITHIN + 1)}
    return any(
        fold(token) == wanted[0] and place in behind and (token[0].isupper() or place - 1 in announced)
        for place, token in enumerate(tokens)
    )


def _rows(first: dict[Aspect, Group], second: dict[Aspect, Group]) -> Iterator[Row]:
    for aspect in Aspect:
        if aspect in first or aspect in second:
            yield Row(aspect, first.get(aspect), second.get(aspect))
