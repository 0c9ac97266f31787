import { useState, type ReactNode } from 'react'
import { useSealedHere } from '../shell/shell-data.tsx'
import { Button } from '../ui/action/button.tsx'
import { Menu } from '../ui/action/menu.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { useToast } from '../ui/feedback/toast.tsx'
import { Page, Section } from '../ui/page/page.tsx'
import { ChipFilter } from '../ui/show/chip-filter.tsx'
import { DefinitionList } from '../ui/show/definition-list.tsx'
import { SealedMark } from '../ui/show/sealed-mark.tsx'
import { Tabs } from '../ui/show/tabs.tsx'
import { Tag } from '../ui/show/tag.tsx'
import { Timeline } from '../ui/show/timeline.tsx'

export function CaseFileView(): ReactNode {
  useSealedHere(3)
  const announce = useToast()
  const [tab, setTab] = useState('historia')
  const [kind, setKind] = useState<string>()
  return (
    <Page
      title="Expediente"
      heading="Luna"
      up={{ href: '/gallery.html?vista=lista', label: 'Personas' }}
      actions={
        <>
          <Button
            tone="primary"
            icon="plus"
            onPress={() => announce({ words: 'Servicio guardado en este dispositivo' })}
          >
            Registrar servicio
          </Button>
          <Menu
            label="Más acciones"
            icon="more"
            actions={[
              { id: 'refer', label: 'Canalizar', onAction: () => {} },
              { id: 'print', label: 'Imprimir ficha esencial', onAction: () => {} },
              {
                id: 'close',
                label: 'Cerrar el expediente',
                disabledReason: 'Hay una canalización sin respuesta.',
                onAction: () => {},
              },
            ]}
          />
        </>
      }
    >
      <div className="row">
        <Tag tone="danger" icon="alert">
          Riesgo alto
        </Tag>
        <Tag tone="needs">Aviso vence 03:10</Tag>
        <Tag tone="accent">Consintió hasta el 22 dic</Tag>
        <SealedMark look="inline" name="Salud" />
      </div>
      <DefinitionList
        columns={2}
        items={[
          { term: 'Edad', value: 'Entre 16 y 17 años' },
          { term: 'Idiomas', value: 'Mam, español básico · con intérprete' },
          { term: 'Duerme hoy', value: 'Casa Alba' },
          { term: 'Responsable', value: 'TS-04' },
          { term: 'Documento', value: '' },
        ]}
      />
      <Banner tone="needs" title="Falta un aviso">
        La Procuraduría debe saber de inmediato que hay una adolescente aquí.
      </Banner>
      <Tabs
        label="Partes del expediente"
        selected={tab}
        onSelect={setTab}
        tabs={[
          {
            id: 'historia',
            label: 'Historia',
            content: (
              <div className="stack stack-tight">
                <ChipFilter
                  label="Tipo"
                  chosen={kind}
                  onChoose={setKind}
                  options={[
                    { value: 'servicio', label: 'Servicios', count: 2 },
                    { value: 'canalización', label: 'Canalizaciones', count: 1 },
                  ]}
                />
                <Timeline
                  label="Historia"
                  entries={[
                    {
                      id: '1',
                      title: 'Comió y recibió ropa',
                      at: new Date(2026, 10, 22, 2, 50),
                      who: 'TS-04',
                      basis: 'Necesidad urgente',
                      state: { words: 'en este dispositivo', tone: 'needs' },
                    },
                    {
                      id: '2',
                      title: 'Aceptó dormir aquí',
                      at: new Date(2026, 10, 22, 2, 20),
                      who: 'TS-04',
                      basis: 'Consentimiento hablado',
                      onShowEarlier: () => {},
                      children: <p>Solo por esta noche. Mañana se le pregunta de nuevo.</p>,
                    },
                    {
                      id: '3',
                      title: 'Edad anotada como 19',
                      at: new Date(2026, 10, 21, 23, 40),
                      who: 'PR-11',
                      isCorrected: true,
                    },
                  ]}
                />
              </div>
            ),
          },
          {
            id: 'plan',
            label: 'Plan',
            count: 2,
            content: (
              <Section title="Con sus palabras">
                <p>«Quiero hablar con mi hermana y estudiar.»</p>
              </Section>
            ),
          },
          { id: 'salud', label: 'Salud', content: <SealedMark name="Salud" /> },
        ]}
      />
    </Page>
  )
}
