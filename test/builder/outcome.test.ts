import { expect } from '@open-wc/testing';
import { addressRemark, codeWarning, outcomeWords, type Outcome } from '../../src/builder/outcome.js';
import type { Problem } from '../../src/model/problem.js';

const PAGE = 'https://samen.example/0.1.0/';
const SRC = 'https://data.example/partners.json';
const problem = (severity: Problem['severity']): Problem => ({
  source: SRC,
  path: 'partners[3]',
  message: 'De naam ontbreekt.',
  hint: 'Geef een naam.',
  severity,
});
const ready = (count: number, problems: readonly Problem[] = []): Outcome => ({
  status: 'ready',
  count,
  problems,
  document: undefined,
});
const failed = (reason: string, message = ''): Outcome => ({ status: 'failed', reason, message });
const words = (outcome: Outcome, attributes: Readonly<Record<string, string>> = {}) =>
  outcomeWords({ element: 'partner-directory', attributes: { src: SRC, ...attributes } }, outcome, PAGE);

describe('What was read, in words for an editor', () => {
  const titles: readonly [Outcome, string][] = [
    [{ status: 'loading' }, 'We lezen de gegevens…'],
    [ready(1), '1 partner gelezen. Alles is in orde.'],
    [ready(1270), '1.270 partners gelezen. Alles is in orde.'],
    [ready(127, [problem('warning')]), '127 partners gelezen, 1 opmerking.'],
    [ready(127, [problem('error'), problem('warning')]), '127 partners gelezen, 2 opmerkingen.'],
    [ready(0), 'Het adres klopt, maar er staat niets in.'],
    [failed('timeout'), 'Het duurt te lang.'],
    [failed('status'), 'Op dit adres staat niets, of het is afgeschermd.'],
    [failed('too-large'), 'Dit bestand is te groot.'],
    [failed('format'), 'Dit zijn geen gegevens die dit onderdeel kan lezen.'],
    [{ status: 'absent', because: 'frame' }, 'Het voorbeeld kan hier niet getoond worden.'],
  ];
  for (const [outcome, title] of titles)
    it(`is “${title}”`, () => {
      expect(words(outcome).title).to.equal(title);
    });

  it('says whether a visitor misses anything', () => {
    expect(words(ready(5, [problem('error')])).advice.join()).to.contain('ziet een bezoeker niet');
    expect(words(ready(5, [problem('warning')])).advice.join()).to.contain('Bezoekers zien alles');
  });

  it('of a card with many partners asks which one', () => {
    const card = outcomeWords(
      { element: 'partner-card', attributes: { src: SRC } },
      ready(44, [problem('error')]),
      PAGE,
    );
    expect(card.advice).to.deep.equal(['Kies bij stap 3 welke partner u laat zien.']);
    expect(card.problems).to.deep.equal([]);
  });

  it('explains what another site does not allow, with the command that helps', () => {
    const { advice, command } = words(failed('network'));
    expect(advice.join(' ')).to.contain('CORS');
    expect(command).to.equal(`npx samen-elements fetch "${SRC}" --kind partners -o partners.json`);
  });

  it('does not speak of other sites when the data is on this one', () => {
    const { advice, command } = words(failed('network'), { src: `${PAGE}partners.json` });
    expect(advice.join(' ')).not.to.contain('CORS');
    expect(command).to.equal(undefined);
  });

  for (const [address, hint] of [
    ['https://docs.google.com/spreadsheets/d/1a2b/edit#gid=0', /Publiceren op internet/],
    ['https://gemeente.sharepoint.com/:x:/s/partners/x1y2', /als CSV/],
    ['https://docs.google.com/spreadsheets/d/e/2PACX/pub?output=csv', undefined],
  ] as const)
    it(`${hint ? 'says first what to do with' : 'has no hint for'} ${address}`, () => {
      const [first] = words(failed('network'), { src: address }).advice;
      if (hint) expect(first).to.match(hint);
      else expect(first).to.match(/^Open het adres/);
    });

  it('passes on what the element says of data that it cannot read', () => {
    expect(words(failed('schema', 'De lijst “partners” ontbreekt.')).advice[0]).to.equal(
      'De lijst “partners” ontbreekt.',
    );
  });

  const warnings: readonly [string, Parameters<typeof codeWarning>, RegExp | undefined][] = [
    ['nothing yet', [{ element: 'partner-directory', attributes: {} }, undefined], undefined],
    [
      'what is being read',
      [{ element: 'partner-directory', attributes: {} }, { status: 'loading' }],
      undefined,
    ],
    ['good data', [{ element: 'partner-directory', attributes: {} }, ready(3)], undefined],
    ['data that failed', [{ element: 'partner-directory', attributes: {} }, failed('status')], /bij stap 2/],
    ['data without records', [{ element: 'activity-calendar', attributes: {} }, ready(0)], /staat niets in/],
    ['a card of nobody', [{ element: 'partner-card', attributes: {} }, ready(3)], /welke partner/],
    [
      'a card of somebody',
      [{ element: 'partner-card', attributes: { partner: 'bieb' } }, ready(3)],
      undefined,
    ],
    ['a card of the only one', [{ element: 'partner-card', attributes: {} }, ready(1)], undefined],
  ];
  for (const [what, given, words] of warnings)
    it(`above the code, of ${what}, ${words ? 'warns' : 'says nothing'}`, () => {
      const found = codeWarning(...given);
      if (words) expect(found).to.match(words);
      else expect(found).to.equal(undefined);
    });

  const remarks: readonly [string, RegExp | undefined][] = [
    [`${PAGE}partners.json`, undefined],
    ['http://localhost:8000/partners.json', /alleen op uw eigen computer/],
    ['http://data.example/partners.json', /gebruik https/],
    [SRC, /een andere site/],
  ];
  for (const [src, remark] of remarks)
    it(`of ${src} ${remark ? 'warns' : 'has nothing to remark'}`, () => {
      const found = addressRemark(src, PAGE);
      if (remark) expect(found).to.match(remark);
      else expect(found).to.equal(undefined);
    });
});
