"""The outline, the themes and the terms of the real documents."""

from __future__ import annotations

import json

import pytest

from app.views.definitions import defined_term, footnote_term
from app.views.glossary import find_terms
from app.views.outline import outline, part_titles, walk
from app.views.selecting import select_terms
from app.views.themes import find_matrices, theme_words
from app.web.figure import outline_figure
from index.abbreviations import find_abbreviations


@pytest.fixture(scope="module")
def terms(documents, passages):
    return find_terms(documents, passages, find_abbreviations(passage.text.replace("\n", " ") for passage in passages))


def test_outline_holds_every_section_once_below_the_right_one(documents):
    for document, nodes in outline(documents):
        found = list(walk(nodes))
        assert [node.source.section for node in found] == [section.path for section in document.sections]
        assert len({node.key for node in found}) == len(found)
        for node in found:
            assert all(child.source.section[:-1] == node.source.section for child in node.children)


def test_the_seven_programmes_are_the_parts_and_other_documents_have_none(documents):
    parts = {document.kind: part_titles(document) for document in documents}
    assert len(parts.pop("uitvoeringsprogramma")) == 7
    assert not any(parts.values())


def test_figure_has_an_area_for_each_section_and_white_text_can_be_read_on_it(documents):
    for document, nodes in outline(documents):
        tree = json.loads(outline_figure(document.title, nodes))["data"][0]
        assert len(tree["ids"]) == len(document.sections) + 1
        assert set(tree["parents"][1:]) <= set(tree["ids"])
        assert all(contrast_with_white(colour) >= 4.5 for colour in tree["marker"]["colors"])


def contrast_with_white(colour):
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def test_themes_of_the_matrix_are_found_and_each_mention_names_one(documents, passages):
    (matrix,) = find_matrices(documents, passages)
    assert len(matrix.parts) == 7
    assert [theme.source.pages for theme in matrix.themes] == [(86,)] * 4
    for theme in matrix.themes:
        first_words = [word.lower().split()[0] for word in theme.words]
        for part, mentions in zip(matrix.parts, theme.mentions, strict=True):
            assert all(one.source.section[0] == part for one in mentions)
            assert all(any(word in one.text.lower() for word in first_words) for one in mentions)
    assert any(mentions for theme in matrix.themes for mentions in theme.mentions)


def test_title_is_cut_in_what_it_names():
    assert theme_words("Arbeidsmarkt, krapte en talent: van groot naar klein") == ("Arbeidsmarkt", "krapte", "talent")


def test_terms_have_the_sentence_that_defines_them(terms):
    found = {term.name: term for term in terms}
    assert found["GALA"].meaning == "Gezond en Actief Leefstijl Akkoord"
    assert found["GALA"].source.pages == (30, 31)
    assert "mobiliteitsbeweging" in found["Trendsportal"].source.passage
    assert found["Quattro-helix"].source.pages == (16,)
    assert found["HWBP"].source is None
    assert [use.pages for use in found["HWBP"].uses] == [(47,), (51,)]
    assert not {"Dat", "Dit", "Concreet", "NUL", "Fietsstimulering"} & set(found)


def test_term_that_is_searched_by_its_meaning_or_definition_is_found(terms):
    assert [term.name for term in select_terms(terms, "leefstijl akkoord")][0] == "GALA"
    assert "Trendsportal" in [term.name for term in select_terms(terms, "mobiliteitsbeweging")]
    assert select_terms(terms, "gala")[0].name == "GALA"
    assert not select_terms(terms, "zwembadwater")


@pytest.mark.parametrize(
    ("sentence", "term"),
    [
        ("Grip op Onbegrip is een actieprogramma.", "Grip op Onbegrip"),
        ("De Regio Noord is een samenwerking van gemeenten.", "Regio Noord"),
        ("Ondermijning betekent dat de onderwereld de bovenwereld raakt.", "Ondermijning"),
        ("We werken vanuit Trendsportal: de mobiliteitsbeweging in het noorden.", "Trendsportal"),
        ("Wij bouwen een quattro helix (samenwerking tussen vier partijen).", "quattro helix"),
        ("Dat betekent meer samenwerking.", ""),
        ("Concreet betekent dit dat:", ""),
        ("Dit is een belangrijke stap.", ""),
        ("De doorontwikkeling van het Netwerk is een taak van ons allen.", ""),
        ("Wij gaan aan de slag (denk aan een zwembad).", ""),
    ],
)
def test_only_a_definition_defines(sentence, term):
    assert defined_term(sentence, {"quattro helix"}) == term


def test_footnote_explains_its_first_words():
    assert footnote_term("Quattro-helix, de 4-O’s.") == "Quattro-helix"
    assert footnote_term("‘We’ is hier bedoeld als de samenleving.") == "We"
