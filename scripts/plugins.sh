#!/usr/bin/env bash
# Tests the two plug-ins in a separate package that depends on dioxide: .build/plugins-client.
set -euo pipefail
cd "$(dirname "$0")/.."
package=$PWD
client=.build/plugins-client
log=.build/plugins-client.log

fail() {
  printf 'plugins: %s\n' "$*" >&2
  cat "$log" >&2
  exit 1
}

mkdir -p "$client/Sources/App" "$client/Sources/Mail"
cat >"$client/Package.swift" <<SWIFT
// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Client", platforms: [.macOS(.v15)],
  dependencies: [.package(name: "dioxide", path: "$package")],
  targets: [
    .executableTarget(
      name: "App", dependencies: ["Mail"], plugins: [.plugin(name: "DioxideBuildPlugin", package: "dioxide")]),
    .target(name: "Mail"),
  ])
SWIFT
cat >"$client/Sources/App/App.swift" <<'SWIFT'
import Mail

// dioxide:service
final class Signup { init(mail: any Mail) {} }

@main struct App { static func main() { _ = Signup(mail: SMTP()) } }
SWIFT
mail() { printf 'public protocol Mail {}\n%s\npublic final class SMTP: Mail { public init() {} }\n' "$1" >"$client/Sources/Mail/Mail.swift"; }
run() { (cd "$client" && CI= swift "$@") >"$log" 2>&1; }

mail '// dioxide:adapter for=Mail'
run package dioxide check || fail "a clean package did not pass the command plug-in"
grep -q 'No problems. 1 of 1 injection point proven' "$log" || fail "the command plug-in did not check the package"
run build || fail "a clean package did not build"
if find "$client/.build/" -name '*.bundle' -o -name '*.resources' | grep -q .; then fail "the build plug-in left a resource"; fi
if grep -q 'Compiling SwiftSyntax' "$log"; then fail "a user of the plug-ins has to build swift-syntax"; fi

mail '// an adapter without its comment'
if run package dioxide check; then fail "a broken package passed the command plug-in"; fi
grep -q 'Signup. needs .Mail' "$log" || fail "the command plug-in did not report the missing binding"
if run build; then fail "a broken package passed the build plug-in"; fi
grep -Eq '/Sources/App/App.swift:4:27: error: .*\[missing_binding\]' "$log" || fail "the build log does not hold the finding"

# A configuration that is added, changed and removed after the build was planned.
printf 'rules: {missing_binding: off}\n' >"$client/.dioxide.yml"
run build || fail "the build plug-in did not notice a configuration that came"
printf 'rules: {missing_binding: error}\n' >"$client/.dioxide.yml"
if run build; then fail "the build plug-in did not notice a configuration that changed"; fi
printf 'rules: {missing_binding: off}\n' >"$client/.dioxide.yml"
run build || fail "the build plug-in did not notice a configuration that changed back"
rm "$client/.dioxide.yml"
if run build; then fail "the build plug-in did not notice a configuration that went"; fi
grep -q '\[missing_binding\]' "$log" || fail "the build failed for another reason than the finding"
mail '// dioxide:adapter for=Mail'
run build || fail "a fixed package did not build"
printf 'contracts: [{from: App, forbid: Mail}]\n' >"$client/.dioxide.yml"
if run build; then fail "the build plug-in did not notice a contract that came"; fi
grep -q '\[forbidden_dependency\]' "$log" || fail "the build failed for another reason than the contract"

# The same for a baseline, for the base of a configuration, and for a configuration in a folder.
printf 'extends: base.yml\n' >>"$client/.dioxide.yml"
printf 'baseline: known.json\n' >"$client/base.yml"
printf '{"version": 1, "findings": []}\n' >"$client/known.json"
if run build; then fail "an empty baseline let a finding pass"; fi
run package --allow-writing-to-package-directory dioxide check --write-baseline known.json || fail "no baseline was written"
run build || fail "the build plug-in did not notice a baseline that changed"
cp "$client/known.json" "$client/kept.json"
printf '{"version": 1, "findings": []}\n' >"$client/known.json"
if run build; then fail "the build plug-in did not notice a baseline that was emptied"; fi
cp "$client/kept.json" "$client/known.json"
run build || fail "the build plug-in did not notice a baseline that came back"
rm "$client/known.json"
if run build; then fail "the build plug-in did not notice a baseline that went"; fi
rm "$client/.dioxide.yml" "$client/base.yml"
run build || fail "the build plug-in did not notice that all of it went"
printf 'rules: {missing_binding: of}\n' >"$client/Sources/Mail/.dioxide.yml"
if run build; then fail "the build plug-in did not notice a configuration in a folder"; fi
rm "$client/Sources/Mail/.dioxide.yml"
run build || fail "the build plug-in did not notice that the configuration in the folder went"

# Nothing is compiled if the result of the check is unchanged.
run build || fail "a build without changes failed"
if grep -Eq 'Compiling (App|Mail)|Linking' "$log"; then fail "the check has the target compiled again"; fi
echo "plugins: both work"
