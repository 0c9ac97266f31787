import { registerFields } from '@cobijo/domain/case/case-registers'
import type { Field } from '@cobijo/domain/journal/entry-type'
import { findEntryType } from '@cobijo/domain/registry'
import { es, type MessageId } from '../../language/es.ts'
import { partInWords } from '../../language/parts-in-words.ts'

/**
 * Words of declared fields are found by name: `fields.<field>` is the label, `fields.<field>.<value>` a choice's word,
 * `fields.<field>.<part>` the label of a record's part, `fields.<field>.help` a line under the question. A new field needs its line
 * in both catalogues and nothing else; field-words.test.ts lists what is missing.
 */
export function fieldLabel(name: string): MessageId | undefined {
  return known(`fields.${name}`)
}

export function fieldHelp(name: string): MessageId | undefined {
  return known(`fields.${name}.help`)
}

/** The word of one value of a closed vocabulary; yes, no and their kin are the same everywhere. */
export function choiceWord(name: string, value: string): MessageId | undefined {
  return (
    known(`fields.${name}.${value}`) ??
    known(`fields.answer.${value}`) ??
    (listsOfParts.includes(name) ? partWords[value] : undefined)
  )
}

const partWords: Readonly<Record<string, MessageId>> = { ...partInWords, justice: 'parts.justice' }

/** Fields that hold names of compartments. */
const listsOfParts: readonly string[] = ['demandedParts', 'decidedParts', 'handedParts']

function known(id: string): MessageId | undefined {
  return Object.hasOwn(es, id) ? (id as MessageId) : undefined
}

/** The declaration of a field that an entry of this type holds. */
export function declaredField(type: string | undefined, name: string): Field | undefined {
  const fields = type === undefined ? undefined : findEntryType(type)?.fields
  return fields?.[name] ?? (registerFields as Readonly<Record<string, Field>>)[name]
}
