import pytest

from app.answering.ranking import FittedModelError, LinearModel, load_model


def test_score_is_the_weighted_sum_and_features_without_weight_count_for_nothing():
    model = LinearModel({"near": 2.0, "long": -1.0}, bias=0.5)
    assert model.score({"near": 1.0, "long": 0.5, "other": 9.0}) == 2.0


@pytest.mark.parametrize(("score", "probability"), [(0.0, 0.5), (1e6, 1.0), (-1e6, 0.0)])
def test_probability_stays_between_0_and_1(score, probability):
    assert LinearModel({"near": 1.0}).probability({"near": score}) == pytest.approx(probability)


@pytest.mark.parametrize("name", ["ranker", "judge"])
def test_the_fitted_models_are_in_the_package(name):
    assert load_model(name).weights


def test_a_model_that_is_not_there_is_an_error_with_its_name():
    with pytest.raises(FittedModelError) as caught:
        load_model("onbekend")
    assert caught.value.name == "onbekend"
