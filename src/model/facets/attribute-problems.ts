import type { Problem } from '../problem.js';
import { attributeName, facetOf, type Attribute, type FacetFilters, type Prefix } from './filters.js';

/* What is wrong with what a page asks for by attribute. In Dutch, as all that is for whoever keeps the page. */

/** A problem with an attribute. */
export function attributeProblem(path: string, message: string, hint: string): Problem {
  return { source: 'attributen van het element', path, message, hint, severity: 'warning' };
}

/** An attribute that names something that there is not, and what there is. */
function noChoice(path: string, message: string, allowed: readonly string[]): Problem {
  return attributeProblem(path, message, `Kies uit: ${allowed.join(', ')}.`);
}

/** Attributes that hold another word than one of a few. */
export function unknownWords(
  attributes: Iterable<Attribute>,
  words: Readonly<Record<string, readonly string[]>>,
): Problem[] {
  return [...attributes].flatMap(({ name, value }) => {
    const allowed = Object.hasOwn(words, name) ? words[name]! : [value];
    if (!value || allowed.includes(value)) return [];
    return [noChoice(name, `“${value.slice(0, 40)}” is hier geen keuze.`, allowed)];
  });
}

/** Attributes that name a facet, and which one: nothing when there is no such facet. */
export function facetAttributes<Id extends string>(
  attributes: Iterable<Attribute>,
  { isFacetId }: FacetFilters<Id>,
): { name: string; prefix: Prefix; facet: Id | undefined }[] {
  return [...attributes].flatMap(({ name }) => {
    const [, prefix, rest] = /^(filter-|preset-)(.+)$/.exec(name) ?? [];
    if (!prefix || !rest) return [];
    const facet = facetOf(rest);
    return [{ name, prefix: prefix as Prefix, facet: isFacetId(facet) ? facet : undefined }];
  });
}

/** Filters in attributes by facets that there are not. */
export function unknownFacets<Id extends string>(
  attributes: Iterable<Attribute>,
  filters: FacetFilters<Id>,
): Problem[] {
  return facetAttributes(attributes, filters)
    .filter(({ facet }) => facet === undefined)
    .map(({ name, prefix }) =>
      noChoice(name, `Er is geen filter “${name.slice(prefix.length, 60)}”.`, filters.ids.map(attributeName)),
    );
}

/** Values that a hint names. */
const NAMED = 12;

/** A filter of the page of which the data has nothing. */
export function unknownValue(
  prefix: Prefix,
  facet: string,
  value: string,
  known: readonly string[],
): Problem {
  const some = known.slice(0, NAMED).join(', ');
  return attributeProblem(
    prefix + attributeName(facet),
    `Niets in de gegevens heeft hier “${value.slice(0, 40)}”.`,
    known.length > 0
      ? `Kies uit: ${some}${known.length > NAMED ? ' …' : ''}.`
      : 'Dit staat nergens in de gegevens.',
  );
}
