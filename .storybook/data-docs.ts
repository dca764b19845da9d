/** The chapters of docs/ about data, by the name of their file. One that is not written yet is not there. */
const files = import.meta.glob<string>('../docs/data-*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/**
 * A chapter, for reading here: without its title, since the page has one, and with its links to files of the repository
 * as plain words, since those files are not here.
 */
export function chapter(name: string): string {
  const text = files[`../docs/${name}.md`] ?? `This chapter is in \`docs/${name}.md\` of the repository.`;
  return text.replace(/^# .*\n/, '').replace(/\[([^\]]+)\]\((?!https?:|mailto:|#)[^)]+\)/g, '$1');
}
