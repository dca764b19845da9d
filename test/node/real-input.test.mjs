import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { inRoot } from '../../scripts/lib/paths.mjs';

/*
 * The readers against files that real programs wrote. They stand beside the project and are not part of it; without
 * them these tests are skipped.
 */

const DATA = inRoot('..', 'shared', 'data');
const skip = existsSync(DATA) ? false : `there is no real input here: ${DATA} is absent`;

describe('Real input', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'samen-read-'));
  let read;

  before(async () => {
    const outfile = join(folder, 'read.mjs');
    await build({
      entryPoints: [inRoot('src/read.ts')],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      tsconfig: inRoot('tsconfig.json'),
      logLevel: 'error',
    });
    ({ read } = await import(pathToFileURL(outfile).href));
  });

  after(() => rmSync(folder, { recursive: true }));

  const bytes = (path) => readFileSync(join(DATA, path));

  describe('in Open Referral HSDS 3.0', () => {
    const source = 'https://feed.example/hsds';
    const readFeed = (name, options) =>
      read(bytes(`hsds-3/${name}`), { kind: 'partners', source, ...options });

    /** What every example that has the organization says about it. */
    const ORGANIZATION = {
      id: 'd9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610',
      name: 'Example Organization Inc.',
      url: /^http:\/\/example\.com\/?$/,
      logo: 'https://openreferral.org/wp-content/uploads/2018/02/OpenReferral_Logo_Green-4-1.png',
      language: 'en',
      source,
    };
    /** What every example that has the service says about it. */
    const SERVICE = {
      id: 'ac148810-d857-441c-9679-408f346de14b',
      name: 'Community Counselling',
      summary: 'Counselling Services provided by trained professionals.',
      status: 'active',
      ages: { min: 12 },
      url: 'http://example.com/counselling',
      checked: '2005-01-01',
    };
    /** What only full examples say about it. */
    const FULL_SERVICE = {
      languages: [{ code: 'ur', role: 'spoken' }],
      themes: ['code'],
      schedule: /^Thu, Fri 10:00–18:00 \(from .*2005 until .*2005\)\nThe service is available from 10 am/,
    };
    const CONTACT = {
      function: 'Reception Manager',
      name: 'Ann Persona',
      phone: '+44 1234 234567 (100)',
      email: 'email@example.com',
      languages: ['ur'],
    };
    const PLACE = {
      name: 'MyCity Civic Center',
      street: '1-30 Main Street, MyVillage',
      postcode: 'ABC 1234',
      place: 'MyCity',
      lon: 101,
    };

    const examples = [
      {
        name: 'service_full.json',
        services: [{ ...SERVICE, ...FULL_SERVICE }],
        full: true,
        paths: ['organization.locations[0].latitude', 'service_at_locations[0].location.latitude'],
      },
      { name: 'service_list.json', services: [SERVICE], paths: ['page_number'] },
      {
        name: 'organization_full.json',
        services: [{ ...SERVICE, ...FULL_SERVICE }],
        full: true,
        paths: ['locations[0].latitude', 'services[0].service_at_locations[0].location.latitude'],
      },
      { name: 'organization_list.json', services: [], paths: ['page_number'] },
      {
        name: 'service_at_location_full.json',
        services: [{ ...SERVICE, ...FULL_SERVICE }],
        full: true,
        paths: ['service.organization.locations[0].latitude', 'location.latitude'],
      },
      {
        name: 'service_at_location_list.json',
        services: [SERVICE],
        paths: ['contents[0].location.latitude', 'page_number'],
      },
    ];
    for (const { name, services, full, paths } of examples) {
      it(`${name} is read`, async () => {
        // A word for a source, as for a file: then the other pages cannot be had, which is a problem of its own.
        const { document, problems, format } = await readFeed(
          name,
          paths.includes('page_number') ? { source: 'file' } : {},
        );
        assert.equal(format, 'hsds');
        const [partner, ...others] = document.partners;
        assert.equal(others.length, 0);
        assertHas(partner, { ...ORGANIZATION, source: partner.source });
        assert.equal(partner.offerings.length, services.length);
        services.forEach((service, i) => assertHas(partner.offerings[i], service));
        assert.deepEqual(problems.map(({ path }) => path).sort(), [...paths].sort());
        if (full) {
          for (const { contacts, locations } of [partner, partner.offerings[0]]) {
            assert.equal(contacts.length, 1);
            assertHas(contacts[0], CONTACT);
            assertHas(locations[0], PLACE);
            assert.match(locations[0].accessibility[0], /induction loops/);
            assert.equal(locations[0].lat, undefined, 'a latitude of 100 is none');
          }
          assert.equal(document.terms.theme.code, 'name');
        }
      });
    }

    it('service_full.json says who pays what, and how to come in', async () => {
      const [partner] = (await readFeed('service_full.json')).document.partners;
      const [{ cost, registration, description }] = partner.offerings;
      assert.equal(cost.free, undefined);
      assert.match(cost.text, /£50 per hour/);
      assert.match(
        cost.text,
        /Under 18s and Over 60s: 35 GBP per 1 hour session \(2020-01-01 – 2022-12-31\)$/,
      );
      assert.equal(registration.mode, 'optional');
      assert.match(registration.text, /ask your GP/);
      assert.match(description, /^Following COVID-19/);
      assert.match(description, /aged 12 and over/);
      assert.match(description, /Interpretation services are available in Urdu/);
    });

    for (const name of ['taxonomy_list.json', 'taxonomy_term_list.json']) {
      it(`${name} holds no partners, and that is said`, async () => {
        const { document, problems } = await readFeed(name);
        assert.deepEqual(document.partners, []);
        assert.equal(problems[0].path, 'contents[0]');
        assert.equal(problems[0].severity, 'error');
      });
    }

    for (const name of [
      'base.json',
      'location.json',
      'tabular.json',
      'taxonomy.json',
      'taxonomy_term.json',
    ]) {
      it(`${name} is refused with what it holds instead`, async () => {
        const { document, problems } = await readFeed(name);
        assert.equal(document, undefined);
        assert.equal(problems.length, 1);
        assert.match(problems[0].message, /er staat: \w+/);
      });
    }

    it('every file gives an outcome in every format', async () => {
      const files = readdirSync(join(DATA, 'hsds-3'), { recursive: true, withFileTypes: true }).filter(
        (entry) => entry.isFile(),
      );
      assert.ok(files.length > 15);
      for (const entry of files) {
        const input = readFileSync(join(entry.parentPath ?? entry.path, entry.name));
        for (const format of ['auto', 'json', 'hsds', 'csv']) {
          const { document, problems } = await read(input, { kind: 'partners', format });
          assert.ok(
            document || problems.some(({ severity }) => severity === 'error'),
            `${entry.name} as ${format}`,
          );
        }
      }
    });
  });

  describe('of GOV.UK: a step by step', () => {
    const readSteps = () =>
      read(bytes('govuk-steps/learn_to_drive_a_car.json'), {
        kind: 'route',
        source: 'https://www.gov.uk/api/content/learn-to-drive-a-car',
      });

    it('is read whole', async () => {
      const { document, problems, format } = await readSteps();
      assert.equal(format, 'govuk-steps');
      // The item names no organisation.
      assert.deepEqual(
        problems.map(({ path, code }) => [path, code]),
        [['details.step_by_step_nav.steps[6].contacts', 'end-without-contact']],
      );
      const { title, intro, language, provenance, stations } = document;
      assert.deepEqual(
        { title, intro, language, sourceUrl: provenance.sourceUrl },
        {
          title: 'Learn to drive a car: step by step',
          intro: 'Check what you need to do to learn to drive.',
          language: 'en',
          sourceUrl: 'https://www.gov.uk/learn-to-drive-a-car',
        },
      );
      const written = JSON.parse(new TextDecoder().decode(bytes('govuk-steps/learn_to_drive_a_car.json')));
      const { steps } = written.details.step_by_step_nav;
      assert.deepEqual(
        stations.map((station) => station.title),
        steps.map((step) => step.title),
      );
      // Every line of every list is there, as a link or as something to do.
      const lines = steps.map(({ contents }) => contents.flatMap((part) => part.contents ?? []).length);
      assert.deepEqual(
        stations.map(({ links = [], checklist = [] }) => links.length + checklist.length),
        lines,
      );
      for (const { url } of stations.flatMap(({ links = [] }) => links)) assert.match(url, /^https:\/\//);
    });

    it('goes on together where it says “and”', async () => {
      const { document } = await readSteps();
      const { stations } = document;
      assert.deepEqual(
        stations.map(({ number }) => number),
        ['1', '2', '3a', '3b', '4', '5', '6'],
      );
      assert.equal(stations[1].fork, 'all');
      assert.deepEqual(
        stations.map(({ next = [] }) => next.map(({ to }) => stations.findIndex(({ id }) => id === to))),
        [[1], [2, 3], [4], [4], [5], [6], []],
      );
    });
  });

  it('of other kinds never becomes partners', async () => {
    for (const folder of ['ics', 'govuk-steps']) {
      for (const name of readdirSync(join(DATA, folder))) {
        const { document, problems } = await read(bytes(`${folder}/${name}`), { kind: 'partners' });
        assert.deepEqual(document?.partners ?? [], [], `${folder}/${name}`);
        assert.ok(problems.length > 0, `${folder}/${name}`);
      }
    }
  });
});

/** Fields with these values, or texts that match; there may be more. */
function assertHas(actual, expected) {
  for (const [key, value] of Object.entries(expected)) {
    if (value instanceof RegExp) assert.match(actual[key], value, key);
    else assert.deepEqual(actual[key], value, key);
  }
}

describe('A spreadsheet in Windows-1252, read in Node', () => {
  it('keeps its euro signs, quotes and dashes, whatever this Node makes of them', async () => {
    const { read } = await import('../../dist/read.js');
    const bytes = Uint8Array.from(
      [...'partner;aanbod;kosten\nCaf\xe9 \x93De Brug\x94;Koffie;\x80 5 \x96 10\n'].map((c) =>
        c.charCodeAt(0),
      ),
    );
    const { document, problems } = await read(bytes, { kind: 'partners' });
    assert.deepEqual(problems, []);
    assert.equal(document.partners[0].name, 'Café “De Brug”');
    assert.deepEqual(document.partners[0].offerings[0].cost, { text: '€ 5 – 10' });
  });

  it('says which kinds of documents there are when it is asked for another', async () => {
    const { read } = await import('../../dist/read.js');
    const { document, problems } = await read('{}', { kind: 'partner' });
    assert.equal(document, undefined);
    assert.match(problems[0].message, /partners/);
  });
});
