"""The patterns by which a reporting clause names its channel."""

import re

from onrecord.find.channels.words import (
    BRIEFING,
    CAPITALISED,
    COURT,
    DETERMINER,
    DOCUMENT,
    GATHERING,
    HEARERS,
    MEETING,
    NAMED_AFTER,
    NAMED_OUTLET,
    NO_ANSWER,
    NO_CLAUSE,
    NOTING,
    OUTLET,
    PARLIAMENT,
    PRESS,
    QUESTION,
    REMARKED,
    SAYING,
    SCHOOL,
    SOCIAL,
    SPEECH,
    TOLD,
    WHEN,
    phrase,
    some_words,
)
from onrecord.records import ChannelKind

# Words of which there is one where the nouns above are.
SOCIAL_WORDS = "x twitter telegram facebook social instagram whatsapp weibo tiktok youtube linkedin threads bluesky"
COURT_WORDS = "hour question questioning examination court trial inquest"
PARLIAMENT_WORDS = (
    "senate parliament congress knesset house commons lords lawmakers senators mps duma federation bundestag lok sejm riksdag "
    "majlis verkhovna national prime pmqs"
)
SPEECH_WORDS = "speech speeches address keynote sermon homily toast remarks rally lecture talk"
QUESTION_WORDS = "question questions request query inquiry enquiry"

# Of each kind: words, in small letters, one of which stands wherever the pattern matches, and the pattern.
_PATTERNS: tuple[tuple[ChannelKind, str, str], ...] = (
    (
        "social_media",
        SOCIAL_WORDS,
        rf"\b(?:in|on|via|to|through)\s+{some_words(6)}(?:{SOCIAL})\b(?!-)(?:\s+(?:posts?|page|channel|account|message|video|feed))?",
    ),
    ("social_media", "post posts tweet tweets", phrase("in", 2, "post|posts|tweet|tweets", r"(?!-)")),
    ("social_media", "which", rf"\b(?:{SOCIAL})\s+(?:post|message|video|story|thread)s?\b[^.,\n]{{0,60}}\bin\s+which\b"),
    ("social_media", "users", r"(?<!of\s)\bsocial\s+media\s+users\b"),
    ("interview", "interviewed polled surveyed", r"\b(?:interviewed|polled|surveyed)\s+by\s+(?:the\s+)?[A-Z][\w’'-]*"),
    (
        "news_conference",
        QUESTION_WORDS,
        r"\b(?:responding\s+to|replying\s+to|answering|in\s+(?:response|reply|answer)\s+to)\s+"
        + DETERMINER
        + rf"(?:media|press|reporters?(?:['’]s?)?|journalists?(?:['’]s?)?)\s+(?:{QUESTION})\b",
    ),
    (
        "news_conference",
        QUESTION_WORDS,
        rf"\b(?:responding\s+to|replying\s+to|answering|in\s+(?:response|reply|answer)\s+to)\s+{DETERMINER}(?:{QUESTION})\s+"
        r"(?:from|by)\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+)?(?:reporters?|journalists?|press|media)\b",
    ),
    (
        "news_conference",
        "group handful gaggle",
        r"\b(?:told|telling)\s+a\s+(?:small\s+)?(?:group|handful|gaggle)\s+of\s+(?:reporters|journalists)\b",
    ),
    (
        "news_conference",
        "reporters journalists",
        r"\b(?:speaking|spoke)\s+(?:among|before|in\s+front\s+of)\s+(?:reporters|journalists)\b",
    ),
    (
        "news_conference",
        "call",
        rf"\b(?:on|in|during)\s+{DETERMINER}{some_words(3)}call\s+with\s+{some_words(1)}(?:reporters|journalists)\b",
    ),
    (
        "news_conference",
        "reporter reporters journalist journalists",
        r"\b(?:asked|pressed|questioned)\s+by\s+(?:an?\s+)?(?:[\w-]+\s+){0,2}(?:reporters?|journalists?)\b",
    ),
    (
        "news_conference",
        "reporters journalists",
        r"\b(?:took|taking|answering|answered)\s+(?:[\w’']+\s+){0,3}?questions\s+from\s+(?:reporters|journalists)\b",
    ),
    ("news_conference", "questions", r"\b(?:took|taking|answering|answered)\s+questions\s+from\s+the\s+(?:press|media)\b"),
    ("interview", "state", phrase("told|tells|telling", 2, r"state\s+(?:media|television|TV|radio|broadcaster)")),
    ("interview", "media", r"\b(?:told|tells|telling)\s+(?!the\b|some\b|other\b|all\b)[\w-]+\s+media\b"),
    ("interview", "me us", r"\b(?:told\s+(?:me|us)|tells\s+me)\b"),
    ("interview", "told tells telling", r"\b(?:told|tells|telling)\s+The\s+(?!Hague\b)[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?"),
    ("interview", "asked questioned pressed interviewed", rf"\b(?:asked|questioned|pressed|interviewed)\s+by\s+{NAMED_OUTLET}"),
    ("broadcast", "viewers listeners", r"\b(?:told|tells|telling)\s+(?:[\w’'-]+\s+)?(?:viewers|listeners)\b"),
    (
        "interview",
        "correspondent crew reporter",
        phrase(
            "told|tells|telling", 4, r"correspondent|(?:news|television|TV|film|camera)\s+crew|[A-Z]{2,}\s+reporter|News\s+crew"
        ),
    ),
    (
        "interview",
        "reporter journalist correspondent",
        r"\b(?:told|tells|telling)\s+(?:reporter|journalist|correspondent)\s+[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)?",
    ),
    ("interview", "told tells telling", r"\b(?:told|tells|telling)\s+[“\"][A-Z][^”\"\n]{2,40}[”\"]"),
    (
        "news_conference",
        "reporters journalists media press newsmen",
        phrase(
            r"told|tells|telling|addressing|addressed|(?:speaking|spoke|talking|talked)\s+(?:to|with)|briefed|briefing|informed|(?<!according\s)to",
            1,
            PRESS,
            r"(?![’'])(?:\s+(?:in|at|on board|aboard)\s+[A-Z][\w’'-]*)?",
        ),
    ),
    (
        "news_conference",
        "conference briefing gaggle presser availability appearance stakeout",
        phrase("told|tells|telling|at|during|in|after|following|addressing|addressed|holding|held", 5, BRIEFING),
    ),
    (
        "news_conference",
        "reporters journalists",
        rf"\b(?:conversation|exchange|chat|talk)\s+with\s+{some_words(2)}(?:reporters|journalists)\b",
    ),
    (
        "testimony",
        "told tells telling addressing addressed speaking spoke",
        phrase(r"told|tells|telling|addressing|addressed|speaking\s+to|spoke\s+to", 3, HEARERS),
    ),
    (
        "testimony",
        "panel subpanel",
        r"\b(?:told|telling)\s+(?:a|an|the)\s+(?:House|Senate|congressional|parliamentary)\s+(?:sub)?panel\b",
    ),
    (
        "interview",
        "host anchor presenter interviewer",
        r"\b(?:told|telling)\s+(?:[\w’'-]+\s+){0,3}?(?:host|co-host|anchor|presenter|interviewer)\s+[A-Z]",
    ),
    (
        "testimony",
        "hearing testimony committee subcommittee",
        phrase(
            "at|during|in|before|to", 4, "hearing|testimony|(?:[Ss]ub)?[Cc]ommittee", rf"(?:\s+(?:at|of|on)\s+{CAPITALISED})?"
        ),
    ),
    (
        "testimony",
        "testified testifying testifies testimony evidence",
        r"\btestif(?:ied|ying|ies)\b|\b(?:gave|giving|gives)\s+(?:[\w-]+\s+)?(?:testimony|evidence)\b",
    ),
    (
        "testimony",
        "court jury inquest inquiry tribunal",
        r"\b(?:court|jury|inquest|inquiry|tribunal)\s+(?:in\s+[A-Z]\w+\s+)?(?:(?:was|were)\s+(?:also\s+)?told|(?:also\s+)?heard)\b",
    ),
    ("testimony", COURT_WORDS, phrase("during|under|in|at", 2, COURT)),
    ("testimony", "cross", r"\bunder\s+cross-examination\b"),
    (
        "testimony",
        "debate",
        r"\b(?:in|during)\s+(?:a|an|the|[A-Z]\w+day['’]s)\s+(?:[\w-]+\s+)?(?:parliamentary|Commons|Lords|Senate)\s+debate\b",
    ),
    (
        "testimony",
        f"{COURT_WORDS} {PARLIAMENT_WORDS}",
        phrase(rf"(?:{SAYING})\s+(?:in|to|before|at)|appear(?:ing|ed)\s+(?:in|before)", 1, rf"{COURT}|{PARLIAMENT}"),
    ),
    (
        "interview",
        "interview interviews",
        phrase("in|during", 4, r"(?<!police\s)interviews?", rf"(?:\s+(?:with|to|for|on)\s+{CAPITALISED})?"),
    ),
    (
        "interview",
        "interview interviews",
        rf"\b(?:gave|given|giving|granted)\s+{DETERMINER}{some_words(3)}(?<!police\s)interviews?\s+(?:with|to|for|on)\s+{CAPITALISED}",
    ),
    ("interview", "phone telephone", r"\breached\s+by\s+(?:tele)?phone\b"),
    (
        "interview",
        "told tells telling met sat sitting talking talked speaking spoke comments remarks",
        rf"\b(?:{TOLD})\s+{NAMED_OUTLET}",
    ),
    (
        "interview",
        "to",
        rf"\b(?:confirmed|explained|admitted|said|stressed|clarified|recounted|recalled|revealed|described|repeated|insisted|complained)\s+to\s+{NAMED_OUTLET}",
    ),
    (
        "interview",
        "told tells telling speaking spoke",
        phrase(
            r"told|tells|telling|speaking\s+to|spoke\s+to",
            4,
            OUTLET,
            r"(?:\s+(?:network|station|channel|agency|outlet))?(?:\s+[A-Z][\w’'-]*){0,3}",
        ),
    ),
    (
        "interview",
        "conversation chat talk exchange appearance",
        rf"\b(?:conversation|chat|talk|exchange|appearance)\s+(?:with|on)\s+{NAMED_OUTLET}",
    ),
    ("interview", "message messages", rf"\bin\s+(?:an?\s+)?(?:text\s+)?messages?\s+to\s+{NAMED_OUTLET}"),
    ("interview", "on", rf"\b(?:{WHEN})\s+on\s+{NAMED_OUTLET}"),
    (
        "interview",
        "on",
        rf"\b(?:{SAYING}|appear(?:ed|ing|ance))\b[^.\n]{{0,60}}?\bon\s+(?:the\s+)?(?:[A-Z][\w’'&]*\s+){{0,2}}[“\"‘'][A-Z][^”\"’'\n]{{2,40}}[”\"’']",
    ),
    ("interview", "agreed", rf"\bagreed\s+to\s+(?:speak|talk)\s+(?:to|with)\s+{NAMED_OUTLET}"),
    ("interview", "spoke spoken talked", rf"\b{NAMED_OUTLET}\s+(?:has\s+|had\s+)?(?:spoke|spoken|talked)\s+(?:to|with)\b"),
    ("interview", "on", rf"(?:^\W*|\b(?:{SAYING}|appear(?:ed|ing|ance)|interviewed)\b[^.\n]{{0,40}}?\b)on\s+{NAMED_OUTLET}"),
    (
        "broadcast",
        "television tv radio televised broadcast podcast episode docuseries documentary stream livestream webcast",
        phrase(
            "on|in|over|during|at",
            4,
            r"television|TV|radio|televised\s+(?:[\w-]+\s+)?(?:debate|address|speech|remarks|interview|comments|statement|message)|broadcast|podcast|"
            r"episode|docuseries|documentary|(?:live)?stream|webcast",
        ),
    ),
    (
        "broadcast",
        "carried aired broadcast shown",
        rf"\b(?:{REMARKED})\s+(?:carried|aired|broadcast|shown)\s+(?:live\s+)?(?:by|on)\s+{some_words(4)}(?:television|TV|radio)\b",
    ),
    (
        "other_outlet",
        "media agency agencies",
        rf"\b(?:remarks|comments)\s+(?:carried|published|reported|quoted|cited)\s+by\s+{some_words(5)}(?:media|agency|agencies)\b",
    ),
    (
        "press_service",
        "press website web",
        rf"\b(?:in|on|by|via|from|(?<!according\s)to)\s+{DETERMINER}{some_words(4)}(?:press\s+(?:service|office)|(?:official\s+)?web\s?site)\b",
    ),
    ("press_service", "office", r"\b(?:his|her|its|the\s+[\w\s]{1,20}[’']s)\s+office\s+(?:said|announced|quoted)\b"),
    (
        "press_release",
        "statement release communiqué communique readout",
        rf"\b(?:in|according\s+to)\s+(?:(?:a|an|the|his|her|its|their|another|that|separate|joint|written)\s+){{1,3}}{some_words(3)}"
        r"(?:statement|press\s+release|news\s+release|communiqu[eé]|readout)\b",
    ),
    ("press_release", "statements", rf"\bin\s+{some_words(3)}statements\b"),
    ("press_release", "release", r"\bin\s+(?:a|the|an|its|another)\s+(?:[\w-]+\s+){0,2}release\b"),
    (
        "press_release",
        "emailed mailed written",
        r"\bin\s+(?:an?\s+)?(?:e-?mailed|written)\s+(?:comments?|remarks|responses?|repl(?:y|ies))\b",
    ),
    (
        "press_release",
        "statement",
        r"\b(?:released|issued|put\s+out|(?:co-)?sign(?:ed|ing))\s+(?:a|the|an|another)\s+(?:[\w-]+\s+){0,3}statement\b",
    ),
    (
        "press_release",
        "statement release communiqué communique",
        r"\b(?:statement|press\s+release|communiqu[eé])\s+(?:(?:on\s+)?\w+day\s+)?(?:from|by|issued|released|said|read)\b",
    ),
    (
        "call",
        "call conversation talks",
        phrase(
            "on|in|during",
            5,
            r"earnings\s+call|conference\s+call|phone\s+call|telephone\s+call|call|phone\s+(?:conversation|talks)|telephone\s+conversation",
            r"(?!\s+for)",
        ),
    ),
    ("call", "phone telephone", r"\b(?:spoke|spoken|speaking|talked)\s+(?:by|on\s+the)\s+(?:tele)?phone\b"),
    (
        "letter",
        "letter email emails mail mails",
        phrase(f"in{NO_ANSWER}", 4, "[Ll]etter|e-?mails?", r"(?:\s+(?:to|from|by)\s+(?:the\s+)?[\w’'-]+)?"),
    ),
    (
        "letter",
        "letter letters",
        phrase(
            "wrote|writes|sent|sends|penned|signed",
            3,
            "letters?",
            r"(?=\s+(?:to|demanding|calling|urging|saying|asking|warning)\b|\s*,)",
        ),
    ),
    ("letter", "wrote", r"\bwrote\s+to\s+(?:(?:the|his|her|its)\s+\w+|[A-Z][\w’'-]+|(?!express\b|clients\b)[a-z]{3,}s\b)"),
    ("speech", SPEECH_WORDS, phrase(rf"in{NO_ANSWER}|during", 5, rf"{SPEECH}|speeches", NO_CLAUSE)),
    (
        "speech",
        "meeting",
        r"\b(?:in|at|during)\s+(?:a|an|his|her|their)\s+(?:[\w-]+\s+){0,2}meeting\s+with\s+(?:[\w’'-]+\s+){0,4}?[a-z]{3,}s\b",
    ),
    ("speech", SPEECH_WORDS, phrase("at", 3, SPEECH, r"(?!\s+(?:in|on)\b)" + NO_CLAUSE)),
    (
        "speech",
        "speech address keynote sermon homily toast",
        phrase(
            "delivered|delivering|delivers|gave|giving|made|making",
            3,
            r"speech|(?<!mail\s)(?<!home\s)address|keynote|sermon|homily|toast",
        ),
    ),
    (
        "speech",
        "speaking",
        r"\bspeaking\s+(?:(?:on\s+)?\w+day\s+)?(?:from|in|at)\s+the\s+(?:Oval\s+Office|White\s+House|Kremlin|[A-Z][\w’'-]+\s+Palace)\b",
    ),
    ("speech", "meeting", rf"\b(?:{SAYING}|{NOTING})\s+at\s+(?:a|an|the)\s+{some_words(5)}meeting\b"),
    (
        "speech",
        "remarks",
        r"\b(?:delivered|delivering|delivers|made|making|gave|giving)\s+(?:[\w-]+\s+){0,3}remarks\s+(?:at|to|during|from)\b",
    ),
    ("speech", "stage podium lectern pulpit", r"\btook\s+(?:to\s+)?the\s+(?:stage|podium|lectern|pulpit)\b"),
    ("speech", SPEECH_WORDS, phrase("used|using|uses", 3, "speech|keynote|sermon|rally")),
    (
        "speech",
        "speaking addressing addressed told spoke",
        rf"\b(?:(?<!from\s)speaking|addressing|addressed|told|spoke)\s+(?:(?:at|to|before|during)\s+)?{DETERMINER}{some_words(5)}(?:{GATHERING})\b",
    ),
    (
        "speech",
        "outset opening start beginning",
        r"\b(?:said|saying|added)\s+at\s+(?:the\s+)?(?:outset|opening|start|beginning)\b",
    ),
    ("speech", "outset opening", rf"\bat\s+the\s+(?:outset|opening)\s+of\s+[\w’'-]+\s*{some_words(2)}"),
    (
        "speech",
        "at during",
        rf"\b(?<!from\sspeaking\s)(?:at|during)\s+(?:(?:a|an|the|this|his|her|its|their|last\s+\w+['’]s)\s+|[A-Z][\w’'-]*['’]s\s+|yesterday['’]s\s+){NAMED_AFTER}(?:{MEETING})\b",
    ),
    (
        "speech",
        "at",
        rf"\b(?:said|speaking|told|spoke)\s+(?:[^.,\n]{{0,30}}?\s)?at\s+(?:the\s+)?(?:[A-Z][\w’'-]*\s+){{0,3}}(?:{SCHOOL})\b",
    ),
    (
        "news_conference",
        "reporter journalist",
        r"\b(?:when|after)\s+(?:an?|one|another)\s+(?:[\w-]+\s+)?(?:reporter|journalist)\s+asked\b",
    ),
    ("official_reply", "comment", r"\b(?:asked|approached|contacted|reached)\s+(?:[\w’']+\s+){0,3}?for\s+(?:a\s+)?comment\b"),
    (
        "official_reply",
        QUESTION_WORDS,
        r"\b(?:in\s+(?:response|reply|answer)\s+to|responding\s+to|replying\s+to|answering)\s+"
        + some_words(4)
        + rf"(?:{QUESTION})\b",
    ),
    (
        "document",
        "released published issued filed",
        rf"\b(?:released|published|issued|filed)\s+(?:(?:a|an|its|their|his|her|another|new)\s+){{0,2}}{some_words(3)}"
        r"(?:report|complaint|lawsuit|advisory|memo|study|survey|guidance|directive|petition|indictment)\b(?!\s+(?:that|which|by)\b)",
    ),
    (
        "document",
        "in",
        rf"\bin\s+(?:(?:a|an|the|his|her|its|their|another|recent|latest)\s+){{1,2}}{some_words(3)}(?:{DOCUMENT})\b",
    ),
)
PATTERNS: tuple[tuple[ChannelKind, frozenset[str], re.Pattern[str]], ...] = tuple(
    (kind, frozenset(needs.split()), re.compile(pattern)) for kind, needs, pattern in _PATTERNS
)
