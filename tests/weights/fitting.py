"""Fitting the model: multinomial logistic regression, with the traits that weigh most kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from .labelled import Example

# A trait seen once tells of one article only.
_SELDOM = 2
# How many traits are kept, and how small a weight is left out.
MOST_TRAITS = 12_000
SMALLEST = 0.1
# The inverse of how strongly weights are kept small.
_STRENGTH = 0.7
_ROUNDS = 400
_HEAD = """\
# Weights of what stands around a country, by trait and role: how much it speaks for the role, as a log-odds.
# Source: made by `python -m weights` from labelled articles written for it. Licence: MIT.
trait\tweights
"""


def fit(examples: Sequence[Example]) -> tuple[list[str], LogisticRegression]:
    """The traits kept and the model over them."""
    counted = Counter(trait for example in examples for trait in set(example.traits))
    known = sorted(trait for trait, count in counted.items() if count >= _SELDOM)
    model = _fitted(examples, known)
    strength = np.abs(model.coef_).max(axis=0)
    kept = sorted(known[number] for number in np.argsort(-strength, kind="stable")[:MOST_TRAITS])
    return kept, _fitted(examples, kept)


def write(path: Path, kept: Sequence[str], model: LogisticRegression) -> None:
    """Write the weights as a list of the lexicon: a trait a row, then `role:weight` for each that counts."""
    classes = [str(role) for role in model.classes_]
    lines = [
        "bias\t"
        + " ".join(f"{role}:{bias:.2f}" for role, bias in zip(classes, model.intercept_, strict=True))
    ]
    for trait, column in zip(kept, model.coef_.T, strict=True):
        weights = [
            f"{role}:{weight:.2f}"
            for role, weight in zip(classes, column, strict=True)
            if abs(weight) >= SMALLEST
        ]
        if weights:
            lines.append(f"{trait}\t{' '.join(weights)}")
    path.write_text(_HEAD + "\n".join(sorted(lines)) + "\n", "utf-8")


def _fitted(examples: Sequence[Example], known: Sequence[str]) -> LogisticRegression:
    number = {trait: n for n, trait in enumerate(known)}
    columns: list[int] = []
    starts = [0]
    for example in examples:
        columns.extend(sorted({number[trait] for trait in example.traits if trait in number}))
        starts.append(len(columns))
    seen = csr_matrix((np.ones(len(columns)), columns, starts), shape=(len(examples), len(known)))
    model = LogisticRegression(C=_STRENGTH, max_iter=_ROUNDS)
    model.fit(seen, [one.role for one in examples], sample_weight=[one.weight for one in examples])
    return model
