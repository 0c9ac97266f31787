import { takenBackFields } from '@cobijo/domain/group-intake/arrival-noted'
import type { ArrivalRow } from '@cobijo/domain/group-intake/group-intake'
import type { GuessedAge, UrgentNeed } from '@cobijo/domain/group-intake/group-intake-codes'
import type { AgeGroup } from '@cobijo/domain/journal/facts'

/** One row as it stands on the screen. */
export interface RowValues {
  readonly wristband: string
  readonly nameToUse: string
  readonly ageGroup: AgeGroup | undefined
  readonly guessedAge: GuessedAge | undefined
  readonly sex: 'female' | 'male' | 'intersex' | 'unknown' | undefined
  /** Several with commas between them. */
  readonly languages: string
  readonly withWhom: string
  readonly urgentNeeds: readonly UrgentNeed[]
  readonly urgentWords: string
  readonly sleepsWhere: string
  readonly keepApart: boolean
}

export const emptyRow: RowValues = {
  wristband: '',
  nameToUse: '',
  ageGroup: undefined,
  guessedAge: undefined,
  sex: undefined,
  languages: '',
  withWhom: '',
  urgentNeeds: [],
  urgentWords: '',
  sleepsWhere: '',
  keepApart: false,
}

export function valuesOf({ fields }: ArrivalRow): RowValues {
  return {
    wristband: fields.wristband.value ?? '',
    nameToUse: fields.nameToUse.value ?? '',
    ageGroup: fields.ageGroup.value,
    guessedAge: fields.guessedAge.value,
    sex: fields.sex.value,
    languages: (fields.languages.value ?? []).join(', '),
    withWhom: fields.withWhom.value ?? '',
    urgentNeeds: fields.urgentNeeds.value ?? [],
    urgentWords: fields.urgentWords.value ?? '',
    sleepsWhere: fields.sleepsWhere.value ?? '',
    keepApart: fields.keepApart.value === 'yes',
  }
}

/** What is sent: only what is said otherwise than before, and what was emptied as taken back. */
export function inputFrom(
  values: RowValues,
  before: RowValues = emptyRow,
): Readonly<Record<string, unknown>> {
  const input: Record<string, unknown> = {}
  const takenBack: string[] = []
  for (const name of ['wristband', 'nameToUse', 'withWhom', 'urgentWords', 'sleepsWhere'] as const)
    note(name, values[name].trim(), before[name].trim(), values[name].trim() === '')
  for (const name of ['ageGroup', 'guessedAge', 'sex'] as const)
    note(name, values[name], before[name], values[name] === undefined)
  const languages = languagesIn(values.languages)
  note('languages', languages, languagesIn(before.languages), languages.length === 0)
  if (String(values.urgentNeeds) !== String(before.urgentNeeds))
    input['urgentNeeds'] = values.urgentNeeds
  if (values.keepApart !== before.keepApart) input['keepApart'] = values.keepApart ? 'yes' : 'no'
  return takenBack.length === 0 ? input : { ...input, takenBack }

  function note(name: string, value: unknown, former: unknown, isEmpty: boolean): void {
    if (String(value) === String(former)) return
    if (!isEmpty) input[name] = value
    else if (takenBackFields.some((each) => each === name)) takenBack.push(name)
  }
}

function languagesIn(typed: string): string[] {
  return typed
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .slice(0, 5)
}
