/* A page that imports what registers the tags, and nothing else. Never run: what is checked is that it compiles. */
import 'samen-elements/define';

const directory = document.querySelector('samen-partner-directory')!;
directory.data = { partners: [{ id: 'bieb', name: 'Bibliotheek' }] };
// @ts-expect-error: partners is a list
directory.data = { partners: 'bieb' };
// @ts-expect-error: cards or list
directory.layout = 'tiles';
// @ts-expect-error: inner state
void document.querySelector('samen-self-scan')!.session;

directory.addEventListener('samen-ready', (event) => event.count.toFixed());
directory.addEventListener('samen-filter', ({ filters }) => Object.keys(filters));
document.addEventListener('samen-failed', (event) => event.reason === 'timeout');
document.addEventListener('samen-select', (event) => event.id.toUpperCase());
document.addEventListener('samen-related', (event) => event.add({ kind: 'film', title: 'Film' }));
document.addEventListener('samen-answer', (event) => event.questionId.toUpperCase());
document.addEventListener('samen-complete', (event) => event.result.tips.length);
// @ts-expect-error: there is no such field
document.addEventListener('samen-ready', (event) => event.counts);

void directory.reload().then(() => directory.problems.map(({ message }) => message));
