"""The services over the real index of the repository's documents."""

import shutil
import statistics
import time

import httpx
import pytest

from app.composition import build_assistant, build_services, run_index
from app.index_services import IndexServices
from app.settings import Settings
from app.types import Turn
from app.web.server import create_app
from index.errors import NoIndexError
from index.live import LiveIndex
from prompts import PURPOSE, REFUSAL, load_prompt

PROGRAMME = "Uitvoeringsprogramma-2024-2027.pdf"
PRESS = "Persbericht.pdf"
QUESTION = "Wat doet Veiligheid aan grensligging?"
WARM_SECONDS = 0.5


def squeeze(text):
    return "".join(sign for sign in text.lower() if sign.isalnum())


def settings_of(product):
    return Settings(documents=product.documents, data=product.data, port=9)


def test_every_cited_word_stands_in_a_passage_on_the_cited_pages(real_services):
    answer = real_services.answer(QUESTION, ())
    passages = {passage.id: passage for passage in (hit.passage for hit in answer.hits)}.values()
    assert answer.answered
    assert {page for citation in answer.citations for page in citation.pages} == {59}
    for citation in answer.citations:
        assert f"[{citation.marker}]" in answer.text
        assert any(squeeze(citation.passage) in squeeze(passage.text) for passage in passages)
        assert {fragment.page for fragment in citation.fragments} == set(citation.pages)


def test_what_is_not_in_the_documents_is_refused_with_the_closest_passages(real_services):
    answer = real_services.answer("Wat is de hoofdstad van Frankrijk?", ())
    assert (answer.answered, answer.text, answer.citations) == (False, load_prompt(REFUSAL).render(), ())
    assert len(answer.hits) >= 10


def test_what_the_system_is_not_for_is_told_without_searching(real_services):
    answer = real_services.answer("Schrijf een gedicht over de Maas", ())
    assert (answer.answered, answer.text, answer.hits) == (False, load_prompt(PURPOSE).render(), ())


def test_a_follow_up_is_read_with_what_came_before(real_services):
    follow_up = "En welke partners doen daaraan mee?"
    found = [
        {hit.passage.id for hit in real_services.answer(follow_up, history).hits[:3]}
        for history in ((Turn(QUESTION),), (Turn("Welke doelen heeft Trendsportal?"),), ())
    ]
    assert found[0] != found[1] != found[2]


def test_every_example_on_the_page_has_an_answer(real_services):
    examples = real_services.examples()
    assert QUESTION in examples
    assert len(examples) >= 4


def test_documents_and_pages_are_those_of_the_index(real_services):
    assert real_services.status().documents == 4
    assert real_services.page_count(PROGRAMME) == 88
    assert real_services.label(PROGRAMME, 59) == "59"
    assert real_services.pdf(PROGRAMME).read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("name", ["onbekend.pdf", "../Persbericht.pdf", "", "bronnen.toml"])
def test_a_document_outside_the_index_is_unknown(real_services, name):
    for ask in (real_services.pdf, real_services.page_count, lambda name: real_services.label(name, 1)):
        with pytest.raises(KeyError):
            ask(name)


@pytest.mark.parametrize("page", [-1, 0, 89])
def test_a_page_outside_the_document_has_no_label(real_services, page):
    with pytest.raises(IndexError):
        real_services.label(PROGRAMME, page)


def test_nothing_is_read_when_nothing_changed_and_only_the_change_is_encoded(product):
    settings = settings_of(product)
    assert run_index(settings, lambda step, done, total: None).reading is None
    shutil.copyfile(product.documents / PRESS, product.documents / "kopie.pdf")
    steps = set()
    report = run_index(settings, lambda step, done, total: steps.add(step))
    assert (report.manifest.documents, len(report.reading.documents)) == (5, 5)
    assert report.manifest.encoded < 60 < report.manifest.reused
    assert steps == {"read", "copy", "encode", "fill", "verify"}


def test_without_an_index_there_are_no_services(product):
    shutil.rmtree(product.data)
    with pytest.raises(NoIndexError):
        build_services(settings_of(product))


def test_warm_questions_through_the_service_are_answered_at_once(real_services, serve, tmp_path):
    address = serve(create_app(real_services, tmp_path))
    questions = [f"{example} {number}" for number in range(3) for example in real_services.examples()][:10]
    taken = []
    with httpx.Client(trust_env=False) as client:
        for question in questions:
            started = time.perf_counter()
            assert client.post(f"{address}/api/ask", json={"question": question}, timeout=30).status_code == 200
            taken.append(time.perf_counter() - started)
    assert statistics.median(taken) < WARM_SECONDS


def test_a_running_service_forgets_a_removed_document(product, encoder):
    services = IndexServices(LiveIndex(product.data, encoder), build_assistant())
    question = "Wat staat er in het persbericht over de samenwerking?"
    assert PRESS in {hit.passage.document for hit in services.answer(question, ()).hits}
    (product.documents / PRESS).unlink()
    run_index(settings_of(product), lambda step, done, total: None)
    answer = services.answer(question, ())
    assert PRESS not in {hit.passage.document for hit in answer.hits} | {one.document for one in answer.citations}
    assert services.status().documents == 3
    with pytest.raises(KeyError):
        services.pdf(PRESS)
