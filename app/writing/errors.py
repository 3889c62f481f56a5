"""Why the chat model that the settings name cannot be used; none of these holds a key."""

from __future__ import annotations


class ModelSettingsError(Exception):
    """PW_LLM names no chat model that can be used here; model is its name, detail what is wrong or missing."""

    def __init__(self, model: str, detail: str) -> None:
        super().__init__(f"{model}: {detail}")
        self.model = model
        self.detail = detail


class ModelNameError(ModelSettingsError):
    """The name is not "provider:model"; detail is the form that it must have."""


class UnknownProviderError(ModelSettingsError):
    """There is no such provider; detail is what was given for it."""


class MissingPackageError(ModelSettingsError):
    """The provider's package is not installed; detail is the command that installs it."""


class MissingVariableError(ModelSettingsError):
    """The provider needs a key, address or version that is not there; detail names where to give it."""


class KeyFileError(ModelSettingsError):
    """The file of PW_LLM_KEY_FILE holds no key that can be read; detail is its path."""
