import numpy as np

from index.store import indexed, read_store, word_vectors, write_store, write_vectors

from .makers import BagEncoder, make_document


def test_documents_passages_and_vectors_come_back_as_they_were(tmp_path):
    document = make_document(
        tmp_path / "in", "a.pdf", {"Wonen": ["Eén.", "Twee “drie”."], "Zorg": [], "Werk": ["Vier."]}
    )
    encoder = BagEncoder()
    passages = encoder.encode_passages(["a", "b", "c"])
    sentences = encoder.encode_passages(["a", "b", "c"])
    write_store(tmp_path, [indexed(document)], document.passages)
    words = word_vectors([passages[:2], passages[:0], passages[2:]], encoder.dimensions)
    write_vectors(tmp_path, passages, sentences, words)

    store = read_store(tmp_path)
    assert store.documents == (indexed(document),)
    assert store.documents[0].labels == ("p1", "p2", "p3")
    assert store.passages == document.passages
    assert store.starts == (0, 2, 2, 3)
    assert np.array_equal(store.passage_vectors, passages)
    assert np.array_equal(store.sentence_vectors, sentences)
    assert np.array_equal(store.words.vectors, words.vectors)
    assert list(store.words.starts) == [0, 2, 3]


def test_similarities_are_exact_cosines_of_the_passages_own_sentences(tmp_path):
    document = make_document(tmp_path / "in", "a.pdf", {"Wonen": ["Eén."], "Werk": ["Twee.", "Drie."]})
    encoder = BagEncoder()
    vectors = encoder.encode_passages(["een", "twee", "drie"])
    write_store(tmp_path, [indexed(document)], document.passages)
    write_vectors(tmp_path, vectors[:2], vectors, word_vectors([vectors], encoder.dimensions))
    question = encoder.encode_questions(["drie"])[0]
    store = read_store(tmp_path)
    assert np.allclose(store.similarities(1, question), [vectors[1] @ question, 1.0], atol=1e-6)
    assert np.isclose(store.similarity(0, question), vectors[0] @ question)


def test_each_word_is_compared_with_the_nearest_word_of_each_text():
    vectors = BagEncoder().encode_passages(["huis", "trein", "woning"])
    words = word_vectors([vectors[:2], vectors[:0], vectors[2:]], vectors.shape[1])
    nearest = words.nearest(vectors[1:2])
    assert nearest.shape == (3, 1)
    assert np.allclose(nearest[:, 0], [1.0, 0.0, vectors[2] @ vectors[1]], atol=1e-6)
