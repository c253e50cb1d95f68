"""Puts the programs into the wheel, as scripts, and gives it the tag of the platform that they were built for.

`DIOXIDE_PROGRAMS` is the folder that holds them, `DIOXIDE_PLATFORM` the platform tag (compressed sets are allowed:
`manylinux2014_x86_64.musllinux_1_1_x86_64`). `scripts/dist.sh` sets both."""

import os

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ProgramHook(BuildHookInterface):
    def initialize(self, version, build_data):
        folder = os.environ.get("DIOXIDE_PROGRAMS")
        platform = os.environ.get("DIOXIDE_PLATFORM")
        if not folder or not platform:
            raise SystemExit("dioxide-swift: set DIOXIDE_PROGRAMS and DIOXIDE_PLATFORM, or run `make dist`")
        programs = [name for name in ("dioxide", "dioxide-layout") if os.path.isfile(os.path.join(folder, name))]
        if "dioxide" not in programs:
            raise SystemExit(f"dioxide-swift: {folder} holds no program named dioxide")
        build_data["tag"] = f"py3-none-{platform}"
        build_data["pure_python"] = False
        build_data["shared_scripts"] = {os.path.join(folder, name): name for name in programs}
