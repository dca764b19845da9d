import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Activity, ActivityRecord } from '../../../src/model/activities/activity.js';
import { ActivitySearch } from '../../../src/model/activities/activity-search.js';
import { words } from '../../../src/model/fold.js';
import { runNow } from '../../../src/model/slices.js';

const activity = (id: string, fields: Partial<ActivityRecord> = {}): Activity => ({
  id,
  title: id,
  start: '2026-11-03T19:00',
  language: 'nl',
  source: 'x',
  ...fields,
});

const LABELS: Record<string, string> = {
  'organiser bieb': 'Bibliotheek Waterdal',
  'theme taal': 'Taal Language',
  'audience parent': 'Ouders',
  'type course': 'Cursus',
  'attendance online': 'Online',
  'language ar': 'Arabisch',
  'cost free': 'Gratis',
  'childcare yes': 'Er is opvang',
};
const termWords = (vocabulary: string, term: string) => LABELS[`${vocabulary} ${term}`] ?? term;

const ACTIVITIES = [
  activity('cafe', {
    title: { nl: 'Taalcafé', ar: 'مَقهى اللغة' },
    organisers: ['bieb'],
    themes: ['taal'],
    place: { name: 'Dorpshuis', place: 'Veenkade' },
  }),
  activity('webinar', {
    title: 'Thuis zonder school',
    summary: 'Wat kunt u doen?',
    description: 'Over rechten van ouders',
    speakers: [{ name: 'Sanne de Wit', organisation: 'Oudertafel' }],
    guests: ['Leerplicht Waterdal'],
    onlineUrl: 'https://x.example',
  }),
  activity('cursus', {
    title: 'Rekenen',
    type: 'course',
    audience: ['parent'],
    aims: ['Een begroting maken'],
    languages: ['ar'],
    cost: { free: true },
    childcare: true,
    rounds: [{ title: 'Belasting', start: '2026-11-10T19:00' }],
    localGatherings: [{ place: { place: 'Molenwerf' } }],
  }),
  activity('zaal', { title: 'De zaal', hostedBy: 'bieb' }),
];

const search = (synonyms?: Record<string, string>) =>
  runNow(ActivitySearch.of(ACTIVITIES, termWords, synonyms));
const ids = (query: string, by = search()) => {
  const { scores } = by.find(query);
  return ACTIVITIES.flatMap(({ id }, position) => (scores[position] ? [id] : []));
};

describe('Searching activities', () => {
  const rows: [what: string, query: string, expected: string[]][] = [
    ['a word of the title', 'taalcafé', ['cafe']],
    ['capitals and accents aside', 'TAALCAFE', ['cafe']],
    ['an unfinished word', 'taalc', ['cafe']],
    ['any language of the text, without vowel marks', 'مقهى', ['cafe']],
    ['the summary and the description', 'rechten doen', ['webinar']],
    ['a speaker, and whom she speaks for', 'sanne oudertafel', ['webinar']],
    ['a guest', 'leerplicht', ['webinar']],
    ['the name of an organiser, and of who gives room', 'bibliotheek', ['cafe', 'zaal']],
    ['a place', 'veenkade', ['cafe']],
    ['the place of a gathering', 'molenwerf', ['cursus']],
    ['a theme, by any of its names', 'language', ['cafe']],
    ['the kind of activity, for whom, and the language', 'cursus ouders arabisch', ['cursus']],
    ['what it costs, and care for children', 'gratis opvang', ['cursus']],
    ['that it is online', 'online', ['webinar']],
    ['an aim, and a round', 'begroting belasting', ['cursus']],
    ['all words, not one of them', 'taalcafé rekenen', []],
    ['nothing that only ends so', 'cafe', []],
    ['no word that there is', 'zwemmen', []],
    ['nothing asked', ' ,. ', []],
  ];
  for (const [what, query, expected] of rows)
    it(`finds ${what}`, () => expect(ids(query)).to.deep.equal(expected));

  it('forgives a typo only when nothing is spelled so: in the order of time it would stand before what was meant', () => {
    expect(ids('taalcaffe')).to.deep.equal(['cafe']);
    // One letter away from “zaal”.
    expect(ids('taal')).to.deep.equal(['cafe']);
    expect(ids('zaal')).to.deep.equal(['zaal']);
  });

  it('finds by words that mean the same', () => {
    const synonyms = search({ taalles: 'taalcafé, nt2' });
    expect(ids('nt2', synonyms)).to.deep.equal(['cafe']);
    expect(ids('taalles', synonyms)).to.deep.equal(['cafe']);
    expect(ids('taalles')).to.deep.equal([]);
  });

  it('reads a question of a thousand words without a hang', () => {
    expect(ids('taal '.repeat(10_000))).to.deep.equal(['cafe']);
  });

  it('finds what a plain look through the texts finds, when nothing is misspelled', () => {
    const WORDS = 'taal taalles bijles school scholen koffie de en ouders ouderavond'.split(' ');
    const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((list) => list.join(' '));
    const records = fc.array(fc.record({ title: text, summary: text, place: text }), {
      minLength: 1,
      maxLength: 12,
    });
    const query = fc.array(fc.constantFrom(...WORDS, 't', 'tá', 'SCHOL', 'oud'), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(records, query, (list, asked) => {
        const activities = list.map(({ title, summary, place }, i) =>
          activity(`x${i}`, { title: { nl: title, en: summary }, place: { place } }),
        );
        const expected = list.map(({ title, summary, place }) => {
          const said = words(`${title} ${summary} ${place}`);
          return words(asked.join(' ')).every((word) => said.some((other) => other.startsWith(word)));
        });
        fc.pre(expected.some(Boolean));
        const { scores } = runNow(ActivitySearch.of(activities, termWords)).find(asked.join(' '));
        expect([...scores].map(Boolean)).to.deep.equal(expected);
      }),
      { seed: 20_261_122, numRuns: 300 },
    );
  });
});
