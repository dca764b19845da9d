import type { Steps } from '../../model/slices.js';
import type { Report } from '../check.js';
import { contentLines, type ContentLine } from './ics-lines.js';
import { icsProblem } from './ics-problems.js';

/** A `BEGIN:NAME` … `END:NAME`. */
export interface Component {
  /** In capitals. */
  readonly name: string;
  readonly line: number;
  readonly lines: ContentLine[];
  readonly children: Component[];
}

/** Deeper than any calendar. */
const MAX_DEPTH = 6;

/** The calendars of a file, as one: what stands between the first `BEGIN` and the end of the file, whatever is missing. */
export function* readComponents(text: string, report: Report): Steps<Component> {
  const root: Component = { name: '', line: 1, lines: [], children: [] };
  const open = [root];
  const missingEnd = ({ name, line }: Component) => {
    if (name === 'VEVENT') report.problems.push(icsProblem(report.source, line, 'missing-end'));
  };
  for (const line of contentLines(text, report)) {
    if (line === undefined) {
      yield;
      continue;
    }
    const name = line.value.trim().toUpperCase();
    if (line.name === 'BEGIN') {
      // What belongs in a calendar cannot begin in an event: that one has no end.
      while (open.length > 1 && TOP.has(name) && open.at(-1)!.name !== 'VCALENDAR') missingEnd(open.pop()!);
      if (name === 'VCALENDAR') while (open.length > 1) missingEnd(open.pop()!);
      const component = { name, line: line.line, lines: [], children: [] };
      open.at(-1)!.children.push(component);
      if (open.length < MAX_DEPTH) open.push(component);
    } else if (line.name === 'END') {
      const at = open.findLastIndex((component) => component.name === name);
      if (at > 0) for (const component of open.splice(at).slice(1)) missingEnd(component);
    } else open.at(-1)!.lines.push(line);
  }
  for (const component of open) missingEnd(component);
  return root;
}

const TOP: ReadonlySet<string> = new Set(['VEVENT', 'VTODO', 'VJOURNAL', 'VFREEBUSY', 'VTIMEZONE']);
