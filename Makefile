# Two commands: `make run` serves the demo archive, `make test` runs the suite. `make` lists all.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run dev test test-all lint bench

export PORT ?= 8000
ADDRESS := http://127.0.0.1:$(PORT)
VAR := $(abspath $(or $(ARCHIVE_VAR),var))
BIN := .venv/bin
MANAGE := $(BIN)/python manage.py
PYTEST := $(BIN)/python -m pytest --create-db --numprocesses=2 --dist=loadfile \
	--screenshot=only-on-failure

# Stamps: each is newer than what it was made of, so that a second run has nothing to do.
RUNTIME := .venv/.runtime
TESTING := .venv/.testing
MANIFEST := $(VAR)/static/staticfiles.json
STATIC_SOURCES := $(shell find static -not -name '.*') nato_site/staticfiles.py requirements.txt

help:  ## List the commands
	@sed -nE 's/^([a-z-]+):.*## (.*)/make \1\t\2/p' Makefile | expand -t 16

run: export DJANGO_SETTINGS_MODULE := nato_site.settings.demo
run: export WAGTAILADMIN_BASE_URL ?= $(ADDRESS)
run: $(RUNTIME) free-port $(MANIFEST)  ## Set up what is missing and serve the demo archive
	@$(MANAGE) demo
	@echo "Stop it with Ctrl-C."
	@# One process: pages that it keeps in memory are dropped the moment an editor publishes.
	@exec $(BIN)/granian --interface wsgi --host 127.0.0.1 --port $(PORT) \
		--workers 1 --blocking-threads 4 --log-level warning nato_site.wsgi:application

dev: export DJANGO_SETTINGS_MODULE := nato_site.settings.dev
dev: export WAGTAILADMIN_BASE_URL ?= $(ADDRESS)
dev: $(RUNTIME) free-port  ## The same data on a server that reloads when code changes
	@$(MANAGE) demo
	@exec $(MANAGE) runserver 127.0.0.1:$(PORT)

# Tests choose their own settings and database, whatever the shell has exported.
TEST_ENV := env -u CACHE_URL -u WAGTAILADMIN_BASE_URL \
	DJANGO_SETTINGS_MODULE=nato_site.settings.test
SQLITE_ENV := env -u DATABASE_URL -u ARCHIVE_REQUIRE_POSTGRESQL $(TEST_ENV)

test: lint  ## Lint and the suite on SQLite, with a browser where Chromium is found
	$(SQLITE_ENV) $(PYTEST) -m "not slow"

test-all: lint  ## The whole suite, every screen in the browser, then again on PostgreSQL
	$(SQLITE_ENV) ARCHIVE_BROWSER_MATRIX=1 $(PYTEST)
	$(TEST_ENV) tests/postgresql.sh $(PYTEST)

# Each database's part is told even where a budget of the other does not hold.
bench: $(TESTING)  ## Search at 10,000 and 100,000 articles beside its budgets, on both databases
	@status=0; \
	$(SQLITE_ENV) $(BIN)/python -m tests.benchmarks || status=1; \
	$(TEST_ENV) tests/postgresql.sh $(BIN)/python -m tests.benchmarks --postgresql || status=1; \
	exit $$status

lint: $(TESTING)  ## Style, formatting and layers
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

# --- Set-up ------------------------------------------------------------------------------------
$(RUNTIME): requirements.txt
	@if ! $(BIN)/python -m pip --version >/dev/null 2>&1; then \
		for python in "$${PYTHON:-python3.11}" python3 python3.12 python3.13 python3.14; do \
			"$$python" -c 'import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))' \
				>/dev/null 2>&1 && found="$$python" && break; \
		done; \
		if [ -z "$${found:-}" ]; then \
			echo "Python 3.11 or later with venv is needed." \
				"On Debian: apt-get install python3 python3-venv" >&2; \
			exit 1; \
		fi; \
		rm -rf .venv; \
		"$$found" -m venv .venv; \
	fi
	@echo "Installing the pinned packages into .venv/"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(TESTING): $(RUNTIME) tests/requirements.txt
	@echo "Installing the packages for tests into .venv/"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r tests/requirements.txt
	@touch $@

$(MANIFEST): $(RUNTIME) $(STATIC_SOURCES)
	@echo "Compressing and hashing the static files"
	@$(MANAGE) collectstatic --noinput --verbosity 0
	@touch $@

# Granian shares a port with whoever has it: without this, two archives would answer in turn.
.PHONY: free-port
free-port: $(RUNTIME)
	@$(BIN)/python -c 'import socket; socket.create_server(("127.0.0.1", $(PORT))).close()' \
		2>/dev/null || { echo "Port $(PORT) is taken: try make run PORT=8001" >&2; exit 1; }
