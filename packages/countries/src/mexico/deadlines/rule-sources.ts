import type { CountryPack } from '../../country-pack.ts'

/** The article behind a rule of the domain, so that a refusal can cite the country's law without the rule knowing it. */
export const ruleSources: CountryPack['ruleSources'] = Object.fromEntries(
  (
    [
      ['BR-01', 'LGT art. 13'],
      ['BR-02', 'LGT art. 40'],
      ['BR-03', 'LGT art. 3-X'],
      ['BR-06', 'LGPDPPSO art. 41-II'],
      ['BR-11', 'LM arts. 95, 98'],
      ['BR-12', 'LM art. 52-V-b'],
      ['BR-13', 'LM art. 99; LGDNNA art. 95'],
      ['BR-14', 'LM art. 112-VI'],
      ['BR-18', 'LGDNNA art. 122'],
      ['BR-19', 'LGDNNA art. 123-VI'],
      ['BR-20', 'LGDNNA art. 4-XXVI'],
      ['BR-23', 'LGV art. 120-XX'],
      ['BR-25', 'LGV arts. 8, 101'],
      ['BR-26', 'LGV art. 7-XXXVIII'],
      ['BR-27', 'LRPCAP art. 21'],
      ['BR-28', 'LM art. 112-V'],
      ['BR-29', 'LRPCAP arts. 18, 21'],
      ['BR-31', 'LM art. 119-I'],
      ['BR-33', 'LGT arts. 3-VI, 76; LM art. 112-III'],
      ['BR-35', 'LM art. 120'],
      ['BR-36', 'LGT arts. 75, 90-VI'],
      ['BR-37', 'LGT art. 90-V'],
      ['BR-39', 'LGPDPPSO arts. 59-64'],
      ['BR-41', 'LGPDPPSO arts. 15, 16'],
      ['BR-43', 'LGPDPPSO arts. 45, 46'],
      ['BR-44', 'LGPDPPSO arts. 34, 35'],
      ['BR-50', 'LM arts. 92, 97; LFPA arts. 63-67'],
    ] as const
  ).map(([rule, source]) => [rule, { source, evidence: 'law' as const }]),
)
