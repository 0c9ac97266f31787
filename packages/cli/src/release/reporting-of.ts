import { alpha3Of, findCountry } from '@cobijo/contract/htcds/standard/countries'
import type { CountryPack } from '@cobijo/countries/country-pack'
import type { CodeElsewhere, Reporting } from '@cobijo/publications/exports/reporting'
import { ctdcMeans } from '@cobijo/publications/shells/ctdc-means'

const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/** CTDC's means as HTCDS calls them; the two lists differ in two. */
const htcdsOfMeans: Readonly<Record<string, string>> = {
  Threats: 'PhysicalThreats',
  ThreatOfLawEnforcement: 'ThreatsLawEnforcement',
  UsesChildren: 'ThreatensChildrenFamily',
  PsychoactiveSubstances: 'PsychoactiveSubstance',
}

/** What the codes of this country and of these values are called in the forms in which a release leaves. */
export function reportingOf(
  pack: CountryPack,
  values: ReadonlySet<string>,
  year: string | undefined,
): Reporting {
  // Its own too: whose figures they are.
  const countries = [...new Set([...values, pack.country])].sort().flatMap((key) => {
    const alpha2 = findCountry(key)
    const [alpha3, name] = alpha2 === undefined ? [] : [alpha3Of(alpha2), english.of(alpha2)]
    return alpha2 === undefined || alpha3 === undefined || name === undefined
      ? []
      : [[key, { alpha2, alpha3, name }] as const]
  })
  const means = [...ctdcMeans.keys()].map(
    (key) => [key, { ctdc: [`meansOfControl${key}`], htcds: [htcdsOfMeans[key] ?? key] }] as const,
  )
  return {
    country: pack.country,
    ...(year !== undefined && { year }),
    countries: Object.fromEntries(countries),
    forms: Object.fromEntries(pack.formsOfExploitation.map(codesElsewhere)),
    means: Object.fromEntries([...means, ...pack.means.map(codesElsewhere)]),
  }
}

function codesElsewhere({
  code,
  crosswalk: { ctdc, htcds },
}: {
  readonly code: string
  readonly crosswalk: CodeElsewhere
}): readonly [string, CodeElsewhere] {
  return [code, { ctdc, htcds }]
}
