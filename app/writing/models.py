"""Settings -> a chat model of LangChain; the only place where one is made."""

from __future__ import annotations

import math
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from langchain.chat_models import init_chat_model
from langchain_core.language_models.chat_models import BaseChatModel

from app.writing.errors import MissingPackageError, ModelNameError, ModelSettingsError, UnknownProviderError
from app.writing.keys import bearer, key_of, required

EXTRAS = {"openai": "openai", "azure_openai": "openai", "ollama": "ollama", "mistralai": "mistralai"}
FORM = "aanbieder:model"
UNKNOWN = "Unsupported provider"  # how LangChain's message begins; it has no class of its own for this


@dataclass(frozen=True, slots=True)
class ModelChoice:
    """A chat model as the settings name it.

    name is "provider:model"; base_url and key_file may be empty, then the provider's own address and environment
    variables hold; seconds is how long the whole answer may take, tokens how long it may be.
    """

    name: str
    base_url: str = ""
    key_file: Path | None = None
    seconds: float = 60.0
    temperature: float = 0.0
    tokens: int = 2000

    @property
    def provider(self) -> str:
        """The part before the first colon, such as "ollama"."""
        return self.name.partition(":")[0]


def load_chat_model(choice: ModelChoice) -> BaseChatModel:
    """Make the chat model, without asking it anything; raises ModelSettingsError."""
    provider, colon, name = choice.name.partition(":")
    if not (provider and colon and name.strip()):
        raise ModelNameError(choice.name, FORM)
    # LangChain itself looks on in langchain-community, where a provider's class may be broken or gone
    extra = EXTRAS.get(provider)
    if extra and find_spec(f"langchain_{extra}") is None:
        raise MissingPackageError(choice.name, f"pip install 'programmawijzer[{extra}]'")
    options = _options(choice)
    try:
        model: BaseChatModel = init_chat_model(name, model_provider=provider, temperature=choice.temperature, **options)
        return model
    except ImportError as exc:
        raise MissingPackageError(choice.name, f"pip install {_package(exc, provider)}") from exc
    except Exception as exc:  # every provider has its own errors; their texts may hold a key
        if isinstance(exc, ValueError) and str(exc).startswith(UNKNOWN):
            raise UnknownProviderError(choice.name, provider) from exc
        raise ModelSettingsError(choice.name, type(exc).__name__) from exc


def _options(choice: ModelChoice) -> dict[str, Any]:
    """What the provider's class takes beside the name; our own clock rules, its time limit only closes connections."""
    required(choice.name, choice.provider, choice.base_url, choice.key_file)
    key = key_of(choice.name, choice.provider, choice.base_url, choice.key_file)
    timeout = math.ceil(choice.seconds)  # some providers take whole seconds only
    if choice.provider == "ollama":
        connection = {"timeout": timeout} | ({"auth": bearer(key)} if key else {})
        return _address(choice) | {"client_kwargs": connection, "num_predict": choice.tokens}
    options = _address(choice) | {"timeout": timeout, "max_retries": 0, "max_tokens": choice.tokens}
    return options | {"api_key": key} if key else options


def _address(choice: ModelChoice) -> dict[str, Any]:
    if not choice.base_url:
        return {}
    return {"azure_endpoint" if choice.provider == "azure_openai" else "base_url": choice.base_url}


def _package(error: ImportError, provider: str) -> str:
    """The package that LangChain missed, by the module that it could not import."""
    cause = error.__cause__ if isinstance(error.__cause__, ImportError) else error
    module = (cause.name or f"langchain_{provider}").partition(".")[0]
    return module.replace("_", "-")
