"""Asks a desk at random, by its description and beside it: `python soak/desk.py --store record.db --minutes 10 --seed 1`.

The store is copied first, as what is sent is written to it. What is a mistake of the server's own, or is not described, is
printed with what was asked, and fails the run.
"""

import argparse
import shutil
import sys
import tempfile
import time
from pathlib import Path

import hypothesis
import schemathesis
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, Phase

sys.path.insert(0, str(Path(__file__).parent.parent))
from onrecord.serve.desk import make_app
from onrecord.serve.served import Desk
from tests.serve.fuzzing import SIGNED, TOKEN, held, try_case

EXAMPLES = 30
"""Of each address in a round of all; each round has a seed of its own."""


def main() -> int:
    """Run; 1 where something was found."""
    asked = _arguments()
    until = time.monotonic() + 60 * asked.minutes
    tried = wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        store = shutil.copy(asked.store, Path(folder) / "copy.db")
        app = make_app(Desk(path=store, names=("testserver",), token=TOKEN, gathers=False))
        described, known = schemathesis.openapi.from_asgi("/openapi.json", app), held(store)
        with TestClient(app, base_url="http://localhost", follow_redirects=False) as client:
            seed = asked.seed
            while time.monotonic() < until:
                client.headers = SIGNED if seed % 2 else {}
                for found in described.get_all_operations():
                    done, fault = _try(found.ok(), client, known, seed, until)
                    tried += done
                    wrong += fault
                seed += 1
    print(f"{tried} requests by description, seeds {asked.seed} to {seed - 1}: {wrong} addresses with faults")
    return 1 if wrong else 0


def _try(operation: object, client: TestClient, known: dict[str, list[str]], seed: int, until: float) -> tuple[int, bool]:
    count = 0

    @hypothesis.seed(seed)
    @hypothesis.settings(
        max_examples=EXAMPLES, deadline=None, database=None, phases=(Phase.generate,), suppress_health_check=list(HealthCheck)
    )
    @hypothesis.given(case=operation.as_strategy())
    def ask(case: object) -> None:
        nonlocal count
        if time.monotonic() < until:
            count += 1
            try_case(case, client, known)

    try:
        ask()
    except Exception as fault:  # noqa: BLE001  # whatever it is, it is printed and fails the run
        print(f"{operation.label}, seed {seed}: {type(fault).__name__}: {fault}", flush=True)
        return count, True
    return count, False


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--store", required=True)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
