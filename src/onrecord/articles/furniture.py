"""What pages put around their articles: which lines are not the article's, and what they tell beside it."""

import re
from typing import Literal

from onrecord.articles.days import find_days
from onrecord.articles.marks import says

LineKind = Literal["prose", "heading", "trail", "byline", "furniture", "ending"]
"""A paragraph; a short line without a full stop; a trail of sections; who wrote it when; page furniture; furniture that as a
rule stands below an article and begins what is no longer its text."""

# "News / World / Harbour", "Home > World": at least two separators, or one with Home before it.
TRAIL = re.compile(r"[^/>»›|.!?]{2,30}(?:\s+[/>»›|]\s+[^/>»›|.!?]{2,60}){2,6}|home\s*[/>»›|]\s*[^.!?]{2,60}", re.I)
TRAIL_SEPARATOR = re.compile(r"\s*[/>»›|]\s*")


def _beginning(*phrases: str) -> re.Pattern[str]:
    """One of these at a line's beginning."""
    return re.compile(rf"\W{{0,9}}(?:{'|'.join(phrases)})", re.I)


NETWORK = (
    r"(?:facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|instagram|youtube|tiktok|vk|rss|e-?mail|print|share)"
)
# Each is a phrase of page templates, not of reporting; `$` and a length keep out sentences that begin alike.
ENDING = _beginning(
    r"share (?:this|on|via|article)\b",
    r"share:?$",
    r"related(?: (?:articles?|stories|news|topics|content|coverage|links))?\W*$",
    r"more (?:from|on|in|stories|news)\b[^.!?]{0,60}$",
    r"most (?:read|popular|viewed|shared|commented)\b",
    r"(?:recommended|trending|popular)\b[^.!?]{0,40}$",
    r"you (?:may|might) (?:also )?(?:like|be interested)",
    r"(?:read|see|watch) (?:next|also)\W*$",
    r"what to read next",
    r"(?:up next|next article|previous article)\W*$",
    r"(?:\d+ )?comments?\W*(?:\(\d+\))?$",
    r"leave a (?:comment|reply)",
    r"post a comment",
    r"join the (?:conversation|discussion)",
    r"editors?['’]?s? (?:picks?|choice)",
    r"(?:top|latest|other|in other) (?:stories|news|headlines)\W*$",
    r"(?:©|\(c\)|copyright)\W{0,3}(?:\d{4}|[A-Z])",
    r"all rights reserved",
    r"(?:about|contact) us\W*$",
    r"privacy policy",
    r"terms (?:of|and|&) (?:use|service|conditions)",
    r"cookie (?:policy|settings|preferences)",
    r"(?:tags?|topics?|keywords|filed under)\s*:",
    r"(?:explore|see) more\b[^.!?]{0,40}$",
    r"sponsored\b[^.!?]{0,30}$",
    r"(?:around the web|from our partners)\W*$",
    r".{1,60}\bcan (?:also )?be (?:accessed|reached|read|visited|found) (?:at|through|under|via) (?:the|these|our) "
    r"(?:following )?(?:alternate|alternative|mirror|other|additional)\b",
)
FURNITURE = _beginning(
    r"sign[ -]?up (?:for|to|now|here|today)\b",
    r"subscribe (?:to|now|here|today|for)\b",
    r"(?:sign[ -]?up|subscribe|register|donate|advertis(?:e|ement|ing))\b[^.]{0,40}$",
    r"(?:get|receive) (?:the|our|all the) (?:latest|best|top|most important|day['’]s)\b",
    r"(?:by|when) (?:signing up|clicking|entering your|subscribing)",
    r"follow us\b",
    r"follow [^.!?]{2,40} on (?:x|twitter|facebook|instagram|telegram|whatsapp|google|youtube)\b",
    r"like us on\b",
    r"join (?:us on|our (?:channel|group|whatsapp|telegram|newsletter))\b",
    r"(?:click|tap) here\b",
    r"read (?:more|also|the full)\b\W*(?:$|here|:|[A-Z“‘\"'])",
    r"(?:also read|see also|watch|listen|read|related)\s*:",
    r"ad(?: feedback)?$",
    r"advertisement\b",
    r"(?:story|article) continues below",
    r"(?:skip to|jump to|back to|go to) (?:main|content|top|the top|navigation|home)",
    r"(?:menu|search|home|save|live|breaking(?: news)?|a[-+]|copy link)$",
    r"(?:log|sign) ?in\b[^.]{0,30}$",
    r"print(?: this)?(?: article| page)?$",
    r"e-?mail(?: this)?(?: article)?$",
    r"save (?:for later|article)$",
    r"download (?:the|our) [^.]{0,20}\bapp\b",
    r"available on (?:the )?(?:app store|google play|ios)",
    r"listen to (?:this|the) article",
    r"(?:\d+ )?min(?:ute)?s? read$",
    r"(?:we|this (?:site|website)) uses? cookies",
    r"accept (?:all|cookies)",
    r"manage (?:cookies|preferences)",
    r"(?:please )?enable javascript",
    r"your browser (?:does|is)",
    r"(?:font|text) size",
    rf"{NETWORK}(?:[\s,|/·•]+{NETWORK})*$",
    r"support (?:our|independent) journalism",
    r"(?:become|already) a (?:member|subscriber|supporter)",
    r"(?:our|a) (?:free )?(?:daily |weekly |morning )?newsletters?\b[^.]{0,60}$",
)
# Further inside a line: looked for only where a word of each of them is.
FURNITURE_INSIDE = _beginning(
    r".{0,120}\b(?:(?:straight|delivered|right|sent|direct(?:ly)?) (?:in)?to your inbox|in your inbox)\b",
    r".{0,120}\b(?:newsletters? (?:here|below|for free)|our (?:free )?(?:daily |weekly |morning )?newsletter)\b",
    r".{0,120}\b(?:unsubscribe|our privacy policy)\b",
)
MAY_BE_INSIDE = says(r"inbox|newsletter|unsubscribe|our privacy policy")
ADDRESS = re.compile(r"(?:https?://)?(?:www\.)?(?:[a-z0-9-]+\.)+[a-z]{2,10}(?:/\S*)?", re.I)
BYLINE = re.compile(
    r"(?:by|written by|reporting by|story by)\s*:?\s+[A-Z][^.!?]{2,80}$"
    r"|(?:(?:first )?published|updated|posted|last (?:modified|updated)|created|date)\b\W.{4,80}$",
    re.I,
)
STOPPED = re.compile(r"[.!?…][\"”’')\]\s]*$")
# What stands beside the date in a line that says only when an article appeared.
TIME_WORDS = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|am|pm|gmt|utc|edt|est|cet|at|on|published|updated)\b|\b\d{1,2}:\d\d\b|\b[A-Z]{3,4}$",
    re.I,
)


def tell_line(line: str) -> LineKind:
    """What kind of line a line of a scraped page is, by itself."""
    line = " ".join(line.split())
    if TRAIL.fullmatch(line):
        return "trail"
    if ENDING.match(line):
        return "ending"
    if FURNITURE.match(line) or ADDRESS.fullmatch(line) or (MAY_BE_INSIDE(line) and FURNITURE_INSIDE.match(line)):
        return "furniture"
    if is_byline(line):
        return "byline"
    words = len(line.split())
    if STOPPED.search(line) and words > 3:
        return "prose"
    # "“Talks first,”" and a paragraph whose stop was lost
    return "prose" if words > 25 else "heading"


def is_byline(line: str) -> bool:
    """Whether a short line says who wrote the article, or only when it appeared."""
    if len(line) > 120:
        return False
    return bool(BYLINE.match(line)) or (bool(find_days(line)) and len(re.findall(r"[^\W\d_]{2,}", TIME_WORDS.sub("", line))) <= 3)


def find_trail(line: str) -> tuple[str, ...]:
    """The sections in a trail such as "News / World / Harbour"."""
    return tuple(part for part in (" ".join(p.split()) for p in TRAIL_SEPARATOR.split(line)) if part and part.lower() != "home")
