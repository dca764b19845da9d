import { expect } from '@open-wc/testing';
import { elsewhereMessage, readableAddress, standsElsewhere } from '../../src/sources/elsewhere.js';

const PAGE = 'https://school.example';
const GOOGLE = 'https://calendar.google.com/calendar/ical/abc%40group.calendar.google.com';
const OUTLOOK = 'https://outlook.office365.com/owa/calendar/a1@school.example/b2';

describe('A request without an answer', () => {
  const rows: [what: string, url: string, page: string, isOnline: boolean, expected: boolean][] = [
    ['to another site', 'https://agenda.example/a.ics', PAGE, true, true],
    ['to this site', 'https://school.example/a.ics', PAGE, true, false],
    ['without a connection', 'https://agenda.example/a.ics', PAGE, false, false],
    ['in a sandboxed frame', 'https://school.example/a.ics', 'null', true, true],
    ['to an address of this site', '/a.ics', PAGE, true, false],
  ];
  for (const [what, url, page, isOnline, expected] of rows)
    it(`${what} ${expected ? 'was' : 'was not'} most probably refused by the browser`, () =>
      expect(standsElsewhere(url, page, isOnline)).to.equal(expected));
});

describe('What a builder reads about a calendar elsewhere', () => {
  it('is whom to ask for what, and else how to have it on the own site', () => {
    const message = elsewhereMessage('https://agenda.example/uit/agenda.json', PAGE, 'activities');
    expect(message).to.contain('https://agenda.example ');
    expect(message.indexOf('Access-Control-Allow-Origin: https://school.example'))
      .to.be.greaterThan(0)
      .and.lessThan(
        message.indexOf(
          'npx samen-elements fetch "https://agenda.example/uit/agenda.json" --kind activities -o agenda.json',
        ),
      );
  });

  it('does not send anybody to a service that never allows it', () => {
    for (const [url, name] of [
      [`${GOOGLE}/public/basic.ics`, 'Google Agenda'],
      [`${OUTLOOK}/calendar.ics`, 'Outlook'],
      ['https://p63-caldav.icloud.com/published/2/abc', 'iCloud'],
    ] as const) {
      const message = elsewhereMessage(url, PAGE, 'activities');
      expect(message)
        .to.contain(name)
        .and.to.contain('--kind activities')
        .and.not.to.contain('Access-Control');
    }
  });

  it('is that a secret address is no secret in a page', () => {
    expect(elsewhereMessage(`${GOOGLE}/private-0123/basic.ics`, PAGE)).to.contain('geheim adres');
    expect(elsewhereMessage(`${GOOGLE}/public/basic.ics`, PAGE)).not.to.contain('geheim');
  });

  it('is that a page with https reads no http', () => {
    expect(elsewhereMessage('http://agenda.example/a.ics', PAGE))
      .to.contain('https')
      .and.not.to.contain('CORS');
    expect(elsewhereMessage('http://localhost:1/a.ics', PAGE)).to.contain('CORS');
  });

  it('names a command for each kind of documents', () => {
    expect(elsewhereMessage('https://api.example/services', PAGE, 'partners')).to.contain(
      'npx samen-elements fetch "https://api.example/services" --kind partners -o partners.json',
    );
  });

  it('allows all when the page has no origin of its own', () => {
    expect(elsewhereMessage('https://agenda.example/a.ics', 'null')).to.contain(
      'Access-Control-Allow-Origin: *',
    );
  });
});

describe('Where a visitor can see a calendar', () => {
  const rows: [what: string, url: string, address: string | undefined][] = [
    ['the file itself', 'https://agenda.example/a.ics', 'https://agenda.example/a.ics'],
    [
      'the page of a public Google calendar',
      `${GOOGLE}/public/basic.ics`,
      'https://calendar.google.com/calendar/embed?src=abc%40group.calendar.google.com',
    ],
    ['nowhere, when the address is secret', `${GOOGLE}/private-0123/basic.ics`, undefined],
    [
      'nowhere, when the id is none',
      'https://calendar.google.com/calendar/ical/a&b/public/basic.ics',
      undefined,
    ],
    ['the page of an Outlook calendar', `${OUTLOOK}/calendar.ics`, `${OUTLOOK}/calendar.html`],
    [
      'the page of an Outlook.com calendar',
      'https://outlook.live.com/owa/calendar/a/b/cid-1/calendar.ics',
      'https://outlook.live.com/owa/calendar/a/b/cid-1/index.html',
    ],
    ['a page that was read itself', 'https://school.example/agenda', 'https://school.example/agenda'],
    [
      'the site, of data that nobody reads',
      'https://school.example/site/wp-json/tribe/events/v1/events?per_page=50',
      'https://school.example/site/',
    ],
    ['the site, of a data file', 'https://school.example/data/agenda.json', 'https://school.example/'],
    ['nowhere, of what is no address', 'data in de pagina', undefined],
  ];
  for (const [what, url, address] of rows) it(what, () => expect(readableAddress(url)).to.equal(address));
});
