"""A reader for each pattern of the grammar (`times_grammar.py`)."""

from onrecord.language.times_days import (
    read_clock,
    read_clocked,
    read_date,
    read_day,
    read_days_around,
    read_iso,
    read_near_day,
    read_near_part,
    read_slashed,
)
from onrecord.language.times_lengths import read_ago, read_duration, read_recent, read_reference, read_set, read_set_word
from onrecord.language.times_periods import (
    read_century,
    read_day_after,
    read_decade,
    read_half,
    read_month,
    read_month_year,
    read_near,
    read_near_month,
    read_quarter,
    read_season,
    read_spelled_year,
    read_the,
    read_year,
    read_year_ago,
    read_year_end,
)
from onrecord.language.times_phrase import Reader

READERS: dict[str, Reader] = {
    "iso": read_iso, "slashed": read_slashed, "clocked": read_clocked, "full": read_date, "month_day": read_date,
    "month_year": read_month_year, "ago": read_ago, "year_ago": read_year_ago, "quarter": read_quarter, "half": read_half,
    "count_near": read_duration, "days_around": read_days_around, "near_day": read_near_day, "near_part": read_near_part,
    "near_month": read_near_month, "near": read_near, "day_after": read_day_after, "season": read_season,
    "recent": read_recent, "the": read_the, "set": read_set, "set_word": read_set_word, "day": read_day,
    "duration": read_duration, "spelled_year": read_spelled_year, "decade": read_decade, "century": read_century,
    "fiscal": read_year, "month": read_month, "year": read_year, "clock": read_clock, "year_end": read_year_end,
    "reference": read_reference,
}  # fmt: skip
