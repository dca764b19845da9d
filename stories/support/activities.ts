import type { ActivitiesInput, ActivityRecord } from '../../src/model/activities/activity.js';
import { addDays } from '../../src/model/civil.js';
import { todayIn } from '../../src/model/dates.js';

/*
 * Documents for the stories, and so for the browser tests: the town of the partners, each document for one situation. Names,
 * numbers and addresses lead nowhere.
 */

const today = todayIn('Europe/Amsterdam');

/** A day so many days from now: what is next week today is next week in ten years. Stories show a state, not a date. */
export const day = (days: number): string => addDays(today, days);

/** A time on such a day, on the clock of the town. */
const at = (days: number, time: string): string => `${day(days)}T${time}`;

/** So many minutes from now, whatever the clock shows. */
const inMinutes = (minutes: number): string =>
  new Date(Date.now() + minutes * 60_000).toISOString().slice(0, 16) + 'Z';

/** The end of such a day, as a rule has it. */
const until = (days: number): string => `UNTIL=${day(days).replaceAll('-', '')}T215959Z`;

const contact: ActivitiesInput['contact'] = {
  function: {
    nl: 'Redactie van de agenda',
    en: 'Editors of this calendar',
    ar: 'محررو هذا التقويم',
    tr: 'Takvim editörleri',
  },
  phone: '088 000 20 00',
  email: 'agenda@berkenstad.example',
};

const reception: ActivityRecord['contact'] = {
  function: {
    nl: 'Balie taal en lezen',
    en: 'Language and reading desk',
    ar: 'مكتب اللغة والقراءة',
    tr: 'Dil ve okuma masası',
  },
  phone: '088 000 21 10',
  email: 'taal@berkenstad.example',
};

const library: ActivityRecord['place'] = {
  name: {
    nl: 'Bibliotheek aan de Markt',
    en: 'Library at the Market',
    ar: 'المكتبة في ساحة السوق',
    tr: 'Pazar yerindeki kütüphane',
  },
  street: 'Markt 4',
  postcode: '1234 AB',
  place: 'Berkenstad',
  lat: 52.1,
  lon: 5.1,
  accessibility: [
    {
      nl: 'Met de rolstoel te bereiken',
      en: 'Wheelchair accessible',
      ar: 'مناسب للكراسي المتحركة',
      tr: 'Tekerlekli sandalyeye uygun',
    },
  ],
};

const school: ActivityRecord['place'] = {
  name: 'Basisschool De Esdoorn',
  street: 'Esdoornstraat 2',
  postcode: '1236 EF',
  place: 'Elzenveen',
};

/** A series that has been going for some weeks, in four languages. */
const languageCafe: ActivityRecord = {
  id: 'taalcafe',
  title: { nl: 'Taalcafé', en: 'Language café', ar: 'مقهى اللغة', tr: 'Dil kahvesi' },
  summary: {
    nl: 'Nederlands oefenen bij een kop koffie. Alle niveaus.',
    en: 'Practise Dutch over a cup of coffee. All levels.',
    ar: 'التدرب على الهولندية مع فنجان قهوة. كل المستويات.',
    tr: 'Kahve eşliğinde Hollandaca pratiği. Her düzeyde.',
  },
  description: {
    nl: 'U hoeft niets mee te nemen.\nUw kinderen kunnen ondertussen lezen in de speelhoek.',
    en: 'You need not bring anything.\nYour children can read in the play corner meanwhile.',
    ar: 'لا حاجة لإحضار أي شيء.\nيمكن لأطفالكم القراءة في ركن اللعب.',
    tr: 'Bir şey getirmeniz gerekmez.\nÇocuklarınız bu sırada oyun köşesinde okuyabilir.',
  },
  start: at(-21, '19:00'),
  end: at(-21, '20:30'),
  recurrence: {
    rule: `FREQ=WEEKLY;${until(45)}`,
    except: [day(28)],
    also: [`${at(30, '10:00')}/${at(30, '11:30')}`],
  },
  type: 'meeting',
  form: 'repeat',
  organisers: ['bibliotheek-berkenstad'],
  place: library,
  attendance: 'onsite',
  registration: { mode: 'none' },
  cost: { free: true },
  childcare: false,
  languages: ['nl', 'en', 'ar', 'tr'],
  dutchLevel: 'A1',
  audience: ['parent', 'volunteer'],
  beneficiaries: ['parent'],
  themes: ['taal', 'ontmoeten'],
  settings: ['community'],
  aims: [
    {
      nl: 'Durven praten met de leraar van uw kind',
      en: 'Daring to talk with your child’s teacher',
      ar: 'الجرأة على التحدث مع معلم طفلكم',
      tr: 'Çocuğunuzun öğretmeniyle konuşma cesareti',
    },
  ],
  image: {
    url: new URL('./koffie.svg', import.meta.url).href,
    alt: {
      nl: 'Een kop koffie op tafel',
      en: 'A cup of coffee on a table',
      ar: 'فنجان قهوة على الطاولة',
      tr: 'Masada bir fincan kahve',
    },
  },
  contact: reception,
};

/** What a parent can sign up for, with everything that a parent may ask. */
const informationMeeting: ActivityRecord = {
  id: 'informatieavond',
  title: {
    nl: 'Naar de middelbare school: hoe werkt dat?',
    en: 'To secondary school: how does it work?',
    ar: 'إلى المدرسة الثانوية: كيف يتم ذلك؟',
    tr: 'Ortaokula geçiş: nasıl işliyor?',
  },
  summary: {
    nl: 'Uitleg over kiezen, aanmelden en toelating. U kunt al uw vragen stellen.',
    en: 'About choosing, applying and being admitted. Ask all your questions.',
    ar: 'شرح عن الاختيار والتسجيل والقبول. اطرحوا كل أسئلتكم.',
    tr: 'Seçim, kayıt ve kabul hakkında bilgi. Tüm sorularınızı sorun.',
  },
  start: at(6, '19:30'),
  end: at(6, '21:00'),
  status: 'confirmed',
  type: 'information-meeting',
  form: 'once',
  organisers: ['taal-op-school', 'Scholen van Berkenstad'],
  hostedBy: 'bibliotheek-berkenstad',
  guests: ['wijkteam-oost', 'Jongerenwerk Berkenstad'],
  speakers: [
    {
      name: 'Samira de Wit',
      organisation: 'Taal op school',
      perspective: { nl: 'school', en: 'school', ar: 'المدرسة', tr: 'okul' },
    },
    { name: 'Joost Elsen', perspective: { nl: 'ouder', en: 'parent', ar: 'ولي أمر', tr: 'veli' } },
  ],
  place: library,
  attendance: 'mixed',
  onlineUrl: 'https://kijk.berkenstad.example/middelbare-school',
  livestreamUrl: 'https://kijk.berkenstad.example/middelbare-school/live',
  infoUrl: 'https://berkenstad.example/middelbare-school',
  registration: {
    mode: 'required',
    url: 'https://berkenstad.example/aanmelden',
    text: {
      nl: 'Meld u aan op de site, of bel de balie.',
      en: 'Sign up on the site, or phone the desk.',
      ar: 'سجلوا على الموقع أو اتصلوا بالمكتب.',
      tr: 'Siteden kaydolun ya da masayı arayın.',
    },
    opens: day(-14),
    closes: day(3),
    capacity: 60,
    remaining: 7,
  },
  cost: {
    free: true,
    text: {
      nl: 'Ook de koffie en thee',
      en: 'Coffee and tea as well',
      ar: 'القهوة والشاي أيضًا',
      tr: 'Kahve ve çay da ücretsiz',
    },
  },
  childcare: {
    nl: 'Ja, voor kinderen tot 8 jaar. Zeg het bij uw aanmelding.',
    en: 'Yes, for children up to 8. Say so when you sign up.',
    ar: 'نعم، للأطفال حتى 8 سنوات. اذكروا ذلك عند التسجيل.',
    tr: 'Evet, 8 yaşına kadar çocuklar için. Kaydolurken belirtin.',
  },
  languages: [
    'nl',
    { code: 'ar', role: 'interpreter' },
    { code: 'tr', role: 'interpreter' },
    { code: 'en', role: 'material' },
  ],
  interpreter: {
    nl: 'Tolken Arabisch en Turks. Een andere taal? Bel een week eerder.',
    en: 'Interpreters for Arabic and Turkish. Another language? Phone a week ahead.',
    ar: 'مترجمون للعربية والتركية. لغة أخرى؟ اتصلوا قبل أسبوع.',
    tr: 'Arapça ve Türkçe tercüman var. Başka bir dil mi? Bir hafta önce arayın.',
  },
  dutchLevel: 'none',
  audience: ['parent'],
  beneficiaries: ['parent', 'pupil'],
  ages: { min: 10, max: 12 },
  themes: ['schoolkeuze'],
  settings: ['school', 'home'],
  aims: [
    {
      nl: 'Weten hoe u kiest',
      en: 'Knowing how to choose',
      ar: 'معرفة كيفية الاختيار',
      tr: 'Nasıl seçileceğini bilmek',
    },
  ],
  curriculum: [
    { nl: 'Groep 8: advies', en: 'Year 8: advice', ar: 'الصف الثامن: التوصية', tr: '8. sınıf: yönlendirme' },
  ],
  related: ['taalcafe'],
  contact: reception,
};

/** An umbrella: a week of its own parts, the second time. */
const actionWeek: ActivityRecord = {
  id: 'actieweek',
  title: 'Week van de ouders',
  summary: 'Vijf dagen waarop ouders en scholen met elkaar praten.',
  start: day(9),
  end: day(13),
  type: 'action-week',
  form: 'continuous',
  organisers: ['ouders-voor-ouders'],
  registration: { mode: 'none' },
  audience: ['parent', 'teacher', 'head'],
  themes: ['ontmoeten'],
  settings: ['school', 'community'],
  follows: 'actieweek-vorige',
  infoUrl: 'https://berkenstad.example/week-van-de-ouders',
  volunteers: {
    task: 'Koffie schenken en gasten welkom heten',
    number: 4,
    contact: { function: 'Contactouder', email: 'hallo@oudersvoorouders.example' },
  },
};

const webinar: ActivityRecord = {
  id: 'webinar',
  title: 'Webinar: samen praten over schermtijd',
  summary: 'Twee sprekers, en tijd voor uw vragen.',
  start: at(9, '20:00'),
  end: at(9, '21:00'),
  timezone: 'Europe/Amsterdam',
  type: 'webinar',
  form: 'once',
  organisers: ['ouders-voor-ouders', 'bibliotheek-berkenstad'],
  attendance: 'online',
  onlineUrl: 'https://kijk.berkenstad.example/schermtijd',
  livestreamUrl: 'https://kijk.berkenstad.example/schermtijd/live',
  registration: { mode: 'optional', url: 'https://berkenstad.example/schermtijd' },
  cost: { free: true },
  audience: ['parent'],
  themes: ['opvoeden'],
  partOf: 'actieweek',
  localGatherings: [
    {
      title: 'Samen kijken in de bibliotheek',
      place: library,
      start: at(9, '19:45'),
      contact: reception,
    },
    { title: 'Samen kijken op De Esdoorn', place: school, url: 'https://esdoorn.example/samen-kijken' },
  ],
};

const tableTalk: ActivityRecord = {
  id: 'gesprekstafel',
  title: 'Gesprekstafel: ouders en leraren',
  summary: 'Drie korte gesprekken. U kiest zelf waarover.',
  start: at(11, '19:00'),
  end: at(11, '21:00'),
  status: 'full',
  type: 'table-talk',
  form: 'short',
  organisers: ['taal-op-school'],
  place: school,
  attendance: 'onsite',
  registration: { mode: 'required', capacity: 24, remaining: 0, waitingList: true },
  cost: { text: '€ 2,50 voor de soep' },
  interpreter: true,
  childcare: true,
  audience: ['parent', 'teacher'],
  themes: ['opvoeden'],
  partOf: 'actieweek',
  rounds: [
    { id: 'een', title: 'Ronde 1: huiswerk', start: at(11, '19:00'), end: at(11, '19:35') },
    { id: 'twee', title: 'Ronde 2: vriendschap', start: at(11, '19:40'), end: at(11, '20:15') },
    {
      title: 'Ronde 3: geld',
      start: at(11, '20:20'),
      end: at(11, '20:55'),
      status: 'cancelled',
      place: { name: 'Lerarenkamer' },
    },
  ],
};

const coffee: ActivityRecord = {
  id: 'koffieochtend',
  title: 'Koffieochtend voor ouders',
  start: at(2, '08:45'),
  end: at(2, '10:00'),
  status: 'cancelled',
  type: 'coffee-morning',
  organisers: ['ouders-voor-ouders'],
  place: school,
  audience: ['parent'],
  themes: ['ontmoeten'],
};

const sportsDay: ActivityRecord = {
  id: 'sportdag',
  title: 'Sportdag voor het hele gezin',
  summary: 'Voetbal, dans en een hindernisbaan. Neem sportkleren mee.',
  start: day(20),
  previousStart: day(4),
  type: 'sport',
  form: 'once',
  organisers: ['Sportclub Berkenstad'],
  place: { name: 'Sportpark Noord', place: 'Berkenstad' },
  cost: { text: 'Kinderen gratis, volwassenen € 3' },
  registration: { mode: 'optional', opens: day(5), url: 'https://sportclub.example/aanmelden' },
  audience: ['parent', 'pupil'],
  beneficiaries: ['family'],
  ages: { min: 4, max: 16 },
  themes: ['sport'],
};

const camp: ActivityRecord = {
  id: 'kamp',
  title: 'Kamp in de vakantie',
  start: day(34),
  end: day(36),
  status: 'postponed',
  type: 'excursion',
  organisers: ['Jongerenwerk Berkenstad'],
  audience: ['pupil'],
  ages: { min: 12, max: 16 },
  themes: ['sport'],
};

const lastWeek: ActivityRecord = {
  id: 'actieweek-vorige',
  title: 'Week van de ouders, de eerste keer',
  start: day(-120),
  end: day(-116),
  type: 'action-week',
  organisers: ['ouders-voor-ouders'],
  audience: ['parent', 'teacher'],
  themes: ['ontmoeten'],
  recordingUrl: 'https://kijk.berkenstad.example/week-van-de-ouders',
  report: {
    label: 'Verslag: wat ouders vroegen',
    url: 'https://berkenstad.example/verslag.pdf',
    language: 'nl',
    kind: 'verslag',
    size: '1,2 MB',
  },
};

const terms: ActivitiesInput['terms'] = {
  theme: {
    taal: { nl: 'Taal', en: 'Language', ar: 'اللغة', tr: 'Dil' },
    ontmoeten: { nl: 'Anderen ontmoeten', en: 'Meeting others', ar: 'لقاء الآخرين', tr: 'Tanışma' },
    opvoeden: { nl: 'Opvoeden', en: 'Parenting', ar: 'التربية', tr: 'Çocuk yetiştirme' },
    schoolkeuze: { nl: 'School kiezen', en: 'Choosing a school', ar: 'اختيار المدرسة', tr: 'Okul seçimi' },
    sport: { nl: 'Sport', en: 'Sport', ar: 'الرياضة', tr: 'Spor' },
  },
};

/** Nine activities that together have every field and every state. Two speak four languages, the others Dutch, as calendars do. */
export const goodActivities: ActivitiesInput = {
  title: {
    nl: 'Wat is er te doen in Berkenstad?',
    en: 'What is on in Berkenstad?',
    ar: 'ماذا يحدث في بيركنستاد؟',
    tr: 'Berkenstad’da neler var?',
  },
  language: 'nl',
  provenance: {
    publisher: {
      nl: 'Gemeente Berkenstad',
      en: 'Municipality of Berkenstad',
      ar: 'بلدية بيركنستاد',
      tr: 'Berkenstad Belediyesi',
    },
    source: {
      nl: 'Agenda voor ouders',
      en: 'Calendar for parents',
      ar: 'تقويم أولياء الأمور',
      tr: 'Veli takvimi',
    },
    sourceUrl: 'https://berkenstad.example/agenda',
    checked: day(-2),
  },
  contact,
  terms,
  activities: [
    informationMeeting,
    languageCafe,
    actionWeek,
    webinar,
    tableTalk,
    coffee,
    sportsDay,
    camp,
    lastWeek,
  ],
};

/** Everything in Dutch, English, Arabic and Turkish. */
export const fourLanguages: ActivitiesInput = {
  ...goodActivities,
  activities: [languageCafe, informationMeeting],
};

/** The least that makes a calendar: what the documentation shows. */
export const minimal: ActivitiesInput = {
  activities: [{ id: 'ouderavond', title: 'Ouderavond', start: at(7, '19:30'), end: at(7, '21:00') }],
};

/** A calendar that nobody has filled yet. */
export const empty: ActivitiesInput = { title: 'Agenda van Berkenstad', contact, activities: [] };

/** Two activities that are right, and beside them what goes wrong in practice. Not typed: it breaks the types. */
export const badRecords: unknown = {
  title: 'Agenda van Berkenstad',
  provenance: { publisher: 'Gemeente Berkenstad', checked: 'vorige week' },
  activities: [
    informationMeeting,
    { id: 'zonder-titel', start: day(3) },
    { id: 'zonder-dag', title: 'Ouderavond' },
    { id: 'dertig-februari', title: 'Schrikkelfeest', start: '2027-02-30' },
    {
      id: 'huiswerkklas',
      title: 'Huiswerkklas',
      start: at(1, '15:30'),
      end: at(1, '13:30'),
      recurrence: { rule: 'FREQ=WEEKLY;INTERVAL=99999999999' },
      status: 'misschien',
      organisers: ['Jongerenwerk Berkenstad'],
      infoUrl: 'javascript:alert(1)',
      registration: { mode: 'required', capacity: 'twaalf' },
      ages: { min: 'twaalf', max: 18 },
    },
    { ...informationMeeting, title: 'Nog eens dezelfde id' },
    'Vergeet de braderie niet',
  ],
};

/** Of these, the clock is in no list. What it shows is then that of the page. */
export const unknownZone: ActivitiesInput = {
  title: 'Agenda van Berkenstad',
  activities: [
    {
      id: 'lezing',
      title: 'Lezing van ver',
      start: at(5, '19:30'),
      end: at(5, '21:00'),
      timezone: 'Europa/Berkenstad',
    },
    { id: 'nabespreking', title: 'Nabespreking', start: at(6, '19:30'), end: at(6, '20:30') },
  ],
};

/** What goes on now, what begins soon, and what goes on for days. */
export const underWay: ActivitiesInput = {
  title: 'Vandaag in Berkenstad',
  contact,
  activities: [
    {
      id: 'inloop',
      title: 'Inloop in het buurthuis',
      summary: 'De deur staat open.',
      start: inMinutes(-40),
      end: inMinutes(50),
      livestreamUrl: 'https://kijk.berkenstad.example/inloop',
      place: { name: 'Buurthuis De Linde', place: 'Berkenstad' },
    },
    {
      id: 'spreekuur',
      title: 'Spreekuur voor ouders',
      start: inMinutes(130),
      end: inMinutes(190),
      place: school,
      cost: { free: true },
    },
    { id: 'boekenmarkt', title: 'Boekenmarkt', start: day(0), place: library },
    {
      id: 'tentoonstelling',
      title: 'Tentoonstelling van de klas',
      start: day(-3),
      end: day(4),
      place: library,
    },
  ],
};

const HOURS = [
  '08:15',
  '08:30',
  '09:00',
  '09:00',
  '10:30',
  '12:00',
  '13:15',
  '15:30',
  '19:00',
  '19:30',
  '20:00',
];
const DOINGS = [
  'Voorleesontbijt',
  'Koffieochtend',
  'Taalles',
  'Rondleiding door de school',
  'Spreekuur schuldhulp',
  'Samen lunchen',
  'Oudercafé',
  'Huiswerkklas',
  'Informatieavond over de Cito-toets',
  'Bestuur van de oudervereniging',
  'Dansen voor moeders',
];

/** More on one day than a square of a month can hold. */
export const fullDay: ActivitiesInput = {
  title: 'Open dag in de wijk',
  contact,
  activities: [
    { id: 'open-dag', title: 'Open dag van alle scholen', start: day(1) },
    ...HOURS.map((time, i): ActivityRecord => ({
      id: `open-dag-${i}`,
      title: DOINGS[i]!,
      start: at(1, time),
      end: at(1, `${String(Number(time.slice(0, 2)) + 1).padStart(2, '0')}:45`),
      place: i % 2 ? school : library,
      status: i === 3 ? 'cancelled' : i === 6 ? 'full' : 'confirmed',
      attendance: i === 8 ? 'online' : 'onsite',
    })),
  ],
};

/** What is past, with what came of it. */
export const archive: ActivitiesInput = {
  title: 'Gesprekken met ouders in Berkenstad',
  contact,
  activities: [
    { ...informationMeeting, registration: { mode: 'none' } },
    lastWeek,
    ...[30, 60, 90].map((days): ActivityRecord => ({
      id: `gesprek-${days}`,
      title: `Gesprek met ouders, ${days} dagen geleden`,
      start: at(-days, '19:30'),
      end: at(-days, '21:00'),
      place: school,
      ...(days === 60 && { status: 'cancelled' }),
      ...(days !== 60 && {
        report: { label: 'Verslag van het gesprek', url: `https://berkenstad.example/verslag-${days}.pdf` },
      }),
    })),
  ],
};

/** What an editor may write, longer than any design hopes. */
export const longTexts: ActivitiesInput = {
  title:
    'Alle activiteiten voor ouders, leerlingen en beroepskrachten in Berkenstad, Elzenveen, Wilgenhoek en de dorpen daartussen',
  contact,
  terms: { theme: { lang: 'Ontwikkelingsmogelijkheden van meertalige basisschoolleerlingen' } },
  activities: [
    {
      id: 'conferentie',
      title:
        'Meerdaagse kennismakingsconferentie over onderwijsachterstandenbeleid en ouderbetrokkenheidsactiviteiten in de gemeenten Berkenstad, Elzenveen en Wilgenhoek',
      summary:
        'Arbeidsongeschiktheidsverzekeringsmaatschappijmedewerkers en leerplichtambtenaren vertellen wat zij doen. ' +
        'Daarna gaan ouders, leraren en hulpverleners met elkaar in gesprek over wat er beter kan.',
      start: at(3, '09:00'),
      end: at(26, '16:30'),
      status: 'full',
      type: 'conference',
      organisers: [
        'Samenwerkingsverband Passend Primair en Voortgezet Onderwijs Berkenstad, Elzenveen en Omliggende Gemeenten',
        'ouders-voor-ouders',
      ],
      guests: ['bibliotheek-berkenstad', 'Stichting Ontwikkelingsmogelijkhedenverruimingsonderzoek'],
      speakers: [
        {
          name: 'Wilhelmina Antoinette van den Heuvel-Oosterhuis tot Wilgenhoek',
          organisation:
            'Samenwerkingsverband Passend Onderwijs Berkenstad, Elzenveen en Omliggende Gemeenten',
          perspective: 'leerplicht, jeugdgezondheidszorg en schoolmaatschappelijk werk',
        },
      ],
      place: {
        name: 'Gemeenschapscentrum en Brede School De Eeuwenoude Kastanjeboom',
        street: 'Burgemeester Jonkheer van Berkenstad tot Elzenveenlaan 1243-B achter',
        postcode: '1239 ZZ',
        place: 'Elzenveen-aan-de-Wilgenhoekse-Vaart',
        accessibility: ['Met de rolstoel te bereiken via de achteringang aan het parkeerterrein'],
      },
      infoUrl:
        'https://www.samenwerkingsverband-passend-onderwijs-berkenstad-elzenveen-en-omliggende-gemeenten.example/conferentie',
      registration: {
        mode: 'required',
        text: 'Bel of mail het secretariaat, of loop binnen; wij kijken samen op welke dagen u kunt komen',
        waitingList: true,
        capacity: 12000,
        remaining: 0,
      },
      cost: {
        text: 'Voor ouders gratis, voor beroepskrachten € 1.234,50 per dag, lunch en borrel inbegrepen',
      },
      childcare: 'Ja, de hele dag, door leerlingen van de opleiding pedagogisch medewerker',
      languages: ['nl', 'en', 'de', 'fr', 'ar', 'tr', 'pl', { code: 'uk', role: 'interpreter' }],
      interpreter: 'Voor elke taal, als u dat drie weken van tevoren laat weten',
      dutchLevel: 'B1',
      audience: ['parent', 'teacher', 'support-staff', 'onderwijsachterstandenbeleidsmedewerker'],
      themes: ['lang', 'meervoudigeproblematiekendoorgaandeontwikkelingslijnen'],
      contact: {
        function: 'Ouder- en kindadviseur met bijzondere aandacht voor overgangen tussen scholen',
        name: 'Wilhelmina Antoinette van den Heuvel-Oosterhuis tot Wilgenhoek',
        phone: '+31 (0)88 000 25 50 toestel 1234 (ook via WhatsApp)',
        email: 'ouder-en-kindadviseur.overgangen@samenwerkingsverband-passend-onderwijs-berkenstad.example',
      },
    },
    { id: 'x', title: 'X', start: at(3, '13:00') },
    {
      id: 'vervoersmogelijkhedenonderzoekscommissie',
      title: 'Bezwarenadviescommissievergadering',
      start: day(3),
    },
  ],
};

/** A calendar by and for people who read Arabic; nothing in it is in another language. */
export const onlyArabic: ActivitiesInput = {
  title: 'لقاءات في بيركنستاد',
  language: 'ar',
  contact: { function: 'محررو هذا التقويم', phone: '088 000 20 00' },
  terms: { theme: { taal: 'اللغة', opvoeden: 'التربية' } },
  activities: [
    {
      id: 'rasail',
      title: 'رسائل المدرسة',
      summary: 'أحضروا الرسالة ونقرؤها معكم.',
      start: at(-7, '13:00'),
      end: at(-7, '15:00'),
      recurrence: { rule: `FREQ=WEEKLY;${until(120)}` },
      organisers: ['بيت اللغة'],
      place: { name: 'بيت الحي', street: 'Lindelaan 7', postcode: '1237 GH', place: 'Berkenstad' },
      cost: { free: true },
      registration: { mode: 'none' },
      audience: ['parent'],
      themes: ['taal'],
      languages: ['ar', 'nl'],
      dutchLevel: 'none',
    },
    {
      id: 'liqaa',
      title: 'لقاء الآباء والأمهات',
      start: at(10, '10:00'),
      end: at(10, '12:00'),
      organisers: ['آباء من أجل الآباء'],
      cost: { text: '2 يورو للقهوة' },
      registration: { mode: 'required', closes: day(2), remaining: 2 },
      audience: ['parent'],
      themes: ['opvoeden'],
      childcare: true,
    },
  ],
};

const QUARTERS = ['Noord', 'Oost', 'Zuid', 'West', 'Centrum', 'Berkenhof', 'Esdoornpark', 'Lindenwijk'];

/** More than fit on one screen: sixty-four in as many days. */
export const many: ActivitiesInput = {
  title: 'Alle activiteiten in Berkenstad',
  contact,
  terms,
  activities: QUARTERS.flatMap((quarter, row) =>
    DOINGS.slice(0, 8).map((doing, column): ActivityRecord => ({
      id: `activiteit-${row}-${column}`,
      title: `${doing} ${quarter}`,
      start: at(row + column * 8 - 8, HOURS[column]!),
      place: { name: `Buurthuis ${quarter}`, place: 'Berkenstad' },
      organisers: [`Buurthuis ${quarter}`],
      audience: [column % 2 ? 'pupil' : 'parent'],
      themes: [column % 3 ? 'ontmoeten' : 'taal'],
      cost: { free: column !== 0 },
    })),
  ),
};
