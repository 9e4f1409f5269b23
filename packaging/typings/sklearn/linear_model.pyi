from typing import Any

import numpy as np
from scipy.sparse import csr_matrix

class LogisticRegression:
    coef_: np.ndarray[Any, np.dtype[np.float64]]
    intercept_: np.ndarray[Any, np.dtype[np.float64]]
    def __init__(
        self,
        *,
        C: float,  # noqa: N803 -- its own name
        max_iter: int,
        tol: float,
        solver: str,
    ) -> None: ...
    def fit(
        self,
        X: csr_matrix,  # noqa: N803 -- its own name
        y: np.ndarray[Any, Any],
    ) -> LogisticRegression: ...
