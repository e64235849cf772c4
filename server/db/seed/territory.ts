/** Zone (ambito) of the demo authority, and the office that its municipalities' cases go to. */
export interface DemoZone {
  id: string;
  name: string;
  district: string;
  office: string;
  /** Area code and first digits of its landlines. */
  phonePrefix: string;
}

export interface DemoMunicipality {
  code: string;
  istatCode: string;
  name: string;
  postcode: string;
  zone: string;
  inhabitants: number;
}

export const DEMO_OFFICES = [
  {
    id: 'LEG',
    name: 'Scelta e Revoca di Legnano',
    address: 'Via dei Platani 4, 20025 Legnano',
    phone: '+390331009001',
    email: 'scelta.revoca.legnano@asst-vallefittizia.example',
  },
  {
    id: 'MAG',
    name: 'Scelta e Revoca di Magenta',
    address: 'Via delle Robinie 12, 20013 Magenta',
    phone: '+390297009002',
    email: 'scelta.revoca.magenta@asst-vallefittizia.example',
  },
  {
    id: 'ABB',
    name: 'Scelta e Revoca di Abbiategrasso',
    address: 'Piazza dei Gelsi 2, 20081 Abbiategrasso',
    phone: '+390294009003',
    email: 'scelta.revoca.abbiategrasso@asst-vallefittizia.example',
  },
] as const;

export type DemoOfficeId = (typeof DEMO_OFFICES)[number]['id'];

export const DEMO_ZONES: readonly DemoZone[] = [
  zone('LEGNANO', 'Ambito di Legnano', 'Distretto Legnanese', 'LEG', '+3903310'),
  zone('PARABIAGO', 'Ambito di Parabiago', 'Distretto Legnanese', 'LEG', '+3903310'),
  zone('CASTANO', 'Ambito di Castano Primo', 'Distretto Castanese', 'LEG', '+3903310'),
  zone('MAGENTA', 'Ambito di Magenta', 'Distretto Magentino', 'MAG', '+3902970'),
  zone('CORBETTA', 'Ambito di Corbetta', 'Distretto Magentino', 'MAG', '+3902970'),
  zone('ABBIATEGRASSO', 'Ambito di Abbiategrasso', 'Distretto Abbiatense', 'ABB', '+3902940'),
];

function zone(
  id: string,
  name: string,
  district: string,
  office: DemoOfficeId,
  phonePrefix: string,
): DemoZone {
  return { id, name, district, office, phonePrefix };
}

/** Belfiore code, ISTAT code, name, postcode, zone, inhabitants (2011), as ISTAT publishes them. */
const MUNICIPALITIES: readonly [string, string, string, string, string, number][] = [
  ['E514', '015118', 'Legnano', '20025', 'LEGNANO', 57647],
  ['H884', '015194', 'San Giorgio su Legnano', '20010', 'LEGNANO', 6730],
  ['B593', '015046', 'Canegrate', '20010', 'LEGNANO', 12438],
  ['L928', '015248', 'Villa Cortese', '20020', 'LEGNANO', 6150],
  ['D244', '015099', 'Dairago', '20020', 'LEGNANO', 5862],
  ['C537', '015072', 'Cerro Maggiore', '20023', 'LEGNANO', 14735],
  ['H240', '015181', 'Rescaldina', '20027', 'LEGNANO', 13920],
  ['I409', '015201', 'San Vittore Olona', '20028', 'LEGNANO', 8254],
  ['G324', '015168', 'Parabiago', '20015', 'PARABIAGO', 26617],
  ['F874', '015154', 'Nerviano', '20014', 'PARABIAGO', 17089],
  ['B301', '015041', 'Busto Garolfo', '20020', 'PARABIAGO', 13479],
  ['B989', '015058', 'Casorezzo', '20010', 'PARABIAGO', 5355],
  ['A375', '015007', 'Arconate', '20020', 'PARABIAGO', 6524],
  ['C052', '015062', 'Castano Primo', '20022', 'CASTANO', 10990],
  ['L471', '015226', 'Turbigo', '20029', 'CASTANO', 7389],
  ['H371', '015183', 'Robecchetto con Induno', '20020', 'CASTANO', 4869],
  ['F939', '015155', 'Nosate', '20020', 'CASTANO', 689],
  ['L664', '015249', 'Vanzaghello', '20020', 'CASTANO', 5344],
  ['E819', '015131', 'Magnago', '20020', 'CASTANO', 9085],
  ['B286', '015038', 'Buscate', '20010', 'CASTANO', 4751],
  ['D198', '015096', 'Cuggiono', '20012', 'CASTANO', 8142],
  ['E313', '015113', 'Inveruno', '20010', 'CASTANO', 8609],
  ['A804', '015019', 'Bernate Ticino', '20010', 'CASTANO', 3071],
  ['E801', '015130', 'Magenta', '20013', 'MAGENTA', 22877],
  ['A920', '015026', 'Boffalora sopra Ticino', '20010', 'MAGENTA', 4195],
  ['E921', '015134', 'Marcallo con Casone', '20010', 'MAGENTA', 6032],
  ['F155', '015144', 'Mesero', '20010', 'MAGENTA', 3909],
  ['H373', '015184', 'Robecco sul Naviglio', '20087', 'MAGENTA', 6842],
  ['G181', '015164', 'Ossona', '20010', 'MAGENTA', 4134],
  ['I361', '015200', 'Santo Stefano Ticino', '20010', 'MAGENTA', 4801],
  ['C986', '015085', 'Corbetta', '20011', 'CORBETTA', 17460],
  ['I566', '015204', 'Sedriano', '20018', 'CORBETTA', 11270],
  ['M091', '015243', 'Vittuone', '20010', 'CORBETTA', 8949],
  ['A652', '015012', 'Bareggio', '20010', 'CORBETTA', 17035],
  ['A413', '015010', 'Arluno', '20010', 'CORBETTA', 11495],
  ['C733', '015078', 'Cisliano', '20080', 'CORBETTA', 4263],
  ['A010', '015002', 'Abbiategrasso', '20081', 'ABBIATEGRASSO', 30994],
  ['A127', '015005', 'Albairate', '20080', 'ABBIATEGRASSO', 4621],
  ['C033', '015061', 'Cassinetta di Lugagnano', '20081', 'ABBIATEGRASSO', 1884],
  ['G206', '015165', 'Ozzero', '20080', 'ABBIATEGRASSO', 1467],
  ['D033', '015150', 'Morimondo', '20081', 'ABBIATEGRASSO', 1183],
  ['A820', '015022', 'Besate', '20080', 'ABBIATEGRASSO', 2022],
  ['B235', '015035', 'Bubbiano', '20080', 'ABBIATEGRASSO', 2215],
  ['B448', '015042', 'Calvignasco', '20080', 'ABBIATEGRASSO', 1182],
  ['D845', '015103', 'Gaggiano', '20083', 'ABBIATEGRASSO', 8933],
  ['E258', '015112', 'Gudo Visconti', '20088', 'ABBIATEGRASSO', 1711],
  ['F783', '015151', 'Motta Visconti', '20086', 'ABBIATEGRASSO', 7601],
  ['H560', '015188', 'Rosate', '20088', 'ABBIATEGRASSO', 5395],
];

export const DEMO_MUNICIPALITIES: readonly DemoMunicipality[] = MUNICIPALITIES.map(
  ([code, istatCode, name, postcode, zoneId, inhabitants]) => ({
    code,
    istatCode,
    name,
    postcode,
    zone: zoneId,
    inhabitants,
  }),
);

const byCode = new Map(DEMO_MUNICIPALITIES.map((place) => [place.code, place]));
const zoneById = new Map(DEMO_ZONES.map((each) => [each.id, each]));

/** @throws RangeError for a place that the demo authority does not serve */
export function demoMunicipality(code: string): DemoMunicipality {
  const place = byCode.get(code);
  if (place === undefined) {
    throw new RangeError(`not served: ${code}`);
  }
  return place;
}

/** @throws RangeError for an unknown zone */
export function demoZone(id: string): DemoZone {
  const found = zoneById.get(id);
  if (found === undefined) {
    throw new RangeError(`no such zone: ${id}`);
  }
  return found;
}
