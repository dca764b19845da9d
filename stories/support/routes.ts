import type { Role, RouteInput, Station } from '../../src/model/route/route.js';

/*
 * Documents for the stories, and so for the browser tests: each for one situation. Names and numbers lead nowhere. The routes of
 * the demo are the ones to look at: they are whole, and in four languages.
 */

/** Addresses of the routes of the demo, and of the partners that they name. */
export const demo = {
  home: new URL('../../demo/data/kind-thuis.route.json', import.meta.url).href,
  support: new URL('../../demo/data/ondersteuning.route.json', import.meta.url).href,
  govUk: new URL('../../demo/data/fietsles.govuk-steps.json', import.meta.url).href,
  partners: new URL('../../demo/data/waterdal.partners.json', import.meta.url).href,
} as const;

const SCHOOL = { function: 'Intern begeleider', name: 'Mieke Aerts', phone: '0201234567' };
const CARE = {
  function: 'Arts op school',
  phone: '0207654321',
  hours: { nl: 'ma–vr 9–17 uur', en: 'Mon–Fri 9–17' },
};

/** A route with everything in it that a drawing can show: a fork, a return, a gate, possibilities, two kinds of end. */
export const goodRoute: RouteInput = {
  id: 'thuis',
  title: { nl: 'Mijn kind gaat niet naar school', en: 'My child does not go to school' },
  intro: {
    nl: 'Dit zijn de stappen. U hoeft het niet alleen te doen.',
    en: 'These are the steps. You do not have to do it alone.',
  },
  language: 'nl',
  perspective: 'parent',
  perspectives: {
    school: { title: { nl: 'Een leerling komt niet op school', en: 'A pupil does not come to school' } },
  },
  start: 'bellen',
  core: { label: { nl: 'Uw kind', en: 'Your child' } },
  corners: [
    {
      id: 'school',
      label: { nl: 'School', en: 'School' },
      tasks: [{ nl: 'Belt u dezelfde dag.', en: 'Calls you the same day.' }],
    },
    {
      id: 'care',
      label: { nl: 'Zorg', en: 'Care' },
      tasks: [{ nl: 'Kijkt wat uw kind nodig heeft.', en: 'Looks at what your child needs.' }],
    },
    { id: 'home', label: { nl: 'Thuis', en: 'Home' } },
  ],
  roles: {
    ouder: { label: { nl: 'U', en: 'You' }, corner: 'home' },
    mentor: {
      label: { nl: 'Mentor', en: 'Mentor' },
      plain: { nl: 'de leraar die uw kind goed kent', en: 'the teacher who knows your child well' },
      corner: 'school',
    },
    arts: { label: { nl: 'Jeugdarts', en: 'School doctor' }, corner: 'care' },
  },
  phases: [
    { id: 'nu', label: { nl: 'Deze week', en: 'This week' } },
    { id: 'samen', label: { nl: 'Samen aan tafel', en: 'Round the table' } },
  ],
  glossary: {
    Onderwijszorgplan: {
      nl: 'Het plan met wat uw kind nodig heeft.',
      en: 'The plan with what your child needs.',
    },
  },
  situations: {
    weg: { label: { nl: 'Mijn kind gaat niet meer', en: 'My child no longer goes' } },
    ziek: { label: { nl: 'Mijn kind is vaak ziek', en: 'My child is often ill' }, start: 'arts' },
  },
  stations: [
    {
      id: 'bellen',
      title: { nl: 'Bel de mentor', en: 'Call the mentor' },
      summary: { nl: 'Vertel wat er is.', en: 'Say what the matter is.' },
      phase: 'nu',
      actors: ['ouder', 'mentor'],
      parentDoes: { nl: 'U belt voor 9 uur.', en: 'You call before 9.' },
      pupilDoes: { nl: 'Uw kind zegt wat moeilijk is.', en: 'Your child says what is hard.' },
      term: 'P1D',
      contacts: [SCHOOL],
      checklist: [{ nl: 'Schrijf op wat u wilt vragen.', en: 'Write down what you want to ask.' }],
      question: { nl: 'Is uw kind ziek?', en: 'Is your child ill?' },
      next: [
        { to: 'gesprek', label: { nl: 'Nee', en: 'No' } },
        { to: 'arts', label: { nl: 'Ja', en: 'Yes' } },
      ],
    },
    {
      id: 'arts',
      title: { nl: 'Praat met de jeugdarts', en: 'Talk to the school doctor' },
      phase: 'nu',
      actors: ['ouder', 'arts'],
      contacts: [CARE],
      next: [{ to: 'gesprek' }],
    },
    {
      id: 'gesprek',
      title: { nl: 'Gesprek op school', en: 'A talk at school' },
      summary: { nl: 'U maakt samen een Onderwijszorgplan.', en: 'Together you make a plan.' },
      phase: 'samen',
      actors: ['ouder', 'mentor'],
      parentDoes: { nl: 'U vertelt wat thuis werkt.', en: 'You tell what works at home.' },
      term: 'P2W',
      options: [
        { id: 'korter', title: { nl: 'Kortere dagen', en: 'Shorter days' } },
        { id: 'thuisles', title: { nl: 'Les thuis', en: 'Lessons at home' }, situations: ['ziek'] },
      ],
      question: { nl: 'Lukt het zo?', en: 'Does it work?' },
      next: [
        { to: 'terug', label: { nl: 'Ja', en: 'Yes' } },
        { to: 'mdo', label: { nl: 'Nee', en: 'No' } },
      ],
    },
    {
      id: 'mdo',
      title: { nl: 'Overleg met iedereen', en: 'A meeting with everyone' },
      phase: 'samen',
      actors: ['ouder', 'mentor', 'arts'],
      consent: {
        by: ['ouder'],
        text: { nl: 'Dit kan alleen als u het goed vindt.', en: 'Only if you agree.' },
      },
      term: 'P6W',
      question: { nl: 'Past het plan?', en: 'Does the plan fit?' },
      next: [
        { to: 'terug', label: { nl: 'Ja', en: 'Yes' } },
        { to: 'gesprek', label: { nl: 'Nee', en: 'No' }, back: true },
        { to: 'anders', label: { nl: 'Er is meer nodig', en: 'More is needed' } },
      ],
    },
    {
      id: 'terug',
      title: { nl: 'Weer naar school', en: 'Back to school' },
      phase: 'samen',
      actors: ['mentor'],
      end: 'solved',
      contacts: [SCHOOL],
    },
    {
      id: 'anders',
      title: { nl: 'Een andere plek', en: 'Another place' },
      phase: 'samen',
      end: 'escalate',
      contacts: [CARE],
    },
  ],
};

/** The least that makes a route: a step with a title. */
export const oneStep: RouteInput = {
  title: 'Vragen over school',
  contact: SCHOOL,
  stations: [{ id: 'bellen', title: 'Bel de school', summary: 'Er is altijd iemand die meedenkt.' }],
};

/** Ids and titles alone: nobody wrote down who is there, how long it takes, or whom to call. */
export const bareRoute: RouteInput = {
  title: 'Een eerste schets',
  stations: [
    { id: 'praten', title: 'Praten', next: [{ to: 'kijken' }] },
    { id: 'kijken', title: 'Kijken wat nodig is', next: [{ to: 'helpen' }, { to: 'wachten' }] },
    { id: 'wachten', title: 'Nog even wachten', next: [{ to: 'praten', back: true }] },
    { id: 'helpen', title: 'Hulp begint' },
  ],
};

/** What is wrong with how a route hangs together: a loop that is not marked, a way to nowhere, a step that no way leads to. */
export const faultyRoute: RouteInput = {
  ...goodRoute,
  situations: {},
  stations: [
    ...goodRoute.stations.map((station): Station => {
      switch (station.id) {
        case 'arts':
          return { ...station, next: [{ to: 'gesprek' }, { to: 'huisarts' }] };
        case 'gesprek':
          return { ...station, next: [...station.next!, { to: 'bellen', label: 'Opnieuw bellen' }] };
        case 'anders':
          return { ...station, contacts: [] };
        default:
          return station;
      }
    }),
    { id: 'los', title: 'Hier komt niemand', end: 'solved', contacts: [SCHOOL] },
  ],
};

/** As people make mistakes in the fields: the steps that are right are shown. */
export const brokenRoute = {
  ...goodRoute,
  stations: [
    ...goodRoute.stations,
    { title: 'Een stap zonder id' },
    { id: 'bellen', title: 'Dezelfde id nog een keer' },
    { id: 'termijn', title: 'Een termijn die geen termijn is', term: 'twee weken', end: 'klaar' },
  ],
};

/** Somebody stands at a step of whom the route does not tell who that is. */
export const unknownRole: RouteInput = {
  ...goodRoute,
  stations: goodRoute.stations.map((station) =>
    station.id === 'gesprek' ? { ...station, actors: ['ouder', 'mentor', 'brugfunctionaris'] } : station,
  ),
};

const WORD = 'Ouderbetrokkenheidsbijeenkomst';
const LONG = `${'Dit is een tekst die langer is dan iemand bedoelde. '.repeat(38)}Einde.`;

/** Texts of 2,000 characters and words of thirty, in places where there is little room. */
export const wordyRoute: RouteInput = {
  ...goodRoute,
  title: `${WORD} en ${LONG.slice(0, 160)}`,
  intro: LONG,
  core: { label: `${WORD} ${WORD}`, text: LONG.slice(0, 300) },
  roles: {
    ...goodRoute.roles,
    mentor: { label: `${WORD}sbegeleider van de middenbouw`, plain: LONG.slice(0, 200), corner: 'school' },
  },
  phases: [
    { id: 'nu', label: `${WORD} in de eerste weken van het schooljaar` },
    { id: 'samen', label: WORD.repeat(2) },
  ],
  stations: goodRoute.stations.map((station) => ({
    ...station,
    ...(station.id === 'gesprek' && {
      title: LONG,
      summary: LONG,
      question: LONG.slice(0, 250),
      parentDoes: LONG,
    }),
    ...(station.id === 'arts' && { title: WORD.repeat(3) }),
    ...(station.consent && { consent: { ...station.consent, text: LONG } }),
    ...(station.next && {
      next: station.next.map((way, i) => (i === 0 ? { ...way, label: LONG.slice(0, 120) } : way)),
    }),
  })),
};

const VERBS = ['Bellen', 'Praten', 'Kijken', 'Vragen', 'Kiezen', 'Afspreken', 'Beginnen', 'Terugkijken'];

/** Sixty steps in six stretches: every seventh asks a question with a way aside, every thirteenth goes back. */
export const sixtySteps: RouteInput = {
  title: 'Zestig stappen door een heel schooljaar',
  contact: SCHOOL,
  core: { label: 'uw kind' },
  roles: { ouder: { label: 'u', corner: 'home' }, mentor: { label: 'mentor', corner: 'school' } },
  phases: Array.from({ length: 6 }, (_, i) => ({ id: `p${i}`, label: `Periode ${i + 1}` })),
  stations: Array.from({ length: 60 }, (_, i): Station => {
    const isAside = i % 7 === 3 && i > 0 && i < 58;
    const asks = i % 7 === 2 && i < 57;
    return {
      id: `stap-${i}`,
      title: `${VERBS[i % VERBS.length]}${isAside ? ' met iemand erbij' : ''}`,
      phase: `p${Math.floor(i / 10)}`,
      actors: i % 2 ? ['ouder', 'mentor'] : ['ouder'],
      ...(asks && { question: 'Is dit genoeg?' }),
      ...(i < 59
        ? {
            next: [
              ...(asks ? [{ to: `stap-${i + 2}`, label: 'Ja' }] : []),
              { to: `stap-${i + 1}`, ...(asks && { label: 'Nee' }) },
              ...(i % 13 === 12 ? [{ to: `stap-${i - 4}`, label: 'Nog een keer', back: true as const }] : []),
            ],
          }
        : { end: 'stay-in-touch' as const }),
    };
  }),
};

const TEN_ROLES: [id: string, label: string, corner: Role['corner']][] = [
  ['ouder', 'u', 'home'],
  ['kind', 'uw kind', 'home'],
  ['mentor', 'mentor', 'school'],
  ['ib', 'intern begeleider', 'school'],
  ['directeur', 'directeur', 'school'],
  ['arts', 'jeugdarts', 'care'],
  ['wijkteam', 'wijkteam', 'care'],
  ['jeugdhulp', 'jeugdhulp', 'care'],
  ['buddy', 'buddy', 'community'],
  ['bieb', 'bibliotheek', 'community'],
];

/** Ten roles at twenty steps. */
export const tenRoles: RouteInput = {
  title: 'Wie doet wat in een schooljaar?',
  contact: SCHOOL,
  roles: Object.fromEntries(TEN_ROLES.map(([id, label, corner]) => [id, { label, corner: corner! }])),
  stations: Array.from({ length: 20 }, (_, i): Station => ({
    id: `stap-${i}`,
    title: VERBS[i % VERBS.length]!,
    actors: TEN_ROLES.filter((_role, r) => r === 3 || (i * 3 + r * 5) % 7 < 2).map(([id]) => id),
    ...(i === 9 && { consent: { by: ['ouder'], text: 'Alleen als u het goed vindt.' } }),
    ...(i < 19 ? { next: [{ to: `stap-${i + 1}` }] } : { end: 'solved' as const }),
  })),
};

/** Nobody carries more than the others. */
export const sharedWork: RouteInput = {
  ...goodRoute,
  stations: goodRoute.stations.map((station) => ({
    ...station,
    actors: { bellen: ['ouder'], arts: ['arts'], gesprek: ['mentor'], mdo: ['ouder', 'arts'] }[
      station.id
    ] ?? ['mentor'],
  })),
};

/** A community stands below, as the fourth side. */
export const fourCorners: RouteInput = {
  ...goodRoute,
  corners: [
    ...goodRoute.corners!,
    {
      id: 'community',
      label: { nl: 'Buurt', en: 'Neighbourhood' },
      tasks: [{ nl: 'Is een plek om elkaar te ontmoeten.', en: 'Is a place to meet.' }],
      partners: ['Bibliotheek Berkenstad'],
    },
  ],
};

/** Sides of their own, more than a figure has corners. */
export const sixCorners: RouteInput = {
  ...fourCorners,
  corners: [
    ...fourCorners.corners!,
    { id: 'sport', label: { nl: 'Sport', en: 'Sport' } },
    { id: 'werk', label: { nl: 'Werk en inkomen', en: 'Work and income' } },
  ],
};
