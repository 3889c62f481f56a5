"""Settings -> a chat model of LangChain; the only place where one is made."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from langchain.chat_models import init_chat_model
from langchain_core.language_models.chat_models import BaseChatModel
from pydantic import SecretStr

from app.writing.types import ModelSettingsError

EXTRAS = ("openai", "ollama", "mistralai")  # of this project, each of which brings LangChain's package of that name
NO_KEY = "geen"  # a server of one's own asks for no key, the OpenAI client does


@dataclass(frozen=True, slots=True)
class ModelChoice:
    """A chat model as the settings name it.

    name is "provider:model"; base_url and key_file may be empty, then the provider's own address and environment
    variables hold; seconds is how long the whole answer may take.
    """

    name: str
    base_url: str = ""
    key_file: Path | None = None
    seconds: float = 60.0
    temperature: float = 0.0

    @property
    def provider(self) -> str:
        """The part before the first colon, such as "ollama"."""
        return self.name.partition(":")[0]


def load_chat_model(choice: ModelChoice) -> BaseChatModel:
    """Make the chat model, without asking it anything; raises ModelSettingsError."""
    if ":" not in choice.name:
        raise ModelSettingsError(choice.name, "aanbieder:model")
    # LangChain itself looks on in langchain-community, where a provider's class may be broken or gone
    extra = _extra(choice.provider)
    if extra in EXTRAS and find_spec(f"langchain_{extra}") is None:
        raise ModelSettingsError(choice.name, f"pip install 'programmawijzer[{extra}]'")
    options = _options(choice)
    try:
        model: BaseChatModel = init_chat_model(choice.name, temperature=choice.temperature, **options)
        return model
    except ImportError as exc:
        raise ModelSettingsError(choice.name, f"pip install 'programmawijzer[{extra}]'") from exc
    except Exception as exc:  # every provider has its own errors; their texts may hold a key
        raise ModelSettingsError(choice.name, type(exc).__name__) from exc


def _options(choice: ModelChoice) -> dict[str, Any]:
    """What the provider's class takes beside the name; our own clock rules, its time limit only closes connections."""
    options: dict[str, Any] = {}
    if choice.base_url:
        options["azure_endpoint" if choice.provider == "azure_openai" else "base_url"] = choice.base_url
    if choice.provider == "ollama":
        return options | {"client_kwargs": {"timeout": choice.seconds}}
    options |= {"timeout": choice.seconds, "max_retries": 0}
    key = _key(choice)
    return options | {"api_key": key} if key else options


def _key(choice: ModelChoice) -> SecretStr | None:
    """The key from its file; a stand-in where an address of one's own is given without one; else the environment's."""
    if choice.key_file is not None:
        try:
            return SecretStr(choice.key_file.read_text(encoding="utf-8").strip())
        except (OSError, UnicodeDecodeError) as exc:
            raise ModelSettingsError(choice.name, f"PW_LLM_KEY_FILE: {type(exc).__name__}") from exc
    own_server = choice.provider == "openai" and choice.base_url
    return SecretStr(NO_KEY) if own_server and not _from_environment() else None


def _from_environment() -> bool:
    from os import environ

    return bool(environ.get("OPENAI_API_KEY"))


def _extra(provider: str) -> str:
    """The extra of this project that brings a provider's package."""
    return {"azure_openai": "openai"}.get(provider, provider)
