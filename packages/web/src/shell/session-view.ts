/** What the frame shows about who works here. Built by the device layer from the opened session; nothing is fetched. */
export interface SessionView {
  organisation: string
  /** The functions of this member, in the words of the screen's language. */
  role: string
  /** How staff appear to the people they attend: a code, not a name. */
  memberCode?: string
  device?: string
  /** What this member cannot see, each a plain sentence: "Lo que se declaró ante la fiscalía". */
  cannotSee: readonly string[]
}

/** One thing that waits. `what` is made on the device and never holds a name: "Registro de llegada · K-7F3". */
export interface Waiting {
  id: string
  what: string
  since: Date
  /** For whom, where it waits to be received. */
  receivedBy?: string
}

/** The three states of saving, honestly. */
export interface SaveStates {
  /** Durable here, not yet at the server; oldest first. */
  onThisDevice: readonly Waiting[]
  /** Durable at the server, not yet received by those it is for; oldest first. */
  atServer: readonly Waiting[]
  /** Their number, where the device knows only how many. */
  notYetReceived?: number
  /** False: nothing of this sitting was for anybody else, so that nothing can be said to be received. */
  goesToOthers?: boolean
  lastReceivedAt?: Date
  /** The server refused something for good: the code of the first. It waits for a person's decision. */
  failed?: string
  /** Codes of what this device itself could not do when it last synchronised. */
  troubles?: readonly string[]
  /** When it was noticed that the server went back to an older copy, until somebody has read it. */
  serverWentBackAt?: Date
  onWentBackRead?: () => void
  /** How far this device's clock is ahead of the server's, where it is worth a word; negative where it is behind. */
  clockAheadMs?: number
  isOnline: boolean
  offlineSince?: Date
  onSendNow?: () => void
  /** Writes what waits into an encrypted file. */
  onLifeboat?: () => void
}

export interface NavigationItem {
  href: string
  label: string
  /** How many wait there for this person. */
  count?: number
  /** Behind the button where not all fit beside each other. */
  isSeldom?: boolean
}

/** Everything that the frame needs; without a session it shows only what everybody may use. */
export interface ShellData {
  session?: SessionView
  saves?: SaveStates
  navigation: readonly NavigationItem[]
  /** Under a ribbon on every page: the sample network. */
  isSample?: boolean
  /** Closes what is open and asks for the passphrase. */
  onLock?: () => void
  /** Drops every key, synchronously; called before the page is replaced. */
  onQuickExit: () => void
}

export const signedOut: ShellData = { navigation: [], onQuickExit: () => {} }
