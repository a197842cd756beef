"""A text whose words carry tags by hand: `Varga/SR said/Q it/CL rained/CL .`"""

from onrecord.find.attributions import Attribution, Run, find_attributions
from onrecord.language.quotes import mark_quotes
from onrecord.language.words import Words, split_words
from onrecord.models.tags import INDEX


def attributed(tagged: str) -> tuple[Words, list[int], list[Attribution]]:
    """The words, their quotation states, and the attributions that their tags make."""
    pairs = [part.rsplit("/", 1) if "/" in part else (part, "O") for part in tagged.split(" ")]
    words = split_words(" ".join(form for form, _ in pairs))
    labels = [label for _, label in pairs]
    tags = [
        INDEX["O"] if label == "O" else INDEX[("I-" if i and labels[i - 1] == label else "B-") + label]
        for i, label in enumerate(labels)
    ]
    marks = mark_quotes(words)
    return words, marks, find_attributions(words, marks, tags)


def shown(words: Words, runs: list[Run]) -> str:
    """The words of runs, an ellipsis between them."""
    return " … ".join(" ".join(words.forms[run.first : run.last + 1]) for run in runs)
