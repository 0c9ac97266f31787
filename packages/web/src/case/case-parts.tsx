import type { OpenedCase } from '@cobijo/contract/device/cases/cases-api'
import type { CaseFile } from '@cobijo/domain/case/case-file'
import { isOpenClock } from '@cobijo/domain/clock/clocks'
import { openTasks } from '@cobijo/domain/task/tasks'
import type { ReactNode } from 'react'
import { CaseAttachments } from '../attachment/case-attachments.tsx'
import { CaseChild } from '../child/case-child.tsx'
import { isChildsCase } from '@cobijo/domain/child/child-work'
import { CaseBestInterests } from '../best-interests/case-best-interests.tsx'
import { isAboutBestInterests } from '../best-interests/is-about-best-interests.ts'
import { CaseDeath } from '../death/case-death.tsx'
import { CaseClocks } from '../clock/case-clocks.tsx'
import { CaseFamily } from '../family/case-family.tsx'
import { CaseProtection } from '../protection/case-protection.tsx'
import { CaseFollowUp } from '../follow-up/case-follow-up.tsx'
import { CasePayments } from '../payment/case-payments.tsx'
import { CaseReturn } from '../return/case-return.tsx'
import { CasePlan } from '../plan/case-plan.tsx'
import { CaseScreening } from '../screening/case-screening.tsx'
import { CaseConsents } from './case-consents.tsx'
import { CaseEssential, CaseFacts } from './case-essential.tsx'
import type { CasePartName } from './case-part-names.ts'
import { CaseReaders } from './case-readers.tsx'
import { CaseServices } from './case-services.tsx'
import { CaseStory } from './case-story.tsx'
import type { People } from './use-people.ts'

export interface CasePart {
  readonly content: (props: { opened: OpenedCase; file: CaseFile; people: People }) => ReactNode
  /** A number beside its name. */
  readonly count?: (file: CaseFile) => number
  /** For whom it is there at all; default everybody. */
  readonly isShown?: (file: CaseFile) => boolean
  /** Also for whoever sees only what is left of somebody else's case. */
  readonly staysAfterAccess?: boolean
}

/** What each part of a case shows; a subject adds one line. */
export const caseParts: Readonly<Record<CasePartName, CasePart>> = {
  historia: { content: (props) => <CaseStory {...props} />, staysAfterAccess: true },
  esencial: { content: (props) => <CaseEssential {...props} />, staysAfterAccess: true },
  plan: {
    content: (props) => <CasePlan {...props} />,
    count: ({ tasks }) => openTasks(tasks).length,
  },
  servicios: {
    content: (props) => <CaseServices {...props} />,
    count: ({ services }) => services.length,
    staysAfterAccess: true,
  },
  apoyos: {
    content: (props) => <CasePayments {...props} />,
    count: ({ payments }) =>
      payments.filter(({ standing }) => standing === 'agreed' || standing === 'confirmed').length,
  },
  imagenes: {
    content: (props) => <CaseAttachments {...props} />,
    count: ({ attachments }) => attachments.length,
  },
  plazos: {
    content: (props) => <CaseClocks {...props} />,
    count: ({ clocks }) => clocks.filter(isOpenClock).length,
  },
  consentimiento: {
    content: (props) => <CaseConsents {...props} />,
    count: ({ consents }) => consents.length,
  },
  entrevista: {
    content: (props) => <CaseScreening {...props} />,
    count: ({ screening }) => screening.interviews.length,
  },
  ninez: { content: (props) => <CaseChild {...props} />, isShown: isChildsCase },
  familia: {
    content: (props) => <CaseFamily {...props} />,
    count: ({ tracing }) => tracing.filter(({ ended }) => ended.value === undefined).length,
  },
  tramites: { content: (props) => <CaseProtection {...props} /> },
  viaje: {
    content: (props) => (
      <div className="stack">
        <CaseReturn {...props} />
        <CaseFollowUp {...props} />
      </div>
    ),
  },
  'interes-superior': {
    content: (props) => <CaseBestInterests {...props} />,
    count: ({ bestInterests }) => bestInterests.determinations.length,
    isShown: isAboutBestInterests,
  },
  memoria: {
    content: (props) => <CaseDeath {...props} />,
    isShown: ({ death }) => death.lines.length > 0,
  },
  datos: { content: (props) => <CaseFacts {...props} /> },
  acceso: { content: (props) => <CaseReaders {...props} />, staysAfterAccess: true },
}
