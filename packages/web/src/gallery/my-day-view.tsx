import { useMemo, type ReactNode } from 'react'
import { Button } from '../ui/action/button.tsx'
import { EmptyState } from '../ui/feedback/screen-state.tsx'
import { StatusLine } from '../ui/feedback/status-line.tsx'
import { useShortcuts } from '../ui/page/keyboard-shortcuts.tsx'
import { Page, Section } from '../ui/page/page.tsx'

const here = '/gallery.html?vista=expediente'

export function MyDayView(): ReactNode {
  useShortcuts(
    useMemo(
      () => [
        {
          keys: 'n',
          words: 'Registrar a una persona',
          run: () => location.assign('/gallery.html?vista=preguntas'),
        },
        {
          keys: 'g c',
          words: 'Mis personas',
          run: () => location.assign('/gallery.html?vista=lista'),
        },
      ],
      [],
    ),
  )
  return (
    <Page
      title="Hoy"
      heading="Hoy · domingo 22 de noviembre"
      actions={
        <Button tone="primary" icon="plus">
          Registrar a una persona
        </Button>
      }
    >
      <Section title="Ahora">
        <div>
          <StatusLine
            tone="danger"
            href={here}
            when="vence 03:10"
            detail="Niña llegada 02:10 · K-7F3"
          >
            Avisar a la Procuraduría
          </StatusLine>
          <StatusLine
            tone="needs"
            href={here}
            when="2 h sin ver"
            detail="Instituto, protección · Tapachula"
          >
            Aceptar la canalización
          </StatusLine>
        </div>
      </Section>
      <Section title="Hoy">
        <div>
          <StatusLine href={here} when="10:30" detail="K-7F3">
            Acompañar a la cita médica
          </StatusLine>
          <StatusLine href={here} when="30 días" detail="M-22A">
            Revisar el plan
          </StatusLine>
        </div>
      </Section>
      <Section title="Espero">
        <StatusLine href={here} when="enviada 23:40" detail="Cama para adulta con bebé">
          Casa Alba responde
        </StatusLine>
      </Section>
      <Section title="Dejé a medias">
        <EmptyState title="Nada pendiente" />
      </Section>
    </Page>
  )
}
