"""Well-known office-holders, for articles that name them and say nothing else about them.

What an article itself says about a person always comes first; this list is only asked where it is silent.
"""

import re

from onrecord.language.people import fold

_KNOWN = {
    "United States": (
        "Donald Trump; Peter Navarro; Kevin Hassett; Jamieson Greer; Kristi Noem; Jerome Powell; Joe Biden; "
        "Barack Obama; Marco Rubio; JD Vance; Steve Witkoff; Pete Hegseth; Scott Bessent; Keith Kellogg; Howard Lutnick; "
        "Mike Waltz; Karoline Leavitt; Tammy Bruce; Antony Blinken; Lindsey Graham; Mike Johnson; Kamala Harris; "
        "Jake Sullivan; Jared Kushner; Tulsi Gabbard; John Kerry; Chuck Schumer; Massad Boulos; Pam Bondi; Pamela Bondi; "
        "Kash Patel; Lloyd Austin; Linda Thomas-Greenfield; Dan Driscoll; Tom Barrack; Morgan Ortagus; Adam Boehler; "
        "Mike Huckabee; Mike Pompeo; Mike Pence; Rex Tillerson; Hillary Clinton; John Thune; Nancy Pelosi; Mitch McConnell; "
        "Janet Yellen; William Burns; Brett McGurk; Amos Hochstein"
    ),
    "Russia": (
        "Vladimir Putin; Sergei Lavrov; Sergey Lavrov; Dmitry Peskov; Vladimir Medinsky; Dmitry Medvedev; "
        "Maria Zakharova; Kirill Dmitriev; Yuri Ushakov; Sergei Shoigu; Sergey Shoigu; Andrei Belousov; Andrey Belousov; "
        "Sergei Ryabkov; Sergey Ryabkov; Mikhail Mishustin; Valery Gerasimov; Vyacheslav Volodin; Sergei Naryshkin; "
        "Sergey Naryshkin; Nikolai Patrushev; Vasily Nebenzya; Sergei Sobyanin; Sergey Sobyanin; Ramzan Kadyrov; "
        "Alexander Bortnikov; Valentina Matviyenko; Alexey Likhachev; Andrey Kelin; Leonid Slutsky; Alexander Grushko; "
        "Mikhail Galuzin; Igor Kostyukov; Alexander Fomin"
    ),
    "Ukraine": (
        "Volodymyr Zelensky; Volodymyr Zelenskyy; Vladimir Zelensky; Andriy Yermak; Rustem Umerov; Andrii Sybiha; "
        "Andriy Sybiha; Dmytro Kuleba; Oleksandr Syrskyi; Kyrylo Budanov; Denys Shmyhal; Yulia Svyrydenko; "
        "Vitali Klitschko; Valerii Zaluzhnyi; Oleksii Reznikov; Ihor Klymenko; Vasyl Malyuk; Petro Poroshenko; "
        "Viktor Yanukovych; Mykhailo Podolyak; Ruslan Stefanchuk; Serhiy Kyslytsya; Davyd Arakhamia; Oleksandr Merezhko; "
        "Mykhailo Fedorov; Oleksiy Chernyshov"
    ),
    "Israel": (
        "Benjamin Netanyahu; Bibi Netanyahu; Israel Katz; Gideon Saar; Yoav Gallant; Isaac Herzog; Ron Dermer; Bezalel Smotrich; "
        "Naftali Bennett; Benny Gantz; Itamar Ben-Gvir; Eyal Zamir; Daniel Hagari; Herzi Halevi; "
        "Danny Danon; Tzachi Hanegbi; David Barnea; Effie Defrin"
    ),
    "Iran": (
        "Abbas Araghchi; Abbas Araqchi; Esmaeil Baqaei; Kazem Gharibabadi; Mohammad Eslami; Majid Takht-Ravanchi; "
        "Amir Saeid Iravani; Amir Saeed Iravani; Ali Khamenei; Masoud Pezeshkian; Esmaeil Baghaei; Javad Zarif; "
        "Hassan Rouhani; Ali Larijani; Ebrahim Raisi; Hossein Amir-Abdollahian; Mohammad Bagher Ghalibaf; "
        "Aziz Nasirzadeh; Hossein Salami; Mohammad Bagheri; Ali Bagheri Kani; Esmail Baghaei; Esmail Qaani; "
        "Ali Shamkhani; Mahmoud Ahmadinejad"
    ),
    "China": (
        "Xi Jinping; Wang Yi; Li Qiang; He Lifeng; Mao Ning; Lin Jian; Qin Gang; Guo Jiakun; Dong Jun; Li Hui; Zhai Jun; "
        "Hua Chunying; Zhao Lijian; Wang Wentao; Li Chenggang"
    ),
    "France": (
        "Emmanuel Macron; Jean-Noël Barrot; Francois Hollande; François Bayrou; Sébastien Lecornu; Gabriel Attal; "
        "Catherine Colonna; Nicolas Sarkozy"
    ),
    "Germany": (
        "Friedrich Merz; Olaf Scholz; Boris Pistorius; Johann Wadephul; Annalena Baerbock; Angela Merkel; "
        "Frank-Walter Steinmeier; Robert Habeck; Lars Klingbeil"
    ),
    "United Kingdom": (
        "Keir Starmer; David Lammy; Rishi Sunak; Boris Johnson; John Healey; Yvette Cooper; Rachel Reeves; Theresa May; "
        "Liz Truss; David Cameron; Ben Wallace; James Cleverly; Grant Shapps; Jonathan Powell; Angela Rayner"
    ),
    "European Union": (
        "Ursula von der Leyen; Kaja Kallas; Antonio Costa; Josep Borrell; Maros Sefcovic; Charles Michel; "
        "Andrius Kubilius; Valdis Dombrovskis; Anitta Hipper; Roberta Metsola; Marta Kos"
    ),
    "Turkey": (
        "Recep Tayyip Erdogan; Hakan Fidan; Yasar Guler; Ibrahim Kalin; Mevlut Cavusoglu; Hulusi Akar; Nuh Yilmaz; Omer Celik"
    ),
    "Saudi Arabia": "Mohammed bin Salman; Faisal bin Farhan; Khalid bin Salman",
    "Canada": (
        "Mark Carney; Justin Trudeau; Mélanie Joly; Anita Anand; Chrystia Freeland; David McGuinty; Stephen Harper; Bill Blair"
    ),
    "India": (
        "Narendra Modi; Subrahmanyam Jaishankar; Rajnath Singh; Amit Shah; Vikram Misri; Ajit Doval; Randhir Jaiswal; "
        "Droupadi Murmu"
    ),
    "Pakistan": (
        "Shehbaz Sharif; Ishaq Dar; Khawaja Muhammad Asif; Asim Munir; Asif Ali Zardari; Attaullah Tarar; "
        "Ahmed Sharif Chaudhry; Bilawal Bhutto Zardari"
    ),
    "Hungary": "Viktor Orban; Peter Szijjarto; Tamas Sulyok",
    "Poland": "Donald Tusk; Radoslaw Sikorski; Andrzej Duda; Karol Nawrocki; Wladyslaw Kosiniak-Kamysz",
    "Italy": "Giorgia Meloni; Antonio Tajani; Guido Crosetto; Sergio Mattarella; Matteo Salvini",
    "Slovakia": "Robert Fico; Peter Pellegrini; Juraj Blanar",
    "Belarus": "Alexander Lukashenko; Alexander Lukashenka; Maxim Ryzhenkov",
    "South Africa": "Cyril Ramaphosa; Ronald Lamola; Naledi Pandor; Enoch Godongwana; John Steenhuisen; Zane Dangor",
    "Brazil": "Luiz Inácio Lula da Silva; Jair Bolsonaro; Mauro Vieira; Celso Amorim",
    "Syria": "Ahmed al-Sharaa; Bashar al-Assad; Asaad al-Shaibani",
    "Palestine": "Mahmoud Abbas; Mohammad Mustafa; Riyad Mansour; Hussein al-Sheikh",
    "Egypt": "Abdel Fattah el-Sisi; Abdel Fattah al-Sisi; Badr Abdelatty; Sameh Shoukry; Mostafa Madbouly",
    "Oman": "Badr al-Busaidi; Badr Albusaidi",
    "Japan": (
        "Shigeru Ishiba; Sanae Takaichi; Fumio Kishida; Takeshi Iwaya; Yoshimasa Hayashi; Gen Nakatani; Shinzo Abe; "
        "Ryosei Akazawa"
    ),
    "Finland": "Alexander Stubb; Petteri Orpo; Elina Valtonen; Sauli Niinisto",
    "NATO": "Mark Rutte; Jens Stoltenberg",
    "United Nations": (
        "Antonio Guterres; Stephane Dujarric; Volker Turk; Tom Fletcher; Martin Griffiths; Hans Grundberg; "
        "Geir Pedersen; Philippe Lazzarini; Rosemary DiCarlo; Farhan Haq"
    ),
    "IAEA": "Rafael Grossi",
    "Venezuela": "Nicolas Maduro; Delcy Rodriguez; Vladimir Padrino; Yvan Gil",
    "Azerbaijan": "Ilham Aliyev; Jeyhun Bayramov; Hikmet Hajiyev",
    "Armenia": "Nikol Pashinyan; Ararat Mirzoyan; Vahagn Khachaturyan",
    "Georgia": "Irakli Kobakhidze; Salome Zourabichvili; Mikheil Kavelashvili",
    "Moldova": "Maia Sandu; Dorin Recean; Mihai Popsoi",
    "Kazakhstan": "Kassym-Jomart Tokayev",
    "Uzbekistan": "Shavkat Mirziyoyev",
    "Tajikistan": "Emomali Rahmon",
    "Kyrgyzstan": "Sadyr Japarov",
    "Taiwan": "Lai Ching-te; William Lai; Tsai Ing-wen; Lin Chia-lung; Wellington Koo; Joseph Wu",
    "North Korea": "Kim Jong Un; Kim Yo Jong; Choe Son Hui",
    "South Korea": "Lee Jae-myung; Yoon Suk Yeol; Moon Jae-in; Cho Hyun; Cho Tae-yul",
    "Philippines": "Ferdinand Marcos; Rodrigo Duterte; Gilberto Teodoro; Enrique Manalo",
    "Indonesia": "Prabowo Subianto; Joko Widodo; Retno Marsudi; Sugiono",
    "Malaysia": "Anwar Ibrahim; Mohamad Hasan",
    "Cambodia": "Hun Manet; Hun Sen; Maly Socheata",
    "Thailand": "Paetongtarn Shinawatra; Anutin Charnvirakul; Phumtham Wechayachai; Maris Sangiampongsa",
    "Vietnam": "To Lam; Pham Minh Chinh",
    "Myanmar": "Min Aung Hlaing; Zaw Min Tun",
    "Australia": "Anthony Albanese; Penny Wong; Richard Marles",
    "New Zealand": "Christopher Luxon; Winston Peters; Jacinda Ardern",
    "Mexico": "Claudia Sheinbaum; Marcelo Ebrard; Andres Manuel Lopez Obrador; Juan Ramon de la Fuente",
    "Argentina": "Javier Milei",
    "Colombia": "Gustavo Petro",
    "Cuba": "Miguel Diaz-Canel; Bruno Rodriguez",
    "El Salvador": "Nayib Bukele",
    "Chile": "Gabriel Boric",
    "Panama": "Jose Raul Mulino",
    "Serbia": "Aleksandar Vucic; Marko Djuric",
    "Kosovo": "Albin Kurti; Vjosa Osmani",
    "Albania": "Edi Rama",
    "Bosnia and Herzegovina": "Milorad Dodik",
    "Croatia": "Andrej Plenkovic",
    "Bulgaria": "Rumen Radev",
    "Romania": "Nicusor Dan; Klaus Iohannis; Marcel Ciolacu; Oana Toiu",
    "Estonia": "Kristen Michal; Margus Tsahkna; Alar Karis; Hanno Pevkur",
    "Latvia": "Edgars Rinkevics; Evika Silina; Baiba Braze",
    "Lithuania": "Gitanas Nauseda; Gabrielius Landsbergis; Kestutis Budrys; Ingrida Simonyte; Dovile Sakaliene",
    "Denmark": "Mette Frederiksen; Lars Lokke Rasmussen; Troels Lund Poulsen",
    "Greenland": "Jens-Frederik Nielsen; Mute Egede",
    "Norway": "Jonas Gahr Store; Espen Barth Eide",
    "Sweden": "Ulf Kristersson; Maria Malmer Stenergard; Pal Jonson",
    "Netherlands": "Dick Schoof; Caspar Veldkamp; Ruben Brekelmans",
    "Belgium": "Bart De Wever; Maxime Prevot; Alexander De Croo",
    "Spain": "Pedro Sanchez; Jose Manuel Albares; Margarita Robles",
    "Portugal": "Luis Montenegro; Paulo Rangel",
    "Greece": "Kyriakos Mitsotakis; Giorgos Gerapetritis",
    "Cyprus": "Nikos Christodoulides; Constantinos Kombos",
    "Ireland": "Micheal Martin; Simon Harris; Leo Varadkar",
    "Austria": "Christian Stocker; Karl Nehammer; Alexander Schallenberg; Beate Meinl-Reisinger",
    "Switzerland": "Karin Keller-Sutter; Ignazio Cassis",
    "Czech Republic": "Petr Fiala; Petr Pavel; Jan Lipavsky; Andrej Babis",
    "Lebanon": "Joseph Aoun; Nawaf Salam; Nabih Berri; Najib Mikati; Youssef Rajji",
    "Hezbollah": "Naim Qassem; Hassan Nasrallah",
    "Hamas": (
        "Ismail Haniyeh; Yahya Sinwar; Khalil al-Hayya; Khaled Meshaal; Osama Hamdan; Sami Abu Zuhri; Taher al-Nono; Basem Naim"
    ),
    "Jordan": "Ayman Safadi",
    "Qatar": "Mohammed bin Abdulrahman bin Jassim Al Thani; Tamim bin Hamad Al Thani; Majed al-Ansari",
    "United Arab Emirates": "Mohammed bin Zayed; Anwar Gargash; Abdullah bin Zayed",
    "Iraq": "Mohammed Shia al-Sudani; Fuad Hussein",
    "Houthis": "Yahya Saree; Abdul-Malik al-Houthi; Mohammed Abdulsalam; Mahdi al-Mashat",
    "Taliban": "Amir Khan Muttaqi; Zabihullah Mujahid",
    "Libya": "Khalifa Haftar; Abdul Hamid Dbeibah",
    "Sudan": "Abdel Fattah al-Burhan; Omar al-Bashir",
    "Rapid Support Forces": "Mohamed Hamdan Dagalo",
    "South Sudan": "Salva Kiir; Riek Machar",
    "Ethiopia": "Abiy Ahmed; Gedion Timothewos",
    "Eritrea": "Isaias Afwerki",
    "Somalia": "Hassan Sheikh Mohamud",
    "Kenya": "William Ruto; Musalia Mudavadi",
    "Uganda": "Yoweri Museveni; Muhoozi Kainerugaba",
    "Rwanda": "Paul Kagame; Olivier Nduhungirehe; Yolande Makolo",
    "DR Congo": "Felix Tshisekedi; Patrick Muyaya; Therese Kayikwamba Wagner",
    "M23": "Bertrand Bisimwa; Corneille Nangaa; Lawrence Kanyuka",
    "Burundi": "Evariste Ndayishimiye",
    "Tanzania": "Samia Suluhu Hassan",
    "Nigeria": "Bola Tinubu; Yusuf Tuggar",
    "Ghana": "John Dramani Mahama; Samuel Okudzeto Ablakwa",
    "Mali": "Assimi Goita; Abdoulaye Diop",
    "Burkina Faso": "Ibrahim Traore",
    "Niger": "Abdourahamane Tiani",
    "Senegal": "Bassirou Diomaye Faye; Ousmane Sonko",
    "Namibia": "Netumbo Nandi-Ndaitwah; Hage Geingob; Nangolo Mbumba",
    "Zimbabwe": "Emmerson Mnangagwa",
    "Algeria": "Abdelmadjid Tebboune; Ahmed Attaf",
    "Morocco": "Nasser Bourita",
    "Tunisia": "Kais Saied",
    "Bangladesh": "Muhammad Yunus; Sheikh Hasina",
    "Sri Lanka": "Anura Kumara Dissanayake; Mahinda Rajapaksa",
    "Nepal": "KP Sharma Oli; Sushila Karki",
    "Vatican": "Pietro Parolin; Paul Gallagher",
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
    abbas abe ahmed aoun attaf attal austin bagheri barrack bayrou bennett blair boehler braze bruce budrys burns cameron
    carney cassis chinh cho clark clinton cooper costa dan dangor danon dar de diop dodik driscoll eide faye fidan fletcher
    francis gallagher gantz gil graham griffiths hamdan haq harper harris hasan hassan hayashi healey hollande huckabee
    hussein ibrahim in jian johnson jonson karis katz kerry khan kiir kim koo kos lai lam lamola lee leo lifeng lokke
    machado manet mansour marcos marles martin may michal michel milei mohamud montenegro moon mulino munir mustafa naim
    nehammer nielsen ning oli orpo padrino pandor parolin patel pavel pedersen pence peters petro powell qiang rama rangel
    rasmussen recean reeves rinkevics robles rodriguez saied salam salami salman sanchez sandu schoof sen shah sharif
    shoukry singh stocker store sullivan tarar thani thune traore truss un vance vieira wallace waltz widodo williams wong
    wu yi yoon yunus zamir zayed
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
