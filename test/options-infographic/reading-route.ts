import type { RouteInput } from '../../src/model/route/route.js';

/** A route with all that a route can have: a fork, a branch that ends, one that joins, a return, a gate, ways at the same time. */
export const route: RouteInput = {
  title: 'De weg terug',
  core: { label: 'uw kind', text: 'Wat wil uw kind zelf?' },
  maxDuration: 'P3M',
  roles: {
    ouder: { label: 'u', corner: 'home' },
    kind: { label: 'uw kind', corner: 'home' },
    ib: { label: 'intern begeleider', corner: 'school' },
    wijkteam: { label: 'wijkteam', corner: 'care' },
  },
  phases: [
    { id: 'zorgen', label: 'Zorgen' },
    { id: 'tafel', label: 'Samen aan tafel' },
  ],
  situations: { ziek: 'Mijn kind is ziek', thuis: 'Mijn kind zit thuis' },
  contact: { function: 'Steunpunt', phone: '088 000 12 34' },
  stations: [
    {
      id: 'praten',
      phase: 'zorgen',
      title: 'U praat met de leraar',
      summary: 'Vertel wat u ziet.',
      actors: ['ouder', 'tolk'],
      term: 'P5D',
      next: [{ to: 'kijken' }],
    },
    {
      id: 'kijken',
      phase: 'zorgen',
      title: 'De school kijkt',
      actors: ['ib'],
      question: 'Is de hulp genoeg?',
      next: [
        { to: 'genoeg', label: 'Ja' },
        { to: 'mdo', label: 'Nee' },
      ],
    },
    { id: 'genoeg', title: 'Genoeg hulp', end: 'solved' },
    {
      id: 'mdo',
      phase: 'tafel',
      title: 'Overleg: MDO',
      consent: { by: ['ouder', 'kind'], text: 'U mag nee zeggen.' },
      actors: ['ouder', 'wijkteam'],
      next: [{ to: 'plan' }],
    },
    {
      id: 'plan',
      phase: 'tafel',
      title: 'Een plan',
      situations: ['thuis'],
      options: [
        { id: 'uren', title: 'Een paar uur per dag', situations: ['thuis'] },
        { id: 'plek', title: 'Een andere plek' },
      ],
      question: 'Past het plan?',
      next: [
        { to: 'terug', label: 'Ja' },
        { to: 'mdo', label: 'Nog niet', back: true },
        { to: 'geschil', label: 'We worden het niet eens' },
      ],
    },
    { id: 'geschil', title: 'Iemand kijkt mee', next: [{ to: 'terug' }] },
    {
      id: 'terug',
      title: 'Weer naar school',
      optional: true,
      fork: 'all',
      next: [{ to: 'einde' }, { to: 'thuis' }],
    },
    { id: 'thuis', title: 'Rust thuis', end: 'escalate' },
    { id: 'einde', title: 'Terugkijken', next: [{ to: 'slot' }] },
    { id: 'slot', title: 'Afscheid', end: 'stay-in-touch' },
  ],
};

/** A route of so many stations in a row. */
export const chain = (length: number, title = (n: number) => `Stap ${n}`): RouteInput => ({
  title: 'Op een rij',
  roles: {},
  stations: Array.from({ length }, (_, i) => ({
    id: `s${i + 1}`,
    title: title(i + 1),
    ...(i + 1 < length ? { next: [{ to: `s${i + 2}` }] } : { end: 'solved' as const }),
  })),
});
