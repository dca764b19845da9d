/*
 * A partners document of any size, the same at every call. Its words are Dutch and its names many, since an index is as
 * slow as its vocabulary is large; a third of the records speak English and Arabic too. About 1 kB a partner.
 */

const KINDS = {
  bibliotheek: 'Bibliotheek',
  wijkteam: 'Wijkteam',
  huiswerkbegeleiding: 'Huiswerkclub',
  sportvereniging: 'Sportvereniging',
  muziekvereniging: 'Harmonie',
  jongerenwerk: 'Jongerenhuis',
  oudervereniging: 'Oudervereniging',
  taalmaatjes: 'Taalmaatjes',
  vrijwilligers: 'Buurthuis',
  jeugdgezondheidszorg: 'Spreekuur Jeugd',
};
const THEMES = [
  'taal',
  'lezen',
  'opvoeden',
  'huiswerk',
  'sport',
  'cultuur',
  'geld',
  'gezondheid',
  'ontmoeten',
];
const COURSES = [
  ['Taalcafé', 'Language café', 'مقهى اللغة'],
  ['Huiswerk maken', 'Homework club', 'نادي الواجبات'],
  ['Samen voorlezen', 'Reading aloud together', 'القراءة معًا'],
  ['Opvoedspreekuur', 'Parenting consultation', 'استشارة تربوية'],
  ['Cursus computers', 'Computer course', 'دورة حاسوب'],
  ['Zwemmen voor beginners', 'Swimming for beginners', 'السباحة للمبتدئين'],
  ['Hulp bij formulieren', 'Help with forms', 'المساعدة في تعبئة الاستمارات'],
  ['Koffie voor ouders', 'Coffee for parents', 'قهوة للأهل'],
];
const WORDS =
  'ouders kinderen school samen praten leren helpen buurt week middag avond boeken lezen taal rekenen spelen sporten muziek koken eten tuin fiets computer formulier brief vraag antwoord gesprek groep leraar coach gratis plek ruimte begin einde vakantie zomer winter huiswerk rust aandacht plezier oefenen woorden verhaal tekenen bewegen zwemmen dansen zingen gezin moeder vader broer zus oma opa vriend buurvrouw kennismaken inloop afspraak bellen mailen komen blijven groeien ontdekken vertellen luisteren schrijven kijken maken bouwen vieren delen'.split(
    ' ',
  );
const SYLLABLES =
  'ber dal dijk drecht haven heuvel hof hout kerk land linden loo meer mole oever rijn rood sluis steen veld ven water wijk wind woud zand zee zuid'.split(
    ' ',
  );
const LANGUAGES = ['nl', 'en', 'ar', 'tr', 'pl', 'uk', 'so', 'ti'];

/** Queries as visitors type them: whole words, beginnings, a typo, two words, a name, nothing to be found. */
export const QUERIES = [
  'taal',
  'huiswerk',
  'zwemmen',
  'biblio',
  'bibliotheek linden',
  'hulp formulieren',
  'opvoeden',
  'taalcafe',
  'huiswrek',
  'sportverenging',
  'language café',
  'مقهى',
  'wa',
  'koffie voor ouders',
  'gratis cursus computers',
  'oeverdijk',
  'xylofoon',
];

/** @param {number} count how many partners */
export function partnersDocument(count) {
  const random = generator(20261121);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const some = (list, most) => [
    ...new Set(Array.from({ length: 1 + Math.floor(random() * most) }, () => pick(list))),
  ];
  const capital = (text) => text[0].toUpperCase() + text.slice(1);
  const invented = () => capital(pick(SYLLABLES) + pick(SYLLABLES) + (random() < 0.3 ? pick(SYLLABLES) : ''));
  const towns = Array.from({ length: 150 }, invented);
  const sentence = (words) => `${capital(Array.from({ length: words }, () => pick(WORDS)).join(' '))}.`;
  const localized = (many, ...[nl, en, ar]) => (many ? { nl, en, ar } : nl);
  const degrees = (from) => Number((from + random()).toFixed(4));
  const day = () =>
    `2026-${String(1 + Math.floor(random() * 9)).padStart(2, '0')}-1${Math.floor(random() * 10)}`;
  const phone = () => `088 000 ${10 + Math.floor(random() * 90)} ${10 + Math.floor(random() * 90)}`;

  const place = () => ({
    street: `${invented()}laan ${1 + Math.floor(random() * 200)}`,
    postcode: `${1000 + Math.floor(random() * 8999)} AB`,
    place: pick(towns),
    lat: degrees(52),
    lon: degrees(5),
  });
  const offering = (id, many) => ({
    id: `aanbod-${id}`,
    name: localized(many, ...pick(COURSES)),
    summary: sentence(9),
    beneficiaries: [pick(['pupil', 'parent', 'family'])],
    themes: some(THEMES, 2),
    languages: some(LANGUAGES, 3),
    ...(random() < 0.3 && { dutchLevel: pick(['none', 'A1', 'A2', 'B1']) }),
    cost: { free: random() < 0.7 },
    registration: { mode: pick(['none', 'optional', 'required']) },
    schedule: `Elke ${pick(['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'])} om ${9 + Math.floor(random() * 10)}.00 uur.`,
  });
  const partner = (_, position) => {
    const many = position % 3 === 0;
    const kind = pick(Object.keys(KINDS));
    const name = `${KINDS[kind]} ${invented()}`;
    const site = `https://www.partner-${position}.example`;
    return {
      id: `partner-${position}`,
      name: localized(many, name, `${name} (${kind})`, `${name} (مركز)`),
      summary: localized(
        many,
        sentence(12),
        `Help in the neighbourhood: ${sentence(6)}`,
        'مساعدة للأهل والأطفال في الحي.',
      ),
      ...(random() < 0.5 && { description: `${sentence(11)} ${sentence(8)}` }),
      url: site,
      kinds: [kind],
      corner: pick(['care', 'school', 'home', 'community']),
      contacts: [{ function: 'Loket', phone: phone(), email: `loket@partner-${position}.example` }],
      locations: [place()],
      checked: day(),
      offerings: Array.from({ length: Math.floor(random() * 3) }, (_, i) =>
        offering(`${position}-${i}`, many),
      ),
    };
  };

  return {
    title: 'Partners om de school',
    language: 'nl',
    provenance: { publisher: 'Regio Waterdal', modified: '2026-11-01' },
    partners: Array.from({ length: count }, partner),
  };
}

/** Mulberry32: small, good enough, and the same everywhere. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
