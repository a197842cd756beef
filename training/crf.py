"""A linear-chain CRF over sets of allowed tags, for PyTorch.

The partition function and its gradient are computed by scaled forward and backward recursions of our own: autograd through a
few hundred small steps costs ten times as much and would be half of a training step.
"""

from typing import Any

import torch
from torch import Tensor

from onrecord.models.tags import TAGS, may_follow

FORBIDDEN = torch.tensor([[0.0 if may_follow(a, b) else -1e4 for b in TAGS] for a in TAGS])
SMALLEST = 1e-30


class LogPartition(torch.autograd.Function):
    """log of the sum over all tag sequences. emissions (V, B, n, K), transitions (V, K, K), mask (B, n) of ones, then zeros."""

    @staticmethod
    def forward(ctx: Any, emissions: Tensor, transitions: Tensor, mask: Tensor) -> Tensor:
        top = emissions.amax(-1, keepdim=True)
        weights = (emissions - top).exp().permute(2, 0, 1, 3).contiguous()  # (n, V, B, K)
        moves = transitions.exp()
        live = mask.T[:, None, :, None]  # (n, 1, B, 1)
        alphas, scales = torch.empty_like(weights), torch.ones_like(weights[..., :1])
        alpha = weights[0]
        for t in range(len(weights)):
            if t:
                step = torch.bmm(alpha, moves) * weights[t]
                alpha = torch.where(live[t] > 0, step, alpha)
            scale = alpha.sum(-1, keepdim=True).clamp(min=SMALLEST)
            alpha = alpha / scale
            alphas[t], scales[t] = alpha, scale
        ctx.save_for_backward(weights, moves, live, alphas, scales)
        return (scales.log() * live).sum(0)[..., 0] + (top[..., 0] * mask).sum(-1)

    @staticmethod
    def backward(ctx: Any, outer: Tensor) -> tuple[Tensor, Tensor, None]:
        weights, moves, live, alphas, scales = ctx.saved_tensors
        gamma = torch.empty_like(alphas)
        pairs = torch.zeros_like(moves)
        beta = torch.ones_like(alphas[0])
        back = moves.transpose(1, 2).contiguous()
        share = outer[..., None]
        for t in range(len(weights) - 1, -1, -1):
            gamma[t] = alphas[t] * beta * live[t]
            if t:
                ahead = weights[t] * beta / scales[t] * live[t]
                pairs += torch.bmm((alphas[t - 1] * share).transpose(1, 2), ahead)
                beta = torch.where(live[t] > 0, torch.bmm(ahead, back), beta)
        return gamma.permute(1, 2, 0, 3) * outer[..., None, None], pairs * moves, None


def log_partition(emissions: Tensor, transitions: Tensor, mask: Tensor) -> Tensor:
    """(V, B) of `LogPartition`."""
    return LogPartition.apply(emissions, transitions, mask)


def partial_loss(emissions: Tensor, transitions: Tensor, allowed: Tensor, mask: Tensor) -> Tensor:
    """Negative log-likelihood of "some sequence of allowed tags", per word, for several views at once.

    emissions, allowed (V, B, n, K); transitions (V, K, K); mask (B, n). Where one tag a word is allowed this is the plain CRF
    loss; where several are, the annotation's silence costs nothing.
    """
    wanted = log_partition(emissions.masked_fill(~allowed, -1e4), transitions, mask)
    return (log_partition(emissions, transitions, mask) - wanted).sum() / mask.sum()


def taught_loss(emissions: Tensor, transitions: Tensor, wanted: Tensor, mask: Tensor) -> Tensor:
    """Log partition minus the expected score of the wanted tags, per word: distillation for a CRF.

    `wanted` (V, B, n, K) are probabilities. The moves' expectation is that of the likeliest tags; forbidden ones among them
    cost nothing.
    """
    z = log_partition(emissions, transitions, mask).sum()
    path = wanted.argmax(-1)
    view = torch.arange(len(emissions))[:, None, None]
    step = transitions.clamp(min=-100)[view, path[:, :, :-1], path[:, :, 1:]] * mask[None, :, 1:]
    return (z - (emissions * wanted * mask[None, :, :, None]).sum() - step.sum()) / mask.sum()


def marginals(emissions: Tensor, transitions: Tensor, mask: Tensor) -> Tensor:
    """P(tag | text) at each word: the gradient of the log partition. Shapes as there -> (V, B, n, K)."""
    with torch.enable_grad():
        emissions = emissions.detach().requires_grad_(True)
        (gradient,) = torch.autograd.grad(log_partition(emissions, transitions, mask).sum(), emissions)
    return gradient
