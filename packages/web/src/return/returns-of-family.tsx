import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { ReactNode } from 'react'
import { useFamilies } from '../family/use-families.ts'
import { calledHere, usePeopleOfHouse } from '../house/people-of-house.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { standingWords } from './return-words.ts'

/** Whoever calls off her journey sees how that of each of her family stands: it is called off for her alone (W7). */
export function ReturnsOfFamily({ file }: { file: CaseFile }): ReactNode {
  const text = useText()
  const others = (useFamilies(file.stream) ?? [])
    .flatMap(({ people }) => people)
    .filter((each) => each !== file.stream)
  const { files } = usePeopleOfHouse(others)
  const travelling = [...new Set(others)].flatMap((stream) => {
    const standing = files.get(stream)?.voluntaryReturn.standing ?? 'none'
    return standing === 'none' ? [] : [{ stream, standing }]
  })
  if (travelling.length === 0) return null
  return (
    <div className="stack stack-tight">
      <p className="field-description">{text('return.family')}</p>
      <ul className="plain-list">
        {travelling.map(({ stream, standing }) => (
          <li key={stream}>
            <Link href={links.casePart(stream, 'viaje')}>{calledHere(files, stream)}</Link>
            {': '}
            {text(standingWords[standing])}
          </li>
        ))}
      </ul>
    </div>
  )
}
