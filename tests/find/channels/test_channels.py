import pytest

from onrecord.records import Name, Speaker
from tests.find.occasions import BRANDT, HOLT, channels_of, said, span


def channel(text, content, cue="said", names=(), statement_class="speech"):
    (found,) = channels_of(text, names, [said(text, content, "Holt", cue, statement_class)], [HOLT], [None])
    return found and (found.kind, text[found.span.start : found.span.end])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Holt told reporters in Ansel that the valley is calm.", ("news_conference", "told reporters in Ansel")),
        ("At a news conference on Monday, Holt said the valley is calm.", ("news_conference", "At a news conference")),
        ("Holt said in a post on Telegram that the valley is calm.", ("social_media", "in a post on Telegram")),
        ("Holt told the Harbour Gazette News that the valley is calm.", ("interview", "told the Harbour Gazette")),
        ("Holt told the Security Council that the valley is calm.", ("speech", "told the Security Council")),
        ("Holt said the valley is calm, she was quoted as saying by local media.", ("other_outlet", "by local media")),
        ("Holt told President Brandt that the valley is calm.", None),
        ("In a statement, Holt said the valley is calm.", ("press_release", "In a statement")),
        ("In an interview with the Courier, Holt said the valley is calm.", ("interview", "In an interview with the Courier")),
        ("Holt told Reuters that the valley is calm.", ("interview", "told Reuters")),
        ("Holt told the foreign affairs committee that the valley is calm.", ("testimony", "told the foreign affairs committee")),
        ("Speaking at a summit in Ansel, Holt said the valley is calm.", ("speech", "Speaking at a summit")),
        ("Holt said in a letter to the council that the valley is calm.", ("letter", "in a letter to the")),
        ("In response to a question, Holt said the valley is calm.", ("official_reply", "In response to a question")),
        ("Responding to a media question, Holt said the valley is calm.", ("news_conference", "to a media question")),
        ("Sales rose. Asked twice: On a call with investors, Holt said the valley is calm.", ("call", "On a call")),
        ("Holt said the valley is calm, according to Varland’s state media.", ("other_outlet", "state media")),
        ("The fire at an address where Holt said the valley is calm burns.", None),
        ("In a police interview, Holt said the valley is calm.", None),
        ("Holt said the valley is calm.", None),
    ],
)
def test_the_reporting_clause_tells_the_channel(text, expected):
    cue = "told" if " told " in text else "said"
    found = channel(text, "the valley is calm", cue)
    if expected is None:
        assert found is None
    else:
        assert found is not None
        assert found[0] == expected[0]
        assert expected[1].lower() in found[1].lower()


def test_what_is_attributed_tells_no_channel():
    text = "Holt said the minister had told reporters that the valley is calm."
    assert channel(text, "the minister had told reporters that the valley is calm") is None


def test_an_organisation_that_is_no_side_is_an_outlet_and_a_state_is_not():
    text = "Holt told Lantern Weekly that the valley is calm."
    name = Name(span=span(text, "Lantern Weekly"), kind="organisation")
    assert channel(text, "the valley is calm", "told", (name,)) == ("interview", "told Lantern Weekly")
    text = "Holt told NATO that the valley is calm."
    name = Name(span=span(text, "NATO"), kind="organisation")
    assert channel(text, "the valley is calm", "told", (name,)) is None


def test_an_outlet_carries_what_it_cites():
    text = "The valley is calm, the Courier reported, citing Holt."
    found = channel(text, "The valley is calm", "citing")
    assert found is not None
    assert found[0] == "other_outlet"


def test_posting_is_social_media_by_itself():
    assert channel("Holt posted that the valley is calm.", "the valley is calm", "posted") == ("social_media", "posted")


def test_a_document_is_its_own_channel_and_hands_nothing_on():
    text = "The report by Holt found that the valley is calm. Holt said the bridge is open."
    first = said(text, "the valley is calm", "The report by Holt", "found", "document")
    second = said(text, "the bridge is open", "Holt", "said")
    found = channels_of(text, (), [first, second], [HOLT, HOLT], [None] * 2)
    assert found[0] is not None
    assert found[0].kind == "document"
    assert found[1] is None


def test_a_channel_holds_for_a_speakers_unbroken_run():
    text = (
        "Holt said the valley is calm. Holt told reporters that the bridge is open. Holt said the road is wet. "
        "Brandt said the inn is shut."
    )
    contents = ("the valley is calm", "the bridge is open", "the road is wet", "the inn is shut")
    cues = ("said", "told", "said", "said")
    entries = [said(text, c, "Brandt" if "inn" in c else "Holt", q) for c, q in zip(contents, cues, strict=True)]
    speakers = [HOLT, HOLT, HOLT, BRANDT]
    found = channels_of(text, (), entries, speakers, [None] * 4)
    assert [c and c.kind for c in found] == ["news_conference"] * 3 + [None]
    days = [None, "2031-05-20", "2031-05-19", None]
    found = channels_of(text, (), entries, speakers, days)
    assert [c and c.kind for c in found] == ["news_conference"] * 2 + [None] * 2


def test_a_sentence_beside_the_statement_introduces_its_speaker():
    text = "Holt testified before the committee on Monday. Holt said the valley is calm."
    assert channel(text, "the valley is calm") is not None
    text = "Brandt testified before the committee on Monday. Holt said the valley is calm."
    assert channel(text, "the valley is calm") is None


def test_long_texts_take_time_in_proportion():
    text = "Holt said the valley is calm, in a word, " * 20_000
    entry = said(text[:60], "the valley is calm", "Holt", "said")
    assert channels_of(text, (), [entry] * 50, [HOLT] * 50, [None] * 50) == (None,) * 50


def test_a_draft_of_a_statement_is_a_document():
    for source, kind in (("The statement", "press_release"), ("The draft statement", "document")):
        text = f"{source} said the valley is calm."
        (found,) = channels_of(text, (), [said(text, "the valley is calm", source, "said", "document")], [HOLT], [None])
        assert found is not None
        assert found.kind == kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Holt told state media that the valley is calm.", ("interview", "told state media")),
        ("Holt said the valley is calm, the Courier reported on Monday.", ("other_outlet", "the Courier reported")),
        ("Speaking to parliament, Holt said the valley is calm.", ("testimony", "speaking to parliament")),
        ("The court was also told by Holt that the valley is calm.", ("testimony", "court was also told")),
        ("Holt said before the Roads Subcommittee that the valley is calm.", ("testimony", "before the Roads Subcommittee")),
        ("Holt said in response to the lawmakers’ letter the valley is calm.", None),
        ("It is before the Senate, where Holt said the valley is calm.", None),
        ("Holt read a statement of facts and said the valley is calm.", None),
        ("Holt said at a session of the Harbour Forum that the valley is calm.", ("speech", "at a session")),
        ("Holt said on CNN’s Sunday programme that the valley is calm.", ("interview", "on CNN")),
        ("Holt told her caucus that the valley is calm.", ("speech", "told her caucus")),
    ],
)
def test_where_and_to_whom_tells_the_channel(text, expected):
    cue = "told" if " told " in text else "said"
    found = channel(text, "the valley is calm", cue)
    assert (found and found[0]) == (expected and expected[0])
    assert expected is None or expected[1].lower() in found[1].lower()


def test_no_other_sentence_s_channel_after_an_abbreviation():
    text = 'Holt said the valley is calm in the U.S. "The mill is lost," Brandt said at a press conference.'
    entries = [said(text, "the valley is calm in the U.S", "Holt", "said"), said(text, '"The mill is lost,"', "Brandt", "said")]
    found = channels_of(text, (), entries, [HOLT, BRANDT], [None] * 2)
    assert found[0] is None
    assert found[1] is not None


def test_a_pronoun_nobody_resolved_goes_on_with_the_speaker_before_it():
    he = Speaker(name="he", party=None)
    text = "Holt told reporters that the bridge is open. “The mill is lost,” he said. Brandt said the inn is shut."
    contents, sources = ("the bridge is open", "“The mill is lost,”", "the inn is shut"), ("Holt", "he", "Brandt")
    entries = [said(text, c, s, q) for c, s, q in zip(contents, sources, ("told", "said", "said"), strict=True)]
    found = channels_of(text, (), entries, [HOLT, he, BRANDT], [None] * 3)
    assert [c and c.kind for c in found] == ["news_conference", "news_conference", None]
    some = Speaker(name="officials", party=None, named=False)
    text = "Officials said the inn is shut. He told reporters that the bridge is open."
    entries = [said(text, "the inn is shut", "Officials", "said"), said(text, "the bridge is open", "He", "told")]
    assert channels_of(text, (), entries, [some, he], [None] * 2)[0] is None
    assert channels_of(text, (), entries, [BRANDT, he], [None] * 2)[0] is not None


def test_a_look_back_has_a_channel_of_its_own():
    text = "Holt said the bridge is open. Speaking at a summit in March, Holt said the mill is lost. Holt said the inn is shut."
    contents = ("the bridge is open", "the mill is lost", "the inn is shut")
    entries = [said(text, c, "Holt", "said") for c in contents]
    found = channels_of(text, (), entries, [HOLT] * 3, ["2031-05-20", "2031-03", None])
    assert [c and c.kind for c in found] == [None, "speech", None]


def test_a_gathering_tells_more_than_that_a_question_was_asked():
    text = "Holt said at a panel discussion, replying to a question, that the valley is calm."
    found = channel(text, "the valley is calm")
    assert found is not None
    assert found[0] == "speech"


@pytest.mark.parametrize(
    ("text", "content", "source", "cue", "expected"),
    [
        ("The valley is calm, Holt said, citing a map.", "The valley is calm", "Holt", "said", None),
        ("A post on her page said the valley is calm.", "the valley is calm", "A post on her page", "said", "social_media"),
        ("The inquiry found the valley is calm.", "the valley is calm", "The inquiry", "found", None),
        (
            "A Varland news release said the valley is calm.",
            "the valley is calm",
            "A Varland news release",
            "said",
            "press_release",
        ),
        ("The valley is calm, according to Varland’s journalists’ union.", "The valley is calm", None, "according to", None),
        ("Holt spoke on an episode of a podcast and said the mill is lost.", "the mill is lost", "Holt", "said", "broadcast"),
        ("The BBC spoke to Holt, who said the mill is lost.", "the mill is lost", "Holt", "said", "interview"),
    ],
)
def test_who_speaks_or_carries_tells_the_channel(text, content, source, cue, expected):
    document = bool(source) and source not in ("Holt",)
    entry = said(text, content, source, cue, "document" if document else "speech")
    (found,) = channels_of(text, (), [entry], [HOLT if source else None], [None])
    assert (found and found.kind) == expected


def test_reporters_who_ask_end_no_occasion():
    text = "Holt said at a press conference the bridge is open. Asked by the host if the inn is shut, Holt said the mill is lost."
    contents = ("the bridge is open", "if the inn is shut", "the mill is lost")
    sources, cues = ("Holt", "the host", "Holt"), ("said", "Asked", "said")
    entries = [said(text, c, s, q) for c, s, q in zip(contents, sources, cues, strict=True)]
    host = Speaker(name="host", party=None, named=False)
    found = channels_of(text, (), entries, [HOLT, host, HOLT], [None] * 3)
    assert [c and text[c.span.start : c.span.end] for c in found[::2]] == ["at a press conference"] * 2


def test_what_was_spoken_of_before_is_spoken_of_again():
    text = "In a clip posted on Telegram, Holt said the inn is shut. Brandt said the hall is hot. In the clip, Holt said he won."
    contents, sources = ("the inn is shut", "the hall is hot", "he won"), ("Holt", "Brandt", "Holt")
    entries = [said(text, c, s, "said") for c, s in zip(contents, sources, strict=True)]
    found = channels_of(text, (), entries, [HOLT, BRANDT, HOLT], [None] * 3)
    assert [c and c.kind for c in found] == ["social_media", None, "social_media"]
    text = text.replace("In the clip", "In the recording")
    entries = [said(text, c, s, "said") for c, s in zip(contents, sources, strict=True)]
    assert channels_of(text, (), entries, [HOLT, BRANDT, HOLT], [None] * 3)[2] is None


def test_experts_who_were_interviewed_are_those_named_after_them():
    text = "The inn is shut, experts interviewed by the Courier said. Orr said the bridge is open. Varland said the mill is lost."
    contents = ("The inn is shut", "the bridge is open", "the mill is lost")
    sources = ("experts interviewed by the Courier", "Orr", "Varland")
    entries = [said(text, c, s, "said") for c, s in zip(contents, sources, strict=True)]
    speakers = [Speaker(name="experts", named=False), Speaker(name="Lena Orr"), Speaker(name="Varland", party="Varland")]
    found = channels_of(text, (), entries, speakers, [None] * 3)
    assert [c and c.kind for c in found] == ["interview", "interview", None]


def test_another_one_s_channel_in_the_sentence_is_another_one_s():
    text = "The guild said the bridge is lost, after Holt told the Harbour Gazette that the inn is shut."
    entries = [said(text, "the bridge is lost", "The guild", "said"), said(text, "the inn is shut", "Holt", "told")]
    guild = Speaker(name="guild", party=None, named=False)
    assert [c and c.kind for c in channels_of(text, (), entries, [guild, HOLT], [None] * 2)] == [None, "interview"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Asked by reporters, Holt said the valley is calm.", "news_conference"),
        ("Holt said, speaking with reporters, the valley is calm.", "news_conference"),
        ("In a chat with the Harbour Gazette, Holt said the valley is calm.", "interview"),
        ("Holt recounted to the Harbour Gazette that the valley is calm.", "interview"),
        ("During an appearance on “Ansel Tonight” Holt said the valley is calm.", "interview"),
        ("Holt said in emailed comments that the valley is calm.", "press_release"),
        ("Holt said in a release that the valley is calm.", "press_release"),
        ("Holt said in the State Duma that the valley is calm.", "testimony"),
        ("Holt said at the Ansel Leaders Meeting that the valley is calm.", "speech"),
        ("The valley is calm, Holt said, according to the Harbour Gazette.", "other_outlet"),
        ("HARBOUR NEWS (Photo: Orr) In a statement, Holt said the valley is calm.", "press_release"),
        ("Holt said according to the website the valley is calm.", None),
    ],
)
def test_more_words_that_tell_a_channel(text, expected):
    content = "The valley is calm" if text.startswith("The valley") else "the valley is calm"
    found = channel(text, content, "recounted" if "recounted" in text else "said")
    assert (found and found[0]) == expected


def test_a_sentence_may_issue_the_words_that_follow_it():
    text = "The guild released a statement on Monday. “The inn is shut,” it said."
    assert channels_of(text, (), [said(text, "“The inn is shut,”", "it", "said")], [HOLT], [None])[0].kind == "press_release"
    text = text.replace("released a statement", "needs a statement")
    assert channels_of(text, (), [said(text, "“The inn is shut,”", "it", "said")], [HOLT], [None])[0] is None
    text = "The guild released a statement on Monday. “The inn is shut,” Brandt said."
    assert channels_of(text, (), [said(text, "“The inn is shut,”", "Brandt", "said")], [BRANDT], [None])[0] is None


def test_a_document_is_in_the_run_of_the_body_that_wrote_it():
    text = "The inn is shut, a report by the Mill Guild said, as cited by the Courier. The bridge is open, the guild said."
    entries = [
        said(text, "The inn is shut", "a report by the Mill Guild", "said", "document"),
        said(text, "The bridge is open", "the guild", "said"),
    ]
    guild = Speaker(name="Mill Guild", party=None)
    report = Speaker(name="report", party=None, named=False)
    found = channels_of(text, (), entries, [report, guild], [None] * 2)
    assert [c and c.kind for c in found] == ["other_outlet", "other_outlet"]


def test_a_joint_source_goes_on_under_one_name():
    both = Speaker(name="Varland and Maresh", party=None)
    text = "Varland and Maresh warned in a joint statement that the inn is shut. The countries said the bridge is open."
    contents, sources = ("the inn is shut", "the bridge is open"), ("Varland and Maresh", "The countries")
    entries = [said(text, c, s, q) for c, s, q in zip(contents, sources, ("warned", "said"), strict=True)]
    countries = Speaker(name="countries", party=None, named=False)
    assert [c and c.kind for c in channels_of(text, (), entries, [both, countries], [None] * 2)] == ["press_release"] * 2
    assert channels_of(text, (), entries, [HOLT, countries], [None] * 2)[1] is None


def test_what_was_released_is_a_document():
    for source, kind in (("Figures released on Monday", "document"), ("Opposition figures", None)):
        text = f"{source} said the valley is calm."
        (found,) = channels_of(text, (), [said(text, "the valley is calm", source, "said")], [None], [None])
        assert (found and found.kind) == kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Holt said in a speech that the valley is calm.", "speech"),
        ("Holt said in a speech that was leaked on Monday the valley is calm.", None),
        ("Addressing her weekly news conference, Holt said the valley is calm.", "news_conference"),
        ("Holt told a group of reporters that the valley is calm.", "news_conference"),
        ("On a call with reporters, Holt said the valley is calm.", "news_conference"),
        ("In response to a question from reporters, Holt said the valley is calm.", "news_conference"),
        ("Holt told local media that the valley is calm.", "interview"),
        ('Holt told "Morning & Co" that the valley is calm.', "interview"),
        ("Holt told host Ada Lind that the valley is calm.", "interview"),
        ("Holt told a Senate panel that the valley is calm.", "testimony"),
        ("In a court filing, Holt said the valley is calm.", "document"),
        ("Holt filed a complaint saying the valley is calm.", "document"),
        ("In remarks aired live by state television, Holt said the valley is calm.", "broadcast"),
        ("In a telephone conversation with Brandt, Holt said the valley is calm.", "call"),
        ("Holt sent a letter to the mayor, saying the valley is calm.", "letter"),
        ("Holt wrote to parents, saying the valley is calm.", "letter"),
        ("Holt wrote to say the valley is calm.", None),
        ("In response to Brandt’s remarks, Holt said the valley is calm.", None),
        ("At a meeting with business leaders, Holt said the valley is calm.", "speech"),
        ("At a meeting with the mayor, Holt said the valley is calm.", None),
        ("Barred from speaking at the mill conference, Holt said the valley is calm.", None),
        ("Holt said the valley is calm, state media reported.", "other_outlet"),
        ("Holt said the valley is calm, quoted by the Keld news agency.", "other_outlet"),
        ("Holt said the valley is calm, the ministry’s website reported.", "press_service"),
        ("Holt said the valley is calm, according to the ministry’s website.", "press_service"),
        ("Holt, who posted about the mill on Telegram, said the valley is calm.", None),
        ("Holt, who wrote on Telegram the valley is calm, left.", "social_media"),
    ],
)
def test_the_words_that_tell_a_channel(text, expected):
    cue = next(word for word in ("told", "saying", "wrote", "said", "say") if f" {word} " in text)
    found = channel(text, "the valley is calm", cue)
    assert (found and found[0]) == expected


@pytest.mark.parametrize(
    ("text", "cue", "expected"),
    [
        ("Speaking to the Varsim, Holt said the valley is calm.", "said", "interview"),
        ("Holt told Varsim that the valley is calm.", "told", "interview"),
        ("Holt said the valley is calm, according to Varsim.", "said", "other_outlet"),
        ("Varsim quoted Holt as saying the valley is calm.", "quoted", "other_outlet"),
        ("Holt told the Varsim Board that the valley is calm.", "told", None),
    ],
)
def test_an_organisation_without_a_side_is_an_outlet(text, cue, expected):
    body = "Varsim Board" if "Board" in text else "Varsim"
    names = (Name(span=span(text, body), kind="organisation"),)
    found = channel(text, "the valley is calm", cue, names)
    assert (found and found[0]) == expected


def test_a_sides_own_site_is_its_press_service():
    text = "The ministry’s website says the valley is calm."
    entry = said(text, "the valley is calm", "The ministry’s website", "says")
    (found,) = channels_of(text, (), [entry], [Speaker(name="ministry")], [None])
    assert found is not None
    assert found.kind == "press_service"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At the third ministerial meeting in Ansel, Holt said the valley is calm.", "speech"),
        ("Holt said at the 11th Ansel Water Congress that the valley is calm.", "speech"),
        ("Addressing an open debate in Ansel, Holt said the valley is calm.", "speech"),
        ("Holt said during the government hour that the valley is calm.", "testimony"),
        ("At an exhibition in Ansel, Holt said the valley is calm.", "speech"),
        ("Holt, who agreed to speak to the Harbour Gazette, said the valley is calm.", "interview"),
    ],
)
def test_congresses_debates_and_question_times_tell_a_channel(text, expected):
    found = channel(text, "the valley is calm")
    assert found is not None
    assert found[0] == expected
