/** UN/LOCODE → name. A place that isn't here shows its code behind its country. */
export const placeNames: Readonly<Record<string, string>> = {
  ATVIE: 'Vienna',
  ATSZG: 'Salzburg',
  ATGRZ: 'Graz',
  BEBRU: 'Brussels',
  BEANR: 'Antwerp',
  BEGNE: 'Ghent',
  CHZRH: 'Zurich',
  CHBSL: 'Basel',
  CHGVA: 'Geneva',
  CHBRN: 'Bern',
  CZPRG: 'Prague',
  DEBER: 'Berlin',
  DEHAM: 'Hamburg',
  DEMUC: 'Munich',
  DECGN: 'Cologne',
  DEFRA: 'Frankfurt',
  DELEJ: 'Leipzig',
  DEFDH: 'Friedrichshafen',
  DKCPH: 'Copenhagen',
  DKAAR: 'Aarhus',
  DKODE: 'Odense',
  DKAAL: 'Aalborg',
  DKEBJ: 'Esbjerg',
  DKHLS: 'Helsingør',
  DKROS: 'Roskilde',
  DKSVE: 'Svendborg',
  DKRNN: 'Rønne',
  EETLL: 'Tallinn',
  ESBCN: 'Barcelona',
  ESMAD: 'Madrid',
  ESVLC: 'Valencia',
  FIHEL: 'Helsinki',
  FITKU: 'Turku',
  FRPAR: 'Paris',
  FRLYS: 'Lyon',
  FRMRS: 'Marseille',
  GBLON: 'London',
  GBMNC: 'Manchester',
  GBEDI: 'Edinburgh',
  GBBRS: 'Bristol',
  GRATH: 'Athens',
  HUBUD: 'Budapest',
  IEDUB: 'Dublin',
  ISREY: 'Reykjavík',
  ITROM: 'Rome',
  ITMIL: 'Milan',
  ITBLQ: 'Bologna',
  ITNAP: 'Naples',
  LTVNO: 'Vilnius',
  LVRIX: 'Riga',
  NLAMS: 'Amsterdam',
  NLRTM: 'Rotterdam',
  NLUTC: 'Utrecht',
  NOOSL: 'Oslo',
  NOBGO: 'Bergen',
  NOTRD: 'Trondheim',
  PLWAW: 'Warsaw',
  PLKRK: 'Kraków',
  PTLIS: 'Lisbon',
  PTOPO: 'Porto',
  SEGOT: 'Gothenburg',
  SEMMA: 'Malmö',
  SESTO: 'Stockholm',
  SELLA: 'Luleå',
  USNYC: 'New York',
  USSFO: 'San Francisco',
}

/** "Copenhagen", "Denmark" or "everywhere" for a locality code, UN/LOCODE or country. */
export function placeName(locality: string): string {
  const code = locality.replace(/\0/g, '').trim().toUpperCase()
  if (!code) return 'Everywhere'
  if (!/^[A-Z]{2}([A-Z2-9]{3})?$/.test(code)) return 'Unknown place'

  return (
    placeNames[code] ??
    (code.length === 2 ? country(code) : `${country(code.slice(0, 2))} (${code})`)
  )
}

function country(code: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'region' }).of(code) ?? code
  } catch {
    return code
  }
}
