"""What one run knows of the hosts that it asks."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from onrecord.errors import FetchError
from onrecord.settings import DEFAULTS, Settings

if TYPE_CHECKING:
    from onrecord.pages.robots import Rules  # imports protego, which files need not wait for


@dataclass(slots=True, kw_only=True)
class Visits:
    """It is what makes a run polite, so all fetching of a run shares one; the only thing here that changes."""

    settings: Settings = DEFAULTS
    rules: "dict[str, Rules | FetchError]" = field(default_factory=dict)
    """By origin; the error for which a robots.txt cannot be had."""
    last: dict[str, float] = field(default_factory=dict)
    """By host: when it was last visited, on the monotonic clock."""
    closed: dict[str, float] = field(default_factory=dict)
    """By host: until when it wants no visit, on the monotonic clock."""
