"""Roles, filters and suggestions over the real index."""

from __future__ import annotations

import pytest

from app.answering.suggestions import used_abbreviations
from app.interface import UnknownRoleError, read_preferences, to_json
from app.plain import answer_text
from app.types import Preferences, Role
from index.abbreviations import Abbreviation
from index.types import Selection

QUESTION = "Wat doet Veiligheid aan grensligging?"


def words(answer) -> int:
    return len(answer.text.split())


@pytest.mark.parametrize("question", [QUESTION, "Welke doelen heeft Trendsportal?"])
def test_role_changes_the_length_but_not_whether_and_from_where_it_answers(real_services, question):
    plain, *by_role = (real_services.answer(question, (), Preferences(role)) for role in (None, *Role))
    council, staff, communication = by_role
    assert words(council) <= words(communication) <= words(staff)
    assert {answer.answered for answer in (plain, *by_role)} == {True}
    assert len({tuple(hit.passage.id for hit in answer.hits) for answer in (plain, *by_role)}) == 1
    places = [{(one.document, one.section) for one in answer.citations} for answer in by_role]
    assert places[0] & places[1]


def test_no_role_is_what_ask_gives_without_one(real_services):
    assert real_services.answer(QUESTION, ()).text == real_services.answer(QUESTION, (), Preferences()).text


def test_new_staff_get_the_names_of_abbreviations_and_others_do_not(real_services):
    question = "Welke ambitie heeft de RES NML?"
    staff = real_services.answer(question, (), Preferences(Role.MEDEWERKER))
    if "RES NML" in staff.text and "Regionale Energiestrategie" not in staff.text:
        assert "Regionale Energiestrategie Noord- en Midden-Limburg" in [term.full for term in staff.terms]
    assert real_services.answer(question, (), Preferences(Role.RAADSLID)).terms == ()


def test_abbreviations_are_whole_words_that_the_text_does_not_spell_out():
    known = [Abbreviation("IZA", "Integraal Zorg Akkoord"), Abbreviation("GALA", "Gezond en Actief Leefstijl Akkoord")]
    text = "Het GALA (Gezond en Actief Leefstijl Akkoord), de IZA’s, en het IZA en IZAB. [B1]"
    assert [term.short for term in used_abbreviations(text, known)] == ["IZA"]
    assert used_abbreviations("IZAB", known) == ()


def test_selection_is_where_all_citations_and_hits_come_from(real_services):
    chosen = Preferences(selection=Selection(programme="veiligheid"))
    answer = real_services.answer("Welke ambities zijn er?", (), chosen)
    assert {hit.passage.section[0] for hit in answer.hits} == {"Programma Veiligheid"}
    assert {one.section[0] for one in answer.citations} <= {"Programma Veiligheid"}


@pytest.mark.parametrize("role", list(Role))
def test_follow_ups_are_answered_from_the_documents_with_something_new(real_services, role):
    chosen = Preferences(role)
    answer = real_services.answer(QUESTION, (), chosen)
    suggested = real_services.follow_ups(answer, chosen)
    assert 1 <= len(suggested) <= 3
    shown = {one.passage for one in answer.citations}
    for question in suggested:
        reply = real_services.answer(question, (), chosen)
        assert reply.answered
        assert {one.passage for one in reply.citations} - shown


def test_refusal_suggests_nothing(real_services):
    answer = real_services.answer("Wat is de hoofdstad van Frankrijk?", (), Preferences())
    assert real_services.follow_ups(answer, Preferences()) == ()


@pytest.mark.parametrize("role", [Role.MEDEWERKER, Role.COMMUNICATIE])
def test_examples_of_a_role_are_its_own_and_are_answered(real_services, role):
    examples = real_services.examples(role)
    assert len(examples) >= 4
    assert set(examples) != set(real_services.examples())
    assert all(real_services.answer(question, ()).answered for question in examples)


def test_terms_are_told_in_json_and_in_plain_text(real_services):
    answer = real_services.answer(QUESTION, (), Preferences())
    told = to_json(answer) | {"terms": [{"short": "IZA", "full": "Integraal Zorg Akkoord"}]}
    assert to_json(answer)["terms"] == []
    assert "- IZA: Integraal Zorg Akkoord" in answer_text(told)


def test_unknown_role_is_refused_with_the_roles_that_there_are():
    assert read_preferences("communicatie", "", "") == Preferences(Role.COMMUNICATIE)
    with pytest.raises(UnknownRoleError) as refused:
        read_preferences("burgemeester", "", "")
    assert refused.value.roles == "raadslid, medewerker, communicatie"
