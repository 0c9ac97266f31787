import type { ValueKind, ValueOf } from '../journal/value-kind.ts'

type Shape = Readonly<Record<string, ValueKind<unknown>>>

/** What a letter of the focal point holds. No entry of the journal: it has no stream, no feed, no group and no facts (ADR 35). */
export interface ComplaintRecordType<Required extends Shape, Optional extends Shape> {
  readonly type: string
  readonly version: number
  /** What fits its declaration; undefined where something does not, or is of another type. */
  readonly read: (value: unknown) => RecordIn<Required, Optional> | undefined
  readonly write: (record: RecordIn<Required, Optional>) => Readonly<Record<string, unknown>>
}

export type RecordIn<Required extends Shape, Optional extends Shape> = {
  readonly [Name in keyof Required]: ValueOf<Required[Name]>
} & { readonly [Name in keyof Optional]?: ValueOf<Optional[Name]> | undefined }

export function defineComplaintRecord<
  const Required extends Shape,
  const Optional extends Shape,
>(definition: {
  readonly type: string
  readonly version: number
  readonly required: Required
  readonly optional: Optional
}): ComplaintRecordType<Required, Optional> {
  const { type, version, required, optional } = definition
  return {
    type,
    version,
    read: (value) => {
      if (typeof value !== 'object' || value === null) return undefined
      const held = value as Readonly<Record<string, unknown>>
      if (held['type'] !== type || held['version'] !== version) return undefined
      const record: Record<string, unknown> = {}
      for (const [name, kind] of Object.entries(required)) {
        if (kind.check(held[name]) !== undefined) return undefined
        record[name] = held[name]
      }
      for (const [name, kind] of Object.entries(optional)) {
        if (held[name] === undefined) continue
        if (kind.check(held[name]) !== undefined) return undefined
        record[name] = held[name]
      }
      return record as RecordIn<Required, Optional>
    },
    // A field that is left out is not there: the byte form knows no `undefined`.
    write: (record) => ({
      ...Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)),
      type,
      version,
    }),
  }
}
