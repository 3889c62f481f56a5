"""A tour of questions through the documents: from their outline, each answered from the section it is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from app import texts_views as texts
from app.types import Answer
from app.views.outline import walk
from app.views.types import Action, Kind, Node, Term
from index.store import IndexedDocument
from ingest.types import Fragment

STEPS = 10
MOST_TRIED = 60  # questions: an index that answers few of them has a short tour, not a slow one
LAST_TERMS = 1  # the tour ends with what an abbreviation means

Ask = Callable[[str], Answer]
Outline = Sequence[tuple[IndexedDocument, Sequence[Node]]]
Places = frozenset[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A question, the section that must answer it, and places of which the answer must cite one; none if empty."""

    question: str
    path: tuple[str, ...] = ()
    places: Places = frozenset()

    def met(self, answer: Answer) -> bool:
        """Whether this answer will do."""
        cited = _places(fragment for one in answer.citations for fragment in one.fragments)
        in_section = all(one.section[: len(self.path)] == self.path for one in answer.citations)
        return answer.answered and in_section and (not self.places or bool(cited & self.places))


def build_tour(documents: Outline, actions: Sequence[Action], terms: Sequence[Term], ask: Ask) -> tuple[Answer, ...]:
    """At most STEPS answered questions: over all parts, then each part and its lines, and an abbreviation."""
    tour = _Tour(ask)
    first = tour.take(_over_all(documents), 1)
    last = tour.take([[Wanted(texts.TOUR_MEANS.format(name=term.name))] for term in _by_use(terms)], LAST_TERMS)
    nodes = [node for _, nodes in documents for node in walk(nodes)]
    parts = [node for node in nodes if node.part]
    middle = tour.take(_of_parts(parts, actions), STEPS - len(first) - len(last))
    lines = [line for part in parts for line in part.children] or [node for node in nodes if not node.part]
    more = tour.take(_of_lines(lines, actions), STEPS - len(first) - len(middle) - len(last))
    return (*first, *_in_order([*middle, *more], nodes), *last)


class _Tour:
    """Asks, and counts how often."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask
        self._left = MOST_TRIED

    def take(self, steps: Iterable[Sequence[Wanted]], most: int) -> list[Answer]:
        """The first answers: for each step that of the first of its questions that is met."""
        answers = (answer for step in steps if (answer := self._first(step)))
        return list(islice(answers, max(most, 0)))

    def _first(self, step: Sequence[Wanted]) -> Answer | None:
        for wanted in step:
            if self._left <= 0:
                return None
            self._left -= 1
            answer = self._ask(wanted.question)
            if wanted.met(answer):
                return answer
        return None


def _over_all(documents: Outline) -> Iterator[list[Wanted]]:
    """Which programmes there are, where parts share that word."""
    for _, nodes in documents:
        parts = [node.title for node in nodes if node.part]
        for label, count in Counter(title.split()[0].lower() for title in parts).most_common(1):
            if count > len(parts) / 2 and label.endswith(("a", "i", "o", "u")):
                number = texts.NUMBERS.get(len(parts), str(len(parts)))
                yield [Wanted(question.format(number=number, label=label)) for question in texts.TOUR_OVER_ALL]


def _of_parts(parts: Sequence[Node], actions: Sequence[Action]) -> Iterator[list[Wanted]]:
    """Another kind of question for each part, so that the tour is no litany."""
    for turn, part in enumerate(parts):
        path, goals = part.source.section, _of_kind(actions, part, Kind.GOAL)
        label = _shared_word(part.children)
        wanted = [Wanted(texts.TOUR_LINES.format(label=label, title=part.title), path)] if label else []
        if goals:
            wanted += [Wanted(form.format(title=part.title), path, goals) for form in texts.TOUR_GOALS]
        if doing := _of_kind(actions, part, Kind.ACTION):
            wanted.append(Wanted(texts.TOUR_ACTIONS.format(title=part.title), path, doing))
        yield wanted[turn % max(len(wanted), 1) :] + wanted[: turn % max(len(wanted), 1)]


def _of_lines(lines: Sequence[Node], actions: Sequence[Action]) -> Iterator[list[Wanted]]:
    """The lines that say most about what is going to be done come first."""
    by_size = sorted(lines, key=lambda line: -len(_of_kind(actions, line, Kind.ACTION)))
    for line in by_size:
        path = line.source.section
        doing = _of_kind(actions, line, Kind.ACTION)
        wanted = [Wanted(texts.TOUR_ACTIONS_OF_LINE.format(title=line.title), path, doing)] if doing else []
        yield [*wanted, *(Wanted(form.format(title=line.title), path) for form in texts.TOUR_OF_LINE)]


def _shared_word(nodes: Sequence[Node]) -> str:
    """The word that most of these titles begin with, such as Programmalijn, in small letters; else empty."""
    counts = Counter(node.title.split()[0].lower() for node in nodes)
    return next((word for word, count in counts.most_common(1) if count > 1 and word.endswith(texts.PLURAL_EN)), "")


def _of_kind(actions: Sequence[Action], node: Node, kind: Kind) -> Places:
    path, document = node.source.section, node.source.document
    return _places(
        fragment
        for action in actions
        if action.kind is kind and action.source.document == document and action.source.section[: len(path)] == path
        for fragment in action.source.fragments
    )


def _places(fragments: Iterable[Fragment]) -> Places:
    return frozenset((fragment.page, fragment.start) for fragment in fragments)


def _by_use(terms: Sequence[Term]) -> list[Term]:
    explained = [term for term in terms if term.source and term.meaning]
    return sorted(explained, key=lambda term: -len(term.uses))


def _in_order(answers: Sequence[Answer], nodes: Sequence[Node]) -> list[Answer]:
    """In the order of the documents."""
    places = {node.source.section: place for place, node in enumerate(nodes)}
    return sorted(answers, key=lambda answer: min(places.get(one.section, 0) for one in answer.citations))
