"""spaCy's names in unlabelled news, corrected as the reader corrects its own: `python -m training.silver --help`.

They are many and not quite right; `training.names` learns from them first and from the articles marked by hand after that.
Needs spaCy and en_core_web_sm, not PyTorch.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import spacy

from onrecord.language.names import find_names
from onrecord.language.words import Words, split_words
from onrecord.models.tags import NAME_TAGS
from training.sets import hash_of, training_sets, unlabelled_news

KINDS = {"PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place", "NORP": "people"}
LONGEST = 3000  # words; what is longer is rarely news


def spacy_tags(words: Words, found: list[tuple[int, int, str]]) -> list[int]:
    """One name tag a word, from spans of characters."""
    tags = np.zeros(len(words), np.int64)
    starts, ends = np.array(words.starts), np.array(words.ends)
    for start, end, kind in found:
        a, b = int(np.searchsorted(ends, start, side="right")), int(np.searchsorted(starts, end, side="left"))
        if a < b and not tags[a:b].any():
            tags[a:b] = NAME_TAGS.index(f"I-{kind}")
            tags[a] -= 1
    return tags.tolist()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--model", default="en_core_web_sm")
    parser.add_argument("--news", type=int, default=400_000, help="words")
    parser.add_argument("--save", type=Path, required=True, help=".jsonl")
    arguments = parser.parse_args()
    nlp = spacy.load(arguments.model, exclude=["tagger", "parser", "attribute_ruler", "lemmatizer"])
    sets = training_sets(arguments.shared)
    total = 0
    with arguments.save.open("w", encoding="utf-8") as out:
        for _, text in unlabelled_news(arguments.shared, sets):
            size = len(text.split())
            if size > LONGEST or total + size > arguments.news:
                continue
            total += size
            words = split_words(text)
            found = [(e.start_char, e.end_char, KINDS[e.label_]) for e in nlp(text).ents if e.label_ in KINDS]
            names = find_names(text, words, spacy_tags(words, found))
            row = {"sha256": hash_of(text), "names": [[name.span.start, name.span.end, name.kind] for name in names]}
            out.write(json.dumps(row) + "\n")
    print(f"{total} words")


if __name__ == "__main__":
    main()
