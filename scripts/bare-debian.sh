#!/usr/bin/env bash
# From nothing to the first finding on a Debian that holds Python and nothing else: installs the wheel in dist/ and checks a file.
# Needs root and debootstrap. bare-debian.sh [RELEASE…]; default: bookworm.
set -euo pipefail
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || set -- bookworm
for release in "$@"; do
  root=$PWD/.build-dist/debian-$release
  if [ ! -x "$root/usr/bin/python3" ]; then
    rm -rf "$root"
    debootstrap --variant=minbase --include=python3,python3-pip,python3-venv "$release" "$root" \
      "${DEBIAN_MIRROR:-http://deb.debian.org/debian}" >/dev/null
  fi
  rm -rf "$root/try" && mkdir "$root/try"
  cp dist/dioxide_swift-*.whl "$root/try/"
  printf 'protocol Mail {}\n// dioxide:service\nfinal class Signup { init(mail: any Mail) {} }\n' >"$root/try/App.swift"
  started=$(date +%s%N)
  code=0
  chroot "$root" sh -c 'cd /try && python3 -m venv v && v/bin/pip install --quiet --no-index *.whl && v/bin/dioxide check App.swift' \
    >"$root/try/log" 2>&1 || code=$?
  grep -q '\[missing_binding\]' "$root/try/log" && [ "$code" -eq 1 ] || { cat "$root/try/log" >&2; exit 1; }
  printf 'bare-debian: %s: first finding after %d ms\n' "$release" $((($(date +%s%N) - started) / 1000000)) >&2
done
