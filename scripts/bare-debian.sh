#!/usr/bin/env bash
# Measures the time to the first finding on a minimal Debian with Python: installs the wheel in dist/ and checks a file.
# Fails if that takes 60 seconds. bare-debian.sh [RELEASE…]; default: bookworm. Needs root and debootstrap.
# ROOTS=DIR: the folder of the systems, which are kept (default: .build-dist). DEBIAN_MIRROR: the source of their packages.
set -euo pipefail
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || set -- bookworm
wheels=(dist/dioxide_swift-*.whl)
[ -f "${wheels[0]}" ] || { echo "bare-debian: dist/ holds no wheel; run make dist first" >&2; exit 1; }
for release in "$@"; do
  root=${ROOTS:-$PWD/.build-dist}/debian-$release
  if [ ! -f "$root/.complete" ]; then
    rm -rf "$root"
    debootstrap --variant=minbase --include=python3,python3-pip,python3-venv "$release" "$root" \
      "${DEBIAN_MIRROR:-http://deb.debian.org/debian}" >"$root.log" 2>&1 || { tail -5 "$root.log" >&2; exit 1; }
    touch "$root/.complete"
  fi
  rm -rf "$root/try" && mkdir "$root/try"
  cp "${wheels[@]}" "$root/try/"
  printf 'protocol Mail {}\n// dioxide:service\nfinal class Signup { init(mail: any Mail) {} }\n' >"$root/try/App.swift"
  started=$(date +%s%N)
  code=0
  # Without /proc, and without the variables of this shell.
  chroot "$root" env -i PATH=/usr/bin:/bin sh -c 'cd /try && python3 -m venv v && v/bin/pip install --quiet --no-index --find-links . dioxide-swift && v/bin/dioxide check App.swift' \
    >"$root/try/log" 2>&1 || code=$?
  elapsed=$((($(date +%s%N) - started) / 1000000))
  if [ "$code" -ne 1 ] || ! grep -q '\[missing_binding\]' "$root/try/log"; then
    cat "$root/try/log" >&2
    exit 1
  fi
  printf 'bare-debian: %s: first finding after %d ms\n' "$release" "$elapsed" >&2
  [ "$elapsed" -lt 60000 ] || exit 1
done
