"""The words by which a reporting clause names its channel.

Each pattern finds the words to be shown; the first that matches decides, so the particular stands before the general ("told
a news conference" before "told the Courier"). A clause is matched as it would stand within a sentence: its first letter is
small. All repeats are bounded: a clause of any length takes time in proportion to it.
"""

import re

from onrecord.records import ChannelKind

WRITTEN: frozenset[ChannelKind] = frozenset({"document", "letter"})
"""What somebody wrote, told of first, then quoted, and no occasion on which they spoke."""

DETERMINER = r"(?:(?:a|an|the|his|her|its|their|this|that|another|some|several|local)\s+)?"


def some_words(most: int) -> str:
    """Up to so many words before a noun, as few as possible."""
    return rf"(?:[\w.’'-]+\s+){{0,{most}}}?"


def phrase(before: str, most: int, nouns: str, after: str = "") -> str:
    """A preposition or verb, a determiner, some words and one of the nouns."""
    return rf"\b(?i:{before})\s+{DETERMINER}{some_words(most)}(?:{nouns})\b{after}"


CAPITALISED = r"(?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,3}"
TOLD = (
    r"told|tells|telling|(?:met|sat\s+down|sitting\s+down)\s+with|talking\s+to|talked\s+to|speaking\s+to|spoke\s+to|speaking\s+with|"
    r"spoke\s+with|in\s+(?:comments|remarks)\s+to"
)
OUTLET = (
    r"news(?:paper|wire)?|paper|agency|agencies|tv|TV|television|radio|channel|network|broadcaster|outlet|website|magazine|daily|weekly|"
    r"podcast|programme|program|show|docuseries|documentary|tabloid|portal|affiliate|news\s+site"
)
# World agencies and broadcasters by name, and the words that papers and stations are called by everywhere.
NAMED_OUTLET = (
    r"(?:the\s+)?(?:[A-Z][\w.’'&-]*\s+){0,3}?(?:Reuters|AFP|AP|BBC|CNN|CNBC|CBC|CBS|NBC|ABC|NPR|PBS|MSNBC|DW|TASS|RIA|Interfax|Sputnik|"
    r"RT|IRNA|Tasnim|Xinhua|Kyodo|Anadolu|Axios|Politico|Bloomberg|Newsweek|Euronews|KAN|EFE|ANSA|dpa|PA|WAFA|SANA|UNIAN|"
    r"Ukrinform|NHK|[A-Z][\w’'-]*\s(?:News|Times|Post|Journal|Press|Agency|Radio|TV|Television|Today|Tribune|Herald|Guardian|"
    r"Telegraph|Gazette|Mail|Standard|Review|Magazine|Broadcasting|Channel|Network|Media|Independent|Chronicle|Globe|Star|"
    r"Observer|Courier|Zeitung|Monde|Presse)|Al[ -][A-Z]\w+|The\s(?:Guardian|Times|Post|Independent|Economist|Telegraph|Journal|"
    r"Hill|Atlantic)|Channel\s\d+|N12|i24\w*|Ynet|Haaretz|Maariv|Kan|Sky|ITV|ARD|ZDF|Bild|Der\sSpiegel|Die\s(?:Welt|Zeit)|"
    r"Le\sFigaro|La\sRepubblica|El\s(?:Pa[ií]s|Mundo)|Yonhap|Nikkei|PTI|ANI|UPI|Mehr|Fars|ISNA|VOA|RFE/RL|[\w-]{2,40}\.(?:com|org|net))\b"
)
SOCIAL = (
    r"X/Twitter|X|Twitter|Telegram|Facebook|Truth Social|Instagram|WhatsApp|Weibo|TikTok|YouTube|LinkedIn|Threads|Bluesky|"
    r"social media|social network\w*|social platform\w*"
)
PRESS = r"reporters|journalists|the\s+media|the\s+press|media|newsmen"
BRIEFING = r"(?:news|press|media)\s+(?:conference|briefing|availability|appearance|stakeout)|press\s+gaggle|presser|briefing"
HEARERS = (
    r"senators|lawmakers|Congress|[Pp]arliament|[Cc]ommittee|hearing|[Cc]ourt|judge|jury|jurors|magistrates?|tribunal|inquiry|inquest|"
    r"Commons|Lords|Senate|Knesset|Duma|Bundestag|MPs|deputies|commission|probe|investigators|prosecutors"
)
COURT = (
    r"government\s+hour|question\s+(?:time|period)|questioning|cross-examination|"
    r"court(?!\s+(?:filing|document|paper|motion|order|record)s?\b)|trial|inquest"
)
PARLIAMENT = (
    r"[Ss]enate|[Pp]arliament|Congress|Knesset|House\s+of\s+\w+|Commons|Lords|lawmakers|senators|MPs|Duma|Federation\s+Council|"
    r"Bundestag|Lok\s+Sabha|Sejm|Riksdag|Majlis|Verkhovna\s+Rada|National\s+Assembly|Prime\s+Minister[’']s\s+Questions|PMQs"
)
SAYING = r"said|says|saying|asked|questioned|addressing|told|telling|spoke|speaking|testimony|testified|statement|remarks"
NOTING = r"noted|recalled|stressed|added|emphasi[sz]ed|announced|declared|explained|warned|recounted|specified|pointed\s+out"
GATHERING = (
    r"conference|summit|forum|rally|crowd|meeting|ceremony|[Aa]ssembly|Council|Conference|Summit|Forum|congress|gathering|audience|"
    r"supporters|caucus|event|delegates|session|parade|congregation|graduates|troops|soldiers|cadets|diplomats|ministers|[Cc]abinet|"
    r"faithful|worshippers|debate|attendees|members|students|pilgrims|clerics|mayors|commanders|executives|business\s+leaders"
)
MEETING = (
    r"[Cc]onference|[Ss]ummit|[Ff]orum|session|panel(?:\s+discussion|(?=\s+at\b))|campaign\s+stop|[Cc]onvention|Meeting|Dialogue|debate|rally|ceremony|gathering|parade|"
    r"shareholder\s+meeting|event|opening\s+remarks|welcome\s+remarks|webinar|seminar|symposium|workshop|lecture|reception|"
    r"(?:church|graveside|memorial)\s+service|funeral|vigil|gala|banquet|dinner|luncheon|inauguration|commencement|town\s+hall|"
    r"(?:[Cc]abinet|[Mm]inisterial)\s+meeting|Congress|[Ee]xhibition|general\s+audience|prayers?|plenary|commemoration"
)
NAMED_AFTER = r"(?:(?!(?:ahead|before|after|and|on|in|for|with)\b)[\w.’'-]+\s+){0,6}?"
"""What a gathering is called by: "at the Ansel Harbour Annual Mill Conference"."""
PRESS_SERVICE = r"[Mm]inistry|[Oo]ffice|[Ee]mbassy|[Dd]epartment|Kremlin|press\s+(?:service|office)|[Gg]overnment|[Cc]abinet"
NO_CLAUSE = r"(?!\s+(?:where\b|that\b(?!\s*\Z)))"
"""Behind "speech": another speech ("in a speech that was leaked"), unless what is said begins there ("said in a speech that")."""
NO_ANSWER = r"(?!\s+(?:response|reply|answer|reaction|reference)\b)"
REMARKED = r"remarks|comments|speech|address|statement|message"
WHEN = r"(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|morning|evening|night|week"
SPEECH = r"speech|address|keynote|sermon|homily|toast|remarks|rally|lecture|talk(?=\s+(?:at|to|titled|entitled)\b)"
SCHOOL = r"University|Institute|Academy|Church|School|College|Cathedral|Forum|Conference|Summit"
DOCUMENT = (
    r"report|memo|document|filing|submission|study|survey|book|paper|note|ruling|order|complaint|lawsuit|indictment|decree|"
    r"resolution|essay|editorial|op-ed|column|article|analysis|guidance|notice|draft|declaration|decision|affidavit|"
    r"(?<!his\s)(?<!her\s)(?<!my\s)(?<!our\s)(?<!their\s)opinion|"
    r"application|autobiography|memoirs?|deposition|advisory|bulletin|newsletter|pair\s+of\s+orders|judge?ment|white\s+paper|dissent|"
    r"proclamation|manifesto|pledges|text|newsletter|brochure|obituary"
)
QUESTION = r"questions?|request|query|inquiry|enquiry"

CITED_BY_OFFICE = re.compile(
    rf"\b(?:cited|quoted|reported)\s+by\s+{DETERMINER}{some_words(4)}(?:{PRESS_SERVICE})\b"
    rf"|(?<=[,”\"]\s){DETERMINER}{some_words(3)}(?:(?:{PRESS_SERVICE})(?:['’]s?)?|official)\s+(?:official\s+)?web\s?site\s+(?:reported|said|quoted)\b"
    rf"|\baccording\s+to\s+{DETERMINER}{some_words(4)}(?:press\s+(?:service|office)|(?:[\w-]+['’]s?|official)\s+(?:official\s+)?web\s?site)\b"
    r"|\baccording\s+to\s+(?:his|her|their|[A-Z][\w-]+['’]s?)\s+office\b"
)
"""Its own office passed on what somebody said."""
OFFICIAL_SITE = re.compile(
    r"(?:(?:the|an?)\s+)?(?:[\w-]+\s+){0,3}?(?:government|ministry|department|office|embassy|commission|council|company|police|party|"
    r"army|official)(?:['’]s)?\s+"
    r"(?:official\s+)?web\s?site\Z",
    re.I,
)
"""A source that is a side's own site."""
NEWS = r"media|news\s+(?:agency|agencies)|TV|television|radio|newspapers?|broadcaster|outlets"
OUTLETS = rf"{NEWS}|agency|agencies|daily|outlet|network"
AS_SAYING = r"[^.\n]{1,90}\sas\s(?:saying|telling|stating|confirming|warning)\b"
"""Behind "quoted": whom, and that their words follow."""
# "X reported, citing Y": Y speaks, and X carried it.
CARRIED = re.compile(
    rf"{some_words(5)}(?:reported|reports|said|quoted)\b[^.?!\n]{{0,40}}?,?\s+(?:citing|quoting)\b"
    rf"|(?<=[,”\"]\s)(?:the\s+)?{some_words(4)}[A-Z][\w’'-]*\s+(?:news\s+agency\s+|newspaper\s+|website\s+)?(?:reported|reports)\b"
    rf"|(?<=[,”\"]\s)(?:the\s+)?{some_words(4)}(?:{NEWS})\s+(?:reported|reports)\b"
    rf"|(?:{DETERMINER}{some_words(4)}(?:{OUTLETS})|\b[A-Z]{{2,}}|\bit)\s+(?:has\s+|had\s+)?(?:also\s+)?(?:quoted|cited)\b"
    rf"(?={AS_SAYING})"
    rf"|as\s+(?:reported|quoted|cited)\s+by\s+{some_words(5)}(?:[A-Z][\w’'-]*|news\s+agency)"
    rf"|(?:was\s+quoted|quoted)\s+(?:as\s+saying\s+)?(?:on\s+\w+day\s+)?by\s+(?:the\s+)?{some_words(4)}(?:media|agency|agencies|[A-Z][\w’'-]*)"
    rf"|,\s+reported\s+{NAMED_OUTLET}|according\s+to\s+{NAMED_OUTLET}"
    rf"|according\s+to\s+{some_words(4)}(?:state\s+media|news\s+agency|media)"
    r"|(?:,[”\"]?|\A)\s*(?:the|a)\s+(?:news)?(?:paper|report|agency|outlet|daily|magazine|broadcaster|channel|website)\s+"
    r"(?:also\s+)?(?:added|noted|said|says|pointed\s+out|reported|wrote|specified|stressed)\b"
)
PASSES_ON = tuple("report quot cited citing according site paper agency outlet daily magazine broadcaster channel".split())
"""Without one of these in it, nothing matches CITED_BY_OFFICE or CARRIED."""
NOTED = re.compile(r"\b(?:added|noted|said|says|pointed\s+out|reported|wrote|specified|stressed)\Z")
REPORTED = re.compile(r"\breport(?:ed|s)\Z")
REFERS = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Dd]uring|[Oo]n)\s+(?:the|that|this|his|her|their|its)\s+(?:same\s+)?"
    r"(video|post|message|clip|recording|interview|speech|address|briefing|conference|hearing|letter|podcast|broadcast|call|rally)\b"
)
"""What was spoken of before: "the prime minister said in the video"."""
PANEL = re.compile(r"\b(?:interviewed|polled|surveyed)\s+by\b")
REMARKS = re.compile(
    rf"[\"“]?{some_words(4)}(?:remarks|comments|statements?|announcement|interview)\s+(?:came|come|comes|were|was|followed)\b"
    rf"|{some_words(4)}(?:made|delivered|gave)\s+(?:the|these|those|his|her|their|its)\s+(?:remarks|comments|statements?|announcement)\b"
    r"|(?:he|she|they|[A-Z][\w’'-]*)\s+(?:was|were)\s+(?:speaking|addressing|testifying|talking)\b"
)
"""A sentence that tells where remarks were made."""
REMARKING = tuple("remarks comments statement announcement interview speaking addressing testifying talking".split())
"""Without one of these in it, in small letters, a sentence is none of REMARKS."""
TELLS = re.compile(r"(?:has\s+|had\s+)?(?:told|tells|telling)\b")
POSTS = re.compile(r"\b(?:post|tweet|wrote|message|video|took\s+to|taken\s+to)", re.I)
ISSUES = re.compile(
    r"\b(?:released|issued|published|posted|shared|(?:took|taken|taking)\s+to|expressed|spoke|testified|put\s+out)\b"
)
"""What a sentence tells of somebody whose words follow it."""
POSTING = re.compile(r"(?:re)?(?:tweet|post)(?:s|ed|ing)\b")
PICTURE = re.compile(
    r"\s+(?:an?|the|this|several|\w+)\s+(?:[\w-]+\s+)?(?:videos?|photo(?:graph)?s?|images?|pictures?|clips?|footage)\b"
)
"""What somebody posts without words."""
