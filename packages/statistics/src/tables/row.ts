import type { Key } from './coded-column.ts'

/** `{…keys, n}`: the keys by column name, null where the record has no value. */
export type Row = Readonly<Record<string, Key | number>> & { readonly n: number }
