"""Loads prompts: Markdown files with $variables that fail loudly when a name is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from string import Template


class PromptError(Exception):
    """A prompt that does not exist or whose text is not a template, or variables that do not fit it."""

    def __init__(self, name: str, problem: str) -> None:
        super().__init__(f"{name}: {problem}")
        self.name = name
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Prompt:
    """A text with named variables; name is the file's name without .md, for example "weigering.v1"."""

    name: str
    text: str

    @property
    def variables(self) -> tuple[str, ...]:
        """The names of the variables, in order of first use."""
        return tuple(Template(self.text).get_identifiers())

    def render(self, **values: object) -> str:
        """Fill in every variable; raises PromptError when the values do not fit exactly."""
        unknown, missing = set(values) - set(self.variables), set(self.variables) - set(values)
        problems = [
            f"{what} variables: {', '.join(sorted(names))}"
            for what, names in (("unknown", unknown), ("missing", missing))
            if names
        ]
        if problems:
            raise PromptError(self.name, f"{'; '.join(problems)} (it has: {', '.join(self.variables) or 'none'})")
        return Template(self.text).substitute(values)


def load_prompt(name: str) -> Prompt:
    """Load prompts/<name>.md; raises PromptError, which lists the names that do exist."""
    known = available_prompts()
    if name not in known:
        raise PromptError(name, f"no such prompt; there are: {', '.join(known)}")
    prompt = Prompt(name, files("prompts").joinpath(f"{name}.md").read_text(encoding="utf-8").strip())
    if not Template(prompt.text).is_valid():
        raise PromptError(name, "a lone $ is not a variable; write $$ for the sign itself")
    return prompt


def available_prompts() -> tuple[str, ...]:
    """List the names of all prompts, sorted."""
    names = (path.name for path in files("prompts").iterdir())
    return tuple(sorted(name.removesuffix(".md") for name in names if name.endswith(".md")))
