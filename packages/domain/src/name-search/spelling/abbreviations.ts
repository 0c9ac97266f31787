/**
 * Short forms that stand for a whole name in Mexican and Central American papers, folded.
 * PROPOSED, unverified: `Ma.` and `J.` come from statistics.md §2.5, the others from general knowledge of Mexican forms.
 * A short form is kept as it was written *and* read as the full name: "Ma" is also a surname.
 */
export const fullNameOfAbbreviation: ReadonlyMap<string, string> = new Map([
  ['ma', 'maria'],
  ['j', 'jose'],
  ['fco', 'francisco'],
  ['fca', 'francisca'],
  ['gpe', 'guadalupe'],
  ['ant', 'antonio'],
  ['dgo', 'domingo'],
  ['alej', 'alejandro'],
  ['sta', 'santa'],
  ['sto', 'santo'],
  ['hdz', 'hernandez'],
  ['hdez', 'hernandez'],
  ['fdz', 'fernandez'],
  ['fdez', 'fernandez'],
  ['glz', 'gonzalez'],
  ['glez', 'gonzalez'],
  ['gzz', 'gonzalez'],
  ['gtz', 'gutierrez'],
  ['gtez', 'gutierrez'],
  ['mtz', 'martinez'],
  ['mtnz', 'martinez'],
  ['lpz', 'lopez'],
  ['rdz', 'rodriguez'],
  ['rdgz', 'rodriguez'],
  ['rmz', 'ramirez'],
  ['vzqz', 'vazquez'],
])
