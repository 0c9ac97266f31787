import type { OrganisationProfile } from '@cobijo/contract/device/directory/directory-api'
import type { ReactNode } from 'react'
import { useText } from '../../language/text.tsx'
import { DefinitionList } from '../../ui/show/definition-list.tsx'
import { answerInWords, kindInWords } from './profile-in-words.ts'

/** What the directory says of an organisation: its kind, whether it must report, whether it enforces migration law (W11). */
export function ProfileFacts(props: { of: OrganisationProfile }): ReactNode {
  const text = useText()
  const { kind, dutyToReport, enforcesMigrationLaw, source } = props.of
  return (
    <DefinitionList
      items={[
        { term: text('network.kind'), value: text(kindInWords[kind]) },
        { term: text('network.report'), value: text(answerInWords[dutyToReport]) },
        { term: text('network.enforces'), value: text(answerInWords[enforcesMigrationLaw]) },
        ...(source === undefined ? [] : [{ term: text('network.source'), value: source }]),
      ]}
    />
  )
}
