import { expect } from '@open-wc/testing';
import '../../src/define.js';
import type { ActivityRecord } from '../../src/model/activities/activity.js';
import { CalendarPage, letTimeGo, stopTime } from '../support/calendar-page.js';
import { setAddress } from '../support/host-page.js';

/* What can be read of an activity that is open. Now it is Sunday 1 November 2026, 11:00 in Amsterdam. */

const BASE: ActivityRecord = {
  id: 'avond',
  title: 'Ouderavond',
  start: '2026-11-03T19:30',
  end: '2026-11-03T21:00',
};

beforeEach(() => stopTime('2026-11-01T10:00:00Z'));
afterEach(async () => {
  letTimeGo();
  await setAddress({});
});

let before: CalendarPage | undefined;

/** Opens an activity in a calendar with others, alone on the page. */
async function show(
  fields: Partial<ActivityRecord>,
  others: ActivityRecord[] = [],
  attributes: Record<string, string> = {},
): Promise<CalendarPage> {
  before?.element.remove();
  await setAddress({ hash: '#samen/activity/avond' });
  const page = await CalendarPage.with(attributes, { activities: [{ ...BASE, ...fields }, ...others] });
  before = page;
  await page.opened();
  return page;
}

describe('An activity that is open says', () => {
  it('when it is, with the year', async () => {
    const page = await show({});
    expect(page.dialogText).to.contain('dinsdag 3 november 2026 19:30 tot 21:00');
  });

  it('on which days it is, when it takes days', async () => {
    const page = await show({ start: '2026-11-23', end: '2026-11-27' });
    expect(page.dialogText).to.contain('maandag 23 november 2026 tot en met vrijdag 27 november');
  });

  it('what the visitor’s own clock shows, only when that is another one', async () => {
    const away = await show({ timezone: 'Europe/Amsterdam' }, [], { timezone: 'Pacific/Auckland' });
    expect(away.dialogText).to.contain('woensdag 4 november 2026');
    expect(away.dialogText).to.match(/Dit is de tijd van Auckland\. Bij u is het dan .*\d\d:\d\d/);
    const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const home = await show({}, [], { timezone: own });
    expect(home.dialogText).not.to.contain('Bij u is het dan');
  });

  it('how often it comes again, and when next', async () => {
    const page = await show({ recurrence: { rule: 'FREQ=WEEKLY;UNTIL=20261231T000000Z' } });
    expect(page.dialogText).to.match(/Elke dinsdag\s*· tot en met 31 december 2026/);
    expect(page.part('Andere keren')).to.match(
      /^dinsdag 10 november, 19:30 tot 21:00 dinsdag 17 november, 19:30 tot 21:00 dinsdag 24 november, 19:30 tot 21:00 Alle datums$/,
    );
    await page.click('button', 'Alle datums', page.dialog);
    expect(page.part('Andere keren')).to.contain('dinsdag 29 december');
  });

  it('how often it comes again only once', async () => {
    const page = await show({ form: 'repeat', themes: ['taal'], recurrence: { rule: 'FREQ=WEEKLY' } });
    await page.click('button', 'Meer over deze activiteit', page.dialog);
    expect(page.find('term', 'Hoe vaak', page.dialog)).to.equal(undefined);
  });

  const WRONG: [what: string, Partial<ActivityRecord>, words: string][] = [
    ['is called off', { status: 'cancelled' }, 'Dit gaat niet door.'],
    ['is postponed', { status: 'postponed' }, 'Dit is uitgesteld.'],
    ['is not certain', { status: 'tentative' }, 'Dit is nog niet zeker. Kijk hier later nog eens.'],
    [
      'is at another time',
      { previousStart: '2026-11-02T20:00' },
      'Let op: andere tijd. Het was eerst maandag 2 november, 20:00.',
    ],
  ];
  for (const [what, fields, words] of WRONG) {
    it(`that it ${what}, before anything else`, async () => {
      const page = await show(fields);
      expect(page.dialogText.indexOf(words))
        .to.be.greaterThan(0)
        .and.lessThan(page.dialogText.indexOf('dinsdag 3 november 2026'));
    });
  }

  it('nothing of signing up for what does not go on', async () => {
    const page = await show({
      status: 'cancelled',
      registration: { mode: 'required', url: 'https://a.example' },
    });
    expect(page.dialogText).not.to.match(/[Aa]anmelden|Meld u aan/);
  });

  it('where it is and how to get there', async () => {
    const page = await show({
      place: { name: 'De Brug', street: 'Kade 1', place: 'Waterdal', accessibility: ['lift'] },
    });
    expect(page.dialogText).to.contain('De Brug Kade 1, Waterdal Toegankelijk: lift');
    expect(page.linkInDialog('Route naar De Brug').href).to.match(/^https:\/\/www\.openstreetmap\.org/);
  });

  it('nothing of a route when the page wants none', async () => {
    const page = await show({ place: { street: 'Kade 1', place: 'Waterdal' } }, [], { 'route-url': '' });
    expect(page.find('link', /^Route/, page.dialog)).to.equal(undefined);
  });

  it('how to sign up, with a button where that can be done', async () => {
    const page = await show({
      registration: {
        mode: 'required',
        url: 'https://school.example/aanmelden',
        text: 'Of bel ons.',
        closes: '2026-11-02',
        remaining: 4,
      },
      infoUrl: 'https://school.example/avond',
    });
    expect(page.dialogText).to.contain(
      'Aanmelden kan nog 1 dag. De laatste dag is maandag 2 november. Er zijn nog 4 plaatsen. Of bel ons.',
    );
    expect(page.linkInDialog('Meld u aan').href).to.equal('https://school.example/aanmelden');
    expect(page.linkInDialog('Meer lezen op de website').href).to.equal('https://school.example/avond');
  });

  it('for whom it is, and what helps to come', async () => {
    const page = await show({
      audience: ['parent'],
      ages: { min: 4, max: 12 },
      cost: { free: true },
      childcare: false,
      interpreter: 'Gebarentolk',
      dutchLevel: 'none',
      languages: ['nl', { code: 'ar', role: 'interpreter' }],
    });
    expect(page.fact('Voor wie')).to.equal('Ouders');
    expect(page.fact('Leeftijd')).to.equal('4 tot en met 12 jaar');
    expect(page.fact('Kosten')).to.equal('Gratis');
    expect(page.fact('Kinderopvang')).to.equal('Er is geen opvang');
    expect(page.fact('Tolk')).to.equal('Gebarentolk');
    expect(page.fact('Nederlands nodig?')).to.equal('Ook zonder Nederlands');
    expect(page.fact('Talen')).to.equal('Nederlands, Arabisch (tolk)');
  });

  it('that there is an interpreter, once', async () => {
    const named = await show({ interpreter: true, languages: ['nl', { code: 'ar', role: 'interpreter' }] });
    expect(named.find('term', 'Tolk', named.dialog)).to.equal(undefined);
    const unnamed = await show({ interpreter: true, languages: ['nl'] });
    expect(unnamed.fact('Tolk')).to.equal('Er is een tolk');
  });

  it('whom to ask where one must sign up and nothing says how', async () => {
    const asked = await show({ registration: { mode: 'required' }, organisers: ['De Brug', 'De Wilg'] });
    expect(asked.dialogText).to.contain('U moet zich eerst aanmelden. Vraag het aan De Brug');
    const ways: Partial<ActivityRecord>[] = [
      { registration: { mode: 'required', url: 'https://school.example' } },
      { registration: { mode: 'required', text: 'Bel de school.' } },
      { registration: { mode: 'required' }, contact: { phone: '010 123 45 67' } },
      { registration: { mode: 'optional' } },
      { registration: { mode: 'required', closes: '2026-10-31' } },
    ];
    for (const fields of ways) {
      const page = await show({ ...fields, organisers: ['De Brug'] });
      expect(page.dialogText, JSON.stringify(fields)).not.to.contain('Vraag het aan');
    }
  });

  it('the same state as the list, also when it is too late for the waiting list', async () => {
    const registration = { mode: 'required', remaining: 0, waitingList: true } as const;
    const open = await show({ registration });
    expect(open.dialogText).to.match(/^Sluit Vol, met wachtlijst Ouderavond/);
    const closed = await show({ registration: { ...registration, closes: '2026-10-31' } });
    expect(closed.dialogText)
      .to.match(/^Sluit Vol Ouderavond/)
      .and.contain('Vol. Aanmelden kan niet meer.');
    stopTime('2026-11-04T10:00:00Z');
    const over = await show({ registration });
    expect(over.dialogText)
      .to.match(/^Sluit Geweest Ouderavond/)
      .and.not.contain('Vol');
  });

  it('what it is for, in the document’s own words', async () => {
    const page = await show({
      type: 'webinar',
      form: 'once',
      themes: ['taal'],
      settings: ['school'],
      beneficiaries: ['pupil'],
      aims: ['Samen lezen', 'Elkaar leren kennen'],
      curriculum: ['Taal'],
    });
    expect(page.dialogText).to.match(/Webinar Ouderavond/);
    expect(page.find('term', 'Thema', page.dialog), 'at first').to.equal(undefined);
    await page.click('button', 'Meer over deze activiteit', page.dialog);
    for (const [term, words] of [
      ['Thema', 'taal'],
      ['Hoe vaak', 'Eén keer'],
      ['Omgeving', 'Op school'],
      ['Goed voor', 'Leerling'],
      ['Doel', 'Samen lezen Elkaar leren kennen'],
      ['Hoort bij de lessen', 'Taal'],
    ] as const)
      expect(page.fact(term), term).to.equal(words);
  });

  it('what it is, line by line and with its addresses clickable, and nothing of it as HTML', async () => {
    const page = await show({
      summary: 'Kom praten.',
      description: 'Eerst koffie.\nDaarna https://school.example/uitleg <b>niet vet</b>',
    });
    expect(page.dialogText).to.contain('Kom praten.').and.to.contain('<b>niet vet</b>');
    expect(page.linkInDialog(/uitleg/).href).to.equal('https://school.example/uitleg');
  });

  it('whom to call', async () => {
    const page = await show({ contact: { function: 'Ouderconsulent', phone: '010 123 45 67' } });
    expect(page.part('Vragen?')).to.equal('Ouderconsulent 010 123 45 67');
    expect(page.linkInDialog('010 123 45 67').href).to.equal('tel:0101234567');
  });

  it('its rounds, each with its time, place and state', async () => {
    const page = await show({
      rounds: [
        { title: 'Ronde 1', start: '2026-11-03T19:45', end: '2026-11-03T20:15', place: { name: 'Zaal 2' } },
        { title: 'Ronde 2', start: '2026-11-03T20:15', status: 'full' },
      ],
    });
    expect(page.part('Programma')).to.equal(
      'Ronde 1 dinsdag 3 november, 19:45 tot 20:15 Zaal 2 Ronde 2 Vol dinsdag 3 november, 20:15',
    );
  });

  it('who speaks, for whom', async () => {
    const page = await show({
      speakers: [{ name: 'Noor', organisation: 'Oudertafel', perspective: 'ouders' }, { name: 'Jelmer' }],
    });
    expect(page.part('Wie vertelt')).to.match(/^Noor Oudertafel\s*· ouders Jelmer$/);
  });

  it('where people come together around it', async () => {
    const page = await show({
      localGatherings: [
        {
          title: 'Kijk mee in Oost',
          start: '2026-11-03T19:00',
          place: { name: 'Buurthuis', place: 'Oost' },
          url: 'https://oost.example',
          contact: { function: 'Gastvrouw', phone: '010 222 22 22' },
        },
      ],
    });
    expect(page.part('Samen erbij zijn, in de buurt')).to.match(
      /^Kijk mee in Oost dinsdag 3 november, 19:00 Buurthuis Oost .*Gastvrouw 010 222 22 22 Meer lezen/,
    );
  });

  it('that help is wanted, with whom to call', async () => {
    const page = await show({
      volunteers: { task: 'Koffie schenken', number: 3, contact: { phone: '010 333 33 33' } },
    });
    expect(page.part('Helpt u mee?')).to.equal(
      'Wij zoeken 3 mensen die helpen. Koffie schenken 010 333 33 33',
    );
  });

  it('that it is told in another language than the visitor’s', async () => {
    const page = await show({ summary: { en: 'Come and talk.' } });
    expect(page.dialogText).to.contain('Alleen in het Engels');
    expect(page.languageOf('Come and talk.').language).to.equal('en');
  });

  it('nothing at all of what is not known: no word, no heading', async () => {
    const page = await show({});
    expect(page.parts).to.deep.equal([]);
    expect(page.all('term', undefined, page.dialog)).to.deep.equal([]);
  });
});

describe('A livestream', () => {
  const live = { attendance: 'mixed', livestreamUrl: 'https://live.example/1' } as const;
  const TIMES: [when: string, now: string, link: boolean][] = [
    ['days before', '2026-11-01T10:00:00Z', false],
    ['sixteen minutes before', '2026-11-03T18:14:00Z', false],
    ['fifteen minutes before', '2026-11-03T18:15:00Z', true],
    ['while it is on', '2026-11-03T19:00:00Z', true],
    ['when it is over', '2026-11-03T20:00:00Z', false],
  ];
  for (const [when, now, link] of TIMES) {
    it(`${link ? 'is a link' : 'is no link'} ${when}`, async () => {
      stopTime(now);
      const page = await show(live);
      expect(!!page.find('link', 'Kijk mee', page.dialog)).to.equal(link);
    });
  }

  it('is findable before it is time: the page says where the link will be', async () => {
    const page = await show(live);
    expect(page.dialogText).to.contain(
      'U kunt ook online meedoen De link om mee te kijken staat hier 15 minuten voor het begin.',
    );
  });

  it('appears by itself while the activity stays open', async () => {
    const page = await show(live);
    stopTime('2026-11-03T18:20:00Z');
    page.look();
    await page.until(() => page.find('link', 'Kijk mee', page.dialog), 'the link');
    expect(page.linkInDialog('Kijk mee').href).to.equal('https://live.example/1');
  });

  it('is no link of what is called off, and never one that runs something', async () => {
    stopTime('2026-11-03T19:00:00Z');
    const off = await show({ ...live, status: 'cancelled' });
    expect(off.find('link', 'Kijk mee', off.dialog)).to.equal(undefined);
    const hostile = await show({ ...live, livestreamUrl: 'javascript:alert(1)' });
    expect(hostile.find('link', 'Kijk mee', hostile.dialog)).to.equal(undefined);
  });

  it('is not promised when there will be no link', async () => {
    const page = await show({ ...live, livestreamUrl: 'javascript:alert(1)', onlineUrl: 'data:text/html,x' });
    expect(page.dialogText).to.contain('U kunt ook online meedoen').and.not.to.contain('staat hier');
  });

  it('leaves a recording and a report behind, which are not there before', async () => {
    const after = {
      ...live,
      recordingUrl: 'https://video.example/1',
      report: { label: 'Verslag', url: '/v', language: 'tr', size: 'PDF, 2 MB' },
    };
    const early = await show(after);
    expect(early.dialogText).not.to.contain('opname');
    stopTime('2026-11-04T10:00:00Z');
    const page = await show(after);
    expect(page.linkInDialog('Kijk de opname terug').href).to.equal('https://video.example/1');
    expect(page.linkInDialog('Verslag').pathname).to.equal('/v');
    expect(page.dialogText).to.match(/Verslag\s*\(Turks · PDF, 2 MB\)/);
    expect(page.dialogText).not.to.contain('staat hier');
  });
});

describe('What belongs to an activity', () => {
  const week: ActivityRecord = { id: 'week', title: 'Actieweek', start: '2026-11-02', end: '2026-11-06' };
  const last: ActivityRecord = {
    id: 'vorig',
    title: 'Ouderavond 2025',
    start: '2025-11-04T19:30',
    recordingUrl: 'https://video.example/2025',
  };

  it('is the week that it is a part of, one link away', async () => {
    const page = await show({ partOf: 'week' }, [week]);
    expect(page.dialogText).to.contain('Onderdeel van: Actieweek');
    page.linkInDialog('Actieweek').click();
    await page.opened('Actieweek');
    expect(page.part('Wat er allemaal is')).to.equal('Ouderavond dinsdag 3 november, 19:30 tot 21:00');
  });

  it('says of each part whether it goes on', async () => {
    const parts: ActivityRecord[] = [
      { id: 'b', title: 'Later', start: '2026-11-05', partOf: 'avond' },
      { id: 'a', title: 'Ontbijt', start: '2026-11-04', partOf: 'avond', status: 'cancelled' },
    ];
    const page = await show({}, parts);
    expect(page.part('Wat er allemaal is')).to.equal(
      'Ontbijt woensdag 4 november · Gaat niet door Later donderdag 5 november',
    );
  });

  it('is the edition before it with its recording, and the one after it', async () => {
    const next: ActivityRecord = {
      ...BASE,
      id: 'straks',
      title: 'Ouderavond 2027',
      start: '2027-11-02',
      follows: 'avond',
    };
    const page = await show({ follows: 'vorig' }, [last, next]);
    expect(page.part('Vorige keer')).to.contain('Ouderavond 2025').and.to.contain('Kijk de opname terug');
    expect(page.part('Volgende keer')).to.contain('Ouderavond 2027');
  });

  it('is what goes with it, whichever of both says so, and nothing that is not there', async () => {
    const page = await show({ related: ['week', 'nergens'] }, [week, { ...last, related: ['avond'] }]);
    expect(page.part('Past hierbij')).to.match(/^Ouderavond 2025 .*Actieweek/);
    expect(page.dialogText).not.to.contain('nergens');
  });

  it('is told by others on the page', async () => {
    const answer = (event: GlobalEventHandlersEventMap['samen-related']) => {
      if (event.kind === 'activity' && event.id === 'avond')
        event.add({ kind: 'film', title: 'Een film', href: '/film' });
    };
    document.addEventListener('samen-related', answer);
    const page = await show({});
    await page.until(() => page.find('heading', 'Zie ook', page.dialog), 'what others know');
    expect(page.part('Zie ook')).to.equal('Een film');
    document.removeEventListener('samen-related', answer);
  });
});

describe('A picture', () => {
  it('of the page’s own site is shown, with what it shows in words', async () => {
    const page = await show({ image: { url: `${location.origin}/foto.png`, alt: 'Ouders aan tafel' } });
    expect(page.find('image', undefined, page.dialog)?.getAttribute('alt')).to.equal('Ouders aan tafel');
  });

  for (const url of [
    'https://elders.example/foto.png',
    `${location.origin}/volg-mij`,
    'data:image/png;base64,AAAA',
  ]) {
    it(`from ${url} is not asked for`, async () => {
      const page = await show({ image: { url, alt: 'Ouders' } });
      expect(page.find('image', undefined, page.dialog)).to.equal(undefined);
    });
  }
});
