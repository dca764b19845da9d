import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/define.js';
import type { SamenPartnerCard } from '../../src/index.js';
import { groupProblems, spotOf } from '../../src/internal/builder/problem-groups.js';
import { reportText } from '../../src/internal/builder/report-text.js';
import type { Completeness } from '../../src/model/completeness.js';
import type { Problem } from '../../src/model/problem.js';
import { runNow } from '../../src/model/slices.js';
import { read } from '../../src/read.js';
import { endMotion, overflowing, violations } from '../every-element/axe.js';
import { DirectoryPage } from '../support/directory-page.js';
import { ElementPage, focused, textOf } from '../support/element-page.js';

const group = (problems: readonly Problem[]) => runNow(groupProblems(problems)).groups;
const titles = (problems: readonly Problem[]) => group(problems).map(({ title }) => title);

const made = (more: Partial<Problem> = {}): Problem => ({
  source: 'https://example.com/partners.json',
  path: 'partners[0]',
  message: 'Dit klopt niet.',
  hint: 'Doe het zo.',
  severity: 'warning',
  ...more,
});

const many = (count: number, make: (i: number) => Partial<Problem>): Problem[] =>
  Array.from({ length: count }, (_, i) => made({ path: `partners[${i}]`, ...make(i) }));

/** What reading finds wrong in partners, of whom each is a bit wrong. */
async function problemsIn(partners: readonly object[]): Promise<Problem[]> {
  const text = JSON.stringify({ partners });
  return (await read(text, { kind: 'partners', source: 'https://example.com/p.json' })).problems;
}

const wrong = (count: number, fields: (i: number) => object) =>
  Array.from({ length: count }, (_, i) => ({ id: `p${i}`, name: `Partner ${i}`, ...fields(i) }));

describe('Problems by kind', () => {
  it('are one for the same mistake in the same field, with the plain word for it', async () => {
    const problems = await problemsIn(wrong(12, (i) => ({ url: `javascript:${i}` })));
    const [only, ...others] = group(problems);
    expect(others).to.deep.equal([]);
    expect(only!.title).to.equal(
      'In “url” (webadres) staat 12 keer geen volledig adres; dat wordt niet getoond.',
    );
    expect(only!.cure).to.contain('https://');
    expect(spotOf(problems[3]!, only!)).to.include({ path: 'partners[3].url', value: '“javascript:3”' });
  });

  it('are several for other mistakes and other fields', async () => {
    const problems = await problemsIn([
      ...wrong(2, () => ({ url: 'x:y', logo: 'x:y', checked: 'ooit' })),
      { id: 'a' },
      { id: 'b' },
    ]);
    expect(titles(problems)).to.have.length(4);
  });

  it('put errors first, then what occurs most', async () => {
    const problems = await problemsIn([
      ...wrong(2, () => ({ checked: 'ooit' })),
      ...wrong(3, (i) => ({ id: `q${i}`, url: 'x:y' })),
      { id: 'a' },
    ]);
    expect(group(problems).map(({ severity, problems }) => [severity, problems.length])).to.deep.equal([
      ['error', 1],
      ['warning', 3],
      ['warning', 2],
    ]);
  });

  it('say what a single one says', () => {
    const problem = made({ message: 'In deze rij staat geen partner.' });
    expect(titles([problem])).to.deep.equal([problem.message]);
  });

  it('bear the names of columns', async () => {
    const table = 'partner;website;hoek\n' + ['a', 'b', 'c'].map((id) => `${id};"x:${id} y";hier`).join('\n');
    const { problems } = await read(table, { kind: 'partners' });
    const [corner, address] = group(problems);
    expect(address!.title).to.match(/^In kolom “website” staat 3 keer geen volledig adres/);
    expect(corner!.title).to.match(/^3 keer: “hier” is hier niet bekend/);
    expect(spotOf(address!.problems[1]!, address!)).to.include({
      path: 'regel 3, kolom “website”',
      value: '“x:b y”',
    });
  });

  it('bear the names of a feed', async () => {
    const feed = wrong(2, (i) => ({ organization: { id: 'o', name: 'O' }, minimum_age: `${i}x` }));
    const { problems } = await read(JSON.stringify(feed), { kind: 'partners', format: 'hsds' });
    expect(titles(problems)).to.deep.equal([
      'In “minimum_age” (laagste leeftijd) staat 2 keer geen getal; dat wordt niet getoond.',
    ]);
  });

  const shapes: [what: string, message: (i: number) => string, title: string][] = [
    ['quote something else', (i) => `“0${i}” is geen telefoonnummer.`, '4 keer: “…” is geen telefoonnummer.'],
    [
      'count something else',
      (i) => `Deze rij heeft ${i} van de 7 cellen.`,
      '4 keer: Deze rij heeft … van de … cellen.',
    ],
    ['are the same', () => 'Een vreemd teken (7).', '4 keer: Een vreemd teken (7).'],
  ];
  for (const [what, message, title] of shapes) {
    it(`are one when their sentences ${what}`, () => {
      expect(titles(many(4, (i) => ({ message: message(i) })))).to.deep.equal([title]);
    });
  }

  it('keep the cure of each place where those differ', () => {
    const [only] = group(many(2, (i) => ({ message: 'Onbekende kolom.', hint: `Bedoelt u “${'ab'[i]}”?` })));
    expect(only!.cure).to.equal('');
    expect(only!.problems.map((problem) => spotOf(problem, only!).cure)).to.deep.equal([
      'Bedoelt u “a”?',
      'Bedoelt u “b”?',
    ]);
  });

  it('count a place once that is wrong for two records', () => {
    expect(group([made(), made(), made({ path: 'partners[1]' })])[0]!.problems).to.have.length(2);
  });

  const odd: [what: string, problem: unknown][] = [
    ['is nothing', undefined],
    ['is null', null],
    ['has no fields', {}],
    [
      'has fields of other kinds',
      { source: 1, path: [], message: {}, hint: null, severity: 'x', code: {}, field: 3 },
    ],
    ['has a code that nobody knows', made({ code: 'constructor', field: '__proto__', path: '' })],
    [
      'has a megabyte to say',
      made({ message: 'x“'.repeat(500_000), path: 'a['.repeat(500_000), hint: '9'.repeat(1e6) }),
    ],
    ['has HTML to say', made({ message: '<img src=x onerror=alert(1)>', path: '<b>' })],
  ];
  for (const [what, problem] of odd) {
    it(`survive one that ${what}`, () => {
      const problems = [problem, problem, made(), problem] as Problem[];
      for (const { title, cure, problems: places, ...rest } of group(problems)) {
        expect(title.length).to.be.within(3, 600);
        const spot = spotOf(places[0]!, { title, cure, problems: places, ...rest });
        for (const words of Object.values(spot)) expect(words.length).to.be.below(1100);
      }
      expect(reportText(runNow(groupProblems(problems)), [], '2026-11-22').length).to.be.below(5000);
    });
  }
});

describe('The list to copy', () => {
  const row: Completeness = {
    subject: 'partner',
    subjects: 'Partners',
    field: 'contacts.phone',
    label: 'Telefoonnummer',
    missing: 6,
    of: 44,
    examples: [{ kind: 'partner', id: 'a', name: '=HYPERLINK("x")' }],
  };
  const listOf = (problems: readonly Problem[], rows: readonly Completeness[] = []) =>
    reportText(runNow(groupProblems(problems)), rows, '2026-11-22').split('\n');

  it('has the day, the source, counts, cures and all places', async () => {
    const problems = await problemsIn([...wrong(3, () => ({ url: 'x:y' })), { id: 'a' }]);
    expect(listOf(problems, [row])).to.deep.equal([
      'Controle van de gegevens, 22 november 2026',
      'Bron: https://example.com/p.json',
      '1 fout, 3 waarschuwingen',
      '',
      '1. Fout: “name” (naam) ontbreekt; dit record wordt niet getoond.',
      'Zo herstelt u het: Vul dit veld in.',
      '• partners[3].name',
      '',
      '2. Let op: In “url” (webadres) staat 3 keer geen volledig adres; dat wordt niet getoond.',
      'Zo herstelt u het: Gebruik een volledig adres dat begint met https://, http://, mailto: of tel:.',
      '• partners[0].url\t“x:y”',
      '• partners[1].url\t“x:y”',
      '• partners[2].url\t“x:y”',
      '',
      'Hoe compleet: Partners (44)',
      '• Telefoonnummer\t38 van 44\tontbreekt bij 6\tzoals ’=HYPERLINK("x")',
    ]);
  });

  it('is no formula for a spreadsheet, whatever the data holds', () => {
    const evil = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\n=1'];
    const problems = evil.flatMap((text) => [
      made({ path: text, message: text, hint: text, source: text }),
      made({ path: text, message: text, hint: text, source: 'b', severity: 'error' }),
    ]);
    for (const line of listOf(problems)) {
      for (const cell of line.split('\t')) expect(cell).not.to.match(/^\s*[=+@-]/);
    }
  });

  it('ends somewhere, and says how many more there are', () => {
    const problems = Array.from({ length: 30 }, (_, kind) =>
      many(1000, () => ({ message: `Fout van soort ${'abcdefghijklmnopqrstuvwxyzABCDEF'[kind]}.` })),
    ).flat();
    const lines = listOf(problems);
    expect(lines.length).to.be.within(3000, 3300);
    expect(lines).to.include('• en nog 500').and.to.include('• en nog 1.000');
  });
});

/** The view as whoever keeps the data meets it, in the element that is the smallest. */
class BuilderPage extends ElementPage<SamenPartnerCard> {
  static async with(data: object, partner = 'p0'): Promise<BuilderPage> {
    const page = await BuilderPage.put(
      html`<samen-partner-card builder partner=${partner} .data=${data}></samen-partner-card>`,
    );
    await page.shown();
    return page.checked();
  }

  async checked(): Promise<this> {
    await this.until(() => this.panel && !textOf(this.panel).includes('bezig…'), 'the check is there', 8000);
    return this;
  }

  get panel(): HTMLElement | undefined {
    return this.root.querySelector<HTMLElement>('.builder') ?? undefined;
  }

  get summary(): string {
    return textOf(this.all('button', /^Controle van de gegevens/)[0]);
  }

  get rows(): string[] {
    return [...this.panel!.querySelectorAll<HTMLElement>('tbody tr')]
      .filter((row) => row.checkVisibility())
      .map(textOf);
  }

  async whole(): Promise<this> {
    await this.until(() => this.rows.length > 0, 'what is missing is told', 8000);
    return this;
  }
}

describe('The builder’s view', () => {
  const partners = [
    ...wrong(3, (i) => ({ url: 'x:y', contacts: i ? [{ phone: '088 123' }] : [] })),
    { id: 'lost' },
  ];

  it('tells each kind of mistake once, with an example, and the other places when asked', async () => {
    const page = await BuilderPage.with({ partners });
    expect(page.summary).to.contain('1 fout, 3 waarschuwingen');
    const [first, second] = page.all('list', undefined, page.panel)[0]!.children;
    expect(textOf(first as HTMLElement)).to.match(
      /^Fout “name” \(naam\) ontbreekt.*Vul dit veld in\. partners\[3\]\.name$/,
    );
    expect(textOf(second as HTMLElement)).to.match(
      /^Let op In “url” .* 3 keer .*Bijvoorbeeld: partners\[0\]\.url “x:y” De andere 2 plekken$/,
    );
    await page.click('button', 'De andere 2 plekken');
    await page.until(() => page.text.includes('partners[2].url'), 'the other places are there');
    expect(page.text).to.contain('partners[1].url');
    await page.click('button', 'De andere 2 plekken');
    await page.until(() => !page.text.includes('partners[2].url'), 'they are folded away');
  });

  it('tells how many lack what, and links to some of them', async () => {
    const page = await (await BuilderPage.with({ partners })).whole();
    expect(page.rows).to.include('Telefoonnummer 2 van 3 1');
    await page.click('button', 'Telefoonnummer');
    expect(page.get('link', 'Partner 0').getAttribute('href')).to.equal('#samen/partner/p0');
  });

  it('opens the record that an example links to', async () => {
    const page = await DirectoryPage.open(
      html`<samen-partner-directory builder .data=${{ partners }}></samen-partner-directory>`,
    );
    await page.until(() => page.find('button', 'Telefoonnummer'), 'what is missing is told', 8000);
    await page.click('button', 'Telefoonnummer');
    await page.click('link', 'Partner 0', page.get('button', 'Telefoonnummer').parentElement!);
    await page.opened('Partner 0');
    await page.click('button', 'Sluit');
    await page.closed();
  });

  it('tells of translations when asked', async () => {
    const data = { partners: wrong(2, (i) => ({ summary: i ? 'A' : { nl: 'A', ar: 'ب' } })) };
    const page = await BuilderPage.with(data);
    page.panel!.setAttribute('open', '');
    await page.whole();
    expect(page.rows.join()).not.to.contain('Arabisch');
    await page.click('button', 'Vertalingen: Partners');
    expect(page.rows).to.include('Samenvatting in het Arabisch 1 van 2 1');
  });

  it('follows the data', async () => {
    const page = await BuilderPage.with({ partners });
    page.element.data = { partners: wrong(1, () => ({})) };
    await page.until(() => page.summary.includes('geen problemen gevonden'), 'the new data is looked at');
    page.element.partner = 'nobody';
    await page.until(
      () => page.text.includes('Er is geen partner met de id “nobody”.'),
      'it says who is not there',
    );
    page.element.partner = 'somebody';
    await page.until(
      () => page.text.includes('Er is geen partner met de id “somebody”.'),
      'it says who else is not there',
    );
  });

  it('shows what is in the data as text', async () => {
    const image = '<img src=x onerror=alert(1)>';
    const page = await BuilderPage.with({
      partners: wrong(2, () => ({ checked: image, name: { nl: image, en: 'x' } })),
    });
    await page.whole();
    expect(page.panel!.querySelector('img')).to.equal(null);
    expect(textOf(page.panel)).to.contain(`“${image}”`);
  });

  describe('copies the list', () => {
    let restore: (() => void) | undefined;
    afterEach(() => restore?.());

    /** A browser that lets the page write to the clipboard, or does not. */
    function clipboard(allowed: boolean): string[] {
      const written: string[] = [];
      const writeText = (text: string) =>
        allowed
          ? Promise.resolve(void written.push(text))
          : Promise.reject(new DOMException('', 'NotAllowedError'));
      Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
      // The way from before there was a clipboard.
      document.execCommand = () => allowed;
      restore = () => {
        delete (navigator as { clipboard?: unknown }).clipboard;
        delete (document as { execCommand?: unknown }).execCommand;
      };
      return written;
    }

    it('and says so', async () => {
      const written = clipboard(true);
      const page = await (await BuilderPage.with({ partners })).whole();
      await page.click('button', 'Kopieer als lijst');
      await page.until(
        () => page.all('status').some((status) => textOf(status) === 'Gekopieerd'),
        'it says so',
      );
      expect(written.join()).to.contain('1 fout, 3 waarschuwingen').and.to.contain('Telefoonnummer');
    });

    it('or selects it, to be copied by hand', async () => {
      clipboard(false);
      const page = await BuilderPage.with({ partners });
      await page.click('button', 'Kopieer als lijst');
      await page.until(() => focused() instanceof HTMLTextAreaElement, 'the list has the focus');
      const field = focused() as HTMLTextAreaElement;
      expect(field.value).to.contain('1 fout, 3 waarschuwingen');
      expect(field.selectionEnd - field.selectionStart).to.equal(field.value.length);
      expect(textOf(field.labels[0])).to.contain('Kopiëren mag hier niet vanzelf.');
      expect(page.text).not.to.contain('Gekopieerd');
    });
  });

  it('draws little, however much is wrong', async () => {
    const data = { partners: wrong(5000, (i) => ({ url: `x:${i}`, checked: `ooit ${i}` })) };
    const page = await (await BuilderPage.with(data)).whole();
    expect(page.summary).to.contain('10.000 waarschuwingen');
    await page.click('button', /^De andere 4\.999 plekken/);
    await page.until(() => page.text.includes('En nog 4.949.'), 'the first places are there');
    for (const button of page.all('button', /^De andere/)) button.click();
    await page.settled();
    expect(page.panel!.querySelectorAll('li, tr').length).to.be.below(200);
  });

  it('comes to rest when the page itself is wrong in several ways', async () => {
    const page = await DirectoryPage.open(
      html`<samen-partner-directory
        builder
        group-by="kleur"
        layout="rond"
        .data=${{ partners: wrong(1, () => ({})) }}
      ></samen-partner-directory>`,
    );
    await page.until(() => page.text.includes('2 waarschuwingen'), 'both are told', 8000);
    await page.until(() => page.find('button', 'Telefoonnummer'), 'what is missing is told', 8000);
    let drawn = 0;
    page.element.addController({ hostUpdated: () => void drawn++ });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(drawn).to.be.below(5);
  });

  it('can be put down between any two problems', () => {
    const steps = groupProblems(many(1000, (i) => ({ message: `“${i}” is geen getal.` })));
    let pauses = 0;
    while (!steps.next().done) pauses++;
    expect(pauses).to.equal(1000);
  });

  it('stops when the element goes, and looks again when it comes back', async () => {
    const page = await BuilderPage.put(
      html`<samen-partner-card builder partner="p0" .data=${{ partners: wrong(5000, (i) => ({ url: `x:${i}` })) }}></samen-partner-card>`,
    );
    await page.shown();
    await page.until(() => page.panel, 'the view is there');
    const place = page.element.parentElement!;
    page.element.remove();
    await new Promise((resolve) => setTimeout(resolve, 50));
    place.append(page.element);
    await (await page.checked()).whole();
    expect(page.summary).to.contain('5.000 waarschuwingen');
  });

  for (const scheme of ['light', 'dark']) {
    it(`has nothing that axe finds, in ${scheme} and at 320 px`, async () => {
      const page = await BuilderPage.with({ partners });
      page.element.parentElement!.style.colorScheme = scheme;
      page.element.parentElement!.style.inlineSize = '320px';
      await page.whole();
      for (const fold of page.all('button', /^(De andere|Telefoon|Kopieer)/)) fold.click();
      await page.settled();
      endMotion(page.element);
      expect(await violations(page.element)).to.deep.equal([]);
      expect(overflowing(page.element)).to.deep.equal([]);
      expect(page.unreadable()).to.deep.equal([]);
    });
  }
});
