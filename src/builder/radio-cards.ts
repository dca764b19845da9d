import { h } from './dom.js';

/** One thing to choose, with what it is in a sentence. */
interface Card<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly about: string;
  readonly picture?: Node;
}

/** Radio buttons as cards. @param name of the class of each, and of the group */
export function radioCards<T extends string>(
  name: 'card' | 'route',
  labelledBy: string,
  cards: readonly Card<T>[],
  chosen: T,
  choose: (value: T) => void,
): HTMLElement {
  return h(
    'div',
    { class: `${name}s`, role: 'radiogroup', 'aria-labelledby': labelledBy },
    ...cards.map(({ value, label, about, picture }) =>
      h(
        'label',
        { class: name },
        h('input', { type: 'radio', name, value, checked: value === chosen, onchange: () => choose(value) }),
        picture,
        h(
          'span',
          { class: `${name}-words` },
          h('strong', {}, label),
          h('span', { class: 'card-about' }, about),
        ),
      ),
    ),
  );
}
