import type { AttachmentsApi } from './attachments/attachments-api.ts'
import type { CasesApi } from './cases/cases-api.ts'
import type { FiguresApi } from './official-figures/figures-api.ts'
import type { CountingApi } from './counting/counting-api.ts'
import type { ComplaintsApi } from './complaints/complaints-api.ts'
import type { AgreementsApi } from './directory/agreements.ts'
import type { DirectoryApi } from './directory/directory-api.ts'
import type { EnrolmentApi } from './enrolment/enrolment-api.ts'
import type { ErasureApi } from './erasure/erasure-api.ts'
import type { ExchangeApi } from './exchange/exchange-api.ts'
import type { GatheringsApi } from './gatherings/gatherings-api.ts'
import type { LateApi } from './late/late-api.ts'
import type { ReferralsApi } from './sharing/referrals-api.ts'
import type { SharingApi } from './sharing/sharing-api.ts'
import type { DraftsApi } from './store/drafts-api.ts'
import type { SynchronisationApi } from './synchronisation/synchronisation-api.ts'
import type { UnattendedApi } from './unattended/unattended-api.ts'

/**
 * Everything a screen or a program can ask of a device, by the folder that answers it. One implementation (`device.ts`): the web
 * runs it in a worker, where alone keys are open, the cli and outside programs run it directly. All arguments and answers are plain
 * data. A `Refusal` is an answer; a thrown error is a fault (`ServerUnreachable`, `StoreUnavailable`, `DeviceLocked`).
 */
export interface DeviceApi
  extends EnrolmentApi,
    DirectoryApi,
    AgreementsApi,
    CasesApi,
    AttachmentsApi,
    GatheringsApi,
    ComplaintsApi,
    ReferralsApi,
    SharingApi,
    CountingApi,
    FiguresApi,
    ErasureApi,
    LateApi,
    SynchronisationApi,
    UnattendedApi,
    ExchangeApi,
    DraftsApi {}

/** Asked for something that needs open keys. */
export class DeviceLocked extends Error {
  override name = 'DeviceLocked'
  constructor() {
    super('device-locked')
  }
}
