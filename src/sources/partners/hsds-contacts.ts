import type { Contact } from '../../model/documents.js';
import { languageTag } from '../language-tags.js';
import { phoneNumber } from '../plain-values.js';
import { fields, line, list, type Fields } from '../feed-values.js';

/** A longer description of a phone number tells when it is answered, not what it is for. */
const MAX_FUNCTION = 60;
const NO_VOICE = /^(?:fax|pager)$/i;

/** Whatever has contacts, phones or an e-mail address: a service, an organization, a location; with a name to tell them apart. */
export interface Holder {
  readonly fields: Fields;
  readonly label?: string;
}

/** Whom to reach, each once: people and desks first, then the numbers and addresses that none of them has. */
export function contactsOf(holders: readonly Holder[]): Contact[] {
  const contacts: Contact[] = [];
  const isNew = (key: 'name' | 'phone' | 'email', { [key]: value }: Contact) =>
    value !== undefined && !contacts.some((known) => known[key] === value);
  for (const person of holders.flatMap(({ fields }) => list(fields.contacts).flatMap(contact))) {
    if (isNew('phone', person) || isNew('email', person) || isNew('name', person)) contacts.push(person);
  }
  for (const { fields, label } of holders) {
    const phones = phonesOf(fields).filter((phone) => isNew('phone', phone));
    const email = defined({ email: line(fields.email) });
    const [first, ...others] = isNew('email', email)
      ? [{ ...phones[0], ...email }, ...phones.slice(1)]
      : phones;
    if (first)
      contacts.push(...[first, ...others].map((one) => ({ ...defined({ function: label }), ...one })));
  }
  return contacts;
}

/** A person or desk; once per phone, since a contact of ours has one. */
function contact(entry: Fields): Contact[] {
  const who = { function: line(entry.title) ?? line(entry.department), name: line(entry.name) };
  const [first, ...others] = phonesOf(entry);
  const email = line(entry.email);
  return [
    { ...first, ...defined(who), ...defined({ email }) },
    ...others.map((phone) => ({ ...phone, ...defined(who) })),
  ];
}

function phonesOf(holder: Fields): Contact[] {
  return list(holder.phones).flatMap((phone): Contact[] => {
    const number = phoneNumber(line(phone.number) ?? '');
    if (number === '' || NO_VOICE.test(line(phone.type) ?? '')) return [];
    const extension = line(phone.extension);
    const description = line(phone.description);
    const short = description !== undefined && description.length <= MAX_FUNCTION;
    const languages = languagesOf(phone);
    return [
      {
        phone: extension ? `${number} (${extension})` : number,
        ...(description && (short ? { function: description } : { hours: description })),
        ...(languages.length > 0 && { languages }),
      },
    ];
  });
}

/** The languages of a service, location or phone. Older feeds have one text where newer ones have a list. */
export function languagesOf(holder: Fields): string[] {
  const written = list(holder.languages).map((entry) => {
    const code = line(entry.code);
    const name = line(entry.name) ?? line(entry.language);
    return code !== undefined && /^[a-z]{2,3}(?:[-_]|$)/i.test(code) ? code : (name ?? code);
  });
  const single = line(holder.language);
  return [...new Set([...written, single].flatMap((text) => (text ? [languageTag(text)] : [])))];
}

function defined<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** A service at a location, and the location itself: two that can have contacts, told apart by the location's name. */
export function locationHolders(serviceAtLocation: Fields): Holder[] {
  const location = fields(serviceAtLocation.location);
  const label = line(location.name);
  return [
    { fields: serviceAtLocation, label },
    { fields: location, label },
  ];
}
