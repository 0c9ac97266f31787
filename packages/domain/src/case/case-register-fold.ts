import type { CausalHistory, ReadEntry } from '../journal/causal-history.ts'
import type { EntryHash } from '../journal/identifier.ts'
import { mostProtectiveFirst, registerFields, registerNames } from './case-registers.ts'
import type { RegisterName, RegisterValue } from './case-registers.ts'
import { foldRegister, said } from './register.ts'
import type { Register, Said, Settlement } from './register.ts'

/** Only the fields that somebody answered and this reader may open. */
export type CaseRegisters = {
  readonly [Name in RegisterName]?: Register<RegisterValue<Name>>
}

const writers = new Set([
  'person-registered',
  'identity-recorded',
  'essential-recorded',
  'conflict-resolved',
  'sleeping-place-recorded',
])
const clearings = ['clearedIdentity', 'clearedContact', 'clearedPlacement', 'clearedEssential']
const resolutions = [
  'identityResolution',
  'contactResolution',
  'placementResolution',
  'essentialResolution',
]

export function foldRegisters(history: CausalHistory): CaseRegisters {
  const answers = new Map<RegisterName, Said<unknown>[]>()
  const settlements = new Map<string, Settlement[]>()
  for (const read of history.read) {
    if (!writers.has(read.type)) continue
    for (const [name, value] of writtenBy(read)) {
      const answer = said(read.entry, value, read.standing)
      const held = answers.get(name)
      if (held) held.push(answer)
      else answers.set(name, [answer])
    }
    for (const { field, settlement } of settledBy(read)) {
      settlements.set(field, [...(settlements.get(field) ?? []), settlement])
    }
  }
  const registers: Partial<Record<RegisterName, Register<unknown>>> = {}
  for (const name of registerNames) {
    const said = answers.get(name)
    if (!said) continue
    registers[name] = foldRegister(said, history.knew, {
      joins: registerFields[name].kind.name === 'list',
      mostProtectiveFirst: mostProtectiveFirst[name],
      settlements: settlements.get(name) ?? [],
    })
  }
  return registers as CaseRegisters
}

function writtenBy(read: ReadEntry): [RegisterName, unknown][] {
  const written: [RegisterName, unknown][] = []
  const cleared = new Set(clearings.flatMap((name) => (read.fields[name] as string[]) ?? []))
  for (const name of registerNames) {
    if (Object.hasOwn(read.fields, name)) written.push([name, read.fields[name]])
    else if (cleared.has(name)) written.push([name, undefined])
  }
  return written
}

/** Only decisions to keep both: a chosen value is a new answer like any other. */
function settledBy(read: ReadEntry): { field: string; settlement: Settlement }[] {
  return resolutions.flatMap((name) => {
    const resolution = read.fields[name] as
      | { field?: string; between?: readonly EntryHash[]; keepBoth?: boolean }
      | undefined
    if (!resolution?.field || !resolution.between || resolution.keepBoth !== true) return []
    if (read.standing !== 'confirmed') return []
    const settlement = { entry: read.entry.hash, between: resolution.between }
    return [{ field: resolution.field, settlement }]
  })
}
