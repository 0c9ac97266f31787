import { links } from '../links.ts'
import { homeActs, type HomeAct } from './home-acts.ts'

/** What is begun on the day and is about one person, by the word of its form; `canalizar` is a page of its own. */
const referring = 'canalizar'

export interface ChosenFor {
  readonly act: HomeAct
  readonly isOfChild: boolean
  readonly hrefFor: (stream: string) => string
}

/** The address on which somebody is chosen for an act; undefined for an act that asks for nobody. */
export function choosing(act: HomeAct): string | undefined {
  const word = wordOf(act)
  return word === undefined ? undefined : links.chooseFor(word)
}

/** Where somebody is chosen who is referred to a house that has said yes. */
export function choosingToRefer(to: string): string {
  return links.chooseFor(referring, to)
}

/** What somebody is chosen for, by the word in the address; undefined where it is none of those. `to`: whom she is referred to. */
export function chosenFor(word: string | undefined, to?: string): ChosenFor | undefined {
  const act = (Object.keys(homeActs) as HomeAct[]).find(
    (each) => word !== undefined && wordOf(each) === word,
  )
  if (act === undefined || word === undefined) return undefined
  const { way } = homeActs[act]
  return {
    act,
    isOfChild: 'whom' in way && way.whom === 'child',
    hrefFor: (stream) =>
      word === referring ? links.refer(stream, to) : links.caseForm(stream, word),
  }
}

function wordOf(act: HomeAct): string | undefined {
  const { way } = homeActs[act]
  return 'refers' in way ? referring : 'form' in way ? way.form : undefined
}
