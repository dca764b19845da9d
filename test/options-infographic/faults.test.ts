import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/elements/options-infographic/define.js';
import { faultsOf } from '../../src/elements/options-infographic/faults.model.js';
import type { SamenOptionsInfographic } from '../../src/index.js';
import type { Problem } from '../../src/model/problem.js';
import { ElementPage, textOf } from '../support/element-page.js';

const problem = (
  path: string,
  message = 'Fout',
  source = 's',
  severity: Problem['severity'] = 'error',
): Problem => ({
  source,
  path,
  message,
  hint: '',
  severity,
});
const station = (id: string, source = 's') => ({ id, title: id, source, language: 'nl' });

describe('What is wrong with a route, by station', () => {
  const stations = [station('a'), station('b'), station('c', 't')];
  const places = ['stations[0]', 'stations[2]', 'stations[0]'];
  const of = (...problems: Problem[]) =>
    faultsOf({ stations }, problems, (each) => places[stations.indexOf(each as (typeof stations)[number])]!);

  for (const [path, source, where] of [
    ['stations[0]', 's', ['a', '']],
    ['stations[0].title', 's', ['a', 'title']],
    ['stations[2].next[0].to', 's', ['b', 'next[0].to']],
    ['stations[0].options[1].links[0].url', 't', ['c', 'options[1].links[0].url']],
    ['stations[1].title', 's', undefined],
    ['stations[20]', 's', undefined],
    ['stations', 's', undefined],
    ['roles.ouder', 's', undefined],
    ['', 's', undefined],
    ['stations[0]', 'u', undefined],
    ['.'.repeat(100_000), 's', undefined],
  ] as const)
    it(`“${path.slice(0, 40)}” of ${source} is ${where ? `at ${where[0]}` : 'about the whole'}`, () => {
      const { whole, at } = of(problem(path, 'Fout', source));
      const found = [...at].flatMap(([id, faults]) => faults.map((fault) => [id, fault.path]));
      expect(found).to.deep.equal(where ? [where] : []);
      expect(whole).to.have.length(where ? 0 : 1);
    });

  it('is counted once, however often it was found', () => {
    const { errors, warnings, at } = of(
      problem('stations[0].id'),
      problem('stations[0].id'),
      problem('stations[0].id', 'Iets anders', 's', 'warning'),
    );
    expect([errors, warnings, at.get('a')?.length]).to.deep.equal([1, 1, 2]);
  });
});

class Page extends ElementPage<SamenOptionsInfographic> {
  /** What is said at a station, or above the line. */
  faults(name?: string): string[] {
    const all = [...this.root.querySelectorAll<HTMLElement>('.fault')];
    return all
      .filter((fault) => {
        const stop = fault.closest('.stop');
        return name === undefined ? !stop : stop && textOf(stop as HTMLElement).includes(name);
      })
      .map(textOf);
  }
}

const WRONG = {
  title: 'Route',
  stations: [
    { title: 'Zonder id' },
    { id: 'melden', title: 'Melden', next: [{ to: 'nergens' }, { to: 'klaar' }], term: 'een week' },
    { id: 'klaar', title: 'Klaar', end: 'solved' },
    {
      id: 'los',
      title: 'Nergens vandaan',
      end: 'solved',
      contacts: [{ function: 'School', phone: '0100000000' }],
    },
  ],
} as unknown as SamenOptionsInfographic['data'];

const open = (lang = 'nl') =>
  Page.open(
    html`<samen-options-infographic builder lang=${lang} .data=${WRONG}></samen-options-infographic>`,
  ) as unknown as Promise<Page>;

describe('<samen-options-infographic builder>', () => {
  it('says at each station what is wrong there, in words and with how to mend it', async () => {
    const page = await open();
    await page.until(
      () => page.faults('Melden').some((fault) => fault.includes('nergens')),
      'the faults are there',
    );
    expect(page.faults('Melden').join('\n')).to.match(/next\[0\]\.to/);
    expect(page.faults('Melden').every((fault) => /^(Fout|Let op):/.test(fault))).to.be.true;
    expect(page.faults('Melden').some((fault) => fault.includes('term'))).to.be.true;
  });

  it('says that no way leads to a station, and that an end has nobody to call', async () => {
    const page = await open();
    await page.until(() => page.faults('Nergens vandaan').length > 0, 'the faults are there');
    await page.until(() => page.faults('Klaar').length > 0, 'the end is looked at');
  });

  it('says at a station that another has the same number', async () => {
    const page = (await Page.open(
      html`<samen-options-infographic
        builder
        .data=${{
          title: 'Route',
          contact: { phone: '1' },
          stations: [
            { id: 'melden', title: 'Melden', next: [{ to: 'klaar' }] },
            { id: 'klaar', title: 'Klaar', number: '1', end: 'solved' },
          ],
        }}
      ></samen-options-infographic>`,
    )) as unknown as Page;
    await page.until(() => page.faults('Klaar').length > 0, 'the faults are there');
    expect(page.faults('Klaar').join()).to.contain('nummer 1').and.to.contain('“melden”');
    expect(page.faults('Melden')).to.deep.equal([]);
  });

  it('says above the line what is in no station, and where the rest is', async () => {
    const page = await open();
    await page.until(() => page.faults().length > 0, 'the faults are there');
    expect(page.faults()[0]).to.contain('stations[0]');
    expect(page.text).to.contain('Controle van de route:');
    const link = page.get<HTMLAnchorElement>('link', 'stap 1');
    expect(link.hash).to.equal('#samen/station/melden');
  });

  it('says so in Dutch in every language, left to right', async () => {
    const page = await open('ar');
    await page.until(() => page.faults('Melden').length > 0, 'the faults are there');
    expect(page.languageOf('nergens')).to.deep.equal({ language: 'nl', direction: 'ltr' });
  });

  it('shows visitors nothing of it', async () => {
    const page = (await Page.open(
      html`<samen-options-infographic .data=${WRONG}></samen-options-infographic>`,
    )) as unknown as Page;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(page.faults()).to.deep.equal([]);
    expect(page.faults('Melden')).to.deep.equal([]);
    expect(page.element.problems.length).to.be.greaterThan(0);
  });
});
