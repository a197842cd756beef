"""Predictions made up from gold: entries dropped, shifted, renamed and added, by a seeded random."""

import json
import random
import re
import subprocess
import sys

import pytest

SECTIONS = ("statements", "talks", "positions", "figures", "wording")
OTHERS = {
    "kind": ("direct", "indirect", "mixed"),
    "status": ("held", "planned", "ongoing"),
    "format": ("bilateral", "trilateral", None),
    "round": (1, 2, None),
    "place": ("Varna", "Geneva, Switzerland", None),
    "party": ("Russia", "US", "Ostland", None),
    "act": ("demand", "refuse", "urge"),
    "bound": ("exact", "about"),
    "unit": ("killed", "money"),
    "claimant": ("outlet", "Anna Varga"),
    "disputed": (True, False),
    "voice": ("outlet", "speaker"),
    "said": ("2025-05-20", None),
}
LISTS = ("parties", "people", "mediator", "dates", "toward")


def run_script(script, *arguments):
    """What a script of the folder `shared` prints."""
    done = subprocess.run([sys.executable, str(script), *map(str, arguments)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


class Perturber:
    """Makes a prediction out of a gold record."""

    def __init__(self, seed, text):
        self.random = random.Random(seed)
        self.text = text
        self.words = [m.span() for m in re.finditer(r"\w+", text)]

    def span(self, start, end):
        return {"text": self.text[start:end], "start": start, "end": end}

    def shifted(self, start, end):
        """The span, four times in ten with its borders moved by a few words."""
        if self.random.random() < 0.4:
            start += self.random.randint(-25, 25)
            end += self.random.randint(-25, 25)
            start = min(max(start, 0), len(self.text) - 1)
            end = min(max(end, start + 1), len(self.text))
        return self.span(start, end)

    def random_span(self):
        first = self.random.randrange(len(self.words))
        last = min(first + self.random.randint(0, 15), len(self.words) - 1)
        return self.span(self.words[first][0], self.words[last][1])

    def quote(self, quote):
        """A gold quote as a span, or none where it does not stand in the text letter by letter."""
        start = self.text.find(quote) if quote else -1
        return self.shifted(start, start + len(quote)) if start >= 0 else None

    def kept(self, entries):
        return [e for e in entries if self.random.random() > 0.2]

    def entry(self, section, entry):
        entry = dict(entry)
        for key, values in OTHERS.items():
            if key in entry and self.random.random() < 0.2:
                entry[key] = self.random.choice(values)
        for key in LISTS:
            if key in entry and entry[key] and self.random.random() < 0.2:
                entry[key] = entry[key][1:]
        if section != "statements":
            return entry | {"quote": self.quote(entry["quote"])}
        source = self.quote(entry["source"]) if self.random.random() > 0.1 else None
        return entry | {
            "content": [q for c in entry["content"] if (q := self.quote(c))],
            "source": source,
            "cue": self.quote(entry["cue"]),
            "speaker": self.speaker(entry["speaker"]),
            "channel": entry["channel"] if self.random.random() > 0.2 else None,
        }

    def speaker(self, speaker):
        if speaker is None or self.random.random() < 0.1:
            return self.random.choice([None, {"name": "Anna Varga", "party": "Ostland"}])
        if self.random.random() < 0.2:
            return speaker | {"name": speaker["name"].split()[-1], "party": self.random.choice(OTHERS["party"])}
        return speaker

    def record(self, gold):
        made = {"article": {"text": self.text, "published": gold["article"]["published"] if self.random.random() > 0.3 else None}}
        for section in SECTIONS:
            entries = [self.entry(section, e) for e in self.kept(gold[section])]
            spurious = [e | {"quote": self.random_span()} for e in entries if self.random.random() < 0.2]
            if section == "statements":
                spurious = [e | {"content": [e["quote"], self.random_span()]} for e in spurious]
            made[section] = entries + spurious
            self.random.shuffle(made[section])
        return made

    def attributions(self, gold):
        """PolNeAR-like predictions as statements and attitudes of a record."""
        made = []
        for a in self.kept(gold):
            content = [self.shifted(s.start, s.end) for s in a.content]
            source = self.shifted(a.source[0].start, a.source[-1].end) if a.source and self.random.random() > 0.1 else None
            cue = self.shifted(a.cue[0].start, a.cue[0].end) if a.cue else None
            made.append({"content": content, "source": source, "cue": cue})
            if self.random.random() < 0.2:
                made.append({"content": [self.random_span()], "source": self.random_span(), "cue": None})
        self.random.shuffle(made)
        half = len(made) // 2
        return {"article": {"text": self.text}, "statements": made[:half], "attitudes": made[half:]}


@pytest.fixture(scope="session")
def perturber():
    """The class that makes predictions out of gold."""
    return Perturber


@pytest.fixture(scope="session")
def script_figures():
    """A function that runs a script of the folder `shared` and gives its JSON."""

    def run(script, *arguments):
        return json.loads(run_script(script, *arguments, "--json"))

    return run
