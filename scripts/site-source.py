#!/usr/bin/env python3
"""site-source.py OUTPUT: lays out the pages of the documentation site.

Pages of docs/ keep their places, README.md becomes the first page, the other pages at the top go to project/. Links between them
follow; what else a page links to in the repository becomes an address on the project's host. A link to a file that does not
exist is an error; anchors are checked by the generator."""

import pathlib
import posixpath
import re
import shutil
import sys

top = pathlib.Path(__file__).resolve().parent.parent
output = pathlib.Path(sys.argv[1])
release = (top / "Sources/DioxideAnalysis/Release.swift").read_text()
address = re.search(r'address = "([^"]+)"', release).group(1)

# The path of each page in the repository and on the site.
pages = {"README.md": "index.md"}
for name in ("CONTRIBUTING", "SUPPORT", "CODE_OF_CONDUCT", "SECURITY", "CHANGELOG"):
    pages[f"{name}.md"] = f"project/{name}.md"
for path in sorted((top / "docs").rglob("*")):
    if path.is_file() and "man" not in path.parts:
        pages[path.relative_to(top).as_posix()] = path.relative_to(top / "docs").as_posix()
missing = []


def link(target, page):
    """Where a link of a page leads on the site."""
    if re.match(r"[a-z]+:|#", target):
        return target
    path, _, anchor = target.partition("#")
    place = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
    anchor = "#" + anchor if anchor else ""
    if place in pages:
        return posixpath.relpath(pages[place], posixpath.dirname(pages[page]) or ".") + anchor
    if not (top / place).exists():
        missing.append(f"{page}: {target}")
    kind = "tree" if (top / place).is_dir() else "blob"
    return f"{address}/{kind}/main/{place}{anchor}"


def rewritten(text, page):
    # Code is unchanged: fenced blocks and spans.
    parts = re.split(r"(^```.*?^```|`[^`\n]+`)", text, flags=re.M | re.S)
    for index in range(0, len(parts), 2):
        parts[index] = re.sub(
            r"(\]\()([^)\s]+)(\))|((?:src|srcset)=\")([^\"]+)(\")",
            lambda match: "".join(
                link(group, page) if number in (1, 4) and group else group or "" for number, group in enumerate(match.groups())),
            parts[index])
    return "".join(parts)


shutil.rmtree(output, ignore_errors=True)
for page, place in pages.items():
    target = output / place
    target.parent.mkdir(parents=True, exist_ok=True)
    if page.endswith(".md"):
        target.write_text(rewritten((top / page).read_text(), page))
    else:
        shutil.copy(top / page, target)
if missing:
    sys.exit("links without a target:\n  " + "\n  ".join(missing))
