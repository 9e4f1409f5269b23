from collections.abc import Sequence
from typing import Any

import numpy as np

class csr_matrix:  # noqa: N801 -- its own name
    def __init__(
        self,
        arg: tuple[Sequence[float], tuple[Sequence[int], Sequence[int]]],
        shape: tuple[int, int],
    ) -> None: ...
    def multiply(self, other: csr_matrix) -> csr_matrix: ...
    def sum(self, axis: int) -> np.ndarray[Any, Any]: ...
    def __getitem__(self, rows: Sequence[int]) -> csr_matrix: ...
