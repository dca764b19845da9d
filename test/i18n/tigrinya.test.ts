import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import { listOf, loadLocale, localeFor, withLocale } from '../../src/i18n/localize.js';
import { clockWords, dayWords } from '../../src/internal/activities/when.js';
import { weekdayNames } from '../../src/internal/activities/weekdays.js';
import { languageName } from '../../src/internal/particulars.js';
import { timeInWords } from '../../src/internal/related.js';
import { formatDate, toDayNumber } from '../../src/model/dates.js';
import { formatsFor } from '../../src/model/intl.js';
import { DirectoryPage } from '../support/directory-page.js';
import { translated } from '../support/language-page.js';

/* Not every browser knows Tigrinya: Firefox and Safari do, Chromium does not. Both have to say the same. */

const ti = <T>(run: () => T): T => withLocale('ti', run);
const TODAY = '2026-11-22';

before(() => loadLocale('ti'));

describe('Tigrinya', () => {
  it('is a language of the interface, left to right, with room for its letters', async () => {
    expect(localeFor('ti-ER')).to.equal('ti');
    const data = { language: 'nl', partners: [{ id: 'a', name: 'Bibliotheek' }] };
    const box = await fixture(
      html`<div><samen-partner-directory lang="ti" .data=${data}></samen-partner-directory></div>`,
    );
    const element = box.querySelector('samen-partner-directory')!;
    const page = await new DirectoryPage(element).shown();
    await page.until(() => page.speaks.language === 'ti', 'it speaks Tigrinya');
    expect(page.speaks.direction).to.equal('ltr');
    expect(page.text).to.contain(await translated('ti', 'Wat zoekt u?'));
    const base = element.shadowRoot!.querySelector('[lang=ti]')!;
    const { lineHeight, fontSize } = getComputedStyle(base);
    expect(parseFloat(lineHeight) / parseFloat(fontSize)).to.be.closeTo(1.7, 0.01);
  });

  for (const [day, words] of [
    ['2026-11-03', 'ሰሉስ፣ 3 ሕዳር'],
    ['2026-11-29', 'ሰንበት፣ 29 ሕዳር'],
    ['2027-01-31', 'ሰንበት፣ 31 ጥሪ 2027'],
    ['2027-09-01', 'ረቡዕ፣ 1 መስከረም 2027'],
  ] as const)
    it(`calls ${day} “${words}”`, () => expect(ti(() => dayWords(day, TODAY))).to.equal(words));

  it('names every month and every day of the week in its own letters', () => {
    const months = Array.from({ length: 12 }, (_, i) =>
      formatDate(`2026-${String(i + 1).padStart(2, '0')}-15`, 'ti'),
    );
    expect(new Set(months)).to.have.length(12);
    // A browser that knows the language by itself may have another order.
    for (const date of months)
      expect(date).to.match(/^(?:15 \p{Script=Ethiopic}+|\p{Script=Ethiopic}+ 15,) 2026$/u);
    const days = weekdayNames('ti');
    expect(new Set(days.map(({ long }) => long))).to.have.length(7);
    expect(new Set(days.map(({ short }) => short))).to.have.length(7);
    expect(days[0]!.long).to.equal('ሰኑይ');
    for (const { long, short, narrow } of days)
      expect([long, short, narrow].join('')).to.match(/^\p{Script=Ethiopic}+$/u);
  });

  it('writes the clock with 24 hours, and in digits that are on every phone', () => {
    expect(ti(() => clockWords('19:30'))).to.equal('19:30');
    expect(ti(() => clockWords('00:05'))).to.equal('00:05');
    expect(ti(() => timeInWords('2026-11-03T19:30', 'Europe/Amsterdam'))).to.match(
      /ሰሉስ፣ 3 ሕዳር( 2026)? .*19:30/,
    );
  });

  it('says when something begins, from when to when, and several things in a row', () => {
    const { DateTimeFormat, RelativeTimeFormat, ListFormat } = formatsFor('ti');
    expect(new RelativeTimeFormat('ti').format(3, 'hour')).to.match(/^\p{Script=Ethiopic}+ 3 ሰዓት$/u);
    const date = (day: string) => new Date(toDayNumber(day)! * 86_400_000);
    const range = new DateTimeFormat('ti', {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
    const week = range.formatRange(date('2026-11-16'), date('2026-11-22'));
    expect(week).to.contain('16').and.contain('22').and.contain('ሕዳር').and.contain('2026');
    expect(week).to.not.match(/[a-z]/i);
    const list = new ListFormat('ti', { type: 'conjunction' });
    expect(list.format(['ሰኑይ', 'ረቡዕ'])).to.equal('ሰኑይን ረቡዕን');
    expect(list.format(['ሰኑይ'])).to.equal('ሰኑይ');
    expect(list.format([])).to.equal('');
    expect(ti(() => listOf(['ሀ', 'ለ']))).to.equal('ሀ፣ ለ');
  });

  it('names the languages that people here speak; one that it does not know keeps a name', () => {
    for (const code of ['nl', 'en', 'ar', 'ti', 'uk', 'tr', 'pl', 'so', 'fa'])
      expect(languageName(code, 'ti'), code).to.match(/^[\p{Script=Ethiopic} ]+$/u);
    for (const code of ['ja', 'x-klingon', 'constructor', '??'])
      expect(languageName(code, 'ti')).to.be.a('string');
  });
});
