"""Quotations of real statements, altered in known ways, against a store of real news."""

from collections import Counter
from itertools import islice
from pathlib import Path

import pytest
from click.testing import CliRunner

from onrecord.check.attributed import find_attributed
from onrecord.check.drafts import parse_markdown
from onrecord.check.verdicts import check_draft
from onrecord.cli.main import onrecord
from onrecord.store.open import open_store
from tests.check.made_drafts import make_drafts

FLOOR = 0.95
SEEDS = (1, 2)
SOME = 300
"""Articles of a day's news, beside the two sets on talks."""


@pytest.fixture(scope="module")
def record(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    path = str(tmp_path_factory.mktemp("news") / "record.db")
    talks = shared / "data" / "talks"
    some = tmp_path_factory.mktemp("some") / "news.jsonl"
    with (talks / "all_news_2025_05.jsonl").open(encoding="utf-8") as news:
        some.write_text("".join(islice(news, SOME)), encoding="utf-8")
    sets = [*(str(talks / f"{name}_2025_05.jsonl") for name in ("ukraine_russia", "iran_us")), str(some)]
    assert CliRunner().invoke(onrecord, ["add", *sets, "--store", path]).exit_code == 0
    return path


def test_quotations_of_real_statements_are_judged_right(record: str) -> None:
    right: Counter[str] = Counter()
    wrong: list[str] = []
    with open_store(record) as store:
        for draft in (draft for seed in SEEDS for draft in make_drafts(store, seed)):
            text = parse_markdown(draft.text)
            found = [one.verdict for one in check_draft(store, text, find_attributed("draft", text)) if one.quotation.literal]
            right[draft.kind] += found == [draft.verdict]
            if found != [draft.verdict]:
                wrong.append(f"{draft.kind}: {found} for {draft.text}")
            assert draft.verdict != "altered" or "verbatim" not in found, draft.text
    total = right.total() + len(wrong)
    assert total >= 80 * len(SEEDS)
    assert right.total() >= FLOOR * total, "\n".join(wrong)
