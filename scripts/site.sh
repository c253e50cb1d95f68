#!/usr/bin/env bash
# Builds the documentation site into .build/site, and fails if a link or an anchor has no target. Needs no network but for the first
# run, which installs the generator below .build.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=.build/site-tools
requirements=packaging/site-requirements.txt
if [ ! -x "$folder/bin/mkdocs" ] || ! cmp -s "$requirements" "$folder/requirements.txt"; then
  python3 -m venv "$folder"
  "$folder/bin/python3" -m pip install --quiet --disable-pip-version-check --requirement "$requirements"
  cp "$requirements" "$folder/requirements.txt"
fi
python3 scripts/site-source.py .build/site-source
# The schema has the address that its `$id` says.
program=${DIOXIDE:-$(ls -t .build/debug/dioxide .build/release/dioxide 2>/dev/null | head -n 1 || true)}
if [ -n "$program" ]; then "$program" config --schema >.build/site-source/dioxide.schema.json; fi
"$folder/bin/mkdocs" build --quiet --strict
if grep -rlE '(src|href)="https?://[^"]*\.(js|css|woff2?)"' .build/site --include='*.html'; then
  echo "site: a page loads something from elsewhere" >&2
  exit 1
fi
echo "site: $(find .build/site -name '*.html' | wc -l) pages in .build/site" >&2
