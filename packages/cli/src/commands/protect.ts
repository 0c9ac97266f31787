import { totalCode } from '@cobijo/publications/release/check-spec'
import { isRefusal, refused } from '@cobijo/statistics/refusal'
import { textOption } from '../command.ts'
import type { Command, Exit, Given } from '../command.ts'
import { protectionOptions, protectionOf } from '../disclosure/protection-options.ts'
import { carryOutProtection, reportTableRefusal } from '../disclosure/carry-out-protection.ts'
import { untilCancelled } from '../linkage/command-circumstances.ts'

export const protectCommand: Command = {
  name: 'protect',
  summary: 'Hides what is small in tables of counts, and proves that nobody can work it out.',
  help: [
    'protect TABLE.csv [TABLE.csv …] [--threshold 10] [--count COLUMN] [--contributors COLUMN] [--weigh counts|cells] [--seconds 60]',
    '        [--ledger FILE --cut-off YYYY-MM-DD] [--earlier FILE …] [--released FILE …] (--out FOLDER | --json)',
    '',
    'A table has one row a cell: a column for each key, and the count in the last column or in --count. An empty key is no value; a key',
    `${totalCode} is a total: totals need not be there, and must add up. Tables that are given together are of one population and are`,
    'protected together. Counts from 1 to below --threshold are hidden, totals too, and as many others as it takes that no hidden count',
    'can be narrowed down further than the rule itself does, by whoever knows every other cell, every total and the rule. Zeros are shown,',
    'but where one cell holds everybody of a group (all of one house): a zero beside it is hidden, so that this cannot be told of them.',
    '',
    '--contributors names the column of whoever gave the records (the houses, the offices): each knows her own cells, and works out no',
    '  other hidden count either',
    '--weigh says what is made as small as can be: the counts that are hidden (each with one more), or the number of hidden cells',
    '--seconds is how long the lightest choice may be looked for. Then the lightest one found is taken; the certificate says how far',
    '  from the best it can be at most, and that another run may choose otherwise. Ctrl-C ends the run; nothing is written',
    'What was told of the same people before tells with the new table. It is attacked together, and more is hidden, or it is refused:',
    '--ledger is the file of all that was ever told of these people; it is begun if it is not there. Every release stands in it with its',
    '  --cut-off, the new one before it is written. Tables of one cut-off that differ in no figure are of the same records; all others',
    '  are earlier states. One ledger a population: whoever can be in two tables belongs to one',
    '--released names what earlier runs published of the very same records (protected.csv): what it showed stays shown, what it hid stays',
    '  hidden. A figure that differs is refused',
    '--earlier names what was published of an earlier state of the records, the oldest first. The rule: a cell that was shown and now',
    '  differs by 1 to below --threshold is hidden, for the difference is a count of people; where no figure went down, nobody who has',
    '  both can work out a hidden count or how few joined a cell. Two cut-offs close to each other hide much: publish seldom',
    '',
    'Writes protected.csv and certificate.json into a new folder, or prints cells and certificate (--json). The certificate says what is',
    'promised and what is not; what stands under "forOfficeOnly" tells of hidden counts and is never published. A warning counts groups',
    'that still can be told to have one value: hiding does not help there, leave the column out.',
  ].join('\n'),
  options: { ...protectionOptions, count: { type: 'string' } },
  run: (given) => untilCancelled(given, () => carryOut(given)),
}

async function carryOut(given: Given): Promise<Exit> {
  if (given.positionals.length === 0) {
    given.output.say(protectCommand.help)
    return 'usage'
  }
  const protection = protectionOf(given)
  if (isRefusal(protection)) return reportTableRefusal(given, protection)
  if (!given.json && textOption(given, 'out') === undefined) {
    return reportTableRefusal(given, refused('out-missing', 'out'))
  }
  const count = textOption(given, 'count')
  return carryOutProtection(given, {
    ...protection,
    paths: given.positionals,
    ...(count !== undefined && { count }),
  })
}
