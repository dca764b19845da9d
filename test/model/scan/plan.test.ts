import { expect } from '@open-wc/testing';
import {
  addAction,
  changeAction,
  dayOf,
  isBlank,
  MAX_ACTIONS,
  moveAction,
  needsText,
  ownNeed,
  removeAction,
  withNeed,
  withOwnNeed,
  type PlanAction,
  type PlanWords,
} from '../../../src/model/scan/plan.js';
import { writePlanCsv } from '../../../src/model/scan/plan-csv.js';
import { hasWorkings, NO_WORKINGS, restoreWorkings } from '../../../src/model/scan/workings.js';

const WORDS: PlanWords = {
  what: 'Wat',
  who: 'Wie',
  when: 'Wanneer',
  needs: 'Wat is er nodig?',
  done: 'Klaar',
  goal: 'Waar werkt u naartoe?',
  yes: 'Ja',
  need: { time: 'Tijd', money: 'Geld', expertise: 'Kennis' },
  action: (number) => `Actie ${number}`,
};
const plan: readonly PlanAction[] = ['a', 'b', 'c'].map((id) => ({ id, what: id.toUpperCase() }));
const ids = (actions: readonly PlanAction[]) => actions.map(({ id }) => id).join('');

describe('A plan', () => {
  it('takes actions at the end or at a place, and leaves the plan before as it was', () => {
    expect(ids(addAction(plan, { id: 'd', what: '' }))).to.equal('abcd');
    expect(ids(addAction(plan, { id: 'd', what: '' }, 1))).to.equal('adbc');
    expect(ids(plan)).to.equal('abc');
  });

  it('takes no more than anybody is going to do', () => {
    const full = Array.from({ length: MAX_ACTIONS }, (_, i) => ({ id: `x${i}`, what: '' }));
    expect(addAction(full, { id: 'one more', what: '' })).to.equal(full);
  });

  for (const [id, by, order] of [
    ['a', 1, 'bac'],
    ['c', -1, 'acb'],
    ['a', -1, 'abc'],
    ['c', 1, 'abc'],
    ['a', 99, 'bca'],
    ['nobody', 1, 'abc'],
  ] as const)
    it(`moves “${id}” by ${by}: ${order}`, () => {
      expect(ids(moveAction(plan, id, by))).to.equal(order);
    });

  it('forgets what is empty after a change, but not what it is about', () => {
    const [first] = changeAction(plan, 'a', {
      who: 'Mentor',
      when: '2026-12-03',
      needs: ['time'],
      done: true,
    });
    expect(first).to.deep.equal({
      id: 'a',
      what: 'A',
      who: 'Mentor',
      when: '2026-12-03',
      needs: ['time'],
      done: true,
    });
    const [emptied] = changeAction([first!], 'a', { what: '', who: '', when: '', needs: [], done: false });
    expect(emptied).to.deep.equal({ id: 'a', what: '' });
    expect(isBlank(emptied!)).to.equal(true);
  });

  it('loses the action that is taken away, and no other', () => {
    expect(ids(removeAction(plan, 'b'))).to.equal('ac');
    expect(ids(removeAction(plan, 'nobody'))).to.equal('abc');
  });

  for (const [when, day] of [
    ['2026-12-03', '2026-12-03'],
    ['2026-02-30', undefined],
    ['2026-12-03 of later', undefined],
    ['na de herfst', undefined],
    [undefined, undefined],
  ] as const)
    it(`takes “${when}” for ${day ?? 'words'}`, () => expect(dayOf({ when })).to.equal(day));

  it('keeps known needs and own words apart, in one order', () => {
    const action: PlanAction = { id: 'a', what: 'A', needs: ['expertise', 'een ruimte'] };
    expect(withNeed(action, 'time', true)).to.deep.equal(['time', 'expertise', 'een ruimte']);
    expect(withNeed(action, 'expertise', false)).to.deep.equal(['een ruimte']);
    expect(withOwnNeed(action, 'koffie')).to.deep.equal(['expertise', 'koffie']);
    expect(withOwnNeed(action, '')).to.deep.equal(['expertise']);
    expect(ownNeed(action)).to.equal('een ruimte');
    expect(needsText(action, WORDS)).to.equal('Kennis, een ruimte');
  });
});

describe('A plan as a table', () => {
  it('has a row for each action, and no cell that a spreadsheet would run', () => {
    const table = writePlanCsv(
      [
        {
          id: 'a',
          what: '=HYPERLINK("http://x")',
          who: '+31',
          when: '2026-12-03',
          needs: ['money'],
          done: true,
        },
        { id: 'b', what: 'Zeg "ja";\nen doe mee', when: 'na de herfst' },
        { id: 'c', what: '  ' },
      ],
      '',
      WORDS,
    );
    expect(table).to.equal(
      [
        '\uFEFF"Wat";"Wie";"Wanneer";"Wat is er nodig?";"Klaar"',
        `"'=HYPERLINK(""http://x"")";"'+31";"2026-12-03";"Geld";"Ja"`,
        '"Zeg ""ja"";\nen doe mee";"";"na de herfst";"";""',
        '',
      ].join('\r\n'),
    );
  });

  it('says at each action what it is for, when there is a goal', () => {
    const [head, row] = writePlanCsv([{ id: 'a', what: 'Bellen' }], ' @Samen ', WORDS).split('\r\n');
    expect(head).to.match(/;"Waar werkt u naartoe\?"$/);
    expect(row).to.match(/;"'@Samen"$/);
  });
});

describe('Workings that were saved', () => {
  it('come back as they were', () => {
    const workings = {
      notes: 'Vraag het de ouders.',
      rows: [{ wat: 'Koffie', wie: 'Ouders' }],
      goal: 'Elkaar kennen',
      plan: [{ id: 'a1', what: 'Bellen', who: 'Mentor', needs: ['time'], done: true, tip: 'bel' }],
    };
    expect(restoreWorkings(JSON.parse(JSON.stringify(workings)))).to.deep.equal(workings);
    expect(hasWorkings(restoreWorkings(workings))).to.equal(true);
  });

  for (const [what, saved] of [
    ['nothing', undefined],
    ['a text', 'x'],
    ['a list', []],
    ['other things', { notes: 1, rows: 'x', goal: {}, plan: { id: 'a' } }],
  ] as const)
    it(`are empty when the file has ${what}`, () => {
      expect(restoreWorkings(saved)).to.deep.equal(NO_WORKINGS);
      expect(hasWorkings(restoreWorkings(saved))).to.equal(false);
    });

  it('lose what makes no sense, and keep the rest', () => {
    const {
      rows,
      plan: kept,
      notes,
    } = restoreWorkings({
      notes: 'x'.repeat(9000),
      rows: [{ wat: 'Koffie', wie: 3 }, null, 'x'],
      plan: [
        { id: 'a', what: 7, when: { $gt: '' }, needs: 'time', done: 'yes', extra: 1 },
        { id: 'a', what: 'the same again' },
        { id: 'x\r\nEND:VTODO', what: 'a line break in an id' },
        { what: 'no id' },
        ...Array.from({ length: 300 }, (_, i) => ({ id: `n${i}`, what: 'many' })),
      ],
    });
    expect(notes).to.have.length(5000);
    expect(rows).to.deep.equal([{ wat: 'Koffie' }]);
    expect(kept[0]).to.deep.equal({ id: 'a', what: '' });
    expect(kept.slice(1).every(({ what }) => what === 'many')).to.equal(true);
    expect(kept).to.have.length(MAX_ACTIONS);
  });
});
