# Acquis: make help says what can be made.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

REPORTS ?= examples/safe-passage-at-sea-2021.pdf examples/safe-passage-at-sea-2023.pdf examples/safe-passage-at-sea-2025.pdf
DATA ?= acquis-data
PORT ?= 8080
ACQUIS := .build/release/acquis

.PHONY: help run build test lint bench torture cluster fuzz clean

help: ## Say what can be made.
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | awk -F':.*## ' '{ printf "  make %-9s %s\n", $$1, $$2 }'
	@echo
	@echo '  make run REPORTS="a.pdf folder/" DATA=my-record PORT=8080'

run: build ## Install what is needed, build, import REPORTS (the examples), and show the record at http://127.0.0.1:8080.
	@$(ACQUIS) import --data "$(DATA)" $(REPORTS)
	@exec $(ACQUIS) serve --data "$(DATA)" --port $(PORT)

build: ## Build the program as it is released.
	@scripts/install run
	@swift build -c release --product acquis --static-swift-stdlib -Xlinker -s --quiet

lint: ## Check the form of the code.
	@swift format lint --strict --recursive --parallel Sources Tests Benchmarks/Benchmarks Benchmarks/Package.swift Fuzzing Package.swift

test: ## Install what is needed and run every check.
	@scripts/install test
	@$(MAKE) --no-print-directory lint
	@swift build --build-tests --quiet
	@scripts/test

torture: ## Kill the program at 200 random moments and look whether anything was lost; give it a line of 1 GB.
	@scripts/install test
	@swift build --build-tests --quiet
	@ACQUIS_TORTURE_ROUNDS=200 swift test --skip-build --filter Kill
	@ACQUIS_LONGEST_LINE=1024 swift test --skip-build --filter HostileFile

cluster: ## Kill the leader of two PostgreSQL nodes under a stream of imports, and look whether anything was lost.
	@scripts/install cluster
	@$(MAKE) --no-print-directory build
	@scripts/cluster

fuzz: ## Feed the readers with bytes that look like chance, each for SECONDS (60).
	@scripts/install test
	@SECONDS_EACH="$(or $(SECONDS),60)" Fuzzing/run

bench: ## Measure how fast reports are read and questions answered.
	@scripts/install bench
	@$(MAKE) --no-print-directory build
	@Benchmarks/run

clean: ## Remove what was built; the record stays.
	@rm -rf .build Benchmarks/.build Fuzzing/.build
