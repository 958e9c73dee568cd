# What a person may ask of this project; `make` alone lists it. On a fresh Debian or Ubuntu each target first installs
# what it needs (tools/system.sh, tools/venv.sh); stamp files keep it from asking twice.

.DEFAULT_GOAL := help
.PHONY: audit coverage sbom help letter test test-office check accept messages bench lock setup clean
PYTHON_TOOLS := .venv/bin/python -m
PYTEST := $(PYTHON_TOOLS) pytest
LOCK := .venv/bin/uv pip compile --quiet --universal --generate-hashes --no-header --python-version 3.11 $(UPGRADE)

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):[^#]*## /  make \1\t/p' Makefile | expand -t 20

letter: .venv/letter.stamp ## build the worked letter in Russian and Kazakh, DOCX and PDF, into output/
	.venv/bin/docgen build dz-74 --output output

test: .venv/tests.stamp ## run the tests that need neither office program, Java nor Node
	$(PYTEST) -n 2 -m "not office"

test-office: .office/ready.stamp ## run the tests by other programs: LibreOffice, veraPDF, Open XML SDK
	$(PYTEST) -m office

check: .venv/letter.stamp ## look at format, lint, types, layers, and at the worked letters themselves
	$(PYTHON_TOOLS) ruff format --check .
	$(PYTHON_TOOLS) ruff check .
	$(PYTHON_TOOLS) mypy
	.venv/bin/lint-imports
	.venv/bin/docgen check

accept: .venv/tests.stamp ## rewrite the golden files; then read the difference as a person would
	-ACCEPT=1 $(PYTEST) -n 2 -m "not office" --accept
	git diff --stat -- tests

messages: .venv/letter.stamp ## gather what docgen says into the catalogues, and compile them
	.venv/bin/python tools/messages.py

bench: .venv/letter.stamp ## measure against peers into docs/benchmarks.md, then reading, checking, grammar; more tables: DATA=FOLDER
	.venv/bin/python bench/peers/run.py
	.venv/bin/python bench/number_reader.py tests/data/numbers
	.venv/bin/python bench/checking.py --letters 100
	.venv/bin/python bench/russian.py $(if $(DATA),--data "$(DATA)")
	.venv/bin/python bench/kazakh.py $(if $(DATA),--data "$(DATA)")

lock: .venv/bin/uv ## pin anew what pyproject.toml asks for; UPGRADE=--upgrade takes newer versions
	$(LOCK) --group dev pyproject.toml -o requirements/dev.txt
	$(LOCK) --group pyproject.toml:build -c requirements/dev.txt -o requirements/build.txt
	$(LOCK) --group pyproject.toml:audit -o requirements/audit.txt
	$(LOCK) --group pyproject.toml:vera --no-deps -o requirements/vera.txt
	$(LOCK) --group pyproject.toml:faults -o requirements/faults.txt
	$(LOCK) --group pyproject.toml:coverage -o requirements/coverage.txt

audit: .venv/letter.stamp ## ask whether a pinned package has a known fault; without a network it says that nothing was asked
	tools/audit.sh

coverage: .venv/tests.stamp ## measure which branches of reader, composer, writers and state the tests take; fails under 95 %
	tools/coverage.sh

sbom: .venv/letter.stamp ## write output/sbom.cdx.json: the packages that docgen runs on, with their hashes
	.venv/bin/python tools/sbom.py output/sbom.cdx.json

setup: .venv/tests.stamp ## make .venv and let git run `make check` before each commit
	.venv/bin/pre-commit install

clean: ## remove everything that was made: .venv, .office, output, caches
	rm -rf .venv .office .audit .coverage .bench output .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -prune -exec rm -rf {} +

.venv/letter.stamp: requirements/build.txt requirements/dev.txt pyproject.toml tools/system.sh tools/find_python.sh tools/venv.sh
	tools/system.sh letter
	tools/venv.sh
	@touch $@

.venv/bin/uv:
	[ -x .venv/bin/python ] || $$(tools/find_python.sh) -m venv .venv
	$(PYTHON_TOOLS) pip install --quiet uv

.venv/tests.stamp: .venv/letter.stamp
	tools/system.sh tests
	@touch $@

.office/ready.stamp: .venv/tests.stamp tests/office/install.sh tests/office/package-lock.json requirements/audit.txt requirements/vera.txt
	tools/system.sh office
	tests/office/install.sh
	@touch $@
