import { useState, type ReactNode } from 'react'
import { Button } from '../ui/action/button.tsx'
import { Dialog } from '../ui/action/dialog.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { Progress } from '../ui/feedback/progress.tsx'
import { EmptyState, ErrorState, LoadingState } from '../ui/feedback/screen-state.tsx'
import { useToast } from '../ui/feedback/toast.tsx'
import { Page, Section } from '../ui/page/page.tsx'
import { SealedMark } from '../ui/show/sealed-mark.tsx'
import { Tag } from '../ui/show/tag.tsx'

export function FeedbackView(): ReactNode {
  const announce = useToast()
  const [isOpen, setOpen] = useState(false)
  return (
    <Page title="Avisos" place="office">
      <div className="row">
        <Tag>estable</Tag>
        <Tag tone="accent">recibida</Tag>
        <Tag tone="needs">vence 03:10</Tag>
        <Tag tone="danger">riesgo alto</Tag>
        <Tag tone="sealed" icon="seal">
          sellado
        </Tag>
      </div>
      <Banner>La historia anterior viene en camino.</Banner>
      <Banner tone="needs" title="La retirada del consentimiento todavía no está en vigor">
        No ha llegado al servidor. Llame a Refugio Ceiba.
      </Banner>
      <Banner
        tone="danger"
        title="Quien la trajo está en la puerta"
        actions={<Button>Ver a quién llamar</Button>}
      >
        No abra.
      </Banner>
      <SealedMark />
      <Section title="Importar">
        <Progress label="Revisando renglones" done={4120} total={7000} onCancel={() => {}} />
      </Section>
      <EmptyState title="Nada pendiente" action={<Button>Ver todo</Button>}>
        Cuando otra organización le refiera a alguien, aparece aquí.
      </EmptyState>
      <LoadingState />
      <ErrorState
        fault={{ code: 'other', source: 'Ley de Migración, art. 99' }}
        onRetry={() => {}}
      />
      <div className="row">
        <Button
          onPress={() =>
            announce({
              words: 'Guardado en este dispositivo',
              action: { label: 'Corregir', onPress: () => {} },
            })
          }
        >
          Mostrar un aviso
        </Button>
        <Button
          onPress={() =>
            announce({
              words: 'Guardado. Falta el recibo firmado.',
              tone: 'needs',
              toRead: { label: 'Entendido', about: ['gallery.html?vista=avisos'] },
            })
          }
        >
          Mostrar algo que leer
        </Button>
        <Button
          onPress={() =>
            announce({
              words: 'Guardado. Nadie lo había acordado.',
              tone: 'needs',
              toRead: { label: 'Entendido', about: ['gallery.html?vista=lista'] },
            })
          }
        >
          Mostrar algo que leer de otra página
        </Button>
        <Button onPress={() => setOpen(true)}>Abrir un diálogo</Button>
      </div>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title="¿Enviar a Refugio Ceiba?"
        kind="alert"
        actions={
          <>
            <Button onPress={() => setOpen(false)}>No enviar</Button>
            <Button tone="primary" onPress={() => setOpen(false)}>
              Enviar
            </Button>
          </>
        }
      >
        <p>Verán el plan y los servicios. No verán salud ni asesoría jurídica.</p>
      </Dialog>
    </Page>
  )
}
