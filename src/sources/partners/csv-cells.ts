import { BENEFICIARIES, DUTCH_LEVELS } from '../cell-words.js';
import {
  agesOf,
  choice,
  contactOf,
  costOf,
  defined,
  linkOf,
  offeredLanguage,
  placeOf,
  registrationOf,
  several,
  terms,
  type Context,
  type Fields,
} from '../cells.js';
import { listOf, normalise, type Cells } from '../columns.js';
import { civilDate, webAddress } from '../plain-values.js';
import type { PartnerColumn } from './csv-columns.js';
import { COOPERATION, COOPERATION_STATUS, CORNERS } from './csv-words.js';

/* The cells of a row as fields of a partner and its offering. */

export type PartnerCells = Cells<PartnerColumn>;

/** What a row says about the partner alone. */
export function partnerFields(cells: PartnerCells, context: Context): Fields {
  const url = cells.get('partner.url');
  const logo = cells.get('partner.logo');
  return defined({
    name: cells.text('partner.name'),
    summary: cells.text('partner.summary'),
    description: cells.text('partner.description'),
    url: url && webAddress(url),
    logo: logo && webAddress(logo),
    kinds: terms('kind', cells.get('partner.kinds'), context),
    corner: choice(cells, 'partner.corner', CORNERS, context),
    role: cells.text('partner.role'),
    does: several(listOf(cells.get('partner.does'))),
    doesNot: several(listOf(cells.get('partner.doesNot'))),
    cooperation: several(
      listOf(cells.get('partner.cooperation')).map((item) => COOPERATION.get(normalise(item)) ?? item),
    ),
    cooperationStatus: choice(cells, 'partner.cooperationStatus', COOPERATION_STATUS, context),
    shares: several(listOf(cells.get('partner.shares'))),
    seeks: several(listOf(cells.get('partner.seeks'))),
    owner: cells.text('partner.owner'),
  });
}

/** What can be about an offering as well as about a partner. */
export function aboutFields(cells: PartnerCells, context: Context): Fields {
  const checked = cells.get('offering.checked');
  const [contact, place] = [contactOf(cells, context), placeOf(cells)];
  return defined({
    summary: cells.text('offering.summary'),
    description: cells.text('offering.description'),
    checked: checked && civilDate(checked),
    contacts: contact && [contact],
    locations: place && [place],
  });
}

/** What a row says about the offering alone. */
export function offeringFields(cells: PartnerCells, context: Context): Fields {
  const url = cells.get('offering.url');
  const level = cells.get('offering.dutchLevel');
  return defined({
    status: cells.get('offering.status')?.toLowerCase(),
    beneficiaries: several(
      listOf(cells.get('offering.beneficiaries')).map((item) => BENEFICIARIES.get(normalise(item)) ?? item),
    ),
    targetGroups: terms('targetGroup', cells.get('offering.targetGroups'), context),
    themes: terms('theme', cells.get('offering.themes'), context),
    languages: several(listOf(cells.get('offering.languages')).map(offeredLanguage)),
    ages: agesOf(cells.get('offering.ages'), cells.get('offering.ages.min'), cells.get('offering.ages.max')),
    dutchLevel: level && (DUTCH_LEVELS.get(normalise(level)) ?? level.toUpperCase()),
    cost: costOf(cells, 'offering.cost'),
    registration: registrationOf(cells, 'offering.registration', 'offering.registration.url'),
    waiting: cells.text('offering.waiting'),
    schedule: cells.text('offering.schedule'),
    areas: several(listOf(cells.get('offering.areas'))),
    url: url && webAddress(url),
    materials: several((cells.get('offering.materials') ?? '').split('\n').flatMap(linkOf)),
  });
}
