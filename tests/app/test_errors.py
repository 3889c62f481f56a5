import builtins
import errno
import importlib
import inspect
import pkgutil
import string

import pytest

import app
import index
import ingest
import prompts
from app import texts_errors as texts
from app.errors import CommandLineError, Message, explain, explain_skipped
from app.web.problems import WebProblem
from index.types import SearchIndexError
from ingest.types import IngestError, SkippedDocument, SkipReason

EMPTY_PHRASES = ("er is iets misgegaan", "er ging iets mis", "onbekende fout", "neem contact op met de beheerder")
TOLD_BY_THEIR_OWN_WORDS = {WebProblem}
BASES = {IngestError, SearchIndexError, CommandLineError}


def every_module():
    for package in (ingest, index, app, prompts):
        yield package
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if module.name != "app.__main__":
                yield importlib.import_module(module.name)


def every_error():
    found = {
        thing
        for module in every_module()
        for thing in vars(module).values()
        if isinstance(thing, type) and issubclass(thing, Exception) and thing.__module__ == module.__name__
    }
    return sorted(found - BASES - TOLD_BY_THEIR_OWN_WORDS, key=lambda kind: kind.__name__)


def every_text():
    alone = {"DISK_FULL": texts.DISK_FULL, "UNEXPECTED": texts.UNEXPECTED, "USAGE": texts.USAGE}
    return list((texts.ERRORS | texts.SKIPPED | alone).items())


@pytest.mark.parametrize("kind", every_error(), ids=lambda kind: kind.__name__)
def test_every_error_has_a_text_whose_names_it_can_fill_in(kind):
    bericht, actie = texts.ERRORS[kind.__name__]
    error = kind(*sample_arguments(kind))
    fields = {name for text in (bericht, actie) for _, name, _, _ in string.Formatter().parse(text) if name}
    assert fields <= set(vars(error))
    message = explain(error)
    assert "{" not in message.bericht + message.actie


def sample_arguments(kind):
    if kind.__init__ is Exception.__init__:
        return []
    return ["voorbeeld" for _ in list(inspect.signature(kind).parameters)]


@pytest.mark.parametrize("name", texts.ERRORS)
def test_every_text_belongs_to_an_error_that_exists(name):
    assert name in {kind.__name__ for kind in every_error()} or hasattr(builtins, name)


@pytest.mark.parametrize(("name", "text"), every_text())
def test_every_text_says_what_happened_and_what_to_do(name, text):
    bericht, actie = text
    assert bericht.strip()
    assert actie.strip().endswith((".", '"', "--help", "}."))
    assert not any(phrase in text.lower() for text in (bericht, actie) for phrase in EMPTY_PHRASES)


@pytest.mark.parametrize("reason", SkipReason)
def test_every_reason_to_skip_a_file_has_a_text_that_names_the_file(reason):
    message = explain_skipped(SkippedDocument("verslag.pdf", reason))
    assert "verslag.pdf" in message.bericht
    assert message.actie


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(errno.ENOSPC, "No space left on device", "x"), "schijf is vol"),
        (PermissionError(errno.EACCES, "Permission denied", "/geheim"), "/geheim"),
        (FileNotFoundError(errno.ENOENT, "No such file", "vragen.jsonl"), "vragen.jsonl"),
        (OSError("zonder nummer"), "OSError"),
        (MemoryError(), "geheugen"),
    ],
)
def test_errors_of_the_computer_are_told_in_dutch(error, said):
    assert said in explain(error).bericht


def test_an_unforeseen_error_is_named_without_its_details():
    message = explain(ZeroDivisionError("division by zero in line 3"))
    assert message == Message(texts.UNEXPECTED[0].format(kind="ZeroDivisionError"), texts.UNEXPECTED[1])


def test_a_subclass_without_a_text_is_told_as_its_base():
    class SpecialFolderError(ingest.types.FolderError):
        pass

    assert explain(SpecialFolderError("/hier")) == explain(ingest.types.FolderError("/hier"))
