import { expect } from '@open-wc/testing';
import { collect, collectText } from '../../../../src/model/scan/report/collect.js';
import { teamReport, type ReportOptions } from '../../../../src/model/scan/report/report.js';
import { shuffled } from '../../../../src/model/scan/report/words.js';
import type { Response } from '../../../../src/model/scan/scan.js';
import { answering, response, SCAN, times } from './team.js';

const report = (responses: readonly Response[], options?: ReportOptions) =>
  teamReport(SCAN, responses, options);
const question = (responses: readonly Response[], id: string, options?: ReportOptions) =>
  report(responses, options)
    .themes.flatMap(({ questions }) => questions)
    .find((one) => one.id === id)!;
const counts = (responses: readonly Response[], id: string) =>
  question(responses, id).tally!.counts.map(({ count }) => count);

describe('what a team says to a question', () => {
  it('counts every step, and leaves “weet ik niet” out of what it is a share of', () => {
    const { tally } = question(answering('plain', [1, 2, 2, 4, 4, 4, 5, 5, 'unknown', 'unknown']), 'plain');
    expect(tally!.n).to.equal(8);
    expect(tally!.unknown).to.equal(2);
    expect(tally!.counts.map(({ count }) => count)).to.deep.equal([1, 2, 0, 3, 2]);
    expect(tally!.counts.map(({ share }) => share)).to.deep.equal([0.125, 0.25, 0, 0.375, 0.25]);
    // Sorted 1 2 2 4 4 4 5 5: the 2nd, 4th and 6th.
    expect(tally!.quartiles).to.deep.equal({ lower: 2, median: 4, upper: 4 });
    // (0 + 1 + 1 + 3 + 3 + 3 + 4 + 4) of 8 × 4.
    expect(tally!.score).to.equal((19 / 32) * 100);
  });

  it('turns the score of a reversed question round', () => {
    expect(question(answering('forget', [1, 1, 1, 1, 5]), 'forget').tally!.score).to.equal(80);
  });

  it('of several answers each is a share of the people', () => {
    const answers = [['library'], ['library', 'sport'], ['library', 'other'], ['nobody'], ['sport']];
    const { tally } = question(answering('who', answers), 'who');
    expect(tally!.counts.map(({ value, count, share }) => [value, count, share])).to.deep.equal([
      ['library', 3, 0.6],
      ['sport', 2, 0.4],
      ['nobody', 1, 0.2],
      ['other', 1, 0.2],
    ]);
    // 1 + 3 + 1 + 0 + 2 of 5 × 3.
    expect(tally!.score).to.be.closeTo((7 / 15) * 100, 1e-9);
  });

  it('of a number it tells the middle, and not who has the most', () => {
    const { tally } = question(answering('volunteers', [3, 0, 2, 2, 80]), 'volunteers');
    expect(tally!.counts).to.deep.equal([]);
    expect(tally!.quartiles).to.deep.equal({ lower: 2, median: 2, upper: 3 });
    expect(tally!.score).to.equal(null);
  });

  it('leaves out what cannot be an answer', () => {
    const team = answering('plain', [1, 1, 1, 1, 1, 9, 'veel', true]);
    expect(counts(team, 'plain')).to.deep.equal([5, 0, 0, 0, 0]);
  });

  it('leaves out what somebody of that role was not asked', () => {
    const team = [
      ...answering('staff', times(5, true), 'teacher'),
      ...answering('staff', times(5, false), 'parent'),
    ];
    expect(counts(team, 'staff')).to.deep.equal([5, 0]);
  });

  const agreements: [values: Response['answers'][string][], id: string, says: string][] = [
    [times(6, 4), 'plain', 'same'],
    [[3, 4, 4, 4, 3, 1], 'plain', 'agree'],
    [[2, 2, 4, 4, 4, 4], 'plain', 'mixed'],
    [[1, 1, 1, 5, 5, 5], 'plain', 'divided'],
    [times(6, true), 'interpreter', 'same'],
    [[...times(6, true), false, false], 'interpreter', 'agree'],
    [[...times(6, true), ...times(4, false)], 'interpreter', 'mixed'],
    [[...times(5, true), ...times(4, false)], 'interpreter', 'divided'],
  ];
  for (const [values, id, says] of agreements)
    it(`${values.join(' ')}: ${says}`, () => {
      expect(question(answering(id, values), id).tally!.agreement).to.equal(says);
    });

  it('says what more than half said to yes or no', () => {
    const majority = (values: boolean[]) =>
      question(answering('interpreter', values), 'interpreter').tally!.majority;
    expect(majority([true, true, true, false, false])).to.equal('yes');
    expect(majority([true, true, false, false, false])).to.equal('no');
    expect(majority([true, true, true, false, false, false])).to.equal('none');
  });

  it('tells how it should be beside how it is', () => {
    const team = times(5, 0).map((_, i) => response({ plain: 2 }, { wishes: { plain: i < 2 ? 5 : 4 } }));
    expect(question(team, 'plain').wished!.counts.map(({ count }) => count)).to.deep.equal([0, 0, 0, 3, 2]);
    expect(report(team).themes[0]!.wished).to.equal(85);
  });
});

describe('what a team says to a theme', () => {
  // plain 25 · forget 100 · interpreter 0.
  const team = times(5, 0).map(() => response({ plain: 2, forget: 1, interpreter: false, staff: true }));

  it('has the score of all its answers together, by weight', () => {
    // (1 + 4 + 0) of (4 + 4 + 1).
    expect(report(team).themes[0]!.score).to.be.closeTo((5 / 9) * 100, 1e-9);
    expect(report(team).themes[0]!.level).to.equal('low');
    expect(report(team).themes[0]!.n).to.equal(5);
  });

  it('is the mean of everybody’s score when all answered everything', () => {
    const mixed = [1, 2, 3, 4, 5].map((plain) => response({ plain, forget: 6 - plain, interpreter: true }));
    // 1 of 9, 3, 5, 7 and 9 of 9.
    expect(report(mixed).themes[0]!.score).to.be.closeTo((25 / 45) * 100, 1e-9);
  });

  it('leaves out a question that too few answered', () => {
    const more = [...team, ...times(3, 0).map(() => response({ plain: 2 }))];
    const few = more.map((one, i) => (i < 2 ? response({ plain: 2 }) : one));
    expect(report(few).themes[0]!.score).to.equal(25);
  });

  it('without scores there are none, and the counts are there', () => {
    const told = teamReport({ ...SCAN, mode: 'advice' }, team);
    expect(told.score).to.equal(null);
    expect(told.themes[0]!.score).to.equal(null);
    expect(told.strengths).to.deep.equal([]);
    expect(told.themes[0]!.questions[0]!.tally!.n).to.equal(5);
  });

  it('names what is strong and where the chances are, and nothing twice', () => {
    const { strengths, chances } = report(team);
    expect(strengths.map(({ question }) => question)).to.deep.equal(['forget', 'staff']);
    expect(chances.map(({ question }) => question)).to.deep.equal(['interpreter', 'plain']);
  });

  it('names nothing when everything scores the same', () => {
    const even = times(5, 0).map(() => response({ plain: 5, interpreter: true }));
    expect(report(even).strengths).to.deep.equal([]);
    expect(report(even).chances).to.deep.equal([]);
  });

  it('has a score for each role, over what is told of that role', () => {
    const roles = [
      ...times(6, 0).map(() => response({ plain: 5 }, { role: 'teacher' })),
      ...times(5, 0).map(() => response({ plain: 1 }, { role: 'parent' })),
    ];
    expect(report(roles).themes[0]!.groups).to.deep.equal([
      { group: 'teacher', score: 100, level: 'high' },
      { group: 'parent', score: 0, level: 'low' },
    ]);
  });

  it('tells what changed, over the questions that were answered both times', () => {
    const previous = times(5, 0).map(() => response({ plain: 1 }));
    const { themes, compared, before } = report(team, { previous });
    expect([before, compared]).to.deep.equal([5, true]);
    expect(themes[0]!.change).to.deep.equal({ before: 0, now: 25 });
    expect(themes[1]!.change).to.equal(null);
  });
});

describe('who takes part', () => {
  it('counts a response once, in its newest form', () => {
    const [first] = answering('interpreter', [true]);
    const later = { ...first!, date: '2026-12-01', answers: { interpreter: false } };
    const team = [later, first!, ...answering('interpreter', times(5, true))];
    expect(report(team).n).to.equal(6);
    expect(counts(team, 'interpreter')).to.deep.equal([5, 1]);
  });

  for (const invited of [0, -3, 2.5, NaN])
    it(`an invitation of ${invited} people is none`, () => {
      expect(report([], { invited }).invited).to.equal(null);
    });
});

describe('what people wrote', () => {
  const words = ['een', 'twee', 'drie', 'vier', 'vijf', 'zes'];

  it('does not stand in the order of the responses, whatever that was', () => {
    const told = question(answering('helps', words), 'helps').words!;
    expect(told).to.have.members(words);
    expect(question(answering('helps', words.toReversed()), 'helps').words).to.deep.equal(told);
  });

  it('stands in another order at another question', () => {
    const many = Array.from({ length: 20 }, (_, i) => `woord ${i}`);
    expect(shuffled(many, 'zaad a')).not.to.deep.equal(shuffled(many, 'zaad b'));
    expect(shuffled(many, 'zaad a')).not.to.deep.equal([...many].sort());
  });

  it('belongs to “anders” only when somebody said so', () => {
    const others = { who: 'De moskee' };
    const said = times(5, 0).map(() => response({ who: ['other'] }, { others }));
    expect(question(said, 'who').words).to.deep.equal(times(5, 'De moskee'));
    const unsaid = times(5, 0).map(() => response({ who: ['sport'] }, { others }));
    expect(question(unsaid, 'who').words).to.equal(null);
  });

  it('is left out when that is asked for', () => {
    const told = question(answering('helps', words), 'helps', { words: false });
    expect([told.words, told.wordsHidden]).to.deep.equal([null, 'off']);
  });
});

describe('collecting responses', () => {
  const one = response({ plain: 3 }, { role: 'teacher' });

  it('takes one response, a list, and a list with a name', () => {
    for (const value of [one, [one], { responses: [one] }])
      expect(collect(SCAN, value, 'file').responses).to.deep.equal([one]);
  });

  it('takes nothing of what somebody keeps for themselves', () => {
    const [kept] = collect(SCAN, { ...one, workings: { notes: 'Van mij' } }, 'file').responses;
    expect(JSON.stringify(kept)).not.to.contain('Van mij');
  });

  const refused: [text: string, why: string[]][] = [
    ['{', ['no-json']],
    ['', ['no-json']],
    ['[]', ['none']],
    ['{"responses": []}', ['none']],
    ['null', ['not-a-response']],
    ['"tekst"', ['not-a-response']],
    ['{"type": "FeatureCollection"}', ['not-a-response']],
    [JSON.stringify({ ...one, scan: 'another' }), ['other-scan']],
    [JSON.stringify([one, { ...one, scan: 'another' }, 3]), ['other-scan', 'not-a-response']],
  ];
  for (const [text, why] of refused)
    it(`${text.slice(0, 40) || 'an empty file'}: ${why.join(', ')}`, () => {
      expect(collectText(SCAN, text, 'file').refused).to.deep.equal(why);
    });

  it('reads a file that begins with a mark of its encoding', () => {
    expect(collectText(SCAN, `\uFEFF${JSON.stringify(one)}`, 'file').responses).to.deep.equal([one]);
  });

  it('counts another version as far as it fits, and says so', () => {
    const older = { ...one, version: '0', answers: { plain: 3, gone: 1, interpreter: 'vaak' } };
    const { responses, otherVersion, lost } = collect(SCAN, older, 'file');
    expect(responses[0]!.answers).to.deep.equal({ plain: 3 });
    expect([otherVersion, lost]).to.deep.equal([1, 2]);
  });

  it('people without an id are as many people', () => {
    const { id: _, ...nameless } = one;
    const found = collect(SCAN, times(3, nameless), 'file').responses;
    expect(report(found).n).to.equal(3);
  });
});
