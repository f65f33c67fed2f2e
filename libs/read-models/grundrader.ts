import type { AvvikelseEvent, GrundRegistrerad } from '#libs/avvikelse/events.js';

/** A recorded ground, as the views keep it beside sealed text. */
export type Grundrad = Pick<
  GrundRegistrerad['data'],
  'huvudman' | 'grundId' | 'omfattning' | 'mottagare' | 'gallerTillOchMed'
> & { readonly aterkallad: boolean };

/** The grounds after the event, as JSON text; the same text when the event is of something else. */
export const foljGrunder = (json: string, event: AvvikelseEvent): string => {
  if (event.type === 'GrundRegistrerad') {
    const { huvudman, grundId, omfattning, mottagare, gallerTillOchMed } = event.data;
    const ny: Grundrad = { huvudman, grundId, omfattning, mottagare, gallerTillOchMed, aterkallad: false };
    return JSON.stringify([...lasGrunder(json), ny]);
  }
  if (event.type === 'GrundAterkallad') {
    const { grundId } = event.data;
    return JSON.stringify(
      lasGrunder(json).map((grund) => (grund.grundId === grundId ? { ...grund, aterkallad: true } : grund)),
    );
  }
  return json;
};

/** What `foljGrunder` wrote. */
export const lasGrunder = (json: string): readonly Grundrad[] => JSON.parse(json) as readonly Grundrad[];
