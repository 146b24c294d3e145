#!/usr/bin/env python3
"""Makes words.ngrams, the word statistics that LanguageModel.cs reads, from an ARPA file.

    make-table.py lm_sc.arpa words.ngrams

README.md beside this file says where the ARPA file comes from and what the table holds.
Python 3, standard library only; the same input gives the same table byte for byte.
"""
import array
import math
import struct
import sys

MAGIC = b"CENGRAM1"
WORD_BITS, PROB_BITS = 18, 6
PROB_STEP = 6.3 / ((1 << PROB_BITS) - 1)      # log10 of a bigram's or trigram's probability, in steps down from 0
BYTE_STEP = 6.375 / 255                       # log10 of a word's probability or of a back-off, in steps down from 0
NEAR = 0.2                                    # a bigram this close (log10) to what backing off says anyway is left out
LONGEST = 8                                   # longer words are set phrases made of shorter ones


def level(log10, step, top):
    return max(0, min(top, round(-log10 / step)))


def read(path):
    """The ARPA file as words {word: (p, backoff)}, pairs {(a, b): p}, their back-offs, and triples {(a, b): [(c, p)]}."""
    words, pairs, backoffs, triples, order = {}, {}, {}, {}, 0
    with open(path, encoding="utf8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("\\"):
                order = int(line[1]) if line.endswith("-grams:") else 0
            elif order and line:
                fields = line.split("\t")
                p, gram = float(fields[0]), tuple(fields[1].split(" "))
                backoff = float(fields[2]) if len(fields) > 2 else 0.0
                if order == 1:
                    words[gram[0]] = (p, backoff)
                elif order == 2:
                    pairs[gram] = p
                    if backoff:
                        backoffs[gram] = backoff
                else:
                    triples.setdefault(gram[:2], []).append((gram[2], p))
    return words, pairs, backoffs, triples


def main(source, target):
    words, pairs, backoffs, triples = read(source)
    unknown = words.pop("<unk>")[0]
    vocabulary = sorted((w for w in words if len(w) <= LONGEST), key=lambda w: w.encode("utf-16-be"))
    number = {w: i for i, w in enumerate(vocabulary)}
    assert len(vocabulary) < 1 << WORD_BITS

    top = (1 << PROB_BITS) - 1
    rows = [[] for _ in vocabulary]
    for (a, b), p in pairs.items():
        if a not in number or b not in number:
            continue
        if (a, b) in triples or abs(p - words[a][1] - words[b][0]) >= NEAR:
            rows[number[a]].append((number[b], level(p, PROB_STEP, top), (a, b)))

    bigrams, bigram_starts, context_bits = bytearray(), array.array("I"), bytearray()
    context_backoffs, trigram_starts, trigrams = bytearray(), array.array("I"), bytearray()
    count = 0
    for row in rows:
        bigram_starts.append(count)
        for b, p, pair in sorted(row):
            bigrams += (b << PROB_BITS | p).to_bytes(3, "little")
            if count % 8 == 0:
                context_bits.append(0)
            followers = sorted((number[c], level(q, PROB_STEP, top)) for c, q in triples.get(pair, ()) if c in number)
            if followers:
                context_bits[-1] |= 1 << count % 8
                context_backoffs.append(level(min(0.0, backoffs.get(pair, 0.0)), BYTE_STEP, 255))
                trigram_starts.append(len(trigrams) // 3)
                for c, q in followers:
                    trigrams += (c << PROB_BITS | q).to_bytes(3, "little")
            count += 1
    bigram_starts.append(count)
    trigram_starts.append(len(trigrams) // 3)
    context_bits += bytes(-len(context_bits) % 64)
    ranks, seen = array.array("I"), 0
    for i in range(0, len(context_bits), 64):
        ranks.append(seen)
        seen += sum(byte.bit_count() for byte in context_bits[i:i + 64])

    char_starts, characters = array.array("I"), bytearray()
    for word in vocabulary:
        char_starts.append(len(characters) // 2)
        characters += word.encode("utf-16-le")
    char_starts.append(len(characters) // 2)

    sections = [
        char_starts.tobytes(), bytes(characters),
        bytes(level(words[w][0], BYTE_STEP, 255) for w in vocabulary),
        bytes(level(min(0.0, words[w][1]), BYTE_STEP, 255) for w in vocabulary),
        bigram_starts.tobytes(), bytes(bigrams), bytes(context_bits), ranks.tobytes(),
        bytes(context_backoffs), trigram_starts.tobytes(), bytes(trigrams),
    ]
    sections = [s + bytes(4 + -len(s) % 4) for s in sections]      # four bytes to spare, so that three-byte entries are read as four
    with open(target, "wb") as out:
        out.write(MAGIC)
        out.write(struct.pack("<IIII", len(vocabulary), count, len(context_backoffs), len(trigrams) // 3))
        out.write(struct.pack("<ffff", PROB_STEP * math.log(10), BYTE_STEP * math.log(10), unknown * math.log(10), 0))
        offset = 8 + 32 + 4 * len(sections)
        for s in sections:
            out.write(struct.pack("<I", offset))
            offset += len(s)
        out.write(b"".join(sections))
    print(f"{len(vocabulary)} words, {count} pairs, {len(trigrams) // 3} triples, {offset} bytes")


if __name__ == "__main__":
    main(*sys.argv[1:])
