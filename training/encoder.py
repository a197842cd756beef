"""The teacher: a pretrained BERT-like or MPNet-like encoder with one tag head a view. No `transformers` needed."""

import json
import math
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import Tensor, nn

from onrecord.models.tags import NAME_TAGS, TAGS
from training.crf import FORBIDDEN

SHAPES = 8
QUOTE_STATES = 6
VIEWS = ("record", "polnear")


class Layer(nn.Module):
    """One post-norm transformer layer."""

    def __init__(self, width: int, inner: int, heads: int, epsilon: float, dropout: float) -> None:
        super().__init__()
        self.heads, self.dropout = heads, dropout
        self.qkv, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.norm1, self.norm2 = nn.LayerNorm(width, epsilon), nn.LayerNorm(width, epsilon)

    def forward(self, x: Tensor, bias: Tensor | None) -> Tensor:
        batch, n, width = x.shape
        q, k, v = self.qkv(x).view(batch, n, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=bias).transpose(1, 2).reshape(batch, n, width)
        x = self.norm1(x + F.dropout(self.out(mixed), self.dropout, self.training))
        inner = F.dropout(self.down(F.gelu(self.up(x))), self.dropout, self.training)
        return self.norm2(x + inner)


class Teacher(nn.Module):
    """Sub-tokens with their shape and quote state -> emissions (views, B, n, tags)."""

    def __init__(self, folder: Path, dropout: float = 0.1) -> None:
        super().__init__()
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        self.kind = config["model_type"]
        width, heads, epsilon = config["hidden_size"], config["num_attention_heads"], config["layer_norm_eps"]
        self.dropout = dropout
        self.offset = 2 if self.kind == "mpnet" else 0
        self.words = nn.Embedding(config["vocab_size"], width)
        self.places = nn.Embedding(config["max_position_embeddings"], width)
        self.norm = nn.LayerNorm(width, epsilon)
        self.layers = nn.ModuleList(
            Layer(width, config["intermediate_size"], heads, epsilon, dropout) for _ in range(config["num_hidden_layers"])
        )
        self.relative = nn.Embedding(32, heads) if self.kind == "mpnet" else None
        self.shapes, self.quotes = nn.Embedding(SHAPES, width), nn.Embedding(QUOTE_STATES, width)
        self.heads = nn.Linear(width, len(VIEWS) * len(TAGS))
        self.moves = nn.Parameter(torch.zeros(len(VIEWS), len(TAGS), len(TAGS)))
        for fresh in (self.shapes, self.quotes):  # zero: the pretrained function is untouched at the first step
            nn.init.zeros_(fresh.weight)
        nn.init.normal_(self.heads.weight, std=0.02)
        nn.init.zeros_(self.heads.bias)
        self._load(load_file(folder / "model.safetensors"))

    def _load(self, stored: dict[str, Tensor]) -> None:
        weights = {k.split(".", 1)[1] if k.split(".")[0] in ("bert", "mpnet") else k: v.float() for k, v in stored.items()}
        attention = "attention.attn.{}" if self.kind == "mpnet" else "attention.self.{}"
        parts = "qkv" if self.kind == "mpnet" else ("query", "key", "value")
        after = "attention.attn.o" if self.kind == "mpnet" else "attention.output.dense"
        norm = "attention.LayerNorm" if self.kind == "mpnet" else "attention.output.LayerNorm"
        places = weights["embeddings.position_embeddings.weight"]
        if self.kind == "bert":
            places = places + weights["embeddings.token_type_embeddings.weight"][0]
        with torch.no_grad():
            self.words.weight.copy_(weights["embeddings.word_embeddings.weight"])
            self.places.weight.copy_(places)
            _copy(self.norm, weights, "embeddings.LayerNorm")
            if self.relative is not None:
                self.relative.weight.copy_(weights["encoder.relative_attention_bias.weight"])
            for i, layer in enumerate(self.layers):
                at = f"encoder.layer.{i}."
                names = [at + attention.format(part) for part in parts]
                layer.qkv.weight.copy_(torch.cat([weights[name + ".weight"] for name in names]))
                layer.qkv.bias.copy_(torch.cat([weights[name + ".bias"] for name in names]))
                _copy(layer.out, weights, at + after)
                _copy(layer.norm1, weights, at + norm)
                _copy(layer.up, weights, at + "intermediate.dense")
                _copy(layer.down, weights, at + "output.dense")
                _copy(layer.norm2, weights, at + "output.LayerNorm")

    @property
    def transitions(self) -> Tensor:
        return self.moves + FORBIDDEN

    def encode(self, ids: Tensor, shapes: Tensor, quotes: Tensor) -> Tensor:
        """(B, n, width), what the heads see."""
        n = ids.shape[1]
        x = self.words(ids) + self.places.weight[self.offset : self.offset + n] + self.shapes(shapes) + self.quotes(quotes)
        x = F.dropout(self.norm(x), self.dropout, self.training)
        bias = None
        if self.relative is not None:
            places = torch.arange(n)
            bias = self.relative(_bucket(places[None] - places[:, None])).permute(2, 0, 1)[None]
        for layer in self.layers:
            x = layer(x, bias)
        return F.dropout(x, self.dropout, self.training)

    def forward(self, ids: Tensor, shapes: Tensor, quotes: Tensor) -> Tensor:
        out = self.heads(self.encode(ids, shapes, quotes))
        return out.view(*ids.shape, len(VIEWS), len(TAGS)).permute(2, 0, 1, 3)


class Namer(Teacher):
    """The same encoder with one head that tells names: sub-tokens -> (1, B, n, name tags)."""

    def __init__(self, folder: Path, dropout: float = 0.1) -> None:
        super().__init__(folder, dropout)
        self.heads = nn.Linear(self.heads.in_features, len(NAME_TAGS))

    def forward(self, ids: Tensor, shapes: Tensor, quotes: Tensor) -> Tensor:
        return self.heads(self.encode(ids, shapes, quotes))[None]


def _copy(module: nn.Linear | nn.LayerNorm, weights: dict[str, Tensor], name: str) -> None:
    module.weight.copy_(weights[name + ".weight"])
    module.bias.copy_(weights[name + ".bias"])


def _bucket(distance: Tensor, buckets: int = 32, furthest: int = 128) -> Tensor:
    """MPNet's relative position buckets: exact when near, logarithmic when far."""
    distance, half = -distance, buckets // 2
    base, distance = (distance < 0).long() * half, distance.abs()
    exact = half // 2
    far = exact + (torch.log(distance.float().clamp(min=1) / exact) / math.log(furthest / exact) * (half - exact)).long()
    return base + torch.where(distance < exact, distance, far.clamp(max=half - 1))
