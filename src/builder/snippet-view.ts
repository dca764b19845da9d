import type { CleanChoice } from './choice.js';
import { h, icon } from './dom.js';
import { snippetsFor, type RouteName, type Snippet } from './snippets.js';

/** The lines to copy for a route, with what to know before. @param tell says something to whoever cannot see it */
export function codeView(choice: CleanChoice, route: RouteName, tell: (text: string) => void): Node[] {
  const snippets = snippetsFor(choice).filter((snippet) => snippet.route === route);
  const lines = h('ol', { class: 'snippets' }, ...snippets.map((snippet) => snippetView(snippet, tell)));
  const notes: Node[] = [];
  if (choice.refused.length > 0)
    notes.push(note('bad', 'Niet alles staat in de code. Kijk hierboven wat er nog niet klopt.'));
  if (/^https?:\/\/(?:localhost|127\.|\[::1\])/.test(choice.host))
    notes.push(
      note(
        'remarks',
        'Samen staat nu op uw eigen computer. Vraag uw beheerder op welk adres de map met Samen staat, en vul dat onderaan in bij “Waar Samen zelf staat”.',
      ),
    );
  return [...notes, lines];
}

/** Something to know before copying. */
export const note = (tone: 'bad' | 'remarks', text: string): HTMLElement =>
  h('p', { class: 'note', 'data-tone': tone }, icon(tone), h('span', {}, text));

/** One line to copy, with what to do with it. */
function snippetView(snippet: Snippet, tell: (text: string) => void): HTMLElement {
  const code = h('code', {}, ...coloured(snippet.code));
  const word = h('span', {}, 'Kopieer');
  const note = h('p', { class: 'copy-note', hidden: true });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const copy = async () => {
    const isCopied = await copied(snippet.code);
    clearTimeout(timer);
    note.hidden = isCopied;
    if (isCopied) {
      word.textContent = 'Gekopieerd';
      timer = setTimeout(() => (word.textContent = 'Kopieer'), 4000);
      tell(`Gekopieerd: ${snippet.label}.`);
    } else {
      getSelection()?.selectAllChildren(code);
      note.textContent =
        'Kopiëren mag hier niet. De code is geselecteerd: druk op Ctrl+C, of op Cmd+C op een Mac.';
      tell(note.textContent);
    }
  };
  return h(
    'li',
    { class: 'snippet' },
    h(
      'div',
      { class: 'snippet-head' },
      h('h3', {}, snippet.label),
      h(
        'button',
        { type: 'button', class: 'copy', onclick: () => void copy() },
        icon('copy'),
        word,
        h('span', { class: 'unseen' }, `: ${snippet.label}`),
      ),
    ),
    h('p', {}, snippet.where),
    h('pre', {}, code),
    note,
    h('p', { class: 'works' }, h('strong', {}, 'Wie kan dit?'), ` ${snippet.works}`),
  );
}

/** Puts text on the clipboard. False: the browser does not allow it here. */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Names, attributes and values in colours of their own. */
function coloured(code: string): Node[] {
  return code
    .split(/(<\/?[\w-]+|\[\/?samen_\w+|"[^"]*"|[\w-]+(?==")|--samen-[\w-]+)/)
    .filter(Boolean)
    .map((part) => {
      const kind = /^(?:<\/?[\w-]|\[\/?samen_)/.test(part)
        ? 'code-tag'
        : part.startsWith('"') && part.length > 1
          ? 'code-value'
          : /^[\w-]+$/.test(part) && code.includes(`${part}="`)
            ? 'code-name'
            : '';
      return kind ? h('span', { class: kind }, part) : document.createTextNode(part);
    });
}
