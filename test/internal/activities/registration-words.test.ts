import { expect } from '@open-wc/testing';
import { registrationWords } from '../../../src/internal/activities/registration-words.js';
import type { Activity } from '../../../src/model/activities/activity.js';
import { entryOf } from '../../../src/model/activities/agenda.js';
import { spanOf } from '../../../src/model/activities/times.js';
import { zoneOf } from '../../../src/model/activities/zone.js';

/* Now it is Sunday 1 November 2026, noon in Amsterdam; the activity is on Tuesday the 10th. */

const zone = zoneOf('Europe/Amsterdam');
const now = Date.parse('2026-11-01T11:00:00Z') / 1000;
const view = { language: 'nl', level: 2, zone, now, today: '2026-11-01', terms: undefined };

function told(fields: Partial<Activity>) {
  const activity: Activity = {
    id: 'a',
    title: 'A',
    start: '2026-11-10T19:30',
    language: 'nl',
    source: '',
    ...fields,
  };
  return registrationWords(entryOf(activity, 0, spanOf(activity, zone)!, zone), view);
}

const sign = (registration: Partial<NonNullable<Activity['registration']>>, fields: Partial<Activity> = {}) =>
  told({ registration: { mode: 'required', ...registration }, ...fields });

const CASES: [
  what: string,
  ReturnType<typeof told>,
  words: string | undefined,
  action: string | undefined,
][] = [
  ['nothing is said about it', told({}), undefined, undefined],
  ['there is no need to', sign({ mode: 'none' }), 'Aanmelden is niet nodig.', undefined],
  ['it is a must', sign({}), 'U moet zich eerst aanmelden.', 'Meld u aan'],
  ['it is possible', sign({ mode: 'optional' }), 'Aanmelden mag. Het hoeft niet.', 'Meld u aan'],
  ['it opens on a day', sign({ opens: '2026-11-03' }), 'Aanmelden kan vanaf dinsdag 3 november.', undefined],
  [
    'it opens at a time',
    sign({ opens: '2026-11-03T09:00' }),
    'Aanmelden kan vanaf dinsdag 3 november om 09:00.',
    undefined,
  ],
  [
    'it closes in some days',
    sign({ closes: '2026-11-04' }),
    'Aanmelden kan nog 3 dagen. De laatste dag is woensdag 4 november.',
    'Meld u aan',
  ],
  [
    'it closes tomorrow at a time',
    sign({ closes: '2026-11-02T17:00' }),
    'Aanmelden kan nog 1 dag. Het kan tot maandag 2 november om 17:00.',
    'Meld u aan',
  ],
  ['it closes today', sign({ closes: '2026-11-01' }), 'Aanmelden kan alleen vandaag nog.', 'Meld u aan'],
  [
    'it closes today at a time',
    sign({ closes: '2026-11-01T17:00' }),
    'Aanmelden kan alleen vandaag nog, tot 17:00.',
    'Meld u aan',
  ],
  [
    'it closes much later',
    sign({ closes: '2026-11-09' }),
    'U moet zich eerst aanmelden. Aanmelden kan tot en met maandag 9 november.',
    'Meld u aan',
  ],
  ['it has closed', sign({ closes: '2026-10-31' }), 'Aanmelden kan niet meer.', undefined],
  [
    'the waiting list has closed',
    sign({ closes: '2026-10-31', remaining: 0, waitingList: true }),
    'Vol. Aanmelden kan niet meer.',
    undefined,
  ],
  ['there is no place left', sign({ remaining: 0 }), 'Vol. Er is geen plaats meer.', undefined],
  [
    'there is a waiting list',
    sign({ remaining: 0, waitingList: true }),
    'Vol. U kunt op de wachtlijst.',
    'Zet u op de wachtlijst',
  ],
  ['it is full, and that is all', told({ status: 'full' }), 'Vol. Er is geen plaats meer.', undefined],
  [
    'one place is left',
    sign({ mode: 'optional', remaining: 1 }),
    'Aanmelden mag. Het hoeft niet. Er is nog 1 plaats.',
    'Meld u aan',
  ],
  [
    'some of the places are left',
    sign({ remaining: 11, capacity: 80 }),
    'U moet zich eerst aanmelden. Nog vrij: 11 van de 80 plaatsen.',
    'Meld u aan',
  ],
  [
    'nobody counted yet',
    sign({ capacity: 30 }),
    'U moet zich eerst aanmelden. Er is plaats voor 30 mensen.',
    'Meld u aan',
  ],
  ['it does not go on', sign({}, { status: 'cancelled' }), undefined, undefined],
  ['it is postponed', sign({}, { status: 'postponed' }), undefined, undefined],
  ['it has begun', sign({}, { start: '2026-11-01T11:30' }), 'Aanmelden kan niet meer.', undefined],
];

describe('Signing up, in words, when', () => {
  for (const [what, found, words, action] of CASES) {
    it(what, () => {
      expect(found?.sentences.join(' ')).to.equal(words);
      expect(found?.action).to.equal(action);
    });
  }
});
