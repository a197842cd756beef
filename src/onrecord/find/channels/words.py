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


def _words(most: int) -> str:
    """Up to so many words before a noun, as few as possible."""
    return rf"(?:[\w.’'-]+\s+){{0,{most}}}?"


def _phrase(before: str, most: int, nouns: str, after: str = "") -> str:
    """A preposition or verb, a determiner, some words and one of the nouns."""
    return rf"\b(?i:{before})\s+{DETERMINER}{_words(most)}(?:{nouns})\b{after}"


CAPITALISED = r"(?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,3}"
TOLD = (
    r"told|tells|telling|(?:met|sat\s+down|sitting\s+down)\s+with|talking\s+to|talked\s+to|speaking\s+to|spoke\s+to|speaking\s+with|"
    r"spoke\s+with|in\s+(?:comments|remarks)\s+to"
)
OUTLET = (
    r"news(?:paper|wire)?|agency|agencies|tv|TV|television|radio|channel|network|broadcaster|outlet|website|magazine|daily|weekly|"
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
BRIEFING = r"(?:news|press|media)\s+(?:conference|briefing)|press\s+gaggle|presser|briefing"
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
    r"[Cc]onference|[Ss]ummit|[Ff]orum|session|panel\s+discussion|[Cc]onvention|Meeting|Dialogue|debate|rally|ceremony|gathering|parade|"
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

_PATTERNS: tuple[tuple[ChannelKind, str], ...] = (
    (
        "social_media",
        rf"\b(?:in|on|via|to|through)\s+{_words(6)}(?:{SOCIAL})\b(?!-)(?:\s+(?:posts?|page|channel|account|message|video|feed))?",
    ),
    ("social_media", _phrase("in", 2, "post|posts|tweet|tweets", r"(?!-)")),
    ("social_media", rf"\b(?:{SOCIAL})\s+(?:post|message|video|story|thread)s?\b[^.,\n]{{0,60}}\bin\s+which\b"),
    ("social_media", r"(?<!of\s)\bsocial\s+media\s+users\b"),
    ("interview", r"\b(?:interviewed|polled|surveyed)\s+by\s+(?:the\s+)?[A-Z][\w’'-]*"),
    (
        "news_conference",
        r"\b(?:responding\s+to|replying\s+to|answering|in\s+(?:response|reply|answer)\s+to)\s+"
        + DETERMINER
        + rf"(?:media|press|reporters?(?:['’]s?)?|journalists?(?:['’]s?)?)\s+(?:{QUESTION})\b",
    ),
    (
        "news_conference",
        rf"\b(?:responding\s+to|replying\s+to|answering|in\s+(?:response|reply|answer)\s+to)\s+{DETERMINER}(?:{QUESTION})\s+"
        r"(?:from|by)\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+)?(?:reporters?|journalists?|press|media)\b",
    ),
    ("news_conference", r"\b(?:told|telling)\s+a\s+(?:small\s+)?(?:group|handful|gaggle)\s+of\s+(?:reporters|journalists)\b"),
    ("news_conference", r"\b(?:speaking|spoke)\s+(?:among|before|in\s+front\s+of)\s+(?:reporters|journalists)\b"),
    ("news_conference", rf"\b(?:on|in|during)\s+{DETERMINER}{_words(3)}call\s+with\s+{_words(1)}(?:reporters|journalists)\b"),
    (
        "news_conference",
        r"\b(?:asked|pressed|questioned)\s+by\s+(?:an?\s+)?(?:[\w-]+\s+){0,2}(?:reporters?|journalists?)\b",
    ),
    (
        "news_conference",
        r"\b(?:took|taking|answering|answered)\s+(?:[\w’']+\s+){0,3}?questions\s+from\s+(?:reporters|journalists)\b",
    ),
    ("interview", _phrase("told|tells|telling", 2, r"state\s+(?:media|television|TV|radio|broadcaster)")),
    ("interview", r"\b(?:told|tells|telling)\s+(?!the\b|some\b|other\b|all\b)[\w-]+\s+media\b"),
    ("interview", r"\b(?:told\s+(?:me|us)|tells\s+me)\b"),
    ("interview", r"\b(?:told|tells|telling)\s+The\s+(?!Hague\b)[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?"),
    ("interview", rf"\b(?:asked|questioned|pressed|interviewed)\s+by\s+{NAMED_OUTLET}"),
    ("broadcast", r"\b(?:told|tells|telling)\s+(?:[\w’'-]+\s+)?(?:viewers|listeners)\b"),
    (
        "interview",
        _phrase(
            "told|tells|telling", 4, r"correspondent|(?:news|television|TV|film|camera)\s+crew|[A-Z]{2,}\s+reporter|News\s+crew"
        ),
    ),
    ("interview", r"\b(?:told|tells|telling)\s+(?:reporter|journalist|correspondent)\s+[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)?"),
    ("interview", r"\b(?:told|tells|telling)\s+[“\"][A-Z][^”\"\n]{2,40}[”\"]"),
    (
        "news_conference",
        _phrase(
            r"told|tells|telling|addressing|addressed|(?:speaking|spoke|talking|talked)\s+(?:to|with)|briefed|briefing|informed|(?<!according\s)to",
            1,
            PRESS,
            r"(?![’'])(?:\s+(?:in|at|on board|aboard)\s+[A-Z][\w’'-]*)?",
        ),
    ),
    (
        "news_conference",
        _phrase("told|tells|telling|at|during|in|after|following|addressing|addressed|holding|held", 5, BRIEFING),
    ),
    ("news_conference", rf"\b(?:conversation|exchange|chat|talk)\s+with\s+{_words(2)}(?:reporters|journalists)\b"),
    ("testimony", _phrase(r"told|tells|telling|addressing|addressed|speaking\s+to|spoke\s+to", 3, HEARERS)),
    ("testimony", r"\b(?:told|telling)\s+(?:a|an|the)\s+(?:House|Senate|congressional|parliamentary)\s+(?:sub)?panel\b"),
    ("interview", r"\b(?:told|telling)\s+(?:[\w’'-]+\s+){0,3}?(?:host|co-host|anchor|presenter|interviewer)\s+[A-Z]"),
    (
        "testimony",
        _phrase(
            "at|during|in|before|to", 4, "hearing|testimony|(?:[Ss]ub)?[Cc]ommittee", rf"(?:\s+(?:at|of|on)\s+{CAPITALISED})?"
        ),
    ),
    ("testimony", r"\btestif(?:ied|ying|ies)\b|\b(?:gave|giving|gives)\s+(?:[\w-]+\s+)?(?:testimony|evidence)\b"),
    (
        "testimony",
        r"\b(?:court|jury|inquest|inquiry|tribunal)\s+(?:in\s+[A-Z]\w+\s+)?(?:(?:was|were)\s+(?:also\s+)?told|(?:also\s+)?heard)\b",
    ),
    ("testimony", _phrase("during|under|in|at", 2, COURT)),
    ("testimony", _phrase(rf"(?:{SAYING})\s+(?:in|to|before|at)|appear(?:ing|ed)\s+(?:in|before)", 1, rf"{COURT}|{PARLIAMENT}")),
    ("interview", _phrase("in|during", 4, r"(?<!police\s)interviews?", rf"(?:\s+(?:with|to|for|on)\s+{CAPITALISED})?")),
    ("interview", rf"\b(?:{TOLD})\s+{NAMED_OUTLET}"),
    (
        "interview",
        rf"\b(?:confirmed|explained|admitted|said|stressed|clarified|recounted|recalled|revealed|described|repeated|insisted|complained)\s+to\s+{NAMED_OUTLET}",
    ),
    (
        "interview",
        _phrase(
            r"told|tells|telling|speaking\s+to|spoke\s+to",
            4,
            OUTLET,
            r"(?:\s+(?:network|station|channel|agency|outlet))?(?:\s+[A-Z][\w’'-]*){0,3}",
        ),
    ),
    ("interview", rf"\b(?:conversation|chat|talk|exchange|appearance)\s+(?:with|on)\s+{NAMED_OUTLET}"),
    ("interview", rf"\bin\s+(?:an?\s+)?(?:text\s+)?messages?\s+to\s+{NAMED_OUTLET}"),
    ("interview", rf"\b(?:{WHEN})\s+on\s+{NAMED_OUTLET}"),
    (
        "interview",
        rf"\b(?:{SAYING}|appear(?:ed|ing|ance))\b[^.\n]{{0,60}}?\bon\s+(?:the\s+)?(?:[A-Z][\w’'&]*\s+){{0,2}}[“\"‘'][A-Z][^”\"’'\n]{{2,40}}[”\"’']",
    ),
    ("interview", rf"\bagreed\s+to\s+(?:speak|talk)\s+(?:to|with)\s+{NAMED_OUTLET}"),
    ("interview", rf"\b{NAMED_OUTLET}\s+(?:has\s+|had\s+)?(?:spoke|spoken|talked)\s+(?:to|with)\b"),
    ("interview", rf"(?:^\W*|\b(?:{SAYING}|appear(?:ed|ing|ance)|interviewed)\b[^.\n]{{0,40}}?\b)on\s+{NAMED_OUTLET}"),
    (
        "broadcast",
        _phrase(
            "on|in|over|during|at",
            4,
            r"television|TV|radio|televised\s+(?:[\w-]+\s+)?(?:debate|address|speech|remarks|interview|comments|statement|message)|broadcast|podcast|"
            r"episode|docuseries|documentary|(?:live)?stream|webcast",
        ),
    ),
    (
        "broadcast",
        rf"\b(?:{REMARKED})\s+(?:carried|aired|broadcast|shown)\s+(?:live\s+)?(?:by|on)\s+{_words(4)}(?:television|TV|radio)\b",
    ),
    (
        "other_outlet",
        rf"\b(?:remarks|comments)\s+(?:carried|published|reported|quoted|cited)\s+by\s+{_words(5)}(?:media|agency|agencies)\b",
    ),
    (
        "press_service",
        rf"\b(?:in|on|by|via|from|(?<!according\s)to)\s+{DETERMINER}{_words(4)}(?:press\s+(?:service|office)|(?:official\s+)?web\s?site)\b",
    ),
    ("press_service", r"\b(?:his|her|its|the\s+[\w\s]{1,20}[’']s)\s+office\s+(?:said|announced|quoted)\b"),
    (
        "press_release",
        rf"\b(?:in|according\s+to)\s+(?:(?:a|an|the|his|her|its|their|another|that|separate|joint|written)\s+){{1,3}}{_words(3)}"
        r"(?:statement|press\s+release|news\s+release|communiqu[eé]|readout)\b",
    ),
    ("press_release", rf"\bin\s+{_words(3)}statements\b"),
    ("press_release", r"\bin\s+(?:a|the|an|its|another)\s+(?:[\w-]+\s+){0,2}release\b"),
    ("press_release", r"\bin\s+(?:an?\s+)?(?:e-?mailed|written)\s+(?:comments?|remarks|responses?|repl(?:y|ies))\b"),
    (
        "press_release",
        r"\b(?:released|issued|put\s+out|(?:co-)?sign(?:ed|ing))\s+(?:a|the|an|another)\s+(?:[\w-]+\s+){0,3}statement\b",
    ),
    (
        "press_release",
        r"\b(?:statement|press\s+release|communiqu[eé])\s+(?:(?:on\s+)?\w+day\s+)?(?:from|by|issued|released|said|read)\b",
    ),
    (
        "call",
        _phrase(
            "on|in|during",
            5,
            r"earnings\s+call|conference\s+call|phone\s+call|telephone\s+call|call|phone\s+(?:conversation|talks)|telephone\s+conversation",
            r"(?!\s+for)",
        ),
    ),
    ("call", r"\b(?:spoke|spoken|speaking|talked)\s+(?:by|on\s+the)\s+(?:tele)?phone\b"),
    (
        "letter",
        _phrase(f"in{NO_ANSWER}", 4, "[Ll]etter|e-?mails?", r"(?:\s+(?:to|from|by)\s+(?:the\s+)?[\w’'-]+)?"),
    ),
    (
        "letter",
        _phrase(
            "wrote|writes|sent|sends|penned|signed",
            3,
            "letters?",
            r"(?=\s+(?:to|demanding|calling|urging|saying|asking|warning)\b|\s*,)",
        ),
    ),
    ("letter", r"\bwrote\s+to\s+(?:(?:the|his|her|its)\s+\w+|[A-Z][\w’'-]+|(?!express\b|clients\b)[a-z]{3,}s\b)"),
    ("speech", _phrase(rf"in{NO_ANSWER}|during", 5, rf"{SPEECH}|speeches", NO_CLAUSE)),
    (
        "speech",
        r"\b(?:in|at|during)\s+(?:a|an|his|her|their)\s+(?:[\w-]+\s+){0,2}meeting\s+with\s+(?:[\w’'-]+\s+){0,4}?[a-z]{3,}s\b",
    ),
    ("speech", _phrase("at", 3, SPEECH, r"(?!\s+(?:in|on)\b)" + NO_CLAUSE)),
    ("speech", _phrase("delivered|delivering|delivers|gave|giving|made|making", 3, "speech|address|keynote|sermon|homily|toast")),
    (
        "speech",
        r"\bspeaking\s+(?:(?:on\s+)?\w+day\s+)?(?:from|in|at)\s+the\s+(?:Oval\s+Office|White\s+House|Kremlin|[A-Z][\w’'-]+\s+Palace)\b",
    ),
    ("speech", rf"\b(?:{SAYING}|{NOTING})\s+at\s+(?:a|an|the)\s+{_words(5)}meeting\b"),
    (
        "speech",
        rf"\b(?:(?<!from\s)speaking|addressing|told|spoke)\s+(?:(?:at|to|before|during)\s+)?{DETERMINER}{_words(5)}(?:{GATHERING})\b",
    ),
    ("speech", r"\b(?:said|saying|added)\s+at\s+(?:the\s+)?(?:outset|opening|start|beginning)\b"),
    ("speech", rf"\bat\s+the\s+(?:outset|opening)\s+of\s+[\w’'-]+\s*{_words(2)}"),
    (
        "speech",
        rf"\b(?<!from\sspeaking\s)(?:at|during)\s+(?:(?:a|an|the|this|his|her|its|their|last\s+\w+['’]s)\s+|[A-Z][\w’'-]*['’]s\s+|yesterday['’]s\s+){NAMED_AFTER}(?:{MEETING})\b",
    ),
    (
        "speech",
        rf"\b(?:said|speaking|told|spoke)\s+(?:[^.,\n]{{0,30}}?\s)?at\s+(?:the\s+)?(?:[A-Z][\w’'-]*\s+){{0,3}}(?:{SCHOOL})\b",
    ),
    ("official_reply", r"\b(?:asked|approached|contacted|reached)\s+(?:[\w’']+\s+){0,3}?for\s+(?:a\s+)?comment\b"),
    (
        "official_reply",
        r"\b(?:in\s+(?:response|reply|answer)\s+to|responding\s+to|replying\s+to|answering)\s+"
        + _words(4)
        + rf"(?:{QUESTION})\b",
    ),
    (
        "document",
        rf"\b(?:released|published|issued|filed)\s+(?:(?:a|an|its|their|his|her|another|new)\s+){{0,2}}{_words(3)}"
        r"(?:report|complaint|lawsuit|advisory|memo|study|survey|guidance|directive|petition|indictment)\b(?!\s+(?:that|which|by)\b)",
    ),
    ("document", rf"\bin\s+(?:(?:a|an|the|his|her|its|their|another|recent|latest)\s+){{1,2}}{_words(3)}(?:{DOCUMENT})\b"),
)
PATTERNS: tuple[tuple[ChannelKind, re.Pattern[str]], ...] = tuple((kind, re.compile(pattern)) for kind, pattern in _PATTERNS)

HINT = re.compile(
    r"\b(?:auto|re|sub|live)?(?:told|tell|post|tweet|twitter|media|social|telegram|facebook|truth social|\bx\b|"
    r"reporters|journalists|press|conference|briefing|"
    r"hearing|testi|committee|interview|speaking|spoke|comments|televis|quot|cited|citing|agenc|wrote to|"
    r"\btv\b|radio|broadcast|statement|communiqu|release|"
    r"web ?site|call|letter|e-?mail|speech|address|remarks|rally|summit|forum|meeting|ceremony|outset|opening|report|memo|"
    r"document|filing|submission|study|survey|book|paper|note|ruling|order|complaint|lawsuit|decree|resolution|essay|"
    r"editorial|op-ed|column|article|analysis|guidance|"
    r"draft|response|reply|answer|event|gathering|parade|session|universi|institute|academy|church|school|college|cathedral|question|"
    r"duma|bundestag|sabha|sejm|majlis|rada\b|assembly|lords|debate|service|convention|dialogue|appearance|gaggle|office|ministry|"
    r"embassy|department|kremlin|government|cabinet|comment|conversation|exchange|chat|talk|homily|confirmed|decision|"
    r"opinion|"
    r"affidavit|application|biography|memoir|deposition|advisory|bulletin|newsletter|webinar|seminar|symposium|workshop|lecture|"
    r"reception|funeral|vigil|gala|banquet|dinner|luncheon|inaugura|commence|town hall|documentary|docuseries|"
    r"exhibition|agreed to|"
    r"court|trial|parliament|senat|congress|knesset|lawmakers|\bmps\b|commons|audience|prayer|plenary|inquest|jury|"
    r"instagram|whatsapp|weibo|tiktok|youtube|linkedin|threads|bluesky|readout|keynote|toast|sermon|"
    r"polled|surveyed|according|stream|webcast|proclamation|manifesto|pledges|text|brochure|obituary|evidence|"
    r"asked by|questioned by|pressed by|interviewed|met with|sat down|sitting down|"
    r"\b(?:said|(?:confirm|explain|admit|stress|clarifi|recount|recall|reveal|describ|repeat|insist|complain)\w*)\s+to\b|"
    r"\b(?:cnn|bbc|nbc|cbs|abc|msnbc|cnbc|pbs|npr|fox)\b)",
)
"""One cheap look, at a clause in lower case, that lets most go: without one of these words no pattern can match."""

CITED_BY_OFFICE = re.compile(
    rf"\b(?:cited|quoted|reported)\s+by\s+{DETERMINER}{_words(4)}(?:{PRESS_SERVICE})\b"
    rf"|(?<=[,”\"]\s){DETERMINER}{_words(3)}(?:(?:{PRESS_SERVICE})(?:['’]s?)?|official)\s+(?:official\s+)?web\s?site\s+(?:reported|said|quoted)\b"
    rf"|\baccording\s+to\s+{DETERMINER}{_words(4)}(?:press\s+(?:service|office)|(?:[\w-]+['’]s?|official)\s+(?:official\s+)?web\s?site)\b"
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
    rf"{_words(5)}(?:reported|reports|said|quoted)\b[^.?!\n]{{0,40}}?,?\s+(?:citing|quoting)\b"
    rf"|(?<=[,”\"]\s)(?:the\s+)?{_words(4)}[A-Z][\w’'-]*\s+(?:news\s+agency\s+|newspaper\s+|website\s+)?(?:reported|reports)\b"
    rf"|(?<=[,”\"]\s)(?:the\s+)?{_words(4)}(?:{NEWS})\s+(?:reported|reports)\b"
    rf"|(?:{DETERMINER}{_words(4)}(?:{OUTLETS})|\b[A-Z]{{2,}}|\bit)\s+(?:has\s+|had\s+)?(?:also\s+)?(?:quoted|cited)\b"
    rf"(?={AS_SAYING})"
    rf"|as\s+(?:reported|quoted|cited)\s+by\s+{_words(5)}(?:[A-Z][\w’'-]*|news\s+agency)"
    rf"|(?:was\s+quoted|quoted)\s+(?:as\s+saying\s+)?(?:on\s+\w+day\s+)?by\s+(?:the\s+)?{_words(4)}(?:media|agency|agencies|[A-Z][\w’'-]*)"
    rf"|,\s+reported\s+{NAMED_OUTLET}|according\s+to\s+{NAMED_OUTLET}"
    rf"|according\s+to\s+{_words(4)}(?:state\s+media|news\s+agency|media)"
    r"|(?:,[”\"]?|\A)\s*(?:the|a)\s+(?:news)?(?:paper|report|agency|outlet|daily|magazine|broadcaster|channel|website)\s+"
    r"(?:also\s+)?(?:added|noted|said|says|pointed\s+out|reported|wrote|specified|stressed)\b"
)
NOTED = re.compile(r"\b(?:added|noted|said|says|pointed\s+out|reported|wrote|specified|stressed)\Z")
REPORTED = re.compile(r"\breport(?:ed|s)\Z")
REFERS = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Dd]uring|[Oo]n)\s+(?:the|that|this|his|her|their|its)\s+(?:same\s+)?"
    r"(video|post|message|clip|recording|interview|speech|address|briefing|conference|hearing|letter|podcast|broadcast|call|rally)\b"
)
"""What was spoken of before: "the prime minister said in the video"."""
PANEL = re.compile(r"\b(?:interviewed|polled|surveyed)\s+by\b")
REMARKS = re.compile(
    rf"[\"“]?{_words(4)}(?:remarks|comments|statements?|announcement|interview)\s+(?:came|come|comes|were|was|followed)\b"
    rf"|{_words(4)}(?:made|delivered|gave)\s+(?:the|these|those|his|her|their|its)\s+(?:remarks|comments|statements?|announcement)\b"
    r"|(?:he|she|they|[A-Z][\w’'-]*)\s+(?:was|were)\s+(?:speaking|addressing|testifying|talking)\b"
)
"""A sentence that tells where remarks were made."""
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
