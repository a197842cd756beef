"""Which texts train, which are held out to choose by, and in which mixture."""

import hashlib
import json
import random
import re
from dataclasses import dataclass
from pathlib import Path

from training.corpora import Annotated, read_gold, read_polnear, read_standoff, sha256

ANNOTATIONS = Path(__file__).parent / "annotations" / "statements.jsonl"
HELD_OUT = 6  # one in so many of our annotated texts is for choosing and calibrating, never for training


@dataclass(frozen=True, slots=True, kw_only=True)
class Sets:
    polnear: tuple[Annotated, ...]
    record: tuple[Annotated, ...]
    held_out: tuple[Annotated, ...]

    def mixture(self, name: str, seed: int) -> list[Annotated]:
        """The texts of one epoch: `broad` is all of PolNeAR and the record's texts twice; `record` the record's texts
        three times beside a quarter of PolNeAR."""
        if name == "broad":
            return [*self.polnear, *self.record * 2]
        return [*random.Random(seed).sample(self.polnear, len(self.polnear) // 4), *self.record * 3]

    def hash(self) -> str:
        return sha256(article.text for article in (*self.polnear, *self.record))


def training_sets(shared: Path) -> Sets:
    """PolNeAR's and gold's train parts, and our annotations, of which a sixth, chosen by the text's hash, is held out."""
    split = json.loads((shared / "gold" / "split.json").read_text(encoding="utf-8"))
    record = read_gold(shared / "gold" / "dev", split["train"])
    held_out: list[Annotated] = []
    for article in read_standoff(ANNOTATIONS, texts_by_hash(shared)):
        (record if int(sha256([article.text]), 16) % HELD_OUT else held_out).append(article)
    return Sets(
        polnear=tuple(read_polnear(shared / "data" / "polnear" / "train")), record=tuple(record), held_out=tuple(held_out)
    )


def texts_by_hash(shared: Path) -> dict[str, str]:
    """SHA-256 of its text -> text, for the news that our annotations point into."""
    texts = [row["text"].replace("\r\n", "\n") for row in news_rows(shared)]
    for file in sorted((shared / "data" / "html_fundus").glob("*/*.json")):
        for page in json.loads(file.read_text(encoding="utf-8")).values():
            body = page.get("body") or {}
            sections = body.get("sections") or []
            paragraphs = [*(body.get("summary") or []), *(p for s in sections for p in s.get("paragraphs") or [])]
            texts.append("\n\n".join(paragraphs))
    texts += [file.read_text(encoding="utf-8") for file in sorted((shared / "data" / "ptc" / "articles").glob("*.txt"))]
    for file in sorted((shared / "data" / "wcxb" / "ground-truth").glob("*.json")):
        texts.append(json.loads(file.read_text(encoding="utf-8"))["ground_truth"].get("main_content") or "")
    return {hash_of(text): text for text in texts}


def judged_texts(shared: Path) -> dict[str, str]:
    """SHA-256 of its text -> text, for the news of which single proposals of stands were judged: PolNeAR's too."""
    return texts_by_hash(shared) | {hash_of(one.text): one.text for one in read_polnear(shared / "data" / "polnear" / "train")}


def unlabelled_news(shared: Path, sets: Sets) -> list[tuple[str, str]]:
    """(name, text) of English news without annotations, in a fixed random order.

    Gold's test articles and the held-out texts stay out, with all that shares more than 3 runs of 8 words with one of them.
    """
    split = json.loads((shared / "gold" / "split.json").read_text(encoding="utf-8"))
    apart = [(shared / "gold" / "dev" / f"{name}.txt").read_text(encoding="utf-8") for name in split["test"]]
    apart += [article.text for article in sets.held_out]
    runs = frozenset().union(*map(runs_of_words, apart))
    annotated = {article.text for article in sets.record}
    rows = [
        (key[:16], text)
        for key, text in sorted(texts_by_hash(shared).items())
        if text not in annotated and is_english(text) and len(runs_of_words(text) & runs) <= 3
    ]
    random.Random(0).shuffle(rows)
    return rows


def runs_of_words(text: str) -> frozenset[str]:
    words = re.findall(r"\w+", text.lower())
    return frozenset(" ".join(words[i : i + 8]) for i in range(len(words) - 7))


def is_english(text: str) -> bool:
    """More than 80 words, an eighth of them the commonest of English."""
    words = text.lower().split()
    return len(words) > 80 and 8 * sum(word in COMMON for word in words) > len(words)


COMMON = frozenset({"the", "of", "to", "and", "in", "a", "that"})


def hash_of(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def news_rows(shared: Path) -> list[dict[str, str]]:
    file = shared / "data" / "talks" / "all_news_2025_05.jsonl"
    with file.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]
