import pytest

from prompts import NOTICE, PURPOSE, REFUSAL, Prompt, PromptError, available_prompts, load_prompt


@pytest.mark.parametrize(
    ("text", "values", "rendered"),
    [
        ("Zonder variabelen.", {}, "Zonder variabelen."),
        ("Over $onderwerp.", {"onderwerp": "wonen"}, "Over wonen."),
        ("${aantal}x $aantal", {"aantal": 3}, "3x 3"),
        ("Kost $$5 voor $wie", {"wie": "ons"}, "Kost $5 voor ons"),
        ("Over $onderwerp.", {"onderwerp": "$aantal"}, "Over $aantal."),
    ],
)
def test_render_fills_in_every_variable(text, values, rendered):
    assert Prompt("proef.v1", text).render(**values) == rendered


@pytest.mark.parametrize(
    ("values", "named"),
    [
        ({}, "missing variables: bron, vraag"),
        ({"vraag": "x"}, "missing variables: bron"),
        ({"vraag": "x", "bron": "y", "toon": "z"}, "unknown variables: toon"),
    ],
)
def test_render_names_the_variables_that_do_not_fit(values, named):
    with pytest.raises(PromptError, match=named) as caught:
        Prompt("proef.v1", "$vraag bij $bron").render(**values)
    assert "it has: vraag, bron" in str(caught.value)


@pytest.mark.parametrize("name", ["bestaat-niet.v1", "../pyproject", "", "loader.py"])
def test_an_unknown_prompt_fails_with_the_names_that_exist(name):
    with pytest.raises(PromptError, match="weigering.v1"):
        load_prompt(name)


@pytest.mark.parametrize("name", available_prompts())
def test_every_shipped_prompt_is_a_valid_template_with_text(name):
    prompt = load_prompt(name)
    assert prompt.name == name
    assert prompt.text


@pytest.mark.parametrize("name", [REFUSAL, NOTICE, PURPOSE])
def test_fixed_paragraphs_need_no_values(name):
    assert load_prompt(name).render() == load_prompt(name).text
