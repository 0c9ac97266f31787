/**
 * International Classification for Administrative Data on Trafficking in Persons (IOM and UNODC, endorsed by the UN
 * Statistical Commission in March 2025). Its numbered list was not obtained, so these are words of the treaty's
 * article 3 and no numbers are made up: `icTipCodes` stays empty until somebody types them from the published list.
 */
export const icTipActs = [
  'recruitment',
  'transportation',
  'transfer',
  'harbouring',
  'receipt',
] as const
export type IcTipAct = (typeof icTipActs)[number]

export const icTipMeans = [
  'threat',
  'use-of-force',
  'other-coercion',
  'abduction',
  'fraud',
  'deception',
  'abuse-of-power',
  'abuse-of-position-of-vulnerability',
  'payments-or-benefits',
] as const
export type IcTipMeans = (typeof icTipMeans)[number]

export const icTipPurposes = [
  'exploitation-of-prostitution',
  'other-sexual-exploitation',
  'forced-labour-or-services',
  'slavery',
  'practices-similar-to-slavery',
  'servitude',
  'organ-removal',
  // Beyond the treaty's minimum; labels to be replaced by the published ones.
  'forced-begging',
  'forced-criminality',
  'forced-marriage',
  'illegal-adoption',
  'armed-recruitment',
  'surrogacy',
  'other',
] as const
export type IcTipPurpose = (typeof icTipPurposes)[number]

/** Published code of a word above. Empty: the list has not been obtained. */
export const icTipCodes: Readonly<Partial<Record<IcTipAct | IcTipMeans | IcTipPurpose, string>>> =
  {}
