"""Google's C++ CEL and the Rust CEL on the rows of cel-benchmark.

Usage: peers.py JOB.json; prints a JSON list with the figures of each peer.

Each peer is used in the fastest way its binding offers: programs compiled once, and for each row an
activation (C++) or context (Rust) made beforehand that holds only the facts of the condition. What is
timed is evaluating and reading the answer. A missing fact is left out; the error a peer then gives
counts as unknown.
"""

import datetime
import importlib
import importlib.metadata
import json
import re
import sys
import time

RUNS = 3
EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        job = json.load(file)
    for fact in job["facts"].values():
        if fact["type"] == "timestamp":
            fact["values"] = [EPOCH + datetime.timedelta(days=day) for day in fact["values"]]
    peers = [("C++ CEL", "cel-expr-python", Cpp), ("Rust CEL", "common-expression-language", Rust)]
    json.dump([figures(*peer, job) for peer in peers], sys.stdout)


def figures(name, package, peer, job):
    try:
        name = f"{name} ({package} {importlib.metadata.version(package)})"
        evaluator = peer(job["facts"])
    except Exception as error:
        return {"name": name, "missing": f"{error}; python3 -m pip install {package}"}
    return {
        "name": name,
        "conditions": [measure(evaluator, each["expression"], job["facts"]) for each in job["conditions"]],
    }


def measure(evaluator, expression, facts):
    used = [name for name in facts if re.search(rf"\b{name}\b", expression)]
    columns = [facts[name]["values"] for name in used]
    rows = [
        evaluator.bind({name: cell for name, cell in zip(used, cells) if cell is not None})
        for cells in zip(*columns)
    ]
    program = evaluator.compile(expression)
    best = float("inf")
    for _ in range(RUNS):
        start = time.perf_counter()
        true, unknown = evaluator.count(program, rows)
        best = min(best, time.perf_counter() - start)
    return {"nanosecondsPerRow": best / len(rows) * 1e9, "isTrue": true, "isUnknown": unknown}


class Cpp:
    def __init__(self, facts):
        self.cel = importlib.import_module("cel_expr_python.cel")
        kinds = self.cel.Type
        types = {
            "bool": kinds.BOOL, "int": kinds.INT, "string": kinds.STRING, "timestamp": kinds.TIMESTAMP,
            "list": kinds.List(kinds.STRING),
        }  # fmt: skip
        self.environment = self.cel.NewEnv(
            variables={name: types[fact["type"]] for name, fact in facts.items()}
        )
        self.error = kinds.ERROR

    def compile(self, expression):
        return self.environment.compile(expression)

    def bind(self, row):
        return self.environment.Activation(row)

    def count(self, program, rows):
        true = unknown = 0
        evaluate, error = program.eval, self.error
        for row in rows:
            answer = evaluate(row)
            value = answer.value()
            if value is True:
                true += 1
            elif value is not False and answer.type() == error:
                unknown += 1
        return true, unknown


class Rust:
    def __init__(self, _):
        self.cel = importlib.import_module("cel")

    def compile(self, expression):
        return self.cel.compile(expression)

    def bind(self, row):
        return self.cel.Context(row)

    def count(self, program, rows):
        true = unknown = 0
        execute = program.execute
        for row in rows:
            try:
                if execute(row) is True:
                    true += 1
            except RuntimeError:
                unknown += 1
        return true, unknown


if __name__ == "__main__":
    main()
