"""The files by which a Linux system knows the app: menu entry, store page, kinds of files."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from facts import ROOT, App, Worded, releases

ICON_SIZES = (16, 24, 32, 48, 64, 128, 256)
PICTURES = ROOT / "packaging" / "pictures"
_PICTURE_FOLDER = "packaging/pictures"


def desktop_entry(app: App, command: str) -> str:
    """Return the menu entry; ``command`` is how the program is called."""
    types = "".join(f"{file.type};" for file in app.files)
    lines = [
        "[Desktop Entry]",
        "Type=Application",
        "Version=1.4",
        *_worded("Name", app.name),
        *_worded("GenericName", app.kind),
        *_worded("Comment", app.summary),
        f"Exec={command} %f",
        f"TryExec={command}",
        f"Icon={app.id}",
        "Terminal=false",
        "StartupNotify=true",
        f"StartupWMClass={app.id}",
        f"Categories={''.join(f'{name};' for name in app.categories)}",
        *_worded("Keywords", {tongue: ";".join(w) + ";" for tongue, w in app.keywords.items()}),
        f"MimeType={types}",
        f"Actions={''.join(f'{action.id};' for action in app.actions)}",
    ]
    for action in app.actions:
        lines += ["", f"[Desktop Action {action.id}]", *_worded("Name", action.name)]
        lines.append(f"Exec={command} {action.flag}")
    return "\n".join(lines) + "\n"


def store_page(app: App) -> str:
    """Return the AppStream page, from which software centres draw the app."""
    pictures = "\n".join(_picture(app, index) for index in range(len(app.screenshots)))
    news = "\n".join(
        f'    <release version="{item.version}" date="{item.day}"/>'
        for item in releases()
        if item.day
    )
    types = "\n".join(f"    <mediatype>{file.type}</mediatype>" for file in app.files)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<component type="desktop-application">
  <id>{app.id}</id>
{_tags("name", app.name)}
{_tags("summary", app.summary)}
  <metadata_license>CC0-1.0</metadata_license>
  <project_license>{app.licence}</project_license>
  <developer id="{app.id.rpartition(".")[0]}">
    <name>{escape(app.maintainer["name"])}</name>
  </developer>
  <url type="homepage">{app.site}</url>
  <launchable type="desktop-id">{app.id}.desktop</launchable>
  <description>
{_paragraphs(app.description)}
  </description>
  <screenshots>
{pictures}
  </screenshots>
  <provides>
    <binary>{app.program}</binary>
{types}
  </provides>
  <content_rating type="oars-1.1"/>
  <releases>
{news}
  </releases>
</component>
"""


def file_types(app: App) -> str:
    """Return the kinds of files that the app brings, as shared-mime-info reads them."""
    kinds = "\n".join(_kind(app, index) for index in range(len(app.files)))
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
{kinds}
</mime-info>
"""


def lay(app: App, share: Path, command: str) -> None:
    """Put all of them, and the icons, below a ``share`` folder as the system expects them."""
    drawings = ROOT / "resources" / "app"
    texts = {
        share / "applications" / f"{app.id}.desktop": desktop_entry(app, command),
        share / "metainfo" / f"{app.id}.metainfo.xml": store_page(app),
        share / "mime" / "packages" / f"{app.id}.xml": file_types(app),
    }
    for path, text in texts.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    icons = share / "icons" / "hicolor"
    places = {drawings / "cmdesk.svg": icons / "scalable" / "apps" / f"{app.id}.svg"}
    for size in ICON_SIZES:
        drawn = drawings / f"cmdesk-{size}.png"
        places[drawn] = icons / f"{size}x{size}" / "apps" / f"{app.id}.png"
    for source, target in places.items():
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(source.read_bytes())


def _worded(key: str, texts: Worded) -> Iterator[str]:
    for language, text in texts.items():
        yield f"{key}={text}" if language == "en" else f"{key}[{language}]={text}"


def _language(language: str) -> str:
    return "" if language == "en" else f" xml:lang={quoteattr(language)}"


def _tags(tag: str, texts: Worded, indent: str = "  ") -> str:
    return "\n".join(
        f"{indent}<{tag}{_language(language)}>{escape(text)}</{tag}>"
        for language, text in texts.items()
    )


def _paragraphs(texts: Mapping[str, tuple[str, ...]]) -> str:
    """Set each paragraph beside its translations, as the format asks."""
    together = zip(*texts.values(), strict=True)
    pairs = (dict(zip(texts, paragraph, strict=True)) for paragraph in together)
    return "\n".join(_tags("p", pair, "    ") for pair in pairs)


def _picture(app: App, index: int) -> str:
    shot = app.screenshots[index]
    first = ' type="default"' if index == 0 else ""
    address = f"{app.site}/{_PICTURE_FOLDER}/{shot.file}"
    return (
        f"    <screenshot{first}>\n{_tags('caption', shot.caption, '      ')}\n"
        f'      <image type="source">{address}</image>\n    </screenshot>'
    )


def _kind(app: App, index: int) -> str:
    file = app.files[index]
    lines = [f'  <mime-type type="{file.type}">', _tags("comment", file.name, "    ")]
    if file.parent:
        lines.append(f'    <sub-class-of type="{file.parent}"/>')
    if file.begins:
        match = f'<match type="string" offset="0:64" value={quoteattr(file.begins)}/>'
        lines.append(f'    <magic priority="60">{match}</magic>')
    lines.append(f'    <glob pattern="{file.pattern}" weight="60"/>')
    return "\n".join([*lines, f'    <icon name="{app.id}"/>', "  </mime-type>"])
