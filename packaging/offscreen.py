"""What ``dev.py run`` does without a display: the desk's main job, and where its outcome lies.

python packaging/offscreen.py PICTURE
"""

import sys
from contextlib import closing
from pathlib import Path

from cmdesk import app
from cmdesk.cli.check import shown
from cmdesk.desk.brands import list_brands, other_marks
from cmdesk.desk.compose import context, load_draft, recent_texts
from cmdesk.desk.influencers import roster_of
from cmdesk.desk.library import export_library
from cmdesk.desk.opening import open_demo
from cmdesk.storage.vault import Vault
from cmdesk.system import resources
from cmdesk.system.paths import Paths
from cmdesk.tone import engine


def main(picture: Path) -> int:
    """Check the first demo draft, export the demo library, and take the window's picture."""
    paths = Paths.demo()
    with closing(open_demo(paths)) as vault:
        _check(vault, paths)
        ids = [brand.id for brand in list_brands(vault)]
        library = paths.data / "library.json"
        report = export_library(vault, ids, "json", library).value
    print(f"The demo desk lies in {paths.data}")
    print(f"{report.replies} replies of {report.brands} brands are exported to {library}")
    picture.unlink(missing_ok=True)
    status = app.main(app.Options(demo=True, picture=picture))
    if not picture.is_file():
        print("The window could not be drawn.")
        return 1
    print(f"The window's picture is {picture}")
    return status


def _check(vault: Vault, paths: Paths) -> None:
    """Show the draft of the first brand and what would go wrong with it in public."""
    brand = list_brands(vault)[0]
    draft = load_draft(vault, brand.id)
    around = context(
        draft,
        brand,
        other_marks(vault, brand.id),
        recent_texts(vault, brand.id),
        roster_of(vault, brand.id),
    )
    report = engine.load(resources.root() / "tone", paths.cache).check(draft.text, around)
    print(f"\n{brand.name} — {draft.incoming}\n")
    print(shown(draft.text, report, colour=sys.stdout.isatty()), end="\n\n")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
