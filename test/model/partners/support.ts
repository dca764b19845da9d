import type { Offering, Partner } from '../../../src/model/partners/index.js';

/** A partner of whom nothing more is known than what is said. */
export const partner = (id: string, rest: Partial<Partner> = {}): Partner => ({
  id,
  name: id,
  language: 'nl',
  source: 'test',
  ...rest,
});

export const offering = (id: string, rest: Partial<Offering> = {}): Offering => ({ id, name: id, ...rest });

export const ids = (results: readonly { partner: Partner }[]) => results.map((result) => result.partner.id);
