#!/usr/bin/env bash
# Checks the wording (scripts/style.py) and the spelling (codespell) of documentation, messages, comments and names. Needs no network
# except for the first run, which installs codespell below .build.
set -euo pipefail
cd "$(dirname "$0")/.."
if ! command -v python3 >/dev/null 2>&1; then
  printf 'style: there is no python3; wording and spelling are not checked\n' >&2
  [ "${CI:-}" != true ] || exit 1
  exit 0
fi
python3 scripts/style.py

folder=.build/style-tools
requirements=packaging/style-requirements.txt
if [ ! -x "$folder/bin/codespell" ] || ! cmp -s "$requirements" "$folder/requirements.txt"; then
  python3 -m venv "$folder"
  "$folder/bin/python3" -m pip install --quiet --disable-pip-version-check --requirement "$requirements"
  cp "$requirements" "$folder/requirements.txt"
fi
git ls-files -z --cached --others --exclude-standard -- ':!:Fixtures' ':!:Tests/Fuzzing/Corpus' ':!:*.svg' |
  while IFS= read -r -d '' file; do [ -f "$file" ] && printf '%s\0' "$file"; done |
  xargs -0 "$folder/bin/codespell" --config packaging/codespell.cfg
