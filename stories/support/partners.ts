import type { PartnerRecord, PartnersInput } from '../../src/model/partners/partner.js';

/*
 * Documents for the stories, and so for the browser tests: a made-up town, each document for one situation. Names,
 * numbers and addresses lead nowhere.
 */

/** So that what is fresh today is fresh in ten years: stories show a state, not a date. */
const recently = new Date(Date.now() - 20 * 86_400_000).toISOString().slice(0, 10);
const longAgo = '2023-02-14';

const contact: PartnersInput['contact'] = {
  function: { nl: 'Redactie van deze lijst', en: 'Editors of this list', ar: 'محررو هذه القائمة' },
  phone: '088 000 20 00',
  email: 'redactie@berkenstad.example',
};

const library: PartnerRecord = {
  id: 'bibliotheek-berkenstad',
  name: { nl: 'Bibliotheek Berkenstad', en: 'Berkenstad Library', ar: 'مكتبة بيركنستاد' },
  kinds: ['bibliotheek'],
  corner: 'community',
  role: {
    nl: 'Een plek om te lezen, te leren en hulp te vragen.',
    en: 'A place to read, to learn and to ask for help.',
    ar: 'مكان للقراءة والتعلم وطلب المساعدة.',
  },
  summary: {
    nl: 'Boeken in veel talen, en hulp met Nederlands en de computer. Binnenlopen mag altijd.',
    en: 'Books in many languages, and help with Dutch and the computer. Just walk in.',
    ar: 'كتب بلغات كثيرة، ومساعدة في اللغة الهولندية والحاسوب. يمكنكم الدخول في أي وقت.',
  },
  description: {
    nl: 'U hoeft geen lid te zijn.\nNeem gerust uw kinderen mee: er is een speelhoek.',
    en: 'You need not be a member.\nBring your children: there is a corner to play in.',
    ar: 'لا يلزم أن تكونوا أعضاء.\nأحضروا أطفالكم: يوجد ركن للعب.',
  },
  url: 'https://bibliotheek.berkenstad.example/',
  cooperation: ['wellbeing'],
  cooperationStatus: 'structural',
  contacts: [
    {
      function: { nl: 'Balie taal en lezen', en: 'Language and reading desk', ar: 'مكتب اللغة والقراءة' },
      phone: '088 000 21 10',
      email: 'taal@berkenstad.example',
      hours: {
        nl: 'Maandag tot en met vrijdag, 9.00 tot 17.00 uur',
        en: 'Monday to Friday, 9:00 to 17:00',
        ar: 'من الاثنين إلى الجمعة، من 9:00 إلى 17:00',
      },
      languages: ['nl', 'en', 'ar', 'tr'],
    },
  ],
  locations: [
    {
      name: { nl: 'Bibliotheek aan de Markt', en: 'Library at the Market', ar: 'المكتبة في ساحة السوق' },
      street: 'Markt 4',
      postcode: '1234 AB',
      place: 'Berkenstad',
      lat: 52.1,
      lon: 5.1,
      accessibility: [
        { nl: 'Met de rolstoel te bereiken', en: 'Wheelchair accessible', ar: 'مناسب للكراسي المتحركة' },
        { nl: 'Lift', en: 'Lift', ar: 'مصعد' },
      ],
    },
  ],
  venues: [
    {
      name: { nl: 'Leeszaal boven', en: 'Reading room upstairs', ar: 'قاعة القراءة في الطابق العلوي' },
      summary: {
        nl: 'Voor een ouderavond of een cursus. Met beamer.',
        en: 'For a parents’ evening or a course. With a projector.',
        ar: 'لأمسية الأهل أو لدورة. مع جهاز عرض.',
      },
      capacity: 40,
    },
  ],
  does: [
    {
      nl: 'Helpen met taal en lezen',
      en: 'Help with language and reading',
      ar: 'المساعدة في اللغة والقراءة',
    },
    { nl: 'Boeken lenen aan de klas', en: 'Lend books to the class', ar: 'إعارة كتب للصف' },
  ],
  doesNot: [{ nl: 'Huiswerk nakijken', en: 'Mark homework', ar: 'تصحيح الواجبات' }],
  shares: [{ nl: 'Leeskoffers voor de klas', en: 'Reading boxes for the classroom', ar: 'حقائب قراءة للصف' }],
  seeks: [
    {
      nl: 'Ouders die willen voorlezen',
      en: 'Parents who want to read aloud',
      ar: 'أهل يرغبون في القراءة بصوت عالٍ',
    },
  ],
  checked: recently,
  owner: { nl: 'Bibliotheek, team jeugd', en: 'Library, youth team', ar: 'المكتبة، فريق الشباب' },
  offerings: [
    {
      id: 'taalcafe',
      name: { nl: 'Taalcafé', en: 'Language café', ar: 'مقهى اللغة' },
      summary: {
        nl: 'Samen praten in het Nederlands, met koffie erbij.',
        en: 'Talking Dutch together, over coffee.',
        ar: 'نتحدث الهولندية معًا مع القهوة.',
      },
      beneficiaries: ['parent'],
      targetGroups: ['newcomers'],
      themes: ['taal', 'ontmoeten'],
      languages: ['nl', 'ar', { code: 'tr', role: 'material' }],
      dutchLevel: 'none',
      cost: { free: true },
      registration: { mode: 'none' },
      schedule: {
        nl: 'Elke dinsdag van 10.00 tot 11.30 uur',
        en: 'Every Tuesday, 10:00 to 11:30',
        ar: 'كل يوم ثلاثاء من 10:00 إلى 11:30',
      },
      areas: ['centrum'],
      materials: [
        {
          label: {
            nl: 'Folder van het taalcafé',
            en: 'Leaflet about the language café',
            ar: 'نشرة مقهى اللغة',
          },
          url: 'https://bibliotheek.berkenstad.example/taalcafe.pdf',
          language: 'nl',
          size: '1 MB',
        },
      ],
    },
    {
      id: 'voorlezen',
      name: {
        nl: 'Voorlezen in uw eigen taal',
        en: 'Reading aloud in your own language',
        ar: 'القراءة بصوت عالٍ بلغتكم',
      },
      summary: {
        nl: 'U leest uw kind voor. Wij geven u boeken en tips.',
        en: 'You read to your child. We give you books and tips.',
        ar: 'تقرؤون لطفلكم. نحن نعطيكم كتبًا ونصائح.',
      },
      beneficiaries: ['family'],
      themes: ['taal', 'opvoeden'],
      ages: { min: 2, max: 6 },
      languages: ['ar', 'uk', 'ti', 'pl'],
      cost: { free: true },
      registration: { mode: 'optional', url: 'https://bibliotheek.berkenstad.example/voorlezen' },
      schedule: { nl: 'Woensdag om 14.30 uur', en: 'Wednesday at 14:30', ar: 'الأربعاء الساعة 14:30' },
      areas: ['centrum', 'oost'],
    },
  ],
};

const districtTeam: PartnerRecord = {
  id: 'wijkteam-oost',
  name: { nl: 'Wijkteam Oost', en: 'District team East', ar: 'فريق الحي شرق' },
  kinds: ['wijkteam'],
  corner: 'care',
  role: {
    nl: 'Praat met u over wat er thuis of op school moeilijk is.',
    en: 'Talks with you about what is hard at home or at school.',
    ar: 'يتحدث معكم عما هو صعب في البيت أو المدرسة.',
  },
  summary: {
    nl: 'Zij luisteren en denken mee. U beslist zelf wat er gebeurt.',
    en: 'They listen and think along. You decide what happens.',
    ar: 'يستمعون إليكم ويفكرون معكم. أنتم من يقرر.',
  },
  url: 'https://wijkteam.berkenstad.example/',
  cooperation: ['care'],
  cooperationStatus: 'structural',
  contacts: [
    {
      function: { nl: 'Aanmelden en vragen', en: 'Sign up and ask', ar: 'التسجيل والأسئلة' },
      phone: '088 000 22 40',
      hours: {
        nl: 'Werkdagen van 9.00 tot 12.00 uur',
        en: 'Working days, 9:00 to 12:00',
        ar: 'أيام العمل من 9:00 إلى 12:00',
      },
    },
  ],
  locations: [{ street: 'Populierenlaan 18', postcode: '1235 CD', place: 'Berkenstad' }],
  checked: recently,
  offerings: [
    {
      id: 'spreekuur',
      name: { nl: 'Spreekuur voor ouders', en: 'Walk-in hour for parents', ar: 'ساعة استشارة للأهل' },
      summary: {
        nl: 'Kom met uw vraag. Een tolk aan de telefoon kan altijd.',
        en: 'Come with your question. An interpreter by phone is always possible.',
        ar: 'تعالوا بسؤالكم. يمكن دائمًا توفير مترجم عبر الهاتف.',
      },
      beneficiaries: ['parent', 'family'],
      themes: ['opvoeden', 'geld'],
      languages: ['nl', { code: 'ar', role: 'interpreter' }, { code: 'ti', role: 'interpreter' }],
      cost: { free: true },
      registration: { mode: 'none' },
      schedule: {
        nl: 'Maandag en donderdag van 9.00 tot 11.00 uur',
        en: 'Monday and Thursday, 9:00 to 11:00',
        ar: 'الاثنين والخميس من 9:00 إلى 11:00',
      },
      areas: ['oost'],
    },
    {
      id: 'thuis-begeleiding',
      name: { nl: 'Hulp bij u thuis', en: 'Help at your home', ar: 'مساعدة في منزلكم' },
      summary: {
        nl: 'Iemand komt een paar weken bij u langs.',
        en: 'Somebody visits you for a few weeks.',
        ar: 'يزوركم شخص لبضعة أسابيع.',
      },
      beneficiaries: ['family'],
      themes: ['opvoeden'],
      languages: ['nl', 'en'],
      cost: { free: true },
      registration: {
        mode: 'required',
        text: { nl: 'Bel het wijkteam', en: 'Phone the district team', ar: 'اتصلوا بفريق الحي' },
      },
      waiting: { nl: 'Nu ongeveer vier weken', en: 'About four weeks now', ar: 'حاليًا حوالي أربعة أسابيع' },
      areas: ['oost'],
    },
  ],
};

const languageSchool: PartnerRecord = {
  id: 'taal-op-school',
  name: 'Taal op school',
  kinds: ['taalles-inburgering'],
  corner: 'school',
  summary: 'Nederlandse les voor ouders, in de school van uw kind.',
  contacts: [
    {
      function: 'Coördinator ouders',
      name: 'Samira de Wit',
      phone: '088 000 23 15',
      email: 'ouders@taalopschool.example',
    },
  ],
  locations: [
    { name: 'Basisschool De Esdoorn', street: 'Esdoornstraat 2', postcode: '1236 EF', place: 'Berkenstad' },
  ],
  checked: longAgo,
  offerings: [
    {
      id: 'les-a1',
      name: 'Les voor beginners',
      summary: 'U leert praten met de leraar van uw kind.',
      beneficiaries: ['parent'],
      targetGroups: ['newcomers', 'low-literate-parents'],
      themes: ['taal'],
      languages: ['nl'],
      dutchLevel: 'A1',
      cost: { text: '€ 15 voor het boek' },
      registration: { mode: 'required', url: 'https://taalopschool.example/aanmelden' },
      schedule: 'Dinsdag en vrijdag van 8.45 tot 11.00 uur. Met opvang voor kleine kinderen.',
      areas: ['west'],
    },
    {
      id: 'zomerles',
      name: 'Zomerles',
      status: 'temporarily-closed',
      themes: ['taal'],
      cost: { free: false },
      areas: ['west'],
    },
  ],
};

const parents: PartnerRecord = {
  id: 'ouders-voor-ouders',
  name: 'Ouders voor ouders',
  kinds: ['oudervereniging', 'vrijwilligers'],
  corner: 'home',
  summary: 'Ouders die al langer in Berkenstad wonen, helpen u op weg.',
  contacts: [{ function: 'Contactouder', email: 'hallo@oudersvoorouders.example' }],
  checked: recently,
  offerings: [
    {
      id: 'maatje',
      name: 'Een maatje voor een half jaar',
      summary: 'Samen naar de ouderavond, of een brief lezen.',
      beneficiaries: ['parent'],
      targetGroups: ['all-parents'],
      themes: ['ontmoeten', 'huiswerk'],
      languages: ['nl', 'en', 'ar', 'pl'],
      dutchLevel: 'none',
      cost: { free: true },
      registration: { mode: 'optional' },
      areas: ['centrum', 'oost', 'west'],
    },
  ],
};

const terms: PartnersInput['terms'] = {
  theme: {
    taal: { nl: 'Taal', en: 'Language', ar: 'اللغة' },
    opvoeden: { nl: 'Opvoeden', en: 'Parenting', ar: 'التربية' },
    ontmoeten: { nl: 'Anderen ontmoeten', en: 'Meeting others', ar: 'لقاء الآخرين' },
    geld: { nl: 'Geld', en: 'Money', ar: 'المال' },
    huiswerk: { nl: 'Huiswerk', en: 'Homework', ar: 'الواجبات' },
  },
  area: {
    centrum: { nl: 'Centrum', en: 'Centre', ar: 'المركز' },
    oost: { nl: 'Oost', en: 'East', ar: 'الشرق' },
    west: { nl: 'West', en: 'West', ar: 'الغرب' },
  },
};

const provenance: PartnersInput['provenance'] = {
  publisher: { nl: 'Gemeente Berkenstad', en: 'Municipality of Berkenstad', ar: 'بلدية بيركنستاد' },
  source: { nl: 'Lijst van partners', en: 'List of partners', ar: 'قائمة الشركاء' },
  sourceUrl: 'https://berkenstad.example/partners',
  checked: recently,
};

/** Four partners, one of each corner, with every field. Two speak three languages, two only Dutch, as lists do. */
export const goodPartners: PartnersInput = {
  title: {
    nl: 'Wie helpt u in Berkenstad?',
    en: 'Who helps you in Berkenstad?',
    ar: 'من يساعدكم في بيركنستاد؟',
  },
  language: 'nl',
  provenance,
  contact,
  terms,
  partners: [library, districtTeam, languageSchool, parents],
};

/** Everything in Dutch, English and Arabic. */
export const threeLanguages: PartnersInput = { ...goodPartners, partners: [library, districtTeam] };

/** The least that makes a directory: what the documentation shows. */
export const minimal: PartnersInput = {
  partners: [
    {
      id: 'bibliotheek',
      name: 'Bibliotheek Berkenstad',
      summary: 'Boeken, taalles en hulp met de computer.',
      contacts: [{ function: 'Balie', phone: '088 000 21 10' }],
      offerings: [{ id: 'taalcafe', name: 'Taalcafé', themes: ['taal'], cost: { free: true } }],
    },
  ],
};

/** A list that nobody has filled yet. */
export const empty: PartnersInput = { title: 'Partners in Berkenstad', contact, partners: [] };

/** Two partners that are right, and beside them what goes wrong in practice. Not typed: it breaks the types. */
export const badRecords: unknown = {
  title: 'Partners in Berkenstad',
  provenance: { publisher: 'Gemeente Berkenstad', checked: 'vorige week' },
  partners: [
    parents,
    { id: 'zonder-naam', summary: 'Deze partner heeft geen naam.' },
    {
      id: 'jongerenwerk',
      name: 'Jongerenwerk Berkenstad',
      kinds: ['jongerenwerk'],
      corner: 'straat',
      summary: 'Sport, muziek en een luisterend oor na school.',
      url: 'javascript:alert(1)',
      contacts: [{ function: 'Jongerenwerker', phone: '088 000 24 30' }],
      checked: '2026-02-30',
      offerings: [
        {
          id: 'inloop',
          name: 'Inloop',
          ages: { min: 'twaalf', max: 18 },
          schedule: 'Elke werkdag na 15.00 uur',
          cost: { free: true },
        },
        { id: 'zonder-naam', schedule: 'Zaterdag' },
      ],
    },
    { ...parents, name: 'Nog eens dezelfde id' },
    'Bel ook eens met de speeltuin',
  ],
};

/** What an editor may write, longer than any design hopes. */
export const longTexts: PartnersInput = {
  title:
    'Alle organisaties, verenigingen en mensen rond de scholen van Berkenstad, Elzenveen, Wilgenhoek en de dorpen daartussen',
  contact,
  terms: { theme: { lang: 'Ontwikkelingsmogelijkheden van meertalige basisschoolleerlingen' } },
  partners: [
    {
      id: 'samenwerkingsverband',
      name: 'Samenwerkingsverband Passend Primair en Voortgezet Onderwijs Berkenstad, Elzenveen en Omliggende Gemeenten',
      kinds: ['samenwerkingsverband', 'thuiszitterstafel', 'geloofsinstelling'],
      corner: 'school',
      summary:
        'Arbeidsongeschiktheidsverzekeringsmaatschappijmedewerkers en hottentottententententoonstellingsbezoekers vinden hier elkaar. ' +
        'Alle scholen in de regio maken samen afspraken over hulp in de klas. Soms past een andere school beter bij een kind. ' +
        'Dan praten ouders, school en wij met elkaar. Wij leggen uit wat er kan, wat u mag vragen en wie er beslist. ' +
        'U mag altijd iemand meenemen naar een gesprek. Dat kan familie zijn, een vriend, of iemand die beroepsmatig helpt.',
      url: 'https://www.samenwerkingsverband-passend-onderwijs-berkenstad-elzenveen-en-omliggende-gemeenten.example/ouders/vragen-en-antwoorden',
      contacts: [
        {
          function: 'Ouder- en kindadviseur met bijzondere aandacht voor overgangen tussen scholen',
          name: 'Wilhelmina Antoinette van den Heuvel-Oosterhuis tot Wilgenhoek',
          phone: '+31 (0)88 000 25 50 toestel 1234 (ook via WhatsApp)',
          email: 'ouder-en-kindadviseur.overgangen@samenwerkingsverband-passend-onderwijs-berkenstad.example',
          hours:
            'Op maandag, dinsdag en donderdag van 8.30 tot 12.15 uur en van 13.00 tot 16.45 uur, behalve in schoolvakanties',
          languages: ['nl', 'en', 'de', 'fr', 'ar', 'tr', 'pl', 'uk', 'ti', 'so', 'fa'],
        },
      ],
      locations: [
        {
          name: 'Gemeenschapscentrum en Brede School De Eeuwenoude Kastanjeboom',
          street: 'Burgemeester Jonkheer van Berkenstad tot Elzenveenlaan 1243-B achter',
          postcode: '1239 ZZ',
          place: 'Elzenveen-aan-de-Wilgenhoekse-Vaart',
          accessibility: [
            'Met de rolstoel te bereiken via de achteringang aan het parkeerterrein',
            'Ringleiding',
            'Gebarentolk na aanvraag',
          ],
        },
      ],
      checked: recently,
      owner: 'Secretariaat van het samenwerkingsverband, afdeling communicatie en ouderbetrokkenheid',
      offerings: [
        {
          id: 'ouder-adviespunt',
          name: 'Onafhankelijk ouder- en jeugdadviespunt voor vragen over toelaatbaarheidsverklaringen',
          summary:
            'Een gesprek over uw vraag. U krijgt uitleg in gewone woorden, en daarna een verslag in uw eigen taal.',
          beneficiaries: ['pupil', 'parent', 'family', 'teacher', 'team'],
          targetGroups: [
            'all-parents',
            'migration-background',
            'newcomers',
            'working-parents',
            'extra-support',
          ],
          themes: ['lang', 'meervoudigeproblematiekendoorgaandeontwikkelingslijnen'],
          ages: { min: 4, max: 18 },
          languages: [
            'nl',
            'en',
            'de',
            'fr',
            'ar',
            'tr',
            'pl',
            { code: 'uk', role: 'interpreter' },
            { code: 'ti', role: 'interpreter' },
          ],
          dutchLevel: 'none',
          cost: {
            free: true,
            text: 'Gratis voor wie in een van de gemeenten woont, ook als uw kind in een andere gemeente naar school gaat',
          },
          registration: {
            mode: 'required',
            text: 'Bel, mail of loop binnen; wij maken samen een afspraak op een moment dat u past',
          },
          schedule:
            'Elke werkdag tussen 8.30 en 16.45 uur, en elke eerste maandagavond van de maand tussen 19.00 en 21.00 uur',
          areas: ['Berkenstad', 'Elzenveen', 'Wilgenhoek', 'Elzenveen-aan-de-Wilgenhoekse-Vaart'],
        },
        { id: 'kort', name: 'Tolk', cost: { free: true } },
        { id: 'drie', name: 'Overstapcoach tussen basisschool en middelbare school' },
        { id: 'vier', name: 'Vervoer' },
        { id: 'vijf', name: 'Bezwarenadviescommissie' },
      ],
    },
    {
      id: 'x',
      name: 'X',
      summary: 'Kort.',
      corner: 'care',
    },
  ],
};

/** A list by and for people who read Arabic; nothing in it is in another language. */
export const onlyArabic: PartnersInput = {
  title: 'من يساعدكم في بيركنستاد؟',
  language: 'ar',
  contact: { function: 'محررو هذه القائمة', phone: '088 000 20 00' },
  terms: { theme: { taal: 'اللغة', opvoeden: 'التربية' } },
  partners: [
    {
      id: 'dar-al-lugha',
      name: 'بيت اللغة',
      kinds: ['taalmaatjes'],
      corner: 'community',
      summary: 'نتعلم الهولندية معًا، ونساعدكم في قراءة رسائل المدرسة.',
      contacts: [
        {
          function: 'الاستقبال',
          phone: '088 000 26 60',
          hours: 'من الأحد إلى الخميس، من 10:00 إلى 15:00',
          languages: ['ar', 'nl'],
        },
      ],
      locations: [{ name: 'بيت الحي', street: 'Lindelaan 7', postcode: '1237 GH', place: 'Berkenstad' }],
      checked: recently,
      offerings: [
        {
          id: 'rasail',
          name: 'رسائل المدرسة',
          summary: 'أحضروا الرسالة ونقرؤها معكم.',
          beneficiaries: ['parent'],
          themes: ['taal'],
          languages: ['ar', 'nl'],
          dutchLevel: 'none',
          cost: { free: true },
          registration: { mode: 'none' },
          schedule: 'كل يوم ثلاثاء من 13:00 إلى 15:00',
        },
        {
          id: 'ummahat',
          name: 'لقاء الأمهات',
          themes: ['opvoeden'],
          cost: { text: '2 يورو للقهوة' },
          schedule: 'الجمعة الأولى من كل شهر',
        },
      ],
    },
    {
      id: 'aba',
      name: 'آباء من أجل الآباء',
      corner: 'home',
      summary: 'آباء يعرفون المدارس هنا جيدًا ويرافقونكم إلى الاجتماعات.',
      contacts: [{ function: 'منسق', email: 'aba@berkenstad.example' }],
      offerings: [{ id: 'murafaqa', name: 'مرافقة إلى المدرسة', cost: { free: true }, languages: ['ar'] }],
    },
  ],
};

const KINDS = [
  'sportvereniging',
  'muziekvereniging',
  'huiswerkbegeleiding',
  'jongerenwerk',
  'geloofsinstelling',
  'taalmaatjes',
];
const CORNERS = ['community', 'community', 'school', 'care', 'community', 'home'] as const;
const NAMES = ['Sportclub', 'Harmonie', 'Huiswerkklas', 'Jongerenplek', 'Moskee en kerk', 'Taalmaatjes'];
const QUARTERS = ['Noord', 'Oost', 'Zuid', 'West', 'Centrum', 'Berkenhof', 'Esdoornpark', 'Lindenwijk'];

/** More than fit on one screen: a town with forty-eight partners. */
export const many: PartnersInput = {
  title: 'Alle partners in Berkenstad',
  contact,
  terms,
  partners: QUARTERS.flatMap((quarter, row) =>
    NAMES.map((name, column): PartnerRecord => ({
      id: `partner-${row}-${column}`,
      name: `${name} ${quarter}`,
      kinds: [KINDS[column] ?? 'overig'],
      corner: CORNERS[column],
      summary: `Voor gezinnen in ${quarter}.`,
      contacts: [{ function: 'Contactpersoon', phone: `088 000 3${row} ${column}0` }],
      checked: recently,
      offerings: [
        {
          id: 'open-uur',
          name: 'Open uur',
          beneficiaries: ['pupil', 'parent'],
          themes: [column % 2 === 0 ? 'ontmoeten' : 'huiswerk'],
          cost: { free: column !== 0 },
          schedule: 'Elke woensdag vanaf 14.00 uur',
          areas: [quarter.toLowerCase()],
        },
      ],
    })),
  ),
};
