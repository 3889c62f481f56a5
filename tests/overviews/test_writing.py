"""Overviews by a chat model: what reaches the reader is supported by the documents, or extractive with a notice."""

from __future__ import annotations

import re
import threading
import time
from dataclasses import replace

import pytest

from app.composition import build_support_check
from app.overviews.intent import ChangesWish, ComparisonWish, SummaryWish
from app.overviews.types import Length
from app.texts_writing import notice as told
from app.writing.writer import Writer

from ..writing.scripted import Scripted

TRUE = "Voor de periode 2024-2027 zetten we in op drie hoofddoelen [B4]."
LIE = "Het programma Veiligheid krijgt een budget van 12 miljoen euro [B1]."
NOTHING = "NIETS GEVONDEN"


@pytest.fixture(scope="module")
def check(encoder):
    return build_support_check(encoder)


@pytest.fixture
def written(overviews, check):
    """Gives overviews that a model writes."""
    return lambda model, seconds=60: replace(overviews, writer=Writer(model, "test:model", check, seconds))


def summary_of(overviews, part, name="5. Programma Veiligheid", length=Length.SHORT):
    return overviews.make(SummaryWish(part(name), length), "Vat samen").answer


def always(text):
    """A queue of that answer for as many pieces as there may be."""
    return Scripted(queue=[text] * 8)


def source_of(messages):
    """The marker of the passage about the three goals in what the model was given, if it is there."""
    found = re.search(r"<bron (B\d+) [^>]*>(?:(?!</bron).)*drie hoofddoelen", messages[1].content, re.DOTALL)
    return found.group(1) if found else ""


def goals_or_nothing(messages):
    marker = source_of(messages)
    return [f"Voor 2024-2027 zijn er drie hoofddoelen [{marker}]." if marker else NOTHING]


def test_a_true_sentence_is_shown_with_the_verbatim_words_that_carry_it(written, part):
    model = Scripted(queue=[goals_or_nothing] * 8)
    answer = summary_of(written(model), part)
    assert (answer.mode, answer.prompt, answer.model) == ("generative", "samenvatting.v1", "test:model")
    assert answer.text == "Voor 2024-2027 zijn er drie hoofddoelen. [B1]"
    assert "drie hoofddoelen" in answer.citations[0].passage
    assert answer.citations[0].pages == (58,)


def test_the_model_reads_every_passage_of_the_part_and_no_other(written, part, overviews):
    model = always(NOTHING)
    summary_of(written(model), part)
    given = "\n".join(messages[1].content for messages in model.asked)
    own = part("5. Programma Veiligheid")
    for passage in overviews.index.passages:
        if passage.kind.value == "text":
            assert (passage.text in given) is own.holds(passage.document, passage.section)


def test_sentences_of_several_pieces_are_numbered_as_one_answer(written, part):
    said = []

    def first_sentence(messages):
        text = re.search(r"<bron B1 [^>]*>\n[^\n]*\n(.*?)\n</bron B1", messages[1].content, re.DOTALL).group(1)
        said.append(text.split("\n")[0].split(". ")[0].rstrip(".") + " [B1].")
        return [said[-1]]

    answer = summary_of(written(Scripted(queue=[first_sentence] * 8)), part, "7. Programma Energie")
    assert answer.mode == "generative"
    assert len(said) > 1
    markers = re.findall(r"\[(B\d+)\]", answer.text)
    assert set(markers) == {one.marker for one in answer.citations}
    assert len(set(markers)) == len(answer.citations)
    assert {one.section[0] for one in answer.citations} == {"Programma Energie"}


def test_an_untrue_sentence_is_left_out_and_counted(written, part):
    def with_a_lie(messages):
        return [f"{goals_or_nothing(messages)[0]} {LIE}"] if source_of(messages) else [NOTHING]

    answer = summary_of(written(Scripted(queue=[with_a_lie] * 8)), part)
    assert answer.text == "Voor 2024-2027 zijn er drie hoofddoelen. [B1]"
    assert [one.sentence for one in answer.rejected] == [LIE.replace(" [B1]", "")]


def hanging(_):
    yield "De "
    time.sleep(4)


@pytest.mark.parametrize(
    ("said", "notice"),
    [
        (LIE, "unsupported"),
        ("]]}{{ [B1] <|im_end|> ```json {", "unsupported"),
        (NOTHING, "nothing"),
        ([ConnectionError("weg")], "down"),
        (hanging, "slow"),
    ],
)
def test_a_model_that_fails_gives_the_extractive_summary_and_says_why(written, overviews, part, said, notice):
    answer = summary_of(written(always(said), seconds=1 if said is hanging else 60), part)
    without = summary_of(overviews, part)
    assert (answer.mode, answer.text, answer.citations) == ("extractive", without.text, without.citations)
    assert answer.notice == told(notice)


def test_a_model_that_is_down_is_not_asked_again_for_every_piece(written, part):
    model = always([ConnectionError("weg")])
    summary_of(written(model), part)
    assert len(model.asked) == 1


def test_a_long_document_is_read_only_where_the_summary_cites_it(written, part):
    model = always(NOTHING)
    summary_of(written(model), part, "Uitvoeringsprogramma-2024-2027.pdf")
    assert 1 < len(model.asked) <= 8


def test_a_comparison_asks_for_each_aspect_that_both_have(written, part):
    model = always("Het programma Energie is ontstaan uit het programma Energie en Klimaat [B2].")
    wish = ComparisonWish(part("4. Programma Ruimte"), part("7. Programma Energie"))
    answer = written(model).make(wish, "Vergelijk").answer
    assert (answer.mode, answer.prompt) == ("generative", "vergelijking.v1")
    assert "#### Waar gaat het over\n" in answer.text
    assert "Doelen" not in answer.text
    assert "ontstaan uit het programma Energie en Klimaat" in answer.citations[0].passage
    for messages in model.asked:
        assert "Programma Ruimte" in messages[1].content
        assert "Programma Energie" in messages[1].content


def test_differences_are_never_left_to_a_model(written, part):
    model = always(TRUE)
    wish = ChangesWish(part("Raadsinformatiebrief.pdf"), part("BenW-adviesnota.pdf"))
    answer = written(model).make(wish, "Verschillen").answer
    assert (answer.mode, answer.model, model.asked) == ("extractive", None, [])


def test_a_stop_ends_the_writing(written, part):
    stop = threading.Event()
    stop.set()
    answer = summary_of(replace(written(always(TRUE)), stop=stop), part)
    assert (answer.mode, answer.notice) == ("extractive", told("stopped"))
