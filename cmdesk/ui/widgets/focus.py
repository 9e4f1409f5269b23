"""How the focus came, for whatever shows a ring only to whoever works by keys."""

from PySide6.QtCore import Qt

BY_TAB = frozenset({Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason})
"""Somebody walked here."""
BY_KEYBOARD = BY_TAB | {Qt.FocusReason.ShortcutFocusReason, Qt.FocusReason.OtherFocusReason}
"""Somebody walked here, or a key led here."""
