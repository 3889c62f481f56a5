import pytest

from app import texts_drafts
from app.drafting.letter import draft_text, missing_words, subject_of

from .makers import answered, refused


def test_a_draft_greets_answers_in_the_documents_words_names_its_sources_and_closes():
    text = draft_text(answered("De provincie bouwt 26.550 woningen. [B1]"))
    order = [
        texts_drafts.SALUTATION,
        "“Hoeveel huizen bouwt de provincie?”",
        "De provincie bouwt 26.550 woningen. [B1]",
        texts_drafts.MISSING_HEADING,
        "[B1] Plan [2024] voor *wonen*, bladzijde 51, 53, onderdeel Ruimte › Wonen",
        texts_drafts.CLOSING,
    ]
    places = [text.index(words) for words in order]
    assert places == sorted(places)


def test_words_of_the_question_that_the_sources_do_not_have_are_named():
    record = answered("De provincie bouwt 26.550 woningen. [B1]", "Hoeveel huizen bouwt de provincie in 2020?")
    assert missing_words(record) == ("huizen", "2020")
    assert "noemen deze woorden uit uw vraag niet: huizen, 2020." in draft_text(record)


@pytest.mark.parametrize("question", ["Hoeveel woningen bouwt de provincie?", "Wat komt er in het noorden?"])
def test_a_question_in_the_words_of_its_sources_misses_none(question):
    assert missing_words(answered("De provincie bouwt 26.550 woningen. [B1]", question)) == ()


def test_a_refusal_becomes_a_draft_that_promises_nothing_and_calls_no_passage_a_source():
    text = draft_text(refused())
    assert texts_drafts.NO_ANSWER in text
    assert f"## {texts_drafts.CLOSEST_HEADING}\n\n- plan.pdf, PDF-pagina 3" in text
    assert texts_drafts.SOURCES_HEADING not in text


def test_the_subject_is_one_line():
    assert subject_of(answered("Ja. [B1]", "Wat\nkomt \r\n er?")) == "Uw vraag: Wat komt er?"
