import { useState, type ReactNode } from 'react'
import { Button } from '../ui/action/button.tsx'
import { Checkbox } from '../ui/field/checkbox-group.tsx'
import { Page } from '../ui/page/page.tsx'
import { ChipFilter } from '../ui/show/chip-filter.tsx'
import { Table, type TableSort } from '../ui/show/table.tsx'
import { Tag } from '../ui/show/tag.tsx'

interface Row {
  id: string
  alias: string
  age: string
  state: string
  responsible: string
  next: string
}

const names = ['Río', 'Luna', 'Ceiba', 'Nube', 'Mar', 'Sol', 'Brisa', 'Palma']
const rows: Row[] = Array.from({ length: 44 }, (_, index) => ({
  id: `K-${(7919 * (index + 3)).toString(16).toUpperCase().slice(-3)}`,
  alias: `${names[index % names.length]} ${1 + Math.floor(index / names.length)}`,
  age: index % 5 === 0 ? 'Niña o adolescente' : 'Adulta',
  state: index % 7 === 0 ? 'urgente' : index % 3 === 0 ? 'en curso' : 'estable',
  responsible: `TS-0${1 + (index % 4)}`,
  next: `${1 + (index % 28)} dic`,
}))

export function ListView(): ReactNode {
  const [isDense, setDense] = useState(new URLSearchParams(location.search).has('compacta'))
  const [sort, setSort] = useState<TableSort>({ column: 'next', direction: 'ascending' })
  const [state, setState] = useState<string>()
  const [shown, setShown] = useState(isDense ? 44 : 20)
  const chosen = rows.filter((row) => state === undefined || row.state === state)
  const sorted = sort.direction === 'ascending' ? chosen : chosen.toReversed()
  return (
    <Page
      title="Personas"
      place="office"
      actions={
        <>
          <Checkbox isSelected={isDense} onChange={setDense}>
            Filas compactas
          </Checkbox>
          <Button icon="search">Buscar</Button>
          <Button tone="primary" icon="plus">
            Registrar
          </Button>
        </>
      }
    >
      {!isDense && (
        <ChipFilter
          label="Estado"
          chosen={state}
          onChoose={setState}
          options={[
            { value: 'urgente', label: 'Urgente', count: 7 },
            { value: 'en curso', label: 'En curso', count: 13 },
            { value: 'estable', label: 'Estable', count: 24 },
          ]}
        />
      )}
      <Table<Row>
        label="Personas"
        density={isDense ? 'dense' : 'comfortable'}
        rows={sorted.slice(0, shown)}
        rowId={(row) => row.id}
        rowHref={() => '/gallery.html?vista=expediente'}
        sort={sort}
        onSort={setSort}
        total={chosen.length}
        more={
          shown < chosen.length
            ? { state: 'more', onMore: () => setShown(shown + 20) }
            : { state: 'end' }
        }
        columns={[
          { id: 'alias', label: 'Nombre elegido', isRowHeader: true, cell: (row) => row.alias },
          { id: 'code', label: 'Clave', cell: (row) => row.id },
          { id: 'age', label: 'Edad', isExtra: true, cell: (row) => row.age },
          {
            id: 'state',
            label: 'Estado',
            cell: (row) => (
              <Tag tone={row.state === 'urgente' ? 'needs' : 'plain'}>{row.state}</Tag>
            ),
          },
          {
            id: 'responsible',
            label: 'Responsable',
            isExtra: true,
            cell: (row) => row.responsible,
          },
          { id: 'next', label: 'Próximo', isSortable: true, align: 'end', cell: (row) => row.next },
        ]}
      />
    </Page>
  )
}
