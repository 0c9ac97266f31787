import { foldGathering } from '../gathering/gathering-file.ts'
import type { GatheringFile } from '../gathering/gathering-file.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type { StreamId } from '../journal/identifier.ts'
import { attendanceRecorded } from '../training/attendance-recorded.ts'
import type { Training } from '../training/training.ts'
import { trainingDescribed } from '../training/training-described.ts'
import { asha } from './first-night.ts'
import { Story, inventedId } from './story.ts'

/** A course whose certificate signs screenings; `more` is said of it otherwise. */
export class TrainingHere {
  readonly story: Story

  constructor(more: Partial<ContentOf<typeof trainingDescribed.fields>> = {}, story = 14) {
    this.story = new Story(story)
    this.story.write(
      trainingDescribed,
      { courseName: 'Invented course', certifiesScreening: 'yes', ...more },
      { by: asha },
    )
  }

  /** A row of the list: who came, and what is known of her. */
  came(
    number: number,
    {
      attendance = 'attended' as const,
      member,
      ...who
    }: Partial<Training['participations'][number]> = {},
  ): string {
    const participation = inventedId(number)
    this.story.write(
      attendanceRecorded,
      {
        participations: [
          { participation, attendance, ...(member === undefined ? {} : { member }) },
        ],
        participants: [{ ...who, participation }],
      },
      { by: asha },
    )
    return participation
  }

  get stream(): StreamId {
    return this.story.stream
  }

  get file(): GatheringFile {
    return foldGathering(this.story.entries)
  }

  get training(): Training {
    const { training } = this.file
    if (training === undefined) throw new Error('no course')
    return training
  }
}
