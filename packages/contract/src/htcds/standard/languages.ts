/*
 * Language codes as listed by Debian's iso-codes. HTCDS asks for ISO 639-2, which folds every Mayan language into `myn`
 * and every Zapotec one into `zap`; the third list holds the ISO 639-3 codes of the living indigenous languages of Mexico
 * and northern Central America, accepted by patch `regional-languages`.
 */
const iso6392 = `
  aar abk ace ach ada ady afa afh afr ain aka akk ale alg alt amh ang anp apa ara arc arg arn arp
  art arw asm ast ath aus ava ave awa aym aze bad bai bak bal bam ban bas bat bej bel bem ben ber
  bho bih bik bin bis bla bnt bod bos bra bre btk bua bug bul byn cad cai car cat cau ceb cel ces
  cha chb che chg chk chm chn cho chp chr chu chv chy cmc cnr cop cor cos cpe cpf cpp cre crh crp
  csb cus cym dak dan dar day del den deu dgr din div doi dra dsb dua dum dyu dzo efi egy eka ell
  elx eng enm epo est eus ewe ewo fan fao fas fat fij fil fin fiu fon fra frm fro frr frs fry ful
  fur gaa gay gba gem gez gil gla gle glg glv gmh goh gon gor got grb grc grn gsw guj gwi hai hat
  hau haw heb her hil him hin hit hmn hmo hrv hsb hun hup hye iba ibo ido iii ijo iku ile ilo ina
  inc ind ine inh ipk ira iro isl ita jav jbo jpn jpr jrb kaa kab kac kal kam kan kar kas kat kau
  kaw kaz kbd kha khi khm kho kik kin kir kmb kok kom kon kor kos kpe krc krl kro kru kua kum kur
  kut lad lah lam lao lat lav lez lim lin lit lol loz ltz lua lub lug lui lun luo lus mad mag mah
  mai mak mal man map mar mas mdf mdr men mga mic min mis mkd mkh mlg mlt mnc mni mno moh mon mos
  mri msa mul mun mus mwl mwr mya myn myv nah nai nap nau nav nbl nde ndo nds nep new nia nic niu
  nld nno nob nog non nor nqo nso nub nwc nya nym nyn nyo nzi oci oji ori orm osa oss ota oto paa
  pag pal pam pan pap pau peo phi phn pli pol pon por pra pro pus que raj rap rar roa roh rom ron
  run rup rus sad sag sah sai sal sam san sas sat scn sco sel sem sga sgn shn sid sin sio sit sla
  slk slv sma sme smi smj smn smo sms sna snd snk sog som son sot spa sqi srd srn srp srr ssa ssw
  suk sun sus sux swa swe syc syr tah tai tam tat tel tem ter tet tgk tgl tha tig tir tiv tkl tlh
  tli tmh tog ton tpi tsi tsn tso tuk tum tup tur tut tvl twi tyv udm uga uig ukr umb und urd uzb
  vai ven vie vol vot wak wal war was wen wln wol xal xho yao yap yid yor ypk zap zbl zen zgh zha
  zho znd zul zun zxx zza
`

/** ISO 639-2/B followed by the 639-2/T code that this product keeps. */
const bibliographic = `
  albsqi armhye baqeus burmya chizho czeces dutnld frefra geokat gerdeu greell iceisl macmkd
  maomri maymsa perfas rumron sloslk tibbod welcym
`

/** ISO 639-1 followed by ISO 639-2/T. */
const twoLetters = `
  aaaar ababk aeave afafr akaka amamh anarg arara asasm avava ayaym azaze babak bebel bgbul bhbih
  bibis bmbam bnben bobod brbre bsbos cacat ceche chcha cocos crcre csces cuchu cvchv cycym dadan
  dedeu dvdiv dzdzo eeewe elell eneng eoepo esspa etest eueus fafas ffful fifin fjfij fofao frfra
  fyfry gagle gdgla glglg gngrn guguj gvglv hahau heheb hihin hohmo hrhrv hthat huhun hyhye hzher
  iaina idind ieile igibo iiiii ikipk ioido isisl itita iuiku jajpn jvjav kakat kgkon kikik kjkua
  kkkaz klkal kmkhm knkan kokor krkau kskas kukur kvkom kwcor kykir lalat lbltz lglug lilim lnlin
  lolao ltlit lulub lvlav mgmlg mhmah mimri mkmkd mlmal mnmon mrmar msmsa mtmlt mymya nanau nbnob
  ndnde nenep ngndo nlnld nnnno nonor nrnbl nvnav nynya ococi ojoji omorm orori ososs papan pipli
  plpol pspus ptpor quque rmroh rnrun roron rurus rwkin sasan scsrd sdsnd sesme sgsag sisin skslk
  slslv smsmo snsna sosom sqsqi srsrp ssssw stsot susun svswe swswa tatam tetel tgtgk ththa titir
  tktuk tltgl tntsn toton trtur tstso tttat twtwi tytah uguig ukukr ururd uzuzb veven vivie vovol
  wawln wowol xhxho yiyid yoyor zazha zhzho zuzul
`

const regional = `
  acr agu amu azd azg azm azn azz caa cab cac cak cco chd chf chj chq chz ckz cle clo cly cnl cnt
  cpa crn csa cso cta cte ctl ctp ctu ctz cuc cut cux cvn cya czn hch hue hus huv hve hvv itz ixl
  jac jic jmx kek kjb knj lac maa mab maj mam maq mau maz mbz mce mco mdv meh mfy mib mie mig mih
  mii mil mim mio mip miq mir mit miu mix miy miz mjc mks mmc mop mpm mqh mto mtu mtx mvg mxa mxb
  mxp mxq mxs mxt mxv mxy mza mzi mzl naz nch ncj ncl ncx neq ngu nhe nhg nhi nhk nhm nhn nhp nhq
  nht nhv nhw nhx nhy nhz nlv npl nsu ntp nuz ote otl otm otn otq ots ott otx otz pay pbe pbf pbm
  pbs pca plo pls pmq poc poe poh poi poq pos pow pps pua pxm quc quv sei stp tac tar tcf tcu tcw
  thh tku tla tlc tlp toc toj too top tos tpc tpl tpx tqt trc trq trs tsz ttc twr tzh tzj tzo usp
  var vmc vmj vmm vmp vmq vmx vmy vmz xta xtb xtd xti xtj xtl xtm xtn xtp xts xtt xtu xty yan yaq
  yua zaa zab zac zad zae zaf zai zam zao zaq zar zas zat zav zaw zax zca zcd zoc zoh zoo zoq zor
  zos zpa zpb zpc zpd zpe zpf zpg zph zpi zpj zpk zpl zpm zpn zpo zpp zpq zpr zps zpt zpu zpv zpw
  zpx zpy zpz zsr zte ztg ztl ztm ztn ztp ztq zts ztt ztu ztx zty
`

const words = (list: string): string[] => list.trim().split(/\s+/)
const known = new Set(words(iso6392))
const knownRegional = new Set(words(regional))
const byOtherCode = new Map<string, string>([
  ...words(bibliographic).map((pair): [string, string] => [pair.slice(0, 3), pair.slice(3)]),
  ...words(twoLetters).map((pair): [string, string] => [pair.slice(0, 2), pair.slice(2)]),
])

// What people write, Spanish and English, accents and apostrophes left out.
const byName: Readonly<Record<string, string>> = {
  espanol: 'spa',
  castellano: 'spa',
  spanish: 'spa',
  ingles: 'eng',
  english: 'eng',
  frances: 'fra',
  french: 'fra',
  portugues: 'por',
  portuguese: 'por',
  'criollo haitiano': 'hat',
  creole: 'hat',
  'haitian creole': 'hat',
  chino: 'zho',
  chinese: 'zho',
  arabe: 'ara',
  arabic: 'ara',
  ruso: 'rus',
  russian: 'rus',
  mam: 'mam',
  quiche: 'quc',
  kiche: 'quc',
  qeqchi: 'kek',
  kekchi: 'kek',
  kaqchikel: 'cak',
  cakchiquel: 'cak',
  qanjobal: 'kjb',
  kanjobal: 'kjb',
  chuj: 'cac',
  ixil: 'ixl',
  tzutujil: 'tzj',
  achi: 'acr',
  chorti: 'caa',
  tzotzil: 'tzo',
  tseltal: 'tzh',
  tzeltal: 'tzh',
  tojolabal: 'toj',
  chol: 'ctu',
  zoque: 'zoc',
  lacandon: 'lac',
  maya: 'yua',
  'maya yucateco': 'yua',
  garifuna: 'cab',
  miskito: 'miq',
  nahuatl: 'nah',
  zapoteco: 'zap',
  zapotec: 'zap',
}

/** ISO 639-2/T code (or a regional ISO 639-3 code) for a code or a common name; undefined when not recognised. */
export function findLanguage(text: string): string | undefined {
  const written = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘ʼ`´]/g, '')
    .trim()
  if (known.has(written) || knownRegional.has(written)) return written
  return byOtherCode.get(written) ?? (Object.hasOwn(byName, written) ? byName[written] : undefined)
}
