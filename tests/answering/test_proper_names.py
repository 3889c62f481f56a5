from app.answering.proper_names import has_name, names_in, phrases_in, squeeze


def test_a_capital_inside_a_sentence_is_a_name_and_one_at_its_start_is_not():
    assert names_in("Samen met Station Blerick werken we aan de Maas. Daarna stopt het.") == ["Station Blerick", "Maas"]
    assert not has_name("Samen werken we.")


def test_initials_are_names_wherever_they_stand():
    assert names_in("M.C. Jansen tekende") == ["M.C. Jansen"]


def test_the_words_of_one_name_in_a_question_stay_together():
    assert phrases_in("Wat doet Vitaal & Gezond in Zuid-Limburg?") == ["Vitaal & Gezond", "Zuid-Limburg"]
    assert phrases_in("Wat staat er in de Regiovisie 2050?") == ["Regiovisie 2050"]
    assert phrases_in("Wat is er nieuw?") == []


def test_names_are_compared_by_letters_and_digits():
    assert squeeze("Noord- Limburg") == squeeze("noord-limburg") != squeeze("Zuid-Limburg")
