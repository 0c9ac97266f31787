import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { ReactNode } from 'react'
import { choiceWord } from '../forms/fields/field-words.ts'
import { useText } from '../language/text.tsx'
import { DefinitionList } from '../ui/show/definition-list.tsx'

/** What the second person is asked about, above her answer. */
export function ConsularRequestWords(props: {
  file: CaseFile
  named: string | undefined
}): ReactNode {
  const text = useText()
  const request = props.file.consular.requests.find(({ id }) => id === props.named)
  if (request === undefined) return null
  const { act, consulateOf, said, prohibition, paper } = request
  const word = (field: string, value: string | undefined): string | undefined => {
    const id = value === undefined ? undefined : choiceWord(field, value)
    return id === undefined ? value : text(id)
  }
  const told = [
    { term: text('fields.consularAct'), value: word('consularAct', act) },
    { term: text('fields.consulateOf'), value: consulateOf },
    { term: text('fields.consularSaid'), value: said },
    { term: text('fields.prohibition'), value: word('prohibition', prohibition) },
    { term: text('fields.liftingPaper'), value: word('liftingPaper.kind', paper?.kind) },
    { term: text('fields.liftingPaper.number'), value: paper?.number },
  ]
  return <DefinitionList items={told.filter(({ value }) => value !== undefined)} />
}
