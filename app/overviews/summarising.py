"""A part of the documents -> its summary, in the documents' own words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from app.answering.citing import Shelf
from app.overviews.parts import all_parts, labels_of, telling_words
from app.overviews.reading import Said, Sources, Text, announcing, read_part
from app.overviews.selecting import choose, stands_alone, worth
from app.overviews.types import Aspect, Group, Length, Part, Statement, Summary
from app.overviews.wording import togetherness
from app.views.build import Views
from app.views.outline import walk
from app.views.types import Action, Kind, Node
from index.search import SearchIndex
from index.types import Vectors

KINDS = {
    Aspect.GOALS: Kind.GOAL,
    Aspect.ACTIONS: Kind.ACTION,
    Aspect.PROJECTS: Kind.PROJECT,
    Aspect.TASKS: Kind.TASK,
}
LONG_ITEM = 40  # words above which an item is shown as its first sentence


@dataclass(frozen=True, slots=True)
class Measure:
    """How many statements on each aspect; detailed says that lines are told about in a sentence each."""

    subject: int
    goals: int
    actions: int
    projects: int
    tasks: int
    partners: int
    detailed: bool

    def of(self, aspect: Aspect) -> int:
        """The number for goals, actions, projects or tasks."""
        numbers = {Aspect.GOALS: self.goals, Aspect.ACTIONS: self.actions, Aspect.PROJECTS: self.projects}
        return numbers.get(aspect, self.tasks)


MEASURES = {
    Length.SHORT: Measure(subject=3, goals=6, actions=5, projects=4, tasks=5, partners=1, detailed=False),
    Length.LONG: Measure(subject=6, goals=10, actions=14, projects=10, tasks=12, partners=4, detailed=True),
}


def summarise(index: SearchIndex, views: Views, shelf: Shelf, part: Part, length: Length) -> Summary:
    """The summary of a part; without groups if it has no sentence."""
    labels = labels_of(tuple(all_parts(views.outline)))
    return Summarising(index, views, Sources(shelf), part, labels).summary(length)


@dataclass(slots=True)
class Summarising:
    """Makes the groups of one part; remembers what was shown, so that nothing is told twice."""

    index: SearchIndex
    views: Views
    sources: Sources
    part: Part
    labels: frozenset[str]
    _shown: list[Said] = field(default_factory=list)
    _text: Text | None = None
    _scores: Vectors | None = None

    @property
    def text(self) -> Text:
        """The sentences of the part."""
        if self._text is None:
            self._text = read_part(self.index, self.part)
        return self._text

    def summary(self, length: Length) -> Summary:
        """All groups at that length."""
        groups = tuple(self.groups(MEASURES[length]))
        return Summary(
            self.part,
            length,
            groups,
            self.sources.citations,
            len(self.text.said),
            len({one.place for one in self._shown}),
        )

    def groups(self, measure: Measure) -> list[Group]:
        """The groups that have statements, in the order of Aspect."""
        # What is promised is found first: those sentences are not to be used up as the subject.
        promised = {aspect: self._actions(kind, measure.of(aspect)) for aspect, kind in KINDS.items()}
        subject = self._subject(measure.subject)
        found = {Aspect.SUBJECT: Group(Aspect.SUBJECT, tuple(self._stated(subject)))}
        found[Aspect.GOALS] = self._items(Aspect.GOALS, *promised[Aspect.GOALS])
        found[Aspect.LINES] = Group(Aspect.LINES, tuple(self._lines(measure.detailed)))
        for aspect in (Aspect.ACTIONS, Aspect.PROJECTS, Aspect.TASKS):
            found[aspect] = self._items(aspect, *promised[aspect])
        found[Aspect.PARTNERS] = Group(Aspect.PARTNERS, tuple(self._stated(self._partners(measure.partners))))
        return [found[aspect] for aspect in Aspect if found[aspect].statements]

    def _worth(self) -> Vectors:
        if self._scores is None:
            below = [node.title for node in self._children()]
            self._scores = worth(self.text, telling_words(self.part, self.labels), below)
        return self._scores

    def _subject(self, most: int) -> list[Said]:
        chosen = choose(self.text, self._worth(), most, self._shown)
        self._shown += chosen
        return chosen

    def _partners(self, most: int) -> list[Said]:
        scores = self._worth() * 0.3
        together = [togetherness(one.text) for one in self.text.said]
        for place, value in enumerate(together):
            scores[place] += 4 * value
        telling = [place for place, value in enumerate(together) if value > 0]
        text = Text(self.part, tuple(self.text.said[place] for place in telling))
        chosen = choose(text, scores[telling], most, self._shown)
        self._shown += chosen
        return chosen

    def _stated(self, said: Sequence[Said]) -> list[Statement]:
        """Sentences as statements; those that follow one another in a passage are told as one."""
        runs: list[list[Said]] = []
        for one in said:
            before = runs[-1][-1] if runs else None
            if before and before.hit.passage.id == one.hit.passage.id and one.position == before.position + 1:
                runs[-1].append(one)
            else:
                runs.append([one])
        return [self.sources.state(run) for run in runs]

    def _actions(self, kind: Kind, most: int) -> tuple[list[Action], int]:
        """At most so many promises of a kind, spread over the sections, in order; and how many are left out."""
        own = [one for one in self.views.actions if one.kind is kind and self._holds(one)]
        value = dict(zip([one.place for one in self.text.said], self._worth().tolist(), strict=True))
        chosen = _spread(own, [value.get(_place(one), 0.0) for one in own], most)
        for action in chosen:
            self._shown += self._said(action)
        return chosen, len(own) - len(chosen)

    def _items(self, aspect: Aspect, actions: Sequence[Action], more: int) -> Group:
        """The promises as statements, those of one list below the sentence that announces it."""
        statements: list[Statement] = []
        for leadin, own in groupby(actions, key=self._leadin):
            listed = list(own)
            if leadin and (len(listed) > 1 or not stands_alone(listed[0].text)):
                cited = self.sources.cite([leadin])
                below = tuple(self._item(action) for action in listed)
                statements.append(Statement(leadin.text, cited, below))
            else:
                statements += map(self._item, listed)
        return Group(aspect, tuple(statements), more)

    def _leadin(self, action: Action) -> Said | None:
        """The sentence that announces the list in which it stands, if one does."""
        said = [] if action.quoted else self._said(action)
        return announcing(self.text, said[0]) if said else None

    def _item(self, action: Action) -> Statement:
        said = self._said(action)
        if not said:  # a heading
            return self.sources.heading(action.source)
        return self.sources.state(said[:1] if len(action.text.split()) > LONG_ITEM else said)

    def _said(self, action: Action) -> list[Said]:
        return self.text.at(action.source.fragments)

    def _lines(self, detailed: bool) -> list[Statement]:
        """The headings directly below the part; detailed with the sentence that says most about each."""
        return [self.sources.heading(node.source, self._about(node) if detailed else ()) for node in self._children()]

    def _about(self, node: Node) -> list[Statement]:
        path = node.source.section
        below = [one for one in self.text.said if one.path[: len(path)] == path]
        part = Part(node.key, self.part.document, path, node.title, node.number, node.start, node.end)
        text = Text(part, tuple(below))
        chosen = choose(text, worth(text, telling_words(part, self.labels)), 1, self._shown)
        self._shown += chosen
        return self._stated(chosen)

    def _children(self) -> list[Node]:
        """The numbered parts of a document, else the headings directly below."""
        nodes = next(nodes for document, nodes in self.views.outline if document.name == self.part.document)
        if self.part.path:
            return [child for node in walk(nodes) if node.key == self.part.key for child in node.children]
        return [node for node in nodes if node.part] or list(nodes)

    def _holds(self, action: Action) -> bool:
        return self.part.holds(action.source.document, action.source.section)


def _place(action: Action) -> tuple[int, int]:
    first = action.source.fragments[0]
    return first.page, first.start


def _spread(actions: Sequence[Action], values: Sequence[float], most: int) -> list[Action]:
    """At most so many, taken in turn from the sections that they stand in; in order.

    Of a section first the items of lists in order, then the sentences of highest value.
    """
    sections: dict[tuple[str, ...], list[int]] = {}
    for place, action in enumerate(actions):
        sections.setdefault(action.source.section, []).append(place)
    for places in sections.values():
        places.sort(key=lambda place: (actions[place].quoted, -values[place] if actions[place].quoted else place))
    chosen: list[int] = []
    while len(chosen) < most and any(sections.values()):
        for places in sections.values():
            if places and len(chosen) < most:
                chosen.append(places.pop(0))
    return [actions[place] for place in sorted(chosen)]
