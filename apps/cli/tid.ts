const SVENSK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** Swedish wall clock, `2026-01-15 09:00`. @param tid RFC 3339; anything else is shown as it is */
export const svenskTid = (tid: string): string => {
  const datum = new Date(tid);
  return Number.isNaN(datum.getTime()) ? tid : SVENSK.format(datum);
};
