/** A division of people into groups: for each person the number of her group, numbers in order of first appearance. */
export type Partition = Uint8Array

const known = new Map<number, readonly Partition[]>()

/** All divisions of so many people into groups (Bell's number: 877 for seven). */
export function partitionsOf(people: number): readonly Partition[] {
  const found = known.get(people) ?? [...divisions(people)]
  known.set(people, found)
  return found
}

function* divisions(people: number): Generator<Partition> {
  const groups = new Uint8Array(people)
  yield* continued(1)

  function* continued(person: number): Generator<Partition> {
    if (person >= people) {
      yield groups.slice()
      return
    }
    const most = Math.max(...groups.subarray(0, person)) + 1
    for (let group = 0; group <= most; group++) {
      groups[person] = group
      yield* continued(person + 1)
    }
  }
}
