#!/usr/bin/env bash
# Sees how the time of dioxide grows with its input: scripts/growth.sh [CLASS…].
set -euo pipefail
cd "$(dirname "$0")/.."
swift build --product dioxide -c release
exec python3 Tests/Fuzzing/growth.py "$(swift build -c release --show-bin-path)/dioxide" "$@"
