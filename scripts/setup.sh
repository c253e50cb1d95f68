#!/usr/bin/env bash
# Installs missing dependencies for drawing pictures, with apt or brew, without confirmation.
# Does nothing, and prints nothing, if everything is installed. Building and checking do not need it.
set -euo pipefail

say() { printf 'setup: %s\n' "$*" >&2; }

if ! command -v swift >/dev/null 2>&1; then
  say "there is no Swift toolchain on the PATH; dioxide needs Swift 6.2 or later: https://www.swift.org/install"
  exit 1
fi

# Graphviz is loaded when a picture is requested: the library is required, not the program.
has_graphviz() {
  case "$(uname -s)" in
    Darwin)
      local folder
      for folder in /opt/homebrew/lib /usr/local/lib /opt/local/lib; do
        [ -e "$folder/libgvc.dylib" ] && return 0
      done
      return 1
      ;;
    *)
      # Captured first, because `grep -q` would close the pipe early, which is a failure with `pipefail`.
      local libraries
      libraries=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null || true)
      grep -q 'libgvc\.so' <<<"$libraries" || [ -e /usr/local/lib/libgvc.so ]
      ;;
  esac
}

apt_packages=()
brew_packages=()
if ! has_graphviz; then
  apt_packages+=(libgraphviz-dev)
  brew_packages+=(graphviz)
fi
[ ${#apt_packages[@]} -gt 0 ] || exit 0

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    sudo -n "$@"
  else
    say "that needs root, and there is no sudo without a password; as root: apt-get install ${apt_packages[*]}"
    exit 1
  fi
}

if command -v apt-get >/dev/null 2>&1; then
  say "installing ${apt_packages[*]} with apt-get"
  as_root apt-get update -qq >&2
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -qq --yes --no-install-recommends "${apt_packages[@]}" >&2
elif command -v brew >/dev/null 2>&1; then
  say "installing ${brew_packages[*]} with brew"
  HOMEBREW_NO_AUTO_UPDATE=1 NONINTERACTIVE=1 brew install "${brew_packages[@]}" >&2
else
  say "found neither apt-get nor brew; install Graphviz 2.42 or later (the libraries) by hand"
  exit 1
fi
say "done"
