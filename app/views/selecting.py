"""Which actions and terms match what a user searches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.views.types import Action, Kind, Term
from index.words import fold


@dataclass(frozen=True, slots=True)
class ActionFilter:
    """What a user asks for: all words of search, a part's title and a kind; empty stands for everything."""

    search: str = ""
    part: str = ""
    kind: str = ""

    def select(self, actions: Sequence[Action]) -> tuple[Action, ...]:
        """The actions that match, in order."""
        return tuple(action for action in actions if self._matches(action))

    def _matches(self, action: Action) -> bool:
        if (self.part and action.part != self.part) or (self.kind and action.kind != self.kind):
            return False
        text = fold(f"{action.text} {action.context} {action.part} {action.line}")
        return all(word in text for word in fold(self.search).split())


def parts_of(actions: Sequence[Action]) -> tuple[str, ...]:
    """The titles of the parts that have actions, in order, each once."""
    return tuple(dict.fromkeys(action.part for action in actions if action.part))


def kinds_of(actions: Sequence[Action]) -> tuple[Kind, ...]:
    """The kinds that occur, in the order of Kind."""
    return tuple(kind for kind in Kind if any(action.kind is kind for action in actions))


def select_terms(terms: Sequence[Term], search: str) -> tuple[Term, ...]:
    """Terms whose name or meaning holds all words; terms of which the name begins with the search come first."""
    wanted = fold(search).split()
    found = [term for term in terms if all(word in fold(f"{term.name} {term.meaning}") for word in wanted)]
    found += [term for term in terms if term not in found and wanted and _explains(term, wanted)]
    return tuple(sorted(found, key=lambda term: not fold(term.name).startswith(" ".join(wanted))))


def _explains(term: Term, wanted: Sequence[str]) -> bool:
    return term.source is not None and all(word in fold(term.source.passage) for word in wanted)
