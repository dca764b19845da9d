import { expect } from '@open-wc/testing';
import { Clusters } from '../../../src/internal/map/clusters.model.js';
import { boundsOf, deepestZoom, mapPoints, type MapPoint } from '../../../src/internal/map/map.model.js';
import { tileSource, tileUrl } from '../../../src/internal/map/tiles.js';
import type { Place } from '../../../src/model/documents.js';
import { at } from './map-page.js';

describe('which partners stand on the map', () => {
  const withPlaces = (...locations: Place[]) => [
    { partner: { ...at('Taalhuis').partner, locations } },
    at('Belteam'),
  ];
  const where = (...locations: Place[]) =>
    mapPoints(withPlaces(...locations), 'nl').points.map(({ lat, lon }) => [lat, lon]);

  it('those with a place; the others are counted', () => {
    const { points, withoutPlace } = mapPoints([at('Taalhuis', [52, 6]), at('Belteam'), at('Chat')], 'nl');
    expect(points.map(({ name }) => name)).to.deep.equal(['Taalhuis']);
    expect(withoutPlace).to.equal(2);
  });

  it('at every place that they have, the places of their offerings included, each once', () => {
    const taalhuis = at('Taalhuis', [52, 6], [52.1, 6.1], [52, 6]);
    const offerings = [{ id: 'les', name: 'Les', locations: [{ lat: 52.2, lon: 6.2 }] }];
    const found = (result: Parameters<typeof mapPoints>[0][number]) =>
      mapPoints([result], 'nl').points.map(({ lat }) => lat);
    expect(found({ partner: { ...taalhuis.partner, offerings } })).to.deep.equal([52, 52.1, 52.2]);
    expect(found({ partner: { ...taalhuis.partner, offerings }, offerings: [] })).to.deep.equal([52, 52.1]);
  });

  it('at the place with the coordinates, when the same address is written without them too', () => {
    const address = { street: 'Plein 1', place: 'Hengelo' };
    expect(where(address, { ...address, lat: 52, lon: 6 })).to.deep.equal([[52, 6]]);
  });

  for (const [what, lat, lon] of [
    ['no longitude', 52, undefined],
    ['zero and zero, which programs write that do not know', 0, 0],
    ['the pole, which the map does not have', 90, 6],
    ['a longitude beyond the world', 52, 200],
    ['not a number', NaN, 6],
  ] as const) {
    it(`nowhere with ${what}`, () => expect(where({ lat, lon })).to.deep.equal([]));
  }

  it('with names and addresses in the reader’s language', () => {
    const { partner } = at('Taalhuis');
    const locations = [
      { name: { nl: 'Zaal', en: 'Hall' }, street: 'Plein 1', postcode: '7551 AB', lat: 52, lon: 6 },
    ];
    const [point] = mapPoints(
      [{ partner: { ...partner, name: { nl: 'Taalhuis', en: 'Language house' }, locations } }],
      'en',
    ).points as [MapPoint];
    expect([point.name, point.place, point.address]).to.deep.equal([
      'Language house',
      'Hall',
      'Hall, Plein 1, 7551 AB',
    ]);
  });

  it('in a rectangle around them all, or in none', () => {
    const { points } = mapPoints([at('A', [52, 6]), at('B', [51, 7]), at('C', [53, 5])], 'nl');
    expect(boundsOf(points)).to.deep.equal({ south: 51, west: 5, north: 53, east: 7 });
    expect(boundsOf([])).to.equal(undefined);
  });
});

describe('the address of tiles', () => {
  const page = 'https://school.example/team/';
  const source = (raw: unknown) => tileSource(raw, page);

  for (const [raw, template, origin] of [
    [
      'https://tegels.example/{z}/{x}/{y}.png',
      'https://tegels.example/{z}/{x}/{y}.png',
      'https://tegels.example',
    ],
    [
      'https://tegels.example/?z={z}&x={x}&y={y}&key=a%20b',
      'https://tegels.example/?z={z}&x={x}&y={y}&key=a%20b',
      'https://tegels.example',
    ],
    ['tegels/{z}/{x}/{y}', 'https://school.example/team/tegels/{z}/{x}/{y}', 'https://school.example'],
    ['//cdn.example/{z}/{y}/{x}', 'https://cdn.example/{z}/{y}/{x}', 'https://cdn.example'],
  ] as const) {
    it(`${raw} is good`, () => expect(source(raw)).to.deep.equal({ template, origin }));
  }

  for (const [why, raw] of [
    ['nothing', ''],
    ['no text', 5],
    ['a row is missing', 'https://tegels.example/{z}/{x}.png'],
    ['a placeholder that nobody fills in', 'https://{s}.tegels.example/{z}/{x}/{y}.png'],
    ['a script', 'javascript:alert({z}{x}{y})'],
    ['a script in disguise', ' java\nscript:alert({z}{x}{y})'],
    ['data', 'data:image/png,{z}{x}{y}'],
    ['a file', 'file:///{z}/{x}/{y}.png'],
    ['another host for each tile', 'https://t{x}.example/{z}/{x}/{y}.png'],
    ['the host itself left open', 'https://{z}{x}{y}/'],
    ['a port left open', 'https://tegels.example:8{x}/{z}/{x}/{y}'],
    ['a password', 'https://jan:geheim@tegels.example/{z}/{x}/{y}.png'],
    ['mail', 'mailto:{z}{x}{y}@tegels.example'],
    ['no address', 'https://[{z}{x}{y}/'],
  ] as const) {
    it(`refused: ${why}`, () => expect(source(raw)).to.equal(undefined));
  }

  it('is filled in everywhere', () => {
    expect(tileUrl('/{z}/{x}/{y}?{x}', { x: 3, y: 4, z: 5 })).to.equal('/5/3/4?3');
  });

  for (const [given, zoom] of [
    [undefined, 18],
    ['16', 18],
    [16, 16],
    [16.5, 18],
    [0, 18],
    [99, 18],
  ] as const) {
    it(`of which ${given} is the deepest zoom: ${zoom}`, () => expect(deepestZoom(given)).to.equal(zoom));
  }
});

describe('points that lie close together', () => {
  const world = { south: -90, west: -180, north: 90, east: 180 };
  const groups = (clusters: Clusters, zoom: number) =>
    clusters.within(world, zoom).map(({ points }) => points.map(({ name }) => name).join('+'));
  const points = (...results: Parameters<typeof mapPoints>[0]) => mapPoints(results, 'nl').points;

  it('are one group until a zoom tells them apart, which the group knows', () => {
    const clusters = new Clusters(
      points(at('A', [52.2651, 6.7931]), at('B', [52.2653, 6.7936]), at('C', [52.3051, 6.7531])),
      18,
    );
    expect(groups(clusters, 5)).to.deep.equal(['A+B+C']);
    expect(groups(clusters, 12)).to.deep.equal(['C', 'A+B']);
    const [, pair] = clusters.within(world, 12);
    expect(groups(clusters, pair!.apartAt! - 1)).to.deep.equal(['C', 'A+B']);
    expect(groups(clusters, pair!.apartAt!)).to.deep.equal(['C', 'B', 'A']);
  });

  it('never come apart at one address, and the group knows that too', () => {
    const [group] = new Clusters(points(at('A', [52, 6]), at('B', [52, 6])), 18).within(world, 18);
    expect(group!.points).to.have.length(2);
    expect(group!.apartAt).to.equal(undefined);
  });

  it('stand in the order in which they were given, so that the first names are those of the best answers', () => {
    expect(
      groups(new Clusters(points(at('Z', [52, 6]), at('A', [52, 6.0001]), at('M', [52, 6])), 18), 10),
    ).to.deep.equal(['Z+A+M']);
  });

  it('are all there, and no two buttons closer than a finger, with a thousand all over a town', () => {
    const many = Array.from({ length: 1000 }, (_, i) =>
      at(`P${i}`, [52 + ((i * 7919) % 1000) / 10_000, 6 + ((i * 104_729) % 997) / 6000]),
    );
    const clusters = new Clusters(points(...many), 18);
    for (const zoom of [8, 11, 14, 18]) {
      const items = clusters.within(world, zoom);
      expect(items.reduce((sum, item) => sum + item.points.length, 0)).to.equal(1000);
      const place = ({ lat, lon }: { lat: number; lon: number }) => {
        const scale = 256 * 2 ** zoom;
        return {
          x: (lon / 360) * scale,
          y: (Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI)) * scale,
        };
      };
      const spots = items.map(place);
      let closest = Infinity;
      for (const [i, a] of spots.entries())
        for (const b of spots.slice(i + 1)) closest = Math.min(closest, Math.hypot(a.x - b.x, a.y - b.y));
      expect(closest).to.be.greaterThan(44);
    }
  });

  it('are only those in view', () => {
    const clusters = new Clusters(points(at('A', [52, 6]), at('B', [53, 7])), 18);
    const inView = clusters.within({ south: 51.9, north: 52.1, west: 5.9, east: 6.1 }, 14);
    expect(inView.map(({ points: [point] }) => point!.name)).to.deep.equal(['A']);
  });
});
