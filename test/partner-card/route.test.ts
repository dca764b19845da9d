import { expect } from '@open-wc/testing';
import { DEFAULT_ROUTE_URL, routeTo } from '../../src/internal/partners/route.js';
import type { Place } from '../../src/model/documents.js';

const OSM = 'https://www.openstreetmap.org/directions?to=';
const PLANNER = 'https://reis.example/?naar={address}';
const CENTRE = { lat: 52.1012, lon: 5.6034 };
const ADDRESS = { street: 'Kerk & Dorp 1', postcode: '6771 AB', place: 'Waterdal' };

describe('The way to a place', () => {
  const ways: [what: string, place: Place, templates: string, expected: string | undefined][] = [
    [
      'goes by coordinates when they are known',
      { ...ADDRESS, ...CENTRE },
      DEFAULT_ROUTE_URL,
      `${OSM}52.1012,5.6034#map=16/52.1012/5.6034`,
    ],
    [
      'else by the address, encoded',
      ADDRESS,
      DEFAULT_ROUTE_URL,
      `${OSM}Kerk%20%26%20Dorp%201%2C%206771%20AB%20Waterdal`,
    ],
    [
      'south and west are below nothing',
      { lat: -33.9, lon: -18.4 },
      'https://r.example/{lat}/{lon}',
      'https://r.example/-33.9/-18.4',
    ],
    [
      'has no numbers that nobody reads',
      { lat: 1e-7, lon: 5 },
      'https://r.example/{lat}/{lon}',
      'https://r.example/0/5',
    ],
    ['is not in the sea off Ghana', { lat: 0, lon: 0 }, DEFAULT_ROUTE_URL, undefined],
    ['needs both coordinates', { lat: 52 }, DEFAULT_ROUTE_URL, undefined],
    ['is not to a town as a whole', { place: 'Waterdal' }, DEFAULT_ROUTE_URL, undefined],
    ['is not to a name alone', { name: 'De Brug' }, DEFAULT_ROUTE_URL, undefined],
    [
      'is to a building in a town',
      { name: { nl: 'De Brug' }, place: 'Waterdal' },
      DEFAULT_ROUTE_URL,
      `${OSM}De%20Brug%2C%20Waterdal`,
    ],
    [
      'survives half a surrogate pair',
      { street: 'A\ud800', place: 'B' },
      PLANNER,
      'https://reis.example/?naar=A%2C%20B',
    ],
    [
      'is another page’s when the page says so',
      { ...ADDRESS, ...CENTRE },
      PLANNER,
      'https://reis.example/?naar=Kerk%20%26%20Dorp%201%2C%206771%20AB%20Waterdal',
    ],
    [
      'is the first of several that can be filled',
      ADDRESS,
      `https://a.example/{lat} ${PLANNER}`,
      'https://reis.example/?naar=Kerk%20%26%20Dorp%201%2C%206771%20AB%20Waterdal',
    ],
    ['is absent when the page wants none', { ...ADDRESS, ...CENTRE }, '', undefined],
    ['is absent when nothing says where', { ...ADDRESS, ...CENTRE }, 'https://reis.example/', undefined],
    [
      'is absent when something else is to be filled in',
      ADDRESS,
      'https://reis.example/{address}/{name}',
      undefined,
    ],
    ['never runs a script', ADDRESS, 'javascript:alert({address})', undefined],
    ['never is a page of the data’s choosing', ADDRESS, 'https://{address}/', undefined],
    [
      'never is a page of the data’s choosing, by a user name',
      ADDRESS,
      'https://{address}@reis.example/',
      undefined,
    ],
    [
      'never is a text that the template does not hold',
      { street: '{lat}', place: 'B' },
      PLANNER,
      'https://reis.example/?naar=%7Blat%7D%2C%20B',
    ],
    ['is not found on the prototype of anything', ADDRESS, 'https://reis.example/{constructor}', undefined],
  ];
  for (const [what, place, templates, expected] of ways) {
    it(what, () => expect(routeTo(place, templates)).to.equal(expected));
  }
});
