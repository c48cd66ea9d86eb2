"""What fuzzing found, a line each: see tests/fuzz."""

from __future__ import annotations

import pytest

from communique.extract import analyse
from communique.model import Article


@pytest.mark.parametrize(
    "text",
    [
        # A number that is no digit was taken for a sign of two characters.
        '༱s"\ufffd',
    ],
)
def test_a_text_that_broke_extraction_is_read(text: str) -> None:
    assert analyse(Article(text)).article.text == text
