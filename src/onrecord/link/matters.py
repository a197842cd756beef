"""What stands are about, in a few words that two stands can be compared by."""

import re

_MATTERS = {
    "ceasefire": r"cease-?fires?|truces?|armistice|cessation of hostilities|(?:halt|pause|stop) (?:to |in )?(?:the )?fighting",
    "sanctions": r"sanctions?|sanctioned|sanctioning",
    "tariffs": r"tariffs?|duties on",
    "prisoner exchange": r"prisoners?|pows?|captives|detainees|swap",
    "hostages": r"hostages?",
    "enrichment": r"enrich\w*|centrifuges?",
    "inspections": r"inspect\w*",
    "nuclear weapons": r"nuclear (?:weapons?|arms?|bombs?|programme|program)",
    "withdrawal": r"withdraw\w*|pull(?:ing)? (?:out|back)|troops? out",
    "NATO membership": r"nato",
    "recognition": r"recogni[sz]\w*",
    "territory": r"territor\w+|regions|annex\w*|cede|ceding|land",
    "weapons": r"weapons?|arms|missiles?|munitions?|ammunition|tanks?",
    "aid": r"aid|humanitarian",
    "reparations": r"reparations?|compensation",
    "assets": r"assets?",
    "elections": r"elections?",
    "memorandum": r"memorandum",
    "talks": r"talks?|negotiat\w*|meet(?:ing)?s?|summit|dialogue|conversation|table",
    "mediation": r"mediat\w*|facilitat\w*|venue|host",
    "peacekeepers": r"peacekeep\w*|international force",
    "visas": r"visas?",
    "minerals": r"minerals?",
    "trade deal": r"trade (?:deal|agreement|pact)",
}
"""Matter -> words that name it. Closed: a stand on another matter is listed in the timeline, and compared with none."""
MATTERS = tuple((name, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for name, words in _MATTERS.items())
HEAD = 4
"""Words of an issue that tell what it is about: "threats intended to press Russia for a cease-fire" is about threats."""


def matters_of(issue: str) -> frozenset[str]:
    """The matters that a stand's issue is about by its first words."""
    head = " ".join(issue.split()[:HEAD])
    return frozenset(name for name, pattern in MATTERS if pattern.search(head))
