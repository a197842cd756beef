"""States exist, as the gazetteer knows no others; events, outlets and numbers are invented."""

import pytest

from onrecord.link.contests import find_contests
from onrecord.linked import Claimed
from onrecord.records import Figure, Span


def claimed(article, text, value, of="people", unit="killed", claimant="outlet", date="2031-03-13", **more):
    quote = more.pop("quote", f"{value:,} {of}")
    start = text.index(quote)
    figure = Figure(
        id=f"{article}{value}", quote=Span(start=start, end=start + len(quote)), value=value, bound=more.pop("bound", "exact"),
        unit=unit, of=of, claimant=claimant, by="by-hand", confidence=1, **more,
    )  # fmt: skip
    return Claimed(article=article, outlet=f"Outlet {article}", date=date, figure=figure), text


def quantities(*figures):
    return [(sorted(one.figure.value for one in found.figures), found.contested) for found in find_contests(figures)]


QUAKE = "The earthquake in Chile killed {} people, officials in Santiago said."


def test_two_tolls_of_one_event_stand_side_by_side():
    one = claimed("a", QUAKE.format(40), 40, claimant="Ministry")
    other = claimed("b", QUAKE.format(52), 52, claimant="Red Cross")
    assert quantities(one, other) == [([40, 52], True)]


def test_at_least_as_many_is_no_contradiction():
    one = claimed("a", QUAKE.format(40), 40, bound="at_least")
    assert quantities(one, claimed("b", QUAKE.format(52), 52)) == [([40, 52], False)]


def test_tolls_of_two_towns_are_two_quantities():
    one = claimed("a", "The strike killed 4 people in Valparaiso, Chile said.", 4)
    other = claimed("b", "The strike killed 4 people in Antofagasta, Chile said.", 4)
    assert quantities(one, other) == [([4], False), ([4], False)]


def test_a_total_is_not_the_count_of_a_day():
    total = claimed("a", "Some 5,200 people have been killed in Chile since the war began.", 5200)
    day = claimed("b", "Shelling killed 5,200 people in Chile on Monday.", 5200, period=("2031-03-12", "2031-03-12"))
    found = find_contests([total, day])
    assert sorted(one.extent for one in found) == ["day", "total"]


def test_a_total_that_grows_contradicts_nothing():
    told = "The health ministry says {:,} people have been killed in Chile since the war began."
    one = claimed("a", told.format(5200), 5200, claimant="ministry", date="2031-03-01")
    other = claimed("b", told.format(5300), 5300, claimant="ministry", date="2031-03-10")
    assert quantities(one, other) == [([5200, 5300], False)]
    shrunk = claimed("c", told.format(5100), 5100, claimant="ministry", date="2031-03-11")
    assert quantities(one, other, shrunk)[0][1]


def test_the_largest_attack_since_the_war_began_is_no_total():
    text = "Peru launched 298 drones at Chile in the largest attack since the war began."
    (found,) = find_contests([claimed("a", text, 298, of="drones", unit="weapons")])
    assert found.extent == "untold"


def test_drones_launched_are_not_drones_shot_down():
    launched = claimed("a", "Peru launched 298 drones at Chile overnight.", 298, of="drones", unit="weapons")
    downed = claimed("b", "Chile shot down 298 drones that Peru sent.", 298, of="drones", unit="weapons")
    assert len(quantities(launched, downed)) == 2


def test_figures_beside_the_same_other_figure_are_of_one_quantity():
    def both(article, missiles):
        text = f"The air force said it shot down {missiles} missiles and 266 drones."
        return [
            claimed(article, text, missiles, of="missiles", unit="weapons"),
            claimed(article, text, 266, of="drones", unit="weapons"),
        ]

    assert ([45, 47], True) in quantities(*both("a", 45), *both("b", 47))


def test_what_an_article_disputes_is_one_quantity():
    text = "The army lost 300 soldiers, the ministry said. Peru spoke of 900 soldiers."
    one, _ = claimed("a", text, 300, of="soldiers", claimant="ministry", disputed=True, disputed_by=("a900",))
    other, _ = claimed("a", text, 900, of="soldiers", claimant="Peru", disputed=True, disputed_by=("a300",))
    assert quantities((one, text), (other, text)) == [([300, 900], True)]


@pytest.mark.parametrize("text", ["", "\n", "12 people " * 3])
def test_nothing_is_found_in_nothing(text):
    assert find_contests([]) == ()
    if "people" in text:
        assert len(find_contests([claimed("a", text, 12)])) == 1


def test_sums_of_which_nothing_is_told_are_no_two_claims():
    text = "The chain's net income in the quarter came to ${} million, it said."
    one = claimed("a", text.format("812"), 812, of="money", unit="money", currency="USD", quote="$812 million")
    other = claimed("b", text.format("640"), 640, of="money", unit="money", currency="USD", quote="$640 million")
    assert len(quantities(one, other)) == 2
    named = [
        claimed(article, text.format(n), n, of="net income", unit="money", currency="USD", quote=f"${n} million")
        for article, n in (("a", 812), ("b", 640))
    ]
    assert quantities(*named) == [([640, 812], True)]


def test_a_quantity_is_found_however_many_others_the_day_has():
    text = "The strike in Chile sank {} {}, officials in Santiago said."
    things = [f"{first}{second}ers" for first in "bdfgklmnprst" for second in ("ack", "end", "ill", "ond", "ump")]
    first = claimed("a", text.format(7, "tankers"), 7, of="tankers", unit="other")
    last = claimed("z", text.format(7, "tankers"), 7, of="tankers", unit="other")
    others = [claimed(f"b{thing}", text.format(7, thing), 7, of=thing, unit="other") for thing in things]
    assert ([7, 7], False) in quantities(first, *others, last)
