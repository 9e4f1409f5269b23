from enum import Enum

class WD_BREAK(Enum):  # noqa: N801 -- its own name
    PAGE = 7
