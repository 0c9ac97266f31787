import { useMemo, useState, type ReactNode } from 'react'
import type { ShellData } from '../shell/session-view.ts'
import { Shell } from '../shell/shell.tsx'
import { CaseFileView } from './case-file-view.tsx'
import { FeedbackView } from './feedback-view.tsx'
import { FieldsView } from './fields-view.tsx'
import { ListView } from './list-view.tsx'
import { MyDayView } from './my-day-view.tsx'
import { QuestionsView } from './questions-view.tsx'
import { SheetView } from './sheet-view.tsx'

const views: Record<string, { label: string; view: () => ReactNode }> = {
  dia: { label: 'Mi día', view: MyDayView },
  lista: { label: 'Lista', view: ListView },
  expediente: { label: 'Expediente', view: CaseFileView },
  preguntas: { label: 'Preguntas', view: QuestionsView },
  campos: { label: 'Campos', view: FieldsView },
  avisos: { label: 'Avisos', view: FeedbackView },
  hoja: { label: 'Hoja', view: SheetView },
}

/**
 * Every building block with invented content, for looking and for the browser tests; development only.
 * `?vista=dia` chooses the view, `&estado=sin-conexion` the state of saving.
 */
export function Gallery(): ReactNode {
  const query = new URLSearchParams(location.search)
  const name = query.get('vista') ?? 'dia'
  const [wasLocked, setLocked] = useState(false)
  const data = useMemo<ShellData>(
    () => ({
      session: {
        organisation: 'Casa Alba',
        role: 'Trabajo social',
        memberCode: 'TS-04',
        device: 'Teléfono de guardia 2',
        cannotSee: ['Salud', 'Asesoría jurídica'],
      },
      isSample: query.get('estado') === 'ejemplo',
      saves: savesOf(query.get('estado')),
      navigation: Object.entries(views).map(([id, each]) => ({
        href: `/gallery.html?vista=${id}`,
        label: each.label,
        ...(id === 'dia' ? { count: 3 } : {}),
      })),
      onLock: () => setLocked(true),
      onQuickExit: () => {
        document.documentElement.dataset['keys'] = 'dropped'
      },
    }),
    // The address does not change without a new load of the page.
    [],
  )
  const View = views[name]?.view ?? MyDayView
  return (
    <Shell data={data} path={`/gallery.html?vista=${name}`}>
      {wasLocked ? <p role="status">Bloqueado</p> : <View />}
    </Shell>
  )
}

function savesOf(state: string | null): NonNullable<ShellData['saves']> {
  const nothing = {
    onThisDevice: [],
    atServer: [],
    isOnline: true,
    lastReceivedAt: new Date(2026, 10, 22, 2, 41),
  }
  if (state === 'recibido') return nothing
  const atServer = [
    {
      id: 'c',
      what: 'Canalización · K-7F3',
      since: new Date(2026, 10, 21, 23, 40),
      receivedBy: 'Refugio Ceiba',
    },
  ]
  if (state === 'lleno') return { ...nothing, failed: 'other' }
  const onThisDevice = [
    { id: 'a', what: 'Registro de llegada · M-22A', since: new Date(2026, 10, 22, 2, 14) },
    { id: 'b', what: 'Ficha esencial · M-22A', since: new Date(2026, 10, 22, 2, 19) },
  ]
  return {
    ...nothing,
    onThisDevice,
    atServer,
    ...(state === 'sin-conexion'
      ? { isOnline: false, offlineSince: new Date(2026, 10, 22, 2, 10) }
      : {}),
    onSendNow: () => {},
    onLifeboat: () => {},
  }
}
