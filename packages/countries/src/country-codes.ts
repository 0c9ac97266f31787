import type { CountryPack } from './country-pack.ts'

/** The bare codes that rules read (`CountryCodes` of `domain/src/command/situation.ts`): no words, no sources. */
export function countryCodes(pack: CountryPack) {
  return {
    legalGrounds: pack.legalGrounds.map(({ code }) => code),
    recognisingBodies: pack.recognisedBy.flatMap(({ code, lies }) =>
      lies === 'account' ? [code] : [],
    ),
    childInterviewTopics: pack.childInterviewTopics.map(({ code }) => code),
    childRepresentation: pack.childRepresentation.map(({ code }) => code),
    childRights: pack.childRights.map(({ code }) => code),
    closurePhrases: pack.closurePhrases.map(({ labels }) => labels.es),
    facilityTypes: pack.facilityTypes.map(({ code, bans }) => ({
      code,
      bans: bans.map(({ whom }) => ({ whom })),
    })),
    verificationKinds: pack.verificationKinds.map(({ code, demands, observations }) => ({
      code,
      ...(observations === undefined ? {} : { observations }),
      demands: demands.map(({ demand }) => demand),
    })),
    ruleSources: Object.fromEntries(
      Object.entries(pack.ruleSources).map(([rule, { source }]) => [rule, source]),
    ),
    clocks: {
      edition: pack.clocksEdition,
      deadlines: pack.deadlines.map(
        ({ code, startsAt, limit, extension, binds, lies, calendar, notice, everyHourCounts }) => ({
          code,
          startsAt,
          limit,
          extension: extension && { limit: extension.limit },
          binds,
          lies,
          calendar,
          notice,
          everyHourCounts,
        }),
      ),
      calendars: pack.calendars.map(({ code, weeklyRest, years }) => ({
        code,
        weeklyRest,
        years: Object.fromEntries(
          Object.entries(years).map(([year, { closed, ownClosures }]) => [
            year,
            {
              closed: closed.map(({ from, to, evidence }) => ({ from, to, evidence })),
              ownClosures,
            },
          ]),
        ),
      })),
      settings: Object.fromEntries(pack.settings.map(({ code, value }) => [code, value])),
      timeZones: pack.timeZones.map(({ area, zone }) => ({ area, zone })),
    },
  }
}
