export { somCsv, type Cellvarde, type Kolumner } from '#libs/platform/http/csv.js';
