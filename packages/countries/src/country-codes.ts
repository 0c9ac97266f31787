import type { CountryPack } from './country-pack.ts'

/** The bare codes that rules read (`domain/src/command/situation.ts`). */
export function countryCodes(pack: CountryPack): {
  readonly legalGrounds: readonly string[]
  readonly closurePhrases: readonly string[]
  readonly ruleSources: Readonly<Record<string, string>>
} {
  return {
    legalGrounds: pack.legalGrounds.map(({ code }) => code),
    closurePhrases: pack.closurePhrases.map(({ labels }) => labels.es),
    ruleSources: Object.fromEntries(
      Object.entries(pack.ruleSources).map(([rule, { source }]) => [rule, source]),
    ),
  }
}
