import pytest

from onrecord.link.credits import find_credit
from onrecord.records import Article, Field

BODY = "The talks in Tarn ended on Monday. Nobody spoke to reporters."


def credit(text, **known):
    return find_credit(Article(id="a", edition="e", text=text, **known))


@pytest.mark.parametrize(
    ("text", "agency", "extent"),
    [
        (f"KELLBURG (Reuters) - {BODY}", "Reuters", "whole"),
        (f"MOSCOW, May 26. /TASS/. {BODY}", "TASS", "whole"),
        (f"BEIJING, May 26 (Xinhua) -- {BODY}", "Xinhua", "whole"),
        (f"Menu   LAKE TARN (AP) -- {BODY}", "Associated Press", "whole"),
        (f"{BODY} Source: AFP", "Agence France-Presse", "whole"),
        (f"{BODY}\n(Reuters)", "Reuters", "whole"),
        (f"{BODY} The Associated Press contributed to this report. Sign up for our letter.", "Associated Press", "part"),
        (f"{BODY} Reuters and J. B. Holt contributed to this report.", "Reuters", "part"),
        (f"{BODY} With files from Ann Holt and The Canadian Press", "The Canadian Press", "part"),
        (f"{BODY} Additional reporting by agencies", "agencies", "part"),
    ],
)
def test_a_text_names_its_agency(text, agency, extent):
    found = credit(text)
    assert (found.agency, found.extent) == (agency, extent)
    assert text[found.evidence.start : found.evidence.end] in (agency, "AP", "AFP", "The Associated Press")


@pytest.mark.parametrize(
    "text",
    [
        f"{BODY} “We shall see,” the minister told Reuters.",
        f"The lake on Monday. (AP Photo/Ann Holt) {BODY}",
        f"The lake on Monday. (Reuters/Ann Holt) {BODY}",
        f"{BODY} The agreement, Reuters reported, is a month old.",
        f"{BODY} Ann Holt contributed to this report.",
        "",
    ],
)
def test_an_agency_that_is_quoted_or_took_the_photo_is_no_origin(text):
    assert credit(text) is None


def test_an_agency_that_signs_alone_wrote_the_whole():
    alone, together = credit(BODY, authors=("Reuters",)), credit(BODY, authors=("Ann Holt", "AFP"))
    assert (alone.extent, together.extent) == ("whole", "part")
    assert alone.evidence == Field(field="authors", value="Reuters")


def test_an_outlet_that_signs_with_an_agency():
    assert credit(f"Tarn Post with AFP 2 min read {BODY}", outlet="Tarn Post").agency == "Agence France-Presse"
