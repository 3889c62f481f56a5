import pytest

from index.fusion import DAMPING, fuse


def place(rank: int) -> float:
    return 1 / (DAMPING + rank)


@pytest.mark.parametrize(
    ("rankings", "order"),
    [
        ({}, []),
        ({"a": []}, []),
        ({"a": [3, 1, 2]}, [3, 1, 2]),
        ({"a": [1, 2], "b": [2, 1]}, [1, 2]),
        ({"a": [1, 2, 3], "b": [2, 3, 1]}, [2, 1, 3]),
        ({"a": [1, 2], "b": [3, 2], "c": [4, 2]}, [2, 1, 3, 4]),
        ({"a": [5, 5, 6]}, [5, 6]),
    ],
)
def test_order(rankings, order):
    assert [fused.row for fused in fuse(rankings)] == order


def test_scores_and_ranks():
    best, second = fuse({"dense": [7, 8], "keyword": [7]})
    assert best.score == pytest.approx(2 * place(1))
    assert best.ranks == {"dense": 1, "keyword": 1}
    assert second.score == pytest.approx(place(2))
    assert second.ranks == {"dense": 2}


def test_weight_makes_a_list_count_more():
    assert [fused.row for fused in fuse({"a": [1, 2], "b": [2, 1]}, {"b": 2.0})] == [2, 1]
