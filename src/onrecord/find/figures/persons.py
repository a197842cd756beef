"""Nouns for people that stand in no list of units: told by how they are made, else by the list below."""

import re

from onrecord.find.figures.nouns import IN_MEN

# Peoples and townsfolk by their endings: "Gazans", "New Yorkers".
PEOPLES = re.compile(
    r"[A-Z][\w’-]{2,}(?:ans|ites|Yorkers|oners|liners|vites)$|(?:Londoners|Berliners|Muscovites|Brits|Swedes|Danes|Finns|Spaniards)$"
)
# Endings for somebody who does, is or undergoes something: "archivists", "housemates", "nominees"; not those of machines and
# companies as often: "printers", "carriers".
_MADE = re.compile(
    r"(?!(?:assists|\w+lists|twists|wrists|mists|fists)$)[a-z]{3,}(?:ians|ists|crats)"
    r"|[a-z]+(?:keepers|goers|wives|dwellers|mates|smiths|folk|seekers|owners|workers|givers|lovers|leaders|teachers|children"
    r"|fathers|mothers|dealers|fighters)|[a-z]*schoolers|(?:share|policy|card|ticket|house|office)holders"
    r"|(?:wine|film|policy|law|peace|dress)makers"
    r"|(?!(?:degrees|\w*committees|guarantees|coffees|levees|pedigrees|marquees|jubilees|toffees|sprees|decrees|settees"
    r"|chimpanzees|melees|soirees|purees|entrees|matinees|rupees)$)[a-z]{4,}ees"
)
_LISTED = frozenset(
    "accusers actresses addicts admirers adolescents adopters adventurers anglers announcers archers architects "
    "assassins assessors attorneys babysitters bachelors bakers bankers barbers barristers bartenders beggars "
    "believers betrayers bidders bikers billionaires bloggers boaters boyfriends breadwinners brides brokers builders "
    "bullies burglars butchers butlers buyers callers captains carers caretakers carpenters cashiers chancellors "
    "chaplains childminders choirboys claimants cleaners clerks clients collaborators colonels "
    "commissioners commoners complainants composers confidants consultants contenders contributors cooks coordinators "
    "copywriters cosmonauts councillors councilors couriers creators creditors crewmembers critics curators dads "
    "debtors deckhands delinquents designers directors disciples divers docents dreamers drinkers dropouts drummers "
    "dwellers earners editors elders electors embezzlers enforcers entertainers exiles explorers filers financiers "
    "foragers forecasters freelancers gamblers gardeners girlfriends golfers grandparents grooms guerillas "
    "hairdressers hardliners haulers heirs helpers herders heroes hooligans hunters husbands illustrators impostors "
    "informants innovators insiders inventors jailers janitors joggers juveniles kidnappers kings laborers labourers "
    "ladies lads landladies lecturers legislators lieutenants lifeguards loggers loyalists magistrates marchers "
    "mechanics mediators mentors merchants messengers millennials millionaires missionaries moderators moms "
    "monarchs mourners mums narrators navigators nephews nieces nuns oligarchs onlookers opponents outsiders "
    "overseers painters partisans passersby patrons picketers plaintiffs planners plumbers poets pollsters "
    "postdocs practitioners preachers presenters presidents princes princesses programmers promoters prosecutors "
    "purchasers queens rabbis racers ranchers rappers realtors recruiters reformers registrants revelers revellers "
    "reviewers runners sculptors seafarers secretaries senators sergeants servants shepherds shoplifters skaters "
    "skippers slaves smokers snowboarders socialites spokespeople sponsors spouses stewards strikers stylists "
    "successors superintendents supervisors supporters surfers surgeons surveyors tailors thinkers trainers traitors "
    "translators trespassers truckers tutors twins underwriters ushers vets vicars villains walkers wardens "
    "warriors watchers weavers welders whistleblowers witnesses wives wrestlers youngsters zealots".split()
)


def is_person(noun: str) -> bool:
    """Whether a plural noun, in small letters, is for people."""
    last = noun.rpartition("-")[2]
    return last in _LISTED or _MADE.fullmatch(last) is not None or IN_MEN.fullmatch(noun) is not None
