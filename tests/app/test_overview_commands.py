"""The commands summarize, compare and changes."""

from __future__ import annotations

import json

import pytest

from app.cli import run
from app.overview_commands import overview_json
from app.overviews.intent import ChangesWish, ComparisonWish
from app.overviews.parts import named_part


@pytest.fixture(scope="module")
def overviews(real_services):
    return real_services.overviews()


@pytest.mark.parametrize("command", ["summarize", "compare", "changes"])
def test_every_command_has_dutch_help(capsys, command):
    assert run([command, "--help"]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"Gebruik: programmawijzer {command}")
    assert "[required]" not in out


def test_a_programme_is_summarised_on_the_shell(product):
    done = product.run("summarize", "5. Programma Veiligheid", "--json")
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    assert (result["overview"], result["parts"]) == ("samenvatting", ["5. Programma Veiligheid"])
    assert "drie hoofddoelen" in result["text"]
    assert all(citation["section"][0] == "Programma Veiligheid" for citation in result["citations"])


def test_a_name_that_fits_nothing_is_told_with_what_there_is(product):
    done = product.run("compare", "Ruimte", "Luchtvaart")
    assert done.returncode == 1
    assert "Luchtvaart" in done.stderr
    assert "7. Programma Energie" in done.stderr


def test_something_beside_itself_is_told_with_code_2(product):
    done = product.run("changes", "Persbericht.pdf", "Persbericht.pdf")
    assert done.returncode == 2
    assert "zichzelf" in done.stderr


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
