import { expect } from '@open-wc/testing';
import type { ScanInput } from '../../src/model/scan/scan.js';
import { focused, isShown, textOf } from '../support/element-page.js';
import { ADVICE, OutcomePage, SCORED } from './outcome-scan.js';

describe('The outcome of a scan that scores', () => {
  it('takes the focus to its heading, and says it once', async () => {
    const page = await OutcomePage.of(SCORED, { answers: { t1: 2 } });
    expect(page.focusedName).to.equal('Uw uitkomst');
    expect(page.announced).to.equal('');
  });

  it('is a table: theme, score in words, what that means', async () => {
    const page = await OutcomePage.of(SCORED, {
      answers: { t1: 2, t2: 2, h1: 4, h2: 4, b1: 0 },
      wishes: { t1: 4 },
    });
    expect(page.scores).to.deep.equal([
      ['Taal 2 van 2 vragen beantwoord', 'nu 50%, gewenst 100%', 'Begin Hier is veel te winnen.'],
      ['Thuis 2 van 3 vragen beantwoord', '100%', 'Sterk Dit gaat goed.'],
      ['Buurt 1 van 1 vragen beantwoord', '0%', 'Begin Hier is veel te winnen.'],
      ['Alles bij elkaar 5 van 6 vragen beantwoord', '60%', 'Begin Hier is veel te winnen.'],
    ]);
    expect(page.bar(0)).to.deep.equal({ fill: '50%', marks: ['100%'] });
    expect(page.bar(2)).to.deep.equal({ fill: null, marks: [] });
    const { table } = page;
    expect(textOf(table!.caption)).to.equal('0% is het laagst dat u kunt halen, 100% het hoogst.');
    expect(
      [...table!.querySelectorAll('tbody th')].every((th) => th.getAttribute('scope') === 'row'),
    ).to.equal(true);
    // As a grid it would lose its roles in some browsers.
    expect(table!.querySelectorAll('tr:not([role=row]), td:not([role=cell]), th:not([role])')).to.have.length(
      0,
    );
    expect(page.text).to.include('De streep is hoe het volgens u zou moeten zijn.');
  });

  it('says why there is no score, and never makes it 0', async () => {
    const page = await OutcomePage.of(SCORED, { answers: { t1: 'unknown', t2: 'unknown', h1: 3 } });
    expect(page.scores).to.deep.equal([
      ['Taal 0 van 2 vragen beantwoord', '', 'Nog geen uitkomst U koos bij deze vragen “weet ik niet”.'],
      ['Thuis 1 van 3 vragen beantwoord', '', 'Nog geen uitkomst Beantwoord nog 1 vraag.'],
      ['Buurt 0 van 1 vragen beantwoord', '', 'Nog geen uitkomst U hebt deze vragen nog niet beantwoord.'],
      ['Alles bij elkaar 1 van 6 vragen beantwoord', '75%', 'Sterk Dit gaat goed.'],
    ]);
    expect(page.figure).to.equal(undefined);
  });

  it('tells that a theme has nothing to score, and leaves out a theme that this role is not asked about', async () => {
    const [taal] = SCORED.themes;
    const scan: ScanInput = {
      ...SCORED,
      themes: [
        taal!,
        { id: 'open', title: 'Open', questions: [{ id: 'o', kind: 'text', text: 'Wat nog?' }] },
        {
          id: 'team',
          title: 'Team',
          questions: [{ id: 'x', kind: 'boolean', text: 'Samen?', roles: ['team'] }],
        },
      ],
    };
    const page = await OutcomePage.of(scan, { role: 'ouder', answers: { t1: 1, o: 'Niets' } });
    expect(page.scores.map(([theme, score, meaning]) => [theme, score, meaning]).slice(0, 2)).to.deep.equal([
      ['Taal 1 van 2 vragen beantwoord', '25%', 'Begin Hier is veel te winnen.'],
      [
        'Open 1 van 1 vragen beantwoord',
        '',
        'Geen score De vragen bij dit thema tellen niet mee voor een score.',
      ],
    ]);
    expect(page.text).not.to.include('Team ');
    expect(page.text).to.include('Wie bent u? Ouder');
  });

  it('without levels still says what the numbers mean; of one theme there is no total', async () => {
    const { levels: _, ...rest } = SCORED;
    const page = await OutcomePage.of(
      { ...rest, mode: 'score', themes: [SCORED.themes[0]!] },
      { answers: { t1: 4, t2: 4 } },
    );
    expect(page.scores).to.deep.equal([['Taal 2 van 2 vragen beantwoord', '100%', '']]);
    expect(page.text).to.include('100% het hoogst');
    expect(page.find('button', 'Uw antwoorden')).to.equal(undefined);
  });

  it('has a figure beside it from three scores on, that points to the table and fits', async () => {
    const answers = { t1: 1, t2: 3, h1: 2, h2: 2, b1: 4 };
    const page = await OutcomePage.of(SCORED, { answers });
    expect(page.figure?.getAttribute('aria-label')).to.equal(
      'Figuur met dezelfde scores. De tabel zegt het in woorden.',
    );
    expect(
      [...page.figure!.querySelectorAll('text')].map(({ textContent }) => textContent?.trim()),
    ).to.deep.equal(['Taal', 'Thuis', 'Buurt']);
    expect(page.figure!.querySelector('.now')?.getAttribute('points')).to.equal('0,-53 45.9,26.5 -91.8,53');
    for (const label of page.figure!.querySelectorAll('text')) {
      const [inner, outer] = [label.getBoundingClientRect(), page.figure!.getBoundingClientRect()];
      expect(inner.top).to.be.at.least(outer.top - 1);
      expect(inner.bottom).to.be.at.most(outer.bottom + 1);
    }
  });
});

describe('Twelve themes with long names', () => {
  const names = [
    'Arbeidsmarktoriëntatiebegeleiding',
    'Overgang van basisschool naar voortgezet onderwijs',
    'Taal',
  ];
  const many: ScanInput = {
    ...SCORED,
    themes: Array.from({ length: 12 }, (_, i) => ({
      id: `m${i}`,
      title: names[i % 3]!,
      questions: [{ id: `q${i}`, kind: 'scale', scale: 'vaak', text: 'Hoe vaak?' }],
      tips: [{ id: `tip${i}`, text: `Tip ${i}` }],
    })),
  };
  const answers = Object.fromEntries(many.themes.map((_, i) => [`q${i}`, i % 5]));

  it('fit at 320 pixels, and the tips that are needed least are folded away', async () => {
    const page = await OutcomePage.of(many, { answers });
    page.element.style.inlineSize = '320px';
    await page.settled();
    const { scrollWidth, clientWidth } = page.element.shadowRoot!.querySelector('.samen')!;
    expect(scrollWidth).to.be.at.most(clientWidth);
    expect(page.scores).to.have.length(13);
    expect(page.tips).to.have.length(4);
    await page.click('button', 'Nog 7 tips');
    expect(page.tips).to.have.length(11);
  });
});

describe('What to do now', () => {
  it('is the tip of the lowest theme; the others follow in order of need', async () => {
    const page = await OutcomePage.of(SCORED, { answers: { t1: 2, t2: 2, h1: 1, h2: 1, b1: 0 } });
    expect(page.boxText).to.include('Dit kunt u nu doen Loop een rondje. Bij het thema: Buurt');
    expect(page.tips.map((tip) => textOf(tip.querySelector('p')))).to.deep.equal([
      'Lees samen.',
      'Vraag om een tolk.',
    ]);
    expect(textOf(page.tips[1])).to.include('Afspraak om te maken: Spreek af wie belt.');
  });

  it('has the first link of the tip as its action; an unsafe address never comes', async () => {
    const tip = (url: string): ScanInput => ({
      ...ADVICE,
      advice: [{ id: 'kennis', text: 'Bel.', links: [{ label: 'Doen', url }] }],
    });
    const page = await OutcomePage.of(tip('tel:0881234'), { answers: { wie: ['geen'] } });
    expect(page.get<HTMLAnchorElement>('link', 'Doen', page.box).href).to.equal('tel:0881234');
    const bad = await OutcomePage.of(tip('javascript:alert(1)'), { answers: { wie: ['geen'] } });
    expect(bad.find('link', 'Doen', bad.box)).to.equal(undefined);
  });

  it('makes sense without any tip: nothing answered, nothing known, all well', async () => {
    const empty = await OutcomePage.of(SCORED, { answers: {} });
    expect(empty.boxText).to.include('U hebt nog niets ingevuld.');
    expect(empty.table).to.equal(undefined);
    await empty.press('Ga naar de vragen');
    await empty.until(() => empty.heading === 'Kijk uw antwoorden na', 'the answers can be given');

    const unknown = await OutcomePage.of(ADVICE, { answers: { wie: 'unknown' } });
    expect(unknown.boxText).to.include('Bespreek de vragen met iemand die het wel weet.');

    const well = await OutcomePage.of(
      { ...ADVICE, contact: { function: 'Coördinator ouders', phone: '088 123' } },
      { answers: { vrij: true } },
    );
    expect(well.boxText).to.include('Bespreek deze uitkomst met iemand.');
    expect(well.get<HTMLAnchorElement>('link', '088 123', well.box).href).to.equal('tel:088123');

    const task = await OutcomePage.of(
      { ...ADVICE, assignment: 'Maak een lijst.' },
      { answers: { vrij: true } },
    );
    await task.press('Naar de opdracht');
    expect(textOf(focused())).to.include('Maak een lijst.');
  });

  it('goes into the plan with one press, and the button stays to go there', async () => {
    const page = await OutcomePage.of(SCORED, { answers: { b1: 0 } });
    const button = page.get('button', 'Zet in mijn plan', page.box);
    button.focus();
    button.click();
    await page.settled();
    expect(page.boxText).to.include('Staat in uw plan');
    expect(focused()).to.equal(button);
    expect(page.focusedName).to.equal('Bekijk uw plan');
    expect(page.element.session.workings.plan.map(({ what, tip }) => [what, tip])).to.deep.equal([
      ['Loop een rondje.', 'rondje'],
    ]);
    await page.press('Bekijk uw plan');
    expect(page.focusedName).to.equal('Uw plan');
    expect(page.element.session.workings.plan).to.have.length(1);
  });
});

describe('The outcome of a scan that gives advice', () => {
  it('is what was ticked, in words, and what follows from it', async () => {
    const page = await OutcomePage.of(ADVICE, { answers: { wie: ['geen'], goed: 'De koffie\nis goed' } });
    expect(page.table).to.equal(undefined);
    expect(page.answered('Wie kent u?')).to.deep.equal(['Niemand', 'Tip: Maak kennis met een partner.']);
    expect(page.answered('Wat gaat goed?')[0]).to.include('De koffie is goed');
    expect(page.answered('Zijn er vrijwilligers?')).to.deep.equal([]);
    expect(page.boxText).to.include('Door uw antwoord op: Wie kent u?');
    await page.click('link', 'Maak kennis met een partner.');
    expect(focused()).to.equal(page.box);
  });

  it('speaks the language of the reader; own words keep their own direction', async () => {
    const page = await OutcomePage.of(
      ADVICE,
      { answers: { wie: ['bieb', 'other'] }, others: { wie: 'مسجد' } },
      { lang: 'nl' },
    );
    expect(page.answered('Wie kent u?')[0]).to.equal('Bibliotheek');
    expect(page.answered('Wie kent u?')[1]).to.include('مسجد');
    expect(page.languageOf('مسجد').direction).to.equal('rtl');
  });

  it('beside scores is folded away', async () => {
    const page = await OutcomePage.of(SCORED, { answers: { t1: 2 }, wishes: { t1: 4 } });
    expect(page.answered('Wij praten gewoon.').every((words) => words === '')).to.equal(true);
    await page.click('button', 'Uw antwoorden');
    expect(page.answered('Wij praten gewoon.')).to.deep.equal(['Nu:', 'Vaak', 'Gewenst:', 'Altijd']);
  });
});

describe('The assignment', () => {
  it('has room for notes, which are kept and stand on paper as text', async () => {
    const page = await OutcomePage.of(
      { ...ADVICE, assignment: { title: 'Doe dit', text: 'Maak een lijst.' } },
      { answers: { vrij: true } },
    );
    const [field] = page.fields;
    expect(field!.labels![0]!.textContent).to.include('Uw aantekeningen');
    await page.write_(field!, 'Eerst bellen');
    expect(page.element.session.workings.notes).to.equal('Eerst bellen');
    expect(page.onPaper).to.deep.equal(['Eerst bellen']);
    expect(JSON.stringify(page.element.response)).not.to.include('Eerst bellen');
  });

  it('with columns is a table: rows are added, taken away and put back', async () => {
    const columns = [
      { id: 'wat', label: 'Activiteit' },
      { id: 'wie', label: 'Met wie' },
    ];
    const page = await OutcomePage.of(
      { ...ADVICE, assignment: { text: 'Vul in.', columns } },
      { answers: { vrij: true } },
    );
    expect(page.fields.map((field) => field.getAttribute('aria-label'))).to.deep.equal([
      'Activiteit, rij 1',
      'Met wie, rij 1',
    ]);
    await page.write_(page.fields[0]!, 'Voorlezen');
    await page.press('Nog een rij');
    await page.settled();
    expect(focused()).to.equal(page.fields[2]);
    await page.write_(page.fields[2]!, 'Koken');
    await page.press('Haal rij 1 weg');
    await page.settled();
    expect(page.element.session.workings.rows).to.deep.equal([{ wat: 'Koken' }]);
    expect(page.focusedName).to.equal('Zet terug');
    expect(page.announced).to.equal('De rij is weg.');
    await page.press('Zet terug');
    await page.settled();
    expect(page.element.session.workings.rows).to.deep.equal([{ wat: 'Voorlezen' }, { wat: 'Koken' }]);
    expect(focused()).to.equal(page.fields[0]);
    expect(page.onPaper).to.deep.equal(['Voorlezen', '', 'Koken', '']);
  });
});

describe('An earlier outcome', () => {
  const earlier = {
    scan: 'samen',
    version: '1',
    id: 'abcdefgh-1',
    date: '2025-11-03',
    language: 'nl',
    answers: { t1: 1, t2: 1, h1: 4, h2: 4, weg: 3, b1: 'nooit' },
  };

  it('stands in each bar as a mark, and in words', async () => {
    const page = await OutcomePage.of(SCORED, {
      answers: { t1: 2, t2: 2, h1: 2, h2: 2, b1: 0 },
      wishes: { t1: 4 },
    });
    await page.compareWith(earlier);
    expect(page.scores.map(([, score]) => score)).to.deep.equal([
      'was 25%, nu 50%, gewenst 100%',
      'was 100%, nu 50%',
      '0%',
      'was 62%, nu 40%',
    ]);
    expect(page.bar(0).marks).to.deep.equal(['25%', '100%']);
    expect(page.text).to.include('De ruit is uw eerdere uitkomst.');
    expect(textOf(focused())).to.include('U vergelijkt met uw uitkomst van 3 november 2025.');
  });

  it('says what could not be compared, and what was answered in another way', async () => {
    const page = await OutcomePage.of(SCORED, { answers: { t1: 2, t2: 1, h1: 4, h2: 4 } });
    await page.compareWith(earlier);
    expect(page.comparedText).to.include('Dat was een andere versie van deze scan.');
    expect(page.comparedText).to.include('2 antwoorden van toen passen niet meer bij de vragen van nu.');
    expect(page.comparedText).to.include('Wij praten gewoon. Toen: Soms Nu: Vaak');
    await page.press('Stop met vergelijken');
    await page.settled();
    expect(page.text).not.to.include('was ');
  });

  it('of a scan that gives advice: what is new and what is no more', async () => {
    const page = await OutcomePage.of(ADVICE, {
      answers: { wie: ['bieb', 'other'], vrij: true },
      others: { wie: 'Moskee' },
    });
    await page.compareWith({ ...earlier, scan: 'advies', answers: { wie: ['bieb', 'wijk'] } });
    expect(page.comparedText).to.match(/Wie kent u\? Nieuw: Anders: .?Moskee.? Niet meer: Wijkteam/);
    expect(page.comparedText).to.include('Zijn er vrijwilligers? Toen: Niet ingevuld Nu: Ja');
  });

  for (const [name, saved, words] of [
    ['broken', '{"scan":', 'Wij kunnen dit bestand niet lezen.'],
    ['too large', `"${'x'.repeat(2 ** 20)}"`, 'Wij kunnen dit bestand niet lezen.'],
    ['no response', [1, 2], 'In dit bestand staan geen antwoorden van een scan.'],
    ['of another scan', { ...earlier, scan: 'iets' }, 'Dit zijn antwoorden van een andere scan.'],
  ] as const)
    it(`in a file that is ${name} says so, and changes nothing`, async () => {
      const page = await OutcomePage.of(SCORED, { answers: { t1: 2, t2: 2 } });
      const before = page.scores;
      await page.compareWith(saved);
      expect(textOf(page.find('alert'))).to.include(words);
      expect(page.scores).to.deep.equal(before);
    });
});

describe('The way on from an outcome', () => {
  it('leads back to the answers', async () => {
    const page = await OutcomePage.of(SCORED, { answers: { t1: 2 } });
    await page.press('Pas uw antwoorden aan');
    await page.until(() => page.heading === 'Kijk uw antwoorden na', 'the answers are there');
  });

  it('begins again only when that was meant', async () => {
    const page = await OutcomePage.of(SCORED, { answers: { t1: 2 } });
    await page.press('Begin opnieuw');
    expect(textOf(focused())).to.include('Weet u het zeker?');
    await page.press('Nee, laat staan');
    expect(page.focusedName).to.equal('Begin opnieuw');
    expect(page.element.session.filled.answers).to.deep.equal({ t1: 2 });
    await page.press('Begin opnieuw');
    await page.press('Ja, begin opnieuw');
    await page.settled();
    expect(page.element.session.filled.answers).to.deep.equal({});
    expect(page.find('button', 'Begin')).not.to.equal(undefined);
  });

  it('has literature as links, and names the language they are in', async () => {
    const literature = [
      { label: 'Samen', url: 'https://example.org/nl' },
      { label: 'Together', url: 'https://example.org/en', language: 'en' },
    ];
    const page = await OutcomePage.of({ ...ADVICE, literature }, { answers: { vrij: true } });
    expect(page.get<HTMLAnchorElement>('link', 'Together (Engels)').href).to.equal('https://example.org/en');
  });

  it('can only be looked at when the scan is disabled', async () => {
    const page = await OutcomePage.of(
      { ...ADVICE, assignment: 'Maak een lijst.' },
      { answers: { wie: ['geen'] } },
      { disabled: '' },
    );
    expect(page.fields[0]!.disabled).to.equal(true);
    expect(page.find('button', 'Begin opnieuw')).to.equal(undefined);
    expect(page.find('button', 'Zet in mijn plan')).to.equal(undefined);
    expect(isShown(page.get('button', 'Bekijk uw antwoorden'))).to.equal(true);
  });
});

describe('Colours of an outcome', () => {
  for (const scheme of ['light', 'dark'])
    it(`can be read in ${scheme}`, async () => {
      const page = await OutcomePage.of(SCORED, { answers: { t1: 2, t2: 2, h1: 1, h2: 1, b1: 0 } });
      page.element.style.colorScheme = scheme;
      await page.click('button', 'Uw antwoorden');
      expect(page.unreadable()).to.deep.equal([]);
    });
});
