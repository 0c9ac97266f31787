import type { Language } from '../language/bilingual.ts'
import { dayInWords } from '../language/days.ts'
import { formatCount } from '../language/numbers.ts'
import { reportTexts } from '../language/report-texts.ts'
import { releaseTexts } from '../language/release-texts.ts'
import { coverageCount } from './coverage-section.ts'
import type { ApprovedRelease } from '../release/approve-release.ts'

/** Term and text of all that every published figure says about itself (BR-54). */
export function releaseFacts(
  release: ApprovedRelease,
  language: Language,
): readonly (readonly [string, string])[] {
  const { spec, cells } = release.content
  const texts = releaseTexts[language]
  const total = cells.find(({ at }) => Object.keys(at).length === 0)?.n ?? null
  const unit = spec.unitLabel[language]
  return [
    ...(spec.restricted === undefined
      ? []
      : [
          [
            texts.restricted,
            texts.restrictedTo(
              spec.restricted.with[language],
              spec.restricted.purpose[language],
              dayInWords(spec.restricted.until, language),
            ),
          ] as const,
        ]),
    ...(spec.coverage === undefined
      ? []
      : [[reportTexts[language].coverage, coverageCount(spec.coverage, language)] as const]),
    [texts.population, spec.population[language]],
    [texts.unit, total === null ? unit : `${formatCount(total)} ${unit}`],
    [texts.cutOff, dayInWords(spec.cutOff, language)],
    [texts.publishedOn, dayInWords(spec.publishedOn, language)],
    [texts.source, spec.source.citation[language]],
    [texts.terms, spec.source.terms[language]],
    [texts.query, spec.queryVersion],
    [
      texts.approval,
      [
        ...release.approvals.map(({ organisation, role, approvedOn }) =>
          texts.approvedBy(organisation, role[language], dayInWords(approvedOn, language)),
        ),
        texts.approvers(release.approvals.length),
      ].join(' · '),
    ],
    [texts.licence, spec.licence.title[language]],
  ]
}
