"""What a user reads about feedback on answers, in Dutch."""

from __future__ import annotations

GOOD = "Goed"
GOOD_NAME = "Dit is een goed antwoord"
BAD = "Niet goed"
BAD_NAME = "Dit is geen goed antwoord: zeg waarom"
FEEDBACK_HEADING = "Wat is er niet goed aan dit antwoord?"
FEEDBACK_HELP = (
    "Wij bewaren uw oordeel met de vraag, de eerdere vragen, het antwoord en de bronnen. "
    "Geen naam en geen internetadres."
)
FEEDBACK_REMARK = "Toelichting (mag leeg blijven)"
FEEDBACK_REMARK_HELP = "Zet hier geen persoonsgegevens in."
FEEDBACK_SEND = "Versturen"
FEEDBACK_CANCEL = "Annuleren"
FEEDBACK_FAILED = "Uw oordeel is niet verstuurd. Controleer de verbinding en probeer het opnieuw."
FEEDBACK_THANKS = "Dank u, uw oordeel is bewaard."
REASONS = {
    "incorrect": "Het klopt niet",
    "wrong_source": "De bron klopt niet",
    "incomplete": "Het is onvolledig",
    "unclear": "Het is onduidelijk",
}

FEEDBACK_OFF = "Oordelen over antwoorden staat hier uit."
FEEDBACK_OFF_ACTION = "De beheerder kan het aanzetten met PW_FEEDBACK."
ANSWER_STALE = "Dit antwoord is van voor de laatste herstart en niet meer bekend."
ANSWER_STALE_ACTION = "Stel de vraag opnieuw en probeer het dan nog eens."
FEEDBACK_INVALID_ACTION = "Kies een reden en maak de toelichting niet langer dan {limit} tekens."
TOO_OFTEN = "Dit ging te vaak achter elkaar."
TOO_OFTEN_ACTION = "Wacht een minuut en probeer het opnieuw."

FEEDBACK_COMMAND_HELP = (
    "Geef alle oordelen over antwoorden als regels van een vragenset (JSON), om er tests van te maken."
)
COMPLAINTS_HELP = "Alleen oordelen dat een antwoord niet goed was."
