"""What a chosen sentence points back to comes with it."""

from dataclasses import replace

import pytest

from app.answering.antecedents import with_antecedent
from app.answering.candidates import Candidate, CandidateKind
from app.answering.citing import Citer
from app.answering.composing import Ranked, compose
from app.answering.question import read_question

from .makers import Labels, item, make_hit, paragraph, understand

START = "De brug over de Dommel wordt vervangen."


def last_of(*blocks, kind=CandidateKind.SENTENCE):
    hit = make_hit(*blocks)
    return Candidate(hit, kind, (len(hit.passage.sentences) - 1,), len(blocks) - 1)


@pytest.mark.parametrize(
    "text",
    [
        "Dit vraagt om een omleiding.",
        "Deze is in 1962 gebouwd.",
        "Deze oude brug is in 1962 gebouwd.",
        "Daarvoor is twee miljoen euro nodig.",
        "Zij kost twee miljoen euro.",
        "“Dat duurt een jaar.”",
    ],
)
def test_a_sentence_that_points_back_comes_with_the_one_before(text):
    assert with_antecedent(last_of(paragraph("Iets anders.", START, text))).positions == (1, 2)


@pytest.mark.parametrize(
    "text",
    [
        "Ook wordt het fietspad verbreed.",
        "Daarnaast wordt het fietspad verbreed.",
        "Het fietspad wordt verbreed, en dat duurt een jaar.",
        "Deze veiligheid telt.",  # the title of the section is Veiligheid
        "Zijn er omleidingen?",
    ],
)
def test_a_sentence_that_stands_by_itself_comes_alone(text):
    assert with_antecedent(last_of(paragraph(START, text))).positions == (1,)


def test_a_verb_in_a_title_is_not_what_a_sentence_points_at():
    hit = make_hit(paragraph(START, "Dit doen we in twee jaar."))
    titled = replace(hit, passage=replace(hit.passage, section=("Wat gaan we doen?",)))
    assert with_antecedent(Candidate(titled, CandidateKind.SENTENCE, (1,), 0)).positions == (0, 1)


def test_a_sentence_per_programme_has_what_it_points_back_to():
    one = last_of(paragraph(START, "Dit duurt een jaar."))
    hit = make_hit(paragraph("Ook de sluis wordt vervangen."))
    other = replace(hit, passage=replace(hit.passage, section=("Water",)))
    ranked = [Ranked(one, 5.0), Ranked(Candidate(other, CandidateKind.SENTENCE, (0,), 0), 4.0)]
    question = read_question("Welke programma's bouwen iets?", understand("Welke programma's bouwen iets?"))
    assert compose(ranked, question, Citer(Labels())).splitlines() == [
        f"- Veiligheid: {START} Dit duurt een jaar. [B1]",
        "- Water: Ook de sluis wordt vervangen. [B2]",
    ]


def test_what_points_back_twice_goes_back_twice_and_no_further():
    sentences = (START, "Dat duurt een jaar.", "Dit is lang.", "Dit is te lang.")
    assert with_antecedent(last_of(paragraph(*sentences[:3]))).positions == (0, 1, 2)
    assert with_antecedent(last_of(paragraph(*sentences))).positions == (1, 2, 3)


def test_what_is_not_printed_right_before_it_is_left_out():
    assert with_antecedent(last_of(paragraph(START), paragraph("Dit duurt een jaar.", joined=False))).positions == (1,)
    assert with_antecedent(last_of(paragraph("Dit duurt een jaar."))).positions == (0,)


def test_a_list_keeps_its_own_lead_in():
    hit = make_hit(paragraph(START, "Dit doen we zo:"), item("Dit eerst."), item("Dat daarna."))
    whole = Candidate(hit, CandidateKind.LIST, (2, 3), 1, 1)
    assert with_antecedent(whole) == whole


@pytest.mark.parametrize("question", ["Wat is er lang?", "Duurt dat lang?"])
def test_the_answer_shows_and_cites_both_as_one(question):
    answer = last_of(paragraph("De gemeente werkt aan de weg.", START, "Dit duurt een jaar."))
    first = Candidate(answer.hit, CandidateKind.SENTENCE, (0,), 0)
    citer = Citer(Labels())
    text = compose([Ranked(answer, 5.0), Ranked(first, -9.0)], read_question(question, understand(question)), citer)
    assert text == f"{START} Dit duurt een jaar. [B1]"
    assert [citation.passage for citation in citer.citations] == [f"{START}\nDit duurt een jaar."]


def test_an_answer_of_yes_or_no_keeps_what_points_back_to_it_right_behind_it():
    hit = make_hit(paragraph("De weg is oud.", "De brug gaat niet dicht.", "Dat is goed nieuws.", "Het werk is klaar."))
    verdict, *others = (Candidate(hit, CandidateKind.SENTENCE, (place,), 0) for place in (1, 0, 2, 3))
    ranked = [Ranked(verdict, 5.0), *(Ranked(other, 4.0) for other in others)]
    question = read_question("Gaat de brug dicht?", understand("Gaat de brug dicht?"))
    assert compose(ranked, question, Citer(Labels())) == (
        "De brug gaat niet dicht. Dat is goed nieuws. [B1] De weg is oud. [B2] Het werk is klaar. [B3]"
    )
