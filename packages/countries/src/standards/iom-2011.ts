/** The three categories in which the IOM note of August 2011 counts: labour 60 %, sexual 38 %, the third 2 %. */
export const iomCategories = [
  'labour-exploitation',
  'sexual-exploitation',
  'false-adoption-and-servile-marriage',
] as const
export type IomCategory = (typeof iomCategories)[number]
