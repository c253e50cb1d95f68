#!/usr/bin/env bash
# Builds the documentation site into .build/site, and fails if a link or an anchor has no target, or a page is missing in the navigation.
# Needs no network except for the first run, which installs the generator below .build.
set -euo pipefail
cd "$(dirname "$0")/.."
if ! command -v python3 >/dev/null 2>&1; then
  echo "site: there is no python3; the site is not built" >&2
  [ "${CI:-}" != true ] || exit 1
  exit 0
fi
folder=.build/site-tools
requirements=packaging/site-requirements.txt
if [ ! -x "$folder/bin/mkdocs" ] || ! cmp -s "$requirements" "$folder/requirements.txt"; then
  python3 -m venv "$folder"
  "$folder/bin/python3" -m pip install --quiet --disable-pip-version-check --requirement "$requirements"
  cp "$requirements" "$folder/requirements.txt"
fi
python3 scripts/site-source.py .build/site-source
# Without --quiet, which would also hide the warnings that --strict counts.
log=.build/site.log
if ! "$folder/bin/mkdocs" build --strict >"$log" 2>&1; then
  grep -v '^INFO' "$log" >&2
  echo "site: see the warnings above" >&2
  exit 1
fi
# The `$id` of the schema is its address on the site.
id=$(sed -n 's/.*"$id": "\(.*\)".*/\1/p' docs/dioxide.schema.json)
address=$(sed -n 's/^site_url: //p' mkdocs.yml)
if ! cmp -s "docs/dioxide.schema.json" ".build/site/${id#"$address"}"; then
  echo "site: the schema is not at its address, $id" >&2
  exit 1
fi
if grep -rlE '(src|href)="https?://[^"]*\.(js|css|woff2?)"' .build/site --include='*.html'; then
  echo "site: a page loads something from elsewhere" >&2
  exit 1
fi
echo "site: $(find .build/site -name '*.html' | wc -l) pages in .build/site" >&2
