"""Words that say nothing about a subject, in lower case without accents; niet and geen are not among them."""

DUTCH = frozenset(
    """
    aan al als alle alles ben bij daar dan dat de deze die dit doe doen doet door dus
    een en er gaan gaat ga had hadden haar heb hebben heeft het hem hen hier hij hoe hoelang hoeveel hoeverre hun
    betekenen betekent
    ik in is ja je jij jullie kan kun kunnen kunt maar me mee met mij mijn
    na naar nog nou nu of om omdat onder ons onze ook op over
    s t te tegen toch toen tot u uit uw
    van vanuit via voor waar waarom waarin waarmee waarop waarvan wanneer was waren wat we wel welk welke werd werden
    wie wij wil willen word worden wordt ze zich zij zijn zo zoals zou zouden zal zullen
    """.split()
)

# of questions in the two languages that visitors ask in beside Dutch
ENGLISH = frozenset(
    """
    a about all an and any are as at be been by can could did do does for from had has have how i if in into is it its
    me much many my not on or our out should so some than that the their them there these they this to up us was we
    were what when where which who whom whose why will with would you your
    """.split()
)
GERMAN = frozenset(
    """
    als auch auf aus bei beim das dass dem den der des die durch ein eine einem einen einer eines er es fur gegen gibt
    hat haben ich ihr im in ist kann man mit nach nicht oder sich sie sind so uber um und uns unter vom von vor wann
    war warum was wegen welche welchem welchen welcher welches wenn wer werden wie wieviel wird wo zu zum zur
    """.split()
)
STOPWORDS = DUTCH | (ENGLISH - {"me", "out", "up"}) | GERMAN
