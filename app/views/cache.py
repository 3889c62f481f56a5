"""Keeps what was made of an index for as long as that index is in use."""

from __future__ import annotations

import threading
from weakref import WeakKeyDictionary

from app.types import Answer
from app.views.build import Views, build_views
from app.views.tour import Ask, build_tour
from index.search import SearchIndex


class ViewCache:
    """Views and tours by index; threads may share it, and each is made once. It keeps no index from closing."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._touring = threading.Lock()  # of its own: a tour takes seconds, in which the other views stay at hand
        self._views: WeakKeyDictionary[SearchIndex, Views] = WeakKeyDictionary()
        self._tours: WeakKeyDictionary[SearchIndex, tuple[Answer, ...]] = WeakKeyDictionary()

    def views(self, index: SearchIndex) -> Views:
        """What is made of this index."""
        with self._lock:
            if index not in self._views:
                self._views[index] = build_views(index)
            return self._views[index]

    def tour(self, index: SearchIndex, ask: Ask) -> tuple[Answer, ...]:
        """The tour through this index; ask answers a question from it."""
        views = self.views(index)
        with self._touring:
            if index not in self._tours:
                self._tours[index] = build_tour(views.outline, views.actions, views.terms, ask)
            return self._tours[index]
