"""Which attributions report words, by their cue: what a reader of the record sees as "X said".

The list is part of the measure: a change makes figures incomparable with those of other systems.
"""

from onrecord.evaluate.words import WORD

# Grouped by what the verb tells of the speech.
VERBS = (
    # neutral
    "say tell speak talk state mention remark comment note observe report relate recount describe detail specify express read "
    "write tweet post point put refer term brand call quip quote cite release press inform announce declare proclaim "
    "reveal disclose indicate signal outline explain elaborate summarize "
    # answers and repetitions
    "answer reply respond retort counter contend repeat reiterate restate echo add continue interrupt recall remind reason "
    # claims
    "claim assert maintain insist argue allege affirm reaffirm confirm assure stress emphasize emphasise estimate forecast "
    "predict speculate suggest imply hint opine reflect muse object "
    # yes and no
    "admit acknowledge concede confess confide agree conclude deny dispute dismiss decline protest challenge lie swear testify "
    # for and against
    "praise tout boast offer promise pledge vow recommend propose advise urge plead ask request demand warn caution threaten "
    "charge accuse condemn criticize criticise denounce slam complain lament scoff mock joke "
    # how it sounds
    "exclaim shout whisper yell utter vent"
)
IRREGULAR = (
    "said says saying told tells telling wrote writes written writing spoke spoken swore sworn put read lied lying "
    "denied denies denying replied replies replying testified testifies testifying implied implies specified quipped quoted "
    "referred recalled admitted according retorted stated"
)


def _forms(verb: str) -> tuple[str, ...]:
    stem = verb.removesuffix("e")
    return verb, verb + "s", stem + "ed", stem + "ing"


REPORTING = frozenset(form for verb in VERBS.split() for form in _forms(verb)) | frozenset(IRREGULAR.split())


def reports_words(cue: str) -> bool:
    """Whether a cue holds a reporting verb or "according to"."""
    return any(word in REPORTING for word in WORD.findall(cue.lower()))
