/*
 * Documents of any size, the same at every call. Their words are Dutch and their names many, since an index is as slow as
 * its vocabulary is large; a third of the records speak English and Arabic too. About 1 kB a record.
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
  const { random, pick, some, invented, sentence, localized } = inventor(20261121);
  const towns = Array.from({ length: 150 }, invented);
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

/** What a calendar opens on: the first day of a month that is a Monday too, so that a week and a month begin alike. */
export const OPENED = '2027-02-01';
/** The instant at which that day begins in Amsterdam: what the clock says in the pages that show these activities. */
export const NOW = Date.parse('2027-01-31T23:00:00Z');
const DAY = 86_400_000;
/** A school year, until 9 July. */
const FIRST_DAY = Date.parse('2026-08-31');
const SCHOOL_DAYS = 313;

/**
 * @param {number} count how many activities, in a school year around the day that calendars open on; each on one day,
 *   of 20 one takes all of it
 * @param {{ rules?: boolean }} options `rules`: of 10 one is every week (with a day left out), and of 30 one takes days
 */
export function activitiesDocument(count, { rules = false } = {}) {
  const { random, pick, some, invented, sentence, localized } = inventor(20270201);
  const towns = Array.from({ length: 150 }, invented);
  const organisers = Array.from({ length: 60 }, invented);
  const two = (value) => String(value).padStart(2, '0');
  // Every weekday as many, on Saturdays a third of that, on Sundays nothing.
  const schoolDay = () => {
    for (;;) {
      const day = new Date(FIRST_DAY + Math.floor(random() * SCHOOL_DAYS) * DAY);
      if (day.getUTCDay() > 0 && (day.getUTCDay() < 6 || random() < 0.33))
        return day.toISOString().slice(0, 10);
    }
  };
  const times = (day) => {
    const [hour, minute] = [pick([9, 9, 10, 13, 14, 15, 15, 16, 19, 19, 20]), pick([0, 0, 15, 30, 45])];
    const minutes = hour * 60 + minute + pick([45, 60, 60, 90, 90, 120]);
    return {
      start: `${day}T${two(hour)}:${two(minute)}:00`,
      end: `${day}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00`,
    };
  };
  const when = (position) => {
    const day = schoolDay();
    if (rules && position % 30 === 7) return { start: day, end: dayAfter(day, 1 + Math.floor(random() * 5)) };
    if (random() < 0.05) return { start: day };
    if (!rules || position % 10 !== 3) return times(day);
    return {
      ...times(day),
      recurrence: { rule: 'FREQ=WEEKLY;UNTIL=20270709T215959Z', except: [dayAfter(day, 7)] },
    };
  };
  const activity = (_, position) => {
    const many = position % 3 === 0;
    const name = `${invented()} ${1 + Math.floor(random() * 9)}`;
    const [nl, en, ar] = pick(COURSES);
    const online = random() < 0.15;
    return {
      id: `activiteit-${position}`,
      title: localized(many, `${nl} ${name}`, `${en} ${name}`, `${ar} ${name}`),
      summary: localized(
        many,
        sentence(9),
        `Come and join us: ${sentence(5)}`,
        'لقاء للأهل والأطفال في الحي.',
      ),
      ...(random() < 0.5 && { description: `${sentence(11)} ${sentence(8)}` }),
      ...when(position),
      ...(random() < 0.04 && { status: pick(['cancelled', 'full', 'postponed', 'tentative']) }),
      form: pick(['once', 'short', 'repeat', 'continuous']),
      organisers: some(organisers, 2),
      audience: some(['parent', 'pupil', 'teacher', 'volunteer'], 2),
      beneficiaries: [pick(['pupil', 'parent', 'family'])],
      themes: some(THEMES, 2),
      languages: some(LANGUAGES, 2),
      ...(random() < 0.3 && { ages: { min: 4, max: 12 } }),
      cost: { free: random() < 0.7 },
      ...(random() < 0.2 && { childcare: true }),
      attendance: online ? 'online' : 'onsite',
      ...(!online && {
        place: {
          name: `${pick(['Buurthuis', 'Bibliotheek', 'Basisschool'])} ${invented()}`,
          street: `${invented()}laan ${1 + Math.floor(random() * 200)}`,
          place: pick(towns),
        },
      }),
      registration: { mode: pick(['none', 'optional', 'required']), ...(random() < 0.2 && { capacity: 20 }) },
    };
  };
  return {
    title: 'Activiteiten om de school',
    language: 'nl',
    provenance: { publisher: 'Regio Waterdal', modified: '2026-11-01' },
    activities: Array.from({ length: count }, activity),
  };
}

const dayAfter = (day, days) => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** The same activities as other calendars take them: a title and local times; of all days a day and the one after. */
export function eventsOf({ activities }) {
  return activities.map(({ id, title, start, end }) => ({
    id,
    title: typeof title === 'string' ? title : title.nl,
    start,
    ...(end ? { end } : { end: dayAfter(start, 1), allDay: true }),
  }));
}

/** @param {number} bytes how large a calendar file must be at least, of activities of which some come again */
export function calendarFile(bytes) {
  const zone = [
    'BEGIN:VTIMEZONE',
    'TZID:Europe/Amsterdam',
    'BEGIN:DAYLIGHT',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0200',
    'DTSTART:19700329T020000',
    'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
    'END:DAYLIGHT',
    'BEGIN:STANDARD',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    'DTSTART:19701025T030000',
    'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
    'END:STANDARD',
    'END:VTIMEZONE',
  ];
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Regio Waterdal//Agenda//NL', ...zone];
  const plain = (value) => (typeof value === 'string' ? value : value.nl);
  const compact = (moment) => moment.replace(/[-:]/g, '');
  const moment = (name, value) =>
    value.includes('T')
      ? `${name};TZID=Europe/Amsterdam:${compact(value)}`
      : `${name};VALUE=DATE:${compact(value)}`;
  let size = 0;
  const add = (line) => {
    // Lines of more than 75 octets are folded; these texts have one octet per character.
    const folded = line.match(/^.{1,75}|.{1,74}/g).join('\r\n ');
    lines.push(folded);
    size += folded.length + 2;
  };
  for (const activity of activitiesDocument(Math.ceil(bytes / 300), { rules: true }).activities) {
    if (size > bytes) break;
    const { start, end, recurrence, place } = activity;
    add('BEGIN:VEVENT');
    add(`UID:${activity.id}@waterdal.example`);
    add('DTSTAMP:20261101T080000Z');
    add(moment('DTSTART', start));
    // The end of days is the day after.
    if (end) add(moment('DTEND', end.includes('T') ? end : dayAfter(end, 1)));
    if (recurrence) {
      add(`RRULE:${recurrence.rule}`);
      add(moment('EXDATE', `${recurrence.except[0]}${start.slice(10)}`));
    }
    add(`SUMMARY:${plain(activity.title).replaceAll('é', 'e')}`);
    add(`DESCRIPTION:${plain(activity.summary)}\\n\\n${activity.description ?? ''}`);
    if (place) add(`LOCATION:${place.name}\\, ${place.street}\\, ${place.place}`);
    add(`CATEGORIES:${activity.themes.join(',')}`);
    if (activity.status === 'cancelled') add('STATUS:CANCELLED');
    add('END:VEVENT');
  }
  return [...lines, 'END:VCALENDAR', ''].join('\r\n');
}

/** What invents words and chooses, the same at every call. */
function inventor(seed) {
  const random = generator(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const some = (list, most) => [
    ...new Set(Array.from({ length: 1 + Math.floor(random() * most) }, () => pick(list))),
  ];
  const capital = (text) => text[0].toUpperCase() + text.slice(1);
  const invented = () => capital(pick(SYLLABLES) + pick(SYLLABLES) + (random() < 0.3 ? pick(SYLLABLES) : ''));
  const sentence = (words) => `${capital(Array.from({ length: words }, () => pick(WORDS)).join(' '))}.`;
  const localized = (many, ...[nl, en, ar]) => (many ? { nl, en, ar } : nl);
  return { random, pick, some, invented, sentence, localized };
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
