#!/usr/bin/env python3
"""Joins what several machines built: one artifact bundle of all platforms, one file of checksums, the release notes.

join.py FOLDER: FOLDER holds what `make dist` wrote on each platform."""

import hashlib
import json
import pathlib
import re
import sys
import zipfile

folder = pathlib.Path(sys.argv[1])
parts = sorted(folder.glob("dioxide-*.artifactbundle.zip"))
if not parts:
    sys.exit(f"join: {folder} holds no artifact bundle")
joined, variants, information = {}, [], None
for part in parts:
    with zipfile.ZipFile(part) as archive:
        for entry in archive.infolist():
            if entry.filename.endswith("/info.json"):
                information = json.loads(archive.read(entry))
                variants += information["artifacts"]["dioxide"]["variants"]
            else:
                joined[entry.filename] = (entry, archive.read(entry))
version = information["artifacts"]["dioxide"]["version"]
information["artifacts"]["dioxide"]["variants"] = sorted(variants, key=lambda variant: variant["path"])
moment = next(iter(joined.values()))[0].date_time
target = folder / "dioxide.artifactbundle.zip"
with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
    entry = zipfile.ZipInfo("dioxide.artifactbundle/info.json", moment)
    entry.external_attr, entry.compress_type, entry.create_system = 0o100644 << 16, zipfile.ZIP_DEFLATED, 3
    archive.writestr(entry, json.dumps(information, indent=2) + "\n")
    for name in sorted(joined):
        archive.writestr(*joined[name])
for part in parts:
    part.unlink()
for part in folder.glob("SHA256SUMS-*"):
    part.unlink()

# The section of this version in the changelog, without its heading.
changelog = pathlib.Path(__file__).parent.parent.joinpath("CHANGELOG.md").read_text()
section = re.search(rf"^## \[{re.escape(version)}\][^\n]*\n(.*?)(?=^## |\Z)", changelog, re.M | re.S)
notes = (section.group(1).strip() if section else f"dioxide {version}") + "\n"
sums = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}
(folder / "SHA256SUMS").write_text("".join(f"{value}  {name}\n" for name, value in sums.items()))
bundle = sums["dioxide.artifactbundle.zip"]
(folder / "notes.md").write_text(notes + f"\nChecksum of the artifact bundle for SwiftPM: `{bundle}`\n")
