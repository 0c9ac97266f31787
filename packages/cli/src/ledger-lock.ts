import { open, readFile, readlink, rm, writeFile } from 'node:fs/promises'

/**
 * Takes a lock that is a file, or answers false where it is held. One whose holder is known to be dead (ended half-way, on this machine
 * since it started) is taken over; of any other, an empty one too, nobody can know, and a person decides. Throws what the file system throws.
 */
export async function takeLock(lock: string): Promise<boolean> {
  const mine = JSON.stringify({ pid: process.pid, ...(await lifeOf(process.pid)) })
  if (await createNew(lock, mine)) return true
  const held = await textOf(lock)
  if (held === undefined || !(await isOfTheDead(held))) return false
  const takingOver = `${lock}.taking-over`
  if (!(await createNew(takingOver, ''))) return false
  try {
    // One at a time, and only what is still the same: another may have taken it over since it was read.
    if ((await textOf(lock)) !== held) return false
    await writeFile(lock, mine)
    return true
  } finally {
    await rm(takingOver, { force: true })
  }
}

interface Life {
  /** One start of one machine, and where its process ids are counted. */
  readonly machine: string
  /** In ticks since that start: a process id is given again. */
  readonly since: string
}

async function isOfTheDead(held: string): Promise<boolean> {
  const { pid, machine, since } = readHolder(held)
  const here = await machineHere()
  if (here === undefined || machine !== here || typeof since !== 'string') return false
  if (typeof pid !== 'number' || !Number.isSafeInteger(pid)) return false
  return (await startOf(pid)) !== since
}

function readHolder(held: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(held)) as Record<string, unknown>
  } catch (error) {
    if (error instanceof SyntaxError) return {}
    throw error
  }
}

/** Nothing where the system does not tell (not Linux): such a lock is never taken over. */
async function lifeOf(pid: number): Promise<Life | undefined> {
  const machine = await machineHere()
  const since = await startOf(pid)
  return machine === undefined || since === undefined ? undefined : { machine, since }
}

async function machineHere(): Promise<string | undefined> {
  const start = await textOf('/proc/sys/kernel/random/boot_id')
  if (start === undefined) return undefined
  return `${start.trim()} ${await readlink('/proc/self/ns/pid')}`
}

/** Field 22 of proc(5) stat, counted behind the name, which may hold anything; undefined where there is no such process. */
async function startOf(pid: number): Promise<string | undefined> {
  const stat = await textOf(`/proc/${pid}/stat`)
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
}

async function createNew(path: string, text: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600)
    try {
      await file.writeFile(text)
    } finally {
      await file.close()
    }
    return true
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false
    throw error
  }
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    // ESRCH: the process ended while its file was read.
    if (isCode(error, 'ENOENT') || isCode(error, 'ESRCH')) return undefined
    throw error
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
