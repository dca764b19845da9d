import { indexed } from '../../model/lists.js';

/* Where the expressions of a template stand, by its strings. */

/** An expression between tags, or in one. */
export type Hole =
  | { readonly kind: 'child' }
  /** Everything in one tag that is not an attribute: what a directive does with the element. */
  | { readonly kind: 'element'; readonly tag: number }
  /** One attribute, which can hold several expressions: `strings` is what stands around those. */
  | {
      readonly kind: 'attribute';
      readonly tag: number;
      /** As written, with the `.`, `?` or `@` that Lit gives a meaning to. */
      readonly name: string;
      readonly strings: readonly string[];
    };

const known = new WeakMap<TemplateStringsArray, readonly Hole[]>();

/** The places of a template's expressions, in order; an attribute with several of them is one place. */
export function holesOf(strings: TemplateStringsArray): readonly Hole[] {
  let holes = known.get(strings);
  if (!holes) known.set(strings, (holes = findHoles(strings)));
  return holes;
}

function findHoles(strings: readonly string[]): Hole[] {
  const holes: Hole[] = [];
  let tag = 0;
  let inTag = false;
  let quote = '';
  /** Of an attribute in quotes that goes on behind an expression. */
  let open: string[] | undefined;
  for (const [i, string] of indexed(strings)) {
    let from = 0;
    for (let at = 0; at < string.length; at++) {
      const sign = string[at]!;
      if (quote) {
        if (sign !== quote) continue;
        open?.push(string.slice(from, at));
        quote = '';
        open = undefined;
      } else if (inTag && (sign === '"' || sign === "'")) {
        quote = sign;
        from = at + 1;
      } else if (inTag && sign === '>') inTag = false;
      else if (!inTag && sign === '<' && /[a-z]/i.test(string[at + 1] ?? '')) {
        inTag = true;
        tag++;
      }
    }
    if (i === strings.length - 1) break;
    if (!inTag) holes.push({ kind: 'child' });
    else if (open) open.push(string);
    else {
      const [, name] = /([^\s"'<>=]+)\s*=\s*(?:"[^"]*|'[^']*)?$/.exec(string) ?? [];
      if (name === undefined) holes.push({ kind: 'element', tag });
      else if (quote) {
        open = [string.slice(from)];
        holes.push({ kind: 'attribute', tag, name, strings: open });
      } else holes.push({ kind: 'attribute', tag, name, strings: ['', ''] });
    }
  }
  return holes;
}
