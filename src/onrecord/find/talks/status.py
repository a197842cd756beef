"""A mention of a meeting -> whether it was held, is under way, to come, called off or only proposed."""

import re

from onrecord.find.talks.details import Days, Place
from onrecord.find.talks.scenes import Scene
from onrecord.records import TalksStatus

AROUND = 70
"""Code points on either side of a meeting's word that tell whether it was held."""
SHORT = 30
"""The same for what stands right before it."""
NEXT = re.compile(
    r"\b(?:next|new|another|further|upcoming|fresh|second|follow-up)\s+(?:\w+\s){0,2}(?:rounds?|meetings?|talks|negotiations|summit)\b",
    re.I,
)
MAYBE = re.compile(r"\bpossib\w+|propos\w+|could\b")
# What is called off beside a meeting, tariffs say, does not count: the verb's object or subject must be the meeting.
CALLED_OFF = (
    r"(?:cancell?(?:ed|s|ing)?|postpon(?:ed?|es|ing)|call(?:ed|s|ing)? off|scrap(?:ped|s|ping)?|shelv(?:ed?|es|ing)|"
    r"suspend(?:ed|s|ing)?|paus(?:ed?|es|ing))"
)
OBJECT = r"(?:(?!(?:after|following|before|during|since|until|in|on|at|as|when|for)\b)[\w’'-]+ ){0,4}$"
CANCELS = re.compile(rf"\b(?:{CALLED_OFF}|postponement of) {OBJECT}", re.I)
CANCELLED = re.compile(
    rf"[\w ’'-]{{0,60}}?\b(?:was|were|is|are|been|be|being) (?:\w+ )?{CALLED_OFF}\b|[\w ’'-]{{0,60}}?\bwill not take place\b",
    re.I,
)
# Who offers to mediate in talks does not propose them.
OFFERS = r"offer(?:s|ed|ing)?(?! to (?:help )?(?:mediat|facilitat|broker))"
PROPOSED = re.compile(
    rf"\b(?:(?:propos\w+|{OFFERS}|read(?:y|iness)|willing\w*|prepared|open|want\w*|invit\w+) to (?:\w+ ){{0,2}}|"
    rf"propos\w+|{OFFERS}|suggest\w*|could|should|may|might|must|possib\w+|"
    r"potential|call(?:s|ed|ing)? (?:for|on)|"
    r"urg\w+|willing\w*|read(?:y|iness)|wants?|wanted|demand\w*|request\w*|invit\w+|if|hop(?:es?|ed|ing)|push\w* for|"
    r"seek\w*|sought|towards?|"
    r"prepared to|open to|need to|allow for|refus\w+|reject\w+|ahead with|no plans?|in favou?r of|support for|"
    r"precondition\w*)\b",
    re.I,
)
SITS = (
    r"(?:hold|host|meet|"
    r"be (?:held|hosted|led|the|a|in|at|on)|take place|begin|start|launch|open|resume|continue|attend|have|conduct|"
    r"discuss|speak|talk|negotiate|travel|fly|go|visit|sit|join|convene|gather|receive|engage|enter|return|lead|participate|come|"
    r"follow|focus|address|include|chair|send|touch|raise|brief|present|press|seek)\b"
)
"""What sides will do that will meet."""
PLANNED = re.compile(
    rf"\b(?:(?:would|will|[’']ll) (?!not)(?:\w+ ){{0,3}}?{SITS}|set to|due to|due in|scheduled|plan(?:s|ned|ning)?|expected to|"
    r"upcoming|"
    r"forthcoming|next (?:round|week|month)|ahead of|agreed (?:to|on)|"
    r"to (?:meet|hold|host|resume|begin|start|be held|take place|take part|attend|continue)|"
    r"coming for|is coming|are coming|slated|"
    r"tomorrow|shall|going to(?! the)|later (?:today|tonight|this (?:week|month|year))|"
    r"on the eve of|prepar(?:e|es|ing) for|for the next)\b",
    re.I,
)
HELD = re.compile(
    r"\b(?:held|took place|taken place|met|after|following|since|ended|concluded|concludes|wrapped up|during|"
    r"(?:was|were)(?! [\"“]?going nowhere)|"
    r"completed|"
    r"spoke(?:n)? (?:with|to|by|over|on the phone)|had (?:a|an)|last (?:week|month|year|night|call|conversation|meeting|summit)|"
    r"yesterday|earlier|previous|attended|(?<!being )hosted|reached|"
    r"resumed|opened|convened|discussed|meets|agreed|"
    r"recent(?= (?:[\w-]+ ){0,2}(?:talks|meetings?|summits?|negotiations?|calls?|rounds?|conversations?|discussions?|visits?))|"
    r"failed to)\b",
    re.I,
)
ONGOING = re.compile(
    r"\b(?:ongoing|under ?way|continu(?:e|es|ing)|(?:are|is|been|still|currently) (?:in|holding|engaged|negotiating)|current|"
    r"currently|stalled|deadlocked|"
    r"(?:(?:was|were|are|is) [\"“]?)?(?:go|goes|going) nowhere|(?:at|reached) an impasse|drag(?:s|ged|ging)? on|"
    r"(?:is|are) (?:now |also |still |currently )?having|"
    r"(?:have|has) (?:already |now )?(?:started|begun)|(?:is|are) (?:also )?attending|"
    r"(?:was|were) (?:also |already |still )?in(?= (?:\w+ )?(?:talks|negotiations|discussions|contact)\b)|"
    r"process|are meeting|is meeting|gather(?:ed)? (?:in|for))\b",
    re.I,
)
# On the day of the report what is "later on Tuesday" is still to come, unless a verb says that it was.
LATER = re.compile(r"[^.;:“”\"]{0,60}?\blater (?:today|tonight|in the day|(?:on )?[A-Z][a-z]+day)\b")
# "The meeting with them in Olm last week", "went to Olm to meet them" tell that it was, whatever else was agreed before it.
LATELY = re.compile(
    r"(?:(?!\b(?:will|would|could|to|but|that)\b)[^.;:,“”\"]){0,60}?\b(?:last (?:week|month|year|night)|yesterday)\b"
)
WENT_TO = re.compile(r"\b(?:travell?ed|flew|went|came) (?:\w+ )?to (?:[A-Z]\w+,? ){1,3}to $")
# What somebody takes for likely is neither agreed nor announced.
LIKELY = re.compile(r"\b(?:likely|probable|possible) that\b|\b(?:will|would) (?:very |most )?(?:likely|probably)\b")
# Who spoke "before flying to Olm to meet" the other tells of a journey, not whether they have met since.
BEFORE_LEAVING = re.compile(
    r"\bbefore (?:flying|leaving|travell?ing|going|heading|departing|setting off) (?:\w+ )?(?:to|for) .{0,30}$"
)
DONE = re.compile(r"\b(?:held|had|hosted|attended|convened|met|spoke|opened|took place)\b")
# No word says that such a meeting sat, and its year is not over: "this year's NATO summit".
THIS_YEAR = re.compile(r"\bthis year['’]s (?:[\w-]+ ){0,3}$")
# Behind a meeting's word these tell of the meeting only with a verb that meetings have: not in "the meeting may show".
MODAL = re.compile(
    r"(?:could|should|may|might|must|would|will)\b(?![ ](?:not[ ]|also[ ]|likely[ ]|probably[ ]|soon[ ]|then[ ]|now[ ])?"
    r"(?:be[ ](?:held|hosted|attended|chaired|convened|led|followed|the|a|in|on|at)|take[ ]place|happen|begin|start|resume|"
    r"continue|convene|occur|come|focus|discuss|cover|include|last|open|mark|address|go[ ]ahead)\b)",
    re.I,
)
WORDS: tuple[tuple[re.Pattern[str], TalksStatus], ...] = (
    (PROPOSED, "proposed"), (PLANNED, "planned"), (HELD, "held"), (ONGOING, "ongoing"),
)  # fmt: skip


def is_next(scene: Scene) -> bool:
    """Whether a mention is of the round to come."""
    start = max(scene.sentence.start, scene.trigger.start() - SHORT)
    return NEXT.search(scene.text, start, scene.trigger.end()) is not None


def find_status(scene: Scene, days: Days, place: Place | None) -> TalksStatus | None:
    """What the words next to a meeting's noun or verb, or its day, tell; None where they do not."""
    start, end = scene.trigger.span()
    left, right = max(scene.bounds.start, start - AROUND), min(scene.bounds.end, end + AROUND)
    if CANCELS.search(scene.text[left:start]) or CANCELLED.match(scene.text, end, right):
        return "cancelled"
    if scene.word == "meet" and BEFORE_LEAVING.search(scene.text[left:start]):
        return None
    status = _by_tense(scene, days, left)
    if status is None and is_next(scene):
        status = "proposed" if MAYBE.search(scene.text, left, right) else "planned"
    status = status or _by_nearest(scene, left, right)
    if status == "planned" and LIKELY.search(scene.text, scene.bounds.start, start):
        return "proposed"
    return "held" if place and place.naming and status != "planned" else status


def _by_tense(scene: Scene, days: Days, left: int) -> TalksStatus | None:
    start = scene.trigger.start()
    if scene.word in ("met", "meets") and not PROPOSED.search(scene.text, max(left, start - SHORT), start):
        return "held"
    if WENT_TO.search(scene.text, max(scene.sentence.start, start - AROUND), start):
        return "held"
    if days.ahead is None and LATELY.match(scene.text, scene.trigger.end(), scene.sentence.end):
        return "held"
    if days.days and days.ahead is None and LATER.match(scene.text, scene.trigger.end(), scene.sentence.end):
        return None if DONE.search(scene.text, left, scene.bounds.end) else "planned"
    if days.ahead is None:
        return None
    return "planned" if days.ahead else "held"


def _by_nearest(scene: Scene, left: int, right: int) -> TalksStatus | None:
    """By the nearest telling word; what stands behind counts as twice as far, since it may be of another clause."""
    start, end = scene.trigger.span()
    found: list[tuple[int, int, TalksStatus]] = []
    for order, (pattern, status) in enumerate(WORDS):
        for match in pattern.finditer(scene.text, left, right):
            behind = match.start() >= end
            if behind and (match[0].lower() == "if" or MODAL.match(scene.text, match.start(), right)):
                continue
            found.append((max(start - match.end(), 2 * (match.start() - end), 0), order, status))
    if found:
        return min(found)[2]
    return "planned" if THIS_YEAR.search(scene.text[left:start]) else None
