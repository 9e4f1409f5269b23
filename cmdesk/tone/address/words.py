"""The small closed classes of French words that tell a verb from its homographs, all folded."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


CLITICS_AFTER = _words("moi toi le la les lui nous leur en y m' t' l' vous")
"""What a hyphen ties to an imperative («dis-moi», «vas-y»)."""

CLITICS_BEFORE = _words("me m' te t' se s' le la l' les lui leur nous vous en y")
"""What stands between «ne» and its verb."""

DETERMINERS = _words(
    """
    aucun aucune ce certaines certains ces cet cette chaque l' la le les leur leurs ma mes mon
    nos notre plusieurs quelques sa ses son ta tes ton tous tout toute toutes un une vos votre
    """
)
PARTITIVES = _words("du des de d'")
PREPOSITIONS = _words(
    """
    a apres au aux avant avec chez contre dans depuis derriere des devant en entre hors jusqu'
    jusque malgre par parmi pendant pour sans selon sous sur vers via
    """
)
OBJECTS = _words(
    """
    ca ce ceci cela celle celles celui ceux combien comment l'un l'une lui mieux moi n'importe
    nous ou personne pourquoi qu' quand que quelqu' quelqu'un quelque qui quoi rien si toi
    """
)
"""What follows a verb that wants an object, and hardly ever a bare noun."""

ADVERBS = _words(
    """
    ailleurs aussi bientot dedans dehors deja demain dessous dessus donc droit encore ensemble
    fort ici la-bas loin maintenant mal mieux moins partout peu plus plutot quand souvent
    surtout toujours tout tres trop vraiment
    """
)
MANNER = _words(
    """
    attentivement bien calmement directement doucement fort gentiment jamais juste pas seulement
    simplement soigneusement tranquillement vite voir
    """
)
"""Adverbs that follow a verb rather than a noun."""

TIMES = _words(
    """
    an apres-midi coup fois instant jour jours matin midi mieux mois nuit semaine soir temps
    week-end
    """
)
AFTER_ENTER = _words("donc vite dans sans par ici la ton ta le l' un une")

LEAD_INS = _words(
    """
    abord accord ah aie allez apres attends aussi bah ben bienvenue bjr bon bonjour bonsoir
    bravo bref bsr cool coucou courage d'abord d'accord desole desolee desolees desoles
    desormais dis dsl ecoute eh enfin ensuite franchement garanti genial haha he hein hello hey
    hi hop ici juste lol maintenant mdr merci nan nickel non nope oh ok okay ouais ouf oui
    pardon parfait please plz promis salut simplement sincerement sorry stp super surtout svp
    tiens top toujours va vas vite voila voyons vraiment waouh wow yes yo
    """
)
"""What a sentence may open with before its imperative."""

GREETINGS = _words(
    """
    ah bienvenue bjr bonjour bonsoir bravo bsr cc cher chere coucou courage desole desolee
    desolees desoles dsl eh felicitations hello hey hi merci non oh ok ouais oui pardon salut
    slt sorry yo
    """
)
"""What stands before a name that is called («Merci Julie regarde…»)."""

JOINTS = _words("alors donc sinon puis mais ensuite car or soit")
PAIRING = _words("et ou ni")
SUBORDINATORS = _words(
    """
    afin apres avant comme des en lorsqu' lorsque pour puisqu' puisque quand s' sans si tant
    """
)
"""What opens a clause that an imperative may follow («Si ça bloque, relance»)."""

SUBJECTS = _words("je j' il elle on qui ca cela")
"""Subjects whose verb looks like an imperative."""

AUXILIARIES = _words("a ai as est suis es ont sont avons sommes ete etait avait fut va vais")

MODALS = _words(
    """
    a aime aimerais aimerait allais allait aller allons d' de devoir devons devrait dois doit
    doivent faire fais fait fallait faudra faudrait faut laisse laisser ose oser peut peuvent
    peux pour pourra pourrait pouvait pouvoir pouvons prefere sais sait sans va vais vas venez
    venir venons veulent veut veux viens vient vont voudrait vouloir voulons
    """
)
"""What stands before a misspelt infinitive («je vais mangez»)."""

PERFECTS = _words(
    """
    a ai aurait avaient avais avait avions avoir avons est etait ete etre ont sommes sont suis
    """
)
"""What stands before a misspelt participle («j'ai mangez»)."""

FIRM = _words(
    """
    achete active adresse affiche aide annonce annule applique approche arme arrete attache
    attaque avance baisse bouge cache calme cesse change charge chasse chauffe chausse cherche
    chiffre coche coffre colle combine commande compare compense complete compte confie conserve
    console consulte contacte conte continue controle copie couche coule coupe cours couvre
    crains cuisine danse date debranche debrouille decale declenche decolle decoupe degage
    demande demarre depeche depense deplace depose desactive detends devine dispose divise donne
    dose double ecarte echange echappe eclaire ecoute ecris efface emballe embrasse emprunte
    enfile enleve enregistre entame envoie epargne epouse essaie essuie estime etale etudie
    evite excuse exige explique exprime fais ferme file filme filtre fixe fonce force forme
    fouille fouine frappe freine gagne garde gare goute grandis gratte grimpe guette imagine
    imprime indique inspire installe interroge interviens invite jette joue juge lache laisse
    lance lave leve like lis livre loue mange manipule marche marque masque mele mene mesure
    mets mise monte montre mords mouille nage neglige nettoie note nourris observe offre oublie
    ouvre parcours pardonne parie parle partage participe passe patiente pause peche pense perce
    photographie pique place planque plante plie plonge pointe porte pose poste pousse pratique
    precise precommande prefere prends prepare presente presse prete profite programme promene
    promets propose protege prouve quitte raconte ralentis ramasse rame range rappelle rase rate
    recharge recherche reclame recois recommande recompte reconsidere recopie recupere redemarre
    redige redouble reessaie regale regarde regle rejoins relance relaxe releve relis remarque
    remercie remets remonte remplace remplis rencontre rends renseigne rentre renverse repars
    reponds reporte repose repousse reprends reserve respire ressaisis ressors reste retire
    retouche retourne retrouve reveille revele revends reviens revise rigole ris risque roule
    sache saute sauve sauvegarde savoure scanne sens serre signale signe slide sois sonne sors
    souffle soule souris soutiens suis suppose surveille tache tague tape tarde telephone tente
    termine teste tiens tire touche tourne trace traite transfere transmets travaille traverse
    tremble trempe triche trie trouve upgrade utilise va valide valse veille vends verifie verse
    viens vise visite vole vote zappe
    """
)
"""Imperatives more usual at the head of a sentence than the nouns and adjectives they look like."""

NEVER = _words(
    """
    advienne arriere bigre cause chose concerne contre cote coute dame depend dis-donc etc
    excepte faille fonctionne grace helas hue importe manque marre merci monsieur na orange
    ouille outre page plait puis puisse reste-t sauf semble soit suffit suite sus tope trente
    vive
    """
)
"""Homographs that are no imperative without their hyphenated pronoun."""

NO_NOUNS_AFTER = _words("finis reunis unis remplis garantis")

FIRST_PERSON = _words(
    """
    attends comprends connais crois dois entends peux recois ressens sais suis veux viens vois
    """
)
"""«Comprends pas», «Suis d'accord»: «je» is left out more often than somebody is told to."""

ALONE_NOUNS = _words(
    """
    adresse affiche aide annonce carte code commande conserve controle course cuisine danse date
    depense force forme garde livre marque mesure mise montre note offre page partage pause
    photo place pose poste presente presse programme recharge recherche remise reserve serre
    signale signe teste texte trace visite
    """
)
"""Nouns first of all where nothing follows them, or only «à», «en», «sur»…"""

OF_VERBS = _words(
    """
    approche arrete bouge cesse change continue essaie evite goute joue rappelle rate reve sors
    tente
    """
)
"""Homographs of nouns that «de» follows as verbs."""

STATES = _words("reste arrive passe manque vient demeure")
"""Verbs whose subject may come after them («Reste la question du prix»)."""

PLURAL_AFTER = _words(
    """
    autres beaucoup cinq deux nombreuses nombreux plusieurs quatre six tous toutes trois
    """
)
"""What makes «vous», «vous êtes», «vous étiez» a true plural."""

AFTER_T = _words(
    "a ai aime as attends aurais auras avais embete en es etais inquiete inquietes occupe y"
)
"""What «t» without its apostrophe is read before."""

AFTER_TONE = _words("a d' dans de du employe est et n' ne que qui sur")
"""What the noun «ton» is followed by, and the possessive is not."""
