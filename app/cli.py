"""The programmawijzer command: index, ask, serve and evaluate."""

# What is heavy (torch, gradio, chromadb) is imported inside the commands, so that --help answers at once.

from __future__ import annotations

import io
import logging
import sys
from typing import TYPE_CHECKING, Annotated

import typer
from typer.core import TyperCommand, TyperGroup

from app import (
    errors,
    texts,
    texts_chat,
    texts_drafts,
    texts_evaluation,
    texts_explain,
    texts_feedback,
    texts_overviews_shell,
)
from prompts import PURPOSE, load_prompt

if TYPE_CHECKING:
    from app.settings import Settings

INTERRUPTED = 130


def dutch(help_text: str) -> str:
    """Translate the parser's own words in a help text."""
    for english, word in texts.HELP_WORDS.items():
        help_text = help_text.replace(english, word)
    return help_text


class DutchGroup(TyperGroup):
    """The program, with help in Dutch."""

    def get_help(self, ctx: typer.Context) -> str:  # type: ignore[override]
        """Give the help text."""
        return dutch(super().get_help(ctx))


class DutchCommand(TyperCommand):
    """A command, with help in Dutch."""

    def get_help(self, ctx: typer.Context) -> str:  # type: ignore[override]
        """Give the help text."""
        return dutch(super().get_help(ctx))


program = typer.Typer(
    cls=DutchGroup,
    help=load_prompt(PURPOSE).render(),
    epilog=texts.SETTINGS_HELP,
    add_completion=False,
    rich_markup_mode=None,
)


@program.callback(invoke_without_command=True)
def start(ctx: typer.Context) -> None:
    """Show the help when no command is given."""
    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help())


@program.command(cls=DutchCommand, help=texts.INDEX_HELP)
def index() -> None:
    """Bring the index up to date with the folder of documents."""
    settings = _settings()
    from app.composition import run_index
    from app.console import show_report, step_bars

    with step_bars() as progress:
        report = run_index(settings, progress)
    show_report(report)


@program.command(cls=DutchCommand, help=texts.ASK_HELP)
def ask(
    question: Annotated[str, typer.Argument(metavar=texts.QUESTION_NAME, help=texts.QUESTION_HELP)] = "",
    as_json: Annotated[bool, typer.Option("--json", help=texts.JSON_HELP)] = False,
    history: Annotated[
        list[str] | None, typer.Option("--history", metavar=texts.QUESTION_NAME, help=texts.HISTORY_HELP)
    ] = None,
    batch: Annotated[str, typer.Option("--batch", metavar=texts.FILE_NAME, help=texts.BATCH_HELP)] = "",
    role: Annotated[str, typer.Option("--role", metavar=texts_chat.ROLE_METAVAR, help=texts_chat.ROLE_HELP)] = "",
    document: Annotated[str, typer.Option("--document", metavar=texts_chat.NAME, help=texts_chat.DOCUMENT_HELP)] = "",
    programme: Annotated[
        str, typer.Option("--programme", metavar=texts_chat.NAME, help=texts_chat.PROGRAMME_HELP)
    ] = "",
    local: Annotated[bool, typer.Option("--local", help=texts.LOCAL_HELP)] = False,
    draft: Annotated[str, typer.Option("--draft", metavar=texts.FILE_NAME, help=texts_drafts.ASK_DRAFT_HELP)] = "",
    explain: Annotated[bool, typer.Option("--explain", help=texts_explain.EXPLAIN_HELP)] = False,
) -> None:
    """Answer one question or a batch on stdout."""
    settings = _settings()
    from app.asking import answer_all, draft_file, questions_of
    from app.interface import read_preferences

    saved = draft_file(draft, batch)
    chosen = read_preferences(role, document, programme)
    questions = questions_of(question, history or [], batch)
    answer_all(questions, settings, as_json, local, preferences=chosen, draft=saved, explain=explain)


@program.command(cls=DutchCommand, help=texts.SERVE_HELP)
def serve() -> None:
    """Serve the chat until stopped."""
    settings = _settings()
    from app.serving import serve_page

    serve_page(settings)


@program.command(cls=DutchCommand, help=texts_feedback.FEEDBACK_COMMAND_HELP)
def feedback(
    complaints: Annotated[bool, typer.Option("--klachten", help=texts_feedback.COMPLAINTS_HELP)] = False,
) -> None:
    """Print what readers thought of answers as lines of a question set."""
    settings = _settings()
    import json

    from app.feedback.export import question_line
    from app.feedback.store import FeedbackStore

    for kept in FeedbackStore(settings.data).all():
        if not (complaints and kept.good):
            typer.echo(json.dumps(question_line(kept), ensure_ascii=False))


@program.command(cls=DutchCommand, help=texts_evaluation.EVALUATE_HELP)
def evaluate(
    questions: Annotated[
        str, typer.Argument(metavar=texts_evaluation.SET_NAME, help=texts_evaluation.SET_HELP)
    ] = "tests/evaluation/vragen.jsonl",
    split: Annotated[str, typer.Option(metavar=texts_evaluation.SPLIT_NAME, help=texts_evaluation.SPLIT_HELP)] = "test",
    answers: Annotated[str, typer.Option("--json", metavar=texts.FILE_NAME, help=texts_evaluation.ANSWERS_HELP)] = "",
    keep: Annotated[str, typer.Option(metavar=texts_evaluation.NAME, help=texts_evaluation.KEEP_HELP)] = "",
    against: Annotated[str, typer.Option(metavar=texts_evaluation.NAME, help=texts_evaluation.AGAINST_HELP)] = "",
    require: Annotated[
        str, typer.Option(metavar=texts_evaluation.REQUIRE_NAME, help=texts_evaluation.REQUIRE_HELP)
    ] = "",
    beside: Annotated[str, typer.Option(metavar=texts.FILE_NAME, help=texts_evaluation.BESIDE_HELP)] = "",
    readme: Annotated[str, typer.Option(metavar=texts.FILE_NAME, help=texts_evaluation.README_HELP)] = "",
) -> None:
    """Measure the answers on a set of questions; exit code 1 when a bar is not reached."""
    settings = _settings()
    from pathlib import Path

    from rich.console import Console

    from app.evaluation import evaluating

    wishes = evaluating.Wishes(Path(questions), split, answers, keep, against, require, beside, readme)
    console = Console(highlight=False)
    console.width = max(console.width, texts_evaluation.WIDTH)
    if not evaluating.evaluate(settings, wishes, console):
        raise typer.Exit(1)


@program.command(cls=DutchCommand, help=texts_overviews_shell.SUMMARIZE_HELP)
def summarize(
    part: Annotated[str, typer.Argument(metavar=texts_overviews_shell.PART_NAME, help=texts_overviews_shell.PART_HELP)],
    long: Annotated[bool, typer.Option("--long", help=texts_overviews_shell.LONG_HELP)] = False,
    as_json: Annotated[bool, typer.Option("--json", help=texts_overviews_shell.JSON_HELP)] = False,
) -> None:
    """Print the summary of a document or section."""
    settings = _settings()
    from app.overview_commands import print_summary

    print_summary(settings, part, long, as_json)


@program.command(cls=DutchCommand, help=texts_overviews_shell.COMPARE_HELP)
def compare(
    first: Annotated[
        str, typer.Argument(metavar=f"{texts_overviews_shell.PART_NAME}1", help=texts_overviews_shell.PART_HELP)
    ],
    second: Annotated[
        str, typer.Argument(metavar=f"{texts_overviews_shell.PART_NAME}2", help=texts_overviews_shell.PART_HELP)
    ],
    as_json: Annotated[bool, typer.Option("--json", help=texts_overviews_shell.JSON_HELP)] = False,
) -> None:
    """Print two parts side by side."""
    settings = _settings()
    from app.overview_commands import print_comparison

    print_comparison(settings, first, second, as_json)


@program.command(cls=DutchCommand, help=texts_overviews_shell.CHANGES_HELP)
def changes(
    first: Annotated[
        str, typer.Argument(metavar=f"{texts_overviews_shell.DOCUMENT_NAME}1", help=texts_overviews_shell.DOCUMENT_HELP)
    ],
    second: Annotated[
        str, typer.Argument(metavar=f"{texts_overviews_shell.DOCUMENT_NAME}2", help=texts_overviews_shell.DOCUMENT_HELP)
    ],
    as_json: Annotated[bool, typer.Option("--json", help=texts_overviews_shell.JSON_HELP)] = False,
) -> None:
    """Print the differences between two documents."""
    settings = _settings()
    from app.overview_commands import print_changes

    print_changes(settings, first, second, as_json)


def run(arguments: list[str]) -> int:
    """Run the program and give its exit code: 0 done, 1 an error that was told on stderr, 2 a wrong command line."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")  # JSON and answers are UTF-8, whatever the terminal's locale
    try:
        code = program(args=arguments, prog_name=texts.PROGRAM, standalone_mode=False)
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        return _tell(error)
    return code if isinstance(code, int) else 0


def main() -> None:
    """Run the program on the shell's arguments and exit."""
    sys.exit(run(sys.argv[1:]))


def _settings() -> Settings:
    from app.logs import configure_logging
    from app.settings import load_settings

    settings = load_settings()
    configure_logging(settings.log_level)
    return settings


def _tell(error: Exception) -> int:
    from app.console import show_message

    logging.getLogger(__name__).debug("stopped by", exc_info=error)
    show_message(errors.explain(error))
    return errors.exit_code(error)
