import type { CtdcExploitation, CtdcMeans } from '../standards/ctdc.ts'
import type { HtcdsControl, HtcdsEvent, HtcdsExploitation } from '../standards/htcds.ts'
import type { IcTipAct, IcTipMeans, IcTipPurpose } from '../standards/ic-tip.ts'
import type { IomCategory } from '../standards/iom-2011.ts'

/**
 * What a national code is called elsewhere. The national code is the source of truth; an empty list says that the
 * other scheme has no such thing, so that nothing is forgotten in silence.
 */
export interface PurposeCrosswalk {
  readonly icTip: readonly IcTipPurpose[]
  readonly htcds: readonly HtcdsExploitation[]
  readonly ctdc: readonly CtdcExploitation[]
  /** Categories of the 2011 note; it knows three. */
  readonly iom: readonly IomCategory[]
}

export interface ActCrosswalk {
  readonly icTip: readonly IcTipAct[]
  readonly htcds: readonly HtcdsEvent[]
}

export interface MeansCrosswalk {
  readonly icTip: readonly IcTipMeans[]
  readonly htcds: readonly HtcdsControl[]
  readonly ctdc: readonly CtdcMeans[]
}
