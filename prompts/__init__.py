"""Dutch prompt texts with $variables."""

from prompts.loader import Prompt, PromptError, available_prompts, load_prompt

REFUSAL = "weigering.v1"
"""What is said when the documents do not hold the answer."""

NOTICE = "melding.v1"
"""That this is an automated system, said at the first contact."""

PURPOSE = "doel.v1"
"""What the system is for and what it is not for."""

__all__ = ["NOTICE", "PURPOSE", "REFUSAL", "Prompt", "PromptError", "available_prompts", "load_prompt"]
