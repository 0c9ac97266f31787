import { homePack } from '@cobijo/countries/packs'
import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { HandOver } from '@cobijo/domain/child/hand-over/hand-overs'
import { childNotices } from '@cobijo/domain/clock/notice/child-notice-given'
import { calledInFull, caseCode } from '@cobijo/domain/views/card'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { useAgeInWords } from '../case/age-in-words.ts'
import type { People } from '../case/use-people.ts'
import { authorityName, usePackLanguage } from '../clock/deadline-words.ts'
import { choiceWord } from '../forms/fields/field-words.ts'
import { dateInWords } from '../language/date-in-words.ts'
import { useText } from '../language/text.tsx'
import { PrintLayout } from '../ui/page/print-layout.tsx'
import { DefinitionList } from '../ui/show/definition-list.tsx'

/**
 * The record of hand-over on paper, laid out on this device. It says who she is, to whom she is given and that the authority was told;
 * nothing of what she lived through. The folio is made of an entry's random id.
 */
export function HandOverSheet(props: {
  file: CaseFile
  people: People
  handOver: HandOver
}): ReactNode {
  const text = useText()
  const language = usePackLanguage()
  const { formatTime } = useIntl()
  const ageInWords = useAgeInWords()
  const { file, people, handOver } = props
  const { said, first } = handOver
  const inWords = (at: number): string => {
    const date = new Date(at)
    const day = { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() }
    return text('child.sheet.moment', {
      clock: formatTime(date, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
      day: dateInWords(day, language),
    })
  }
  const word = (field: string, value: string | undefined): string | undefined => {
    const id = value === undefined ? undefined : choiceWord(field, value)
    return id === undefined ? undefined : text(id)
  }
  // Told only after the hand-over was written down: its hour stands beside it.
  const notice = file.notices.find(({ id }) => id === said.noticeEntry) ?? childNotices(file)[0]
  const at = handOver.done?.at
  const receiver =
    said.handOverTo === undefined ? undefined : authorityName(said.handOverTo, language)
  const author = people.who(first.organisation, first.member)
  const law = homePack.ruleSources['BR-11']?.source
  return (
    <PrintLayout
      issuer={[people.organisation(first.organisation)]}
      {...(said.handOverNumber === undefined
        ? {}
        : { number: text('child.sheet.number', { number: said.handOverNumber }) })}
      placeAndDate={inWords(at ?? first.recordedAt)}
      subject={text('child.sheet.title')}
      signatures={[
        text('child.sheet.hands-over', { who: author }),
        text('child.sheet.receives', { who: said.receivedByPost ?? receiver ?? '—' }),
      ]}
      folio={{ label: text('child.sheet.folio'), value: sheetFolio(handOver.id) }}
    >
      <p>
        {at === undefined
          ? text('child.sheet.not-yet')
          : text('child.sheet.opening', { when: inWords(at), who: receiver ?? '________' })}
      </p>
      <DefinitionList
        items={[
          { term: text('child.sheet.child'), value: calledInFull(file) ?? caseCode(file.stream) },
          {
            term: text('fields.ageGroup'),
            value: ageInWords(file),
          },
          {
            term: text('fields.accompaniment'),
            value: word('accompaniment', said.accompaniment),
          },
          { term: text('fields.toldAtHandOver'), value: said.toldAtHandOver },
          { term: text('fields.tookAlong'), value: said.tookAlong },
          {
            term: text('fields.childToldOfHandOver'),
            value: word('childToldOfHandOver', said.childToldOfHandOver),
          },
          {
            term: text('child.sheet.notice'),
            value:
              notice?.toldAt === undefined || notice.authority === undefined
                ? text('child.sheet.no-notice')
                : [
                    authorityName(notice.authority, language),
                    inWords(notice.toldAt),
                    notice.numbers.length === 0
                      ? text('child.sheet.number-pending')
                      : text('child.sheet.number', { number: notice.numbers.join(', ') }),
                  ].join(' · '),
          },
        ]}
      />
      <p>{text('child.sheet.migration')}</p>
      {law !== undefined && <p>{text('child.sheet.law', { law })}</p>}
    </PrintLayout>
  )
}

/** Eight letters and digits of the entry's random end: whoever finds the sheet learns nothing from them. */
export function sheetFolio(id: string): string {
  const bare = id.replaceAll('-', '').toUpperCase().slice(-8)
  return `${bare.slice(0, 4)}-${bare.slice(4)}`
}
