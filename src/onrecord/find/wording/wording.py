"""An article -> its wording: charged words, names that take a side, marks that distance, sources without a name."""

from collections.abc import Iterator, Sequence
from typing import Literal

from onrecord.find.wording.lexicon import Lexicon, load_lexicon
from onrecord.find.wording.marks import MarkRule, find_distancing
from onrecord.find.wording.sources import SourceRule, find_hidden
from onrecord.find.wording.terms import Hit, find_terms
from onrecord.find.wording.voice import bears_on_a_side, find_answers, voice_of
from onrecord.language.contents import Contents, contents_of, holder_at
from onrecord.language.ids import entry_id
from onrecord.language.parsed import Parsed
from onrecord.records import Span, Voice, Wording, WordingKind

BY = "rules:wording"
Rule = Literal["naming", "label", "judgement"] | MarkRule | SourceRule
# Fitted by training/confidences.py: the share that annotators have too (168 articles), drawn towards that in articles on which no
# rule was written and from which no term was taken. That judged right in news which nobody had looked at was weighed in by hand,
# by the same formula: the script alone does not give these values again.
CONFIDENCE: dict[Rule, float] = {
    "naming": 0.89, "label": 0.84, "judgement": 0.44,
    "so_called": 0.82, "aside": 0.63, "charged": 0.65,
    "single": 0.91, "several": 0.94, "media": 0.89, "crowd": 0.8, "plural": 0.44, "passive": 0.86, "held": 0.72, "learned": 0.82,
    "voiced": 0.67,
}  # fmt: skip
REASONS: dict[MarkRule | SourceRule, str] = {
    "so_called": "“so-called” with quotation marks: the outlet keeps its distance from the word",
    "aside": "quotation marks around a few words that nobody is quoted with",
    "charged": "quotation marks around a charged word in reported speech",
    "single": "one person or body without a name",
    "several": "several people without a name",
    "media": "media or reports without a name",
    "crowd": "a number of people, nobody of whom is named",
    "plural": "a group, nobody of whom is named",
    "passive": "a passive that leaves out who believes or reports it",
    "held": "a belief without believers",
    "learned": "the outlet's own knowledge, without where it is from",
    "voiced": "concerns or calls without those who voice them",
}


def find_wording(parsed: Parsed, lexicon: Lexicon | None = None) -> tuple[Wording, ...]:
    """The wording of an article, in text order, by the lexicon that comes along unless another is given."""
    contents = contents_of(parsed)
    hits = tuple(find_terms(parsed.words, load_lexicon() if lexicon is None else lexicon))
    charged = {hit.head: hit.term.entry.side for hit in hits if hit.term.entry.kind == "loaded"}
    distancing = tuple(find_distancing(parsed, contents, charged))
    found = [*_terms(parsed, contents, hits, distancing), *_marks(parsed, contents, distancing), *_sources(parsed)]
    return tuple(sorted(found, key=lambda entry: entry.quote))


def _terms(
    parsed: Parsed, contents: Contents, hits: Sequence[Hit], distancing: Sequence[tuple[int, int, MarkRule]]
) -> Iterator[Wording]:
    """Charged words and names, each form once in one voice, a name once altogether."""
    words = parsed.words
    marked = {word for first, last, _ in distancing for word in range(first, last + 1)}
    told: set[tuple[str, ...]] = set()
    answers = find_answers(parsed.article.text)
    for hit in hits:
        entry = hit.term.entry
        holder = holder_at(contents, words.starts[hit.head])
        voice = voice_of(parsed, holder, hit.head, answers)
        forms = tuple(form.lower() for form in words.forms[hit.first : hit.last + 1])
        form = (entry.kind, *hit.term.words) if entry.kind == "naming" else (entry.kind, voice, *forms)
        if voice not in entry.voices or form in told or (entry.kind == "loaded" and hit.head in marked):
            continue
        if entry.judges and not bears_on_a_side(parsed, holder, voice, hit.head):
            continue
        told.add(form)
        quote = Span(start=words.starts[hit.first], end=words.ends[hit.last])
        rule: Rule = "naming" if entry.kind == "naming" else "judgement" if entry.judges else "label"
        yield _wording(parsed, quote, entry.kind, voice, rule, entry.reason)


def _marks(parsed: Parsed, contents: Contents, distancing: Sequence[tuple[int, int, MarkRule]]) -> Iterator[Wording]:
    starts, ends = parsed.words.starts, parsed.words.ends
    for first, last, rule in distancing:
        quote = Span(start=starts[first], end=ends[last])
        voice: Voice = "paraphrase" if holder_at(contents, quote.start) else "outlet"
        yield _wording(parsed, quote, "scare_quotes", voice, rule, REASONS[rule])


def _sources(parsed: Parsed) -> Iterator[Wording]:
    """The sources without a name; of two that overlap the first, of two that begin alike the longer."""
    end = -1
    for quote, rule in sorted(find_hidden(parsed), key=lambda pair: (pair[0].start, -pair[0].end)):
        if quote.start >= end:
            end = quote.end
            yield _wording(parsed, quote, "unnamed_source", "outlet", rule, REASONS[rule])


def _wording(parsed: Parsed, quote: Span, kind: WordingKind, voice: Voice, rule: Rule, reason: str) -> Wording:
    return Wording(
        id=entry_id(parsed.article.edition, "wording", (quote,), kind),
        quote=quote,
        kind=kind,
        voice=voice,
        reason=reason,
        by=f"{BY}:{rule}",
        confidence=CONFIDENCE[rule],
    )
