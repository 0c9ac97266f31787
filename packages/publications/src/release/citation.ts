import type { Language } from '../language/bilingual.ts'
import { releaseTexts } from '../language/release-texts.ts'
import type { ApprovedRelease } from './approve-release.ts'

/** How this release asks to be cited: with its version and the first digits of its fingerprint. */
export function citationOf(release: ApprovedRelease, language: Language): string {
  const { spec } = release.content
  const texts = releaseTexts[language]
  return texts.howToCite({
    publisher: spec.publisher[language],
    year: spec.publishedOn.slice(0, 4),
    title: spec.title[language],
    version: texts.version(spec.version),
    digest: release.digest.slice(0, 16),
  })
}
