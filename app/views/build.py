"""Everything that is made of one index besides answers."""

from __future__ import annotations

from dataclasses import dataclass

from app.views.actions import find_actions
from app.views.glossary import find_terms
from app.views.outline import outline
from app.views.themes import find_matrices
from app.views.types import Action, Matrix, Node, Term
from index.search import SearchIndex
from index.store import IndexedDocument


@dataclass(frozen=True, slots=True)
class Views:
    """Outline, matrices, actions and terms of one index; each in reading order, terms by name."""

    outline: tuple[tuple[IndexedDocument, tuple[Node, ...]], ...]
    matrices: tuple[Matrix, ...]
    actions: tuple[Action, ...]
    terms: tuple[Term, ...]


def build_views(index: SearchIndex) -> Views:
    """Make them all; takes about a second for a hundred pages."""
    documents, passages = index.documents, index.passages
    return Views(
        outline(documents),
        find_matrices(documents, passages),
        find_actions(documents, passages),
        find_terms(documents, passages, index.lexicon.abbreviations),
    )
