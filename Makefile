# Aliases of make.py; further arguments go in ARGS, as in: make run ARGS="--out there"
.PHONY: run test bench lab lint
run: ; @python3 make.py run $(ARGS)
test: ; @python3 make.py test $(ARGS)
bench: ; @python3 make.py bench $(ARGS)
lab: ; @python3 make.py lab $(ARGS)
lint: ; @python3 make.py lint $(ARGS)
