import type { CountryPack } from '../country-pack.ts'
import { ctdcExploitations, ctdcMeans } from '../standards/ctdc.ts'
import { htcdsControls, htcdsEvents, htcdsExploitations } from '../standards/htcds.ts'
import { icTipActs, icTipMeans, icTipPurposes } from '../standards/ic-tip.ts'
import { iomCategories } from '../standards/iom-2011.ts'

const evidences = ['law', 'source', 'design', 'unverified']

/** What is wrong with a pack, one line each with where it is; nothing, for a pack that may be shipped. */
export function packFaults(pack: CountryPack): readonly string[] {
  return [...entryFaults(pack, pack.country), ...crosswalkFaults(pack), ...referenceFaults(pack)]
}

/** Words, sources and codes, wherever they stand: a new list is looked at without being named here. */
function entryFaults(value: unknown, path: string): readonly string[] {
  if (Array.isArray(value))
    return [
      ...twiceIn(value, path),
      ...value.flatMap((each) => entryFaults(each, pathOf(path, each))),
    ]
  if (typeof value !== 'object' || value === null) return []
  const faults: string[] = []
  const held = value as Record<string, unknown>
  if ('labels' in held) {
    const labels = held['labels'] as Partial<Record<'es' | 'en', string>>
    for (const language of ['es', 'en'] as const)
      if (!labels[language]?.trim()) faults.push(`${path}: no words in ${language}`)
  }
  if ('code' in held && !('labels' in held)) faults.push(`${path}: no words`)
  if ('code' in held || 'labels' in held || 'source' in held || 'evidence' in held) {
    if (!isSource(held['source'])) faults.push(`${path}: no source`)
    if (!evidences.includes(held['evidence'] as string)) faults.push(`${path}: evidence unknown`)
  }
  return [
    ...faults,
    ...Object.entries(held).flatMap(([name, each]) => entryFaults(each, `${path}.${name}`)),
  ]
}

const pathOf = (path: string, each: unknown) =>
  typeof each === 'object' && each !== null && 'code' in each
    ? `${path}[${String(each.code)}]`
    : path

function twiceIn(entries: readonly unknown[], path: string): readonly string[] {
  const coded = entries.filter(
    (each): each is { code: string; labels: { es: string; en: string } } =>
      typeof each === 'object' && each !== null && 'code' in each && 'labels' in each,
  )
  const twice = (what: string, values: readonly string[]) =>
    values
      .filter((value, index) => values.indexOf(value) !== index)
      .map((value) => `${path}: the ${what} "${value}" twice`)
  return [
    ...twice(
      'code',
      coded.map(({ code }) => code),
    ),
    ...twice(
      'Spanish words',
      coded.map(({ labels }) => labels.es),
    ),
    ...twice(
      'English words',
      coded.map(({ labels }) => labels.en),
    ),
  ]
}

function crosswalkFaults(pack: CountryPack): readonly string[] {
  const check = (path: string, targets: readonly string[], scheme: readonly string[]) =>
    targets.filter((each) => !scheme.includes(each)).map((each) => `${path}: no ${each} there`)
  return [
    ...pack.acts.flatMap(({ code, crosswalk: { icTip, htcds } }) => [
      ...check(`acts[${code}].icTip`, icTip, icTipActs),
      ...check(`acts[${code}].htcds`, htcds, htcdsEvents),
      ...(icTip.length === 0 ? [`acts[${code}]: no IC-TIP act`] : []),
    ]),
    ...pack.means.flatMap(({ code, crosswalk: { icTip, htcds, ctdc } }) => [
      ...check(`means[${code}].icTip`, icTip, icTipMeans),
      ...check(`means[${code}].htcds`, htcds, htcdsControls),
      ...check(`means[${code}].ctdc`, ctdc, ctdcMeans),
    ]),
    ...pack.formsOfExploitation.flatMap(({ code, crosswalk: { icTip, htcds, ctdc, iom } }) => [
      ...check(`forms[${code}].icTip`, icTip, icTipPurposes),
      ...check(`forms[${code}].htcds`, htcds, htcdsExploitations),
      ...check(`forms[${code}].ctdc`, ctdc, ctdcExploitations),
      ...check(`forms[${code}].iom`, iom, iomCategories),
      // Every form must be countable abroad, if only as "other".
      ...(icTip.length * htcds.length * ctdc.length === 0 ? [`forms[${code}]: not countable`] : []),
    ]),
  ]
}

/** What points at something else of the pack must find it. */
function referenceFaults(pack: CountryPack): readonly string[] {
  const codesOf = (entries: readonly { readonly code: string }[]) =>
    new Set(entries.map(({ code }) => code))
  const means = codesOf(pack.means)
  const forms = codesOf(pack.formsOfExploitation)
  const calendars = codesOf(pack.calendars)
  const settings = codesOf(pack.settings)
  return [
    ...pack.formsOfExploitation.flatMap(({ code, articles, within, meansAsked }) => [
      ...(articles.length === 0 ? [`forms[${code}]: no article`] : []),
      ...(within !== undefined && !forms.has(within) ? [`forms[${code}]: within nothing`] : []),
      ...meansAsked.filter((each) => !means.has(each)).map((each) => `forms[${code}]: no ${each}`),
    ]),
    ...[...pack.deadlines, ...pack.authorities].flatMap(({ code, calendar }) =>
      calendar === undefined || calendars.has(calendar) ? [] : [`${code}: no calendar ${calendar}`],
    ),
    ...pack.deadlines.flatMap(({ code, notice }) =>
      notice === undefined || codesOf(pack.authorities).has(notice.to)
        ? []
        : [`${code}: no authority ${notice.to}`],
    ),
    ...pack.incidentNotices.flatMap(({ code, within }) =>
      within === undefined ||
      pack.settings.some((each) => each.code === within && each.unit === 'hours')
        ? []
        : [`${code}: no hours ${within}`],
    ),
    ...pack.verificationKinds.flatMap(({ code, observations }) =>
      observations === undefined || codesOf(pack.deadlines).has(observations)
        ? []
        : [`${code}: no deadline ${observations}`],
    ),
    ...pack.deadlines.flatMap(({ code, limit, evidence }) => {
      if (limit.kind === 'setting')
        return settings.has(limit.setting) ? [] : [`${code}: no setting ${limit.setting}`]
      // What nobody has checked is configuration, never a fixed number.
      return evidence === 'law' || evidence === 'source' ? [] : [`${code}: unverified and fixed`]
    }),
    ...pack.deadlines
      .filter(({ limit, calendar }) => limit.kind === 'business-days' && calendar === undefined)
      .map(({ code }) => `${code}: business days before nobody`),
  ]
}

/** A citation, or words in both languages. */
function isSource(source: unknown): boolean {
  const said =
    typeof source === 'string' ? [source] : ['es', 'en'].map((each) => wordsIn(source, each))
  return said.every((words) => words !== undefined && words.trim() !== '')
}

function wordsIn(source: unknown, language: string): string | undefined {
  const words: unknown = (source as Readonly<Record<string, unknown>> | undefined)?.[language]
  return typeof words === 'string' ? words : undefined
}
