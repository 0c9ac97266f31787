/** A division of people into groups: for each person the number of her group, numbers in order of first appearance. */
export type Partition = Uint8Array

/** All divisions of so many people into groups (Bell's number: 4,140 for eight). */
export function* partitionsOf(people: number): Generator<Partition> {
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
