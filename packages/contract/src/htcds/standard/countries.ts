/*
 * ISO 3166-1 codes, alpha-2 followed by alpha-3 (249, as listed by Debian's iso-codes, compared in the tests with the
 * countries of IOM's XLSForm). Names come from the runtime's own locale data.
 */
const pairs = `
  ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE
  BABIH BBBRB BDBGD BEBEL BFBFA BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN BOBOL BQBES BRBRA BSBHS
  BTBTN BVBVT BWBWA BYBLR BZBLZ CACAN CCCCK CDCOD CFCAF CGCOG CHCHE CICIV CKCOK CLCHL CMCMR CNCHN
  COCOL CRCRI CUCUB CVCPV CWCUW CXCXR CYCYP CZCZE DEDEU DJDJI DKDNK DMDMA DODOM DZDZA ECECU EEEST
  EGEGY EHESH ERERI ESESP ETETH FIFIN FJFJI FKFLK FMFSM FOFRO FRFRA GAGAB GBGBR GDGRD GEGEO GFGUF
  GGGGY GHGHA GIGIB GLGRL GMGMB GNGIN GPGLP GQGNQ GRGRC GSSGS GTGTM GUGUM GWGNB GYGUY HKHKG HMHMD
  HNHND HRHRV HTHTI HUHUN IDIDN IEIRL ILISR IMIMN ININD IOIOT IQIRQ IRIRN ISISL ITITA JEJEY JMJAM
  JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO LBLBN LCLCA
  LILIE LKLKA LRLBR LSLSO LTLTU LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE MFMAF MGMDG MHMHL MKMKD
  MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ MRMRT MSMSR MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM
  NCNCL NENER NFNFK NGNGA NINIC NLNLD NONOR NPNPL NRNRU NUNIU NZNZL OMOMN PAPAN PEPER PFPYF PGPNG
  PHPHL PKPAK PLPOL PMSPM PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB RURUS RWRWA
  SASAU SBSLB SCSYC SDSDN SESWE SGSGP SHSHN SISVN SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD
  STSTP SVSLV SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF TGTGO THTHA TJTJK TKTKL TLTLS TMTKM TNTUN TOTON
  TRTUR TTTTO TVTUV TWTWN TZTZA UAUKR UGUGA UMUMI USUSA UYURY UZUZB VAVAT VCVCT VEVEN VGVGB VIVIR
  VNVNM VUVUT WFWLF WSWSM YEYEM YTMYT ZAZAF ZMZMB ZWZWE
`
  .trim()
  .split(/\s+/)

/** Alpha-2 codes of ISO 3166-1. */
export const countryCodes: readonly string[] = pairs.map((pair) => pair.slice(0, 2))

const codeByAlpha3 = new Map(pairs.map((pair) => [pair.slice(2), pair.slice(0, 2)]))
const alpha3ByCode = new Map(pairs.map((pair) => [pair.slice(0, 2), pair.slice(2)]))
const known = new Set(countryCodes)

/** Alpha-3 for an alpha-2 code: what case files hold. */
export function alpha3Of(code: string): string | undefined {
  return alpha3ByCode.get(code)
}

/** Alpha-2 code for an alpha-2 or alpha-3 code or a country's name in Spanish or English, as people write them. */
export function findCountry(text: string): string | undefined {
  const upper = text.trim().toUpperCase()
  if (known.has(upper)) return upper
  return codeByAlpha3.get(upper) ?? countryByName().get(comparable(text))
}

// IOM's form names some countries in the United Nations' long style, which no locale data carries.
const longNames: Readonly<Record<string, string>> = {
  'bolivia plurinational state of': 'BO',
  'bonaire sint eustatius and saba': 'BQ',
  'brunei darussalam': 'BN',
  congo: 'CG',
  'congo democratic republic of the': 'CD',
  'falkland islands malvinas': 'FK',
  'french southern territories': 'TF',
  'heard island and mcdonald islands': 'HM',
  'holy see': 'VA',
  'hong kong': 'HK',
  'iran islamic republic of': 'IR',
  'korea democratic people s republic of': 'KP',
  'korea republic of': 'KR',
  'lao people s democratic republic': 'LA',
  macao: 'MO',
  'micronesia federated states of': 'FM',
  'moldova republic of': 'MD',
  myanmar: 'MM',
  'palestine state of': 'PS',
  pitcairn: 'PN',
  'russian federation': 'RU',
  'saint helena ascension and tristan da cunha': 'SH',
  'saint martin french part': 'MF',
  'saint vincent and the grenadines': 'VC',
  'sint maarten dutch part': 'SX',
  'south georgia and the south sandwich islands': 'GS',
  'syrian arab republic': 'SY',
  'taiwan province of china': 'TW',
  'tanzania united republic of': 'TZ',
  turkey: 'TR',
  'united kingdom of great britain and northern ireland': 'GB',
  'united states minor outlying islands': 'UM',
  'united states of america': 'US',
  'venezuela bolivarian republic of': 'VE',
  'viet nam': 'VN',
  'virgin islands british': 'VG',
  'virgin islands u s': 'VI',
  'estados unidos de america': 'US',
}

let names: Map<string, string> | undefined

function countryByName(): Map<string, string> {
  if (names) return names
  names = new Map(Object.entries(longNames))
  for (const locale of ['en', 'es', 'es-MX']) {
    const display = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' })
    for (const code of countryCodes) {
      const name = display.of(code)
      if (name !== undefined && !names.has(comparable(name))) names.set(comparable(name), code)
    }
  }
  return names
}

function comparable(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^st /, 'saint ')
}
