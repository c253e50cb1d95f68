#!/usr/bin/env bash
# Creates the Python environment below .build with third-party readers that the tests compare with. In CI also installs
# the shells for testing completions. Does nothing if everything in Tests/requirements.txt is installed.
set -euo pipefail
cd "$(dirname "$0")/.."

shells=()
for shell in zsh fish; do command -v "$shell" >/dev/null 2>&1 || shells+=("$shell"); done
if [ ${#shells[@]} -gt 0 ]; then
  if [ "${CI:-}" = true ] && [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
    apt-get update -qq >&2
    DEBIAN_FRONTEND=noninteractive apt-get install -qq --yes --no-install-recommends "${shells[@]}" >&2
  else
    printf 'test-tools: %s not found; completions are not tried there\n' "${shells[*]}" >&2
    [ "${CI:-}" != true ] || exit 1
  fi
fi

folder=.build/test-tools
if [ -x "$folder/bin/python3" ] && cmp -s Tests/requirements.txt "$folder/requirements.txt"; then exit 0; fi
if ! command -v python3 >/dev/null 2>&1; then
  printf 'test-tools: there is no python3; tests that ask readers of others are left out\n' >&2
  [ "${CI:-}" != true ] || exit 1
  exit 0
fi
python3 -m venv "$folder"
"$folder/bin/python3" -m pip install --quiet --disable-pip-version-check --requirement Tests/requirements.txt
cp Tests/requirements.txt "$folder/requirements.txt"
