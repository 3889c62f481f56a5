"""The tour: which questions are asked, and which answers will do."""

from __future__ import annotations

from app import texts_views as texts
from app.types import Answer, Citation
from app.views.outline import outline
from app.views.tour import MOST_TRIED, STEPS, build_tour
from app.views.types import Term
from ingest.types import Box, Fragment


def answer(question, section=(), document="Uitvoeringsprogramma-2024-2027.pdf", place=(0, 0)):
    fragment = Fragment(*place, end=9, box=Box(0, 0, 1, 1))
    source = Citation("B1", document, "Titel", (place[0],), "1", section, "woorden", (fragment,))
    return Answer(question, True, "extractive", "woorden [B1]", (source,), ())


class Reader:
    """Answers each question from the section whose title it names, at the place of an action there if there is one."""

    def __init__(self, documents, actions):
        self.asked = []
        self._sections = [section.path for document in documents for section in document.sections]
        self._actions = actions

    def __call__(self, question):
        self.asked.append(question)
        named = [path for path in self._sections if path[-1] in question]
        path = max(named, key=lambda one: len(one[-1])) if named else ()
        kind = "doel" if "doel" in question else "actie"
        here = [one for one in self._actions if one.source.section[: len(path)] == path]
        places = [one.source.fragments[0] for one in here if one.kind == kind]
        return answer(question, path, place=(places[0].page, places[0].start) if places else (0, 0))


def short_term():
    source = answer("").citations[0]
    return Term("GALA", "Gezond en Actief Leefstijl Akkoord", source, (source,))


def test_tour_goes_over_all_parts_and_ends_with_an_abbreviation(documents, actions):
    tour = build_tour(outline(documents), actions, [short_term()], Reader(documents, actions))
    questions = [one.question for one in tour]
    assert len(questions) == len(set(questions)) == STEPS
    assert questions[0] == "Welke zeven programma’s zijn er?"
    assert questions[-1] == texts.TOUR_MEANS.format(name="GALA")
    parts = [one.citations[0].section[0] for one in tour[1:-1]]
    assert len(set(parts)) == 7
    assert parts == sorted(parts, key=parts.index)


def test_question_that_is_answered_from_another_section_or_not_at_all_is_left_out(documents, actions):
    assert build_tour(outline(documents), actions, [], lambda question: answer(question, ("Elders",)))[1:] == ()
    refused = Answer("", False, "extractive", "Dat staat er niet.", (), ())
    assert build_tour(outline(documents), actions, [short_term()], lambda question: refused) == ()


def test_tour_gives_up_when_nothing_is_answered(documents, actions):
    asked = []
    refused = Answer("", False, "extractive", "Dat staat er niet.", (), ())
    build_tour(outline(documents), actions, [short_term()] * 80, lambda question: asked.append(question) or refused)
    assert len(asked) <= MOST_TRIED
