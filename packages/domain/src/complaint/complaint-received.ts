import { choice, hexadecimal, identifier, instant, list, text } from '../journal/value-kind.ts'
import { defineComplaintRecord } from './complaint-record.ts'
import { complaintSubjects } from './who-may-read.ts'

export const complaintMatters = [
  /** Anything sexual by somebody who works here, asked for, done or offered. */
  'sexual',
  'violence',
  'threat',
  /** Something asked in exchange for help, a bed or a paper. */
  'asked-in-exchange',
  'discrimination',
  'told-others',
  'help-refused',
  'money-or-things',
  'rules-or-place',
  'other',
] as const
export type ComplaintMatter = (typeof complaintMatters)[number]

/** What a survivor says about who works with her (W20): in her own words, with or without her name. */
export const complaintReceived = defineComplaintRecord({
  type: 'complaint-received',
  version: 1,
  required: {
    complaint: identifier,
    house: identifier,
    /** By the clock of the device on which it was written. */
    at: instant,
    how: choice(['herself', 'on-paper', 'told']),
    subject: choice(complaintSubjects),
    /** Whom a key was given; later letters about it go to no others. */
    readers: list(identifier, 16),
  },
  optional: {
    named: list(identifier, 16),
    matters: list(choice(complaintMatters), complaintMatters.length),
    words: text(3_000),
    /** Who or where, as she puts it. */
    about: text(300),
    inDanger: choice(['yes', 'no', 'unknown', 'not-asked']),
    /** Only if she says it. */
    name: text(200),
    /** In which language she wants to be answered. */
    language: text(100),
    /** Public half of what her code makes: answers are sealed to it. Without it nobody can answer her here. */
    answerKey: hexadecimal(32),
  },
})
export type ComplaintReceived = NonNullable<ReturnType<typeof complaintReceived.read>>
