/** Runs `work` while no other work under the same name runs. */
export type Turns<Name extends string> = <Value>(
  name: Name,
  work: () => Promise<Value>,
) => Promise<Value>

/** Work under one lock runs one after the other, in this process. A fault of one does not stop the next. */
export function takingTurns<Name extends string>(): Turns<Name> {
  const last = new Map<string, Promise<unknown>>()
  return (lock, work) => {
    const before = last.get(lock) ?? Promise.resolve()
    const next = before.then(work, work)
    last.set(
      lock,
      next.catch(() => undefined),
    )
    return next
  }
}
