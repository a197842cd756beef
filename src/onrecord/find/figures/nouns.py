"""What an article counts: nouns and verbs -> the unit of a figure.

Units are those of the record; a noun that stands in no list is counted only in large numbers ("4,500 exporters").
"""

import re
from collections.abc import Iterator

from onrecord.records import Unit

_NOUNS: dict[Unit, str] = {
    "killed": "deaths suicides fatalities dead bodies corpses lives killings murders homicides executions assassinations",
    "wounded": "injuries wounded injured",
    "missing": "missing",
    "captured": (
        "prisoners pows hostages captives detainees inmates abductees internees arrests detentions abductions kidnappings "
        "captured"
    ),
    "displaced": "refugees idps evacuees displaced deportees asylum-seekers returnees",
    "people": (
        "people persons civilians soldiers troops servicemen servicewomen servicemembers personnel fighters militants "
        "insurgents terrorists extremists gunmen militiamen rebels mercenaries guerrillas recruits conscripts reservists "
        "volunteers veterans combatants cadets children women men girls boys kids infants babies toddlers teenagers youths "
        "minors adults residents citizens nationals inhabitants villagers workers employees staff staffers students pupils "
        "teachers journalists reporters medics doctors nurses paramedics patients victims casualties migrants immigrants "
        "users customers consumers voters respondents protesters demonstrators officers policemen guards sailors seamen "
        "marines pilots crew peacekeepers firefighters rescuers individuals attackers suspects passengers pilgrims tourists "
        "visitors worshippers settlers farmers miners fishermen relatives survivors orphans widows spectators fans attendees "
        "participants viewers subscribers trainees apprentices instructors athletes competitors graduates gamers applicants "
        "borrowers homeowners renters tenants commuters motorists cyclists pedestrians influencers campers ambassadors "
        "diplomats interpreters activists families population civil-servants public-servants expats emigrants followers "
        "travelers travellers guests foreigners americans israelis palestinians ukrainians russians iranians iraqis syrians "
        "afghans pakistanis indians lebanese yemenis sudanese libyans egyptians turks kurds armenians azerbaijanis georgians "
        "chinese koreans vietnamese japanese burmese congolese nepalese taiwanese senegalese europeans britons germans "
        "poles haitians venezuelans rohingya cubans mexicans canadians counterparts "
        "commandos paratroopers police agents drivers contractors layoffs redundancies cuts jews muslims christians druze "
        "alawites houthis operatives hikers climbers swimmers shoppers defendants defenders deputies donors jurors bodyguards "
        "skiers haredim alumni mujahideen peshmerga bedouin schoolchildren schoolgirls schoolboys congregants parishioners "
        "escapees fugitives detectives clerics traders smugglers separatists jihadists aviators snipers evangelists ill "
        "invaders occupiers troopers draftees defectors looters raiders bandits saboteurs assailants intruders infiltrators "
        "taxpayers pensioners retirees seniors beneficiaries recipients readers listeners shareholders investors landowners "
        "landlords campaigners organizers organisers newcomers collectors auditors descendants astronauts entrepreneurs"
    ),
    "weapons": (
        "drones uavs missiles rockets tanks shells bombs warheads aircraft jets warplanes helicopters guns rifles "
        "launchers mortars mines munitions howitzers interceptors grenades weapons warships submarines projectiles explosives "
        "bombers frigates destroyers corvettes shaheds ifvs apcs firearms pistols bullets airplanes planes quadcopters gliders "
        "artillery torpedoes cartridges abrams bradleys javelins stingers himars atacms taurus kalibrs iskanders "
        "kinzhals zircons gerans lancets bayraktars rafales gripens eurofighters mlrs mirages migs sukhois gepards"
    ),
    "other": (
        "attacks strikes airstrikes explosions clashes buildings houses homes apartments dwellings vehicles trucks cars "
        "buses ships vessels tankers boats flights jobs posts plants factories hospitals schools mosques churches "
        "delegations settlements villages tons tonnes barrels parcels packages units centrifuges violations kilograms "
        "kilogrammes kilos kgs kg tonne megawatts gigawatts containers shipments doses farms shops stores businesses "
        "companies firms exporters positions roles households cattle animals trees artefacts artifacts votes ballots "
        "signatures targets robots gunshots battalions divisions seats centers centres installations systems "
        "pieces carriers batteries bases outlets branches truckloads trailers wagons tents shelters graves warehouses "
        "depots refineries cables airports bridges chips semiconductors phones iphones laptops shots pylons "
        "towers turbines reactors facilities barracks bunkers tunnels checkpoints crossings ports harbours harbors "
        "airfields stations substations terminals pipelines wells dams trains locomotives lorries vans motorcycles "
        "bicycles ambulances tractors pickups suvs minibuses pharmacies clinics restaurants hotels synagogues temples "
        "stadiums classrooms beds meals rations vaccines servers cameras satellites antennas panels copies items "
        "fragments permits licences licenses visas passports applications complaints bombings raids sorties blasts fires "
        "wildfires cocktails manufacturers producers suppliers retailers subsidiaries entities abstentions hectolitres litres "
        "liters gallons bushels ounces coins tickets countries nations devices"
    ),
}  # fmt: skip
UNIT_OF: dict[str, Unit] = {noun: unit for unit, nouns in _NOUNS.items() for noun in nouns.split()}
NOT_IN_S = frozenset(noun for noun in UNIT_OF if not noun.endswith("s"))
"""Plurals without the ending: "people", "troops", "aircraft"."""
SINGULAR = frozenset(
    "person man woman child soldier civilian boy girl policeman policewoman officer fighter militant resident worker journalist "
    "serviceman firefighter teenager student driver passenger pilot national citizen tourist sailor reporter medic doctor nurse "
    "paramedic patient pedestrian spectator visitor protester demonstrator bystander employee guard suspect attacker gunman "
    "prisoner hostage detainee refugee migrant settler peacekeeper pupil teacher baby infant toddler villager farmer".split()
)
"""Whom "one" counts."""
NOT_COUNTED = frozenset(
    "seconds secs minutes mins hours hrs yrs days nights weekends weeks months quarters years decades centuries generations "
    "fortnights "
    "kilometers kilometres km kms miles meters metres feet inches yards centimeters centimetres millimeters millimetres "
    "knots mph kph degrees points goals titles appearances wins victories caps assists trophies medals "
    "pitches strikeouts innings rebounds touchdowns batters runs wickets games matches sets laps holes rounds times seasons "
    "episodes occasions "
    "pages words paragraphs chapters sections articles counts sides parties partners sources "
    "areas districts factors reasons ways things issues steps stages phases levels stars lines questions answers "
    "options characters pixels overs balls moves "
    "calories grams milligrams ounces lbs pounds cents tracks songs albums films movies books photos pictures videos images "
    "overtakes "
    "views likes posts saves tackles penalties does this is was has us its s".split()
)
"""Durations, distances, scores and parts of a whole."""
OTHERS_IN_LARGE_NUMBERS = frozenset(
    "crew police staff personnel agents drivers guests fans followers companies firms businesses stores shops flights "
    "boats cars trucks phones laptops families households votes ballots cattle animals trees branches outlets "
    "positions roles posts units farms seats targets copies coins tickets meals entities subsidiaries items panels "
    "stations ports hotels restaurants fires deals diplomats ambassadors activists athletes influencers instructors "
    "competitors campers".split()
)
"""People and things whose small numbers are no news, unless something became of them."""
WITH_A_FATE = frozenset(
    "others members officials leaders commanders generals lawmakers politicians ministers players brothers sisters sons "
    "daughters "
    "siblings teens professors scientists executives managers aides lawyers judges artists engineers experts "
    "mps colleagues friends strangers cousins bystanders locals parents mothers fathers founders chiefs spies "
    "democrats republicans cosponsors signatories heads premiers envoys "
    "clergy priests monks bishops academics athletes analysts economists advisers advisors delegates dissidents scholars "
    "researchers pundits commentators columnists authors writers musicians singers actors dancers performers chefs coaches "
    "referees offenders agitators criminals killers murderers rapists thieves robbers gangsters convicts felons perpetrators "
    "hackers scammers vandals rioters nominees candidates contestants finalists celebrities negotiators inspectors investigators "
    "observers holders seekers owners advocates sheriffs mayors governors kids neighbors neighbours".split()
)
"""People by what they are: counted in large numbers, or where it is told what became of them."""
ARMED = frozenset("vehicles ships boats vessels units systems pieces carriers batteries cocktails devices".split())
"""What armies and others have."""
ONLY_ARMED = frozenset("systems pieces carriers batteries cocktails devices".split())
"""What is counted only as an army's, or in large numbers."""
_HIT = (
    r"(?:damaged|destroyed|hit|struck|seized|liberated|lost|burn(?:ed|t)(?:[ ]down)?|sunk|attacked|shelled|bombed|demolished|"
    r"flooded|looted|torched|flattened|obliterated|ruined|wrecked)"
)
HIT = re.compile(
    rf"\b(?:{_HIT}|sank|damaging|destroying|hitting|striking|demolishing|burning|flooding|wrecking)[ ]"
    r"(?:(?:up[ ]to|at[ ]least|more[ ]than|over|as[ ]well[ ]as)[ ]"
    r"|(?!(?:by|in|at|on|with|after|from|for|to|of|over|during|near|its|his|her|their|out|has|"
    r"have|had|is|are|was|were|will|but|that|which|who|said)\b)"
    r"[\w’'.,-]+[ ]){0,12}$"
)
"""What is lost, or hit, and a list of it: "lost 240 troops, two tanks and nine cars"."""
WAS_HIT = re.compile(
    rf"(?:(?:,[ ][\w’'-]+(?:[ ][\w’'-]+){{1,4}}){{0,3}},?[ ]and[ ][\w’'-]+(?:[ ][\w’'-]+){{0,4}})?"
    rf"[ ](?:were|was|have[ ]been|had[ ]been|being)[ ](?:\w+ly[ ]|also[ ])?{_HIT}\b|[ ](?:caught[ ]fire|burn(?:ed|t)[ ]down)\b"
)
MILITARY = re.compile(
    r"\b(?:armou?red|combat|fighting|aircraft|unmanned|uncrewed|aerial|infantry|artillery|air[ -]defen[cs]e|missile"
    r"|rocket|radar|explosive|incendiary"
    r"|naval|navy|fleet|drills|molotov|patriot|s-[34]00|himars|iron[ ]dome|thaad)\b",
    re.IGNORECASE,
)
"""What tells that they are an army's."""
POSTS = frozenset("jobs posts positions roles".split())
"""Those who hold them, where they are cut."""
CUTS = re.compile(
    r"\b(?:cut|cuts|cutting|slash\w*|ax(?:e|ed|ing)|eliminat\w+|shed|shedding|lay(?:ing)?[ ]off|laid[ ]off"
    r"|reduc\w+|los(?:e|es|ing|t|s))\b",
    re.IGNORECASE,
)
VOLUME = re.compile(
    r"[ ]cubic[ ](?:met(?:er|re)|feet|foot|kilomet(?:er|re))s?\b"
    r"|[ ]?(?:kgs?(?=[ ](?:\([^()]{1,30}\)[ ])?of\b)|bcm|mcm|mtpa|bpd|[gkmt]wh?)\b",
    re.IGNORECASE,
)
"""Gas, water, oil and power: of the unit `other`."""
AREA = re.compile(
    r"[ -](?:square|sq\.?)[ -](?:kilomet(?:er|re)|mile|met(?:er|re)|feet|foot|km|mi|yard)s?\b|[ -]?km2\b"
    r"|[ ]?k?m²|[ -](?:hectare|acre)s?\b",
    re.IGNORECASE,
)

_VERBS: tuple[tuple[Unit, str], ...] = (
    (
        "killed",
        r"kill(?:ed|ing|s)?|(?:shot|shoots|shooting|gunn(?:ed|ing)|cut)[ ](?:dead|down)|(?:fatal"
        r"|deadly)[ ](?:\w+[ ])?(?:shooting|stabbing|killing)[ ]of"
        r"|claim(?:ed|ing|s)[ ]the[ ]lives[ ]of|slain|slaying|murder(?:ed|ing|s)?|execut(?:ed|ing)|assassinat(?:ed|ing)"
        r"|massacr(?:ed|ing)|eliminat(?:ed|ing)|martyr(?:ed|ing)"
        r"|(?:killing|death|deaths|murder|massacre|execution|martyrdom|bodies|remains)[ ]of"
        r"|(?:the[ ]dead|those[ ]killed)[ ](?:included|include|were)|those[ ]killed[ ](?:\w+[ ]){1,3}(?:included|include|were)",
    ),
    (
        "wounded",
        r"wound(?:ed|ing|s)|injur(?:ed|ing|es|e)|hurt(?:ing)?|hospitali[sz](?:ed|ing)|maim(?:ed|ing)"
        r"|(?:the|those)[ ](?:wounded|injured|hurt)[ ](?:included?|were)",
    ),
    (
        "captured",
        r"captur(?:ed|ing)|releas(?:ed?|ing|es)|free(?:d|ing|s)?|detain(?:ed|ing|s)?|arrest(?:ed|ing|s)?"
        r"|kidnap(?:ped|ping)|abduct(?:ed|ing)|swap(?:ped|ping)?"
        r"|exchang(?:ed?|ing)|(?:release|return|exchange|arrest|abduction|kidnapping|capture)[ ]of"
        r"|those[ ](?:freed|released|exchanged|detained|arrested|captured)[ ](?:\w+[ ]){0,3}?(?:included?|were|are)"
        r"|(?:brought|bring|brings|bringing)[ ](?:back|home)|(?:hand|turn)(?:ed|ing)[ ]over|imprison(?:ed"
        r"|ing)|jail(?:ed|ing)|repatriat(?:ed?|ing)",
    ),
    ("displaced", r"displac(?:ed|ing|es)|uproot(?:ed|ing)|evacuat(?:ed|ing)"),
)
BEFORE = re.compile(
    r"\b(?=\w)(?:"
    + "|".join(rf"(?P<{unit}>{verbs})" for unit, verbs in _VERBS)
    + r")(?:,?[ ](?:along|together)[ ]with)?[ ](?:(?:the|all|off|by)[ ])?[“\"]?$",
    re.IGNORECASE,
)
"""A verb whose object the number is."""
BEFORE_CHAIN = re.compile(
    r"\b(?:"
    + "|".join(
        rf"(?P<{unit}>{verbs})"
        for unit, verbs in (
            ("killed", "kill(?:ed|ing|s)|murder(?:ed|ing)|shot[ ]dead"),
            ("wounded", "wound(?:ed|ing)|injur(?:ed|ing)"),
            ("captured", "arrest(?:ed|ing)|detain(?:ed|ing)|captur(?:ed|ing)|kidnap(?:ped|ping)|abduct(?:ed|ing)"),
        )
    )
    + r")[ ](?:(?!(?:in|on|at|by|after|when|while|who|which|that|where|was|were|is|are|has|have|had|as|said|but|during|before"
    r"|to|since|for|from|and|off|of|people|others|more|least|some|about)\b)[^\W\d_][\w’'.-]{0,30},?[ ]){1,10}"
    r"(?:and|as[ ]well[ ]as|along[ ]with|together[ ]with)[ ](?:(?:his|her|their|its)[ ])?$"
)
"""A verb with an object before the number's: "killed the mayor, Orel Dane, and 13 others"."""
_STATES: tuple[tuple[Unit, str], ...] = (
    (
        "killed",
        r"kill(?:ed|ing)(?! (?:of|about|at|some|more|over|nearly|up|\d))|succumbed|dead|died|die|dying|deaths|perished|slain"
        r"|murdered|executed|(?:lost|given|gave) (?:their|his|her) li(?:ves|fe)|massacred|assassinated|(?:were|been) eliminated"
        r"|martyred|gunned down",
    ),
    (
        "wounded",
        r"wounded|injured|injuries|hurt|hospitali[sz]ed|hospital treatment|in (?:the )?hospital"
        r"|to (?:(?:the|an?|area|nearby|local|different|several|two|three) ){0,2}hospitals?"
        r"|critically ill|maimed|wounds|concussions?|burns(?! down)",
    ),
    ("missing", r"missing|unaccounted for|disappeared"),
    (
        "captured",
        r"captured(?! on )|released|freed|swapped|exchanged|detained|arrested|(?:taken|held) (?:hostage|captive|prisoner)"
        r"|(?:taken|held)(?: [\w’'-]+){0,5}? as (?:hostages|captives|prisoners)"
        r"|hostage(?=$| (?:in|to|into|from|and|on|during|after|when)\b)"
        r"|back (?:to|into) [^,.;]{1,30} as (?:hostages|captives|prisoners)"
        r"|in captivity|abducted|kidnapped|repatriated|imprisoned|jailed|in custody|behind bars"
        r"|(?:returned|came|come|brought|back) home|(?:are|were) (?:now |already )?home(?! to\b)"
        r"|handed over|(?:were|been|was) returned from",
    ),
    (
        "displaced",
        r"displaced|fled(?! (?:(?:the|an?|from|[A-Z][\w’-]+) ){0,3}(?:[a-z]+ )?(?:jail|prison|scene|custody|cell))|fleeing"
        r"|evacuated?|homeless|forced (?:to flee|from|out)|driven (?:from|out of)|flee|uprooted"
        r"|(?:forced|had) to leave (?:their|the|its) (?:homes?|houses?|villages?|towns?|cit(?:y|ies)|country|area|region)"
        r"|resettled|moved to safety|shifted to (?:[\w-]+ ){0,2}(?:camps?|shelters?|safer)",
    ),
)
AFTER = re.compile(r"\b(?=\w)(?:" + "|".join(rf"(?P<{unit}>{states})" for unit, states in _STATES) + r")\b", re.IGNORECASE)
"""What became of those whom the number counts."""
# `(?=\w)` here and above: without it all alternatives are tried where a word ends, too.
TOLL = re.compile(
    r"\b(?=\w)(?:"
    r"(?P<killed>(?:death|fatality)[ ]tolls?|tolls?|(?:deaths|fatalities|(?<=of[ ])dead|dead(?![ ]at[ ])|killed|[Vv]ictims))"
    r"|(?P<wounded>wounded|injured|injuries)|(?P<missing>missing)|"
    r"(?P<captured>prisoners|hostages|captives|detainees)|(?P<displaced>displaced|refugees)|(?P<people>casualties|losses))\b"
    r"(?:(?:[ ][\w’'-]+){0,8}?|,)[ ](?:to|at|of|is|was|reached|hit|by|passed|stands|stood|exceed(?:s|ed)?|surpassed|topped"
    r"|from|between|number(?:s|ed|ing)?)[ ](?:a[ ])?[“\"]?$",
    re.IGNORECASE,
)
"""A count's name before its number: "the death toll rose to 57"."""
NUMBER_OF = re.compile(
    r"\b(?:number[ ]of[ ](?:(?:its|their|his|her|our|the)[ ])?(?P<noun>(?:[\w’'-]+[ ]){0,3}?[\w’'-]{2,}s)"
    r"|(?P<one>seat|vote|troop|head)[ ](?:count|tally|total))\b(?:[ ][\w’'-]+){0,6}?[ ](?:to|at|is|was"
    r"|reached|from|by|hit)[ ](?:a[ ])?$",
    re.IGNORECASE,
)
CROWD = re.compile(
    r"\b(?:crowds?|audience|attendance|turnout|population|workforce|work force|staff|army|garrison|force|community|membership"
    r"|crew|brigade|battalion|regiment|contingent|delegation|congregation)[ ]"
    r"(?:of|to|by|at|is|was|number(?:s|ed|ing)|totall?(?:s|ed|ing)|(?:stands|stood)[ ]at)[ ]$"
    r"|\b(?:forces|troops|ranks|members|inhabitants|residents|prisoners)[ ]number(?:s|ed|ing)?[ ]$",
    re.IGNORECASE,
)
GATHERED = re.compile(
    r"[ ](?:(?:more|also|have|had|who|are|were)[ ]){0,2}(?:gather(?:ed)?|march(?:ed|ing)?|rall(?:ied|y)|protest(?:ed|ing)?"
    r"|demonstrated|attend(?:ed|ing)?|t(?:ake|ook)[ ]to[ ]the|turned[ ]out|flock(?:ed|ing)?|mourn(?:ed|ing)?|pray(?:ed|ing)?"
    r"|chant(?:ed|ing)?|cheer(?:ed|ing)?|throng(?:ed|ing)?|packed|lined|queu(?:ed|ing)|pour(?:ed|ing)|joined|crowded"
    r"|celebrat(?:ed|ing))\b",
    re.IGNORECASE,
)
"""What only people do, after a number without a noun: "thousands marched"."""
LIVE = re.compile(
    r"[ ](?:more[ ])?(?:who|live[sd]?|lack(?:ed)?|face[sd]?|need(?:ed)?|rel(?:y|ied)|struggle[sd]?|suffer(?:ed)?|work(?:ed)?|lost"
    r"|starv(?:e|ed|ing)"
    r"|(?:are|were|have[ ]been|remain(?:ed)?)[ ](?:(?:still|now|also|already|left)[ ])?(?:without|homeless|hungry"
    r"|destitute|stranded|at[ ]risk|in[ ]need|displaced|on[ ]the[ ]brink|malnourished|unemployed|penniless)"
    r"|went|wait(?:ed|ing)?|spent|voted|remain(?:ed)?)\b",
    re.IGNORECASE,
)
AFFECTED = re.compile(
    r"\b(?:for|affect(?:s|ed|ing)|help(?:s|ed|ing)?|le(?:ft|aves|aving)|among|threaten(?:s|ed|ing)?|home[ ]to"
    r"|reach(?:ed|es|ing)?)[ ]$",
    re.IGNORECASE,
)
"""The same of "millions" and the like, and what happens to people: "thousands lack papers", "a daily concern for millions"."""
IN_MEN = re.compile(r"(?!(?:speci|regi|sta)men$)[a-z]{3,}(?:men|women)")
"""Guardsmen, tribesmen, servicewomen."""
SINGULAR_IN_S = frozenset("news series politics economics physics headquarters always perhaps less afterwards towards".split())
# Words that end the noun phrase after a number.
BREAKS = frozenset(
    "a an the this that these those which who whom whose where when while as after before since until if because "
    "though although but and or nor in on at to from for with without by of off over under into onto near around "
    "across among them whom themselves one between during through against towards toward within outside inside behind "
    "beyond per via than about amid including is are was were be been being am has have had do does did will would "
    "can could may might must shall should it he she they we you i his her their its our my not no so also still now "
    "then just only even already later overnight yesterday today tomorrow monday tuesday wednesday thursday friday "
    "saturday sunday currently reportedly says said told reported apiece each there here remains remain rose fell "
    "mr mrs ms dr falls went goes makes takes comes nearly almost about around some roughly less up down back "
    "out away ago this every annually lie lay entered remained believe oppose supports opposes backs think said died "
    "appears seems suggests".split()
)


def split_phrase(text: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    """The words from `start` until punctuation or a word that ends a noun phrase, each with where it ends; at most 7."""
    for _ in range(7):
        match = WORD.match(text, start, end)
        if match is None or match[1].lower() in BREAKS:
            return
        yield match[1], match.end()
        start = match.end()


WORD = re.compile(r"[ -]?[ ]?[“\"‘\[]?([^\W\d_][\w’'-]{0,40}(?:\.\w\.)?)\]?")


def is_plural(word: str) -> bool:
    """Whether a word of a noun phrase looks like the plural noun that a number counts."""
    low = word.lower()
    if low in NOT_IN_S or IN_MEN.fullmatch(low):
        return True
    return len(low) > 2 and low.endswith("s") and not low.endswith(("ss", "us", "’s", "'s")) and low not in SINGULAR_IN_S


def is_people(noun: str) -> bool:
    """Whether a noun is for people, whether or not it alone makes their number a figure."""
    return noun in WITH_A_FATE or UNIT_OF.get(noun) == "people"


def counts_people(text: str, end: int) -> bool:
    """Whether a noun for people stands right behind a number that ends there."""
    match = WORD.match(text, end)
    # "2024 Women of the Year" has a year.
    return match is not None and match[1].islower() and UNIT_OF.get(match[1]) == "people"
