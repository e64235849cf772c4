/** Where families come from: names, places of birth, and which enrolment they have. */
export interface Origin {
  citizenship: string;
  /** Belfiore codes of the birth places of those not born here, with how common each is. */
  birthPlaces: readonly (readonly [string, number])[];
  /** Absent: the Italian lists. */
  names?: { surnames: readonly string[]; women: readonly string[]; men: readonly string[] };
  euCitizen: boolean;
  weight: number;
}

/** Birth places of those born in the territory: towns that have, or had, a maternity ward, and others. */
export const LOCAL_BIRTH_PLACES: readonly (readonly [string, number])[] = [
  ['E514', 40],
  ['E801', 30],
  ['A010', 14],
  ['D198', 10],
  ['F205', 24],
  ['B300', 6],
  ['H264', 4],
  ['G324', 2],
  ['C986', 2],
];

const ITALIAN_BIRTH_PLACES: readonly (readonly [string, number])[] = [
  ...LOCAL_BIRTH_PLACES.map(([code, weight]) => [code, weight * 3] as const),
  ['D969', 6],
  ['L219', 6],
  ['F839', 12],
  ['H501', 6],
  ['A662', 9],
  ['C351', 9],
  ['G273', 12],
  ['L736', 3],
  ['E897', 5],
  ['B157', 6],
  ['F952', 5],
  ['G224', 4],
  ['B354', 5],
  ['D643', 9],
  ['L049', 7],
  ['F158', 7],
  ['C352', 8],
  ['G388', 9],
  ['L682', 8],
  ['A794', 6],
  ['L781', 4],
  ['D612', 2],
];

export const ITALIAN: Origin = {
  citizenship: 'IT',
  birthPlaces: ITALIAN_BIRTH_PLACES,
  euCitizen: true,
  weight: 880,
};

/** The largest communities of foreign citizens in the territory, in proportion. */
export const ORIGINS: readonly Origin[] = [
  ITALIAN,
  {
    citizenship: 'RO',
    birthPlaces: [['Z129', 1]],
    names: {
      surnames: [
        'Popescu',
        'Ionescu',
        'Munteanu',
        'Stan',
        'Dumitru',
        'Gheorghe',
        'Rusu',
        'Moldovan',
      ],
      women: ['Ioana', 'Elena', 'Mihaela', 'Andreea', 'Cristina', 'Simona', 'Daniela'],
      men: ['Andrei', 'Mihai', 'Ion', 'Alexandru', 'Vasile', 'Florin', 'Marius'],
    },
    euCitizen: true,
    weight: 26,
  },
  {
    citizenship: 'MA',
    birthPlaces: [['Z330', 1]],
    names: {
      surnames: ['El Amrani', 'Benali', 'El Mansouri', 'Chakir', 'Naciri', 'Tazi', 'Lahlou'],
      women: ['Fatima', 'Khadija', 'Naima', 'Samira', 'Hanane', 'Latifa'],
      men: ['Mohamed', 'Youssef', 'Rachid', 'Hassan', 'Abdelkader', 'Karim'],
    },
    euCitizen: false,
    weight: 20,
  },
  {
    citizenship: 'AL',
    birthPlaces: [['Z100', 1]],
    names: {
      surnames: ['Hoxha', 'Shehu', 'Prifti', 'Gjoka', 'Dervishi', 'Leka', 'Kola'],
      women: ['Mirela', 'Blerina', 'Elira', 'Valbona', 'Drita'],
      men: ['Arben', 'Ilir', 'Besnik', 'Artan', 'Gentian'],
    },
    euCitizen: false,
    weight: 20,
  },
  {
    citizenship: 'EG',
    birthPlaces: [['Z336', 1]],
    names: {
      surnames: ['Ibrahim', 'Hanna', 'Mansour', 'Gerges', 'Soliman', 'Farag'],
      women: ['Mariam', 'Nadia', 'Heba', 'Mona', 'Dina'],
      men: ['Ahmed', 'Mina', 'Tarek', 'Sameh', 'Mahmoud'],
    },
    euCitizen: false,
    weight: 16,
  },
  {
    citizenship: 'CN',
    birthPlaces: [['Z210', 1]],
    names: {
      surnames: ['Chen', 'Hu', 'Zhang', 'Lin', 'Wang', 'Zhou', 'Wu'],
      women: ['Xiaoli', 'Meiling', 'Yanping', 'Lihua', 'Fang'],
      men: ['Jianguo', 'Weimin', 'Haifeng', 'Guoliang', 'Jun'],
    },
    euCitizen: false,
    weight: 10,
  },
  {
    citizenship: 'UA',
    birthPlaces: [['Z138', 1]],
    names: {
      surnames: ['Shevchenko', 'Kovalenko', 'Bondarenko', 'Tkachenko', 'Kravchenko'],
      women: ['Oksana', 'Olena', 'Natalia', 'Iryna', 'Svitlana'],
      men: ['Oleksandr', 'Serhiy', 'Volodymyr', 'Mykola'],
    },
    euCitizen: false,
    weight: 10,
  },
  {
    citizenship: 'PE',
    birthPlaces: [['Z611', 1]],
    names: {
      surnames: ['Quispe Flores', 'Huamán Rojas', 'Vargas', 'Castillo', 'Ramos Díaz'],
      women: ['Rosario', 'Milagros', 'Carmen Rosa', 'Jacqueline', 'Yolanda'],
      men: ['Jorge Luis', 'César', 'Miguel Ángel', 'Percy', 'Víctor'],
    },
    euCitizen: false,
    weight: 8,
  },
  {
    citizenship: 'PK',
    birthPlaces: [['Z236', 1]],
    names: {
      surnames: ['Khan', 'Hussain', 'Ahmed', 'Iqbal', 'Malik'],
      women: ['Ayesha', 'Saima', 'Nazia', 'Rubina'],
      men: ['Imran', 'Tariq', 'Asif', 'Bilal', 'Zahid'],
    },
    euCitizen: false,
    weight: 6,
  },
  {
    citizenship: 'SN',
    birthPlaces: [['Z343', 1]],
    names: {
      surnames: ['Diop', 'Ndiaye', 'Fall', 'Sarr', 'Gueye'],
      women: ['Aminata', 'Fatou', 'Mariama', 'Awa'],
      men: ['Mamadou', 'Ibrahima', 'Ousmane', 'Cheikh'],
    },
    euCitizen: false,
    weight: 4,
  },
];
