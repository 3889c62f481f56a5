"""Two programmes of the real documents side by side."""

from __future__ import annotations

import pytest

from app.overviews.comparing import compare, names_part
from app.overviews.parts import labels_of
from app.overviews.telling import comparison_text
from app.overviews.types import Aspect


@pytest.fixture(scope="module")
def comparison(overviews, part):
    def make(first, second):
        return compare(overviews.index, overviews.views, overviews.shelf, part(first), part(second))

    return make


def flat(statements):
    return [one for statement in statements for one in (statement, *flat(statement.below))]


def test_each_side_of_each_aspect_is_cited_from_its_own_programme(comparison):
    made = comparison("4. Programma Ruimte", "7. Programma Energie")
    known = {one.marker: one for one in made.citations}
    assert [row.aspect for row in made.rows] == [aspect for aspect in Aspect if aspect in {r.aspect for r in made.rows}]
    for row in made.rows:
        for group, part in ((row.first, made.first), (row.second, made.second)):
            for statement in flat(group.statements) if group else []:
                assert {known[marker].section[0] for marker in statement.markers} == {part.title}


def test_goals_that_only_one_programme_has_leave_the_other_side_empty(comparison):
    made = comparison("4. Programma Ruimte", "7. Programma Energie")
    goals = next(row for row in made.rows if row.aspect is Aspect.GOALS)
    assert goals.first is None
    assert any("1.200 GWh" in one.text for one in flat(goals.second.statements))


def test_what_they_say_of_each_other_and_share_is_quoted_from_both(comparison, overviews):
    made = comparison("4. Programma Ruimte", "7. Programma Energie")
    assert any("programma Energie" in one.text for one in made.referring[0])
    assert any("programma Ruimte" in one.text for one in made.referring[1])
    climate = next(one for one in made.shared if one.name.lower() == "klimaat")
    assert "limaat" in climate.first.text
    assert "limaat" in climate.second.text
    assert [theme.name.split(",")[0] for theme in made.themes] == ["Ruimtedruk"]


def test_what_only_one_has_is_nowhere_in_the_other(comparison, overviews):
    made = comparison("4. Programma Ruimte", "7. Programma Energie")
    for own, other in zip(made.own, (made.second, made.first), strict=True):
        assert own
        text = " ".join(one.text for one in overviews.index.passages if other.holds(one.document, one.section)).lower()
        assert all(one.count > 1 for one in own)
        assert not any(f" {one.name.lower()} " in text for one in own)


def test_the_other_way_round_gives_the_same_sides(comparison):
    one, other = comparison("Veiligheid", "Vitaal"), comparison("Vitaal", "Veiligheid")
    assert {shared.name for shared in one.shared} == {shared.name for shared in other.shared}
    assert [own.name for own in one.own[0]] == [own.name for own in other.own[1]]


def test_the_text_names_both_under_every_aspect(comparison):
    text = comparison_text(comparison("Programmalijn Omgeving", "Programmalijn Wonen"))
    assert text.count("- Programmalijn Omgeving\n") == text.count("- Programmalijn Wonen\n") >= 3


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Er is een link met het programma Energie.", True),
        ("We sluiten aan bij de programma’s Ruimte en Energie.", True),
        ("We besparen energie in het programma.", False),
        ("Dit programma spaart veel energie.", False),
    ],
)
def test_a_programme_is_named_by_more_than_its_everyday_word(overviews, part, text, named):
    assert names_part(text, part("7. Programma Energie"), labels_of(overviews.parts)) is named
