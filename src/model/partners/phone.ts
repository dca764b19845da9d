import type { Partner } from './partner.js';

/** The number to call: the partner's own, else that of what it offers. */
export function phoneOf({ contacts = [], offerings = [] }: Partner): string | undefined {
  const all = [...contacts, ...offerings.flatMap((offering) => offering.contacts ?? [])];
  return all.find(({ phone }) => phone)?.phone;
}
