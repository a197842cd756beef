from dataclasses import replace

from onrecord.link.repeats import find_repeats
from onrecord.records import Article, Published

STORY = " ".join(
    """
    KELLBURG (Reuters) - Varland and Osmeria agreed on Monday to open two crossings on the Sen river after a night of
    talks in the lakeside town of Tarn, ending a closure that has kept farmers from their fields since the spring
    floods. Lorries will pass from Thursday, first those with seed and fuel, and customs officers of both states will
    sit in one building for the first time in nine years. The agreement leaves open who pays for the broken bridge at
    Holm, which engineers from a third country are to look at before the harvest. Delegates left without a word to the
    reporters who had waited in the rain. Shops in Tarn had stayed open through the night, and the mayor, who had lent
    the town hall, said that the heating bill would be sent to both capitals.
    """.split()
)


def article(id, text, outlet="The Tarn Post", day="2031-03-11"):
    return Article(id=id, edition=id, text=text, outlet=outlet, published=Published(date=day, how="given") if day else None)


def stories(*articles):
    return [origin.articles for origin in find_repeats(articles)]


def test_a_cut_copy_is_the_same_story_whoever_prints_it():
    half = STORY[: len(STORY) // 2]
    assert stories(article("a", STORY), article("b", half, "Osmeria Daily")) == [("a", "b")]


def test_a_story_names_its_agency_and_who_printed_it_first():
    copies = [article("late", STORY), article("early", STORY.partition(" - ")[2], "Osmeria Daily", "2031-03-10")]
    (origin,) = find_repeats(copies)
    assert (origin.articles, origin.agency, origin.first) == (("early", "late"), "Reuters", "early")


def test_nobody_is_first_where_two_share_the_day_or_one_has_none():
    for day in ("2031-03-11", None):
        (origin,) = find_repeats([article("a", STORY), article("b", STORY, "Osmeria Daily", day)])
        assert origin.first is None


def test_the_same_speech_in_two_reports_makes_no_repeat():
    speech = f"“{STORY.replace('“', '').partition(' - ')[2]}”"
    ours = (
        "The foreign minister spoke for an hour in the old parliament, to an audience of students and guests from abroad. "
        + speech
    )
    theirs = (
        "Nobody left the room before the end, though the lamps had failed and the windows were open to a cold wind. " + speech
    )
    assert stories(article("a", ours), article("b", theirs, "Osmeria Daily")) == [("a",), ("b",)]


def test_what_all_articles_of_an_outlet_share_is_not_compared():
    furniture = " ".join(
        f"See also our report number {i} on the life of people along the river in these difficult times." for i in range(9)
    )
    tales = ["A boat sank near the weir and two were saved by a dog which had swum out from the mill before anybody called."] + [
        f"Story {word} of the week is about nothing but {word} and tells how {word} came home to the {word} house by the lake."
        for word in ("Alder", "Birch", "Cedar", "Elm")
    ]
    assert len(stories(*(article(str(i), tale + furniture) for i, tale in enumerate(tales)))) == 5


def test_editions_of_one_article_are_one_address():
    assert stories(article("a", STORY), replace(article("a", STORY + " It rained."), edition="later")) == [("a",)]


def test_one_story_under_a_thousand_addresses_stays_one_story():
    copies = [article(f"{i:04}", f"{i} {STORY}", f"Outlet {i}") for i in range(1000)]
    assert len(stories(*copies)) == 1


def test_no_articles_no_origins():
    assert find_repeats([]) == ()
    assert stories(article("a", ""), article("b", "…")) == [("a",), ("b",)]
