"""What may be asked of a page of the desk: the parameters in its address."""

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from onrecord.store.queries import Filter

LONGEST = 200
"""Characters of a parameter."""
LAST_PAGE = 500
"""Pages that can be turned to; who needs more asks more narrowly, or takes an export."""
TIME = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(\+00:00|Z)?$"


def real_day(text: str) -> str:
    """A day, month or year that the calendar has, or nothing. Raises ValueError for another."""
    if text:
        try:
            date.fromisoformat(f"{text}-01-01"[:10])
        except ValueError as fault:
            raise ValueError(f"{text} is no day of the calendar") from fault
    return text


def real_time(text: str) -> str:
    """A time that there is, or nothing. Raises ValueError for another."""
    if text:
        try:
            datetime.fromisoformat(text)
        except ValueError as fault:
            raise ValueError(f"{text} is no time of the calendar") from fault
    return text


Text = Annotated[str, Field(max_length=LONGEST)]
Day = Annotated[
    str,
    Field(pattern=r"^([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)?$", description="YYYY-MM-DD, YYYY-MM or YYYY"),
    AfterValidator(real_day),
]
Page = Annotated[int, Field(ge=1, le=LAST_PAGE)]
Kind = Literal["statements", "talks", "positions", "figures", "wording", "attitudes"]


class Asked(BaseModel):
    """Parameters; one that is not known is an error, so that nothing is silently left out."""

    model_config = ConfigDict(extra="forbid")


class Nothing(Asked):
    """A page of which nothing can be asked."""


class Paged(Asked):
    """A page of a list."""

    page: Page = 1


class Days(Asked):
    """From one day to another."""

    since: Day = ""
    until: Day = ""


class Entries(Days, Paged):
    """Entries by their words and filters."""

    kind: Kind = "statements"
    q: Text = ""
    who: Text = ""
    party: Text = ""
    to: Text = ""
    about: Text = ""
    outlet: Text = ""
    channel: Text = ""

    def filter(self) -> Filter:
        """What entries are looked for."""
        names = ("who", "party", "to", "about", "outlet", "channel", "since", "until")
        return Filter(search=given(self.q), **{name: given(getattr(self, name)) for name in names})


class Said(Days, Paged):
    """What a person said, by channel and day."""

    channel: Text = ""


class Articles(Days, Paged):
    """Articles by title and outlet."""

    q: Text = ""
    outlet: Text = ""


class About(Days, Paged):
    """Stories, or quantities, by their words."""

    about: Text = ""


class Quantities(About):
    """Quantities that are disputed, or all."""

    every: bool = False


class Called(Paged):
    """Outlets or parties by their name."""

    called: Text = ""


class People(Called):
    """People by name and party."""

    party: Text = ""


class OfParty(Paged):
    """Negotiations of a party."""

    party: Text = ""


class Negotiation(Days):
    """The negotiation of some parties."""

    party: Annotated[list[Text], Field(min_length=1, max_length=12)]


class Since(Asked):
    """What is new since a time."""

    since: Annotated[str, Field(pattern=rf"{TIME}|^$", description="UTC, ISO 8601"), AfterValidator(real_time)] = ""


class Back(Asked):
    """The page to come back to."""

    back: Annotated[str, Field(max_length=2000)] = ""


def given(text: str) -> str | None:
    """What was asked, or nothing where a form sent an empty field."""
    return text.strip() or None
