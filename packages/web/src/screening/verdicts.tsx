import { mayBeChild } from '@cobijo/domain/child/may-be-child'
import type { CaseFile } from '@cobijo/domain/case/case-file'
import { homePack } from '@cobijo/countries/packs'
import { sourceIn } from '@cobijo/countries/shape/code-entry'
import { iloDelphi } from '@cobijo/countries/standards/ilo-delphi'
import { scoreIndicators, type Profile } from '@cobijo/domain/screening/indicator-score'
import { plain, traffickingAnswers } from '@cobijo/domain/screening/screening'
import {
  nationalVerdict,
  palermoVerdict,
  type Element,
} from '@cobijo/domain/screening/trafficking-verdict'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { codedWord, wordsOf } from '../forms/fields/coded-questions.ts'
import { usePackLanguage } from '../clock/deadline-words.ts'
import { useText } from '../language/text.tsx'
import { DefinitionList } from '../ui/show/definition-list.tsx'
import { Tag } from '../ui/show/tag.tsx'
import {
  childThenWords,
  classWords,
  dimensionWords,
  elementWords,
  formWords,
  profileWords,
  resultWords,
} from './verdict-words.ts'
import './verdicts.css'

/** The treaty's and the national verdict side by side, with the answers that led to them, and the indicators below. Advice, all of it. */
export function Verdicts({ file }: { file: CaseFile }): ReactNode {
  const text = useText()
  const language = usePackLanguage()
  const { locale } = useIntl()
  const answers = traffickingAnswers(file.screening, file.ageGroup.value)
  const palermo = palermoVerdict(answers, homePack)
  const national = nationalVerdict(answers, homePack)
  const element = (value: Element | undefined): string =>
    text(value === undefined ? 'screening.element.not-needed' : elementWords[value])
  return (
    <section className="stack stack-tight">
      <h2>{text('screening.verdicts')}</h2>
      <p className="field-description">{text('screening.verdicts.advice')}</p>
      <div className="verdicts">
        <article className="verdict">
          <h3>{text('screening.palermo')}</h3>
          <p className="verdict-result">{text(resultWords[palermo.result])}</p>
          <DefinitionList
            items={[
              { term: text('fields.acts'), value: element(palermo.act) },
              { term: text('fields.means'), value: element(palermo.means) },
              { term: text('fields.forms'), value: element(palermo.purpose) },
            ]}
          />
          {palermo.wasChild !== 'no' && <p>{text(childThenWords[palermo.wasChild])}</p>}
        </article>
        <article className="verdict">
          <h3>{text('screening.national')}</h3>
          <p className="verdict-result">{text(resultWords[national.result])}</p>
          <DefinitionList
            items={[
              { term: text('fields.acts'), value: element(national.act) },
              ...national.forms.map((form) => ({
                term: codedWord('forms', form.code, locale),
                value: text('screening.form', {
                  articles: form.articles.join(', '),
                  result: text(formWords[form.result]),
                }),
              })),
            ]}
          />
          <p className="field-description">{sourceIn(homePack.definition, language)}</p>
        </article>
      </div>
      <Score file={file} />
    </section>
  )
}

/** Labour always; sexual exploitation where it was said, so that a list without weights is seen to have none. */
function profilesOf(file: CaseFile): readonly Profile[] {
  const said = plain(file.screening.forms)
  const isSexual = homePack.formsOfExploitation.some(
    ({ code, crosswalk }) =>
      said[code] === 'yes' && crosswalk.htcds.some((each) => each === 'SexualExploitation'),
  )
  const isAdult = !mayBeChild(file.ageGroup.value)
  const labour: Profile = isAdult ? 'adult-labour' : 'child-labour'
  return isSexual ? [labour, isAdult ? 'adult-sexual' : 'child-sexual'] : [labour]
}

function Score({ file }: { file: CaseFile }): ReactNode {
  const text = useText()
  const { locale } = useIntl()
  const answers = plain(file.screening.indicators)
  if (Object.keys(answers).length === 0) return null
  const hasAct = Object.values(plain(file.screening.acts)).includes('yes')
  return profilesOf(file).map((profile) => {
    const score = scoreIndicators(iloDelphi, profile, answers, { hasAct })
    return (
      <article key={profile} className="verdict">
        <h3>{text(profileWords[profile])}</h3>
        <p className="row case-tags">
          <span className="verdict-result">
            {text(
              // More answers can only add to what was said: trafficking stands, the rest does not yet.
              score.isIncomplete && score.class !== 'trafficking'
                ? 'screening.class.open'
                : classWords[score.class],
            )}
          </span>
          {score.isIncomplete && <Tag tone="needs">{text('screening.incomplete')}</Tag>}
        </p>
        <DefinitionList
          items={score.dimensions.map((dimension) => {
            const named = iloDelphi.dimensions.find(({ code }) => code === dimension.dimension)
            const used = dimension.used.map((code) => codedWord('indicators', code, locale))
            return {
              term: named === undefined ? dimension.dimension : wordsOf(named, locale),
              value: (
                <>
                  {text(
                    dimension.result === 'negative' && dimension.open.length > 0
                      ? 'screening.dimension.not-so-far'
                      : dimensionWords[dimension.result],
                  )}
                  {used.length > 0 && <span className="choice-detail">{used.join(' · ')}</span>}
                </>
              ),
            }
          })}
        />
        <p className="field-description">
          {text('screening.list', { version: score.listVersion })}
        </p>
      </article>
    )
  })
}
