"""What a user reads when the chat model cannot be used, in Dutch: see texts_errors.py."""

from __future__ import annotations

WRITING_ERRORS = {
    "ModelSettingsError": (
        "Het taalmodel {model} van PW_LLM is niet te gebruiken ({detail}).",
        "Controleer PW_LLM, PW_LLM_BASE_URL en PW_LLM_TEMPERATURE. Zie docs/taalmodel.md. "
        "Zonder PW_LLM werkt alles ook.",
    ),
    "ModelNameError": (
        "PW_LLM noemt geen taalmodel: {model}. De vorm is {detail}.",
        "Geef aanbieder en model, bijvoorbeeld ollama:mistral-small. Zonder PW_LLM werkt alles ook.",
    ),
    "UnknownProviderError": (
        "De aanbieder {detail} in PW_LLM bestaat niet: {model}.",
        "Kies ollama, openai, azure_openai of mistralai, of een andere aanbieder van LangChain. Zie docs/taalmodel.md.",
    ),
    "MissingPackageError": (
        "Voor het taalmodel {model} is een pakket nodig dat er niet is.",
        "Installeer het met: {detail}, of haal PW_LLM weg: zonder taalmodel werkt alles ook.",
    ),
    "MissingVariableError": (
        "Voor het taalmodel {model} ontbreekt een instelling: {detail}.",
        "Zet die in de omgeving. Zie docs/taalmodel.md. Zonder PW_LLM werkt alles ook.",
    ),
    "KeyFileError": (
        "Het bestand met de sleutel van het taalmodel {model} is leeg, niet te lezen of bevat geen sleutel: {detail}.",
        "Zet de sleutel als enige regel in het bestand, of wijs met PW_LLM_KEY_FILE een ander bestand aan.",
    ),
    "ModelProblem": (
        "Het taalmodel gaf geen antwoord ({problem}).",
        "Stel de vraag opnieuw. Gebeurt het weer, controleer dan PW_LLM en of het taalmodel draait.",
    ),
    "TracingError": (
        "PW_TRACES staat aan, maar OpenTelemetry is niet geïnstalleerd.",
        "Installeer het met: pip install 'programmawijzer[otel]', of haal PW_TRACES weg.",
    ),
}
