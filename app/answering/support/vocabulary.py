"""What the check knows of Dutch words: dictionary forms, which can stand for each other, which exclude each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.resources import files

import simplemma

from index.compounds import parts
from index.words import Analyzer, fold

Pole = tuple[int, int]
"""A way to point: the line of opposites.txt, and which of its ways."""

PARTICLES = tuple(
    "samen voort terug tegen onder achter aan bij door mee over toe uit voor weg vast neer open vrij los om op af in na"
    " bijeen".split()
)
"""What stands apart from a separable verb: draagt … bij."""
_OWN = frozenset(
    "eerste laatste komende volgende aankomende meer minder groter kleiner hoger lager sterker zwakker beter slechter"
    " sneller trager langer korter eerder later".split()
)
"""Words that are more than a form of their dictionary form: volgende is not volgen, meer is not veel."""
_ENDINGS = tuple("groei krimp daling stijging toename afname tekort vermindering verbetering versterking".split())
_APART = {"toe": ("nemen", "toename"), "af": ("nemen", "afname"), "omhoog": ("gaan", "stijging"),
          "omlaag": ("gaan", "daling"), "vooruit": ("gaan", "verbetering"), "achteruit": ("gaan", "verslechtering"),
          "terug": ("lopen", "afname"), "op": ("lopen", "toename")}  # fmt: skip


class Vocabulary:
    """The word lists of the check; forms of a word count as that word."""

    def __init__(self, analyzer: Analyzer) -> None:
        self._analyzer = analyzer
        self.key = lru_cache(100_000)(self._key)
        self._groups = self._numbered([line.split() for line in _lines("synonyms.txt")])
        self._poles: dict[str, set[Pole]] = defaultdict(set)
        for axis, line in enumerate(_lines("opposites.txt")):
            for way, words in enumerate(line.split("|")):
                for word in words.split():
                    self._poles[self.key(word)].add((axis, way))

    def lemma(self, word: str) -> str:
        """The dictionary form of a folded word, without accents: droegen is dragen, aangelegd is aanleggen."""
        return fold(simplemma.lemmatize(word, lang="nl")).replace("_", "")

    def groups(self, word: str) -> frozenset[int]:
        """The numbers of the lines of synonyms that hold a folded word."""
        return frozenset(self._groups.get(self.key(word), ()))

    def poles(self, word: str) -> frozenset[Pole]:
        """The ways that a folded word points, or the last part of the compound that it is."""
        found = self._poles.get(self.key(word))
        if found is None:
            ends = [*parts(word)[1:], *(ending for ending in _ENDINGS if word.endswith(ending))]
            found = set().union(*(self._poles.get(self.key(end), set()) for end in ends))
        return frozenset(found)

    def pointing(self, tokens: tuple[str, ...]) -> Iterator[tuple[int, Pole]]:
        """Every place of a text that points somewhere, separable verbs put together: neemt … af is afname."""
        lemmas = {self.lemma(token) for token in tokens}
        for place, token in enumerate(tokens):
            verb, noun = _APART.get(token, ("", ""))
            for pole in self.poles(noun) if verb and verb in lemmas else self.poles(token):
                yield place, pole

    def _key(self, word: str) -> str:
        return word if word in _OWN else str(self._analyzer.word_terms(self.lemma(word))[0])

    def _numbered(self, rows: Iterable[list[str]]) -> dict[str, set[int]]:
        found: dict[str, set[int]] = defaultdict(set)
        for number, row in enumerate(rows):
            for word in row:
                found[self.key(word)].add(number)
        return found


def _lines(name: str) -> list[str]:
    text = files("app.answering.support").joinpath(name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
