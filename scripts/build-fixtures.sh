#!/usr/bin/env bash
# Builds the fixture projects that are programs against the library, and runs them: what the analyser reads is real code.
set -euo pipefail
cd "$(dirname "$0")/.."
scratch="$PWD/.build-fixtures"
swift build --package-path Fixtures/Projects/Bookshop --scratch-path "$scratch"
program="$(swift build --package-path Fixtures/Projects/Bookshop --scratch-path "$scratch" --show-bin-path)/Bookshop"
for profile in "" --test; do
  [ "$("$program" $profile | grep -c '^200$')" = 1 ] || { echo "Bookshop $profile did not answer" >&2; exit 1; }
done
