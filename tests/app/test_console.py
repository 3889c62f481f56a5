import sys

from app.console import counted, show_message, step_bars
from app.errors import Message


def test_messages_go_to_stderr_word_for_word(capsys):
    show_message(Message("Bestand [b]x[/b].json: " + "lang " * 40, "Doe iets."))
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == "Bestand [b]x[/b].json: " + "lang " * 40 + "\nDoe iets.\n"


def test_progress_stays_off_stdout(capsys):
    with step_bars() as progress:
        progress("encode", 0, 2)
        progress("encode", 2, 2)
    for row in counted([1, 2], shown=True):
        sys.stdout.write(f"{row}\n")
    captured = capsys.readouterr()
    assert captured.out == "1\n2\n"
    assert "Passages verwerken" in captured.err
    assert "2/2" in captured.err
