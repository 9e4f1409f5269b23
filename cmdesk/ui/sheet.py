"""The style sheet, written once from the tokens: what Qt's own controls look like here.

The window's own controls (buttons, chips, avatars, rows) paint themselves from the theme; this
sheet dresses what Qt draws: fields, menus, tooltips, scroll bars, labels by their ``role``. A list
of the role ``rows`` shows by the row in hand, and not around itself, that it has the keyboard; one
of the role ``sheet`` is a card of its own, with its ring for an edge.
"""

from typing import TYPE_CHECKING

from cmdesk.ui.contrast import mixed

if TYPE_CHECKING:
    from cmdesk.ui.theme import Theme


SHEET_EDGE = 5
"""What such a card keeps between its outside and its rows, in pixels."""


def style_sheet(theme: "Theme") -> str:
    """Return the application's style sheet for the theme in force."""
    return (
        _grounds(theme)
        + _labels(theme)
        + _fields(theme)
        + _lists(theme)
        + _menus(theme)
        + _bars(theme)
    )


def _grounds(theme: "Theme") -> str:
    t = theme.tokens
    return f"""
    QMainWindow, QDialog {{ background: {t.window}; }}
    QFrame[role="card"] {{
        background: {t.surface}; border: 1px solid {t.line}; border-radius: 8px; }}
    QFrame[role="banner"] {{
        background: {t.raised}; border: 1px solid {mixed(t.line, t.text_3, 0.35)};
        border-radius: 8px; }}
    QFrame[role="hairline"] {{ background: {t.line}; border: none; }}
    QFrame[role="toast"] {{
        background: {t.text}; border: none; border-radius: 8px; }}
    QScrollArea, QScrollArea > QWidget > QWidget[role="ground"] {{
        background: transparent; border: none; }}
    QSplitter::handle:horizontal {{ background: transparent;
        border-left: 1px solid {t.line}; }}
    QToolTip {{
        background: {t.raised}; color: {t.text}; border: 1px solid {t.line};
        padding: 4px 8px; font-size: {theme.px(12)}px; }}
    """


def _labels(theme: "Theme") -> str:
    t = theme.tokens
    return f"""
    QLabel {{ color: {t.text}; background: transparent; }}
    QLabel[role="field"], QLabel[role="hint"] {{
        color: {t.text_2}; font-size: {theme.px(12)}px; }}
    QLabel[role="body"] {{ color: {t.text_2}; font-size: {theme.px(13)}px; }}
    QLabel[role="said"] {{ font-size: {theme.px(13)}px; font-weight: 600; }}
    QLabel[role="doubt"] {{ color: {t.warning}; font-size: {theme.px(12)}px; }}
    QLabel[role="section"] {{ font-weight: 600; font-size: {theme.px(13)}px; }}
    QLabel[role="title"] {{ font-weight: 600; font-size: {theme.px(14)}px; }}
    QLabel[role="heading"] {{ font-weight: 600; font-size: {theme.px(20)}px; }}
    QLabel[role="problem"] {{ color: {t.error}; font-size: {theme.px(12)}px; }}
    QLabel[role="toast"] {{ color: {t.window}; font-size: {theme.px(13)}px; }}
    """


def _fields(theme: "Theme") -> str:
    t = theme.tokens
    height = theme.control_height - 2
    return f"""
    QLineEdit, QAbstractSpinBox {{
        background: {t.surface}; color: {t.text}; border: 1px solid {t.line};
        border-radius: 6px; padding: 0 11px; min-height: {height}px; max-height: {height}px;
        selection-background-color: {mixed(t.surface, t.accent, 0.3)};
        selection-color: {t.text}; }}
    QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus {{ border: none; padding: 0;
        background: transparent; min-height: 0; }}
    QLineEdit:hover, QAbstractSpinBox:hover {{ border-color: {mixed(t.line, t.text_3, 0.5)}; }}
    QLineEdit:focus, QAbstractSpinBox:focus {{ border: 2px solid {t.accent}; padding: 0 10px;
        min-height: {height - 2}px; max-height: {height - 2}px; }}
    QLineEdit:disabled {{ background: {t.raised}; color: {t.text_3}; }}
    QPlainTextEdit, QTextEdit {{
        background: transparent; color: {t.text}; border: none;
        selection-background-color: {mixed(t.surface, t.accent, 0.3)};
        selection-color: {t.text}; }}
    QPlainTextEdit[role="field"] {{
        background: {t.surface}; border: 1px solid {t.line}; border-radius: 6px;
        padding: 5px 7px; }}
    QPlainTextEdit[role="field"]:focus {{
        border: 2px solid {t.accent}; padding: 4px 6px; }}
    QTableView {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: 6px;
        color: {t.text}; font-size: {theme.px(13)}px; outline: none;
        selection-background-color: {mixed(t.surface, t.accent, 0.18)};
        selection-color: {t.text}; }}
    QTableView:focus {{ border: 2px solid {t.accent}; }}
    QTableView::item {{ padding: 0 8px; border-bottom: 1px solid {t.line}; }}
    QTableView QLineEdit {{ border: none; border-radius: 0; padding: 0 7px; min-height: 0;
        max-height: 60px; }}
    QHeaderView {{ background: transparent; border: none; }}
    QHeaderView::section {{ background: {t.raised}; color: {t.text_2}; border: none;
        border-bottom: 1px solid {t.line}; padding: 0 8px; font-size: {theme.px(12)}px; }}
    QCheckBox, QRadioButton {{ color: {t.text}; spacing: 8px; }}
    """


def _lists(theme: "Theme") -> str:
    t = theme.tokens
    return f"""
    QListView {{ background: transparent; border: none; outline: none; }}
    QListWidget, QTextBrowser, QScrollArea {{ border: 2px solid transparent; border-radius: 6px; }}
    QListWidget:focus, QTextBrowser:focus, QScrollArea:focus {{ border-color: {t.accent}; }}
    QScrollArea[ringed="false"]:focus {{ border-color: transparent; }}
    QListWidget[role="sheet"] {{ background: {t.surface}; border: 1px solid {t.line};
        border-radius: 8px; padding: {SHEET_EDGE - 1}px; }}
    QListWidget[role="sheet"]:focus {{ border: 2px solid {t.accent};
        padding: {SHEET_EDGE - 2}px; }}
    QListWidget[role="rows"], QScrollArea[focusPolicy="NoFocus"] {{ border: none; }}
    QListView::item {{ padding: 6px 8px; border-radius: 6px; }}
    QListView::item:selected {{ background: {mixed(t.surface, t.text, 0.08)};
        color: {t.text}; }}
    QListView::item:selected:disabled {{ background: transparent; color: {t.text_3}; }}
    QTabBar {{ background: transparent; }}
    QTabBar::tab {{ color: {t.text_2}; background: transparent; border: none;
        padding: 4px 10px; margin-right: 2px; border-radius: 6px; font-size: {theme.px(13)}px; }}
    QTabBar::tab:hover {{ color: {t.text}; background: {mixed(t.window, t.text, 0.04)}; }}
    QTabBar::tab:selected {{ color: {t.text}; background: {mixed(t.window, t.text, 0.09)}; }}
    """


def _menus(theme: "Theme") -> str:
    t = theme.tokens
    chosen = mixed(t.surface, t.text, 0.08)
    return f"""
    QMenuBar {{ background: {t.window}; color: {t.text_2}; border: none; padding: 2px 4px;
        font-size: {theme.px(13)}px; }}
    QMenuBar::item {{ padding: 4px 9px; border-radius: 5px; background: transparent; }}
    QMenuBar::item:selected, QMenuBar::item:pressed {{ background: {chosen}; color: {t.text}; }}
    QMenu {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.line};
        padding: 5px; font-size: {theme.px(13)}px; }}
    QMenu::item {{ padding: 6px 18px 6px 10px; border-radius: 5px; }}
    QMenu::item:selected {{ background: {chosen}; }}
    QMenu::item:disabled {{ color: {t.text_3}; }}
    QMenu::separator {{ height: 1px; background: {t.line}; margin: 5px 6px; }}
    QMenu::icon {{ padding-left: 8px; }}
    QMenu::indicator {{ width: 0; }}
    """


def _bars(theme: "Theme") -> str:
    t = theme.tokens
    grip, hover = mixed(t.window, t.text, 0.18), mixed(t.window, t.text, 0.34)
    return f"""
    QScrollBar:vertical {{ background: transparent; width: 10px; margin: 2px; }}
    QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 2px; }}
    QScrollBar::handle {{ background: {grip}; border-radius: 3px; }}
    QScrollBar::handle:vertical {{ min-height: 28px; }}
    QScrollBar::handle:horizontal {{ min-width: 28px; }}
    QScrollBar::handle:hover {{ background: {hover}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QProgressBar {{ background: {mixed(t.window, t.text, 0.12)}; border: none;
        border-radius: 2px; min-height: 4px; max-height: 4px; }}
    QProgressBar::chunk {{ background: {t.accent}; border-radius: 2px; }}
    """
