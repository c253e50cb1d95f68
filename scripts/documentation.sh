#!/usr/bin/env bash
# Converts the DocC catalogues of the library, with every warning an error: scripts/documentation.sh [FOLDER].
# Uses the modules of `swift build`; FOLDER receives the archives for viewing.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! docc=$(command -v docc || xcrun --find docc 2>/dev/null); then
  echo "documentation: there is no docc beside this compiler; nothing was checked" >&2
  exit 0
fi
output=${1:-$(mktemp -d)}
mkdir -p "$output"
symbols=$(mktemp -d)
trap 'rm -rf "$symbols"; [ $# -gt 0 ] || rm -rf "$output"' EXIT
modules="$(swift build --show-bin-path)/Modules"
[ -e "$modules/DioxideTesting.swiftmodule" ] || swift build --target DioxideTesting >&2
[ -e "$modules/Dioxide.swiftmodule" ] || swift build --target Dioxide >&2
triple=$(swift -print-target-info | sed -n 's/^ *"triple": "\(.*\)",$/\1/p' | head -1)

for module in Dioxide DioxideTesting; do
  mkdir -p "$symbols/$module"
  swift symbolgraph-extract -module-name "$module" -target "$triple" -minimum-access-level public \
    -I "$modules" -I Sources/CDioxide/include -output-dir "$symbols/$module"
  docc convert "Sources/$module/$module.docc" --additional-symbol-graph-dir "$symbols/$module" \
    --fallback-display-name "$module" --fallback-bundle-identifier "dioxide.$module" \
    --warnings-as-errors --output-path "$output/$module.doccarchive"
done
