import { expect } from '@open-wc/testing';
import { makeResponse } from '../../src/model/scan/response.js';
import { fitsInRow, parseNumber, placeOf, refitted } from '../../src/elements/self-scan/answering.model.js';
import { mistakesOn } from '../../src/elements/self-scan/mistakes.model.js';
import { NEW_SESSION, type Session } from '../../src/elements/self-scan/session.model.js';
import { pagesFor, type Paging } from '../../src/model/scan/pages.js';
import type { Scan } from '../../src/model/scan/scan.js';
import { journey, often, scanOf } from './answering-scan.js';

const scan = journey as Scan;
const at = (page: string, answers: Session['filled']['answers'] = {}): Session => ({
  ...NEW_SESSION,
  step: { at: 'page', page },
  filled: { ...NEW_SESSION.filled, answers },
});

const SIGNATURE = { id: 'kenmerk-1', date: '2026-11-22', language: 'nl' };

describe('a number as people write it', () => {
  for (const [typed, number] of [
    ['3', 3],
    ['-2', -2],
    ['−2', -2],
    ['0,5', 0.5],
    ['0.125', 0.125],
    ['1.250.000', 1250000],
    ['12 000', 12000],
    ['۴۲', 42],
    ['', undefined],
    ['1e5', undefined],
    ['0x10', undefined],
    ['Infinity', undefined],
    ['3 of 4', undefined],
    ['1,2,3', undefined],
  ] as const)
    it(`“${typed}” is ${number ?? 'none'}`, () => expect(parseNumber(typed)).to.equal(number));
});

describe('where a visitor is when pages change', () => {
  const none = { partners: ['geen'] };
  for (const [what, session, paging, page] of [
    ['a page that is there', at('samen'), 'theme', 'samen'],
    ['a theme in which nothing is asked any more: the one before', at('thuis', none), 'theme', 'samen'],
    ['a question that is hidden: the one after', at('welke'), 'question', 'partners'],
    ['a question, now that themes are pages', at('hulp'), 'theme', 'samen'],
    ['a theme, now that questions are pages', at('samen'), 'question', 'partners'],
    ['everything, now that questions are pages', at('all'), 'question', 'woorden'],
    ['a question, now that everything is one page', at('hulp'), 'all', 'all'],
    ['what this scan does not have', at('elders'), 'theme', undefined],
  ] as readonly [string, Session, Paging, string | undefined][])
    it(what, () => {
      const pages = pagesFor(scan, session.filled, paging);
      const place = session.step.at === 'page' && placeOf(scan, pages, session.step.page);
      expect(pages[Number(place)]?.id).to.equal(page);
    });
});

describe('what is wrong', () => {
  it('is what is missing and what is no number, on the pages that are looked at', () => {
    const session = { ...at('taal'), drafts: { hulp: 'veel' } };
    const pages = pagesFor(scan, session.filled, 'theme');
    expect(mistakesOn(pages, session)).to.deep.equal([
      { question: 'woorden', kind: 'missing' },
      { question: 'hulp', kind: 'number' },
      { question: 'vaak', kind: 'missing' },
    ]);
    expect(mistakesOn(pages.slice(1, 2), session)).to.have.length(1);
  });

  it('is not what is hidden', () => {
    const session = at('taal', { woorden: 3, partners: ['geen'] });
    expect(mistakesOn(pagesFor(scan, session.filled, 'all'), session)).to.deep.equal([]);
  });
});

describe('a scan that was read anew', () => {
  it('keeps answers that fit, those to questions that are gone for now, and where the visitor is', () => {
    const before = at('taal', { vaak: 'jaar', weg: 'x', woorden: 9 });
    const { filled, step } = refitted(scanOf(often) as Scan, before);
    expect(filled.answers).to.deep.equal({ vaak: 'jaar', weg: 'x', woorden: 9 });
    expect(
      makeResponse(scanOf(often) as Scan, filled, SIGNATURE).answers,
      'none of it is sent',
    ).to.deep.equal({
      vaak: 'jaar',
    });
    expect(step).to.equal(before.step);
  });
});

describe('a scale in a row', () => {
  for (const [what, labels, fits] of [
    ['short words', ['Helemaal niet', 'Een beetje', 'Voor een deel', 'Grotendeels', 'Helemaal'], true],
    ['a long word', ['Onvoldoende', 'Ontwikkelingsgericht'], false],
    ['a sentence', ['Nee', 'Wij doen dit al een hele tijd samen'], false],
    ['ten steps', Array.from({ length: 10 }, (_, i) => String(i)), false],
  ] as const)
    it(`${what}: ${fits}`, () => expect(fitsInRow(labels)).to.equal(fits));
});
