#!/usr/bin/env python3
"""update-tree.py NEW OLD: makes the folder OLD equal to NEW, and leaves files that are equal untouched."""

import filecmp
import pathlib
import shutil
import sys

new, old = (pathlib.Path(path) for path in sys.argv[1:])
kept = {path.relative_to(new) for path in new.rglob("*")}
for path in sorted(old.rglob("*"), reverse=True):
    if path.relative_to(old) not in kept:
        path.rmdir() if path.is_dir() and not path.is_symlink() else path.unlink()
for relative in sorted(kept):
    source, target = new / relative, old / relative
    if source.is_symlink():
        if not target.is_symlink() or target.readlink() != source.readlink():
            target.unlink(missing_ok=True)
            target.symlink_to(source.readlink())
    elif source.is_dir():
        target.mkdir(parents=True, exist_ok=True)
    elif not target.exists() or not filecmp.cmp(source, target, shallow=False):
        shutil.copy(source, target)
