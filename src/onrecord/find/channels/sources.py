"""Sources that are channels themselves: posts, statements, documents, offices."""

import re

POST = re.compile(
    r"\b(?:social\s+media\s+(?:page|post|account)s?|(?<!blog\s)(?:tweets?|posts?)(?:\s+(?:by|from|on|in)\b|\Z)|(?:Facebook|Telegram|X|Instagram|LinkedIn|Twitter)\s+(?:page|post|account|channel|profile)s?)"
)
ANNOUNCEMENT = re.compile(r"\b(?:statements?|(?:press|news)\s+release|communiqu[eé]|readout)\b", re.I)
"""What a side issues: it speaks, but is no document."""
INQUIRY = re.compile(
    r"\A(?:(?:[Tt]he|[Ss]ome|[Ss]everal|[Vv]arious)\s+)?(?:(?:[Nn]ews|[Mm]edia|[Ll]ocal|[Ee]arly|[Ii]nitial|[Pp]reliminary|[Uu]nconfirmed|[Pp]ress)\s+){0,3}"
    r"[Rr]eports\b|\b(?:media|news|press|newspaper)\s+reports?\b|"
    r"\breports?\s+(?:by|on|in|from)\s+(?:[\w’'-]+\s+){0,4}?(?:news|media|(?:web)?\s?site|newspaper|channel|agency|outlet|daily)\b|"
    r"\A(?:(?!analysis\b|report\b|study\b|survey\sof\b|review\b)[\w’'./()-]+\s+){0,5}data\b(?!.{0,80}\b(?:released|published|issued)\b)|\A(?:[A-Z]\w+\s+)?reports\Z|\b(?:inquir(?:y|ies)|investigations?|probe|evidence|videos?|footage|photo(?:graph)?s|images|polls?)\b"
)
"""Work that finds something, figures that nobody is said to have issued, reports at large or an outlet's: no document to show."""
MENTIONED = re.compile(
    r"(?:[Tt]he|[Tt]his|[Tt]hat)\s+(?:joint\s+|same\s+)?(?:statement|post|message|announcement|communiqu[eé]|release)\Z"
)
"""A statement that was spoken of before."""
PUBLISHED = re.compile(
    r"\b(?:figures|estimates|list|sheet)\s+(?:released|published|issued|compiled)\b|"
    r"\b(?:sheet|advisory|directive|plaque|inscription|transcript|bulletin|newsletter|leaflet|pamphlet|brochure|guidelines|minutes|"
    r"(?:text)?books?|dictionary|encyclop(?:a)?edia|obituary|findings|proclamation|manifesto|policy\s+paper|decision)\Z|"
    r"\bdecision\s+(?:released|published|issued|handed\s+down)\b",
    re.I,
)
"""Sources that are documents and no people, though not by their first word alone."""
LETTER = re.compile(r"\b(?:[Ll]etters?|[Ee]-?mails?)(?:\s+(?:to|from|sent|signed|obtained|dated|written|seen)\b|\Z)")
"""Sources that somebody sent to somebody."""
PRESS_OFFICE = re.compile(r"\b(?:press|media)\s+(?:service|office|cent(?:er|re))\b|\b[Pp]ublic\s+[Rr]elations\s+[A-Z]?\w+")
"""Sources that are the office through which a side speaks."""
DRAFT = re.compile(r"\bdraft\b", re.I)
"""Of a statement: not issued, so a document after all."""
