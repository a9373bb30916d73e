"""Near-duplicates with datasketch as its documentation has it: MinHash of 128, an LSH index at 0.8."""

import json
import sys

from datasketch import MinHash, MinHashLSH

index = MinHashLSH(threshold=0.8, num_perm=128)
pairs = 0
with open(sys.argv[1], encoding="utf-8", errors="replace") as dataset:
    for number, line in enumerate(dataset):
        try:
            messages = json.loads(line)["messages"]
            texts = [m["content"] for m in messages if m["role"] != "system"]
            words = "\n".join(texts).lower().split()
        except (ValueError, KeyError, TypeError):
            continue
        if not words:
            continue
        runs = {" ".join(words[i : i + 5]) for i in range(max(1, len(words) - 4))}
        sketch = MinHash(num_perm=128)
        sketch.update_batch([run.encode() for run in runs])
        pairs += len(index.query(sketch))
        index.insert(number, sketch)
print(pairs, "candidates")
