"""The small closed classes of French words that tell a verb from its homographs, all folded."""


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(text.split())


CLITICS_AFTER = word_set("moi toi le la les lui nous leur en y m' t' l' vous")
"""What a hyphen ties to an imperative («dis-moi», «vas-y»)."""

CLITICS_BEFORE = word_set(
    """
    en l l' la le les leur lui m m' me nous s s' se t t' te vous y
    """
)
"""What stands between «ne» and its verb."""

DETERMINERS = word_set(
    """
    aucun aucune ce certaines certains ces cet cette chaque l' la le les leur leurs ma mes mon
    nos notre plusieurs quelques sa ses son ta tes ton tous tout toute toutes un une vos votre
    """
)
PARTITIVES = word_set("du des de d'")
PREPOSITIONS = word_set(
    """
    a apres au aux avant avec chez contre dans depuis derriere des devant en entre hors jusqu'
    jusque malgre par parmi pendant pour sans selon sous sur vers via
    """
)
OBJECTS = word_set(
    """
    ca ce ceci cela celle celles celui ceux combien comment l'un l'une lui mieux moi n'importe
    nous personne pourquoi qu' quand que quelqu' quelqu'un quelque qui quoi rien si toi
    """
)
"""What follows a verb that wants an object, and hardly ever a bare noun."""

ADVERBS = word_set(
    """
    ailleurs aussi bientot dedans dehors deja demain dessous dessus donc droit encore ensemble
    fort ici la-bas loin maintenant mal mieux moins partout peu plus plutot quand souvent
    surtout toujours tout tres trop vraiment
    """
)
MANNER = word_set(
    """
    alentour attentivement autour bien calmement davantage directement doucement fort gentiment
    jamais juste pas seulement simplement soigneusement tranquillement vite voir
    """
)
"""Adverbs that follow a verb rather than a noun."""

TIMES = word_set(
    """
    an apres-midi coup fois heure heures instant jour jours matin midi mieux minute minutes mois
    moment nuit peu seconde secondes semaine soir temps week-end
    """
)
AFTER_ENTER = word_set("donc vite dans sans par ici la ton ta le l' un une")

LEAD_INS = word_set(
    """
    abord accord ah aie allez apres attends aussi bah ben bienvenue bjr bon bonjour bonsoir
    bravo bref bsr cool coucou courage d'abord d'accord desole desolee desolees desoles
    desormais dis dsl ecoute eh enfin ensuite euh franchement garanti genial haha he hein hello
    heu hey hi hop juste lol maintenant mdr merci mh nan nickel non nope oh ok okay ouais ouf
    oui pardon parfait please plz promis salut simplement sincerement sorry stp super surtout
    svp tiens top toujours va vas vite voila voyons vraiment waouh wow yes yo
    """
)
"""What a sentence may open with before its imperative."""

GREETINGS = word_set(
    """
    ah bienvenue bjr bonjour bonsoir bravo bsr cc cher chere coucou courage desole desolee
    desolees desoles dsl eh felicitations hello hey hi merci non oh ok ouais oui pardon salut
    slt sorry yo
    """
)
"""What stands before a name that is called («Merci Julie regarde…»)."""

JOINTS = word_set("alors donc sinon puis mais ensuite car or soit")
PAIRING = word_set("et ou ni")
SUBORDINATORS = word_set(
    """
    afin apres avant comme en lorsqu' lorsque pour puisqu' puisque quand quoi s' sans si tant
    """
)
"""What opens a clause that an imperative may follow («Si ça bloque, relance»)."""

SCENES = word_set(
    """
    a au aux en dans sur depuis chez cote niveau concernant avec ce cette cet sous hors via
    pendant durant lors
    """
)
"""What opens a phrase that sets the scene («Depuis l’appli, ouvre»)."""

FILLERS = word_set("bah ben euh hein heu mh")
"""What a speaker hesitates with."""

SUBJECTS = word_set("je j' il elle on qui ca cela")
"""Subjects whose verb looks like an imperative."""

AUXILIARIES = word_set(
    """
    a ai as est suis es ont sont avons sommes ete etait avait fut va vais
    """
)

MODALS = word_set(
    """
    a aime aimerais aimerait allais allait aller allons d' de devoir devons devrait dois doit
    doivent faire fais fait fallait faudra faudrait faut laisse laisser ose oser peut peuvent
    peux pour pourra pourrait pouvait pouvoir pouvons prefere sais sait sans va vais vas venez
    venir venons veulent veut veux viens vient vont voudrait vouloir voulons
    """
)
"""What stands before a misspelt infinitive («je vais mangez»)."""

PERFECTS = word_set(
    """
    a ai aurait avaient avais avait avions avoir avons est etait ete etre ont sommes sont suis
    """
)
"""What stands before a misspelt participle («j'ai mangez»)."""

FIRM = word_set(
    """
    accroche achete active adresse aere affiche affine agis aide aime ajuste alerte allonge
    allume amene amorce analyse annonce annule applique appose approche appuie arme arrete
    assassine attache attaque attrape avance avoine bache baffe baisse balade balance barre bave
    beneficie berce blague blame boucle bouffe bouge branche brave bride brise broie brosse
    brouille cache cadre calme caresse casse cause celebre cesse change charge charme chasse
    chatouille chauffe chausse cherche chiffre choisis chope chouchoute cible claque classe
    clique coche coffre colle combats combine commande compare compense complete compresse
    compte concentre confie conserve console consulte contacte conte conteste continue controle
    converse copie couche coule coupe couronne cours couvre crains creuse critique cuisine
    cultive danse date debranche debrouille decale decharge declenche decolle decompresse
    decoupe decouvre decris deduis defausse definis degage degaine delire demande demarre
    demeure depeche depense deplace depose desactive deserte detends deverse devine diffuse
    discipline dispose dispute distance divise divorce donne dose double doute drague dresse
    ecarte echange echappe echelle eclaire ecope ecoute ecris ecume efface elargis eleve emballe
    embrasse empile emprunte encaisse enfile enleve enquete enregistre enseigne entame enveloppe
    envie envoie epargne eponge epouse escorte espionne esquisse esquive essaie essuie estime
    etale etudie evite exclus excuse execute exige explique exprime facture fais fatigue feinte
    ferme file filme filtre fixe flambe flotte fonce force forme fouille fouine foule franchis
    frappe fraude freine frequente fugue fuis fume gache gagne garde gare gele gene gifle glisse
    goute gouverne grandis gratte greffe griffe grille grimace grimpe gronde groupe guette guide
    hausse illustre imagine imite importune imprime incline indique influence informe inquiete
    inspire installe insulte interprete interroge interviens inverse invite jauge jette joue
    juge jure lache laisse lance largue lave leche leve liche like lime lis livre loue lustre
    lutte mache magouille maitrise mange manie manifeste manipule maquille marche marque masque
    mate melange mele menace mene mesure mets mime mise monte montre mords mouille mouline
    murmure nage neglige negocie nettoie note noue nourris nuance obeis observe offense offre
    ordonne oublie outrage ouvre panique panse parcours pardonne pare parie parle partage
    participe passe patiente pause peche penche pense perce persevere photographie pile pilote
    pince pique place plaide plaisante plane planque plante plie plombe plonge pointe pompe
    ponds porte pose poste pousse pratique precise precommande prefere prends prepare presente
    presse prete prie procure profane profite programme promene promets propose prospere protege
    prouve purge quitte rabats raccourcis raconte rafle rafraichis rale ralentis ramasse rame
    rampe range rape rappelle rase rate reagis rebelle recharge recherche reclame recois recolte
    recommande recompense recompte reconsidere recopie recours recupere redemarre redige
    redouble reduis reessaie refais reflechis regale regarde regle rejoins rejouis relache
    relance relaxe releve relis remarque remercie remets remonte remplace remplis rencontre
    rends renonce renseigne rentre renverse repars replique reponds reporte repose repousse
    reprends reprime reproche reserve resiste respecte respire ressaisis ressors reste retiens
    retire retouche retourne retrouve reussis reve reveille revele revends revets reviens revise
    revolte ride rigole riposte ris risque rogne ronchonne roule ruse sache saisis salue sauce
    saute sauve sauvegarde savonne savoure scanne scie seche secours seme sens serre sers sevis
    siege siffle signale signe slide soigne sois solde sonde songe sonne sors soude souffle
    souhaite soule soumets soupconne souris souscris soutiens stocke stoppe subis succede
    suggere suis suppose surcharge surveille tabasse tache tacle tague taille tape taquine tarde
    teinte telecharge telephone tente termine teste tiens tire tolere tombe tonne torche touche
    tourmente tourne trace trahis traine traite tranche transfere transmets transporte traque
    travaille traverse tremble trempe triche trie trinque triomphe trompe trotte trouble trousse
    trouve tue upgrade utilise va vaincs valide valse vante veille vends venge verifie vernis
    verse vide viens viole vire vis vise visite vocalise vole vote voyage zappe zoome
    """
)
"""Imperatives more usual at the head of a sentence than the nouns and adjectives they look like."""

NEVER = word_set(
    """
    abrite acquis adore advienne appartient appris arriere bigre bref cause chose comporte
    comprend compris concerne conquis consiste constitue contient contre convient correspond
    cote coute dame date depend designe desole dis-donc dure emane enchante equivaut etc excepte
    existe faille figure fonctionne grace helas honore hue importe manque marre mentionne merci
    mis monsieur na navre navres necessite oblige orange ouille outre page permet permis pese
    plait possede pris promis provient puis puisse ravis recrute regne regroupe relate remis
    represente resiste reste-t resulte sauf semble soit stipule succede suffit suite surpris sus
    symbolise tope trente vaut vive
    """
)
"""Homographs and verbs of things that are no imperative without their hyphenated pronoun."""

FIRST_PERSON = word_set(
    """
    attends comprends connais crois dois entends peux recois ressens sais suis vends veux viens
    vois
    """
)
"""«Comprends pas», «Suis d'accord»: «je» is left out more often than somebody is told to."""

ALONE_NOUNS = word_set(
    """
    adresse affiche affine aide alerte analyse annonce arme assassine attaque avoine bache
    baisse balade balance barre bave berce blague blame boucle bouffe brave bride brise brosse
    cache cadre caresse carte casse cause celebre charge charme chasse chiffre cible claque
    classe code coffre colle combats commande compresse compte conserve console conte controle
    copie couche coupe couronne cours course creuse critique cuisine danse date decharge delire
    demeure depeche depense deserte discipline dispute distance divorce dose double doute drague
    echange echelle eleve enquete enseigne enveloppe envie epargne eponge estime exclus excuse
    facture fatigue feinte figure filtre fixe flambe flotte force forme foule fraude fugue garde
    gene gifle greffe griffe grille grimace groupe guide hausse illustre importune influence
    insulte interprete invite jauge juge like lime livre lustre lutte manifeste maquette marche
    marque masque mate melange menace mesure mime mise montre mouille murmure note noue nuance
    offense offre outrage page panique panse parcours partage pause peche perce photo
    photographie pile pilote pince pique place planque plante plie pointe pompe porte pose poste
    pousse pratique precommande presente profane programme purge rafle rampe rape rebelle
    recharge recherche reclame recolte recompense recours regle relance remarque remise
    rencontre replique reproche reserve retouche reve revolte ride riposte risque ruse sauce
    sauvegarde scie seche secours serre siege signale signe solde sonde soude souffle surcharge
    tache tacle taille tente teinte teste texte tombe tonne torche touche trace traite tranche
    traque trempe trompe trouble trousse valse veille vernis vis visite voile vole voyage
    """
)
"""Nouns first of all where nothing follows them, or only «à», «en», «sur»…"""

OF_VERBS = word_set(
    """
    approche arrete bouge cesse change continue essaie evite goute joue rappelle sors
    """
)
"""Homographs of nouns that «de» follows as verbs."""

STATES = word_set("reste arrive passe manque vient demeure")
"""Verbs whose subject may come after them («Reste la question du prix»)."""

AFTER_T = word_set(
    """
    a ai aime as attends aura aurai aurais aurait auras avais avait avez avons embete en es est
    etais etait eut inquiete inquietes occupe ont y
    """
)
"""What «t» without its apostrophe is read before."""

AFTER_TONE = word_set("a d' dans de du employe est et n' ne que qui sur")
"""What the noun «ton» is followed by, and the possessive is not."""

NUMBERS = word_set("cinq deux dix quatre quelques six trois")

ON_PEOPLE = word_set(
    """
    aide appelle arrete attaque attends attrape cherche contacte demande embrasse epouse frappe
    guide invite juge laisse pousse prie rappelle regarde rejoins remercie rencontre salue
    signale suis touche trouve
    """
)
"""Verbs that a name may follow («Aide Tom»), though they look like nouns."""

STANDING = word_set(
    """
    c' s'agit y'a devrait peut doit faut suffit sera seront va vont aurait serait
    """
)
"""What shows that a clause has its own verb, which no order goes on from."""

BEFORE_T = SUBJECTS | word_set("nous ne que qu' qui ils elles personne rien tout si")
"""What stands before «t ai», «t a» typed without the apostrophe."""

GLUED_T = word_set("tai ten ty tavais taurais tetais tauras tont taura tavons")
"""«t’ai», «t’en», «t’y» and the like without their apostrophe."""

VERBISH = word_set(
    """
    achete approche attrape avance bouge cherche decris donne ecoute embrasse fouille frappe
    gagne goute grimpe joue lache laisse lave leve monte oublie passe ralentis rappelle regarde
    reste roule saute tape tire tremble
    """
)
"""Verbs whose noun is so rare that it hardly counts."""

MOTION = word_set(
    """
    cours va viens passe monte descends sors rentre file fonce pars reviens retourne
    """
)
"""What an infinitive follows directly («Cours acheter ta place»)."""

ADVERTS = word_set("achete cherche loue offre propose recherche vends")
"""What opens a small ad: «Cherche stagiaire», where a bare noun follows."""

WISHES = word_set(
    """
    aucun aucune beau belle bien bon bonne bonnes bons joli jolie joyeuse joyeux pas plein quel
    quelle rdv rendez rien sacre sacree tres trop zero
    """
)
"""What opens a wish, to which an order may be tied («Bonne route et profite bien»)."""

NEGATIONS = word_set(
    """
    aucun aucune guere jamais mot ni nul nulle pas personne plus point qu' que quiconque rien
    """
)

DRINKS = word_set("biere cafe eau jus lait the vin")

SET_PHRASES = frozenset(
    {
        ("compte", "jusqu'"),
        ("danse", "avec"),
        ("demande", "conseil"),
        ("garde", "courage"),
        ("garde", "espoir"),
        ("lache", "prise"),
        ("marche", "droit"),
        ("mets", "fin"),
        ("signe", "en"),
        ("tombe", "a"),
        ("touche", "du"),
        ("vis", "au"),
    }
)
"""Orders of two words that nothing else tells from nouns."""

INTERJECTIONS = frozenset(
    {
        ("va", "pour"),
        ("va", "savoir"),
        ("aie", ""),
        ("tiens", ""),
        ("dis", "donc"),
        ("dites", "donc"),
        ("quitte", "a"),
        ("tiens", "donc"),
    }
)
"""What is said to nobody in particular, and what may follow it."""

AFTER_MADE = word_set("main maison par a")
"""What follows «faites» the participle."""

BETWEEN = CLITICS_BEFORE | word_set("ne n' n qui tous toutes")
"""What may stand between «vous» and its verb."""

SET_CLAUSES = word_set("marche arrive roule va tombe joue suffit")
"""What «ça» says without being the subject of more («Ça marche, passe demain»)."""

SCHEDULED = word_set("arrive commence debute demarre ferme joue ouvre reouvre rouvre termine")
DAYS = word_set("lundi mardi mercredi jeudi vendredi samedi dimanche demain aujourd'hui bientot")
"""«Ouvre lundi», «Ferme à 18 h»: what is announced without its subject, and when."""

PRAISES = word_set("super top bon cool genial")
"""Lead-ins that may be the adjective of a noun («Super offre»)."""

ONE = word_set("un une")
STEPS = word_set("avance baisse descends monte recule")
"""«Baisse d’un ton»: what «d’un» follows as a verb."""

WHEN = word_set("ce cet cette le tous toutes chaque")
"""What opens an expression of time («Tempête cette nuit»)."""

NAME_ENDINGS = tuple(word_set("andez inez opez erez uez omez chez alez arez tiez nez quez varez"))
"""What Spanish surnames end in, and «Swipez», «Détaguez» do not."""

TAKERS = word_set("achete cherche donne laisse monte passe")
"""What «du», «des» follow as the article of an object («Achète du pain»)."""

AWAY = word_set("dehors dedans ailleurs loin partout ici")
"""Where «allez» the order sends."""

LEFT_AS = word_set("tranquille tranquilles seul seule vivre")
"""What «laisse» ends in («Laisse Tom tranquille»)."""

LEAD_PAIRS = frozenset(
    {("au", "pire"), ("du", "coup"), ("en", "fait"), ("par", "contre"), ("te", "plait")}
)
"""Lead-ins of two words."""

ENGLISH = word_set("the your our my and is we you for to with this that")
"""What shows that «Use the code» is no French."""
