/** Whether what is at an address is a calendar file and not a page, as far as one can tell without fetching it. */
export function isCalendarFile(url: string, format = 'auto'): boolean {
  return format === 'ics' || (format === 'auto' && (/^[^?#]*\.ics(?:[?#]|$)/i.test(url) || ICLOUD.test(url)));
}

/** Apple's addresses of published calendars have no extension. */
const ICLOUD = /^https?:\/\/(?:[^/?#]+\.)?icloud\.com\//i;
