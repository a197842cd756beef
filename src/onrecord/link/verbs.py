"""Forms of irregular verbs, of which no stemmer knows that they are one: "bought" and "buy" tell the same."""

_VERBS = """
    arise arose arisen; awake awoke awoken; bear bore borne; beat beaten; become became; begin began begun; bend bent;
    bite bit bitten; bleed bled; blow blew blown; break broke broken; breed bred; bring brought; build built; burn burnt;
    buy bought; catch caught; choose chose chosen; cling clung; come came; creep crept; deal dealt; dig dug; draw drew drawn;
    dream dreamt; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed; fight fought; find found;
    flee fled; fly flew flown; forbid forbade forbidden; foresee foresaw foreseen; forget forgot forgotten;
    forgive forgave forgiven; freeze froze frozen; give gave given; grow grew grown; hang hung; hear heard; hide hid hidden;
    hold held; keep kept; know knew known; lay laid; lead led; learn learnt; lend lent; lose lost; mean meant; meet met;
    mistake mistook mistaken; oversee oversaw overseen; overthrow overthrew overthrown; pay paid; prove proven; rebuild rebuilt;
    ride rode ridden; ring rang rung; rise risen; run ran; see seen; seek sought; sell sold; send sent; shake shook shaken;
    shine shone; show shown; shrink shrank shrunk; sing sang sung; sink sank sunk; sit sat; sleep slept; slide slid;
    speak spoke spoken; spend spent; spill spilt; spin spun; spoil spoilt; stand stood; steal stole stolen; stick stuck;
    strike struck stricken; strive strove striven; swear swore sworn; sweep swept; swim swam swum; swing swung; take took taken;
    teach taught; tear tore torn; tell told; throw threw thrown; undergo underwent undergone; understand understood;
    undertake undertook undertaken; wake woke woken; wear wore worn; win won; withdraw withdrew withdrawn; withhold withheld;
    withstand withstood; write wrote written
"""
BASE: dict[str, str] = {form: verb.split()[0] for verb in _VERBS.split(";") for form in verb.split()[1:]}
"""A form -> the verb, but forms that are as often another word: "wound", "ground", "left", "saw"."""
