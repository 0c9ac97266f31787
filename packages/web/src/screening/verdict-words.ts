import type {
  DimensionScore,
  ExploitationClass,
  Profile,
} from '@cobijo/domain/screening/indicator-score'
import type { ExclusionLine } from '@cobijo/domain/screening/screening'
import type {
  ChildThen,
  Element,
  NationalVerdict,
  PalermoVerdict,
} from '@cobijo/domain/screening/trafficking-verdict'
import type { MessageId } from '../language/es.ts'

type Words<Code extends string> = Readonly<Record<Code, MessageId>>

export const resultWords: Words<PalermoVerdict['result']> = {
  trafficking: 'screening.result.trafficking',
  'not-shown': 'screening.result.not-shown',
  incomplete: 'screening.result.incomplete',
}

export const elementWords: Words<Element> = {
  shown: 'screening.element.shown',
  'not-shown': 'screening.element.not-shown',
  open: 'screening.element.open',
}

export const childThenWords: Words<Exclude<ChildThen, 'no'>> = {
  yes: 'screening.was-child.yes',
  doubt: 'screening.was-child.doubt',
}

export const formWords: Words<NationalVerdict['forms'][number]['result']> = {
  met: 'screening.form.met',
  'means-open': 'screening.form.means-open',
  'means-missing': 'screening.form.means-missing',
  'cannot-befall-her': 'screening.form.cannot-befall-her',
}

export const profileWords: Words<Profile> = {
  'adult-labour': 'screening.profile.adult-labour',
  'child-labour': 'screening.profile.child-labour',
  'adult-sexual': 'screening.profile.adult-sexual',
  'child-sexual': 'screening.profile.child-sexual',
}

export const classWords: Words<ExploitationClass> = {
  'not-exploited': 'screening.class.not-exploited',
  'exploited-migrant': 'screening.class.exploited-migrant',
  'deception-and-exploitation': 'screening.class.deception-and-exploitation',
  trafficking: 'screening.class.trafficking',
  'not-classified': 'screening.class.not-classified',
  'not-scored': 'screening.class.not-scored',
}

export const dimensionWords: Words<DimensionScore['result']> = {
  positive: 'screening.dimension.positive',
  negative: 'screening.dimension.negative',
  'not-scored': 'screening.dimension.not-scored',
}

export const exclusionWords: Words<Exclude<ExclusionLine['state'], 'waiting'>> = {
  agreed: 'screening.exclusion.agreed',
  disagreed: 'screening.exclusion.disagreed',
}
