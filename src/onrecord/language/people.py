"""Words that tell what a person is: titles, offices, private callings, gender."""

import re
import unicodedata
from functools import lru_cache

COURTESY = frozenset(
    """
    dame dr hon lady lord madam madame messrs miss mr mrs ms mssrs mx sir
    """.split()
)
TITLES = COURTESY | frozenset(
    """
    adm admiral ambassador archbishop attorney ayatollah bishop brig capt captain cardinal chairman chancellor chief
    col colonel commander congressman congresswoman constable crown deputy director emir envoy father gen general gov
    governor imam inspector judge justice king lt maj major marshal mayor mep minister mk mp pope premier president
    prime prince princess prof professor queen rabbi rep representative rev reverend secretary secretary-general sen
    senator sergeant sgt sheikh speaker spokesman spokesperson spokeswoman sultan superintendent vice vice-president
    """.split()
)
"""Words that stand before a name and are no part of it, in lower case without a stop."""

OFFICES = frozenset(
    """
    administrator admiral adviser advisor aide ambassador archbishop attaché chargé attorney-general ayatollah cardinal
    chair chairman chairperson chairwoman chancellor chief co-leader colonel commander commissioner congressman
    congresswoman consul coordinator councillor counsellor czar delegate democrat deputy diplomat director
    director-general emir envoy ex-president general governor head inspector king lawmaker leader legislator lieutenant
    marshal mayor mediator member mep minister mk monarch mp mpp negotiator officer official officials ombudsman
    ombudswoman politician pontiff pope premier premiership presidency president prince princess prosecutor queen rep
    representative republican ruler secretary secretary-general sen senator solicitor-general speaker spokesman
    spokesperson spokeswoman spox sultan taoiseach treasurer undersecretary undersecretary-general vice-president whip
    """.split()
)
"""Who holds one of these speaks for a side, if the words around it name one."""

PRIVATE = frozenset(
    """
    academic activist actor actress analyst anchor archaeologist artist athlete attorney aunt author banker barrister
    billionaire biologist blogger boss broker brother businessman businesswoman campaigner captain ceo cfo champion
    chef chemist cio climatologist co-founder coach cofounder columnist comedian commentator consultant coo
    correspondent counsel cousin cto daughter defendant demonstrator designer detainee dissident doctor driver
    economist editor engineer entrepreneur executive expert farmer father fellow filmmaker footballer founder friend
    goalkeeper grandfather grandmother historian host husband imam investor journalist judge lawyer lecturer magnate
    manager meteorologist migrant mother musician neighbor neighbour nephew niece novelist nurse observer owner
    pamphleteer parent partner passenger pastor patient physicist pilot plaintiff player poet pollster priest
    professor protester psychologist pundit rabbi refugee reporter researcher resident scholar schoolteacher scientist
    shopkeeper singer sister solicitor son specialist strategist striker student surgeon survivor suspect teacher
    tourist trader tycoon uncle veteran victim villager volunteer widow wife witness worker writer
    """.split()
)
"""Who is one of these speaks for no side."""

FIRMS = frozenset(
    """
    advisory agency airline airlines association automaker bank brokerage capital carmaker center centre channel charity
    church club college company consultancy corp corporation economics federation federations financial firm foundation
    group holdings hospital inc institute insurer investments league lender ltd magazine management marketing motors
    movement museum newspaper ngo operating outlet partners plc research retailer school securities startup team
    technology thinktank university
    """.split()
)
"""What makes a head, director, chairman or officer a private person."""

CIVIL = frozenset(
    """
    administrator adviser advisor captain chair chairman chairperson chairwoman chief co-leader commissioner
    coordinator deputy director general head leader manager member officer president representative secretary
    spokesman spokesperson spokeswoman treasurer
    """.split()
)
"""Offices that companies and societies have as well as states."""

MALE = frozenset(
    """
    actor archbishop ayatollah bishop boy brother businessman cardinal congressman emir father grandfather he
    him himself his husband imam king lord man mr nephew policeman pontiff pope prince rabbi sheikh sir son
    spokesman sultan uncle widower
    """.split()
)
FEMALE = frozenset(
    """
    actress aunt businesswoman chairwoman congresswoman dame daughter girl grandmother her hers herself lady madam
    madame miss mother mrs ms niece ombudswoman policewoman princess queen she sister spokeswoman widow wife woman
    """.split()
)

POSSESSIVE = re.compile(r"(?:['’]s?|‘s)(?!\w)")
"""Behind a name: "Brandt's", "Holmes'", and "Brandt‘s" with the wrong mark."""
LORDS = re.compile(r"\bLord (?=Chancellor|Mayor|Chief|Advocate|Justice|President|Speaker|Privy|Provost)")
"""Offices called so whoever holds them."""
WORD = re.compile(r"\w[\w.'’-]*+")


def fold(text: str) -> str:
    """Lower case without diacritics."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def gender_of(words: str) -> str | None:
    """m or f, where titles, kinship words or pronouns among the words say so and do not contradict each other."""
    words = LORDS.sub("", words)
    found = {("m" if word in MALE else "f") for word in map(bare, WORD.findall(words)) if word in MALE or word in FEMALE}
    return found.pop() if len(found) == 1 else None


@lru_cache(20_000)
def bare(word: str) -> str:
    """A word in lower case, without its stop or possessive."""
    return word.casefold().removesuffix("'s").removesuffix("’s").rstrip(".'’-")
