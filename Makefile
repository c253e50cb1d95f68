# `make` lists the targets.

PREFIX ?= /usr/local
CORPUS ?=
SITES ?=
SECONDS ?= 60
GATES ?= 200
MUTANTS ?=
SWIFT ?= swift
# Symbols are half of a linked program. STRIP=true keeps them.
STRIP ?= $(if $(filter Darwin,$(shell uname -s)),strip -x,strip)

# Released programs must run without Swift. (macOS has the runtime, and no static library.)
RELEASE := -c release --product dioxide
ifneq ($(wildcard $(dir $(realpath $(shell command -v $(SWIFT))))../lib/swift_static),)
RELEASE += --static-swift-stdlib
endif
# Debugging information takes a quarter of the time to compile, and is stripped.
ifneq ($(STRIP),true)
RELEASE += -Xswiftc -gnone -Xcc -g0
endif

# Shells, and the paths of their completions below share/.
COMPLETIONS := bash:bash-completion/completions/dioxide zsh:zsh/site-functions/_dioxide \
  fish:fish/vendor_completions.d/dioxide.fish

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup build demo server test test-tools test-swift test-gates test-threads test-server mutants oracle sites discovery \
  documentation plugins fuzz fuzz-pipeline growth lint style lint-workflows format docs site install uninstall dist dist-test \
  clean

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' Makefile | expand -t 22
	@echo
	@echo '  PREFIX=$(PREFIX)  CORPUS=$(CORPUS)  SITES=$(SITES)  SECONDS=$(SECONDS)  GATES=$(GATES)  MUTANTS=$(MUTANTS)'

setup:
	@scripts/setup.sh

build: ## build the optimised program
	$(SWIFT) build $(RELEASE)

demo: setup build ## check and draw a correct and a broken project
	@scripts/demo.sh "$$($(SWIFT) build $(RELEASE) --show-bin-path)/dioxide"

server: ## run the example server on port 8080: needs libsqlite3-dev
	$(SWIFT) run --package-path Examples/Server Server

test: setup test-tools oracle test-swift discovery documentation site plugins ## run all tests

# Validators for the tests, in a Python environment below .build.
test-tools:
	@scripts/test-tools.sh

test-swift:
	DIOXIDE_PROGRAMS=1 $(SWIFT) test

test-gates: ## edit GATES programs at random, and search for a gate that lets a fault pass
	DIOXIDE_PROGRAMS=1 DIOXIDE_GATES="$(GATES)" $(SWIFT) test --filter GatePropertyTests

mutants: ## run mutation tests: MUTANTS=12,40-50
	@python3 Tests/Mutants/mutants.py $(MUTANTS)

# Not part of `test`: it builds everything again, which takes some minutes.
test-threads: setup test-tools ## run the Swift tests with the thread sanitizer
	DIOXIDE_PROGRAMS=1 DIOXIDE_SANITIZER=thread $(SWIFT) test --sanitize=thread --scratch-path .build-threads

# Not part of `test`: the first build of Hummingbird takes some minutes.
test-server: ## test the example server under load: REQUESTS=n, SANITIZE=thread
	@scripts/server.sh

# A separate package, since only it needs the parser of swift-syntax.
oracle: ## compare the reader with the compiler's parser: CORPUS=DIR
	@scripts/oracle.sh $(CORPUS)

sites: ## compare the counted framework tokens with a second count: SITES=DIR, one program per folder
	DIOXIDE_PROGRAMS=1 SITES=$(abspath $(SITES)) $(SWIFT) test --filter SiteCountTests

discovery: ## test discovery in an optimised program, and the records in object files for macOS
	@scripts/discovery.sh

documentation: ## build the DocC catalogues of the library
	@scripts/documentation.sh

plugins: ## test the plug-ins in a separate package
	@scripts/plugins.sh

fuzz: ## fuzz the reader: SECONDS=n
	@scripts/fuzz.sh "$(SECONDS)"

fuzz-pipeline: ## fuzz every command with random programs: SECONDS=n
	@scripts/fuzz-pipeline.sh "$(SECONDS)"

growth: ## measure how the time grows with the input
	@scripts/growth.sh

lint: style ## check formatting, wording and spelling
	@scripts/swift-files.sh | xargs -0 $(SWIFT) format lint --strict --parallel

style:
	@scripts/style.sh

lint-workflows: ## check workflows and action.yml with their schemas and an auditor
	@scripts/lint-workflows.sh

format: ## format the sources
	@scripts/swift-files.sh | xargs -0 $(SWIFT) format --in-place --parallel

docs: ## regenerate docs/rules and the goldens
	-@UPDATE_GOLDENS=1 $(SWIFT) test --filter DocumentationTests >/dev/null 2>&1
	$(SWIFT) test --filter DocumentationTests

site: ## build the documentation site in .build/site, and check its links
	@scripts/site.sh

install: build ## install the program, manual page and completions into PREFIX
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 "$$($(SWIFT) build $(RELEASE) --show-bin-path)/dioxide" "$(DESTDIR)$(PREFIX)/bin/dioxide"
	$(STRIP) "$(DESTDIR)$(PREFIX)/bin/dioxide"
	install -d "$(DESTDIR)$(PREFIX)/share/man/man1"
	install -m 644 docs/man/dioxide.1 "$(DESTDIR)$(PREFIX)/share/man/man1/dioxide.1"
	@for target in $(COMPLETIONS); do \
	  install -d "$(DESTDIR)$(PREFIX)/share/$$(dirname "$${target#*:}")" && \
	  "$(DESTDIR)$(PREFIX)/bin/dioxide" --generate-completion-script "$${target%%:*}" \
	    >"$(DESTDIR)$(PREFIX)/share/$${target#*:}" || exit 1; \
	done

uninstall: ## remove the installed files
	rm -f "$(DESTDIR)$(PREFIX)/bin/dioxide" "$(DESTDIR)$(PREFIX)/share/man/man1/dioxide.1"
	@for target in $(COMPLETIONS); do rm -f "$(DESTDIR)$(PREFIX)/share/$${target#*:}"; done

dist: ## build a release of the last commit in dist/: tarball, wheel, artifact bundle, SBOM, checksums
	@scripts/dist.sh

dist-test: ## test the installation of what `make dist` built
	@scripts/dist-test.sh

clean: ## remove build products
	rm -rf .build .build-* .demo dist Tests/Oracle/.build Benchmarks/.build Examples/*/.build*
