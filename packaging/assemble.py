#!/usr/bin/env python3
"""Assembles a release from built programs: a tarball, a wheel, an artifact bundle, an SBOM and checksums.

Everything is a function of the programs, the source and SOURCE_DATE_EPOCH, so that the same input gives the same bytes."""

import argparse
import gzip
import hashlib
import io
import json
import os
import pathlib
import platform
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile

NAMES = ("dioxide", "dioxide-layout")
# Completions, and their paths below `share`.
COMPLETIONS = {
    "bash": "bash-completion/completions/dioxide",
    "zsh": "zsh/site-functions/_dioxide",
    "fish": "fish/vendor_completions.d/dioxide.fish",
}


class Platform:
    """What one platform is called by those who install."""

    def __init__(self):
        machine = platform.machine()
        if sys.platform == "darwin":
            self.name, self.triples = "macos-universal", ["arm64-apple-macosx", "x86_64-apple-macosx"]
            self.tag = "macosx_15_0_universal2"
        else:
            self.name, self.triples = f"linux-{machine}", [f"{machine}-unknown-linux-gnu"]
            # The program is fully static, so it runs with glibc and with musl, of any version.
            self.tag = f"manylinux2014_{machine}.musllinux_1_1_{machine}"


def main():
    options = argparse.ArgumentParser(description=__doc__)
    for name in ("source", "programs", "state", "output"):
        options.add_argument(f"--{name}", required=True, type=pathlib.Path)
    options = options.parse_args()
    source, programs, output = (path.resolve() for path in (options.source, options.programs, options.output))
    epoch = int(os.environ["SOURCE_DATE_EPOCH"])
    text = (source / "Sources/DioxideAnalysis/Release.swift").read_text()
    version = re.search(r'number = "([^"]+)"', text).group(1)
    here = Platform()
    files = contents(source, programs)
    stem = f"dioxide-{version}-{here.name}"
    write_tarball(output / f"{stem}.tar.gz", stem, files, epoch)
    write_bundle(output / f"dioxide-{version}-{here.name}.artifactbundle.zip", version, here, programs, source, epoch)
    build_wheel(output, source, programs, version, here)
    (output / f"{stem}.cdx.json").write_text(bill_of_materials(options.state, version, here, programs))
    sums = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in sorted(output.iterdir())]
    (output / f"SHA256SUMS-{here.name}").write_text("".join(sums))


def present(programs):
    return [name for name in NAMES if (programs / name).is_file()]


def contents(source, programs):
    """What the tarball holds: path -> (bytes, mode)."""
    files = {f"bin/{name}": ((programs / name).read_bytes(), 0o755) for name in present(programs)}
    files["share/man/man1/dioxide.1"] = ((source / "docs/man/dioxide.1").read_bytes(), 0o644)
    for name in ("LICENSE", "README.md", "CHANGELOG.md"):
        files[name] = ((source / name).read_bytes(), 0o644)
    files["THIRD-PARTY.md"] = ((source / "packaging/THIRD-PARTY.md").read_bytes(), 0o644)
    for shell, path in COMPLETIONS.items():
        command = [programs / "dioxide", "--generate-completion-script", shell]
        files[f"share/{path}"] = (subprocess.run(command, check=True, capture_output=True).stdout, 0o644)
    return files


def write_tarball(path, stem, files, epoch):
    raw = io.BytesIO()
    with tarfile.open(fileobj=raw, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for name in sorted(files):
            data, mode = files[name]
            entry = tarfile.TarInfo(f"{stem}/{name}")
            entry.size, entry.mode, entry.mtime = len(data), mode, epoch
            archive.addfile(entry, io.BytesIO(data))
    with open(path, "wb") as file, gzip.GzipFile(filename="", mode="wb", fileobj=file, mtime=epoch) as zipped:
        zipped.write(raw.getvalue())


def write_zip(path, files, epoch):
    import time

    moment = max(time.gmtime(epoch)[:6], (1980, 1, 1, 0, 0, 0))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(files):
            data, mode = files[name]
            entry = zipfile.ZipInfo(name, moment)
            entry.external_attr, entry.compress_type, entry.create_system = (0o100000 | mode) << 16, zipfile.ZIP_DEFLATED, 3
            archive.writestr(entry, data)


def write_bundle(path, version, here, programs, source, epoch):
    """A bundle as SwiftPM reads it; packaging/join.py makes one of several platforms' bundles."""
    folder = "dioxide.artifactbundle"
    place = f"dioxide-{version}-{here.name}/bin/dioxide"
    information = {
        "schemaVersion": "1.0",
        "artifacts": {
            "dioxide": {
                "type": "executable",
                "version": version,
                "variants": [{"path": place, "supportedTriples": here.triples}],
            }
        },
    }
    files = {
        f"{folder}/info.json": ((json.dumps(information, indent=2) + "\n").encode(), 0o644),
        f"{folder}/LICENSE": ((source / "LICENSE").read_bytes(), 0o644),
        f"{folder}/THIRD-PARTY.md": ((source / "packaging/THIRD-PARTY.md").read_bytes(), 0o644),
    }
    for name in present(programs):
        files[f"{folder}/dioxide-{version}-{here.name}/bin/{name}"] = ((programs / name).read_bytes(), 0o755)
    write_zip(path, files, epoch)


def build_wheel(output, source, programs, version, here):
    with tempfile.TemporaryDirectory() as folder:
        project = pathlib.Path(folder) / "project"
        shutil.copytree(source / "packaging/python", project)
        shutil.copy(source / "LICENSE", project / "LICENSE")
        shutil.copy(source / "packaging/THIRD-PARTY.md", project / "THIRD-PARTY.md")
        (project / "version.txt").write_text(version + "\n")
        environment = dict(os.environ, DIOXIDE_PROGRAMS=str(programs), DIOXIDE_PLATFORM=here.tag)
        command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(output)]
        subprocess.run(command, cwd=project, env=environment, check=True, stdout=subprocess.DEVNULL)


def bill_of_materials(state, version, here, programs):
    """What is linked into the programs, as CycloneDX; the versions are those that the build resolved."""
    from cyclonedx.model.bom import Bom
    from cyclonedx.model import HashAlgorithm, HashType
    from cyclonedx.model.component import Component, ComponentType
    from cyclonedx.model.license import DisjunctiveLicense, LicenseExpression
    from cyclonedx.output import make_outputter
    from cyclonedx.schema import OutputFormat, SchemaVersion
    from packageurl import PackageURL

    state = json.loads(state.read_text())
    swift = re.search(r"Swift version (\S+)", subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout)

    swift_license = "Apache-2.0 WITH Swift-exception"

    def component(name, number, license, purl, kind=ComponentType.LIBRARY):
        terms = LicenseExpression(license) if " " in license else DisjunctiveLicense(id=license)
        return Component(name=name, version=number, type=kind, licenses=[terms], bom_ref=f"{name}@{number}", purl=purl)

    program = component(
        "dioxide", version, "MIT", PackageURL("github", "dioxide", "dioxide", version), ComponentType.APPLICATION)
    program.hashes = [HashType(alg=HashAlgorithm.SHA_256, content=hashlib.sha256((programs / "dioxide").read_bytes()).hexdigest())]
    parts = [component("swift-standard-library", swift.group(1), swift_license, PackageURL("github", "swiftlang", "swift", swift.group(1)))]
    for dependency in state["object"]["dependencies"]:
        name = dependency["packageRef"]["identity"]
        if name != "swift-argument-parser":
            continue  # A dependency of the macros: no program links it.
        number = dependency["state"]["checkoutState"]["version"]
        parts.append(component(name, number, swift_license, PackageURL("github", "apple", name, number)))
    if here.name.startswith("linux"):
        number = os.confstr("CS_GNU_LIBC_VERSION").split()[1]
        parts.append(component("glibc", number, "LGPL-2.1-or-later", PackageURL("generic", None, "glibc", number)))
    bom = Bom(components=parts, serial_number=None)
    bom.metadata.component = program
    bom.register_dependency(program, parts)
    document = json.loads(make_outputter(bom, OutputFormat.JSON, SchemaVersion.V1_6).output_as_string())
    # Both differ from run to run.
    document.pop("serialNumber", None)
    document["metadata"].pop("timestamp", None)
    return json.dumps(document, indent=2, sort_keys=True) + "\n"


if __name__ == "__main__":
    main()
