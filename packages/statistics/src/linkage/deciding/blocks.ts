const nobody = 0xffff_ffff

/** The people of each block that holds at least two; `blocks`: rows of two words. */
export function* blocksOf(blocks: Uint32Array): Generator<number[]> {
  const count = blocks.length / 2
  // An open table of the first of each block, twice as large as needed, and for each person the one before in the same block.
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, count * 2)))
  const last = new Uint32Array(size).fill(nobody)
  const before = new Uint32Array(count).fill(nobody)
  const isEnd = new Uint8Array(count).fill(1)
  for (let row = 0; row < count; row++) {
    let slot = blocks[row * 2]! & (size - 1)
    while (last[slot] !== nobody && !isSame(blocks, last[slot]!, row))
      slot = (slot + 1) & (size - 1)
    const previous = last[slot]!
    before[row] = previous
    if (previous !== nobody) isEnd[previous] = 0
    last[slot] = row
  }
  for (let row = 0; row < count; row++) {
    if (isEnd[row] === 0 || before[row] === nobody) continue
    const people: number[] = []
    for (let each = row; each !== nobody; each = before[each]!) people.push(each)
    yield people
  }
}

function isSame(blocks: Uint32Array, one: number, other: number): boolean {
  return blocks[one * 2] === blocks[other * 2] && blocks[one * 2 + 1] === blocks[other * 2 + 1]
}
