"""Words that turn a statement round: negation, direction and modality. Words are folded (see index.words)."""

from __future__ import annotations

from collections.abc import Sequence

from index.compounds import parts

_NEGATIONS = frozenset("niet geen nooit niemand niets nergens noch evenmin zonder nauwelijks geenszins".split())
_LIMITING = frozenset("alleen enkel slechts uitsluitend louter".split())
_SOFTENED = _LIMITING | frozenset("zozeer beperkt beperken".split())
"""niet alleen A, maar ook B says A as well as B; so does: beperkt zich niet tot A."""
_LACKING = frozenset(
    "gebrek ontbreekt ontbreken stopt stoppen stopgezet uitblijft voorkomen uitgesloten onmogelijk onvoldoende"
    " belemmering verboden tekort weinig".split()
)
"""Words that can stand for a negation in other words, but ask for none themselves."""

AXES: tuple[tuple[frozenset[str], frozenset[str]], ...] = tuple(
    (frozenset(first.split()), frozenset(second.split()))
    for first, second in (
        ("meer meeste toename toenemen toeneemt toenemende toegenomen groei groeien groeit groeiend groeiende"
         " stijging stijgen stijgt stijgende gestegen extra",
         "minder minste beperken beperkt beperking"
         " afname afnemen afneemt afnemende afgenomen krimp krimpen krimpt krimpende daling dalen daalt"
         " dalende gedaald verminderen vermindering vermindert verminderd"),
        ("groot grote veel volop sterk sterke hoog hoge",
         "gering geringe laag lage weinig bescheiden beperkt beperkte"),
        ("hoog hoge hoger hogere verhogen verhoging verhoogt verhoogd", "laag lage lager lagere verlagen verlaging"
         " verlaagt verlaagd"),
        ("groot grote groter grotere grootste grootschalig grootschalige vergroten vergroting vergroot enorm",
         "klein kleine kleiner kleinere kleinste kleinschalig kleinschalige verkleinen verkleining verkleint"),
        ("versnellen versnelling versneld versnelt sneller eerder", "vertragen vertraging vertraagd vertraagt trager"
         " langzamer later"),
        ("verbeteren verbetering verbetert verbeterd beter betere", "verslechteren verslechtering verslechtert"
         " verslechterd slechter slechtere verminderen vermindering vermindert"),
        ("sterker sterk sterke stevig stevige versterken versterking versterkt versteviging"
         " verstevigen",
         "verminderen vermindering vermindert zwakker zwak zwakke"
         " verzwakken verzwakking verzwakt"),
        ("starten start gestart begint beginnen begonnen voortzetten voortgezet voort doorgaan voortzetting"
         " vervolgen vervolg doorpakken voortbouwen opbouwen opgebouwd ontwikkelen ontwikkeld ontwikkelt uitvoering",
         "stoppen stopt gestopt eindigt beeindigen beeindigd stopgezet stilleggen stilgelegd afbouwen afgebouwd afbouw"
         " schrappen geschrapt opheffen opgeheven intrekken ingetrokken breken breekt staken gestaakt pauzeren"),
        ("actueel actuele geldig relevant", "achterhaald achterhaalde verouderd verouderde vervallen"),
        ("stimuleren stimuleert gestimuleerd aanmoedigen bevorderen bevordert bevorderd aanjagen aantrekken",
         "ontmoedigen ontmoedigt ontmoedigd afremmen remmen remt belemmeren belemmert belemmerd tegengaan beperken"),
        ("samen gezamenlijk gezamenlijke verbinden verbonden integreren integreert geintegreerd bundelen gebundeld"
         " samenvoegen koppelen gekoppeld",
         "scheiden gescheiden los apart aparte splitsen gesplitst afzonderlijk afzonderlijke ontkoppelen losgekoppeld"),
        ("zelfstandig zelfstandige zelfstandiger onafhankelijk onafhankelijker", "afhankelijk afhankelijke"
         " afhankelijker"),
        ("schaars schaarse schaarste krap krapte tekort gebrek", "overvloed overvloedig genoeg volop ruimschoots"
         " overschot ruime"),
        ("centraal centrale gecentraliseerd", "decentraal decentrale"),
        ("breed brede breder bredere ruimer", "smal smalle beperkt beperkte beperkter smaller"),
        ("eerst eerste begin", "laatst laatste einde slot"),
        ("afgelopen vorige voorbije eerdere", "komende volgende aankomende toekomstige"),
        ("toegankelijk toegankelijker bereikbaar open openstellen", "afgesloten gesloten sluiten ontoegankelijk dicht"),
        ("winst voordeel voordelen kans kansen", "verlies nadeel nadelen bedreiging bedreigingen"),
        ("actief actieve proactief", "passief passieve afwachtend afwachtende"),
        ("voorbereiding voorbereidende voorbereidingsfase planfase", "uitvoering uitvoeringsfase uitvoerende"),
        ("tijdelijk tijdelijke", "permanent permanente structureel structurele blijvend blijvende"),
        ("vraag", "aanbod"),
        ("opwek opwekken opwekking productie", "verbruik verbruiken gebruik consumptie"),
        ("inkomsten baten opbrengsten", "uitgaven lasten kosten"),
        ("kopen inkopen koopt aankopen", "verkopen verkoopt verkocht"),
        ("gezamenlijk collectief collectieve gezamenlijke", "individueel individuele"),
        ("fysiek fysieke", "digitaal digitale online virtueel"),
        ("inclusief", "exclusief"),
        ("ondersteunen ondersteunt ondersteund steunen steunt", "tegenwerken tegenwerkt hinderen hindert dwarsbomen"),
        ("minimaal minstens tenminste minimale", "maximaal hooguit hoogstens maximale"),
        ("ruim", "bijna"),
        ("lang lange langer langere", "kort korte korter kortere"),
        ("eenvoudig eenvoudige makkelijk makkelijker gemakkelijker vereenvoudigen", "ingewikkeld ingewikkelde complex"
         " complexe moeilijk moeilijker"),
        ("verbreden verbreed verbreedt verbreding breder uitbreiden uitbreiding uitgebreid", "versmallen versmald"
         " versmalling smaller inkrimpen inperken ingeperkt"),
        ("openbaar openbare publiek publieke", "prive besloten vertrouwelijk"),
        ("positief positieve", "negatief negatieve"),
        ("lokaal lokale plaatselijk plaatselijke", "landelijk landelijke nationaal nationale"),
        ("verplicht verplichte", "vrijwillig vrijwillige"),
        ("nieuw nieuwe", "oud oude"),
        ("bestaand bestaande huidig huidige", "nieuw nieuwe toekomstig toekomstige"),
        ("altijd alle alles iedereen ieder iedere", "sommige enkele soms niemand"),
        ("vele veel zoveel", "weinig"),
        ("stedelijk stedelijke stad", "landelijk buitengebied platteland"),
        ("binnen intern interne", "buiten extern externe"),
        ("preventief preventieve", "repressief repressieve"),
        ("formeel formele", "informeel informele"),
        ("voldoende", "onvoldoende gebrek tekort"),
        ("afhankelijk", "onafhankelijk los"),
        ("betaalbaar betaalbare", "onbetaalbaar dure duur"),
    )
)  # fmt: skip
_TAKES, _GOES = frozenset("neemt nemen nam namen".split()), frozenset("gaat gaan ging gingen".split())
_APART = {"toe": "toenemen", "af": "afnemen", "omhoog": "stijgen", "omlaag": "dalen", "vooruit": "verbeteren"}
_ENDINGS = "groei krimp daling stijging toename afname tekort vermindering verbetering".split()
_TAKEN = frozenset({"toe", "af"})
_BEFORE, _AFTER = frozenset("voor uiterlijk tot".split()), frozenset("na vanaf sinds".split())

MUST = frozenset(
    "moet moeten verplicht verplichten dient dienen noodzakelijk vereist vereisen vergt eist hoeft hoeven".split()
)
NEED = frozenset(
    "belang belangrijk cruciaal essentieel vraagt vragen wenselijk zaak voorwaarde voorwaarden nodig opgave opgaven"
    " wettelijk wettelijke verplichting verplichtingen afspraak afspraken".split()
)
MAY = frozenset(
    "kan kunnen mag mogen mogelijk mogelijke mogelijkheid mogelijkheden eventueel misschien optie kans kansen".split()
)
WANT = frozenset(
    "wil willen wilt streeft streven streef ambitie ambities ambieert doel doelen doelstelling beoogt beoogd beoogde"
    " wens zetten zet inzetten onderzoeken onderzoekt gaan gaat zal zullen blijven blijft verwachting werken werkt"
    " toekomst hoopt lobby lobbyen lobbyt plan plannen verkennen".split()
)
DONE = frozenset("al reeds inmiddels gerealiseerd behaald bereikt afgerond voltooid gehaald gelukt geslaagd".split())


def negated(words: Sequence[str]) -> list[int]:
    """Places of the words that deny, without those of niet alleen."""
    return [
        place
        for place, word in enumerate(words)
        if word in _NEGATIONS and _SOFTENED.isdisjoint(words[max(0, place - 2) : place + 3])
    ]


def limits(words: Sequence[str]) -> bool:
    """Whether the words say that it is this and nothing else: alleen, beperkt zich tot."""
    return any(
        _NEGATIONS.isdisjoint(words[max(0, place - 2) : place + 3])
        for place, word in enumerate(words)
        if word in _LIMITING or word in ("beperkt", "beperken") and "tot" in words[place + 1 : place + 4]
    )


def lacks(words: Sequence[str]) -> bool:
    """Whether the words deny something, or say in another way that something is not there."""
    return bool(negated(words)) or not _LACKING.isdisjoint(words)


def turned(claim: Sequence[str], given: Sequence[str]) -> int:
    """Number of directions in which the claim points one way and what is given only the other."""
    said, known = _whole(claim), _whole(given)
    poles = [(one, other) for first, second in AXES for one, other in ((first, second), (second, first))]
    opposite = sum(bool(said & one and not said & other and known & other and not known & one) for one, other in poles)
    return opposite + _sides(claim, given) + _beside(claim, given) + _prefixed(claim, given)


def _prefixed(claim: Sequence[str], given: Sequence[str]) -> int:
    """Words that only one of the two has with on- before it: bekend, onbekend."""
    said, known = set(claim), set(given)
    return sum(
        len(word) > 4 and (f"on{word}" in far and f"on{word}" not in near and word not in far)
        for near, far in ((said, known), (known, said))
        for word in near
    )


def same_pole(word: str, other: str) -> bool:
    """Whether two words point the same way."""
    return any({word, other} <= pole for axis in AXES for pole in axis)


def _whole(words: Sequence[str]) -> set[str]:
    """The words, and the parts of compounds; separable verbs put together: neemt … af is afnemen."""
    found = set(words).union(*(parts(word) for word in words))
    found |= {ending for ending in _ENDINGS for word in words if word.endswith(ending)}
    takes, goes = not found.isdisjoint(_TAKES), not found.isdisjoint(_GOES)
    return found | {verb for apart, verb in _APART.items() if apart in found and (takes if apart in _TAKEN else goes)}


def _beside(claim: Sequence[str], given: Sequence[str]) -> int:
    """Words before which the claim has the opposite of what stands before them: veel aanvragen, weinig aanvragen."""
    pairs = [(one, word) for one, word in zip(claim, claim[1:], strict=False) if len(word) > 2]
    return sum(
        bool(before := _side(given, word)) and one not in before and before <= _opposites(one) for one, word in pairs
    )


def _opposites(word: str) -> set[str]:
    return {far for axis in AXES for one, other in (axis, axis[::-1]) if word in one for far in other - one}


def _sides(claim: Sequence[str], given: Sequence[str]) -> int:
    """Numbers that the claim puts before a moment where the text says after it, or the other way round."""
    return sum(
        bool(
            one in _BEFORE and _side(given, number) and _side(given, number) <= _AFTER
            or one in _AFTER and _side(given, number) and _side(given, number) <= _BEFORE
        )
        for one, number in zip(claim, claim[1:], strict=False)
        if number[0].isdigit()
    )  # fmt: skip


def _side(words: Sequence[str], number: str) -> set[str]:
    """The words that stand right before a number."""
    return {before for before, word in zip(words, words[1:], strict=False) if word == number}
