"""Measures side by side, as ratios: ./course bench NAME [--rounds N] [--markdown]

Each bench is a file of its own beside this one, with a docstring and a function main(arguments).
"""

import importlib
import sys

BENCHES = {
    "kernel": "bench_kernel",
    "models": "bench_models",
    "serve": "bench_serve",
    "widgets": "bench_widgets",
}


def main(arguments: list[str]) -> int:
    names = ", ".join(BENCHES)
    if not arguments or arguments[0] not in BENCHES:
        came = f"but got {arguments[0]!r}" if arguments else "but got none"
        print(f"./course bench needs the name of a bench ({names}), {came}.", file=sys.stderr)
        return 2
    return importlib.import_module(BENCHES[arguments[0]]).main(arguments[1:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
