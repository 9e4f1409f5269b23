"""What the help menu tells of the program itself."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cmdesk.ui.about.news import WhatsNew
from cmdesk.ui.about.report import ReportDialog, Source
from cmdesk.ui.conductor import Conductor

if TYPE_CHECKING:
    from cmdesk.ui.about.dialog import AboutDialog


class ProgramCommands(QObject):
    """Opens the pages about the program over one window."""

    def __init__(self, conductor: Conductor, source: Source) -> None:
        super().__init__(conductor)
        self._conductor, self._source = conductor, source
        self.news = WhatsNew(conductor)

    def about(self) -> "AboutDialog":
        """Show versions and licences."""
        # It reads what is installed: loaded when it is asked for, which no start does.
        from cmdesk.ui.about.dialog import AboutDialog

        leader = self._conductor
        dialog = AboutDialog(leader.desk, leader.theme, leader.window)
        dialog.report_wanted.connect(self.report)
        dialog.open()
        return dialog

    def report(self) -> ReportDialog:
        """Show the diagnostic report."""
        dialog = ReportDialog(self._source, self._conductor.window)
        dialog.open()
        return dialog
