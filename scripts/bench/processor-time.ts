import { readdirSync, readFileSync } from 'node:fs'

const ticksPerSecond = 100

/** CPU seconds that a process and everything below it used so far, ended children included (Linux); else undefined. */
export function processorSeconds(processId: number | undefined): number | undefined {
  if (processId === undefined) return undefined
  try {
    const parents = new Map(
      readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .flatMap((name) => {
          const found = readStatus(Number(name))
          return found ? [[Number(name), found] as const] : []
        }),
    )
    if (!parents.has(processId)) return undefined
    const isBelow = (id: number): boolean => {
      for (
        let at: number | undefined = id;
        at !== undefined && at > 1;
        at = parents.get(at)?.parent
      )
        if (at === processId) return true
      return false
    }
    let ticks = 0
    for (const [id, each] of parents) if (isBelow(id)) ticks += each.ticks
    return ticks / ticksPerSecond
  } catch {
    return undefined
  }
}

/** CPU seconds of one process with one thread, to the nanosecond (Linux); else undefined. */
export function exactProcessorSeconds(processId: number): number | undefined {
  try {
    return Number(readFileSync(`/proc/${processId}/schedstat`, 'utf8').split(' ')[0]) / 1e9
  } catch {
    return undefined
  }
}

/** Resident memory now and at its peak, in megabytes (Linux); else undefined. */
export function memoryOf(processId: number): { now: number; peak: number } | undefined {
  try {
    const text = readFileSync(`/proc/${processId}/status`, 'utf8')
    const megabytes = (name: string): number =>
      (Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1]) * 1024) / 1e6
    return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') }
  } catch {
    return undefined
  }
}

function readStatus(processId: number): { parent: number; ticks: number } | undefined {
  try {
    const text = readFileSync(`/proc/${processId}/stat`, 'utf8')
    // The name of the program, in brackets, may hold spaces.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    // utime, stime, cutime, cstime: fields 14 to 17 of the line, of which two are cut off.
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0)
    return { parent: Number(fields[1]), ticks }
  } catch {
    return undefined
  }
}
