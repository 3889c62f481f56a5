"""Why a question was answered or refused: made on request, in Dutch, and true to the answer."""

import json
from dataclasses import replace

import pytest

from app import texts_explain as texts
from app.answering.explaining import factors
from app.answering.ranking import LinearModel, load_model
from app.composition import build_assistant
from app.explaining import answer_json, explanation_json, explanation_text
from app.types import NO_PREFERENCES, Rejected, Turn
from app.web.explanation import HISTORY, explanation_fragment, folded_explanation

ANSWERED = "Waarom stopt het project Electric Green Last Mile?"
REFUSED = "Waar kan ik mijn paspoort ophalen?"


@pytest.mark.parametrize("model", ["ranker", "judge"])
def test_every_feature_of_a_model_has_dutch_words(model):
    assert [name for name in load_model(model).weights if not texts.feature_words(name)] == []


def test_a_feature_without_words_is_shown_by_its_name():
    assert texts.feature("brand_new") == "brand new"


@pytest.fixture(scope="module", params=[ANSWERED, REFUSED, "Schrijf een gedicht over de Maas."])
def explained(request, real_services):
    question = request.param
    answer = real_services.answer(question, ())
    return answer, explanation_json(real_services.explain(question, ()), real_services)


def test_the_explanation_agrees_with_the_answer(explained):
    answer, explanation = explained
    assert explanation["answered"] == answer.answered
    assert [(row["document"], row["pages"]) for row in explanation["hits"]] == [
        (hit.passage.document, list(hit.passage.pages)) for hit in answer.hits
    ]


def test_the_conclusion_gives_the_probability_and_the_threshold(real_services):
    explanation = explanation_json(real_services.explain(ANSWERED, ()), real_services)
    assert explanation["probability"] >= explanation["threshold"]
    assert f"{round(100 * explanation['probability'])} %" in explanation["conclusion"]
    assert explanation["factors"] == sorted(explanation["factors"], key=lambda one: -abs(one["effect"]))


def test_each_hit_says_which_search_found_it(real_services):
    for row in explanation_json(real_services.explain(ANSWERED, ()), real_services)["hits"]:
        assert row["ranks"]
        assert set(row["ranks"]) <= set(texts.SEARCHES)
        assert row["label"]


def test_a_follow_up_is_explained_with_the_words_of_before(real_services):
    explanation = explanation_json(
        real_services.explain("En waarom stopt dat?", (Turn("Wat is Social Green?"),)), real_services
    )
    assert {"social", "green"} <= set(explanation["words"])


def test_the_reasons_for_and_against_stand_in_the_text(explained):
    _, explanation = explained
    shown = explanation_text(explanation)
    assert shown.startswith(explanation["conclusion"])
    assert all(factor["name"] in shown for factor in explanation["factors"])
    assert all(row["title"] in shown for row in explanation["hits"])


def test_factors_are_weights_times_values_the_strongest_first():
    model = LinearModel({"length": 2.0, "covered": -3.0, "is_list": 0.001}, 1.0)
    found = factors(model, {"length": 1.0, "covered": 1.0, "is_list": 1.0})
    assert [(one.feature, one.effect) for one in found] == [("covered", -3.0), ("length", 2.0)]
    [apart] = factors(model, {"length": 1.0, "covered": 1.0, "is_list": 1.0}, {"length": 1.0, "covered": 0.5})
    assert (apart.feature, apart.effect) == ("covered", -1.5)


def test_an_answer_has_an_explanation_only_where_it_is_asked_for(real_services):
    assert "explain" not in answer_json(real_services, ANSWERED, (), explained=False)
    assert json.loads(json.dumps(answer_json(real_services, ANSWERED, (), explained=True)))["explain"]["answered"]


def test_the_folded_block_carries_what_is_needed_and_explains_nothing_yet():
    turns = [Turn(f"vraag {number}") for number in range(HISTORY + 5)]
    block = folded_explanation('"><script>alert(1)</script>', turns)
    assert "<script>" not in block
    assert "vraag 14" in block
    assert "vraag 4&" not in block


def test_words_of_documents_and_people_are_harmless_on_the_page(real_services):
    attack = "<img src=x onerror=alert(1)>"
    explanation = explanation_json(real_services.explain(ANSWERED, ()), real_services)
    for row in (*explanation["hits"], *explanation["candidates"]):
        row |= {"title": attack, "section": [attack], "text": attack}
    explanation |= {"words": [attack], "unknown_words": [attack], "conclusion": attack}
    assert "<img" not in explanation_fragment(explanation)


def test_explaining_leaves_no_trace_in_the_assistant(real_services):
    before = real_services.answer(ANSWERED, ()).text
    real_services.explain(ANSWERED, ())
    assert real_services.answer(ANSWERED, ()).text == before
    assert build_assistant() == real_services.assistant


class Doubted:
    """Services whose chat model wrote a sentence that no passage supports."""

    def __init__(self, services):
        self._services = services

    def answer(self, question, history, preferences=NO_PREFERENCES):
        answer = self._services.answer(question, history, preferences)
        return replace(answer, rejected=(Rejected("De maan is van kaas.", ("words",)),))

    def __getattr__(self, name):
        return getattr(self._services, name)


def test_sentences_that_are_not_shown_are_explained_with_their_reason(real_services):
    explanation = answer_json(Doubted(real_services), ANSWERED, (), explained=True)["explain"]
    assert explanation["rejected"] == [{"sentence": "De maan is van kaas.", "reasons": ["words"]}]
    assert "- De maan is van kaas. (er staan woorden in die de bron niet heeft)" in explanation_text(explanation)
