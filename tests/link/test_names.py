import pytest

from onrecord.link.names import lookup_keys, names_alike, parse_name


def alike(one, other):
    first, second = parse_name(one), parse_name(other)
    return names_alike(first, second) if set(lookup_keys(first)) & set(lookup_keys(second)) else None


@pytest.mark.parametrize(
    "spellings",
    [
        "Volodymyr Sorensky; Vladimir Sorenskyy; Volodymyr Sorenskiy; Volodimir Sorenskyi",
        "Oleksandr Petlyuk; Alexander Petliuk; Aleksandr Petlyuk",
        "Serhii Hryshko; Sergei Grishko; Serhiy Hryshko",
        "Yevgeny Prigorin; Evgeny Prigorin; Yevgeniy Prigorin",
        "Abbas Daraghchi; Abbas Daraqchi; Seyed Abbas Daraghchi",
        "Esmaeil Baghami; Esmail Baqami",
        "Majid Takht-Rostami; Majid Takht Rostami; Majid Takhtrostami",
        "Mohammed bin Rashad; Muhammad bin Rashad; Mohamed Rashad",
        "Abdel Nasser el-Hadidi; Abdul Nasser al-Hadidi; Abdelnasser Hadidi",
        "Ahmed al-Maraa; Ahmad al-Mara",
        "Yitzhak Golan; Isaac Golan",
        "Gideon Da'ar; Gideon Da’ar; Gidon Daar",
        "Bai Ching-lo; Bai Ching Lo; Ching-lo Bai",
        "Han Jae-sung; Han Jae Sung",
        "J.D. Holm; JD Holm; J. D. Holm",
        "Mike Brandt; Michael Brandt; Michael R. Brandt",
        "Inés Kovač; Ines Kovac",
    ],
)
def test_spellings_of_one_name(spellings):
    first, *others = spellings.split("; ")
    assert [name for name in others if not alike(first, name)] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ali Hassan", "Ali Hussein"),
        ("Odo Brandt", "Odo Brandt Jr."),
        ("Leo XIV", "Leo XIII"),
        ("Sergei Ostrov", "Sergei Ostrova"),
        ("Anna Petlyuk", "Ivan Petlyuk"),
        ("Han Jong Un", "Han Jong Il"),
        ("Odo H. Brandt", "Odo W. Brandt"),
        ("Viktor Holmchuk", "Viktor Holm"),
    ],
)
def test_names_of_two_people(one, other):
    assert alike(one, other) is None


def test_of_a_long_name_others_give_a_part():
    assert alike("Nicolás Mendoza Moros", "Nicolas Mendoza") == "longer"
    assert alike("Recep Tayfun Erdal", "Tayfun Erdal") == "longer"


@pytest.mark.parametrize(
    "words", ["Ada Holm and Odo Brandt", "his mother", "officials", "Norland's army", "Bank of Ostia", "", "12"]
)
def test_what_is_no_single_persons_name(words):
    assert parse_name(words) is None


def test_titles_are_no_part_of_a_name():
    assert parse_name("President Ada Holm").words == ("ada", "holm")
