"""The program as a process: killed, started twice, and fed with bad files."""

import io
import json
import shutil
import signal
import sys
import time

import pytest
from pypdf import PdfReader, PdfWriter

from app.cli import run
from index.generations import BUILDING

QUESTION = "Wat doet Veiligheid aan grensligging?"
PRESS = "Persbericht.pdf"


def encrypted(path):
    """The same PDF behind a password."""
    writer = PdfWriter(clone_from=PdfReader(path))
    writer.encrypt("geheim", algorithm="AES-256")
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def pages_asked(product):
    done = product.run("ask", QUESTION, "--json", "--local")
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert answer["answered"]
    return {page for citation in answer["citations"] for page in citation["pages"]}


@pytest.fixture
def here(product, monkeypatch):
    """The program inside this process, on the copied product."""
    monkeypatch.setenv("PW_DOCUMENTS", str(product.documents))
    monkeypatch.setenv("PW_DATA", str(product.data))
    monkeypatch.setenv("PW_PORT", "9")
    return product


def test_killed_index_leaves_the_old_one_and_the_next_run_completes(product):
    shutil.copyfile(product.documents / PRESS, product.documents / "Tweede persbericht.pdf")
    process = product.start("index")
    while not list((product.data / "index").glob(f"{BUILDING}*")):
        assert process.poll() is None, process.stderr.read()
        time.sleep(0.005)
    process.send_signal(signal.SIGSTOP)  # half way, for as long as the test wants

    second = product.run("index")
    assert second.returncode == 1
    assert "werkt de index" in second.stderr
    assert "Wacht tot dat klaar is" in second.stderr

    process.kill()
    process.communicate()
    assert list((product.data / "index").glob(f"{BUILDING}*"))
    assert pages_asked(product) == {59}

    done = product.run("index")
    assert done.returncode == 0, done.stderr
    assert "5 documenten" in done.stdout
    assert not list((product.data / "index").glob(f"{BUILDING}*"))


def test_files_that_cannot_be_read_are_told_and_stop_nothing(here, capsys):
    for path in here.documents.glob("*.pdf"):
        if path.name != PRESS:
            path.unlink()
    (here.documents / "geheim.pdf").write_bytes(encrypted(here.documents / PRESS))
    (here.documents / "kapot.pdf").write_bytes(b"%PDF-1.7 en dan niets meer")
    assert run(["index"]) == 0
    told = capsys.readouterr().out
    assert "De index is klaar: 1 document," in told
    assert "Overgeslagen: 2." in told
    assert "geheim.pdf is beveiligd met een wachtwoord." in told
    assert "kapot.pdf is geen goede PDF of is beschadigd." in told

    assert run(["index"]) == 0
    told = capsys.readouterr().out
    assert "al bijgewerkt" in told
    assert "geheim.pdf is beveiligd met een wachtwoord." in told


def test_index_without_a_folder_is_told(here, capsys):
    shutil.rmtree(here.documents)
    assert run(["index"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert f"De map met documenten is niet te lezen: {here.documents}." in told.err


def test_ask_without_an_index_is_told(here, capsys):
    shutil.rmtree(here.data)
    assert run(["ask", QUESTION]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "Er is nog geen index" in told.err
    assert "programmawijzer index" in told.err


def test_batch_answers_up_to_the_bad_line_and_names_it(here, capsys, tmp_path):
    batch = tmp_path / "vragen.jsonl"
    batch.write_text(f'{json.dumps({"id": "a", "question": QUESTION})}\n{{"id": "b"}}\n', encoding="utf-8")
    assert run(["ask", "--batch", str(batch), "--json", "--local"]) == 1
    told = capsys.readouterr()
    assert [json.loads(line)["id"] for line in told.out.splitlines()] == ["a"]
    assert "Regel 2 van de reeks is geen goede vraag: question" in told.err


def test_answer_as_text_names_title_and_page_of_each_source(here, capsys):
    assert run(["ask", QUESTION, "--local"]) == 0
    told = capsys.readouterr().out
    assert "[B1] Uitvoeringsprogramma 2024-2027 Regio Noord-Limburg, bladzijde 59" in told
    assert "torch" in sys.modules  # it did answer by itself
