"""Prints every figure, and with `--misses` what was missed: `cd tests && python -m gold --misses`."""

from __future__ import annotations

import sys

from .scoring import scores


def main() -> None:
    found = scores()
    for name, figure in found.items():
        print(f"{name:32} {100 * figure.share:6.1f}  {figure.right:4} of {figure.asked}")
    if "--misses" in sys.argv:
        for name, figure in found.items():
            print(f"\n## {name}: {100 * figure.share:.1f}\n")
            print("\n".join(f"- {miss}" for miss in figure.misses))


if __name__ == "__main__":
    main()
