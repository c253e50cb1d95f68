# `make demo` shows what dioxide does, `make test` shows that it does it.

PREFIX ?= /usr/local
CORPUS ?=
SITES ?=
SECONDS ?= 60
GATES ?= 200
MUTANTS ?=
SWIFT ?= swift
# Half of a program that was just linked is symbols. STRIP=true keeps them.
STRIP ?= $(if $(filter Darwin,$(shell uname -s)),strip -x,strip)

# What is handed out needs no Swift on the machine that runs it (macOS has it anyway, and no static library).
RELEASE := -c release --product dioxide
ifneq ($(wildcard $(dir $(realpath $(shell command -v $(SWIFT))))../lib/swift_static),)
RELEASE += --static-swift-stdlib
endif

# Shells, and where below share/ they look for completions.
COMPLETIONS := bash:bash-completion/completions/dioxide zsh:zsh/site-functions/_dioxide \
  fish:fish/vendor_completions.d/dioxide.fish

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup build demo test test-tools test-swift test-gates test-threads mutants oracle sites discovery \
  documentation plugins fuzz fuzz-pipeline growth lint lint-workflows format docs site install uninstall dist dist-test \
  clean

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' Makefile | expand -t 22
	@echo
	@echo '  PREFIX=$(PREFIX)  CORPUS=$(CORPUS)  SITES=$(SITES)  SECONDS=$(SECONDS)  GATES=$(GATES)  MUTANTS=$(MUTANTS)'

setup:
	@scripts/setup.sh

build: ## the program, optimised
	$(SWIFT) build $(RELEASE)

demo: setup build ## check a clean and a broken project, and draw them
	@scripts/demo.sh "$$($(SWIFT) build $(RELEASE) --show-bin-path)/dioxide"

test: setup test-tools oracle test-swift discovery documentation plugins ## every test

# Validators that the tests ask, in a Python environment below .build.
test-tools:
	@scripts/test-tools.sh

test-swift:
	DIOXIDE_PROGRAMS=1 $(SWIFT) test

test-gates: ## edit GATES programs at random, and see that no gate loosens
	DIOXIDE_PROGRAMS=1 DIOXIDE_GATES="$(GATES)" $(SWIFT) test --filter GatePropertyTests

mutants: ## change the sources in one place at a time, and see which test notices: MUTANTS=12,40-50
	@python3 Tests/Mutants/mutants.py $(MUTANTS)

# Beside the others: everything is built anew for it, which takes some minutes.
test-threads: setup test-tools ## every Swift test, watched by the thread sanitizer
	DIOXIDE_PROGRAMS=1 $(SWIFT) test --sanitize=thread --scratch-path .build-threads

# Its own package: it needs the parser of swift-syntax, which nothing else here does.
oracle: ## hold the reader against the compiler's own parser: CORPUS=DIR
	@scripts/oracle.sh $(CORPUS)

sites: ## hold the tokens of dialects that are accounted for against a count of our own: SITES=DIR, one program a folder
	DIOXIDE_PROGRAMS=1 SITES=$(abspath $(SITES)) $(SWIFT) test --filter SiteCountTests

discovery: ## find components in an optimised program, and their records in object files for macOS
	@scripts/discovery.sh

documentation: ## convert the DocC catalogues of the library
	@scripts/documentation.sh

plugins: ## try the plug-ins in a package of their own
	@scripts/plugins.sh

fuzz: ## look for source that breaks the reader: SECONDS=n
	@scripts/fuzz.sh "$(SECONDS)"

fuzz-pipeline: ## run every command on random programs: SECONDS=n
	@scripts/fuzz-pipeline.sh "$(SECONDS)"

growth: ## see how the time grows with the input
	@scripts/growth.sh

lint: ## what the formatter would change, and what it does not like
	@scripts/swift-files.sh | xargs -0 $(SWIFT) format lint --strict --parallel

lint-workflows: ## hold workflows and action.yml against their schemas and an auditor
	@scripts/lint-workflows.sh

format: ## format the sources
	@scripts/swift-files.sh | xargs -0 $(SWIFT) format --in-place --parallel

docs: ## write docs/rules and the goldens anew
	-@UPDATE_GOLDENS=1 $(SWIFT) test --filter DocumentationTests >/dev/null 2>&1
	$(SWIFT) test --filter DocumentationTests

site: ## the documentation site, in .build/site; links and anchors are checked
	@scripts/site.sh

install: build ## install the program, its manual page and completions into PREFIX
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

uninstall: ## remove what install put there
	rm -f "$(DESTDIR)$(PREFIX)/bin/dioxide" "$(DESTDIR)$(PREFIX)/share/man/man1/dioxide.1"
	@for target in $(COMPLETIONS); do rm -f "$(DESTDIR)$(PREFIX)/share/$${target#*:}"; done

dist: ## what a release holds, from the last commit, in dist/: tarball, wheel, artifact bundle, SBOM, checksums
	@scripts/dist.sh

dist-test: ## try what `make dist` built, as those who install it do
	@scripts/dist-test.sh

clean: ## remove what was built
	rm -rf .build .build-* .demo dist Tests/Oracle/.build Benchmarks/.build
