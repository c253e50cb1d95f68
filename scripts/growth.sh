#!/usr/bin/env bash
# Measures how the running time of dioxide grows with its input: scripts/growth.sh [CLASS…].
set -euo pipefail
cd "$(dirname "$0")/.."
swift build --product dioxide -c release
exec python3 Tests/Fuzzing/growth.py "$(swift build -c release --show-bin-path)/dioxide" "$@"
