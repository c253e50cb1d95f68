#!/usr/bin/env bash
# Validates workflows, action.yml and other files for services with their published schemas (check-jsonschema), and
# audits workflows (zizmor). Needs no network except for the first run, which installs both below .build.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=.build/workflow-tools
requirements=packaging/lint-requirements.txt
if [ ! -x "$folder/bin/zizmor" ] || ! cmp -s "$requirements" "$folder/requirements.txt"; then
  python3 -m venv "$folder"
  "$folder/bin/python3" -m pip install --quiet --disable-pip-version-check --requirement "$requirements"
  cp "$requirements" "$folder/requirements.txt"
fi
check() { "$folder/bin/check-jsonschema" --quiet --builtin-schema "$@"; }
check vendor.github-workflows .github/workflows/*.yml
check vendor.github-actions action.yml
check vendor.dependabot .github/dependabot.yml
"$folder/bin/pre-commit" validate-manifest .pre-commit-hooks.yaml
"$folder/bin/zizmor" --offline --quiet .
