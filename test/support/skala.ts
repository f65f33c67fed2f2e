/** How much a heavy proof does: enough to bite in `npm test`, all of it in `npm run test:security`. */
export const skala = ({ liten, full }: { readonly liten: number; readonly full: number }): number =>
  process.env['PROVSKALA'] === 'full' ? full : liten;
