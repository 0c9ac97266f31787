/** What whoever is refused so can do, by code. */
export const contributionWords: Readonly<Record<string, string | undefined>> = {
  'contribution-not-a-file': 'This is no file of a contribution',
  'contribution-damaged': 'The file is cut short or changed: ask for it again',
  'contribution-version-unknown': 'A newer program made it: bring this one up to date',
  'contribution-not-opened': 'The file was changed, or sealed to another key: ask for it again',
  'contribution-malformed': 'It opens and does not say what a contribution says: ask for it again',
  'contribution-of-other-study': 'It was made for another study',
  'contribution-twice': 'The same contribution was given twice, or another file bears its number',
  'contribution-replaced':
    'A later contribution of that organisation was opened before: use that one',
  'contributions-contested':
    'Two contributions of one organisation, and neither knew of the other: ask it for one more, which replaces both',
  'contributor-does-not-count': 'Whoever signed it is not in the group that counts there',
  'organisation-unknown': 'No organisation of this network signed it',
  'signature-wrong': 'The signature is not of the device that it names',
  'row-length': 'A row has more or fewer cells than the study has columns',
  'row-person': 'A row bears no code of a person',
  'person-twice': 'One person stands in two rows',
  'cell-outside-study': 'A cell holds what the study did not ask for',
  'study-table-of-figures':
    'Such a table is made of figures that organisations report, not of cases',
  'study-units-mixed': 'Persons, services and refusals do not add: open one study for each',
  'study-office-set-apart':
    'Who prosecutes, enforces migration law, decides asylum or is a consulate collects nothing',
  'study-key-differs': 'The key file is of another study',
  'wrapped-keys-not-opened': 'The passphrase is not that of the key file',
}
