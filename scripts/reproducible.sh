#!/usr/bin/env bash
# Builds the release of the last commit twice, in clones in two folders, and compares the output of `make dist` byte for byte.
# reproducible.sh [FOLDER]: the folder of the clones (default: a temporary folder, which is removed).
set -euo pipefail
cd "$(dirname "$0")/.."
folder=${1:-$(mktemp -d)}
[ $# -gt 0 ] || trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder"
for name in one another-and-longer; do
  [ -d "$folder/$name" ] || git clone --quiet . "$folder/$name"
  git -C "$folder/$name" fetch --quiet origin HEAD && git -C "$folder/$name" checkout --quiet --detach FETCH_HEAD
  "$folder/$name/scripts/dist.sh"
done
diff -r "$folder/one/dist" "$folder/another-and-longer/dist"
echo "reproducible: $(find "$folder/one/dist" -type f | wc -l) files, the same bytes" >&2
