"""Errors of all layers in words for people."""

from __future__ import annotations

import errno
from dataclasses import dataclass
from typing import Any

from app import texts_errors as texts
from ingest.types import SkippedDocument


@dataclass(frozen=True, slots=True)
class Message:
    """What happened (bericht) and what the reader can do (actie), both Dutch."""

    bericht: str
    actie: str


class CommandLineError(Exception):
    """A command line that cannot be carried out."""

    exit_code = 2


class NoQuestionError(CommandLineError):
    """Neither a question nor a batch was given."""


class TwoQuestionsError(CommandLineError):
    """A batch was given, and a question or earlier questions beside it."""


class DraftFormatError(CommandLineError):
    """A draft was asked for in a file of an unknown kind; name is the file's."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class DraftBatchError(CommandLineError):
    """A draft was asked for together with a batch; a draft is about one answer."""


class SamePartError(CommandLineError):
    """Something was to be compared with itself; name is its name."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class PortTakenError(Exception):
    """Another program listens on the port already."""

    def __init__(self, host: str, port: int) -> None:
        super().__init__(f"{host}:{port}")
        self.host = host
        self.port = port


class AddressError(PortTakenError):
    """The computer has no such address, or may not listen on that port."""


class ServiceError(Exception):
    """The running service did not answer a question; reason is its own bericht, or what the connection said."""

    def __init__(self, address: str, reason: str) -> None:
        super().__init__(f"{address}: {reason}")
        self.address = address
        self.reason = reason


def explain(error: BaseException) -> Message:
    """Say any error in Dutch: by its class, else its nearest base with a text, else in general; never a stack trace."""
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
        return Message(*texts.DISK_FULL)
    for kind in type(error).__mro__:
        if kind.__name__ in texts.ERRORS:
            return _message(texts.ERRORS[kind.__name__], _details(error))
    return _unknown(error)


def explain_skipped(skipped: SkippedDocument) -> Message:
    """Say in Dutch why a file was skipped."""
    return _message(texts.SKIPPED[skipped.reason], {"name": skipped.name})


def exit_code(error: BaseException) -> int:
    """Give the shell's exit code for an error: 2 for a wrong command line, else 1."""
    # The command line parser's errors have no public base class, only this attribute.
    return 2 if getattr(error, "exit_code", 1) == 2 else 1


def _unknown(error: BaseException) -> Message:
    if exit_code(error) == 2:
        parameter = getattr(error, "param", None)
        name = getattr(error, "option_name", None) or getattr(parameter, "human_readable_name", None)
        return _message(texts.USAGE, {"detail": f": {name}" if name else ""})
    return _message(texts.UNEXPECTED, {"kind": type(error).__name__})


def _details(error: BaseException) -> dict[str, Any]:
    if isinstance(error, OSError):
        return {"filename": error.filename or "?", "strerror": error.strerror or type(error).__name__}
    return vars(error)


def _message(text: tuple[str, str], details: dict[str, Any]) -> Message:
    bericht, actie = text
    return Message(bericht.format_map(details), actie.format_map(details))
