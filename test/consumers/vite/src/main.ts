import 'samen-elements/define/activity-calendar';
import 'samen-elements/define/partner-card';
import 'samen-elements/define/partner-directory';
import { LIBRARY, MOVED, PARTNERS, SCAN, SRC } from './shared/school.js';

const byId = (id: string) => document.getElementById(id)!;
const onClick = (id: string, listener: () => void) => byId(id).addEventListener('click', listener);

const directory = document.querySelector('samen-partner-directory')!;
const chosen = document.querySelector('samen-partner-card')!;
let count = 0;
let query = '';
const tell = () => (byId('directory').textContent = `${count} getoond, gezocht “${query}”`);
directory.addEventListener('samen-ready', (event) => {
  count = event.count;
  tell();
});
directory.addEventListener('samen-filter', (event) => {
  query = event.query;
  tell();
});
directory.addEventListener('samen-select', (event) => (chosen.partner = event.id));
directory.data = PARTNERS;
chosen.data = PARTNERS;
onClick('reading', () => (directory.data = LIBRARY));
byId('check').addEventListener('change', ({ target }) => {
  directory.builder = (target as HTMLInputElement).checked;
});

let calls = 0;
let src = SRC;
const words = document.createElement('p');
const telling = () => (words.textContent = `Bel de school. U belde ${calls} keer.`);
telling();
const newCalendar = () => {
  const calendar = document.createElement('samen-activity-calendar');
  calendar.src = src;
  calendar.append(words);
  calendar.addEventListener(
    'samen-ready',
    (event) => (byId('agenda').textContent = `${event.count} getoond`),
  );
  calendar.addEventListener(
    'samen-failed',
    (event) => (byId('agenda').textContent = `mislukt: ${event.reason}`),
  );
  return calendar;
};
byId('place').append(newCalendar());
onClick('call', () => {
  calls++;
  telling();
});
onClick('other', () => {
  src = MOVED;
  const calendar = document.querySelector('samen-activity-calendar');
  if (calendar) calendar.src = src;
});
onClick('toggle', () => {
  const calendar = document.querySelector('samen-activity-calendar');
  if (calendar) calendar.remove();
  else byId('place').append(newCalendar());
  byId('toggle').textContent = calendar ? 'Toon de agenda' : 'Verberg de agenda';
});

for (const id of ['bibliotheek', 'wijkteam']) {
  const item = document.createElement('li');
  const card = document.createElement('samen-partner-card');
  card.data = PARTNERS;
  card.partner = id;
  item.append(card);
  byId('regulars').append(item);
}
onClick('turn', () => byId('regulars').append(byId('regulars').firstElementChild!));

const scan = document.querySelector('samen-self-scan')!;
scan.data = SCAN; // before it is defined
scan.addEventListener(
  'samen-answer',
  (event) => (byId('answer').textContent = `${event.questionId}: ${event.value}`),
);
onClick('begin', () => void import('samen-elements/define/self-scan'));
