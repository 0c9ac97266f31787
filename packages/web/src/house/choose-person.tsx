import type { House } from '@cobijo/domain/house/house'
import { distinctName } from '@cobijo/domain/views/card'
import { useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { UnlessReady } from '../device/unless-ready.tsx'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { ComboBox } from '../ui/field/combo-box.tsx'

const lastCame = 200

/** Whose bed it is to be: of those whom anybody wrote of last; whoever is not among them is looked for among all people. */
export function ChoosePerson({ house }: { house: House }): ReactNode {
  const text = useText()
  const router = useRouter()
  const list = useDeviceAnswer('list', { sort: 'last-update', state: 'open', limit: lastCame })
  if (list.state !== 'ready') return <UnlessReady answer={list} />
  return (
    <div className="stack">
      <ComboBox
        label={text('house.who')}
        options={list.value.rows.map((row) => ({
          value: row.stream,
          label: [distinctName(row.nameToUse, row.fullName), row.code]
            .filter((each) => each !== undefined)
            .join(' · '),
        }))}
        value={undefined}
        onChange={(stream) => {
          if (stream !== undefined)
            void router.navigate({
              href: `${links.house(house.stream ?? '')}?de=${encodeURIComponent(stream)}`,
              replace: true,
            })
        }}
      />
      <Link href={links.cases()} look="text">
        {text('house.who.elsewhere')}
      </Link>
    </div>
  )
}
