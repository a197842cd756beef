"""A linear-chain CRF over sets of allowed tags, for PyTorch."""

import torch
from torch import Tensor

from onrecord.models.tags import TAGS, may_follow

FORBIDDEN = torch.tensor([[0.0 if may_follow(a, b) else -1e4 for b in TAGS] for a in TAGS])
START = torch.tensor([-1e4 if tag[0] == "I" else 0.0 for tag in TAGS])


def log_partition(emissions: Tensor, transitions: Tensor, mask: Tensor) -> Tensor:
    """Sum over all tag sequences, in logs. emissions (B, n, K), transitions (B, K, K), mask (B, n) with mask[:, 0] = 1."""
    alpha = emissions[:, 0]
    for t in range(1, emissions.shape[1]):
        step = torch.logsumexp(alpha[:, :, None] + transitions, 1) + emissions[:, t]
        keep = mask[:, t, None]
        alpha = step * keep + alpha * (1 - keep)
    return torch.logsumexp(alpha, -1)


def partial_loss(emissions: Tensor, transitions: Tensor, allowed: Tensor, mask: Tensor) -> Tensor:
    """Negative log-likelihood of "some sequence of allowed tags", per word, for several views at once.

    emissions, allowed (views, B, n, K); transitions (views, K, K); mask (B, n). Where one tag a word is allowed this is the
    plain CRF loss; where several are, the annotation's silence costs nothing.
    """
    views, batch, n, k = emissions.shape
    both = torch.cat([emissions, emissions.masked_fill(~allowed, -1e4)]).reshape(2 * views * batch, n, k)
    moves = transitions.repeat_interleave(batch, 0).repeat(2, 1, 1)
    z = log_partition(both, moves, mask.repeat(2 * views, 1))
    everything, wanted = z.reshape(2, -1)
    return (everything - wanted).sum() / mask.sum()


def taught_loss(emissions: Tensor, transitions: Tensor, wanted: Tensor, mask: Tensor) -> Tensor:
    """Log partition minus the expected score of the wanted tags, per word: distillation for a CRF.

    emissions and wanted (probabilities) (views, B, n, K), transitions (views, K, K), mask (B, n). The moves' expectation is
    that of the likeliest tags; forbidden ones among them cost nothing.
    """
    views, batch, n, k = emissions.shape
    moves = transitions.repeat_interleave(batch, 0)
    z = log_partition(emissions.reshape(-1, n, k), moves, mask.repeat(views, 1)).sum()
    path = wanted.argmax(-1)
    view = torch.arange(views)[:, None, None]
    step = transitions.clamp(min=-100)[view, path[:, :, :-1], path[:, :, 1:]] * mask[None, :, 1:]
    return (z - (emissions * wanted * mask[None, :, :, None]).sum() - step.sum()) / mask.sum()


def marginals(emissions: Tensor, transitions: Tensor, mask: Tensor) -> Tensor:
    """P(tag | text) for each word: the gradient of the partition function. Shapes as in log_partition -> (B, n, K)."""
    with torch.enable_grad():
        emissions = emissions.detach().requires_grad_(True)
        (gradient,) = torch.autograd.grad(log_partition(emissions, transitions, mask).sum(), emissions)
    return gradient
