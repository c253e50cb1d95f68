#!/usr/bin/env bash
# Compares the reader with swift-syntax, declaration by declaration and call by call: scripts/oracle.sh [FOLDER…].
# Without folders: dioxide's sources and fixtures, and the sources of the checked out dependencies.
set -euo pipefail
cd "$(dirname "$0")/.."
swift build -c release --package-path Tests/Oracle --product oracle
folders=()
for folder in "$@"; do [ -z "$folder" ] || folders+=("$folder"); done
if [ ${#folders[@]} -eq 0 ]; then
  folders=(Sources Tests Fixtures)
  [ -d .build/checkouts ] && folders+=(.build/checkouts)
  [ -d Tests/Oracle/.build/checkouts ] && folders+=(Tests/Oracle/.build/checkouts)
fi
exec "$(swift build -c release --package-path Tests/Oracle --show-bin-path)/oracle" "${folders[@]}"
