"""Turns of phrase that take a stand in a party's own words: what must be, what we will do, what the other side did."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.find.positions.subjects import Mention, Subject, find_subject, is_where
from onrecord.records import Act

# Before whose deed it is: "the attacks by the Norland side".
BY = re.compile(r"\bby (?:the )?(?:[a-z]+ )?$")
NEAR = 20
"""Code points before a name in which "by" stands."""
PRICE = re.compile(
    r"\b(?:only (?:if|when|after|once|on|in exchange)|(?:not|never|cannot|no|n[’']t)\b[^.;]{2,80} until (?!now|then|today|"
    r"\w*day\b|[A-Z]|\d|the end|"
    r"next|late|early|mid)|unless|as long as|on (?:the )?condition|provided that|in exchange for|in return for|"
    r"(?:deal|agreement|accord|settlement|cease-?fire|truce)s? (?:must|should|needs?(?:ed)? to|ha[sd] to))\b",
    re.I,
)
# "Named a pull-out as a condition for talks".
AS_CONDITION = re.compile(r"\bas an? (?:pre-?)?condition (?:for|of|to)\b", re.I)
BOUND = re.compile(
    r"\b(?:will|would|can|could|must|should|needs?|needed|ha[sd] to|cannot|won['’]t|ready|negotiat\w+|agree|talks)\b", re.I
)
EXPLAINS = re.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]hey|it) (?:has|have|had|needs?) to$")
WITH = re.compile(r"\b(?:with|to|towards?|against) (?:the )?$")
# Claiming a right demands it.
RIGHT = re.compile(r"\b(?:has|have|had|our|its|their|his|[A-Z]\w+['’]s) (?:(?!no\b)[\w-]+ ){0,3}rights? (?:to|of)\b")
ASKS = re.compile(r"\b(?:how|whether|what|when|why|if)\b", re.I)
GOING_ON = re.compile(
    r"\b(?:will|would) (?:continue|proceed|go ahead|be (?:continued|implemented|carried out|observed|honou?red))\b"
)
RELIEF = re.compile(r" (?:\w+ly )?(?:lift|ease|allow|waive|suspend|remove|release)\b")
# What the other side does, where the sentence does not say who.
MEASURE = re.compile(
    r"\b(?:sanctions|tariffs?|plans?|measures?|accusations?|claims|attacks?|strikes?|polic(?:y|ies)|move|decision|threats?|"
    r"pressure|demands?|conditions?|"
    r"blockade|silence|remarks)\b"
)
# What should or needs to be is pressed for, what must be is demanded; so is what "we" must do.
SOFT = re.compile(r"should|ought|need", re.I)
WE = re.compile(r"\bwe(?: \w+)? $", re.I)
EVERYBODY = re.compile(r"\b(?:[Aa]ll|[Ee]very) (?:\w+ )?(?:countries|states|nations|parties|sides|state|nation|country)\b", re.I)
"""Of everybody nothing is claimed."""
OURS = re.compile(r"\b(?:we|I|our|us|deal|agreement|settlement|talks|negotiations?|cease-?fire|truce|sanctions|peace)\b")
RUMOUR = re.compile(
    r"\b(?:reports?|claims?|accusations?|allegations?|suspicions?|rumou?rs?|insinuations?)\b[^.;]{0,80}\b(?:false|groundless|"
    r"baseless|untrue|absurd|unfounded|lies?|nonsense|ridiculous)\b",
    re.I,
)
# Refusals whose subject is the thing refused.
FLAT = re.compile(r"not neg|not acc|not up|non-neg|unacc|out of|off the|red line|wo.*fly", re.I)
# What is unacceptable is refused if somebody wants it, and criticised if it was done.
ASKED = re.compile(
    r"\b(?:demands?|proposals?|offers?|conditions?|plans?|terms|deal|ultimatum|drafts?|requests?|zero enrichment)\b", re.I
)
FORBEAR = re.compile(r"\b(?:will|would) not (?:retaliate|attack|use force|impose|expand|escalate|strike)\b")
NO = re.compile(
    r"\b(?:(?:(?:will|would|can|could|shall|do|does)(?: ?not|n['’]t| never)|cannot|can['’]t|won['’]t|(?:is|are|am)(?: not|"
    r"n['’]t) (?:going|ready|prepared|"
    r"willing) to|will no longer) (?:be )?(?:ever |even |simply |also )?(?:accept|agree|allow|recogni[sz]e|negotiate|give|"
    r"cede|back|surrender|sign|participate|"
    r"take part|join|attend|compromise|tolerate|want|intend|fly|work|yield|bow|abandon|renounce|stop|talk|discuss|withdraw|"
    r"support|dictated|"
    r"pressured|bullied|intimidated|make|change|lift|permit|let|hand|submit|rush)\b|not (?:negotiable|acceptable|"
    r"up for (?:negotiation|discussion))|non-negotiable|unacceptable|out of the question|"
    r"no intention of|off the table|red line)",
    re.I,
)
MUST = re.compile(
    r"\b(?:must|should|ought to|needs? to|need(?:ed)? to|ha(?:s|ve|d) to|(?:had |it )better|the (?:\w+ )?need (?:to|for)|"
    r"(?:is|are) (?:\w+ly )?(?:necessary|essential|required|imperative)|ha(?:s|ve) (?:a|the) (?:\w+ )?"
    r"(?:responsibility|duty|obligation) to)\b(?! (?:to )?(?:be noted|note|have|not be surprised|"
    r"understand|remember|recall|consider|see|say|add|be (?:say|think|laugh|jok|kidd|wonder|celebrat|smil)ing))",
    re.I,
)
WILL = re.compile(
    r"\b(?:will|would|['’]ll|shall|(?:is|are|am) (?:going|committed|determined|resolved) to|remain(?:s|ed)? committed|"
    r"stands? (?:for|by|with|ready))\b(?! ?n[o’']t)",
    re.I,
)
# What "we will" announces no undertaking with.
IDLE = re.compile(
    r"(?: \w+ly| also| now| still| soon| all)? (?:be|have|see|discuss|meet|visit|attend|hold|arrive|travel|make sure|find|"
    r"come|know|talk|speak|look|get|"
    r"decide|depend|become|need|like|love|say|tell|go|think|hope|learn|happen|want|win|lose|begin|touch|chair|consider|"
    r"understand|face|prefer)\b"
)
WILL_ACTS: dict[str, Act] = {"demand": "demand", "urge": "urge", "offer": "offer", "agree": "agree", "threaten": "threaten"}
WILL_SAY = re.compile(
    r"(?: \w+ly| also| now| still| soon)? (?:(?P<demand>call (?:up)?on|call for|demand|insist|seek an|ask (?!for me)|press|push)"
    r"|(?P<urge>urge|appeal|encourage)|(?P<offer>offer|propose|be (?:ready|willing|open|prepared) to)|(?P<agree>accept|agree|sign"
    r"|support|welcome|back)|(?P<threaten>have to (?:\w+ )?(?:respond|react|retaliate)))\b"
)
"""What "will" announces is the act itself: "he will call on them to"."""
BREAKS_OFF = re.compile(
    r" (?:\w+ly |also |now )?(?:suspend|pause|halt|freeze|stop|cancel|end) (?:(?!sanctions|tariffs|war\b)\w+ ){0,3}?"
    r"(?:talks|negotiations|cooperation|co-operation|participation|ties|relations|dialogue|contacts)\b"
)
"""Who will go on no more with what both do refuses it."""
REACTS = re.compile(r"\bwe (?:will|would|shall|['’]ll) have to (?:\w+ )?(?:respond|react|retaliate)\b", re.I)
THREAT = re.compile(
    r"\b(?:respon(?:d|se)\b[^.;]{0,40}\b(?:decisive\w*|firm\w*|strong\w*|force\w*|harsh\w*|crushing|in kind|attack|"
    r"aggression|threats?|provocations?|violations?)|"
    r"retaliat\w+|(?:firm|decisive|tough|strong|further|necessary|counter)\w* (?:steps|measures|action)|countermeasures|"
    r"consequences|"
    r"impose|(?:new|more|further|additional|tougher|secondary) sanctions|strike(?! an? | the deal)|destroy|punish\w*|"
    r"pay (?:a|the)|"
    r"(?:raise|hike|double) (?:\S+ )?tariffs?|walk away|downfall|boycott|blockade|expel|break (?:off )?(?:relations|ties)|"
    r"pull out|continue [^.;]{0,40}\b(?:war|fight\w*|attack\w*|strik\w+|offensive)[^.;]{0,20} until)\b",
    re.I,
)
ORDER = re.compile(
    r"[\"“‘' ]*(?:please )?(?:stop|end|cease|give|release|withdraw|halt|free|lift|leave|return|open|do not|don['’]t|get)\b",
    re.I,
)
# Words that judge what somebody does; the second kind only where the judged is their subject and the words are the speaker's own,
# because they also report the day's fighting.
WRONG = re.compile(
    r"\b(?:violat\w+|illegal\w*|unlawful\w*|terroris[mt] (?:acts?|attacks?|state|regime|methods)|aggressi\w+|crimes?|"
    r"criminal\w*|war ?mongers?|massacr\w+|genocid\w+|"
    r"undermin\w+|sabotag\w+|drag(?:s|ging)? (?:out|on)|stall(?:s|ed|ing)|provoc\w+|irresponsib\w+|unjust\w*|unfair\w*|"
    r"unilateral|unreasonabl\w+|"
    r"discriminat\w+|bully\w*|coerc\w+|hypocri\w+|lie[sd]|lying|false\w*|baseless|groundless|absurd\w*|ridiculous|shameful|"
    r"outrageous|"
    r"cowardly|barbari\w+|brutal\w*|crazy|insane|reckless\w*|interfer\w+|occupation|blackmail\w*|ill-intentioned|"
    r"fail(?:s|ed|ing|ure) to|not (?:serious|interested)|wrong\w*|misguided|hysteric\w*|ripp\w+ (?:\w+ )?off|"
    r"tak\w+ advantage of|"
    r"cheat\w*|encourages|forb(?:ids?|ade)|destabili[sz]\w+|prolong\w*|cynical\w*|inhuman\w*|no favou?rs|causes problems|"
    r"insult\w*|derail\w*|childish|counterproductive|unrealistic|excessive|contradictory|illogical|not producing|"
    r"inflammatory|nonsens\w*|regrettable|alarming|"
    r"double standards?|"
    r"hostility|propaganda|disinformation|manipulat\w+|betray\w*|abus\w+|seriously (?:concerned|harm\w*|hinder\w*))\b",
    re.I,
)
DEEDS = re.compile(
    r"\b(?:is|are|keeps?|continues? to|has been|have been|wants? (?:to|the)|needlessly|deliberately) (?:\w+ly )?(?:kill|"
    r"murder|attack|bomb|invad|occup|harm|destr|starv|threaten)\w*",
    re.I,
)
THEM = re.compile(r"\b(?:he|she|they|you|his|her|their|your|them|such|these|this)\b", re.I)
THEIR_DEED = re.compile(
    r"\b(?:[Hh]e|[Tt]hey)(?:['’]s|['’]re| is| are) (?:\w+ly )?(?:killing|attacking|bombing|murdering|destroying|threatening)\b"
)
BUT_NOT = re.compile(
    r"\b(?:not|never|no|n['’]t|against|stop|end|prevent|avoid|combat|fight\w*|without|"
    r"if) (?:\S+ ){0,3}$",
    re.I,
)
DENIED = re.compile(
    r"\b(?:has|have|had|did|was|were|is|are|does|do)(?: never|n['’]t| not)\b|\b(?:never|no truth|nothing to do with|baseless|"
    r"groundless|not true|untrue)\b",
    re.I,
)
# Intentions that a side says it does not have.
NO_AIM = re.compile(
    r"\b(?:(?:do|does|did|is|are|has|have)(?: not|n['’]t| never)|never) (?:\w+ ){0,2}(?:seek\w*|sought|want\w*|inten[dt]\w*|"
    r"pursu\w+|plan\w*|develop\w*|build\w*)"
    r"[^.;]{0,40}\b(?:nuclear|weapons?|bombs?|war)\b",
    re.I,
)
EVENT = re.compile(
    r"\b(?:provided|supplied|carried out|involved|responsible|attacked|targeted|sought|developed|violated|isolated|planned|"
    r"sent|used|behind)\b",
    re.I,
)
AGREED = re.compile(r"\b(?:they|both|sides|parties|leaders|ministers|presidents|countries) (?:\w+ )?agreed (?:that|on|to)\b")
FAVOUR = re.compile(r"\b(?:I|we|he|she) (?:fully |also |strongly )?(?:agree[ds]?|support(?:s|ed)?|welcome[sd]?)\b", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A stand in a sentence of a party's own."""

    act: Act
    rule: str
    object: int
    """Where what it is about begins."""
    toward: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """A sentence of a party's content."""

    text: str
    start: int
    end: int
    speaker: str
    mentions: Sequence[Mention]
    quoted: bool
    """In the speaker's own words, where "he" is somebody else."""
    others: tuple[str, ...]
    """The parties it names beside the speaker's."""
    addressed: tuple[str, ...]
    """Of these the first that is more than where something happens; of a deed, by whom it is."""


def find_spoken(text: str, start: int, end: int, speaker: str, mentions: Sequence[Mention], quoted: bool) -> Spoken | None:
    """The stand that a sentence of a party's content takes, if any: the plainest first, a judgement of others last."""
    inside = tuple(one for one in mentions if start <= one.start < end)
    others = tuple(dict.fromkeys(one.party for one in inside if one.party != speaker))
    named = [one for one in inside if one.party in others and not is_where(text, start, one)]
    doers = [one for one in named if BY.search(text, max(start, one.start - NEAR), one.start)]
    addressed = tuple(one.party for one in (doers or named)[:1])
    speech = Speech(
        text=text, start=start, end=end, speaker=speaker, mentions=inside, quoted=quoted, others=others, addressed=addressed
    )
    if MUST.search(text, start, end):
        return (
            _will_have_to(speech)
            or _condition(speech)
            or _right(speech)
            or _denied(speech)
            or _refused(speech)
            or _agreed(speech)
            or _must(speech)
        )
    return (
        _condition(speech)
        or _right(speech)
        or _denied(speech)
        or _refused(speech)
        or _order(speech)
        or _will(speech)
        or _favours(speech)
        or _blames(speech)
    )


def _search(pattern: re.Pattern[str], speech: Speech) -> re.Match[str] | None:
    return pattern.search(speech.text, speech.start, speech.end)


def _subject(speech: Speech, place: int) -> Subject | None:
    """The subject of a verb in the sentence; "we" is the speaker, and in a paraphrase so is "he"."""
    third = None if speech.quoted else speech.speaker
    return find_subject(speech.text, speech.start, place, speech.mentions, third, None, first_person=speech.speaker)


def _by_itself(speech: Speech, place: int) -> bool:
    found = _subject(speech, place)
    return found is not None and found.parties == (speech.speaker,)


def _condition(speech: Speech) -> Spoken | None:
    if stated := _search(AS_CONDITION, speech):
        return Spoken(act="condition", rule="price", object=stated.start(), toward=speech.addressed)
    price = _search(PRICE, speech)
    bound = price and _search(BOUND, speech)
    if price and bound and (_search(OURS, speech) or _by_itself(speech, bound.start())):
        return Spoken(act="condition", rule="price", object=price.start(), toward=speech.addressed)
    return None


def _right(speech: Speech) -> Spoken | None:
    right = _search(RIGHT, speech) if speech.text.find("right", speech.start, speech.end) >= 0 else None
    if right is None or (speech.others and not right[0].startswith("our") and not _by_itself(speech, right.start())):
        return None
    return Spoken(act="demand", rule="right", object=right.start())


def _denied(speech: Speech) -> Spoken | None:
    if _search(RUMOUR, speech):
        return Spoken(act="deny", rule="rumour", object=speech.start)
    if aim := _search(NO_AIM, speech):
        subject = _subject(speech, aim.start())
        if subject and subject.parties != (speech.speaker,):
            return Spoken(act="criticise", rule="never_other", object=aim.end(), toward=subject.parties)
        if subject or speech.quoted:
            return Spoken(act="deny", rule="never", object=aim.end())
    never = _search(DENIED, speech)
    if never and _search(EVENT, speech) and _by_itself(speech, never.start()):
        return Spoken(act="deny", rule="never", object=never.end())
    return None


def _refused(speech: Speech) -> Spoken | None:
    forbears = _search(FORBEAR, speech)
    if forbears and _by_itself(speech, forbears.start()):
        return Spoken(act="commit", rule="will", object=forbears.end())
    no = _search(NO, speech)
    if no and no[0].lower().endswith(("unacceptable", "not acceptable")) and not _search(ASKED, speech):
        return Spoken(act="criticise", rule="no", object=speech.start, toward=speech.addressed)
    if no and (FLAT.match(no[0]) or _by_itself(speech, no.start())):
        return Spoken(act="refuse", rule="no", object=no.end(), toward=speech.addressed)
    return None


def _must(speech: Speech) -> Spoken | None:
    """What must be is a demand, but what the speaker himself must do, and how things must be."""
    must = _search(MUST, speech)
    if must is None:
        return None
    subject = _subject(speech, must.start())
    explains = EXPLAINS.search(speech.text, max(speech.start, must.start() - 8), must.end())
    if subject is None:
        if explains or ASKS.search(speech.text, speech.start, must.start()):
            return None
        pressed = SOFT.match(must[0]) or EVERYBODY.search(speech.text, speech.start, must.start())
        return Spoken(act="urge" if pressed else "demand", rule="must", object=must.end())
    if subject.parties == (speech.speaker,):
        return (
            Spoken(act="urge", rule="must_we", object=must.end()) if WE.search(speech.text, speech.start, must.start()) else None
        )
    told = tuple(party for party in subject.parties if party != speech.speaker)
    act: Act = "urge" if len(told) > 1 and SOFT.match(must[0]) else "demand"
    return Spoken(act=act, rule="must_other", object=must.end(), toward=told)


def _agreed(speech: Speech) -> Spoken | None:
    """What sides agree that must be."""
    agreed = _search(AGREED, speech)
    return Spoken(act="agree", rule="favour", object=agreed.end(), toward=speech.addressed) if agreed else None


def _will_have_to(speech: Speech) -> Spoken | None:
    """ "We will have to respond" threatens."""
    reacts = _search(REACTS, speech)
    return Spoken(act="threaten", rule="will_threat", object=reacts.end(), toward=speech.addressed) if reacts else None


def _order(speech: Speech) -> Spoken | None:
    ordered = speech.quoted and ORDER.match(speech.text, speech.start, speech.end)
    return Spoken(act="demand", rule="order", object=speech.start) if ordered else None


def _will(speech: Speech) -> Spoken | None:
    """What the speaker's side will do; a threat where it is to the other's harm."""
    text, end = speech.text, speech.end
    if not speech.others and _search(GOING_ON, speech):
        return Spoken(act="commit", rule="going_on", object=speech.start)
    will = _search(WILL, speech)
    if will is None or ASKS.search(text, speech.start, will.start()) or not _by_itself(speech, will.start()):
        return None
    if broken := BREAKS_OFF.match(text, will.end(), end):
        return Spoken(act="refuse", rule="will_say", object=broken.end(), toward=speech.addressed)
    if told := WILL_SAY.match(text, will.end(), end):
        return Spoken(act=WILL_ACTS[told.lastgroup or ""], rule="will_say", object=told.end(), toward=speech.addressed)
    if THREAT.search(text, will.end(), end) and not RELIEF.match(text, will.end(), end):
        return Spoken(act="threaten", rule="will_threat", object=will.end(), toward=speech.addressed)
    if IDLE.match(text, will.end(), end):
        return None
    toward = [one.party for one in speech.mentions if one.party in speech.others and WITH.search(text, will.end(), one.start)]
    return Spoken(act="commit", rule="will", object=will.end(), toward=tuple(toward[:1]))


def _favours(speech: Speech) -> Spoken | None:
    favour = _search(FAVOUR, speech)
    return Spoken(act="agree", rule="favour", object=favour.end(), toward=speech.addressed) if favour else None


def _blames(speech: Speech) -> Spoken | None:
    """A judgement of another party, or, where none is named, of "them" or of what somebody did."""
    rule = _blame_rule(speech)
    return Spoken(act="criticise", rule=rule, object=speech.start, toward=speech.addressed) if rule else None


def _blame_rule(speech: Speech) -> str | None:
    if not speech.others:
        if speech.quoted and _search(THEIR_DEED, speech):
            return "deed"
        rule = "wrong_them" if speech.quoted and _search(THEM, speech) else "wrong_alone" if _search(MEASURE, speech) else None
        return rule if rule and _wrong(speech) else None
    other = next(one for one in speech.mentions if one.party in speech.others)
    if wrong := _wrong(speech):
        return "wrong_after" if other.start < wrong.start() else "wrong_before"
    deed = _search(DEEDS, speech)
    return "deed" if deed and other.end <= deed.start() < other.end + 40 else None


def _wrong(speech: Speech) -> re.Match[str] | None:
    wrong = _search(WRONG, speech)
    return None if wrong and BUT_NOT.search(speech.text, max(speech.start, wrong.start() - 40), wrong.start()) else wrong
