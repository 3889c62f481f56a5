"""Summaries of the real documents: verbatim, to the point, spread, in order, as long as asked."""

from __future__ import annotations

import pytest

from app.overviews.summarising import summarise
from app.overviews.telling import summary_text
from app.overviews.types import Aspect, Length
from app.overviews.wording import leans, togetherness

from ..ingest.squeeze import squeeze

PROGRAMMES = [
    "1. Ondernemen & Innoveren",
    "2. Programma Vitaal & Gezond",
    "3. Programma Toerisme & Recreatie",
    "4. Programma Ruimte",
    "5. Programma Veiligheid",
    "6. Programma Mobiliteit & Logistiek",
    "7. Programma Energie",
]


@pytest.fixture(scope="module")
def summary(overviews, part):
    def make(name, length=Length.SHORT):
        return summarise(overviews.index, overviews.views, overviews.shelf, part(name), length)

    return make


def flat(statements):
    return [one for statement in statements for one in (statement, *flat(statement.below))]


def texts(summary, aspect):
    return [one.text for group in summary.groups if group.aspect is aspect for one in flat(group.statements)]


def all_statements(summary):
    return [one for group in summary.groups for one in flat(group.statements)]


@pytest.mark.parametrize("name", PROGRAMMES)
def test_every_statement_stands_word_for_word_in_its_own_programme(summary, part, printed, name):
    made = summary(name, Length.LONG)
    known = {one.marker: one for one in made.citations}
    for statement in all_statements(made):
        cited = [known[marker] for marker in statement.markers]
        assert cited
        assert all(part(name).holds(one.document, one.section) for one in cited)
        assert squeeze(statement.text) in "".join(printed(one) for one in cited)


def test_safety_is_told_by_its_aim_its_three_goals_and_its_projects(summary):
    made = summary("5. Programma Veiligheid")
    assert "Veiligheid is vanaf 2024 een eigen, zelfstandig programma" in " ".join(texts(made, Aspect.SUBJECT))
    goals = texts(made, Aspect.GOALS)
    assert goals[0] == "Voor de periode 2024-2027 zetten we in op drie hoofddoelen:"
    assert [goal.split()[0] for goal in goals[1:4]] == ["Verbetering"] * 3
    assert any("Interventieteam" in text for text in texts(made, Aspect.PROJECTS))


def test_lines_are_the_headings_of_the_programme_and_a_long_summary_says_a_sentence_of_each(summary):
    short, long = (summary("3. Programma Toerisme & Recreatie", length) for length in Length)
    lines = texts(short, Aspect.LINES)
    assert [line.split(":")[0] for line in lines] == [f"Programmalijn {number}" for number in range(1, 6)]
    group = next(group for group in long.groups if group.aspect is Aspect.LINES)
    assert sum(bool(line.below) for line in group.statements) >= 4


@pytest.mark.parametrize("name", PROGRAMMES)
def test_a_short_summary_is_short_and_a_long_one_tells_more(summary, name):
    short, long = (summary(name, length) for length in Length)
    words = [sum(len(one.text.split()) for one in all_statements(made)) for made in (short, long)]
    assert 60 < words[0] < 330
    assert words[0] < words[1] < 900


@pytest.mark.parametrize("name", PROGRAMMES)
def test_statements_of_a_group_are_in_the_order_of_the_document_and_none_is_told_twice(summary, name):
    made = summary(name, Length.LONG)
    known = {one.marker: one.fragments[0] for one in made.citations}
    for group in made.groups:
        places = [(known[one.markers[0]].page, known[one.markers[0]].start) for one in group.statements]
        assert places == sorted(places)
    told = [one.text for one in all_statements(made) if not one.text.endswith(":")]
    assert len(told) == len(set(told))


def test_actions_come_from_all_lines_of_a_programme(summary):
    made = summary("6. Programma Mobiliteit & Logistiek")
    known = {one.marker: one for one in made.citations}
    group = next(group for group in made.groups if group.aspect is Aspect.ACTIONS)
    assert len({known[one.markers[0]].section[1] for one in flat(group.statements)}) >= 4
    assert group.more > 0


def test_the_subject_is_told_in_sentences_that_stand_by_themselves(summary):
    for name in PROGRAMMES:
        assert not any(leans(text) or text.endswith(("?", ":")) for text in texts(summary(name), Aspect.SUBJECT))


def test_a_whole_document_is_told_by_its_programmes(summary):
    made = summary("Uitvoeringsprogramma-2024-2027.pdf")
    assert len(texts(made, Aspect.LINES)) == 7
    press = summary("Persbericht.pdf")
    assert "vastgesteld" in texts(press, Aspect.SUBJECT)[0]
    assert {one.document for one in press.citations} == {"Persbericht.pdf"}


def test_a_heading_without_text_says_so(summary):
    made = summary("Wat gaan we doen om de gestelde doelen te bereiken?")
    assert (made.groups, made.sentences) == ((), 0)
    assert "geen tekst" in summary_text(made)


def test_the_text_of_a_summary_has_a_marker_behind_every_statement(summary):
    made = summary("7. Programma Energie")
    lines = [line for line in summary_text(made).split("\n") if line.lstrip().startswith("- ")]
    assert len(lines) == len(all_statements(made))
    assert all("[B" in line for line in lines)


def test_togetherness_counts_who_works_together():
    assert togetherness("We werken samen met de provincie en het waterschap.") == 0.5
    assert togetherness("De provincie en het waterschap bouwen een brug.") == 0.0
