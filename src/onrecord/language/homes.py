"""An outlet's name -> the state whose ministers it calls by their offices alone."""

import re

from onrecord.language.parties import find_parties

# They write for readers everywhere, or for those of another state than the one they are called after.
ABROAD = re.compile(
    r"\b(?:France 24|Radio Free|Voice of America|China Global|Euronews|Deutsche Welle|Iran International|Al Jazeera|AllAfrica)\b",
    re.IGNORECASE,
)
AGENCIES = {
    "Russia": "TASS; RIA Novosti; Interfax; Sputnik; RT; Izvestia; Kommersant",
    "Iran": "Mehr News Agency; Tasnim News Agency; IRNA; Fars News Agency; Press TV; ISNA",
    "China": "Xinhua; Global Times; CGTN",
    "Turkey": "Anadolu; Anadolu Agency; Daily Sabah; Hurriyet",
    "Ukraine": "Ukrinform; Ukrainska Pravda; Ukrayinska Pravda; UNIAN",
    "Israel": "Haaretz; Arutz Sheva; Ynet; Jerusalem Post; The Jerusalem Post",
    "Japan": "Kyodo; Kyodo News; Mainichi; NHK; Yomiuri Shimbun",
    "Pakistan": "Dawn", "India": "The Hindu", "Palestine": "WAFA", "Syria": "SANA", "Lebanon": "NNA", "Jordan": "Petra",
    "Kuwait": "KUNA", "Qatar": "QNA", "Saudi Arabia": "SPA", "United Arab Emirates": "WAM", "Morocco": "MAP", "Algeria": "APS",
    "South Korea": "Yonhap", "North Korea": "KCNA", "Belarus": "BelTA", "Azerbaijan": "Azertac", "Armenia": "Armenpress",
    "Romania": "Agerpres", "Italy": "ANSA", "Spain": "EFE", "Portugal": "Lusa", "Malaysia": "Bernama; Malay Mail",
    "Indonesia": "Antara",
}  # fmt: skip
"""National agencies and papers whose names do not tell."""
KNOWN = {outlet: state for state, outlets in AGENCIES.items() for outlet in outlets.split("; ")}


def home_of(outlet: str | None) -> str | None:
    """The state of a national outlet, by its name or as one that is known; None for others."""
    if not outlet or ABROAD.search(outlet):
        return None
    if outlet in KNOWN:
        return KNOWN[outlet]
    # Word by word: as a whole "The Kyiv Post" is a paper and no place.
    found = (mention for word in outlet.split() for mention in find_parties(word))
    return next(
        (mention.country for mention in found if mention.country and mention.how in ("state", "capital", "demonym")), None
    )
