import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { Activity } from '../../../src/model/activities/activity.js';
import type { Problem } from '../../../src/model/problem.js';
import { runNow } from '../../../src/model/slices.js';
import { readContent } from '../../../src/sources/activities/from-content.js';
import { loadExplanations } from '../../../src/sources/faults.js';
import { Received } from '../../../src/sources/format.js';
import { ReadError } from '../../../src/sources/read-error.js';
import { own } from './read-page.js';

before(loadExplanations);

const IN_PAGE = 'data in de pagina';

/** What is read of content that stands in a Dutch page. */
async function read(content: TemplateResult) {
  const root = await fixture(html`<div lang="nl">${content}</div>`);
  const problems: Problem[] = [];
  const { document } = runNow(readContent(Received.fromValue(IN_PAGE, root), problems));
  return {
    document,
    activities: document.activities.map(own),
    titles: document.activities.map(({ title }) => title),
    first: own(document.activities[0] as Activity),
    problems,
    paths: problems.map(({ path }) => path),
  };
}

async function failure(content: TemplateResult): Promise<unknown> {
  try {
    await read(content);
  } catch (error) {
    return error;
  }
  throw new Error('something was read');
}

const inPage = (path: string) => new URL(path, document.baseURI).href;

describe('Microdata in the page', () => {
  it('becomes an activity, with all that an event of schema.org can say', async () => {
    const { first, problems } = await read(html`
      <article itemscope itemtype="https://schema.org/EducationEvent" itemid="https://school.example/e#1">
        <h3 itemprop="name">Taalcafé <em>De Brug</em></h3>
        <p><time itemprop="startDate" datetime="2026-11-03T19:00">dinsdag</time></p>
        <meta itemprop="endDate" content="2026-11-03T21:00" />
        <link itemprop="eventStatus" href="https://schema.org/EventScheduled" />
        <link itemprop="eventAttendanceMode" href="https://schema.org/MixedEventAttendanceMode" />
        <div itemprop="description"><p>Kom erbij.</p><p>Neem<br />iemand mee.</p></div>
        <div itemprop="location" itemscope itemtype="https://schema.org/Place">
          <span itemprop="name">Bibliotheek</span>
          <p itemprop="address" itemscope itemtype="https://schema.org/PostalAddress">
            <span itemprop="streetAddress">Plein 1</span>,
            <span itemprop="postalCode">1234 AB</span> <span itemprop="addressLocality">Waterdal</span>
          </p>
          <p itemprop="geo" itemscope itemtype="https://schema.org/GeoCoordinates">
            <meta itemprop="latitude" content="52.1" /><meta itemprop="longitude" content="5.6" />
          </p>
        </div>
        <div itemprop="location" itemscope itemtype="https://schema.org/VirtualLocation">
          <a itemprop="url" href="/meedoen">Doe online mee</a>
        </div>
        <a itemprop="organizer" href="https://bieb.example">Bibliotheek Waterdal</a>
        <p itemprop="organizer" itemscope itemtype="https://schema.org/Organization">
          <span itemprop="name">Taalpunt</span> <a itemprop="telephone" href="tel:0880001011">088 000 10 11</a>
        </p>
        <p itemprop="performer" itemscope itemtype="https://schema.org/Person">
          <span itemprop="name">Noor</span>
          <span itemprop="affiliation" itemscope itemtype="https://schema.org/Organization">
            <span itemprop="name">Oudertafel</span>
          </span>
        </p>
        <p itemprop="offers" itemscope itemtype="https://schema.org/Offer">
          <data itemprop="price" value="0">Gratis</data> <a itemprop="url" href="/aanmelden">Meld u aan</a>
          <meta itemprop="validThrough" content="2026-11-01" />
        </p>
        <p>
          <span itemprop="inLanguage">nl</span>, <span itemprop="inLanguage">Arabisch</span>;
          <span itemprop="keywords">taal, lezen</span>
        </p>
        <img itemprop="image" src="/demo/favicon.svg" alt="Vier mensen aan een tafel" />
        <a itemprop="url" href="/taalcafe">Lees meer</a>
      </article>
    `);
    expect(problems).to.deep.equal([]);
    expect(first).to.deep.equal({
      id: 'https://school.example/e#1',
      title: 'Taalcafé De Brug',
      description: 'Kom erbij.\n\nNeem\niemand mee.',
      start: '2026-11-03T19:00',
      end: '2026-11-03T21:00',
      status: 'confirmed',
      organisers: ['Bibliotheek Waterdal', 'Taalpunt'],
      speakers: [{ name: 'Noor', organisation: 'Oudertafel' }],
      place: {
        name: 'Bibliotheek',
        street: 'Plein 1',
        postcode: '1234 AB',
        place: 'Waterdal',
        lat: 52.1,
        lon: 5.6,
      },
      attendance: 'mixed',
      onlineUrl: inPage('/meedoen'),
      infoUrl: inPage('/taalcafe'),
      registration: { mode: 'optional', url: inPage('/aanmelden'), closes: '2026-11-01' },
      cost: { free: true },
      languages: [
        { code: 'nl', role: 'spoken' },
        { code: 'ar', role: 'spoken' },
      ],
      themes: ['taal', 'lezen'],
      image: { url: inPage('/demo/favicon.svg'), alt: 'Vier mensen aan een tafel' },
      contact: { function: 'Taalpunt', phone: '088 000 10 11' },
    });
  });

  it('is found in a list of something else, and elsewhere by itemref', async () => {
    const { activities } = await read(html`
      <ol itemscope itemtype="https://schema.org/ItemList">
        <li itemprop="itemListElement" itemscope itemtype="https://schema.org/ListItem">
          <div itemprop="item" itemscope itemtype="https://schema.org/Event" itemref="samen-waar">
            <b itemprop="name">Eerste</b><time itemprop="startDate">2026-11-03</time>
          </div>
        </li>
      </ol>
      <div itemscope itemtype="https://schema.org/SocialEvent" itemref="samen-waar">
        <b itemprop="name">Tweede</b><time itemprop="startDate">2026-11-04</time>
      </div>
      <p id="samen-waar" itemprop="location">De Brug</p>
    `);
    expect(activities.map(({ title, start, place }) => [title, start, place?.name])).to.deep.equal([
      ['Eerste', '2026-11-03', 'De Brug'],
      ['Tweede', '2026-11-04', 'De Brug'],
    ]);
  });

  it('is found in a page that says that it is a page', async () => {
    const { titles } = await read(html`
      <div itemscope itemtype="https://schema.org/WebPage">
        <h1 itemprop="name">Agenda</h1>
        <div itemscope itemtype="https://schema.org/Event">
          <b itemprop="name">Les</b><time itemprop="startDate">2026-11-03</time>
        </div>
      </div>
    `);
    expect(titles).to.deep.equal(['Les']);
  });

  it('that refers to itself ends', async () => {
    const { titles } = await read(html`
      <div id="samen-rond" itemscope itemtype="https://schema.org/Event" itemref="samen-rond samen-deel">
        <b itemprop="name">Rond</b><time itemprop="startDate">2026-11-03</time>
      </div>
      <div id="samen-deel" itemprop="subEvent" itemscope itemtype="https://schema.org/Event" itemref="samen-deel">
        <b itemprop="name">Deel</b><time itemprop="startDate">2026-11-03T10:00</time>
      </div>
    `);
    expect(titles).to.deep.equal(['Rond', 'Deel']);
  });

  it('keeps the language of each text', async () => {
    const { first, document } = await read(html`
      <div itemscope itemtype="https://schema.org/Event">
        <b itemprop="name">Taalcafé</b> <b itemprop="name" lang="en">Language café</b>
        <time itemprop="startDate">2026-11-03</time>
        <p itemprop="description" lang="ar" dir="rtl">تعال معنا</p>
      </div>
    `);
    expect(document.language).to.equal('nl');
    expect(first.title).to.deep.equal({ nl: 'Taalcafé', en: 'Language café' });
    expect(first.description).to.deep.equal({ ar: 'تعال معنا' });
  });

  it('is an activity with parts when its parts have names', async () => {
    const { activities } = await read(html`
      <div itemscope itemtype="https://schema.org/Event">
        <b itemprop="name">Week</b><time itemprop="startDate">2026-11-23</time>
        <div itemprop="subEvent" itemscope itemtype="https://schema.org/Event">
          <b itemprop="name">Ontbijt</b><time itemprop="startDate">2026-11-23T08:00</time>
        </div>
      </div>
    `);
    expect(activities.map(({ title, partOf }) => [title, partOf])).to.deep.equal([
      ['Week', undefined],
      ['Ontbijt', 'week-2026-11-23'],
    ]);
  });
});

/** A data block with this in it. */
function block(value: unknown, isOurs = false): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  script.textContent = typeof value === 'string' ? value : JSON.stringify(value);
  if (isOurs) script.dataset.writtenBy = 'samen';
  return script;
}

const EVENT = {
  '@context': 'https://schema.org',
  '@type': 'Event',
  name: 'Les',
  startDate: '2026-11-03T19:00',
};
const DATA = html`<i class="dt-start">2026-11-03T19:00</i>`;

describe('JSON-LD in the page', () => {
  it('becomes activities, of all its blocks', async () => {
    const { activities, document, problems } = await read(html`
      <p lang="en">${block({ ...EVENT, organizer: { '@id': '#taalpunt' } })}</p>
      <div>${block({
        '@graph': [
          { '@id': '#taalpunt', name: 'Taalpunt' },
          { ...EVENT, name: 'Feest' },
        ],
      })}</div>
    `);
    expect(activities.map(({ title, organisers }) => [title, organisers])).to.deep.equal([
      ['Les', ['Taalpunt']],
      ['Feest', undefined],
    ]);
    expect(document.language).to.equal('nl');
    expect(problems).to.deep.equal([]);
  });

  it('is not what our own elements tell search engines', async () => {
    const { titles } = await read(
      html`${block({ ...EVENT, name: 'Wat er te zien is' }, true)}${block(EVENT)}`,
    );
    expect(titles).to.deep.equal(['Les']);
    expect(await failure(html`${block(EVENT, true)}`)).to.be.instanceOf(ReadError);
  });

  it('that is marked up as well counts once, as it is told most fully', async () => {
    const { activities } = await read(html`
      ${block({ ...EVENT, description: 'Kom erbij.', location: { '@type': 'Place', name: 'De Brug' } })}
      <div itemscope itemtype="https://schema.org/Event">
        <b itemprop="name">LES</b> <time itemprop="startDate" datetime="2026-11-03T19:00">3 november</time>
      </div>
      <div class="h-event"><b class="p-name">Feest</b> ${DATA}</div>
    `);
    expect(activities.map(({ title, place }) => [title, place?.name])).to.deep.equal([
      ['Les', 'De Brug'],
      ['Feest', undefined],
    ]);
    expect(activities[0]).not.to.have.property('alsoIn');
  });

  it('keeps what has the address of the page in common with something else', async () => {
    const url = 'https://school.example/agenda';
    const { activities } = await read(html`
      ${block({ ...EVENT, name: 'Feest', url, startDate: '2026-12-01' })}
      <div class="h-event"><a class="p-name u-url" href=${url}>Les</a> ${DATA}</div>
    `);
    expect(activities.map(({ title, id }) => [title, id])).to.deep.equal([
      ['Feest', url],
      ['Les', `${url}-2`],
    ]);
  });

  it('that is broken is reported with its number, and the rest is read', async () => {
    const { titles, paths, problems } = await read(
      html`${block('{oops')}${block([EVENT, { ...EVENT, name: 'Ooit', startDate: 'ooit' }])}`,
    );
    expect(titles).to.deep.equal(['Les']);
    expect(paths[0]).to.equal('JSON-LD-blok 1');
    expect(paths.slice(1).every((path) => path === 'JSON-LD-blok 2[1] “Ooit”: startDate')).to.equal(true);
    expect(problems.every(({ hint }) => hint !== '')).to.equal(true);
  });
});

describe('h-event in the page', () => {
  it('becomes an activity', async () => {
    const { first, problems } = await read(html`
      <article class="h-event">
        <h3><a class="p-name u-url" href="/taalcafe">Taalcafé</a></h3>
        <time class="dt-start" datetime="2026-11-03 19:00+0100">3 november</time> –
        <time class="dt-end" datetime="21:00">21.00 uur</time>
        <p class="p-summary">Praten met koffie.</p>
        <div class="e-content"><p>Eerste alinea.</p><ul><li>een</li><li>twee</li></ul></div>
        <p class="p-location h-card">
          <span class="p-name">De Brug</span>
          <span class="p-adr h-adr">
            <span class="p-street-address">Plein 1</span>, <span class="p-postal-code">1234 AB</span>
            <span class="p-locality">Waterdal</span>
          </span>
          <data class="p-latitude" value="52.1"></data><data class="p-longitude" value="5.6"></data>
        </p>
        <p class="p-organizer h-card">
          <a class="p-name u-url" href="https://bieb.example">Bibliotheek</a>
          <a class="u-email" href="mailto:taal@bieb.example">mail</a> <span class="p-tel">010 123</span>
        </p>
        <span class="p-category">Taal</span> <span class="p-category">Ontmoeten</span>
        <img class="u-photo" src="/demo/favicon.svg" alt="Een tafel" />
        <data class="u-uid" value="taalcafe-1"></data>
      </article>
    `);
    expect(problems).to.deep.equal([]);
    expect(first).to.deep.equal({
      id: 'taalcafe-1',
      title: 'Taalcafé',
      summary: 'Praten met koffie.',
      description: 'Eerste alinea.\n\neen\n\ntwee',
      start: '2026-11-03T19:00+01:00',
      end: '2026-11-03T21:00+01:00',
      organisers: ['Bibliotheek'],
      place: {
        name: 'De Brug',
        street: 'Plein 1',
        postcode: '1234 AB',
        place: 'Waterdal',
        lat: 52.1,
        lon: 5.6,
      },
      attendance: 'onsite',
      infoUrl: inPage('/taalcafe'),
      themes: ['taal', 'ontmoeten'],
      image: { url: inPage('/demo/favicon.svg'), alt: 'Een tafel' },
      contact: {
        function: 'Bibliotheek',
        phone: '010 123',
        email: 'taal@bieb.example',
        url: 'https://bieb.example/',
      },
    });
  });

  const on = (content: TemplateResult) =>
    html`<div class="h-event"><b class="p-name">Les</b>${content}</div>`;
  for (const [what, content, start, end] of [
    ['a day', html`<i class="dt-start">2026-11-03</i>`, '2026-11-03'],
    ['a day of the year', html`<i class="dt-start">2026-307</i>`, '2026-11-03'],
    ['a day as people write it', html`<i class="dt-start">3-11-2026 19:30</i>`, '2026-11-03T19:30'],
    ['one word', html`<time class="dt-start" datetime="20261103T193000Z">di</time>`, '2026-11-03T19:30Z'],
    ['half a day', html`<abbr class="dt-start" title="2026-11-03 7:30 p.m.">di</abbr>`, '2026-11-03T19:30'],
    ['midnight', html`<data class="dt-start" value="2026-11-03T12:05am"></data>`, '2026-11-03T00:05'],
    [
      'a date and a time apart',
      html`<p class="dt-start">
          Op <time class="value" datetime="2026-11-03">3 november</time> om <time class="value">19:30</time>
        </p>
        <p class="dt-end">tot <span class="value">21:00</span></p>`,
      '2026-11-03T19:30',
      '2026-11-03T21:00',
    ],
    [
      'a value in a title',
      html`<p class="dt-start"><span class="value-title" title="2026-11-03T19:30"></span>dinsdagavond</p>`,
      '2026-11-03T19:30',
    ],
    [
      'an end with a day of its own',
      html`<i class="dt-start">2026-11-03T22:00</i><i class="dt-end">2026-11-04T01:00</i>`,
      '2026-11-03T22:00',
      '2026-11-04T01:00',
    ],
    [
      'how long it takes',
      html`<i class="dt-start">2026-11-03T19:00</i><time class="dt-duration" datetime="PT90M">anderhalf uur</time>`,
      '2026-11-03T19:00',
      '2026-11-03T20:30:00',
    ],
  ] as [string, TemplateResult, string, string?][]) {
    it(`can say when by ${what}`, async () => {
      const { first, problems } = await read(on(content));
      expect(problems).to.deep.equal([]);
      expect([first.start, first.end]).to.deep.equal([start, end]);
    });
  }

  for (const [what, content, expected] of [
    ['a name', html`<i class="p-location">Aula</i>`, { place: { name: 'Aula' } }],
    [
      'a point',
      html`<i class="p-location h-geo"><b class="p-latitude">52.1</b> <b class="p-longitude">5.6</b></i>`,
      { place: { lat: 52.1, lon: 5.6 } },
    ],
    [
      'a card that is a name',
      html`<i class="p-location h-card">Buurthuis <b>De Brug</b></i>`,
      { place: { name: 'Buurthuis De Brug' } },
    ],
    [
      'a web address',
      html`<a class="u-location" href="https://live.example/1">Kijk mee</a>`,
      { onlineUrl: 'https://live.example/1', attendance: 'online' },
    ],
  ] as [string, TemplateResult, object][]) {
    it(`can say where by ${what}`, async () => {
      const { first } = await read(on(html`<i class="dt-start">2026-11-03</i>${content}`));
      expect(first).to.deep.include(expected);
    });
  }

  it('without properties of its own is called what it says, but then lacks a day', async () => {
    expect(await failure(html`<p class="h-event">Taalcafé op dinsdag</p>`)).to.be.instanceOf(ReadError);
  });

  it('in another one is a part of that', async () => {
    const { activities } = await read(html`
      <div class="h-event">
        <b class="p-name">Week</b> <i class="dt-start">2026-11-23</i>
        <div class="h-event"><b class="p-name">Ontbijt</b> <i class="dt-start">2026-11-23T08:00</i></div>
      </div>
    `);
    expect(activities.map(({ title, partOf }) => [title, partOf])).to.deep.equal([
      ['Week', undefined],
      ['Ontbijt', 'week-2026-11-23'],
    ]);
  });

  it('that is cancelled or full says so', async () => {
    const state = (word: string) =>
      read(on(html`<i class="dt-start">2026-11-03</i><i class="p-status">${word}</i>`));
    expect((await state('geannuleerd')).first.status).to.equal('cancelled');
    expect((await state('CONFIRMED')).first.status).to.equal('confirmed');
    expect((await state('vol')).first.status).to.equal('full');
  });

  it('as sites wrote it before 2010 is read as well, with its end of a day after the last one', async () => {
    const { first } = await read(html`
      <div class="vevent">
        <a class="url summary" href="https://school.example/kamp">Kamp</a>
        <abbr class="dtstart" title="2026-12-28">28</abbr> t/m <abbr class="dtend" title="2026-12-31">30 december</abbr>
        <p class="location vcard"><span class="fn org">De Hoeve</span>, <span class="adr"><span class="locality">Lindehoven</span></span></p>
      </div>
    `);
    expect(first).to.deep.include({
      title: 'Kamp',
      start: '2026-12-28',
      end: '2026-12-30',
      infoUrl: 'https://school.example/kamp',
      place: { name: 'De Hoeve', place: 'Lindehoven' },
    });
  });

  it('that is microdata as well counts once', async () => {
    const { titles } = await read(html`
      <div class="h-event" itemscope itemtype="https://schema.org/Event">
        <b class="p-name" itemprop="name">Les</b>
        <time class="dt-start" itemprop="startDate" datetime="2026-11-03">3 november</time>
      </div>
    `);
    expect(titles).to.deep.equal(['Les']);
  });
});

describe('Content that is not right', () => {
  it('names the activity and the property as the markup calls it, and keeps the rest', async () => {
    const { titles, problems } = await read(html`
      <div itemscope itemtype="https://schema.org/Event"><b itemprop="name">Zonder dag</b></div>
      <div class="h-event"><b class="p-name">Ooit</b> <i class="dt-start">volgende week</i></div>
      <div class="h-event">
        <b class="p-name">Les</b> <i class="dt-start">2026-11-03T19:00</i> <i class="dt-end">2026-11-03T18:00</i>
      </div>
    `);
    expect(titles).to.deep.equal(['Les']);
    expect(problems.map(({ path, severity }) => [path, severity])).to.deep.equal([
      ['activiteit 1 “Zonder dag”: startDate', 'error'],
      ['activiteit 2 “Ooit”: dt-start', 'error'],
      ['activiteit 3 “Les”: dt-end', 'warning'],
    ]);
    expect(problems.every(({ source, hint }) => source === IN_PAGE && hint !== '')).to.equal(true);
  });

  it('gives no address that may not be followed, and no markup', async () => {
    const { first, paths } = await read(html`
      <div itemscope itemtype="https://schema.org/Event">
        <b itemprop="name">&lt;img src=x onerror=alert(1)&gt; Les</b>
        <time itemprop="startDate">2026-11-03</time>
        <a itemprop="url" href="javascript:alert(1)">Meer</a>
        <p itemprop="description">Tekst <script type="text/plain">alert(1)</script></p>
      </div>
    `);
    expect(first.infoUrl).to.equal(undefined);
    expect(paths).to.deep.equal(['activiteit 1 “<img src=x onerror=alert(1)> Les”: url']);
    expect(first.description).to.equal('Tekst');
    expect(first.title).to.contain('Les');
  });

  it('is a failure when there is no activity in it, saying what to write', async () => {
    const error = await failure(html`<ul><li>3 november: taalcafé</li></ul>`);
    expect(error).to.be.instanceOf(ReadError).and.to.include({ reason: 'schema', source: IN_PAGE });
    expect((error as ReadError).message).to.match(/JSON-LD.*itemscope.*h-event.*from-content="page"/);
  });

  it('is a failure when none of its activities is right', async () => {
    const error = await failure(html`<div class="h-event"><b class="p-name">Les</b></div>`);
    expect((error as ReadError).message).to.match(/klopt er geen/);
  });

  it('of a thousand activities, or as deep as a script can build it, is read', async () => {
    const many = Array.from(
      { length: 1000 },
      (_, i) =>
        html`<p class="h-event"><b class="p-name">Les ${i}</b> <i class="dt-start">2026-11-03</i></p>`,
    );
    expect((await read(html`${many}`)).activities).to.have.length(1000);
    const deep = document.createElement('p');
    deep.className = 'p-name';
    let at: Element = deep;
    for (let i = 0; i < 1500; i++) at = at.appendChild(document.createElement('b'));
    expect(
      (
        await read(
          html`<div class="h-event"><i class="dt-start">2026-11-03</i>${deep}<b class="p-name">Diep</b></div>`,
        )
      ).activities,
    ).to.have.length(1);
  });
});
