import { expect } from '@open-wc/testing';
import { inPerspective, perspectivesOf } from '../../../src/model/route/perspective.js';
import type { Route } from '../../../src/model/route/route.js';

const ROUTE: Route = {
  title: 'Mijn kind',
  perspective: 'parent',
  perspectives: { school: { title: 'Een leerling' } },
  start: 'a',
  roles: {},
  situations: {},
  stations: [
    {
      id: 'a',
      title: 'U belt',
      summary: 'Bel de school.',
      next: [{ to: 'b' }],
      perspectives: {
        school: { title: 'De ouder belt', checklist: ['Luister'] },
        care: { title: 'Er wordt gebeld' },
      },
    },
    { id: 'b', title: 'U praat', perspectives: { parent: { title: 'U praat mee' } } },
  ],
};

describe('A route from another side', () => {
  it('is told from every side that has a text, the own one first', () => {
    expect(perspectivesOf(ROUTE)).to.deep.equal(['parent', 'school', 'care']);
    expect(perspectivesOf({ stations: [] })).to.deep.equal(['parent']);
    expect(perspectivesOf({ perspective: 'school', stations: [] })).to.deep.equal(['school']);
  });

  it('says what is for them, and the rest as it is', () => {
    const { title, perspective, stations } = inPerspective(ROUTE, 'school');
    expect([title, perspective]).to.deep.equal(['Een leerling', 'school']);
    expect(stations.map((station) => station.title)).to.deep.equal(['De ouder belt', 'U praat']);
    expect(stations[0]).to.deep.include({
      summary: 'Bel de school.',
      checklist: ['Luister'],
      next: [{ to: 'b' }],
    });
  });

  it('keeps its own title where only stations are told otherwise', () => {
    const { title, stations } = inPerspective(ROUTE, 'care');
    expect([title, stations[0]!.title]).to.deep.equal(['Mijn kind', 'Er wordt gebeld']);
  });

  it('also says what stands under its own side', () => {
    const { title, stations } = inPerspective(ROUTE, 'parent');
    expect([title, stations[1]!.title]).to.deep.equal(['Mijn kind', 'U praat mee']);
  });

  it('is the same one when nothing is told otherwise', () => {
    const plain = { ...ROUTE, perspectives: {}, stations: [{ id: 'a', title: 'A' }] };
    expect(inPerspective(plain, 'parent')).to.equal(plain);
  });

  it('does not leave situations, consent and possibilities speaking to somebody else', () => {
    const route: Route = {
      ...ROUTE,
      situations: {
        ziek: {
          label: 'Mijn kind is ziek',
          start: 'b',
          perspectives: { school: { label: 'De leerling is ziek' } },
        },
        anders: { label: 'Iets anders' },
      },
      stations: [
        {
          id: 'a',
          title: 'U belt',
          consent: {
            by: ['ouder'],
            text: 'Zeg ja of nee.',
            perspectives: { school: { text: 'Vraag het.' } },
          },
          options: [
            { id: 'uur', title: 'Een uur', who: 'De school', perspectives: { school: { who: 'U' } } },
            { id: 'dag', title: 'Een dag' },
          ],
        },
      ],
    };
    const { situations, stations } = inPerspective(route, 'school');
    expect(Object.values(situations).map(({ label }) => label)).to.deep.equal([
      'De leerling is ziek',
      'Iets anders',
    ]);
    expect(situations['ziek']!.start).to.equal('b');
    expect(stations[0]!.consent).to.deep.include({ by: ['ouder'], text: 'Vraag het.' });
    expect(stations[0]!.options!.map(({ title, who }) => [title, who])).to.deep.equal([
      ['Een uur', 'U'],
      ['Een dag', undefined],
    ]);
  });

  it('leaves what it was given as it was', () => {
    const before = JSON.stringify(ROUTE);
    inPerspective(ROUTE, 'school');
    expect(JSON.stringify(ROUTE)).to.equal(before);
  });
});
