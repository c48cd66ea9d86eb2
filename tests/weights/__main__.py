"""Makes the weights anew: `cd tests && python -m weights FILE…`, each of labelled articles (`labelled.read`)."""

from __future__ import annotations

import sys
from pathlib import Path

import communique.lexicon

from .fitting import fit, write
from .labelled import examples, read


def main() -> None:
    found = [one for name in sys.argv[1:] for article in read(Path(name)) for one in examples(article)]
    kept, model = fit(found)
    write(Path(communique.lexicon.__file__).with_name("stand_weights.tsv"), kept, model)
    print(f"{len(found):,} units, {len(kept):,} traits")


if __name__ == "__main__":
    main()
