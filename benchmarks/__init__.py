"""What a run costs, as ratios within one run: absolute times belong to the machine."""
