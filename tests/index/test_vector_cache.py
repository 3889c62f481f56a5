from contextlib import closing

import numpy as np

from index.vector_cache import FILE, SLICE, Input, VectorCache

from .makers import BagEncoder

TEXTS = [Input("de trein rijdt", [(3, 8)]), Input("de brug is dicht"), Input("de trein rijdt", [(3, 8)])]


def encode(folder, texts, encoder):
    with closing(VectorCache(folder)) as cache:
        return cache.encode(texts, encoder, lambda done: None)


def test_known_text_is_not_encoded_again(tmp_path):
    encoder = BagEncoder()
    first = encode(tmp_path, TEXTS, encoder)
    assert sorted(encoder.encoded) == ["de brug is dicht", "de trein rijdt"]
    second = encode(tmp_path, [*TEXTS, Input("nieuw")], encoder)
    assert encoder.encoded[-1:] == ["nieuw"]
    assert (second.reused, second.encoded) == (3, 1)
    assert all(map(np.array_equal, first.vectors, second.vectors))
    assert np.allclose(first.vectors[0], encoder.encode_questions(["de trein rijdt", "trein"]))
    assert np.allclose(first.vectors[1], encoder.encode_questions(["de brug is dicht"]))


def test_a_text_with_other_words_marked_is_another_text(tmp_path):
    encoder = BagEncoder()
    encode(tmp_path, [Input("de trein rijdt", [(3, 8)])], encoder)
    assert encode(tmp_path, [Input("de trein rijdt", [(9, 14)])], encoder).reused == 0


def test_other_encoder_gets_its_own_vectors(tmp_path):
    encode(tmp_path, TEXTS, BagEncoder("one"))
    assert encode(tmp_path, TEXTS, BagEncoder("other")).reused == 0


def test_what_is_no_longer_used_is_forgotten(tmp_path):
    encoder = BagEncoder()
    encode(tmp_path, TEXTS, encoder)
    with closing(VectorCache(tmp_path)) as cache:
        cache.keep_only(TEXTS[:1], encoder.fingerprint)
    assert encode(tmp_path, TEXTS, encoder).encoded == 1


def test_damaged_cache_is_filled_again(tmp_path):
    encode(tmp_path, TEXTS, BagEncoder())
    path = tmp_path / FILE
    path.write_bytes(b"not a database" * 1000)
    assert encode(tmp_path, TEXTS, BagEncoder()).reused == 0
    assert encode(tmp_path, TEXTS, BagEncoder()).reused == 3


def test_progress_reaches_the_number_of_texts(tmp_path):
    seen = []
    texts = [Input(f"zin {number}") for number in range(2 * SLICE + 1)]
    with closing(VectorCache(tmp_path)) as cache:
        cache.encode(texts, BagEncoder(), seen.append)
    assert seen == [0, SLICE, 2 * SLICE, 2 * SLICE + 1]
