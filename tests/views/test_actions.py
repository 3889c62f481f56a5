"""The list of actions of the real documents; the numbers were counted by hand in the PDF."""

from __future__ import annotations

import pytest

from app.views.promises import heading_kind, item_kind, lead_in_kind, sentence_kind
from app.views.selecting import ActionFilter, kinds_of, parts_of
from app.views.types import Kind

SAFETY, MOBILITY, SPACE = "Programma Veiligheid", "Programma Mobiliteit & Logistiek", "Programma Ruimte"


def of(actions, part, kind, quoted=False):
    return [one for one in ActionFilter(part=part, kind=kind).select(actions) if one.quoted == quoted]


def squeeze(text):
    return "".join(sign for sign in text.lower() if sign.isalnum())


def test_every_action_stands_word_for_word_where_its_source_says(actions, reading):
    pages = {(document.name, page.number): page.text for document in reading.documents for page in document.pages}
    for action in actions:
        places = action.source.fragments
        printed = "".join(pages[action.source.document, one.page][one.start : one.end] for one in places)
        assert squeeze(action.text) in squeeze(printed)


def test_safety_gives_all_its_goals_projects_and_conditions(actions):
    goals = [one.text for one in of(actions, SAFETY, Kind.GOAL)]
    assert [text.split()[0] for text in goals] == ["Verbetering", "Verbetering", "Verbetering", "A:", "B:", "C:"]
    assert len(of(actions, SAFETY, Kind.PROJECT)) == 8
    assert [one.line for one in of(actions, SAFETY, Kind.ACTION)] == ["Voorwaarden"] * 6


def test_mobility_gives_every_item_that_it_is_going_to_tackle(actions):
    found = of(actions, MOBILITY, Kind.ACTION)
    lines = [one.line.split(":")[0] for one in found]
    assert {line: lines.count(line) for line in lines} == {
        "Programmalijn 1": 6,
        "Programmalijn 2": 11,
        "Programmalijn 3": 4,
        "Programmalijn 4": 3,
        "Programmalijn 5": 2,
    }
    assert len(of(actions, MOBILITY, Kind.GOAL)) == 5


def test_a_bare_list_gives_all_its_lines_as_tasks_also_one_without_a_sign(actions):
    tasks = of(actions, "Ondernemen & Innoveren", Kind.TASK)
    lines = [one.line for one in tasks]
    assert [lines.count(line) for line in dict.fromkeys(lines)] == [7, 9, 8, 3, 3]
    talent = next(one for one in tasks if one.text.startswith("Talentontwikkeling internationale werknemers"))
    assert (talent.source.pages, talent.text.split()[-1]) == ((22,), "studenten")


def test_items_below_another_keep_what_they_belong_to(actions):
    below = [one for one in of(actions, SPACE, Kind.ACTION) if one.context]
    assert len(below) == 3
    assert all(one.context.startswith("We leveren actief een bijdrage") for one in below)


def test_each_part_of_the_programme_has_actions_in_order(actions):
    assert len(parts_of(actions)) == 7
    assert parts_of(actions)[0] == "Ondernemen & Innoveren"
    assert kinds_of(actions) == tuple(Kind)


@pytest.mark.parametrize("text", ["landelijke opgave om voldoende woningen te realiseren", "zien veel ontwikkelingen"])
def test_what_is_no_promise_stays_out(actions, text):
    assert not [one for one in actions if one.text.lower().startswith(text)]


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        (("Wonen", "Wat gaan we doen?"), Kind.ACTION),
        (("Wat gaan we doen om de gestelde doelen te bereiken?",), Kind.ACTION),
        (("Wat gaan we doen?", "Ten aanzien van projecten"), Kind.PROJECT),
        (("Nieuwe ambities",), Kind.GOAL),
        (("Inleiding",), None),
    ],
)
def test_the_nearest_title_says_what_its_items_are(path, kind):
    assert heading_kind(path) is kind


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Dit willen we op de volgende manier aanpakken.", Kind.ACTION),
        ("Voor de periode zetten we in op drie hoofddoelen:", Kind.GOAL),
        ("Het betreft de volgende projecten:", Kind.PROJECT),
        ("Voorwaarden om de doelen te bereiken, zijn als volgt:", None),
        ("Wat betreft de inhoud gaan we ervan uit dat:", None),
        ("De uitgangspunten geven invulling aan de ambities van de visie.", None),
    ],
)
def test_a_lead_in_says_what_follows(sentence, kind):
    assert lead_in_kind(sentence) is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("We onderzoeken of dit kan.", Kind.ACTION),
        ("Daarom gaan we hiermee verder.", Kind.ACTION),
        ("Het doel is om samen sterker te worden.", Kind.GOAL),
        ("Ook streven we naar schone lucht.", Kind.GOAL),
        ("De afgelopen jaren gingen we hiermee verder en willen we meer.", None),
        ("Dat zijn de grenzen waarbinnen we werken.", None),
        ("Hoe gaan we dat doen?", None),
    ],
)
def test_a_sentence_states_an_intention_or_an_aim(text, kind):
    assert sentence_kind(text) is kind


def test_an_item_in_the_first_person_is_an_action_and_a_subject_is_not():
    assert item_kind("We borgen de samenwerking.") is Kind.ACTION
    assert item_kind("We zien dat de druk toeneemt.") is None
    assert item_kind("Zorg: daarin gaan we verder.") is None


def test_all_words_of_a_search_must_occur_whatever_their_accents(actions):
    found = ActionFilter(search="ORIENTEREN welvaart").select(actions)
    assert [one.text.split()[1] for one in found] == ["oriënteren"]
    assert not ActionFilter(search="oriënteren zwembad").select(actions)
