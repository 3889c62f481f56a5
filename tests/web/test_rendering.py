"""Answers as the chat shows them."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt

from app.texts import place
from app.types import Answer, Citation
from app.web.rendering import answer_message, literal, question_message
from ingest.types import Box, Fragment


class Papers:
    def title(self, document: str) -> str:
        return document

    def label(self, document: str, page: int) -> str:
        return str(page)


PAPERS = Papers()


def answer(text: str, title: str = "Programma", page_label: str = "59") -> Answer:
    fragment = Fragment(59, 0, 4, Box(0.1, 0.2, 0.3, 0.4))
    citation = Citation("B1", "a.pdf", title, (59,), page_label, ("Een", "Twee"), "woord\n\nvoor woord", (fragment,))
    return Answer("vraag", True, "extractive", text, (citation,), ())


@pytest.mark.parametrize("text", ["<b>", "# kop", "*nadruk*", "_x_", "1. een", "[a](b)", "`c`", "&lt;", "a | b", "~~~"])
def test_literal_text_shows_exactly_itself(text):
    assert MarkdownIt().render(literal(text)).strip() in {f"<p>{escaped}</p>" for escaped in (html_of(text),)}


def html_of(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def test_question_keeps_its_lines():
    assert question_message("een\n    twee").endswith("een<br>twee")


@pytest.mark.parametrize(
    "attack",
    [
        "<img src=x onerror=alert(1)>",
        "![x](http://voorbeeld.test/x.png)",
        "[x](javascript:alert(1))",
        "[x]\n\n[x]: javascript:alert(1)",
        "\\[x](javascript:alert(1))",
        "<http://voorbeeld.test>",
    ],
)
def test_answer_brings_no_html_links_or_pictures(attack):
    shown = MarkdownIt("commonmark").render(answer_message(answer(f"{attack} [B1]"), 1, PAPERS))
    assert "<img" not in shown
    assert "<a " not in shown
    assert 'data-key="1-B1"' in shown


def test_answer_keeps_its_lists_and_emphasis():
    shown = MarkdownIt().render(answer_message(answer("**Kop**\n\n- een [B1]\n- twee"), 1, PAPERS))
    assert "<strong>Kop</strong>" in shown
    assert shown.count("<li>") == 3  # two items and one source


def test_marker_without_citation_is_no_button():
    shown = answer_message(answer("Zin [B1]. Nog een [B7]."), 1, PAPERS)
    assert shown.count("pw-marker") == 1
    assert "&#91;B7&#93;" in shown


def test_source_is_one_line_so_that_markdown_leaves_it_whole():
    source = answer_message(answer("Zin [B1]", title='Titel "met" <b>'), 1, PAPERS).split("\n\n")[-1]
    assert "\n" not in source
    assert 'data-passage="woord&#10;&#10;voor woord"' in source
    assert 'data-boxes="{&quot;59&quot;:[[0.1,0.2,0.3,0.4]]}"' in source


def test_physical_page_is_told_where_the_printed_label_differs():
    assert "bladzijde iv &#40;PDF&#45;pagina 59&#41;" in answer_message(answer("Zin [B1]", page_label="iv"), 1, PAPERS)


def test_pages_that_are_labelled_with_their_own_numbers_are_told_once():
    assert place("51-53", (51, 53)) == "bladzijde 51, 53"
    assert place("iv-v", (4, 5)) == "bladzijde iv-v (PDF-pagina 4, 5)"
