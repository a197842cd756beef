"""Train the teacher: `python -m training.teacher --help`.

Stage by stage: PolNeAR with the record's own texts beside it, then the record's texts alone with a share of PolNeAR, so that
what the record counts weighs more. Each stage starts from the last one's weights. Dev texts never enter a training.
"""

import argparse
import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from onrecord.language.words import Words
from training.corpora import Annotated, allowed, tag_words
from training.crf import partial_loss
from training.encoder import VIEWS, Teacher
from training.sets import training_sets
from training.subtokens import SubTokens
from training.variants import vary

WINDOW = 256
HEAD_PARTS = ("heads", "moves", "shapes", "quotes")


@dataclass(frozen=True, slots=True)
class Text:
    words: Words
    target: np.ndarray  # (n, views, tags): bool where tags are allowed, numbers where they are wanted


def prepare(article: Annotated) -> Text:
    words, tags, certain = tag_words(article)
    return Text(words, np.stack([allowed(view, article.view, tags, certain) for view in VIEWS], 1))


def batches(texts: list[Text], cut: SubTokens, size: int, rng: np.random.Generator):
    """Texts, varied and in random order, as one stream cut into windows of equal length: no padding."""
    parts: list[tuple[np.ndarray, ...]] = []
    begin = 0
    views, tags = texts[0].target.shape[1:]
    blank = np.zeros((1, views, tags), dtype=texts[0].target.dtype)
    blank[:, :, 0] = 1
    for i in rng.permutation(len(texts)):
        words, (target,) = vary(texts[i].words, [texts[i].target], rng)
        ids, shapes, quotes, first = cut.stream(words)
        end = begin + len(ids)
        parts.append((ids, shapes, quotes, first + begin, target))
        parts.append((np.array([cut.separator]), np.array([1]), np.array([4]), np.array([end]), blank))
        begin = end + 1
    ids, shapes, quotes, first, target = (np.concatenate(column) for column in zip(*parts, strict=True))
    offset = int(rng.integers(0, WINDOW))
    windows = rng.permutation((len(ids) - offset) // WINDOW)
    for k in range(0, len(windows) - size + 1, size):
        rows = []
        for window in windows[k : k + size]:
            a = offset + int(window) * WINDOW
            lo, hi = np.searchsorted(first, [a, a + WINDOW])
            rows.append((ids[a : a + WINDOW], shapes[a : a + WINDOW], quotes[a : a + WINDOW], first[lo:hi] - a, target[lo:hi]))
        longest = max(len(row[3]) for row in rows)
        place = np.zeros((size, longest), np.int64)
        mask = np.zeros((size, longest), np.float32)
        targets = np.zeros((views, size, longest, tags), target.dtype)
        for r, row in enumerate(rows):
            n = len(row[3])
            place[r, :n], mask[r, :n] = row[3], 1
            targets[:, r, :n] = row[4].transpose(1, 0, 2)
        yield [torch.from_numpy(np.stack([row[i] for row in rows])) for i in range(3)] + [
            torch.from_numpy(place), torch.from_numpy(targets), torch.from_numpy(mask)]  # fmt: skip


Loss = Callable[[Tensor, Tensor, Tensor, Tensor], Tensor]
"""(emissions, transitions, target, mask) -> one number."""


def train(
    model: Teacher,
    texts: list[Text],
    cut: SubTokens,
    loss_of: Loss,
    *,
    epochs: float,
    rate: float,
    size: int,
    seed: int,
    save: Path,
) -> None:
    rng = np.random.default_rng(seed)
    tokens = sum(len(cut.stream(text.words)[0]) for text in texts)
    total = int(tokens / WINDOW / size * epochs)
    print(f"{len(texts)} texts, {tokens} sub-tokens, {total} steps", flush=True)
    model.words.requires_grad_(False)
    model.places.requires_grad_(False)
    groups: dict[str, list] = {"decay": [], "plain": [], "head": []}
    for name, parameter in model.named_parameters():
        if parameter.requires_grad:
            groups["head" if name.split(".")[0] in HEAD_PARTS else "decay" if parameter.dim() > 1 else "plain"].append(parameter)
    optimiser = torch.optim.AdamW(
        [
            {"params": groups["decay"], "lr": rate, "weight_decay": 0.01},
            {"params": groups["plain"], "lr": rate, "weight_decay": 0.0},
            {"params": groups["head"], "lr": rate * 6, "weight_decay": 0.0},
        ],
        betas=(0.9, 0.98),
        eps=1e-8,
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda i: min((i + 1) / max(1, min(60, total * 0.1)), max(0.02, 1 - i / total))
    )
    model.train()
    began, step, losses = time.time(), 0, []
    while step < total:
        for ids, shapes, quotes, place, target, mask in batches(texts, cut, size, rng):
            with torch.autocast("cpu", torch.bfloat16):
                out = model(ids, shapes, quotes)
            index = place[None, :, :, None].expand(len(out), -1, -1, out.shape[-1])
            loss = loss_of(out.float().gather(2, index), model.transitions, target, mask)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_([p for group in groups.values() for p in group], 1.0)
            optimiser.step()
            schedule.step()
            losses.append(loss.item())
            step += 1
            if step % 25 == 0:
                speed = step * size * WINDOW / (time.time() - began)
                print(
                    f"step {step}/{total} loss {np.mean(losses[-25:]):.4f} {speed:.0f} sub-tokens/s {time.time() - began:.0f}s",
                    flush=True,
                )
            if step % 200 == 0:
                torch.save(model.state_dict(), save)
            if step >= total:
                break
    torch.save(model.state_dict(), save)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", type=Path, required=True, help="folder of the pretrained encoder")
    parser.add_argument("--shared", type=Path, required=True, help="folder that holds data/ and gold/")
    parser.add_argument("--mixture", choices=("broad", "record"), required=True)
    parser.add_argument("--start", type=Path, help="weights of the last stage")
    parser.add_argument("--save", type=Path, required=True)
    parser.add_argument("--epochs", type=float, default=3)
    parser.add_argument("--rate", type=float, default=3e-4)
    parser.add_argument("--batch", type=int, default=12)
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    torch.manual_seed(arguments.seed)
    torch.set_num_threads(2)
    torch.set_flush_denormal(True)  # CRF gradients reach denormals, which halves the speed
    model = Teacher(arguments.base)
    if arguments.start:
        model.load_state_dict(torch.load(arguments.start))
    sets = training_sets(arguments.shared)
    texts = [prepare(article) for article in sets.mixture(arguments.mixture, arguments.seed)]
    settings = {"epochs": arguments.epochs, "rate": arguments.rate, "size": arguments.batch, "seed": arguments.seed}
    train(model, texts, SubTokens(arguments.base), partial_loss, save=arguments.save, **settings)
    arguments.save.with_suffix(".json").write_text(json.dumps({"data": sets.hash(), "seed": arguments.seed}), encoding="utf-8")


if __name__ == "__main__":
    main()
