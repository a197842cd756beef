"""Words and pairs of words that stands are made of, by what they tell: evidence that the weights of `stands.npz` weigh.

A star stands for any ending. The lists are general English for each act and for what parties negotiate about; that "strike" is
a threat, an attack or a walk-out is for the weights to tell from what stands beside it.
"""

from collections.abc import Sequence
from functools import lru_cache

_WORDS = {
    "deny": """
        denies denied deny denying denial* refut* disput* unfounded baseless groundless untrue fabricat* dismiss* insinuat*
        allegedly truth peaceful*""",
    "refuse": """
        refus* reject* declin* suspend* suspension paus* freez* froze cancel* boycott* veto* block* premature unacceptable
        non-negotiable oppos* withdr* won't can't cannot halts forb*""",
    "condition": "until unless provided condition* precondition* conditional* depend* prerequisite",
    "if": "if otherwise",
    "threaten": """
        threat* consequence* retaliat* countermeasure* warn* respon* impos* sanction* tariff* penalt* punish* regret crush*
        annihilat* eliminat* escalat* revenge hell severe* strike* destroy* reserve* harsh* decisive* duties levies expel*""",
    "offer": """
        ready readiness willing willingness open openness offer* propos* invit* mediat* interested eager keen initiative* venue
        facilitat* host* prefer* prepared compromise* concession*""",
    "agree": """
        agree* accord* deal* sign* ratif* consensus welcom* support* back* accept* endors* approv* appreciat* prais* thank* hail*
        grateful gratitude applaud* commend* favo* memorand* treat* pact* truce reached concluded mutual* recogni* satisf*
        admir* share* allow* exchange* resum* joint* renew*""",
    "commit": """
        will 'll shall pledg* vow* promis* commit* plan* intend* intent* aim* goal* task* determin* resolve* duty guarantee*
        ensur* undert* unwavering steadfast priorit* prepar* launch* announc* continu* keep remain* strateg* begin* decided
        provide* deploy* fulfil* implement*""",
    "urge": """
        should ought urg* appeal* encourag* hope* hoping need* important importance necess* recommend* advis* suggest* plead*
        implor* dialogue better solution* let's peaceful* restrain* stress* emphasi* essential crucial vital imperative calling
        called calls call time must""",
    "demand": """
        must demand* insist* requir* responsib* oblig* right rights entitled immediate* want* expect* ask* order* direct*
        instruct* seek* sought press* push* stop* halt* cease* releas* withdraw* surrender* disarm* let allow* return*
        accountab* sovereign* integrity non-interference legitimate end""",
    "criticise": """
        critici* condemn* denounc* accus* blam* slam* blast* lambast* rebuk* deplor* decr* protest* outrag* concern* alarm*
        worr* dismay* complain* violat* breach* illegal* unlawful* illegitima* aggress* crime* criminal* atrocit* genocid*
        massacr* terror* hostil* undermin* sabotag* provo* irresponsib* unfair* unjust* unilateral* bully* coerc* hypocri* lie
        lies lied lying liar* false* absurd* ridiculous shame* disgrac* disgust* barbari* brutal* cruel* inhuman* reckless*
        interfer* occup* blackmail* fail* wrong* misguid* hysteri* destabili* cynical* insult* counterproductive manipulat*
        betray* abus* propagand* disinformation collaps* catastroph* disast* danger* harm* suffer* starv* complicit* silen*
        ignor* neglect* exploit* corrupt* puppet* regime* so-called pirac* racis* fascis* nazi* antisemit* incit* escalat*
        extremis* radical* jihad* weak* mistak* error* stupid* crazy insane madness obsess* bias* discriminat* imperialis*
        coloni* plunder* steal* stole* murder* kill* slaughter* bomb* invad* invasion* destroy* destruct* threat* unaccept*
        intolera* disappoint* frustrat* regret* unfortunate* sad tragic tragedy scandal* malicious malign* subversive meddl*
        impunity deliberate* delay* drag* pretext* excus* insufficient preach* unfriendly russophob* warmonger* mislead*
        misus* weaponi* trampl* flout* derail* prolong* unable incapab* lack* unreasonabl* unrealistic excessiv* arbitrar*
        repress* oppress* persecut* ruin* devastat* horr* evil vicious heinous vile cowardly desperat* ineffective* nonsens*
        artificial* grave* serious* cheat* shocking senseless pointless bloodshed savage* genocidal apartheid""",
    "negation": """
        not never no none nothing nobody without cannot n't don't doesn't didn't won't can't isn't aren't wasn't neither nor""",
    "past": "was were had did",
    "would": "would could might may",
    "question": "why how what whether who",
    "view": "believ* think* thought consider* view* see seen sees opinion* convinced confident* feel* assum*",
    "event": """
        killed wounded injured arrested arrived visited met held took happened found showed discussed received born died won lost
        left came went spoke attended""",
    "own": "we our us i my ours we're we've we'll i'm i've",
    "they": "he she they his her their them you your it its",
    "topic": """
        talks negotiat* ceasefire* cease-fire* truce peace* sanction* tariff* deal* agreement* accord* war wars conflict*
        prisoner* hostage* captiv* nuclear troops treat* missile* weapon* trade diplom* memorand* settlement* territor*
        invasion occupation
        annex* summit* enrichment humanitarian sovereign* embargo* relation* ties cooperat* militar* defen* border* alliance*""",
    "home": """
        bill legislat* lawmaker* congress senate federal universit* school* tax* election* court* ruled coalition monarch*
        democrat* republican* gop voter* opposition police union* retailer* bank budget cabinet compan* vaccine* resident*
        farmer* pension* hospital* housing student* judge* sen rep gov sheriff mayor governor* medicaid veteran* inmate*
        district""",
    "trial": """
        prosecut* indict* defendant* suspect* convicted charged arrest* attorney police trial lawsuit* court* jail* prison
        guilty""",
}  # fmt: skip
# Pairs tell more than their words do: "no plans", "ready to", "only if".
_PAIRS = {
    "deny": "not true|not responsible|not involved|not behind|not targeted|not sought|never been|never sought|never attacked|"
    "nothing to|no truth|no evidence|no proof|no basis|not seek*|not want*|not committed|has never|have never|not attack*|"
    "did not|has not|have not",
    "refuse": "rul* out|no plan*|no intention|no reason|no need|no point|no desire|not plan*|not intend*|not going|not consider*|"
    "not accept*|not agree*|not negotiat*|not allow*|not ready|not prepared|not willing|not participat*|not support*|"
    "not recogni*|not give|not stop|not back|not sign|not attend|not cooperat*|not discuss*|not let|will never|would never|"
    "never accept*|never agree*|never allow*|never give|never recogni*|too early|red line*|no longer|pull* out|turn* down|"
    "won't accept|won't allow|won't stop|can't accept|can't allow|cannot accept|cannot allow|cannot agree|will not|would not",
    "condition": "only if|only when|only after|only once|only on|only in|only through|in exchange|in return|as long|to the|"
    "before any|must first|first step*|not until|provided that|depend* on",
    "threaten": "will face|could face|may face|will respond|would respond|will pay|will suffer|will strike|reserve* the|"
    "further steps|concrete steps|necessary measures|firm steps|additional sanctions|more sanctions|new sanctions|all means|"
    "in kind|walk* away|heavy price|pay a|pay the|consider* sanctions|decisive response|strong response|if they|if it|if he",
    "offer": "ready to|ready for|willing to|prepared to|open to|interested in|could host|could help|will help|would be|can help|"
    "look* forward|seek* to|look* to|offer* to|interest in",
    "agree": "in favo*|agree* to|agree* on|right direction|right step|right decision|agree* that|sign* a|reach* a",
    "commit": "going to|determined to|committed to|plan* to|intend* to|continue* to|set to|decided to|will continue|will be|"
    "will provide|will send|will lift|would lift|would begin|will begin|we will|we'll do|working to|aim* to|duty bound|"
    "prepar* to|is planning",
    "urge": "call* on|call* for|call* upon|need to|needs to|needed to|it's time|important to|necessary to|necessary that|has to|"
    "have to|better to|focus on|hope* that|must be|we must|should be|time to|time for|need for|let us",
    "demand": "right to|rights to|responsib* to|want* to|push* for|press* for|ask* for|end the|end its|stop the|stop its|"
    "cannot be|must stop|must be|must withdraw|must end|have to|has to|needs to|insist* on|insist* that|call* for|demand* that",
    "criticise": "nothing but|not serious|not interested|not enough|not care|double standard*|fail* to|lack of|refus* to|"
    "no interest|no respect|drop in|play* with|at the|concern* over|concern* about|human shields|war crime*",
}
NEAR = 6
"""Words at a stand's beginning, where its verb is sought."""


def _split(table: dict[str, str], by: str | None) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Whole words and, without their star, beginnings -> classes."""
    whole: dict[str, list[str]] = {}
    begun: dict[str, list[str]] = {}
    for name, entries in table.items():
        for entry in entries.split(by):
            (begun if entry.endswith("*") else whole).setdefault(entry.rstrip("*"), []).append(name)
    return whole, begun


WHOLE, BEGUN = _split(_WORDS, None)
LENGTHS = sorted({len(beginning) for beginning in BEGUN})


def _by_beginning() -> dict[str, list[tuple[str, str, str]]]:
    """First two letters of a pair's first word -> (first, second, class); a star at a word's end stands for any ending."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for name, entries in _PAIRS.items():
        for first, second in map(str.split, entries.split("|")):
            found.setdefault(first[:2], []).append((first, second, name))
    return found


PAIRS = _by_beginning()


@lru_cache(maxsize=20_000)
def classes_of(word: str) -> tuple[str, ...]:
    """The classes of a word in lower case."""
    found = [*WHOLE.get(word, ())]
    for length in LENGTHS:
        if length > len(word):
            break
        found += BEGUN.get(word[:length], ())
    return tuple(dict.fromkeys(found))


def classes_of_pair(first: str, second: str) -> tuple[str, ...]:
    """The classes of two words that follow each other, in lower case."""
    return tuple(dict.fromkeys(name for pattern, name in _pairs_from(first) if _is_form(second, pattern)))


@lru_cache(maxsize=20_000)
def _pairs_from(first: str) -> tuple[tuple[str, str], ...]:
    """(second, class) of the pairs that a word begins: of most words none."""
    return tuple((second, name) for pattern, second, name in PAIRS.get(first[:2], ()) if _is_form(first, pattern))


def _is_form(word: str, pattern: str) -> bool:
    return word.startswith(pattern[:-1]) if pattern.endswith("*") else word == pattern


@lru_cache(maxsize=20_000)
def stem_of(word: str) -> str:
    """A word in lower case without its inflection, as far as its end tells."""
    for ending in ("ings", "ing", "ied", "ies", "ed", "es", "s", "e", "d"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def classes_in(words: Sequence[str]) -> list[tuple[int, str]]:
    """(place, class) of the words and pairs of a passage, in lower case."""
    return [*classes_of_words(words), *classes_of_pairs(words)]


def classes_of_words(words: Sequence[str]) -> list[tuple[int, str]]:
    """(place, class) of the words of a passage, in lower case."""
    return [(place, name) for place, names in enumerate(map(classes_of, words)) if names for name in names]


def classes_of_pairs(words: Sequence[str]) -> list[tuple[int, str]]:
    """(place of the first, class) of the pairs of a passage, in lower case."""
    return [
        (place, name)
        for place, seconds in enumerate(map(_pairs_from, words[:-1]))
        if seconds
        for name in classes_of_pair(words[place], words[place + 1])
    ]
