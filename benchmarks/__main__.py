"""python -m benchmarks: the speed of annotating, hostile input, and a whole run."""

from benchmarks import annotating, hostile, running

if __name__ == "__main__":
    for measure in (annotating.measure, hostile.measure, running.measure):
        for line in measure():
            print(line, flush=True)
