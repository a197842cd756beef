"""Well-known office-holders, for articles that name them and say nothing else about them.

What an article itself says about a person always comes first; this list is only asked where it is silent.
"""

import re

from onrecord.language.people import fold

_KNOWN = {
    "United States": (
        "Donald Trump; Peter Navarro; Kevin Hassett; Jamieson Greer; Kristi Noem; Jerome Powell; "
        "Joe Biden; Barack Obama; Marco Rubio; JD Vance; Steve Witkoff; Pete Hegseth; Scott Bessent; Keith "
        "Kellogg; Howard Lutnick; Mike Waltz; Karoline Leavitt; Tammy Bruce; Antony Blinken; Lindsey Graham; Mike "
        "Johnson; Kamala Harris; Jake Sullivan; Jared Kushner; Tulsi Gabbard; John Kerry; Chuck Schumer; Massad Boulos"
    ),
    "Russia": (
        "Vladimir Putin; Sergei Lavrov; Sergey Lavrov; Dmitry Peskov; Vladimir Medinsky; Dmitry Medvedev; Maria "
        "Zakharova; Kirill Dmitriev; Yuri Ushakov; Sergei Shoigu; Sergey Shoigu; Andrei Belousov; Andrey Belousov; Sergei "
        "Ryabkov; Sergey Ryabkov"
    ),
    "Ukraine": (
        "Volodymyr Zelensky; Volodymyr Zelenskyy; Vladimir Zelensky; Andriy Yermak; Rustem Umerov; Andrii Sybiha; Andriy "
        "Sybiha; Dmytro Kuleba; Oleksandr Syrskyi; Kyrylo Budanov; Denys Shmyhal; Yulia Svyrydenko; Vitali Klitschko"
    ),
    "Israel": "Benjamin Netanyahu; Israel Katz; Gideon Saar; Yoav Gallant; Isaac Herzog; Ron Dermer; Bezalel Smotrich",
    "Iran": (
        "Abbas Araghchi; Abbas Araqchi; Esmaeil Baqaei; Kazem Gharibabadi; Mohammad Eslami; "
        "Majid Takht-Ravanchi; Amir Saeid Iravani; Amir Saeed Iravani; Ali Khamenei; Masoud Pezeshkian; "
        "Esmaeil Baghaei; Javad Zarif; Hassan Rouhani; Ali Larijani; Ebrahim Raisi"
    ),
    "China": "Xi Jinping; Wang Yi; Li Qiang; He Lifeng; Mao Ning; Lin Jian",
    "France": "Emmanuel Macron; Jean-Noël Barrot; Francois Hollande",
    "Germany": "Friedrich Merz; Olaf Scholz; Boris Pistorius; Johann Wadephul; Annalena Baerbock; Angela Merkel",
    "United Kingdom": "Keir Starmer; David Lammy; Rishi Sunak; Boris Johnson; John Healey; Yvette Cooper; Rachel Reeves",
    "European Union": "Ursula von der Leyen; Kaja Kallas; Antonio Costa; Josep Borrell; Maros Sefcovic; Charles Michel",
    "Turkey": "Recep Tayyip Erdogan; Hakan Fidan",
    "Saudi Arabia": "Mohammed bin Salman; Faisal bin Farhan",
    "Canada": "Mark Carney; Justin Trudeau; Mélanie Joly; Anita Anand",
    "India": "Narendra Modi; Subrahmanyam Jaishankar",
    "Pakistan": "Shehbaz Sharif; Ishaq Dar",
    "Hungary": "Viktor Orban; Peter Szijjarto",
    "Poland": "Donald Tusk; Radoslaw Sikorski; Andrzej Duda; Karol Nawrocki",
    "Italy": "Giorgia Meloni; Antonio Tajani",
    "Slovakia": "Robert Fico",
    "Belarus": "Alexander Lukashenko; Alexander Lukashenka",
    "South Africa": "Cyril Ramaphosa",
    "Brazil": "Luiz Inácio Lula da Silva",
    "Syria": "Ahmed al-Sharaa; Bashar al-Assad",
    "Palestine": "Mahmoud Abbas",
    "Egypt": "Abdel Fattah el-Sisi; Badr Abdelatty",
    "Oman": "Badr al-Busaidi; Badr Albusaidi",
    "Japan": "Shigeru Ishiba; Sanae Takaichi; Fumio Kishida",
    "Finland": "Alexander Stubb",
    "NATO": "Mark Rutte; Jens Stoltenberg",
    "United Nations": "Antonio Guterres; Stephane Dujarric; Volker Turk",
    "IAEA": "Rafael Grossi",
}
VOWELS = re.compile(r"[aeiouy]")
DOUBLED = re.compile(r"(.)\1")


def _key(word: str) -> str:
    """What the spellings of one transcribed name have in common: Sergei and Sergey, Ahmed and Ahmad."""
    return word[0] + VOWELS.sub("", DOUBLED.sub(r"\1", word[1:]))


_PARTIES: dict[str, list[tuple[frozenset[str], str]]] = {}
for _party, _names in _KNOWN.items():
    for _name in _names.split("; "):
        _forms = fold(_name).split()
        _PARTIES.setdefault(_forms[-1], []).append((frozenset(map(_key, _forms)), _party))
# Their surnames are too common for a surname alone to tell who it is.
_COMMON = frozenset(
    """
    johnson graham bruce michel costa harris cooper healey sullivan kerry reeves katz abbas carney yi dar jian ning
    lifeng qiang hollande vance waltz
    """.split()
)


def known_party(name: str) -> str | None:
    """The party of a well-known office-holder of this name, or of this surname alone where it is a rare one."""
    forms = fold(re.sub(r"[.’']", "", name)).split()
    if not forms or forms[-1] not in _PARTIES:
        return None
    words, last = frozenset(map(_key, forms)), forms[-1]
    if len(words) == 1 and last in _COMMON:
        return None
    return next((party for full, party in _PARTIES[last] if len(words) == 1 or len(words & full) > 1), None)
