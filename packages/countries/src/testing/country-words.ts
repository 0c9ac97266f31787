/** Countries by name, their codes, their laws and their authorities: what no rule may say. */
const words = [
  /\bm[eé]xic(o|an[oa]?s?)\b/iu,
  /\bguatemal(a|tec[oa]s?|ans?)\b/iu,
  /\bhondur(as|e[nñ][oa]s?|ans?)\b/iu,
  /\b(MEX|GTM|HND|SLV)\b/u,
  // Abbreviations of laws and authorities of the packs.
  /\b(LGT|LGV|LM|RLM|LRPCAP|LGDNNA|LGPDPPSO|LFPDPPP|LFPA|LFCDO|CNPP)\b/u,
  /\b(INM|COMAR|CEAV|RENAVI|SEGOB|FEVIMTRA|CURP|INEGI|SVET|PGN)\b/u,
  /America\/[A-Z]\w+/u,
]

/** What a file says of a country outside its comments; comments may tell where a rule comes from. */
export function countryWordsIn(source: string): readonly string[] {
  const code = withoutComments(source)
  return words.flatMap((word) => word.exec(code)?.[0] ?? [])
}

/** Text with comments blanked; strings are kept, for they are what a rule says. */
function withoutComments(source: string): string {
  return source.replace(
    /('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g,
    (_whole, text: string | undefined) => text ?? '',
  )
}
