"""What a user reads about overviews in the help of the shell; apart, because help must load nothing else."""

from __future__ import annotations

SUMMARIZE_HELP = "Vat een stuk of onderdeel samen, met de bladzijde bij elke zin."
COMPARE_HELP = "Vergelijk twee programma's of onderdelen."
CHANGES_HELP = "Toon de verschillen tussen twee stukken, zin voor zin."
PART_NAME = "ONDERDEEL"
PART_HELP = 'Naam van een stuk of onderdeel, zoals "5. Programma Veiligheid" of Persbericht.pdf.'
DOCUMENT_NAME = "STUK"
DOCUMENT_HELP = "Naam of bestandsnaam van een stuk."
LONG_HELP = "Geef een uitgebreide samenvatting."
JSON_HELP = "Geef het overzicht als JSON op één regel."
