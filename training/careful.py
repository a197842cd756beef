"""Train the careful reader on what the teachers read, and write it as int8 ONNX: `python -m training.careful --help`."""

import argparse
import json
import shutil
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from training.crf import taught_loss
from training.encoder import Teacher
from training.student import first_card, load_taught
from training.subtokens import SubTokens
from training.teacher import Text, train


def export(model: Teacher, base: Path, card: dict[str, object], file: Path) -> None:
    """Weights as int8 ONNX, the vocabulary and the card beside it, as `load_careful` wants them."""
    model.eval()
    whole = file.with_suffix(".fp32.onnx")
    example = torch.ones(1, 64, dtype=torch.int64)
    axes = {name: {1: "n"} for name in ("ids", "shapes", "quotes")} | {"scores": {2: "n"}}
    torch.onnx.export(model, (example, example, example), str(whole), input_names=["ids", "shapes", "quotes"],
                      output_names=["scores"], dynamic_axes=axes, opset_version=17, dynamo=False)  # fmt: skip
    quantize_dynamic(str(whole), str(file), weight_type=QuantType.QInt8, per_channel=True)
    whole.unlink()
    shutil.copy(base / "tokenizer.json", file.with_suffix(".tokenizer.json"))
    card = card | {"transitions": model.moves.detach().numpy().round(4).tolist()}
    file.with_suffix(".card.json").write_text(json.dumps(card), encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--labels", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="weights to go on from")
    parser.add_argument("--save", type=Path, required=True, help=".onnx for onrecord/models/weights")
    parser.add_argument("--epochs", type=float, default=3)
    parser.add_argument("--rate", type=float, default=3e-4)
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    torch.manual_seed(arguments.seed)
    torch.set_num_threads(2)
    torch.set_flush_denormal(True)
    taught, data = load_taught(arguments.shared, arguments.labels)
    model = Teacher(arguments.base)
    if arguments.start:
        model.load_state_dict(torch.load(arguments.start))
    texts = [Text(t.words, t.wanted) for t in taught]
    train(model, texts, SubTokens(arguments.base), taught_loss, epochs=arguments.epochs, rate=arguments.rate, size=12,
          seed=arguments.seed, save=arguments.save.with_suffix(".pt"))  # fmt: skip
    card = first_card(arguments.save, data, arguments.seed)
    export(model, arguments.base, card, arguments.save)


if __name__ == "__main__":
    main()
