"""Nouns that tell whether a phrase's head acts for a side or for itself."""

import re

OFFICIAL = frozenset(
    """
    administration admiral adviser advisers advisor advisors agency aide aides ambassador ambassadors army attache
    attorney-general auditor authorities authority battalion battalions brigade brigades brigadier bureau cabinet
    captain chair chairman chairperson chairwoman chancellor charge chargé chief chief-of-staff chiefs colonel command commander
    commander-in-chief commanders commission commissioner committee consul consulate contingent coordinator corporal
    corps council councillor counterpart counterparts customs czar defence defense delegate delegates delegation
    delegations department deputies deputy detachment diplomacy diplomat diplomats director-general directorate embassy
    emir emissary emperor envoy envoys executive-director fighters fleet force forces foreign-minister general generals
    gov government governments governor governors guard guards guardsmen head inspector inspectors intelligence
    interlocutor intermediary judiciary junta king lawmaker lawmakers leader leaders leadership legislator legislators legislature
    lieutenant mayor mayors mediator mediators militants military minister ministers ministry mission monarch monarchy
    mp mps navy negotiator negotiators nuncio office officer officers official officials ombudsman parliament
    parliamentarian parliamentarians patriarchate pilot pilots police policymaker policymakers politburo premier
    presidency president presidents press-secretary prince princess prosecution prosecutor prosecutors queen rebels
    regime rep rescuers representative representatives ruler rulers secretary secretary-general security sen senate senator
    senators sergeant service services sheikh side solicitor-general soldier soldiers source sources speaker spokesman spokesmen
    spokespeople spokesperson spokespersons spokeswoman spokeswomen staff state-secretary sultan superintendent
    taskforce team treasury troops tsar under-secretary undersecretary unit vice-premier vice-president watchdog whip
    """.split()
)
"""Nouns for those who act for a state, a group or an organisation."""
PRIVATE = frozenset(
    """
    academic academics academy activist activists actor actress airline alliance allies ally analyst analysts anchor
    artist artists association athlete attorney attorneys author authors bank banker banks billionaire bishop blogger
    bloggers boy boys brand brands broadcaster businessman businessmen businesswoman campaign campaigner campaigners
    candidate captives carmaker cartel cartoonist center centre ceo channel channels charity child children church
    citizen citizens city-dwellers civilian civilians clinic club coach college columnist commentator commentators
    committeeman committeewoman communities community companies company consultancy consultant consultants contender
    contenders correspondent court courts critic critics customers daily defector defectors detainees developer
    developers diaspora dissident dissidents doctor doctors donor donors driver economist economists editor editors
    engineer entrepreneur executive executives exile exiles expert experts exporters faculty families family fan fans
    farmer farmers father federation fellow fellows filmmaker firm firms fishermen footballer foundation friend friends
    front-runner frontrunner fugitive fugitives fund gang giant giants girl girls group groups hacker hackers historian
    historians hopeful hopefuls hospital hostage hostages husband imam immigrant immigrants importers industry
    influencer institute intellectual intellectuals investor investors jew jews journalist journalists judge judges
    juror justice lawyer lawyers league lobby lobbyist magazine magnate maker man manufacturer manufacturers media medic
    medics men migrant migrants monk mother mothers movement museum musician neighbor neighbors neighbours network news
    newspaper newspapers ngo ngos nominee nominees nun nurse nurses observer observers oligarch operator operators
    opponent opponents opposition organisation organisations organization organizations outlet outlets paper parents
    party passenger passengers pastor patient patients pensioner people person philosopher player poet
    political-scientist pollster population portal press priest prisoner prisoners producer producers professor
    professors protester protesters public publisher pundit pundits rabbi radio reader readers refugee refugees reporter
    reporters reports researcher researchers resident residents retailer retailers retiree rival rivals scholar scholars
    school schoolgirl scientist scientists shareholder shareholders shopkeeper singer site smuggler smugglers society
    specialist spectator star startup strategist student students supplier suppliers supporter supporters surgeon
    survivor survivors tank tanks teacher teachers team-mate television tenant theologian think-tank tourist tourists
    trader traders tv union unions university veteran veterans victim victims villager villagers vlogger voter voters
    watcher watchers website wife wires witness witnesses woman women worker workers writer writers youth
    """.split()
)
"""Nouns for those who speak for themselves, or for a company, an outlet or a court."""
# A society of a faith: "the Norlandish Jewish Congress".
CREED = re.compile(r"\b(?:jewish|muslim|christian)\s+(?:congress|council|federations?|agency|committee|community)\b", re.I)
# A state's own centre, institute or bank: "the National Flood Centre", "the Central Bank".
PUBLIC_PAIR = re.compile(
    r"\b(?:National(?:\s[A-Z][a-z]+){1,3}\s(?:Cent(?:er|re)|Institute|Bank)|National\sBank|[Cc]entral\s[Bb]ank)\b"
)
# Pairs of words that are private though one of them may be an office's.
PRIVATE_PAIR = re.compile(
    r"\b(?:(?:news|state|wire)\s+(?:news\s+)?(?:agency|agencies|media|outlets?|tv|television)|"
    r"chief\s+(?:executives?|operating|financial|technology|marketing|investment|economist)|"
    r"(?:business|opposition|religious|community|church|union|industry|student|protest|jewish|muslim|world)\s+leaders?|"
    r"law\s+firms?|(?:business|trades?)\s+council|chamber\s+of\s+commerce)\b",
    re.I,
)
