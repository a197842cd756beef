"""Words beside names: titles before a person's, bodies after a country's, words that are no names where a sentence begins."""

TITLES = frozenset(
    """
    Acting Adm Admiral Adviser Advisor Aide Ambassador Analyst Archbishop Assistant Attorney Ayatollah Baron Baroness
    Bishop Brig Brigadier Brother CEO Capt Captain Cardinal Chair Chairman Chairperson Chairwoman Chancellor Chargé
    Chief Coach Col Colonel Colonel-General Commander Commander-in-Chief Commissioner Congressman Congresswoman Corporal
    Correspondent Councillor Counsel Count Cpl Crown Culture Dame Defence Defense Democrat Democratic Deputy Detective
    Director Director-General Dr Economy Editor Education Emir Emperor Empress Energy Envoy Ex Father Finance First
    Foreign Former Fr Gen General Gov Governor Govs Head Health High Hojatoleslam Hon Host Imam Information Inspector
    Interim Interior Judge Justice King Lady Leader Lieutenant Lieutenant-General Lord Lt MEP MP Maj Major Major-General
    Marshal Maulana Mayor Minister Miss Monsignor Mr Mrs Ms Mullah Mx National Negotiator Officer Pastor Patriarch
    Permanent Photographer Pope Premier President President-elect Presidential Press Prime Prince Princess Private Prof
    Professor Prosecutor Queen Rabbi Rep Reporter Representative Reps Republican Rev Reverend Second Secretary Security
    Sen Senator Senior Sens Sergeant Sgt Sheik Sheikh Sheriff Sir Sister Speaker Special Spokesman Spokesperson
    Spokeswoman State Sultan Supreme Trade Transport Treasury Under-Secretary Undersecretary Vice Vice-Admiral
    Vice-President
    """.split()
)
"""Words of titles and offices as they stand before a person's name; without full stops."""

BODIES = frozenset(
    """
    Air Armed Army Border Cabinet Central Chamber Coast Commerce Congress Constitutional Consulate Council Culture
    Defence Defense Department Education Embassy Emergencies Emergency Energy Federal Finance Foreign General Government
    Health Home House Intelligence Interior Investigative Justice Military Ministry National Navy Parliament
    Parliamentary Permanent Police President Presidential Prime Security Senate State Supreme Trade Transport Treasury
    """.split()
)
"""First words of a state body's generic name: the country before them is a name of its own ("Norlandian", "Army")."""

COMMON = frozenset(
    """
    A About According Across Addressing After Again Against All Also Although Among An And Another Any April Are Around
    As Asked At August Be Because Before Besides Between Both But By Can Citing December Despite Did Do Does During Each
    Earlier Elsewhere Even Every February Few First Five Following For Four Friday From General Given Green Had Hall Has
    Have Having He Her Here Hill His How However I If In Inside Instead Is It Its January Judge July June Just King Last
    Later Let Like Long Many March Mark Marshal May Maybe Meanwhile Monday More Moreover Most Much My Near Never
    Nevertheless New News No Nonetheless Nor North Not November Now October Of On Once One Only Or Our Outside Over Page
    Peace People Perhaps Pope Prince Responding Rich Rose Said Saturday Say Says Second September Several She Since So
    Some South Speaking Still Such Sunday Ten Than That The Their Then There Therefore These They This Those Though
    Three Through Thursday Thus To Today Tomorrow Tuesday Two Under Unless Unlike Until Up War Was We Wednesday Well
    West What When Where Whether Which While White Who Why Will With Within Without Would Yesterday Yet You Young Your
    """.split()
)
"""Words that a sentence begins with though they may be a surname, too."""
PARTICLES = frozenset("van von der den de da di del della do dos la le el al bin ibn ben abu al- ter ten zu und y e".split())
"""Small words within a person's name."""
