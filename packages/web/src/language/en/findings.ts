/** What this device found not to be as it should: what it is, and what became of it. */
export const findings = {
  'findings.feed':
    'The list of what the server has to deliver does not fit the one that it signed: something is missing, or was changed. None of it was taken over.',
  'findings.missing':
    'The server announced something and did not deliver it, or delivered it without its content.',
  'findings.not-announced':
    'Something came that nobody had announced or that cannot be read. It was not stored.',
  'findings.list':
    'The server’s list of cases does not show as open one that is open here. This device shows it all the same.',
  'findings.own':
    'Something that was written on this device is not at the server as it was handed over.',
  'findings.forked':
    'Something written here has the same number as something else that was written with this device. There may be a copy of it.',
  'findings.signer':
    'Something is signed by somebody whom the network does not know, or with a signature that is not theirs. It is not read.',
  'findings.ended':
    'Something came that was signed with keys that had been ended before. It is not read.',
  'findings.not-entitled':
    'Somebody wrote a decision that is not theirs to take, or in a case that was not opened to them. It is shown in the story and does not count.',
  'findings.changed':
    'Something is not as it was signed: somebody changed it, or it was stored wrongly. It is not read.',
  'findings.two-versions': 'There are two versions of the same thing. Neither was deleted.',
  'findings.key': 'A key that was meant for this group does not open what it should open.',
  'findings.own-disk': 'Something stored on this device is damaged. The rest is read as always.',
  'findings.erasure':
    'Somebody ordered something to be erased that has to stay. It was not erased.',
  'findings.statement':
    'Somebody said something about an organisation, its members or its keys that was not theirs to say, or that does not fit what was said before. It does not count.',
  'findings.not-admitted':
    'An organisation that is not admitted to the network, or is suspended, said something or was to receive something. It does not count, and nothing is opened to it.',
  'findings.pins':
    'The keys of an organisation are not those that this device knew, and no signed change explains it. Nothing is opened to the new ones.',
  'findings.grant':
    'A permission to see a case file does not rest on what it says. This device does not obey it.',
  'findings.not-opened':
    'Something written earlier could not be opened to those who have permission: it does not hold yet or has ended, or the server did not accept it.',
} as const
