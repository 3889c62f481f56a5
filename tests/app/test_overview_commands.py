"""The commands summarize, compare and changes."""

from __future__ import annotations

import json

import pytest

from app.cli import run
from app.errors import SamePartError, exit_code, explain
from app.overview_commands import overview_json, two_parts
from app.overviews.intent import ChangesWish, ComparisonWish, SummaryWish
from app.overviews.parts import named_part
from app.overviews.types import Length
from app.plain import answer_text
from index.errors import UnknownPartError


@pytest.fixture(scope="module")
def overviews(real_services):
    return real_services.overviews()


@pytest.mark.parametrize("command", ["summarize", "compare", "changes"])
def test_every_command_has_dutch_help(capsys, command):
    assert run([command, "--help"]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"Gebruik: programmawijzer {command}")
    assert "[required]" not in out


def test_a_programme_is_summarised_on_the_shell(real_data, monkeypatch, capsys):
    monkeypatch.setenv("PW_DATA", str(real_data))
    assert run(["summarize", "5. Programma Veiligheid", "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert (result["overview"], result["parts"]) == ("samenvatting", ["5. Programma Veiligheid"])
    assert "drie hoofddoelen" in result["text"]
    assert all(citation["section"][0] == "Programma Veiligheid" for citation in result["citations"])


def test_a_name_that_fits_nothing_is_told_with_what_there_is(overviews):
    with pytest.raises(UnknownPartError) as caught:
        two_parts(overviews.parts, "Ruimte", "Luchtvaart")
    told = explain(caught.value)
    assert "Luchtvaart" in told.bericht
    assert "7. Programma Energie" in told.actie


def test_something_beside_itself_is_told_with_code_2(overviews):
    with pytest.raises(SamePartError) as caught:
        two_parts(overviews.parts, "Persbericht.pdf", "persbericht uitvoeringsprogramma 2024-2027")
    assert "zichzelf" in explain(caught.value).bericht
    assert exit_code(caught.value) == 2


def test_on_the_shell_headings_are_plain_lines(overviews):
    made = overviews.make(SummaryWish(named_part(overviews.parts, "Veiligheid"), Length.SHORT), "")
    text = answer_text(overview_json(made))
    assert text.startswith("Samenvatting van 5. Programma Veiligheid\n\nWaar gaat het over\n")
    assert "#" not in text


def test_changes_as_json_have_both_sides_with_their_pages(overviews):
    parts = [named_part(overviews.parts, name) for name in ("Raadsinformatiebrief.pdf", "BenW-adviesnota.pdf")]
    result = overview_json(overviews.make(ChangesWish(*parts), ""))
    changed = [one for one in result["changes"] if one["fate"] == "gewijzigd"]
    assert changed
    assert all(one["first"]["pages"] and one["second"]["pages"] and one["differences"] for one in changed)
    assert any("lang niet verwezenlijkt." in one["second"]["changed"] for one in changed)
    assert json.loads(json.dumps(result)) == result


def test_a_comparison_as_json_names_both_parts(overviews):
    parts = [named_part(overviews.parts, name) for name in ("Veiligheid", "Energie")]
    result = overview_json(overviews.make(ComparisonWish(*parts), ""))
    assert result["parts"] == ["5. Programma Veiligheid", "7. Programma Energie"]
    assert {citation["section"][0] for citation in result["citations"]} == {"Programma Veiligheid", "Programma Energie"}
