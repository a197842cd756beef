"""Train the fast reader on what the teachers read: `python -m training.student --help`.

The loss is that of a CRF whose wanted tags are the teachers' probabilities, half and half with the annotation where a text
has one. `onrecord/models/network.py` runs the result without PyTorch.
"""

import argparse
import json
import time
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from onrecord.language.quotes import mark_quotes
from onrecord.language.words import Words, split_words
from onrecord.models.calibration import UNFITTED
from onrecord.models.network import AFFIX_BUCKETS, SHAPES, Lexicon, crc, normal
from onrecord.models.tags import NAME_TAGS, TAGS
from training.corpora import tag_words
from training.crf import FORBIDDEN, taught_loss
from training.encoder import QUOTE_STATES, VIEWS
from training.sets import training_sets, unlabelled_news
from training.variants import vary

DILATIONS = (1, 2, 4, 8, 16, 32, 1, 2)
STATIC, LEARNT, AFFIX, SHAPE = 96, 64, 24, 12
WINDOW = 256
NAMES_WEIGHT = 0.5


class Student(nn.Module):
    """The same function as `onrecord.models.network.Network`, with dropout."""

    def __init__(self, static: np.ndarray, vocabulary: int, width: int, dropout: float) -> None:
        super().__init__()
        self.dropout = dropout
        self.static = nn.Embedding.from_pretrained(torch.from_numpy(static), freeze=True)
        self.learnt = nn.Embedding(vocabulary + 1, LEARNT)
        self.suffix, self.prefix = nn.Embedding(AFFIX_BUCKETS, AFFIX), nn.Embedding(AFFIX_BUCKETS, AFFIX)
        self.shape = nn.Embedding(len(SHAPES), SHAPE)
        for table in (self.learnt, self.suffix, self.prefix, self.shape):
            nn.init.normal_(table.weight, std=0.1)
        self.project = nn.Linear(STATIC + LEARNT + 2 * AFFIX + SHAPE, width, bias=False)
        self.quotes = nn.Embedding(QUOTE_STATES, width)
        self.layers = nn.ModuleList(nn.Linear(3 * width, width) for _ in DILATIONS)
        self.norms = nn.ModuleList(nn.LayerNorm(width) for _ in DILATIONS)
        self.head = nn.Linear(width, len(VIEWS) * len(TAGS) + len(NAME_TAGS))
        self.moves = nn.Parameter(torch.zeros(len(VIEWS), len(TAGS), len(TAGS)))

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """x (B, n, 6): five table rows and the quotation state -> (views, B, n, tags), (B, n, name tags)."""
        tables = (self.static, self.learnt, self.suffix, self.prefix, self.shape)
        joined = torch.cat([table(x[..., i]) for i, table in enumerate(tables)], -1)
        h = F.relu(self.project(F.dropout(joined, self.dropout, self.training)) + self.quotes(x[..., 5]))
        for dilation, layer, norm in zip(DILATIONS, self.layers, self.norms, strict=True):
            # the same as a dilated convolution, which PyTorch computes many times slower on a CPU
            left, right = F.pad(h, (0, 0, dilation, 0))[:, :-dilation], F.pad(h, (0, 0, 0, dilation))[:, dilation:]
            y = F.relu(layer(torch.cat([left, h, right], -1)))
            h = norm(h + F.dropout(y, self.dropout, self.training))
        out = self.head(h)
        tags, names = out[..., : -len(NAME_TAGS)], out[..., -len(NAME_TAGS) :]
        return tags.reshape(*out.shape[:2], len(VIEWS), len(TAGS)).permute(2, 0, 1, 3), names

    @property
    def transitions(self) -> Tensor:
        return self.moves + FORBIDDEN


@dataclass(frozen=True, slots=True)
class Taught:
    """A text with the tags wanted of it, (n, views, tags), and its names, (n, name tags): all zero where nobody told."""

    words: Words
    wanted: np.ndarray
    names: np.ndarray


def static_vectors(file: Path) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(rows + 1, STATIC) int8-exact vectors with row 0 empty, and the sorted hashes and rows of the words that have one."""
    with np.load(file) as stored:
        vectors = stored["vectors"].astype(np.float32)
        words, rows = str(stored["words"]).split("\n"), stored["rows"].astype(np.int64)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-6
    _, basis = np.linalg.eigh(vectors.T @ vectors)
    reduced = vectors @ basis[:, -STATIC:]
    reduced /= reduced.std()
    scale = np.abs(reduced).max(1, keepdims=True) / 127
    scale[scale == 0] = 1
    table = np.concatenate([np.zeros((1, STATIC)), np.round(reduced / scale) * scale]).astype(np.float32)
    hashes = np.array([crc(word) for word in words], dtype=np.uint32)
    order = np.argsort(hashes, kind="stable")
    return table, hashes[order], (rows[order] + 1).astype(np.uint16)


def load_taught(shared: Path, labels: Path, names: Path | None = None) -> tuple[list[Taught], dict[str, object]]:
    """Texts that the teachers have read, with the annotation mixed in, and how many there are of each kind."""
    stored = np.load(labels)
    named = np.load(names) if names else {}

    def names_of(name: str, words: Words) -> np.ndarray:
        known = named[name] if name in named else np.zeros((len(words), len(NAME_TAGS)))
        return known.astype(np.float32)

    sets = training_sets(shared)
    taught: list[Taught] = []
    eye = np.eye(len(TAGS), dtype=np.float32)
    for article in (*sets.record * 2, *sets.polnear):
        words, tags, _ = tag_words(article)
        wanted = stored[article.name].astype(np.float32)
        view = VIEWS.index(article.view)
        wanted[view] = 0.5 * wanted[view] + 0.5 * eye[tags]
        taught.append(Taught(words, wanted.transpose(1, 0, 2), names_of(article.name, words)))
    news = 0
    for name, text in unlabelled_news(shared, sets):
        key = f"news:{name}"
        if key in stored.files:
            words = split_words(text)
            taught.append(Taught(words, stored[key].astype(np.float32).transpose(1, 0, 2), names_of(key, words)))
            news += 1
    return taught, {"polnear": len(sets.polnear), "record": len(sets.record), "news": news, "hash": sets.hash()}


class Rows:
    """Word forms -> the rows of the network's tables, remembered."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.seen: dict[str, list[int]] = {}

    def of(self, words: Words) -> np.ndarray:
        unknown = [form for form in dict.fromkeys(words.forms) if form not in self.seen]
        self.seen.update(zip(unknown, self.lexicon.features(unknown).tolist(), strict=True))
        rows = np.array([self.seen[form] for form in words.forms], np.int64).reshape(-1, 5)
        return np.concatenate([rows, np.array(mark_quotes(words), np.int64)[:, None]], 1)


def batches(taught: list[Taught], rows: Rows, size: int, rng: np.random.Generator):
    """One epoch: varied texts in random order as one stream, cut into windows."""
    xs, qs, ns = [], [], []
    end = Words(forms=["\n"], starts=[0], ends=[1])
    blank = np.zeros((1, len(VIEWS), len(TAGS)), np.float32)
    blank[:, :, 0] = 1
    nameless = np.zeros((1, len(NAME_TAGS)), np.float32)
    for i in rng.permutation(len(taught)):
        words, (wanted, names) = vary(taught[i].words, [taught[i].wanted, taught[i].names], rng)
        xs += [rows.of(words), rows.of(end)]
        qs += [wanted, blank]
        ns += [names, nameless]
    x, q, names = np.concatenate(xs), np.concatenate(qs), np.concatenate(ns)
    # forms that the vocabulary or the vectors do not know must not be a surprise
    x[rng.random(len(x)) < 0.08, 1] = 0
    x[rng.random(len(x)) < 0.05, 0] = 0
    offset = int(rng.integers(0, WINDOW))
    windows = rng.permutation((len(x) - offset) // WINDOW)
    for k in range(0, len(windows) - size + 1, size):
        begins = offset + windows[k : k + size] * WINDOW
        yield (torch.from_numpy(np.stack([x[b : b + WINDOW] for b in begins])),
               torch.from_numpy(np.stack([q[b : b + WINDOW] for b in begins]).transpose(2, 0, 1, 3).copy()),
               torch.from_numpy(np.stack([names[b : b + WINDOW] for b in begins])))  # fmt: skip


def names_loss(scores: Tensor, wanted: Tensor) -> Tensor:
    """Cross-entropy of the name tags, per word that has any."""
    return -(F.log_softmax(scores, -1) * wanted).sum() / wanted.sum().clamp(min=1)


def train(model: Student, taught: list[Taught], rows: Rows, arguments: argparse.Namespace) -> None:
    rng = np.random.default_rng(arguments.seed)
    tokens = sum(len(t.words) for t in taught)
    total = int(tokens / WINDOW / arguments.batch * arguments.epochs)
    print(f"{len(taught)} texts, {tokens} words, {total} steps", flush=True)
    parameters = [p for p in model.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(parameters, lr=arguments.rate, weight_decay=0.01, betas=(0.9, 0.98))
    began, step, losses = time.time(), 0, []
    model.train()
    while step < total:
        for x, wanted, names in batches(taught, rows, arguments.batch, rng):
            share = max(step / total, (time.time() - began) / arguments.seconds)
            for group in optimiser.param_groups:
                group["lr"] = arguments.rate * min(1, (step + 1) / 200) * max(0.01, 1 - share)
            scores, name_scores = model(x)
            loss = taught_loss(scores, model.transitions, wanted, torch.ones(x.shape[:2]))
            loss = loss + NAMES_WEIGHT * names_loss(name_scores, names)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            # a window whose best tags cannot be reached in floating point gives no finite gradient: it teaches nothing
            if torch.isfinite(torch.nn.utils.clip_grad_norm_(parameters, 1.0)):
                optimiser.step()
            losses.append(loss.item())
            step += 1
            if step % 100 == 0:
                speed = step * arguments.batch * WINDOW / (time.time() - began)
                print(
                    f"step {step}/{total} loss {np.mean(losses[-100:]):.4f} {speed:.0f} words/s {time.time() - began:.0f}s",
                    flush=True,
                )
            if step >= total or time.time() - began > arguments.seconds:
                return


def first_card(file: Path, data: dict[str, object], seed: int) -> dict[str, object]:
    """What is known of weights before `training/calibrate.py` fits their decoding."""
    decoding = {"silence": [0.0] * len(VIEWS), "calibrations": [asdict(UNFITTED)] * len(VIEWS)}
    return {"name": file.stem, "views": list(VIEWS), "data": data, "seed": seed, "decoding": decoding}


def export(model: Student, lexicon: Lexicon, card: dict[str, object], file: Path) -> None:
    """Write the weights as one compressed .npz, as `load_network` wants them."""

    def half(tensor: Tensor) -> np.ndarray:
        return tensor.detach().numpy().astype(np.float16)

    static = model.static.weight.numpy()
    scale = np.abs(static).max(1) / 127
    scale[scale == 0] = 1
    words = sorted(lexicon.vocabulary, key=lexicon.vocabulary.__getitem__)
    arrays: dict[str, np.ndarray] = {
        "card": np.frombuffer(json.dumps(card).encode(), np.uint8),
        "hashes": lexicon.hashes,
        "rows": lexicon.rows,
        "vocabulary": np.frombuffer("\n".join(words).encode(), np.uint8),
        "static": np.round(static / scale[:, None]).astype(np.int8),
        "static_scale": scale.astype(np.float32),
        "vocabulary_table": half(model.learnt.weight),
        "suffix": half(model.suffix.weight),
        "prefix": half(model.prefix.weight),
        "shape": half(model.shape.weight),
        "project": half(model.project.weight.T),
        "quotes": half(model.quotes.weight),
        "head": half(model.head.weight.T),
        "head_bias": half(model.head.bias),
        "transitions": half(model.moves),
        "dilations": np.array(DILATIONS),
    }
    for i, (layer, norm) in enumerate(zip(model.layers, model.norms, strict=True)):
        arrays[f"layer{i}"] = half(layer.weight.T)
        arrays[f"bias{i}"], arrays[f"gain{i}"], arrays[f"shift{i}"] = half(layer.bias), half(norm.weight), half(norm.bias)
    np.savez_compressed(file, **arrays)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--labels", type=Path, required=True, help="what training.label wrote")
    parser.add_argument("--names", type=Path, help="what training.names wrote")
    parser.add_argument("--save", type=Path, required=True, help=".npz for onrecord/models/weights")
    parser.add_argument("--start", type=Path, help="weights (.pt, its .npz beside it) to go on from")
    parser.add_argument("--width", type=int, default=160)
    parser.add_argument("--epochs", type=float, default=20)
    parser.add_argument("--seconds", type=float, default=1e9, help="stop, with the rate decayed, after so long")
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    torch.manual_seed(arguments.seed)
    torch.set_num_threads(2)
    torch.set_flush_denormal(True)
    taught, data = load_taught(arguments.shared, arguments.labels, arguments.names)
    static, hashes, vector_rows = static_vectors(arguments.shared / "data" / "vectors" / "en_md_vectors.npz")
    if arguments.start:
        common = bytes(np.load(arguments.start.with_suffix(".npz"))["vocabulary"]).decode("utf-8").split("\n")
    else:
        counts = Counter(normal(form) for text in taught for form in text.words.forms if form[0] != "\n")
        common = [word for word, count in counts.most_common(20_000) if count >= 3]
    vocabulary = {word: i + 1 for i, word in enumerate(common)}
    lexicon = Lexicon(hashes=hashes, rows=vector_rows, vocabulary=vocabulary)
    model = Student(static, len(vocabulary), arguments.width, arguments.dropout)
    if arguments.start:
        model.load_state_dict(torch.load(arguments.start))
    train(model, taught, Rows(lexicon), arguments)
    model.eval()
    card = first_card(arguments.save, data, arguments.seed) | {"width": arguments.width}
    export(model, lexicon, card, arguments.save)
    torch.save(model.state_dict(), arguments.save.with_suffix(".pt"))


if __name__ == "__main__":
    main()
