import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { SamenSelfScan } from '../../src/index.js';
import '../../src/elements/self-scan/define.js';
import type { Response, ScanInput } from '../../src/model/scan/scan.js';
import { ElementPage, focused, isShown, nameOf, textOf } from '../support/element-page.js';
import { Downloads, Printer } from '../internal/take-along/take-along-page.js';

const SCAN: ScanInput = {
  id: 'team',
  version: '2',
  title: 'Samenwerken met ouders',
  mode: 'both',
  roles: [
    { id: 'teacher', label: 'Leerkracht' },
    { id: 'parent', label: 'Ouder' },
  ],
  scales: {
    four: {
      options: ['Nooit', 'Soms', 'Vaak', 'Altijd'].map((label, i) => ({ value: i + 1, label })),
    },
  },
  levels: [
    { id: 'low', from: 0, label: 'Begin', meaning: 'Er is veel te winnen.' },
    { id: 'high', from: 60, label: 'Sterk', meaning: 'Dit gaat goed.' },
  ],
  themes: [
    {
      id: 'talk',
      title: 'Praten',
      questions: [
        { id: 'plain', kind: 'scale', scale: 'four', text: 'Wij gebruiken gewone woorden.' },
        { id: 'interpreter', kind: 'boolean', text: 'Is er een tolk?' },
        { id: 'helps', kind: 'text', text: 'Wat helpt?' },
      ],
    },
    {
      id: 'know',
      title: 'Weten',
      questions: [{ id: 'plan', kind: 'scale', scale: 'four', text: 'Ouders kennen het plan.' }],
    },
  ],
};

let made = 0;
const answered = (answers: Response['answers'], role?: string): Response => ({
  scan: 'team',
  version: '2',
  id: `person-${++made}`,
  ...(role !== undefined && { role }),
  date: '2026-11-21',
  language: 'nl',
  answers,
});
const team = (number: number, answers: (i: number) => Response['answers'], role?: string) =>
  Array.from({ length: number }, (_, i) => answered(answers(i), role));

/** The picture of a team as whoever makes it meets it. */
class ReportPage extends ElementPage<SamenSelfScan> {
  override async shown(): Promise<this> {
    await super.shown();
    await this.until(() => this.all('button').length > 0, 'there should be a way to bring files');
    return this;
  }

  static of(responses?: readonly Response[], more: Partial<SamenSelfScan> = {}): Promise<ReportPage> {
    const { minGroup = 5, invited, previousResponses, lang = 'nl' } = more;
    return ReportPage.open(
      html`<samen-self-scan
        report
        lang=${lang}
        .data=${SCAN}
        .minGroup=${minGroup}
        .invited=${invited}
        .responses=${responses}
        .previousResponses=${previousResponses}
      ></samen-self-scan>`,
    );
  }

  /** The card of a question, by its heading. */
  question(text: string): HTMLElement {
    return this.get('heading', text).parentElement!;
  }

  /** The rows of the table in which something stands, as their cells. */
  rows(inside: HTMLElement, caption?: string): string[][] {
    const tables = [...inside.querySelectorAll('table')].filter(
      (table) => isShown(table) && (caption === undefined || textOf(table.caption).includes(caption)),
    );
    return tables.flatMap((table) =>
      [...table.rows].map((row) => [...row.cells].map((cell) => textOf(cell))),
    );
  }

  section(heading: string): HTMLElement {
    return this.get('heading', heading).closest('section')!;
  }

  /** Chooses files as the browser's window for files would. */
  async choose(files: Record<string, unknown>, button = 'Kies bestanden met antwoorden'): Promise<void> {
    const heard = this.listen();
    const input = this.get('button', button).parentElement!.querySelector('input')!;
    input.files = dataTransfer(files).files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await this.until(() => heard.length > 0, 'what was read should be told');
  }

  async drop(files: Record<string, unknown>): Promise<void> {
    const heard = this.listen();
    const zone = this.get('button', 'Kies bestanden met antwoorden').parentElement!;
    zone.dispatchEvent(
      new DragEvent('drop', { dataTransfer: dataTransfer(files), bubbles: true, cancelable: true }),
    );
    await this.until(() => heard.length > 0, 'what was read should be told');
  }
}

function dataTransfer(files: Record<string, unknown>): DataTransfer {
  const transfer = new DataTransfer();
  for (const [name, content] of Object.entries(files)) {
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    transfer.items.add(new File([text], name, { type: 'application/json', lastModified: 1 }));
  }
  return transfer;
}

describe('the picture of a team: bringing responses together', () => {
  it('without any it says how to come by them, and asks nothing else', async () => {
    const page = await ReportPage.of();
    expect(page.headings.map(({ name }) => name)).to.deep.equal([
      'Het beeld van uw team',
      'Zo krijgt u het beeld van uw team',
    ]);
    expect(page.text).to.contain('Iedereen vult de scan zelf in en bewaart de antwoorden als bestand.');
    expect(page.text).to.contain('Wij bewaren en versturen niets.');
    expect(page.find('button', 'Print')).to.equal(undefined);
  });

  it('takes many files at once: one response each, a list, or one with more in it', async () => {
    const page = await ReportPage.of(undefined, { invited: 12 });
    const [one, two, ...others] = team(6, () => ({ interpreter: true }));
    await page.choose({
      'anna.json': { ...one, workings: { notes: 'van mij' } },
      'bram.json': [two],
      'rest.json': { responses: others },
    });
    expect(page.announced).to.equal('6 ingevulde scans gelezen.');
    expect(page.text).to.contain('De scan is ingevuld door 6 van de 12 gevraagde mensen');
    expect(page.text).to.contain('Dat is 50% van wie gevraagd is.');
    expect(page.text).to.contain('3 bestanden gelezen');
  });

  it('takes files that are dropped', async () => {
    const page = await ReportPage.of();
    await page.drop({ 'alles.json': team(5, () => ({ interpreter: true })) });
    expect(page.text).to.contain('5 mensen vulden de scan in');
  });

  it('counts the same response once, from whichever file', async () => {
    const page = await ReportPage.of();
    const all = team(5, () => ({ interpreter: true }));
    await page.choose({ 'maandag.json': all, 'kopie van maandag.json': all });
    expect(page.text).to.contain('5 mensen vulden de scan in');
  });

  it('says of each file that does not fit which it is and why, and counts the others', async () => {
    const page = await ReportPage.of();
    await page.choose({
      'team.json': team(5, () => ({ interpreter: true })),
      'foto.json': 'geen json',
      'andere-scan.json': { ...answered({}), scan: 'iets-anders' },
      'oud.json': { ...answered({ interpreter: true, gone: 1 }), version: '1' },
    });
    expect(page.announced).to.equal('6 ingevulde scans gelezen. 2 bestanden passen niet.');
    const told = page.all('list').map(textOf).join(' ');
    expect(told).to.contain('foto.json Dit is geen bestand met antwoorden.');
    expect(told).to.contain('andere-scan.json Deze antwoorden horen bij een andere scan.');
    expect(told).to.contain(
      'Ingevuld met een andere versie van de scan. Wat past, telt mee. 1 antwoord past niet.',
    );
    expect(page.text).to.contain('6 mensen vulden de scan in');
  });

  it('a file can be taken away again, and the focus stays where one can go on', async () => {
    const page = await ReportPage.of();
    await page.choose({
      'team.json': team(5, () => ({ interpreter: true })),
      'dubbel.json': team(2, () => ({ interpreter: false })),
    });
    await page.click('button', '2 bestanden gelezen');
    await page.click('button', /^Haal weg.*dubbel\.json$/);
    await page.until(() => page.text.includes('5 mensen vulden'), 'the file should be gone');
    expect(nameOf(focused())).to.equal('Kies bestanden met antwoorden');
    expect(page.text).not.to.contain('dubbel.json');
  });

  it('responses of the page and files come together', async () => {
    const page = await ReportPage.of(team(4, () => ({ interpreter: true })));
    expect(page.text).to.contain('4 mensen vulden de scan in');
    await page.choose({ 'een.json': answered({ interpreter: true }) });
    expect(page.text).to.contain('5 mensen vulden de scan in');
  });

  it('what is no response at all leaves the page as it is', async () => {
    for (const responses of [null, 3, 'x', [null, {}], { responses: 'x' }])
      expect((await ReportPage.of(responses as never)).title).to.equal('Het beeld van uw team');
  });
});

describe('the picture of a team: what it shows', () => {
  const both = [
    ...team(7, (i) => ({ plain: 4, interpreter: i < 5, plan: 1, helps: `Tip ${i}` }), 'teacher'),
    ...team(5, () => ({ plain: 3, interpreter: 'unknown', plan: 2 }), 'parent'),
  ];

  it('has the score of every theme with its level, in words', async () => {
    const page = await ReportPage.of(both);
    // plain: 7 × 3 + 5 × 2 of 36 · interpreter: 5 of 7 · together 36 of 43.
    const [, talk, know] = page.rows(page.section('Per thema'));
    expect(talk).to.deep.equal(['Praten', '83% Sterk 12 antwoorden Eens over 1 van 2 vragen']);
    // 0 + 5 of 36.
    expect(know).to.deep.equal(['Weten', '13% Begin 12 antwoorden Eens over 1 van 1 vragen']);
  });

  it('has how often each answer was given, with “weet ik niet” outside the share', async () => {
    const page = await ReportPage.of(both);
    const card = page.question('Is er een tolk?');
    expect(page.rows(card)).to.deep.equal([
      ['Antwoord', 'Nu'],
      ['Ja', '5 (71%)'],
      ['Nee', '2 (29%)'],
    ]);
    expect(textOf(card)).to.contain('7 antwoorden');
    expect(textOf(card)).to.contain('5 keer “weet ik niet”');
    expect(textOf(card)).to.contain('De meerderheid zegt ja');
  });

  it('has the middle of a scale by its label', async () => {
    const page = await ReportPage.of(both);
    expect(textOf(page.question('Ouders kennen het plan.'))).to.contain('Het middelste antwoord: Nooit');
  });

  it('has strengths, chances and majorities', async () => {
    const page = await ReportPage.of(both);
    const found = textOf(page.section('Wat opvalt'));
    expect(found).to.match(/Sterke punten .*Wij gebruiken gewone woorden\. 86%/);
    expect(found).to.match(/Kansen .*Ouders kennen het plan\. 13%/);
    expect(found).to.match(/De meerderheid zegt ja .*Is er een tolk\?/);
  });

  it('shows both roles when both are large enough', async () => {
    const page = await ReportPage.of(both);
    const rows = page.rows(page.section('Per rol'));
    expect(rows.slice(1)).to.deep.equal([
      ['Praten'],
      ['Leerkracht', '92% Sterk'],
      ['Ouder', '66% Sterk'],
      ['Weten'],
      ['Leerkracht', '0% Begin'],
      ['Ouder', '33% Begin'],
    ]);
    const card = page.question('Wij gebruiken gewone woorden.');
    await page.click('button', 'Per rol', card);
    expect(page.rows(card, 'Wat elke rol antwoordt').slice(1)).to.deep.equal([
      ['Leerkracht', 'Altijd 7 7 antwoorden'],
      ['Ouder', 'Vaak 5 5 antwoorden'],
    ]);
  });

  it('shows what people wrote in no order of theirs, and leaves it out when that is asked for', async () => {
    const page = await ReportPage.of(both);
    const words = () => page.all('list', undefined, page.question('Wat helpt?')).map(textOf).join(' ');
    for (let i = 0; i < 7; i++) expect(words()).to.contain(`Tip ${i}`);
    await page.click('checkbox', 'Laat zien wat mensen schreven');
    expect(words()).to.equal('');
    expect(page.get<HTMLInputElement>('checkbox', 'Laat zien wat mensen schreven').checked).to.equal(false);
  });

  it('has what changed since last time', async () => {
    const page = await ReportPage.of(both, { previousResponses: team(6, () => ({ plain: 1, plan: 1 })) });
    expect(page.text).to.contain('Aantal ingevulde scans vorige keer: 6.');
    const [header, talk, know] = page.rows(page.section('Sinds de vorige keer'));
    expect(header).to.deep.equal(['Thema', 'Toen', 'Nu', 'Verschil']);
    // Only the questions of both times: plain 31 of 36.
    expect(talk).to.deep.equal(['Praten', '0%', '86%', '86 punten hoger']);
    expect(know).to.deep.equal(['Weten', '0%', '13%', '13 punten hoger']);
    const [headers, never] = page.rows(page.question('Ouders kennen het plan.'));
    expect(headers).to.deep.equal(['Antwoord', 'Nu', 'Vorige keer']);
    expect(never).to.deep.equal(['Nooit', '7 (58%)', '100%']);
  });

  it('takes the files of last time at their own place', async () => {
    const page = await ReportPage.of(both);
    await page.choose(
      { 'vorig-jaar.json': team(6, () => ({ plan: 1 })) },
      'Kies bestanden van de vorige keer',
    );
    expect(page.text).to.contain('12 mensen vulden de scan in');
    expect(page.headings.map(({ name }) => name)).to.contain('Sinds de vorige keer');
  });
});

describe('the picture of a team: nobody is recognised', () => {
  const two = (teachers: number, parents: number) => [
    ...team(teachers, () => ({ interpreter: true }), 'teacher'),
    ...team(parents, () => ({ interpreter: false }), 'parent'),
  ];

  it('says the rule in plain words', async () => {
    const page = await ReportPage.of(two(7, 5), { minGroup: 4 });
    expect(page.text).to.contain('Groepen kleiner dan 4 laten we niet zien. Zo herkent u niemand.');
  });

  it('with four responses there is their number, and from when there is more', async () => {
    const page = await ReportPage.of(two(4, 0));
    expect(page.text).to.contain('4 mensen vulden de scan in');
    expect(page.text).to.contain('U ziet hier meer vanaf 5 ingevulde scans.');
    expect(page.text).not.to.contain('Is er een tolk?');
    expect(page.find('button', 'Als tabel (CSV)')).to.equal(undefined);
  });

  it('of 8 and 4 neither role is shown, and it says why', async () => {
    const page = await ReportPage.of(two(8, 4));
    expect(textOf(page.section('Per rol'))).to.equal(
      'Per rol We laten niets per rol zien. Een groep is te klein, of is te vinden door te rekenen.',
    );
    expect(page.text).not.to.contain('Leerkracht');
    expect(textOf(page.question('Is er een tolk?'))).to.contain('8 (67%)');
  });

  it('a question that few answered has no figures', async () => {
    const page = await ReportPage.of([...two(7, 5), ...team(2, () => ({ plan: 4 }))]);
    const card = page.question('Ouders kennen het plan.');
    expect(textOf(card)).to.equal('Ouders kennen het plan. Te weinig antwoorden om te laten zien');
  });

  it('one colleague more than last time: nothing is compared', async () => {
    const before = two(11, 0);
    const page = await ReportPage.of([...before, ...team(1, () => ({ interpreter: false }))], {
      previousResponses: before,
    });
    expect(textOf(page.section('Sinds de vorige keer'))).to.contain(
      'We vergelijken niet met de vorige keer.',
    );
    expect(page.rows(page.question('Is er een tolk?'))[0]).to.deep.equal(['Antwoord', 'Nu']);
  });
});

describe('the picture of a team: to take along', () => {
  const all = team(6, (i) => ({
    plain: 4,
    helps: i === 0 ? '=HYPERLINK("https://kwaad.example")' : `Tip ${i}`,
  }));

  it('as a table, in which no text runs and nothing stands that is not shown', async () => {
    const page = await ReportPage.of([...all, ...team(2, () => ({ plan: 2 }))], { invited: 10 });
    const downloads = new Downloads();
    await page.click('button', 'Als tabel (CSV)');
    await page.until(() => downloads.files.length > 0, 'there should be a file');
    const { name, text } = downloads.files[0]!;
    downloads.release();
    expect(name).to.match(/^Samenwerken-met-ouders.*\.csv$/);
    const lines = (await text).split('\r\n');
    expect(lines[1]).to.equal('"";"";"";"Ingevulde scans";"";"8";"10";"";""');
    expect(lines).to.include(
      '"Praten";"Wij gebruiken gewone woorden.";"";"Antwoord";"Altijd";"6";"6";"100";""',
    );
    expect(lines).to.include(
      `"Praten";"Wat helpt?";"";"Geschreven";"'=HYPERLINK(""https://kwaad.example"")";"";"";"";""`,
    );
    expect(lines).to.include(
      '"Weten";"Ouders kennen het plan.";"";"Te weinig antwoorden om te laten zien";"";"";"";"";""',
    );
    expect(lines.filter((line) => line.includes('Soms') && line.includes('kennen'))).to.deep.equal([]);
  });

  it('on paper there are no file names and no buttons, and all of it is open', async () => {
    const page = await ReportPage.of();
    await page.choose({ 'anna.json': team(6, () => ({ plain: 4 })) });
    const printer = new Printer();
    await page.click('button', 'Print');
    await page.until(() => printer.pages.length > 0, 'it should be printed');
    printer.release();
    const [paper] = printer.pages;
    expect(paper!.title).to.equal('Samenwerken met ouders');
    expect(paper!.text).to.contain('Per vraag');
    expect(paper!.text).to.contain('6 (100%)');
    expect(paper!.text).not.to.contain('anna.json');
    expect(paper!.text).not.to.contain('Kies bestanden');
  });
});

describe('the picture of a team: for everybody', () => {
  it('runs from right to left in Arabic', async () => {
    const page = await ReportPage.of(
      team(6, () => ({ plain: 4 })),
      { lang: 'ar' },
    );
    await page.until(() => page.speaks.direction === 'rtl', 'it should speak Arabic');
    expect(page.text).to.contain('Samenwerken met ouders');
  });

  it('has headings that follow from each other', async () => {
    const page = await ReportPage.of(team(6, () => ({ plain: 4, interpreter: true })));
    const levels = page.headings.map(({ level }) => level);
    expect(levels[0]).to.equal(2);
    expect(levels.every((level, i) => i === 0 || level <= levels[i - 1]! + 1)).to.equal(true);
  });

  it('every text stands out from what is behind it', async () => {
    const page = await ReportPage.of(
      team(6, (i) => ({ plain: (i % 4) + 1, interpreter: i < 3, helps: 'x' })),
    );
    expect(page.unreadable()).to.deep.equal([]);
  });

  it('fits a narrow phone', async () => {
    const page = await ReportPage.of(team(6, (i) => ({ plain: (i % 4) + 1, interpreter: i < 3 })));
    page.element.style.width = '320px';
    await page.settled();
    expect(page.element.scrollWidth).to.be.at.most(320);
  });
});
