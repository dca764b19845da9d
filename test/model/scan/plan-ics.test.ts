import { expect } from '@open-wc/testing';
import { writePlanIcs } from '../../../src/model/scan/plan-ics.js';
import type { PlanAction, PlanWords } from '../../../src/model/scan/plan.js';
import { contentLines, unescapeText, type ContentLine } from '../../../src/sources/activities/ics-lines.js';

const words: PlanWords = {
  what: 'Wat',
  who: 'Wie',
  when: 'Wanneer',
  needs: 'Nodig',
  done: 'Klaar',
  goal: 'Waar werkt u naartoe?',
  yes: 'Ja',
  need: { time: 'Tijd', money: 'Geld', expertise: 'Kennis' },
  action: (number) => `Actie ${number}`,
};
const NOW = Date.UTC(2026, 10, 21, 9, 30, 15, 250);
const write = (plan: readonly PlanAction[], goal = '', title = 'Plan', language = 'nl') =>
  writePlanIcs(plan, { title, goal, words, language, now: NOW });

/** The lines as the reader of calendars has them; nothing in them may be out of order. */
function linesOf(file: string): ContentLine[] {
  const report = { source: 'x.ics', problems: [] as unknown[] };
  const lines = [...contentLines(file, report as never)].filter((line) => line !== undefined);
  expect(report.problems).to.deep.equal([]);
  return lines;
}

/** Name and value of the lines of each to-do. */
function todos(file: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  for (const { name, value } of linesOf(file)) {
    if (name === 'BEGIN' && value === 'VTODO') found.push({});
    else if (found.length > 0 && name !== 'END') found.at(-1)![name] = unescapeText(value);
  }
  return found;
}

describe('A plan as a to-do list', () => {
  it('has what RFC 5545 asks of each to-do, in the order of the plan', () => {
    const file = write([
      { id: 'a1', what: 'Bel de bieb', who: 'Mentor', when: '2026-12-03', needs: ['time', 'een ruimte'] },
      { id: 'b2', what: 'Vraag ouders', when: 'na de herfst', done: true },
    ]);
    expect(todos(file)).to.deep.equal([
      {
        UID: 'a1',
        DTSTAMP: '20261121T093015Z',
        SUMMARY: 'Bel de bieb',
        DESCRIPTION: 'Wie: Mentor\nNodig: Tijd, een ruimte',
        DUE: '20261203',
        STATUS: 'NEEDS-ACTION',
      },
      {
        UID: 'b2',
        DTSTAMP: '20261121T093015Z',
        SUMMARY: 'Vraag ouders',
        DESCRIPTION: 'Wanneer: na de herfst',
        'PERCENT-COMPLETE': '100',
        STATUS: 'COMPLETED',
      },
    ]);
    expect(
      linesOf(file)
        .find(({ name }) => name === 'DUE')
        ?.params.get('VALUE'),
    ).to.equal('DATE');
    expect(file).to.match(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:.*\r\n[^]*\r\nEND:VCALENDAR\r\n$/);
    expect(file).to.not.contain('PRIORITY');
  });

  it('cannot be broken by what somebody wrote: line breaks, separators, control characters', () => {
    const what = 'Bel; schrijf, en \\ meer\u0000\r\nEND:VTODO\r\nATTACH:http://x';
    const file = write([{ id: 'a1', what, who: 'X\nSUMMARY:Y' }], 'Doel\nMETHOD:CANCEL', 'T\r\nX:Y');
    const names = linesOf(file).map(({ name }) => name);
    expect(names).to.deep.equal([
      ...['BEGIN', 'VERSION', 'PRODID', 'CALSCALE', 'NAME', 'X-WR-CALNAME', 'DESCRIPTION'],
      ...['BEGIN', 'UID', 'DTSTAMP', 'SUMMARY', 'DESCRIPTION', 'STATUS', 'END', 'END'],
    ]);
    expect(todos(file)[0]).to.include({
      SUMMARY: 'Bel; schrijf, en \\ meer',
      DESCRIPTION: 'END:VTODO\nATTACH:http://x\nWie: X\nSUMMARY:Y',
    });
  });

  it('keeps to 75 octets a line, in any script', () => {
    const what = 'اطلب من الوالدين مسبقًا ما إذا كانوا يريدون مترجمًا فوريًا في الاجتماع القادم 👩‍👧';
    const file = write([{ id: 'a1', what }], '', 'Plan', 'ar');
    for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).to.be.at.most(75);
    expect(todos(file)[0]!.SUMMARY).to.equal(what);
    expect(
      linesOf(file)
        .find(({ name }) => name === 'SUMMARY')
        ?.params.get('LANGUAGE'),
    ).to.equal('ar');
  });

  it('leaves out what is empty, and gives a name to what has none', () => {
    const file = write([
      { id: 'a1', what: ' ' },
      { id: 'b2', what: '', who: 'Mentor' },
    ]);
    expect(todos(file).map(({ SUMMARY }) => SUMMARY)).to.deep.equal(['Actie 2']);
  });

  it('says nothing about the language when that is none', () => {
    expect(write([{ id: 'a1', what: 'Bellen' }], '', 'Plan', 'x;y:z')).to.contain('\r\nSUMMARY:Bellen\r\n');
  });
});
