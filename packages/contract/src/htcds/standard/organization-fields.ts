/*
 * Field names, value names and English labels: Human Trafficking Case Data Standard 2.0 (24 December 2021) by the
 * International Organization for Migration, CC BY 4.0, github.com/UNMigration/HTCDS at 3c2f6537. Spanish labels are
 * Cobijo's own and unofficial. IOM neither made nor endorses this software.
 */
import type { FieldDefinition } from './field-definition.ts'
import { organisationTypes } from './person-picklists.ts'

export const organizationFields = [
  {
    field: 'org_Name',
    section: 'Organization',
    label: 'Organisation Name',
    labelEs: 'Nombre de la organización',
    type: 'Text',
    kind: 'text',
  },
  {
    field: 'org_ShippingCity',
    section: 'Organization',
    label: 'Shipping City',
    labelEs: 'Ciudad de la organización',
    type: 'Text',
    kind: 'text',
  },
  {
    field: 'org_ShippingCountry',
    section: 'Organization',
    label: 'Shipping Country',
    labelEs: 'País de la organización',
    type: 'Picklist or Text',
    kind: 'text',
  },
  {
    field: 'org_ShippingState',
    section: 'Organization',
    label: 'Shipping State/Province',
    labelEs: 'Estado o provincia de la organización',
    type: 'Picklist or Text',
    kind: 'text',
  },
  {
    field: 'org_ShippingStreet',
    section: 'Organization',
    label: 'Shipping Street',
    labelEs: 'Calle y número de la organización',
    type: 'Text',
    kind: 'text',
  },
  {
    field: 'org_ShippingPostalCode',
    section: 'Organization',
    label: 'Shipping Zip/Postal Code',
    labelEs: 'Código postal de la organización',
    type: 'Text',
    kind: 'text',
  },
  {
    field: 'org_ShippingLongitude',
    section: 'Organization',
    label: 'Longitude',
    labelEs: 'Longitud de la organización',
    type: 'Geolocation',
    kind: 'longitude',
  },
  {
    field: 'org_ShippingLatitude',
    section: 'Organization',
    label: 'Latitude',
    labelEs: 'Latitud de la organización',
    type: 'Geolocation',
    kind: 'latitude',
  },
  {
    field: 'org_Phone',
    section: 'Organization',
    label: 'Phone',
    labelEs: 'Teléfono de la organización',
    type: 'Text',
    kind: 'phone',
  },
  {
    field: 'org_Type',
    section: 'Organization',
    label: 'Type',
    labelEs: 'Tipo de organización',
    type: 'Picklist',
    kind: 'choice',
    picklist: organisationTypes,
  },
] as const satisfies readonly FieldDefinition[]
